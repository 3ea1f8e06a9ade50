"""Taking steps the way an editor does, and holding on to what a refusal leaves behind."""

import contextlib
import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from pressreleases.models import Edition, Event, PressRelease
from pressreleases.steps import Order, Refused
from pressreleases.workflow import perform
from tests.factories import approve, seen

AT = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def take(release, step, by, *, at=AT, expected_revision=None, **order):
    """Takes a step with what the publish page shows at this moment."""
    order.setdefault("seen", seen(release, at))
    revision = release.revision if expected_revision is None else expected_revision
    return perform(release, step, by=by, at=at, expected_revision=revision, order=Order(**order))


def publish(release, by, *, languages=("sv", "en"), at=AT, **options):
    """Publishes what the publish page shows at this moment, once it has been approved."""
    if release.status != "approved":
        approve(release, at)
    return take(release, "publish", by, languages=tuple(languages), at=at, **options)


def everything():
    """All that a step can change."""
    return (
        list(PressRelease.objects.order_by("pk").values()),
        list(Edition.objects.order_by("pk").values()),
        list(Event.objects.order_by("pk").values()),
    )


def refused(release, by, **options) -> list[str]:
    """Returns the sentences of a refusal that left nothing changed."""
    if release.pk and release.status != "approved":
        approve(release, options.get("at", AT))
    before = everything()
    with pytest.raises(Refused) as refusal:
        publish(release, by, **options)
    assert everything() == before
    stored = PressRelease.objects.get(pk=release.pk)
    assert (release.status, release.revision) == (stored.status, stored.revision)
    return refusal.value.sentences


@contextlib.contextmanager
def refused_by_database(because: str):
    """The block is refused by the database with these words, and leaves nothing behind."""
    with pytest.raises(IntegrityError, match=because), transaction.atomic():
        yield
