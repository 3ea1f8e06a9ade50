"""When the press line answers: red days against a library, a whole year by the quarter, words."""

import datetime as dt

import holidays as library
import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.hours import Hours, parse_days, parse_hours
from contacts.red_days import easter, eves, half_days, public_holidays
from pressreleases.moments import SWEDEN
from tests.factories import make_office

QUARTER = dt.timedelta(minutes=15)
OFFICE = ((dt.time(8), dt.time(17)),)
WEEKDAYS = Hours(week=(OFFICE,) * 5 + ((), ()), half_day=((dt.time(8), dt.time(12)),))


def clock(written) -> dt.datetime:
    return dt.datetime.fromisoformat(written).replace(tzinfo=SWEDEN)


def said(hours, written, language="sv") -> str:
    with translation.override(language):
        return str(hours.at(clock(written)))


# --- red days


@pytest.mark.parametrize("year", range(2024, 2036))
def test_red_days_are_those_of_a_well_kept_library(year):
    known = library.Sweden(years=year, include_sundays=False, language="sv")
    eves_there = {"midsommarafton", "julafton", "nyårsafton"}

    red = {day for day, name in known.items() if name.lower() not in eves_there}

    assert set(public_holidays(year)) == red
    with translation.override("sv"):
        for day, name in public_holidays(year).items():
            assert name.lower() in known[day].lower().replace("sveriges ", ""), day
    named_eves = {day for day, name in known.items() if name.lower() in eves_there}
    assert named_eves <= set(eves(year))


def test_easter_and_the_days_around_it():
    assert [easter(year) for year in (2016, 2018, 2024, 2027, 2035)] == [
        dt.date(2016, 3, 27),
        dt.date(2018, 4, 1),
        dt.date(2024, 3, 31),
        dt.date(2027, 3, 28),
        dt.date(2035, 3, 25),
    ]
    with translation.override("sv"):
        assert half_days(2027)[dt.date(2027, 3, 25)] == "skärtorsdagen"
        assert half_days(2027)[dt.date(2027, 11, 5)] == "dagen före alla helgons dag"
        assert eves(2027)[dt.date(2027, 6, 25)] == "midsommarafton"


# --- a whole year


@pytest.mark.parametrize("year", [2026, 2028])
def test_state_is_right_at_every_quarter_of_a_year(year):
    """Against a plain reading of the calendar that shares nothing with the code but the hours."""
    red = set(library.Sweden(years=range(year, year + 2), include_sundays=False))
    midsummer = [d for d in (dt.date(year, 6, n) for n in range(19, 26)) if d.weekday() == 4]
    closed = red | {*midsummer, dt.date(year, 12, 24), dt.date(year, 12, 31)}
    short = {
        dt.date(year, 1, 5),
        easter(year) - dt.timedelta(days=3),
        dt.date(year, 4, 30),
        dt.date(year, 12, 23),
    }
    short |= set(_fridays_before_all_saints(year))
    moment = dt.datetime(year, 1, 1, tzinfo=SWEDEN).astimezone(dt.UTC)
    end = dt.datetime(year + 1, 1, 1, tzinfo=SWEDEN).astimezone(dt.UTC)
    checked = opened = 0
    while moment < end:
        local = moment.astimezone(SWEDEN)
        last = 12 if local.date() in short else 17
        is_open = local.weekday() < 5 and local.date() not in closed and 8 <= local.hour < last
        state = WEEKDAYS.at(moment)
        assert state.is_open == is_open, local
        if is_open:
            assert state.until.astimezone(SWEDEN) == local.replace(hour=last, minute=0)
            opened += 1
        else:
            assert state.opens > moment
            assert WEEKDAYS.at(state.opens).is_open
            assert not WEEKDAYS.at(state.opens - dt.timedelta(microseconds=1)).is_open
        moment += QUARTER
        checked += 1

    assert checked == (366 if year == 2028 else 365) * 96
    assert 8000 < opened < 9200


def _fridays_before_all_saints(year):
    return [
        day - dt.timedelta(days=1)
        for day, name in library.Sweden(years=year, include_sundays=False, language="en_US").items()
        if "All Saints" in name
    ]


