"""The files of the newsroom at a moment, for its archive (`pressreleases/archive.py`).

The zip holds, under `filer/`, every form that one of its pages shows, and of each version on
record the documents and the pictures with all their pixels, also where no page shows them any
more. A picture as it was uploaded is in no archive, for the reason it is served to nobody.
"""

import re
from collections.abc import Iterable, Iterator
from posixpath import relpath

from pressreleases.files import names, serving, shelf, showing
from pressreleases.files.names import Name
from pressreleases.files.renditions import FULL
from pressreleases.models import Edition, StoredFile
from pressreleases.models.releases import LANGUAGES

FOLDER = "filer/"
_CHUNK = 256 * 1024


def linked_within(html: str, folder: str, held: set[str]) -> str:
    """Returns a page with its files led to those in the zip; notes their names in `held`.

    Args:
        folder: The page's folder in the zip.
    """
    before = "|".join(re.escape(showing.public(language)) for language in LANGUAGES)
    address = re.compile(rf'(?<=[" ])(?:{before})(?P<name>[0-9a-f]{{64}}[-a-z0-9.]*)')

    def relative(match):
        held.add(match["name"])
        return relpath(FOLDER + match["name"], folder)

    return address.sub(relative, html)


def on_record(editions: Iterable[Edition]) -> Iterator[str]:
    """Yields the names of what these versions hold: documents, and pictures with all pixels."""
    for edition in editions:
        for part in edition.image_parts:
            if part.full_extension:
                yield str(Name(part.file, FULL, part.full_extension))
        for part in edition.file_parts:
            yield str(Name(part.file, "", part.extension))


def contents(held: Iterable[str]) -> Iterator[tuple[str, Iterator[bytes] | None]]:
    """Yields (name in the zip, bytes in pieces, None when they are lost) in a lasting order."""
    for written in sorted(set(held)):
        item = serving.find(names.read(written), StoredFile.objects.all())
        is_there = item is not None and shelf.is_there(item.path, item.size)
        yield FOLDER + written, _pieces(item.path) if is_there else None


def _pieces(path: str) -> Iterator[bytes]:
    with shelf.open_file(path) as file:
        while piece := file.read(_CHUNK):
            yield piece
