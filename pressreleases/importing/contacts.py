"""Whom to call: persons and press services, put together from lines (`contact_lines.py`)."""

import re

from . import contact_lines, contact_words, entries, reach, whose
from .parsed import Contact

#: How a sentence begins that names whom to call.
OPENING = re.compile(
    r"(?:för|vid)\s+(?:mer|ytterligare|vidare|närmare|frågor|intervju)|(?:press)?kontakt(?:a|person(?:er)?)?"
    r"\s*[:,]|kontakta\s|frågor\s+(?:besvaras|om)|mer\s+information\s+(?:lämnas|ges|fås|ger|lämnar)|"
    r"ytterligare\s+(?:information|upplysningar)\s+(?:lämnas|ges|ger|lämnar)|upplysningar\s+lämna|"
    r"(?:for\s+)?(?:more|further|additional)\s+information|(?:press|media)\s+(?:contacts?|enquiries|inquiries)\s*:|mer\s+information\s*:|contact\s*:|"
    r"please\s+contact|(?:har\s+du|vid)\s+frågor|frågor\s*[:?]|questions\s*[:?]|questions\s+are\s+answered|information\s*:|to\s+arrange|for\s+(?:media|"
    r"press|interview)|(?:for|to)\s+[a-z ]{3,30}?,?\s+(?:please\s+)?contact\s",
    re.I,
)


def is_heading(text: str) -> bool:
    """Whether a line only announces contacts."""
    return (
        len(text) <= 140
        and bool(contact_words.HEADING.match(text.strip()))
        and not reach.find(text)[0]
    )


#: Lines that look like a contact's and are about something else.
_OTHER_LABEL = re.compile(
    r"(?:ämne(?:n|sord)?|taggar|tags|topics|kategori\w*|categor\w*|nyckelord|keywords|senast\s\w+|"
    r"dela|fakta|press(?:bild|material|rum)\w*|bilder?|foto\w*|images?|photos?|plats|tid|datum|språk|language)\s*:",
    re.I,
)


def opens(text: str) -> bool:
    """Whether a sentence begins as those do that say whom to call."""
    return bool(OPENING.match(text))


def is_other(text: str) -> bool:
    """Whether a line looks like a contact's and is about something else."""
    return bool(_OTHER_LABEL.match(text))


