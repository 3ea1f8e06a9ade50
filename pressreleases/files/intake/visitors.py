"""What the rules of the document types share: a visitor of XML, what is gathered, links."""

from pressreleases.text import one_line

from . import limits
from .hidden import Hidden


class Visitor:
    """Sees the elements of one part. A subclass looks at those that its rules are about."""

    def start(self, name: str, attributes: dict):
        """An element begins; names are without namespace."""

    def text(self, data: str):
        """Text within the element that began last."""

    def raw(self, chunk: bytes):
        """The bytes of the part as they come."""

    def end(self):
        """The part has been read."""


def title_of(stated: str) -> str:
    """Returns a title as a document states it: on one line, without signs that nobody sees."""
    return one_line(stated)[: limits.MOST_TITLE]


class Stated:
    """What a document says about itself, and the defects that were seen, gathered over parts."""

    def __init__(self):
        self.title = self.language = ""
        self.hidden = Hidden()
        self._defects: dict[str, None] = {}

    def defect(self, code: str):
        self._defects[code] = None

    def facts(self) -> dict:
        return {
            "title": title_of(self.title),
            "language": self.language,
            "defects": tuple(self._defects),
            "found": self.hidden.found(),
        }


class Named(Visitor):
    """Notes the text of some elements as names of what is hidden. A subclass says which."""

    #: {element: code of `hidden.NAMED`}
    NAMES: dict[str, str] = {}

    def __init__(self, stated: Stated):
        self.stated, self.name, self._code, self._said = stated, "", "", ""

    def start(self, name, attributes):
        self.end()
        self.name = name
        self.begin(self.NAMES.get(name, ""))

    def begin(self, code: str):
        """The text from here on is a name of that code; "" is none."""
        self._code, self._said = code, ""

    def text(self, data):
        if self._code:
            self._said = (self._said + data)[: limits.MOST_TITLE * 4]

    def end(self):
        if self._code:
            self.stated.hidden.name(self._code, self._said)
        self.begin("")


class Metadata(Named):
    """Title and language of Dublin Core, which both families of documents use, and who wrote it."""

    NAMES = {
        "creator": "authors", "lastModifiedBy": "authors", "initial-creator": "authors",
        "printed-by": "authors", "Company": "companies", "Manager": "properties",
        "description": "properties", "keywords": "properties", "keyword": "properties",
        "category": "properties", "contentStatus": "properties", "HyperlinkBase": "paths",
    }  # fmt: skip

    def start(self, name, attributes):
        super().start(name, attributes)
        if name in ("property", "user-defined"):  # that somebody has added
            self.stated.hidden.name("properties", attributes.get("name", ""))

    def text(self, data):
        super().text(data)
        if self.name in ("title", "language"):
            known = getattr(self.stated, self.name)
            setattr(self.stated, self.name, (known + data)[: limits.MOST_TITLE * 4])
