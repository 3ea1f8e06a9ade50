"""The newsroom as it stood at a moment, as a zip: pages, data, the approval log and checksums.

For handing out what was published (Tryckfrihetsförordningen 2 kap.). The pages are made by the
site's own views, asked for that moment; nothing here decides what was public. The same moment
gives the same bytes, so that two copies can be compared.
"""

import datetime as dt
import hashlib
import itertools
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from posixpath import relpath
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, QueryDict
from django.urls import resolve, reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from pressreleases import log
from pressreleases.files import archiving
from pressreleases.models import Edition, Event
from pressreleases.models.releases import LANGUAGES
from pressreleases.templatetags.newsroom import moment

CHUNK = 500
_LINK = re.compile(r'(?P<attribute>\b(?:href|src|action)=")(?P<url>/[^"]*)"')
#: Columns that say who did something: they belong in the log.
_NOT_DATA = {"published_by", "approved_by"}


@dataclass(frozen=True, kw_only=True)
class Address:
    """A public address: its language, path and query."""

    language: str
    path: str
    query: str = ""

    @property
    def url(self) -> str:
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def file(self) -> str:
        """Where the page lies in the zip."""
        page = "-" + re.sub(r"[^a-z0-9]+", "-", self.query.lower()) if self.query else ""
        return f"sidor{self.path}index{page}.html"

    @property
    def folder(self) -> str:
        return self.file.rpartition("/")[0]


def name(at: dt.datetime) -> str:
    """Returns what the file is called."""
    return f"pressrum-{timezone.localtime(at):%Y-%m-%d-%H%M%S}.zip"


def editions_at(at: dt.datetime):
    """Returns the editions on record at that moment, in a lasting order."""
    return Edition.objects.started(at).order_by("release_id", "language", "number")


def write(
    file,
    at: dt.datetime,
    *,
    asked_at: dt.datetime,
    progress: Callable[[int], None] = lambda done: None,
) -> None:
    """Writes the zip into a binary file that need not be seekable.

    Args:
        file: What the zip is written to.
        at: The moment.
        asked_at: The moment of asking. The numbers to call are those of then.
        progress: Told the number of pages written so far.
    """
    for _member in _write(file, at, asked_at, progress):
        pass


def stream(at: dt.datetime, *, asked_at: dt.datetime) -> Iterator[bytes]:
    """Yields the zip in pieces, as they come to be."""
    pieces = _Pieces()
    for _member in _write(pieces, at, asked_at, lambda done: None):
        yield pieces.take()
    yield pieces.take()


def _write(file, at, asked_at, progress):
    """Writes member after member, and yields after each."""
    local = timezone.localtime(at)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        sums = {}

        def add(member_name: str, parts: Iterable[bytes], packing=zipfile.ZIP_DEFLATED) -> None:
            info = zipfile.ZipInfo(
                member_name, date_time=max(local.timetuple()[:6], (1980, 1, 1, 0, 0, 0))
            )
            info.compress_type = packing
            info.external_attr = 0o644 << 16
            digest = hashlib.sha256()
            with archive.open(info, "w") as member:
                for part in parts:
                    digest.update(part)
                    member.write(part)
            sums[member_name] = digest.hexdigest()

        add("LÄS-MIG.txt", [_read_me(at)])
        yield
        add("data/versioner.json", _data(at))
        yield
        with translation.override("sv"):
            add("data/logg.csv", log.as_csv(_events(at)))
        yield
        addresses = {address.url: address for address in _addresses(at, asked_at)}
        assets, answers = {}, []
        held = set(archiving.on_record(editions_at(at).defer("body").iterator(CHUNK)))
        for number, address in enumerate(addresses.values(), start=1):
            response = show(address, at, asked_at)
            answers.append(_answer(address, response))
            if "Location" not in response.headers:
                html = response.content.decode()
                html = archiving.linked_within(html, address.folder, held)
                add(address.file, [_linked_within(html, address, addresses, assets).encode()])
                yield
            progress(number)
        add("data/adresser.csv", ["".join(answers).encode()])
        for name in sorted(assets):
            add(name, [assets[name]])
            yield
        lost = []
        for name, pieces in archiving.contents(held):
            if pieces is None:
                lost.append(f"{name}\n")
                continue
            add(name, pieces, zipfile.ZIP_STORED)  # it is packed already
            yield
        if lost:
            add("data/saknade-filer.txt", ["".join(lost).encode()])
        listing = "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))
        add("SHA256SUMS", [listing.encode()])


def _read_me(at) -> bytes:
    with translation.override("sv"):
        paragraphs = [
            _("The newsroom as it stood %(moment)s (Swedish time).") % {"moment": moment(at)},
            "\n".join(
                [
                    _("sidor/ – the pages as a reader saw them then. Open sidor/index.html first."),
                    _(
                        "data/versioner.json – every version that had been published by then, with "
                        "its text, its times and its SHA-256."
                    ),
                    _("data/logg.csv – who decided what about these texts, and when."),
                    _(
                        "data/adresser.csv – every address, what it answered, and where the page "
                        "lies."
                    ),
                    _(
                        "filer/ – the documents and pictures of these versions. Each has the "
                        "checksum of its uploaded file in its name."
                    ),
                    _("SHA256SUMS – a checksum of each file: “sha256sum -c SHA256SUMS”."),
                ]
            ),
            _(
                "Names and titles of contact persons are those that were printed then. Telephone "
                "numbers are not kept on record: the pages show the ones that are registered today."
            ),
            f"{_('Made from')}: {settings.SITE_URL}",
        ]
    return ("\n\n".join(paragraphs) + "\n").encode()


