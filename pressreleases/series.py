"""What is counted year after year, put together from public editions, and drawn as a small chart.

Pure: the editions are passed in, and they alone say what is public. Figures that no edition
carries are gaps, and are shown as gaps.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from pressreleases import frozen, text
from pressreleases.models import Edition

# The drawing's own units. On a phone one of them is about a pixel, so that texts stay readable.
WIDTH, HEIGHT = 340, 196
LEFT, RIGHT, TOP, BOTTOM = 14, 326, 34, 146
#: How far above or below its point a figure is written.
ABOVE, BELOW = -11, 22
#: Years that are named below the chart at the most; the table names them all.
MOST_NAMED = 6


@dataclass(frozen=True, kw_only=True)
class Point:
    """The figure of one year.

    Attributes:
        year: Of the annual report.
        part: The highlight with its figure; None where there is a gap.
        edition: The public edition that it is read from; None where there is a gap.
        is_redefined: Whether something else was counted the year before.
    """

    year: int
    part: frozen.Highlight | None = None
    edition: Edition | None = None
    is_redefined: bool = False

    @property
    def value(self) -> Decimal | None:
        return Decimal(self.part.figure) if self.part else None


@dataclass(frozen=True, kw_only=True)
class Series:
    """An indicator over the years.

    Attributes:
        indicator: Primary key of what is counted.
        name: What is counted, as called in the newest edition.
        points: One for each year from the first to the last, gaps included; oldest first.
    """

    indicator: int
    name: str
    points: tuple[Point, ...]

    @cached_property
    def known(self) -> list[Point]:
        return [point for point in self.points if point.part]

    @property
    def first(self) -> Point:
        return self.known[0]

    @property
    def last(self) -> Point:
        return self.known[-1]

    @property
    def has_gaps(self) -> bool:
        return len(self.known) < len(self.points)

    @property
    def redefined(self) -> list[Point]:
        return [point for point in self.points if point.is_redefined]

    @cached_property
    def chart(self) -> "Chart | None":
        """The drawing, None where a single point would draw nothing."""
        return Chart(self) if len(self.known) > 1 else None


def series(editions: Iterable[Edition]) -> list[Series]:
    """Returns a series for each indicator that has a figure, in Swedish order of names.

    Args:
        editions: The public edition of each report year, in one language.
    """
    found = {}
    for edition in editions:
        for part in edition.highlight_parts:
            if part.indicator and part.written:
                found.setdefault(part.indicator, {}).setdefault(
                    edition.report_year, (part, edition)
                )
    return sorted(
        (_series(indicator, by_year) for indicator, by_year in found.items()),
        key=lambda each: text.sort_key(each.name),
    )


def _series(indicator, by_year) -> Series:
    points, before = [], None
    for year in range(min(by_year), max(by_year) + 1):
        part, edition = by_year.get(year, (None, None))
        redefined = bool(
            part
            and before
            and part.indicator_definition
            and before.indicator_definition
            and part.indicator_definition != before.indicator_definition
        )
        points.append(Point(year=year, part=part, edition=edition, is_redefined=redefined))
        before = part or before
    return Series(indicator=indicator, name=before.indicator_name, points=tuple(points))


@dataclass(frozen=True)
class Mark:
    """A point in the drawing: where it is, and what is written by it ("" for nothing)."""

    x: float
    y: float
    written: str = ""
    anchor: str = "middle"
    offset: int = ABOVE


class Chart:
    """Where everything goes in the drawing of a series; the template draws it.

    The scale begins at zero: a small change must not look like a large one.
    """

    width, height, left, right, baseline = WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM

    def __init__(self, series: Series):
        self._points = series.points
        self._top = max(point.value for point in series.known) or Decimal(1)
        highest = max(series.known, key=lambda point: point.value)
        self._named = {point.year for point in (series.first, series.last, highest)}

    def _x(self, number: int) -> float:
        return round(LEFT + (RIGHT - LEFT) * number / (len(self._points) - 1), 1)

    def _y(self, value: Decimal) -> float:
        return round(BOTTOM - (BOTTOM - TOP) * float(value / self._top), 1)

    @property
    def marks(self) -> list[Mark]:
        """The points; the first, the last and the highest have their figure written."""
        return [
            Mark(
                self._x(number),
                self._y(point.value),
                point.part.written if point.year in self._named else "",
                self._anchor(number),
                self._offset(number),
            )
            for number, point in enumerate(self._points)
            if point.part
        ]

    def _offset(self, number: int) -> int:
        """Where the figure of the first or the last point keeps clear of the line beside it."""
        beside = {0: 1, len(self._points) - 1: -2}.get(number)
        if beside is None or self._points[beside].part is None:
            return ABOVE
        return BELOW if self._points[beside].value > self._points[number].value else ABOVE

    @property
    def lines(self) -> list[str]:
        """The unbroken stretches, as the `points` of polylines. A gap breaks the line."""
        stretches, current = [], []
        for number, point in enumerate(self._points):
            if point.part:
                current.append(f"{self._x(number)},{self._y(point.value)}")
            elif current:
                stretches.append(current)
                current = []
        return [" ".join(stretch) for stretch in [*stretches, current] if len(stretch) > 1]

    @property
    def breaks(self) -> list[Mark]:
        """Where what is counted changed: between that year and the one before."""
        return [
            Mark(round((self._x(number) + self._x(number - 1)) / 2, 1), TOP)
            for number, point in enumerate(self._points)
            if point.is_redefined
        ]

    @property
    def years(self) -> list[Mark]:
        """The years that are named below the line, the first and the last among them."""
        last = len(self._points) - 1
        step = -(-last // (MOST_NAMED - 1)) or 1
        named = [
            number for number in range(0, last + 1, step) if number == 0 or last - number >= step
        ]
        return [
            Mark(self._x(number), HEIGHT - 10, str(self._points[number].year), self._anchor(number))
            for number in [*named, last]
        ]

    def _anchor(self, number: int) -> str:
        if number == 0:
            return "start"
        return "end" if number == len(self._points) - 1 else "middle"
