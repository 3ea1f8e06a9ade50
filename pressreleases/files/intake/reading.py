"""One pass through an uploaded file: its length, its hash, and what no accepted file holds."""

import hashlib
import re
from dataclasses import dataclass

from . import limits

#: The test file that every virus scanner knows (eicar.org); put together here, so that the
#: scanner of whoever installs the site does not remove this module.
_EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!"
#: Program code for a browser or a server. By chance in coded pixels: once in millions of files.
_CODE = re.compile(rb"<script[\s>/]|<\?php\s|<!doctype\s+html", re.I)
_OVERLAP = 128
#: The end of a ZIP: 22 bytes and a comment of at most 65 535 that reaches to the file's end.
_ZIP_END = b"PK\x05\x06"
_ZIP_END_LENGTH = 22


@dataclass(frozen=True)
class Reading:
    """What the pass found.

    Attributes:
        size: Bytes.
        sha256: As hexadecimal digits.
        holds_virus_test: It holds the test string of the virus scanners.
        holds_code: It holds program code for a browser or a server, as it stands.
        ends_as_package: Programs that unpack ZIP would open it.
    """

    size: int
    sha256: str
    holds_virus_test: bool
    holds_code: bool
    ends_as_package: bool


def read_through(source) -> Reading:
    """Reads a seekable binary file from its beginning to its end, a little at a time."""
    source.seek(0)
    digest, size, seam, tail = hashlib.sha256(), 0, b"", b""
    virus = code = False
    while chunk := source.read(limits.CHUNK):
        size += len(chunk)
        digest.update(chunk)
        window = seam + chunk
        virus = virus or _EICAR in window
        code = code or _CODE.search(window) is not None
        seam = window[-_OVERLAP:]
        tail = (tail + chunk)[-(_ZIP_END_LENGTH + 0xFFFF) :]
    return Reading(size, digest.hexdigest(), virus, code, _ends_as_package(tail))


def _ends_as_package(tail: bytes) -> bool:
    at = tail.rfind(_ZIP_END)
    while at >= 0:
        length = int.from_bytes(tail[at + 20 : at + 22], "little")
        if at + _ZIP_END_LENGTH + length == len(tail):
            return True
        at = tail.rfind(_ZIP_END, 0, at)
    return False
