"""A save when signed out or with an old token gives the text back; a stranger gets nothing."""

import pytest
from django.test import Client
from django.urls import reverse

from pressreleases.models import Autosave, PressRelease
from tests.filling import forms_of, sent
from tests.reading import text_of
from tests.together import form_of

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


def test_a_save_when_signed_out_gives_the_text_back_and_stores_nothing(author, release):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(author)
    form = sent(desk.get(form_of(release)), lead_sv="Min text")
    desk.cookies.pop("sessionid")

    page = desk.post(form_of(release), form)

    told = text_of(page)
    assert page.status_code == 403
    assert "Du var utloggad när du sparade." in told
    assert "Min text" in told
    assert "no-store" in page.headers["Cache-Control"]
    assert not Autosave.objects.exists()
    # Signed in again in another tab: the token is a new one, so one more press.
    desk.force_login(author)
    again = desk.post(form_of(release), sent(page))
    if again.status_code == 403:
        assert "Tryck på ”Spara nu”" in text_of(again)
        again = desk.post(form_of(release), sent(again))
    assert again.status_code == 302
    assert PressRelease.objects.get().lead_sv == "Min text"


ORIGIN = {"origin": "http://testserver"}


def test_an_old_token_gives_the_text_back_to_be_saved(author, release):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(author)
    form = sent(desk.get(form_of(release)), lead_sv="Min text")
    old = {**form, "csrfmiddlewaretoken": "x" * 64}

    page = desk.post(form_of(release), old, headers=ORIGIN)

    assert page.status_code == 403
    assert "Tryck på ”Spara nu”" in text_of(page)
    assert PressRelease.objects.get().lead_sv != "Min text"
    assert desk.post(form_of(release), sent(page), headers=ORIGIN).status_code == 302
    assert PressRelease.objects.get().lead_sv == "Min text"


@pytest.mark.parametrize(
    "origin", [{}, {"origin": "https://evil.example"}, {"origin": "null"}, {"origin": "x"}]
)
def test_a_form_on_another_site_is_given_no_token(author, release, origin):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(author)

    page = desk.post(form_of(release), {"lead_sv": "Deras"}, headers=origin)

    assert page.status_code == 403
    assert forms_of(page) == []
    assert "Deras" not in page.content.decode()


def test_other_forms_are_answered_as_before(author, release):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(author)
    page = reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])

    answer = desk.post(page, {"step": "submit"}, headers=ORIGIN)

    assert answer.status_code == 403
    assert forms_of(answer) == []


def test_the_page_of_a_stranger_tells_nothing_about_what_exists(release):
    answers = [
        Client().post(reverse("admin:pressreleases_pressrelease_change", args=[pk]), {"a": "b"})
        for pk in (release.pk, 999)
    ]

    assert {answer.status_code for answer in answers} == {403}
    assert release.title_sv not in answers[0].content.decode()
