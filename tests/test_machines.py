"""What machines read: the sitemap, robots.txt, security.txt and whether the site is well."""

import datetime as dt
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from contacts import checks
from contacts.models import SecurityContact
from contacts.security import VALID_DAYS, contact_uris
from pressreleases import publishing, sitemap
from pressreleases.models import Edition
from tests.factories import make_contact, make_office, make_release, make_report, put_out
from tests.surfaces import url

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
NS = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
TODAY = dt.date(2027, 3, 1)
NOON = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)


def entries(reader, path="/sitemap.xml") -> dict[str, dict[str, str]]:
    """Returns {address: {language: address of the translation}} of a sitemap."""
    tree = ElementTree.fromstring(reader.get(path).content)
    return {
        each.find("s:loc", NS).text.removeprefix(SITE): {
            link.get("hreflang"): link.get("href").removeprefix(SITE)
            for link in each.findall("x:link", NS)
        }
        for each in tree.findall("s:url", NS)
    }


def lastmods(reader) -> dict[str, str]:
    tree = ElementTree.fromstring(reader.get("/sitemap.xml").content)
    found = ((e.find("s:loc", NS).text, e.find("s:lastmod", NS)) for e in tree.findall("s:url", NS))
    return {loc.removeprefix(SITE): mod.text for loc, mod in found if mod is not None}


# --- the sitemap


def test_the_sitemap_pairs_translations_and_only_those(reader):
    both = put_out(make_release(slug_sv="bada", slug_en="both"))
    put_out(make_release(slug_sv="ensam"), languages=["sv"])
    put_out(make_release(report=make_report(year=2019)), languages=["sv"])
    person = make_contact()

    found = entries(reader)

    pair = {"sv": "/aktuellt/bada/", "en": "/en/news/both/", "x-default": "/aktuellt/bada/"}
    assert len(both) == 2
    assert found["/aktuellt/bada/"] == found["/en/news/both/"] == pair
    assert found["/aktuellt/ensam/"] == {}
    assert found["/aret-i-siffror/2019/"] == {}
    assert "/en/year-in-figures/2019/" not in found
    assert found["/kakor/"]["en"] == "/en/cookies/"
    assert f"/presskontakt/{person.slug}/" in found
    assert "/sitemap.xml" not in found


def test_every_address_in_the_sitemap_opens_and_names_itself(reader):
    call_command("demo", verbosity=0)

    found = entries(reader)

    assert len(found) >= 40
    for path, alternates in found.items():
        answer = reader.get(path)
        page = answer.content.decode()
        assert answer.status_code == 200, path
        assert f'<link rel="canonical" href="{SITE}{path}">' in page, path
        assert "noindex" not in page, path
        for code, address in alternates.items():
            assert f'hreflang="{code}" href="{SITE}{address}"' in page, path
        assert bool(alternates) == ('rel="alternate" hreflang' in page), path


def test_tombstones_are_not_in_the_sitemap(reader):
    made = {}
    for notice in ("withdrawn", "gone", ""):
        edition, _english = put_out(make_release())
        made[notice] = f"/aktuellt/{edition.slug}/"
        if notice:
            at = edition.starts_at + dt.timedelta(microseconds=1)
            publishing.replace_with_notice(edition, notice, at=at)

    assert {path for path in made.values() if path in entries(reader)} == {made[""]}


def test_lastmod_is_when_the_text_changed_and_no_draft_moves_it(reader, time_machine):
    release = make_release(slug_sv="text", slug_en="text")
    day = {year: dt.datetime(year, 1, 2, 12, tzinfo=dt.UTC) for year in (2020, 2021, 2022)}
    put_out(release, languages=["en"], at=day[2020])
    put_out(release, languages=["sv"], at=day[2020], ends_at=day[2021])
    put_out(release, languages=["sv"], at=day[2021], ends_at=day[2022], change="minor")
    put_out(release, languages=["sv"], at=day[2022], change="major")

    seen = {}
    for year, moment in day.items():
        time_machine.move_to(moment, tick=False)
        dates = lastmods(reader)
        seen[year] = dates["/aktuellt/text/"], dates["/en/news/text/"]
    assert seen == {
        2020: ("2020-01-02", "2020-01-02"),
        2021: ("2020-01-02", "2020-01-02"),
        2022: ("2022-01-02", "2020-01-02"),
    }

    before = reader.get("/sitemap.xml").content
    release.title_sv = "Utkast"
    release.save()
    assert reader.get("/sitemap.xml").content == before


