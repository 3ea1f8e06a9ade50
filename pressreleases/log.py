"""The event log as a table that a layman can read, and as CSV."""

import csv
from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from pressreleases.models import Event
from pressreleases.models.releases import Status
from pressreleases.proposals import language_name

# What a spreadsheet would take for a formula when a cell begins with it (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def heading() -> list[str]:
    """Returns the names of the columns."""
    return [
        _("Release"),
        _("When"),
        _("Who"),
        _("What"),
        _("Status before"),
        _("Status after"),
        _("Versions"),
        _("In their own words"),
    ]


def row(event: Event) -> list[str]:
    """Returns an event as cells, in the order of `heading()`."""
    return [
        str(event.release_id),
        timezone.localtime(event.at).isoformat(sep=" ", timespec="seconds"),
        event.user_name,
        str(event.step_label),
        _status(event.status_before),
        _status(event.status_after),
        ", ".join(f"{language_name(e['language'])} {e['number']}" for e in event.editions),
        event.note,
    ]


def as_csv(events: Iterable[Event]) -> Iterator[bytes]:
    """Yields the lines of a CSV file that Swedish spreadsheets open as it is.

    UTF-8 with a mark, semicolons between. A cell that a spreadsheet would compute is kept as
    text by an apostrophe in front of it.
    """
    yield b"\xef\xbb\xbf"
    line = _Line()
    writer = csv.writer(line, delimiter=";")
    for cells in _chain(events):
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
        yield line.text.encode()


def _chain(events):
    yield heading()
    yield from map(row, events)


def _status(value: str) -> str:
    return str(Status(value).label) if value in Status.values else value


class _Line:
    """Keeps the last line that was written to it."""

    text = ""

    def write(self, text):
        self.text = text
