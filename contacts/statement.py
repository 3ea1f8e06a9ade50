"""The derived part of the accessibility statement: its facts for the page, and its record."""

import datetime as dt

from django.template.loader import render_to_string
from django.utils import timezone, translation

from contacts.accessibility import AccessibilityDefect, AccessibilityStatement, Reason, compliance
from contacts.models import PressOffice
from contacts.standing import LANGUAGES, Key, StandingPage, record


def statement_facts(on: dt.date) -> dict:
    """Returns what the statement says beside its text on that date. Two queries."""
    defects = list(AccessibilityDefect.objects.in_force(on))
    return {
        "statement": AccessibilityStatement.load(),
        "defects": defects,
        "defects_by_reason": {
            reason.value: [defect for defect in defects if defect.reason == reason]
            for reason in Reason
        },
        "compliance": compliance(defects),
    }


def statement_changed(*, at: dt.datetime, by: str = "") -> None:
    """Dates the accessibility page and keeps what its statement says from now on."""
    StandingPage.objects.filter(key=Key.ACCESSIBILITY).update(changed_at=at)
    facts = statement_facts(timezone.localdate(at)) | {"office": PressOffice.load()}
    for language in LANGUAGES:
        with translation.override(language):
            html = render_to_string("contacts/_statement.html", facts | {"language": language})
            record("statement", language, Key.ACCESSIBILITY.label, html, at=at, by=by)
