"""Who may take which step and when: the whole table, and what a refusal leaves behind."""

import datetime as dt
import threading

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.utils import timezone, translation

from pressreleases import workflow
from pressreleases.models import Edition, Event, PressRelease
from pressreleases.models.releases import Status
from pressreleases.steps import Refused
from pressreleases.workflow import perform, refusals
from tests.factories import approve, make_contact, make_release, make_report, put_out, seen
from tests.steps import AT, everything, publish, refused, take
from tests.table import (
    ALL,
    BY_PERSON,
    FOR_OTHERS,
    FOUR_EYES,
    MAY,
    TABLE,
    WITH_REASON,
    WRITING,
)

pytestmark = pytest.mark.django_db

TOMORROW = AT + dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def english(language):
    """The sentences below are in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def anonymous():
    return AnonymousUser()


def prepared(status, author, step) -> PressRelease:
    """A release in that status, with all that the step could ask for but the user's rights."""
    release = make_release()
    if step in ("withdraw", "correct_live", "replace_contact"):
        put_out(release, at=AT - dt.timedelta(days=1))
        release.title_sv, release.title_en = "Ny rubrik", "New title"
        release.save()
    if status == "scheduled":
        put_out(release, at=TOMORROW)
    PressRelease.objects.filter(pk=release.pk).update(
        status=status, changed_by=author, approved_hashes=seen(release, AT), urgent_by=author
    )
    release.refresh_from_db()
    return release


def order_for(step, release) -> dict:
    correction = {"words": {"sv": {"lead": "Rättad."}}, "change": "minor", "knows_it_returns": True}
    if step == "correct_live":
        live = release.editions.public(AT)
        correction |= {"seen": {e.language: e.content_hash for e in live}}
    people = {"leaver": release.contacts.get(), "successor": None}
    if step in BY_PERSON:
        people["successor"] = make_contact()
    return {
        **(correction if step == "correct_live" else {}),
        **people,
        "languages": ("sv", "en"),
        "note": "Skälet." if step in WITH_REASON else "",
        "notice": "withdrawn",
        "notes": {"sv": "Fel.", "en": "Wrong."},
        "starts_at": TOMORROW + dt.timedelta(hours=1),
    }


def test_table_above_is_the_whole_table():
    assert {
        step: (transition.sources, transition.target)
        for step, transition in workflow.TRANSITIONS.items()
    } == TABLE
    assert set(Status.values) == ALL
    rows = workflow.TRANSITIONS.items()
    assert {step for step, row in rows if row.needs_note} == WITH_REASON
    assert {step for step, row in rows if row.needs_second} == set(FOUR_EYES)
    assert {step for step, row in rows if row.permission == workflow.WRITES} == WRITING


@pytest.mark.parametrize("own", [False, True], ids=["of_a_colleague", "own_work"])
@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("step", TABLE)
def test_step_is_taken_from_the_right_statuses_by_the_right_roles(
    step, role, own, request, django_user_model
):
    user = request.getfixturevalue(role)
    colleague = django_user_model.objects.create_user("colleague")
    sources, target = TABLE[step]
    for status in Status:
        release = prepared(status, user if own and role != "anonymous" else colleague, step)
        expected = []
        if step not in MAY[role]:
            expected.append(FOR_OTHERS[step])
        if status not in sources:
            expected.append(f"This cannot be done while the status is “{status.label}”.")
        if own and step in FOUR_EYES and role != "anonymous":
            expected.append(FOUR_EYES[step])

        assert refusals(release, step, user, AT) == expected

        before = everything()
        if expected:
            with pytest.raises(Refused) as refusal:
                take(release, step, user, **order_for(step, release))
            assert refusal.value.sentences == expected
            assert everything() == before
        else:
            take(release, step, user, **order_for(step, release))
            stored = PressRelease.objects.get(pk=release.pk)
            after = target or status
            if step == "withdraw" and status == "scheduled":
                after = "approved"
            assert (stored.status, stored.revision) == (after, 2)
            assert (release.status, release.revision) == (after, 2)
            if step != "edit":
                assert Event.objects.filter(release=release, step=step).count() == 1


# --- four eyes


