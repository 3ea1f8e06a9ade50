"""The sender above a title: its name alone, above the kind, or in a table with the date.

A part of the reading in `parsing.py`, which holds the blocks and where each was placed.
"""

import re

from . import head, noise, titles

LONGEST_TITLE = 240


class Letterhead:
    """The steps of a reading that tell a sender from a title."""

    def _is_letterhead(self, index) -> bool:
        """The name of the organisation alone on a line above the title."""
        following = self._next_free(index + 1)
        if following is None or len(self.blocks[following].text) >= LONGEST_TITLE:
            return False
        return (
            titles.is_organisation(self.blocks[index].text)
            or self._stands_over_kind(index)
            or bool(re.fullmatch(r"(?:https?://|www\.)\S+", self.blocks[index].text))
            or bool(self._sender_group(index))
        )

    def _stands_over_kind(self, index) -> bool:
        """Whether a few words stand right above the kind, and a title and a text below it.

        So stands a sender that no list of words knows: "Institute for Play", "Nordvik Energi".
        """
        block, number, has_kind = self.blocks[index], index + 1, False
        if block.kind not in ("paragraph", "heading") or len(block.text.split()) > 5:
            return False
        if block.text[-1] in ".!?:" or any(self.places[n] for n in range(index)):
            return False
        while self._free(number) and number < index + 6:
            said = head.strip(self.blocks[number].text.replace("\t", " | "), self.language)
            if said.rest or not said.says_something:
                break
            has_kind |= bool(said.kind)
            number += 1
        return has_kind and self._heads_text(number)

    def _sender_group(self, index) -> range:
        """The lines that stand together at the top and are all of the sender, told by their date.

        "KUSTVAKTEN / Region Syd / Vakthavande befäl / 2016-08-02": two or more words of the
        sender and then the kind or the date, apart from a title that stands over its text.
        """
        number, own = index, 0
        while self._free(number) and number < index + 7:
            block = self.blocks[number]
            if number > index and block.has_gap:
                break
            said = head.strip(block.text.replace("\t", " | "), self.language)
            if said.says_something and not said.rest:
                is_group = (
                    (own > 1 or self.blocks[index].text.isupper())
                    and self._free(number + 1)
                    and self.blocks[number + 1].has_gap
                    and self._heads_text(number + 1)
                )
                return range(index, number if is_group else index)
            if block.kind != "paragraph" or len(block.text.split()) > 5:
                return range(0)
            if block.text[-1] in ".!?:,":
                return range(0)
            own += 1
            number += 1
        return range(0)

    def _heads_text(self, index) -> bool:
        """Whether a title stands here, over a longer text."""
        following = self._next_free(index)
        if following is None or not self._free(following + 1):
            return range(0)
        title, text = self.blocks[following], self.blocks[following + 1]
        return (
            len(title.text) <= 140
            and title.text[-1] not in ".:,"
            and self._can_be_title(following, title.text)
            and len(text.text) > len(title.text)
        )

    def _row_of_head(self, index) -> bool:
        """Takes a table's row that names the sender, the kind, a date and the like."""
        block = self.blocks[index]
        notes = []
        for cell in block.cells:
            words = " ".join(cell)
            said = head.strip(": ".join(cell), self.language)
            is_other = not titles.is_organisation(words) and not head.is_office_note(cell)
            if len(words) > 80:
                return range(0)
            if noise.furniture(words):
                notes.append(head.Stripped(rest=words))
                continue
            unread = is_other and (said.rest or not said.says_something)
            if unread and (len(words.split()) > 4 or not self._heads_text(index + 1)):
                return range(0)
            notes.append(said)
        says = any(said.says_something and not said.rest for said in notes)
        names_sender = [titles.is_organisation(" ".join(cell)) for cell in block.cells]
        others = [bool(noise.furniture(" ".join(cell))) for cell in block.cells]
        if not says and not all(map(any, zip(names_sender, others, strict=True))):
            return range(0)
        for cell, said in zip(block.cells, notes, strict=True):
            own = said.says_something and not said.rest
            if own:
                self._note(said)
            place = "furniture" if not own else "dates" if said.dates else "kind"
            self._place(index, place, " ".join(cell), reason="" if own else "header")
        return True
