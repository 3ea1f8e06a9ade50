"""From what was typed to what must be found: terms, their synonyms, and three ways to match.

Nothing here reads the database; the synonyms are passed in. Every question can be put, however
odd: what holds no word has no terms.
"""

import re
from dataclasses import dataclass, replace

from pressreleases.search import words
from pressreleases.search.analysis import FOLDED, FORM, PART
from pressreleases.search.engines import Each, Either, Phrase, Word
from pressreleases.search.stems import stem

#: Nobody types more; a longer question is cut.
LONGEST, MOST_TERMS = 200, 10
#: Letters that must be typed before a word may be half.
HALF = 3
#: How a question can be answered, the strictest first. The next is tried when nothing is found.
WHOLE, BEGINNING, WITHOUT_MARKS = "whole", "beginning", "without_marks"

_QUOTED = re.compile(r"[\"“”„»«]([^\"“”„»«]+)[\"“”„»«]")
_ABBREVIATION = re.compile(r"\A[^\W\d_]{2,5}\Z")
_SMALL_WORDS = {
    "sv": "och i på av för om att en ett den det de som med till är från vid hos samt eller kan "
    "har inte när vad hur var mot under efter över genom vi ni han hon man sin sitt sina ur",
    "en": "and in on of for about that a an the as with to is are from at by or can has have not "
    "when what how was were be it its this these into we you he she they",
}
SMALL_WORDS = {language: frozenset(each.split()) for language, each in _SMALL_WORDS.items()}


@dataclass(frozen=True)
class Term:
    """Something that must be found: a word, words in a row, or one of their synonyms."""

    #: As typed, in small letters; what "Did you mean" begins from.
    typed: str
    #: The stems in their order; more than one for "e-handel" and quoted words.
    stems: tuple[str, ...]
    #: The stem of the pieces written as one word: "e-handel" is "ehandel", too.
    together: str = ""
    #: Other ways to say the same, as stems.
    meanings: tuple[tuple[str, ...], ...] = ()
    #: Whether the words may stand apart; so for a synonym that was typed without quotes.
    may_part: bool = False
    #: Whether nothing but these words in this order will do: quoted, or "2017:1145".
    is_exact: bool = False
    #: Whether it may be the beginning of a longer word.
    may_begin: bool = False

    def node(self, mode: str):
        """Returns what the database must find for this term."""
        found = [*self._said(self.stems)]
        for meaning in self.meanings:
            found += self._said(meaning, with_parts=len(meaning) == 1)
        if self.together:
            found.append(Word(self.together))
        if self.may_part:
            found.append(Each(tuple(Either((Word(s), Word(PART + s))) for s in self.stems)))
        if mode == BEGINNING and self.may_begin:
            found.append(Word(FORM + self.typed, is_beginning=True))
        if mode == WITHOUT_MARKS and not self.is_exact:
            found += self._without_marks()
        return Either(tuple(dict.fromkeys(found)))

    def _said(self, stems, *, with_parts=True):
        if len(stems) > 1:
            return [Phrase(stems)]
        return [Word(stems[0]), *([Word(PART + stems[0])] if with_parts else [])]

    def _without_marks(self):
        plain = [words.fold(each) for each in self.stems]
        apart = tuple(
            Either(tuple(Word(mark + each) for mark in ("", FOLDED, PART, FOLDED + PART)))
            for each in plain
        )
        found = [Each(apart)]
        if len(self.stems) == 1:
            typed = words.fold(self.typed)
            # The word as it stands: its stem may depend on the marks ("böcker").
            found += [
                Word(mark + typed, is_beginning=self.may_begin) for mark in (FORM, FOLDED + FORM)
            ]
        return found

    def needles(self, mode: str) -> list[tuple[str, float]]:
        """Returns what to look for in a section's tokens, and how much it counts."""
        said = " ".join(self.stems)
        found = [(f" {said} ", 1.0)]
        if len(self.stems) == 1:
            found += [(f" {FORM}{self.typed} ", 1.15), (f" {PART}{said} ", 0.6)]
        found += [(f" {' '.join(meaning)} ", 0.9) for meaning in self.meanings]
        if self.together:
            found.append((f" {self.together} ", 0.9))
        if mode == BEGINNING and self.may_begin:
            found.append((f" {FORM}{self.typed}", 0.7))
        if mode == WITHOUT_MARKS:
            for each, typed in zip(self.stems, self.typed.split() or [""], strict=False):
                plain = words.fold(each)
                found += [(f" {FOLDED}{plain} ", 1.0), (f" {plain} ", 1.0)]
                found += [(f" {FOLDED}{PART}{plain} ", 0.6), (f" {PART}{plain} ", 0.6)]
                found += [(f" {mark}{words.fold(typed)}", 0.7) for mark in (FORM, FOLDED + FORM)]
        return found


