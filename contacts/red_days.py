"""Swedish red days, the eves that are kept like them, and half days; computed for any year.

What a press line does on such a day is in `hours.py`. Each year is computed once: the answers
are shared, so nobody changes them.
"""

import datetime as dt
from functools import cache

from django.utils.translation import gettext_lazy as _


def easter(year: int) -> dt.date:
    """Returns Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    shift = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * shift) // 433
    month = (h + shift - 7 * m + 90) // 25
    return dt.date(year, month, (h + shift - 7 * m + 33 * month + 19) % 32)


def _weekday_on_or_after(day: dt.date, weekday: int) -> dt.date:
    return day + dt.timedelta(days=(weekday - day.weekday()) % 7)


@cache
def public_holidays(year: int) -> dict[dt.date, str]:
    """Returns the red days that are no mere Sundays, by date (lag 1989:253 om allmänna helgdagar).

    As the law stands since 2005, when the National Day took Whit Monday's place.
    """
    sunday = easter(year)
    midsummer = _weekday_on_or_after(dt.date(year, 6, 20), 5)
    all_saints = _weekday_on_or_after(dt.date(year, 10, 31), 5)
    return {
        dt.date(year, 1, 1): _("New Year’s Day"),
        dt.date(year, 1, 6): _("Epiphany"),
        sunday - dt.timedelta(days=2): _("Good Friday"),
        sunday: _("Easter Sunday"),
        sunday + dt.timedelta(days=1): _("Easter Monday"),
        dt.date(year, 5, 1): _("May Day"),
        sunday + dt.timedelta(days=39): _("Ascension Day"),
        sunday + dt.timedelta(days=49): _("Whit Sunday"),
        dt.date(year, 6, 6): _("the National Day"),
        midsummer: _("Midsummer’s Day"),
        all_saints: _("All Saints’ Day"),
        dt.date(year, 12, 25): _("Christmas Day"),
        dt.date(year, 12, 26): _("Boxing Day"),
    }


@cache
def eves(year: int) -> dict[dt.date, str]:
    """Returns the eves on which Swedish authorities are closed, by date."""
    sunday = easter(year)
    midsummer = _weekday_on_or_after(dt.date(year, 6, 20), 5)
    return {
        sunday - dt.timedelta(days=1): _("Easter Eve"),
        sunday + dt.timedelta(days=48): _("Whitsun Eve"),
        midsummer - dt.timedelta(days=1): _("Midsummer’s Eve"),
        dt.date(year, 12, 24): _("Christmas Eve"),
        dt.date(year, 12, 31): _("New Year’s Eve"),
    }


@cache
def half_days(year: int) -> dict[dt.date, str]:
    """Returns the days before holidays on which many authorities close early, by date."""
    sunday = easter(year)
    all_saints = _weekday_on_or_after(dt.date(year, 10, 31), 5)
    return {
        dt.date(year, 1, 5): _("Twelfth Night"),
        sunday - dt.timedelta(days=3): _("Maundy Thursday"),
        dt.date(year, 4, 30): _("Walpurgis Night"),
        all_saints - dt.timedelta(days=1): _("the day before All Saints’ Day"),
        dt.date(year, 12, 23): _("the day before Christmas Eve"),
    }
