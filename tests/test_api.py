"""The API by hand: what it says, what it never says, and how it refuses."""

import datetime as dt

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pressreleases import publishing
from pressreleases.models import PressRelease
from pressreleases.search import counting
from tests.factories import (
    make_contact,
    make_office,
    make_release,
    make_report,
    make_subject,
    put_out,
)

pytestmark = pytest.mark.django_db

AT = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
SECOND = dt.timedelta(seconds=1)
API = "/api/v1/"
LISTS = ("releases/", "figures/", "contacts/", "subjects/")


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    return time_machine


@pytest.fixture
def ask(reader, clock):
    """Returns a function that asks the API and gives the data of a good answer."""

    def get(path, **query):
        answer = reader.get(API + path, query)
        assert answer.status_code == 200, answer.content
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        return answer.json()

    return get


def items(data) -> list:
    assert (data["page"], data["next"], data["previous"]) == (1, None, None)
    return data["items"]


def is_problem(answer, status) -> bool:
    said = answer.json()
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert set(said) == {"type", "title", "status", "detail"}
    assert said["detail"].endswith(".")
    return answer.status_code == said["status"] == status


# --- what it says


def test_a_release_is_told_in_both_languages(ask, settings):
    subject = make_subject(name_sv="Hållbarhet", name_en="Sustainability")
    report = make_report(highlights=[("Vi gav ut 35.", "We issued 35.", "35")])
    release = make_release(title_sv="Å & ä", subjects=[subject], report=report)
    (swedish, _english) = put_out(release, at=AT)

    (listed,) = items(ask("releases/"))
    whole = ask(f"releases/{release.pk}/")

    assert listed == {
        "id": release.pk,
        "language": "sv",
        "kind": "press_release",
        "title": "Å & ä",
        "lead": "Ingressen på svenska.",
        "published": "2040-03-01T09:30:00+01:00",
        "updated": None,
        "version": 1,
        "sha256": swedish.content_hash,
        "subjects": [{"slug": subject.slug, "name": "Hållbarhet"}],
        "url": f"{settings.SITE_URL}/aktuellt/{swedish.slug}/",
        "api_url": f"{settings.SITE_URL}/api/v1/releases/{release.pk}/",
    }
    assert (whole["id"], whole["notices"]) == (release.pk, [])
    assert [text["language"] for text in whole["texts"]] == ["sv", "en"]
    assert whole["texts"][0] == {
        **listed,
        "body_html": "<p>Brödtexten på svenska.</p>",
        "is_translation": False,
        "highlights": [{"sentence": "Vi gav ut 35.", "figure": "35"}],
        "links": [],
    }
    assert [f["figure"] for f in items(ask("figures/", language="en"))] == ["35"]
    (named,) = items(ask("subjects/", language="en"))
    assert named["name"] == "Sustainability"
    assert named["feeds"]["atom"].endswith(f"/en/news/subject/{subject.slug}/feed.xml")


def test_lists_are_narrowed_and_cut_into_pages(ask, reader):
    subject = make_subject()
    for number in range(52):
        put_out(make_release(contacts=[], title_sv=f"Nr {number}"), at=AT + number * SECOND)
    other = make_release(kind="news", subjects=[subject], title_sv="Nyheten")
    put_out(other, at=AT - 365 * DAY)

    first = ask("releases/", kind="press_release")
    second = reader.get(first["next"]).json()

    assert [len(first["items"]), len(second["items"])] == [50, 2]
    assert first["items"][0]["title"] == "Nr 51"
    assert second["next"] is None
    assert reader.get(second["previous"]).json() == first
    for query in ({"kind": "news"}, {"subject": subject.slug}, {"year": 2039}):
        assert [each["title"] for each in items(ask("releases/", **query))] == ["Nyheten"]
    assert items(ask("releases/", kind="statement")) == []
    assert is_problem(reader.get(API + "releases/", {"page": 3}), 404)


def test_contacts_are_those_who_answer_today(ask, clock):
    make_office()
    subject = make_subject(name_sv="Inköp", name_en="")
    last_day = AT.date()
    make_contact(name="Åsa Kvar", mobile="070-123 45 67", email="a@example.se").subjects.add(
        subject
    )
    make_contact(name="Olle Olistad", is_listed=False)
    leaver = make_contact(name="Lena Slutar", phone="08-465 004 99", active_until=last_day)
    release = make_release(contacts=[leaver])
    put_out(release, at=AT - DAY)
    paths = ("releases/", f"releases/{release.pk}/", f"releases/{release.pk}/versions/", *LISTS)

    clock.move_to(AT, tick=False)
    assert [p["name"] for p in items(ask("contacts/"))] == ["Lena Slutar", "Åsa Kvar"]
    clock.move_to(AT + DAY, tick=False)
    (person,) = items(ask("contacts/", language="en"))
    assert person["name"] == "Åsa Kvar"
    assert person["title"] == "Press Secretary"
    assert [number["e164"] for number in person["numbers"]] == ["+46846500410", "+46701234567"]
    assert person["numbers"][0]["printed"] == "+46 8 465 004 10"
    assert person["subjects"] == []
    assert items(ask("contacts/"))[0]["subjects"] == [{"slug": subject.slug, "name": "Inköp"}]
    for path in paths:
        answer = str(ask(path))
        assert "Lena" not in answer
        assert "00499" not in answer
        assert "004 99" not in answer


