"""Correcting a figure: one record, drafts in both languages, and the old figure until then."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from pressreleases import text, workflow
from pressreleases.models import Highlight, Indicator, PressRelease
from tests import surfaces
from tests.factories import make_office, make_release, make_report, put_out, seen
from tests.steps import everything

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

DAY = dt.timedelta(days=1)
PUBLIC = [
    "/aktuellt/arets-rapport/",
    "/en/news/the-annual-report/",
    "/aret-i-siffror/",
    "/aret-i-siffror/2017/",
    "/aret-i-siffror/siffror.csv",
    "/aret-i-siffror/siffror.json",
    "/en/year-in-figures/",
    "/en/year-in-figures/2017/",
    "/en/year-in-figures/figures.csv",
    "/en/year-in-figures/figures.json",
]


@pytest.fixture
def highlight(db):
    report = make_report(
        highlights=[
            ("Vi var med vid 235 tillfällen.", "We took part on 235 occasions.", "235"),
            ("11 rapporter.", "11 reports.", "11"),
        ]
    )
    indicator = Indicator.objects.create(name_sv="tillfällen", name_en="occasions")
    Highlight.objects.filter(figure="235").update(indicator=indicator)
    return Highlight.objects.get(figure="235", report=report)


@pytest.fixture
def live(highlight):
    make_office()
    release = make_release(
        title_sv="Årets rapport", title_en="The annual report", report=highlight.report
    )
    put_out(release, at=timezone.now() - DAY)
    PressRelease.objects.filter(pk=release.pk).update(status="published")
    release.refresh_from_db()
    return release


def page_of(highlight) -> str:
    return reverse("admin:pressreleases_annualreport_correct", args=[highlight.report_id])


def correction(highlight, /, **changes) -> dict:
    return {
        "highlight": highlight.pk,
        "figure": "236",
        "sentence_sv": "Vi var med vid 236 tillfällen.",
        "sentence_en": "We took part on 236 occasions.",
        "note_sv": "Rätt siffra är 236.",
        "note_en": "The right figure is 236.",
        **changes,
    }


def shown(reader) -> dict[str, list[str]]:
    """Which of the two figures each public place shows."""
    return {
        path: [figure for figure in ("235", "236") if figure in reader.get(path).content.decode()]
        for path in PUBLIC
    }


def test_the_page_lists_every_place_and_changes_nothing(highlight, live, at_desk, author):
    other = make_release(title_sv="Talar om 235 saker", report=highlight.report)
    scheduled = make_release(title_sv="Kommer sen", report=highlight.report)
    put_out(scheduled, at=timezone.now() + DAY)
    PressRelease.objects.filter(pk=scheduled.pk).update(status="scheduled")
    before = everything()

    answer = at_desk(author).get(page_of(highlight), {"highlight": highlight.pk, "figure": "236"})

    where = answer.context["where"]
    assert [(e.title, e.language) for e in where.public] == [
        ("Årets rapport", "sv"),
        ("The annual report", "en"),
    ]
    assert {e.release for e in where.scheduled} == {scheduled}
    assert set(where.drafts) == {live, other}
    assert where.locked == [scheduled]
    assert [(m.release, m.field) for m in where.mentions] == [(other, "title_sv")]
    page = answer.content.decode()
    for path in PUBLIC[:2]:
        assert path in page
    form = answer.context["form"]
    assert form.initial["sentence_sv"] == "Vi var med vid 236 tillfällen."
    assert form.initial["note_sv"] == (
        "Rätt siffra är 236, inte 235: Vi var med vid 236 tillfällen."
    )
    assert form.initial["note_en"].startswith("The right figure is 236, not 235: We took")
    assert everything() == before


def test_every_place_that_shows_the_figure_is_listed(highlight, live, at_desk, author, reader):
    """All public places are walked: whichever shows the figure has a link on the page."""
    editions = list(live.editions.all())
    own = [address for edition in editions for address in surfaces.own(edition)]
    own += [surfaces.url("figures_year", code, year=2017) for code in surfaces.LANGUAGES]
    places = [*surfaces.always_there(), *own, f"/api/v1/releases/{live.pk}/"]
    texts = {path: reader.get(path).content.decode(errors="replace") for path in places}
    texts = {path: re.sub(r"<[^>]+>|\s", " ", text) for path, text in texts.items()}
    showing = {path for path, text in texts.items() if re.search("235 +(tillf|occas)", text)}
    # A version has an address of its own for ever; it is no place to correct.
    showing = {path for path in showing if "/version" not in path}
    # Of one release the API says what its page says.
    showing.discard(f"/api/v1/releases/{live.pk}/")

    page = at_desk(author).get(page_of(highlight), {"highlight": highlight.pk, "figure": "236"})

    linked = set(re.findall(r'href="([^"]+)"', page.content.decode()))
    assert len(showing) >= 14
    assert showing - linked == set()


def test_the_public_sees_the_old_figure_everywhere_until_it_is_published(
    highlight, live, at_desk, author, publisher, reader
):
    assert set(map(tuple, shown(reader).values())) == {("235",)}
    untouched = {path: reader.get(path).content for path in PUBLIC}

    answer = at_desk(author).post(page_of(highlight), correction(highlight))

    assert answer.status_code == 302
    highlight.refresh_from_db()
    assert (highlight.figure, highlight.sentence_en) == ("236", "We took part on 236 occasions.")
    assert {path: reader.get(path).content for path in PUBLIC} == untouched
    live.refresh_from_db()
    assert (live.status, live.changed_by) == ("draft", author)
    publish_page = reverse("admin:pressreleases_pressrelease_publish", args=[live.pk])
    page = at_desk(publisher).get(publish_page).content.decode()
    assert "Rätt siffra är 236." in page
    assert "The right figure is 236." in page
    assert "236 tillfällen" in live.events.last().note or "235" in live.events.last().note

    # Reviewed by somebody else, and published in both languages as a change of content.
    desk = at_desk(publisher)
    for step, fields in (
        ("submit", {}),
        ("approve", {}),
        (
            "publish",
            {
                "languages": ["sv", "en"],
                "change": "major",
                "note_sv": "Rätt siffra är 236.",
                "note_en": "The right figure is 236.",
            },
        ),
    ):
        live.refresh_from_db()
        hashes = {f"seen_{code}": value for code, value in seen(live).items()}
        sent = {"step": step, "seen_revision": live.revision, **hashes, **fields}
        assert desk.post(publish_page, sent).status_code == 302

    after = shown(reader)
    assert set(map(tuple, (after[p] for p in PUBLIC[2:]))) == {("236",)}
    live.refresh_from_db()
    assert live.drafted_notes == {}


def test_who_corrected_cannot_approve(highlight, live, at_desk, publisher):
    at_desk(publisher).post(page_of(highlight), correction(highlight))

    live.refresh_from_db()
    workflow.perform(
        live, "submit", by=publisher, at=timezone.now(), expected_revision=live.revision
    )
    assert workflow.refusals(live, "approve", publisher, timezone.now())


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"figure": "235"}, "står redan där"),
        ({"figure": "många"}, "siffror"),
        ({"figure": "-1"}, "siffror"),
        ({"figure": "9" * 50}, "20 tecken"),
        ({"figure": ""}, "måste fyllas i"),
        ({"figure": "23\x006"}, "tecken är inte till"),
        ({"highlight": "0"}, "giltigt alternativ"),
        ({"highlight": "nonsens"}, "giltigt alternativ"),
        ({"sentence_sv": "Utan siffran."}, "står inte i den här meningen"),
        ({"sentence_en": ""}, "står inte i den här meningen"),
        ({"note_sv": "x" * 2000}, "1000 tecken"),
    ],
)
def test_what_cannot_be_is_refused_and_kept(highlight, live, at_desk, author, changes, sentence):
    before = everything()

    answer = at_desk(author).post(page_of(highlight), correction(highlight, **changes))

    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    kept = {"note_en": "The right figure is 236.", **changes}
    assert str(kept["note_en"]) in page
    assert everything() == before
    highlight.refresh_from_db()
    assert highlight.figure == "235"


@pytest.mark.parametrize("figure", ["", "235", "x", "1" * 30])
def test_the_first_question_is_asked_again(highlight, at_desk, author, figure):
    answer = at_desk(author).get(page_of(highlight), {"highlight": highlight.pk, "figure": figure})

    assert answer.status_code == 400
    assert answer.context["form"] is None


def test_outsiders_and_strangers_cannot(highlight, live, at_desk, outsider, reader):
    for client, status in ((at_desk(outsider), 403), (reader, 302)):
        assert client.get(page_of(highlight)).status_code == status
        assert client.post(page_of(highlight), correction(highlight)).status_code == status
    highlight.refresh_from_db()
    assert highlight.figure == "235"


@pytest.mark.parametrize(
    ("sentence", "figure", "by", "after"),
    [
        ("2350 av 235 fall.", "235", "236", "2350 av 236 fall."),
        ("Vid 1\u00a0240 tillfällen.", "1240", "1\u00a0241", "Vid 1\u00a0241 tillfällen."),
        ("On 1,240 of 12,400.", "1240", "1,241", "On 1,241 of 12,400."),
        ("1,5 procent.", "1.5", "1,6", "1,6 procent."),
        ("Inget.", "5", "6", "Inget."),
    ],
)
def test_only_the_figure_itself_is_replaced(sentence, figure, by, after):
    assert text.replace_figure(sentence, figure, by) == after


@pytest.mark.parametrize(
    ("figure", "swedish", "english"),
    [
        ("236", "236", "236"),
        ("1240", "1\u00a0240", "1,240"),
        ("1234567.5", "1\u00a0234\u00a0567,5", "1,234,567.5"),
        ("007", "7", "7"),
    ],
)
def test_a_figure_is_written_as_the_language_writes_it(figure, swedish, english):
    assert text.written_figure(figure, "sv") == swedish
    assert text.written_figure(figure, "en") == english


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "٣", "²", "-1", "x"])
def test_a_highlight_that_cannot_be_is_refused_with_a_sentence(highlight, at_desk, author, number):
    answer = at_desk(author).post(page_of(highlight), {"highlight": number, "figure": "236"})

    assert answer.status_code == 400
    assert answer.context["choice"] is not None
