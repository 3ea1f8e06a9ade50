"""The neutral sequence that every source is read into, and how text is cleaned for it."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from .parsed import Mark

#: Marks that nobody sees: zero width, soft hyphen, direction, byte order; and control characters.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
#: A block with more links and emphasis than this loses them; its words are kept.
MOST_PIECES = 4_000
#: Elements around a piece of text that are kept; the innermost count.
MOST_NESTED = 8
_SPACE = re.compile(r"\s+")
_ALLOWED = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True, kw_only=True)
class SourceBlock:
    """One block as it stands in a source.

    Attributes:
        kind: "paragraph", "heading", "item" or "row" (of a table).
        text: Clean words on one line; a row's cells are parted by tabs.
        level: Of a heading (1 is the page's own) or an item.
        is_ordered: Whether the item is numbered.
        is_bold: Whether the whole block is emphasised.
        has_gap: Whether it stands apart from the block before.
        hint: What the source's own markup calls it: "title", "lead", "date", "quote", "caption",
            or ""; of an item that was numbered by hand its number.
        cells: The cells of a row, each a tuple of lines.
    """

    kind: str
    text: str
    level: int = 0
    is_ordered: bool = False
    is_bold: bool = False
    has_gap: bool = True
    hint: str = ""
    marks: tuple[Mark, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()

    @property
    def is_link(self) -> bool:
        """Whether all of it is one or more links."""
        linked = sum(mark.end - mark.start for mark in self.marks if mark.kind == "link")
        return bool(self.text) and linked >= len(self.text.strip("|-–•·>/ ")) * 0.9 > 0


@dataclass(frozen=True, kw_only=True)
class Page:
    """What reading a source gives: its blocks, what was left out, and what it says of itself.

    Attributes:
        left_out: (reason, text) of page furniture.
        remarks: (code, text).
        language: What the markup states, or "".
        address: The canonical address, or "".
        published: The machine-readable date of publication, or "".
        title: The title in the page's head, or "".
        heads: The lines at the top of a document's pages, which are left out too.
    """

    blocks: tuple[SourceBlock, ...]
    left_out: tuple[tuple[str, str], ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    language: str = ""
    address: str = ""
    published: str = ""
    title: str = ""
    heads: tuple[str, ...] = ()


def clean(text: str) -> str:
    """Returns the words on one line, single spaces between, nothing invisible left."""
    return _SPACE.sub(" ", INVISIBLE.sub("", text)).strip()


def has_unseen(text: str) -> bool:
    """Whether there are characters that can mislead a reader (soft hyphens and marks at the
    beginning of a file cannot)."""
    found = INVISIBLE.search(text.replace("\u00ad", "").lstrip("\ufeff"))
    return found is not None


def build(pieces, **fields) -> SourceBlock | None:
    """Makes a block of (text, marks) pieces, where marks are (kind, url) pairs.

    Returns None when there are no words in it.
    """
    marks, at_space = [], True
    parts = []
    position = 0
    is_overloaded = len(pieces) > MOST_PIECES
    for piece, kinds in pieces:
        piece = _SPACE.sub(" ", INVISIBLE.sub("", piece))
        if at_space:
            piece = piece.lstrip(" ")
        if not piece:
            continue
        parts.append(piece)
        start, position = position, position + len(piece)
        at_space = piece.endswith(" ")
        for kind, url in () if is_overloaded else kinds[-MOST_NESTED:]:
            if marks and (marks[-1].kind, marks[-1].url, marks[-1].end) == (kind, url, start):
                marks[-1] = replace(marks[-1], end=position)
            else:
                marks.append(Mark(start=start, end=position, kind=kind, url=url))
    text = "".join(parts).rstrip()
    if not text:
        return None
    marks = trim(marks, text)
    bold = sum(m.end - m.start for m in marks if m.kind == "strong") >= len(text)
    if bold:
        marks = [m for m in marks if m.kind != "strong"]
    return SourceBlock(text=text, marks=tuple(marks), is_bold=bold, **fields)


def trim(marks, text: str) -> list[Mark]:
    """Returns the marks without spaces at their ends, and none that is empty."""
    trimmed = []
    for mark in marks:
        start, end = mark.start, min(mark.end, len(text))
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] == " ":
            end -= 1
        if start < end:
            trimmed.append(replace(mark, start=start, end=end))
    return trimmed


def part(block: SourceBlock, start: int, end: int, **fields) -> SourceBlock:
    """Returns a piece of a block, with the marks that are in it."""
    while start < end and block.text[start] == " ":
        start += 1
    while end > start and block.text[end - 1] == " ":
        end -= 1
    marks = tuple(
        replace(m, start=max(m.start, start) - start, end=min(m.end, end) - start)
        for m in block.marks
        if m.end > start and m.start < end
    )
    return replace(block, text=block.text[start:end], marks=marks, **fields)


def row(cells) -> list[SourceBlock]:
    """Returns a table's row as one block; what is in it, when the table only lays out a page.

    Args:
        cells: The blocks of each cell that has any.
    """
    lays_out = len(cells) < 2 or any(len(cell) > 6 or any(map(_is_big, cell)) for cell in cells)
    if lays_out:
        return [block for cell in cells for block in cell]
    lines = tuple(tuple(block.text for block in cell) for cell in cells)
    text = "\t".join(" ".join(cell) for cell in lines)
    return [SourceBlock(kind="row", text=text, cells=lines)]


def _is_big(block: SourceBlock) -> bool:
    return len(block.text) > 160 or block.kind in ("heading", "row")


def safe_address(href: str, base: str = "") -> str:
    """Returns the absolute address, or "" when it is none that a page may lead to."""
    href = re.sub(r"[\x00-\x20\u00a0\u200b-\u200f\u202a-\u202e]+", "", href)[:2000]
    try:
        if base and not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", href):
            href = urljoin(base, href)
        parts = urlsplit(href)
        host = parts.hostname
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme not in _ALLOWED or (scheme in ("http", "https") and not host):
        return ""
    return href if not re.search(r"[<>\"'`\\]", href) else ""