def test_who_is_away_is_no_contact_until_back(reader, ask, clock):
    """The number would not be answered, and the card is not to be had."""
    make_contact(name="Åsa Kvar")
    make_contact(
        name="Bo Borta",
        phone="08-465 004 77",
        email="bo.borta@example.se",
        away_from=AT.date(),
        away_until=(AT + DAY).date(),
    )

    for offset, names in ((-1, 2), (0, 1), (1, 1), (2, 2)):
        clock.move_to(AT + offset * DAY, tick=False)
        there = items(ask("contacts/"))
        assert [each["name"] for each in there] == ["Bo Borta", "Åsa Kvar"][-names:]
        assert ("08-465 004 77" in str(there)) == (names == 2)
        for each in there:
            assert reader.get(each["vcard"]).status_code == 200


def test_versions_tell_of_no_successor_that_waits(ask):
    release = make_release()
    put_out(release, at=AT - DAY)
    release.lead_sv = "Ny."
    release.save()
    put_out(release, languages=["sv"], at=AT, change="minor")
    before = ask(f"releases/{release.pk}/versions/")
    release.lead_sv = "KANARIE"
    release.save()
    put_out(release, languages=["sv"], at=AT + 2 * DAY, change="major", notes={"sv": "KANARIE"})

    assert ask(f"releases/{release.pk}/versions/") == before
    told = [(v["language"], v["number"], v["until"]) for v in items(before)]
    assert told == [("sv", 1, "2040-03-01T09:30:00+01:00"), ("sv", 2, None), ("en", 1, None)]


# --- what it never says


def every_answer(reader, *releases) -> str:
    """All that the API says: about everything, and about these releases, whatever the status."""
    paths = ["", "openapi.json", "dcat.jsonld", "dcat.rdf"]
    paths += [f"{name}?language={code}" for name in LISTS for code in ("sv", "en")]
    for release in releases:
        paths += [f"releases/{release.pk}/", f"releases/{release.pk}/versions/"]
    answers = [reader.get(API + path) for path in paths]
    assert {answer.status_code for answer in answers} <= {200, 404}
    assert len(answers) == 12 + 2 * len(releases)
    return b"".join(answer.content + repr(answer.headers).encode() for answer in answers).decode()


@pytest.fixture
def secret(db):
    """A draft whose every part has a word of its own."""
    make_office()
    put_out(make_release(title_sv="Synlig", contacts=[]), at=AT - 2 * DAY)
    report = make_report(year=2031, highlights=[("7 KANARIE", "7 KANARIE", "7")])
    subject = make_subject(name_sv="KANARIE ämne", name_en="KANARIE subject", slug="kanarie")
    words = {f"{f}_{c}": "KANARIE" for f in ("title", "lead", "body") for c in ("sv", "en")}
    return make_release(contacts=[], report=report, subjects=[subject], **words)


@pytest.mark.parametrize(
    ("offset", "is_there"), [(-SECOND, False), (0 * SECOND, True), (SECOND, True)]
)
def test_what_is_scheduled_is_nowhere_before_its_second(reader, clock, secret, offset, is_there):
    clock.move_to(AT + offset, tick=False)
    nowhere = reader.get(f"{API}releases/999999/")
    drafted = every_answer(reader, secret)
    put_out(secret, at=AT)

    said = every_answer(reader, secret)

    assert "Synlig" in said
    assert "kanarie" not in drafted.lower()
    assert ("KANARIE" in said) == is_there
    assert (said == drafted) != is_there
    answer = reader.get(f"{API}releases/{secret.pk}/")
    assert answer.status_code == (200 if is_there else 404)
    if not is_there:
        assert (answer.content, dict(answer.headers)) == (nowhere.content, dict(nowhere.headers))
        assert is_problem(reader.get(f"{API}releases/", {"subject": "kanarie"}), 404)


def test_a_cancelled_text_and_a_draft_move_no_byte(reader, clock, secret):
    clock.move_to(AT + DAY, tick=False)
    before = every_answer(reader, secret)
    put_out(secret, at=AT + 2 * DAY)
    publishing.cancel(secret, AT + DAY)
    visible = PressRelease.objects.exclude(pk=secret.pk).get()
    visible.title_sv = "KANARIE"
    visible.save()

    assert every_answer(reader, secret) == before


