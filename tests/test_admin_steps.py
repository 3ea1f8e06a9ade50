"""The steps of the workflow through the admin's POSTs: refused with the sentence on the button."""

import datetime as dt
import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone

from pressreleases import workflow
from pressreleases.models import Edition, PressRelease
from pressreleases.models.events import STEPS
from pressreleases.models.releases import Status
from tests.conftest import make_user
from tests.factories import approve, make_release, put_out, seen
from tests.steps import everything
from tests.table import BUTTONS, BY_PERSON, FOUR_EYES, GREY, MAY, TABLE

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

DAY = dt.timedelta(days=1)


def page_of(release) -> str:
    return reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])


def pressed(release, step, **changes) -> dict:
    """What the browser sends when the button of that step is pressed."""
    hashes = {f"seen_{code}": value for code, value in seen(release).items()}
    return {"step": step, "seen_revision": release.revision, **hashes, **changes}


def in_status(status, author, *, live=False) -> PressRelease:
    release = make_release()
    if live:
        put_out(release, at=timezone.now() - DAY)
        release.title_sv, release.title_en = "Ny rubrik", "New title"
        release.save()
    if status == "scheduled":
        put_out(release, at=timezone.now() + DAY)
    PressRelease.objects.filter(pk=release.pk).update(
        status=status, changed_by=author, approved_hashes=seen(release), urgent_by=author
    )
    release.refresh_from_db()
    return release


FIELDS = {
    "languages": ["sv", "en"],
    "return_note": "Mer behövs.",
    "urgent_note": "Larm.",
    "notice": "withdrawn",
    "change": "minor",
    "reason_sv": "Fel.",
    "reason_en": "Wrong.",
    "starts_at": "2027-06-01T08:00",
}


def address(release, step) -> str:
    name = "correct_live" if step == "correct_live" else "publish"
    return reverse(f"admin:pressreleases_pressrelease_{name}", args=[release.pk])


def fields_for(step, release) -> dict:
    """What the browser sends with that step when nothing is lacking."""
    if step != "correct_live":
        return pressed(release, step, **FIELDS)
    fields = {"step": step, "seen_revision": release.revision, "knows_it_returns": "on"}
    for edition in release.editions.public():
        fields[f"seen_{edition.language}"] = edition.content_hash
        for word in ("title", "lead", "body"):
            fields[f"{word}_{edition.language}"] = getattr(edition, word)
    return fields | {"lead_sv": "Rättad.", "change": "minor", "urgent_note": "Larm."}


def test_every_step_of_the_code_has_a_row():
    assert set(workflow.TRANSITIONS) == set(TABLE)


@pytest.mark.parametrize(
    ("role", "own"),
    [(role, own) for role in MAY for own in (False, True) if role != "anonymous" or not own],
)
@pytest.mark.parametrize("step", TABLE)
def test_a_post_is_taken_or_refused_as_the_table_and_the_page_say(
    step, role, own, request, at_desk, reader
):
    anonymous = role == "anonymous"
    user = None if anonymous else request.getfixturevalue(role)
    colleague = make_user("colleague")
    desk = reader if anonymous else at_desk(user)
    sources, target = TABLE[step]
    for status in Status:
        release = in_status(
            status, user if own and user else colleague, live=step in ("withdraw", "correct_live")
        )
        before = everything()

        answer = desk.post(address(release, step), fields_for(step, release))

        stored = PressRelease.objects.get(pk=release.pk)
        if anonymous:
            assert answer.status_code == 302
            assert answer.headers["Location"].startswith("/redaktion/login/")
            assert everything() == before
        elif role == "outsider":
            assert answer.status_code == 403
            assert everything() == before
        elif step in MAY[role] & BY_PERSON and status in sources:
            # Not from here: the page of the text names nobody who leaves.
            assert answer.status_code == 409
            assert "på sidan för den som slutar" in answer.content.decode()
            assert everything() == before
        elif step in MAY[role] and status in sources and not (own and step in FOUR_EYES):
            assert answer.status_code == 302, answer.content.decode()
            after = "approved" if (step, status) == ("withdraw", "scheduled") else target or status
            assert (stored.status, stored.revision) == (after, 2)
        else:
            sentences = workflow.refusals(release, step, user, timezone.now())
            assert answer.status_code == 409
            assert sentences
            text = unescape(answer.content.decode())
            assert all(sentence in text for sentence in sentences)
            assert everything() == before


