"""Word (.docx) and Excel (.xlsx): which of them a package is, and what it may not hold.

ECMA-376. What is hidden from the one who sends it and plain to the one who gets it (tracked
changes, comments, hidden sheets) is let in and named as a defect.
"""

import re

from django.utils.translation import gettext_lazy as _

from . import sniffing
from .accepted import TYPES
from .addresses import check_link
from .refused import Refused
from .sentences import EMBEDDED, MACROS, OUTSIDE
from .visitors import Metadata, Named, Stated, Visitor

_PRESENTATION = _("Presentations are not accepted. Save it as PDF and choose that.")
_TEMPLATE = _("The file is a template. Save it as .docx or .xlsx and choose that.")
_FIELD = _(
    "The document has a field that fetches something from outside it or starts a program. Mark "
    "everything, press Ctrl+Shift+F9 to make fields into text, and choose the document again."
)

_MAIN = {
    "wordprocessingml.document.main+xml": "docx",
    "spreadsheetml.sheet.main+xml": "xlsx",
}
_MACRO_NAME = re.compile(
    r"vbaproject|vbadata|/macrosheets/|/dialogsheets/|/activex/|attachedtoolbars", re.I
)
_EMBEDDED_NAME = re.compile(r"/embeddings/|/oleobject", re.I)
_OUTSIDE_NAME = re.compile(r"xl/externallinks/|xl/connections\.xml|/webextensions/", re.I)

