"""Cutting text into words, the same for what is written and for what is typed.

A word is a tuple of its pieces: one for most, several for "e-handel", "2017:1145" and "O’Brien".
Knows nothing of languages; stems are in `stems.py`.
"""

import re
import unicodedata
from functools import lru_cache

from pressreleases import text

#: Longer pieces are cut: nobody types more, and databases have limits.
LONGEST = 60

_SPACES = " \u00a0\u2007\u2009\u202f"
_NUMBER = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?![\d])(?:[.,]\d+)*|\d+(?:[.,]\d+)*(?![^\W\d_])"
_PIECE = rf"(?:{_NUMBER}|[^\W_]+)"
# What holds the pieces of one word together. A full stop does so only between letters.
_JOINT = r"[-\u2010\u2011'\u2019:/&]|\.(?=[^\W\d_])"
_WORD = re.compile(rf"§|{_PIECE}(?:(?:{_JOINT}){_PIECE})*")
_PIECES = re.compile(_PIECE)
_EXOTIC = re.compile("[\u00ad\u0300-\U0010ffff]")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
# The ending of an abbreviation in Swedish ("EU:s", "LOU:n") and the English possessive.
_ENDING = re.compile(r"(?::(?:s|n|t|ns|ts|en|et|er|ar|erna|arna|are)|['\u2019]s?)\Z")


def plain(value: str) -> str:
    """Returns `value` in the one form that is compared: composed, in small letters.

    Marks that belong to no letter, soft hyphens and invisible characters are dropped, so that
    "I" with a dot (İ), decomposed letters and pasted text are what they look like.
    """
    composed = unicodedata.normalize("NFKC", value)
    folded = unicodedata.normalize("NFC", composed.casefold())
    return _EXOTIC.sub(_letter, folded)


def _letter(match) -> str:
    return "" if unicodedata.category(match[0]) in ("Mn", "Me", "Cf", "Cs") else match[0]


def cut(value: str) -> list[tuple[str, ...]]:
    """Returns the words of a text in order, each as the tuple of its pieces."""
    return [_pieces(match[0]) for match in _WORD.finditer(plain(value))]


def places(value: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Returns (start, end, pieces) of the words as they stand in `value`, for marking them.

    `value` must be composed (NFC); its words are those of `cut` but for exotic letters.
    """
    return [(m.start(), m.end(), _pieces(plain(m[0]))) for m in _WORD.finditer(value)]


def _pieces(word: str) -> tuple[str, ...]:
    if word == "§":
        return (word,)
    word = _ENDING.sub("", word)
    return tuple(_piece(piece)[:LONGEST] for piece in _PIECES.findall(word))


def _piece(piece: str) -> str:
    """Returns a number in one spelling ("1 240", "1.240" → "1240"; "1,5" → "1·5"), else itself."""
    if not piece[0].isdigit():
        return piece
    together = "".join(piece.split())
    if _THOUSANDS.fullmatch(together):
        return re.sub(r"[.,]", "", together)
    return re.sub(r"[.,]", "·", together)


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Returns a word or token without diacritics: "upphändling" → "upphandling"."""
    return word if word.isascii() else text.fold(word)
