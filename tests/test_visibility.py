"""What the public sees at which moment: the one rule of visibility, in SQL and in Python."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.models import ContactPerson
from pressreleases import publishing
from pressreleases.models import Edition, PressRelease
from tests.factories import make_contact, make_release, put_out

pytestmark = pytest.mark.django_db

SWEDEN = ZoneInfo("Europe/Stockholm")
SECOND = dt.timedelta(seconds=1)
TICK = dt.timedelta(microseconds=1)
HOUR = dt.timedelta(hours=1)
START = dt.datetime(2018, 2, 22, 7, tzinfo=dt.UTC)
END = START + HOUR


def is_seen(edition, at) -> bool:
    """Whether SQL and Python, which must agree, show the edition at that moment."""
    in_sql = Edition.objects.public(at).filter(pk=edition.pk).exists()
    in_python = Edition.objects.get(pk=edition.pk).is_public(at)
    assert in_sql == in_python
    return in_sql


def around(moment):
    return [moment - SECOND, moment - TICK, moment, moment + TICK, moment + SECOND]


def test_edition_is_public_from_its_start_and_not_from_its_end(release):
    [edition] = put_out(release, languages=["sv"], at=START, ends_at=END)

    assert [is_seen(edition, at) for at in around(START)] == [False, False, True, True, True]
    assert [is_seen(edition, at) for at in around(END)] == [True, True, False, False, False]


def test_open_edition_stays_public(release):
    [edition] = put_out(release, languages=["sv"], at=START)

    assert [is_seen(edition, at) for at in around(START)] == [False, False, True, True, True]
    assert is_seen(edition, dt.datetime(9999, 1, 1, tzinfo=dt.UTC))


def test_successor_takes_over_without_gap_or_overlap(release):
    put_out(release, languages=["sv"], at=START, ends_at=END)
    put_out(release, languages=["sv"], at=END)

    numbers = [
        list(Edition.objects.public(at).values_list("number", flat=True)) for at in around(END)
    ]

    assert numbers == [[1], [1], [2], [2], [2]]


def test_moment_of_the_call_counts_when_none_is_given(release):
    start = dt.datetime(2040, 1, 2, 7, tzinfo=dt.UTC)
    put_out(release, languages=["sv"], at=start)

    counts = []
    for at in around(start):
        with time_machine.travel(at, tick=False):
            counts.append((Edition.objects.public().count(), Edition.objects.started().count()))

    assert counts == [(0, 0), (0, 0), (1, 1), (1, 1), (1, 1)]


MOMENTS = st.timedeltas(dt.timedelta(0), dt.timedelta(days=40_000)).map(
    lambda since: dt.datetime(1990, 1, 1, tzinfo=dt.UTC) + since
)
LENGTHS = st.none() | st.timedeltas(min_value=TICK, max_value=dt.timedelta(days=9000))
NUDGES = st.sampled_from([-SECOND, -TICK, dt.timedelta(0), TICK, SECOND])


@settings(max_examples=30)
@given(st.lists(st.tuples(MOMENTS, LENGTHS), min_size=1, max_size=5), st.data())
def test_sql_and_python_agree_on_any_intervals(intervals, data):
    ends = {start + length for start, length in intervals if length}
    boundaries = sorted({start for start, _ in intervals} | ends)
    at = data.draw(MOMENTS | st.builds(lambda a, b: a + b, st.sampled_from(boundaries), NUDGES))
    with transaction.atomic():
        releases = PressRelease.objects.bulk_create(PressRelease() for _ in intervals)
        publishing.insert_many(
            [
                Edition(
                    release=release,
                    language="sv",
                    kind=release.kind,
                    slug=f"text-{release.pk}",
                    starts_at=start,
                    ends_at=start + length if length else None,
                    first_published_at=start,
                )
                for release, (start, length) in zip(releases, intervals, strict=True)
            ]
        )

        every = Edition.objects.all()
        assert every.count() == len(intervals)
        assert set(every.public(at)) == {edition for edition in every if edition.is_public(at)}
        assert set(every.started(at)) == {e for e in every if e.starts_at <= at}
        transaction.set_rollback(True)


def test_spring_night_has_no_hour_between_two_and_three(release):
    three = dt.datetime(2027, 3, 28, 3, tzinfo=SWEDEN)
    [edition] = put_out(release, languages=["sv"], at=three)

    assert Edition.objects.get().starts_at == dt.datetime(2027, 3, 28, 1, tzinfo=dt.UTC)
    assert not is_seen(edition, dt.datetime(2027, 3, 28, 1, 59, 59, tzinfo=SWEDEN))
    assert is_seen(edition, three)


@pytest.mark.parametrize(("fold", "seen_at_first"), [(0, True), (1, False)])
def test_autumn_night_tells_the_hour_that_comes_twice_apart(release, fold, seen_at_first):
    start = dt.datetime(2027, 10, 31, 2, 30, fold=fold, tzinfo=SWEDEN)
    [edition] = put_out(release, languages=["sv"], at=start)
    first = dt.datetime(2027, 10, 31, 2, 30, tzinfo=SWEDEN)

    assert is_seen(edition, first) == seen_at_first
    assert not is_seen(edition, first - SECOND)
    assert is_seen(edition, first.replace(fold=1))


def test_leap_day_is_a_day_like_others(release):
    [edition] = put_out(
        release,
        languages=["sv"],
        at=dt.datetime(2028, 2, 29, tzinfo=SWEDEN),
        ends_at=dt.datetime(2028, 3, 1, tzinfo=SWEDEN),
    )

    moments = [(2028, 2, 28, 23, 59, 59), (2028, 2, 29), (2028, 2, 29, 23, 59, 59), (2028, 3, 1)]
    seen = [is_seen(edition, dt.datetime(*moment, tzinfo=SWEDEN)) for moment in moments]

    assert seen == [False, True, True, False]


# --- finding editions


def found(slug, language, at=END):
    editions = Edition.objects.public(at).addressed(slug, language, at)
    return sorted((edition.language, edition.slug) for edition in editions)


def test_old_address_leads_to_the_editions_of_today():
    release = make_release(slug_sv="gammal", slug_en="old")
    make_other = make_release(slug_sv="annan", slug_en="other")
    put_out(make_other, at=START)
    put_out(release, at=START, ends_at=START + SECOND)
    release.slug_sv = "ny"
    release.save()
    put_out(release, at=START + SECOND)

    today = [("en", "old"), ("sv", "ny")]
    assert found("gammal", "sv") == found("ny", "sv") == found("old", "en") == today
    assert found("annan", "sv") == [("en", "other"), ("sv", "annan")]
    assert found("gammal", "sv", START) == [("en", "old"), ("sv", "gammal")]
    assert found("ny", "sv", START) == []


def test_address_in_the_asked_language_comes_before_the_same_in_the_other():
    swedish = make_release(slug_sv="covid", slug_en="in-english")
    english = make_release(slug_sv="pa-svenska", slug_en="covid")
    put_out(swedish, at=START)
    put_out(english, at=START)

    assert found("covid", "sv") == [("en", "in-english"), ("sv", "covid")]
    assert found("covid", "en") == [("en", "covid"), ("sv", "pa-svenska")]
    assert found("in-english", "sv") == found("covid", "sv")


def test_scheduled_address_leads_nowhere_before_its_time():
    release = make_release(slug_sv="nu", slug_en="now")
    put_out(release, at=START, ends_at=END)
    release.slug_sv = "hemligt"
    release.save()
    put_out(release, languages=["sv"], at=END)

    assert found("hemligt", "sv", END - TICK) == []
    assert found("nu", "sv", END - TICK) == [("en", "now"), ("sv", "nu")]
    assert found("hemligt", "sv", END) == [("sv", "hemligt")]


def test_tombstone_is_public_but_not_listed():
    gone, kept = make_release(), make_release()
    [live] = put_out(gone, languages=["sv"], at=START, ends_at=END)
    publishing.replace_with_notice(live, "gone", at=END)
    put_out(kept, languages=["sv"], at=START)

    public = Edition.objects.public(END)

    assert set(public.values_list("release", flat=True)) == {gone.pk, kept.pk}
    assert list(public.listed().values_list("release", flat=True)) == [kept.pk]


def test_newest_first_goes_by_first_publication_and_then_by_row():
    moments = [START, START + HOUR, START, START - HOUR]
    editions = [put_out(make_release(), languages=["sv"], at=at)[0] for at in moments]

    first, latest, second, earliest = editions
    assert list(Edition.objects.newest_first()) == [latest, second, first, earliest]


def test_years_are_counted_in_swedish_time():
    for at in (
        dt.datetime(2020, 12, 31, 22, 59, 59, tzinfo=dt.UTC),
        dt.datetime(2020, 12, 31, 23, tzinfo=dt.UTC),
        dt.datetime(2018, 7, 1, tzinfo=dt.UTC),
        dt.datetime(2018, 8, 1, tzinfo=dt.UTC),
    ):
        put_out(make_release(), languages=["sv"], at=at)

    assert Edition.objects.years() == [2021, 2020, 2018]
    assert Edition.objects.filter(year__lt=2021).newest_first().years() == [2020, 2018]


def test_years_of_nothing_are_none():
    assert Edition.objects.years() == []

    put_out(make_release(), languages=["sv"], at=START)

    assert Edition.objects.in_language("en").years() == []
    assert Edition.objects.none().years() == []
    assert Edition.objects.years() == [2018]


# --- contact persons


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({}, [True, True, True]),
        ({"active_from": dt.date(2028, 2, 29)}, [False, True, True]),
        ({"active_until": dt.date(2028, 2, 29)}, [True, True, False]),
        (
            {"active_from": dt.date(2028, 2, 29), "active_until": dt.date(2028, 2, 29)},
            [False, True, False],
        ),
    ],
)
def test_person_is_active_from_the_first_day_to_the_last(dates, expected):
    person = make_contact(**dates)
    days = [dt.date(2028, 2, 28), dt.date(2028, 2, 29), dt.date(2028, 3, 1)]

    assert [ContactPerson.objects.active(day).exists() for day in days] == expected
    assert [person.is_active(day) for day in days] == expected


def test_today_is_the_date_in_sweden():
    leaving = make_contact(active_until=dt.date(2040, 6, 1))
    coming = make_contact(active_from=dt.date(2040, 6, 2))

    with time_machine.travel(dt.datetime(2040, 6, 1, 21, 59, 59, tzinfo=dt.UTC), tick=False):
        assert list(ContactPerson.objects.active()) == [leaving]
    with time_machine.travel(dt.datetime(2040, 6, 1, 22, tzinfo=dt.UTC), tick=False):
        assert timezone.localdate() == dt.date(2040, 6, 2)
        assert list(ContactPerson.objects.active()) == [coming]


def test_only_active_persons_are_listed():
    listed = make_contact(is_listed=True)
    make_contact(is_listed=False)
    make_contact(is_listed=True, active_until=dt.date(2020, 1, 1))

    assert list(ContactPerson.objects.listed(dt.date(2024, 1, 1))) == [listed]
