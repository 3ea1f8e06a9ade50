"""The feeds of releases, read back by parsers that were not written here."""

import datetime as dt
import json
from html import unescape

import feedparser
import pytest
from defusedxml import ElementTree
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse

from pressreleases import following, publishing
from tests.factories import make_office, make_release, make_report, make_subject, put_out

pytestmark = pytest.mark.django_db

AT = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
SECOND = dt.timedelta(seconds=1)
NOTES = {"sv": "Antalet var fel.", "en": "The number was wrong."}
MEDIA_TYPES = {
    "atom": "application/atom+xml; charset=utf-8",
    "rss": "application/rss+xml; charset=utf-8",
    "json": "application/feed+json; charset=utf-8",
}
#: What JSON Feed 1.1 knows of a feed and of an item.
OF_FEED = {
    *("version", "title", "home_page_url", "feed_url", "description", "language"),
    *("authors", "items"),
}
OF_ITEM = {
    *("id", "url", "title", "summary", "content_html", "content_text", "language", "tags"),
    *("date_published", "date_modified"),
}


def path(form="atom", language="sv", subject="") -> str:
    return following.addresses(language, subject)[form]


def moment(parsed) -> dt.datetime:
    return dt.datetime(*parsed[:6], tzinfo=dt.UTC)


def _from_json(answer) -> tuple[dict, list[dict]]:
    feed = json.loads(answer.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert set(feed) == OF_FEED
    items = []
    for item in feed["items"]:
        assert set(item) <= OF_ITEM
        assert {"id", "title", "url"} <= set(item)
        assert ("content_html" in item) != ("content_text" in item)
        items.append(
            {
                "id": item["id"],
                "title": item["title"],
                "link": item["url"],
                "summary": item.get("summary", ""),
                "content": item.get("content_html", ""),
                "published": dt.datetime.fromisoformat(item["date_published"]),
                "updated": dt.datetime.fromisoformat(item["date_modified"]),
                "tags": item.get("tags", []),
            }
        )
    return {"title": feed["title"], "link": feed["home_page_url"]}, items


def _plain(entry) -> str:
    """Returns the summary as a reader shows it: Atom says that it is text, RSS means HTML."""
    detail = entry.summary_detail
    if detail.type == "text/plain" and detail.value.count("&lt;") == 0:
        return detail.value
    assert "<" not in detail.value
    return unescape(detail.value)


def read(answer) -> tuple[dict, list[dict]]:
    """Returns what a reader makes of a feed: what it says of itself, and its entries."""
    assert answer.status_code == 200
    if answer.headers["Content-Type"] == MEDIA_TYPES["json"]:
        return _from_json(answer)
    assert answer.headers["Content-Type"] in MEDIA_TYPES.values()
    ElementTree.fromstring(answer.content)
    feed = feedparser.parse(answer.content, sanitize_html=False)
    assert not feed.bozo
    entries = [
        {
            "id": entry.id,
            "title": entry.title,
            "link": entry.link,
            "summary": _plain(entry),
            "content": entry.content[0].value if "content" in entry else "",
            "published": moment(entry.published_parsed),
            "updated": moment(entry.updated_parsed),
            "tags": [tag.term for tag in entry.get("tags", [])],
        }
        for entry in feed.entries
    ]
    return dict(feed.feed), entries


def all_feeds(reader, language="sv", subject="") -> list[tuple[dict, list[dict]]]:
    return [read(reader.get(path(form, language, subject))) for form in following.FORMS]


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(AT + DAY, tick=False)
    return time_machine


@pytest.fixture
def office(db):
    return make_office()


# --- what an entry says


def test_every_form_says_the_same(reader, office, clock, settings):
    subject = make_subject(name_sv="Hållbarhet", name_en="Sustainability")
    report = make_report(highlights=[("Vi gav ut 35 & fler.", "We issued 35 & more.", "35")])
    release = make_release(
        title_sv="Årets <rapport> & tal",
        lead_sv="Ingress å ä ö & <b>",
        body_sv='<p>Text <a href="/om/">om oss</a> <a href="https://example.se/">ut</a></p>',
        subjects=[subject],
        report=report,
    )
    put_out(release, at=AT)

    for feed, entries in all_feeds(reader):
        assert feed["title"] == "Provmyndigheten"
        assert feed["link"] == settings.SITE_URL + "/aktuellt/"
        (entry,) = entries
        content = entry.pop("content")
        assert entry == {
            "id": f"tag:{settings.TAG_AUTHORITY}:releases/{release.pk}/sv",
            "title": "Årets <rapport> & tal",
            "link": settings.SITE_URL + f"/aktuellt/{release.slug_sv}/",
            "summary": "Ingress å ä ö & <b>",
            "published": AT,
            "updated": AT,
            "tags": ["Hållbarhet"],
        }
        assert "<p>Ingress å ä ö &amp; &lt;b&gt;</p>" in content
        assert f'<a href="{settings.SITE_URL}/om/"' in content
        assert '<a href="https://example.se/"' in content
        assert "<li>Vi gav ut 35 &amp; fler.</li>" in content

    for _feed, entries in all_feeds(reader, "en"):
        assert [entry["title"] for entry in entries] == [release.title_en]
        assert entries[0]["tags"] == ["Sustainability"]


def test_what_no_xml_may_hold_breaks_no_feed(reader, office, clock):
    put_out(make_release(title_sv="Ett\x0b\x1f ]]> \ufffe slut", lead_sv="a\x08b ]]>"), at=AT)

    for _feed, entries in all_feeds(reader):
        assert len(entries) == 1
        assert "]]>" in entries[0]["title"]


def test_the_newest_stand_first_and_there_are_at_most_twenty(reader, office, clock):
    for hours in (*range(22), -5):
        put_out(make_release(title_sv=f"Nr {hours}"), at=AT + dt.timedelta(hours=hours) / 2)

    for _feed, entries in all_feeds(reader):
        assert [entry["title"] for entry in entries] == [f"Nr {n}" for n in range(21, 1, -1)]


def test_an_empty_feed_is_a_feed_and_does_not_change_by_the_clock(reader, clock):
    before = [reader.get(path(form)).content for form in following.FORMS]
    clock.move_to(AT + 9 * DAY, tick=False)

    for form, content in zip(following.FORMS, before, strict=True):
        answer = reader.get(path(form))
        assert read(answer)[1] == []
        assert answer.content == content


# --- what an entry keeps, and what moves it


def test_the_id_stays_through_corrections_addresses_and_domains(reader, office, clock):
    release = make_release(slug_sv="forst")
    put_out(release, at=AT)
    ids = [entries[0]["id"] for _feed, entries in all_feeds(reader)]
    assert len(set(ids)) == 1

    release.slug_sv, release.title_sv = "sedan", "Ny rubrik"
    release.save()
    put_out(release, at=AT + SECOND, change="major", notes=NOTES)
    with override_settings(SITE_URL="https://annan.example"):
        for _feed, (entry,) in all_feeds(reader):
            assert entry["link"] == "https://annan.example/aktuellt/sedan/"
            assert entry["id"] == ids[0]


def test_only_a_change_of_content_moves_the_date(reader, office, clock):
    release = make_release()
    put_out(release, at=AT)
    for seconds, change, expected in ((60, "minor", 0), (120, "major", 120), (180, "minor", 120)):
        release.lead_sv = f"Ingress {seconds}"
        release.save()
        put_out(release, at=AT + seconds * SECOND, change=change, notes=NOTES)
        for _feed, (entry,) in all_feeds(reader):
            assert entry["summary"] == f"Ingress {seconds}"
            assert entry["published"] == AT
            assert entry["updated"] == AT + expected * SECOND


def test_a_draft_moves_no_byte_and_no_etag(reader, office, clock):
    subject = make_subject()
    release = make_release(subjects=[subject])
    put_out(release, at=AT)
    paths = [path(f, "sv", s) for f in following.FORMS for s in ("", subject.slug)]
    before = {each: reader.get(each) for each in paths}

    release.title_sv = release.body_sv = "Hemligt"
    release.save()
    subject.name_sv = "Hemligt ämne"
    subject.save()
    make_release(title_sv="Hemligt", subjects=[subject])
    clock.move_to(AT + 2 * DAY, tick=False)

    for each in paths:
        after = reader.get(each)
        assert after.content == before[each].content
        assert after.headers["ETag"] == before[each].headers["ETag"]
        assert "Last-Modified" not in after.headers
        assert reader.get(each, headers={"if-none-match": after.headers["ETag"]}).status_code == 304


# --- what is not public


@pytest.mark.parametrize(
    ("offset", "is_there"), [(-SECOND, False), (0 * SECOND, True), (SECOND, True)]
)
def test_a_scheduled_text_comes_at_its_second(reader, office, clock, offset, is_there):
    subject = make_subject(name_sv="Vanligt")
    put_out(make_release(title_sv="Synlig", subjects=[subject]), at=AT - DAY)
    put_out(make_release(title_sv="KANARIE", subjects=[subject]), at=AT)
    make_release(title_sv="KANARIE utkast", subjects=[subject])
    clock.move_to(AT + offset, tick=False)

    expected = ["KANARIE", "Synlig"] if is_there else ["Synlig"]
    for of in ("", subject.slug):
        for _feed, entries in all_feeds(reader, "sv", of):
            assert [entry["title"] for entry in entries] == expected


def test_a_cancelled_text_never_comes(reader, office, clock):
    release = make_release(title_sv="KANARIE")
    put_out(release, at=AT)
    publishing.cancel(release, AT - DAY)

    for _feed, entries in all_feeds(reader):
        assert entries == []


# --- what has been taken away


@pytest.mark.parametrize(
    ("notice", "title", "sentence"),
    [
        ("withdrawn", "Indraget: Rubriken", "Den här texten har dragits in. Siffrorna var fel."),
        ("gone", "Borttaget: Rubriken", "Den här texten har tagits bort. Siffrorna var fel."),
        (
            "moved",
            "Flyttat: Rubriken",
            "En annan text har tagit den här textens plats. Siffrorna var fel.",
        ),
    ],
)
@pytest.mark.parametrize("offset", [-SECOND, 0 * SECOND, SECOND])
def test_what_is_taken_away_is_announced_to_the_second(
    reader, office, clock, notice, title, sentence, offset
):
    subject = make_subject()
    other = make_release(title_sv="Kvar", subjects=[subject])
    put_out(other, at=AT - 2 * DAY)
    release = make_release(title_sv="Rubriken", lead_sv="KANARIE", subjects=[subject])
    put_out(release, at=AT - DAY, languages=["sv"])
    ids = {entry["id"] for _feed, entries in all_feeds(reader) for entry in entries}
    publishing.replace_with_notice(
        release.editions.get(),
        notice,
        at=AT,
        reason="Siffrorna var fel.",
        moved_to=other if notice == "moved" else None,
    )
    clock.move_to(AT + offset, tick=False)

    for of in ("", subject.slug):
        for form in following.FORMS:
            answer = reader.get(path(form, "sv", of))
            entry, kept = read(answer)[1]
            assert {entry["id"], kept["id"]} == ids
            assert kept["title"] == "Kvar"
            if offset < 0 * SECOND:
                assert (entry["title"], entry["updated"]) == ("Rubriken", AT - DAY)
                assert b"KANARIE" in answer.content
                continue
            assert (entry["title"], entry["summary"]) == (title, sentence)
            assert (entry["published"], entry["updated"]) == (AT - DAY, AT)
            assert entry["content"] == ""
            assert b"KANARIE" not in answer.content


def test_a_text_that_left_the_feed_long_ago_is_announced_too(reader, office, clock):
    old = make_release(title_sv="Gammal")
    put_out(old, at=AT - 400 * DAY)
    for hour in range(22):
        put_out(make_release(title_sv=f"Nr {hour}"), at=AT - 30 * DAY + dt.timedelta(hours=hour))
    assert "Gammal" not in reader.get(path()).content.decode()

    publishing.replace_with_notice(old.editions.get(language="sv"), "withdrawn", at=AT)

    for _feed, entries in all_feeds(reader):
        assert entries[0]["title"] == "Indraget: Gammal"
        assert len(entries) == 20


def test_what_comes_back_has_its_old_id_and_no_prefix(reader, office, clock):
    release = make_release(title_sv="Rubriken")
    (swedish, _english) = put_out(release, at=AT - DAY)
    before = read(reader.get(path()))[1][0]["id"]
    publishing.replace_with_notice(swedish, "withdrawn", at=AT)
    put_out(release, languages=["sv"], at=AT + SECOND, change="major", notes=NOTES)

    for _feed, (entry,) in all_feeds(reader):
        assert (entry["id"], entry["title"]) == (before, "Rubriken")
        assert entry["updated"] == AT + SECOND


@pytest.mark.parametrize("change", ["minor", "major"])
@pytest.mark.parametrize("notice", ["withdrawn", "gone"])
def test_what_comes_back_is_seen_as_updated_whatever_was_changed(
    reader, office, clock, change, notice
):
    """Readers keep what they have until `updated` has moved on from what they were told."""
    release = make_release(title_sv="Rubriken")
    (swedish, _english) = put_out(release, at=AT - DAY)
    publishing.replace_with_notice(swedish, notice, at=AT)
    told = [entries[0]["updated"] for _feed, entries in all_feeds(reader)]
    assert told == [AT] * 3

    put_out(release, languages=["sv"], at=AT + SECOND, change=change, notes=NOTES)
    for _feed, (entry,) in all_feeds(reader):
        assert (entry["title"], entry["updated"]) == ("Rubriken", AT + SECOND)
        assert entry["published"] == AT - DAY

    release.lead_sv = "Stavat rätt."
    release.save()
    put_out(release, languages=["sv"], at=AT + 2 * SECOND, change="minor")
    for _feed, (entry,) in all_feeds(reader):
        assert (entry["summary"], entry["updated"]) == ("Stavat rätt.", AT + SECOND)


@pytest.mark.parametrize("offset", [-SECOND, 0 * SECOND, SECOND])
def test_an_old_text_that_comes_back_is_told_where_its_notice_was(reader, office, clock, offset):
    """Its own place is long past the end of the feed, and its notice is in the readers' lists."""
    subject = make_subject()
    old = make_release(title_sv="Gammal", subjects=[subject])
    (swedish, _english) = put_out(old, at=AT - 400 * DAY)
    for hour in range(22):
        newer = make_release(title_sv=f"Nr {hour}", subjects=[subject])
        put_out(newer, at=AT - 30 * DAY + dt.timedelta(hours=hour))
    publishing.replace_with_notice(swedish, "withdrawn", at=AT - DAY)
    put_out(old, languages=["sv"], at=AT, change="minor")
    clock.move_to(AT + offset, tick=False)

    for of in ("", subject.slug):
        for _feed, entries in all_feeds(reader, "sv", of):
            title = "Indraget: Gammal" if offset < 0 * SECOND else "Gammal"
            assert [entry["title"] for entry in entries[:2]] == [title, "Nr 21"]
            assert len(entries) == len({entry["id"] for entry in entries}) == 20
            assert entries[0]["updated"] == (AT - DAY if offset < 0 * SECOND else AT)
        # The English never went, so it does not come back.
        for _feed, entries in all_feeds(reader, "en", of):
            assert old.title_en not in [entry["title"] for entry in entries]


# --- subjects, addresses and cost


def test_a_subject_has_its_own_feed_and_unknown_ones_none(reader, office, clock):
    chosen, other, ahead, unused = (make_subject(name_sv=f"Ämne {n}") for n in "abcd")
    both = make_release(title_sv="Båda", subjects=[chosen, other])
    put_out(both, at=AT)
    put_out(make_release(title_sv="Andra", subjects=[other]), at=AT + SECOND)
    put_out(make_release(subjects=[ahead]), at=AT + 2 * DAY)

    for feed, entries in all_feeds(reader, "sv", chosen.slug):
        assert feed["title"] == "Ämne a – Provmyndigheten"
        assert [entry["title"] for entry in entries] == ["Båda"]
    for _feed, entries in all_feeds(reader, "sv", other.slug):
        assert [entry["title"] for entry in entries] == ["Andra", "Båda"]
    answers = [
        reader.get(f"/aktuellt/amne/{slug}/{file}")
        for slug in (ahead.slug, unused.slug, "finns-inte", "%00", "a" * 10_000, "٣", "..", "Ä")
        for file in ("feed.xml", "rss.xml", "feed.json")
    ]
    assert len(answers) == 24
    assert {answer.status_code for answer in answers} == {404}

    both.subjects.set([other])
    both.save()
    put_out(both, languages=["sv"], at=AT + DAY / 2, change="minor")
    assert reader.get(path("atom", "sv", chosen.slug)).status_code == 404
    publishing.replace_with_notice(
        both.editions.filter(language="sv").last(), "withdrawn", at=AT + DAY - SECOND
    )
    assert len(read(reader.get(path("atom", "sv", other.slug)))[1]) == 2
    publishing.replace_with_notice(both.editions.filter(language="sv").last(), "gone", at=AT + DAY)
    assert reader.get(path("atom", "sv", chosen.slug)).status_code == 404
    assert len(read(reader.get(path("atom", "sv", other.slug)))[1]) == 2


def test_feeds_do_not_collide_with_texts(reader, office, clock):
    for slug in ("feed", "amne", "rss"):
        put_out(make_release(slug_sv=slug, title_sv=f"Text {slug}"), at=AT)

        assert f"Text {slug}" in reader.get(f"/aktuellt/{slug}/").content.decode()
    assert reader.get("/aktuellt/amne/versioner/").status_code == 200
    assert len(read(reader.get("/aktuellt/feed.xml"))[1]) == 3
    assert reader.post("/aktuellt/feed.xml").status_code == 405


@pytest.mark.parametrize("language", ["sv", "en"])
def test_feeds_are_found_from_the_pages(reader, office, clock, settings, language):
    subject = make_subject()
    release = make_release(subjects=[subject])
    editions = {edition.language: edition for edition in put_out(release, at=AT)}
    start = reverse("start", kwargs={"language": language})
    listing = reverse("release_list", kwargs={"language": language})
    page = reverse("release", kwargs={"language": language, "slug": editions[language].slug})

    for address in (start, listing, page):
        html = reader.get(address).content.decode()
        for form in following.FORMS:
            assert f'href="{settings.SITE_URL}{path(form, language)}"' in html
        assert f'href="{listing}#follow"' in html
    html = reader.get(listing).content.decode()
    assert 'id="follow"' in html
    assert f'href="{path("atom", language, subject.slug)}"' in html
    html = reader.get(listing, {"subject": subject.slug}).content.decode()
    assert f'href="{path("atom", language, subject.slug)}"' in html


@pytest.mark.parametrize("count", [1, 3])
def test_feeds_cost_the_same_however_many_entries(reader, office, clock, count):
    subject = make_subject()
    for number in range(count):
        put_out(make_release(subjects=[subject]), at=AT + number * SECOND)
        (gone, _english) = put_out(make_release(subjects=[subject]), at=AT + number * SECOND)
        publishing.replace_with_notice(gone, "gone", at=AT + DAY / 2)
        back = make_release(subjects=[subject])
        (away, _english) = put_out(back, at=AT + number * SECOND)
        publishing.replace_with_notice(away, "gone", at=AT + DAY / 2)
        put_out(back, at=AT + DAY / 2 + SECOND, languages=["sv"])

    for of, queries in (("", 4), (subject.slug, 5)):
        for form in following.FORMS:
            with CaptureQueriesContext(connection) as asked:
                entries = read(reader.get(path(form, "sv", of)))[1]
            assert len(entries) == 3 * count
            assert len(asked) == queries, [query["sql"] for query in asked]
