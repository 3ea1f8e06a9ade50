"""Documents that not everybody can read: said where they stand, and in the accessibility statement
exactly while they are public."""

import datetime as dt
from html import unescape

import pytest
import time_machine
from django.urls import reverse
from django.utils import translation

from pressreleases.files import barriers
from pressreleases.files.intake.defects import ACCESSIBILITY
from pressreleases.models import Document, FileUse
from tests.factories import approve, make_office, make_release, make_report, put_out, seen
from tests.files import rows
from tests.steps import take

pytestmark = pytest.mark.django_db

AT = dt.datetime(2040, 3, 1, 8, tzinfo=dt.UTC)
TICK = dt.timedelta(microseconds=1)
HOUR = dt.timedelta(hours=1)
#: Nothing in it can be checked: nobody knows whether everybody can read it.
CSV = b"a;b\n1;2\n"
STATEMENT = {
    code: reverse("standing_page", kwargs={"language": code, "key": "accessibility"})
    for code in ("sv", "en")
}


@pytest.fixture
def clock():
    with time_machine.travel(AT, tick=False) as clock:
        make_office()
        yield clock


def stands(reader, language="sv") -> list[str]:
    """The titles of the documents in the statement, and nothing but them."""
    answer = reader.get(STATEMENT[language])
    found = [
        each.part.title for part in answer.context["documents_by_reason"].values() for each in part
    ]
    page = answer.content.decode()
    assert [title for title in found if title not in unescape(page)] == []
    return found


def test_every_defect_of_a_document_has_words_for_readers():
    assert barriers.BARRIERS.keys() == ACCESSIBILITY.keys()
    assert barriers.sentences(["no_title", "tracked_changes", "finns inte"]) == [
        str(barriers.BARRIERS["no_title"][0])
    ]


def test_the_release_says_what_is_wrong_and_how_to_ask_for_another(reader, clock):
    release = make_release()
    rows.attach(release, rows.make_document(title_sv="Års & rapport", diary_number="2040-17"))
    edition = put_out(release)[0]

    page = reader.get(reverse("release", kwargs={"language": "sv", "slug": edition.slug}))

    page = page.content.decode()
    assert "Inte anpassat för skärmläsare." in page
    with translation.override("sv"):
        for sentence in barriers.sentences(edition.files[0]["defects"]):
            assert sentence in unescape(page)
    assert edition.files[0]["defects"] != []
    assert "Diarienummer 2040-17." in page
    assert (
        'href="mailto:press@example.se?subject='
        "Tillg%C3%A4nglig%20version%20av%20%E2%80%9D%C3%85rs%20%26%20rapport%E2%80%9D" in page
    )


def test_the_language_of_a_document_is_said_when_it_is_another_one(reader, clock):
    release = make_release()
    rows.attach(release, rows.make_document(language="sv"))
    put_out(release)

    def page(language):
        slug = release.in_language("slug", language)
        path = reverse("release", kwargs={"language": language, "slug": slug})
        return reader.get(path).content.decode()

    assert "Skrivet på" not in page("sv")
    assert "Written in Swedish." in page("en")


def test_without_an_address_one_is_led_to_those_who_answer(reader):
    release = make_release()
    rows.attach(release, rows.make_document())
    edition = put_out(release)[0]

    page = reader.get(reverse("release", kwargs={"language": "sv", "slug": edition.slug}))

    part = page.content.decode().split('id="documents"')[1].split("</section>")[0]
    assert "mailto:" not in part
    assert f'href="{reverse("contact_list", kwargs={"language": "sv"})}"' in part


def test_the_statement_lists_it_with_what_is_wrong(reader, clock):
    release = make_release()
    rows.attach(release, rows.make_document(title_sv="Rapporten"))
    edition = put_out(release)[0]

    answer = reader.get(STATEMENT["sv"])
    page = unescape(answer.content.decode())

    assert stands(reader) == ["Rapporten"]
    assert answer.context["compliance"] == "partial"
    assert "Dokument som inte alla kan läsa" in page
    assert f'href="{reverse("release", kwargs={"language": "sv", "slug": edition.slug})}"' in page
    assert "En skärmläsare kan inte skilja rubriker, listor och tabeller från annan text." in page
    assert "WCAG 1.3.1, 2.4.2, 3.1.1." in page
    assert "Tillg%C3%A4nglig%20version%20av" in page
    assert stands(reader, "en") == ["The report"]


def test_an_accessible_document_and_one_that_nobody_knows_of_are_not_listed(reader, clock):
    release = make_release()
    known = rows.make_document(content=CSV + b"3;4\n", name="brev.csv", title_sv="Känt")
    known.accessibility = "yes"
    known.save()
    unknown = rows.make_document(content=CSV, name="tabell.csv", title_sv="Okänt")
    rows.attach(release, known, unknown)
    put_out(release)

    assert Document.objects.count() == 2
    assert stands(reader) == []
    assert reader.get(STATEMENT["sv"]).context["compliance"] == "full"


