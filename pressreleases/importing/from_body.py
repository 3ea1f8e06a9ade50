"""What is left when the rest has been placed: results, the lead, and the body in its order.

A part of the reading in `parsing.py`, which holds the blocks and where each was placed.
"""

import re
from dataclasses import replace

from . import dates, figures, names, quotes, results, speech, titles
from .from_head import HEAD, LONGEST
from .parsed import Block
from .wordlist import word_list

_CLOSED = (".", "!", "?", "”", '"', ":", "…")


#: Words that a line cannot end with and be a heading: it goes on in the list under it.
_GOES_ON = frozenset(word_list("att är som och that are is the and"))


_CREDIT = re.compile(
    r"(?:\A|[.\s(])(?:foto|fotograf|bild|photo|illustration|image)(?:\s+by)?\s*:\s*[^.]{2,60}\.?\)?\Z",
    re.I,
)
#: What stands above results and is longer is no heading of theirs; an annual report has no room.
_LONGEST_HEADING = 200
_GREETING = re.compile(
    r"(?:hej|god\s?(?:dag|morgon)|hello|hi|dear|bästa|kära)\b[^.]{0,40}[!,.]?\Z", re.I
)
_LEAD_LABEL = re.compile(r"(?:ingress|preamble|lead|standfirst)\s*:\s*(?=\S)", re.I)


class Body:
    """The steps of a reading that put the lead, the results and the body together."""

    # --- lists

    def _figure_rows(self, start) -> bool:
        """Takes a table of labels and numbers under a heading that announces results."""
        end = start
        made = []
        while self._free(end) and self.blocks[end].kind == "row":
            highlight = results.of_row(self.blocks[end].cells)
            if highlight is None:
                break
            made.append(highlight)
            end += 1
        before = start - 1
        heading = self.blocks[before].text if before > self.title_at and self._free(before) else ""
        if len(made) < 2 or len(heading) > 100 or not results.RESULTS.search(heading):
            return False
        self.highlights, self.highlights_after = tuple(made), start
        self.highlights_heading = heading
        self._place(before, "highlights_heading")
        for number in range(start, end):
            self._place(number, "highlights")
        return True

    def _lists(self):
        index = 0
        while index < len(self.blocks) and not self.highlights:
            if self._free(index) and self.blocks[index].kind == "row" and self._figure_rows(index):
                return
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
                and len(self.blocks[before].text) <= _LONGEST_HEADING
            ):
                block = self.blocks[before]
                if (
                    block.text.rstrip().endswith(":")
                    or block.kind == "heading"
                    or (len(block.text) <= 100 and not block.text.endswith("."))
                ):
                    heading = block.text
            items = [self.blocks[n].text for n in range(index, end)]
            ordered = self.blocks[index].is_ordered and not results.RESULTS.search(heading)
            if not ordered and results.is_results(heading, items):
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
                if block.hint == "caption" or _CREDIT.search(block.text):
                    continue
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
        if block.hint == "caption" or _CREDIT.search(text):
            return False  # a picture's
        if _GREETING.match(text):
            return False
        if len(text) <= 80 and any(dates.is_stretch(text, each) for each in dates.find(text)):
            return False
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
        text = self.blocks[index].text
        if label := _LEAD_LABEL.match(text):
            self._place(index, "kind", label[0])
            text = text[label.end() :]
        self.lead = text
        self._place(index, "lead", text)
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
        if block.hint == "caption" or _CREDIT.search(text):
            return False
        if len(text) > 90 or text.endswith((*_CLOSED, ",", ";")) or not text[:1].isalnum():
            return False
        if text.split()[-1].casefold() in _GOES_ON:
            return False
        if text[:1].islower() or re.match(r"[\w ]{2,20}:\s", text) or "@" in text:
            return False
        if index + 1 >= len(self.blocks) or index <= self.title_at:
            return False
        following = self.blocks[index + 1]
        if self.places[index + 1] and self.places[index + 1][-1].place not in ("body", "lead"):
            return following.kind == "item" and block.is_bold
        if following.kind == "row" and not self.places[index + 1]:
            return block.has_gap and len(text) <= 60
        if following.kind == "item":
            goes_on = following.text[:1].islower()  # "The proposal covers" and then what
            return block.is_bold or (block.has_gap and len(text) <= 60 and not goes_on)
        least = max(80 * (not block.is_bold), len(text) * 1.3)
        long = following.kind == "paragraph" and len(following.text) > least
        if block.is_bold and not following.is_bold and not following.has_gap:
            long = long or bool(re.search(r"\w{3,}.*\.\Z", following.text))
        long = long or self._stands_over_sentence(block, following)
        return long and (block.has_gap or block.is_bold or not following.has_gap) and len(text) > 2

    def _stands_over_sentence(self, block, following) -> bool:
        """A few words apart from what is above them, over one short sentence."""
        words = block.text.split()
        return (
            block.has_gap
            and (following.has_gap or following.text[:1].isupper())
            and following.kind == "paragraph"
            and len(words) <= 7
            and following.text.endswith((".", "!"))
            and len(following.text.split()) >= max(4, len(words))
            and not speech.opens_with_dash(following.text)
            and not any(c.isdigit() or c in ",@" for c in block.text)
            and not names.split_role(block.text)[1]
            and not (titles.is_organisation(block.text) and len(words) > 1)
        )
