"""Pictures and documents on a page. No queries here."""

from django import template
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from pressreleases.files import showing
from pressreleases.files.barriers import sentences
from pressreleases.models.documents import DocumentLanguage

register = template.Library()


@register.simple_tag
def shown_pictures(edition, base, there=None) -> list[showing.Picture]:
    """Returns the pictures of an edition; `base` and `there` as in `showing.pictures()`."""
    return [] if edition.notice else showing.pictures(edition, base, there)


@register.simple_tag
def shown_documents(edition, base, there=None, *, of_report=False) -> list[showing.Document]:
    """Returns the documents of an edition, or only those of its annual report."""
    found = [] if edition.notice else showing.documents(edition, base, there)
    return [each for each in found if each.part.of_report] if of_report else found


@register.filter
def language_name(code: str) -> str:
    """Returns the name of the language that a document is written in, inside a sentence."""
    name = str(DocumentLanguage(code).label) if code in DocumentLanguage.values else code
    return name.lower() if get_language() == "sv" else name


@register.filter
def barriers(document) -> list[str]:
    """Returns what keeps somebody from reading a document, one sentence for each."""
    return sentences(document.part.defects)


@register.filter
def asking_for(document, language: str) -> str:
    """Returns the subject of a mail that asks for a version that everybody can read."""
    with override(language):
        return _("Accessible version of “%(title)s”") % {"title": document.part.title}
