"""Thousands of steps in any order, by several people, while clocks move: the model is always right.

The normal run plays a thousand steps or more; SEQUENCES=1000 in the environment plays that many
sequences, of some thirty steps each. Whenever what is public changes, all pages of one language are
looked at, and after every other step some of them, by turns.
"""

import collections
import datetime as dt
import os
import re

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from pressreleases import roles, workflow
from pressreleases.models import Edition, PressRelease
from pressreleases.pages import OTHER_LANGUAGE
from pressreleases.steps import Refused
from tests.conftest import make_user
from tests.factories import make_contact, make_release, make_report, put_out
from tests.model import LANGUAGES, Model, No
from tests.places import OF_ALL, address
from tests.steps import everything, take
from tests.table import TABLE

#: How many sequences are played at a time, until at least `FEWEST` steps have been.
SEQUENCES = int(os.environ.get("SEQUENCES", 5))
FEWEST = 1000
STEPS = 40
START = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)
BACK = dt.timedelta(seconds=90)
SLUGS = {"sv": "texten", "en": "the-text"}
PEOPLE = ("Anna", "Bo")
NOTES = {"sv": "Notis.", "en": "Note."}

# What is refused is drawn, too, but less often than what gets a sequence somewhere.
USERS = st.sampled_from([*4 * ["first", "second"], "author", "outsider"])
CHOSEN = st.sampled_from([*3 * [("sv", "en"), ("sv",), ("en",)], ()])
CHANGES = st.sampled_from([*4 * ["minor", "major"], ""])
NOTED = st.sampled_from([*5 * [True], False])
AHEAD = st.sampled_from(
    [dt.timedelta(seconds=s) for s in (1, 60, 3600, 86_400, 86_401, 30 * 86_400, 0, -5)]
    + [dt.timedelta(microseconds=1), dt.timedelta(days=731)]
)
JUMPS = st.sampled_from([dt.timedelta(seconds=s) for s in (-60, -1, 1, 59, 3600, 86_400)])
#: Who is swapped for whom.
SWAPS = st.sampled_from([PEOPLE, PEOPLE[::-1]])
#: Steps whose rule has another name.
RULES = {"return": "send_back", "submit": "hand_over", "reopen": "hand_over"}

_CANARY = re.compile(r"kanarie\d+x")


