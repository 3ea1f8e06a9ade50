"""OpenDocument text (.odt): what it may not hold (OASIS OpenDocument 1.3)."""

import re

from django.utils.translation import gettext_lazy as _

from . import sniffing
from .accepted import TYPES
from .addresses import check_link
from .refused import Refused
from .sentences import EMBEDDED, LOCKED, MACROS, OUTSIDE
from .visitors import Metadata, Named, Stated, Visitor

_TEXT = b"application/vnd.oasis.opendocument.text"
_OTHER = _(
    "Of OpenDocument only texts (.odt) are accepted. Save a spreadsheet as .xlsx, a presentation "
    "or drawing as PDF, and choose that."
)
_MACRO_NAME = re.compile(r"/(?:basic|scripts)/|macrosignatures", re.I)


class Rules:
    """The rules for one package.

    Args:
        mimetype: What the package says that it is.
    """

    def __init__(self, mimetype: bytes):
        if mimetype.strip() != _TEXT:
            is_other = mimetype.startswith(b"application/vnd.oasis.opendocument")
            raise sniffing.wrong_type(_OTHER if is_other else sniffing.ARCHIVE)
        self.stated, self.type = Stated(), TYPES["odt"]

    def names(self, names: list[str]):
        if any(_MACRO_NAME.search(f"/{name}") for name in names):
            raise Refused(MACROS)
        if "content.xml" not in names:
            raise ValueError("no content")
        self.stated.hidden.count("earlier", sum(name.startswith("Versions/") for name in names))

    def visitor(self, name: str) -> Visitor:
        return Metadata(self.stated) if name == "meta.xml" else _Content(self.stated)

    def facts(self) -> dict:
        return self.stated.facts()


class _Content(Named):
    _HIDING = ("hidden-text", "hidden-paragraph")

    def __init__(self, stated):
        super().__init__(stated)
        self.within = ""

    def start(self, name, attributes):
        super().start(name, attributes)
        self._look(name, attributes)
        if name == "encryption-data":
            raise Refused(LOCKED)
        if name in ("event-listener", "script") or any(key[:2] == "on" for key in attributes):
            raise Refused(MACROS)
        if name in ("dde-source", "dde-connection", "dde-connection-decl"):
            raise Refused(OUTSIDE)
        if name in ("object-ole", "plugin", "applet", "floating-frame"):
            raise Refused(EMBEDDED)
        if name == "changed-region":
            self.stated.defect("tracked_changes")
            self.stated.hidden.count("tracked_changes")
            self.within = "changers"
        elif name == "annotation":
            self.stated.defect("comments")
            self.stated.hidden.count("comments")
            self.within = "commenters"
        href = attributes.get("href", "")
        if name in ("a", "area-rectangle", "area-circle", "area-polygon"):
            check_link(href)
        elif re.match(r"[a-z][a-z0-9+.-]*:|[\\/]|\.\.", href, re.I):
            raise Refused(OUTSIDE)

    def _look(self, name, attributes):
        """Notes what is hidden, and who is behind a comment or a change."""
        if name == "creator":
            self.begin(self.within)
        if name in self._HIDING or attributes.get("display") == "none":
            self.stated.hidden.count("hidden_text")
