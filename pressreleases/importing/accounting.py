"""The account of words: every word of a source is in some place of the result."""

import re
from collections import Counter

from . import sources
from .blocks import Page, clean
from .parsed import ParsedRelease

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> Counter:
    """The words of a text, counted."""
    return Counter(_WORD.findall(clean(text)))


def missing(source: sources.Source, parsed: ParsedRelease) -> Counter:
    """Returns the words of the source that the result does not have, by count."""
    return missing_on(sources.read(source), parsed)


def missing_on(page: Page, parsed: ParsedRelease) -> Counter:
    """The same of a source that has been read."""
    given = words(" ".join(block.text for block in page.blocks))
    given += words(" ".join(text for _reason, text in page.left_out))
    return given - words(" ".join(placed.text for placed in parsed.placed))


def invented(source: sources.Source, parsed: ParsedRelease) -> Counter:
    """Returns the words in the result's own texts that the source does not have."""
    page = sources.read(source)
    given = words(" ".join(block.text for block in page.blocks))
    return words(" ".join(_texts(parsed))) - given


def unkept(parsed: ParsedRelease) -> Counter:
    """Returns the words that were placed in a field and are not in it."""
    return sum(unkept_by_place(parsed).values(), Counter())


def unkept_by_place(parsed: ParsedRelease) -> dict[str, Counter]:
    """The same for each place that keeps what is placed there."""
    kept = {
        "title": [parsed.title],
        "lead": [parsed.lead],
        "body": [block.text for block in parsed.body],
        "highlights_heading": [parsed.highlights_heading],
        "highlights": [highlight.sentence for highlight in parsed.highlights],
        "contact_heading": [parsed.contact_heading],
        "contacts": [contact.source for contact in parsed.contacts],
        "boilerplate": [parsed.boilerplate.heading, parsed.boilerplate.text],
        "links": [
            parsed.links_heading,
            *(f"{link.label} {link.url}" for link in parsed.links),
        ],
    }
    return {
        place: words(" ".join(p.text for p in parsed.placed if p.place == place))
        - words(" ".join(texts))
        for place, texts in kept.items()
    }


def _texts(parsed):
    yield parsed.title
    yield parsed.lead
    yield from (block.text for block in parsed.body)
    yield parsed.highlights_heading
    yield from (highlight.sentence for highlight in parsed.highlights)
    yield parsed.contact_heading
    yield parsed.boilerplate.heading
    yield parsed.boilerplate.text
