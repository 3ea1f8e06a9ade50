"""Taking Swedish compounds apart: "inköpssamordning" is found by "inköp" and by "samordning".

A compound is a chain of words with linking letters between them. One side need be known for the
other to count as a part: the question itself is the evidence for that other side. Known are the
words in `words_sv.txt`, those in an optional word list (`SEARCH_WORD_LIST`, for example the .dic
file of hunspell-sv), and the other words of the same text. So the parts of a text depend on
nothing but the text, whatever else has been published, or has not.
"""

import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from pressreleases.search.stems import stem

SHORTEST = 3
LONG = 5
SHORTEST_COMPOUND = 6
LONGEST_COMPOUND = 50
#: Words of two letters that begin compounds.
_SHORT = {"el", "år", "by", "it", "eu"}
_LINKS = ("", "s", "e", "o", "u", "a")
_VOWEL = re.compile("[aeiouyåäöé]")
# Endings that always take a linking s: the joint in "upphandlings|stöd" needs no further proof.
_JOINT = re.compile(r"(?:ing|tion|sion|het|skap|dom|else|nad|tet|tets|ling)s\Z")
# What is left of a word that only looks like a compound.
_NO_WORD = re.compile(
    r"\A(?:ning|ning.*|ande.*|are.*|else.*|het.*|ligt?|liga.*|lig.*|isk.*|ism.*)\Z"
)
# Endings of words that are made from others. After a known first part they are a word, too,
# unless they begin like the rest of a foreign word ("kommun|ikation").
_MADE = re.compile(
    r"(?:[^aeiouy].|eff|upp|ut|in|om|an|av|ö|å|ä).{2,}"
    r"(?:ing|het|skap|else)(?:en|ar|er|arna|erna|s)*\Z"
)
# Words that begin the way no Swedish word does.
_NO_BEGINNING = re.compile(
    r"([bdfghjklmnpqrstvwxz])\1|[lmnr][bcdfghkmnpqstvxz]|[bdgkpt][bcdgkmptxz]|ts|[xz]"
)


@lru_cache(maxsize=1)
def _lexicon() -> tuple[frozenset[str], frozenset[str]]:
    """Returns the stems that are known, and those of the words that are never taken apart."""
    source = (Path(__file__).parent / "words_sv.txt").read_text(encoding="utf-8")
    lines = [line for line in source.splitlines() if not line.startswith("#")]
    written = " ".join(lines).split()
    whole = frozenset(stem(word[1:], "sv") for word in written if word.startswith("="))
    known = {stem(word.lstrip("="), "sv") for word in written}
    return frozenset(known | _listed(settings.SEARCH_WORD_LIST)), whole


def _listed(path: str) -> set[str]:
    """Returns the stems of a word list: one word a line, what follows a "/" is for spellers."""
    if not path:
        return set()
    # ISO 8859-1 is what old dictionaries are in; every file can be read as that.
    raw = Path(path).read_bytes()
    try:
        lines = raw.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        lines = raw.decode("latin-1").splitlines()
    words = (line.partition("/")[0].strip() for line in lines)
    return {stem(word, "sv") for word in words if len(word) > SHORTEST and word.islower()}


def parts(word: str, also: frozenset[str] = frozenset()) -> set[str]:
    """Returns the stems of the words that a Swedish compound is made of, and may be asked for.

    Args:
        word: One word in small letters.
        also: Stems that are known besides the lexicon: those of the text that it stands in.
    """
    if not SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND or not word.isalpha():
        return set()
    return (_joined(word, also) or _half_known(word, also)) - {stem(word, "sv")}


def _joined(word: str, also: frozenset[str], depth: int = 3) -> set[str]:
    """Returns the parts of a compound of which every part is known, and the parts of those."""
    found = set()
    for left, firsts, right, head in _splits(word):
        known = [first for first in firsts if _is_known(first, left, also)]
        sure = _JOINT.search(left) and len(right) > SHORTEST
        if not (sure or (known and _is_known(head, right, also))):
            continue
        found |= {*(known or firsts[:1]), head}
        if depth:
            found |= _joined(left.removesuffix("s"), also, depth - 1)
            found |= _joined(right, also, depth - 1)
    return found


def _half_known(word: str, also: frozenset[str]) -> set[str]:
    """Returns what stands beside the longest known first part, and the longest known last one."""
    splits = _splits(word)
    found = set()
    for left, firsts, right, head in splits:  # the longest last part first
        if len(right) > SHORTEST and _is_known(head, right, also):
            found |= {firsts[0], *_joined(left.removesuffix("s"), also)}
            # "…avtal" is some agreement, whatever stands before; "…bil" may be anything.
            if len(right) >= LONG and len(left) > SHORTEST and head in _lexicon()[0]:
                found.add(head)
            break
    for left, firsts, right, head in reversed(splits):
        if len(right) > SHORTEST and any(_is_known(first, left, also) for first in firsts):
            found |= {head, *_joined(right, also)}
            if _MADE.match(right):
                found |= {first for first in firsts if _is_known(first, left, also)}
            break
    return found


@lru_cache(maxsize=20_000)
def _splits(word: str) -> list[tuple[str, list[str], str, str]]:
    """Returns (left, stems that it may have, right, its stem) for each place to cut the word at."""
    found = []
    if stem(word, "sv") in _lexicon()[1]:
        return found
    for cut in range(2, len(word) - SHORTEST + 1):
        left, right = word[:cut], word[cut:]
        if cut < SHORTEST and left not in _SHORT:
            continue
        if not (_VOWEL.search(left) and _VOWEL.search(right)):
            continue
        if _NO_BEGINNING.match(right) or _NO_WORD.match(right):
            continue
        firsts = _firsts(left)
        if left[-1] == right[0] and left[-1] not in "aeiouyåäö":
            firsts.append(stem(left + right[0], "sv"))  # "nat|tåg" is a "natt|tåg"
        found.append((left, firsts, right, stem(right, "sv")))
    return found


def _is_known(stemmed: str, written: str, also: frozenset[str]) -> bool:
    # Three-letter words are many and stand in everything: those of the text itself prove nothing.
    return stemmed in _lexicon()[0] or (len(written) > SHORTEST and stemmed in also)


def _firsts(left: str) -> list[str]:
    """Returns the stems that the first part of a compound may have, without its linking letter."""
    bare = [left.removesuffix(link) for link in _LINKS if left.endswith(link)]
    stems = [stem(each, "sv") for each in bare if len(each) >= SHORTEST or each in _SHORT]
    if left.endswith("s") and len(stems) > 1:
        stems.reverse()
    return list(dict.fromkeys(stems)) or [left]