def _data(at) -> Iterator[bytes]:
    """Yields all editions that had begun, as JSON, as they were known at that moment."""
    yield b"["
    for number, edition in enumerate(editions_at(at).iterator(CHUNK)):
        row = {
            field.name: getattr(edition, field.attname)
            for field in Edition._meta.concrete_fields
            if field.name not in _NOT_DATA
        }
        if edition.ends_at and edition.ends_at > at:
            row["ends_at"] = None
        row["was_public"] = edition.is_public(at)
        text = json.dumps(row, ensure_ascii=False, sort_keys=True, default=_isoformat, indent=1)
        yield (",\n" if number else "\n").encode() + text.encode()
    yield b"\n]\n"


def _isoformat(value):
    return value.astimezone(dt.UTC).isoformat()


def _events(at):
    """Returns what had been decided by then about the releases that had become public."""
    published = editions_at(at).order_by().values("release_id")
    return Event.objects.filter(at__lte=at, release__in=published).order_by("at", "pk").iterator()


def _addresses(at, asked_at) -> Iterator[Address]:
    """Yields the addresses of the pages at that moment, in both languages."""
    for language in LANGUAGES:
        yield Address(language=language, path=reverse("start", kwargs={"language": language}))
        yield from _list_pages(language, at, asked_at)
        yield from _figures(language, at)
        yield Address(language=language, path=reverse("corrections", kwargs={"language": language}))
    editions = editions_at(at).only("language", "slug", "number", "release", "starts_at", "ends_at")
    for _key, group in itertools.groupby(
        editions.iterator(CHUNK), key=lambda e: (e.release_id, e.language)
    ):
        versions = list(group)
        live = next((e for e in versions if e.is_public(at)), None)
        if live is None:
            continue
        words = {"language": live.language, "slug": live.slug}
        yield Address(language=live.language, path=reverse("release", kwargs=words))
        yield Address(language=live.language, path=reverse("versions", kwargs=words))
        for edition in versions:
            path = reverse("version", kwargs={**words, "number": edition.number})
            yield Address(language=live.language, path=path)


def _list_pages(language, at, asked_at):
    path = reverse("release_list", kwargs={"language": language})
    for number in itertools.count(1):
        address = Address(
            language=language, path=path, query=f"page={number}" if number > 1 else ""
        )
        if number > 1 and show(address, at, asked_at) is None:
            return
        yield address


def _figures(language, at):
    editions = Edition.objects.public(at).in_language(language).listed()
    years = editions.filter(report_year__isnull=False).values_list("report_year", flat=True)
    yield Address(language=language, path=reverse("figures_list", kwargs={"language": language}))
    for year in sorted(set(years.order_by())):
        words = {"language": language, "year": year}
        yield Address(language=language, path=reverse("figures_year", kwargs=words))


def show(address: Address, at: dt.datetime, asked_at: dt.datetime):
    """Returns what the site answered a stranger at that address then, None for "not found".

    The numbers to call are those of today: numbers are not kept on record.
    """
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = address.path
    site = urlsplit(settings.SITE_URL)
    port = site.port or (443 if site.scheme == "https" else 80)
    request.META = {
        "SERVER_NAME": site.hostname,
        "SERVER_PORT": str(port),
        "QUERY_STRING": address.query,
    }
    request.GET = QueryDict(address.query)
    request.user = AnonymousUser()
    request.now, request.asked_at = at, asked_at
    request.LANGUAGE_CODE = address.language
    match = resolve(address.path)
    with translation.override(address.language):
        try:
            return match.func(request, *match.args, **match.kwargs)
        except Http404:
            return None


def _answer(address, response) -> str:
    """Returns a line of the list of addresses: what it answered, and where the page lies."""
    where = response.headers.get("Location") or address.file
    return f"{settings.SITE_URL}{address.url};{response.status_code};{where}\n"


def _linked_within(html, address, addresses, assets) -> str:
    """Returns the page with its links leading to the zip's own files, or to the site."""

    def relative(match):
        url, _hash, fragment = match["url"].partition("#")
        if url in addresses:
            target = relpath(addresses[url].file, address.folder)
        elif (name := _asset(url, assets)) is not None:
            target = relpath(name, address.folder)
        else:
            target = settings.SITE_URL + url
        return f'{match["attribute"]}{target}{"#" + fragment if fragment else ""}"'

    return _LINK.sub(relative, html)


def _asset(url, assets) -> str | None:
    """Returns the name in the zip of a static file, which is read the first time."""
    if not url.startswith(settings.STATIC_URL):
        return None
    name = "sidor" + url
    if name not in assets:
        path = url.removeprefix(settings.STATIC_URL)
        # Not collected, as in tests: then the source of the file.
        found = None if staticfiles_storage.exists(path) else finders.find(path)
        with open(found, "rb") if found else staticfiles_storage.open(path) as file:
            assets[name] = file.read()
    return name


class _Pieces:
    """A file that cannot be sought in, whose bytes are taken away as they come."""

    def __init__(self):
        self._parts = []

    def write(self, data) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self):
        pass

    def take(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)
