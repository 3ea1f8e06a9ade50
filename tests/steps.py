"""Taking steps the way an editor does, and holding on to what a refusal leaves behind."""

import contextlib
import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from pressreleases.models import Edition, Event, PressRelease
from pressreleases.workflow import Refused, perform
from tests.factories import seen

AT = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def publish(release, by, *, languages=("sv", "en"), at=AT, **options):
    """Publishes what the publish page shows at this moment."""
    options.setdefault("seen", seen(release, at))
    options.setdefault("expected_revision", release.revision)
    return perform(release, "publish", by=by, at=at, languages=languages, **options)


def everything():
    """All that a step can change."""
    return (
        list(PressRelease.objects.order_by("pk").values()),
        list(Edition.objects.order_by("pk").values()),
        list(Event.objects.order_by("pk").values()),
    )


def refused(release, by, **options) -> list[str]:
    """Returns the sentences of a refusal that left nothing changed."""
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
