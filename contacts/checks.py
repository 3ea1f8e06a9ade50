"""What `manage.py check --deploy` says about facts that run out or are still missing."""

import datetime as dt

from django.core.checks import Warning as CheckWarning
from django.db import DatabaseError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contacts.accessibility import AccessibilityStatement
from contacts.models import PressOffice, today
from contacts.security import REMIND_DAYS, SecurityContact


def standing_facts(app_configs, **kwargs) -> list[CheckWarning]:
    """Returns a warning for each fact that somebody has to see to. Reads the database."""
    try:
        contact = SecurityContact.objects.first()
        statement = AccessibilityStatement.load()
        email = PressOffice.load().email
    except DatabaseError:
        return []  # not migrated yet
    warnings = []
    if sentence := reminder(contact, today()):
        warnings.append(CheckWarning(sentence, id="contacts.W001"))
    if not statement.supervisor_url_sv or not statement.assessed_on:
        sentence = _(
            "The accessibility statement lacks the date of assessment or the supervisory "
            "authority's form. Fill them in under “Accessibility statement: facts”."
        )
        warnings.append(CheckWarning(sentence, id="contacts.W002"))
    if not email:
        sentence = _(
            "The press service has no e-mail address, so data portals refuse the catalogue of open "
            "data. Fill it in under “Press office”."
        )
        warnings.append(CheckWarning(sentence, id="contacts.W003"))
    return warnings


def reminder(contact: SecurityContact | None, on: dt.date) -> str:
    """Returns what there is to say about the security contact, "" when all is well."""
    if contact is None:
        return _(
            "There is no security contact, so security.txt is not served. Fill it in under "
            "“Security contact”."
        )
    days = contact.days_left(on)
    if not days:
        return _(
            "The security contact has not been confirmed for too long, so security.txt is no "
            "longer served. Open it, see that it is right, and save."
        )
    if days <= REMIND_DAYS:
        return ngettext(
            "security.txt runs out in one day. Open “Security contact”, see that it is right, "
            "and save.",
            "security.txt runs out in %(days)s days. Open “Security contact”, see that it is "
            "right, and save.",
            days,
        ) % {"days": days}
    return ""
