"""The editors' side through its POSTs: saving loses nothing, publishes nothing, leaks nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from pressreleases.models import Edition, Event, PressRelease, ReleaseContact
from pressreleases.models.releases import Status
from tests.factories import (
    approve,
    make_contact,
    make_office,
    make_release,
    make_report,
    make_subject,
    put_out,
    seen,
)

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

ADD = reverse("admin:pressreleases_pressrelease_add")
LIST = reverse("admin:pressreleases_pressrelease_changelist")


def form_of(release) -> str:
    return reverse("admin:pressreleases_pressrelease_change", args=[release.pk])


def publish_page_of(release) -> str:
    return reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])


def filled(release=None, **changes) -> dict:
    """The form's fields as the browser would send them, with changes."""
    fields = {
        "kind": "press_release",
        "release_contacts-TOTAL_FORMS": 0,
        "release_contacts-INITIAL_FORMS": 0,
        "links-TOTAL_FORMS": 0,
        "links-INITIAL_FORMS": 0,
        "_continue": "1",
    }
    if release:
        for name in ("title", "lead", "body", "slug", "contact_heading"):
            for language in ("sv", "en"):
                fields[f"{name}_{language}"] = release.in_language(name, language)
        rows = list(release.release_contacts.all())
        fields["release_contacts-TOTAL_FORMS"] = len(rows)
        fields["release_contacts-INITIAL_FORMS"] = len(rows)
        for index, row in enumerate(rows):
            prefix = f"release_contacts-{index}"
            fields[f"{prefix}-id"], fields[f"{prefix}-release"] = row.pk, release.pk
            fields[f"{prefix}-person"], fields[f"{prefix}-order"] = row.person_id, row.order
        fields["seen_revision"] = release.revision
        fields["en_is_translation"] = "on"
    return {**fields, **changes}


def confirmed(release, *languages, **changes) -> dict:
    """The publish page's fields as the browser would send them, once the text is approved."""
    if "step" not in changes and release.status != "approved":
        approve(release)
    hashes = {f"seen_{code}": value for code, value in seen(release).items()}
    return {
        "step": "publish",
        "seen_revision": release.revision,
        "languages": languages or ("sv", "en"),
        **hashes,
        **changes,
    }


def columns(release) -> dict:
    return PressRelease.objects.rewrite(False).filter(pk=release.pk).values().get()


# --- saving


def test_a_draft_with_only_a_title_is_saved(author, at_desk):
    answer = at_desk(author).post(ADD, filled(title_sv="Bara en rubrik"))

    saved = PressRelease.objects.get()
    assert answer.status_code == 302
    assert (saved.title_sv, saved.status, saved.changed_by) == (
        "Bara en rubrik",
        Status.DRAFT,
        author,
    )


def test_a_draft_with_nothing_at_all_is_saved(author, at_desk):
    at_desk(author).post(ADD, filled())

    assert PressRelease.objects.get().title_sv in ("", None)


@pytest.mark.parametrize("session", ["sv", "en"])
@pytest.mark.parametrize(("edited", "untouched"), [("sv", "en"), ("en", "sv")])
def test_editing_one_language_leaves_the_other_untouched(
    author, at_desk, release, session, edited, untouched
):
    desk = at_desk(author)
    desk.cookies["redaktion_sprak"] = session
    before = columns(release)
    texts = {
        f"title_{edited}": "Ny rubrik",
        f"lead_{edited}": "Ny ingress",
        f"body_{edited}": "<p>Ny brödtext</p>",
    }

    desk.post(form_of(release), filled(release, **texts))

    after = columns(release)
    assert {name: after[name] for name in texts} == texts
    other = [name for name in before if name.endswith(f"_{untouched}")]
    assert len(other) == 5
    assert {name: after[name] for name in other} == {name: before[name] for name in other}


def test_the_body_is_cleaned_when_posted_past_the_editor(author, at_desk, release):
    hostile = '<p onclick="x()">Text<script>alert(1)</script><a href="javascript:x()">länk</a></p>'

    at_desk(author).post(form_of(release), filled(release, body_sv=hostile))

    release.refresh_from_db()
    assert release.body_sv == "<p>Text<a>länk</a></p>"