class Newsroom(RuleBasedStateMachine):
    """Plays a release's life; every rule takes one step on both sides and compares."""

    played = 0
    taken = collections.Counter()
    clock = None

    def __init__(self):
        super().__init__()
        self.point = transaction.atomic()
        self.point.__enter__()
        self.now = self.database_now = self.latest = START
        self.travel = time_machine.travel(START, tick=False)
        self.traveller = self.travel.start()
        self.clock.set(START)
        self.reader = Client()
        self.begun = {}
        self.count = 0

    @initialize()
    def begin(self):
        names = {"author": roles.WRITER, "first": roles.PUBLISHER, "second": roles.PUBLISHER}
        self.users = {name: make_user(name, role) for name, role in names.items()}
        self.users["outsider"] = make_user("outsider")
        self.people = {name: make_contact(name=name) for name in PEOPLE}
        self.model = Model(words={"sv": self.word(), "en": self.word()}, who=PEOPLE[0])
        self.release = make_release(
            slug_sv=SLUGS["sv"],
            slug_en=SLUGS["en"],
            report=make_report(),
            contacts=[self.people[PEOPLE[0]]],
            **self.columns(*LANGUAGES),
        )
        self.other = make_release(title_sv="Den andra", title_en="The other")
        put_out(self.other, at=START - dt.timedelta(days=1))

    def teardown(self):
        self.travel.stop()
        transaction.set_rollback(True)
        self.point.__exit__(None, None, None)
        super().teardown()

    def word(self):
        self.count += 1
        return f"kanarie{self.count}x"

    def columns(self, *languages, words=None):
        words = words or self.model.words
        return {
            f"{field}_{code}": f"{words[code]} {field}"
            for code in languages
            for field in ("title", "lead", "body")
        }

    # --- one step on both sides

    def step(self, name, user, *arguments, act=None, **order):
        Newsroom.played += 1
        expected = self.model.copy()
        method = {"return": "send_back"}.get(name, name)
        try:
            getattr(expected, method)(user, self.now, *arguments)
        except No:
            expected = None
        before = everything()
        sentences = None
        try:
            (act or self.take)(name, user, **order)
        except Refused as refused:
            sentences = refused.sentences
        assert (sentences is None) == (expected is not None), (name, sentences)
        if expected is None:
            assert sentences
            assert everything() == before
            self.release.refresh_from_db()
            return
        Newsroom.taken[name] += 1
        is_seen = expected.versions != self.model.versions
        self.model = expected
        self.compare(is_seen=is_seen)

    def take(self, name, user, **order):
        take(self.release, name, self.users[user], at=self.now, **order)

    @rule(user=USERS, languages=CHOSEN)
    def edit(self, user, languages):
        words = {code: self.word() for code in languages}

        def act(name, user):
            with transaction.atomic():
                fields = self.columns(*languages, words=self.model.words | words)
                for field, value in (fields | {"changed_by": self.users[user]}).items():
                    setattr(self.release, field, value)
                self.release.save()
                self.take(name, user)

        self.step("edit", user, words, act=act)

    @rule(user=USERS, language=st.sampled_from(LANGUAGES), back=st.integers(1, 4))
    def restore(self, user, language, back):
        """Reads one of the newest versions back, a scheduled one or a notice too.

        What was removed has left only its title, and is refused.
        """
        chain = self.model.versions[language]
        if len(chain) < back:
            return
        version = chain[-back]
        edition = self.release.editions.get(language=language, number=version.number)

        def act(name, user):
            self.take("edit", user, reads_back=edition)

        self.step("restore", user, language, version, act=act)

    @rule(language=st.sampled_from(LANGUAGES))
    def change_one_s_mind(self, language):
        """What went out is replaced, and what it said before goes out again."""
        self.bring_out(LANGUAGES, "minor")
        self.bring_out(LANGUAGES, "minor")
        self.restore("author", language, 2)
        self.step("submit", "author")

    @rule(name=st.sampled_from(["submit", "submit", "reopen"]), user=USERS)
    def hand_over(self, name, user):
        self.step(name, user)

    @rule(user=USERS, swap=SWAPS)
    def swap_contact(self, user, swap):
        people = dict(zip(("leaver", "successor"), map(self.people.get, swap), strict=True))
        self.step("swap_contact", user, *swap, **people)

    @rule(user=USERS, swap=SWAPS)
    def replace_contact(self, user, swap):
        people = dict(zip(("leaver", "successor"), map(self.people.get, swap), strict=True))
        self.step("replace_contact", user, *swap, self.database_now, **people)

    @rule(user=USERS)
    def send_back(self, user):
        self.step("return", user, note="Mer behövs.")

    @rule(user=USERS)
    def approve(self, user):
        self.step("approve", user)

    @rule(languages=CHOSEN, change=CHANGES)
    def bring_out(self, languages, change):
        """Steps that belong together, so that a sequence gets somewhere."""
        self.bring_to_approval(languages)
        self.publish("second", languages, change, True)

    @rule(languages=CHOSEN, change=CHANGES, ahead=AHEAD)
    def plan(self, languages, change, ahead):
        self.bring_to_approval(languages)
        self.schedule("second", languages, change, True, ahead)

    def bring_to_approval(self, languages):
        self.edit("author", languages)
        self.step("submit", "author")
        self.step("approve", "first")

    @rule(languages=CHOSEN, change=CHANGES, ahead=AHEAD)
    def correct_twice(self, languages, change, ahead):
        """What is public is corrected while something else is scheduled."""
        self.bring_out(LANGUAGES, "minor")
        self.plan(languages, change, ahead)
        self.correct_live("first", languages, change, True)
        self.correct_live("second", languages[::-1], change, True)

    @rule(user=USERS, languages=CHOSEN, change=CHANGES, noted=NOTED)
    def publish(self, user, languages, change, noted):
        order = {"languages": languages, "change": change, "notes": NOTES if noted else {}}
        self.step("publish", user, languages, change, noted, **order)

    @rule(user=USERS, languages=CHOSEN, change=CHANGES, noted=NOTED)
    def publish_urgently(self, user, languages, change, noted):
        order = {"languages": languages, "change": change, "notes": NOTES if noted else {}}
        self.step("publish_urgently", user, languages, change, noted, note="Larm.", **order)

    @rule(user=USERS, languages=CHOSEN, change=CHANGES, noted=NOTED, ahead=AHEAD)
    def schedule(self, user, languages, change, noted, ahead):
        at = self.now + ahead
        order = {"languages": languages, "change": change, "notes": NOTES if noted else {}}
        self.step("schedule", user, languages, change, noted, at, starts_at=at, **order)

    @rule(user=USERS, ahead=AHEAD)
    def reschedule(self, user, ahead):
        at = self.now + ahead
        self.step("reschedule", user, at, self.database_now, starts_at=at)

    @rule(user=USERS)
    def cancel(self, user):
        self.step("cancel", user, self.database_now)

    @rule(user=USERS, languages=CHOSEN, change=CHANGES, noted=NOTED)
    def correct_live(self, user, languages, change, noted):
        words = {code: self.word() for code in languages}
        order = {
            "words": {
                code: {field: f"{word} {field}" for field in ("title", "lead", "body")}
                for code, word in words.items()
            },
            "seen": {e.language: e.content_hash for e in self.release.editions.public(self.now)},
            "change": change,
            "notes": NOTES if noted else {},
            "note": "Fel siffra.",
            "knows_it_returns": True,
        }
        # What is seen is what the clock of the moment shows; set back, it may show less.
        shown = self.model.moment(self.now)
        assume(all(self.model.text(c, self.now) == self.model.text(c, shown) for c in languages))
        self.step("correct_live", user, words, change, noted, self.database_now, **order)

    @rule(user=USERS, notice=st.sampled_from(["withdrawn", "gone", "moved"]))
    def withdraw(self, user, notice):
        order = {"notice": notice, "notes": NOTES, "moved_to": self.other}
        self.step("withdraw", user, notice, self.database_now, **order)

    @rule(user=USERS)
    def approve_afterwards(self, user):
        self.step("approve_afterwards", user)

    @rule(jump=JUMPS)
    def time_passes(self, jump):
        Newsroom.played += 1
        # The application's clock can be set back a little; the database's goes on.
        shown = self.shown()
        self.now = max(self.now + jump, self.database_now - BACK)
        self.database_now = max(self.database_now, self.now)
        self.travel_to(self.now)
        self.compare(is_seen=self.shown() != shown)

    def shown(self):
        return {code: self.model.public(code, self.now) for code in LANGUAGES}

    @rule()
    def schedule_comes_true(self):
        if self.model.status_at(self.now) == "scheduled":
            self.time_passes(self.model.instant - self.now)

    def travel_to(self, moment):
        self.traveller.move_to(moment)
        self.clock.set(self.database_now)

    # --- what must be so after every step

    def compare(self, *, is_seen):
        self.compare_rows()
        self.compare_pages(is_seen=is_seen)

    def compare_rows(self):
        stored = PressRelease.objects.get(pk=self.release.pk)
        assert stored.status == self.model.status
        assert stored.status_at(self.now) == self.model.status_at(self.now)
        assert (stored.urgent_by_id is not None) == bool(self.model.alone)
        editions = list(Edition.objects.filter(release=stored).order_by("number"))
        for code in LANGUAGES:
            chain = [e for e in editions if e.language == code]
            assert [
                (e.number, e.title.split()[0], e.starts_at, e.ends_at, e.notice) for e in chain
            ] == [(v.number, v.word, v.start, v.end, v.notice) for v in self.model.versions[code]]
            for edition, version in zip(chain, self.model.versions[code], strict=True):
                names = [part.name for part in edition.contact_parts]
                assert names == ([] if version.notice in ("gone", "moved") else [version.who])
            assert len([e for e in chain if e.is_public(self.now)]) <= 1
        # What has begun never changes or disappears; its end moves only while it is ahead.
        rows = {row["id"]: row for row in Edition.objects.filter(release=stored).values()}
        for pk, kept in self.begun.items():
            row = rows[pk]
            ended = kept["ends_at"] and kept["ends_at"] <= self.latest
            assert {**row, "ends_at": None} == {**kept, "ends_at": None}
            assert row["ends_at"] == kept["ends_at"] or not ended
        for edition in editions:
            assert edition.computed_hash() == edition.content_hash
            if edition.language == "en" and not edition.notice:
                original = edition.translation_of
                assert original is None or original.is_public(edition.starts_at)
            if edition.starts_at <= self.database_now:
                self.begun[edition.pk] = rows[edition.pk]
        self.latest = self.database_now

    def get(self, name, language, **asked):
        answer = self.reader.get(address(name, language, **asked))
        return answer.status_code, set(_CANARY.findall(answer.content.decode()))

    def places(self, language, *, is_seen):
        """The languages take turns; so do the places when nothing that is seen has changed."""
        if LANGUAGES[Newsroom.played % 2] != language:
            return []
        first = Newsroom.played % len(OF_ALL)
        return OF_ALL if is_seen else [*OF_ALL, *OF_ALL][first : first + 3]

    def compare_pages(self, *, is_seen):
        public = self.shown()
        texts = {code: self.model.text(code, self.now) for code in LANGUAGES}
        known = {v.word for v in public.values() if v}
        for code, slug in SLUGS.items():
            version, other = public[code], public[OTHER_LANGUAGE[code]]
            expected = {None: 404, "": 200, "withdrawn": 200, "gone": 410, "moved": 302}
            status, words = self.get("release", code, slug=slug)
            assert status == expected[version.notice if version else None]
            # An address of the other language is known as soon as that language is public.
            if status in (200, 410):
                assert version.word in words
            assert words <= known
            if not version and other:
                status, words = self.get("release", code, slug=SLUGS[OTHER_LANGUAGE[code]])
                assert status == expected[other.notice]
                assert words <= known
            for name in self.places(code, is_seen=is_seen):
                status, words = self.get(name, code)
                listed = {t.word for t in texts.values() if t}
                if name.startswith("feed"):
                    # What was taken away is announced under the title that it had.
                    assert words <= ({public[code].word} if public[code] else set()), name
                elif name.startswith("corrections"):
                    assert words <= self.model.on_record(code, self.now), name
                else:
                    assert words <= listed, name
                if name == "year":
                    assert status == (200 if listed else 404)
                else:
                    assert status == 200
                if name in ("start", "list"):
                    assert words == ({texts[code].word} if texts[code] else set())
            self.compare_versions(code, slug, version)

    def compare_versions(self, code, slug, live):
        chain = self.model.versions[code]
        for version in chain[-2:]:
            status, words = self.get("version", code, slug=slug, number=version.number)
            if live is None or version.start > self.now:
                assert (status, words) == (404, set()) or live.notice in ("gone", "moved")
                assert status != 200
            elif live.notice in ("gone", "moved"):
                assert status == {"gone": 410, "moved": 302}[live.notice]
            else:
                assert (status, words) == (200, {version.word})


def test_every_step_is_played():
    assert set(TABLE) == set(workflow.TRANSITIONS)
    for step in TABLE:
        assert hasattr(Newsroom, RULES.get(step, step))


@pytest.mark.django_db
def test_any_sequence_of_steps_does_what_the_model_says(database_clock, monkeypatch):
    monkeypatch.setattr(Newsroom, "clock", database_clock)
    monkeypatch.setattr(Newsroom, "played", 0)
    monkeypatch.setattr(Newsroom, "taken", collections.Counter())

    options = {"suppress_health_check": list(HealthCheck)}
    batch = settings(max_examples=SEQUENCES, stateful_step_count=STEPS, **options)

    while Newsroom.played < FEWEST:
        run_state_machine_as_test(Newsroom, settings=batch)

    print(f"{Newsroom.played} steps, of which taken: {Newsroom.taken}")
    assert Newsroom.taken.total() >= FEWEST // 5
