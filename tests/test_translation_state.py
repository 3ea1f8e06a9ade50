"""The state of each language through the life of a release: words decide it, never dates."""

import datetime as dt

import pytest
import time_machine

from pressreleases import answers, publishing, vouching
from pressreleases.models import (
    AnnualReport,
    Event,
    Highlight,
    PressRelease,
    RelatedLink,
    Translation,
)
from pressreleases.steps import Refused
from tests.factories import make_contact, make_release, make_report, put_out
from tests.steps import AT, DAY, publish, take

pytestmark = pytest.mark.django_db

BODY_SV = "<p>Ett.</p><h2>Rubrik</h2><p>Två.</p><ul><li>Tre.</li><li>Fyra.</li></ul>"
BODY_EN = "<p>One.</p><h2>Heading</h2><p>Two.</p><ul><li>Three.</li><li>Four.</li></ul>"


def states(release) -> tuple[str, str]:
    """The kept states of Swedish and English; they must be what the rule says of the texts."""
    kept = Translation.objects.get(release=release)
    view = vouching.look(PressRelease.objects.get(pk=release.pk))
    assert (kept.state_sv, kept.state_en) == (view.swedish, view.english)
    return kept.state_sv, kept.state_en


def write(release, **changes) -> PressRelease:
    """Saves the working copy the way the form does."""
    release = PressRelease.objects.get(pk=release.pk)
    for name, value in changes.items():
        setattr(release, name, value)
    release.save()
    return release


@pytest.fixture
def report(db):
    return make_report(
        year=2019, highlights=[("5 råd", "5 guides", "5"), ("7 svar", "7 replies", "7")]
    )


@pytest.fixture
def approved(author, publisher, report) -> PressRelease:
    """Approved in both languages by somebody else than its writer."""
    release = make_release(
        body_sv=BODY_SV,
        body_en=BODY_EN,
        contact_heading_sv="Ring",
        contact_heading_en="Call",
        report=report,
        changed_by=author,
    )
    RelatedLink.objects.create(
        release=release,
        label_sv="Mer",
        label_en="More",
        url_sv="https://example.se/",
        url_en="https://example.se/en/",
    )
    take(release, "submit", author)
    take(release, "approve", publisher)
    return release


# --- from nothing to complete


def test_languages_go_from_missing_over_in_progress_to_complete(author, publisher):
    release = PressRelease.objects.create(changed_by=author)
    assert states(release) == ("missing", "missing")
    release = write(release, title_sv="Rubrik", lead_sv="Ingress", body_sv="<p>Text.</p>")
    assert states(release) == ("in_progress", "missing")
    release = write(release, title_en="Title")
    assert states(release) == ("in_progress", "in_progress")
    release = write(release, lead_en="Lead")
    release.release_contacts.create(person=make_contact())
    take(release, "submit", author)
    assert states(release) == ("in_progress", "in_progress")

    take(release, "approve", publisher)

    assert states(release) == ("complete", "complete")
    assert write(release, title_en="", lead_en="")
    assert states(release) == ("complete", "missing")


def test_english_that_cannot_go_out_is_not_vouched_for(author, publisher):
    release = make_release(lead_en="", changed_by=author)
    take(release, "submit", author)
    take(release, "approve", publisher)

    assert states(release) == ("complete", "in_progress")


def test_who_vouched_is_kept(approved, publisher):
    kept = Translation.objects.get(release=approved)

    assert (kept.vouched_by, kept.vouched_at) == (publisher, AT)


# --- each kind of change in Swedish

CHANGES = {
    "title": {"title_sv": "En annan rubrik"},
    "lead": {"lead_sv": "En annan ingress."},
    "lead taken away": {"lead_sv": ""},
    "contact heading": {"contact_heading_sv": "Kontakta"},
    "block changed": {"body_sv": BODY_SV.replace("Två.", "Två och en halv.")},
    "heading changed": {"body_sv": BODY_SV.replace("Rubrik", "Underrubrik")},
    "item changed": {"body_sv": BODY_SV.replace("Fyra.", "Fem.")},
    "block added": {"body_sv": BODY_SV + "<p>Sist.</p>"},
    "block removed": {"body_sv": BODY_SV.replace("<p>Två.</p>", "")},
    "block moved": {"body_sv": BODY_SV.replace("<p>Ett.</p>", "") + "<p>Ett.</p>"},
    "items swapped": {
        "body_sv": BODY_SV.replace("<li>Tre.</li><li>Fyra.</li>", "<li>Fyra.</li><li>Tre.</li>")
    },
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES)
def test_a_change_of_swedish_words_makes_english_outdated_until_it_is_taken_back(approved, changed):
    before = {name: getattr(approved, name) for name in changed}

    write(approved, **changed)
    assert states(approved) == ("in_progress", "outdated")
    assert len(vouching.look(PressRelease.objects.get()).open) == 1

    write(approved, **before)
    assert states(approved) == ("complete", "complete")


