"""Corrections in public: what it said and what it says, to the second, and nothing that is gone."""

import datetime as dt

import pytest
from defusedxml import ElementTree
from django.core.management import call_command
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from pressreleases import publishing
from pressreleases.models import Edition
from tests.factories import make_office, make_release, put_out
from tests.reading import links_of, text_of

pytestmark = pytest.mark.django_db

AT = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
SECOND = dt.timedelta(seconds=1)
ATOM = {"atom": "http://www.w3.org/2005/Atom"}
NOTES = {"sv": "Antalet var fel.", "en": "The number was wrong."}


def page(language="sv") -> str:
    return reverse("corrections", kwargs={"language": language})


def feed(language="sv") -> str:
    return reverse("corrections_feed", kwargs={"language": language})


def correct(release, *, at, change="major", notes=NOTES, **texts):
    """Changes the working copy and publishes it."""
    for name, value in (
        texts or {"body_sv": f"<p>36 {at}</p>", "body_en": f"<p>36 {at}</p>"}
    ).items():
        setattr(release, name, value)
    release.save()
    return put_out(release, at=at, change=change, notes=notes)


@pytest.fixture
def corrected(time_machine):
    """A text that said 35 and says 36, in both languages."""
    time_machine.move_to(AT + DAY, tick=False)
    make_office()
    release = make_release(
        title_sv="Årets tal",
        title_en="Number of the year",
        body_sv="<p>Det var KANARIE35 stycken.</p>",
    )
    put_out(release, at=AT - DAY)
    return correct(release, at=AT, body_sv="<p>Det var KANARIE36 stycken.</p>", lead_en="New.")


def entries(answer) -> list[dict]:
    """Reads a feed with a parser that was not written here: each entry's parts by name."""
    root = ElementTree.fromstring(answer.content)
    found = []
    for entry in root.findall("atom:entry", ATOM):
        parts = {child.tag.rpartition("}")[2]: child.text or "" for child in entry}
        parts["link"] = entry.find("atom:link", ATOM).attrib["href"]
        found.append(parts)
    return found


# --- what is said


def test_a_correction_says_what_it_said_and_what_it_says(reader, corrected):
    answer = reader.get(page())
    html, said = answer.content.decode(), text_of(answer)

    assert "1 mars 2040 kl. 09.30" in said
    assert "Antalet var fel." in said
    assert "The number was wrong." not in said
    assert "KANARIE35" in said
    assert "KANARIE36" in said
    assert "borttaget:" in html
    assert "slut på tillagt" in html
    assert html.count("<del>") == html.count("</del>") == 2  # the legend has one of each
    assert html.count("<ins>") == html.count("</ins>") == 2
    assert "/aktuellt/arets-tal/" in links_of(answer)
    assert "/aktuellt/arets-tal/versioner/1/jamfor/2/" in links_of(answer)


def test_each_language_has_its_own_corrections(reader, corrected):
    english = text_of(reader.get(page("en")))

    assert "The number was wrong." in english
    assert "1 March 2040, 9.30 a.m. CET" in english
    assert "Antalet var fel." not in english
    assert "Det var" not in english


