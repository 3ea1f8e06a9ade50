"""When a contact person leaves: the number goes, and the successor takes over in one step."""

import datetime as dt
import io
import re
import zipfile

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import urlencode

from contacts import leaving
from contacts.models import ContactPerson
from pressreleases import archive, publishing, roles, workflow
from pressreleases.admin.desk import sections
from pressreleases.models import Edition, Event, PressRelease
from tests import surfaces
from tests.conftest import make_user
from tests.factories import (
    approve,
    make_contact,
    make_link,
    make_office,
    make_release,
    put_out,
)
from tests.steps import everything

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

DAY = dt.timedelta(days=1)
#: As it is printed in either language, dialled, and written without the country.
NUMBERS = ("465 004 44", "465-004 44", "46846500444", "0846500444")


def page_of(person) -> str:
    return reverse("admin:contacts_contactperson_leaving", args=[person.pk])


def send(desk, person, **fields):
    """Opens the page and presses the button on it. A last day that is not said is today."""
    seen = desk.get(page_of(person)).context["where"].fingerprint
    today = timezone.localdate().isoformat()
    return desk.post(page_of(person), {"seen": seen, "last_day": today, "successor": ""} | fields)


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


def test_who_only_writes_swaps_what_is_being_written(leaver, successor, texts, at_desk, author):
    today = timezone.localdate()
    deputised = make_contact(deputy=leaver)
    frozen = list(Edition.objects.order_by("pk").values())
    revisions = {name: text.revision for name, text in texts.items()}

    desk = at_desk(author)

    answer = send(desk, leaver, successor=successor.pk)

    assert answer.status_code == 302
    leaver.refresh_from_db()
    deputised.refresh_from_db()
    assert (leaver.active_until, leaver.deputy) == (today, successor)
    assert deputised.deputy == successor
    assert list(Edition.objects.order_by("pk").values()) == frozen
    swapped = {name for name, text in texts.items() if names(text) == ["Bo Börjar"]}
    assert swapped == {"live", "approved", "draft"}
    for text in texts.values():
        text.refresh_from_db()
        assert text.urgent_by is None
    assert {name: text.status for name, text in texts.items()} == {
        "live": "published",
        "scheduled": "scheduled",
        "approved": "draft",
        "draft": "draft",
        "other": "draft",
    }
    assert texts["approved"].approved_hashes == {}
    assert {n for n, text in texts.items() if text.revision != revisions[n]} == swapped
    # Whoever swapped the name wrote last, and cannot approve.
    assert texts["draft"].changed_by == author
    told = Event.objects.get(release=texts["draft"], step="edit")
    assert "Bo Börjar" in told.note
    page = desk.get(reverse("admin:contacts_contactperson_change", args=[leaver.pk]))
    assert "Namnet står kvar i 2 texter" in page.content.decode()


def printed(edition) -> list[str]:
    return [part.name for part in edition.contact_parts]


