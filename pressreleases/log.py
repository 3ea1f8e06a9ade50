"""The event log as a table that a layman can read, and as CSV."""

import itertools
from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from pressreleases import tables
from pressreleases.models import Event
from pressreleases.models.releases import Status
from pressreleases.proposals import language_name


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
    """Yields the log as CSV, oldest first if the events are."""
    return tables.as_csv(itertools.chain([heading()], map(row, events)))


def _status(value: str) -> str:
    return str(Status(value).label) if value in Status.values else value