def test_who_wrote_last_cannot_approve(release, author, publisher):
    PressRelease.objects.update(status="in_review", changed_by=publisher)

    with pytest.raises(Refused) as refusal:
        take(release, "approve", publisher)

    assert refusal.value.sentences == ["You wrote this last, so somebody else has to approve it."]
    PressRelease.objects.update(changed_by=author)
    take(release, "approve", publisher)
    assert (release.status, release.approved_by) == ("approved", publisher)
    assert release.approved_hashes == seen(release, AT)


@pytest.mark.parametrize("step", ["edit", "reopen", "return"])
def test_approval_falls_when_the_text_goes_back(release, publisher, step):
    approve(release, AT)

    take(release, step, publisher, note="Mer behövs.")

    assert (release.approved_by, release.approved_hashes) == (None, {})


def test_approval_is_of_the_content_and_not_of_the_row(publisher):
    report = make_report(highlights=[("5 vägledningar.", "5 guides.", "5")])
    release = approve(make_release(report=report), AT)
    report.highlights.update(sentence_sv="5 nya vägledningar.")

    with pytest.raises(Refused) as refusal:
        take(release, "publish", publisher, languages=("sv",))

    [sentence] = refusal.value.sentences
    assert sentence.startswith("Something has changed since the text was approved")
    assert not Edition.objects.exists()


def test_nothing_can_be_approved_that_could_not_go_out(author, publisher):
    release = make_release(lead_sv="", lead_en="", status="in_review", changed_by=author)

    with pytest.raises(Refused):
        take(release, "approve", publisher)

    assert PressRelease.objects.get().status == "in_review"


def test_english_that_was_approved_with_the_swedish_may_follow_it(release, publisher):
    approve(release, AT)
    take(release, "publish", publisher, languages=("sv",))

    [english] = take(release, "publish", publisher, languages=("en",), at=TOMORROW)

    assert english.translation_of == Edition.objects.get(language="sv")


def test_urgent_publication_is_marked_until_somebody_else_approves(
    release, author, publisher, django_user_model
):
    with pytest.raises(Refused) as refusal:
        take(release, "publish_urgently", publisher, languages=("sv",), note="  ")
    assert refusal.value.sentences == ["Write a reason. It is kept on record."]

    [edition] = take(release, "publish_urgently", publisher, languages=("sv",), note="Larm i natt.")
    assert (release.urgent_by, edition.approved_by) == (publisher, None)
    assert Event.objects.get().note == "Larm i natt."

    with pytest.raises(Refused) as refusal:
        take(release, "approve_afterwards", publisher)
    assert refusal.value.sentences == ["You published this, so somebody else has to approve it."]

    second = django_user_model.objects.create_superuser("second")
    take(release, "approve_afterwards", second)
    assert (release.urgent_by, release.status) == (None, "published")
    with pytest.raises(Refused) as refusal:
        take(release, "approve_afterwards", second)
    assert refusal.value.sentences == ["There is nothing here to approve afterwards."]


# --- scheduling


def test_scheduled_text_is_published_at_its_second_though_nothing_runs(release, publisher):
    approve(release, AT)
    editions = take(release, "schedule", publisher, languages=("sv", "en"), starts_at=TOMORROW)

    second = dt.timedelta(seconds=1)
    assert {edition.starts_at for edition in editions} == {TOMORROW}
    for moment, status, public in [
        (TOMORROW - second, "scheduled", 0),
        (TOMORROW, "published", 2),
        (TOMORROW + second, "published", 2),
    ]:
        assert release.status_at(moment) == status
        assert Edition.objects.public(moment).count() == public
        locked = refusals(release, "edit", publisher, moment)
        assert bool(locked) == (status == "scheduled")