def test_a_large_map_is_an_index_of_parts_without_gaps(reader, monkeypatch):
    call_command("synthetic", 12, verbosity=0)
    whole = entries(reader)
    monkeypatch.setattr(sitemap, "SIZE", 5)

    tree = ElementTree.fromstring(reader.get("/sitemap.xml").content)
    maps = [e.find("s:loc", NS).text.removeprefix(SITE) for e in tree.findall("s:sitemap", NS)]

    joined = {}
    for path in maps:
        part = entries(reader, path)
        assert part
        assert not set(part) & set(joined)
        joined |= part
    assert len(maps) >= 4
    assert joined == whole


@pytest.mark.parametrize("part", ["0x1", "-1", "99999999", "9" * 30, "9" * 5000, "٣", "1.0"])
def test_a_part_that_is_not_there_is_not_found(reader, part):
    put_out(make_release())

    assert reader.get(f"/sitemap-{part}.xml").status_code == 404


@pytest.mark.parametrize("count", [1, 3, 300])
def test_the_map_costs_the_same_however_long(reader, django_assert_num_queries, count):
    call_command("synthetic", count, verbosity=0)
    for _ in range(min(count, 3)):
        make_contact()

    with django_assert_num_queries(8):
        assert reader.get("/sitemap.xml").status_code == 200
    part = Edition.objects.latest("pk").pk // sitemap.SIZE
    with django_assert_num_queries(2):
        assert reader.get(f"/sitemap-{part}.xml").status_code == 200


