"""How spoken words are marked: a dash in front of a line, or quotation marks of any kind.

Who is said to have said them is told in `attribution.py`.
"""

import itertools
import re

DASHES = r"–—―−‒\-"
#: A dash that opens a line of speech; it may also be the mark of a list (`lists.py`).
OPENING = re.compile(rf"[{DASHES}]{{1,2}}\s*(?=[^\s\d{DASHES}])|[{DASHES}]\s+(?=\d)")
#: ": – Det är bra.": speech that begins after a colon in the middle of a paragraph.
INSIDE = re.compile(r":\s*[–—―]\s*(?=[A-ZÅÄÖ”\"“])")
MARKS = '”"“»«„\ue000'
_CLOSERS = {"”": "”“", '"': '"”“', "“": "”“", "»": "»«", "«": "»«", "„": "“”", "\ue000": "\ue000"}
#: Two single marks that stand for one double; kept in place by a sign that no text has.
_DOUBLED = re.compile(r"[’‘']{2}|``")
_ONE_SIGN = "\ue000"


#: Quotes in one paragraph that are looked into.
_MOST_SPANS = 40
#: Single marks that are tried as the beginning of a quote; most are apostrophes.
_MOST_SINGLE = 20
_ENDS_WITH_MARK = re.compile(r"(?<=[,.!?…])[’'](?!\w)")
_ENDS_WITH_WORD = re.compile(r"(?<=\w)[’'](?=,\s|\s*\Z)")


def opens_with_dash(text: str) -> bool:
    """Whether a paragraph begins the way Swedish texts begin a spoken line."""
    return bool(OPENING.match(text))


def with_one_sign(text: str) -> str:
    """The text with one sign for each quotation mark that is written with two."""
    return _DOUBLED.sub(_ONE_SIGN, text) if "’’" in text or "''" in text or "``" in text else text


def spans(text: str) -> list[tuple[int, int]]:
    """Where words stand between quotation marks; the marks are inside.

    A quote that is left open, to go on in the next paragraph, ends one past the text.
    """
    found, position = [], 0
    while position < len(text) and len(found) < _MOST_SPANS:
        mark = text[position]
        closers = _CLOSERS.get(mark)
        opens = (
            closers
            and (position == 0 or not text[position - 1].isalnum())
            and position + 1 < len(text)
            and not text[position + 1].isspace()
        )
        if not opens:
            position += 1
            continue
        end = next((n for n in range(position + 1, len(text)) if _closes(text, n, closers)), None)
        if end is None:
            found.append((position, len(text) + 1))
            break
        found.append((position, end + 1))
        position = end + 1
    return found or _single(text)


def _closes(text: str, position: int, closers: str) -> bool:
    return (
        text[position] in closers
        and (position + 1 >= len(text) or not text[position + 1].isalnum())
        and not text[position - 1].isspace()
    )


def _single(text: str) -> list[tuple[int, int]]:
    """‘Quotes’ with single marks, as British texts have them; an apostrophe closes nothing."""
    found = []
    openings = re.finditer(r"(?<!\S)[‘'’](?=\w)", text[:4_000])
    for opening in itertools.islice(openings, _MOST_SINGLE):
        if found and opening.start() < found[-1][1]:
            continue
        until = opening.end() + 1_500
        closing = _ENDS_WITH_MARK.search(text, opening.end(), until)
        closing = closing or _ENDS_WITH_WORD.search(text, opening.end(), until)
        if closing and len(text[opening.end() : closing.start()].split()) >= 3:
            found.append((opening.start(), closing.end()))
    return found


def opens_with_mark(text: str) -> bool:
    """Whether a paragraph begins with a quotation mark."""
    return len(text) > 1 and text[0] in MARKS


def unmarked(text: str) -> tuple[str, bool]:
    """Takes the mark off the beginning of a paragraph, and the one at its end.

    Returns:
        The words, and whether there was one at the end.
    """
    inner = text[1:].strip() if opens_with_mark(text) else text
    closing = re.search(rf"[{MARKS}][.,]?\Z", inner)
    return (inner[: closing.start()].strip(), True) if closing else (inner, False)
