"""When the press line answers: the hours as editors write them, and the state in words.

Pure: the hours are what an editor wrote on the press office's row, the moment is passed in. Which
days are red is in `red_days.py`.
"""

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacts.red_days import eves, half_days, public_holidays
from pressreleases.moments import SWEDEN

#: Clock times [opens, closes) of one day; 24.00 is written as midnight of the next day.
Intervals = tuple[tuple[dt.time, dt.time], ...]

#: How far ahead the next opening is looked for.
HORIZON_DAYS = 60
MIDNIGHT = dt.time(0)

_CLOCK = r"([0-9]{1,2})(?:[.:]([0-9]{2}))?"
_SPAN = re.compile(rf"\A{_CLOCK}\s*[-–—]\s*{_CLOCK}\Z")
_CLOSED = {"", "stängt", "closed"}


def parse_hours(written: str) -> Intervals:
    """Returns the intervals of one day.

    Args:
        written: "8–17", "08:00-16.30", "8–12, 13–17", and "" or "stängt" for closed.

    Raises:
        ValidationError: With a sentence that shows how it is written.
    """
    if written.strip().lower() in _CLOSED:
        return ()
    spans = []
    for part in written.split(","):
        match = _SPAN.match(part.strip())
        clock = match and (_clock(*match.group(1, 2)), _clock(*match.group(3, 4)))
        if not clock or None in clock or not _in_order(*clock):
            raise ValidationError(_unreadable, params={"written": written.strip()})
        spans.append(clock)
    if any(_end(before) > after[0] for before, after in itertools.pairwise(spans)):
        raise ValidationError(_unreadable, params={"written": written.strip()})
    return tuple(spans)


_unreadable = gettext_lazy(
    "“%(written)s” cannot be read. Write hours as 8–17 or 8–12, 13–16.30, and leave the field "
    "empty when you are closed."
)


def _clock(hour: str, minute: str | None) -> dt.time | None:
    hours, minutes = int(hour), int(minute or 0)
    if (hours, minutes) == (24, 0):
        return MIDNIGHT
    return dt.time(hours, minutes) if hours < 24 and minutes < 60 else None


def _in_order(opens: dt.time, closes: dt.time) -> bool:
    return closes == MIDNIGHT or opens < closes


def _end(span) -> dt.time:
    return dt.time.max if span[1] == MIDNIGHT else span[1]


def parse_days(written: str) -> dict[dt.date, tuple[Intervals, str]]:
    """Returns the hours of single days that differ, with what each is called.

    Args:
        written: One line for each day: "2026-12-23 8–12 kickoff" or "2026-12-28 stängt".

    Raises:
        ValidationError: With a sentence that names the line.
    """
    days = {}
    for number, line in enumerate(written.splitlines(), start=1):
        if not line.strip():
            continue
        date, _space, rest = line.strip().partition(" ")
        match = re.match(
            rf"(?P<hours>stängt|closed|{_CLOCK}[\d\s.:,–—-]*)(?P<name>.*)\Z", rest.strip(), re.I
        )
        try:
            day = dt.date.fromisoformat(date)
            intervals = parse_hours(match["hours"]) if match else None
        except (ValueError, ValidationError):
            intervals = None
        if intervals is None or day in days:
            raise ValidationError(
                _(
                    "Line %(number)s of the single days cannot be read: “%(line)s”. Write date and "
                    "hours, one day a line: 2026-12-23 8–12, or 2026-12-28 stängt."
                ),
                params={"number": number, "line": line.strip()[:60]},
            )
        days[day] = (intervals, match["name"].strip())
    return days


@dataclass(frozen=True, kw_only=True)
class Opening:
    """Whether somebody answers at a moment.

    Attributes:
        at: The moment.
        until: When it closes, if it is open.
        opens: When it opens next, if it is closed; None when that is beyond the horizon.
        reason: What today is, when that is why it is closed: "Christmas Day".
    """

    at: dt.datetime
    until: dt.datetime | None = None
    opens: dt.datetime | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        return self.until is not None

    def __str__(self):
        """Says it in words: "Öppet till 17.00", "Stängt i dag, juldagen. Öppnar fredag 8.00"."""
        if self.until:
            if self.until - self.at > dt.timedelta(days=1):
                return _("Open now")
            return _("Open until %(clock)s") % {"clock": _words(self.until)}
        closed = (
            _("Closed today, %(reason)s.") % {"reason": self.reason}
            if self.reason
            else _("Closed.")
        )
        if self.opens is None:
            return closed
        days = (self.opens.astimezone(SWEDEN).date() - self.at.astimezone(SWEDEN).date()).days
        when = {"clock": _words(self.opens)}
        if days == 0:
            opens = _("Opens today at %(clock)s")
        elif days == 1:
            opens = _("Opens tomorrow at %(clock)s")
        else:
            pattern = "l" if days < 7 else "l j F"
            when["day"] = formats.date_format(self.opens.astimezone(SWEDEN), pattern)
            opens = _("Opens %(day)s at %(clock)s")
        return f"{closed} {opens % when}" if self.reason else opens % when


