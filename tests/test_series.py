"""The year in figures over the years: series from public editions, the drawing, CSV and JSON."""

import csv
import datetime as dt
import io
import json
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from pressreleases import publishing
from pressreleases.models import Highlight, Indicator
from pressreleases.publishing import replace_with_notice
from tests.factories import make_office, make_release, make_report, put_out

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
PAGES = {"sv": "/aret-i-siffror/", "en": "/en/year-in-figures/"}
FILES = {"sv": "/aret-i-siffror/siffror", "en": "/en/year-in-figures/figures"}


@pytest.fixture
def guides():
    return Indicator.objects.create(
        name_sv="vägledningar", name_en="guides", definition_sv="Nya.", definition_en="New ones."
    )


def report_with(year, figure, indicator, *, at=None, languages=("sv", "en"), **options):
    """A public release that carries the report of that year, with one figure."""
    report = make_report(
        year=year, highlights=[(f"{figure} vägledningar.", f"{figure} guides.", figure)]
    )
    Highlight.objects.filter(report=report).update(indicator=indicator)
    release = make_release(title_sv=f"Året {year}", title_en=f"The year {year}", report=report)
    put_out(release, at=at or timezone.now() - DAY, languages=languages, **options)
    return release


def shown(reader, language="sv"):
    """Returns [(name, [(year, figure or None)])] of the page."""
    return [
        (each.name, [(p.year, p.part.figure if p.part else None) for p in each.points])
        for each in reader.get(PAGES[language]).context["series"]
    ]


def test_figures_stand_in_series_with_their_gaps(reader, guides):
    for year, figure in ((2014, "2"), (2015, "4"), (2017, "5")):
        report_with(year, figure, guides)

    points = [(2014, "2"), (2015, "4"), (2016, None), (2017, "5")]
    assert shown(reader) == [("vägledningar", points)]
    assert shown(reader, "en") == [("guides", points)]
    page = reader.get(PAGES["sv"]).content.decode()
    assert "Uppgift saknas." in page
    assert "2 år 2014, 5 år 2017." in page
    assert "År utan uppgift har lämnats öppna." in page
    assert 'href="/aktuellt/aret-2017/"' in page


def test_the_drawing_is_valid_and_breaks_at_a_gap(reader, guides):
    for year, figure in ((2013, "1"), (2014, "2"), (2016, "4"), (2017, "8")):
        report_with(year, figure, guides)

    page = reader.get(PAGES["sv"]).content.decode()
    svg = ElementTree.fromstring(
        page[page.index("<svg viewBox") : page.index("</figure>")].split("<figcaption")[0]
    )

    assert len(svg.findall("polyline")) == 2
    circles = [(float(c.get("cx")), float(c.get("cy"))) for c in svg.findall("circle")]
    assert [x for x, _y in circles] == sorted(x for x, _y in circles)
    base = float(svg.find("line").get("y1"))
    heights = [base - y for _x, y in circles]
    # From zero: eight is drawn eight times as high as one.
    assert heights[3] == pytest.approx(8 * heights[0], abs=0.5)
    assert [t.text for t in svg.findall("text") if t.get("class") == "chart-figure"] == ["1", "8"]
    years = [t.text for t in svg.findall("text") if t.get("class") == "chart-year"]
    assert (years[0], years[-1]) == ("2013", "2017")


def test_a_changed_definition_is_marked(reader, guides):
    report_with(2015, "4", guides)
    guides.definition_sv = "Nya och omarbetade."
    guides.save()
    report_with(2016, "9", guides)
    report_with(2017, "8", guides)

    [series] = reader.get(PAGES["sv"]).context["series"]
    [english] = reader.get(PAGES["en"]).context["series"]

    assert [point.year for point in series.redefined] == [2016]
    assert english.redefined == []
    page = reader.get(PAGES["sv"]).content.decode()
    assert page.count('class="chart-break"') == 1
    assert "Räknas från och med i år: Nya och omarbetade." in page


def test_a_single_figure_is_a_table_without_a_drawing(reader, guides):
    report_with(2017, "5", guides)

    page = reader.get(PAGES["sv"]).content.decode()

    assert 'class="chart"' not in page
    assert "series-table" in page


