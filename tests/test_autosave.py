"""What is typed and not saved: kept, given back, thrown, read by nobody else, never public."""

import datetime as dt
import json
import re

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pressreleases.admin import keeping
from pressreleases.models import Autosave, Edition, Event, Presence, PressRelease
from pressreleases.models.together import GRACE, KEPT, MOST_KEPT, STALE
from tests.factories import make_contact, make_office, make_release, put_out
from tests.filling import forms_of, sent
from tests.reading import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

ADD = reverse("admin:pressreleases_pressrelease_add")
AT = dt.datetime(2027, 2, 22, 13, 7, tzinfo=dt.UTC)  # 14.07 in Sweden


def form_of(release) -> str:
    return reverse("admin:pressreleases_pressrelease_change", args=[release.pk])


def together(release) -> str:
    place = release.pk if release else "new"
    return reverse("admin:pressreleases_pressrelease_together", args=[place])


def unsaved_page(kept) -> str:
    return reverse("admin:pressreleases_pressrelease_unsaved", args=[kept.page])


def typed(desk, release, **changes) -> dict:
    """What the browser sends while one types."""
    address = form_of(release) if release else ADD
    return {**sent(desk.get(address), "title_sv", **changes), "_do": "keep"}


def everything(release) -> tuple:
    """All that autosaving must leave alone."""
    return (
        PressRelease.objects.rewrite(False).filter(pk=release.pk).values().get(),
        list(release.release_contacts.values()),
        list(Event.objects.values()),
        list(Edition.objects.values()),
    )


# --- keeping


def test_what_is_typed_is_kept_and_nothing_else_changes(author, at_desk, reader, release):
    make_office()
    editions = put_out(release)
    public = [reverse("release", kwargs={"language": e.language, "slug": e.slug}) for e in editions]
    public += [reverse("release_list", kwargs={"language": "sv"})]
    with time_machine.travel(AT, tick=False):
        desk = at_desk(author)
        form = typed(desk, release, title_sv="Hemligt", body_sv="<p>Hemligt</p>")
        before, seen = everything(release), [reader.get(page).content for page in public]

        answer = desk.post(together(release), form)

        assert everything(release) == before
        assert [reader.get(page).content for page in public] == seen

    assert answer.status_code == 200
    assert answer.json()["kept"] == "Sparat automatiskt 14.07"
    kept = Autosave.objects.get()
    assert (kept.user, kept.release_id, kept.saved_at) == (author, release.pk, AT)
    assert kept.text["fields"]["body_sv"] == "<p>Hemligt</p>"


def test_typing_on_replaces_what_was_kept_of_the_same_page(author, at_desk, release):
    desk = at_desk(author)
    form = typed(desk, release, lead_sv="Ett")

    desk.post(together(release), form)
    desk.post(together(release), {**form, "lead_sv": "Två"})

    assert Autosave.objects.get().text["fields"]["lead_sv"] == "Två"


def test_two_windows_of_one_person_do_not_overwrite_each_other(author, at_desk, release):
    desk = at_desk(author)
    first, second = typed(desk, release, lead_sv="Ett"), typed(desk, release, lead_sv="Två")

    desk.post(together(release), first)
    desk.post(together(release), second)

    texts = {kept.text["fields"]["lead_sv"] for kept in Autosave.objects.all()}
    assert texts == {"Ett", "Två"}


def test_a_save_removes_what_was_kept_and_a_late_echo_does_not_bring_it_back(
    author, at_desk, release
):
    desk = at_desk(author)
    form = typed(desk, release, lead_sv="Min")
    desk.post(together(release), form)

    desk.post(form_of(release), form)
    assert not Autosave.objects.exists()
    answer = desk.post(together(release), form)

    assert answer.json()["kept"] is None
    assert not Autosave.objects.exists()
    assert PressRelease.objects.get().lead_sv == "Min"


def test_a_save_that_is_refused_removes_nothing(author, at_desk, release):
    make_release(slug_sv="upptagen")
    desk = at_desk(author)
    form = typed(desk, release, slug_sv="upptagen")
    desk.post(together(release), form)

    answer = desk.post(form_of(release), form)

    assert answer.status_code == 200
    assert sent(answer)["page"] == form["page"]
    assert Autosave.objects.count() == 1


def test_old_and_too_many_texts_give_way(author, publisher, at_desk, release):
    for number in range(MOST_KEPT):
        at = timezone.now() - dt.timedelta(hours=number)
        Autosave.objects.keep(author, f"page{number:04}", at=at, release=release)
    Autosave.objects.keep(publisher, "page9999", at=timezone.now() - KEPT, release=release)
    desk = at_desk(author)

    desk.post(together(release), typed(desk, release, lead_sv="Ny"))

    assert Autosave.objects.filter(user=author).count() == MOST_KEPT
    assert not Autosave.objects.filter(page=f"page{MOST_KEPT - 1:04}").exists()
    assert Autosave.objects.filter(user=publisher).count() == 1


# --- restoring


