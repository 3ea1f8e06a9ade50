"""Whom to call: the contacts of a source, matched to the persons on record or proposed as new.

A press service is a contact like any other; one that the source gives no name is called by the
words that stand above it. The press office itself is left out, as every page shows it anyway.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError

from contacts.models import ContactPerson, PressOffice
from contacts.phones import to_e164
from pressreleases.importing import ParsedRelease
from pressreleases.importing.parsed import Contact, Phone

NAME_LENGTH = 120
#: Words that can stand for the name of a press service.
_SERVICE = re.compile(r"press|medi[ea]|kontakt|contact|jour|växel|newsroom|switchboard", re.I)


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody to call: one that there is, or one to be added.

    Attributes:
        existing: The person on record, None for a new one.
    """

    existing: ContactPerson | None = None
    name: str = ""
    title: str = ""
    unit: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""


class Known:
    """The contact persons on record, found by number, address or name."""

    def __init__(self):
        self.by: dict[str, ContactPerson] = {}
        for person in ContactPerson.objects.order_by("-active_until", "-pk"):
            self.add(person)
        office = PressOffice.load()
        self.office = {office.phone_e164, office.email.lower()} - {""}
        self.boilerplates = {
            " ".join((getattr(office, f"boilerplate_{code}") or "").split())
            for code in ("sv", "en")
        } - {""}

    def add(self, person: ContactPerson) -> None:
        for key in (person.phone_e164, person.mobile_e164, person.email.lower()):
            if key:
                self.by[key] = person
        self.by[f"name:{person.name.casefold()}"] = person

    def find(self, contact: Contact) -> ContactPerson | None:
        """Returns the person whom the contact names, None when there is none on record.

        A number or an address can be a switchboard's: it counts only with the name.
        """
        name = f"name:{contact.name.casefold()}"
        keys = [p.e164 for p in contact.phones] + [e.address.lower() for e in contact.emails]
        for key in keys:
            person = self.by.get(key)
            if person and f"name:{person.name.casefold()}" == name:
                return person
        return self.by.get(name) if contact.name else None

    def is_office(self, contact: Contact) -> bool:
        """Whether the contact is the press office itself, which every page shows anyway."""
        keys = {p.e164 for p in contact.phones} | {e.address.lower() for e in contact.emails}
        return bool(keys) and keys <= self.office


def people_of(
    parsed: ParsedRelease, known: Known, *, adds_people: bool = True
) -> tuple[list[tuple[Person, Contact]], list[Contact]]:
    """Returns each person once with the contact they were read from, and the contacts left.

    Args:
        adds_people: Whether persons who are not on record are to be added.

    A contact is left when it cannot be a person's record, or may not be added, and its words
    stand nowhere else.
    """
    people: list[tuple[Person, Contact]] = []
    left: list[Contact] = []
    seen = set()
    for contact in parsed.contacts:
        if known.is_office(contact):
            continue
        person = proposed(named(contact, parsed), known)
        if person and (person.existing or adds_people):
            key = person.existing.pk if person.existing else person.name
            if key not in seen:
                seen.add(key)
                people.append((person, contact))
        elif not stands_in_body(contact, parsed):
            left.append(contact)
    return people, left


def named(contact: Contact, parsed: ParsedRelease) -> Contact:
    """Returns a press service without a name under the words that the source has for it."""
    if contact.name or not (contact.phones or contact.emails):
        return contact
    label = re.match(r"\s*([^:\d@\n]{3,60}?)\s*:", contact.source)
    for words in (label[1] if label else "", parsed.contact_heading.strip(" :.")):
        if _SERVICE.search(words) and len(words.split()) <= 5:
            return replace(contact, name=words, is_service=True)
    if any(email.address.lower().startswith(("press", "media")) for email in contact.emails):
        name = "Press contact" if parsed.language == "en" else "Presskontakt"
        return replace(contact, name=name, is_service=True)
    return contact


def proposed(contact: Contact, known: Known) -> Person | None:
    """Returns the person that a contact stands for; None when it cannot be one."""
    title, unit = contact.title[:NAME_LENGTH], contact.organisation[:NAME_LENGTH]
    if existing := known.find(contact):
        return Person(existing=existing, name=existing.name, title=title, unit=unit)
    mobiles = [p for p in contact.phones if re.match(r"\+467", p.e164)]
    lines = [p for p in contact.phones if p not in mobiles]
    fits = len(mobiles) <= 1 and len(lines) <= 1 and len(contact.emails) <= 1
    longest = max(map(len, (contact.name, contact.title, contact.organisation)))
    if not contact.name or not fits or longest > NAME_LENGTH:
        return None
    return Person(
        name=contact.name,
        title=title,
        unit=unit,
        phone=_typed(lines),
        mobile=_typed(mobiles),
        email=contact.emails[0].address if contact.emails else "",
    )


def _typed(phones: Iterable[Phone]) -> str:
    """The number as it was written when that reads as the same number, else in E.164."""
    for phone in phones:
        try:
            same = to_e164(phone.written) == phone.e164 and len(phone.written) <= 40
        except ValidationError:
            same = False
        return phone.written if same else phone.e164
    return ""


def stands_in_body(contact: Contact, parsed: ParsedRelease) -> bool:
    """Whether the words about a contact are a sentence that stays in the body anyway."""
    return any(contact.source in block.text for block in parsed.body)
