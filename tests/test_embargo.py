"""A thousand scheduled publishings while a clock goes by: none early anywhere, none late.

The clock stops only where something can happen: a second before each instant, at it, and a
microsecond short of it. Every place in `tests/places.py` is read there, in both languages.
"""

import datetime as dt
import random
import re

import pytest
import time_machine
from django.test import Client

from pressreleases import publishing
from pressreleases.models import Edition, PressRelease
from tests.factories import approve, make_contact, make_report
from tests.files import placed
from tests.places import OF_ALL, OF_ONE, address
from tests.steps import take

pytestmark = pytest.mark.django_db

BEGIN = dt.datetime(2040, 3, 1, 8, tzinfo=dt.UTC)
TICK = dt.timedelta(microseconds=1)
LANGUAGES = ("sv", "en")
RELEASES, INSTANTS = 500, 25
#: How many go through the workflow's own step; the others are written in bulk, as it writes them.
BY_HAND = 20

_CANARY = re.compile(r"kanarie\d+(?:sv|en)")


def canary(release, language):
    return f"kanarie{release.pk}{language}"


def edition_of(release, language, starts_at):
    word = canary(release, language)
    return Edition(
        release=release,
        language=language,
        kind=release.kind,
        slug=word,
        title=word,
        lead=f"{word} ingress",
        body=f"<p>{word}</p>",
        starts_at=starts_at,
        first_published_at=starts_at,
        **(figures(word) if release.pk % 4 == 0 else {}),
        # The documents of some stand with the year's figures or in the accessibility statement.
        **placed.held(word, is_barrier=release.pk % 5 == 0, of_report=release.pk % 4 == 0),
    )


def figures(word):
    """What a text with a report says: some do at each instant; were it all, pages would be long."""
    highlight = publishing.frozen.Highlight(sentence=f"{word} 5")
    return {
        "report_year": 2017,
        "report_title": f"{word} rapport",
        "highlights": publishing.frozen.freeze([highlight]),
    }


@pytest.fixture
def schedule(publisher):
    """Returns (when, release, language) for a thousand publishings, in the order of time."""
    dice = random.Random(2040)
    seconds = sorted(dice.sample(range(1, 60 * 86_400), INSTANTS))
    instants = [BEGIN + dt.timedelta(seconds=second) for second in seconds]
    releases = PressRelease.objects.bulk_create(PressRelease() for _ in range(RELEASES))
    placed.store(canary(release, code) for release in releases for code in LANGUAGES)
    plan = [(dice.choice(instants), r, code) for r in releases[BY_HAND:] for code in LANGUAGES]
    publishing.insert_many([edition_of(r, code, at) for at, r, code in plan])
    person = make_contact()
    report = make_report(highlights=[("5 vägledningar.", "5 guides.", "5")])
    for release in releases[:BY_HAND]:
        for code in LANGUAGES:
            for field in ("slug", "title", "lead", "body"):
                setattr(release, f"{field}_{code}", canary(release, code))
        release.report = report
        release.save()
        release.release_contacts.create(person=person)
        placed.give(release, {code: canary(release, code) for code in LANGUAGES})
        release.refresh_from_db()
        at = dice.choice(instants)
        approve(release, BEGIN)
        take(release, "schedule", publisher, at=BEGIN, languages=LANGUAGES, starts_at=at)
        plan += [(at, release, code) for code in LANGUAGES]
    return sorted(plan, key=lambda row: (row[0], row[1].pk, row[2]))


def test_a_thousand_scheduled_publishings_are_neither_early_nor_late(schedule):
    assert len(schedule) == RELEASES * len(LANGUAGES) == 1000
    reader, public, polled = Client(), set(), 0

    def read(name, language, page=None, **asked):
        """Returns the status and which texts can be seen; nothing that waits is among them."""
        nonlocal polled
        polled += 1
        answer = reader.get(address(name, language, **asked), {"page": page} if page else {})
        words = set(_CANARY.findall(answer.content.decode()))
        words |= set(_CANARY.findall(str(answer.headers)))
        asked_for = {asked["slug"]} if "slug" in asked else set()
        assert words - asked_for <= public, (name, language, words - public)
        return answer.status_code, words

    with time_machine.travel(BEGIN, tick=False) as clock:
        for instant in sorted({at for at, _release, _language in schedule}):
            due = [(release, code) for at, release, code in schedule if at == instant]
            for early in (dt.timedelta(seconds=1), TICK):
                clock.move_to(instant - early)
                for language in LANGUAGES:
                    for name in OF_ALL:
                        read(name, language)
            for number, (release, code) in enumerate(due):
                # Each is asked for by its own address, in one place and language a time.
                name = sorted(OF_ONE)[number % len(OF_ONE)]
                language = code if number % 4 < 3 else LANGUAGES[code == "sv"]
                status, _words = read(name, language, slug=canary(release, code))
                assert status == 404, (name, language)
            clock.move_to(instant)
            public |= {canary(release, code) for release, code in due}
            for language in LANGUAGES:
                mine = [canary(release, code) for release, code in due if code == language]
                seen = {name: read(name, language) for name in OF_ALL}
                assert {status for status, _words in seen.values()} == {200}
                # The list shows twenty a page: the newest stand on the first ones.
                listed, page = set(seen["list"][1]), 1
                while len(listed & set(mine)) < len(mine) and page <= len(mine) // 20:
                    page += 1
                    listed |= read("list", language, page=page)[1]
                assert set(mine) <= listed
                assert bool(seen["start"][1] & set(mine)) == bool(mine)
            for release, code in due[::5]:
                for name in OF_ONE:
                    word = canary(release, code)
                    status, words = read(name, code, slug=word)
                    assert (status, word in words) == (200, True), (name, code)
    print(f"{len(schedule)} publishings at {INSTANTS} instants, {polled} pages read")
    assert polled >= 2000
