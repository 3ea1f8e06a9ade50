"""The public pages: exactly what was published, in both languages, at a constant cost."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from contacts.models import ContactPerson
from pressreleases.models import Edition, PressRelease
from tests.factories import (
    make_contact,
    make_office,
    make_release,
    make_report,
    make_subject,
    put_out,
)
from tests.reading import lines_of, links_of, text_of

pytestmark = pytest.mark.django_db

SOURCE = Path(__file__).parent.parent / "pressreleases" / "demo" / "press-release-2017.txt"
SOURCE_URL = "/aktuellt/grunden-lagd-for-ratt-stod-i-sunda-offentliga-affarer/"
DAY = dt.timedelta(days=1)


def url(name, language="sv", **kwargs) -> str:
    return reverse(name, kwargs={"language": language, **kwargs})


def address(edition) -> str:
    return url("release", edition.language, slug=edition.slug)


@pytest.fixture
def demo(db):
    call_command("demo", verbosity=0)


# --- the source document


def test_the_source_document_stands_on_its_page_word_for_word_and_in_order(demo, reader):
    page = lines_of(reader.get(SOURCE_URL))
    said = [
        line.strip().removeprefix("•").strip()
        for line in SOURCE.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    without_value = [
        line for line in said if line in ("Senast uppdaterad:", "Relaterad information")
    ]
    expected = [line for line in said if line not in without_value]

    assert len(without_value) == 2
    assert len(expected) == 22
    assert [line for line in page if line in expected] == expected


def test_labels_without_a_value_are_not_there(demo, reader):
    page = text_of(reader.get(SOURCE_URL))

    assert "22 februari 2018" in page
    assert "Senast uppdaterad" not in page
    assert "Uppdaterad" not in page
    assert "Relaterad information" not in page
    assert "Diarienummer" not in page


def test_the_translation_says_that_it_is_one(demo, reader):
    swedish = reader.get(SOURCE_URL)
    english = reader.get(next(link for link in links_of(swedish) if link.startswith("/en/news/")))

    page = text_of(english)
    assert '<html lang="en"' in english.content.decode()
    assert "This is a translation. The Swedish text applies." in page
    assert "22 February 2018" in page
    assert SOURCE_URL in links_of(english)
    assert "+46 8 586 217 85" in page


# --- cost


def _many(count):
    call_command("synthetic", count, verbosity=0)


@pytest.mark.parametrize("count", [1, 3, 300])
def test_a_release_costs_three_queries(reader, django_assert_num_queries, count):
    make_office()
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")] * 2)
    release = make_release(
        contacts=[make_contact() for _ in range(min(count, 3))],
        report=report,
        subjects=[make_subject()],
    )
    edition, _english = put_out(release)
    _many(count)

    with django_assert_num_queries(3):
        assert reader.get(address(edition)).status_code == 200


@pytest.mark.parametrize("count", [1, 3, 300])
@pytest.mark.parametrize(
    ("name", "limit"),
    [("start", 4), ("release_list", 3), ("figures_list", 2), ("contact_list", 3)],
)
def test_lists_cost_the_same_however_long(reader, django_assert_num_queries, name, limit, count):
    make_office()
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    put_out(make_release(report=report, contacts=[make_contact() for _ in range(min(count, 3))]))
    _many(count)
    for person in ContactPerson.objects.all():
        person.subjects.add(make_subject())

    with django_assert_num_queries(limit):
        assert reader.get(url(name)).status_code == 200


# --- what an editor does shows nowhere until it is published


def surfaces(edition, person) -> list[str]:
    slug, number = edition.slug, edition.number
    pages = []
    for language in ("sv", "en"):
        pages += [
            url("start", language),
            url("release_list", language),
            url("release_list", language) + f"?year={edition.year}",
            url("figures_list", language),
            url("figures_year", language, year=2017),
            url("contact_list", language),
            url("contact", language, slug=person.slug),
            url("vcard", language, slug=person.slug),
            url("release", language, slug=slug),
        ]
    return [*pages, url("version", slug=slug, number=number), "/finns-inte/", "/en/nothing/"]


def test_changing_a_live_release_changes_no_byte_in_public(reader):
    make_office()
    person = make_contact()
    report = make_report(highlights=[("235 tillfällen", "235 occasions", "235")])
    release = make_release(contacts=[person], report=report, subjects=[make_subject()])
    edition, _english = put_out(release)
    pages = surfaces(edition, person)

    def everything():
        answers = [reader.get(page) for page in pages]
        return [(a.status_code, a.content, a.headers.get("ETag")) for a in answers]

    before = everything()
    assert sum(status == 200 for status, *_rest in before) == len(pages) - 2 - 1

    release.title_sv = release.title_en = "KANARIE"
    release.lead_sv, release.body_en = "KANARIE", "<p>KANARIE</p>"
    release.slug_sv, release.kind = "kanarie", "statement"
    release.contact_heading_sv = "KANARIE"
    release.save()
    release.links.create(label_sv="KANARIE", url_sv="https://example.se/kanarie")
    release.release_contacts.all().delete()
    report.highlights.update(sentence_sv="236 KANARIE", figure="236")
    report.title_sv = "KANARIE"
    report.save()
    make_release(title_sv="KANARIE", report=make_report(year=2018), contacts=[person])

    assert everything() == before


@pytest.fixture
def planted(db):
    """One public release and, beside it, one that begins in an hour, each with its word."""
    shown = make_release(title_sv="SYNLIG", title_en="VISIBLE", contacts=[make_contact()])
    put_out(shown)
    hidden = make_release(title_sv="KANARIE", title_en="CANARY", report=make_report(year=2016))
    at = timezone.now() + dt.timedelta(hours=1)
    return hidden, put_out(hidden, at=at), at


@pytest.mark.parametrize(("seconds", "status"), [(-1, 404), (0, 200), (1, 200)])
def test_a_scheduled_release_appears_at_its_second(reader, planted, time_machine, seconds, status):
    _release, (swedish, english), at = planted
    time_machine.move_to(at + dt.timedelta(seconds=seconds), tick=False)

    assert reader.get(address(swedish)).status_code == status
    assert reader.get(address(english)).status_code == status
    for language, word, shown in [("sv", "KANARIE", "SYNLIG"), ("en", "CANARY", "VISIBLE")]:
        for name in ("start", "release_list"):
            page = text_of(reader.get(url(name, language)))
            assert shown in page
            assert (word in page) == (status == 200)
    assert reader.get(url("figures_year", year=2016)).status_code == status


def test_what_is_not_public_answers_exactly_as_what_does_not_exist(reader, planted):
    make_office()
    release, (swedish, english), _at = planted
    draft = make_release(title_sv="KANARIE utkast", slug_sv="kanarie-utkast")

    def answer(path):
        got = reader.get(path)
        return got.status_code, got.content.replace(path.encode(), b""), sorted(got.headers)

    missing = answer("/aktuellt/finns-inte/")
    assert missing[0] == 404
    assert b"KANARIE" not in missing[1]
    for path in (
        address(swedish),
        "/aktuellt/kanarie-utkast/",
        url("version", slug=swedish.slug, number=1),
        url("version", slug=swedish.slug, number=2),
        f"/aktuellt/{release.pk}/",
        f"/aktuellt/{draft.pk}/",
        f"/aktuellt/{english.slug}/",
        url("figures_year", year=2016),
    ):
        assert answer(path) == missing, path
    assert answer(address(english)) == answer("/en/news/not-there/")


# --- addresses and languages


def test_an_old_address_leads_to_the_new_one(reader, release):
    put_out(release, at=timezone.now() - DAY)
    release.refresh_from_db()
    old = release.slug_sv
    release.slug_sv = "ny-adress"
    release.title_sv = "Ny rubrik"
    release.save()
    assert reader.get(url("release", slug="ny-adress")).status_code == 404

    put_out(release, languages=["sv"])

    answer = reader.get(url("release", slug=old))
    assert (answer.status_code, answer.headers["Location"]) == (301, "/aktuellt/ny-adress/")
    version = reader.get(url("version", slug=old, number=1))
    assert version.headers["Location"] == "/aktuellt/ny-adress/versioner/1/"
    assert reader.get(version.headers["Location"]).status_code == 200


def test_an_old_version_keeps_its_words_and_leads_to_the_one_that_applies(reader, release):
    (first,) = put_out(release, languages=["sv"], at=timezone.now() - DAY)
    release.lead_sv = "Rättad ingress."
    release.save()
    notes = {"sv": "Ingressen är rättad."}
    (second,) = put_out(release, languages=["sv"], change="major", notes=notes)

    old = reader.get(url("version", slug=first.slug, number=1))
    new = reader.get(address(second))

    assert "Ingressen på svenska." in text_of(old)
    assert "Rättad ingress." not in text_of(old)
    assert first.content_hash in text_of(old)
    assert 'name="robots" content="noindex"' in old.content.decode()
    assert address(second) in links_of(old)
    assert "08-465" not in text_of(old)
    assert "Rättad ingress." in text_of(new)
    assert "Ingressen är rättad." in text_of(new)
    assert url("version", slug=first.slug, number=1) in links_of(new)
    assert reader.get(url("version", slug=first.slug, number=3)).status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "start",
        "release_list",
        "figures_list",
        "contact_list",
        "figures_year",
        "contact",
        "release",
        "version",
    ],
)
def test_the_language_switch_leads_to_a_page_in_the_other_language(reader, name):
    person = make_contact()
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    swedish, _english = put_out(make_release(contacts=[person], report=report))
    only = put_out(make_release(title_en="", lead_en="", body_en=""), languages=["sv"])[0]
    kwargs = {
        "figures_year": [{"year": 2017}],
        "contact": [{"slug": person.slug}],
        "release": [{"slug": swedish.slug}, {"slug": only.slug}],
        "version": [{"slug": swedish.slug, "number": 1}, {"slug": only.slug, "number": 1}],
    }
    for arguments in kwargs.get(name, [{}]):
        here = reader.get(url(name, **arguments))
        assert here.status_code == 200
        there = next(link for link in links_of(here) if link.startswith("/en/"))
        other = reader.get(there)
        assert other.status_code == 200
        assert '<html lang="en"' in other.content.decode()
        back = next(link for link in links_of(other) if not link.startswith(("/en/", "#")))
        assert reader.get(back).status_code == 200


def test_what_exists_only_in_swedish_says_so_in_english(reader):
    release = make_release(title_sv="Bara på svenska", title_en="", lead_en="", body_en="")
    (edition,) = put_out(release, languages=["sv"])

    answer = reader.get(url("release", "en", slug=edition.slug))
    page = answer.content.decode()

    assert answer.status_code == 200
    assert '<html lang="en"' in page
    assert 'lang="sv"' in page
    assert 'content="noindex"' in page
    assert address(edition) in links_of(answer)
    assert "Ingressen på svenska." not in page
    assert 'hreflang="en"' not in reader.get(address(edition)).content.decode().split("</head>")[0]


def test_an_english_summary_leads_to_the_swedish_text(reader):
    swedish, english = put_out(make_release(body_en=""))

    answer = reader.get(address(english))

    assert "The lead in English." in text_of(answer)
    assert "This is a summary." in text_of(answer)
    assert address(swedish) in links_of(answer)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_tombstones(demo, reader, language):
    notices = Edition.objects.public().in_language(language).exclude(notice="")
    by_kind = {edition.notice: edition for edition in notices}
    assert set(by_kind) == {"withdrawn", "gone", "moved"}
    listing = text_of(reader.get(url("release_list", language)))

    withdrawn = reader.get(address(by_kind["withdrawn"]))
    assert withdrawn.status_code == 200
    assert by_kind["withdrawn"].notice_reason in text_of(withdrawn)
    assert by_kind["withdrawn"].lead in text_of(withdrawn)
    assert 'content="noindex"' in withdrawn.content.decode()

    gone = reader.get(address(by_kind["gone"]))
    first = Edition.objects.get(release=by_kind["gone"].release, language=language, number=1)
    assert gone.status_code == 410
    assert by_kind["gone"].notice_reason in text_of(gone)
    assert first.lead not in text_of(gone)
    old = reader.get(url("version", language, slug=first.slug, number=1))
    assert (old.status_code, first.lead in text_of(old)) == (410, False)

    moved = reader.get(address(by_kind["moved"]))
    target = Edition.objects.public().get(release=by_kind["moved"].moved_to, language=language)
    assert (moved.status_code, moved.headers["Location"]) == (302, address(target))
    assert target.title in listing
    assert not [edition.title for edition in notices if edition.title in listing.splitlines()]


# --- people


def test_the_number_that_answers_now_stands_on_the_release(reader, time_machine):
    make_office()
    deputy = make_contact(name="Örjan Ny", phone="08-465 004 20")
    person = make_contact(phone="08-465 004 10", deputy=deputy)
    alone = make_contact(name="Utan Ersättare", phone="08-465 004 30")
    edition, _english = put_out(make_release(contacts=[person, alone]))
    person.name = "Nytt Namn"
    person.phone = "08-465 004 11"
    person.save()

    page = text_of(reader.get(address(edition)))
    assert edition.contacts[0]["name"] in page
    assert "Nytt Namn" not in page
    assert "08-465 004 11" in page
    assert "08-465 004 10" not in page

    yesterday = timezone.localdate() - DAY
    ContactPerson.objects.filter(pk__in=[person.pk, alone.pk]).update(active_until=yesterday)
    page = text_of(reader.get(address(edition)))
    assert edition.contacts[0]["name"] in page
    assert "08-465 004 11" not in page
    assert "08-465 004 30" not in page
    assert "08-465 004 20" in page
    assert "Örjan Ny" in page
    assert "08-465 004 00" in page


@pytest.mark.parametrize("hidden", [{"is_listed": False}, {"active_until": "2020-01-01"}])
def test_a_person_who_is_not_shown_is_nowhere(reader, hidden):
    make_contact(name="Synlig Person")
    person = make_contact(name="Dold Person", **hidden)

    for name in ("contact", "vcard"):
        for language in ("sv", "en"):
            assert reader.get(url(name, language, slug=person.slug)).status_code == 404
    page = text_of(reader.get(url("contact_list")))
    assert "Synlig Person" in page
    assert "Dold Person" not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # By subject, and those without one last.
        ("", ["Zoë Test", "Lo Provberg", "Åsa Olsson", "Ärla Prov"]),
        ("åsa", ["Åsa Olsson"]),
        ("asa ols", ["Åsa Olsson"]),
        ("OLSSON ÅSA", ["Åsa Olsson"]),
        ("hållbar", ["Zoë Test"]),
        ("sustain", ["Zoë Test"]),
        ("hallbarhet", ["Zoë Test"]),
        ("kommunikationschef", ["Åsa Olsson"]),
        ("finns inte", []),
        ("%", []),
        ("' OR 1=1", []),
    ],
)
def test_contacts_are_found_by_name_and_subject_in_swedish_order(reader, query, found):
    subject = make_subject(name_sv="Hållbarhet", name_en="Sustainability")
    make_contact(name="Ärla Prov")
    make_contact(name="Åsa Olsson", title_sv="kommunikationschef")
    make_contact(name="Zoë Test").subjects.add(subject)
    make_contact(name="Lo Provberg")

    answer = reader.get(url("contact_list"), {"q": query})

    names = ["Lo Provberg", "Zoë Test", "Åsa Olsson", "Ärla Prov"]
    assert [line for line in lines_of(answer) if line in names] == found


def test_a_vcard_is_a_download_in_its_own_type(reader):
    make_office()
    person = make_contact(name="Åsa Prov")

    answer = reader.get(url("vcard", slug=person.slug))

    assert answer.headers["Content-Type"] == "text/vcard; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="asa-prov.vcf"'
    assert answer.content.startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert "FN:Åsa Prov\r\n".encode() in answer.content


# --- lists


def test_years_and_pages_lead_to_every_release_once(reader):
    made = []
    for year, count in ((2024, 3), (2022, 23)):
        for number in range(count):
            release = make_release(title_sv=f"Text {year} nummer {number}")
            at = dt.datetime(year, 5, 1 + number, 12, tzinfo=dt.UTC)
            made.append(put_out(release, languages=["sv"], at=at)[0])

    first = reader.get(url("release_list"))
    chips = [link for link in links_of(first) if "?year=" in link]
    assert chips == ["/aktuellt/?year=2024", "/aktuellt/?year=2022"]

    seen, page = [], url("release_list")
    while page:
        answer = reader.get(page)
        seen += [link for link in links_of(answer) if link in {address(e) for e in made}]
        following = [link for link in links_of(answer) if "page=" in link]
        number = int(page.partition("page=")[2] or 1)
        page = next((link for link in following if link.endswith(f"page={number + 1}")), None)
        page = page and (page if page.startswith("/") else url("release_list") + page)
    assert seen == [address(edition) for edition in sorted(made, key=lambda e: e.starts_at)[::-1]]

    of_2022 = reader.get("/aktuellt/?year=2022&page=2")
    assert len([link for link in links_of(of_2022) if link in {address(e) for e in made}]) == 3


def test_an_empty_newsroom_is_no_error(reader):
    for language in ("sv", "en"):
        for name in ("start", "release_list", "figures_list", "contact_list"):
            assert reader.get(url(name, language)).status_code == 200
    assert PressRelease.objects.count() == 0
