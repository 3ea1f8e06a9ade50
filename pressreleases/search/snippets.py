"""The lines of a hit that show why it was found, cut into pieces that are marked or not.

Pieces are plain text: the template escapes them and puts `<mark>` around those that are marked.
"""

import unicodedata
from dataclasses import dataclass

from pressreleases import text
from pressreleases.search import analysis, words
from pressreleases.search.parsing import BEGINNING, SMALL_WORDS, WITHOUT_MARKS, Question
from pressreleases.search.stems import stem

#: Characters of a snippet, and of what stands before the first marked word.
LENGTH, BEFORE = 240, 60
ELLIPSIS = "…"


@dataclass(frozen=True)
class Piece:
    text: str
    is_marked: bool = False


class Marker:
    """Finds the words of a text that answer a question."""

    def __init__(self, question: Question, mode: str):
        self.question, self.mode = question, mode
        self.language = question.language
        said = [row for term in question.terms for row in (term.stems, *term.meanings)]
        self.rows = [row for row in said if len(row) > 1]
        self.single = {row[0]: n for n, row in enumerate(said) if len(row) == 1}
        for term in question.terms:
            if term.together:
                self.single[term.together] = len(self.single)
            if term.may_part or (mode == WITHOUT_MARKS and len(term.stems) > 1):
                for each in term.stems:
                    if each not in SMALL_WORDS[self.language]:
                        self.single.setdefault(each, len(self.single))
        self.begun = [
            term.typed
            for term in question.terms
            if term.may_begin and mode in (BEGINNING, WITHOUT_MARKS)
        ]
        if mode == WITHOUT_MARKS:
            self.single = {words.fold(each): n for each, n in self.single.items()}
            self.begun = [words.fold(each) for each in self.begun]
        self.roots = {_root(each) for each in (*self.single, *self.begun)}
        self.known = {}

    def title(self, value: str) -> list[Piece]:
        """Returns all of a line, with its marks."""
        value = _composed(value)
        return _pieces(value, self.marks(value), 0, len(value))

    def snippet(self, edition) -> list[Piece]:
        """Returns the passage of an edition that answers best; its lead when that is as good."""
        lines = [edition.lead, *text.plain(edition.body).split("\n"), *analysis.rest(edition)]
        best, best_count, best_marks = "", -1, []
        for line in map(_composed, filter(None, lines)):
            marks = self.marks(line)
            count = len({kind for _start, _end, kind in marks})
            if count > best_count:
                best, best_count, best_marks = line, count, marks
        start, end = _window(best, best_marks)
        pieces = _pieces(best, best_marks, start, end)
        if start:
            pieces.insert(0, Piece(ELLIPSIS + " "))
        return [*pieces, Piece(" " + ELLIPSIS)] if end < len(best) else pieces

    def marks(self, value: str) -> list[tuple[int, int, object]]:
        """Returns (start, end, what it answers) of the words to mark, in order."""
        places = words.places(value)
        found = {}
        for number, (start, end, pieces) in enumerate(places):
            if (kind := self._answers(pieces)) is not None:
                found[number] = (start, end, kind)
        for row in self.rows:
            found.update(self._rows(places, row))
        return [found[number] for number in sorted(found)]

    def _answers(self, pieces):
        """Returns which word of the question a written word answers, None when none."""
        if pieces not in self.known:
            self.known[pieces] = self._look(pieces)
        return self.known[pieces]

    def _look(self, pieces):
        # Stemming and taking apart take time: only for words that share their first letters.
        plain = words.fold("".join(pieces))
        if not any(root in plain for root in self.roots):
            return None
        tokens = analysis.of_word(pieces, self.language)
        bare = {token.lstrip(analysis.PART + analysis.FOLDED) for token in tokens}
        stems = {token for token in bare if not token.startswith(analysis.FORM)}
        forms = set(pieces) | {"".join(pieces)}
        if self.mode == WITHOUT_MARKS:
            stems, forms = {words.fold(s) for s in stems}, {words.fold(f) for f in forms}
        for each, number in self.single.items():
            if each in stems:
                return number
        for number, begun in enumerate(self.begun):
            if any(form.startswith(begun) for form in forms):
                return ("begun", number)
        return None

    def _rows(self, places, row):
        """Yields the words that stand in a row as asked for."""
        stems = [
            (number, stem(piece, self.language))
            for number, (_start, _end, pieces) in enumerate(places)
            for piece in pieces
        ]
        only = [each for _number, each in stems]
        for first in range(len(only) - len(row) + 1):
            if tuple(only[first : first + len(row)]) == row:
                for number, _stem in stems[first : first + len(row)]:
                    start, end, _pieces = places[number]
                    yield number, (start, end, row)


def _root(each: str) -> str:
    """Returns the first letters that every inflection of a stem has, without diacritics."""
    folded = words.fold(each)
    return folded[: 3 if len(folded) > 3 else 2]


def _composed(value: str) -> str:
    return text.one_line(unicodedata.normalize("NFC", value or ""))


def _window(line: str, marks) -> tuple[int, int]:
    """Returns where to cut a long line, between words, so that its first mark is in view."""
    if len(line) <= LENGTH:
        return 0, len(line)
    first = marks[0][0] if marks else 0
    start = 0 if first <= BEFORE + 20 else line.rfind(" ", 0, first - BEFORE) + 1
    end = start + LENGTH
    if end >= len(line):
        return start, len(line)
    space = line.rfind(" ", start + BEFORE * 2, end)
    return start, space if space > 0 else end


def _pieces(line: str, marks, start: int, end: int) -> list[Piece]:
    pieces, at = [], start
    for first, last, _kind in marks:
        if first < at or last > end:
            continue
        if first > at:
            pieces.append(Piece(line[at:first]))
        pieces.append(Piece(line[first:last], is_marked=True))
        at = last
    return [*pieces, Piece(line[at:end])] if at < end else pieces