@pytest.mark.parametrize("role", ["publisher", "administrator"])
def test_one_press_swaps_all_that_is_written_public_or_scheduled(
    role, request, leaver, successor, texts, at_desk, reader
):
    user = request.getfixturevalue(role)
    make_office()
    live, scheduled = texts["live"], texts["scheduled"]
    old = {e.language: e for e in live.editions.all()}
    waiting = {e.language: e for e in scheduled.editions.all()}
    feed = reader.get("/aktuellt/feed.xml").content.decode()

    answer = send(at_desk(user), leaver, successor=successor.pk)

    assert answer.status_code == 302
    swapped = {name for name, text in texts.items() if names(text) == ["Bo Börjar"]}
    assert swapped == set(texts) - {"other"}
    for text in texts.values():
        text.refresh_from_db()
    assert {n for n, text in texts.items() if text.urgent_by == user} == {"live", "scheduled"}
    assert (live.status, scheduled.status) == ("published", "scheduled")
    for language, before in old.items():
        first, new = live.editions.in_language(language).order_by("number")
        assert (first.pk, first.content_hash, printed(first)) == (
            before.pk,
            before.content_hash,
            ["Åsa Slutar"],
        )
        assert (new.change, new.change_note, new.notice) == ("minor", "", "")
        assert (printed(new), new.title, new.slug) == (["Bo Börjar"], first.title, first.slug)
        assert (new.updated_at, new.first_published_at) == (None, first.first_published_at)
        assert (new.published_by, new.approved_by) == (user, None)
        assert first.ends_at == new.starts_at
        if language == "en":
            assert new.contact_parts[0].title == "Press Secretary"
    for language, before in waiting.items():
        (after,) = scheduled.editions.in_language(language)
        assert (after.starts_at, after.ends_at) == (before.starts_at, None)
        assert (printed(after), after.title) == (["Bo Börjar"], before.title)
        assert after.approved_by is None
        assert after.content_hash == after.computed_hash() != before.content_hash
    event = Event.objects.get(release=scheduled, step="replace_contact")
    assert (event.user, event.status_before, event.status_after) == (user, *2 * ["scheduled"])
    assert "Åsa Slutar slutar. Bo Börjar är kontaktperson i stället." in event.note
    assert {row["language"] for row in event.editions} == {"sv", "en"}
    page = reader.get(f"/aktuellt/{live.slug_sv}/").content.decode()
    assert "Bo Börjar" in page
    assert "Åsa Slutar" not in page
    assert "Åsa Slutar" in reader.get(f"/aktuellt/{live.slug_sv}/versioner/1/").content.decode()
    # A swap is no news: the feed says what it said.
    assert reader.get("/aktuellt/feed.xml").content.decode() == feed


def on_the_desk(user) -> list[tuple[str, str, str]]:
    fresh = type(user).objects.get(pk=user.pk)
    rows = {each.key: each.rows for each in sections(fresh, timezone.now())}
    return [(row.title, row.what, row.url) for row in rows.get("leaving", [])]


def test_what_a_writer_leaves_stands_on_the_desk_of_those_who_may_swap_it(
    leaver, successor, texts, at_desk, author, publisher, administrator
):
    assert on_the_desk(publisher) == []

    send(at_desk(author), leaver, successor=successor.pk)

    today = date_format(timezone.localdate(), "j F Y")
    what = f"Sista dag: {today}. Står kvar i 2 texter som är publicerade eller schemalagda."
    for user in (publisher, administrator):
        assert on_the_desk(user) == [("Åsa Slutar", what, page_of(leaver))]
        page = at_desk(user).get(reverse("admin:index")).content.decode()
        assert f'href="{page_of(leaver)}"' in page
    assert on_the_desk(author) == []
    send(at_desk(administrator), leaver, successor=successor.pk)
    assert on_the_desk(publisher) == on_the_desk(administrator) == []


def test_the_only_one_who_is_named_and_whom_nobody_follows_does_not_stay_on_the_desk(
    leaver, texts, at_desk, author, publisher
):
    send(at_desk(author), leaver)
    assert on_the_desk(publisher) == []
    both = make_release(contacts=[leaver, make_contact()])
    put_out(both, at=timezone.now() - DAY)

    assert [row[0] for row in on_the_desk(publisher)] == ["Åsa Slutar"]
    send(at_desk(publisher), leaver)
    assert on_the_desk(publisher) == []


@pytest.mark.parametrize(("days", "is_there"), [(-31, 0), (-30, 1), (30, 1), (31, 0)])
def test_the_desk_tells_of_who_leaves_about_now(
    leaver, successor, texts, publisher, days, is_there
):
    """Texts of those who left long ago would bury it, and a last day next year is no news."""
    last_day = timezone.localdate() - days * DAY
    ContactPerson.objects.update(active_until=last_day, deputy=None)
    ContactPerson.objects.filter(pk=leaver.pk).update(deputy=successor)

    assert len(on_the_desk(publisher)) == is_there