@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_a_figure_is_public_at_its_second_and_not_before(reader, guides, time_machine, offset):
    at = dt.datetime(2040, 3, 1, 8, tzinfo=dt.UTC)
    report_with(2015, "4", guides, at=at - 9 * DAY)
    report_with(2016, "77", guides, at=at)

    time_machine.move_to(at + dt.timedelta(seconds=offset), tick=False)

    points = [(2015, "4"), (2016, "77")] if offset >= 0 else [(2015, "4")]
    assert shown(reader) == [("vägledningar", points)]
    for language in ("sv", "en"):
        for file in (".csv", ".json"):
            text = reader.get(FILES[language] + file).content.decode()
            assert ("77 " in text) == (offset >= 0)
            assert "4 " in text


def test_what_is_not_public_is_in_no_series(reader, guides):
    now = timezone.now()
    report_with(2015, "4", guides)
    make_report(year=2016, highlights=[("66 kanarie.", "66 canary.", "66")])
    withdrawn = report_with(2017, "67", guides, at=now - DAY)
    for edition in withdrawn.editions.all():
        replace_with_notice(edition, "gone", at=now - dt.timedelta(seconds=30), reason="Fel.")
    cancelled = report_with(2018, "68", guides, at=now + DAY)
    publishing.cancel(cancelled, now)
    report_with(2019, "69", guides, languages=["sv"])
    # A correction that has not been published.
    Highlight.objects.filter(figure="4").update(
        figure="61", sentence_sv="61 vägledningar.", sentence_en="61 guides."
    )

    assert shown(reader) == [
        ("vägledningar", [(2015, "4"), *((year, None) for year in range(2016, 2019)), (2019, "69")])
    ]
    assert shown(reader, "en") == [("guides", [(2015, "4")])]
    everything = "".join(
        reader.get(address).content.decode()
        for address in (
            *PAGES.values(),
            *(f + e for f in FILES.values() for e in (".csv", ".json")),
        )
    )
    for canary in ("66 ", "67 ", "68 ", "61 ", "kanarie", "canary"):
        assert canary not in everything


@pytest.mark.parametrize("language", ["sv", "en"])
def test_csv_and_json_hold_the_same_public_rows(reader, guides, language, settings):
    report_with(2016, "3", guides)
    report_with(2017, "5", guides)

    table = list(
        csv.DictReader(
            io.StringIO(reader.get(FILES[language] + ".csv").content.decode("utf-8-sig")),
            delimiter=";",
        )
    )
    data = json.loads(reader.get(FILES[language] + ".json").content)

    assert [{name: str(value) for name, value in row.items()} for row in data["figures"]] == table
    assert [(row["year"], row["figure"]) for row in data["figures"]] == [(2017, "5"), (2016, "3")]
    first = data["figures"][0]
    assert first["indicator"] == ("vägledningar" if language == "sv" else "guides")
    assert first["definition"] == ("Nya." if language == "sv" else "New ones.")
    path = "/aktuellt/aret-2017/" if language == "sv" else "/en/news/the-year-2017/"
    assert first["release"] == settings.SITE_URL + path
    assert reader.get(path).status_code == 200
    assert reader.get(FILES[language] + ".csv")["Access-Control-Allow-Origin"] == "*"


def test_a_sentence_that_a_spreadsheet_would_compute_is_kept_as_text(reader):
    report = make_report(year=2017, highlights=[('=cmd|"/C calc"!A0 5', "=1+5", "5")])
    put_out(make_release(report=report), at=timezone.now() - DAY)

    rows = list(
        csv.reader(
            io.StringIO(reader.get(FILES["sv"] + ".csv").content.decode("utf-8-sig")),
            delimiter=";",
        )
    )

    assert rows[1][4] == '\'=cmd|"/C calc"!A0 5'


@pytest.mark.parametrize("count", [1, 3])
def test_figures_cost_the_same_however_many_there_are(
    reader, guides, django_assert_num_queries, count
):
    make_office()
    for number in range(count):
        report_with(2015 + number, "4", guides)

    with django_assert_num_queries(2):
        reader.get(PAGES["sv"])
    with django_assert_num_queries(1):
        reader.get(FILES["sv"] + ".csv")
    with django_assert_num_queries(3):
        reader.get(f"{PAGES['sv']}2015/")
