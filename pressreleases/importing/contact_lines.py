"""One line among contacts, taken apart: name, title, organisation, numbers and addresses.

The words that it is known by are in `contact_words.py`, how lines become contacts in
`contacts.py`, which numbers are certain in `reach.py`.
"""

import re
from dataclasses import dataclass, field

from . import contact_words, names, reach, roles, titles


@dataclass
class Line:
    """One line taken apart: what it says, and which words are left."""

    name: str = ""
    title: str = ""
    organisation: str = ""
    phones: list = field(default_factory=list)
    emails: list = field(default_factory=list)
    is_service: bool = False
    left: list = field(default_factory=list)
    remarks: list = field(default_factory=list)

    @property
    def is_reachable(self) -> bool:
        return bool(self.phones or self.emails)

    @property
    def says_something(self) -> bool:
        return bool(self.name or self.title or self.organisation or self.is_reachable)


def is_columns(cells) -> bool:
    """Whether a table's row only names its columns."""
    words = [" ".join(cell).strip(" :").casefold() for cell in cells]
    return len(words) > 1 and all(word in contact_words.COLUMNS for word in words)


def is_column(text: str) -> bool:
    """Whether a line is only the label of what stands on the next: "Telefon", "Roll:"."""
    return text.strip(" :").casefold() in contact_words.COLUMNS


def is_service_line(text: str) -> bool:
    """Whether a number is announced by what answers it: "presstelefon 08-…"."""
    service = contact_words.SERVICE_LABEL.match(text)
    return bool(service) and not names.split_role(service[1])[1]


def is_hours(words: str) -> bool:
    """Whether the words say nothing but when somebody answers: "vardagar 8–17"."""
    found = re.findall(r"[^\W\d]+|\d+", words[:120].casefold())
    return (
        bool(found)
        and len(words) <= 120
        and all(
            each in contact_words.HOURS or (each.isdigit() and len(each) <= 2) for each in found
        )
    )


def read_line(text: str, mailto: tuple[str, ...] = ()) -> Line:
    """Takes one line apart into name, title, organisation, numbers and addresses.

    Args:
        text: A line or a cell among contacts.
        mailto: Addresses that its links lead to.
    """
    line = Line()
    found, line.remarks = reach.find(text)
    if found and is_service_line(text):
        service = contact_words.SERVICE_LABEL.match(text)
        line.name, line.is_service = service[1].strip(), True
        text = " " * service.end() + text[service.end() :]
    for each in found:
        if each.phone and each.phone.e164 not in {p.e164 for p in line.phones}:
            line.phones.append(each.phone)
        elif each.email and each.email.address.lower() not in {
            e.address.lower() for e in line.emails
        }:
            line.emails.append(each.email)
    for address in mailto:
        if address.lower() not in {e.address.lower() for e in line.emails}:
            line.emails.append(reach.Email(written=address, address=address))
    rest, position = "", 0
    for each in found:
        rest += _unlabelled(text[position : each.start]) + " | "
        position = each.end
    rest += text[position:]
    rest = contact_words.ASKED.sub("", rest)
    field_named = contact_words.FIELD.match(rest.strip(contact_words.EDGES))
    if field_named and not found and _take_field(line, field_named):
        return line
    _take_words(line, rest)
    return line


def _unlabelled(text: str) -> str:
    """Words without the label that announces what follows them."""
    while (label := contact_words.LABEL.search(text)) and label[0].strip():
        start = label.start()
        own = re.search(r"[^,;|\t]*\Z", text[:start])[0].strip()
        if own and re.match(r"växel|switchboard|jour", label[0], re.I):
            break  # "Länsstyrelsens växel" is somebody else than who stands above it
        if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
            break
        text = text[:start]
    return text


def _take_field(line: Line, field_named) -> bool:
    """Takes "Namn: Maja Prov" and the like. Returns whether it did."""
    label, value = field_named["label"].casefold(), field_named["value"].strip()
    value += ")" * (value.count("(") - value.count(")"))  # the edges were taken off the line
    if label in ("namn", "name", "kontaktperson", "presskontakt", "contact", "person"):
        _take_words(line, value)
    elif label in ("titel", "title", "befattning", "roll", "role", "position"):
        line.title = value
    elif label in ("organisation", "organization", "enhet", "myndighet"):
        line.organisation = value
    else:
        return False
    return True


def _take_words(line: Line, rest: str) -> None:
    rest = re.sub(r"\(\s*\|?\s*\)", " ", rest)
    rest = contact_words.PARTY.sub(" ", rest)
    bracket = re.search(r"\(([^()|]{3,80})\)", rest)
    if bracket:
        rest = f"{rest[: bracket.start()]}, {bracket[1]}, {rest[bracket.end() :]}"
    for segment in contact_words.SEPARATORS.split(rest):
        segment = segment.strip(contact_words.EDGES)
        if segment:
            _take_segment(line, segment)


