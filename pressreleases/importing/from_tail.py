"""What stands apart from the running text of a source: related links and standing text.

The contacts among it are in `from_contacts.py`.

A part of the reading in `parsing.py`, which holds the blocks and where each was placed.
"""

import re

from . import contacts, sections, speech
from .from_contacts import Callers
from .from_head import LONGEST
from .parsed import Link

#: Headings under which nothing but links stands, even when their addresses are lost.
_ONLY_LINKS = re.compile(r"relatera|related|länkar|links|dokument|documents|bilag|attach", re.I)
_CLOSED = (".", "!", "?", "”", '"', ":", "…")


class Tail(Callers):
    """The steps of a reading that find the parts that stand apart."""

    # --- contacts, links, boilerplate

    def _tail(self):
        index = max(self.title_at, 0)
        while index < len(self.blocks):
            block = self.blocks[index]
            if not self._free(index) or len(block.text) > LONGEST:
                index += 1
                continue
            if block.kind != "item" and contacts.is_heading(block.text):
                index = self._contacts(index) or self._links_instead(index, block) or index + 1
            elif self._is_in_tail(index) and self._heads_table(index):
                index = self._contacts(index) or index + 1
            elif sections.is_link_line(block):
                self.links += sections.links_of(block)
                self._place(index, "links")
                index += 1
            elif sections.is_links_heading(block) or self._heads_links(index):
                index = self._links(index) or index + 1
            elif sections.about(block, self.words) and self._boilerplate(index):
                index += 1
            elif self._is_in_tail(index) and (end := self._contact_group(index)):
                index = end
            else:
                self._lone_contact(index, block)
                index += 1
        self._standing()

    def _heads_links(self, index) -> bool:
        """Whether nothing but links stands under a heading of any words, as under "Handlingar"."""
        if self.blocks[index].kind != "heading" or index <= self.title_at + 1:
            return False
        number = index + 1
        while self._free(number) and self.blocks[number].is_link:
            if not sections.links_of(self.blocks[number]):
                return False
            number += 1
        ends = number >= len(self.blocks) or self.blocks[number].kind == "heading"
        return number > index + 1 and (ends or not self._free(number))

    def _links_instead(self, index, block) -> int | None:
        """Takes links under a line that may head contacts too: "Mer information"."""
        return self._links(index) if sections.is_links_heading(block) else None

    def _links(self, start) -> int | None:
        """Takes the links under a heading. Returns the index after them, None without any."""
        found, index = [], start + 1
        strict = bool(_ONLY_LINKS.match(self.blocks[start].text))
        while self._free(index) and index < start + 100:
            block = self.blocks[index]
            if contacts.is_heading(block.text) or sections.about(block, self.words):
                break
            links = sections.links_of(block)
            short_item = block.kind == "item" and len(block.text) <= 160
            is_label = strict and block.kind == "paragraph" and len(block.text) <= 120
            if not links and (short_item or is_label) and not block.text.endswith((".", ":")):
                links = [Link(label=block.text)]
            if not links:
                break
            found.append((index, links))
            index += 1
        if not any(link.url for _index, links in found for link in links):
            following = self._next_free(found[-1][0] + 1) if found else None
            ends = following is None or contacts.is_heading(self.blocks[following].text)
            if not found or not ends or not self._is_late(start):
                return None
        self._place(start, "links")
        self.links_heading = self.links_heading or self.blocks[start].text
        for number, links in found:
            self._place(number, "links")
            self.links += links
            for link in links:
                if not link.url:
                    self._remark("link_without_address", link.label[:200])
        return index

    def _is_in_tail(self, index) -> bool:
        return index > len(self.blocks) / 3 and index > self.title_at + 1

    def _is_late(self, index) -> bool:
        return index > len(self.blocks) / 2

    def _boilerplate(self, start) -> bool:
        """Takes the standing text under its heading. Returns whether there is any."""
        index = start + 1
        taken = []
        while self._free(index) and len(taken) < 4:
            block = self.blocks[index]
            if block.kind not in ("paragraph",) or len(block.text) > 2_500:
                break
            if contacts.is_heading(block.text) or sections.is_links_heading(block):
                break
            if speech.opens_with_dash(block.text) or sections.is_contact_line(block):
                break
            if taken and not block.text.endswith(_CLOSED) and len(block.text) < 80:
                break
            taken.append(index)
            index += 1
        if not taken or self.boilerplate:
            return False
        self.boilerplate_heading = self.blocks[start].text
        self._place(start, "boilerplate")
        for number in taken:
            self.boilerplate.append(self.blocks[number].text)
            self._place(number, "boilerplate")
        return True

    def _standing(self):
        """A standing text without a heading: at the end, saying what the organisation is."""
        if self.boilerplate:
            return
        free = [n for n in range(len(self.blocks)) if self._free(n)]
        for index in free[-2:]:
            block = self.blocks[index]
            if index <= self.title_at + 1 or block.kind != "paragraph" or len(block.text) > 2_000:
                continue
            if cut := sections.about_inline(block.text):
                self.boilerplate_heading = block.text[:cut].strip()
                self.boilerplate.append(block.text[cut:])
                self._place(index, "boilerplate")
                return
            after_contacts = any(
                placed.place in ("contacts", "contact_heading")
                for places in self.places[:index]
                for placed in places
            )
            if (
                sections.is_standing(block.text)
                and (after_contacts or index == free[-1])
                and len(free) > 3
            ):
                self.boilerplate.append(block.text)
                self._place(index, "boilerplate")
                return
