"""Whose a number or an address is that stands on a line beside or below somebody's name.

When it is not clear it belongs to the service that the line names, or to nobody: a number that is
given to the wrong person is worse than one that is left. How a line is taken apart is in
`contact_lines.py`, how lines become contacts in `contacts.py`.
"""

import re
import unicodedata

from . import contact_lines, names, titles
from .wordlist import word_list

#: What answers instead of a person, in any form of the word: "kansliet", "the project office".
_SERVICE = re.compile(
    r"\b(?:[a-zåäö]*(?:expedition|reception|kansli|support|växel|kundtjänst|kundservice|"
    r"kontaktcent(?:er|ru[mn])|medborgarservice|sekretariat|felanmälan|krislinje|krisstöd|hjälplinje|"
    r"stödlinje|informationslinje|upplysning|biljettkassa|bokning|jour|registrator|diari[eu]m?|"
    r"larmcentral|ledningscentral)(?:en|et|n|t|s)?"
    r"|(?:press|medie|media)(?:kontakt|frågor|tjänst|jour|telefon|nummer|service|enhet)\w*"
    r"|(?:press|media)\s+(?:office|desk|line|team|enquiries|inquiries|contact)|vakthavande\s\w+"
    r"|(?:[a-z]+\s)?(?:office|secretariat|switchboard|help\s?desk|helpline|hotline|front\sdesk))\b",
    re.I,
)
#: "nås via växeln": the service only puts through, so that it is nobody's own number.
_THROUGH = re.compile(r"\b(?:via|genom|through|vid|hos)\s+(?:the\s+|vår\s+|our\s+)?\Z", re.I)
_SWITCHBOARD = re.compile(
    r"\b(?:via|genom|through)\s+[^,;|@\d]{0,30}?\b(?:växeln?|vxl|kontaktcent\w+|kundtjänst\w*|"
    r"reception\w*|kansli\w*|expedition\w*|switchboard|front desk|secretariat)\W{0,3}"
    r"(?:(?:på|tel|tfn|telefon|on|at)\W{0,3})?\Z",
    re.I,
)
#: Words beside a number that say nothing of who it is.
_SILENT = frozenset(word_list("sms går bra gärna säkrast enklast helst bäst reached best dagtid"))
#: "Telefon (växel)": how the person above is reached.
_OWN_SWITCHBOARD = re.compile(r"\s*(?:tele?fon|tel|tfn|phone)\.?\s*\(?(?:via\s+)?växel", re.I)
_PRESS = re.compile(r"press|media|medie|communicat|kommunikat", re.I)
_EDGES = " \t\n,;:.|•·–—-/()[]"


def around(text: str, found) -> list[str]:
    """What stands before, between and after the numbers and addresses of a line."""
    starts = [0, *(each.end for each in found)]
    ends = [*(each.start for each in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def beside(text: str, found) -> list[str]:
    """The words of a line that stand around its numbers, without labels and hours."""
    rest = " | ".join(around(text, found))
    kept = []
    for segment in re.split(r"[,;:|•·\t\n()]|\s[–—-]\s", rest):
        words = segment.strip(_EDGES).split()
        while words and _is_silent(words[0]):
            words.pop(0)
        while words and _is_silent(words[-1]):
            words.pop()
        if words and not contact_lines.is_hours(" ".join(words)):
            kept.append(" ".join(words))
    return kept


def _is_silent(word: str) -> bool:
    small = word.strip(".:()").casefold()
    if small in ("växel", "presskontakt"):
        return False  # these say who it is
    is_time = small in contact_lines.HOURS or bool(re.fullmatch(r"[\d.:–-]+", small))
    return not small or small in contact_lines.CONNECTORS or small in _SILENT or is_time


def service(text: str, found) -> str:
    """What answers a number, when a line names that and no person; or ""."""
    if not found or _OWN_SWITCHBOARD.match(text):
        return ""
    segments = beside(text[: found[0].start], []) or beside(text, found)
    for segment in reversed(segments):
        said = _SERVICE.search(segment)
        if not said or len(segment.split()) > 5 or _is_position(segment):
            continue
        if _THROUGH.search(segment[: said.start()]) or re.search(
            r"\b(?:via|genom|through)\s+\Z", text[: text.find(segment)], re.I
        ):
            return ""
        if segment[:1].isupper() and names.split_role(segment)[1]:
            return ""
        whole = ", ".join(segments)
        is_name = ":" not in text[: found[0].start] and len(whole.split()) <= 6
        own = whole if is_name and titles.is_organisation_word(segment) else segment
        return re.sub(r"\A(?:the|our|vår|in (?:her|his|their) absence,? the)\s+", "", own)
    return ""


def _is_position(segment: str) -> bool:
    """Whether words are what somebody is, as "press officer"; "Presskontakt" stands for a service."""
    last = segment.split()[-1]
    return titles.is_title_word(last) and not re.match(r"(?:press|medie|media)kontakt", last, re.I)


def is_own(text: str, found, entry) -> bool:
    """Whether a line without a name can be about the one above it: nothing there speaks against."""
    words = beside(text, found)
    if not words or _OWN_SWITCHBOARD.match(text):
        return True
    if _SERVICE.search(" ".join(words)):
        return False
    if any(_is_role(each) for each in words):
        return True
    # What the person is, or where, stands before the first number; after it, it is another's.
    first = found[0].start if found else len(text)
    return not entry.is_reachable and ":" not in text[:first]


def _is_role(segment: str) -> bool:
    return any(titles.is_title_word(titles.indefinite(word)) for word in segment.split())


def goes_through(text: str, start: int) -> bool:
    """Whether a number is that of somebody who only puts through: "nås via växeln 08-…"."""
    return bool(_SWITCHBOARD.search(text[max(0, start - 60) : start]))


def fits(address: str, name: str, title: str) -> bool:
    """Whether an address can be a person's own: it spells some of the name.

    The address of the press service is given to nobody but who works there.
    """
    local = _plain(address.partition("@")[0])
    letters = re.sub(r"[^a-z]", "", local)
    parts = [part for part in re.split(r"[^a-z]+", _plain(name)) if part not in ("dr", "prof")]
    if any(len(part) > 2 and part in letters for part in parts):
        return True
    if any(len(part) == 2 and part in re.split(r"[^a-z]+", local) for part in parts):
        return True
    if len(letters) <= 8 and _is_made_of(letters, [part for part in parts if part]):
        return True
    return bool(_PRESS.search(title) and re.match(r"press|media", letters))


def _is_made_of(letters: str, parts: list[str]) -> bool:
    """Whether letters are the beginnings of several names: "majpro", "mp"."""
    if len(parts) < 2 or not letters:
        return False
    ends = {0}
    for part in parts:
        reached = set(ends)
        for end in ends:
            size = 0
            while size < len(part) and letters[end + size : end + size + 1] == part[size]:
                size += 1
                reached.add(end + size)
        ends = reached
    return len(letters) in ends and len(letters) > 1


def _plain(words: str) -> str:
    small = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    for written, plain in (("ae", "a"), ("oe", "o"), ("aa", "a")):
        small = small.replace(written, plain)
    return small
