"""Spoken quotes in the body: which blocks are speech, and who says it.

The words are never changed: a quote's text is cut out of the source. A title in quotation marks
is no quote; a dash may also be the mark of a list (`lists.py`). How speech is marked is in
`speech.py`, who is named beside it in `attribution.py`, which person that is in `speakers.py`.
"""

from dataclasses import replace

from . import announced, attribution, speech
from .parsed import Quote
from .speakers import Speakers, note_people

#: Characters of a paragraph above which no speech is looked for in it.
_LONGEST = 8_000
#: How many paragraphs an open quotation mark may wait for the one that closes it.
_MOST_OPEN = 4


def is_attributed(text: str) -> bool:
    """Whether a line that opens with a dash says who said it."""
    opening = speech.OPENING.match(text)
    return bool(opening) and attribution.dashed(text, opening.end()).who is not None


def is_marked(text: str) -> bool:
    """Whether a paragraph has words in quotation marks that somebody is said to have said."""
    return bool(_marked(text))


def _marked(text: str) -> list[attribution.Said]:
    text = speech.with_one_sign(text)
    return attribution.marked(text, speech.spans(text))


def find(blocks, before="", hinted=frozenset(), everything="") -> tuple[list[Quote], set[int]]:
    """Returns the quotes in (kind, text) blocks of the body, and which blocks are all quote.

    Args:
        before: The title and the lead, which may name who speaks later.
        hinted: Blocks that the source's own markup calls quotations.
        everything: All words of the source, which may have a speaker's full name.
    """
    listener = _Listener(blocks, hinted)
    note_people(before, listener.speakers)
    for index in range(len(blocks)):
        listener.hear(index)
    return listener.heard(everything), listener.whole


