"""What the editors' pages say, and the ways they offer: words for people, no step in vain."""

import datetime as dt
import re

import pytest
from django.core.management import call_command
from django.utils import timezone
from django.utils.html import strip_tags

from pressreleases import roles, workflow
from pressreleases.models import PressRelease, Subject
from pressreleases.models.editions import Notice
from pressreleases.steps import Order
from tests.admin_addresses import address, make_everything, routes
from tests.conftest import make_user
from tests.factories import approve, make_contact, make_release, make_report, put_out

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

REPORTS = "/redaktion/pressreleases/annualreport/"
LIST = "/redaktion/pressreleases/pressrelease/"


def words_of(answer) -> str:
    html = re.sub(r"<(script|style)\b.*?</\1>", "", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", strip_tags(html))


@pytest.fixture
def desk(at_desk, publisher):
    return at_desk(publisher)


@pytest.fixture
def withdrawn(publisher):
    release = make_release(title_sv="Drogs tillbaka")
    put_out(release)
    PressRelease.objects.filter(pk=release.pk).update(status="published")
    release.refresh_from_db()
    order = Order(notice=Notice.WITHDRAWN, notes={"sv": "Fel.", "en": "Wrong."})
    workflow.perform(
        release,
        "withdraw",
        by=publisher,
        at=timezone.now(),
        expected_revision=release.revision,
        order=order,
    )
    return release


@pytest.mark.parametrize("page", ["change", "publicera"])
def test_what_is_withdrawn_is_not_called_published(desk, withdrawn, page):
    other = make_release(title_sv="Ute")
    put_out(other)
    PressRelease.objects.filter(pk=other.pk).update(status="published")

    told = {
        release.title_sv: words_of(desk.get(f"{LIST}{release.pk}/{page}/"))
        for release in (withdrawn, PressRelease.objects.get(pk=other.pk))
    }

    assert "Status: Indraget" in told["Drogs tillbaka"]
    assert "Status: Publicerat" not in told["Drogs tillbaka"]
    assert "Status: Publicerat" in told["Ute"]


def test_the_list_says_withdrawn_and_who_changed_the_text_by_name(desk, withdrawn, publisher):
    withdrawn.changed_by = publisher
    withdrawn.save()
    put_out(make_release(title_sv="Ute"))

    page = desk.get(LIST).content.decode()

    assert page.count('class="field-status_now">Indraget<') == 1
    assert 'class="field-last_changed_by">Pia Öberg<' in page


def test_what_is_out_again_in_one_language_is_published_in_the_list_and_the_form(desk, withdrawn):
    put_out(withdrawn, languages=["en"])
    PressRelease.objects.filter(pk=withdrawn.pk).update(status="published")

    assert 'class="field-status_now">Publicerat<' in desk.get(LIST).content.decode()
    assert "Status: Publicerat" in words_of(desk.get(f"{LIST}{withdrawn.pk}/change/"))


def test_a_locked_text_is_shown_as_text_and_says_nothing_about_lost_words(desk):
    release = make_release(body_sv="<p>Så <strong>står</strong> det.</p>")
    put_out(release, at=timezone.now() + dt.timedelta(days=2))
    PressRelease.objects.filter(pk=release.pk).update(status="scheduled")

    page = desk.get(f"{LIST}{release.pk}/change/").content.decode()

    assert "&lt;p&gt;" not in page
    assert "<p>Så <strong>står</strong> det.</p>" in page
    assert "data-company" not in page  # whose script would say that nothing was saved
    assert 'name="title_sv"' not in page


def test_reading_back_is_offered_only_where_something_differs(desk):
    release = make_release(title_sv="Först")
    put_out(release)
    release.title_sv = "Sedan"
    release.save()
    put_out(release)
    url = f"{LIST}{release.pk}/jamfor/sv/"

    same, other = desk.get(url), desk.get(f"{url}?fran=1&till=2")

    assert "Läs in" not in words_of(same)
    assert re.findall(r"/las-in/sv/(\w+)/", same.content.decode()) == []
    assert re.findall(r"/las-in/sv/(\w+)/", other.content.decode()) == ["1"]


def test_what_is_public_unchanged_is_not_said_to_go_out(desk):
    release = make_release(title_sv="Ute")
    put_out(release)
    PressRelease.objects.filter(pk=release.pk).update(status="published")
    before = words_of(desk.get(f"{LIST}{release.pk}/publicera/"))
    PressRelease.objects.filter(pk=release.pk).update(lead_sv="Ny ingress.")
    after = words_of(desk.get(f"{LIST}{release.pk}/publicera/"))

    told = {
        words: (before.count(words), after.count(words))
        for words in ("Det här är offentligt", "Det här går ut", "När texten publiceras")
    }
    assert told == {
        "Det här är offentligt": (2, 1),
        "Det här går ut": (0, 1),
        "När texten publiceras": (0, 1),
    }


def test_deleting_says_first_what_goes_and_what_stays(desk):
    subject = Subject.objects.create(name_sv="Ord", name_en="Words", slug="ord")
    draft = make_release(title_sv="Ska bort", contacts=[make_contact()])
    draft.subjects.add(subject)

    told = words_of(desk.get(f"{LIST}{draft.pk}/delete/"))

    assert "”Ska bort” raderas för alltid. Det går inte att ångra." in told
    assert "Kontaktpersoner, ämnen och årsredovisning finns kvar." in told
    assert "object" not in told
    assert "relation" not in told
    desk.post(f"{LIST}{draft.pk}/delete/", {"post": "yes"})
    assert list(PressRelease.objects.filter(pk=draft.pk)) == []
    assert list(Subject.objects.filter(pk=subject.pk)) == [subject]


def test_deleting_something_else_counts_what_goes_with_it(at_desk):
    chief = make_user("chief", is_superuser=True)
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])

    told = words_of(at_desk(chief).get(f"{REPORTS}{report.pk}/delete/"))

    assert "Det här raderas samtidigt: Exempel: 1" in told


