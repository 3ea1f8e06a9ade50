"""Dates and labels: what a source says of when it was published, updated, held back or takes place.

A part of the reading in `parsing.py`, which holds the blocks and where each was placed. What a
line of dates says is read in `head.py`, single dates in `dates.py`.
"""

import re
from dataclasses import replace

from . import dates, head, noise, titles
from .parsed import StatedDate

_PLACE_OR_TIME = re.compile(
    r"(?:tid|plats|var|lokal|klockan|time|place|where|venue|location)\s*(?::|\Z)", re.I
)
#: Labels of a date that may be an event's, and those that always are.
_DAY = re.compile(r"(?:datum|date|dag|day|när|when)\s*:", re.I)
_DAY_ALONE = re.compile(r"(?:datum|date|dag|day)\s*:?\Z", re.I)
_WHEN_ALONE = re.compile(
    r"(?:tid(?:punkt)?|när|time|when|(?:datum|dag)\s+och\s+tid|date\s+and\s+time)\s*:?\Z", re.I
)


#: "har i dag den 5 februari 2021 skickat": the text says itself which day it is from.
_TODAY = re.compile(r"\b(?:i\s?dag|today)[\s,(–-]*(?:den\s+|on\s+)?\Z", re.I)


_TOPIC = re.compile(
    r"(?:ämne(?:n|sord)?|kategori(?:er)?|taggar|tags|etiketter|topics?|categor(?:y|ies)|lästid|reading\s+time|"
    r"författare|skribent|author|written\s+by|skriven\s+av)\s*:?\Z",
    re.I,
)