def test_what_is_written_is_shown_and_never_run(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    release = make_release(lead_sv="Ett <b>tal</b> & så")
    put_out(release, at=AT - DAY)
    notes = {"sv": "<script>alert(1)</script>", "en": "x"}
    correct(release, at=AT, notes=notes, lead_sv='Ett <i onload="x">tal</i> & så')

    html = reader.get(page()).content.decode()
    summary = entries(reader.get(feed()))[0]["summary"]

    for written in (html, summary):
        assert "<script>alert" not in written
        assert "&lt;script&gt;alert(1)" in written
        assert "<i onload" not in written


def test_only_changes_of_content_are_corrections(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    release = make_release(title_sv="ORDNINGEN")
    (first, _english) = put_out(release, at=AT - DAY)
    (minor, _english) = correct(release, at=AT, change="minor", lead_sv="Rättstavat.")

    assert "ORDNINGEN" not in text_of(reader.get(page()))
    assert entries(reader.get(feed())) == []
    assert (first.updated_at, minor.updated_at) == (None, None)

    (major, _english) = correct(release, at=AT + DAY / 2, lead_sv="Nya fakta.")
    (after, _english) = correct(release, at=AT + DAY / 2 + SECOND, change="minor", lead_sv="Nya.")

    assert "ORDNINGEN" in text_of(reader.get(page()))
    assert len(entries(reader.get(feed()))) == 1
    assert major.updated_at == after.updated_at == AT + DAY / 2


def test_the_newest_stands_first(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    for name, hours in (("Först", 1), ("Sist", 3), ("Mellan", 2)):
        release = make_release(title_sv=name)
        put_out(release, at=AT - DAY)
        correct(release, at=AT + dt.timedelta(hours=hours))

    said = text_of(reader.get(page()))

    assert said.index("Sist") < said.index("Mellan") < said.index("Först")
    titles = [entry["title"] for entry in entries(reader.get(feed()))]
    assert titles == ["Rättelse: Sist", "Rättelse: Mellan", "Rättelse: Först"]


def test_nothing_to_correct_is_said(reader, db):
    assert "Inget som har publicerats här har rättats." in text_of(reader.get(page()))
    assert "Nothing that has been published here" in text_of(reader.get(page("en")))
    assert entries(reader.get(feed())) == []


# --- nothing before its second, nothing after it is gone


@pytest.mark.parametrize(
    ("moment", "is_there"), [(-SECOND, False), (0 * SECOND, True), (SECOND, True)]
)
def test_a_scheduled_correction_appears_at_its_second(reader, time_machine, moment, is_there):
    time_machine.move_to(AT - DAY, tick=False)
    release = make_release(title_sv="SYNLIG")
    put_out(release, at=AT - 2 * DAY)
    correct(release, at=AT - DAY, lead_sv="Första rättelsen.")
    correct(release, at=AT, lead_sv="KANARIE", title_sv="KANARIE", lead_en="KANARIE")
    time_machine.move_to(AT + moment, tick=False)

    for path in (page(), feed(), page("en"), feed("en")):
        answer = reader.get(path).content.decode()
        assert ("KANARIE" in answer) == is_there, path
    assert "Första rättelsen." in text_of(reader.get(page()))
    assert "SYNLIG" in text_of(reader.get(page()))


@pytest.mark.parametrize(
    ("notice", "keeps"), [("withdrawn", True), ("gone", False), ("moved", False)]
)
@pytest.mark.parametrize(("moment", "has_come"), [(-SECOND, False), (0 * SECOND, True)])
def test_what_is_gone_shows_nothing_of_its_text(
    reader, corrected, time_machine, notice, keeps, moment, has_come
):
    until = AT + DAY + SECOND
    time_machine.move_to(until, tick=False)
    target = make_release(title_sv="Tar över", title_en="Takes over")
    put_out(target, at=AT)
    moved_to = target if notice == "moved" else None
    for edition in corrected:
        publishing.replace_with_notice(edition, notice, at=until, reason="Skäl.", moved_to=moved_to)
    time_machine.move_to(until + moment, tick=False)

    is_shown = keeps or not has_come
    for path in (page(), feed()):
        answer = reader.get(path).content.decode()
        assert answer.count("rättades.") == (0 if is_shown else 1), path
        assert ("KANARIE35" in answer) == is_shown, path
        assert ("KANARIE36" in answer) == is_shown, path
        assert ("Antalet var fel." in answer) == is_shown, path
        assert ("är numera indragen" in answer) == (has_come and keeps), path
    (entry,) = entries(reader.get(feed()))
    assert (entry["updated"] > entry["published"]) == has_come


def test_of_a_moved_text_not_even_the_title_is_shown(reader, corrected):
    target = make_release()
    put_out(target, at=AT)
    publishing.replace_with_notice(corrected[0], "moved", at=timezone.now(), moved_to=target)

    assert "Årets tal" not in reader.get(page()).content.decode()
    assert "Årets tal" not in reader.get(feed()).content.decode()
    assert "En text som har flyttats" in text_of(reader.get(page()))


def test_a_text_published_again_is_compared_with_the_text_before(reader, corrected):
    swedish = corrected[0]
    now = timezone.now()
    publishing.replace_with_notice(swedish, "gone", at=now - 2 * SECOND, reason="Skäl.")
    release = swedish.release
    release.refresh_from_db()
    release.body_sv = "<p>Det var KANARIE37 stycken.</p>"
    release.save()
    put_out(release, languages=["sv"], at=now - SECOND)

    answer = reader.get(page())

    assert "publicerades på nytt" in text_of(answer)
    assert "/aktuellt/arets-tal/versioner/2/jamfor/4/" in links_of(answer)
    assert reader.get("/aktuellt/arets-tal/versioner/2/jamfor/4/").status_code == 200


# --- pages and cost


def many_corrections(count):
    for _each in range(count):
        release = make_release()
        put_out(release, at=AT - DAY)
        correct(release, at=AT)


@pytest.mark.parametrize("count", [1, 3, 12])
def test_the_list_and_the_feed_cost_three_queries(
    reader, time_machine, django_assert_num_queries, count
):
    time_machine.move_to(AT + DAY, tick=False)
    make_office()
    many_corrections(count)
    call_command("synthetic", 50, verbosity=0)

    for path in (page(), feed(), page("en")):
        with django_assert_num_queries(3):
            assert reader.get(path).status_code == 200


def test_the_list_is_cut_into_pages(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    many_corrections(11)

    first, second = reader.get(page()), reader.get(page() + "?page=2")

    assert first.content.decode().count('class="correction"') == 10
    assert second.content.decode().count('class="correction"') == 1
    assert "/rattelser/?page=2" in links_of(first)
    assert "/rattelser/" in links_of(second)
    assert len(entries(reader.get(feed()))) == 11
    for number in ("3", "0", "-1", "1.0", "٣", "9999999", "99999999999", "%00", "", "å" * 10_000):
        assert reader.get(f"{page()}?page={number}").status_code == 404, number[:20]


# --- the feed


def test_the_feed_is_read_back_as_it_was_written(reader, corrected):
    answer = reader.get(feed())
    root = ElementTree.fromstring(answer.content)

    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "sv"
    assert root.findtext("atom:title", None, ATOM) == "Rättelser – Provmyndigheten"
    assert root.findtext("atom:author/atom:name", None, ATOM) == "Provmyndigheten"
    assert root.findtext("atom:updated", None, ATOM) == "2040-03-01T08:30:00+00:00"
    assert [(e.attrib["rel"], e.attrib["href"]) for e in root.findall("atom:link", ATOM)] == [
        ("alternate", "http://testserver/rattelser/"),
        ("self", "http://testserver/rattelser/feed.xml"),
    ]
    (entry,) = entries(answer)
    address = "http://testserver/aktuellt/arets-tal/versioner/1/jamfor/2/"
    assert entry["title"] == "Rättelse: Årets tal"
    assert entry["link"] == address
    assert entry["updated"] == entry["published"] == "2040-03-01T08:30:00+00:00"
    assert "Det stod: Det var KANARIE35 stycken." in entry["summary"]
    assert "Det står nu: Det var KANARIE36 stycken." in entry["summary"]
    assert reader.get(address.removeprefix("http://testserver")).status_code == 200


def test_identifiers_stay_when_the_slug_and_the_domain_change(reader, corrected, time_machine):
    before = entries(reader.get(feed()))
    release = corrected[0].release
    time_machine.move_to(AT + 2 * DAY, tick=False)
    correct(release, at=AT + 2 * DAY, change="minor", slug_sv="ny-adress", title_sv="Ny rubrik")

    with override_settings(SITE_URL="https://press.example.se"):
        after = entries(reader.get(feed(), headers={"host": "localhost"}))

    (old,), (new,) = before, after
    assert new["id"] == old["id"]
    assert new["id"].startswith("tag:newsroom.invalid,2026:corrections/sv/")
    assert new["link"] == "https://press.example.se/aktuellt/ny-adress/versioner/1/jamfor/2/"
    assert new["link"] != old["link"]
    english = entries(reader.get(feed("en")))
    assert len({new["id"], *(entry["id"] for entry in english)}) == 2


@override_settings(TAG_AUTHORITY="press.example.se,2026-11-24")
def test_the_authority_of_identifiers_is_a_setting(reader, corrected):
    (entry,) = entries(reader.get(feed()))

    assert (
        entry["id"] == f"tag:press.example.se,2026-11-24:corrections/sv/{corrected[0].release_id}/2"
    )


def test_signs_that_xml_cannot_hold_do_not_break_the_feed(reader, time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    release = make_release(title_sv="Ett\x0btal", lead_sv="Ett\x0c tal\ufffe \x1b här")
    put_out(release, at=AT - DAY)
    correct(release, at=AT, notes={"sv": "Fel\x02 tal ]]> &amp;", "en": "x"}, lead_sv="Annat\x0b")

    (entry,) = entries(reader.get(feed()))

    assert entry["title"] == "Rättelse: Ett tal"
    assert "Fel tal ]]&gt; &amp;amp;" in entry["summary"]
    assert reader.get(page()).status_code == 200


def test_the_feed_is_found_from_every_page_and_page_from_every_footer(reader, corrected):
    for language, path in [
        ("sv", "/"),
        ("en", "/en/"),
        ("sv", "/aktuellt/arets-tal/"),
        ("sv", page()),
    ]:
        answer = reader.get(path)
        link = '<link rel="alternate" type="application/atom+xml" title="'
        assert link in answer.content.decode()
        assert f'href="http://testserver{feed(language)}"' in answer.content.decode()
        assert page(language) in links_of(answer)
    assert feed() in links_of(reader.get(page()))


def test_only_a_corrected_text_leads_to_the_corrections_from_its_record(reader, corrected):
    plain = put_out(make_release(), at=AT)[0]
    paths = {"corrected": "/aktuellt/arets-tal/", "plain": f"/aktuellt/{plain.slug}/"}

    count = {name: links_of(reader.get(path)).count(page()) for name, path in paths.items()}

    assert count == {"corrected": 2, "plain": 1}  # the footer has one


def test_an_unchanged_feed_is_not_sent_twice_and_a_changed_one_is(reader, corrected):
    first = reader.get(feed())
    again = reader.get(feed(), headers={"If-None-Match": first.headers["ETag"]})
    assert "Last-Modified" not in first.headers
    assert again.status_code == 304

    publishing.replace_with_notice(corrected[0], "gone", at=timezone.now(), reason="Skäl.")

    changed = reader.get(feed(), headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert Edition.objects.filter(notice="gone").count() == 1