@pytest.mark.parametrize(
    ("night", "hours_between"), [("2027-03-28", 23), ("2027-10-31", 25), ("2027-05-12", 24)]
)
def test_a_line_that_never_closes_is_open_through_the_clock_changes(night, hours_between):
    every = Hours(week=(parse_hours("0–24"),) * 7)
    start = clock(night)
    end = start + dt.timedelta(days=1)

    assert (end.astimezone(dt.UTC) - start.astimezone(dt.UTC)).total_seconds() / 3600 == (
        hours_between
    )
    red = night == "2027-03-28"  # Easter Sunday, closed like every red day
    moment = start.astimezone(dt.UTC)
    while moment < end.astimezone(dt.UTC):
        assert every.at(moment).is_open != red
        moment += QUARTER


def test_hours_in_the_night_when_clocks_change():
    night = Hours(week=((),) * 6 + (parse_hours("1–4"),))
    spring, autumn = clock("2029-03-25T01:30"), clock("2029-10-28T01:30")

    for start, longer in ((spring, dt.timedelta(hours=2)), (autumn, dt.timedelta(hours=4))):
        opens = start.astimezone(dt.UTC) - dt.timedelta(minutes=30)
        assert night.at(opens).is_open
        assert not night.at(opens - dt.timedelta(microseconds=1)).is_open
        assert night.at(opens).until == opens + longer
        assert not night.at(opens + longer).is_open


# --- words


@pytest.mark.parametrize(
    ("moment", "swedish", "english"),
    [
        ("2026-11-24T10:00", "Öppet till 17.00", "Open until 17.00"),
        ("2026-11-24T16:59:59", "Öppet till 17.00", "Open until 17.00"),
        ("2026-11-24T17:00", "Öppnar i morgon 8.00", "Opens tomorrow at 8.00"),
        ("2026-11-24T06:00", "Öppnar i dag 8.00", "Opens today at 8.00"),
        ("2026-11-27T18:00", "Öppnar måndag 8.00", "Opens Monday at 8.00"),
        ("2026-11-28T12:00", "Öppnar måndag 8.00", "Opens Monday at 8.00"),
        ("2026-12-23T11:00", "Öppet till 12.00", "Open until 12.00"),
        ("2026-12-23T13:00", "Öppnar måndag 8.00", "Opens Monday at 8.00"),
        (
            "2026-12-25T10:00",
            "Stängt i dag, juldagen. Öppnar måndag 8.00",
            "Closed today, Christmas Day. Opens Monday at 8.00",
        ),
        (
            "2026-04-03T10:00",
            "Stängt i dag, långfredagen. Öppnar tisdag 8.00",
            "Closed today, Good Friday. Opens Tuesday at 8.00",
        ),
        (
            "2026-06-19T10:00",
            "Stängt i dag, midsommarafton. Öppnar måndag 8.00",
            "Closed today, Midsummer’s Eve. Opens Monday at 8.00",
        ),
    ],
)
def test_state_is_said_in_words(moment, swedish, english):
    assert said(WEEKDAYS, moment) == swedish
    assert said(WEEKDAYS, moment, "en") == english


def test_a_day_far_ahead_is_named_with_its_date():
    rare = Hours(week=(OFFICE, (), (), (), (), (), ()))

    assert said(rare, "2026-12-21T18:00") == "Öppnar måndag 28 december 8.00"
    assert said(rare, "2026-12-22T18:00") == "Öppnar måndag 8.00"
    never = Hours(
        week=(OFFICE, (), (), (), (), (), ()),
        days=parse_days(
            "\n".join(
                f"{dt.date(2026, 11, 2) + dt.timedelta(days=7 * n)} stängt" for n in range(20)
            )
        ),
    )
    assert said(never, "2026-11-24T10:00") == "Stängt."


