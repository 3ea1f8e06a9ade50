"""Word documents (.docx) to blocks, after checks of the archive.

Paragraphs, headings by style or outline level, lists by numbering (also through a style), tables,
text boxes, fields, links and notes are kept; deleted text in tracked changes, comments, headers,
footers and pictures are not. Nothing that the document names is opened: no link is followed, no
entity expanded.
"""

import io
import re
import zipfile
from dataclasses import replace

from lxml import etree

from .blocks import Page, SourceBlock, build, clean, safe_address
from .plaintext import blocks_of
from .unreadable import Unreadable

MOST_MEMBERS = 2_000
MOST_UNPACKED = 50 * 1024 * 1024
#: The parts that are read, each; a release has some hundred kilobytes at most.
MOST_XML = 20 * 1024 * 1024
MOST_TAGS = 1_000_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]{0,2000})"|(\S{1,2000}))')
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
            return _Document(_Parts(archive)).page()
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


class _Parts:
    """The parts of the archive, checked before anything is unpacked."""

    def __init__(self, archive):
        members = archive.infolist()
        if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > MOST_UNPACKED:
            raise Unreadable("word_too_big")
        if any(member.flag_bits & 0x1 for member in members):
            raise Unreadable("word_encrypted")
        self.archive = archive
        self.names = {member.filename.lstrip("/"): member for member in members}

    def main(self) -> str:
        """The name of the document itself."""
        root = self.xml("_rels/.rels")
        for relation in root if root is not None else ():
            if (relation.get("Type") or "").endswith("/officeDocument"):
                target = (relation.get("Target") or "").lstrip("/")
                if target in self.names:
                    return target
        if "word/document.xml" in self.names:
            return "word/document.xml"
        raise Unreadable("not_word")

    def xml(self, name: str):
        """Returns the root element of a part, or None when there is no such part."""
        member = self.names.get(name)
        if member is None:
            return None
        with self.archive.open(member) as file:
            content = file.read(MOST_XML + 1)  # what the archive says of its size may be a lie
        if len(content) > MOST_XML:
            raise Unreadable("word_too_big")
        if content.count(b"<") > MOST_TAGS:
            raise Unreadable("word_too_big")
        if re.search(rb"<!(?:DOCTYPE|ENTITY)|<\x00!\x00[DE]|\x00<\x00![\x00]?[DE]", content):
            raise Unreadable("broken_word")  # the format has none; they only serve attacks
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, recover=False
        )
        content = content.replace(_STRICT[1:-1].encode(), _W[1:-1].encode())
        return etree.fromstring(content, parser)

    def beside(self, main: str, name: str):
        """A part in the same folder as the document."""
        return self.xml(main.rpartition("/")[0] + "/" + name)


