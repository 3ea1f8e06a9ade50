"""What a file is called in an address, and what it is called when somebody saves it.

The name in an address is the SHA-256 of the file as it was uploaded, with the form of a picture
after it: `<sha256>.pdf`, `<sha256>-960.avif`, `<sha256>-full.jpg`. It cannot be guessed from a
title, a date or another file, and it never means anything else.
"""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

_NAME = re.compile(
    r"(?P<sha256>[0-9a-f]{64})(?:-(?P<label>full|[1-9][0-9]{0,3}))?\.(?P<extension>[a-z0-9]{1,8})"
)
#: Longer names are cut: some systems cannot keep more than 255 bytes.
_MOST = 100


@dataclass(frozen=True)
class Name:
    """A file in an address. `label` is "" for a document."""

    sha256: str
    label: str
    extension: str

    def __str__(self):
        form = f"-{self.label}" if self.label else ""
        return f"{self.sha256}{form}.{self.extension}"


def read(written: str) -> Name | None:
    """Returns the file that stands in an address, None when none can be called that."""
    found = _NAME.fullmatch(written)
    return found and Name(found["sha256"], found["label"] or "", found["extension"])


def saved_as(original: str, label: str, extension: str) -> str:
    """Returns what a file is called when it is saved: the uploaded name, with the true ending."""
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}\Z", "", original)
    # Nothing that ends a header line, names a folder, or turns the direction of what is read.
    stem = "".join(c for c in stem if unicodedata.category(c)[0] != "C" and c not in '\\/:*?"<>|')
    stem = stem.strip(". ")[:_MOST].strip(". ") or "fil"
    form = f"-{label}" if label and label != "full" else ""
    return f"{stem}{form}.{extension}"


def disposition(name: str, *, is_attachment: bool) -> str:
    """Returns the value of Content-Disposition, for old and new programs (RFC 6266, 4.3)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9._ ()+-]", "_", plain)
    kind = "attachment" if is_attachment else "inline"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