@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_what_was_scheduled_comes_at_its_moment_with_the_successor(
    leaver, successor, at_desk, publisher, reader, time_machine, offset
):
    """Public and scheduled at once: both are swapped, and the switch stays to the second."""
    make_office()
    now = timezone.now()
    moment = now + DAY
    release = make_release(title_sv="Den första", contacts=[leaver])
    put_out(release, at=now - DAY)
    release.title_sv, release.title_en = "Den andra", "The second"
    release.save()
    put_out(release, at=moment, change="minor", approved_by=publisher)
    PressRelease.objects.filter(pk=release.pk).update(status="scheduled")

    send(at_desk(publisher), leaver, successor=successor.pk)
    time_machine.move_to(moment + dt.timedelta(seconds=offset), tick=False)

    page = reader.get(f"/aktuellt/{release.slug_sv}/").content.decode()
    assert ("Den första" in page, "Den andra" in page) == (
        (True, False) if offset < 0 else (False, True)
    )
    assert "Bo Börjar" in page
    assert "Åsa Slutar" not in page
    chain = release.editions.in_language("sv").order_by("number")
    assert [printed(e) for e in chain] == [["Åsa Slutar"], ["Bo Börjar"], ["Bo Börjar"]]
    assert [e.ends_at for e in chain] == [chain[1].starts_at, moment, None]
    assert names(release) == ["Bo Börjar"]


def test_a_draft_of_what_is_public_is_swapped_in_both(leaver, successor, at_desk, publisher):
    release = make_release(contacts=[leaver])
    put_out(release, at=timezone.now() - DAY)
    approve(release)

    send(at_desk(publisher), leaver, successor=successor.pk)

    release.refresh_from_db()
    assert (release.status, release.urgent_by, release.changed_by) == (
        "draft",
        publisher,
        publisher,
    )
    assert names(release) == ["Bo Börjar"]
    assert [printed(e) for e in release.editions.public()] == [["Bo Börjar"], ["Bo Börjar"]]
    assert list(release.events.values_list("step", flat=True)) == ["edit", "replace_contact"]


def test_the_only_one_who_is_named_stays_when_nobody_follows(leaver, texts, at_desk, publisher):
    """A text without anybody to call is never let out; the press line answers for the name."""
    other = make_contact(name="Cia Kvar")
    both = make_release(title_sv="Två står här", contacts=[leaver, other])
    put_out(both, at=timezone.now() - DAY)
    PressRelease.objects.filter(pk=both.pk).update(status="published")
    page = at_desk(publisher).get(page_of(leaver)).content.decode()
    assert page.count("Ingen annan står här.") == 4

    send(at_desk(publisher), leaver)

    leaver.refresh_from_db()
    assert (leaver.active_until, leaver.deputy) == (timezone.localdate(), None)
    assert names(texts["draft"]) == []
    assert names(texts["scheduled"]) == ["Åsa Slutar"]
    assert names(both) == ["Cia Kvar"]
    assert {tuple(printed(e)) for e in both.editions.public()} == {("Cia Kvar",)}
    for name in ("live", "scheduled"):
        editions = texts[name].editions.all()
        assert [(e.number, printed(e)) for e in editions] == [(1, ["Åsa Slutar"])] * 2


def test_a_swap_waits_for_somebody_else_and_is_approved_in_one_press(
    leaver, successor, texts, at_desk, publisher, administrator, author, django_user_model
):
    second = make_user("second", roles.PUBLISHER)
    answer = send(at_desk(administrator), leaver, successor=successor.pk)
    assert answer.headers["Location"] == page_of(leaver)

    def approval(user):
        page = at_desk(user).get(page_of(leaver))
        keys = re.findall(r'name="approve" value="([^"]+)"', page.content.decode())
        text = page.content.decode()
        assert "Åsa Slutar är utbytt i 2 texter" in text
        return keys or [
            f"{r.pk}-{r.revision}" for r in PressRelease.objects.filter(urgent_by__isnull=False)
        ], bool(keys)

    for user in (administrator, author):
        keys, has_button = approval(user)
        assert not has_button
        before = everything()
        assert at_desk(user).post(page_of(leaver), {"approve": keys}).status_code == 409
        assert everything() == before

    keys, has_button = approval(publisher)
    assert has_button
    assert at_desk(publisher).post(page_of(leaver), {"approve": keys[:1]}).status_code == 409
    assert PressRelease.objects.filter(urgent_by__isnull=False).count() == 2
    assert at_desk(publisher).post(page_of(leaver), {"approve": keys}).status_code == 302
    assert not PressRelease.objects.filter(urgent_by__isnull=False).exists()
    steps = Event.objects.filter(step="approve_afterwards", user=publisher)
    assert {e.release_id for e in steps} == {texts["live"].pk, texts["scheduled"].pk}
    assert "utbytt i" not in at_desk(second).get(page_of(leaver)).content.decode()


