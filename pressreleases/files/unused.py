"""Files that nothing needs, found and removed.

A file is needed while a picture or a document has it, or an edition on record holds it; what an
edition that began has held is needed for ever (`triggers.py` holds to it). What lies on the shelf
without a record was left by somebody who died in the middle; nobody can reach it.
"""

import datetime as dt
from collections.abc import Iterator

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, ProtectedError, QuerySet

from pressreleases.files import names, renditions, shelf
from pressreleases.models import Document, FileUse, Picture, Rendition, StoredFile

#: How long a file may wait for its picture or document: a form may be open since then.
PATIENCE = dt.timedelta(days=2)
#: How long somebody may be writing a file.
WRITING = dt.timedelta(hours=1)


def records(at: dt.datetime) -> QuerySet[StoredFile]:
    """Returns the stored files that nothing has, and that have waited long enough."""
    nobody = [
        ~Exists(model.objects.filter(file=OuterRef("pk"))) for model in (Picture, Document, FileUse)
    ]
    return StoredFile.objects.filter(*nobody, uploaded_at__lt=at - PATIENCE).order_by("pk")


def leftovers(at: dt.datetime) -> Iterator[str]:
    """Yields the names on the shelf that belong to no record."""
    for folder in ("originals", "renditions"):
        for name, written in shelf.storage().held(folder):
            if at - written > WRITING and not _is_recorded(folder, name.rpartition("/")[2]):
                yield name


def _is_recorded(folder: str, written: str) -> bool:
    name = names.read(written)
    if name is None:
        return False
    if folder == "originals":
        return StoredFile.objects.filter(sha256=name.sha256, extension=name.extension).exists()
    wanted = {"label": name.label, "extension": name.extension}
    return Rendition.objects.filter(file__sha256=name.sha256, **wanted).exists()


def _folder_and_name(path: str) -> tuple[str, str]:
    parts = path.split("/")
    return parts[0], parts[-1]


def remove(file: StoredFile) -> bool:
    """Removes a stored file, its record first. Returns whether it was removed.

    Somebody may bring the same file at this moment; then it stays, or comes again whole.
    """
    paths = [shelf.original(file.sha256, file.extension)]
    for label, extension in renditions.labels_for(file.width, file.type) if file.is_picture else ():
        paths.append(shelf.rendition(file.sha256, label, extension))
    # Also those that are made no longer.
    for label, extension in file.renditions.values_list("label", "extension"):
        paths.append(shelf.rendition(file.sha256, label, extension))
    try:
        with transaction.atomic():
            file.delete()
    except (ProtectedError, IntegrityError):
        return False
    remove_leftovers(file.sha256, list(dict.fromkeys(paths)))
    return True


def remove_leftovers(sha256: str, paths: list[str]) -> bool:
    """Removes bytes without a record. Returns whether all of them were removed.

    A record of the same name, written and taken back, keeps others from storing the same file
    until the bytes are gone. Where there is a record of the file, its lock does.
    """
    with transaction.atomic():
        if StoredFile.objects.select_for_update().filter(sha256=sha256).exists():
            stray = [path for path in paths if not _is_recorded(*_folder_and_name(path))]
            for path in stray:
                shelf.remove(path)
            return len(stray) == len(paths)
    try:
        with transaction.atomic():
            StoredFile.objects.create(
                sha256=sha256,
                kind="document",
                type="",
                extension="",
                size=0,
                name="",
                uploaded_at=dt.datetime.fromtimestamp(0, tz=dt.UTC),
            )
            for path in paths:
                shelf.remove(path)
            transaction.set_rollback(True)
    except IntegrityError:
        return False  # it has come again
    return True
