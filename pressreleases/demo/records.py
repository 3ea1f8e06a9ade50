"""The shapes of the demonstration content; the content itself is in the modules beside this one.

Languages are always a pair of fields, Swedish (`_sv`) and English (`_en`). Times are Swedish
local time, written "2018-02-22 08:00". A reference to another record is that record's `key`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["press_release", "news", "statement", "invitation"]
Change = Literal["first", "minor", "major"]
EndingKind = Literal["withdrawn", "gone", "moved"]
State = Literal[
    "published",
    "draft",
    "in_review",
    "returned",
    "approved",
    "scheduled",
    "published_with_draft",
    "published_urgently",
]


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A topic that releases and contact persons are sorted under.

    Attributes:
        key: How other records refer to it.
        slug_sv, slug_en: Its part of an address.
        name_sv, name_en: Its name as readers see it.
    """

    key: str
    slug_sv: str
    slug_en: str
    name_sv: str
    name_en: str


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody a journalist may call.

    Attributes:
        key: How other records refer to the person.
        name: The same in both languages.
        title_sv, title_en: What the person does, as it is printed after the name.
        unit_sv, unit_en: Where the person works.
        phone, mobile: In the Swedish national form, or empty.
        email: The work address, or empty.
        subjects: Keys of what the person answers questions about.
        listed: Whether the person stands on the page of press contacts.
        active_until: The last day in the post, "2024-06-30", or None.
        deputy: Key of who answers when the person does not, or None.
    """

    key: str
    name: str
    title_sv: str
    title_en: str
    unit_sv: str
    unit_en: str
    phone: str
    mobile: str
    email: str
    subjects: tuple[str, ...]
    listed: bool
    active_until: str | None = None
    deputy: str | None = None


@dataclass(frozen=True, kw_only=True)
class Office:
    """The press office.

    Attributes:
        name_sv, name_en: The authority's name.
        phone: The press line, in the Swedish national form.
        email: The press office's address.
        hours: When it answers, Monday to Friday.
        half_day: When it answers on half days.
        address: The postal address on one line.
        boilerplate_sv, boilerplate_en: One sentence about the authority, for the end of a release.
    """

    name_sv: str
    name_en: str
    phone: str
    email: str
    hours: str
    half_day: str
    address: str
    boilerplate_sv: str
    boilerplate_en: str


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """Something that is counted year after year.

    Attributes:
        key: How highlights refer to it.
        name_sv, name_en: The word that stands beside the figure.
        definition_sv, definition_en: What is counted, in one sentence.
    """

    key: str
    name_sv: str
    name_en: str
    definition_sv: str
    definition_en: str


@dataclass(frozen=True, kw_only=True)
class Highlight:
    """One example from a year's work.

    Attributes:
        sentence_sv, sentence_en: The whole sentence, full stop included.
        figure: The number in the sentence as plain digits ("1240" for "1 240"), or None.
        indicator: Key of what the figure counts, or None.
    """

    sentence_sv: str
    sentence_en: str
    figure: str | None
    indicator: str | None


@dataclass(frozen=True, kw_only=True)
class Report:
    """An annual report.

    Attributes:
        year: The year it is about; releases refer to it.
        title_sv, title_en: Its title.
        heading_sv, heading_en: The line above its highlights, colon included.
        diary_number: Its registration number, or empty when it is not known.
        highlights: In the order they are read.
    """

    year: int
    title_sv: str
    title_en: str
    heading_sv: str
    heading_en: str
    diary_number: str
    highlights: tuple[Highlight, ...]


@dataclass(frozen=True, kw_only=True)
class Text:
    """A release in one language.

    Attributes:
        title: Plain text.
        lead: Plain text; empty in an unfinished draft.
        body: HTML made of p, h2, h3, ul, ol, li, blockquote, strong, em and a[href]; empty when
            only a summary is given. A spoken quote is a blockquote with one paragraph.
    """

    title: str
    lead: str
    body: str


@dataclass(frozen=True, kw_only=True)
class Version:
    """What was made public at one moment.

    Attributes:
        published: Swedish local time, or "+7 days" from the moment of loading.
        sv, en: The text, or None when this version publishes nothing in that language; what was
            public in it before stays as it was.
        change: "first", or how much this version changes: "minor" (language) or "major" (content).
        note_sv, note_en: The public change note; empty for the first version and a minor change.
    """

    published: str
    sv: Text | None
    en: Text | None
    change: Change = "first"
    note_sv: str = ""
    note_en: str = ""


@dataclass(frozen=True, kw_only=True)
class Ending:
    """How a release ceased to be current.

    Attributes:
        kind: "withdrawn" (the text is kept under a banner), "gone" or "moved".
        at: Swedish local time.
        reason_sv, reason_en: The public reason, one or two sentences.
        moved_to: Key of the release that took over; only for "moved".
    """

    kind: EndingKind
    at: str
    reason_sv: str
    reason_en: str
    moved_to: str | None = None


@dataclass(frozen=True, kw_only=True)
class Example:
    """A release with its history and its unpublished text.

    Attributes:
        key: How other records refer to it.
        kind: The label above the title.
        subjects, contacts: Keys, in the order they are printed.
        report: Year of the annual report it carries, or None.
        links: Related pages, each (label_sv, label_en, url).
        versions: What has been published or is scheduled, oldest first.
        ending: How it ceased to be current, or None.
        draft: Unpublished text {"sv": …, "en": …}, or None when there is none.
        state: Where the working copy stands.
        remark: Why it was sent back, or why it could not wait; empty for other states.
    """

    key: str
    kind: Kind
    subjects: tuple[str, ...]
    contacts: tuple[str, ...]
    report: int | None
    links: tuple[tuple[str, str, str], ...]
    versions: tuple[Version, ...]
    ending: Ending | None
    draft: Mapping[str, Text | None] | None
    state: State
    remark: str = ""
