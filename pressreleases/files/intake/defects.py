"""What is wrong with a document that comes in all the same: the codes, and the words for them."""

from django.utils.translation import gettext_lazy as _

#: What keeps people from reading it (PDF/UA-1, EN 301 549 chapter 10).
ACCESSIBILITY = {
    "untagged": _("The PDF is not tagged, so a screen reader cannot tell headings from text."),
    "no_language": _("The PDF does not state its language."),
    "no_title": _("The PDF has no title in its properties."),
    "title_not_shown": _("The PDF shows its file name instead of its title."),
    "no_text": _("The PDF has no text, only pictures; perhaps it was scanned."),
}
#: What its readers see and its sender may not know of.
HIDDEN = {
    "tracked_changes": _("The document has tracked changes, which readers can see."),
    "comments": _("The document has comments, which readers can see."),
    "hidden_text": _("The document has hidden text, which readers can make visible."),
    "hidden_sheets": _("The workbook has hidden sheets, which readers can make visible."),
    "local_template": _("The document names the place of its template on your computer."),
}
DEFECTS = ACCESSIBILITY | HIDDEN
