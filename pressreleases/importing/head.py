"""What stands above and around a release's text: kind, dates, stamps, a diary number.

`strip()` takes these off a line, in any order, and says what is left of it.
"""

import re
from dataclasses import dataclass, field, replace

from . import dates, noise, titles

_KINDS = [
    (
        "invitation",
        r"press(?:inbjudan|invitation|\s+invitation)|(?:välkommen|inbjudan|kallelse)\s+till\s+(?:press(?:träff|"
        r"konferens|visning|frukost|seminarium|lunch|möte|briefing|en)?|medi(?:a|er|erna)|journalister)(?!\w)|inbjudan|"
        r"media\s+(?:advisory|invitation)|invitation(?:\s+to\s+(?:the\s+)?(?:press|media|journalists))?|"
        r"press(?:träff|konferens|visning|frukost)(?!\s+(?:om|med|den|på|i|kring)\b)|media\s+alert",
    ),
    ("statement", r"(?:press)?uttalande|(?:press\s+)?statement|kommentar\s+till\s+media"),
    (
        "press_release",
        r"(?-i:PRM|PM)|press(?:meddelanden?|information|info|release|\s?-\s?release|\s+releases?|\s+notice|notis)|media\s+release|news\s+"
        r"release",
    ),
    (
        "news",
        r"(?:research|university|science)\s+news|(?:webb|press|statistik|forsknings|kort|lokal)?nyhet(?:er|smeddelande|snotis)?|news(?:\s+(?:item|story|article))?|aktuellt",
    ),
]
_KIND = re.compile(
    "|".join(rf"(?P<{name}>(?<!\w)(?:{words})(?!\w))" for name, words in _KINDS), re.I
)
_SEPARATORS = " \t\n|•·,:;–—-/()[]<>*=~_#+"
_REFERENCE = re.compile(
    r"(?:mål\s?(?:nr|nummer)|ärende(?:nummer|nr)|case\s+n(?:o|umber)|dnr|diarienr|diarienummer|referens(?:nummer)?|ref(?:erence)?(?:\s+n(?:o|umber))?|vår\s+ref)\.?\s*:?\s*"
    r"(?P<value>[A-ZÅÄÖa-z]{0,6}[\s-]?\d[\w./:-]*(?:\s\d{4})?)",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:nr|nummer|no\.?|number|#)\s*\d{1,4}(?:[/:-]\d{2,4})?|\d{1,3}/(?:19|20)\d\d(?!\d)", re.I
)
_FROM = re.compile(r"(?:från|from|av|by)\s+\S.{1,80}\Z", re.I)
#: "av Kommunikationsavdelningen", "Av redaktionen · 0 kommentarer": who put a page there.
_WRITTEN_BY = re.compile(
    r"(?:av|by)\s+[\w&.@-]+(?:\s+[\w&.-]+){0,6}|\d*\s*(?:kommentar(?:er)?|comments?)|"
    r"\d+\s*min(?:uters?|utes?)?\.?\s*(?:read|läsning|lästid)?",
    re.I,
)
_SMALL = re.compile(r"(?:kl\.?|klockan|cet|cest|utc|gmt|den|on|at)\Z", re.I)
_IMMEDIATE = re.compile(r"(?:för\s+omedelbar\s+publicering|for\s+immediate\s+release)", re.I)


@dataclass
class Stripped:
    """What a line said beside its own words.

    Attributes:
        rest: What is left, "" when the line said nothing else.
        dates: (role or "", Found) pairs.
    """

    rest: str = ""
    kind: str = ""
    kind_label: str = ""
    reference: str = ""
    is_stamped: bool = False
    dates: list = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        return bool(self.kind or self.dates or self.reference or self.is_stamped)


