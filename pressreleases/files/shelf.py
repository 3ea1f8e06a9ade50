"""Where the bytes of files lie, and what each is called there.

The place is the storage named "files" in the settings: a folder that is never served by itself,
or a bucket (`bucket.py`). Names come from the content's SHA-256 and never from what somebody
called a file.
"""

import contextlib
import datetime as dt
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, storages

#: The end of the name of what is being written. Nothing with such a name is ever read.
UNFINISHED = ".part"


class DurableStorage(FileSystemStorage):
    """A folder in which a file is there whole, and on the disk, or not at all."""

    def get_available_name(self, name, max_length=None):
        return name  # the name says what is in it, so a second one would be the same

    def _save(self, name, content):
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f".{secrets.token_hex(8)}{UNFINISHED}")
        try:
            with open(unfinished, "xb") as file:
                for chunk in content.chunks():
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(unfinished, 0o644)  # also for the web server in front
            os.replace(unfinished, path)
        except BaseException:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
        return name

    def held(self, folder: str) -> Iterator[tuple[str, dt.datetime]]:
        """Yields (name, when it was written) of all that lies in a folder, unfinished or not."""
        root = Path(self.location)
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                written = dt.datetime.fromtimestamp(path.stat().st_mtime, tz=dt.UTC)
                yield path.relative_to(root).as_posix(), written


def _sync_folder(folder: Path) -> None:
    """Sees to it that the new name survives a power cut, too."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def storage() -> Storage:
    return storages["files"]


def original(sha256: str, extension: str) -> str:
    """Returns where an uploaded file lies as it came."""
    return f"originals/{sha256[:2]}/{sha256}.{extension}"


def rendition(sha256: str, label: str, extension: str) -> str:
    """Returns where a form of the picture with that original lies."""
    return f"renditions/{sha256[:2]}/{sha256}-{label}.{extension}"


def put(name: str, content: BinaryIO, size: int) -> bool:
    """Writes the content unless it is there. Returns whether it was written.

    Raises:
        OSError: It could not be written, and is not there; for example, the disk is full.
    """
    if is_there(name, size):
        return False
    content.seek(0)
    storage().save(name, File(content))
    return True


def is_there(name: str, size: int) -> bool:
    """Whether the file is there with the size that it should have."""
    try:
        return storage().size(name) == size
    except FileNotFoundError:
        return False


def open_file(name: str) -> BinaryIO:
    """Opens a file for reading.

    Raises:
        OSError: It is not there.
    """
    return storage().open(name, "rb")


def remove(name: str) -> None:
    """Takes a file away; one that is not there is no reason to fail."""
    with contextlib.suppress(FileNotFoundError):
        storage().delete(name)
