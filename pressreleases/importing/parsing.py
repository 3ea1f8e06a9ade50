"""`parse()`: puts together what the recognisers find. Each rule has its module beside this one."""

import re
from dataclasses import replace

from . import contacts, dates, figures, head, language, lists, quotes, sources, speech
from .blocks import Page
from .from_head import HEAD, LONGEST, Head
from .from_tail import Tail
from .parsed import (
    Block,
    Boilerplate,
    Highlight,
    Link,
    ParsedRelease,
    Placed,
    Remark,
    StatedDate,
)

#: How many blocks are looked into. No release has so many; the rest goes to the body as it is.
MOST_BLOCKS = 2_000
_CLOSED = (".", "!", "?", "”", '"', ":", "…")


_TIME_LINE = re.compile(
    r"(?:tid|klockan|time)\s*:\s*(?:kl\.?\s*)?([01]?\d|2[0-3])[.:]([0-5]\d)", re.I
)


def parse(source: sources.Source | str | bytes) -> ParsedRelease:
    """Takes a release apart.

    Args:
        source: A `Source`, or just its text or bytes.

    Returns:
        The release. What could not be placed is in its body, with a remark.

    Raises:
        Unreadable: There is no text in it, or none that can be read.
    """
    if not isinstance(source, sources.Source):
        source = sources.Source(data=source)
    return _Reading(sources.read(source)).result()


