"""Addresses and questions that nobody should send: a sensible page, 404 or 400, never 500."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from tests.factories import make_contact, make_office, make_release, make_report, put_out
from tests.reading import text_of

pytestmark = pytest.mark.django_db

LONG = "å" * 10_000
ODD_NUMBERS = ["99999999999", "-1", "0", "1.0", "٣", "%00", "", "1e9", "0x1", "1 ", "NaN", "²"]
ODD_WORDS = [
    "%00",
    LONG,
    "'",
    '"',
    "a & | b",
    "NEAR(",
    ":*",
    "(" * 2000,
    "%",
    "_",
    "%ED%A0%80",
    "%FF%FE",
    "\u202e",
    "😀" * 200,
    "<script>alert(1)</script>",
    "{{ 7*7 }}{% url %}",
    "İ",
    "../../etc/passwd",
]


@pytest.fixture
def newsroom(db):
    make_office()
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    return put_out(make_release(report=report, contacts=[make_contact()]))[0]


@pytest.mark.parametrize("number", ODD_NUMBERS)
@pytest.mark.parametrize("name", ["page", "year"])
@pytest.mark.parametrize("path", ["/aktuellt/", "/en/news/"])
def test_a_number_that_cannot_be_is_not_found(reader, newsroom, path, name, number):
    assert reader.get(path).status_code == 200
    assert reader.get(f"{path}?{name}={number}").status_code == 404


@pytest.mark.parametrize("path", ["/aktuellt/", "/en/news/"])
def test_a_page_past_the_last_or_a_year_without_releases_is_not_found(reader, newsroom, path):
    for query in ("page=2", "page=9999999", "year=1999", "year=2200", "year=2999"):
        assert reader.get(f"{path}?{query}").status_code == 404
    assert reader.get(f"{path}?year={newsroom.year}&page=1").status_code == 200


@pytest.mark.parametrize("word", ODD_WORDS)
def test_odd_words_in_addresses_and_questions(reader, newsroom, word):
    paths = [
        f"/aktuellt/{word}/",
        f"/en/news/{word}/",
        f"/aktuellt/{newsroom.slug}/versioner/{word}/",
        f"/aret-i-siffror/{word}/",
        f"/presskontakt/{word}/",
        f"/presskontakt/{word}.vcf",
        f"/{word}/",
    ]
    questions = [f"/presskontakt/?q={word}", f"/en/press-contact/?q={word}", f"/?x={word}"]

    for path in paths:
        if "#" not in path and "?" not in path:
            assert reader.get(path).status_code in (301, 404), path
    for question in questions:
        expected = {404} if "%00" in word else {200}
        assert {reader.get(question).status_code} == expected, question


@pytest.mark.parametrize("value", ["2", "99999999999", "0", "-1", "1.0"])
def test_versions_and_years_that_are_not_there(reader, newsroom, value):
    assert reader.get(f"/aktuellt/{newsroom.slug}/versioner/1/").status_code == 200
    assert reader.get(f"/aktuellt/{newsroom.slug}/versioner/{value}/").status_code == 404
    assert reader.get("/aret-i-siffror/2017/").status_code == 200
    assert reader.get(f"/aret-i-siffror/{value}/").status_code == 404


@pytest.mark.parametrize("path", ["/fr/news/", "/en/aktuellt/", "/news/", "/sv/", "/de/"])
def test_a_language_that_does_not_exist_is_not_found(reader, newsroom, path):
    assert reader.get(path).status_code == 404


def test_a_missing_slash_is_added_and_a_missing_page_is_told_in_its_language(reader, newsroom):
    assert reader.get("/aktuellt").headers["Location"] == "/aktuellt/"
    swedish, english = reader.get("/finns/inte/"), reader.get("/en/is/not/there/")
    assert '<html lang="sv"' in swedish.content.decode()
    assert '<html lang="en"' in english.content.decode()
    assert (swedish.status_code, english.status_code) == (404, 404)
    assert text_of(swedish) != text_of(english)


@pytest.mark.parametrize("path", ["/", "/aktuellt/", "/presskontakt/"])
def test_methods(reader, newsroom, path):
    assert reader.head(path).status_code == 200
    assert reader.head(path).content == b""


def test_an_unknown_host_is_refused_without_the_database(db):
    answer = Client(headers={"host": "evil.example"}).get("/")

    assert answer.status_code == 400
    assert b"evil.example" not in answer.content


@override_settings(DEBUG=False)
@pytest.mark.parametrize(("path", "language"), [("/", "sv"), ("/en/", "en")])
def test_when_something_breaks_the_page_says_so_and_says_no_more(
    newsroom, broken_pages, path, language
):
    client = Client(raise_request_exception=False)

    answer = client.get(path)

    page = answer.content.decode()
    assert answer.status_code == 500
    assert f'<html lang="{language}"' in page
    assert "kaboom" not in page
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.fixture
def broken_pages(monkeypatch):
    """Breaks every public page from within."""
    from pressreleases.models.editions import EditionQuerySet

    def broken(self, at=None):
        raise RuntimeError("kaboom")

    monkeypatch.setattr(EditionQuerySet, "public", broken)


def test_the_public_pages_set_no_cookie_and_may_be_kept_for_seconds(reader, newsroom):
    make_contact(name="Någon")
    for name, kwargs in [
        ("start", {}),
        ("release_list", {}),
        ("release", {"slug": newsroom.slug}),
        ("contact_list", {}),
        ("figures_list", {}),
    ]:
        answer = reader.get(reverse(name, kwargs={"language": "sv", **kwargs}))
        assert answer.status_code == 200
        assert not answer.cookies
        assert answer.headers["Cache-Control"] == "public, max-age=0, s-maxage=10"
        assert "Cookie" not in answer.headers.get("Vary", "")
        assert answer.headers["ETag"]
        again = reader.get(
            answer.request["PATH_INFO"], headers={"if-none-match": answer.headers["ETag"]}
        )
        assert again.status_code == 304


def test_every_answer_carries_the_strict_headers(reader, newsroom):
    for path in ("/", "/finns-inte/", "/redaktion/login/", "/presskontakt/"):
        headers = reader.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http:" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in reader.get("/redaktion/login/").headers["Cache-Control"]


def test_absolute_addresses_come_from_the_settings_and_not_from_the_request(newsroom):
    answer = Client(headers={"host": "localhost"}).get("/aktuellt/")

    page = answer.content.decode()
    assert 'rel="canonical" href="http://testserver/aktuellt/"' in page
    assert "localhost" not in page