def test_saving_never_publishes_and_moves_no_edition(author, at_desk, release):
    put_out(release)
    before = list(Edition.objects.order_by("pk").values())

    at_desk(author).post(form_of(release), filled(release, title_sv="Helt annan rubrik"))

    release.refresh_from_db()
    assert release.title_sv == "Helt annan rubrik"
    assert release.status == Status.DRAFT
    assert list(Edition.objects.order_by("pk").values()) == before


def test_a_save_without_changes_leaves_the_status(author, at_desk, release):
    PressRelease.objects.filter(pk=release.pk).update(status=Status.PUBLISHED)
    release.refresh_from_db()

    at_desk(author).post(form_of(release), filled(release))

    assert columns(release)["status"] == Status.PUBLISHED


def test_fields_that_are_not_in_the_form_cannot_be_smuggled_in(author, at_desk, release):
    smuggled = {"status": "published", "revision": 99, "changed_by": 1, "slug": "annan"}

    at_desk(author).post(form_of(release), filled(release, title_sv="Ny", **smuggled))

    after = columns(release)
    assert (after["title_sv"], after["status"], after["revision"]) == ("Ny", "draft", 2)
    assert after["changed_by_id"] == author.pk


def test_a_colleague_who_saved_first_is_not_overwritten(author, publisher, at_desk, release):
    opened = filled(release, lead_sv="Min text")
    at_desk(publisher).post(form_of(release), filled(release, lead_sv="Kollegans text"))

    answer = at_desk(author).post(form_of(release), opened)

    # Both texts, to choose from; `test_together.py` has the rest.
    page = answer.content.decode()
    assert columns(release)["lead_sv"] == "Kollegans text"
    assert answer.status_code == 409
    assert "Pia Öberg sparade texten" in page
    assert 'name="lead_sv" value="Min text"' in page
    assert "Kollegans" in page


def test_contacts_are_put_in_order(author, at_desk):
    release = make_release(contacts=[make_contact(), make_contact()])
    first, second = release.release_contacts.all()
    changes = {"release_contacts-0-order": 2, "release_contacts-1-order": 1}

    at_desk(author).post(form_of(release), filled(release, **changes))

    assert list(ReleaseContact.objects.filter(release=release)) == [second, first]


def test_an_address_that_another_release_once_had_is_refused(author, at_desk, release):
    put_out(make_release(slug_sv="upptagen"), languages=["sv"])

    answer = at_desk(author).post(form_of(release), filled(release, slug_sv="upptagen"))

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "tillhör en annan text" in page or "har den här svenska adressen" in page
    assert columns(release)["slug_sv"] is None


# --- publishing


def test_the_publish_page_lists_what_is_missing_with_a_link_to_each_field(publisher, at_desk):
    release = make_release(
        title_sv="", lead_sv="", body_sv="<p></p>", body_en="", lead_en="", contacts=[]
    )
    PressRelease.objects.filter(pk=release.pk).update(title_sv="", lead_sv=None)

    page = at_desk(publisher).get(publish_page_of(release)).content.decode()

    links = re.findall(rf'href="{form_of(release)}#([^"]+)"', page)
    assert links == [
        "id_title_sv",
        "id_lead_sv",
        "id_body_sv",
        "release_contacts-group",
        "id_lead_en",
        "id_body_en",
        "release_contacts-group",
    ]
    assert Edition.objects.count() == 0


def test_a_publisher_publishes_both_languages(publisher, at_desk, reader, release):
    answer = at_desk(publisher).post(publish_page_of(release), confirmed(release), follow=True)

    release.refresh_from_db()
    editions = Edition.objects.public().order_by("-language")
    assert [edition.language for edition in editions] == ["sv", "en"]
    assert len({edition.starts_at for edition in editions}) == 1
    assert release.status == Status.PUBLISHED
    assert "Publicerat på svenska och engelska." in answer.content.decode()
    for edition in editions:
        address = reverse("release", kwargs={"language": edition.language, "slug": edition.slug})
        assert edition.title in reader.get(address).content.decode()


