"""`parse()`: puts together what the recognisers find. Each rule has its module beside this one."""

from dataclasses import replace

from . import contacts, head, language, lists, quotes, sources
from .blocks import Page
from .from_body import Body
from .from_dates import Dates
from .from_head import Head
from .from_tail import Tail
from .parsed import (
    Boilerplate,
    Highlight,
    Link,
    ParsedRelease,
    Placed,
    Remark,
    StatedDate,
)
from .put_back import put_back

#: How many blocks are looked into. No release has so many; the rest goes to the body as it is.
MOST_BLOCKS = 2_000


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


def _with_titles(found, gathered) -> list:
    """The quotes; who is given no role beside the name has the one among the contacts."""
    titles = {contact.name: contact for contact in gathered if contact.name and contact.title}
    return [
        replace(quote, role=titles[quote.speaker].title)
        if quote.speaker in titles and not quote.role
        else quote
        for quote in found
    ]


class _Reading(Head, Tail, Body, Dates):
    """One source on its way: its blocks, and where each has been placed."""

    def __init__(self, page: Page):
        self.page = page
        blocks = lists.one_block(list(page.blocks[:MOST_BLOCKS]))
        self.unread = page.blocks[MOST_BLOCKS:]
        self.blocks = lists.with_figures(lists.with_dashes(lists.with_speech(blocks)))
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
        self.mailed: list = []  # when the mail was sent: it counts when the text says nothing
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
        gathered = self.gatherer.contacts(self.words[:20_000])
        found = _with_titles(found, gathered)
        for quote in found:
            if not quote.speaker:
                self._remark("quote_without_speaker", quote.text[:200])
        self._other_dates()
        if not any(date.role == "published" for date in self.dates):
            for _role, when in self.mailed:
                self._date("published", when)
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
        parsed = ParsedRelease(
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
        return put_back(self.page, parsed)

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
