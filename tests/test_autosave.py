"""What is typed and not saved: kept, given back, thrown, never public."""

import datetime as dt
import json
import re

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from pressreleases.models import Autosave, Edition, Event, PressRelease
from pressreleases.models.together import KEPT, MOST_KEPT
from tests.factories import make_contact, make_office, make_release, put_out
from tests.filling import sent
from tests.reading import text_of
from tests.together import ADD, AT, form_of, together, typed, unsaved_page

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


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
    Autosave.objects.update(saved_at=timezone.now().replace(minute=0))  # today, at any hour
    page = desk.get(form_of(release))

    told = text_of(page)
    assert re.search(r"Osparad text från \d\d\.00\n", told)
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


def test_the_base_that_the_form_carries_is_of_the_saved_text(author, at_desk, release):
    base = json.loads(sent(at_desk(author).get(form_of(release)))["base"][0])

    assert len(base["release_contacts"]) == 1
    assert all(len(value) < 40 for value in base.values() if isinstance(value, str))
