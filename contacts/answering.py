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
        printed: Name, title and unit as frozen in the edition; None beside the person's own name.
        person: Who has a number that answers now: the person, or the deputy. None means that
            the press line stands in.
        is_deputy: Whether `person` is somebody else than the one printed.
        is_away: Whether the one printed will be back; otherwise, without a number, has left.
        back_on: The first day back, when it is known.
    """

    printed: frozen.Contact | None
    person: ContactPerson | None
    is_deputy: bool = False
    is_away: bool = False
    back_on: dt.date | None = None


def who_answers(contacts: list[frozen.Contact], *, on: dt.datetime) -> list[Answer]:
    """Returns an answer for each contact, in their order. One query."""
    if not contacts:
        return []
    day = timezone.localdate(on)
    ids = [contact.person for contact in contacts]
    persons = ContactPerson.objects.select_related("deputy").in_bulk(ids)
    return [_answer(contact, persons.get(contact.person), day) for contact in contacts]


def answer_for(person: ContactPerson, *, on: dt.datetime) -> Answer:
    """Returns who answers for a person who is active. No query when the deputy is at hand."""
    return _answer(None, person, timezone.localdate(on))


def _answer(contact, person, day) -> Answer:
    if person is None:
        return Answer(printed=contact, person=None)
    if person.answers(day):
        return Answer(printed=contact, person=person)
    deputy = person.deputy if person.deputy and person.deputy.answers(day) else None
    is_away = person.is_active(day) and person.is_away(day)
    return Answer(
        printed=contact,
        person=deputy,
        is_deputy=deputy is not None,
        is_away=is_away,
        back_on=_day_after(person.away_until) if is_away else None,
    )


def _day_after(day: dt.date | None) -> dt.date | None:
    """Returns None also for 31 December 9999, which some write for "until further notice"."""
    return day + dt.timedelta(days=1) if day and day < dt.date.max else None