WORDLESS = {
    "bold": BODY_SV.replace("Två", "<strong>Två</strong>"),
    "link": BODY_SV.replace("Två", '<a href="https://example.se/">Två</a>'),
    "level of heading": BODY_SV.replace("h2>", "h3>"),
    "list made paragraphs": BODY_SV.replace("<ul>", "").replace("</ul>", "").replace("li>", "p>"),
    "quote": BODY_SV.replace("<p>Två.</p>", "<blockquote><p>Två.</p></blockquote>"),
    "white space": BODY_SV.replace("><", ">\n  <").replace("Två.", " Två.\u00a0"),
    "paragraph cut in two": BODY_SV.replace("<p>Ett.</p><h2>Rubrik</h2>", "<p>Ett. Rubrik</p>"),
}


@pytest.mark.parametrize("body", WORDLESS.values(), ids=WORDLESS)
def test_what_carries_no_words_changes_no_state(approved, body):
    write(approved, body_sv=body)

    assert states(approved) == ("complete", "complete")


def test_highlights_links_and_the_heading_above_them_count(approved, report):
    row, link = report.highlights.first(), approved.links.get()
    for thing, name, value, language in (
        (row, "sentence_sv", "5 goda råd", "outdated"),
        (row, "sentence_sv", "5 råd", "complete"),
        (row, "sentence_en", "5 good guides", "in_progress"),
        (row, "sentence_en", "5 guides", "complete"),
        (report, "heading_sv", "Siffror:", "outdated"),
        (report, "heading_sv", "Några exempel från 2019:", "complete"),
        (link, "label_sv", "Läs mer", "outdated"),
        (link, "label_sv", "Mer", "complete"),
        (report, "diary_number", "2019/1", "complete"),
    ):
        setattr(thing, name, value)
        thing.save()
        assert states(approved)[1] == language, (name, value)


def test_a_new_highlight_without_english_makes_it_outdated_and_one_less_does_not(approved, report):
    new = Highlight.objects.create(report=report, sentence_sv="Nytt", order=9)
    assert states(approved) == ("in_progress", "outdated")
    new.delete()
    assert states(approved) == ("complete", "complete")

    report.highlights.first().delete()
    assert states(approved) == ("complete", "complete")
    report.highlights.update(order=5)
    vouching.refresh(approved)
    assert states(approved) == ("complete", "complete")


def test_another_report_is_other_words(approved):
    write(approved, report=make_report(year=2020, highlights=[("9 råd", "", "9")]))

    assert states(approved)[1] in ("in_progress", "outdated")
    write(approved, report=AnnualReport.objects.get(year=2019))
    assert states(approved) == ("complete", "complete")


def test_contacts_subjects_and_addresses_are_no_words_of_the_text(approved):
    approved.release_contacts.all().delete()
    write(approved, slug_sv="annan-adress", kind="news")

    assert states(approved) == ("complete", "complete")


# --- the English follows, or is no translation


def test_english_that_is_being_changed_is_in_progress_until_it_is_approved(
    approved, author, publisher
):
    release = write(approved, title_sv="Ny rubrik", title_en="New title")
    assert states(release) == ("in_progress", "in_progress")
    take(release, "edit", author)
    take(release, "submit", author)
    assert states(release) == ("in_progress", "in_progress")

    take(release, "approve", publisher)

    assert states(release) == ("complete", "complete")
    write(release, title_sv=approved.title_sv)
    assert states(release)[1] == "outdated"