@pytest.mark.parametrize("notice", ["withdrawn", "gone", "moved"])
def test_of_what_was_taken_away_only_the_reason_is_told(reader, clock, ask, secret, notice):
    target = PressRelease.objects.exclude(pk=secret.pk).get() if notice == "moved" else None
    for edition in put_out(secret, at=AT - DAY):
        publishing.replace_with_notice(edition, notice, at=AT, moved_to=target, reason="Fel tal.")

    clock.move_to(AT - SECOND, tick=False)
    assert "KANARIE" in every_answer(reader, secret)
    clock.move_to(AT, tick=False)
    said = every_answer(reader, secret)

    assert "KANARIE" not in said
    assert "Synlig" in said
    assert ask(f"releases/{secret.pk}/")["notices"] == [
        {
            "language": code,
            "notice": notice,
            "reason": "Fel tal.",
            "since": "2040-03-01T09:30:00+01:00",
        }
        for code in ("sv", "en")
    ]
    numbers = [v["number"] for v in items(ask(f"releases/{secret.pk}/versions/"))]
    assert numbers == ([1, 2, 1, 2] if notice == "withdrawn" else [])


# --- how it answers


def test_an_answer_that_has_not_changed_is_not_sent_again(reader, clock):
    make_office()
    release = make_release()
    put_out(release, at=AT)
    paths = ["", "openapi.json", "dcat.jsonld", "dcat.rdf", *LISTS, f"releases/{release.pk}/"]
    for path in (*paths, f"releases/{release.pk}/versions/"):
        answer = reader.get(API + path)
        again = reader.get(API + path, headers={"if-none-match": answer.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == answer.headers["ETag"]
        assert "Set-Cookie" not in answer.headers
        assert "Last-Modified" not in answer.headers
        assert reader.head(API + path).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_can_be_read_only(client, clock, method):
    client.handler.enforce_csrf_checks = True
    for path in ("", "releases/", "releases/1/", "openapi.json"):
        answer = getattr(client, method)(API + path)
        assert is_problem(answer, 405)
        assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_other_sites_may_ask_first(reader, clock):
    answer = reader.options(API + "releases/", headers={"origin": "https://example.org"})

    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "query",
    [
        *("page=0", "page=-1", "page=01", "page=%D9%A3", "page=1.0", "page=", "page=99999999"),
        *("page=1&page=2", "year=1", "year=2018%0A", "year=2201", "language=fi", "language="),
        *("kind=draft", "subject=%C3%85", "subject=../", "subject=a%0A", "okand=1", "page=1e3"),
        *("status=draft", "subject=" + "a" * 10_000, "z" * 10_000 + "=1", "page=" + "9" * 10_000),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(reader, clock, query):
    assert is_problem(reader.get(f"{API}releases/?{query}"), 400)


@pytest.mark.parametrize(
    "path",
    [
        *("releases/0/", "releases/-1/", "releases/٣/", "releases/x/", "releases/1.5/"),
        *("releases/" + "9" * 5000 + "/", "releases/9999999/", "releases/9999999/versions/"),
        *("nothing/", "releases/?page=%00", "releases/%00/", "releases/?subject=finns-inte"),
        *("releases/?page=9999999", "contacts/?page=2", "a" * 10_000, "releases/1/2/3/"),
    ],
)
def test_what_is_not_there_is_a_problem(reader, clock, path):
    assert is_problem(reader.get(API + path), 404)


@pytest.mark.parametrize("count", [1, 3])
def test_answers_cost_the_same_however_many_rows(reader, clock, count):
    make_office()
    subject = make_subject()
    for number in range(count):
        report = make_report(year=2010 + number, highlights=[("5 st.", "5 pcs.", "5")])
        person = make_contact()
        person.subjects.add(subject)
        release = make_release(contacts=[person], subjects=[subject], report=report)
        put_out(release, at=AT + number * SECOND)
    costs = {
        "": 0,
        "releases/": 1,
        f"releases/?subject={subject.slug}": 2,
        f"releases/{release.pk}/": 1,
        f"releases/{release.pk}/versions/": 1,
        "figures/": 1,
        "contacts/": 2,
        "subjects/": 1,
        "openapi.json": 0,
        "dcat.jsonld": 2,
        "dcat.rdf": 2,
    }

    for path, cost in costs.items():
        with CaptureQueriesContext(connection) as asked:
            assert reader.get(API + path).status_code == 200
        assert len(asked) == cost, (path, [query["sql"] for query in asked])
    for path in ("releases/", "figures/", "contacts/"):
        assert len(reader.get(API + path).json()["items"]) == count


def test_the_index_leads_to_everything(ask, reader):
    for name, url in ask("").items():
        if name != "licence":
            assert reader.get(url).status_code == 200, url
    html = reader.get(reverse("release_list", kwargs={"language": "sv"})).content.decode()
    assert f'href="{API}"' in html


@pytest.mark.parametrize(
    ("error", "status"), [(OperationalError("x"), 503), (ValueError("x"), 500)]
)
def test_what_breaks_is_a_problem_too(client, clock, monkeypatch, caplog, error, status):
    def broken(*_):
        raise error

    monkeypatch.setattr(counting, "count", broken)
    client.raise_request_exception = False

    answer = client.get(API + "subjects/")

    assert is_problem(answer, status)
    assert answer.headers["Cache-Control"] == "no-store"
    assert ("Retry-After" in answer.headers) == (status == 503)
