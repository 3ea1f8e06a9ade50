"""Contacts that are being put together, and what is settled when all lines have been read.

Which line belongs to which contact is in `contacts.py`.
"""

from dataclasses import dataclass, field, replace

from . import reach
from .parsed import Contact


@dataclass
class Entry:
    """A contact that is being put together."""

    name: str = ""
    title: str = ""
    organisation: str = ""
    phones: list = field(default_factory=list)
    emails: list = field(default_factory=list)
    is_service: bool = False
    lines: list = field(default_factory=list)
    has_number_first: bool = False
    number_lines: int = 0  # that hold one number and nothing else
    email_lines: int = 0  # that hold one address and nothing else

    @property
    def is_reachable(self) -> bool:
        return bool(self.phones or self.emails)

    def is_next(self, line) -> bool:
        """Whether a number begins another contact: this one began with its own, and has a name."""
        return bool(self.has_number_first and self.name and (self.phones or not line.phones))

    def finished(self) -> Contact:
        return Contact(
            name=self.name,
            title=self.title,
            organisation=self.organisation,
            phones=tuple(self.phones),
            emails=tuple(self.emails),
            is_service=self.is_service,
            source="\n".join(self.lines),
        )


def merge(entry, line):
    """Gives a contact what a line, or another piece of the same contact, says."""
    if line.name:
        entry.name, entry.is_service = line.name, line.is_service
    for name in ("title", "organisation"):
        value, present = getattr(line, name), getattr(entry, name)
        if value and present and value != present:
            value = f"{present}, {value}"
        if value:
            setattr(entry, name, value)
    known = {phone.e164 for phone in entry.phones}
    entry.phones += [phone for phone in line.phones if phone.e164 not in known]
    known = {email.address.lower() for email in entry.emails}
    entry.emails += [email for email in line.emails if email.address.lower() not in known]


def deal_out(entries):
    """Gives each of several names in a row its own of as many numbers below them."""
    first = 0
    for index, entry in enumerate(entries):
        run = entries[first : index + 1]
        if not entry.is_reachable and entry.name:
            continue
        first = index + 1
        many = len(run)
        if many > 1 and not entry.phones and len(entry.emails) == many == entry.email_lines:
            emails = entry.emails
            for number, each in enumerate(run):
                each.emails = emails[number : number + 1]
            continue
        if (
            many < 2
            or not many == len(entry.phones) == entry.number_lines
            or len(entry.emails) not in (0, many)
        ):
            continue
        phones, emails = entry.phones, entry.emails
        for number, each in enumerate(run):
            each.phones, each.emails = [phones[number]], emails[number : number + 1]


def unite(entries) -> list[Entry]:
    """Makes one contact of what is said of the same person in several places."""
    first: dict[str, Entry] = {}
    kept = []
    for entry in entries:
        known = first.setdefault(entry.name, entry) if entry.name else entry
        kept += [entry] if known is entry else []
        if known is entry:
            continue
        merge(known, replace(entry, name="", title=""))
        known.title = known.title or entry.title
        known.lines += entry.lines
    return kept


def give_back(entries):
    """Gives an address that spells another one's name to whom it names."""
    by_name = {spelled: entry for entry in entries if (spelled := reach.spelled(entry.name))}
    for entry in entries:
        for email in list(entry.emails):
            owner = by_name.get(reach.named_by(email.address))
            if owner is None or owner is entry:
                continue
            entry.emails.remove(email)
            if email.address.lower() not in {e.address.lower() for e in owner.emails}:
                owner.emails.append(email)
            owner.lines.append(email.written)