def _take_segment(line: Line, segment: str) -> None:
    words = segment.split()
    while words and words[0].strip(".:()").casefold() in contact_words.CONNECTORS:
        words.pop(0)
    last = words[-1].strip(".:").casefold() if words else ""
    is_switchboard = len(words) > 1 and last in ("växel", "switchboard")
    while (
        words
        and not is_switchboard
        and words[-1].strip(".:()").casefold() in contact_words.CONNECTORS
    ):
        words.pop()
    segment = " ".join(words).strip(contact_words.EDGES)
    if not segment or contact_words.PHRASE_BEHIND.match(segment):
        return
    segment = contact_words.PURPOSE.sub("", segment).removesuffix(" är").removesuffix(" is")
    if not segment:
        return
    if is_hours(segment) or contact_words.POSTAL.search(segment):
        line.left.append(segment)
        return
    if ":" in segment and not re.search(r"\d:[\dea]", segment):
        before, _colon, after = segment.partition(":")
        if after.strip():
            if not contact_words.HEADING.match(before.strip()):
                _take_segment(line, before)
            _take_segment(line, after.strip())
            return
    if names.is_service(segment) and contact_words.NO_ROLE.search(segment):
        line.left.append(segment)
        return
    if names.is_service(segment):
        segment = re.split(r"\s(?:svarar|answers|är|is)\s", segment)[0]
        asked = re.match(
            r".*?\b(?:hänvisas|vända?\s+sig|kontakta|ringa?|referred)(?:\s+(?:till|to))?\s+",
            segment,
            re.I,
        )
        if asked and names.is_service(segment[asked.end() :]):
            line.left.append(segment[: asked.end()].strip())
            segment = segment[asked.end() :]
        if not line.name:
            line.name, line.is_service = segment, True
        elif not line.title:
            line.title = segment
        else:
            line.left.append(segment)
        return
    if names.is_person(segment) and (not line.name or line.is_service):
        if line.is_service and not line.title:
            line.title, line.is_service = line.name, False
        line.name = segment
        return
    before, name, after = names.split_role(segment)
    asked = re.search(r"(?:\A|\s)(?:till|hos|via|av|to|by|through|with|from)\Z", before)
    if name and asked and not any(titles.is_title_word(word) for word in before.split()[-4:]):
        line.left.append(before)  # "Frågor ställs till Maja Prov"
        segment, before = segment[len(before) :].strip(), ""
    if re.search(r"\b(?:hos|till|åt|to)\b", before):
        _take_role(line, segment)  # "pressekreterare hos civilminister …" names somebody else
        return
    if name and not line.name and len(segment) <= 120:
        line.name = name
        before = before.strip(contact_words.EDGES).removesuffix(" är").removesuffix(" is")
        after = after.strip(contact_words.EDGES)
        if before:
            _take_role(line, before)
        if after:
            _take_role(line, after)
        return
    _take_role(line, segment)


def _take_role(line: Line, segment: str) -> None:
    """Takes what a person is, or where."""
    words = segment.split()
    if contact_words.PHRASE_BEHIND.match(segment):
        return
    if sum(c.isdigit() for c in segment) >= 5:
        line.left.append(segment)  # a fax, or a number that was doubtful
        return
    titled = any(titles.is_title_word(word) for word in words)
    if contact_words.NO_ROLE.search(segment):
        line.left.append(segment)
        return
    if re.search(r"www\.|https?:", segment) or (
        not titled and len(words) > 4 and not any(titles.is_organisation_word(w) for w in words)
    ):
        line.left.append(segment)
        return
    if len(words) > 12 or (len(words) > 1 and segment[-1] in ".!?"):
        line.left.append(segment)
        return
    if re.match(r"(?:Department|Division|School|Faculty|Institute) of [A-Z]", segment):
        own = line.organisation
        line.organisation = f"{own}, {segment}" if own else segment
        return
    place = re.match(r"(?:på|vid|hos|från|at|of|from)\s+(?=[A-ZÅÄÖ])", segment)
    if place and not titled:
        line.organisation = line.organisation or segment[place.end() :]
        return
    title, organisation = roles.split_organisation(segment)
    is_organisation = segment[:1].isupper() and (
        (any(map(titles.is_organisation_word, words)) or titles.is_organisation(segment))
        and not any(titles.is_title_word(word) for word in words)
    )
    if is_organisation and not organisation:
        title, organisation = "", segment
    titled = any(titles.is_title_word(word) for word in title.split())
    if title and not titled and line.title and not line.organisation and title[:1].isupper():
        title, organisation = "", title if not organisation else f"{title} {organisation}"
    if organisation and not line.organisation:
        line.organisation = organisation
    elif organisation:
        line.organisation = f"{line.organisation}, {organisation}"
    if title:
        if not titled and not title[:1].islower() and not line.name and len(words) == 1:
            line.left.append(segment)  # a lone word with a capital says too little
        elif line.title and line.title != title:
            line.title = f"{line.title}, {title}"
        else:
            line.title = title
