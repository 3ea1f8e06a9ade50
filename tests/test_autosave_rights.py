"""What is typed and not saved is nobody else's, and the small view takes nothing odd."""

import pytest
from django.test import Client
from django.urls import reverse

from pressreleases.admin import keeping
from pressreleases.models import Autosave, Presence
from tests.together import ADD, form_of, together, typed, unsaved_page

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


@pytest.mark.parametrize("who", ["publisher", "administrator"])
def test_nobody_reads_restores_or_throws_what_another_typed(request, author, at_desk, release, who):
    desk = at_desk(author)
    desk.post(together(release), typed(desk, release, lead_sv="Hemligt"))
    kept = Autosave.objects.get()
    other = at_desk(request.getfixturevalue(who))

    assert desk.get(unsaved_page(kept)).status_code == 200
    assert other.get(unsaved_page(kept)).status_code == 404
    assert other.post(unsaved_page(kept)).status_code == 404
    assert other.post(form_of(release), {"_restore": kept.page}).status_code == 404
    assert "Hemligt" not in other.get(form_of(release)).content.decode()
    other.post(together(release), typed(other, release, page=kept.page, lead_sv="Annat"))
    kept.refresh_from_db()
    assert kept.text["fields"]["lead_sv"] == "Hemligt"


@pytest.mark.parametrize("place", ["release", "new"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_outsiders_and_strangers_are_refused_in_json(outsider, at_desk, release, place, method):
    address = together(release if place == "release" else None)
    for client, is_signed_out in ((at_desk(outsider), False), (Client(), True)):
        answer = getattr(client, method)(address, {"_do": "keep", "page": "a" * 16})
        assert answer.status_code == 403
        assert answer.json()["signed_out"] is is_signed_out
        assert answer.json()["sentence"]
    assert not Autosave.objects.exists()
    assert not Presence.objects.exists()


def test_the_small_view_needs_a_token_and_gives_a_fresh_one(author, release):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(author)

    refused = desk.post(together(release), {"_do": "here"})
    token = desk.get(together(release)).json()["token"]
    taken = desk.post(together(release), {"_do": "here", "csrfmiddlewaretoken": token})

    assert (refused.status_code, taken.status_code) == (403, 200)
    assert "no-store" in taken.headers["Cache-Control"]


# --- hostile input


@pytest.mark.parametrize(
    "changes",
    [
        {"page": ""},
        {"page": "../../etc"},
        {"page": "x" * 10_000},
        {"page": "\x00" * 16},
        {"page": "²" * 16},
        {"seen_revision": ""},
        {"seen_revision": "-1"},
        {"seen_revision": "99999999999999999999"},
        {"seen_revision": "²"},
        {"base": "{"},
        {"base": "[1, 2]"},
        {"base": "[" * 10_000},
        {"base": '{"a": 1}'},
        {"lead_sv": "\x00"},
        {"links-0-label_sv": "x\x00"},
        {"body_sv": "x" * (keeping.MOST_CHARACTERS + 1)},
        {"links-TOTAL_FORMS": "x"},
        {"release_contacts-TOTAL_FORMS": None},
        {"_do": "delete"},
        {"_do": None},
    ],
)
def test_what_the_form_never_sends_is_refused_with_a_sentence(author, at_desk, release, changes):
    desk = at_desk(author)
    form = {**typed(desk, release, lead_sv="Min"), **changes}

    answer = desk.post(
        together(release), {name: value for name, value in form.items() if value is not None}
    )

    assert answer.status_code == 400
    assert answer.json()["sentence"].endswith(".")
    assert not Autosave.objects.exists()


@pytest.mark.parametrize("place", ["999", "0", "x", "99999999999999999999", "²", "-1"])
def test_a_release_that_never_was_is_told_so(author, at_desk, place):
    address = reverse("admin:pressreleases_pressrelease_together", args=[place])

    answer = at_desk(author).post(address, {"_do": "keep", "page": "a" * 16})

    assert answer.status_code == 404
    assert answer.json()["sentence"] == "Det finns ingen sådan text."
    assert not Autosave.objects.exists()


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_not_allowed(author, at_desk, release, method):
    assert getattr(at_desk(author), method)(together(release)).status_code == 405


@pytest.mark.parametrize("page", ["x", "a" * 300, "%27", "²"])
def test_an_unsaved_text_that_is_not_there_is_not_found(author, at_desk, page):
    address = reverse("admin:pressreleases_pressrelease_unsaved", args=[page])

    assert at_desk(author).get(address).status_code == 404
    assert at_desk(author).post(ADD, {"_restore": page}).status_code == 404


@pytest.mark.parametrize("given", ["x", "1 OR 1=1", "²"])
def test_restoring_into_a_release_that_cannot_be_is_not_found(author, at_desk, given):
    address = reverse("admin:pressreleases_pressrelease_change", args=[given])

    assert at_desk(author).post(address, {"_restore": "a" * 16}).status_code == 404
