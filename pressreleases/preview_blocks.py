"""A text cut into the parts that a fact checker comments on, and finding them again later.

A part is known by a key made from its words, so that a comment stays with its paragraph when
others are put in before it, and so that a paragraph that has been changed is noticed. Nothing
here reads the database.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacts.answering import Answer
from pressreleases import text
from pressreleases.models import Edition

#: Parts that can be commented one by one. What comes after is commented with the whole text.
MOST_BLOCKS = 400

_KINDS = {
    "title": gettext_lazy("Title"),
    "lead": gettext_lazy("Lead"),
    "body": gettext_lazy("Paragraph"),
    "figures": gettext_lazy("Heading above the highlights"),
    "highlight": gettext_lazy("Highlight"),
    "contact": gettext_lazy("Contact person"),
    "link": gettext_lazy("Related link"),
}
_NUMBERED = {"body", "highlight", "contact", "link"}


@dataclass(frozen=True, kw_only=True)
class Block:
    """One part of a text.

    Attributes:
        key: Made from the kind and the words; the same words a second time get another key.
        kind: A key of `_KINDS`.
        number: Its place among those of its kind, from 1.
        text: The words, without markup.
    """

    key: str
    kind: str
    number: int
    text: str

    @property
    def label(self) -> str:
        """What the part is called: "Rubrik", "Stycke 3"."""
        name = _KINDS.get(self.kind, self.kind)
        if self.kind not in _NUMBERED:
            return str(name)
        return _("%(part)s %(number)s") % {"part": name, "number": self.number}


def cut(edition: Edition, contacts: Iterable[Answer]) -> list[Block]:
    """Returns the parts of an edition in the order of the page.

    Args:
        edition: As it would be frozen; need not be saved.
        contacts: Who answers now, from `who_answers()`, because the number is to be checked too.
    """
    language = edition.language
    words = [("title", edition.title), ("lead", " ".join(edition.lead.split()))]
    words += [("body", line) for line in text.plain(edition.body).splitlines()]
    if edition.highlights:
        words.append(("figures", edition.highlights_heading))
        words += [("highlight", part.sentence) for part in edition.highlight_parts]
    words += [("contact", _contact_line(answer, language)) for answer in contacts]
    words += [("link", " ".join(filter(None, (p.label, p.url)))) for p in edition.link_parts]
    blocks, of_kind, equal = [], Counter(), Counter()
    for kind, line in words:
        if not line:
            continue
        of_kind[kind] += 1
        equal[kind, line] += 1
        unique = f"{kind}\0{line}\0{equal[kind, line]}"
        key = hashlib.sha256(unique.encode()).hexdigest()[:20]
        blocks.append(Block(key=key, kind=kind, number=of_kind[kind], text=line))
    return blocks[:MOST_BLOCKS]


def _contact_line(answer: Answer, language: str) -> str:
    """Returns a contact as the page prints it: name, title and unit, number."""
    printed, person = answer.printed, answer.person
    between = " " if language == "sv" else ", "
    parts = [printed.name, between.join(filter(None, (printed.title, printed.unit)))]
    if answer.is_deputy:
        parts.append(person.name)
    if person:
        parts += [number for _e164, number in person.numbers_in(language)]
    return ", ".join(filter(None, parts))


def stored(blocks: Iterable[Block]) -> list[dict]:
    """Returns the parts as a list that JSON can hold."""
    return [asdict(block) for block in blocks]


def restored(rows: Iterable[dict]) -> list[Block]:
    return [Block(**row) for row in rows]


def places(before: list[Block], after: list[Block]) -> dict[str, Block | None]:
    """Returns where each part of an earlier text stands in a later one, by its key.

    A part whose words were changed is found by what stands around it; one that is no longer
    there is None.
    """
    later = {block.key: block for block in after}
    found = {block.key: later.get(block.key) for block in before}
    matcher = SequenceMatcher(
        None, [block.key for block in before], [block.key for block in after], autojunk=False
    )
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag != "replace":
            continue
        for offset, block in enumerate(before[first:last]):
            place = new_first + offset
            if found[block.key] is None and place < new_last and after[place].kind == block.kind:
                found[block.key] = after[place]
    return found