@dataclass(frozen=True)
class Question:
    """What was asked for, in one language."""

    language: str
    terms: tuple[Term, ...]

    @property
    def modes(self) -> list[str]:
        half = [BEGINNING] if any(term.may_begin for term in self.terms) else []
        return [WHOLE, *half, WITHOUT_MARKS]

    def node(self, mode: str):
        return Each(tuple(term.node(mode) for term in self.terms))


def understand(typed: str, language: str, synonyms: list[tuple[str, str]] = ()) -> Question:
    """Returns the question that was typed.

    Args:
        typed: Anything at all.
        language: Of the texts that are searched.
        synonyms: (word, meaning), each of which stands for the other.
    """
    typed = typed[:LONGEST]
    terms = [_row(words.cut(each), language, quoted=True) for each in _QUOTED.findall(typed)]
    loose = _QUOTED.sub(" ", typed)
    cut = words.cut(loose)
    terms += _with_synonyms(cut, language, _both_ways(synonyms, language))
    terms = [term for term in terms if term]
    told = [t for t in terms if len(t.stems) > 1 or t.typed not in SMALL_WORDS[language]]
    terms = list(dict.fromkeys(told or terms))[:MOST_TERMS]
    last = cut[-1] if cut else ()
    if terms and len(last) == 1 and terms[-1].typed == last[0] and _may_begin(last[0], loose):
        terms[-1] = replace(terms[-1], may_begin=True)
    return Question(language=language, terms=tuple(terms))


def _may_begin(word: str, typed: str) -> bool:
    """Whether the last word may be half typed: "LOU" in capitals and numbers are whole."""
    written = typed.split()[-1] if typed.split() else ""
    is_abbreviation = written.isupper() and _ABBREVIATION.match(written)
    return len(word) >= HALF and word.isalpha() and not is_abbreviation


def _row(cut: list[tuple[str, ...]], language: str, *, quoted: bool = False) -> Term | None:
    """Returns the term of words that must stand in this order."""
    pieces = [piece for word in cut for piece in word]
    if not pieces:
        return None
    stems = tuple(stem(piece, language) for piece in pieces)
    is_exact = quoted or (len(stems) > 1 and all(piece.isdigit() for piece in pieces))
    return Term(typed=" ".join(pieces), stems=stems, is_exact=is_exact)


def _with_synonyms(cut, language, meanings) -> list[Term]:
    """Returns a term for each word, or for each row of words that has synonyms."""
    terms, place = [], 0
    longest = max(map(len, meanings), default=0)
    stems = [tuple(stem(piece, language) for piece in word) for word in cut]
    while place < len(cut):
        for size in range(min(longest, len(cut) - place), 0, -1):
            said = tuple(each for word in stems[place : place + size] for each in word)
            if said in meanings:
                row = _row(cut[place : place + size], language)
                others = tuple(sorted(meanings[said]))
                terms.append(replace(row, meanings=others, may_part=len(said) > 1))
                place += size
                break
        else:
            row, word = _row([cut[place]], language), cut[place]
            if len(word) > 1 and not all(piece.isdigit() for piece in word):
                row = replace(row, together=stem("".join(word)[: words.LONGEST], language))
            terms.append(row)
            place += 1
    return terms


def _both_ways(synonyms, language) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    found = {}
    for pair in synonyms:
        one, other = (
            tuple(stem(piece, language) for word in words.cut(side) for piece in word)
            for side in pair
        )
        if one and other and one != other:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found
