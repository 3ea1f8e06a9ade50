"""The sender above a title: its name alone, above the kind, or in a table with the date.

A part of the reading in `parsing.py`, which holds the blocks and where each was placed.
"""

from . import head, titles

LONGEST_TITLE = 240


class Letterhead:
    """The steps of a reading that tell a sender from a title."""

    def _is_letterhead(self, index) -> bool:
        """The name of the organisation alone on a line above the title."""
        following = self._next_free(index + 1)
        if following is None or len(self.blocks[following].text) >= LONGEST_TITLE:
            return False
        return titles.is_organisation(self.blocks[index].text) or self._stands_over_kind(index)

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

    def _heads_text(self, index) -> bool:
        """Whether a title stands here, over a longer text."""
        following = self._next_free(index)
        if following is None or not self._free(following + 1):
            return False
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
                return False
            unread = is_other and (said.rest or not said.says_something)
            if unread and (len(words.split()) > 4 or not self._heads_text(index + 1)):
                return False
            notes.append(said)
        says = any(said.says_something and not said.rest for said in notes)
        if not says and not all(titles.is_organisation(" ".join(cell)) for cell in block.cells):
            return False
        for cell, said in zip(block.cells, notes, strict=True):
            own = said.says_something and not said.rest
            if own:
                self._note(said)
            place = "furniture" if not own else "dates" if said.dates else "kind"
            self._place(index, place, " ".join(cell), reason="" if own else "header")
        return True