def test_a_swap_in_a_text_that_was_published_alone_is_approved_on_its_own_page(
    leaver, successor, texts, at_desk, publisher
):
    """One press must not approve more than the swap."""
    live = texts["live"]
    workflow.record(live, "publish_urgently", by=publisher, at=timezone.now(), before="draft")
    PressRelease.objects.filter(pk=live.pk).update(urgent_by=publisher)

    send(at_desk(publisher), leaver, successor=successor.pk)

    assert leaving.waiting(leaver) == [texts["scheduled"]]


def test_what_was_not_shown_is_not_done(leaver, successor, texts, at_desk, publisher):
    desk = at_desk(publisher)
    seen = desk.get(page_of(leaver)).context["where"].fingerprint
    fields = {"last_day": timezone.localdate().isoformat(), "successor": successor.pk}
    put_out(make_release(contacts=[leaver]), at=timezone.now() - DAY)

    for sent in (fields, fields | {"seen": seen}, fields | {"seen": "\0" * 10_000}):
        before = everything()
        answer = desk.post(page_of(leaver), sent)
        assert answer.status_code == 409
        assert "Något här har ändrats sedan du öppnade sidan." in answer.content.decode()
        assert everything() == before
    leaver.refresh_from_db()
    assert leaver.active_until is None


def test_a_failure_half_way_leaves_everything_as_it_was(
    leaver, successor, texts, at_desk, publisher, monkeypatch
):
    """The last of many editions cannot be written: nothing of the others stays."""
    real, written = publishing._write, []

    def fail(edition, *args, **kwargs):
        written.append(edition)
        if len(written) == 4:
            raise IntegrityError("full")
        return real(edition, *args, **kwargs)

    monkeypatch.setattr(publishing, "_write", fail)
    before = everything()

    answer = send(at_desk(publisher), leaver, successor=successor.pk)

    assert (answer.status_code, len(written)) == (409, 4)
    assert everything() == before
    leaver.refresh_from_db()
    assert (leaver.active_until, leaver.deputy) == (None, None)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_however_many_texts_wait_to_be_approved(
    leaver, successor, at_desk, publisher, administrator, count
):
    now = timezone.now()
    for _n in range(count):
        put_out(make_release(contacts=[leaver]), at=now - DAY)
        put_out(make_release(contacts=[leaver]), at=now + DAY)
    PressRelease.objects.filter(editions__starts_at__gt=now).update(status="scheduled")
    send(at_desk(administrator), leaver, successor=successor.pk)
    desk = at_desk(publisher)

    with CaptureQueriesContext(connection) as asked:
        page = desk.get(page_of(leaver)).content.decode()
    assert page.count('name="approve"') == 2 * count
    assert len(asked) == 15, [query["sql"] for query in asked]


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_however_many_texts(leaver, successor, at_desk, publisher, count):
    now = timezone.now()
    for _n in range(count):
        put_out(make_release(contacts=[leaver]), at=now - DAY)
        put_out(make_release(contacts=[leaver]), at=now + DAY)
        make_release(contacts=[leaver])
    desk = at_desk(publisher)
    PressRelease.objects.filter(editions__isnull=False).update(status="published")
    PressRelease.objects.filter(editions__starts_at__gt=now).update(status="scheduled")

    with CaptureQueriesContext(connection) as asked:
        page = desk.get(page_of(leaver)).content.decode()
    assert page.count("pressrelease/") > 2 * count
    assert len(asked) == 14, [query["sql"] for query in asked]