def strip(text: str, language: str = "sv", *, may_shorten: bool = True) -> Stripped:
    """Takes kind, dates, stamps and a diary number off a line.

    Args:
        text: A line of moderate length.
        may_shorten: Whether a line that has other words too may lose its kind. False leaves
            such a line whole.
    """
    said = Stripped(rest=text)
    if len(text) > 300:
        return said
    spans: list[tuple[int, int]] = []
    for found in dates.find(text, language):
        if found.trouble == "date_without_year" and not dates.role_before(text, found.start)[0]:
            continue
        role, label_start = dates.role_before(text, found.start)
        if role in ("event", "deadline") or (not role and dates.is_stretch(text, found)):
            continue
        said.dates.append((role, found))
        spans.append((label_start, found.end))
    if found := noise.SERVICE.search(text):
        spans.append(found.span())
        said.is_stamped = True
    if found := _IMMEDIATE.search(text):
        spans.append(found.span())
        said.is_stamped = True
    if found := _REFERENCE.search(text):
        said.reference = found[0]
        spans.append(found.span())
    outside = _outside(text, spans)
    kind = _KIND.search(text)
    while kind and any(s < kind.end() and kind.start() < e for s, e in spans):
        # "Pressmeddelande 2021-03-03": the date's label is the kind.
        inner = next(((s, e) for s, e in spans if s <= kind.start() < e), None)
        if inner and inner[0] == kind.start():
            break
        kind = _KIND.search(text, kind.end())
    if kind:
        without = _outside(text, [*spans, kind.span()])
        if _stands_alone(text, kind, without, spans, may_shorten=may_shorten):
            said.kind = kind.lastgroup
            said.kind_label = kind[0]
            spans.append(kind.span())
            outside = without
    rest_kinds = _KIND.sub("", outside)
    if said.kind and outside and not rest_kinds.strip(_SEPARATORS):
        # "Nyheter / Pressmeddelanden": the last of them is what this one is.
        last = list(_KIND.finditer(outside))[-1]
        said.kind, said.kind_label, outside = last.lastgroup, text.strip(_SEPARATORS), ""
    if (said.kind or said.dates) and (number := _NUMBERED.fullmatch(outside.strip(_SEPARATORS))):
        outside = outside.replace(number[0], "")
    rest = outside.strip(_SEPARATORS)
    if said.kind and said.dates and (headed := _headed(text, spans)):
        said.kind_label = text[: text.rindex(headed)].strip(_SEPARATORS)
        return replace(said, rest=headed)
    if (
        rest
        and said.kind
        and _FROM.match(rest)
        and len(rest.split()) <= 7
        and not rest.endswith(".")
    ):
        said.kind_label, rest = text.strip(_SEPARATORS), ""
    if rest and said.dates and _is_place(rest):
        rest = ""
    if rest and (said.dates or said.kind) and titles.is_organisation(rest):
        said.kind_label, rest = said.kind_label and text.strip(_SEPARATORS), ""
    if all(_SMALL.match(word.strip(_SEPARATORS)) for word in rest.split()):
        rest = ""
    if rest and said.dates and dates.LABEL.match(rest.strip(" .")):
        rest = ""  # a label that has lost its value
    if rest and said.dates and _is_byline(rest):
        rest = ""
    if rest and not any(c.isalnum() for c in rest):
        rest = ""
    is_dated = (said.dates or said.reference) and not said.kind and rest != text
    if is_dated and len(rest.split()) > 3 and not _at_edge(text, spans):
        return Stripped(rest=text)  # a sentence with a date in it is no line of dates
    said.rest = rest
    return said


def _is_byline(rest: str) -> bool:
    """Whether every piece of what is left says who wrote, how long it takes or who commented."""
    pieces = [piece.strip(_SEPARATORS) for piece in re.split(r"[|•·,/]", rest)]
    return all(_WRITTEN_BY.fullmatch(piece) for piece in pieces if piece)


def _headed(text, spans) -> str:
    """The title in "Pressmeddelande från Provby kommun den 3 mars 2021: Badet öppnar", or ""."""
    end = max(end for _start, end in spans)
    found = re.match(r"\s*[:–—-]\s+(?=[A-ZÅÄÖ”\"\d])", text[end:])
    before = _outside(text[:end], spans)
    is_sender = bool(_FROM.match(before)) or titles.is_organisation(before)
    return text[end + found.end() :].strip() if found and is_sender else ""


def _at_edge(text, spans) -> bool:
    """Whether all that was found stands at the line's ends, parted from the rest by a mark."""
    for start, end in spans:
        before, after = text[:start].rstrip(), text[end:].lstrip()
        first = not before.strip(_SEPARATORS)
        last = not after.strip(_SEPARATORS)
        if first and re.match(r"[|•·:–—-]|\)", after):
            continue
        if last and re.search(r"[|•·(]\Z", before):
            continue
        return False
    return True


def _outside(text, spans) -> str:
    pieces, position = [], 0
    for start, end in sorted(spans):
        if start > position:
            pieces.append(text[position:start])
        position = max(position, end)
    pieces.append(text[position:])
    pieces = [piece.strip() for piece in pieces]
    return " ".join(piece for piece in pieces if piece.strip(_SEPARATORS)).strip()


