"""`parse()`: puts together what the recognisers find. Each rule has its module beside this one."""

import re
from dataclasses import replace

from . import contacts, dates, figures, head, language, lists, noise, quotes, sections, sources
from .blocks import Page, part
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

#: Characters of a block above which nothing is looked for in it: it goes to the body as it is.
LONGEST = 10_000
#: How many blocks are looked into. No release has so many; the rest goes to the body as it is.
MOST_BLOCKS = 2_000
_LONGEST_TITLE = 240
#: How many blocks at the top can be something else than running text.
_HEAD = 14
_CLOSED = (".", "!", "?", "”", '"', ":", "…")


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


class _Reading:
    """One source on its way: its blocks, and where each has been placed."""

    def __init__(self, page: Page):
        self.page = page
        blocks = lists.one_block(list(page.blocks[:MOST_BLOCKS]))
        self.unread = page.blocks[MOST_BLOCKS:]
        self.blocks = lists.with_dashes(blocks)
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
        found, spoken = quotes.find(pairs, before=f"{self.title}. {self.lead}")
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
                if not self._is_needed(index, reason):
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
                others = [n for n, b in enumerate(self.blocks[:_HEAD]) if self._can_head(n, b, 9)]
                others = [n for n in others if n > marked]
                if others:
                    self._place(marked, "furniture", reason="header")
                    marked = min(others, key=lambda n: (self.blocks[n].level, n))
        if marked is None:
            marked = next(
                (n for n, b in enumerate(self.blocks[:_HEAD]) if self._can_head(n, b, 9)), None
            )
        if marked is not None and not self._text_before(marked):
            self._take_title(marked, self.blocks[marked].text)
            limit = marked
        else:
            limit = min(_HEAD, len(self.blocks))
        for index in range(limit):
            if not self._free(index):
                continue
            block = self.blocks[index]
            if len(block.text) > LONGEST:
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
            if self.title:
                continue
            if said.kind and said.rest and self._can_be_title(index, said.rest):
                self._take_title(index, said.rest, said)
                return
            if self._is_letterhead(index):
                self._place(index, "furniture", reason="header")
                continue
            if self._can_be_title(index, block.text):
                self._take_title(index, block.text)
                return
            if block.kind == "paragraph" and len(self.blocks) <= 16:
                self._cut_title(index)
            return

    def _is_title_too(self, index, said) -> bool:
        """Whether "Inbjudan till pressträff" is all the title that there is."""
        following = self._next_free(index + 1)
        return (
            len(said.kind_label.split()) >= 3
            and following is not None
            and not self._can_be_title(following, self.blocks[following].text)
        )

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
        if block.kind in ("item", "row") or len(text) > _LONGEST_TITLE or not text[:1].strip():
            return False
        if (
            quotes.opens_with_dash(text)
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

    def _is_letterhead(self, index) -> bool:
        """The name of the organisation alone on a line above the title."""
        text = self.blocks[index].text
        words = text.split()
        following = self._next_free(index + 1)
        return (
            following is not None
            and len(words) <= 5
            and sections.names.is_organisation_word(words[-1])
            and all(w[:1].isupper() or w in ("för", "of", "and", "och", "the") for w in words)
            and not text.endswith((".", "!", "?"))
            and len(self.blocks[following].text) < _LONGEST_TITLE
        )

    def _take_title(self, index, text, said=None):
        block = self.blocks[index]
        stripped = said or head.strip(text, self.language)
        if stripped.says_something and stripped.rest and stripped.rest in block.text:
            for piece in block.text.split(stripped.rest, 1):
                if piece.strip(" |:–—-•·,/()"):
                    self._place(index, "kind", piece.strip())
            self._note(stripped)
            text = stripped.rest
        self.title, self.title_at = text.replace("\t", " "), index
        self._place(index, "title", self.title)

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
                    or (last and (dated or said.is_stamped))
                    or block.hint == "date"
                ):
                    if said.kind and self.kind and not said.dates and block.kind == "heading":
                        continue
                    self._take_meta(index, said)
                    continue
            if near_title and index != self.title_at and block.text == self.title:
                self._place(index, "furniture", reason="duplicate")
            elif noise.is_bare_label(block.text):
                self._bare_label(index)
        if self.page.published and not any(d.role == "published" for d in self.dates):
            found = [f for f in dates.find(self.page.published.replace("T", " ", 1)) if f.date]
            if found:
                self.dates.append(
                    StatedDate(
                        role="published",
                        date=found[0].date,
                        time=found[0].time,
                        written=self.page.published,
                    )
                )

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
        if closing or is_date_label or (stated.dates and not stated.rest and stated.dates[0][0]):
            if len(self.blocks[index].text.split()) <= 3 or closing:
                self._place(index, "furniture", reason="empty_label")

    # --- contacts, links, boilerplate

    def _tail(self):
        index = max(self.title_at, 0)
        while index < len(self.blocks):
            block = self.blocks[index]
            if not self._free(index) or len(block.text) > LONGEST:
                index += 1
                continue
            if block.kind != "item" and contacts.is_heading(block.text):
                index = self._contacts(index) or index + 1
            elif sections.is_links_heading(block):
                index = self._links(index) or index + 1
            elif sections.about(block, self.words) and self._boilerplate(index):
                index += 1
            elif sections.is_link_line(block):
                self.links += sections.links_of(block)
                self._place(index, "links")
                index += 1
            else:
                self._lone_contact(index, block)
                index += 1
        self._standing()

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
            if (block.kind == "row" and contacts.is_columns(block.cells)) or self._gather(index, block, bool(taken)):
                taken.append(index)
            elif block.kind == "heading" or len(block.text) > 200 or len(left) >= 2:
                break
            elif self._contact_follows(index):
                left.append(index)
            else:
                break
            index += 1
        new = self.gatherer.entries[before:]
        if not any(entry.is_reachable or entry.name for entry in new):
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

    def _gather(self, index, block, has_some) -> bool:
        """Takes a block among contacts. Returns whether it was one."""
        if sections.is_standing(block.text) or quotes.is_attributed(block.text):
            return False
        sentence = len(block.text) > 90 and block.text.endswith(".") and block.kind != "row"
        if sentence or contacts.OPENING.match(block.text):
            if sections.in_sentence(block, self.gatherer):
                return True
            if sentence:
                return False
        lines = [line for text in sections.lines_of(block) for line in text.split("\n")]
        addresses = sections.mailto(block)
        read = [contacts.read_line(line) for line in lines]
        if not any(line.says_something for line in read):
            return False
        alone = not any(line.is_reachable or line.name for line in read)
        if alone and addresses == () and (block.text.endswith(".") or len(block.text) > 120):
            return False
        if block.kind == "heading" and alone:
            return False
        for number, line in enumerate(lines):
            gap = block.has_gap and number == 0 and has_some
            self.gatherer.add(line, addresses if len(lines) == 1 else (), has_gap=gap)
        return True

    def _contact_follows(self, index) -> bool:
        for number in (index + 1, index + 2):
            if self._free(number) and sections.is_contact_line(self.blocks[number]):
                return True
        return False

    def _lone_contact(self, index, block):
        """A contact outside any section: a sentence that names somebody, or a line at the end."""
        if block.kind == "heading" or len(block.text) > 700:
            return
        found = sections.in_sentence(block, self.gatherer)
        if found == "whole":
            self._place(index, "contacts")
        elif not found and index > len(self.blocks) / 3 and index > self.title_at + 1:
            if sections.is_contact_line(block):
                for text in sections.lines_of(block):
                    for line in text.split("\n"):
                        self.gatherer.add(line, sections.mailto(block))
                self._place(index, "contacts")
                self._following_lines(index)

    def _following_lines(self, start):
        """Lines right under a lone contact that belong to it, or are another one."""
        index = start + 1
        while self._free(index) and not self.blocks[index].has_gap:
            block = self.blocks[index]
            if len(block.text) > 200 or not self._gather(index, block, True):
                return
            self._place(index, "contacts")
            index += 1

    def _links(self, start) -> int | None:
        """Takes the links under a heading. Returns the index after them, None without any."""
        found, index = [], start + 1
        while self._free(index) and index < start + 100:
            block = self.blocks[index]
            if contacts.is_heading(block.text) or sections.about(block, self.words):
                break
            links = sections.links_of(block)
            short_item = block.kind == "item" and len(block.text) <= 160
            if (not links and short_item and found != []) or (not links and short_item and not block.text.endswith(".")):
                links = [Link(label=block.text)]
            if not links:
                break
            found.append((index, links))
            index += 1
        if not any(link.url for _index, links in found for link in links):
            if (
                not found
                or self._next_free(found[-1][0] + 1) is not None
                or not self._is_late(start)
            ):
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
            if quotes.opens_with_dash(block.text) or sections.is_contact_line(block):
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
            ordered = self.blocks[index].is_ordered and not figures._RESULTS.search(heading)
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
        for index in range(start, min(start + _HEAD, len(self.blocks))):
            if not self._free(index):
                continue
            block = self.blocks[index]
            if not self._can_lead(index, block):
                short = block.kind in ("paragraph", "heading") and len(block.text) <= 90
                is_late = (
                    index > start + 3 or block.kind == "item" or quotes.opens_with_dash(block.text)
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
        if block.kind != "paragraph" or len(text) > 2_000 or quotes.opens_with_dash(text):
            return False
        if re.match(
            r"(?:tid|plats|datum|när|var|time|place|when|where|date|program)\s*:", text, re.I
        ):
            return False
        if text[0] in '”"“»' and quotes._marked(text):
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
                if role in ("event", "deadline", "embargo"):
                    self._date(role, found, text=text)
                elif missing and placed == "lead" and self._is_dateline(text, found):
                    self._date("published", found, text=text)
                    missing = False
                elif role in ("updated",) and found.date and not self.title_at == index:
                    self._date(role, found, text=text)

    def _is_dateline(self, text, found) -> bool:
        """Whether a lead begins "Stockholm, 3 mars 2021 – …"."""
        before = text[: found.start].strip(" ,(")
        return (
            found.start <= 30
            and len(before.split()) <= 2
            and bool(re.match(r"\)?\s*(?:\([^)]{2,40}\)\s*)?[–—-]{1,2}\s", text[found.end :]))
        )