def test_somebody_who_stands_there_already_is_not_doubled(
    leaver, successor, at_desk, author, publisher
):
    release = make_release(contacts=[leaver, successor])
    live = make_release(contacts=[successor, leaver])
    put_out(live, at=timezone.now() - DAY)
    PressRelease.objects.filter(pk=live.pk).update(status="published")

    send(at_desk(publisher), leaver, successor=successor.pk)

    assert names(release) == names(live) == ["Bo Börjar"]
    assert printed(live.editions.public().in_language("sv").get()) == ["Bo Börjar"]


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
    sent["seen"] = at_desk(author).get(page_of(leaver)).context["where"].fingerprint
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

    answer = send(at_desk(author), leaver, successor=successor.pk)

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
    """All that a stranger can read of a person, by address: every public place there is."""
    paths = surfaces.always_there()
    for code in surfaces.LANGUAGES:
        listing, contacts = surfaces.url("release_list", code), surfaces.url("contact_list", code)
        # Parts only: the whole number that somebody asked for stands in the field again.
        asked = ("slutar", "asa slutar", "465 004", "+468465004", "asa.slutar")
        paths += [f"{page}?{urlencode({'q': q})}" for page in (listing, contacts) for q in asked]
        paths += [surfaces.url(name, code, slug=leaver.slug) for name in ("contact", "vcard")]
    parts = re.findall(
        r"<loc>[^<]*(/sitemap-[^<]+)</loc>", reader.get("/sitemap.xml").content.decode()
    )
    paths += parts
    for edition in Edition.objects.started():
        paths += surfaces.own(edition)
        paths += [f"/api/v1/releases/{edition.release_id}/{part}" for part in ("", "versions/")]
        if edition.number > 1:
            kwargs = {"slug": edition.slug, "number": 1, "other": edition.number}
            paths.append(surfaces.url("compare", edition.language, **kwargs))
    paths = dict.fromkeys(paths)
    return {path: reader.get(path).content.decode(errors="replace") for path in paths}


def handed_out(leaver, author, at_desk, reader) -> dict[str, str]:
    """What editors see beforehand, send to others, or hand out: previews, links and the archive."""
    draft = make_release(title_sv="Utkast", contacts=[leaver])
    preview = reverse("admin:pressreleases_pressrelease_preview", args=[draft.pk, "sv"])
    _link, token = make_link(draft, author)
    files = zipfile.ZipFile(
        io.BytesIO(b"".join(archive.stream(timezone.now(), asked_at=timezone.now())))
    )
    return {
        "preview": at_desk(author).get(preview).content.decode(),
        "preview link": reader.post(f"/granska/{token}/").content.decode(),
        **{
            f"archive {name}": files.read(name).decode(errors="replace")
            for name in files.namelist()
        },
    }


@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_the_number_is_nowhere_after_the_last_day(
    leaver, successor, reader, author, at_desk, time_machine, database_clock, offset
):
    make_office()
    midnight = dt.datetime(2026, 6, 1, tzinfo=timezone.get_default_timezone())
    put_out(make_release(title_sv="Ett", contacts=[leaver]), at=midnight - 9 * DAY)
    release = make_release(title_sv="Två", contacts=[leaver])
    put_out(release, at=midnight - 8 * DAY, ends_at=midnight - 7 * DAY)
    put_out(release, at=midnight - 7 * DAY, languages=["sv"])
    gone = put_out(make_release(title_sv="Tre", contacts=[leaver]), at=midnight - 6 * DAY)
    database_clock.set(midnight - 6 * DAY)
    for edition in gone:
        publishing.replace_with_notice(edition, "withdrawn", at=midnight - 5 * DAY)
    ContactPerson.objects.filter(pk=leaver.pk).update(
        active_until=dt.date(2026, 5, 31), deputy=successor
    )

    time_machine.move_to(midnight + dt.timedelta(seconds=offset), tick=False)
    pages = everywhere(reader, leaver)
    pages |= handed_out(leaver, author, at_desk, reader)

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
    assert {"preview", "preview link", "/en/press-contact/?q=a"} < set(pages)
    assert len(pages) > 90


def test_the_last_day_there_is_cannot_be_the_last_day(leaver, successor, at_desk, author):
    sent = {"last_day": "9999-12-31", "successor": successor.pk}

    answer = at_desk(author).post(page_of(leaver), sent)

    assert answer.status_code == 400
    leaver.refresh_from_db()
    assert leaver.active_until is None
