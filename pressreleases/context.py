"""What every template knows: the language, the authority, and the site's own address."""

from django.conf import settings
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from contacts.footer import load_office
from pressreleases.pages import OTHER_LANGUAGE


def newsroom(request):
    """Context for all pages; the press office is one row, read only where it is shown."""
    language = getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE)
    other = OTHER_LANGUAGE[language]
    return {
        "language": language,
        "other_language": other,
        "office": SimpleLazyObject(load_office),
        # Whether somebody answers is a matter of the moment of asking, also in the archive.
        "now": getattr(request, "asked_at", None) or getattr(request, "now", None),
        "origin": settings.SITE_URL,
        "switch_url": reverse("start", kwargs={"language": other}),
        "alternates": {},
        "canonical": "",
        "section": "",
    }
