"""Any two texts compared in the admin, and an old one read back: nothing lost, nothing out."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from contacts.models import ContactPerson
from pressreleases import publishing
from pressreleases.models import Edition, Event, PressRelease, Subject
from tests.factories import (
    approve,
    make_contact,
    make_office,
    make_release,
    make_report,
    make_subject,
    put_out,
)
from tests.reading import links_of, text_of
from tests.steps import everything

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

DAY = dt.timedelta(days=1)


def compare_page(release, language="sv", query="") -> str:
    args = [release.pk, language]
    return reverse("admin:pressreleases_pressrelease_compare", args=args) + query


def restore_page(release, language="sv", key="1") -> str:
    return reverse("admin:pressreleases_pressrelease_restore", args=[release.pk, language, key])


@pytest.fixture
def rewritten(db):
    """A public text whose working copy says something else in every field that can be read back."""
    make_office()
    release = make_release(
        contacts=[make_contact(name="Åsa Först"), make_contact(name="Örjan Sedan")],
        subjects=[make_subject(name_sv="Gammalt ämne")],
        title_sv="Gammal rubrik",
        lead_sv="Gammal ingress.",
        body_sv="<p>Gammal brödtext.</p>",
        contact_heading_sv="Ring oss",
    )
    release.links.create(
        label_sv="Läs mer",
        url_sv="https://a.example/",
        label_en="More",
        url_en="https://b.example/",
    )
    put_out(release, at=timezone.now() - DAY)
    release.refresh_from_db()
    release.title_sv, release.lead_sv = "Ny rubrik", "Ny ingress."
    release.body_sv, release.contact_heading_sv = "<p>Ny brödtext.</p>", ""
    release.title_en, release.kind = "New title", "news"
    release.save()
    release.release_contacts.all().delete()
    release.release_contacts.create(person=make_contact(name="Ny Person"), order=1)
    release.subjects.set([make_subject(name_sv="Nytt ämne")])
    release.links.update(url_sv="https://c.example/")
    return release


def read_back(client, release, language="sv", key="1", **changes):
    data = {"seen_revision": release.revision, **changes}
    return client.post(restore_page(release, language, key), data)


# --- comparing


def test_editors_compare_what_is_public_with_the_working_copy(at_desk, author, rewritten):
    answer = at_desk(author).get(compare_page(rewritten))
    said = text_of(answer)

    assert "Version 1, publicerad nu" in said
    assert "Arbetsexemplaret, som det är sparat nu" in said
    for word in ("Gammal", "Ny", "Åsa Först", "Ny Person", "Gammalt", "https://c.example/"):
        assert word in said, word
    assert restore_page(rewritten) in links_of(answer)


def test_editors_compare_versions_that_have_not_begun(at_desk, author, rewritten):
    put_out(rewritten, at=timezone.now() + DAY)
    client = at_desk(author)

    said = text_of(client.get(compare_page(rewritten, query="?fran=1&till=2")))

    assert "Version 2, schemalagd till" in said
    assert "[tillagt: Ny slut på tillagt] ingress." in said
    assert client.get(compare_page(rewritten, query="?fran=2&till=1")).status_code == 200
    assert client.get(compare_page(rewritten, query="?fran=2&till=2")).status_code == 200


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_draft_that_was_never_public_has_a_page_of_its_own(at_desk, author, release, language):
    assert at_desk(author).get(compare_page(release, language)).status_code == 200


@pytest.mark.parametrize("key", ["0", "9", "-1", "e0", "e99999999999", "", "%00", "å", "1.0", "٣"])
def test_texts_that_are_not_there_are_not_found(at_desk, author, rewritten, key):
    client = at_desk(author)

    for query in (f"?fran={key}", f"?till={key}"):
        assert client.get(compare_page(rewritten, query=query)).status_code == 404
    if key:
        assert client.get(restore_page(rewritten, key="1")[:-2] + f"{key}/").status_code == 404
    assert client.get(compare_page(rewritten, "de")).status_code == 404


def test_who_may_not_see_the_working_copy_sees_no_comparison(
    at_desk, outsider, author, reader, rewritten
):
    for path in (compare_page(rewritten), restore_page(rewritten)):
        assert at_desk(author).get(path).status_code == 200
        assert at_desk(outsider).get(path).status_code == 403
        assert reader.get(path).status_code == 302
    before = everything()
    assert read_back(at_desk(outsider), rewritten).status_code == 403
    assert everything() == before


@pytest.mark.parametrize("count", [1, 3])
def test_a_comparison_costs_the_same_however_many_versions(
    at_desk, author, release, django_assert_num_queries, count
):
    make_office()
    client = at_desk(author)
    for number in range(count):
        release.lead_sv = f"Ingress {number}."
        release.save()
        put_out(release)

    with django_assert_num_queries(13):
        assert client.get(compare_page(release)).status_code == 200


def test_the_form_and_the_publish_page_lead_to_the_comparison(at_desk, author, rewritten):
    client = at_desk(author)
    form = reverse("admin:pressreleases_pressrelease_change", args=[rewritten.pk])
    publish = reverse("admin:pressreleases_pressrelease_publish", args=[rewritten.pk])

    assert compare_page(rewritten, query="?fran=1") in links_of(client.get(form))
    assert restore_page(rewritten) in links_of(client.get(form))
    assert compare_page(rewritten) in links_of(client.get(publish))


# --- reading back


def test_an_old_version_is_read_back_in_its_language_and_nothing_else_changes(
    at_desk, author, rewritten, reader
):
    editions = list(Edition.objects.order_by("pk").values())
    english = publishing.prepare(rewritten, "en")

    answer = read_back(at_desk(author), rewritten)

    assert answer.status_code == 302
    release = PressRelease.objects.get(pk=rewritten.pk)
    old = release.editions.get(language="sv", number=1)
    now = publishing.prepare(release, "sv")
    assert now.content_hash == old.content_hash
    assert (release.title_en, release.body_en) == (english.title, english.body)
    (link,) = release.links.all()
    assert (link.label_sv, link.url_sv) == ("Läs mer", "https://a.example/")
    assert (link.label_en, link.url_en) == ("More", "https://b.example/")
    assert (release.status, release.revision) == ("draft", rewritten.revision + 1)
    assert release.changed_by == author
    assert list(Edition.objects.order_by("pk").values()) == editions


def test_it_is_written_down_with_what_stood_there_before(at_desk, author, rewritten):
    read_back(at_desk(author), rewritten)

    event = Event.objects.get(release=rewritten, step="edit")
    assert event.user == author
    assert event.note.startswith("Inläst i arbetsexemplaret på svenska: Version 1")
    assert event.replaced["title"] == "Ny rubrik"
    assert event.replaced["body"] == "<p>Ny brödtext.</p>"


def test_what_was_written_over_can_itself_be_read_back(at_desk, author, rewritten):
    before = publishing.prepare(rewritten, "sv").content_hash
    client = at_desk(author)
    read_back(client, rewritten)
    rewritten.refresh_from_db()
    key = f"e{Event.objects.get(release=rewritten, step='edit').pk}"

    page = client.get(compare_page(rewritten, query=f"?fran={key}"))
    answer = read_back(client, rewritten, key=key)

    assert "Det som stod i arbetsexemplaret till" in text_of(page)
    assert restore_page(rewritten, key=key) in links_of(page)
    assert answer.status_code == 302
    rewritten.refresh_from_db()
    assert publishing.prepare(rewritten, "sv").content_hash == before


def test_an_approval_drops(at_desk, author, publisher, rewritten):
    approve(rewritten)
    PressRelease.objects.filter(pk=rewritten.pk).update(approved_by=publisher)

    read_back(at_desk(author), rewritten)

    rewritten.refresh_from_db()
    assert (rewritten.status, rewritten.approved_by, rewritten.approved_hashes) == (
        "draft",
        None,
        {},
    )


def test_a_scheduled_text_refuses_with_the_sentence(at_desk, author, rewritten):
    put_out(rewritten, at=timezone.now() + DAY)
    PressRelease.objects.filter(pk=rewritten.pk).update(status="scheduled")
    rewritten.refresh_from_db()
    client, before = at_desk(author), everything()
    sentence = "Det går inte när status är ”Schemalagt”."

    shown = client.get(restore_page(rewritten))
    answer = read_back(client, rewritten)

    assert sentence in text_of(shown)
    assert "disabled" in shown.content.decode()
    assert answer.status_code == 409
    assert sentence in text_of(answer)
    assert everything() == before


@pytest.mark.parametrize("revision", ["0", "99", "", "x", "-1", "9" * 5000, None])
def test_who_saw_another_revision_is_refused(at_desk, author, rewritten, revision):
    before = everything()
    changes = {} if revision is None else {"seen_revision": revision}

    answer = at_desk(author).post(restore_page(rewritten), changes)

    assert answer.status_code == 409
    assert "har ändrats eller publicerats sedan du öppnade" in text_of(answer)
    assert everything() == before


def test_looking_changes_nothing(at_desk, author, rewritten):
    before = everything()

    assert at_desk(author).get(restore_page(rewritten)).status_code == 200
    assert at_desk(author).get(compare_page(rewritten)).status_code == 200
    assert everything() == before


def test_the_page_says_what_will_change_and_what_cannot_be_read_back(at_desk, author, rewritten):
    person = rewritten.editions.get(language="sv").contact_parts[0]
    rewritten.slug_sv = "ny-adress"
    rewritten.report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    rewritten.save()
    ContactPerson.objects.filter(pk=person.person).delete()
    Subject.objects.filter(name_sv="Gammalt ämne").delete()

    client = at_desk(author)
    said = text_of(client.get(restore_page(rewritten)))

    assert "Åsa Först finns inte längre bland kontaktpersonerna." in said
    assert "Ämnet ”Gammalt ämne” finns inte längre." in said
    assert "Adress: förblir som det är nu" in said
    assert "Exempel: förblir som det är nu" in said
    assert "Kontaktpersonerna är gemensamma för båda språken" in said
    assert "Typen av text är gemensam för båda språken" in said

    assert read_back(client, rewritten).status_code == 302
    rewritten.refresh_from_db()
    names = [row.person.name for row in rewritten.release_contacts.all()]
    assert names == ["Örjan Sedan"]
    assert (rewritten.slug_sv, rewritten.report.year) == ("ny-adress", 2017)
    assert list(rewritten.subjects.all()) == []


def test_links_of_the_other_language_stay_when_those_of_one_are_read_back(
    at_desk, author, rewritten
):
    rewritten.links.create(label_sv="Bara här", url_sv="https://d.example/")
    rewritten.links.create(label_en="Only here", url_en="https://e.example/", order=3)

    read_back(at_desk(author), rewritten)

    rows = [(each.label_sv or "", each.label_en or "") for each in rewritten.links.all()]
    assert rows == [("Läs mer", "More"), ("", "Only here")]


@pytest.mark.parametrize("notice", ["gone", "moved"])
def test_a_removed_text_has_nothing_to_read_back(at_desk, author, rewritten, notice):
    live = rewritten.editions.get(language="sv", number=1)
    target = make_release() if notice == "moved" else None
    publishing.replace_with_notice(live, notice, at=timezone.now(), reason="Skäl.", moved_to=target)
    client = at_desk(author)

    assert client.get(restore_page(rewritten, key="2")).status_code == 404
    assert client.get(restore_page(rewritten, key="utkast")).status_code == 404
    assert client.get(restore_page(rewritten, key="1")).status_code == 200
    assert client.get(compare_page(rewritten)).status_code == 200


def test_the_publish_page_says_what_each_kind_of_change_leads_to(at_desk, publisher, rewritten):
    approve(rewritten)
    page = reverse("admin:pressreleases_pressrelease_publish", args=[rewritten.pk])

    said = text_of(at_desk(publisher).get(page))

    assert "Datumet ”uppdaterad” ändras inte, inget flöde visar något nytt" in said
    assert "inget mejl skickas." in said
    assert "Datumet ”uppdaterad” flyttas, flöden visar texten som uppdaterad" in said
    assert "rättelsen står på sidan ”Rättelser” och i dess flöde" in said
    assert "dina ord på varje språk" in said
