"""What an edition is found by: its words as the tokens that both databases are given.

A token is a stem, or a stem or word behind a mark that says what it is. A function of the
edition alone: nothing is read from the database. `VERSION` rises when tokens change; then
`manage.py reindex` writes them anew.
"""

from collections import Counter
from dataclasses import dataclass

from pressreleases import text
from pressreleases.search import words
from pressreleases.search.compounds import parts
from pressreleases.search.stems import stem

VERSION = 1

#: Marks before a token. No word has them in it.
PART = "¦"  # part of a compound
FORM = "¬"  # the word as written, for words typed half
FOLDED = "˜"  # without diacritics, where that makes a difference
FACET = "¤"  # a kind or a subject

#: More words than any release has; databases have limits.
MOST_WORDS = 15_000
#: PostgreSQL takes a megabyte of tokens; what stands last in a longer text is not found by.
MOST_BYTES = 700_000
#: How often a word must stand in the body to weigh more than in passing.
OFTEN = 3
#: Between two sections, so that no phrase reaches from one into the next.
GAP = FACET


@dataclass(frozen=True)
class Tokens:
    """What is written down of an edition."""

    #: The stems in their order, a gap between sections.
    ordered: list[str]
    #: All other tokens, in no order.
    loose: set[str]
    #: The tokens of title, lead, what stands often in the body, the rest of the page, and what
    #: occurs only inside compounds; for `ranking.py`.
    sections: tuple[str, str, str, str, str]
    #: The words as written, for "Did you mean".
    forms: set[str]


def tokens(edition) -> Tokens:
    """Returns the tokens of an edition, saved or not."""
    language = edition.language
    sections = [[edition.title], [edition.lead], [text.plain(edition.body)], rest(edition)]
    cut = [[word for each in section for word in words.cut(each)] for section in sections]
    left = MOST_WORDS
    for number, section in enumerate(cut):
        cut[number] = section[:left]
        left -= len(cut[number])
    also = frozenset(stem(piece, language) for section in cut for word in section for piece in word)
    read = [_Section(section, language, also) for section in cut]
    title, lead, body, tail = read
    ordered = [token for section in read for token in (*section.ordered, GAP)]
    loose = set().union(*(section.loose for section in read))
    whole = set(ordered)
    before_tail = {*title.all, *lead.all, *body.all}
    only_parts = {t[1:] for t in loose if t.startswith(PART) and t[1:] not in whole}
    often = {t for t, count in Counter(body.ordered).items() if count >= OFTEN}
    weighed = (
        [*title.ordered, *sorted(title.loose)],
        [*lead.ordered, *sorted(lead.loose)],
        sorted(often),
        sorted(tail.all - before_tail),
        sorted(only_parts),
    )
    ordered, loose = _fitting(ordered, loose)
    return Tokens(
        ordered=ordered,
        loose=loose | facets(edition),
        sections=tuple(" ".join(part) for part in weighed),
        forms=set().union(*(section.forms for section in read)),
    )


def _fitting(ordered: list[str], loose: set[str]) -> tuple[list[str], set[str]]:
    """Returns as much as the databases take: for all releases that people write, everything."""
    left, fitting = MOST_BYTES, ([], [])
    for tokens, kept in zip((ordered, sorted(loose)), fitting, strict=True):
        for token in tokens:
            left -= len(token.encode()) + 4
            if left < 0:
                break
            kept.append(token)
    return fitting[0], set(fitting[1])


def rest(edition) -> list[str]:
    """Returns the texts of the page besides title, lead and body, one for each line."""
    lines = [edition.highlights_heading, *(part.sentence for part in edition.highlight_parts)]
    for contact in edition.contact_parts:
        lines.append(" ".join(filter(None, (contact.name, contact.title, contact.unit))))
    lines += [part.name for part in edition.subject_parts]
    lines += [part.label for part in edition.link_parts]
    lines.append(" ".join(filter(None, (edition.report_title, edition.report_diary_number))))
    return [line for line in lines if line]


def facets(edition) -> set[str]:
    subjects = {facet("subject", part.slug) for part in edition.subject_parts}
    return {facet("kind", edition.kind), *subjects}


def facet(name: str, value: str) -> str:
    """Returns the token of a kind or subject; `value` is made of letters, digits, - and _."""
    return f"{FACET}{name}·" + value.replace("-", "·").replace("_", "·")


def of_word(word: tuple[str, ...], language: str, also: frozenset[str] = frozenset()) -> set[str]:
    """Returns every token that a written word is found by."""
    section = _Section([word], language, also)
    return {*section.ordered, *section.loose}


class _Section:
    """The tokens of one part of the page."""

    def __init__(self, section, language, also):
        self.ordered, self.loose, self.forms = [], set(), set()
        seen = set()
        for word in section:
            self.ordered += [stem(piece, language) for piece in word]
            if word not in seen:
                seen.add(word)
                self._add(word, language, also)
        for token in [*self.ordered, *self.loose]:
            bare = token.lstrip(PART + FORM)
            if (plain := words.fold(bare)) != bare:
                self.loose.add(FOLDED + token[: len(token) - len(bare)] + plain)
        self.all = {*self.ordered, *self.loose}

    def _add(self, word, language, also):
        self.forms |= {piece for piece in word if piece.isalpha()}
        pieces = [*word]
        if len(word) > 1 and not all(piece.isdigit() for piece in word):
            # "e-faktura" is found as "efaktura", too.
            pieces.append("".join(word)[: words.LONGEST])
            self.loose.add(stem(pieces[-1], language))
        for piece in pieces:
            self.loose.add(FORM + piece)
            if language == "sv":
                self.loose |= {PART + part for part in parts(piece, also)}
