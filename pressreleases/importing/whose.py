"""Whose a number or an address is that stands on a line beside or below somebody's name.

When it is not clear it belongs to the service that the line names, or to nobody: a number that is
given to the wrong person is worse than one that is left. How a line is taken apart is in
`contact_lines.py`, how lines become contacts in `contacts.py`.
"""

import itertools
import re
import unicodedata

from . import contact_lines, contact_words, names, reach, titles
from .wordlist import word_list

#: What answers instead of a person, in any form of the word: "kansliet", "the project office".
_SERVICE = re.compile(
    r"\b(?:[a-zåäö]*(?:expedition|reception|kansli|support|växel|kundtjänst|kundservice|"
    r"kontaktcent(?:er|ru[mn])|medborgarservice|sekretariat|felanmälan|krislinje|krisstöd|hjälplinje|"
    r"stödlinje|informationslinje|upplysning|upplysningscentral|biljettkassa|bokning|jour|registrator|diari[eu]m?|"
    r"larmcentral|ledningscentral)(?:en|et|n|t|s)?"
    r"|(?:press|medie|media)(?:kontakt|frågor|tjänst|jour|telefon|nummer|service|enhet)\w*"
    r"|(?:press|media)\s+(?:office|desk|line|team|enquiries|inquiries|contact)|vakthavande\s\w+"
    r"|(?:[a-z]+\s)?(?:office|secretariat|switchboard|help\s?desk|helpline|hotline|front\sdesk))\b",
    re.I,
)
#: "nås via växeln": the service only puts through, so that it is nobody's own number.
_THROUGH = re.compile(r"\b(?:via|genom|through|vid|hos)\s+(?:the\s+|vår\s+|our\s+)?\Z", re.I)
_PUTS_THROUGH = re.compile(r"\b(?:via|genom|through)\s+([^,;|@\d]{2,50})\Z", re.I)
_SWITCHBOARD = re.compile(
    r"\b(?:växeln?|vxl|vx|switchboard|\w+(?:tjänstens|jourens|kontorets|enhetens|kansliets)\s+"
    r"(?:nummer|telefon\w*))[\s:.(]{0,3}(?:(?:på|tel|tfn|telefon|on|at)[\s:.]{0,3})?\Z",
    re.I,
)
_IS_SWITCHBOARD = re.compile(r"\s*\(\s*(?:växeln?|vxl|vx|switchboard)\.?\s*\)", re.I)
#: "För intervju med Maja Prov, kontakta pressjouren": who is named last is who answers.
_TOWARDS = re.compile(
    r"\b(?:(?P<via>via|genom|through)|kontakta|ring|mejla|hänvisa[rs]?(?:\s+till)?|contact|call|"
    r"refers?(?:\s+to)?)\s+(?:(?:sin|sitt|vår|our|gärna|please|i\s+stället|instead|his|her)\s+)?",
    re.I,
)
#: Words beside a number that say nothing of who it is.
_SILENT = frozenset(word_list("sms går bra gärna säkrast enklast helst bäst reached best privat"))
#: "Telefon (växel)": how the person above is reached.
_OWN_SWITCHBOARD = re.compile(r"\s*(?:tele?fon|tel|tfn|phone)\.?\s*\(?(?:via\s+)?växel", re.I)
_PRESS = re.compile(r"press|media|medie|communicat|kommunikat", re.I)
_PRESS_ADDRESS = re.compile(r"(?:press|media)[a-z]*\Z")
_HOUSE_ADDRESS = re.compile(r"(?:info|kontakt|contact|mail|post|office|support|kansli)[a-z]*\Z")
#: "Media som vill intervjua Maja Prov": it does not say who answers.
_ABOUT = re.compile(
    r"\b(?:intervjua|(?:tala|prata)\s+med|träffa|interview|meet|(?:speak|talk)\s+(?:to|with))\s",
    re.I,
)
_EDGES = " \t\n,;:.|•·–—-/()[]"