#: Ends of the types of relationship (part 1, 9.2) that bring in something else than words.
_RELATIONS = {
    "afchunk": EMBEDDED, "oleobject": EMBEDDED, "package": EMBEDDED, "subdocument": OUTSIDE,
    "frame": OUTSIDE, "externallink": OUTSIDE, "externallinkpath": OUTSIDE,
    "vbaproject": MACROS, "control": MACROS, "activexcontrolbinary": MACROS,
    "xlmacrosheet": MACROS, "xlintlmacrosheet": MACROS, "keymapcustomizations": MACROS,
    "attachedtoolbars": MACROS,
}  # fmt: skip
#: A template on the writer's own disk, of which only the name goes along.
_LOCAL_TEMPLATE = re.compile(r"(?:file:///)?[a-z]:[\\/]|(?![a-z]+:|[\\/]{2})", re.I)
#: Instructions of fields (part 1, 17.16.5), where a field begins or, for the worst, anywhere.
_BAD_FIELD = re.compile(
    r"\A\s*(?:(?:INCLUDETEXT|LINK|IMPORT|DATABASE|RD)\b|INCLUDEPICTURE\b(?!\s+\"?cid:))"
    r"|\bDDE(?:AUTO)?\b",
    re.I,
)
#: A formula that speaks to another program or fetches from the web.
_BAD_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^>]*>[^<]*(?:\|[^<]*!|WEBSERVICE\s*\(|CALL\s*\()", re.I)
_SEAM = 512


class Rules:
    """The rules for one package."""

    def __init__(self):
        self.stated, self.main = Stated(), None

    def names(self, names: list[str]):
        """Looks at what the members are called.

        Raises:
            Refused: One of them is a macro, another file, or a list of what lies outside.
        """
        for name in (f"/{name}" for name in names):
            for pattern, sentence in (
                (_MACRO_NAME, MACROS),
                (_EMBEDDED_NAME, EMBEDDED),
                (_OUTSIDE_NAME, OUTSIDE),
            ):
                if pattern.search(name):
                    raise Refused(sentence)
        self._names = set(names)

    def visitor(self, name: str) -> Visitor:
        """Who reads the part of that name."""
        if name == "[Content_Types].xml":
            return _ContentTypes(self)
        if name.lower().endswith(".rels"):
            return _Relations(self.stated)
        if name.lower().endswith("core.xml") or name.lower().startswith("docprops/"):
            return Metadata(self.stated)
        if name.lower().endswith(".svg"):
            return _Drawing()
        if name == "word/styles.xml":
            return _Styles(self.stated)
        if name.startswith("word/"):
            return _Words(self.stated)
        if name.startswith("xl/"):
            return _Sheets(self.stated)
        return Visitor()

    @property
    def type(self):
        """Which of the two it is.

        Raises:
            Refused: Neither.
        """
        if self.main is None:
            raise sniffing.wrong_type(sniffing.ARCHIVE)
        return TYPES[self.main]

    def facts(self) -> dict:
        # Excel writes a comment in threads once more for its older versions.
        self.stated.hidden.most("comments", "threaded")
        return self.stated.facts()


class _Drawing(Visitor):
    """Drawings that hold program code are no drawings."""

    def start(self, name, attributes):
        if name in ("script", "foreignObject") or any(key[:2] == "on" for key in attributes):
            raise Refused(MACROS)


class _ContentTypes(Visitor):
    def __init__(self, rules):
        self.rules = rules

    def start(self, name, attributes):
        content = attributes.get("ContentType", "")
        low = content.lower()
        if "macroenabled" in low or "vbaproject" in low or "activex" in low:
            raise Refused(MACROS)
        if ".template.main+xml" in low:
            raise sniffing.wrong_type(_TEMPLATE)
        if "presentationml" in low and low.endswith(".main+xml"):
            raise sniffing.wrong_type(_PRESENTATION)
        for ending, extension in _MAIN.items():
            part = attributes.get("PartName", "").lstrip("/")
            if content.endswith(ending) and part in self.rules._names:
                if self.rules.main not in (None, extension):
                    raise sniffing.wrong_type(sniffing.UNKNOWN)
                self.rules.main = extension


class _Relations(Visitor):
    """What a part refers to, within the package and outside."""

    def __init__(self, stated):
        self.stated = stated

    def start(self, name, attributes):
        if name != "Relationship":
            return
        kind = attributes.get("Type", "").rpartition("/")[2].lower()
        target = attributes.get("Target", "")
        if kind in _RELATIONS:
            raise Refused(_RELATIONS[kind])
        if attributes.get("TargetMode", "").lower() != "external":
            if re.match(r"[a-z][a-z0-9+.-]*:|[\\/]{2}", target, re.I):
                raise Refused(OUTSIDE)
        elif kind == "hyperlink":
            check_link(target)
        elif kind == "attachedtemplate" and _LOCAL_TEMPLATE.match(target):
            self.stated.defect("local_template")
        else:
            raise Refused(OUTSIDE)


class _Styles(Visitor):
    def __init__(self, stated):
        self.stated, self.in_defaults = stated, False

    def start(self, name, attributes):
        if name == "docDefaults":
            self.in_defaults = True
        elif name == "style":
            self.in_defaults = False
        elif name == "lang" and self.in_defaults and not self.stated.language:
            self.stated.language = attributes.get("val", "")[:20]


class _Words(Visitor):
    """The text of a Word document, its headers, footers and notes."""

    _DEFECTS = {
        "ins": "tracked_changes", "del": "tracked_changes", "moveFrom": "tracked_changes",
        "moveTo": "tracked_changes", "comment": "comments", "vanish": "hidden_text",
    }  # fmt: skip

    _BY = {"tracked_changes": "changers", "comments": "commenters"}

    def __init__(self, stated):
        self.stated, self.name, self.field = stated, "", ""

    def start(self, name, attributes):
        self.name = name
        code = self._DEFECTS.get(name)
        if code is None and name.endswith("PrChange"):  # of how something looks
            code = "tracked_changes"
        if code and attributes.get("val", "1") not in ("0", "false", "off"):
            self.stated.defect(code)
            self.stated.hidden.count(code)
            if code in self._BY:
                self.stated.hidden.name(self._BY[code], attributes.get("author", ""))
        elif name == "fldSimple":
            self._check(attributes.get("instr", ""))
        elif name == "fldChar":
            self._check(self.field)
            self.field = ""
        elif name in ("altChunk", "OLEObject", "subDoc", "control"):
            raise Refused(EMBEDDED)

    def text(self, data):
        if self.name == "instrText":
            self.field = (self.field + data)[:4000]

    def end(self):
        self._check(self.field)

    def _check(self, instruction):
        if _BAD_FIELD.search(instruction):
            raise Refused(_FIELD)


class _Sheets(Named):
    """The parts of a workbook."""

    NAMES = {"author": "commenters"}
    _YES = ("1", "true")

    def __init__(self, stated):
        super().__init__(stated)
        self.seam = b""

    def start(self, name, attributes):
        super().start(name, attributes)
        hidden = self.stated.hidden
        if name == "sheet" and attributes.get("state") in ("hidden", "veryHidden"):
            self.stated.defect("hidden_sheets")
            hidden.name("hidden_sheets", attributes.get("name", ""))
        elif name in ("row", "col") and attributes.get("hidden") in self._YES:
            hidden.count("hidden_rows")
        elif name in ("comment", "threadedComment"):
            self.stated.defect("comments")
            hidden.count("comments" if name == "comment" else "threaded")
        elif name == "person":
            hidden.name("commenters", attributes.get("displayName", ""))
        elif name == "absPath":
            hidden.name("paths", attributes.get("url", ""))
        elif name in ("ddeLink", "oleLink", "externalReference", "oleObject", "control"):
            raise Refused(OUTSIDE if name != "oleObject" else EMBEDDED)

    def raw(self, chunk):
        window = self.seam + chunk
        if b"<f" in window and _BAD_FORMULA.search(window):
            raise Refused(OUTSIDE)
        self.seam = window[-_SEAM:]
