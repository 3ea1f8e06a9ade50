"""Cutting lists into pages without counting them, and what can be read from an address."""

import pytest
from django.http import Http404

from pressreleases.middleware import language_of
from pressreleases.models import Subject
from pressreleases.pages import Page, number_or_404, year_or_404
from tests.factories import make_subject

HOSTILE = ["", "0", "01", "-1", "+1", "1.0", "1e3", " 1", "1\n", "٣", "１", "²", "x", "10000000"]


@pytest.mark.parametrize(("raw", "number"), [("1", 1), ("10", 10), ("9999999", 9999999)])
def test_number_is_read(raw, number):
    assert number_or_404(raw) == number


def test_number_that_is_not_there_is_the_default():
    assert number_or_404(None) is None
    assert number_or_404(None, default=1) == 1


@pytest.mark.parametrize("raw", HOSTILE)
def test_anything_else_is_not_found(raw):
    for read in (number_or_404, year_or_404):
        with pytest.raises(Http404):
            read(raw)


def test_year_lies_between_1900_and_2200():
    assert [year_or_404(raw) for raw in ("1900", "2200", None)] == [1900, 2200, None]
    for raw in ("1899", "2201"):
        with pytest.raises(Http404):
            year_or_404(raw)


@pytest.fixture
def subjects(db):
    return [make_subject(slug=f"amne-{letter}") for letter in "abcde"]


def pages(size):
    """Every page of all subjects: (what stands on it, the page before, the page after)."""
    found, number = [], 1
    while number:
        page = Page(Subject.objects.all(), str(number), size)
        found.append((len(page.items), page.previous_number, page.next_number))
        number = page.next_number
    return found


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (2, [(2, None, 2), (2, 1, 3), (1, 2, None)]),
        (4, [(4, None, 2), (1, 1, None)]),
        (5, [(5, None, None)]),
        (6, [(5, None, None)]),
    ],
)
def test_pages_hold_every_row_once(subjects, size, expected):
    assert pages(size) == expected


def test_page_keeps_the_order(subjects):
    assert Page(Subject.objects.all(), None, 2).items == subjects[:2]
    assert Page(Subject.objects.all(), "3", 2).items == subjects[4:]


@pytest.mark.parametrize("count", [1, 3])
def test_page_costs_one_query_and_counts_nothing(db, django_assert_num_queries, count):
    for _ in range(count):
        make_subject()

    with django_assert_num_queries(1) as queries:
        page = Page(Subject.objects.all(), "1", 2)

    assert (len(page.items), page.has_next) == (min(count, 2), count > 2)
    assert "COUNT" not in queries.captured_queries[0]["sql"].upper()


def test_first_page_of_nothing_is_empty(db):
    page = Page(Subject.objects.all(), None, 2)

    assert (page.items, page.number, page.has_next) == ([], 1, False)


@pytest.mark.parametrize("raw", ["4", "9999999", *HOSTILE])
def test_page_beyond_the_last_is_not_found(subjects, raw):
    with pytest.raises(Http404):
        Page(Subject.objects.all(), raw, 2)


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/", "sv"),
        ("/en", "en"),
        ("/en/", "en"),
        ("/en/news/", "en"),
        ("/english/", "sv"),
        ("/aktuellt/en/", "sv"),
        ("/EN/", "sv"),
        ("//en/", "sv"),
        ("", "sv"),
    ],
)
def test_language_follows_from_the_address(path, language):
    assert language_of(path) == language
