"""Versions: all of them, one with how to refer to it, and two compared; for readers."""

import datetime as dt
import hashlib
import re

import pytest
from django.urls import reverse

from pressreleases import publishing
from pressreleases.models import Edition
from tests.factories import make_contact, make_office, make_release, make_report, put_out
from tests.reading import links_of, text_of

pytestmark = pytest.mark.django_db

AT = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
SECOND = dt.timedelta(seconds=1)
NOTES = {"sv": "Rättat.", "en": "Corrected."}


def url(name, language="sv", **kwargs) -> str:
    return reverse(name, kwargs={"language": language, **kwargs})


def publish_again(release, *, at, change="major", languages=("sv", "en"), **texts):
    for name, value in texts.items():
        setattr(release, name, value)
    release.save()
    return put_out(release, at=at, change=change, notes=NOTES, languages=languages)


@pytest.fixture
def record(time_machine):
    """A release with three versions, of which the third begins a second after "now"."""
    time_machine.move_to(AT + DAY - SECOND, tick=False)
    make_office()
    release = make_release(title_sv="Årets tal", body_sv="<p>Det var 35 stycken.</p>")
    put_out(release, at=AT - DAY)
    publish_again(release, at=AT, body_sv="<p>Det var 36 stycken.</p>", lead_en="Second.")
    publish_again(release, at=AT + DAY, body_sv="<p>KANARIE</p>", lead_en="KANARIE")
    return release


SLUG = "arets-tal"


# --- all versions


def test_all_versions_are_listed_with_their_times_and_checksums(reader, record):
    answer = reader.get(url("versions", slug=SLUG))
    said = text_of(answer)
    first, second = Edition.objects.filter(language="sv", number__lte=2).order_by("number")

    links = links_of(answer)
    newest, oldest = (links.index(url("version", slug=SLUG, number=n)) for n in (2, 1))
    assert newest < oldest
    assert "29 februari 2040 kl. 09.30.00" in said
    assert said.count("1 mars 2040 kl. 09.30.00") == 2
    assert first.content_hash in said
    assert second.content_hash in said
    assert "Rättat." in said
    assert "Version 3" not in said
    assert url("version", slug=SLUG, number=1) in links_of(answer)
    assert url("versions", slug=SLUG) in links_of(reader.get(url("release", slug=SLUG)))


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("name", ["versions", "version", "compare", "version_content"])
def test_pages_of_versions_cost_the_same_however_many(
    reader, time_machine, django_assert_num_queries, count, name
):
    time_machine.move_to(AT + DAY, tick=False)
    make_office()
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    release = make_release(report=report, contacts=[make_contact() for _ in range(count)])
    slug = put_out(release, at=AT - DAY)[0].slug
    for number in range(count):
        publish_again(release, at=AT + number * SECOND, lead_sv=f"Ingress {number}.")
    numbers = {"version": {"number": 1}, "version_content": {"number": 1}}
    numbers["compare"] = {"number": 1, "other": count + 1}

    with django_assert_num_queries(1 if name == "version_content" else 2):
        path = url(name, slug=slug, **numbers.get(name, {}))
        assert reader.get(path).status_code == 200


# --- one version


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_version_says_how_to_refer_to_it_in_both_languages(reader, record, language):
    edition = Edition.objects.get(language=language, number=2)
    path = url("version", language, slug=edition.slug, number=2)
    said = text_of(reader.get(path))
    title, elsewhere = edition.title, {"sv": " In Swedish.", "en": " På engelska."}[language]
    extra = {language: "", {"sv": "en", "en": "sv"}[language]: elsewhere}

    assert (
        f"Provmyndigheten. ”{title}”. Version 2, publicerad 1 mars 2040 kl. 09.30."
        f"{extra['sv']} http://testserver{path}"
    ) in said
    assert (
        f"The Test Agency. “{title}”. Version 2, published 1 March 2040, 9.30 a.m. CET."
        f"{extra['en']} http://testserver{path}"
    ) in said


