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
from pressreleases.workflow import Refused, perform, refusals
from tests.factories import make_contact, make_release, make_report, put_out, seen
from tests.steps import AT, everything, publish, refused

pytestmark = pytest.mark.django_db

#: The table once more, written out: step → statuses from which it can be taken.
SOURCES = {
    "edit": {"draft", "in_review", "returned", "approved", "published"},
    "publish": {"draft", "approved", "published"},
}
MAY = {
    "author": {"edit"},
    "publisher": {"edit", "publish"},
    "administrator": {"edit"},
    "outsider": set(),
    "anonymous": set(),
}


@pytest.fixture(autouse=True)
def english(language):
    """The sentences below are in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def anonymous():
    return AnonymousUser()


def test_table_below_is_the_whole_table():
    assert set(workflow.TRANSITIONS) == set(SOURCES)
    assert len(Status.values) == 6


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("step", SOURCES)
def test_step_is_taken_from_the_right_statuses_by_the_right_roles(step, role, request):
    user = request.getfixturevalue(role)
    target = {"edit": "draft", "publish": "published"}[step]
    for status in Status:
        release = make_release(status=status)
        expected = []
        if step not in MAY[role]:
            sentence = {
                "edit": "You may not change press releases.",
                "publish": "Only a publisher can publish. Ask one to look at the text.",
            }
            expected.append(sentence[step])
        if status not in SOURCES[step]:
            expected.append(f"This cannot be done while the status is “{status.label}”.")

        assert refusals(release, step, user) == expected

        before = everything()
        given = {"languages": ["sv"], "seen": seen(release, AT)} if step == "publish" else {}
        if expected:
            with pytest.raises(Refused) as refusal:
                perform(release, step, by=user, at=AT, expected_revision=1, **given)
            assert refusal.value.sentences == expected
            assert everything() == before
        else:
            editions = perform(release, step, by=user, at=AT, expected_revision=1, **given)
            stored = PressRelease.objects.get(pk=release.pk)
            assert (stored.status, stored.revision) == (target, 2) == (release.status, 2)
            assert len(editions) == (step == "publish")


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
        publish(release, publisher, seen=shown)
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
    release = make_release()
    shown = seen(release, timezone.now())
    ready, outcomes = threading.Barrier(20), []

    def act():
        own = PressRelease.objects.get(pk=release.pk)
        ready.wait()
        try:
            publish(own, publisher, at=timezone.now(), seen=shown, expected_revision=1)
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
    assert (event.status_before, event.status_after) == ("draft", "published")
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
    assert Event.objects.get().at == second.starts_at
