"""What an import gives back: plain dataclasses, the same for the admin and the command line.

Nothing here knows of Django. `schema.json` beside this file describes `ParsedRelease.as_json()`
for other programs; a test keeps the two equal.
"""

from dataclasses import asdict, dataclass, field

from .markup import to_html

SCHEMA = 1


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Something about a part of a block's text.

    Attributes:
        start, end: Character positions in the text, as Python slices count.
        kind: "link", "strong" or "em".
        url: Where a link leads: http, https, mailto or tel, never anything else.
    """

    start: int
    end: int
    kind: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Block:
    """A piece of the body, word for word.

    Attributes:
        kind: "paragraph", "heading", "item" (of a list) or "quote" (spoken).
        text: The words, with single spaces between them.
        level: 2 or 3 for a heading; 1 and up for an item.
        is_ordered: Whether the item belongs to a numbered list.
        marks: Links and emphasis in the text.
    """

    kind: str
    text: str
    level: int = 0
    is_ordered: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Something that a person is said to have said.

    Attributes:
        text: The spoken words, without dash, quotation marks and attribution; exactly as in the
            source otherwise. What an attribution parts is joined with one space.
        speaker: The full name when the source has it anywhere, or "".
        role: What the speaker is, as first stated; organisation: where, when that is stated.
        blocks: The blocks of the body that the quote stands in.
    """

    text: str
    speaker: str = ""
    role: str = ""
    organisation: str = ""
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Highlight:
    """One result from a list of results.

    Attributes:
        sentence: The whole item, word for word.
        written: The figure as written: "12 480", "1,5 miljoner", "tre"; "" when there is none.
        figure: The digits of it with "." before decimals: "12480", "1.5", "3".
        value: The full number: "12480", "1500000", "3".
        unit: What is counted: "vägledningar", "kronor", "procent".
        is_approximate: Whether the source says "drygt", "cirka", "more than" or the like.
    """

    sentence: str
    written: str = ""
    figure: str = ""
    value: str = ""
    unit: str = ""
    is_approximate: bool = False


@dataclass(frozen=True, kw_only=True)
class Phone:
    """A telephone number: as written, and in E.164."""

    written: str
    e164: str


@dataclass(frozen=True, kw_only=True)
class Email:
    """An e-mail address: as written ("namn (at) myndighet.se"), and as it is used."""

    written: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Somebody to call.

    Attributes:
        name: The person's name, or what a press service calls itself.
        is_service: Whether it is a press service and no person.
        source: The words that it was read from.
    """

    name: str = ""
    title: str = ""
    organisation: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    is_service: bool = False
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class StatedDate:
    """A date that the source states.

    Attributes:
        role: "published", "updated", "embargo", "event" or "deadline".
        date: "2021-03-03"; time: "09:00" in Swedish time, or "" when none is stated.
        written: As it stands in the source.
    """

    role: str
    date: str
    time: str = ""
    written: str = ""


@dataclass(frozen=True, kw_only=True)
class Link:
    """Related information: a label and its address ("" when the source gives none)."""

    label: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Boilerplate:
    """The standing text about the authority."""

    heading: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Remark:
    """Something a person should look at.

    Attributes:
        code: A key of `REMARKS`.
        text: The words of the source that it is about.
    """

    code: str
    text: str = ""


#: Every remark, with what it means.
REMARKS = {
    "no_title": "No title was found.",
    "no_date": "No date of publication is stated.",
    "date_without_year": "A date has no year, so it was not taken as a value.",
    "date_ambiguous": "Day and month cannot be told apart.",
    "several_dates": "Several dates of publication are stated; the first was taken.",
    "language_unsure": "The language could not be told from the text.",
    "phone_doubtful": "Looks like a telephone number and is not a valid one; left in the text.",
    "phone_extension": "The number has an extension; left in the text.",
    "fax_left": "A fax number; left in the text.",
    "email_doubtful": "Looks like an e-mail address and is not a valid one; left in the text.",
    "contact_leftover": "Words among the contacts that could not be placed; left in the body.",
    "contact_whose": "A number or an address that may be another's; given to nobody.",
    "put_back": "Words that no field took; at the end of the body.",
    "contact_unnamed": "A number or an address that belongs to nobody named.",
    "quote_without_speaker": "A quote without a named speaker.",
    "link_dropped": "An address that is not allowed was taken away; its words are kept.",
    "link_without_address": "A related link without an address.",
    "too_long": "A paragraph was too long to look into; it is in the body as it stands.",
    "embargo": "The source states an embargo.",
    "invisible": "Invisible characters were taken away.",
    "tracked_changes": "Deleted text in tracked changes was left out.",
    "comments": "The comments in the document were left out.",
    "images": "Images were left out.",
}


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Where words of the source went, in the order in which they were read.

    Attributes:
        place: A field of `ParsedRelease`, or "furniture".
        text: The words.
        reason: For furniture, why it is no part of the release (a key of `FURNITURE`).
    """

    place: str
    text: str
    reason: str = ""


#: Why words are no part of the release.
FURNITURE = {
    "menu": "navigation",
    "cookies": "a text about cookies",
    "share": "links for sharing or printing",
    "outside": "outside the page's main content",
    "footer": "the page's foot",
    "header": "the page's head",
    "aside": "beside the main content",
    "hidden": "not shown to readers",
    "form": "a form or a button",
    "empty_label": "a label without a value",
    "service": "the stamp of a news service",
    "duplicate": "a repetition of the title",
}


@dataclass(frozen=True, kw_only=True)
class ParsedRelease:
    """A release, taken apart. Every word of the source is in one of the fields.

    Attributes:
        language: "sv" or "en".
        kind: "press_release", "news", "statement", "invitation", or "" when not stated.
        kind_label: The words that state it.
        body: Without what is in highlights, contacts, links and boilerplate.
        highlights_at: The block of the body before which the highlights stood.
        contact_heading: The line above the contacts, as it stands.
        reference: A diary number and the like.
        address: The page's own address (canonical), when the source states one.
        placed: The whole source, piece by piece, with where each went.
    """

    language: str = ""
    kind: str = ""
    kind_label: str = ""
    title: str = ""
    lead: str = ""
    body: tuple[Block, ...] = ()
    quotes: tuple[Quote, ...] = ()
    highlights_heading: str = ""
    highlights: tuple[Highlight, ...] = ()
    highlights_at: int = 0
    contact_heading: str = ""
    contacts: tuple[Contact, ...] = ()
    dates: tuple[StatedDate, ...] = ()
    links_heading: str = ""
    links: tuple[Link, ...] = ()
    boilerplate: Boilerplate = Boilerplate()
    reference: str = ""
    address: str = ""
    remarks: tuple[Remark, ...] = ()
    placed: tuple[Placed, ...] = field(default=(), repr=False)
    schema: int = SCHEMA

    def date(self, role: str) -> StatedDate | None:
        """Returns the date of that role, or None."""
        return next((date for date in self.dates if date.role == role), None)

    @property
    def body_html(self) -> str:
        """The body in the HTML that releases are kept in."""
        return to_html(self.body)

    def as_json(self) -> dict:
        """Returns what JSON can hold, in the shape of `schema.json`."""
        return asdict(self) | {"body_html": self.body_html}