def test_without_the_authority_s_name_a_citation_has_none(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    put_out(make_release(title_sv="Årets tal"), at=AT)

    lines = text_of(reader.get(url("version", slug=SLUG, number=1))).split("\n")

    assert any(line.startswith("”Årets tal”. Version 1, publicerad") for line in lines)


def test_the_checksum_can_be_verified_from_what_is_handed_out(reader, record):
    edition = Edition.objects.get(language="sv", number=1)
    answer = reader.get(url("version_content", slug=SLUG, number=1))

    assert answer.headers["Content-Type"] == "application/json"
    assert hashlib.sha256(answer.content).hexdigest() == edition.content_hash
    assert answer.json()["body"] == "<p>Det var 35 stycken.</p>"
    page = reader.get(url("version", slug=SLUG, number=1))
    assert edition.content_hash in text_of(page)
    assert "curl -s http://testserver/aktuellt/arets-tal/versioner/1/innehall.json" in text_of(page)


def test_when_a_version_was_public_and_recorded_is_said_to_the_second(reader, record):
    said = text_of(reader.get(url("version", slug=SLUG, number=1)))

    assert "Offentlig från\n29 februari 2040 kl. 09.30.00" in said
    assert "Offentlig till\n1 mars 2040 kl. 09.30.00" in said
    assert "Registrerad\n2 mars 2040 kl. 09.29.59" in said


# --- two versions


def test_two_versions_are_compared_word_by_word(reader, record):
    answer = reader.get(url("compare", slug=SLUG, number=1, other=2))
    html, said = answer.content.decode(), text_of(answer)

    assert "Version 1 jämförd med version 2" in said
    assert "stod före" in said
    marks = [
        re.sub("<.*?>", "", mark) for mark in re.findall("<(?:del|ins)>(.*?)</(?:del|ins)>", html)
    ]
    assert marks == [
        "överstruket",
        "understruket",
        " [borttaget: 35 slut på borttaget] ",
        " [tillagt: 36 slut på tillagt] ",
    ]
    assert 'content="noindex"' in html
    assert "utan ändringar: typ, rubrik, ingress" in said.lower()
    slug = record.editions.filter(language="en").first().slug
    english = text_of(reader.get(url("compare", "en", slug=slug, number=1, other=2)))
    assert "Version 1 and version 2 compared" in english
    assert "The lead in English." in english


@pytest.mark.parametrize(
    ("number", "other", "leads_to"), [(2, 1, "1/jamfor/2/"), (1, 1, "1/"), (2, 2, "2/")]
)
def test_versions_the_wrong_way_round_or_the_same_lead_to_a_page(
    reader, record, number, other, leads_to
):
    answer = reader.get(url("compare", slug=SLUG, number=number, other=other))

    assert answer.headers["Location"] == f"/aktuellt/arets-tal/versioner/{leads_to}"
    assert reader.get(answer.headers["Location"]).status_code == 200


def test_two_versions_are_chosen_without_javascript(reader, record):
    page = url("versions", slug=SLUG)

    assert reader.get(f"{page}?from=1&to=2").headers["Location"] == f"{page}1/jamfor/2/"
    assert reader.get(f"{page}?from=2&to=1", follow=True).status_code == 200
    for query in ("from=1", "to=2", "from=&to=2", "from=å&to=2", "from=1&to=%00", "from=0&to=1"):
        assert reader.get(f"{page}?{query}", follow=True).status_code == 404, query
    for query in ("from=1&to=3", "from=9999999&to=1", f"from={'9' * 10_000}&to=1"):
        assert reader.get(f"{page}?{query}", follow=True).status_code == 404, query[:20]


@pytest.mark.parametrize(
    "tail",
    ["0", "4", "-1", "1.0", "٣", "99999999999", "9" * 5000, "%00", "å" * 10_000, "1%0A", "x"],
)
def test_odd_numbers_of_versions_are_not_found(reader, record, tail):
    for path in (
        f"/aktuellt/arets-tal/versioner/{tail}/",
        f"/aktuellt/arets-tal/versioner/{tail}/innehall.json",
        f"/aktuellt/arets-tal/versioner/1/jamfor/{tail}/",
        f"/aktuellt/arets-tal/versioner/{tail}/jamfor/1/",
        f"/en/news/arets-tal/versions/{tail}/compare/{tail}/",
        f"/aktuellt/{tail}/versioner/",
        f"/aktuellt/{tail}/versioner/1/jamfor/2/",
    ):
        assert reader.get(path).status_code == 404, path[:60]


def test_a_version_of_another_release_is_not_found(reader, record):
    (only, _english) = put_out(make_release(), at=AT - DAY)

    assert reader.get(url("version", slug=only.slug, number=1)).status_code == 200
    assert reader.get(url("compare", slug=only.slug, number=1, other=2)).status_code == 404


# --- nothing before its second, nothing after it is gone


@pytest.mark.parametrize(
    ("moment", "is_there"), [(-SECOND, False), (0 * SECOND, True), (SECOND, True)]
)
def test_a_scheduled_version_appears_at_its_second(reader, record, time_machine, moment, is_there):
    time_machine.move_to(AT + DAY + moment, tick=False)
    missing = reader.get("/aktuellt/finns-inte/")

    for path in (
        url("version", slug=SLUG, number=3),
        url("version_content", slug=SLUG, number=3),
        url("compare", slug=SLUG, number=1, other=3),
        url("compare", slug=SLUG, number=3, other=1),
        url("compare", slug=SLUG, number=3, other=3),
    ):
        answer = reader.get(path, follow=True)
        assert answer.status_code == (200 if is_there else 404), path
        assert ("KANARIE" in answer.content.decode()) == is_there, path
        if not is_there:
            same = answer.content.replace(path.encode(), b"/aktuellt/finns-inte/")
            assert same == missing.content
    for path in (
        url("versions", slug=SLUG),
        url("version", slug=SLUG, number=1),
        url("version", slug=SLUG, number=2),
        url("compare", slug=SLUG, number=1, other=2),
    ):
        answer = reader.get(path)
        assert answer.status_code == 200
        assert "KANARIE" not in answer.content.decode()
    assert ("Version 3" in text_of(reader.get(url("versions", slug=SLUG)))) == is_there


def test_versions_of_what_was_never_public_are_not_found(reader, record):
    draft = make_release(slug_sv="utkast")
    put_out(make_release(slug_sv="senare", title_sv="KANARIE"), at=AT + 2 * DAY)

    assert draft.pk
    for slug in ("utkast", "senare", "finns-inte"):
        for tail in ("", "1/", "1/jamfor/1/", "1/jamfor/2/", "1/innehall.json"):
            answer = reader.get(f"/aktuellt/{slug}/versioner/{tail}")
            assert answer.status_code == 404
            assert b"KANARIE" not in answer.content


@pytest.mark.parametrize(("notice", "status"), [("withdrawn", 200), ("gone", 410), ("moved", 302)])
def test_versions_follow_what_has_become_of_the_text(reader, record, time_machine, notice, status):
    now = AT + DAY + SECOND
    time_machine.move_to(now, tick=False)
    target = make_release()
    put_out(target, at=AT)
    live = record.editions.get(language="sv", number=3)
    moved_to = target if notice == "moved" else None
    publishing.replace_with_notice(live, notice, at=now, reason="Skäl.", moved_to=moved_to)

    for path in (
        url("versions", slug=SLUG),
        url("version", slug=SLUG, number=1),
        url("version_content", slug=SLUG, number=1),
        url("compare", slug=SLUG, number=1, other=2),
    ):
        answer = reader.get(path)
        assert answer.status_code == status, path
        if notice != "withdrawn":
            assert b"stycken" not in answer.content


def test_an_old_address_leads_to_the_same_page_under_the_new_one(reader, record, time_machine):
    time_machine.move_to(AT + 2 * DAY, tick=False)
    publish_again(record, at=AT + 2 * DAY, slug_sv="ny-adress")

    for tail in ("", "1/", "1/jamfor/2/", "1/innehall.json"):
        answer = reader.get(f"/aktuellt/arets-tal/versioner/{tail}")
        assert answer.status_code == 301
        assert answer.headers["Location"] == f"/aktuellt/ny-adress/versioner/{tail}"
        assert reader.get(answer.headers["Location"]).status_code == 200


# --- which Swedish version the English text is a translation of


def english_page(reader, release) -> str:
    live = Edition.objects.public().get(release=release, language="en")
    return " ".join(text_of(reader.get(url("release", "en", slug=live.slug))).split())


def test_the_english_page_says_which_swedish_version_it_translates(reader, record):
    said = english_page(reader, record)

    assert "This is a translation. The Swedish text applies." in said
    assert "Translation of version 2 of the Swedish text. The Swedish text has not changed" in said


def test_the_english_page_says_when_the_swedish_text_has_changed(
    reader, record, time_machine, django_assert_num_queries
):
    time_machine.move_to(AT + DAY, tick=False)
    publish_again(record, at=AT + DAY + SECOND, languages=["sv"], body_sv="<p>37.</p>")
    time_machine.move_to(AT + DAY + SECOND, tick=False)
    slug = record.editions.filter(language="en").last().slug

    with django_assert_num_queries(3):
        answer = reader.get(url("release", "en", slug=slug))

    said = " ".join(text_of(answer).split())
    assert "Translation of version 3 of the Swedish text." in said
    assert "The Swedish text has changed since (version 4, 2 March 2040)." in said
    for number in (3, 4):
        assert url("version", slug=SLUG, number=number) in links_of(answer)
    assert url("compare", slug=SLUG, number=3, other=4) in links_of(answer)


@pytest.mark.parametrize(("moment", "has_changed"), [(-SECOND, False), (0 * SECOND, True)])
def test_a_swedish_change_ahead_is_not_told_of_before_its_second(
    reader, time_machine, moment, has_changed
):
    time_machine.move_to(AT - DAY, tick=False)
    release = make_release()
    put_out(release, at=AT - 2 * DAY)
    publish_again(release, at=AT, languages=["sv"], body_sv="<p>Nytt.</p>")
    time_machine.move_to(AT + moment, tick=False)

    said = english_page(reader, release)

    assert ("has changed since (version 2" in said) == has_changed
    assert ("has not changed since" in said) == (not has_changed)
    assert "Translation of version 1 of the Swedish text." in said


def test_what_does_not_change_the_swedish_text_is_no_change(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    release = make_release()
    swedish, _english = put_out(release, at=AT - DAY)
    publishing.replace_with_notice(swedish, "withdrawn", at=AT, reason="Skäl.")
    publish_again(release, at=AT + SECOND, languages=["sv"], slug_sv="ny-adress")

    assert "has not changed since" in english_page(reader, release)


def test_a_change_of_wording_is_called_that(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    release = make_release()
    put_out(release, at=AT - DAY)
    publish_again(
        release, at=AT, change="minor", languages=["sv"], lead_sv="Ingressen, på svenska."
    )

    said = english_page(reader, release)

    assert "Only the wording of the Swedish text has changed since (version 2" in said
    assert "The Swedish text has changed" not in said


def test_what_is_no_translation_says_nothing_of_the_kind(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    release = make_release(en_is_translation=False)
    put_out(release, at=AT)

    assert "of the Swedish text" not in english_page(reader, release)
