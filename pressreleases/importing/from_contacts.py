"""Whom to call: sections of contacts, tables of them, and lines by themselves at the end.

A part of the reading in `parsing.py`, which holds the blocks and where each was placed. How lines
become contacts is in `contacts.py`, whose a number is in `whose.py`.
"""

import re

from . import contact_lines, contacts, quotes, sections, sentences, whose


class Callers:
    """The steps of a reading that find whom to call."""

    def _contacts(self, start) -> int | None:
        """Takes the contacts under a heading. Returns the index after them, None without any."""
        taken, left, index = [], [], start + 1
        before = len(self.gatherer.entries)
        kept_left = len(self.gatherer.left)
        while index < len(self.blocks) and index < start + 200:
            block = self.blocks[index]
            if not self._free(index):
                if self.places[index][0].place == "furniture" and len(taken) == 0:
                    index += 1
                    continue
                break
            if sections.ends_contacts(block, self.words) or len(block.text) > 700:
                break
            if contacts.is_heading(block.text):
                if not taken:
                    taken.append(index)
                    index += 1
                    continue
                break
            rows, end = self._columns(index)
            if rows:
                taken, index = [*taken, *rows], end
                continue
            if self._labelled_contact(index, bool(taken)):
                taken += [index, index + 1]
                index += 2
                continue
            if (block.kind == "row" and contact_lines.is_columns(block.cells)) or self._gather(
                index, block, bool(taken)
            ):
                taken.append(index)
            elif block.text in self.gatherer.others:
                pass  # it stays in the body, and the contacts go on under it
            elif block.kind == "heading" or len(block.text) > 200 or len(left) >= 2:
                break
            elif self._contact_follows(index):
                left.append(index)
            else:
                break
            index += 1
        new = self.gatherer.entries[before:]
        is_certain = re.search(r"kontakt|contact", self.blocks[start].text, re.I)
        if not any(entry.is_reachable or (entry.name and is_certain) for entry in new):
            del self.gatherer.entries[before:], self.gatherer.left[kept_left:]
            return None
        if self.contact_heading:
            new[0].lines.insert(0, self.blocks[start].text)
            self._place(start, "contacts")
        else:
            self.contact_heading = self.blocks[start].text
            self._place(start, "contact_heading")
        for number in taken:
            text = self.blocks[number].text.replace("\t", " ")
            if all(text not in line for entry in new for line in entry.lines):
                new[-1].lines.append(text)
            self._place(number, "contacts")
        for number in left:
            self._remark("contact_leftover", self.blocks[number].text[:200])
        for words in self.gatherer.left[kept_left:]:
            self._remark("contact_leftover", words[:200])
            self.extra.append((start, words))
        return index

    def _columns(self, start) -> tuple[list[int], int]:
        """Takes a table with a column for each contact.

        Returns:
            The blocks that were taken, and where the table ends; what may be anybody's is not
            taken and stays in the body.
        """
        end = start
        while self._free(end) and self.blocks[end].kind == "row":
            end += 1
        columns = sections.columns(self.blocks[start : end + 1]) if end > start else []
        if not columns:
            return [], start
        for column in columns:
            self.gatherer.add(column, is_new=True)
        index = start + columns[0].count("\t") + 1
        taken = list(range(start, index))
        while self._free(index) and sections.only_reaches(self.blocks[index]):
            if self.gatherer.give(self.blocks[index].text, len(columns)):
                taken.append(index)
            index += 1
        return taken, index

    def _heads_table(self, index) -> bool:
        """Whether a table's row names columns of whom to call: "Kontakt", "Telefon"."""
        block = self.blocks[index]
        return block.kind == "row" and contact_lines.is_columns(block.cells)

    def _labelled_contact(self, index, has_some) -> bool:
        """Takes "Telefon" on a line of its own together with the number under it."""
        block = self.blocks[index]
        if not contact_lines.is_column(block.text) or not self._free(index + 1):
            return False
        value = self.blocks[index + 1]
        if len(value.text) > 120 or contact_lines.is_column(value.text):
            return False
        label = block.text.strip(" :")
        read = contact_lines.read_line(f"{label}: {value.text}", sections.mailto(value))
        if not read.says_something or contacts.is_heading(value.text):
            return False
        gap = has_some and bool(read.name)
        return self.gatherer.add(f"{label}: {value.text}", sections.mailto(value), has_gap=gap)

    def _gather(self, index, block, has_some) -> bool:
        """Takes a block among contacts. Returns whether it was one."""
        if sections.is_standing(block.text) or quotes.is_attributed(block.text):
            return False
        sentence = len(block.text) > 90 and block.text.endswith(".") and block.kind != "row"
        if sentence or contacts.OPENING.match(block.text):
            if sentences.in_sentence(block, self.gatherer):
                return True
            if sentence:
                return False
        lines = [line for text in sections.lines_of(block) for line in text.split("\n")]
        addresses = sections.mailto(block)
        own = addresses if len(lines) == 1 else ()
        read = [contact_lines.read_line(line, own) for line in lines]
        if not any(line.says_something for line in read):
            return self._gather_title(index, block, read[0])
        alone = not any(line.is_reachable or line.name for line in read)
        if alone and addresses == () and (block.text.endswith(".") or len(block.text) > 120):
            return False
        if block.kind == "heading" and alone:
            return False
        taken = []
        for number, line in enumerate(lines):
            gap = block.has_gap and number == 0 and has_some
            taken.append(self.gatherer.add(line, own, has_gap=gap))
        if not any(taken):
            return False
        self.gatherer.left += [
            line for line, is_taken in zip(lines, taken, strict=True) if not is_taken
        ]
        return True

    def _gather_title(self, index, block, line) -> bool:
        """Takes one word between a name and a number: what the person is, or a service."""
        is_title = self.gatherer.is_bare_title(block.text, line, has_gap=block.has_gap)
        if not is_title and not whose.names_service(block.text):
            return False
        if not self._free(index + 1) or self.blocks[index + 1].has_gap:
            return False
        below = self.blocks[index + 1]
        read = contact_lines.read_line(below.text, sections.mailto(below))
        return read.is_reachable and not read.name and self.gatherer.add(block.text)

    def _contact_follows(self, index) -> bool:
        for number in (index + 1, index + 2):
            if self._free(number) and sections.is_contact_line(self.blocks[number]):
                return True
        return False

    def _lone_contact(self, index, block):
        """A contact outside any section: a sentence that names somebody, or a line at the end."""
        if block.kind == "heading" or len(block.text) > 700:
            return
        late = self._is_in_tail(index)
        is_line = late and sections.is_contact_line(block) and not contacts.opens(block.text)
        found = "" if is_line else sentences.in_sentence(block, self.gatherer)
        if found == "whole":
            self._place(index, "contacts")
            if late:
                self._following_lines(index)
            return
        if not found and late and sections.is_contact_line(block):
            for text in sections.lines_of(block):
                for line in text.split("\n"):
                    self.gatherer.add(line, sections.mailto(block))
            self._place(index, "contacts")
            self._following_lines(index)

    def _contact_group(self, start) -> int | None:
        """Takes lines without a heading that together say whom to call, as at the end of a text.

        Returns the index after them, None when they are none.
        """
        index, named, reached = start, False, False
        while self._free(index) and index < start + 8:
            block = self.blocks[index]
            if (block.has_gap and index > start and reached) or contacts.is_heading(block.text):
                break
            if named and not reached and self._is_own_place(index):
                index += 1
                continue
            if not sections.is_contact_part(block):
                break
            line = contact_lines.read_line(block.text.replace("\t", " | "), sections.mailto(block))
            if index == start and line.is_reachable:
                return None
            named, reached = named or bool(line.name), reached or line.is_reachable
            index += 1
        if not (named and reached):
            return None
        for number in range(start, index):
            block = self.blocks[number]
            if number > start and not sections.is_contact_part(block):
                self.gatherer.add(f"Organisation: {block.text}")
                self.gatherer.entries[-1].lines[-1] = block.text
                self._place(number, "contacts")
                continue
            for text in sections.lines_of(block):
                gap = number == start
                self.gatherer.add(text, sections.mailto(block), has_gap=gap, is_new=gap)
            self._place(number, "contacts")
        self._leftovers(start)
        return index

    def _is_own_place(self, index) -> bool:
        """Whether a few words between a name and its numbers say where the person works."""
        block = self.blocks[index]
        if block.has_gap or not self._free(index + 1) or len(block.text.split()) > 4:
            return False
        below = self.blocks[index + 1]
        read = contact_lines.read_line(below.text.replace("\t", " | "), sections.mailto(below))
        is_plain = block.kind == "paragraph" and block.text[-1].isalnum() and ":" not in block.text
        return is_plain and block.text[:1].isupper() and read.is_reachable and not read.name

    def _leftovers(self, at):
        """Words among contacts that could not be placed: they stand in the body, with a remark."""
        for words in self.gatherer.left:
            self._remark("contact_leftover", words[:200])
            self.extra.append((at, words))
        self.gatherer.left.clear()

    def _following_lines(self, start):
        """Lines right under a lone contact that belong to it, or are another one."""
        index = start + 1
        while self._free(index) and not self.blocks[index].has_gap:
            block = self.blocks[index]
            if len(block.text) > 200:
                return
            if self._gather(index, block, True):
                self._place(index, "contacts")
            elif block.text not in self.gatherer.others:
                return
            index += 1
