"""A server that is killed between any two statements of a step leaves the old state or the new."""

import datetime as dt
import json
import os
import subprocess
import sys

import pytest
from django.db import connection
from django.utils import timezone

from pressreleases.models import Edition, Event, PressRelease, ReleaseContact
from tests.factories import approve, make_contact, make_release, put_out, seen
from tests.run import ROOT
from tests.steps import take

pytestmark = pytest.mark.django_db(transaction=True)

DAY = dt.timedelta(days=1)
WHY = {"sv": "Fel.", "en": "Wrong."}


def first(release, publisher):
    """Nothing is public yet."""
    return {"languages": ["sv", "en"]}


def next_version(release, publisher):
    """Both languages are public and have a predecessor to end."""
    _go_public(release)
    return {"languages": ["sv", "en"], "change": "major", "notes": WHY}


def next_schedule(release, publisher):
    later = timezone.now() + DAY
    return next_version(release, publisher) | {"starts_at": later.isoformat()}


def scheduled(release, publisher):
    _go_public(release)
    options = {"languages": ("sv", "en"), "change": "minor", "starts_at": timezone.now() + DAY}
    take(release, "schedule", publisher, at=timezone.now(), **options)
    return {}


def moved_schedule(release, publisher):
    scheduled(release, publisher)
    return {"starts_at": (timezone.now() + 2 * DAY).isoformat()}


def withdrawn(release, publisher):
    scheduled(release, publisher)
    return {"notice": "gone", "notes": WHY}


def corrected(release, publisher):
    scheduled(release, publisher)
    live = release.editions.public()
    return {
        "words": {"sv": {"lead": "Rättad."}, "en": {"lead": "Corrected."}},
        "seen": {edition.language: edition.content_hash for edition in live},
        "change": "minor",
        "note": "Fel siffra.",
        "knows_it_returns": True,
    }


def left(release, publisher):
    """The person is named in the working copy, in what is public and in what is scheduled."""
    scheduled(release, publisher)
    leaver = release.release_contacts.get().person
    return {"leaver": leaver.pk, "successor": make_contact().pk}


def urgent(release, publisher):
    order = next_version(release, publisher) | {"note": "Larm."}
    PressRelease.objects.filter(pk=release.pk).update(status="draft")
    return order


#: step, what comes before it, and how many editions its new state has.
SCENES = {
    "publish_first": ("publish", first, 2),
    "publish_next": ("publish", next_version, 4),
    "publish_urgently": ("publish_urgently", urgent, 4),
    "schedule": ("schedule", next_schedule, 4),
    "reschedule": ("reschedule", moved_schedule, 4),
    "cancel": ("cancel", scheduled, 2),
    "withdraw": ("withdraw", withdrawn, 4),
    "correct_live": ("correct_live", corrected, 6),
    "replace_contact": ("replace_contact", left, 6),
}

#: Statements of the shortest step, the moment before its commit, and the one after.
FEWEST_POINTS = 20


def _go_public(release):
    put_out(release, at=timezone.now() - DAY)
    release.title_sv, release.title_en = "Ny rubrik", "New title"
    release.save()
    approve(release)


def everything():
    return (
        list(PressRelease.objects.values()),
        list(ReleaseContact.objects.order_by("pk").values()),
        list(Edition.objects.order_by("pk").values()),
        list(Event.objects.order_by("pk").values()),
    )


def is_whole(release) -> bool:
    """Whether the database itself finds nothing wrong, nor any language half done."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            assert cursor.fetchall() == [("ok",)]
            cursor.execute("PRAGMA foreign_key_check")
            assert cursor.fetchall() == []
    chains = [list(release.editions.in_language(code).order_by("number")) for code in ("sv", "en")]
    for chain in chains:
        starts, ends = ([getattr(e, name) for e in chain] for name in ("starts_at", "ends_at"))
        if ends != [*starts[1:], None][: len(ends)]:
            return False
    swedish, english = ([edition.starts_at for edition in chain] for chain in chains)
    return swedish == english


@pytest.fixture(scope="module")
def killer(django_db_setup):
    """Returns a function that has a step taken by a process that is killed at a point."""
    arguments = [sys.executable, "-m", "tests.killed", str(connection.settings_dict["NAME"])]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(arguments, cwd=ROOT, env=environment, **pipes) as process:

        def take_and_die(job):
            process.stdin.write(json.dumps(job) + "\n")
            process.stdin.flush()
            return process.stdout.readline().strip()

        yield take_and_die
        process.stdin.close()
    assert process.returncode == 0


@pytest.mark.parametrize("scene", SCENES)
def test_kill_between_any_two_statements_leaves_the_old_state_or_the_new(killer, publisher, scene):
    step, prepare, editions = SCENES[scene]
    release = approve(make_release())
    order = prepare(release, publisher)
    release.refresh_from_db()
    order.setdefault("seen", seen(release))
    job = {"release": release.pk, "step": step, "by": publisher.pk, "order": order}
    old, point, told = everything(), 0, "killed"

    while everything() == old:
        assert told == "killed", "it ended without doing anything"
        assert is_whole(release)
        point += 1
        told = killer(job | {"point": point})
        connection.close()  # what another process finds
        assert told in ("killed", "done")

    # The one point that leaves the new state is the last: after the commit.
    assert told == "killed"
    assert is_whole(release)
    assert release.editions.count() == editions
    assert Event.objects.filter(release=release, step=step).count() == 1
    assert PressRelease.objects.get().revision == release.revision + 1
    assert point >= FEWEST_POINTS
