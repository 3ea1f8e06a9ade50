"""The archive that a Word document is: checked before anything is unpacked, its parts as XML.

What the document looks like inside (styles, numbering, links) is read here; its text in `word.py`.
"""

import re

from lxml import etree

from .unreadable import Unreadable

MOST_MEMBERS = 2_000
MOST_UNPACKED = 50 * 1024 * 1024
#: Of each part that is read; a release has some hundred kilobytes at most.
MOST_XML = 20 * 1024 * 1024
MOST_TAGS = 1_000_000
#: Heads of pages that are read, and as many feet: a document has three of each for a section.
_MOST_MARGINS = 9

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: A run that Word shows nobody, among the marks of its text.
HIDDEN = ("hidden", "")
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"


class Parts:
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
            resolve_entities=False, no_network=True, load_dtd=False, recover=False
        )
        content = content.replace(_STRICT[1:-1].encode(), W[1:-1].encode())
        return etree.fromstring(content, parser)

    def numbered(self, main: str, name: str) -> list:
        """The parts "header1.xml", "header2.xml" … in the same folder, a few at most."""
        folder = main.rpartition("/")[0]
        found = [
            n for n in self.names if re.fullmatch(rf"{re.escape(folder)}/{name}\d{{0,3}}\.xml", n)
        ]
        return [root for n in sorted(found)[:_MOST_MARGINS] if (root := self.xml(n)) is not None]

    def beside(self, main: str, name: str):
        """A part in the same folder as the document."""
        return self.xml(main.rpartition("/")[0] + "/" + name)


class Styles:
    def __init__(self):
        self.names: dict[str, str] = {}
        self.outline: dict[str, int] = {}
        self.numbers: dict[str, str] = {}
        self.hidden: set[str] = set()  # whose text Word shows nobody
        self.language = ""


def styles_in(root) -> Styles:
    """Names, outline levels and numbering of the paragraph styles, inherited ones included."""
    styles, based = Styles(), {}
    if root is None:
        return styles
    language = root.find(f"{W}docDefaults//{W}lang")
    styles.language = (language.get(f"{W}val") or "")[:2] if language is not None else ""
    for style in root.iter(f"{W}style"):
        key = style.get(f"{W}styleId") or ""
        styles.names[key] = value(style, "name") or key
        based[key] = value(style, "basedOn")
        vanish = style.find(f"{W}rPr/{W}vanish")
        if vanish is not None and vanish.get(f"{W}val", "true") not in ("0", "false", "none"):
            styles.hidden.add(key)
        properties = style.find(f"{W}pPr")
        if properties is not None:
            level = value(properties, "outlineLvl")
            if level.isdigit():
                styles.outline[key] = int(level)
            if number := value(properties.find(f"{W}numPr"), "numId"):
                styles.numbers[key] = number
    for key in list(based):
        parent, steps = based[key], 0
        while parent and steps < 20:
            for inherited in (styles.outline, styles.numbers):
                if key not in inherited and parent in inherited:
                    inherited[key] = inherited[parent]
            if parent in styles.hidden:
                styles.hidden.add(key)
            parent, steps = based.get(parent, ""), steps + 1
    return styles


def numbering_in(root) -> dict:
    """Whether each (number, level) is ordered."""
    ordered: dict = {}
    if root is None:
        return ordered
    abstract = {}
    for each in root.iter(f"{W}abstractNum"):
        levels = {}
        for level in each.iter(f"{W}lvl"):
            depth = level.get(f"{W}ilvl") or "0"
            levels[int(depth) if depth.isdigit() else 0] = value(level, "numFmt") not in (
                "bullet",
                "none",
                "",
            )
        abstract[each.get(f"{W}abstractNumId")] = levels
    for each in root.iter(f"{W}num"):
        number = each.get(f"{W}numId") or ""
        for depth, is_ordered in abstract.get(value(each, "abstractNumId"), {}).items():
            ordered[number, depth] = is_ordered
    return ordered


def links_in(root) -> dict[str, str]:
    return {
        relation.get("Id") or "": relation.get("Target") or ""
        for relation in (root if root is not None else ())
        if (relation.get("Type") or "").endswith("/hyperlink")
    }


def value(parent, name: str) -> str:
    """The value of a property, or ""."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return (child.get(f"{W}val") or "") if child is not None else ""


def parts_of(parent, name: str):
    """The rows of a table or the cells of a row, whatever is wrapped around each of them."""
    pending = list(reversed(parent))
    while pending:
        element = pending.pop()
        if element.tag == name:
            yield element
        else:
            pending.extend(reversed(element))


def emphasis(properties):
    for name, kind in (("b", "strong"), ("i", "em"), ("vanish", HIDDEN[0])):
        child = properties.find(f"{W}{name}") if properties is not None else None
        if child is not None and child.get(f"{W}val", "true") not in ("0", "false", "none"):
            yield (kind, "")


def symbol(element) -> str:
    code = element.get(f"{W}char") or ""
    try:
        return chr(int(code, 16)) if code else ""
    except (ValueError, OverflowError):
        return ""
