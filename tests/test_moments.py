"""Moments as editors write and read them, around both nights when clocks change."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from pressreleases import moments

NOW = dt.datetime(2018, 2, 24, 9, 30, tzinfo=dt.UTC)


def clock(written):
    return dt.datetime.fromisoformat(written)  # naive, as the browser's field sends it


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("2027-02-27T08:00", "2027-02-27T07:00"),
        ("2027-03-28T01:59:59", "2027-03-28T00:59:59"),
        ("2027-03-28T03:00", "2027-03-28T01:00"),
        ("2027-07-01T08:00", "2027-07-01T06:00"),
        ("2027-10-31T01:59:59", "2027-10-30T23:59:59"),
        ("2027-10-31T03:00", "2027-10-31T02:00"),
        ("2028-02-29T00:00", "2028-02-28T23:00"),
        ("2027-12-31T23:59:59", "2027-12-31T22:59:59"),
    ],
)
def test_clock_time_is_swedish(written, utc):
    assert moments.from_clock(clock(written)) == clock(utc).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize("written", ["2027-03-28T02:00", "2027-03-28T02:30", "2027-03-28T02:59:59"])
def test_time_that_no_clock_shows_is_refused(written):
    with pytest.raises(ValidationError) as refusal:
        moments.from_clock(clock(written))

    assert refusal.value.code == "missing"
    assert refusal.value.messages[0].startswith("Klockan är aldrig 02.")


@pytest.mark.parametrize("written", ["2027-10-31T02:00", "2027-10-31T02:30", "2027-10-31T02:59:59"])
def test_time_that_comes_twice_is_asked_about(written):
    with pytest.raises(ValidationError) as refusal:
        moments.from_clock(clock(written))
    assert refusal.value.code == "twice"

    first = moments.from_clock(clock(written), later=False)
    second = moments.from_clock(clock(written), later=True)
    assert second - first == dt.timedelta(hours=1)
    assert (moments.offset(first), moments.offset(second)) == ("UTC+2", "UTC+1")
    assert moments.in_words(first) == moments.in_words(second)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sv", "tisdag 27 februari 2018 kl. 08.00, om 3 dagar"),
        ("en", "Tuesday 27 February 2018 at 08.00, in 3 days"),
    ],
)
def test_moment_is_repeated_in_words(language, words):
    at = moments.from_clock(clock("2018-02-27T08:00"))
    with translation.override(language):
        assert moments.in_words(at, NOW) == words


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (dt.timedelta(minutes=1), "om 1 minut"),
        (dt.timedelta(minutes=59), "om 59 minuter"),
        (dt.timedelta(hours=1), "om 1 timme"),
        (dt.timedelta(hours=23), "om 23 timmar"),
        (dt.timedelta(days=1), "om 1 dag"),
        (dt.timedelta(days=400), "om 400 dagar"),
    ],
)
def test_distance_is_told_in_the_unit_that_says_enough(ahead, words):
    assert moments.distance(NOW + ahead, NOW) == words


def test_seconds_are_told_when_there_are_some():
    assert moments.in_words(NOW.replace(second=7)).endswith("kl. 10.30.07")
