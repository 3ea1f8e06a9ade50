"""Finds passages that have been corrected and still stand, as they were, in another text.

Pure: three editions in, words out. The admin warns with it; nothing is changed here.
"""

import re
from difflib import SequenceMatcher

from pressreleases import text
from pressreleases.models import Edition

FIELDS = ("title", "lead", "body", "contact_heading")
#: Words times words that are compared one by one; in longer texts, what lies between the common
#: beginning and end counts as one passage.
MOST_COMPARED = 4_000_000
#: Letters of a word that is telling by itself.
TELLING = 6
#: Characters of a passage that are shown.
SHOWN = 120

_WORD = re.compile(r"\w+|[^\w\s]")
_BETWEEN = "\x1f"


def standing(old: Edition, new: Edition, coming: Edition) -> list[tuple[str, str]]:
    """Returns (field, passage) for what was corrected from `old` to `new` and is in `coming`.

    A mistake in the lead may also stand in the body, so every field is searched for each. One
    warning too many costs a look; one too few brings a mistake back.
    """
    found = {}
    for field in FIELDS:
        before, after = _plain(old, field), _plain(new, field)
        for place in FIELDS:
            is_here = place == field
            for passage in _standing(before, after, _plain(coming, place), is_here=is_here):
                found[place, passage] = None
        raw = getattr(old, field)
        unchanged = raw and raw == getattr(coming, field) != getattr(new, field)
        if unchanged and all(place != field for place, _passage in found):
            found[field, _short(before)] = None
    return list(found)


def _standing(old: str, new: str, coming: str, *, is_here: bool):
    words = list(_WORD.finditer(old))
    old_words = [word[0] for word in words]
    new_words, coming_words = _WORD.findall(new), _WORD.findall(coming)
    for first, end in _gone(old_words, new_words):
        left, right = old_words[max(first - 1, 0) : first], old_words[end : end + 1]
        gone = old_words[first:end]
        marks = [left + gone, gone + right] if gone else [left + right]
        # A short word by itself ("och") says little in another field than its own.
        if is_here or _is_telling(gone):
            marks.append(gone)
        # What the corrected text says too is no mark of the mistake.
        marks = [mark for mark in marks if mark and not _contains(new_words, mark)]
        if any(_contains(coming_words, mark) for mark in marks):
            shown = words[max(first - 1, 0) : end + 1]
            yield _short(old[shown[0].start() : shown[-1].end()])


def _gone(old: list[str], new: list[str]):
    """Yields where words of `old` are missing or different in `new`."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if not left and not right:
        return
    if len(left) * len(right) > MOST_COMPARED:
        yield start, len(old) - end
        return
    for kind, first, last, *_new in SequenceMatcher(None, left, right, False).get_opcodes():
        if kind != "equal":
            yield start + first, start + last


def _is_telling(words: list[str]) -> bool:
    return len(words) > 1 or any(len(word) >= TELLING or word.isdigit() for word in words)


def _contains(words: list[str], part: list[str]) -> bool:
    return _joined(part) in _joined(words)


def _joined(words: list[str]) -> str:
    return _BETWEEN + _BETWEEN.join(words) + _BETWEEN


def _plain(edition: Edition, field: str) -> str:
    value = getattr(edition, field)
    return text.plain(value) if field == "body" else value


def _short(passage: str) -> str:
    passage = " ".join(passage.split())
    return passage if len(passage) <= SHOWN else passage[: SHOWN - 1].rstrip() + "…"
