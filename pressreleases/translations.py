"""When a text is missing, in progress, complete or outdated: the rule, and what has changed.

English is outdated when the Swedish text says something else than it said when a person vouched
for the English, and nobody has answered that the English needs no change. Words decide, never
dates: a Swedish change that is taken back makes the English current again. Everything here is
pure; who vouched for what is read and kept in `vouching.py`.

Only words count. Bold, links, levels of headings, kinds of spaces and the place where a paragraph
is cut in two carry none. Punctuation, capitals and the order of paragraphs do.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pressreleases.models.translations import TextState

BODY = "body"
#: Rows that both languages share: one that is taken away or moved takes its English with it.
SHARED = ("highlight:", "link:", "alt:", "caption:")
#: The words of a picture.
PICTURE = ("alt", "caption")
#: Above this many pairs, paragraphs and words are paired by place instead of by likeness.
_MOST_PAIRS = 400
_MOST_WORDS = 4_000_000
_ALIKE = 0.3
#: How much of two paragraphs is read to see whether they are alike, in words.
_GLANCE = 80
# Soft hyphens, joiners and byte order marks: invisible, and no words.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a text in one language.

    Attributes:
        key: "title", "lead", "body" (as many as there are blocks), "contact_heading",
            "highlights_heading", "highlight:<pk>", "link:<pk>", or "alt:<pk>" and "caption:<pk>"
            of a picture.
        text: Its words, with single spaces between them.
    """

    key: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Change:
    """One Swedish paragraph that is not what it was.

    Attributes:
        kind: "changed", "added", "removed" or "moved".
        key: As in `Paragraph`.
        before, now: The words; "" where there were or are none.
        place: Among the blocks of the body as it was: where it stood, or where the added one goes.
        place_now: Among the blocks as they are, None when it is gone.
        after: The words before it in the body as it is; tells where a paragraph was moved to.
    """

    kind: str
    key: str
    before: str = ""
    now: str = ""
    place: int = 0
    place_now: int | None = None
    after: str = ""

    @property
    def fingerprint(self) -> str:
        """What an answer is about: this very change, and no other one."""
        parts = [self.kind, self.key, self.before, self.now, self.after]
        canonical = json.dumps(parts, ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()


def paragraphs(parts: Iterable[tuple[str, str | None]]) -> list[Paragraph]:
    """Returns the parts that hold words, with nothing but their words."""
    folded = ((key, _words(value)) for key, value in parts)
    return [Paragraph(key, value) for key, value in folded if value]


def _words(value: str | None) -> str:
    visible = unicodedata.normalize("NFC", value or "").translate(_UNSEEN)
    return " ".join(visible.split())


def is_written(text: Iterable[Paragraph]) -> bool:
    """Whether the text itself has words; headings and shared rows alone are no text."""
    return any(paragraph.key in ("title", "lead", BODY) for paragraph in text)


def swedish_state(now: list[Paragraph], vouched: list[Paragraph]) -> TextState:
    """Returns the state of the Swedish text: complete when it stands as it was approved."""
    if not is_written(now):
        return TextState.MISSING
    if not vouched or changes(vouched, now):
        return TextState.IN_PROGRESS
    return TextState.COMPLETE


def english_state(
    *,
    swedish: list[Paragraph],
    english: list[Paragraph],
    basis: list[Paragraph],
    vouched: list[Paragraph],
    is_translation: bool,
    answered: frozenset[str] = frozenset(),
) -> TextState:
    """Returns the state of the English text.

    Args:
        swedish, english: The texts as they stand.
        basis, vouched: The Swedish and the English text when somebody last vouched that they say
            the same; empty when nobody has.
        is_translation: Whether the English is a translation at all.
        answered: The fingerprints of changes that need none in English.
    """
    if not is_written(english):
        return TextState.MISSING
    if not vouched or changes(vouched, english):
        return TextState.IN_PROGRESS
    if is_translation and unanswered(changes(basis, swedish), answered):
        return TextState.OUTDATED
    return TextState.COMPLETE


def unanswered(found: Iterable[Change], answered: frozenset[str]) -> list[Change]:
    """Returns the changes of which nobody has said that the English needs none."""
    return [change for change in found if change.fingerprint not in answered]


def changes(before: Sequence[Paragraph], now: Sequence[Paragraph]) -> list[Change]:
    """Returns which paragraphs are not what they were, in the order of the form."""
    then = {p.key: p.text for p in before if p.key != BODY}
    current = {p.key: p.text for p in now if p.key != BODY}
    found = []
    for key in dict.fromkeys([*current, *then]):
        was, is_now = then.get(key, ""), current.get(key, "")
        if was != is_now and (is_now or not _went_with_its_row(key, current)):
            kind = "changed" if was and is_now else "added" if is_now else "removed"
            found.append(Change(kind=kind, key=key, before=was, now=is_now))
    front = [change for change in found if change.key in ("title", "lead")]
    back = [change for change in found if change not in front]
    front.sort(key=lambda change: change.key != "title")
    return [*front, *_body_changes(blocks(before), blocks(now)), *back]


def _went_with_its_row(key: str, current: dict[str, str]) -> bool:
    kind, _colon, pk = key.partition(":")
    if kind in PICTURE:  # it is still there when it has other words
        return not any(f"{each}:{pk}" in current for each in PICTURE)
    return key.startswith(SHARED)


def blocks(text: Iterable[Paragraph]) -> list[str]:
    """Returns the words of each block of the body."""
    return [paragraph.text for paragraph in text if paragraph.key == BODY]


def _body_changes(before: list[str], now: list[str]) -> list[Change]:
    if " ".join(before) == " ".join(now):
        return []
    steps = [
        step
        for name, i, i_end, j, j_end in SequenceMatcher(
            None, before, now, autojunk=False
        ).get_opcodes()
        if name != "equal"
        for step in _steps(before, now, (i, i_end), (j, j_end))
    ]
    # What went in one place and came in another has been moved: place now → place before.
    gone = {before[place]: place for place, is_old, j in steps if is_old and j is None}
    moved = {
        j: gone.pop(now[j])
        for _place, is_old, j in steps
        if not is_old and j is not None and now[j] in gone
    }
    found = []
    for place, is_old, j in steps:
        if j is None and place in moved.values():
            continue
        was, is_now = before[place] if is_old else "", "" if j is None else now[j]
        kind, after = "changed" if was and is_now else "added" if is_now else "removed", ""
        if j in moved:
            kind, was, place = "moved", is_now, moved[j]
            after = now[j - 1] if j else ""
        found.append(
            Change(
                kind=kind,
                key=BODY,
                before=was,
                now=is_now,
                place=place,
                place_now=j,
                after=after,
            )
        )
    return found


def _steps(before, now, old: tuple[int, int], new: tuple[int, int]):
    """Pairs the blocks of two stretches, in order, those most alike with each other.

    Yields (place before, whether a block stood there, place now or None).
    """
    (i, i_end), (j, j_end) = old, new
    if i == i_end:
        yield from ((i, False, here) for here in range(j, j_end))
    elif j == j_end:
        yield from ((here, True, None) for here in range(i, i_end))
    elif i_end - i == j_end - j or (i_end - i) * (j_end - j) > _MOST_PAIRS:
        both = min(i_end - i, j_end - j)
        yield from ((i + step, True, j + step) for step in range(both))
        yield from _steps(before, now, (i + both, i_end), (j + both, j_end))
    else:
        likeness = {
            (here, there): _likeness(before[here], now[there])
            for here in range(i, i_end)
            for there in range(j, j_end)
        }
        here, there = max(likeness, key=likeness.get)
        if likeness[here, there] < _ALIKE:
            yield from ((place, True, None) for place in range(i, i_end))
            yield from ((i_end, False, place) for place in range(j, j_end))
            return
        yield from _steps(before, now, (i, here), (j, there))
        yield (here, True, there)
        yield from _steps(before, now, (here + 1, i_end), (there + 1, j_end))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split()[:_GLANCE], other.split()[:_GLANCE]).ratio()


