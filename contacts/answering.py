"""Who answers now: joins the names frozen in an edition with the numbers of today."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from contacts.models import ContactPerson
from pressreleases import frozen


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A contact as printed, and the person to call for it.

    Attributes:
        printed: Name, title and unit as frozen in the edition.
        person: Who has a number that answers now: the person, or the deputy. None means that
            the press line stands in.
        is_deputy: Whether `person` is somebody else than the one printed.
    """

    printed: frozen.Contact
    person: ContactPerson | None
    is_deputy: bool = False


def who_answers(contacts: list[frozen.Contact], *, on: dt.datetime) -> list[Answer]:
    """Returns an answer for each contact, in their order. One query."""
    if not contacts:
        return []
    day = timezone.localdate(on)
    ids = [contact.person for contact in contacts]
    persons = ContactPerson.objects.select_related("deputy").in_bulk(ids)
    return [_answer(contact, persons.get(contact.person), day) for contact in contacts]


def _answer(contact, person, day) -> Answer:
    if person and person.is_active(day) and _has_number(person):
        return Answer(printed=contact, person=person)
    deputy = person.deputy if person else None
    if deputy and deputy.is_active(day) and _has_number(deputy):
        return Answer(printed=contact, person=deputy, is_deputy=True)
    return Answer(printed=contact, person=None)


def _has_number(person) -> bool:
    return bool(person.phone or person.mobile)