def test_robots_names_the_map_and_nothing_that_is_locked(reader):
    answer = reader.get("/robots.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = answer.content.decode().splitlines()
    assert lines == ["User-agent: *", "Allow: /", "", f"Sitemap: {SITE}/sitemap.xml"]


# --- security.txt


def make_security_contact(**overrides) -> SecurityContact:
    fields = {"contacts": "it@example.se\r\nhttps://example.se/rapport", "confirmed_on": TODAY}
    return SecurityContact.objects.create(**{**fields, **overrides})


def test_security_txt_has_the_fields_of_the_rfc(reader, time_machine):
    time_machine.move_to(NOON, tick=False)
    make_security_contact(policy_url="https://example.se/policy")

    answer = reader.get("/.well-known/security.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode().split("\r\n") == [
        "Contact: mailto:it@example.se",
        "Contact: https://example.se/rapport",
        "Expires: 2028-01-25T00:00:00Z",
        "Preferred-Languages: sv, en",
        f"Canonical: {SITE}/.well-known/security.txt",
        "Policy: https://example.se/policy",
        "",
    ]
    assert b"\n" not in answer.content.replace(b"\r\n", b"")


def test_it_is_served_until_it_has_run_out_and_not_a_second_longer(reader, time_machine):
    assert reader.get("/.well-known/security.txt").status_code == 404
    contact = make_security_contact()
    end = dt.datetime.combine(contact.expires_on, dt.time(), dt.UTC)
    assert end - dt.datetime.combine(TODAY, dt.time(), dt.UTC) == dt.timedelta(days=VALID_DAYS)

    statuses = []
    for seconds in (-1, 0, 1):
        time_machine.move_to(end + dt.timedelta(seconds=seconds), tick=False)
        statuses.append(reader.get("/.well-known/security.txt").status_code)

    assert statuses == [200, 404, 404]


def test_somebody_is_told_in_good_time(time_machine):
    assert "no security contact" in english(checks.reminder, None, TODAY)
    contact = make_security_contact()
    days = {left: contact.expires_on - dt.timedelta(days=left) for left in (61, 60, 1, 0)}

    said = {left: english(checks.reminder, contact, day) for left, day in days.items()}

    assert said[61] == ""
    assert "in 60 days" in said[60]
    assert "in 1 days" not in said[1]
    assert "in one day" in said[1]
    assert "no longer served" in said[0]


def english(function, *arguments) -> str:
    from django.utils import translation

    with translation.override("en"):
        return str(function(*arguments))


def test_the_deploy_check_warns_until_the_facts_are_there(time_machine):
    time_machine.move_to(NOON, tick=False)

    def warned():
        return [each.id for each in checks.standing_facts(None)]

    assert warned() == ["contacts.W001", "contacts.W002", "contacts.W003"]

    make_security_contact()
    assert warned() == ["contacts.W002", "contacts.W003"]

    make_office()
    assert warned() == ["contacts.W002"]


@pytest.mark.parametrize(
    "line",
    [
        "ingen adress",
        "http://example.se/",
        "a@b.se\x00",
        "a@b.se\x0bExpires: 2099",
        "mailto:å@exempel.se",
        "https://exempel.se/\u2028Contact: x@y.se",
        "javascript:alert(1)",
        "tel:112",
        "x" * 900 + "@example.se",
    ],
)
def test_a_contact_that_would_break_the_file_is_refused(line):
    assert contact_uris("a@b.se\rtel:+46-8-465-004-00\n\r\n") == [
        "mailto:a@b.se", "tel:+46-8-465-004-00",
    ]  # fmt: skip
    with pytest.raises(ValidationError):
        contact_uris(f"a@b.se\n{line}")


@pytest.mark.ignore_template_errors
def test_saving_in_the_admin_confirms_and_the_desk_reminds(
    at_desk, administrator, publisher, reader, time_machine
):
    time_machine.move_to(NOON, tick=False)
    desk, add = at_desk(administrator), reverse("admin:contacts_securitycontact_add")
    assert "security.txt visas inte" in desk.get("/redaktion/").content.decode()
    assert "security.txt" not in at_desk(publisher).get("/redaktion/").content.decode()

    assert desk.post(add, {"contacts": "fel"}).status_code == 200
    assert desk.post(add, {"contacts": "it@example.se"}).status_code == 302
    assert at_desk(publisher).get(add).status_code == 403

    assert b"Contact: mailto:it@example.se\r\n" in reader.get("/.well-known/security.txt").content
    assert "security.txt" not in desk.get("/redaktion/").content.decode()


# --- health, and a database that is gone


def test_health_says_that_all_is_well_and_is_never_kept(reader, django_assert_num_queries):
    with django_assert_num_queries(1):
        answer = reader.get("/halsa/")

    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert answer.headers["Cache-Control"] == "no-store"
    assert reader.head("/halsa/").status_code == 200


@pytest.fixture
def no_database(monkeypatch):
    """Every query fails as when the server cannot be reached."""

    def refuse(self, *args, **kwargs):
        raise OperationalError("could not connect to server secret.example")

    monkeypatch.setattr("django.db.models.sql.compiler.SQLCompiler.execute_sql", refuse)


def test_without_a_database_health_is_503_and_says_no_more(no_database):
    answer = Client().get("/halsa/")

    assert (answer.status_code, answer.json()) == (503, {"status": "fail"})
    assert answer.headers["Retry-After"] == "30"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "words"),
    [("/", "Webbplatsen vilar en stund"), ("/en/", "The site is resting for a moment")],
)
def test_without_a_database_readers_are_told_to_come_back(no_database, path, words):
    answer = Client(raise_request_exception=False).get(path)

    page = answer.content.decode()
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "30"
    assert "no-store" in answer.headers["Cache-Control"]
    assert words in page
    assert "secret.example" not in page


@pytest.mark.parametrize("path", ["/sprak/%00/", "/.well-known/", "/halsa", "/kakor/x/", "/en/om/"])
def test_addresses_beside_these_are_not_found(reader, path):
    assert reader.get(path).status_code in (301, 404)
    assert reader.get(url("standing_page", key="cookies")).status_code == 200