def test_cancelling_and_rescheduling_are_one_step_each(release, publisher):
    (live,) = put_out(release, languages=["sv"], at=AT - dt.timedelta(days=1))
    release.title_sv = "Ny rubrik"
    release.save()
    approve(release, AT)
    order = {"languages": ("sv",), "change": "major", "notes": {"sv": "Rättat."}}
    take(release, "schedule", publisher, starts_at=TOMORROW, **order)
    later = TOMORROW + dt.timedelta(hours=3)

    [moved] = take(release, "reschedule", publisher, starts_at=later)

    live.refresh_from_db()
    assert (moved.starts_at, moved.number, moved.change_note) == (later, 2, "Rättat.")
    assert live.ends_at == later
    assert Edition.objects.count() == 2

    [gone] = take(release, "cancel", publisher)
    live.refresh_from_db()
    assert (gone.number, release.status, live.ends_at) == (2, "approved", None)
    assert list(Edition.objects.all()) == [live]
    assert [event.step for event in Event.objects.all()] == ["schedule", "reschedule", "cancel"]


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (dt.timedelta(0), "has already passed"),
        (dt.timedelta(seconds=-1), "has already passed"),
        (dt.timedelta(days=800), "more than two years ahead"),
        (None, "Say when"),
    ],
)
@pytest.mark.parametrize("step", ["schedule", "reschedule"])
def test_schedule_lies_ahead_but_not_absurdly(release, publisher, step, ahead, words):
    approve(release, AT)
    if step == "reschedule":
        take(release, "schedule", publisher, languages=("sv",), starts_at=TOMORROW)
    before = everything()

    starts_at = None if ahead is None else AT + ahead
    with pytest.raises(Refused) as refusal:
        take(release, step, publisher, languages=("sv",), starts_at=starts_at)

    assert words in refusal.value.sentences[0]
    assert everything() == before


# --- withdrawing


@pytest.mark.parametrize("notice", ["withdrawn", "gone", "moved"])
def test_withdrawal_leaves_a_notice_in_each_language(release, publisher, notice):
    put_out(release, at=AT - dt.timedelta(days=1))
    other = make_release()
    put_out(other, at=AT - dt.timedelta(days=1))
    reasons = {"sv": "Fel siffra.", "en": "Wrong figure."}

    editions = take(release, "withdraw", publisher, notice=notice, notes=reasons, moved_to=other)

    live = release.editions.public(AT).order_by("-language")
    assert list(live) == editions
    assert {e.language: e.notice_reason for e in live} == reasons
    assert {e.moved_to for e in live} == ({other} if notice == "moved" else {None})
    assert release.editions.count() == 4


def test_withdrawal_says_what_it_lacks(release, publisher):
    put_out(release, at=AT - dt.timedelta(days=1))
    hidden = make_release()

    def sentences(**order):
        before = everything()
        with pytest.raises(Refused) as refusal:
            take(release, "withdraw", publisher, **order)
        assert everything() == before
        return refusal.value.sentences

    why = {"sv": "Fel.", "en": "Wrong."}
    assert sentences(notice="", notes={"sv": "Fel."}) == [
        "Choose what is to stand in its place.",
        "Write in English why. Readers will see it.",
    ]
    assert sentences(notice="moved", notes=why) == ["Choose the text that takes over."]
    assert sentences(notice="moved", notes=why, moved_to=release) == [
        "Choose the text that takes over."
    ]
    assert sentences(notice="moved", notes=why, moved_to=hidden) == [
        "The text that takes over must be public."
    ]
    assert refusals(hidden, "withdraw", publisher, AT) == [
        "Nothing of this is public, so there is nothing to withdraw."
    ]


def test_withdrawal_takes_the_schedule_with_it(release, publisher):
    put_out(release, languages=["sv"], at=AT - dt.timedelta(days=1))
    release.title_sv = "Ny rubrik"
    release.save()
    approve(release, AT)
    take(release, "schedule", publisher, languages=("sv",), change="minor", starts_at=TOMORROW)

    take(release, "withdraw", publisher, notice="withdrawn", notes={"sv": "Fel."})

    assert release.status == "approved"
    assert [e.notice for e in release.editions.public(TOMORROW)] == ["withdrawn"]
    assert not release.editions.filter(starts_at__gt=AT).exists()


@pytest.mark.parametrize("back", [dt.timedelta(0), dt.timedelta(seconds=1)])
def test_withdrawal_at_the_very_moment_of_publication_leaves_no_schedule(release, publisher, back):
    approve(release, AT)
    take(release, "schedule", publisher, languages=("sv",), starts_at=TOMORROW)

    take(release, "withdraw", publisher, at=TOMORROW, notice="gone", notes={"sv": "Fel."})

    assert (release.status, release.status_at(TOMORROW - back)) == ("published", "published")
    event = Event.objects.get(step="withdraw")
    assert (event.status_before, event.status_after) == ("published", "published")


def test_log_says_that_what_was_cancelled_had_been_scheduled(release, publisher):
    approve(release, AT)
    take(release, "schedule", publisher, languages=("sv",), starts_at=TOMORROW)

    take(release, "cancel", publisher)

    event = Event.objects.get(step="cancel")
    assert (event.status_before, event.status_after) == ("scheduled", "approved")


# --- what the user saw is what goes out, or nothing