def test_a_break_for_lunch_and_a_single_day():
    hours = Hours(
        week=(parse_hours("8–12, 13–16.30"),) * 5 + ((), ()),
        days=parse_days("2026-11-25 stängt planeringsdag\n2026-12-25 10–12\n"),
    )

    assert said(hours, "2026-11-24T11:00") == "Öppet till 12.00"
    assert said(hours, "2026-11-24T12:30") == "Öppnar i dag 13.00"
    assert said(hours, "2026-11-24T13:00") == "Öppet till 16.30"
    assert said(hours, "2026-11-25T10:00") == "Stängt i dag, planeringsdag. Öppnar i morgon 8.00"
    assert said(hours, "2026-12-25T10:30") == "Öppet till 12.00"


def test_the_week_is_summed_up_in_words():
    hours = Hours(week=(parse_hours("8–17"),) * 4 + (parse_hours("8.30–15"), (), ()))

    with translation.override("sv"):
        assert hours.summary() == [("Måndag–torsdag", "8–17"), ("Fredag", "8.30–15")]
    with translation.override("en"):
        assert hours.summary()[0][0] == "Monday–Thursday"


# --- what editors write


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("8–17", [(8, 17)]),
        ("8-17", [(8, 17)]),
        ("08.00–17:00", [(8, 17)]),
        (" 8 — 12 , 13 - 17 ", [(8, 12), (13, 17)]),
        ("0–24", [(0, 0)]),
        ("", []),
        ("Stängt", []),
        ("closed", []),
    ],
)
def test_hours_are_read_as_people_write_them(written, spans):
    assert parse_hours(written) == tuple((dt.time(a), dt.time(b)) for a, b in spans)


@pytest.mark.parametrize(
    "written",
    ["8", "17–8", "8–8", "8–25", "8–17.60", "8–13, 12–17", "vardagar", "8–17\x00", "٨–٩", "-"],
)
def test_other_words_are_refused_with_a_sentence(written):
    with translation.override("sv"), pytest.raises(ValidationError, match="går inte att läsa"):
        parse_hours(written)


@pytest.mark.parametrize(
    "written",
    [
        "2026-13-01 8–12",
        "i morgon stängt",
        "2026-12-23",
        "2026-12-23 8",
        "2026-12-23 8–12\n2026-12-23 9–12",
    ],
)
def test_a_single_day_that_cannot_be_read_is_named_by_its_line(written):
    with translation.override("sv"), pytest.raises(ValidationError, match=r"Rad [12] bland"):
        parse_days(written)


@settings(max_examples=200)
@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(written):
    try:
        days = parse_days(written)
    except ValidationError as error:
        days = dict.fromkeys(error.messages)

    assert bool(days) == bool(written.strip())


# --- the row and the pages


@pytest.mark.django_db
def test_pages_say_whether_somebody_answers_now(reader, time_machine):
    make_office(monday="8–17", tuesday="8–17")

    time_machine.move_to(clock("2026-11-24T10:00"), tick=False)
    page = reader.get("/presskontakt/").content.decode()
    assert '<p class="open-state is-open">Öppet till 17.00</p>' in page
    time_machine.move_to(clock("2026-11-24T17:00"), tick=False)
    assert '<p class="open-state">Öppnar måndag 8.00</p>' in reader.get("/").content.decode()
    assert "Opens Monday at 8.00" in reader.get("/en/press-contact/").content.decode()


@pytest.mark.django_db
def test_nothing_is_said_when_hours_are_not_known(reader):
    office = make_office()
    assert "open-state" not in reader.get("/presskontakt/").content.decode()
    office.monday = "nonsens"  # past the form
    office.save()
    assert "open-state" not in reader.get("/presskontakt/").content.decode()


@pytest.mark.django_db
def test_the_form_refuses_hours_that_cannot_be_read():
    office = make_office(monday="17–8", single_days="nej", half_day="8–12")

    with translation.override("sv"), pytest.raises(ValidationError) as refusal:
        office.full_clean()
    assert set(refusal.value.message_dict) == {"monday", "single_days"}


@pytest.mark.django_db
def test_hours_in_words_follow_the_week_unless_written():
    office = make_office(hours_sv="", monday="8–17", tuesday="8–17", friday="9–12")

    assert office.hours_in("sv") == "Måndag–tisdag 8–17, Fredag 9–12"
    assert office.hours_in("en") == "Weekdays 8–17"