def counterpart(
    change: Change, *, basis: list[Paragraph], swedish: list[Paragraph], english: list[Paragraph]
) -> tuple[str, bool]:
    """Returns the English paragraph that goes with a change, and whether it is sure to.

    Blocks of a body go together by their place: in the Swedish text that has as many of them,
    the old one first. Otherwise by about how far down they stand, which is not sure. Where a
    paragraph was added, it is the English one that it would follow.
    """
    if change.key != BODY:
        return next((p.text for p in english if p.key == change.key), ""), True
    translated, old, new = blocks(english), blocks(basis), blocks(swedish)
    if not translated:
        return "", True
    if change.kind != "added" and len(translated) == len(old):
        return translated[change.place], True
    if change.place_now is not None and len(translated) == len(new):
        return translated[change.place_now], True
    if change.kind == "added":
        place, is_sure = change.place - 1, len(translated) == len(old)
        return (translated[min(place, len(translated) - 1)] if place >= 0 else ""), is_sure
    place = round(change.place * (len(translated) - 1) / max(1, len(old) - 1))
    return translated[min(place, len(translated) - 1)], False


def marks(before: str, now: str) -> list[tuple[str, str]]:
    """Returns ("same" | "gone" | "came", words) that lead from one text to the other."""
    old, new = before.split(" "), now.split(" ")
    if len(old) * len(new) > _MOST_WORDS:
        return [("gone", before), ("came", now)]
    parts = []
    for name, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if name == "equal":
            parts.append(("same", " ".join(old[i:i_end])))
            continue
        parts += [("gone", " ".join(old[i:i_end]))] if old[i:i_end] else []
        parts += [("came", " ".join(new[j:j_end]))] if new[j:j_end] else []
    return [part for part in parts if part[1]]
