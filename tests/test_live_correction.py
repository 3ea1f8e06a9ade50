"""Correcting what is public while another version is scheduled: the function and the page."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import translation

from pressreleases import live_correction, workflow
from pressreleases.models import Edition, Event, PressRelease
from pressreleases.steps import Refused
from tests.conftest import make_user
from tests.factories import approve, make_release, put_out
from tests.steps import AT, DAY, everything, take

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

NOON = AT + DAY / 2
TOMORROW = AT + DAY
WORDS = ("number", "title", "lead", "starts_at", "ends_at", "change", "translation_of__number")


@pytest.fixture
def english(language):
    with translation.override("en"):
        yield


@pytest.fixture
def scheduled(publisher, author):
    """Public in both languages with a wrong figure; a new version of both comes tomorrow."""
    release = make_release(
        title_sv="Årets rapport",
        title_en="The report",
        lead_sv="Vi gav 5 vägledningar.",
        lead_en="We gave 5 guides.",
    )
    put_out(release, at=AT - DAY, by=author)
    release.title_sv, release.title_en = "Ny rubrik", "New title"
    release.save()
    approve(release, AT)
    PressRelease.objects.update(approved_by=author)
    release.refresh_from_db()
    order = {"languages": ("sv", "en"), "starts_at": TOMORROW}
    take(release, "schedule", publisher, change="minor", **order)
    return release


def correct(release, by, *, at=NOON, **order):
    live = {e.language: e for e in release.editions.public(at)}
    options = {
        "words": {"sv": {"lead": "Vi gav 6 vägledningar."}},
        "seen": {code: edition.content_hash for code, edition in live.items()},
        "change": "minor",
        "note": "Fel siffra.",
        "knows_it_returns": True,
    }
    return take(release, "correct_live", by, at=at, **options | order)


def rows(language):
    return list(Edition.objects.in_language(language).order_by("number").values_list(*WORDS))


def test_live_text_is_corrected_and_the_schedule_stays(scheduled, publisher, author):
    pending = {e.language: e for e in Edition.objects.filter(starts_at=TOMORROW)}

    editions = correct(scheduled, publisher)

    old, new = "Vi gav 5 vägledningar.", "Vi gav 6 vägledningar."
    assert rows("sv") == [
        (1, "Årets rapport", old, AT - DAY, NOON, "first", None),
        (2, "Årets rapport", new, NOON, TOMORROW, "minor", None),
        (3, "Ny rubrik", old, TOMORROW, None, "minor", None),
    ]
    assert rows("en") == [
        (1, "The report", "We gave 5 guides.", AT - DAY, TOMORROW, "first", 1),
        (2, "New title", "We gave 5 guides.", TOMORROW, None, "minor", 3),
    ]
    again = {e.language: e for e in Edition.objects.filter(starts_at=TOMORROW)}
    assert [again["sv"].content_hash, again["en"].content_hash] == [
        pending["sv"].content_hash,
        pending["en"].content_hash,
    ]
    assert {(e.published_by, e.approved_by) for e in again.values()} == {(publisher, author)}
    corrected = Edition.objects.get(language="sv", number=2)
    assert (corrected.published_by, corrected.approved_by) == (publisher, None)
    assert editions == [corrected, again["sv"], again["en"]]
    assert (scheduled.status, scheduled.urgent_by) == ("scheduled", publisher)
    event = Event.objects.get(step="correct_live")
    assert (event.note, event.at, event.user) == ("Fel siffra.", NOON, publisher)
    assert [(e["language"], e["number"], e["starts_at"]) for e in event.editions] == [
        ("sv", 2, NOON.isoformat()),
        ("sv", 3, TOMORROW.isoformat()),
        ("en", 2, TOMORROW.isoformat()),
    ]


def test_both_languages_are_corrected_at_once(scheduled, publisher):
    words = {"sv": {"lead": "Vi gav 6."}, "en": {"lead": "We gave 6.", "body": "<p>Body</p>"}}

    correct(
        scheduled,
        publisher,
        words=words,
        change="major",
        notes={"sv": "Siffran var fel.", "en": "The figure was wrong."},
    )

    sv, en = (Edition.objects.get(language=code, starts_at=NOON) for code in ("sv", "en"))
    assert en.translation_of == sv
    assert (sv.change_note, en.change_note) == ("Siffran var fel.", "The figure was wrong.")
    assert (sv.updated_at, en.updated_at) == (NOON, NOON)
    # A change of language that comes later leaves the date of the correction as it is.
    assert set(Edition.objects.filter(starts_at=TOMORROW).values_list("updated_at")) == {(NOON,)}
    assert {e.slug for e in Edition.objects.in_language("sv")} == {sv.slug}


@pytest.mark.parametrize("languages", [("sv",), ("en",)])
@pytest.mark.parametrize("corrected", [("sv",), ("en",), ("sv", "en")])
def test_any_language_can_be_scheduled_and_any_corrected(publisher, languages, corrected):
    release = make_release()
    put_out(release, at=AT - DAY)
    release.title_sv, release.title_en = "Ny rubrik", "New title"
    release.save()
    approve(release, AT)
    take(release, "schedule", publisher, languages=languages, starts_at=TOMORROW, change="minor")

    correct(release, publisher, words={code: {"lead": "Rätt."} for code in corrected})

    for code in ("sv", "en"):
        chain = list(release.editions.in_language(code).order_by("number"))
        assert [e.number for e in chain] == list(range(1, len(chain) + 1))
        assert [e.ends_at for e in chain] == [e.starts_at for e in chain[1:]] + [None]
        assert len(chain) == 1 + (code in corrected) + (code in languages)
    for edition in Edition.objects.in_language("en").filter(starts_at__gt=AT):
        assert edition.translation_of.is_public(edition.starts_at)


def test_schedule_can_be_moved_or_taken_away_after_a_correction(scheduled, publisher):
    correct(scheduled, publisher)
    correct(scheduled, publisher, at=NOON + DAY / 8, words={"sv": {"lead": "Vi gav 7."}})

    take(scheduled, "reschedule", publisher, at=NOON + DAY / 4, starts_at=TOMORROW + DAY)
    assert [row[3:5] for row in rows("sv")] == [
        (AT - DAY, NOON),
        (NOON, NOON + DAY / 8),
        (NOON + DAY / 8, TOMORROW + DAY),
        (TOMORROW + DAY, None),
    ]
    take(scheduled, "cancel", publisher, at=NOON + DAY / 3)

    assert [(row[0], row[4]) for row in rows("sv")] == [(1, NOON), (2, NOON + DAY / 8), (3, None)]
    assert [(row[0], row[4]) for row in rows("en")] == [(1, None)]
    assert scheduled.status == "approved"
    take(scheduled, "publish", publisher, at=TOMORROW, languages=("sv", "en"), change="minor")
    assert [row[0] for row in rows("sv")] == [1, 2, 3, 4]


def test_withdrawal_after_a_correction_takes_both_away(scheduled, publisher):
    correct(scheduled, publisher)

    why = {"sv": "Fel.", "en": "Wrong."}
    take(scheduled, "withdraw", publisher, at=NOON + DAY / 8, notice="gone", notes=why)

    assert [(row[0], row[4]) for row in rows("sv")] == [
        (1, NOON),
        (2, NOON + DAY / 8),
        (3, None),
    ]
    assert not Edition.objects.filter(starts_at=TOMORROW).exists()


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        ({"note": " "}, "Write a reason. It is kept on record."),
        ({"change": ""}, "Say whether the change is one of language or of content."),
        ({"change": "major"}, "Write in Swedish what has changed. Readers will see it."),
        ({"change": "major", "notes": {"sv": " "}}, "Write in Swedish what has changed."),
        ({"words": {}}, "Nothing is different from what is public now."),
        ({"words": {"sv": {"lead": " Vi gav 5 vägledningar. "}}}, "Nothing is different"),
        ({"words": {"sv": {"title": ""}}}, "Swedish: The title is missing."),
        ({"words": {"sv": {"body": "<p></p>"}}}, "Swedish: The body is missing."),
        ({"seen": {}}, "What is public has changed since you opened this page."),
        ({"knows_it_returns": False}, "The scheduled text in Swedish still says “gav 5 vägl"),
        ({"expected_revision": 1}, "The text has been changed or published since"),
    ],
)
def test_what_is_lacking_is_said_and_nothing_changes(scheduled, publisher, order, sentence):
    before = everything()

    with pytest.raises(Refused) as refusal:
        correct(scheduled, publisher, **order)

    assert refusal.value.sentences[0].startswith(sentence)
    assert everything() == before


@pytest.mark.usefixtures("english")
def test_what_is_not_public_cannot_be_corrected(publisher):
    release = approve(make_release(), AT)
    take(release, "schedule", publisher, languages=("sv",), starts_at=TOMORROW)
    gone = make_release()
    put_out(gone, at=AT - DAY)
    why = {"sv": "Fel.", "en": "Wrong."}
    take(gone, "withdraw", publisher, notice="withdrawn", notes=why)
    approve(gone, AT)
    take(gone, "schedule", publisher, languages=("sv",), starts_at=TOMORROW)

    for each in (release, gone):
        assert workflow.refusals(each, "correct_live", publisher, NOON) == [
            "Nothing of this is public, so there is nothing to correct."
        ]


def test_schedule_that_fired_meanwhile_refuses_the_correction(scheduled, publisher):
    before = everything()

    with pytest.raises(Refused) as refusal:
        correct(scheduled, publisher, at=TOMORROW)

    assert "Publicerat" in refusal.value.sentences[0]
    assert everything() == before


def test_schedule_that_is_a_microsecond_away_is_not_taken_away_half(scheduled, publisher):
    """Found by the state machine: the status said approved, and the edition went out."""
    last = TOMORROW - dt.timedelta(microseconds=1)
    correct(scheduled, publisher, at=last)
    before = everything()

    for step in ("cancel", "reschedule"):
        with pytest.raises(Refused):
            take(scheduled, step, publisher, at=last, starts_at=TOMORROW + DAY)

    assert everything() == before


# --- who approves afterwards what was published alone


def test_each_of_two_who_published_alone_approves_what_the_other_did(scheduled, publisher):
    colleague = make_user("colleague", "Publicist")
    correct(scheduled, publisher)
    words = {"en": {"lead": "We gave 6 guides."}}
    correct(scheduled, colleague, at=NOON + DAY / 8, words=words)

    take(scheduled, "approve_afterwards", publisher)
    assert scheduled.urgent_by == publisher
    with pytest.raises(Refused):
        take(scheduled, "approve_afterwards", publisher)
    take(scheduled, "approve_afterwards", colleague)
    assert scheduled.urgent_by is None


# --- the warning that the mistake comes back


def test_reminder_stays_until_the_text_in_the_form_is_corrected_too(scheduled, publisher):
    assert live_correction.reminders(scheduled, NOON) == []
    correct(scheduled, publisher)

    [sentence] = live_correction.reminders(scheduled, NOON)
    assert "”gav 5 vägledningar” (ingress)" in sentence
    assert "fredag 2 mars 2040 kl. 09.30" in sentence
    take(scheduled, "cancel", publisher, at=NOON)
    [sentence] = live_correction.reminders(scheduled, NOON)
    assert "Texten i formuläret" in sentence
    PressRelease.objects.update(lead_sv="Vi gav 6 vägledningar.")
    scheduled.refresh_from_db()
    assert live_correction.reminders(scheduled, NOON) == []


# --- the page


def page_of(release, name="correct_live"):
    return reverse(f"admin:pressreleases_pressrelease_{name}", args=[release.pk])


def sent(release, at=NOON, **changes):
    live = {e.language: e for e in release.editions.public(at)}
    fields = {"seen_revision": release.revision, "change": "minor", "urgent_note": "Fel siffra."}
    for code, edition in live.items():
        fields[f"seen_{code}"] = edition.content_hash
        for word in ("title", "lead", "body", "contact_heading"):
            fields[f"{word}_{code}"] = getattr(edition, word)
    return fields | changes


@pytest.fixture
def desk(at_desk, publisher):
    with time_machine.travel(NOON, tick=False):
        yield at_desk(publisher)


def test_page_shows_what_is_public_and_takes_the_correction(scheduled, desk):
    assert page_of(scheduled) in desk.get(page_of(scheduled, "publish")).content.decode()
    page = desk.get(page_of(scheduled))
    assert page.status_code == 200
    text = page.content.decode()
    assert "Vi gav 5 vägledningar.</textarea>" in text
    assert "Ny rubrik</textarea>" not in text

    typed = sent(scheduled, lead_sv="Vi gav 6 vägledningar.")
    warned = desk.post(page_of(scheduled), typed)
    assert warned.status_code == 409
    assert "Felet kommer tillbaka med den schemalagda texten:" in warned.content.decode()
    assert Edition.objects.count() == 4

    answer = desk.post(page_of(scheduled), typed | {"knows_it_returns": "on"}, follow=True)

    assert answer.redirect_chain == [(page_of(scheduled, "publish"), 302)]
    assert "Rättat på svenska. Det är offentligt nu." in answer.content.decode()
    assert "Det som är offentligt är rättat, men felet kommer tillbaka:" in answer.content.decode()
    assert Edition.objects.get(language="sv", starts_at=NOON).lead == "Vi gav 6 vägledningar."


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("title_sv", "Ö" * 251, "Ö</textarea>"),
        ("lead_en", "We gave six.", "We gave six.</textarea>"),
        ("body_sv", "<p>Ny brödtext</p>", "&lt;p&gt;Ny brödtext&lt;/p&gt;</textarea>"),
        ("contact_heading_sv", "Ring oss", 'value="Ring oss"'),
        ("note_sv", "Vi skrev fel.", "Vi skrev fel.</textarea>"),
        ("urgent_note", "Larmet går.", "Larmet går.</textarea>"),
        ("change", "major", 'value="major" id="id_change_1" checked'),
    ],
)
def test_what_was_typed_is_kept_when_something_is_missing(scheduled, desk, field, value, shown):
    lacking = {"change": "", field: value} if field != "change" else {field: value}

    answer = desk.post(page_of(scheduled), sent(scheduled, **lacking))

    assert answer.status_code == 409
    assert shown in answer.content.decode()
    assert "Inget har gjorts. Det du skrev finns kvar" in answer.content.decode()
    assert Edition.objects.count() == 4


@pytest.mark.parametrize(
    "data", [{}, {"seen_revision": "x"}, {"title_sv": "\x00"}, {"lead_en": "x"}]
)
def test_odd_posts_are_refused_in_a_sentence(scheduled, desk, data):
    answer = desk.post(page_of(scheduled), data)

    assert answer.status_code == 409
    assert "<li>" in answer.content.decode().partition('role="alert"')[2].partition("</ul>")[0]
    assert Edition.objects.count() == 4


def test_schedule_that_fires_while_the_page_is_open_loses_no_word(scheduled, at_desk, publisher):
    typed = sent(scheduled, lead_sv="Vi gav 6 vägledningar.", note_en="Typed here.")

    with time_machine.travel(TOMORROW, tick=False):
        desk = at_desk(publisher)
        answer = desk.post(page_of(scheduled), typed)
        opened = desk.get(page_of(scheduled), follow=True)

    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Inget är schemalagt längre" in text
    assert "Vi gav 6 vägledningar.</textarea>" in text
    assert "Typed here.</textarea>" in text
    assert 'id="step-correct_live" class="default" disabled' in text
    assert Edition.objects.count() == 4
    assert opened.redirect_chain == [(page_of(scheduled, "publish"), 302)]
    assert "Det går inte när status är" in opened.content.decode()


def test_page_of_somebody_who_may_not_says_so(scheduled, desk, at_desk, author, outsider, reader):
    page = at_desk(author).get(page_of(scheduled)).content.decode()
    answer = at_desk(author).post(page_of(scheduled), sent(scheduled, lead_sv="Annat."))

    assert 'id="step-correct_live" class="default" disabled' in page
    for text in (page, answer.content.decode()):
        assert "Det här kan bara en publicist göra." in text
    assert answer.status_code == 409
    assert at_desk(outsider).get(page_of(scheduled)).status_code == 403
    assert reader.get(page_of(scheduled)).status_code == 302
    assert Edition.objects.count() == 4