def test_english_put_back_as_it_was_is_as_outdated_as_before(approved):
    write(approved, title_sv="Ny rubrik", title_en="New title")
    write(approved, title_en=approved.title_en)

    assert states(approved)[1] == "outdated"


def test_approving_swedish_does_not_pass_off_the_old_english_as_checked(
    approved, author, publisher
):
    release = write(approved, title_sv="Ny rubrik")
    take(release, "edit", author)
    take(release, "submit", author)
    take(release, "approve", publisher)
    assert states(release) == ("complete", "outdated")

    publish(release, publisher, languages=["sv", "en"])

    assert states(release) == ("complete", "outdated")


def test_swedish_published_alone_leaves_english_outdated(approved, author, publisher):
    publish(approved, publisher)
    assert states(approved) == ("complete", "complete")
    release = write(approved, lead_sv="Ny ingress.")
    publish(release, publisher, languages=["sv"], change="minor", at=AT + DAY)

    assert states(release) == ("complete", "outdated")
    release = write(release, lead_en="New lead.")
    publish(release, publisher, languages=["en"], change="minor", at=AT + 2 * DAY)
    assert states(release) == ("complete", "complete")


def test_a_text_that_is_no_translation_is_never_outdated(approved):
    write(approved, title_sv="Ny rubrik", en_is_translation=False)
    assert states(approved) == ("in_progress", "complete")
    assert vouching.look(approved).changes == []
    write(approved, title_en="Own title")
    assert states(approved) == ("in_progress", "in_progress")
    write(approved, title_en=approved.title_en, en_is_translation=True)
    assert states(approved) == ("in_progress", "outdated")


def test_urgent_publication_vouches_for_what_goes_out(author, publisher, administrator):
    release = make_release(changed_by=author)
    take(release, "publish_urgently", publisher, languages=("sv", "en"), note="Larm.")
    assert states(release) == ("complete", "complete")

    release = write(release, title_sv="Ny rubrik")
    assert states(release) == ("in_progress", "outdated")
    # What is approved afterwards is what went out, not what has been written since.
    PressRelease.objects.update(urgent_by=administrator)
    take(release, "approve_afterwards", publisher)
    assert states(release) == ("in_progress", "outdated")


def test_urgent_publication_of_swedish_leaves_english_behind(author, publisher):
    release = make_release(changed_by=author)
    take(release, "publish_urgently", publisher, languages=("sv",), note="Larm.")

    assert states(release) == ("complete", "in_progress")


def test_a_schedule_and_its_cancellation_leave_the_states(approved, publisher):
    take(approved, "schedule", publisher, languages=("sv", "en"), starts_at=AT + DAY)
    assert states(approved) == ("complete", "complete")
    take(approved, "cancel", publisher)
    assert states(approved) == ("complete", "complete")


@pytest.mark.parametrize("moment", ["1999-12-31", "2026-10-25 00:30", "2090-06-01"])
def test_no_date_decides(approved, moment):
    with time_machine.travel(dt.datetime.fromisoformat(moment).replace(tzinfo=dt.UTC), tick=False):
        write(approved, title_sv="Ny rubrik")
        assert states(approved)[1] == "outdated"
    with time_machine.travel(dt.datetime(2001, 1, 1, tzinfo=dt.UTC), tick=False):
        write(approved, title_sv=approved.title_sv)
        assert states(approved)[1] == "complete"
        PressRelease.objects.update(changed_at=AT + 900 * DAY)
        Translation.objects.update(vouched_at=AT - 900 * DAY)
        vouching.refresh(PressRelease.objects.get())
        assert states(approved)[1] == "complete"


# --- no change needed


def answer(release, by, *, only=None, at=AT):
    view = vouching.look(PressRelease.objects.get(pk=release.pk))
    chosen = [c.fingerprint for c in view.open if only is None or c.key == only]
    return answers.needs_no_change(release, chosen, by=by, at=at)


def test_the_answer_is_kept_with_who_and_when(approved, author):
    write(approved, title_sv="Ny rubrik")

    answer(approved, author)

    assert states(approved) == ("in_progress", "complete")
    [kept] = Translation.objects.get().answers
    assert (kept["by"], kept["name"], kept["at"]) == (author.pk, "Siri Åkesson", AT.isoformat())
    event = Event.objects.get(step="english_holds")
    assert (event.user, event.at, event.note) == (author, AT, "Ny rubrik")
    assert event.step_label == "Engelskan behöver inte ändras"
    assert event.status_before == event.status_after == "approved"