class _Document:
    """Walks the body once."""

    def __init__(self, parts):
        self.main = parts.main()
        self.root = parts.xml(self.main)
        self.styles = _styles(parts.beside(self.main, "styles.xml"))
        self.numbering = _numbering(parts.beside(self.main, "numbering.xml"))
        folder, _slash, file = self.main.rpartition("/")
        self.links = _links(parts.xml(f"{folder}/_rels/{file}.rels"))
        self.notes = {
            kind: parts.beside(self.main, f"{kind}s.xml") for kind in ("footnote", "endnote")
        }
        self.remarks: list[tuple[str, str]] = []

    def page(self) -> Page:
        body = self.root.find(f"{_W}body")
        blocks = self._blocks(body) if body is not None else []
        for notes in self.notes.values():
            for note in notes if notes is not None else ():
                if note.get(f"{_W}type") is None:
                    blocks.extend(self._blocks(note))
        language = self.styles.language
        return Page(
            blocks=tuple(_regrouped(blocks)),
            remarks=tuple(dict.fromkeys(self.remarks)),
            language=language,
        )

    def _blocks(self, parent) -> list[SourceBlock]:
        """The blocks of a body, a cell, a note or a text box. Depth is bounded by the stack kept
        here, not by Python's."""
        made, pending = [], list(reversed(list(parent)))
        while pending:
            element = pending.pop()
            name = element.tag
            if name == f"{_W}p":
                made.extend(self._paragraph(element))
            elif name == f"{_W}tbl":
                made.extend(self._table(element))
            elif name in (f"{_W}del", f"{_W}moveFrom"):
                self._deleted(element)
            elif name == f"{_W}sdt":
                content = element.find(f"{_W}sdtContent")
                pending.extend(reversed(list(content)) if content is not None else ())
            elif name == f"{_MC}AlternateContent":
                chosen = element.find(f"{_MC}Choice")
                chosen = element.find(f"{_MC}Fallback") if chosen is None else chosen
                pending.extend(reversed(list(chosen)) if chosen is not None else ())
            elif isinstance(name, str) and not name.endswith(("Pr", "PrEx")):
                pending.extend(reversed(list(element)))
        return made

    def _deleted(self, element):
        if next(element.iter(f"{_W}t", f"{_W}delText"), None) is not None:
            self.remarks.append(("tracked_changes", ""))

    def _table(self, table) -> list[SourceBlock]:
        rows = []
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:
                continue  # of a table within
            if row.find(f"{_W}trPr/{_W}del") is not None:
                self._deleted(row)
                continue
            cells = [self._blocks(cell) for cell in row if cell.tag == f"{_W}tc"]
            cells += [self._blocks(c) for sdt in row.iter(f"{_W}sdtContent") for c in sdt]
            rows.append([cell for cell in cells if cell])
        made = []
        for cells in rows:
            only_layout = len(cells) < 2 or any(
                len(cell) > 6 or any(len(b.text) > 160 or b.kind == "heading" for b in cell)
                for cell in cells
            )
            if only_layout:
                made.extend(block for cell in cells for block in cell)
            else:
                lines = tuple(tuple(block.text for block in cell) for cell in cells)
                text = "\t".join(" ".join(cell) for cell in lines)
                made.append(SourceBlock(kind="row", text=text, cells=lines))
        return made

    def _paragraph(self, paragraph) -> list[SourceBlock]:
        pieces, boxes = self._pieces(paragraph)
        properties = paragraph.find(f"{_W}pPr")
        style = _value(properties, "pStyle")
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
        level = _value(properties, "outlineLvl")
        outline = int(level) if level.isdigit() else self.styles.outline.get(style)
        hint = next((hint for hint, pattern in _HINTS if pattern.match(name)), "")
        if hint == "title":
            return {"kind": "heading", "level": 1, "hint": "title"}
        if found := _HEADING.match(name):
            return {"kind": "heading", "level": int(found[1])}
        if outline is not None and outline < 9:
            return {"kind": "heading", "level": outline + 1}
        numbered = properties.find(f"{_W}numPr") if properties is not None else None
        number = _value(numbered, "numId") or self.styles.numbers.get(style, "")
        if number and number != "0":
            depth = _value(numbered, "ilvl") or "0"
            depth = int(depth) if depth.isdigit() else 0
            ordered = self.numbering.get((number, depth), False)
            return {"kind": "item", "level": depth + 1, "is_ordered": ordered}
        return {"kind": "paragraph", "hint": hint}

    def _pieces(self, paragraph):
        """The runs of a paragraph as (text, marks), and the text boxes anchored in it."""
        pieces, boxes = [], []
        field_stack: list[list] = []  # [instruction, address, is the result being read]
        pending = [(child, ()) for child in reversed(list(paragraph))]
        while pending:
            element, kinds = pending.pop()
            name = element.tag
            if not isinstance(name, str):
                continue
            short = name[len(_W) :] if name.startswith(_W) else name
            if short in ("del", "moveFrom"):
                self._deleted(element)
            elif short in ("t", "delText", "instrText"):
                hidden = field_stack and not field_stack[-1][2]
                if short == "t" and element.text and not hidden:
                    link = next((f[1] for f in reversed(field_stack) if f[1]), "")
                    marks = (*kinds, ("link", link)) if link else kinds
                    pieces.append((element.text, marks))
                elif short == "instrText" and field_stack:
                    field_stack[-1][0] += element.text or ""
            elif short == "fldChar":
                self._field(element.get(f"{_W}fldCharType"), field_stack)
            elif short == "tab" or short == "ptab":
                pieces.append(("\t", kinds))
            elif short in ("br", "cr"):
                pieces.append(("\n", ()))
            elif short == "noBreakHyphen":
                pieces.append(("\u2011", kinds))
            elif short == "sym":
                pieces.append((_symbol(element), kinds))
            elif short == "txbxContent":
                boxes.append(element)
            elif short == "hyperlink":
                address = self._address(self.links.get(element.get(f"{_R}id") or "", ""))
                inner = (*kinds, ("link", address)) if address else kinds
                pending.extend((child, inner) for child in reversed(list(element)))
            elif short == "r":
                inner = (*kinds, *_emphasis(element.find(f"{_W}rPr")))
                pending.extend((child, inner) for child in reversed(list(element)))
            elif short == "commentReference":
                self.remarks.append(("comments", ""))
            elif name == f"{_MC}AlternateContent":
                chosen = element.find(f"{_MC}Choice")
                if chosen is None or next(chosen.iter(f"{_W}t"), None) is None:
                    fallback = element.find(f"{_MC}Fallback")
                    chosen = chosen if fallback is None else fallback
                pending.extend(
                    (c, kinds) for c in reversed(list(chosen) if chosen is not None else ())
                )
            elif short in ("drawing", "pict"):
                if next(element.iter(f"{_W}txbxContent"), None) is None:
                    self.remarks.append(("images", ""))
                pending.extend((child, kinds) for child in reversed(list(element)))
            elif not short.endswith("Pr"):
                pending.extend((child, kinds) for child in reversed(list(element)))
        return pieces, boxes

    def _field(self, kind, stack):
        if kind == "begin":
            stack.append(["", "", False])
        elif stack and kind == "separate":
            if found := _HYPERLINK.match(stack[-1][0]):
                stack[-1][1] = self._address(found[1] or found[2])
            stack[-1][2] = True
        elif stack and kind == "end":
            stack.pop()

    def _address(self, href: str) -> str:
        address = safe_address(href) if href else ""
        if href and not address and not href.startswith("#"):
            self.remarks.append(("link_dropped", href[:200]))
        return address