def test_what_an_editor_states_counts_without_any_defect(reader, clock):
    release = make_release()
    document = rows.make_document(content=CSV, name="tabell.csv", accessibility="no")
    rows.attach(release, document)
    put_out(release)

    assert stands(reader) == ["Rapporten"]
    assert "inte anpassat för skärmläsare och andra hjälpmedel" in (
        reader.get(STATEMENT["sv"]).content.decode()
    )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_stands_there_exactly_while_it_is_public(reader, author, publisher, clock, language):
    release = make_release(changed_by=author)
    rows.attach(release, rows.make_document())
    approve(release)
    take(release, "schedule", publisher, languages=("sv", "en"), starts_at=AT + HOUR)

    seen_at = []
    for moment in (AT, AT + HOUR - TICK, AT + HOUR, AT + HOUR + TICK):
        clock.move_to(moment)
        seen_at.append(bool(stands(reader, language)))
    release.refresh_from_db()
    notes = {"sv": "Fel siffror.", "en": "Wrong figures."}
    take(
        release,
        "withdraw",
        publisher,
        at=AT + 2 * HOUR,
        notice="withdrawn",
        note="Fel siffror.",
        notes=notes,
    )
    clock.move_to(AT + 2 * HOUR)
    seen_at.append(bool(stands(reader, language)))

    assert seen_at == [False, False, True, True, False]


def test_a_draft_is_not_listed_and_a_replaced_one_no_longer(reader, clock):
    release, draft = make_release(), make_release()
    bad = rows.make_document(title_sv="Kanarierapport")
    rows.attach(draft, bad)
    rows.attach(release, rows.make_document(title_sv="Dålig"))
    put_out(release)
    before = stands(reader)

    clock.shift(HOUR)
    document = release.release_documents.get().document
    document.file = rows.stored(CSV, "tabell.csv")
    document.save()
    put_out(release, change="major")

    assert before == ["Dålig"]
    assert stands(reader) == []
    assert FileUse.objects.filter(is_barrier=True).count() == 2  # on record, in both languages


def test_one_that_stands_only_in_swedish_is_listed_in_english_as_swedish(reader, clock):
    release = make_release()
    rows.attach(release, rows.make_document(title_sv="Rapporten", title_en=""))
    put_out(release)

    page = reader.get(STATEMENT["en"]).content.decode()

    assert stands(reader, "en") == ["Rapporten"]
    assert '<span lang="sv"><a href="/filer/' in page


def test_a_file_on_two_texts_stands_once(reader, clock):
    document = rows.make_document()
    for release in (make_release(), make_release()):
        rows.attach(release, document)
        put_out(release)

    assert stands(reader) == ["Rapporten"]


@pytest.mark.parametrize(
    ("day", "heading", "compliance"),
    [
        (dt.date(2018, 9, 22), "Dokument publicerade före den 23 september 2018", "full"),
        (dt.date(2018, 9, 23), "Dokument som inte alla kan läsa", "partial"),
    ],
)
def test_what_is_older_than_the_law_stands_outside_it(reader, clock, day, heading, compliance):
    release = make_release()
    rows.attach(release, rows.make_document())
    put_out(release, at=dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC))

    answer = reader.get(STATEMENT["sv"])

    assert heading in answer.content.decode()
    assert answer.context["compliance"] == compliance


def test_a_document_that_came_later_to_an_old_text_is_covered(reader, clock):
    release = make_release()
    put_out(release, at=dt.datetime(2017, 1, 1, tzinfo=dt.UTC))
    rows.attach(release, rows.make_document())
    put_out(release, at=AT)

    assert reader.get(STATEMENT["sv"]).context["compliance"] == "partial"


def test_one_of_the_annual_report_is_listed_while_the_figures_are_out(reader, clock):
    report = make_report(highlights=[("5 vägledningar.", "5 guides.", "5")])
    rows.attach(report, rows.make_document(title_sv="Årsredovisningen"))
    release = make_release(report=report)
    before = stands(reader)
    put_out(release)

    assert (before, stands(reader)) == ([], ["Årsredovisningen"])


@pytest.mark.parametrize("count", [1, 3, 30])
def test_the_statement_costs_the_same_however_many(reader, clock, django_assert_num_queries, count):
    for _each in range(count):
        release = make_release()
        rows.attach(release, rows.make_document())
        put_out(release)

    with django_assert_num_queries(5):
        assert reader.get(STATEMENT["sv"]).status_code == 200
    assert len(stands(reader)) == count


def test_an_approval_is_of_what_is_said_of_a_document_too(clock):
    release = make_release()
    rows.attach(release, rows.make_document(content=CSV, name="tabell.csv"))
    before = seen(release)
    Document.objects.update(accessibility="no")

    assert seen(release) != before
