"""Words that may have been meant: how a word can be misspelled, and how far apart two are.

A suggestion is shown only when the whole question, put that way, has a public hit
(`finding.py`): the words here may stand in texts that nobody may see.
"""

import re

from pressreleases.search import words

SHORTEST, LONGEST = 4, 20
#: Most words tried in place of one, and questions tried in all.
TRIED_FOR_A_WORD = 4
TRIED = 8
_VOWELS = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"(.)\1+")


def keys(word: str) -> set[str]:
    """Returns the keys that a word shares with its likely misspellings; none for short words.

    The word without diacritics, that with any one letter left out, and its consonants.
    """
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return set()
    folded = words.fold(word)
    found = {folded, *(folded[:n] + folded[n + 1 :] for n in range(len(folded)))}
    skeleton = folded[0] + _DOUBLED.sub(r"\1", _VOWELS.sub("", folded[1:]))
    if len(skeleton) >= SHORTEST:
        found.add("-" + skeleton)
    return found


def nearest(typed: str, rows: list[tuple[str, str]]) -> list[str]:
    """Returns the words that share a key with the typed one and are near it, nearest first.

    Args:
        typed: A word in small letters.
        rows: (key, word) of the words that share a key with any typed word.
    """
    own = keys(typed)
    allowed = 1 if len(typed) < 6 else 2
    near = {
        word: gap
        for key, word in rows
        if key in own and word != typed and (gap := distance(typed, word)) <= allowed
    }
    return sorted(near, key=lambda word: (near[word], word[0] != typed[0], word))[:TRIED_FOR_A_WORD]


def distance(one: str, other: str) -> int:
    """Returns how many letters must be added, dropped, exchanged or swapped with the next."""
    before, last = [], list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, last = last, row
    return last[-1]


def variants(typed: list[str], rows: list[tuple[str, str]]) -> list[list[str]]:
    """Returns other ways to put a question, the likeliest first, at most `TRIED`."""
    near = {place: nearest(word, rows) for place, word in enumerate(typed)}
    tried = [
        (rank, place, [*typed[:place], word, *typed[place + 1 :]])
        for place, candidates in near.items()
        for rank, word in enumerate(candidates)
    ]
    tried.sort(key=lambda each: each[:2])
    found = [question for _rank, _place, question in tried]
    both = [near[place][0] if near[place] else word for place, word in enumerate(typed)]
    if sum(a != b for a, b in zip(both, typed, strict=True)) > 1:
        found.insert(min(2, len(found)), both)
    return found[:TRIED]