@pytest.mark.parametrize("own", [False, True], ids=["of_a_colleague", "own_work"])
@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("role", ["author", "publisher", "administrator"])
def test_page_has_exactly_the_buttons_that_can_be_pressed(status, role, own, request, at_desk):
    user = request.getfixturevalue(role)
    release = in_status(status, user if own else make_user("colleague"), live=True)

    page = unescape(at_desk(user).get(page_of(release)).content.decode())

    buttons = re.findall(r'<button type="submit" name="step" value="(\w+)"([^>]*)>', page)
    pressable = {step for step, attributes in buttons if "disabled" not in attributes}
    if address(release, "correct_live") in page:
        pressable.add("correct_live")
    expected = BUTTONS[status] & MAY[role] - (set(FOUR_EYES) if own else set())
    assert pressable == expected
    grey = {step for step, attributes in buttons if "disabled" in attributes}
    hers = BUTTONS[status] & set(FOUR_EYES) if own and role == "publisher" else set()
    assert grey == (hers if role == "publisher" else GREY[status])
    for step in grey:
        sentences = workflow.refusals(release, step, user, timezone.now())
        assert f'id="why-not-{step}">{" ".join(sentences)}</span>' in page


def test_an_unknown_step_is_not_found(publisher, at_desk, release):
    answer = at_desk(publisher).post(page_of(release), pressed(release, "destroy"))

    assert answer.status_code == 404


def test_a_reason_that_is_missing_is_asked_for_and_the_rest_is_kept(publisher, at_desk):
    release = make_release()
    put_out(release, at=timezone.now() - DAY)
    typed = pressed(release, "withdraw", notice="gone", reason_sv="Siffran är fel.")

    answer = at_desk(publisher).post(page_of(release), typed)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Skriv på engelska varför." in page
    assert "Siffran är fel.</textarea>" in page
    assert 'value="gone" id="id_notice_1" checked' in page
    assert Edition.objects.count() == 2


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2027-03-28T02:30", "Klockan är aldrig 02.30 den natten"),
        ("2027-10-31T02:30", "02.30 kommer två gånger den natten"),
        ("2020-01-01T08:00", "har redan passerat"),
        ("9999-12-31T23:59", "mer än två år fram"),
        ("i morgon", "Skriv datum och tid"),
        ("", "Ange när texten ska bli offentlig."),
    ],
)
def test_a_time_that_cannot_be_is_refused_and_kept(publisher, at_desk, release, written, words):
    approve(release)
    typed = pressed(release, "schedule", languages=["sv"], starts_at=written)

    answer = at_desk(publisher).post(page_of(release), typed)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert words in page
    assert f'value="{written}"' in page or not written
    assert not Edition.objects.exists()


def test_the_hour_that_comes_twice_can_be_chosen(publisher, at_desk, release):
    approve(release)
    typed = pressed(release, "schedule", languages=["sv"], starts_at="2027-10-31T02:30")
    page = at_desk(publisher).post(page_of(release), typed).content.decode()
    assert page.count('name="later"') == 2

    at_desk(publisher).post(page_of(release), typed | {"later": "yes"})

    assert Edition.objects.get().starts_at == dt.datetime(2027, 10, 31, 1, 30, tzinfo=dt.UTC)


def test_a_scheduled_text_is_locked_and_says_so(author, at_desk):
    release = in_status("scheduled", author)
    form = reverse("admin:pressreleases_pressrelease_change", args=[release.pk])

    page = at_desk(author).get(form)

    assert "En schemalagd text är låst" in page.content.decode()
    assert at_desk(author).post(form, {"title_sv": "Ny"}).status_code == 403


def test_text_that_was_sent_back_shows_why(author, publisher, at_desk):
    release = in_status("in_review", author)
    sent = pressed(release, "return", return_note="Siffran stämmer inte med tabellen.")
    at_desk(publisher).post(page_of(release), sent)

    page = at_desk(author).get(page_of(release)).content.decode()

    assert "Återsänt av Pia Öberg:" in page
    assert "Siffran stämmer inte med tabellen." in page


def test_the_log_says_who_did_what_and_why(author, publisher, at_desk):
    release = in_status("in_review", author)
    sent = pressed(release, "return", return_note="Siffran stämmer inte.")
    at_desk(publisher).post(page_of(release), sent)
    release.refresh_from_db()
    at_desk(author).post(page_of(release), pressed(release, "submit"))

    page = at_desk(author).get(page_of(release)).content.decode()

    log = page.partition('id="log"')[2]
    steps = ["Skickat för granskning", "Siri Åkesson", "Återsänt", "Siffran stämmer inte."]
    assert all(step in log for step in steps)
    assert log.index("Skickat för granskning") < log.index("Siffran stämmer inte.")


def test_every_step_has_a_name_in_the_log():
    others = {"create", "delete", "english_holds", "import"}
    others |= {"preview_link", "preview_revoke", "preview_answer"}
    assert set(workflow.TRANSITIONS) | others == set(STEPS)