class Dates:
    """The steps of a reading that find dates and labels."""

    def _note(self, said):
        """Remembers what a line of the head said."""
        if said.kind and not self.kind:
            self.kind, self.kind_label = said.kind, said.kind_label
        if said.reference and not self.reference:
            self.reference = said.reference
        for role, found in said.dates:
            self._date(role or "published", found, said)

    def _date(self, role, found, said=None, text=None):
        if found.trouble:
            self._remark(found.trouble, (text or "")[found.start : found.end])
            return
        same = [date for date in self.dates if date.role == role]
        if same and role in ("published", "updated", "embargo"):
            if role == "published" and same[0].date != found.date:
                self._remark("several_dates", found.date)
            elif same[0].date == found.date and found.time and not same[0].time:
                self.dates[self.dates.index(same[0])] = replace(same[0], time=found.time)
            return
        if any((d.role, d.date, d.time) == (role, found.date, found.time) for d in self.dates):
            return
        written = (text or "")[found.start : found.end] or found.date
        self.dates.append(StatedDate(role=role, date=found.date, time=found.time, written=written))

    def _labelled(self, index) -> bool:
        """Takes a label together with the value on the next line. Returns whether it did."""
        following = index + 1
        if not self._free(following):
            return False
        label, value = self.blocks[index].text, self.blocks[following].text
        if len(value) > 60 or not dates.LABEL.match(label):
            return False
        said = head.strip(f"{label.rstrip(' :')}: {value}", self.language)
        if not said.dates or said.rest:
            return False
        self._note(said)
        self._place(index, "dates")
        self._place(following, "dates")
        return True

    # --- lines of dates and labels anywhere

    def _meta(self):
        for index, block in enumerate(self.blocks):
            if not self._free(index) or len(block.text) > 200:
                continue
            text = block.text.replace("\t", " | ")
            if self._is_event(index) or self._role_above(index):
                continue
            near_title = self.title_at <= index <= self.title_at + 6
            said = head.strip(text, self.language, may_shorten=False)
            if said.says_something and not said.rest:
                labelled = any(role for role, _found in said.dates) or said.reference
                near = near_title or index < 6
                last = index >= len(self.blocks) - 6
                dated = said.dates and block.kind != "item"
                if (
                    labelled
                    or near
                    or (last and (dated or said.is_stamped or self._is_last_label(block, said)))
                    or block.hint == "date"
                ):
                    if said.kind and self.kind and not said.dates and block.kind == "heading":
                        continue
                    self._take_meta(index, said)
                    continue
            if near_title and index != self.title_at and block.text == self.title:
                self._place(index, "furniture", reason="duplicate")
            elif near_title and self._is_topic(index):
                for number in (index, index + 1):
                    self._place(number, "furniture", reason="header")
            elif near_title and index > self.title_at and self._is_sender(index):
                self._place(index, "furniture", reason="header")
            elif noise.is_bare_label(block.text):
                self._bare_label(index)
        self._machine_date()
        self._page_heads()

    def _page_heads(self):
        """What the head of a document's pages says of kind and date that the text does not."""
        has_date = any(date.role == "published" for date in self.dates)
        for line in self.page.heads[:20]:
            said = head.strip(line, self.language)
            if not said.says_something or said.rest:
                continue
            said.kind = "" if self.kind else said.kind
            said.dates = [] if has_date else said.dates
            self._note(said)

    def _is_topic(self, index) -> bool:
        """Whether a line labels the topics, the writer or the like, which stand on the next."""
        if not _TOPIC.match(self.blocks[index].text) or not self._free(index + 1):
            return False
        value = self.blocks[index + 1].text
        return len(value) <= 60 and value[-1] not in ".!?:"

    def _is_sender(self, index) -> bool:
        """The name of the organisation alone on a line between the title and the text."""
        block = self.blocks[index]
        return (
            block.kind == "paragraph"
            and len(block.text) <= 80
            and titles.is_organisation(block.text)
            and not any(self._free(n) for n in range(self.title_at + 1, index))
            and self._free(index + 1)
            and len(self.blocks[index + 1].text) > 80
        )

    def _machine_date(self):
        """The date that a page states for machines: where no other is, or with the time of it."""
        date, time = dates.for_machines(self.page.published)
        shown = next((d for d in self.dates if d.role == "published"), None)
        if date and shown is None:
            self.dates.append(
                StatedDate(role="published", date=date, time=time, written=self.page.published)
            )
        elif shown is not None and shown.date == date and not shown.time:
            self.dates[self.dates.index(shown)] = replace(shown, time=time)

    def _is_last_label(self, block, said) -> bool:
        """Whether a line at the end says what kind of text it was, when nothing has before."""
        return block.kind == "paragraph" and not self.kind and said.kind not in ("", "news")

    def _is_event(self, index) -> bool:
        """Whether "Datum: …" says when something takes place: a time or a place stands by it."""
        above = self.blocks[index - 1].text if index else ""
        if not (_DAY.match(self.blocks[index].text) or _DAY_ALONE.match(above)):
            return False
        near = self.blocks[max(0, index - 3) : index + 4]
        if not any(_PLACE_OR_TIME.match(block.text) for block in near):
            return False
        self.events.append(index)
        return True

    def _role_above(self, index) -> str:
        """What the line above a date says that it is, when it is a label on a line of its own."""
        above = self.blocks[index - 1].text if index else ""
        if len(above) > 40 or len(self.blocks[index].text) > 60:
            return ""
        if _WHEN_ALONE.match(above):
            return "event"
        label = f"{above.rstrip(' :')}: "
        role, start = dates.role_before(label, len(label))
        return role if role == "deadline" and start == 0 else ""

    def _bare_label(self, index):
        if self._labelled(index):
            return
        following = self._next_free(index + 1)
        if following is None:
            self._place(index, "furniture", reason="empty_label")
            return
        after = self.blocks[following]
        is_date_label = bool(dates.LABEL.match(self.blocks[index].text))
        closing = noise.is_bare_label(after.text) or bool(noise.furniture(after.text))
        stated = head.strip(after.text, self.language, may_shorten=False)
        other = stated.dates and not stated.rest and stated.dates[0][0]
        is_short = len(self.blocks[index].text.split()) <= 3
        if closing or (is_short and (is_date_label or other)):
            self._place(index, "furniture", reason="empty_label")

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
                role = role or self._role_above(index)
                if index in self.events or (not role and dates.is_stretch(text, found)):
                    role = "event"
                if role == "event":
                    found = self._with_clock(index, found)
                if role in ("event", "deadline", "embargo"):
                    self._date(role, found, text=text)
                elif missing and (
                    (placed == "lead" and self._is_dateline(text, found))
                    or _TODAY.search(text[: found.start])
                ):
                    self._date("published", found, text=text)
                    missing = False
                elif role == "updated" and found.date:
                    self._date(role, found, text=text)

    def _with_clock(self, index, found):
        """The date of an event, with the time of day from a line below or above it."""
        if found.time:
            return found
        for near in (range(index + 1, index + 3), range(index - 1, index - 3, -1)):
            for number in near:
                if not 0 <= number < len(self.blocks) or _DAY.match(self.blocks[number].text):
                    break  # the next line is another day's
                if time := dates.clock_alone(self.blocks[number].text):
                    return replace(found, time=time)
        return found

    def _is_dateline(self, text, found) -> bool:
        """Whether a lead begins "Stockholm, 3 mars 2021 – …"."""
        before, after = text[: found.start].strip(" ,("), text[found.end :]
        if found.start > 30 or len(before.split()) > 3:
            return False
        if before and re.match(r"\s*\.\s+[A-ZÅÄÖ]", after):
            return True  # "Stockholm – 2 December 2019. The agency …"
        return len(before.split()) <= 2 and bool(
            re.match(r"\)?\s*(?:\([^)]{2,40}\)\s*)?[–—-]{1,2}\s", after)
        )
