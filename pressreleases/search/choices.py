"""What the hits can be narrowed down to, and how many each choice would leave.

A count is exact or not there: of more hits than are fetched (`finding.MOST`) only the newest are
known, so years are counted as far back as those reach, and the rest is one choice, "and earlier".
"""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.utils import formats
from django.utils.translation import gettext as _

from pressreleases import text
from pressreleases.models.releases import Kind
from pressreleases.search.asking import Ask
from pressreleases.search.finding import Found


@dataclass(frozen=True)
class Choice:
    """One thing to choose: its address, what it is called, and how many it leaves, if known."""

    value: str
    label: str
    query: str
    count: int | None = None
    is_chosen: bool = False


def kinds(ask: Ask, counts: dict[str, int] | None = None) -> list[Choice]:
    """Returns the kinds, all of them: what there can be is no secret."""
    return [
        Choice(
            value=kind.value,
            label=kind.label,
            query=ask.query(kind=kind.value),
            count=None if counts is None else counts.get(kind.value, 0),
            is_chosen=ask.kind == kind.value,
        )
        for kind in Kind
    ]


def subjects(ask: Ask, names: dict[str, str], counts: Counter | None = None) -> list[Choice]:
    """Returns the subjects, in Swedish order of their names.

    Args:
        names: The name of each, by its address.
        counts: How many hits each would leave, by its address.
    """
    return [
        Choice(
            value=slug,
            label=name,
            query=ask.query(subject=slug),
            count=None if counts is None else counts[slug],
            is_chosen=ask.subject == slug,
        )
        for slug, name in sorted(names.items(), key=lambda pair: text.sort_key(pair[1]))
    ]


def years(ask: Ask, counts: dict[int, int], *, total: int | None = None) -> list[Choice]:
    """Returns "all years" and each year that has something, the newest first."""
    every = Choice("", _("All years"), ask.query(year=""), total, is_chosen=not ask.year)
    return [every, *(_year(ask, year, counts[year]) for year in sorted(counts, reverse=True))]


def given(ask: Ask, kinds: list[Choice], subjects: list[Choice]) -> list[Choice]:
    """Returns what the search is narrowed by, each with the address that leaves it out."""
    named = {
        "kind": next((each.label for each in kinds if each.is_chosen), ""),
        "subject": next((each.label for each in subjects if each.is_chosen), ask.subject),
        "from": ask.since and _("from %(day)s") % {"day": _in_words(ask.since)},
        "to": ask.until and _("until %(day)s") % {"day": _in_words(ask.until)},
        "year": ask.year and str(ask.year),
    }
    return [
        Choice(value=name, label=label, query=ask.query(**{name: ""}))
        for name, label in named.items()
        if label
    ]


def _in_words(day: dt.date) -> str:
    return formats.date_format(day, "j F Y")


def of_hits(ask: Ask, found: Found) -> dict[str, list[Choice]]:
    """Returns the kinds, subjects and years that the hits of a search can be narrowed down to."""
    names = {slug: name for hit in reversed(found.hits) for slug, name in hit.subjects}
    if found.is_cut:
        return {
            "kinds": kinds(ask),
            "subjects": subjects(ask, names),
            "years": _years_of_many(ask, found),
        }
    left = {
        name: [hit for hit in found.hits if found.narrowing.allows(hit, but=name)]
        for name in ("kind", "subject", "year")
    }
    by_subject = Counter(slug for hit in left["subject"] for slug, _name in set(hit.subjects))
    by_year = Counter(hit.year for hit in left["year"])
    if ask.year:
        by_year.setdefault(ask.year, 0)
    return {
        "kinds": kinds(ask, Counter(hit.kind for hit in left["kind"])),
        "subjects": subjects(ask, names, by_subject),
        "years": years(ask, by_year, total=len(left["year"])) if by_year else [],
    }


def _years_of_many(ask: Ask, found: Found) -> list[Choice]:
    """Returns the years of more hits than were fetched, as far as they are known."""
    if ask.year:
        count = None if found.is_narrowed_cut else len(found.narrowed)
        return [*years(ask, {}), _year(ask, ask.year, count)]
    counts = Counter(hit.year for hit in found.narrowed)
    if not found.is_narrowed_cut:
        return years(ask, counts, total=len(found.narrowed))
    oldest = min(counts)
    del counts[oldest]
    earlier = Choice(
        value="",
        label=_("%(year)s and earlier") % {"year": oldest},
        query=ask.query(to=dt.date(oldest, 12, 31).isoformat(), year=""),
    )
    return [*years(ask, counts), earlier]


def _year(ask: Ask, year: int, count: int | None) -> Choice:
    return Choice(str(year), str(year), ask.query(year=year), count, is_chosen=ask.year == year)
