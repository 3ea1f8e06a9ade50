"""Which words differ between two texts: pure, and bounded in what it can cost."""

import difflib
import re
from typing import NamedTuple

from pressreleases import text as texts

#: More lines than this, or more pairs of words to compare in all, and whole passages are marked.
MOST_LINES = 1500
MOST_PAIRS = 1_500_000
_WORDS = re.compile(r"\S+\s*|\s+")
_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.S)
_SIGNS = [
    (re.compile(r"<h[23]>"), "\n▸ "),
    (re.compile(r"<li>\s*(?:<p>)?"), "\n• "),
    (re.compile(r"<blockquote>\s*(?:<p>)?"), "\n❝ "),
]


class Part(NamedTuple):
    """A piece of a text, and whether the other text lacks it."""

    text: str
    differs: bool


def marked(one: str, other: str) -> tuple[list[Part], list[Part]]:
    """Returns both texts in parts, those marked that the other text does not have."""
    left, right = one.splitlines(keepends=True), other.splitlines(keepends=True)
    if len(left) > MOST_LINES or len(right) > MOST_LINES:
        left, right = [one], [other]
    budget = MOST_PAIRS
    parts = ([], [])
    for kind, i, j, k, m in difflib.SequenceMatcher(None, left, right, False).get_opcodes():
        a, b = "".join(left[i:j]), "".join(right[k:m])
        words = _WORDS.findall(a), _WORDS.findall(b)
        pairs = len(words[0]) * len(words[1])
        if kind != "replace" or pairs > budget:
            _add(parts[0], a, kind != "equal")
            _add(parts[1], b, kind != "equal")
            continue
        budget -= pairs
        _mark_words(parts, *words)
    return parts


def _mark_words(parts, a, b) -> None:
    bare = [word.strip() for word in a], [word.strip() for word in b]
    # Words that are everywhere are skipped as anchors in long passages: that bounds the cost.
    for kind, i, j, k, m in difflib.SequenceMatcher(None, *bare).get_opcodes():
        _add(parts[0], "".join(a[i:j]), kind != "equal")
        _add(parts[1], "".join(b[k:m]), kind != "equal")


def _add(parts, piece, differs) -> None:
    if not piece:
        return
    if parts and parts[-1].differs == differs:
        parts[-1] = Part(parts[-1].text + piece, differs)
    else:
        parts.append(Part(piece, differs))


def readable(html: str) -> str:
    """Returns a body as plain text in which headings, lists, quotes and link targets show."""
    shown = _LINK.sub(r"\2 (\1)", html)
    for pattern, sign in _SIGNS:
        shown = pattern.sub(sign, shown)
    shown = shown.replace("</p>", "</p>\n").replace("\n", "</p>")
    return texts.plain(shown)
