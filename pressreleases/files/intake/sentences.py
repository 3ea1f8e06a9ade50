"""Sentences that more than one kind of file is refused with."""

from django.utils.translation import gettext_lazy as _

LOCKED = _("The document has a password. Save it without one and choose it again.")
MACROS = _(
    "The document holds macros (program code). Save it as .docx, .xlsx or .odt without macros, and "
    "choose that."
)
EMBEDDED = _(
    "The document has another file or program in it. Remove it, or put it in as a picture "
    "(charts too), and choose the document again."
)
OUTSIDE = _(
    "The document fetches something from outside it: a template, a picture or data. Paste it in "
    "instead of linking to it, or save the document as PDF, and choose that."
)
TWO_AT_ONCE = _(
    "The file is two types of file at once. Open the document, save it anew, and choose that."
)
LINK = _(
    "A link in the document leads into a computer or to a program: “{address}”. "
    "Remove the link and choose the document again."
)
MOVING = _(
    "The picture moves. Only still pictures are accepted: save one frame of it as JPEG or PNG and "
    "choose that."
)
MORE_THAN_A_PICTURE = _(
    "The file holds something else besides the picture. Open it in a picture program, save it "
    "anew as JPEG or PNG, and choose that."
)
