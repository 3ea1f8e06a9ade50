"""The parts of an edition that are kept as JSON: what they hold, and in which order.

Each is a plain dataclass; `Edition.schema` says which shape a row was written in. Nothing here
reads the database.
"""

from dataclasses import asdict, dataclass, field

SCHEMA = 1


@dataclass(frozen=True, kw_only=True)
class Highlight:
    """One example from a year's work, word for word."""

    sentence: str
    #: The figure as written in the sentence ("1 240"), or "" when there is none.
    written: str = ""
    #: The figure in plain digits ("1240"), or "".
    figure: str = ""
    #: Primary key, name and definition of what is counted, when the figure is one of a series.
    indicator: int | None = None
    indicator_name: str = ""
    #: What was counted then, and what was not.
    indicator_definition: str = ""


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A contact person as printed. The number is not here: it is looked up when shown."""

    person: int
    name: str
    title: str = ""
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class Link:
    """Related information: a label and an address."""

    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A subject as it was called then."""

    subject: int
    slug: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Image:
    """A picture as it was shown, with its words. The bytes are found by its hash.

    Pictures and files came when every list of them was empty, so the schema is the first still:
    a new one would make every text that is out look changed.
    """

    picture: int
    #: SHA-256 of the picture as it was uploaded; the addresses are made from it.
    file: str
    #: In pixels, and the widths that it is there in ("" and 0 below: it was not ready).
    width: int
    height: int
    widths: list[int] = field(default_factory=list)
    #: What is downloaded with all its pixels: its type, and its size in bytes.
    full_extension: str = ""
    full_size: int = 0
    alt: str = ""
    is_decorative: bool = False
    caption: str = ""
    photographer: str = ""
    terms: str = ""
    #: What must stay in sight when it is cropped, in percent from the left and from the top.
    focal_x: int = 50
    focal_y: int = 50


@dataclass(frozen=True, kw_only=True)
class File:
    """A document as it was handed out."""

    document: int
    #: SHA-256 of its bytes; the address is made from it.
    file: str
    title: str
    type: str
    extension: str
    size: int
    #: What it is called when somebody saves it.
    name: str
    language: str = ""
    diary_number: str = ""
    #: Whether everybody can read it; None when nobody knows.
    is_accessible: bool | None = None
    #: What is wrong then, as far as the check of the file knows: keys of `intake.defects`.
    defects: list[str] = field(default_factory=list)
    #: Whether it belongs to the annual report, and so to the year's figures, too.
    of_report: bool = False


def printed(person, language: str) -> Contact:
    """Returns a contact person as printed today."""
    return Contact(
        person=person.pk,
        name=person.name,
        title=person.title_in(language),
        unit=person.unit_in(language),
    )


def freeze(parts) -> list[dict]:
    """Returns the parts as a list that JSON can hold."""
    return [asdict(part) for part in parts]