class _Styles:
    def __init__(self):
        self.names: dict[str, str] = {}
        self.outline: dict[str, int] = {}
        self.numbers: dict[str, str] = {}
        self.language = ""


def _styles(root) -> _Styles:
    """Names, outline levels and numbering of the paragraph styles, inherited ones included."""
    styles, based = _Styles(), {}
    if root is None:
        return styles
    language = root.find(f"{_W}docDefaults//{_W}lang")
    styles.language = (language.get(f"{_W}val") or "")[:2] if language is not None else ""
    for style in root.iter(f"{_W}style"):
        key = style.get(f"{_W}styleId") or ""
        styles.names[key] = _value(style, "name") or key
        based[key] = _value(style, "basedOn")
        properties = style.find(f"{_W}pPr")
        if properties is not None:
            level = _value(properties, "outlineLvl")
            if level.isdigit():
                styles.outline[key] = int(level)
            if number := _value(properties.find(f"{_W}numPr"), "numId"):
                styles.numbers[key] = number
    for key in list(based):
        parent, steps = based[key], 0
        while parent and steps < 20:
            for inherited in (styles.outline, styles.numbers):
                if key not in inherited and parent in inherited:
                    inherited[key] = inherited[parent]
            parent, steps = based.get(parent, ""), steps + 1
    return styles


def _numbering(root) -> dict:
    """Whether each (number, level) is ordered."""
    ordered: dict = {}
    if root is None:
        return ordered
    abstract = {}
    for each in root.iter(f"{_W}abstractNum"):
        levels = {}
        for level in each.iter(f"{_W}lvl"):
            depth = level.get(f"{_W}ilvl") or "0"
            levels[int(depth) if depth.isdigit() else 0] = _value(level, "numFmt") not in (
                "bullet",
                "none",
                "",
            )
        abstract[each.get(f"{_W}abstractNumId")] = levels
    for each in root.iter(f"{_W}num"):
        number = each.get(f"{_W}numId") or ""
        for depth, value in abstract.get(_value(each, "abstractNumId"), {}).items():
            ordered[number, depth] = value
    return ordered


def _links(root) -> dict[str, str]:
    return {
        relation.get("Id") or "": relation.get("Target") or ""
        for relation in (root if root is not None else ())
        if (relation.get("Type") or "").endswith("/hyperlink")
    }


def _value(parent, name: str) -> str:
    """The value of a property, or ""."""
    child = parent.find(f"{_W}{name}") if parent is not None else None
    return (child.get(f"{_W}val") or "") if child is not None else ""


def _emphasis(properties):
    for name, kind in (("b", "strong"), ("i", "em")):
        child = properties.find(f"{_W}{name}") if properties is not None else None
        if child is not None and child.get(f"{_W}val", "true") not in ("0", "false", "none"):
            yield (kind, "")


def _symbol(element) -> str:
    code = element.get(f"{_W}char") or ""
    try:
        return chr(int(code, 16)) if code else ""
    except (ValueError, OverflowError):
        return ""


def _row(line) -> SourceBlock | None:
    """A line whose words stand in columns, parted by tabs; None when it is none."""
    if any(kind == "link" for _text, kinds in line for kind, _url in kinds):
        return None
    cells = [clean(cell) for cell in "".join(text for text, _kinds in line).strip().split("\t")]
    cells = [cell for cell in cells if cell]
    if len(cells) < 2 or not any(text == "\t" for text, _kinds in line):
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
