"""One line among contacts, taken apart: name, title, organisation, numbers and addresses.

How lines become contacts is in `contacts.py`, which numbers are certain in `reach.py`.
"""

import re
from dataclasses import dataclass, field

from . import names, reach, roles, titles
from .wordlist import word_list

#: A line that says that contacts follow.
HEADING = re.compile(
    r"(?:(?:för|vid)\s+(?:(?:mer|ytterligare|vidare|närmare|eventuella)\s+)?(?:information|upplysningar|frågor|info|"
    r"uppgifter)[^.]{0,80}?|(?:press|medie|media)?kontakt(?:person(?:er)?|uppgifter|information)?"
    r"(?:\s+(?:för\s+(?:media|press(?:en)?|journalister|frågor)|vid\s+frågor|till\s+oss|press))?"
    r"|kontakta(?:\s+(?:oss|gärna))?|frågor\s+(?:besvaras|om)[^.]{0,60}?|frågor(?:\s+(?:(?:ställs\s+|skickas\s+)?till|från\s+(?:media|press(?:en)?|journalister)))?\??|ersättare|vikarie|"
    r"i\s+(?:första|andra)\s+hand|vid\s+frånvaro|"
    r"(?:har\s+du\s+)frågor\??[^.]{0,60}|mer\s+information(?:\s+(?:lämnas\s+av|fås\s+av|ges\s+av|"
    r"ger|lämnar|kontakta))?|ytterligare\s+(?:information|upplysningar)(?:\s+(?:lämnas\s+av|ges\s+av|"
    r"lämnar))?|upplysningar(?:\s+(?:lämnas\s+av|lämnar))?|intervju(?:er|förfrågningar)?[^.]{0,40}|"
    r"(?:for\s+)?(?:more|further|additional)\s+information[^.]{0,60}?|(?:press|media)?\s?"
    r"(?:contacts?|enquiries|inquiries)(?:\s+(?:persons?|details|information|for\s+(?:the\s+)?"
    r"(?:media|press)))?|contact\s+(?:persons?|us|details)|questions(?:\s+are\s+answered\s+by)?\??|"
    r"notes?\s+to\s+editors?,?\s+contact|presskontakter|mediekontakter|press\s+officers|"
    r"(?:(?:press|media)\s+)?(?:enquiries|questions)\s+to|ansvariga?|"
    r"kontaktperson(?:er)?\s+(?:är|hos|vid|på)\s+\S[^.]{0,40}|kontakt\s+(?:och|&)\s+\w+)"
    r"\s*[:.–-]?\s*(?:kontakta\s*:?|please\s+contact\s*:?|contact\s*:?)?\s*[:.]?\Z",
    re.I,
)
_LABEL = re.compile(
    r"(?:(?:direkt|mobil|arbets|press|jour)?(?:telefon|tele|tel)(?:nummer|nr)?|tfn|tlf|tel|ph|phone|"
    r"telephone|mobil(?:telefon|nummer)?|mobile|mob|cell|dir|direkt(?:nummer|nr)?|e-?post(?:adress)?|"
    r"epost|e-?mail|mejl|mail|mejladress|växel|switchboard|direct|jour|m|t|e|p|ring|mejla|nås\s+på|"
    r"namn|name|titel|title|befattning|roll|organisation|organization|kontakt|via|on|at|på)"
    r"\b\s*[.:]*\s*\Z",
    re.I,
)
#: "Presstelefon: 08-…": the label of the number is what answers it.
_SERVICE_LABEL = re.compile(
    r"\s*((?:[^\W\d]+\s+){0,2}(?:press|medie|media)(?:telefon|jour|nummer|tjänst|kontor)\w*|"
    r"duty\s(?:phone|line)|(?:jour|tips)telefon\w*)\s*[:,]?\s*(?=[+(\d])",
    re.I,
)
#: "Frågor? Maja Prov, jägmästare": what opens a line that then names somebody.
_ASKED = re.compile(
    r"\A\s*(?:frågor|questions|any\s+questions|har\s+du\s+frågor|vill\s+du\s+veta\s+mer|undrar\s+du\s+något)\s*\?\s*"
    r"(?:kontakta|ring|fråga|contact|call|ask)?\s+(?=\S)",
    re.I,
)
_FIELD = re.compile(
    r"(?P<label>namn|name|titel|title|befattning|roll|role|position|organisation|organization|enhet|"
    r"myndighet|telefon|tel|tfn|mobil|mobile|phone|e-?post|e-?mail|email|mejl|kontaktperson|"
    r"presskontakt|contact|person)\s*:\s*(?P<value>.*)\Z",
    re.I,
)
_COLUMNS = frozenset(
    word_list(
        """
    namn name titel title befattning roll role telefon telefonnummer tel tfn mobil mobile
    phone telephone e-post epost e-postadress email e-mail mejl organisation enhet kontakt
    kontaktperson funktion position
    """
    )
)
CONNECTORS = frozenset(
    word_list(
        """
    telefon telefonnummer tel tfn tele tlf phone telephone mobil mobiltelefon mobile mob
    cell dir direkt direktnummer arbete arbetet kontor kontoret e-post epost e-postadress email
    e-mail mejl mail mejladress
    växel vxl eller och or and samt on at på via by t m e p nås ring mejla kontakta kontakt
    kontaktperson contact call nr nummer mobilnummer namn name titel title befattning roll
    organisation med ph presskontakt c: fax call kontaktuppgifter kontaktinformation till hos for
    a skriv write vx alt alternativt arb hem bost
    """
    )
)
#: When somebody answers; it says nothing of who it is.
HOURS = frozenset(
    word_list(
        """
        alla hela endast under på mellan och samt öppet dagtid kväll kvällar kvällstid natt nätter nattetid kl klockan övrig annan utanför kontorstid
        tid tider dygnet runt vardag vardagar helg helger helgfria mån tis ons tors tor fre lör sön
        måndag tisdag onsdag torsdag fredag lördag söndag måndagar tisdagar onsdagar torsdagar
        fredagar lördagar söndagar weekdays weekends office hours open mon monday fri friday sat
        saturday sun sunday round the clock around at other times between and only efter före after before
        """
    )
)
#: "för mer information" behind a number, and postal addresses.
_PHRASE_BEHIND = re.compile(
    r"sökare\s+\d+\Z|(?:endast|ej|inte|bara|only|not)\s.{2,60}\Z|(?:svarar\s+på|besvarar|answers)\s.{0,60}\Z|(?:skicka|send)\s+(?:ett\s+|an?\s+)?(?:e-?post|mejl|mail|e-?mail)\b"
    r".{0,60}\Z|(?:e-?post|mejl|mejla|mail|email)\s+(?:till|to)?\s?.{2,40}\Z|(?:för|for|vid|om)\s+(?:mer|more|ytterligare|further|all|frågor|questions)\b.{0,60}\Z",
    re.I,
)
POSTAL = re.compile(
    r"(?:\b(?:box|p\.?o\.?\s?box)\s+\d|\b\d{3}\s?\d{2}\s+[A-ZÅÄÖ]|(?:gatan|vägen|gränd|torget|torg|allén)\s+\d|"
    r"\b(?:besöksadress|postadress|besök|address)\b)",
    re.I,
)
#: What stands beside a number and is no title: how somebody is reached, an address of a page.
_NO_ROLE = re.compile(
    r"\b(?:sms|ledig|\w+ledig|semester|on leave|t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m|nås|säkrast|enklast|helst|bäst|båda|webbsida|hemsida|webbplats|bokas|website|reached|both)\b|"
    r"\b[\w-]+\.(?:se|nu|com|org|eu|net|example)(?:/\S*)?(?:\s|\Z)",
    re.I,
)
_SEPARATORS = re.compile(r"\s*(?:[,;|•·\t\n]|\s[–—-]\s|\s/\s)\s*")
#: "Maja Prov (S)": the party of somebody elected.
_PARTY = re.compile(r"(?<=[a-zåäö])\s\([A-ZÅÄÖ]{1,2}\)")
#: "För bilder kontakta", "Vidare information": what a number is for.
_PURPOSE = re.compile(
    r"\A(?:(?:för|vid)\s+[\w\s]{2,40}?\s+(?:kontakta|ring|mejla)\s+|(?:mer|vidare|ytterligare|närmare)\s+"
    r"(?:information|upplysningar)\b\s*|(?:för|vid)\s+(?:övrigt|bilder|intervju(?:er)?|frågor)\s*\Z|se\s+ovan\Z|see\s+above\Z)",
    re.I,
)
_EDGES = " \t\n,;:.|•·–—-/()[]"


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
    return len(words) > 1 and all(word in _COLUMNS for word in words)