@pytest.mark.parametrize("who", ["author", "outsider", "administrator"])
def test_nobody_else_publishes(request, at_desk, release, who):
    user = request.getfixturevalue(who)

    answer = at_desk(user).post(publish_page_of(release), confirmed(release))

    assert answer.status_code == (403 if who == "outsider" else 409)
    assert Edition.objects.count() == 0
    assert columns(release)["status"] == Status.APPROVED
    if who == "author":
        assert "Det här kan bara en publicist göra." in answer.content.decode()


def test_a_second_press_on_the_button_publishes_nothing_more(publisher, at_desk, release):
    pressed = confirmed(release)
    desk = at_desk(publisher)
    desk.post(publish_page_of(release), pressed)

    answer = desk.post(publish_page_of(release), pressed)

    assert answer.status_code == 409
    assert "Texten har ändrats eller publicerats" in answer.content.decode()
    assert Edition.objects.count() == 2


def test_what_was_not_shown_is_not_published(publisher, at_desk, release):
    pressed = confirmed(release)
    person = release.contacts.get()
    person.title_sv = "ny titel"
    person.save()

    answer = at_desk(publisher).post(publish_page_of(release), pressed)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Något på sidan har ändrats" in page
    assert Edition.objects.count() == 0
    # What is shown now can be confirmed as it stands, once it has been approved as it stands.
    again = dict(re.findall(r'name="(seen_\w+)" value="([^"]+)"', page))
    again |= {"languages": ["sv", "en"], "step": "publish"}
    page = at_desk(publisher).post(publish_page_of(release), again).content.decode()
    assert "Något har ändrats sedan texten godkändes" in page
    approve(release)
    at_desk(publisher).post(publish_page_of(release), again)
    assert Edition.objects.count() == 2


def test_a_major_change_needs_a_note_and_keeps_what_was_typed(publisher, at_desk, release):
    put_out(release)
    release.lead_sv, release.lead_en = "Ny ingress.", "New lead."
    release.save()
    typed = {"change": "major", "note_sv": "Siffran är rättad."}

    answer = at_desk(publisher).post(publish_page_of(release), confirmed(release, **typed))

    page = answer.content.decode()
    assert "Skriv på engelska vad som har ändrats." in page
    assert "Siffran är rättad.</textarea>" in page
    assert Edition.objects.count() == 2

    typed["note_en"] = "The figure has been corrected."
    at_desk(publisher).post(publish_page_of(release), confirmed(release, **typed))
    newest = Edition.objects.public().get(language="en")
    assert (newest.number, newest.change_note) == (2, "The figure has been corrected.")


