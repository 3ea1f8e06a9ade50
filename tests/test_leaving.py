"""When a contact person leaves: the number goes, and the successor takes over in one step."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from contacts.models import ContactPerson
from pressreleases import workflow
from pressreleases.models import Edition, Event, PressRelease
from tests.factories import approve, make_contact, make_office, make_release, put_out
from tests.steps import everything

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

DAY = dt.timedelta(days=1)
NUMBERS = ("465 004 44", "46500444")


def page_of(person) -> str:
    return reverse("admin:contacts_contactperson_leaving", args=[person.pk])


@pytest.fixture
def leaver():
    return make_contact(
        name="Åsa Slutar", phone="08-465 004 44", email="asa.slutar@example.se", is_listed=True
    )


@pytest.fixture
def successor():
    return make_contact(name="Bo Börjar", phone="08-465 004 55")


@pytest.fixture
def texts(leaver, author):
    """One text in every state in which the person can stand."""
    now = timezone.now()
    live = make_release(title_sv="Den publicerade", contacts=[leaver])
    put_out(live, at=now - DAY)
    scheduled = make_release(title_sv="Den schemalagda", contacts=[leaver])
    put_out(scheduled, at=now + DAY)
    approved = approve(make_release(title_sv="Den godkända", contacts=[leaver]))
    draft = make_release(title_sv="Utkastet", contacts=[leaver])
    PressRelease.objects.filter(pk=live.pk).update(status="published")
    PressRelease.objects.filter(pk=scheduled.pk).update(status="scheduled")
    other = make_release(title_sv="En annans", contacts=[make_contact()])
    return {"live": live, "scheduled": scheduled, "approved": approved, "draft": draft} | {
        "other": other
    }


def names(release) -> list[str]:
    return [row.person.name for row in release.release_contacts.all()]


def test_the_page_says_first_what_it_would_do(leaver, texts, at_desk, author):
    before = everything()

    page = at_desk(author).get(page_of(leaver)).content.decode()

    for title in ("Den publicerade", "Den schemalagda", "Den godkända", "Utkastet"):
        assert title in page
    assert "En annans" not in page
    assert everything() == before


def test_one_step_swaps_the_person_and_leaves_what_is_frozen(
    leaver, successor, texts, at_desk, author
):
    today = timezone.localdate()
    deputised = make_contact(deputy=leaver)
    frozen = list(Edition.objects.order_by("pk").values())
    revisions = {name: text.revision for name, text in texts.items()}

    answer = at_desk(author).post(
        page_of(leaver), {"last_day": today.isoformat(), "successor": successor.pk}
    )

    assert answer.status_code == 302
    leaver.refresh_from_db()
    deputised.refresh_from_db()
    assert (leaver.active_until, leaver.deputy) == (today, successor)
    assert deputised.deputy == successor
    assert list(Edition.objects.order_by("pk").values()) == frozen
    swapped = {name: names(text) == ["Bo Börjar"] for name, text in texts.items()}
    assert swapped == {
        "live": True,
        "scheduled": False,
        "approved": True,
        "draft": True,
        "other": False,
    }
    for text in texts.values():
        text.refresh_from_db()
    assert {name: text.status for name, text in texts.items()} == {
        "live": "published",
        "scheduled": "scheduled",
        "approved": "draft",
        "draft": "draft",
        "other": "draft",
    }
    assert texts["approved"].approved_hashes == {}
    assert {n for n, text in texts.items() if text.revision != revisions[n]} == {
        "live",
        "approved",
        "draft",
    }
    # Whoever swapped the name wrote last, and cannot approve.
    assert texts["draft"].changed_by == author
    told = Event.objects.get(release=texts["draft"], step="edit")
    assert "Bo Börjar" in told.note


def test_without_a_successor_the_press_line_answers(leaver, texts, at_desk, author):
    today = timezone.localdate()

    at_desk(author).post(page_of(leaver), {"last_day": today.isoformat(), "successor": ""})

    leaver.refresh_from_db()
    assert (leaver.active_until, leaver.deputy) == (today, None)
    assert names(texts["draft"]) == []
    assert names(texts["scheduled"]) == ["Åsa Slutar"]


def test_somebody_who_stands_there_already_is_not_doubled(leaver, successor, at_desk, author):
    release = make_release(contacts=[leaver, successor])

    at_desk(author).post(
        page_of(leaver),
        {"last_day": timezone.localdate().isoformat(), "successor": successor.pk},
    )

    assert names(release) == ["Bo Börjar"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"last_day": ""}, "måste fyllas i"),
        ({"last_day": "2026-02-30"}, "giltigt datum"),
        ({"last_day": "2019-12-31"}, "innan personen började"),
        ({"last_day": "2099-01-01", "successor": "self"}, "giltigt alternativ"),
        ({"last_day": "2099-01-01", "successor": "gone"}, "har slutat då"),
        ({"last_day": "2099-01-01", "successor": "nonsens"}, "giltigt alternativ"),
    ],
)
def test_what_cannot_be_is_refused_and_kept(leaver, at_desk, author, fields, sentence):
    ContactPerson.objects.filter(pk=leaver.pk).update(active_from=dt.date(2020, 1, 1))
    gone = make_contact(active_until=dt.date(2098, 12, 31))
    persons = {"self": leaver.pk, "gone": gone.pk}
    sent = {"successor": "", **fields}
    sent["successor"] = persons.get(sent["successor"], sent["successor"])
    before = ContactPerson.objects.get(pk=leaver.pk)

    answer = at_desk(author).post(page_of(leaver), sent)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert f'value="{sent["last_day"]}"' in page or not sent["last_day"]
    after = ContactPerson.objects.get(pk=leaver.pk)
    assert (after.active_until, after.deputy) == (before.active_until, before.deputy)


def test_a_refused_text_leaves_everything_as_it_was(
    leaver, successor, texts, at_desk, author, monkeypatch
):
    real = workflow.refusals

    def refuse(release, step, by, at):
        return ["Nej."] if release.pk == texts["draft"].pk else real(release, step, by, at)

    monkeypatch.setattr(workflow, "refusals", refuse)
    before = everything()

    answer = at_desk(author).post(
        page_of(leaver),
        {"last_day": timezone.localdate().isoformat(), "successor": successor.pk},
    )

    assert answer.status_code == 409
    assert "Utkastet: Nej." in answer.content.decode()
    assert everything() == before
    leaver.refresh_from_db()
    assert (leaver.active_until, leaver.deputy) == (None, None)


def test_outsiders_and_strangers_cannot(leaver, at_desk, outsider, reader):
    for client, status in ((at_desk(outsider), 403), (reader, 302)):
        sent = {"last_day": timezone.localdate().isoformat(), "successor": ""}
        assert client.get(page_of(leaver)).status_code == status
        assert client.post(page_of(leaver), sent).status_code == status
    leaver.refresh_from_db()
    assert leaver.active_until is None


def everywhere(reader, leaver) -> dict[str, str]:
    """All that a stranger can read of a person, by address."""
    paths = ["/", "/en/", "/aktuellt/", "/en/news/", "/presskontakt/", "/en/press-contact/"]
    paths += ["/aktuellt/feed.xml", "/aktuellt/rss.xml", "/aktuellt/feed.json", "/en/news/feed.xml"]
    paths += ["/aktuellt/?q=slutar", "/aktuellt/?q=465+004", "/sitemap.xml", "/rattelser/"]
    paths += ["/api/v1/contacts/", "/api/v1/releases/", "/api/v1/figures/", "/api/v1/subjects/"]
    for edition in Edition.objects.started():
        root = "/aktuellt/" if edition.language == "sv" else "/en/news/"
        word = "versioner" if edition.language == "sv" else "versions"
        paths.append(f"{root}{edition.slug}/")
        paths.append(f"{root}{edition.slug}/{word}/{edition.number}/")
        paths.append(f"/api/v1/releases/{edition.release_id}/")
        paths.append(f"/api/v1/releases/{edition.release_id}/versions/")
    for root in ("/presskontakt/", "/en/press-contact/"):
        paths += [f"{root}{leaver.slug}/", f"{root}{leaver.slug}.vcf", f"{root}?q=slutar"]
        paths += [f"{root}?q=465 004"]
    return {path: reader.get(path).content.decode() for path in paths}


@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_the_number_is_nowhere_after_the_last_day(leaver, successor, reader, time_machine, offset):
    make_office()
    midnight = dt.datetime(2026, 6, 1, tzinfo=timezone.get_default_timezone())
    put_out(make_release(title_sv="Ett", contacts=[leaver]), at=midnight - 9 * DAY)
    release = make_release(title_sv="Två", contacts=[leaver])
    put_out(release, at=midnight - 8 * DAY, ends_at=midnight - 7 * DAY)
    put_out(release, at=midnight - 7 * DAY, languages=["sv"])
    ContactPerson.objects.filter(pk=leaver.pk).update(
        active_until=dt.date(2026, 5, 31), deputy=successor
    )

    time_machine.move_to(midnight + dt.timedelta(seconds=offset), tick=False)
    pages = everywhere(reader, leaver)

    shown = "".join(pages.values())
    with_number = [
        path
        for path, text in pages.items()
        if any(number in text.replace("\u00a0", " ") for number in NUMBERS) or "asa.slutar@" in text
    ]
    if offset < 0:
        assert len(with_number) >= 6
    else:
        assert with_number == []
        assert "465 004 55" in shown
    assert "Åsa Slutar" in shown
    assert len(pages) > 30


def test_the_last_day_there_is_cannot_be_the_last_day(leaver, successor, at_desk, author):
    sent = {"last_day": "9999-12-31", "successor": successor.pk}

    answer = at_desk(author).post(page_of(leaver), sent)

    assert answer.status_code == 400
    leaver.refresh_from_db()
    assert leaver.active_until is None