def around(text: str, found) -> list[str]:
    """What stands before, between and after the numbers and addresses of a line."""
    starts = [0, *(each.end for each in found)]
    ends = [*(each.start for each in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def without_aside(between: str) -> str:
    """What stands between two numbers, without a bracket that is about the first: "(växel)"."""
    aside = re.match(r"\s*\([^()]{2,40}\)", between)
    return " " * aside.end() + between[aside.end() :] if aside else between


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
    if _SERVICE.fullmatch(small):
        return False  # "växel", "office": these say who it is
    is_time = small in contact_words.HOURS or bool(re.fullmatch(r"[\d.:–-]+", small))
    return not small or small in contact_words.CONNECTORS or small in _SILENT or is_time


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
        return re.sub(
            r"\A(?:the|our|vår|av|till|hos|by|to|in (?:her|his|their) absence,? the)\s+", "", own
        )
    return ""


def _is_position(segment: str) -> bool:
    """Whether words are what somebody is: "press officer", but not "Presskontakt"."""
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
        # "assistent: 08-…" under somebody who has a title already is somebody else.
        return not (entry.title and ":" in text.partition("@")[0])
    # What the person is, or where, stands before the first number; after it, it is another's.
    first = found[0].start if found else len(text)
    if entry.title and all(map(titles.is_organisation, words)):
        return False  # the number may be the whole house's
    return not entry.is_reachable and ":" not in text[:first]


def _is_role(segment: str) -> bool:
    return any(titles.is_title_word(titles.indefinite(word)) for word in segment.split())


def goes_through(text: str, each) -> bool:
    """Whether a number is that of somebody who only puts through: "nås via växeln 08-…"."""
    before = text[max(0, each.start - 60) : each.start]
    if _OWN_SWITCHBOARD.match(text):
        return False
    through = _PUTS_THROUGH.search(before)
    is_board = _SWITCHBOARD.search(before) or _IS_SWITCHBOARD.match(text[each.end :])
    return bool(is_board or (through and _SERVICE.search(through[1])))


def strangers(text: str, found) -> list:
    """The numbers on a person's line that another label stands before: "övriga frågor: 08-…"."""
    others, is_other = [], False
    for before, after in itertools.pairwise(found):
        between = without_aside(text[before.end : after.start])
        words = beside(between, [])
        if words:
            is_label = ":" in between or re.match(r"\s*\.\s+\S", between)
            is_other = bool(is_label or _SERVICE.search(" ".join(words)))
        others += [after] if is_other else []
    return others + [
        each for each in found if each.phone and each not in others and goes_through(text, each)
    ]


def towards(text: str) -> str:
    """A line without whom it is about, when another one answers: "Maja Prov nås via Bo Test"."""
    found = reach.find(text)[0]
    head = text[: found[0].start] if found else ""
    for asked in reversed(list(_TOWARDS.finditer(head))):
        if not names.split_role(head[: asked.start()])[1]:
            return text
        rest = text[asked.end() :]
        is_service = not asked["via"] and service(rest, reach.find(rest)[0])
        if is_service or names.split_role(head[asked.end() :])[1]:
            return rest
    return text


def is_about(text: str, name: str) -> bool:
    """Whether a line says why to call, and not who answers: "… vill intervjua Maja Prov"."""
    said = _ABOUT.search(text)
    return bool(said and name and text[said.end() :].find(name) in range(40))


def names_service(text: str) -> bool:
    """Whether a line is the name of what answers, and nothing else: "Kansliet"."""
    words = beside(text, [])
    return (
        len(words) == 1
        and len(words[0].split()) <= 4
        and ":" not in text.rstrip(" :")
        and bool(_SERVICE.search(words[0]) or re.search(r"kontor(?:et)?\Z", words[0]))
        and not _is_position(words[0])
        and not names.split_role(words[0])[1]
    )


def is_general(text: str, found) -> bool:
    """Whether a line is nothing but the address of a whole house: "info@myndighet.se"."""
    alone = len(found) == 1 and found[0].email and not beside(text, found)
    return bool(alone and re.match(r"(?:info|kontakt|contact|mail|post)@", found[0].email.address))


def fits(address: str, name: str, title: str) -> bool:
    """Whether an address can be a person's own: it spells some of the name.

    The address of the press service is given to nobody but who works there.
    """
    local = _plain(address.partition("@")[0])
    if _PRESS_ADDRESS.match(local):
        return bool(_PRESS.search(title))
    if _HOUSE_ADDRESS.match(local):
        return False
    parts = [part for part in re.split(r"[^a-z]+", _plain(name)) if part not in ("", "dr", "prof")]
    written = [part for part in re.split(r"[^a-z]+", local) if part]
    if any(len(each) > 1 and each in parts for each in written):
        return True
    whole = ["".join(written), *written]
    return any(_is_made_of(each, order) for each in whole for order in (parts, parts[::-1]))


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
