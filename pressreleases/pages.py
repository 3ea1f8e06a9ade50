"""What the public pages share: cutting a list into pages, and reading numbers from addresses."""

import re
from functools import cached_property

from django.http import Http404

OTHER_LANGUAGE = {"sv": "en", "en": "sv"}

# ASCII digits without a leading zero; long enough for any list that can exist.
_NUMBER = re.compile(r"\A[1-9][0-9]{0,6}\Z")


def number_or_404(raw: str | None, default: int | None = None) -> int | None:
    """Returns a positive number written in an address, or `default` when it is not there.

    Raises:
        Http404: It is there but is not such a number ("-1", "1.0", "٣", "99999999999").
    """
    if raw is None:
        return default
    if not _NUMBER.match(raw):
        raise Http404
    return int(raw)


def year_or_404(raw: str | None) -> int | None:
    """Returns a year written in an address, None when there is none.

    Raises:
        Http404: It cannot be a year.
    """
    year = number_or_404(raw)
    if year is not None and not 1900 <= year <= 2200:
        raise Http404
    return year


class Page:
    """One page of a queryset, found without counting the rest.

    Whether there is a next page is known from one row more than is shown, so the cost does not
    grow with the number of rows.

    Args:
        queryset: Ordered rows.
        raw: The page number as it stands in the address, None for the first.
        size: Rows on a page.

    Raises:
        Http404: There is no such page.
    """

    def __init__(self, queryset, raw: str | None, size: int):
        self.number = number_or_404(raw, default=1)
        first = (self.number - 1) * size
        rows = list(queryset[first : first + size + 1])
        self.items, self.has_next = rows[:size], len(rows) > size
        if self.number > 1 and not self.items:
            raise Http404

    @cached_property
    def previous_number(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @cached_property
    def next_number(self) -> int | None:
        return self.number + 1 if self.has_next else None
