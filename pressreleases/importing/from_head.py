"""What stands at the top of a source: furniture, kind, title.

A part of the reading in `parsing.py`, which holds the blocks and where each was placed.
"""

import re
from dataclasses import replace

from . import contacts, dates, head, lists, noise, sections, sentences, speech
from .blocks import part
from .from_letterhead import LONGEST_TITLE, Letterhead
from .from_mail import HEAD, Mail

#: Characters of a block above which nothing is looked for in it: it goes to the body as it is.
LONGEST = 10_000

_TITLE_LABEL = re.compile(
    r"(?P<label>(?:huvud)?rubrik|titel|title|headline|heading)\s*:\s*(?P<value>\S.*)\Z", re.I | re.S
)


_WHAT_LABEL = re.compile(r"(?P<label>what|vad)\s*:\s*(?P<value>\S.*)\Z", re.I | re.S)
_FIELD_ALONE = re.compile(
    r"(?:(?:huvud|under)?rubrik|titel|title|headline|ingress|lead|preamble|brödtext|text|body)\s*:\s*\Z",
    re.I,
)


class Head(Mail, Letterhead):
    """The steps of a reading that find what stands at the top."""

    # --- furniture

    def _noise(self):
        """Sets lines aside that are menus, cookie texts, share links or stamps."""
        heading = next(
            (n for n, b in enumerate(self.blocks) if b.kind == "heading" and b.level == 1), None
        )
        last = len(self.blocks) - 14
        for index, block in enumerate(self.blocks):
            near = index < 14 or index > last or index < (heading or 0)
            if near and (reason := noise.furniture(block.text)):
                dated = reason in ("menu", "service") and dates.find(block.text)
                if not dated and not self._is_needed(index, reason):
                    self._place(index, "furniture", reason=reason)
            elif heading and index < heading and block.is_link and not block.hint:
                self._place(index, "furniture", reason="menu")
        first = next((n for n, b in enumerate(self.blocks) if not b.is_link), 0)
        if heading is None and first >= 2:
            for index in range(first):
                if self._free(index) and len(self.blocks[index].text) <= 40:
                    self._place(index, "furniture", reason="menu")

    def _is_needed(self, index, reason) -> bool:
        """A word that may be a title or a heading here and no menu."""
        block = self.blocks[index]
        if block.kind == "heading" and block.level == 1:
            return True
        following = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        return (
            reason == "menu"
            and following is not None
            and sections.is_links_heading(block)
            and bool(sections.links_of(following))
        )

    # --- the head

    def _head(self):
        """Finds the title; what stands before it and right after it is kind, dates and stamps."""
        marked = next((n for n, b in enumerate(self.blocks) if self._can_head(n, b, "title")), None)
        if marked is None:
            marked = next((n for n, b in enumerate(self.blocks) if self._can_head(n, b, 1)), None)
            if marked is not None and self._is_letterhead(marked):
                # An old page's h1 may be the site's name; the next best heading is the title.
                others = [n for n, b in enumerate(self.blocks[:HEAD]) if self._can_head(n, b, 9)]
                others = [n for n in others if n > marked]
                if others:
                    self._place(marked, "furniture", reason="header")
                    marked = min(others, key=lambda n: (self.blocks[n].level, n))
        if marked is None:
            marked = next(
                (n for n, b in enumerate(self.blocks[:HEAD]) if self._can_head(n, b, 9)), None
            )
        if marked is not None and not self._text_before(marked):
            self._take_title(marked, self.blocks[marked].text)
            limit = marked
        else:
            limit = min(HEAD, len(self.blocks))
        subject = self._mail_header(limit)
        for index in range(limit):
            if not self._free(index):
                continue
            block = self.blocks[index]
            if len(block.text) > LONGEST:
                return
            if block.kind == "row" and not self.title and self._row_of_head(index):
                continue
            if self._contacts_first(index):
                continue
            what = _WHAT_LABEL if self._tells_when(index) else _TITLE_LABEL
            if not self.title and (value := self._named_field(index, what)):
                self._take_title(index, value, head.Stripped(rest=value))
                return
            said = head.strip(block.text.replace("\t", " | "), self.language)
            if said.says_something and not said.rest:
                if said.kind and not self.title and self._is_title_too(index, said):
                    self._take_title(index, block.text, head.Stripped(rest=block.text))
                    self._note(said)
                    return
                self._take_meta(index, said)
                continue
            if noise.is_bare_label(block.text) and self._labelled(index):
                continue
            if noise.is_bare_label(block.text) and block.text.rstrip().endswith(":"):
                if not contacts.is_heading(block.text):
                    self._place(index, "furniture", reason="empty_label")
                continue
            if _FIELD_ALONE.match(block.text):
                self._place(index, "kind")
                continue
            if self.title:
                if block.kind == "heading" and self._is_letterhead(index):
                    self._place(index, "furniture", reason="header")
                continue
            if said.kind and said.rest and self._can_be_title(index, said.rest):
                self._take_title(index, said.rest, said)
                return
            if block.kind == "row" and said.says_something and "|" not in said.rest:
                self._take_title(index, said.rest, said)
                return
            if self._is_letterhead(index):
                for number in self._sender_group(index) or (index,):
                    self._place(number, "furniture", reason="header")
                continue
            if subject is not None and block.text != subject[1]:
                self._take_subject(*subject)
                return
            if self._can_be_title(index, block.text):
                self._take_title(index, block.text)
                return
            if block.kind == "paragraph" and len(self.blocks) <= 16:
                self._cut_title(index)
            return

    def _tells_when(self, index) -> bool:
        """Whether "When:" or "Where:" stands right below, as in an invitation."""
        below = self.blocks[index + 1].text if index + 1 < len(self.blocks) else ""
        return bool(re.match(r"(?:when|where|who|när|var|tid|plats|vem)\s*:", below, re.I))

    def _named_field(self, index, label) -> str:
        """The value of "Rubrik: …"; its label is set aside. "" when the line has none."""
        found = label.match(self.blocks[index].text)
        if not found:
            return ""
        self._place(index, "kind", found["label"])
        return found["value"]

    def _contacts_first(self, index) -> bool:
        """Takes contacts that stand above the title. Returns whether the line was theirs."""
        block = self.blocks[index]
        if self.title or block.kind == "heading":
            return False
        if contacts.is_heading(block.text):
            return bool(self._contacts(index)) or len(block.text.split()) <= 3
        if contacts.opens(block.text):
            if sentences.in_sentence(block, self.gatherer) == "whole":
                self._place(index, "contacts")
                return True
            return False
        if sections.is_contact_line(block):
            for text in sections.lines_of(block):
                self.gatherer.add(text, sections.mailto(block))
            self._place(index, "contacts")
            return True
        return False

    def _is_title_too(self, index, said) -> bool:
        """Whether "Inbjudan till pressträff" is all the title that there is."""
        if len(said.kind_label.split()) < 3 or said.kind not in ("invitation", "statement"):
            return False
        for number in range(index + 1, min(index + HEAD, len(self.blocks))):
            text = self.blocks[number].text
            below = head.strip(text, self.language)
            if self._free(number) and not (below.says_something and not below.rest):
                return not self._can_be_title(number, text)
        return False

    def _text_before(self, marked) -> bool:
        """Whether running text stands before a heading, which then is no title."""
        if self.blocks[marked].level == 1:
            return False
        return any(
            self._free(n) and len(self.blocks[n].text) > 150 and self.blocks[n].kind == "paragraph"
            for n in range(marked)
        )

    def _can_head(self, index, block, level) -> bool:
        if block.kind != "heading" or not self._free(index) or len(block.text) > 400:
            return False
        if level == "title":
            if block.hint != "title":
                return False
        elif block.level > level:
            return False
        said = head.strip(block.text, self.language)
        return not (said.says_something and not said.rest) and not contacts.is_heading(block.text)

    def _can_be_title(self, index, text) -> bool:
        block = self.blocks[index]
        if block.kind in ("item", "row") or len(text) > LONGEST_TITLE or not text[:1].strip():
            return False
        if (
            speech.opens_with_dash(text)
            or contacts.is_heading(text)
            or sections.is_links_heading(block)
        ):
            return False
        if re.match(r"[\w ]{2,20}:\s", text) and re.match(
            r"(?:tid|plats|datum|när|var|time|place|when|where)\b", text, re.I
        ):
            return False
        if not any(c.isalpha() for c in text) or sections.is_contact_line(block):
            return False
        following = self._next_free(index + 1)
        if following is None:
            return len(text) <= 120 and not text.endswith(".")
        if text.endswith(".") and (len(text) > 110 or text.count(". ") > 0):
            return False
        return len(text) <= 160 or not text.endswith(".")

    def _take_title(self, index, text, said=None):
        block = self.blocks[index]
        stripped = said or head.strip(text, self.language)
        found = re.search(rf"(?<!\w){re.escape(stripped.rest)}(?!\w)", block.text)
        if stripped.says_something and stripped.rest and not found:
            text = block.text  # what was found stands in the middle, and is part of the title
        elif stripped.says_something and stripped.rest:
            for piece in (block.text[: found.start()], block.text[found.end() :]):
                if piece.strip(" |:–—-•·,/()"):
                    self._place(index, "kind", piece.strip())
            self._note(stripped)
            text = stripped.rest
        self.title, self.title_at = text.replace("\t", " "), index
        self._place(index, "title", self.title)
        self._title_goes_on(index + 1)

    def _title_goes_on(self, index):
        """Takes the second line of a title that is broken in two."""
        if not self._free(index) or index + 1 >= len(self.blocks):
            return
        block = self.blocks[index]
        if block.has_gap or block.kind != "paragraph" or len(block.text) > 120:
            return
        below = re.sub(r"\A[–—-]\s+", "", block.text)  # "ISBJÖRNEN SOM FANNS / – ny utställning"
        open_end = self.title.endswith(":") or below[:1].islower()
        if not open_end or block.text.endswith((".", ":", ",")) or self.title[-1] in ".!?":
            return
        if len(self.title) > 140 or not self.blocks[index + 1].has_gap:
            return
        self.title = f"{self.title} {block.text}"
        self._place(index, "title")

    def _cut_title(self, index):
        """Takes kind, date and title off a block that runs on."""
        block = self.blocks[index]
        said, start = head.leading(block.text, self.language)
        end = lists.title_in(block.text[start:])
        if not (said.says_something or (end and len(self.blocks) <= 3)):
            return
        if start:
            self._place(index, "kind", block.text[:start].strip())
            self._note(said)
        if end:
            self.title, self.title_at = block.text[start : start + end], index
            self._place(index, "title", self.title)
        text = part(block, start + end, len(block.text))
        sentences = re.split(r"(?<=[a-zåäö)”][.!?])\s+(?=[A-ZÅÄÖ–—])", text.text, maxsplit=1)
        pieces = [text]
        if len(sentences) == 2:
            cut = len(sentences[0])
            pieces = [part(text, 0, cut), part(text, cut, len(text.text))]
        self.blocks[index + 1 : index + 1] = [replace(p, kind="paragraph", hint="") for p in pieces]
        self.places[index + 1 : index + 1] = [[] for _piece in pieces]

    def _take_meta(self, index, said):
        self._note(said)
        place = "kind" if said.kind else "dates" if said.dates else "reference"
        if said.kind or said.dates or said.reference:
            self._place(index, place)
        else:
            self._place(index, "furniture", reason="service")