def _stands_alone(text, kind, without, spans, *, may_shorten) -> bool:
    """Whether the word for the kind is a label here, and no word of a title."""
    rest = without.strip(_SEPARATORS + ".")
    if not _KIND.sub("", rest).strip(_SEPARATORS):
        return True
    if not rest or (_FROM.match(rest) and len(rest.split()) <= 7 and not rest.endswith(".")):
        return True
    if (spans and _is_place(rest)) or titles.is_organisation(rest):
        return True
    if _NUMBERED.fullmatch(rest):
        return True
    if not may_shorten:
        return False
    before, after = text[: kind.start()].strip(), text[kind.end() :]
    earlier = [span for span in spans if span[1] <= kind.start()]
    if not before.strip(_SEPARATORS) or not _outside(before, earlier).strip(_SEPARATORS):
        if re.match(r"\s*(?:[|•·:.]|\s[–—-]\s|[–—])", after):
            return True
        shouted = kind[0].isupper() and not text.isupper()
        dated = any(
            start <= kind.start() < end
            or (start >= kind.end() and not text[kind.end() : start].strip(_SEPARATORS))
            for start, end in spans
        )
        is_label = shouted or dated or kind.lastgroup == "press_release"
        return is_label and bool(re.match(r"[A-ZÅÄÖ0-9”\"“»]", rest))
    for start, end in spans:
        labels = start <= kind.start() < end
        if labels or (start >= kind.end() and not text[kind.end() : start].strip(_SEPARATORS)):
            after = text[end:]  # "… – pressmeddelande 12 mars 2024"
    closes = not after.strip(_SEPARATORS)
    return closes and bool(re.search(r"[|•·(–—-]\s*\Z", before))


def _is_place(words: str) -> bool:
    """Whether the words can be the place in "Stockholm, 3 mars 2021"."""
    parts = words.strip(_SEPARATORS).split()
    return len(parts) <= 2 and all(
        re.match(r"[A-ZÅÄÖ][\wåäö-]+\Z", part) and not titles.is_title_word(part) for part in parts
    )


_OFFICE = re.compile(
    r"(?:handläggare|vår\s+(?:referens|beteckning)|er\s+(?:referens|beteckning)|ert?\s+datum|diarienummer|dnr|beteckning|"
    r"sida|sid|nr|no\.?|issue|nummer|avdelning|enhet|author|skribent|upplaga|version|mål\s?nr|målnummer|case\s+no\.?)"
    r"\s*[.:]?\s*",
    re.I,
)


def is_office_note(lines) -> bool:
    """Whether a cell at the top says who handles a matter, its number or its page."""
    words = " ".join(lines)
    label = _OFFICE.match(words)
    return bool(label) and len(words) <= 60 and not words.rstrip().endswith((".", "!"))


def leading(text: str, language: str = "sv") -> tuple[Stripped, int]:
    """Takes kind, date and stamp off the beginning of a text that runs on.

    Returns:
        What was said, and where the text itself begins.
    """
    said, position = Stripped(), 0
    start = text[:160]
    found_dates = dates.find(start, language)
    while True:
        step = re.match(r"[\s|•·,:;–—/()>*-]*", start[position:]).end()
        here = position + step
        kind = _KIND.match(start, here)
        date = next((d for d in found_dates if d.start == here and d.date), None)
        service = noise.SERVICE.match(start, here)
        if kind and not said.kind and (said.dates or kind[0].isupper() or position == 0):
            said.kind, said.kind_label = kind.lastgroup, kind[0]
            position = kind.end()
        elif date and not said.dates:
            said.dates.append(("", date))
            position = date.end
        elif service:
            said.is_stamped = True
            position = service.end()
        else:
            break
    if said.kind and not said.dates and text[position : position + 1].isspace():
        # "Nyhet om …" is a sentence; a label is followed by a capital letter.
        rest = text[position:].lstrip(_SEPARATORS)
        if not rest[:1].isupper():
            return Stripped(), 0
    while position < len(text) and text[position] in _SEPARATORS:
        position += 1
    return said, position


def kind_of_title(title: str) -> str:
    """Returns the kind that a title itself states, or ""."""
    if re.match(
        r"(?:press)?inbjudan\b|(?:press\s+)?invitation\b|välkommen\s+(?:till|på)\s+press|press(?:träff|konferens|visning|frukost)\b|media\s+advisory",
        title,
        re.I,
    ):
        return "invitation"
    if re.match(r"(?:press)?uttalande\b|statement\s+(?:by|from|on)\b", title, re.I):
        return "statement"
    return ""
