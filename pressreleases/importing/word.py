"""Word documents (.docx) to blocks, after checks of the archive.

Paragraphs, headings by style or outline level, lists by numbering (also through a style), tables,
text boxes, fields, links, formulas and notes are kept; deleted text in tracked changes, comments
and pictures are not. Hidden text and the pages' heads and feet are set aside; what a head says of
kind and date still counts. Nothing that the document names is opened: no link is followed, no
entity expanded.
"""

import io
import re
import zipfile
from dataclasses import replace

from lxml import etree

from .blocks import Page, SourceBlock, build, clean, row, safe_address
from .plaintext import blocks_of, is_mark
from .unreadable import Unreadable
from .wordparts import (
    HIDDEN,
    Parts,
    W,
    emphasis,
    links_in,
    numbering_in,
    parts_of,
    styles_in,
    symbol,
    value,
)

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]{0,2000})"|(\S{1,2000}))')
_LONGEST_INSTRUCTION = 4_000
_HINTS = (
    ("title", re.compile(r"title\Z|rubrik\Z|titel\Z|.*dokumentrubrik", re.I)),
    ("lead", re.compile(r"ingress|lead|subtitle|underrubrik|preamble|intro", re.I)),
)
_HEADING = re.compile(r"(?:heading|rubrik|överskrift)\s*([1-9])", re.I)


