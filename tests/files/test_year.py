"""The documents of an annual report, where its figures stand: the year's page and the list."""

import datetime as dt
import re

import pytest
import time_machine
from django.urls import reverse

from pressreleases import publishing
from tests.factories import make_office, make_release, make_report, put_out
from tests.files import made, rows

pytestmark = pytest.mark.django_db

AT = dt.datetime(2040, 3, 1, 8, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)
LIST = {"sv": "/aret-i-siffror/", "en": "/en/year-in-figures/"}


def report_of(year, *documents):
    """A release about a year's report, and its documents."""
    report = make_report(year=year, highlights=[("5 vägledningar.", "5 guides.", "5")])
    rows.attach(report, *documents)
    return make_release(report=report)


def page(reader, language="sv", year=None, at=AT) -> str:
    name, kwargs = ("figures_year", {"year": year}) if year else ("figures_list", {})
    with time_machine.travel(at, tick=False):
        answer = reader.get(reverse(name, kwargs={"language": language, **kwargs}))
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


@pytest.fixture
def document():
    content = made.pdf({9: f"<< /Filler ({'x' * 1_200_000}) >>"})
    titles = {"title_sv": "Årsredovisning 2017", "title_en": "Annual report 2017"}
    return rows.make_document(content=content, diary_number="2018-42", **titles)


@pytest.fixture
def office():
    return make_office()


def test_a_years_page_says_all_about_a_document(reader, office, document):
    put_out(report_of(2017, document), at=AT)

    swedish, english = page(reader, "sv", 2017), page(reader, "en", 2017)

    sha = document.file.sha256
    assert f'<a href="/filer/{sha}.pdf" hreflang="sv" download>Årsredovisning 2017</a>' in swedish
    for words in ("(PDF, 1,1\xa0MB)", "Diarienummer 2018-42.", "Inte anpassat för skärmläsare."):
        assert words.replace("\xa0", " ") in swedish.replace("\xa0", " ")
    assert "subject=Tillg%C3%A4nglig%20version%20av" in swedish
    assert "Be om en tillgänglig version" in swedish
    assert "Skrivet på" not in swedish
    assert f'<a href="/en/files/{sha}.pdf" hreflang="sv" download>Annual report 2017</a>' in english
    assert "Written in Swedish." in english
    assert "Ask for an accessible version" in english


def test_the_list_leads_to_each_years_documents(reader, office, document):
    whole = rows.make_document(content=made.tagged_pdf(), title_sv="Lättläst", title_en="")
    put_out(report_of(2017, document, whole), at=AT)
    put_out(report_of(2016), at=AT)

    swedish, english = page(reader), page(reader, "en")

    sha = document.file.sha256
    assert swedish.count("document-list") == english.count("document-list") == 1
    assert 'aria-label="Dokument för 2017"' in swedish
    assert f'href="/filer/{sha}.pdf"' in swedish
    assert swedish.count("inte anpassat för skärmläsare") == 1
    assert "Lättläst" in swedish
    assert "Lättläst" not in english
    assert "Annual report 2017" in english
    assert re.search(r"\(PDF, 1\.1.MB, Swedish, not adapted for screen readers\)", english)
    assert "css/files.css" in swedish


def test_without_documents_the_list_is_as_it_was(reader, office):
    put_out(report_of(2017), at=AT)

    html = page(reader)

    assert "5 vägledningar" in html
    assert "document-list" not in html
    assert "css/files.css" not in html


def test_the_documents_come_and_go_with_the_text(reader, office, document):
    shown = report_of(2016)
    put_out(shown, at=AT - dt.timedelta(days=9))
    editions = put_out(report_of(2017, document), at=AT)
    for edition in editions:
        notice = {"at": AT + 10 * SECOND, "reason": "Fel."}
        publishing.replace_with_notice(edition, "withdrawn", **notice)

    seen = {
        seconds: [document.file.sha256 in page(reader, code, at=AT + seconds * SECOND)
                  for code in ("sv", "en")]
        for seconds in (-1, 0, 1, 9, 10, 11)
    }  # fmt: skip

    out, in_ = [False, False], [True, True]
    assert seen == {-1: out, 0: in_, 1: in_, 9: in_, 10: out, 11: out}


@pytest.mark.parametrize("count", [1, 3])
def test_documents_cost_no_query(reader, office, django_assert_num_queries, count):
    for year in range(2015, 2015 + count):
        put_out(report_of(year, *(rows.make_document() for _ in range(count))), at=AT)

    with time_machine.travel(AT, tick=False):
        with django_assert_num_queries(2):
            html = reader.get(LIST["sv"]).content.decode()
        with django_assert_num_queries(3):
            reader.get(f"{LIST['sv']}2015/")
    assert html.count(".pdf") == count * count
