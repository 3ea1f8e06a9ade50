"""The answer that hands over a file: headers, parts of it, and by whom it is handed over.

Whether somebody may have it has been asked before (`access.py`). The application sends the bytes
itself, or lets nginx or an S3 bucket do it (the setting FILES_SERVED_BY).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response

from pressreleases.files import names, shelf
from pressreleases.files.bucket_settings import NGINX, S3
from pressreleases.files.names import Name
from pressreleases.models import Rendition, StoredFile

#: For whatever is public now. Under its address a file never changes, so whoever has it may keep
#: it and never ask again; nothing can call it back from there. A cache that many share asks again
#: after ten seconds, as for every page, and is then told that a withdrawn text's files are gone.
PUBLIC = "public, max-age=31536000, s-maxage=10, immutable"
#: For whoever sees what is not public.
PRIVATE = "private, no-store"
#: A file opened by itself may do nothing at all, whatever is in it.
POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
#: Where nginx finds the shelf; `deploy/nginx.conf.example` has the location.
NGINX_PREFIX = "/_filer/"
#: Seconds that the address of a bucket works. Following it takes none, but clocks may differ, and
#: whoever fetches a large file in parts comes back.
S3_SECONDS = 60

_TYPES = {"avif": "image/avif", "jpg": "image/jpeg", "png": "image/png"}
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
#: What is sent at once; a longer answer goes out in pieces of this size.
_CHUNK = 256 * 1024


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing that can be handed over: a document, or one form of a picture."""

    path: str
    size: int
    sha256: str
    type: str
    saved_as: str
    is_attachment: bool


def find(name: Name | None, files) -> Item | None:
    """Returns what is called that among the files, None when there is no such thing.

    Args:
        name: From `names.read()`.
        files: A queryset of the files that whoever asks may have.
    """
    if name is None:
        return None
    if name.label:
        wanted = {"label": name.label, "extension": name.extension}
        forms = Rendition.objects.filter(file__in=files.filter(sha256=name.sha256), **wanted)
        form = forms.select_related("file").first()
        return form and _picture(form)
    # A picture as it was uploaded is nobody's: place and name of the photographer may be in it.
    file = files.filter(sha256=name.sha256, kind="document", extension=name.extension).first()
    return file and _document(file)


def _picture(form: Rendition) -> Item:
    file = form.file
    return Item(
        path=shelf.rendition(file.sha256, form.label, form.extension),
        size=form.size,
        sha256=form.sha256,
        type=_TYPES[form.extension],
        saved_as=names.saved_as(file.name, form.label, form.extension),
        is_attachment=False,
    )


def _document(file: StoredFile) -> Item:
    return Item(
        path=shelf.original(file.sha256, file.extension),
        size=file.size,
        sha256=file.sha256,
        type=file.type,
        saved_as=names.saved_as(file.name, "", file.extension),
        is_attachment=True,
    )


def answer(request, item: Item, *, is_public: bool) -> HttpResponseBase | None:
    """Returns the answer with the file, or with the part of it that is asked for.

    None when the record is there and the bytes are not: the caller says that nothing is there.
    """
    keeping = PUBLIC if is_public else PRIVATE
    if settings.FILES_SERVED_BY == S3:
        response = _by_s3(item, request.method, keeping)
    else:
        response = _answer(request, item)
    if response is None:
        return None
    response.headers.setdefault("Cache-Control", keeping)
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _answer(request, item):
    etag = f'"{item.sha256}"'
    if settings.FILES_SERVED_BY == NGINX:
        return _by_nginx(item)
    if unchanged := get_conditional_response(request, etag=etag):
        unchanged.headers["ETag"] = etag
        return unchanged
    part = _part(request, item, etag)
    if part is None:
        response = HttpResponse(status=416)
        response.headers["Content-Range"] = f"bytes */{item.size}"
        response.headers["Accept-Ranges"] = "bytes"
        return response
    first, last = part
    length = last - first + 1
    if not shelf.is_there(item.path, item.size):
        return None
    if request.method == "HEAD":
        response = HttpResponse()
    elif length <= _CHUNK:
        response = HttpResponse(b"".join(_pieces(item.path, first, length)))
    else:
        response = StreamingHttpResponse(_pieces(item.path, first, length))
    if length != item.size:
        response.status_code = 206
        response.headers["Content-Range"] = f"bytes {first}-{last}/{item.size}"
    response.headers["Content-Length"] = str(length)
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["ETag"] = etag
    return _described(response, item)


def _described(response, item):
    response.headers["Content-Type"] = item.type
    response.headers["Content-Disposition"] = names.disposition(
        item.saved_as, is_attachment=item.is_attachment
    )
    return response


def _by_nginx(item):
    """nginx reads the file, and answers for ranges and for what has not changed."""
    response = HttpResponse()
    response.headers["X-Accel-Redirect"] = NGINX_PREFIX + quote(item.path)
    return _described(response, item)


def _by_s3(item, method, keeping):
    """The bucket hands it over, at an address that is signed for this one file and method.

    It answers for ranges and for what has not changed. It cannot be made to say nosniff: what it
    hands out has been looked through, is named by its true type, and lies at another origin.
    """
    parameters = {
        "ResponseContentType": item.type,
        "ResponseContentDisposition": names.disposition(
            item.saved_as, is_attachment=item.is_attachment
        ),
        "ResponseCacheControl": keeping,
    }
    address = shelf.storage().url(
        item.path, parameters=parameters, expire=S3_SECONDS, http_method=method
    )
    response = HttpResponseRedirect(address)
    # The address soon works no more, so nobody is to keep the way there.
    response.headers["Cache-Control"] = PRIVATE
    return response


def _part(request, item, etag) -> tuple[int, int] | None:
    """Returns the first and the last byte to send; None when the asked ones are not there.

    One range is enough for those who go on with what broke off, and for players. Whoever asks
    for several, or in a way that cannot be read, gets the whole (RFC 9110, 14.2).
    """
    whole = (0, item.size - 1)
    found = _RANGE.fullmatch(request.headers.get("Range", "").strip())
    if not found or request.method != "GET" or found.groups() == ("", ""):
        return whole
    if request.headers.get("If-Range", etag).strip() != etag:
        return whole
    first, last = found.groups()
    if not first:
        if int(last) == 0:
            return None
        return max(0, item.size - int(last)), item.size - 1
    if last and int(last) < int(first):
        return whole
    if int(first) >= item.size:
        return None
    return int(first), min(int(last), item.size - 1) if last else item.size - 1


def _pieces(path: str, first: int, length: int) -> Iterator[bytes]:
    """Yields so many bytes of a file, in pieces. It is opened when the first is asked for."""
    with shelf.open_file(path) as file:
        file.seek(first)
        while length > 0 and (piece := file.read(min(_CHUNK, length))):
            length -= len(piece)
            yield piece
