"""Moments as editors write and read them: Swedish clock time, its offset, and words."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

SWEDEN = ZoneInfo("Europe/Stockholm")
FIRST_YEAR = 1900
#: A schedule further ahead than this is taken for a slip of the finger.
FARTHEST = dt.timedelta(days=2 * 365)


def from_clock(clock: dt.datetime, *, later: bool | None = None) -> dt.datetime:
    """Returns the moment at which Swedish clocks show that time.

    Args:
        clock: Naive date and time.
        later: Which of the two, in the hour that autumn has twice: False for the first (summer
            time), True for the second (standard time). None asks.

    Raises:
        ValidationError: Clocks never show that time (code "missing"), or they show it twice and
            nothing says which is meant (code "twice"). Or it is centuries ago (code "year").
    """
    first = clock.replace(tzinfo=SWEDEN, fold=0)
    second = clock.replace(tzinfo=SWEDEN, fold=1)
    if clock.year < FIRST_YEAR:  # long before there were time zones; UTC may not even have it
        raise ValidationError(
            _("There is no year %(year)s to choose. Is the year right?") % {"year": clock.year},
            code="year",
        )
    if first.astimezone(dt.UTC).astimezone(SWEDEN).replace(tzinfo=None) != clock:
        raise ValidationError(
            _(
                "There is no %(time)s that night: clocks are put forward from 2 to 3. Choose a "
                "time before 02.00 or from 03.00."
            )
            % {"time": f"{clock:%H.%M}"},
            code="missing",
        )
    if first.utcoffset() != second.utcoffset() and later is None:
        raise ValidationError(
            _(
                "%(time)s comes twice that night, when clocks are put back from 3 to 2. Say "
                "whether you mean the first time (summer time) or the second (standard time)."
            )
            % {"time": f"{clock:%H.%M}"},
            code="twice",
        )
    return (second if later else first).astimezone(dt.UTC)


def check_ahead(at: dt.datetime, now: dt.datetime) -> None:
    """Refuses a moment that has passed or lies absurdly far ahead.

    Raises:
        ValidationError: With a sentence that names the moment.
    """
    if at <= now:
        raise ValidationError(
            _("%(moment)s has already passed. Choose a later time, or publish now.")
            % {"moment": in_words(at)}
        )
    if at - now > FARTHEST:
        raise ValidationError(
            _("%(moment)s is more than two years ahead. Is the year right?")
            % {"moment": in_words(at)}
        )


def in_words(at: dt.datetime, now: dt.datetime | None = None) -> str:
    """Returns "tisdag 27 februari 2018 kl. 08.00", with ", om 3 dagar" when `now` is given."""
    local = at.astimezone(SWEDEN)
    day = formats.date_format(local, "l j F Y")
    clock = f"{local:%H.%M.%S}" if local.second else f"{local:%H.%M}"
    words = _("%(day)s at %(clock)s") % {"day": day, "clock": clock}
    return f"{words}, {distance(at, now)}" if now else words


def offset(at: dt.datetime) -> str:
    """Returns the offset that Swedish clocks have at that moment: "UTC+1"."""
    hours = at.astimezone(SWEDEN).utcoffset().total_seconds() / 3600
    return f"UTC{hours:+g}"


def distance(at: dt.datetime, now: dt.datetime) -> str:
    """Returns how far ahead a moment lies, in the largest unit that says enough."""
    minutes = max(0, round((at - now).total_seconds() / 60))
    days = (at.astimezone(SWEDEN).date() - now.astimezone(SWEDEN).date()).days
    if minutes < 60:
        return ngettext("in %(n)s minute", "in %(n)s minutes", minutes) % {"n": minutes}
    if minutes < 24 * 60:
        hours = round(minutes / 60)
        return ngettext("in %(n)s hour", "in %(n)s hours", hours) % {"n": hours}
    return ngettext("in %(n)s day", "in %(n)s days", days) % {"n": days}
