"""What the rules of the document types share: a visitor of XML, what is gathered, links."""

from pressreleases.text import one_line

from . import limits


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
        self._defects: dict[str, None] = {}

    def defect(self, code: str):
        self._defects[code] = None

    def facts(self) -> dict:
        return {
            "title": title_of(self.title),
            "language": self.language,
            "defects": tuple(self._defects),
        }


class Metadata(Visitor):
    """Title and language of Dublin Core, which both families of documents use."""

    def __init__(self, stated: Stated):
        self.stated, self.name = stated, ""

    def start(self, name, attributes):
        self.name = name

    def text(self, data):
        if self.name in ("title", "language"):
            known = getattr(self.stated, self.name)
            setattr(self.stated, self.name, (known + data)[: limits.MOST_TITLE * 4])