class _Reading(Head, Tail):
    """One source on its way: its blocks, and where each has been placed."""

    def __init__(self, page: Page):
        self.page = page
        blocks = lists.one_block(list(page.blocks[:MOST_BLOCKS]))
        self.unread = page.blocks[MOST_BLOCKS:]
        self.blocks = lists.with_figures(lists.with_dashes(blocks))
        self.words = " ".join(block.text for block in self.blocks)[:200_000]
        self.language, self.is_sure = language.detect(self.words, page.language)
        self.places: list[list[Placed]] = [[] for _block in self.blocks]
        self.remarks: list[Remark] = [Remark(code=c, text=t) for c, t in page.remarks]
        self.kind = self.kind_label = self.title = self.lead = self.reference = ""
        self.title_at = -1
        self.dates: list[StatedDate] = []
        self.highlights: tuple[Highlight, ...] = ()
        self.highlights_heading = ""
        self.highlights_after: int | None = None
        self.gatherer = contacts.Gatherer()
        self.contact_heading = ""
        self.links: list[Link] = []
        self.links_heading = ""
        self.boilerplate: list[str] = []
        self.boilerplate_heading = ""
        self.events: list[int] = []  # blocks that say when something takes place
        self.extra: list[tuple[int, str]] = []

    def result(self) -> ParsedRelease:
        self._noise()
        self._head()
        self._meta()
        self._tail()
        self._lists()
        self._lead()
        body, body_at = self._body()
        pairs = [(block.kind, block.text) for block in body]
        hinted = {n for n, index in enumerate(body_at) if self.blocks[index].hint == "quote"}
        found, spoken = quotes.find(
            pairs, before=f"{self.title}. {self.lead}", hinted=hinted, everything=self.words
        )
        body = tuple(
            replace(block, kind="quote") if number in spoken else block
            for number, block in enumerate(body)
        )
        for quote in found:
            if not quote.speaker:
                self._remark("quote_without_speaker", quote.text[:200])
        self._other_dates()
        gathered = self.gatherer.contacts()
        self.remarks += [Remark(code=c, text=t) for c, t in dict.fromkeys(self.gatherer.remarks)]
        if not self.title:
            self._remark("no_title")
        if not any(date.role == "published" for date in self.dates):
            self._remark("no_date")
        if not self.is_sure:
            self._remark("language_unsure")
        if embargo := next((d for d in self.dates if d.role == "embargo"), None):
            self._remark("embargo", embargo.written)
        at = sum(1 for index in body_at if index < (self.highlights_after or 0))
        left_out = [Placed(place="furniture", text=t, reason=r) for r, t in self.page.left_out]
        return ParsedRelease(
            language=self.language,
            kind=self.kind or head.kind_of_title(self.title),
            kind_label=self.kind_label,
            title=self.title,
            lead=self.lead,
            body=(*body, *self._unread()),
            quotes=tuple(found),
            highlights_heading=self.highlights_heading,
            highlights=self.highlights,
            highlights_at=at if self.highlights else 0,
            contact_heading=self.contact_heading,
            contacts=gathered,
            dates=tuple(self.dates),
            links_heading=self.links_heading,
            links=tuple(self.links),
            boilerplate=Boilerplate(
                heading=self.boilerplate_heading, text="\n".join(self.boilerplate)
            ),
            reference=self.reference,
            address=self.page.address,
            remarks=tuple(dict.fromkeys(self.remarks)),
            placed=(
                *(placed for places in self.places for placed in places),
                *(Placed(place="body", text=b.text.replace("\t", " ")) for b in self.unread),
                *left_out,
            ),
        )

    # --- helpers

    def _remark(self, code, text=""):
        self.remarks.append(Remark(code=code, text=text))

    def _place(self, index, place, text=None, reason=""):
        text = self.blocks[index].text if text is None else text
        self.places[index].append(Placed(place=place, text=text.replace("\t", " "), reason=reason))

    def _free(self, index) -> bool:
        return 0 <= index < len(self.blocks) and not self.places[index]

    def _next_free(self, index) -> int | None:
        return next(
            (n for n in range(index, min(index + 40, len(self.blocks))) if self._free(n)), None
        )

    # --- lists

    def _lists(self):
        index = 0
        while index < len(self.blocks) and not self.highlights:
            if not (self._free(index) and self.blocks[index].kind == "item"):
                index += 1
                continue
            end = index
            while self._free(end) and self.blocks[end].kind == "item":
                end += 1
            before = index - 1
            heading = ""
            if (
                before > self.title_at
                and self._free(before)
                and len(self.blocks[before].text) <= 250
            ):
                block = self.blocks[before]
                if (
                    block.text.rstrip().endswith(":")
                    or block.kind == "heading"
                    or (len(block.text) <= 100 and not block.text.endswith("."))
                ):
                    heading = block.text
            items = [self.blocks[n].text for n in range(index, end)]
            ordered = self.blocks[index].is_ordered and not figures.RESULTS.search(heading)
            if not ordered and figures.is_results(heading, items):
                self.highlights = tuple(figures.highlight(item) for item in items)
                self.highlights_after = index
                if heading:
                    self.highlights_heading = heading
                    self._place(before, "highlights_heading")
                for number in range(index, end):
                    self._place(number, "highlights")
            index = end

    # --- lead and body

    def _lead(self):
        hinted = [
            n
            for n in range(len(self.blocks))
            if self._free(n)
            and self.blocks[n].hint == "lead"
            and self.blocks[n].kind == "paragraph"
        ]
        if hinted and hinted[0] <= self.title_at + 12:
            self._take_lead(hinted[0])
            return
        start = self.title_at + 1
        for index in range(start, min(start + HEAD, len(self.blocks))):
            if not self._free(index):
                continue
            block = self.blocks[index]
            if not self._can_lead(index, block):
                short = block.kind in ("paragraph", "heading") and len(block.text) <= 90
                is_late = (
                    index > start + 3 or block.kind == "item" or speech.opens_with_dash(block.text)
                )
                if is_late or not short:
                    return
                if block.kind == "heading" and not self.title:
                    return
                continue
            self._take_lead(index)
            return

    def _can_lead(self, index, block) -> bool:
        text = block.text
        if block.kind != "paragraph" or len(text) > 2_000 or speech.opens_with_dash(text):
            return False
        if re.match(
            r"(?:tid|plats|datum|när|var|time|place|when|where|date|program)\s*:", text, re.I
        ):
            return False
        if text[0] in '”"“»' and quotes.is_marked(text):
            return False
        return text.endswith((*_CLOSED[:5], ")")) or len(text) > 90 or ". " in text

    def _take_lead(self, index):
        self.lead = self.blocks[index].text
        self._place(index, "lead")
        for mark in self.blocks[index].marks:
            if mark.kind == "link":
                self._remark("link_dropped", mark.url[:200])

    def _body(self):
        """Returns what is left as blocks, and the source's index of each."""
        made, at = [], []
        free = [n for n in range(len(self.blocks)) if self._free(n)]
        levels = {self.blocks[n].level for n in free if self.blocks[n].kind == "heading"}
        top = min(levels, default=2)
        extra = list(self.extra)
        for index in free:
            block = self.blocks[index]
            kind, level = block.kind, block.level
            if kind == "heading":
                level = 2 if level == top else 3
            elif kind == "row":
                kind, level = "paragraph", 0
                block = replace(block, text=block.text.replace("\t", " "), marks=())
            elif kind == "paragraph":
                level = 0
                if self._is_heading(index, block):
                    kind, level = "heading", 2
            if len(block.text) > LONGEST:
                self._remark("too_long", block.text[:80])
            self._place(index, "body")
            made.append(
                Block(
                    kind=kind,
                    text=block.text,
                    level=level,
                    is_ordered=block.is_ordered,
                    marks=tuple(m for m in block.marks if m.kind != "link" or m.url),
                )
            )
            at.append(index)
        for index, words in extra:
            made.append(Block(kind="paragraph", text=words))
            at.append(index)
        if self.unread:
            self._remark("too_long", self.unread[0].text[:80])
        return made, at

    def _unread(self):
        """The blocks that nobody looked into, as they stand."""
        for block in self.unread:
            kind = block.kind if block.kind in ("item", "heading") else "paragraph"
            level = 3 if kind == "heading" else block.level
            text = block.text.replace("\t", " ")
            yield Block(kind=kind, text=text, level=level, is_ordered=block.is_ordered)

    def _is_heading(self, index, block) -> bool:
        """A short line without a full stop that stands over a longer paragraph."""
        text = block.text
        if len(text) > 90 or text.endswith((*_CLOSED, ",", ";")) or not text[:1].isalnum():
            return False
        if text[:1].islower() or re.match(r"[\w ]{2,20}:\s", text) or "@" in text:
            return False
        if index + 1 >= len(self.blocks) or index <= self.title_at:
            return False
        following = self.blocks[index + 1]
        if self.places[index + 1] and self.places[index + 1][-1].place not in ("body", "lead"):
            return following.kind == "item" and block.is_bold
        if following.kind == "item":
            return block.is_bold or (block.has_gap and len(text) <= 60)
        long = following.kind == "paragraph" and len(following.text) > max(80, len(text) * 1.3)
        return long and (block.has_gap or block.is_bold or not following.has_gap) and len(text) > 2

    # --- dates in the text

    def _other_dates(self):
        """Events, deadlines and embargoes, which stay in the text; and the date of a dateline."""
        missing = not any(date.role == "published" for date in self.dates)
        for index, block in enumerate(self.blocks[:400]):
            placed = self.places[index][-1].place if self.places[index] else ""
            if placed in ("furniture", "contacts", "highlights", "title", "dates", "kind"):
                continue
            if len(block.text) > 3_000 or not any(c.isdigit() for c in block.text):
                continue
            text = block.text.replace("\t", ": ") if block.kind == "row" else block.text
            for found in dates.find(text, self.language):
                role, _start = dates.role_before(text, found.start)
                if index in self.events:
                    role, found = "event", self._with_clock(index, found)
                if role in ("event", "deadline", "embargo"):
                    self._date(role, found, text=text)
                elif missing and placed == "lead" and self._is_dateline(text, found):
                    self._date("published", found, text=text)
                    missing = False
                elif role == "updated" and found.date:
                    self._date(role, found, text=text)

    def _with_clock(self, index, found):
        """The date of an event, with the time of day from a line beside it."""
        for block in self.blocks[max(0, index - 2) : index + 3]:
            clock = re.match(
                r"(?:tid|klockan|time)\s*:\s*(?:kl\.?\s*)?([01]?\d|2[0-3])[.:]([0-5]\d)",
                block.text,
                re.I,
            )
            if clock and not found.time:
                return replace(found, time=f"{int(clock[1]):02}:{clock[2]}")
        return found

    def _is_dateline(self, text, found) -> bool:
        """Whether a lead begins "Stockholm, 3 mars 2021 – …"."""
        before = text[: found.start].strip(" ,(")
        return (
            found.start <= 30
            and len(before.split()) <= 2
            and bool(re.match(r"\)?\s*(?:\([^)]{2,40}\)\s*)?[–—-]{1,2}\s", text[found.end :]))
        )