def test_what_was_kept_is_shown_restored_and_saved(author, at_desk, release):
    contact = make_contact()
    desk = at_desk(author)
    form = typed(desk, release, lead_sv="Min", body_sv="<p>Min</p>")
    form |= {"release_contacts-TOTAL_FORMS": "2", "release_contacts-1-person": str(contact.pk)}
    form |= {"release_contacts-1-order": "0"}
    desk.post(together(release), form)
    Autosave.objects.update(saved_at=timezone.now().replace(hour=13, minute=7))
    page = desk.get(form_of(release))

    told = text_of(page)
    assert re.search(r"Osparad text från \d\d\.07\n", told)
    assert "Ingress (svenska), Brödtext (svenska), Kontaktpersoner." in " ".join(told.split())
    before = PressRelease.objects.get().revision
    restored = desk.post(form_of(release), {"_restore": form["page"][0]})
    fields = sent(restored)
    assert (fields["lead_sv"], fields["body_sv"]) == (["Min"], ["<p>Min</p>"])
    assert fields["page"] == form["page"]
    assert PressRelease.objects.get().revision == before
    assert desk.post(form_of(release), fields).status_code == 302
    saved = PressRelease.objects.get()
    assert (saved.lead_sv, saved.body_sv) == ("Min", "<p>Min</p>")
    assert saved.release_contacts.first().person == contact
    assert not Autosave.objects.exists()
    assert "Osparad text" not in text_of(desk.get(form_of(release)))


def test_restoring_a_text_that_has_moved_on_leads_to_the_choice(
    author, publisher, at_desk, release
):
    desk, their_desk = at_desk(author), at_desk(publisher)
    form = typed(desk, release, lead_sv="Min")
    desk.post(together(release), form)
    their_desk.post(form_of(release), sent(their_desk.get(form_of(release)), title_sv="Deras"))

    page = desk.post(form_of(release), {"_restore": form["page"][0]})

    assert page.status_code == 409
    assert "Bara du har ändrat här." in text_of(page)
    desk.post(form_of(release), sent(page, "_choose"))
    saved = PressRelease.objects.get()
    assert (saved.title_sv, saved.lead_sv) == ("Deras", "Min")


def test_a_new_release_is_kept_and_restored_before_its_first_save(author, at_desk):
    desk = at_desk(author)
    form = typed(desk, None, title_sv="Ny nyhet", kind="news")
    desk.post(together(None), form)
    assert not PressRelease.objects.exists()

    assert "Osparad text från" in text_of(desk.get(ADD))
    restored = desk.post(ADD, {"_restore": form["page"][0]})
    desk.post(ADD, {**sent(restored, "title_sv"), "_continue": "1"})

    saved = PressRelease.objects.get()
    assert (saved.title_sv, saved.kind) == ("Ny nyhet", "news")
    assert not Autosave.objects.exists()
    assert "Osparad text" not in text_of(desk.get(ADD))


def test_only_what_was_typed_is_named(author, at_desk):
    desk = at_desk(author)
    desk.post(together(None), typed(desk, None, title_sv="Ny nyhet"))

    (kept,) = desk.get(ADD).context["unsaved"]

    assert kept["fields"] == ["Rubrik (svenska)"]


@pytest.mark.parametrize("page", ["a\x00b", "", "x" * 5000])
def test_restoring_what_nobody_has_kept_is_not_found(author, at_desk, release, page):
    desk = at_desk(author)

    assert desk.post(form_of(release), {"_restore": page}).status_code == 404
    assert desk.post(ADD, {"_restore": page}).status_code == 404


def test_what_is_the_same_as_the_saved_text_is_not_offered(author, at_desk, release):
    desk = at_desk(author)
    desk.post(together(release), typed(desk, release))

    assert "Osparad text" not in text_of(desk.get(form_of(release)))


def test_throwing_away_shows_what_is_thrown_and_needs_a_post(author, at_desk, release):
    desk = at_desk(author)
    desk.post(together(release), typed(desk, release, lead_sv="Kastas snart"))
    kept = Autosave.objects.get()

    page = desk.get(unsaved_page(kept))
    assert "Kastas snart" in text_of(page).replace("[", "").replace("]", "").replace("\n", " ")
    assert Autosave.objects.exists()
    answer = desk.post(unsaved_page(kept))

    assert answer.headers["Location"] == form_of(release)
    assert not Autosave.objects.exists()


def test_a_kept_text_from_before_the_form_had_all_its_fields_can_be_restored(
    author, at_desk, release
):
    old = {"fields": {"lead_sv": "Gammal", "gone": "x"}, "rows": {}}
    revision = release.revision
    Autosave.objects.keep(
        author, "pagepage", at=timezone.now(), release=release, text=old, base_revision=revision
    )

    form = at_desk(author).post(form_of(release), {"_restore": "pagepage"})

    fields = sent(form)
    assert (fields["lead_sv"], fields["title_sv"]) == (["Gammal"], [release.title_sv])


def test_the_form_costs_the_same_with_one_unsaved_text_and_with_three(
    author, at_desk, release, django_assert_num_queries
):
    make_office()
    desk = at_desk(author)
    form = typed(desk, release, lead_sv="Min")  # content types are read once and remembered
    for count in (1, 3):
        while Autosave.objects.count() < count:
            page = f"pagepage{Autosave.objects.count()}"
            desk.post(together(release), {**form, "page": page})
        with django_assert_num_queries(31):
            page = desk.get(form_of(release))
        assert text_of(page).count("Osparad text från") == count


# --- rights


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


# --- who is here


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


# --- signed out, and tokens from before


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


def test_the_base_that_the_form_carries_is_of_the_saved_text(author, at_desk, release):
    base = json.loads(sent(at_desk(author).get(form_of(release)))["base"][0])

    assert len(base["release_contacts"]) == 1
    assert all(len(value) < 40 for value in base.values() if isinstance(value, str))
