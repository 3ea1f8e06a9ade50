"""Taking a file in: whole or not at all, and once however often it comes.

What may come in is decided by `intake/`. Scaled forms of a picture are made before anything is
written, so that no lock is held meanwhile. Then, in one transaction: the row, which makes two who
bring the same file queue; the bytes; and the commit. So a row that can be seen has its bytes. A
process that dies leaves at most bytes without a row, which nobody can reach and
`manage.py unused_files` clears away.
"""

import contextlib
import datetime as dt
import logging
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from pressreleases.files import renditions, shelf
from pressreleases.files.intake import Examined, examine
from pressreleases.models import Rendition, StoredFile

_log = logging.getLogger(__name__)


class NotStored(Exception):
    """A file that may be taken in, but could not be. Nothing of it is left.

    Attributes:
        sentence: What went wrong and what to do, for an editor.
    """

    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A file that has been looked through, with the forms of a picture ready to be written."""

    source: BinaryIO
    examined: Examined
    made: list[renditions.Made] = field(default_factory=list)


def prepare(source: BinaryIO, name: str) -> Prepared:
    """Looks a file through and scales a picture; writes nothing. The slow part of an upload.

    Raises:
        Refused: It is none of the files that we take (from `intake`).
        NotStored: It cannot be decoded, or there is no room to work.
    """
    examined = examine(source, name, decodes=False)  # as the forms are made from it below
    made = []
    if examined.kind == "picture":
        try:
            made = list(renditions.make(source, examined.type))
        except renditions.Unreadable as error:
            raise NotStored(
                _("The picture is damaged and cannot be read. Export it anew and try again.")
            ) from error
        except (OSError, MemoryError) as error:
            raise _no_room(error) from error
        examined = replace(examined, width=made[0].width, height=made[0].height)
    return Prepared(source=source, examined=examined, made=made)


def store(prepared: Prepared, *, by, at: dt.datetime) -> StoredFile:
    """Returns the stored file, which is the one from before when the same content came earlier.

    Raises:
        NotStored: It could not be written, for example because the disk is full.
    """
    examined, written = prepared.examined, []
    try:
        with transaction.atomic():
            file, _is_new = StoredFile.objects.select_for_update().get_or_create(
                sha256=examined.sha256,
                defaults={
                    "kind": examined.kind,
                    "type": examined.type,
                    "extension": examined.extension,
                    "size": examined.size,
                    "width": examined.width,
                    "height": examined.height,
                    "language": examined.language[:35],
                    "title": examined.title[:250],
                    "is_tagged": examined.is_tagged,
                    "defects": list(examined.defects),
                    "found": examined.found,
                    "name": examined.name[:255],
                    "uploaded_by": by,
                    "uploaded_at": at,
                },
            )
            name = shelf.original(file.sha256, file.extension)
            if shelf.put(name, prepared.source, file.size):
                written.append(name)
            written += _write_renditions(file, prepared.made)
    except OSError as error:
        _take_back(written)
        raise _no_room(error) from error
    except BaseException:
        _take_back(written)
        raise
    return file


def complete(file: StoredFile) -> int:
    """Makes the forms of a picture that are missing, on the shelf or in the records.

    Returns:
        How many were made.

    Raises:
        Unreadable: The original cannot be decoded.
        OSError: It is not there, or the forms cannot be written.
    """
    if not file.is_picture or not missing(file):
        return 0
    with shelf.open_file(shelf.original(file.sha256, file.extension)) as source:
        made = list(renditions.make(source, file.type))
    with transaction.atomic():
        # As `unused.py` does, which takes away what has no record.
        StoredFile.objects.select_for_update().get(pk=file.pk)
        return len(_write_renditions(file, made))


def missing(file: StoredFile) -> set[tuple[str, str]]:
    """Returns (label, extension) of the forms of a picture that are not there."""
    there = {
        (row.label, row.extension)
        for row in file.renditions.all()
        if shelf.is_there(shelf.rendition(file.sha256, row.label, row.extension), row.size)
    }
    return renditions.labels_for(file.width, file.type) - there


def _write_renditions(file, made) -> list[str]:
    """Writes the forms that are not there yet. Returns their names on the shelf."""
    known = {(row.label, row.extension): row for row in file.renditions.all()} if made else {}
    written = []
    for each in made:
        name = shelf.rendition(file.sha256, each.label, each.extension)
        row = known.get((each.label, each.extension))
        if row and shelf.is_there(name, row.size):
            continue  # what is there stays, byte for byte
        values = {k: getattr(each, k) for k in ("width", "height", "size", "sha256")}
        Rendition.objects.update_or_create(
            file=file, label=each.label, extension=each.extension, defaults=values
        )
        try:
            shelf.storage().delete(name)  # left over from somebody who died in the middle
            shelf.put(name, each.content, each.size)
        except BaseException:
            _take_back(written)
            raise
        written.append(name)
    return written


def _take_back(names: list[str]) -> None:
    for name in names:
        with contextlib.suppress(OSError):
            shelf.remove(name)


def _no_room(error) -> NotStored:
    _log.error("A file could not be stored: %r", error)
    return NotStored(
        _(
            "The file could not be saved: the server has no room for it or cannot write. Nothing "
            "of it is left. Tell whoever runs the site, and try again later."
        )
    )
