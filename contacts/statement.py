"""The derived part of the accessibility statement: its facts for the page, and its record."""

import datetime as dt

from django.template.loader import render_to_string
from django.utils import timezone, translation

from contacts.accessibility import AccessibilityDefect, AccessibilityStatement, Reason, compliance
from contacts.models import PressOffice
from contacts.standing import LANGUAGES, Key, StandingPage, record
from pressreleases.files import barriers


def statement_facts(at: dt.datetime, language: str) -> dict:
    """Returns what the statement says beside its text at that moment. Three queries.

    Documents that not everybody can read stand in it by themselves, while they are public.
    """
    defects = list(AccessibilityDefect.objects.in_force(timezone.localdate(at)))
    documents = barriers.public(at, language)
    return {
        "statement": AccessibilityStatement.load(),
        "defects": defects,
        "defects_by_reason": {
            reason.value: [defect for defect in defects if defect.reason == reason]
            for reason in Reason
        },
        "documents_by_reason": {
            reason.value: [document for document in documents if document.reason == reason]
            for reason in Reason
        },
        "compliance": compliance([*defects, *documents]),
    }


def statement_changed(*, at: dt.datetime, by: str = "") -> None:
    """Dates the accessibility page and keeps what its statement says from now on."""
    StandingPage.objects.filter(key=Key.ACCESSIBILITY).update(changed_at=at)
    office = {"office": PressOffice.load()}
    for language in LANGUAGES:
        facts = statement_facts(at, language) | office
        with translation.override(language):
            html = render_to_string("contacts/_statement.html", facts | {"language": language})
            record("statement", language, Key.ACCESSIBILITY.label, html, at=at, by=by)