def read(data: bytes) -> Page:
    """Returns the document as blocks.

    Raises:
        Unreadable: It is no Word document, damaged, encrypted, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Document(Parts(archive)).page()
    except Unreadable:
        raise
    except (zipfile.BadZipFile, etree.LxmlError, EOFError, OSError, ValueError) as error:
        raise Unreadable("broken_word") from error
    except (KeyError, NotImplementedError, RuntimeError, RecursionError, zipfile.LargeZipFile) as e:
        raise Unreadable("broken_word") from e
    except Exception as error:
        # zlib.error and its like have no common home.
        if type(error).__module__ in ("zlib", "lzma", "struct", "bz2"):
            raise Unreadable("broken_word") from error
        raise


class _Document:
    """Walks the body once."""

    def __init__(self, parts):
        self.main = parts.main()
        self.root = parts.xml(self.main)
        self.styles = styles_in(parts.beside(self.main, "styles.xml"))
        self.numbering = numbering_in(parts.beside(self.main, "numbering.xml"))
        folder, _slash, file = self.main.rpartition("/")
        self.links = links_in(parts.xml(f"{folder}/_rels/{file}.rels"))
        self.notes = {
            kind: parts.beside(self.main, f"{kind}s.xml") for kind in ("footnote", "endnote")
        }
        self.margins = [("header", each) for each in parts.numbered(self.main, "header")]
        self.margins += [("footer", each) for each in parts.numbered(self.main, "footer")]
        self.remarks: list[tuple[str, str]] = []
        self.left_out: list[tuple[str, str]] = []

    def page(self) -> Page:
        body = self.root.find(f"{W}body")
        blocks = self._blocks(body) if body is not None else []
        for notes in self.notes.values():
            for note in notes if notes is not None else ():
                if note.get(f"{W}type") is None:
                    blocks.extend(self._blocks(note))
        language = self.styles.language
        heads = self._margins()
        return Page(
            blocks=tuple(_regrouped(blocks)),
            heads=heads,
            left_out=tuple(self.left_out),
            remarks=tuple(dict.fromkeys(self.remarks)),
            language=language,
        )

    def _margins(self) -> tuple[str, ...]:
        """Sets the heads and feet of the pages aside, each once. Returns the lines of the heads."""
        lines: dict[tuple[str, str], None] = {}
        for reason, root in self.margins:
            for block in self._blocks(root):
                for cell in block.cells or ((block.text,),):
                    lines[reason, " ".join(cell)] = None
        self.left_out += lines
        return tuple(words for reason, words in lines if reason == "header")

    def _blocks(self, parent) -> list[SourceBlock]:
        """The blocks of a body, a cell, a note or a text box. Depth is bounded by the stack kept
        here, not by Python's."""
        made, pending = [], list(reversed(list(parent)))
        while pending:
            element = pending.pop()
            name = element.tag
            if name == f"{W}p":
                made.extend(self._paragraph(element))
            elif name == f"{W}tbl":
                made.extend(self._table(element))
            elif name in (f"{W}del", f"{W}moveFrom"):
                self._deleted(element)
            elif name == f"{W}sdt":
                content = element.find(f"{W}sdtContent")
                pending.extend(reversed(list(content)) if content is not None else ())
            elif name == f"{_MC}AlternateContent":
                chosen = element.find(f"{_MC}Choice")
                chosen = element.find(f"{_MC}Fallback") if chosen is None else chosen
                pending.extend(reversed(list(chosen)) if chosen is not None else ())
            elif isinstance(name, str) and not name.endswith(("Pr", "PrEx")):
                pending.extend(reversed(list(element)))
        return made

    def _deleted(self, element):
        if next(element.iter(f"{W}t", f"{W}delText"), None) is not None:
            self.remarks.append(("tracked_changes", ""))

    def _table(self, table) -> list[SourceBlock]:
        made = []
        for line in parts_of(table, f"{W}tr"):
            if line.find(f"{W}trPr/{W}del") is not None:
                self._deleted(line)
                continue
            cells = [self._blocks(cell) for cell in parts_of(line, f"{W}tc")]
            made += row([cell for cell in cells if cell])
        return made

    def _paragraph(self, paragraph) -> list[SourceBlock]:
        pieces, boxes = self._pieces(paragraph)
        properties = paragraph.find(f"{W}pPr")
        style = value(properties, "pStyle")
        fields = self._fields(properties, style)
        lines, line = [], []
        for text, kinds in pieces:
            if text == "\n":
                lines.append(line)
                line = []
            else:
                line.append((text, kinds))
        lines.append(line)
        if fields["kind"] != "paragraph":
            lines = [[piece for line in lines for piece in (*line, (" ", ()))]]
        made = [_row(line) or build(line, **fields) for line in lines]
        made = [replace(b, has_gap=n == 0) for n, b in enumerate(b for b in made if b)]
        return made + [b for box in boxes for b in self._blocks(box)]

    def _fields(self, properties, style) -> dict:
        """What the paragraph is: heading, item or plain, and the hint that its style gives."""
        name = self.styles.names.get(style, style or "")
        level = value(properties, "outlineLvl")
        outline = int(level) if level.isdigit() else self.styles.outline.get(style)
        hint = next((hint for hint, pattern in _HINTS if pattern.match(name)), "")
        if hint == "title":
            return {"kind": "heading", "level": 1, "hint": "title"}
        if found := _HEADING.match(name):
            return {"kind": "heading", "level": int(found[1])}
        if outline is not None and outline < 9:
            return {"kind": "heading", "level": outline + 1}
        numbered = properties.find(f"{W}numPr") if properties is not None else None
        number = value(numbered, "numId") or self.styles.numbers.get(style, "")
        if number and number != "0":
            depth = value(numbered, "ilvl") or "0"
            depth = int(depth) if depth.isdigit() else 0
            ordered = self.numbering.get((number, depth), False)
            return {"kind": "item", "level": depth + 1, "is_ordered": ordered}
        return {"kind": "paragraph", "hint": hint}

    def _pieces(self, paragraph):
        """The runs of a paragraph as (text, marks), and the text boxes anchored in it."""
        pieces, boxes, hidden = [], [], []
        field_stack: list[list] = []  # [instruction, address, is the result being read]
        style = value(paragraph.find(f"{W}pPr"), "pStyle")
        first = (HIDDEN,) if style in self.styles.hidden else ()
        pending = [(child, first) for child in reversed(list(paragraph))]
        while pending:
            element, kinds = pending.pop()
            name = element.tag
            if not isinstance(name, str):
                continue
            short = name[len(W) :] if name.startswith(W) else name
            short = "t" if name == f"{_MATH}t" else short
            if short in ("del", "moveFrom"):
                self._deleted(element)
            elif short in ("t", "delText", "instrText"):
                if short == "instrText" and field_stack:
                    if len(field_stack[-1][0]) < _LONGEST_INSTRUCTION:
                        field_stack[-1][0] += element.text or ""
                elif short != "t" or not element.text or (field_stack and not field_stack[-1][2]):
                    continue
                elif HIDDEN in kinds:
                    hidden.append(element.text)
                else:
                    link = field_stack[-1][1] if field_stack else ""
                    marks = (*kinds, ("link", link)) if link else kinds
                    pieces.append((element.text, marks))
            elif short == "fldChar":
                self._field(element.get(f"{W}fldCharType"), field_stack)
            elif short == "tab" or short == "ptab":
                pieces.append(("\t", kinds))
            elif short in ("br", "cr"):
                pieces.append(("\n", ()))
            elif short == "noBreakHyphen":
                pieces.append(("\u2011", kinds))
            elif short == "sym":
                pieces.append((symbol(element), kinds))
            elif short == "txbxContent":
                boxes.append(element)
            elif short == "hyperlink":
                address = self._address(self.links.get(element.get(f"{_R}id") or "", ""))
                inner = (*kinds, ("link", address)) if address else kinds
                pending.extend((child, inner) for child in reversed(list(element)))
            elif short == "r":
                inner = self._run_kinds(kinds, element.find(f"{W}rPr"))
                pending.extend((child, inner) for child in reversed(list(element)))
            elif short == "commentReference":
                self.remarks.append(("comments", ""))
            elif name == f"{_MC}AlternateContent":
                chosen = element.find(f"{_MC}Choice")
                if chosen is None or next(chosen.iter(f"{W}t"), None) is None:
                    fallback = element.find(f"{_MC}Fallback")
                    chosen = chosen if fallback is None else fallback
                pending.extend(
                    (c, kinds) for c in reversed(list(chosen) if chosen is not None else ())
                )
            elif short in ("drawing", "pict"):
                if next(element.iter(f"{W}txbxContent"), None) is None:
                    self.remarks.append(("images", ""))
                pending.extend((child, kinds) for child in reversed(list(element)))
            elif not short.endswith("Pr"):
                pending.extend((child, kinds) for child in reversed(list(element)))
        if words := clean("".join(hidden)):
            self.left_out.append(("hidden", words))
        return pieces, boxes

    def _run_kinds(self, kinds, properties):
        """The marks of a run: its own, and whether its style hides it."""
        own = tuple(emphasis(properties))
        vanish = properties.find(f"{W}vanish") if properties is not None else None
        if vanish is not None and HIDDEN not in own:
            kinds = tuple(kind for kind in kinds if kind != HIDDEN)  # shown after all
        elif vanish is None and value(properties, "rStyle") in self.styles.hidden:
            own = (*own, HIDDEN)
        return (*kinds, *own)

    def _field(self, kind, stack):
        if kind == "begin":
            stack.append(["", stack[-1][1] if stack else "", False])
        elif stack and kind == "separate":
            if found := _HYPERLINK.match(stack[-1][0]):
                stack[-1][1] = self._address(found[1] or found[2]) or stack[-1][1]
            stack[-1][2] = True
        elif stack and kind == "end":
            stack.pop()

    def _address(self, href: str) -> str:
        address = safe_address(href) if href else ""
        if href and not address and not href.startswith("#"):
            self.remarks.append(("link_dropped", href[:200]))
        return address


def _row(line) -> SourceBlock | None:
    """A line whose words stand in columns, parted by tabs; None when it is none."""
    if any(kind == "link" for _text, kinds in line for kind, _url in kinds):
        return None
    cells = [clean(cell) for cell in "".join(text for text, _kinds in line).strip().split("\t")]
    cells = [cell for cell in cells if cell]
    if len(cells) < 2 or is_mark(cells[0]) or not any(text == "\t" for text, _kinds in line):
        return None
    return SourceBlock(kind="row", text="\t".join(cells), cells=tuple((cell,) for cell in cells))


def _regrouped(blocks):
    """Plain paragraphs that hold typed bullets or numbers become items, as in a text file."""
    for block in blocks:
        if block.kind == "paragraph" and not block.marks and len(block.text) < 5_000:
            (again,) = blocks_of([(block.text, block.text)]) or [block]
            if again.kind == "item":
                yield replace(again, has_gap=block.has_gap)
                continue
        yield block