#: "Malin, 08-…", first among the contacts.
_FIRST_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäöé]{2,14}(?:-[A-ZÅÄÖ][a-zåäö]+)?\s*[,:]?\s+(?=[+(\d])")


def _own_name(line, text: str) -> str:
    """What a number calls itself that no person has: "Växel", "Tipstelefon"; or ""."""
    if line.name:
        return ""
    if board := re.match(r"\s*(växeln?|switchboard|kundtjänst|kontaktcenter)\b[\s:,|]", text, re.I):
        return board[1]
    label = re.match(r"\s*([^\W\d][^:\d@,;|]{2,40}?)\s*:", text)
    words = label[1] if label else ""
    return words if line.left == [words] and not contact_lines.is_hours(words) else ""


class Gatherer:
    """Puts lines together into contacts, in the order in which they stand."""

    def __init__(self):
        self.entries: list[entries.Entry] = []
        self.left: list[str] = []
        self.remarks: list[tuple[str, str]] = []
        self.others: set[str] = set()  # lines about whom to call that may be anybody's
        self._pending: entries.Entry | None = None  # title or organisation before the name

    def add(
        self,
        text: str,
        mailto: tuple[str, ...] = (),
        *,
        has_gap: bool = False,
        is_new: bool = False,
    ) -> bool:
        """Takes a line. Returns whether it says anything about whom to call.

        Args:
            has_gap: Whether it stands apart from the line before.
            is_new: Whether it certainly begins another contact.
        """
        whole, text = text, whose.towards(text)
        line = contact_lines.read_line(text, mailto)
        if self._is_office(text, line):
            return False
        last = self.entries[-1] if self.entries else None
        if not is_new and self.is_bare_title(text, line, has_gap=has_gap):
            line.title, line.left = line.left[0], []
        if not self.entries and line.is_reachable and not line.name and _FIRST_NAME.match(text):
            line.name, line.left = line.left[0] if line.left else "", line.left[1:]
        if not line.is_reachable and last and last.is_reachable and whose.names_service(text):
            line = contact_lines.Line(name=text.strip(" :"), is_service=True)
        if not line.says_something or _OTHER_LABEL.match(text):
            return False
        if is_new:
            last = None
        elif (
            not line.name and not line.is_reachable and has_gap and (not last or last.is_reachable)
        ):
            return False
        if not self._is_its_own(text, line, is_new=is_new):
            return False
        self.remarks += line.remarks
        current = self.entries[-1] if self.entries else None
        if is_new:
            entry = entries.Entry()
            self.entries.append(entry)
        elif line.is_reachable and not line.name and current and current.is_next(line):
            entry = entries.Entry()  # numbers stand above the names here
            self.entries.append(entry)
        elif current and current.phones and line.phones and (own := _own_name(line, text)):
            # "Tipstelefon: 08-…" under a person: a number that is not the person's.
            entry = entries.Entry()
            self.entries.append(entry)
            line.name, line.is_service, line.left = own, True, []
        elif line.name:
            if (
                current
                and not current.name
                and not (current.is_reachable and line.is_reachable)
                and not has_gap
            ):
                entry = current
            else:
                entry = entries.Entry()
                self.entries.append(entry)
        elif current and not (has_gap and current.is_reachable and line.title and not line.phones):
            entry = current
        else:
            entry = entries.Entry()
            self.entries.append(entry)
        if not entry.lines:
            entry.has_number_first = line.is_reachable and not line.name
        if len(line.phones) == 1 and not (line.name or line.title or line.organisation):
            entry.number_lines += 1
        elif len(line.emails) == 1 and not (line.name or line.title or line.organisation):
            entry.email_lines += 1
        entries.merge(entry, line)
        entry.lines.append(whole.replace("\t", " "))
        self.left += line.left
        return True

    def _is_its_own(self, text: str, line, *, is_new: bool) -> bool:
        """Leaves what a line holds that is somebody else's. Returns whether anything is left."""
        found = reach.find(text)[0]
        above = self.entries[-1] if self.entries and not is_new else None
        if whose.is_about(text, line.name):
            self.remarks.append(("contact_whose", text[:200]))
            self.others.add(text)
            return False
        if found and not line.name and (answers := whose.service(text, found)):
            line.name, line.is_service = answers, True
            line.title, line.organisation, line.left = "", "", []
        if line.is_service:
            line.name = re.sub(
                r"\A(?:(?:nås|bokas|kontaktas|sök(?:s|es)|träffas)\s+(?:via|genom|hos)|av|till|hos|by)\s",
                "",
                line.name,
                flags=re.I,
            )
        is_list = above and above.is_service and len(above.lines) == 1 and len(self.entries) > 1
        if is_list and whose.is_general(text, found):
            self.remarks.append(("contact_whose", text[:200]))
            self.others.add(text)
            return False
        if line.is_service or not line.is_reachable:
            is_stray = not line.name and not line.is_reachable and above and above.is_reachable
            return not (is_stray and line.title and ":" in text and any(map(str.isdigit, text)))
        begins = above is None or not above.name or above.is_next(line)
        if not line.name and not begins and not whose.is_own(text, found, above):
            self.remarks.append(("contact_whose", text[:200]))
            self.others.add(text)
            return False
        said = line.is_reachable
        for each in whose.strangers(text, found):
            line.phones = [phone for phone in line.phones if phone != each.phone]
            line.emails = [email for email in line.emails if email != each.email]
            self.remarks.append(("contact_whose", text[each.start : each.end]))
        name = line.name or (above.name if above and not above.is_service and not begins else "")
        title = line.title or (above.title if above and not line.name else "")
        if name:
            for email in list(line.emails):
                if not whose.fits(email.address, name, title):
                    line.emails.remove(email)
                    self.remarks.append(("contact_whose", email.written))
        if said and not line.says_something:
            self.others.add(text)
        return line.says_something or not said

    def give(self, text: str, width: int) -> bool:
        """Gives addresses of a table's row that lacks a cell to whom they name.

        Returns:
            Whether all that the row holds has an owner; the rest may be anybody's.
        """
        found, owners = reach.find(text)[0], self.entries[-width:]
        for each in found:
            fit = [
                entry
                for entry in owners
                if each.email
                and whose.fits(each.email.address, entry.name, entry.title or entry.name)
            ]
            if len(fit) != 1:
                self.remarks.append(("contact_whose", text[:200]))
                self.others.add(text)
                return False
            fit[0].emails.append(each.email)
            fit[0].lines.append(each.email.written)
        return True

    def _is_office(self, text: str, line) -> bool:
        """Whether a line is the authority's own address, whose number is nobody's above it."""
        words = " | ".join(whose.around(text, reach.find(text)[0]))
        is_other = line.phones and not line.name and contact_words.POSTAL.search(words)
        return bool(is_other and self.entries and self.entries[-1].is_reachable)

    def is_bare_title(self, text: str, line, *, has_gap: bool) -> bool:
        """Whether one word right under a name, with no number yet, says what the person is."""
        entry = self.entries[-1] if self.entries else None
        if has_gap or not entry or not entry.name or entry.is_service or line.says_something:
            return False
        if entry.title or entry.organisation or entry.is_reachable:
            return False
        word = text.strip()
        is_word = re.fullmatch(r"[^\W\d_]{4,30}", word) and line.left == [word]
        return bool(is_word) and not contact_lines.is_hours(word)

    def contacts(self, everywhere: str = "") -> tuple[Contact, ...]:
        """Returns the contacts, each person once; one without any name is told in a remark.

        Args:
            everywhere: All words of the source, where an address may stand that names one of
                them who has none: "Anmälan till maja.prov@…".
        """
        entries.deal_out(self.entries)
        self.entries = entries.unite(self.entries)
        entries.give_back(self.entries)
        lacking = {
            spelled: entry
            for entry in self.entries
            if not entry.emails and (spelled := reach.spelled(entry.name))
        }
        for each in reach.find(everywhere)[0] if lacking and "@" in everywhere else ():
            if each.email and (entry := lacking.get(reach.named_by(each.email.address))):
                entry.emails = [each.email]
        # A service that nothing reaches is only some words.
        self.entries = [e for e in self.entries if e.is_reachable or not e.is_service]
        for entry in self.entries:
            if not entry.name:
                self.remarks.append(("contact_unnamed", " ".join(entry.lines)[:200]))
        return tuple(entry.finished() for entry in self.entries)
