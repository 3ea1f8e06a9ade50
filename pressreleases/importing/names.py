"""Names of people and press services, as Swedish and English texts write them."""

import re

from .titles import ORGANISATION_WORDS, indefinite, is_organisation_word, is_title_word
from .wordlist import word_list

UPPER = "A-ZÀ-ÖØ-ÞŠŽĆČŁ"
LOWER = "a-zß-öø-ÿšžćčłńğış"
_GIVEN = rf"[{UPPER}][{LOWER}]*(?:[’'][{UPPER}]?[{LOWER}]+)?(?:-[{UPPER}]?[{LOWER}]+)*"
_PARTICLE = r"(?:von|af|av|de|der|den|van|la|le|du|di|da|dos|al|el|bin|ibn|ter|zu)"
#: One to five names, with an initial or a particle between them.
NAME = (
    rf"(?:(?:Dr|Prof)\.? )?{_GIVEN}"
    rf"(?: (?:{_GIVEN}|[{UPPER}]\.|{_PARTICLE}(?= (?:{_PARTICLE} )?[{UPPER}]))){{1,4}}"
)
_NAME = re.compile(rf"{NAME}\Z")
_CAPITALS = re.compile(rf"(?:{_GIVEN})(?: {_GIVEN})*")

HONORIFICS = frozenset(word_list("mr mrs ms miss herr fru sir"))
#: Words with a capital only because they open a sentence or a heading.
NEVER_NAMES = frozenset(
    word_list(
        """
        enligt efter med när som inför under för från till vid på om att det den de här där så nu
        även också men och i en ett vår våra hos kontakta kontakt kontaktperson fråga frågor ring
        mejla välkommen foto bild fotograf idag igår tack läs se var vem hur according after with
        when as for from to at on if the this that these here there now also but and in a an our
        rapporten studien boken artikeln avhandlingen filmen projektet rapport report study
        contact call mail welcome photo image read see where who how please by
        """
    )
)
_SERVICE = re.compile(
    r"(?:\w*(?:press|medie)(?:tjänst|jour|service|centrum|center|kontor|funktion|avdelning|telefon"
    r"|nummer|rum|kontakter|enhet)\w*|växeln?|kundtjänst\w*|presskontakt|pressansvarig jour"
    r"|\w+s\s(?:kontakt|kund|service|medborgar)(?:center|centrum|service)\w*|registrator\w*"
    r"|duty (?:phone|line)|(?:jour|tips)telefon\w*"
    r"|press (?:office|desk|service|line|team)|media (?:office|desk|team|line"
    r"|relations|service)|newsroom|switchboard|press)\b",
    re.I,
)


_SERVICE_WORDS = frozenset(word_list("press relations communications presskontakt media jour"))


def is_service(text: str) -> bool:
    """Names of people and press services, as Swedish and English texts write them."""
    text = text.strip(" :.,")
    found = _SERVICE.search(text)
    last = text.split()[-1].casefold() if text else ""
    if found and " " in text and last not in _SERVICE_WORDS and is_title_word(last):
        return False  # "Press Officer" is what a person is
    is_short = len(text) <= 80 and len(text.split()) <= 6 and not re.search(r"[/@]|www|\d", text)
    return bool(found) and is_short and not is_person(text)


def is_person(text: str) -> bool:
    """Names of people and press services, as Swedish and English texts write them."""
    text = text.strip()
    if text.isupper() and 2 <= len(text.split()) <= 4 and len(text) > 8:
        text = text.title()  # "MAJA PROV"
    if len(text) > 60 or not _NAME.match(text):
        return False
    words = text.split()
    if words[0].casefold() in NEVER_NAMES:
        return False
    return not any(is_title_word(word) or is_organisation_word(word) for word in words)


#: "Bokbindaren Maja Prov": what opens a sentence and is no first name.
_CALLED = re.compile(r"[A-ZÅÄÖ][a-zåäö]{3,}(?:aren|anden|isten|ologen|anten|essorn|ikern|skan)")


def split_role(words: str) -> tuple[str, str, str]:
    """Takes apart what stands around a name: (role before, name, rest after it).

    "generaldirektör Maja Prov" gives the role and the name; "Director General Maja Prov" too,
    though all its words have capitals. The name is "" when there is none.
    """
    for found in re.finditer(rf"(?<![\w-]){NAME}(?![\w-])", words[:300]):
        parts, start = found[0].split(" "), found.start()
        while parts and (
            is_title_word(parts[0])
            or is_title_word(indefinite(parts[0]))
            or (len(parts) > 2 and _CALLED.fullmatch(parts[0]))
            or is_organisation_word(parts[0])
            or parts[0].casefold() in NEVER_NAMES
            or parts[0].casefold() in HONORIFICS
        ):
            start += len(parts[0]) + 1
            parts.pop(0)
        taken = list(parts)
        for number, part in enumerate(parts):
            if number and (is_title_word(part) or is_organisation_word(part)):
                taken = parts[:number]
                break
        following = parts[len(taken) : len(taken) + 1]
        if following and following[0].casefold() in ORGANISATION_WORDS:
            continue  # "Transport Analysis Office" is nobody's name
        # A genitive in front belongs to the role: "Provverkets Maja Prov".
        if len(taken) >= 2 and is_person(" ".join(taken)):
            name = " ".join(taken)
            return words[:start].strip(), name, words[start + len(name) :]
    return "", "", ""
