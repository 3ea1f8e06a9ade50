"""Who has a text open, who has left, and what became of the text meanwhile."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from pressreleases.models import Autosave, Presence, PressRelease
from pressreleases.models.together import GRACE, STALE
from tests.filling import sent
from tests.reading import text_of
from tests.together import AT, form_of, together, typed

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


def here(user, release, at_desk, at, **fields):
    with time_machine.travel(at, tick=False):
        return at_desk(user).post(together(release), {"_do": "here", **fields}).json()["lines"]


def test_who_else_has_it_open_is_told(author, publisher, at_desk, release):
    with time_machine.travel(AT, tick=False):
        desk = at_desk(publisher)
        form = typed(desk, release, lead_sv="x")
    here(publisher, release, at_desk, AT)
    later = AT + dt.timedelta(seconds=30)

    assert here(author, release, at_desk, later) == ["Pia Öberg har texten öppen sedan 14.07."]
    assert here(publisher, release, at_desk, later) == [
        "Siri Åkesson har texten öppen sedan 14.07."
    ]
    with time_machine.travel(AT + dt.timedelta(seconds=60), tick=False):
        at_desk(publisher).post(together(release), form)
        page = at_desk(author).get(form_of(release))
    sentence = "Pia Öberg har texten öppen sedan 14.07 och skrev senast 14.08."
    assert here(author, release, at_desk, AT + dt.timedelta(seconds=61)) == [sentence]
    assert sentence in text_of(page)  # without JavaScript, too


@pytest.mark.parametrize(
    ("seconds", "is_here"), [(STALE.seconds - 1, True), (STALE.seconds, False)]
)
def test_whoever_is_not_heard_of_has_left(author, publisher, at_desk, release, seconds, is_here):
    here(publisher, release, at_desk, AT)

    lines = here(author, release, at_desk, AT + dt.timedelta(seconds=seconds))

    assert bool(lines) is is_here


def test_leaving_is_noticed_and_saving_is_not_leaving(author, publisher, at_desk, release):
    here(publisher, release, at_desk, AT)
    with time_machine.travel(AT, tick=False):
        at_desk(publisher).post(together(release), {"_do": "leave"})

    assert here(author, release, at_desk, AT + GRACE) == []
    here(publisher, release, at_desk, AT)
    with time_machine.travel(AT, tick=False):
        at_desk(publisher).post(together(release), {"_do": "leave"})
    here(publisher, release, at_desk, AT + dt.timedelta(seconds=2))
    assert Presence.objects.get(user=publisher).opened_at == AT


def test_a_colleagues_save_is_told_before_one_saves(author, publisher, at_desk, release):
    desk = at_desk(author)
    opened = sent(desk.get(form_of(release)))
    their_desk = at_desk(publisher)
    their_desk.post(form_of(release), sent(their_desk.get(form_of(release)), lead_sv="Deras"))
    fields = {"_do": "here", "seen_revision": opened["seen_revision"]}

    lines = desk.post(together(release), fields).json()["lines"]

    assert lines[0].startswith("Pia Öberg sparade texten")
    assert lines[-1] == "När du sparar får du se båda texterna och välja."


def test_a_text_deleted_meanwhile_is_told_while_one_types(author, publisher, at_desk, release):
    desk = at_desk(author)
    form = typed(desk, release, lead_sv="Min")
    delete = reverse("admin:pressreleases_pressrelease_delete", args=[release.pk])
    at_desk(publisher).post(delete, {"post": "yes"})

    answer = desk.post(together(release), form)

    assert answer.status_code == 200
    assert "Pia Öberg raderade utkastet" in answer.json()["lines"][0]
    assert Autosave.objects.get().release_id is None


def test_presence_does_not_hinder_a_deletion(author, publisher, at_desk, release):
    here(author, release, at_desk, timezone.now())
    delete = reverse("admin:pressreleases_pressrelease_delete", args=[release.pk])

    at_desk(publisher).post(delete, {"post": "yes"})

    assert not PressRelease.objects.exists()
