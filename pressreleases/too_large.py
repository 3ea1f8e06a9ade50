"""How much may be sent to each address, and the answer to more: given before anything is read.

Django reads a form, its files too, as soon as somebody looks for its token. Here only the length
that is announced is looked at, so whoever sends a gigabyte fills neither memory nor disk. What a
single file may have is ruled where files are taken in (`files/intake/limits.py`, `importing/`).
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from pressreleases.files.intake.limits import MB, MOST_BYTES_PDF, MOST_BYTES_PICTURE
from pressreleases.importing.sources import MOST_BYTES as MOST_BYTES_IMPORT

#: The addresses where a file comes in, and the largest file there. Elsewhere there is none.
DOORS = {
    **dict.fromkeys(
        ("admin:pressreleases_picture_add", "admin:pressreleases_picture_change"),
        MOST_BYTES_PICTURE,
    ),
    **dict.fromkeys(
        ("admin:pressreleases_document_add", "admin:pressreleases_document_change"),
        MOST_BYTES_PDF,
    ),
    **dict.fromkeys(
        ("admin:pressreleases_pressrelease_import", "admin:pressreleases_pressrelease_import_into"),
        MOST_BYTES_IMPORT,
    ),
}
_CHUNK = 256 * 1024


def largest_file(path: str) -> int:
    """Returns the bytes of the largest file that is let in at that address, 0 where none is."""
    try:
        return DOORS.get(resolve(path).view_name, 0)
    except Resolver404:
        return 0


def written(most: int) -> str:
    """Returns a limit as a sentence has it: "40 MB"."""
    return f"{most // MB} MB"


def said_of(most: int) -> dict[str, str]:
    """Returns the attributes that let a field for a file say so before anything is sent."""
    sentence = _("The file is larger than %(largest)s, so it is not sent. Choose a smaller one.")
    return {"data-most": str(most), "data-too-large": sentence % {"largest": written(most)}}


def refuse(get_response):
    """Answers what is larger than its address lets in with 413 and a sentence.

    Beside a file there is room for as much text as in any other form.
    """

    def middleware(request):
        length = _announced(request)
        if length <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return get_response(request)
        file = largest_file(request.path_info)
        most = file + settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        return get_response(request) if length <= most else Refusal(request, file)

    return middleware


def _announced(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0  # and nothing is read of it


class Refusal(HttpResponse):
    """The page that says so.

    Most browsers read no answer before they have sent everything. So, when the answer is on its
    way, what still comes is thrown away, up to four times what might have come here.
    """

    def __init__(self, request: HttpRequest, file: int):
        from pressreleases.views.errors import too_large

        most = file or settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        page = too_large(request, largest=written(most), is_file=bool(file))
        super().__init__(page.content, status=page.status_code, headers=page.headers)
        self._request, self._left = request, 4 * most

    def close(self):
        super().close()
        try:
            while self._left > 0 and (thrown := self._request.read(_CHUNK)):
                self._left -= len(thrown)
        except Exception:  # whoever sends may have gone, and the answer has been given
            self._left = 0