def test_only_swedish_goes_out_when_english_is_not_ready(publisher, at_desk, reader):
    release = make_release(title_en="", lead_en="", body_en="")

    at_desk(publisher).post(publish_page_of(release), confirmed(release, "sv"))

    assert list(Edition.objects.values_list("language", flat=True)) == ["sv"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_preview_shows_the_working_copy_and_is_kept_by_nobody(
    author, at_desk, reader, release, language
):
    make_office()
    address = reverse("admin:pressreleases_pressrelease_preview", args=[release.pk, language])

    answer = at_desk(author).get(address)

    assert release.in_language("title", language) in answer.content.decode()
    assert f'<html lang="{language}"' in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["X-Robots-Tag"] == "noindex, noarchive"
    assert reader.get(address).status_code == 302
    assert Edition.objects.count() == 0


@pytest.mark.parametrize("who", ["outsider"])
def test_pages_about_a_draft_are_closed_to_staff_without_rights(request, at_desk, release, who):
    desk = at_desk(request.getfixturevalue(who))
    pages = [
        publish_page_of(release),
        form_of(release),
        reverse("admin:pressreleases_pressrelease_preview", args=[release.pk, "sv"]),
    ]

    assert [desk.get(page).status_code for page in pages] == [403, 403, 403]


# --- deleting


def test_a_mere_draft_can_be_deleted_and_that_is_written_down(author, at_desk, release):
    address = reverse("admin:pressreleases_pressrelease_delete", args=[release.pk])

    answer = at_desk(author).post(address, {"post": "yes"})

    assert answer.status_code == 302
    assert not PressRelease.objects.exists()
    event = Event.objects.get(step="delete")
    assert (event.note, event.user) == (str(release), author)


@pytest.mark.parametrize("who", ["author", "publisher", "administrator"])
def test_what_was_published_cannot_be_deleted(request, at_desk, release, who):
    put_out(release, ends_at=None)
    desk = at_desk(request.getfixturevalue(who))

    one = desk.post(
        reverse("admin:pressreleases_pressrelease_delete", args=[release.pk]), {"post": "yes"}
    )
    many = {"action": "delete_selected", "_selected_action": release.pk, "post": "yes"}
    desk.post(LIST, many)

    assert one.status_code == 403
    assert PressRelease.objects.filter(pk=release.pk).exists()


def test_a_report_or_person_that_is_used_cannot_be_deleted(administrator, at_desk):
    person = make_contact()
    put_out(make_release(contacts=[person]))
    address = reverse("admin:contacts_contactperson_delete", args=[person.pk])

    answer = at_desk(administrator).post(address, {"post": "yes"})

    assert answer.status_code == 200
    assert ReleaseContact.objects.filter(person=person).count() == 1


# --- the list


def test_the_list_costs_the_same_with_one_release_and_with_many(
    author, at_desk, django_assert_num_queries
):
    desk = at_desk(author)
    make_office()
    put_out(make_release())
    for count in (1, 3):
        while PressRelease.objects.count() < count:
            put_out(make_release(subjects=[make_subject()]))
        with django_assert_num_queries(7):
            page = desk.get(LIST).content.decode()
        assert page.count('class="field-heading"') == count


def test_the_form_costs_the_same_with_few_versions_and_many(
    publisher, at_desk, release, django_assert_num_queries
):
    desk = at_desk(publisher)
    make_office()
    desk.get(form_of(release))  # content types are read once and remembered
    counts = []
    for _round in range(2):
        put_out(release, at=timezone.now())
        with CaptureQueriesContext(connection) as queries:
            desk.get(form_of(release))
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=" + "å" * 10_000,
        "changed_by__password__startswith=x",
        "status__exact=%27",
        "p=x",
        "o=99.-99",
        "public=maybe",
        "e=1",
    ],
)
def test_odd_questions_to_the_list_are_answered_without_failing(author, at_desk, query):
    put_out(make_release())

    answer = at_desk(author).get(f"{LIST}?{query}", follow=True)

    assert answer.status_code in (200, 400, 404)


def test_the_highlights_of_a_report_are_checked_with_a_sentence(author, at_desk):
    report = make_report(highlights=[("5 vägledningar", "5 guides", "5")])
    row = report.highlights.get()
    fields = {
        "year": 2017,
        "highlights-TOTAL_FORMS": 1,
        "highlights-INITIAL_FORMS": 1,
        "highlights-0-id": row.pk,
        "highlights-0-report": report.pk,
        "highlights-0-sentence_sv": "Fem vägledningar",
        "highlights-0-sentence_en": "5 guides",
        "highlights-0-figure": "5",
        "highlights-0-order": 1,
    }

    address = reverse("admin:pressreleases_annualreport_change", args=[report.pk])
    page = at_desk(author).post(address, fields).content.decode()

    assert "Siffran 5 står inte i den här meningen." in page
    assert "Fem vägledningar</textarea>" in page


def test_the_press_office_has_one_row_and_its_list_leads_to_it(publisher, at_desk):
    make_office()

    answer = at_desk(publisher).get(reverse("admin:contacts_pressoffice_changelist"))

    assert answer.headers["Location"] == reverse("admin:contacts_pressoffice_change", args=[1])
    add = reverse("admin:contacts_pressoffice_add")
    assert at_desk(publisher).get(add).status_code == 403