def is_column(text: str) -> bool:
    """Whether a line is only the label of what stands on the next: "Telefon", "Roll:"."""
    return text.strip(" :").casefold() in _COLUMNS


def is_service_line(text: str) -> bool:
    """Whether a number is announced by what answers it: "presstelefon 08-…"."""
    service = _SERVICE_LABEL.match(text)
    return bool(service) and not names.split_role(service[1])[1]


def is_hours(words: str) -> bool:
    """Whether the words say nothing but when somebody answers: "vardagar 8–17"."""
    found = re.findall(r"[^\W\d]+|\d+", words[:120].casefold())
    return (
        bool(found)
        and len(words) <= 120
        and all(each in HOURS or (each.isdigit() and len(each) <= 2) for each in found)
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
        service = _SERVICE_LABEL.match(text)
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
    rest = _ASKED.sub("", rest)
    field_named = _FIELD.match(rest.strip(_EDGES))
    if field_named and not found and _take_field(line, field_named):
        return line
    _take_words(line, rest)
    return line


def _unlabelled(text: str) -> str:
    """Words without the label that announces what follows them."""
    while (label := _LABEL.search(text)) and label[0].strip():
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
    rest = _PARTY.sub(" ", rest)
    bracket = re.search(r"\(([^()|]{3,80})\)", rest)
    if bracket:
        rest = f"{rest[: bracket.start()]}, {bracket[1]}, {rest[bracket.end() :]}"
    for segment in _SEPARATORS.split(rest):
        segment = segment.strip(_EDGES)
        if segment:
            _take_segment(line, segment)


def _take_segment(line: Line, segment: str) -> None:
    words = segment.split()
    while words and words[0].strip(".:()").casefold() in CONNECTORS:
        words.pop(0)
    is_switchboard = len(words) > 1 and words[-1].strip(".:").casefold() in ("växel", "switchboard")
    while words and not is_switchboard and words[-1].strip(".:()").casefold() in CONNECTORS:
        words.pop()
    segment = " ".join(words).strip(_EDGES)
    if not segment or _PHRASE_BEHIND.match(segment):
        return
    segment = _PURPOSE.sub("", segment).removesuffix(" är").removesuffix(" is")
    if not segment:
        return
    if is_hours(segment) or POSTAL.search(segment):
        line.left.append(segment)
        return
    if ":" in segment and not re.search(r"\d:[\dea]", segment):
        before, _colon, after = segment.partition(":")
        if after.strip():
            if not HEADING.match(before.strip()):
                _take_segment(line, before)
            _take_segment(line, after.strip())
            return
    if names.is_service(segment) and _NO_ROLE.search(segment):
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
        before = before.strip(_EDGES).removesuffix(" är").removesuffix(" is")
        after = after.strip(_EDGES)
        if before:
            _take_role(line, before)
        if after:
            _take_role(line, after)
        return
    _take_role(line, segment)


def _take_role(line: Line, segment: str) -> None:
    """Takes what a person is, or where."""
    words = segment.split()
    if _PHRASE_BEHIND.match(segment):
        return
    if sum(c.isdigit() for c in segment) >= 5:
        line.left.append(segment)  # a fax, or a number that was doubtful
        return
    titled = any(titles.is_title_word(word) for word in words)
    if _NO_ROLE.search(segment):
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
