"""The parts of an edition that are kept as JSON: what they hold, and in which order.

Each is a plain dataclass; `Edition.schema` says which shape a row was written in. Nothing here
reads the database.
"""

from dataclasses import asdict, dataclass

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
