"""Finding a person by what a journalist remembers: a name, a title, a subject, half a number.

Pure: no database here. Å, ä and ö need not be typed, and one typing error in a word is forgiven
when nothing matches without.
"""

import re
from collections.abc import Iterable

from contacts.models import ContactPerson
from pressreleases import text

#: A word shorter than this is taken as it is: one error more and it would match anything.
FORGIVEN_FROM = 4
#: Digits that make a number rather than a slip.
FEWEST_DIGITS = 3

_WORD = re.compile(r"[^\W_]+")


def find(persons: Iterable[ContactPerson], query: str) -> tuple[list[ContactPerson], bool]:
    """Returns the persons that match, and whether a typing error had to be forgiven.

    Args:
        persons: Candidates in the order to keep, with their subjects fetched.
        query: What was typed. Empty finds everybody.
    """
    digits, words = _asked(query)
    if query.strip() and not digits and not words:
        return [], False
    candidates = [(person, _said(person)) for person in persons if _has_number(person, digits)]
    exact = [person for person, said in candidates if _all_in(words, said, _begins)]
    if exact or not words:
        return exact, False
    return [person for person, said in candidates if _all_in(words, said, _almost_begins)], True


def _asked(query: str) -> tuple[str, list[str]]:
    """Returns the digits and the words of a query."""
    parts = _WORD.findall(text.fold(query))
    digits = "".join(part for part in parts if part.isdecimal() and part.isascii())
    words = [part for part in parts if not (part.isdecimal() and part.isascii())]
    if 0 < len(digits) < FEWEST_DIGITS:
        words.append(digits)
        digits = ""
    return re.sub(r"\A00(?=46)", "", digits), words


def _said(person) -> list[str]:
    """Returns the words that say who somebody is, in both languages."""
    values = [person.name, person.title_sv, person.title_en, person.unit_sv, person.unit_en]
    for subject in person.subjects.all():
        values += [subject.name_sv, subject.name_en]
    return [word for value in values if value for word in _WORD.findall(text.fold(value))]


def _has_number(person, digits: str) -> bool:
    if not digits:
        return True
    for e164 in (person.phone_e164, person.mobile_e164):
        international = e164.lstrip("+")
        national = f"0{international[2:]}" if international.startswith("46") else international
        # "+46 (0)8 …" is how many write it.
        if any(digits in form for form in (international, national, f"46{national}")):
            return bool(e164)
    return False


def _all_in(asked, said, matches) -> bool:
    return all(any(matches(word, part) for word in said) for part in asked)


def _begins(word: str, asked: str) -> bool:
    return word.startswith(asked)


def _almost_begins(word: str, asked: str) -> bool:
    if word.startswith(asked):
        return True
    if len(asked) < FORGIVEN_FROM:
        return False
    lengths = range(len(asked) - 1, len(asked) + 2)
    return any(one_slip(word[:length], asked) for length in lengths)


def one_slip(a: str, b: str) -> bool:
    """Whether one letter too many, too few, wrong, or two in the wrong order parts a and b."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
    if start is None:
        return True
    rest_a, rest_b = a[start:], b[start:]
    return (
        rest_a[1:] == rest_b[1:]
        or rest_a[1:] == rest_b
        or rest_a == rest_b[1:]
        or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    )