def test_a_person_in_use_is_led_to_the_page_for_those_who_leave(at_desk, administrator):
    person = make_contact(name="Åsa Kontakt")
    make_release(contacts=[person])

    answer = at_desk(administrator).get(f"/redaktion/contacts/contactperson/{person.pk}/delete/")

    assert "”Åsa Kontakt” används och kan inte raderas." in words_of(answer)
    assert f"/redaktion/contacts/contactperson/{person.pk}/slutar/" in answer.content.decode()


@pytest.mark.parametrize("app", ["pressreleases", "contacts"])
def test_the_page_of_one_part_of_the_newsroom_lists_what_is_in_it(desk, app):
    answer = desk.get(f"/redaktion/{app}/")

    assert "Du kan inte läsa pressmeddelanden än" not in words_of(answer)
    assert f'href="/redaktion/{app}/' in answer.content.decode()


def test_every_own_page_has_the_whole_way_back(at_desk):
    chief = make_user("chief", roles.PUBLISHER, is_superuser=True)
    rows, desk, ways = make_everything(by=chief), at_desk(chief), {}
    for route in sorted(routes()):
        if route.startswith(("redaktion/pressreleases/", "redaktion/contacts/")):
            page = desk.get(address(route, rows))
            html = b"" if page.streaming else page.content
            if b'class="breadcrumbs"' in html:
                ways[route] = f'<a href="/redaktion/{route.split("/")[1]}/">' in html.decode()

    assert [route for route, is_whole in ways.items() if not is_whole] == []
    assert len(ways) > 60


@pytest.mark.parametrize(("step", "anchor"), [("schedule", "id_starts_at")])
def test_what_is_wrong_on_the_publish_page_leads_to_its_field(desk, step, anchor):
    release = approve(make_release())
    sent = {"step": step, "starts_at": "i morgon", "seen_revision": release.revision}

    answer = desk.post(f"{LIST}{release.pk}/publicera/", sent | {"languages": ["sv", "en"]})

    assert answer.status_code == 409
    assert f'<li><a href="#{anchor}">' in answer.content.decode()
    assert f'id="{anchor}"' in answer.content.decode()


@pytest.mark.parametrize(("is_out", "links"), [(True, 1), (False, 0)])
def test_a_step_that_is_refused_leads_back_to_its_button_where_there_is_one(desk, is_out, links):
    release = make_release()
    if is_out:
        put_out(release)
        PressRelease.objects.filter(pk=release.pk).update(status="published")
    sent = {"step": "withdraw", "seen_revision": release.revision}

    page = desk.post(f"{LIST}{release.pk}/publicera/", sent).content.decode()

    assert "Inget har gjorts." in page
    assert page.count('href="#step-withdraw"') == links
    assert page.count('id="step-withdraw"') == links


def test_a_form_that_is_refused_lists_each_fault_with_the_way_to_its_field(desk):
    answer = desk.post("/redaktion/contacts/contactperson/add/", {"phone": "noll åtta"})
    page = answer.content.decode()

    anchors = re.findall(r'<li><a href="#(\w+)">', page)
    assert anchors[:2] == ["id_name", "id_phone"]
    assert all(f'id="{anchor}"' in page for anchor in anchors)


@pytest.mark.parametrize(
    ("kind", "needed"), [("picture", "photographer"), ("document", "language")]
)
def test_a_file_that_is_refused_is_told_the_same_way(desk, kind, needed):
    url = f"/redaktion/pressreleases/{kind}/add/"
    page = desk.post(url, {"focal_x": 50, "focal_y": 50}).content.decode()

    anchors = re.findall(r'<li><a href="#(\w+)">', page)
    assert set(anchors) == {"id_upload", f"id_{needed}"}
    assert all(f'id="{anchor}"' in page for anchor in anchors)


def test_the_history_of_a_text_leads_to_the_log(desk, release):
    answer = desk.get(f"{LIST}{release.pk}/history/")

    assert "Ingen har ändrat det här ännu." in words_of(answer)
    assert f'href="{LIST}{release.pk}/publicera/#log"' in answer.content.decode()


def test_the_log_says_whom_it_knows_and_which_version(desk, release, publisher):
    editions = put_out(release)
    now = timezone.now()
    workflow.record(release, "publish", by=publisher, at=now, before="approved", editions=editions)
    workflow.record(release, "preview_answer", by=None, at=now, before="published")

    told = words_of(desk.get(f"{LIST}{release.pk}/publicera/"))

    assert "Pia Öberg Publicerat: svenska version 1, engelska version 1" in told
    assert "Någon utan konto Svar på granskningslänk" in told


def test_a_search_says_how_many_it_found_and_only_then(desk):
    make_release(title_sv="Kyckling")

    assert "träff" not in words_of(desk.get(LIST))
    assert "1 träff (Visa alla)" in words_of(desk.get(f"{LIST}?q=Kyckling"))
    assert "0 träffar (Visa alla)" in words_of(desk.get(f"{LIST}?q=zzz"))


def test_the_demonstration_logs_what_is_scheduled_as_scheduled(db):
    call_command("demo", verbosity=0)
    release = PressRelease.objects.get(status="scheduled")

    event = release.events.get()

    assert event.step == "schedule"
    assert event.at <= timezone.now()