def test_each_paragraph_is_answered_by_itself(approved, author):
    write(approved, title_sv="Ny rubrik", lead_sv="Ny ingress.")

    answer(approved, author, only="title")
    assert states(approved)[1] == "outdated"
    assert [c.key for c in vouching.look(approved).open] == ["lead"]
    answer(approved, author, only="lead")
    assert states(approved)[1] == "complete"


def test_the_answer_is_void_after_a_new_change_and_holds_for_what_it_was_about(approved, author):
    write(approved, title_sv="Ny rubrik")
    answer(approved, author)

    write(approved, title_sv="Ännu en rubrik")
    assert states(approved)[1] == "outdated"
    write(approved, title_sv="Ny rubrik")
    assert states(approved)[1] == "complete"
    write(approved, title_sv="Ny rubrik", body_sv=BODY_SV + "<p>Mer.</p>")
    assert states(approved)[1] == "outdated"
    assert [c.key for c in vouching.look(PressRelease.objects.get()).open] == ["body"]
    write(approved, title_sv=approved.title_sv, body_sv=BODY_SV)
    assert states(approved)[1] == "complete"


def test_answers_end_when_english_is_approved_anew(approved, author, publisher):
    write(approved, title_sv="Ny rubrik")
    answer(approved, author)
    release = write(approved, title_en="New title")
    take(release, "edit", author)
    take(release, "submit", author)
    take(release, "approve", publisher)

    assert Translation.objects.get().answers == []
    assert states(release) == ("complete", "complete")


def test_an_answer_to_something_else_is_refused_and_changes_nothing(approved, author, outsider):
    write(approved, title_sv="Ny rubrik")
    [change] = vouching.look(PressRelease.objects.get()).open
    write(approved, title_sv="Ännu en rubrik")
    before = list(Translation.objects.values())
    for wanted in ([change.fingerprint], [], ["nonsense"], ["\x00", "å" * 10_000]):
        with pytest.raises(Refused, match="Den svenska texten har ändrats"):
            answers.needs_no_change(approved, wanted, by=author, at=AT)
    with pytest.raises(Refused, match="Du får inte ändra"):
        answer(approved, outsider)

    assert list(Translation.objects.values()) == before
    assert not Event.objects.filter(step="english_holds").exists()


# --- the kept rows


def test_rows_that_are_missing_are_made_from_what_was_published(publisher):
    release = make_release()
    put_out(release, approved_by=publisher)
    write(release, lead_sv="Ny ingress.")
    draft, swedish = make_release(), make_release(title_en="", lead_en="", body_en="")
    put_out(swedish)
    expected = [states(r) for r in (release, draft, swedish)]
    Translation.objects.all().delete()

    vouching.catch_up()

    assert [states(r) for r in (release, draft, swedish)] == expected
    assert expected == [
        ("in_progress", "outdated"),
        ("in_progress", "in_progress"),
        ("complete", "missing"),
    ]
    assert Translation.objects.get(release=release).vouched_by == publisher


def test_many_rows_at_once_are_as_those_one_by_one(report):
    releases = [
        make_release(report=report),
        make_release(title_en="", lead_en="", body_en=""),
        make_release(title_sv="", lead_sv="", body_sv="", title_en="", lead_en="", body_en=""),
    ]
    for at, expected in (
        (None, [("in_progress", "in_progress"), ("in_progress", "missing")]),
        (AT, [("complete", "complete"), ("complete", "missing")]),
    ):
        Translation.objects.all().delete()
        vouching.keep_many(PressRelease.objects.order_by("pk"), at=at)
        assert [states(r) for r in releases] == [*expected, ("missing", "missing")]


def test_a_draft_with_links_can_be_thrown_away(approved):
    approved.links.create(label_sv="Till")
    approved.delete()

    assert not Translation.objects.exists()


def test_a_withdrawal_changes_no_state(approved, publisher):
    swedish, _english = publish(approved, publisher)
    publishing.replace_with_notice(swedish, "gone", at=AT + DAY)

    assert states(approved) == ("complete", "complete")