class _Listener:
    """Goes through the body once and keeps what is said, and by whom."""

    def __init__(self, blocks, hinted):
        self.blocks, self.hinted = blocks, hinted
        self.speakers = Speakers()
        self.quotes: list[Quote] = []
        self.whole: set[int] = set()
        self.waiting: list[int] = []  # quotes that have no speaker yet
        self.last = -2  # where the last spoken block was
        self.open: int | None = None  # the quote whose marks have not been closed
        self.signature = -1  # the line that names who was quoted above it

    def heard(self, everything: str) -> list[Quote]:
        """The quotes, with the full name and the role that the source gives anywhere."""
        for kind, text in self.blocks:
            if kind == "paragraph":
                note_people(text, self.speakers)
        found = []
        for quote in self.quotes:
            if quote.text:
                name = self.speakers.full(quote.speaker, everything)
                known = self.speakers.known.get(name, (name, "", ""))
                found.append(
                    replace(
                        quote,
                        text=quote.text.replace("\ue000", "").strip(),
                        speaker=name,
                        role=quote.role or known[1],
                        organisation=quote.organisation or known[2],
                    )
                )
        return found

    def hear(self, index: int) -> None:
        kind, text = self.blocks[index]
        if index == self.signature:
            return
        if kind != "paragraph" or len(text) > _LONGEST:
            if kind in ("paragraph", "heading"):
                self.open = None
            note_people(text, self.speakers)
            return
        text = speech.with_one_sign(text)
        if self.open is None and speech.opens_with_dash(text):
            self._dashed(index, text)
        elif not (
            self._hinted(index, text) or self._goes_on(index, text) or self._opened(index, text)
        ):
            self._inside(index, text)

    def _add(self, index, words, who, *, blocks=()):
        name, role, organisation = self.speakers.resolve(who) if who else ("", "", "")
        self.quotes.append(
            Quote(
                text=words,
                speaker=name,
                role=role,
                organisation=organisation,
                blocks=blocks or (index,),
            )
        )
        self.last = index

    def _following(self, index) -> str:
        return self.blocks[index + 1][1] if index + 1 < len(self.blocks) else ""

    def _announced(self, index, *, strict=False) -> str:
        if not index:
            return ""
        return announced.announced_by(self.blocks[index - 1][1], strict=strict)

    def _dashed(self, index, text):
        """A line that opens with a dash."""
        said = attribution.dashed(text, speech.OPENING.match(text).end())
        words, who, blocks = said.words, said.who, (index,)
        if who is None and not (who := self._announced(index)):
            following = self._following(index)
            stands_apart = speech.opens_with_dash(following) or following[:1] == "("
            stands_apart = stands_apart or announced.is_signed_with_title(following)
            if stands_apart and (who := announced.signature(following.strip("()"))):
                self.signature, blocks = index + 1, (index, index + 1)
        if who is None or who == "":
            words, who, blocks = self._ends_below(index, words, who, blocks)
        number = len(self.quotes)
        went_on = self.last == index - 1 and self.quotes and not self.waiting
        previous = self.quotes[-1] if self.quotes else None
        self._add(index, words, who, blocks=blocks)
        quote = self.quotes[-1]
        asked = index > 0 and self.blocks[index - 1][1].rstrip().endswith("?")
        if not who and asked and self.speakers.last:
            name, role, organisation = self.speakers.known.get(
                self.speakers.last, (self.speakers.last, "", "")
            )
            self.quotes[-1] = quote = replace(
                quote, speaker=name, role=role, organisation=organisation
            )
        if not who and went_on and not quote.speaker:
            self.quotes[-1] = replace(
                quote,
                speaker=previous.speaker,
                role=previous.role,
                organisation=previous.organisation,
            )
        elif not quote.speaker and not quote.role:
            self.waiting.append(number)
        else:
            self._settle(index)
        self.whole.add(index)
        self.last = blocks[-1]

    def _ends_below(self, index, words, who, blocks):
        """A spoken line that goes on in a paragraph without a dash, which says who spoke.

        Only when nobody else can be its speaker: nobody spoke right before.
        """
        went_on = self.last == index - 1 and self.quotes and not self.waiting
        kind, below = self.blocks[index + 1] if index + 1 < len(self.blocks) else ("", "")
        if went_on or kind != "paragraph" or len(below) > 1_500 or blocks != (index,):
            return words, who, blocks
        if speech.opens_with_dash(below) or any(mark in below for mark in speech.MARKS):
            return words, who, blocks
        said = attribution.ending(below)
        if said is None:
            return words, who, blocks
        self.signature = index + 1
        self.whole.add(index + 1)
        return f"{words} {said.words}".strip(), said.who, (index, index + 1)

    def _settle(self, index):
        """Quotes right before the first attribution belong to the same person."""
        spoken = self.quotes[-1]
        for number in self.waiting:
            if self.quotes[number].blocks[-1] >= index - 6:
                self.quotes[number] = replace(
                    self.quotes[number],
                    speaker=spoken.speaker,
                    role=spoken.role,
                    organisation=spoken.organisation,
                )
        self.waiting.clear()

    def _hinted(self, index, text) -> bool:
        """A quotation by the source's markup, with its speaker on the next line."""
        if index not in self.hinted or speech.opens_with_mark(text):
            return False
        who = announced.signature(self._following(index))
        if not who:
            return False
        self._add(index, text, who, blocks=(index, index + 1))
        self.whole.add(index)
        self.signature = index + 1
        return True

    def _goes_on(self, index, text) -> bool:
        """A further paragraph of a quote that is still open."""
        if self.open is None:
            return False
        old = self.quotes[self.open]
        if index - old.blocks[0] > _MOST_OPEN:
            self.open = None
            return False
        text = text if speech.opens_with_mark(text) else f"”{text}"
        words, is_closed = speech.unmarked(text)
        if more := _marked(text):
            words, is_closed = more[0].words, True
            name, role, organisation = self.speakers.resolve(more[0].who)
            old = replace(old, speaker=name, role=role, organisation=organisation)
        elif is_closed and not old.speaker and (who := announced.signature(self._following(index))):
            name, role, organisation = self.speakers.resolve(who)
            old = replace(old, speaker=name, role=role, organisation=organisation)
            self.signature = index + 1
        self.quotes[self.open] = replace(
            old, text=f"{old.text} {words}", blocks=(*old.blocks, index)
        )
        self.open = None if is_closed else self.open
        self.whole.add(index)
        self.last = index
        return True

    def _opened(self, index, text) -> bool:
        """A paragraph that is all quote: its speaker stands in another line, or it goes on."""
        if not speech.opens_with_mark(text) or _marked(text):
            return False
        words, is_closed = speech.unmarked(text)
        if not is_closed and not self._is_closed_later(index):
            return False
        who = self._announced(index)
        blocks = (index,)
        if not who and is_closed and len(words.split()) >= 4:
            who = announced.signature(self._following(index))
            if who:
                self.signature, blocks = index + 1, (index, index + 1)
        if not who and is_closed:
            return False
        self._add(index, words, who, blocks=blocks)
        self.whole.add(index)
        self.open = None if is_closed else len(self.quotes) - 1
        return True

    def _is_closed_later(self, index) -> bool:
        """Whether one of the next paragraphs closes the quote that this one opens."""
        for number in range(index + 1, min(index + 1 + _MOST_OPEN, len(self.blocks))):
            kind, text = self.blocks[number]
            if kind != "paragraph" or len(text) > _LONGEST or speech.opens_with_dash(text):
                return False
            text = speech.with_one_sign(text)
            own = text if speech.opens_with_mark(text) else f"”{text}"
            if any(end <= len(own) for start, end in speech.spans(own) if start == 0):
                return True
            if speech.opens_with_mark(text):
                continue
            if any(mark in text for mark in speech.MARKS):
                return False
        return False

    def _inside(self, index, text):
        """Quotes between marks, or after a colon and a dash, inside a paragraph."""
        told = 0
        for said in _marked(text):
            note_people(text[told : said.start], self.speakers)
            told = said.start
            self._add(index, said.words, said.who)
            if speech.opens_with_mark(text):
                self.whole.add(index)
        if not told and (found := speech.INSIDE.search(text)):
            who = announced.announced_by(text[: found.start() + 1], strict=False)
            said = attribution.dashed(text, found.end())
            if who or said.who:
                self._add(index, said.words, said.who or who)
        note_people(text, self.speakers)
