"""What can be read: finds out what a file is, decodes text, and refuses what nobody can read.

How each format becomes blocks is in `plaintext.py`, `webpage.py` and `word.py`.
"""

import re
from dataclasses import dataclass, replace

from . import plaintext, webpage, word
from .blocks import Page
from .unreadable import Unreadable

__all__ = ["MOST_BYTES", "SUFFIXES", "Source", "Unreadable", "decode", "read"]

MOST_BYTES = 10 * 1024 * 1024
SUFFIXES = (".txt", ".html", ".htm", ".docx")

_NOT_TEXT = {
    b"%PDF": "pdf",
    b"\xd0\xcf\x11\xe0": "old_word",
    b"{\\rtf": "rtf",
    b"\x89PNG": "picture",
    b"GIF8": "picture",
    b"\xff\xd8\xff": "picture",
}
_LOOKS_LIKE_HTML = re.compile(
    r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|div|main"
    r"|article|table|p|h[1-6]|ul|ol|section|title|meta|font|center)\b",
    re.I | re.S,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
#: Letters and marks that Swedish texts are full of, and what a wrong table makes of them.
_LIKELY = re.compile(r"[åäöÅÄÖéÉüæøØ–—”“’»«•…§€´]")
_UNLIKELY = re.compile(r"[^\x00-\x7fåäöÅÄÖéÉüÜèáàíóñçæøÆØ–—”“„’‘»«•·…§€°½´¨©®™\u00a0\u00ad]")
_WORD_WITH_MARK = re.compile(r"[A-Za-zåäöé][–—”“•…§€´][A-Za-zåäöé]")
_TABLES = ("cp1252", "mac_roman", "cp850")


@dataclass(frozen=True, kw_only=True)
class Source:
    """Something to import.

    Attributes:
        data: The bytes of a file, or text that was pasted.
        name: The file's name, for its ending and for the address it may stand for.
        kind: "text", "html" or "docx"; "" finds out from the name and the content.
    """

    data: bytes | str
    name: str = ""
    kind: str = ""


def read(source: Source) -> Page:
    """Returns the source as blocks.

    Raises:
        Unreadable: With the code of the sentence that says why.
    """
    data = source.data
    size = len(data) if isinstance(data, bytes) else len(data.encode("utf-8", "surrogatepass"))
    if size > MOST_BYTES:
        raise Unreadable("too_big")
    if not data or not data.strip():
        raise Unreadable("empty")
    kind = source.kind or _kind_of(data, source.name)
    if kind == "docx":
        if isinstance(data, str):
            raise Unreadable("not_word")
        page = word.read(data)
    else:
        text = data if isinstance(data, str) else decode(data)
        page = webpage.read(text) if kind == "html" else plaintext.read(text)
    if not page.blocks and not page.left_out:
        raise Unreadable("empty")
    return replace(page, blocks=tuple(plaintext.numbered(page.blocks)))


def _kind_of(data, name) -> str:
    name = name.lower()
    if isinstance(data, bytes):
        if data.startswith(b"PK\x03\x04"):
            return "docx"
        for signature, code in _NOT_TEXT.items():
            if data.startswith(signature):
                raise Unreadable(code)
        if name.endswith(".docx"):
            raise Unreadable("not_word")
        start = data[:4000].decode("latin-1").replace("\x00", "").lstrip("\xef\xbb\xbf\xff\xfe")
    else:
        start = data[:4000].lstrip("\ufeff")
    if name.endswith((".html", ".htm")) or _LOOKS_LIKE_HTML.match(start):
        return "html"
    return "text"


def decode(data: bytes) -> str:
    """Returns the text of a file in any usual encoding.

    A byte order mark rules, then UTF-16 by its zero bytes, then what an HTML page says of itself,
    then UTF-8 if it is that; else the table of Windows, Macintosh or DOS in which the letters make
    the most sense.

    Raises:
        Unreadable: It is no text.
    """
    text = _decoded(data)
    sample = text[:200_000]
    odd = sum(sample.count(chr(code)) for code in (*range(9), *range(14, 32), 0x7F))
    if odd > max(8, len(sample) // 100):
        raise Unreadable("binary")
    return text


def _decoded(data: bytes) -> str:
    for mark, codec in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(codec, "replace")
    head = data[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) // 5 and min(even, odd) <= len(head) // 50:
        return data.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # One broken byte in a long text does not make it another encoding.
        broken = data.decode("utf-8", "replace")
        sound = len(re.findall(rb"[\xc3\xe2][\x80-\xbf]", data))
        if sound > 10 * broken.count("\ufffd") and error.start:
            return broken
    if stated := _CHARSET.search(data[:4000]):
        try:
            name = stated[1].decode("ascii").lower()
            if name not in ("utf-8", "utf8"):
                name = "cp1252" if name in ("iso-8859-1", "latin1", "ascii") else name
                return data.decode(name, "replace")
        except LookupError:
            pass
    sample = data[:300_000]
    best = max(_TABLES, key=lambda table: _sense(sample.decode(table, "replace")))
    return data.decode(best, "replace")


def _sense(text: str) -> int:
    """How much a text looks like Swedish or English, rather than the wrong table."""
    return (
        len(_LIKELY.findall(text))
        - 3 * len(_UNLIKELY.findall(text))
        - 2 * len(_WORD_WITH_MARK.findall(text))
    )
