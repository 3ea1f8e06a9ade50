"""What readers find in a document besides what it shows: how it is noted, and the words for it.

It comes in all the same, and is kept as it came; the editor is told before anybody else can look.
What is looked for in each type stands with the type.
"""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pressreleases.text import one_line

_MOST_NAMES, _MOST_SIGNS = 10, 100
#: What is noted as names; all else is counted.
NAMED = (
    *("authors", "companies", "properties", "paths", "commenters", "changers", "hidden_sheets"),
)
COUNTED = (
    *("comments", "tracked_changes", "hidden_text", "hidden_rows", "layers", "places", "earlier"),
)
HOW = {
    "pdf": gettext_lazy(
        "To remove it: in Acrobat Pro, choose Redact, then Remove Hidden Information, and save. Or "
        "clean the document that the PDF was made from, and make it anew. Then replace the file."
    ),
    "docx": gettext_lazy(
        "To remove it: in Word, choose File, Info, Check for Issues, Inspect Document, and then "
        "Remove All at each line. Save, and replace the file."
    ),
    "xlsx": gettext_lazy(
        "To remove it: in Excel, choose File, Info, Check for Issues, Inspect Document, and then "
        "Remove All at each line. Save, and replace the file."
    ),
    "odt": gettext_lazy(
        "To remove it: in LibreOffice, choose File, Properties, Reset Properties, and delete "
        "comments and tracked changes. Save, and replace the file."
    ),
}


class Hidden:
    """Gathers it, in bounds, while a document is read."""

    def __init__(self):
        self._names: dict[str, dict[str, None]] = {}
        self._counts: dict[str, int] = {}

    def name(self, code: str, value: str):
        """Notes a name, once, unless it says nothing."""
        value = one_line(value)[:_MOST_SIGNS]
        names = self._names.setdefault(code, {})
        if value and len(names) < _MOST_NAMES:
            names[value] = None

    def count(self, code: str, number: int = 1):
        self._counts[code] = self._counts.get(code, 0) + number

    def most(self, code: str, *others: str):
        """Counts what is written in several ways in one document only once."""
        numbers = [self._counts.pop(each, 0) for each in (code, *others)]
        self._counts[code] = max(numbers)

    def found(self) -> dict:
        """Returns {code: list of names, or number}, to be kept as JSON."""
        names = {code: list(self._names[code]) for code in NAMED if self._names.get(code)}
        return names | {code: self._counts[code] for code in COUNTED if self._counts.get(code)}


def from_apart(answer: dict) -> dict:
    """Returns what the program that takes PDFs apart has found, within bounds."""
    hidden = Hidden()
    for code, value in answer.items():
        if code in NAMED:
            for each in value:
                hidden.name(code, each)
        else:
            hidden.count(code, value)
    return hidden.found()


def sentences(found: dict) -> list[str]:
    """Returns a sentence for each thing found."""
    said = []
    for code, template in (
        ("authors", _("The document says who wrote it: %(names)s.")),
        ("companies", _("The document names an organisation: %(names)s.")),
        ("properties", _("The document’s properties say: %(names)s.")),
        ("paths", _("The document says where it lay on the computer: %(names)s.")),
        ("hidden_sheets", _("Hidden sheets, which readers can make visible: %(names)s.")),
    ):
        if found.get(code):
            said.append(template % {"names": _listed(found[code])})
    return said + [_counted(code, found) for code in COUNTED if found.get(code)]


def _counted(code, found) -> str:
    number = found[code]
    plain = {
        "hidden_text": _("Hidden text, which readers can make visible."),
        "hidden_rows": _("Hidden rows or columns, which readers can make visible."),
        "layers": _("Layers that are not shown, and that readers can make visible."),
        "places": _("A picture in the document tells where it was taken."),
        "earlier": _("An earlier version is left in the PDF file, and readers can bring it back."),
    }
    if code in plain:
        return plain[code]
    if code == "comments":
        said = ngettext("%(count)s comment", "%(count)s comments", number)
    else:
        said = ngettext("%(count)s tracked change", "%(count)s tracked changes", number)
    said = said % {"count": number}
    names = found.get("commenters" if code == "comments" else "changers")
    if names:
        return _("%(what)s, by %(names)s.") % {"what": said, "names": _listed(names)}
    return f"{said}."


def _listed(names) -> str:
    return get_text_list(names, _("and"))