@pytest.mark.parametrize("revision", [0, 2])
def test_stale_page_publishes_nothing(release, publisher, revision):
    assert refused(release, publisher, expected_revision=revision) == [
        "The text has been changed or published since you opened this page."
    ]


def test_deleted_release_is_refused(release, publisher):
    shown = seen(release, AT)
    PressRelease.objects.filter(pk=release.pk).delete()

    with pytest.raises(Refused):
        take(release, "publish", publisher, seen=shown)
    assert not Edition.objects.exists()


def test_something_else_on_the_page_that_changed_is_noticed(publisher):
    person = make_contact()
    report = make_report(highlights=[("5 vägledningar.", "5 guides.", "5")])
    release = make_release(contacts=[person], report=report)
    shown = seen(release, AT)

    person.title_sv = "avgången"
    person.save()
    changed_contact = refused(release, publisher, seen=shown)
    # Only the Swedish page has changed: the English one goes out when it is asked for.
    shown |= {"sv": seen(release, AT)["sv"]}
    report.highlights.update(sentence_en="Five (5) guides.")
    changed_highlight = refused(release, publisher, seen=shown)
    nothing_shown = refused(release, publisher, seen={})

    assert changed_contact == changed_highlight == nothing_shown
    [sentence] = changed_contact
    assert sentence.startswith("Something on the page has changed since you opened it")
    assert [e.language for e in publish(release, publisher, languages=["sv"], seen=shown)] == ["sv"]


def test_publishing_twice_makes_one_edition(release, publisher):
    shown = seen(release, AT)
    first = publish(release, publisher, seen=shown, expected_revision=1)

    refused(release, publisher, seen=shown, expected_revision=1)

    assert list(Edition.objects.order_by("pk")) == first
    assert [edition.number for edition in first] == [1, 1]


@pytest.mark.django_db(transaction=True)
def test_twenty_who_publish_at_once_make_one_edition_of_each_language(publisher):
    release = approve(make_release())
    shown = seen(release)
    ready, outcomes = threading.Barrier(20), []

    def act():
        own = PressRelease.objects.get(pk=release.pk)
        ready.wait()
        try:
            order = {"languages": ("sv", "en"), "seen": shown}
            take(own, "publish", publisher, at=timezone.now(), expected_revision=1, **order)
            outcomes.append("published")
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=act) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["published"] + 19 * ["refused"]
    assert sorted(Edition.objects.values_list("language", "number")) == [("en", 1), ("sv", 1)]
    stored = PressRelease.objects.get()
    assert (Event.objects.count(), stored.revision, stored.status) == (1, 2, "published")


# --- what is written down


def test_event_says_who_did_what_with_which_editions(release, publisher):
    editions = publish(release, publisher, note="Efter samråd.")

    event = Event.objects.get()
    assert (event.release, event.user, event.user_name) == (release, publisher, "Pia Öberg")
    assert (event.at, event.step, event.note) == (AT, "publish", "Efter samråd.")
    assert (event.status_before, event.status_after) == ("approved", "published")
    assert event.editions == [
        {
            "language": edition.language,
            "number": 1,
            "content_hash": edition.content_hash,
            "starts_at": "2040-03-01T08:30:00+00:00",
        }
        for edition in editions
    ]
    assert {edition.published_by for edition in editions} == {publisher}


def test_edit_of_a_draft_is_no_event_but_of_a_public_text_it_is(release, author):
    perform(release, "edit", by=author, at=AT, expected_revision=1)
    assert (Event.objects.count(), release.revision) == (0, 2)

    PressRelease.objects.update(status="published")
    perform(release, "edit", by=author, at=AT, expected_revision=2)
    event = Event.objects.get()
    assert (event.status_before, event.status_after, event.editions) == ("published", "draft", [])


@pytest.mark.parametrize("back", [dt.timedelta(0), dt.timedelta(seconds=1), dt.timedelta(hours=2)])
def test_clock_that_jumps_back_keeps_the_order_of_editions(release, publisher, back):
    put_out(release, languages=["sv"], at=AT)
    release.title_sv = "Ny rubrik"
    release.save()

    [second] = publish(release, publisher, languages=["sv"], at=AT - back, change="minor")

    first = Edition.objects.get(number=1)
    assert first.ends_at == second.starts_at == AT + dt.timedelta(microseconds=1)
    assert Event.objects.get().at == AT - back