def _words(moment: dt.datetime) -> str:
    local = moment.astimezone(SWEDEN)
    if local.time() == MIDNIGHT:
        return _("midnight")
    return f"{local.hour}.{local:%M}"


@dataclass(frozen=True, kw_only=True)
class Hours:
    """The hours of a press line.

    Attributes:
        week: The intervals of Monday to Sunday; red days and eves are closed all the same.
        half_day: The intervals of half days; None when they are days like others.
        days: Single days that differ from all of this, with what they are called.
    """

    week: tuple[Intervals, ...]
    half_day: Intervals | None = None
    days: dict[dt.date, tuple[Intervals, str]] = field(default_factory=dict)

    def on(self, day: dt.date) -> tuple[Intervals, str]:
        """Returns the intervals of a date, and what makes it special ("" when nothing does)."""
        if day in self.days:
            return self.days[day]
        for closed in (public_holidays(day.year), eves(day.year)):
            if day in closed:
                return (), closed[day]
        usual = self.week[day.weekday()]
        if usual and self.half_day is not None and (name := half_days(day.year).get(day)):
            return self.half_day, name
        return usual, ""

    def at(self, moment: dt.datetime) -> Opening:
        """Returns whether it is open at that moment, and what comes next."""
        today = moment.astimezone(SWEDEN).date()
        for opens, closes in self._spans(today - dt.timedelta(days=1), days=HORIZON_DAYS + 1):
            if opens <= moment < closes:
                return Opening(at=moment, until=self._end_of(closes))
            if opens > moment:
                return Opening(at=moment, opens=opens, reason=self._why_closed(today, opens))
        return Opening(at=moment, reason=self._why_closed(today, None))

    def _spans(self, first: dt.date, *, days: int) -> Iterator[tuple[dt.datetime, dt.datetime]]:
        """Yields the spans in which it is open, as moments."""
        for number in range(days + 1):
            day = first + dt.timedelta(days=number)
            for opens, closes in self.on(day)[0]:
                end = day + dt.timedelta(days=1) if closes == MIDNIGHT else day
                yield _moment(day, opens), _moment(end, closes)

    def _end_of(self, closes: dt.datetime) -> dt.datetime:
        """Returns when it really closes: a night in between may be open, too."""
        for _night in range(7):
            day = closes.astimezone(SWEDEN).date()
            following = [end for start, end in self._spans(day, days=0) if start == closes]
            if not following:
                break
            [closes] = following
        return closes

    def _why_closed(self, today, opens) -> str:
        """Returns what today is, when it is closed all day because of that."""
        intervals, name = self.on(today)
        return name if name and not intervals else ""

    def summary(self) -> list[tuple[str, str]]:
        """Returns the week in words, like days together: ("Måndag–fredag", "8–17")."""
        rows = []
        for weekday, intervals in enumerate(self.week):
            if rows and rows[-1][2] == intervals:
                rows[-1][1] = weekday
            else:
                rows.append([weekday, weekday, intervals])
        return [
            (_day_span(first, last), ", ".join(_span_words(*span) for span in intervals))
            for first, last, intervals in rows
            if intervals
        ]


def _moment(day: dt.date, clock: dt.time) -> dt.datetime:
    return dt.datetime.combine(day, clock, tzinfo=SWEDEN).astimezone(dt.UTC)


def _day_span(first: int, last: int) -> str:
    monday = dt.date(2024, 1, 1)
    names = [formats.date_format(monday + dt.timedelta(days=n), "l") for n in (first, last)]
    return names[0].capitalize() if first == last else f"{names[0].capitalize()}–{names[1]}"


def _span_words(opens: dt.time, closes: dt.time) -> str:
    def words(clock, midnight):
        if clock == MIDNIGHT:
            return midnight
        return f"{clock.hour}.{clock:%M}" if clock.minute else str(clock.hour)

    return f"{words(opens, '0')}–{words(closes, '24')}"
