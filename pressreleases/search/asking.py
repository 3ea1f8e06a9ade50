"""What an address asks of the list: the fields of the search form, read and written back.

What only a broken or invented address can hold is not found (404). What a person may mistype, a
date, gets a sentence. Parameters that mean nothing here are ignored.
"""

import datetime as dt
import re
from dataclasses import dataclass, field

from django.http import Http404
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from pressreleases import text
from pressreleases.models.releases import Kind
from pressreleases.pages import OTHER_LANGUAGE, number_or_404, year_or_404
from pressreleases.search import indexing, parsing, words
from pressreleases.search.finding import Narrowing

RELEVANCE, DATE = "relevance", "date"
YEARS = range(1900, 2201)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.A)
_MONTHS = [
    ("januari", "january"),
    ("februari", "february"),
    ("mars", "march"),
    ("april", "april"),
    ("maj", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augusti", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("december", "december"),
]
_DATES = [
    re.compile(pattern, re.A)
    for pattern in (
        r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)",
        r"(?P<d>\d{1,2})[/.] ?(?P<m>\d{1,2})(?:[/.-] ?| )(?P<y>\d{4})",
        r"(?:(?:den )?(?P<d>\d{1,2})\.?(?:e|:e|st|nd|rd|th)? )?"
        r"(?P<name>[a-z]{3,9})\.? (?P<y>\d{4})",
        r"(?P<name>[a-z]{3,9})\.? (?P<d>\d{1,2}),? (?P<y>\d{4})",
        r"(?P<y>\d{4})(?:-(?P<m>\d{1,2}))?",
    )
]


@dataclass(frozen=True)
class Ask:
    """What is asked for. Empty fields are not asked for."""

    q: str = ""
    kind: str = ""
    subject: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    year: int | None = None
    sort: str = ""
    language: str = ""
    page: str | None = None
    #: Whether the question was longer than anybody types, and is cut.
    is_cut: bool = False
    #: A sentence for each field that could not be read.
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def is_search(self) -> bool:
        return bool(self.q or self.kind or self.subject or self.since or self.until)

    @property
    def order(self) -> str:
        """How hits are sorted: by relevance when there are words, unless dates are asked for."""
        return DATE if self.sort == DATE or not self.q else RELEVANCE

    @property
    def narrowing(self) -> Narrowing:
        since = indexing.day_bounds(self.since)[0] if self.since else None
        until = indexing.day_bounds(self.until)[1] if self.until else None
        return Narrowing(self.kind, self.subject, self.year, since, until)

    def query(self, **changes) -> str:
        """Returns the address's query with changes, "?…" or "": one spelling for one question.

        Another choice begins at the first page, unless `page` is among the changes.
        """
        fields = {
            "q": self.q,
            "kind": self.kind,
            "subject": self.subject,
            "from": self.since and self.since.isoformat(),
            "to": self.until and self.until.isoformat(),
            "year": self.year,
            "sort": DATE if self.q and self.order == DATE else "",
            "page": "",
        }
        fields.update(changes)
        given = {name: value for name, value in fields.items() if value}
        return f"?{urlencode(given)}" if given else ""

    @property
    def only_words(self) -> str:
        return Ask(q=self.q).query()

    @property
    def by_date(self) -> str:
        return self.query(sort=DATE)

    @property
    def by_relevance(self) -> str:
        return self.query(sort="")


def read(parameters) -> Ask:
    """Returns what a query string asks for.

    Raises:
        Http404: A number, kind, subject, order or language that cannot be.
    """
    number_or_404(parameters.get("page"), default=1)
    year = year_or_404(parameters.get("year"))
    raw = parameters.get("q", "")
    q = text.one_line(raw[: parsing.LONGEST * 5])
    since, until, errors = _dates(parameters)
    return Ask(
        q=q[: parsing.LONGEST].strip(),
        kind=_one_of(parameters.get("kind", ""), Kind.values),
        subject=_slug(parameters.get("subject", "")),
        since=since,
        until=until,
        year=year,
        sort=_one_of(parameters.get("sort", ""), (RELEVANCE, DATE)),
        language=_one_of(parameters.get("language", ""), OTHER_LANGUAGE),
        page=parameters.get("page"),
        is_cut=len(raw) > parsing.LONGEST,
        errors=errors,
    )


def date(raw: str, *, last: bool = False) -> dt.date | None:
    """Returns the day that somebody wrote, in figures or words; None when it is none.

    "2018-02-22", "22 februari 2018", "22/2 2018", "Feb 22, 2018". Of a month or a year it is the
    first day, or the `last`.
    """
    said = " ".join(words.plain(raw[:40]).split())
    for pattern in _DATES:
        if match := pattern.fullmatch(said):
            return _day(**{"m": None, "d": None, "name": None, **match.groupdict()}, last=last)
    return None


def _day(y, m, d, name, *, last):
    months = [
        number
        for number, names in enumerate(_MONTHS, start=1)
        if name and any(each.startswith(name) for each in names)
    ]
    if int(y) not in YEARS or (name and len(months) != 1):
        return None
    month = months[0] if name else int(m or (12 if last else 1))
    try:
        if d is None and last:
            following = dt.date(int(y) + month // 12, month % 12 + 1, 1)
            return following - dt.timedelta(days=1)
        return dt.date(int(y), month, int(d or 1))
    except ValueError:
        return None


def _dates(parameters):
    """Returns (first day, last day, sentences about what is wrong with them)."""
    written = {name: text.one_line(parameters.get(name, "")[:200]) for name in ("from", "to")}
    found = {name: date(raw, last=name == "to") for name, raw in written.items()}
    errors = {
        name: _("“%(written)s” is no date. Write it like 2018-02-22, or 22 February 2018.")
        % {"written": written[name][:40]}
        for name in written
        if written[name] and not found[name]
    }
    since, until = found["from"], found["to"]
    if since and until and since > until:
        errors["from"] = _("The first day comes after the last. Let them change places.")
    return since, until, errors


def _one_of(value: str, allowed) -> str:
    if value and value not in allowed:
        raise Http404
    return value


def _slug(value: str) -> str:
    if value and not (len(value) <= text.SLUG_LENGTH and _SLUG.fullmatch(value)):
        raise Http404
    return value
