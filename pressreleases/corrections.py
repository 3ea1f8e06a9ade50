"""Corrections: major changes of public texts, what each said and what it says.

Read from editions by the rule of visibility: a correction is there once its edition has begun,
and as long as something of the release is public in that language. Of a text that was removed or
moved since, that it was corrected stays on record, but nothing of what it said.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import OuterRef, QuerySet, Subquery

from pressreleases import differences
from pressreleases.comparing import Budget
from pressreleases.differences import MOST_PASSAGES, Passage
from pressreleases.models import Edition
from pressreleases.models.editions import Change, Notice


@dataclass
class Correction:
    """One major change, in one language.

    Attributes:
        edition: The version that it led to.
        before: The version with a text that came before.
        live: What stands at the address now.
        passages: What changed, when the text is still public; at most `MOST_PASSAGES`.
        left_out: How many more passages the full comparison has.
    """

    edition: Edition
    before: Edition
    live: Edition
    passages: list[Passage] = field(default_factory=list)
    left_out: int = 0

    @property
    def is_readable(self) -> bool:
        """Whether the text is public; a withdrawn one is kept under its banner."""
        return self.live.notice in (Notice.NONE, Notice.WITHDRAWN)

    @property
    def changed_at(self) -> dt.datetime:
        """Returns when this entry last changed: a tombstone takes the text out of it."""
        return self.live.starts_at if self.live.notice else self.edition.starts_at


def newest(language: str, at: dt.datetime) -> QuerySet:
    """Returns the editions that corrected a text, the newest first, each with what belongs to it.

    `before_id` and `live_id` are the editions before it and in public now.
    """
    same = Edition.objects.filter(release_id=OuterRef("release_id"), language=OuterRef("language"))
    before = same.listed().filter(number__lt=OuterRef("number")).order_by("-number")
    return (
        Edition.objects.started(at)
        .in_language(language)
        .listed()
        .filter(change=Change.MAJOR)
        .annotate(
            before_id=Subquery(before.values("pk")[:1]),
            live_id=Subquery(same.public(at).values("pk")[:1]),
        )
        .filter(before_id__isnull=False, live_id__isnull=False)
        .order_by("-starts_at", "-pk")
    )


def read(editions: Iterable[Edition]) -> list[Correction]:
    """Returns the corrections of a page of `newest()`, compared within one budget: one query."""
    editions, budget = list(editions), Budget()
    beside = Edition.objects.in_bulk({pk for e in editions for pk in (e.before_id, e.live_id)})
    found = []
    for edition in editions:
        correction = Correction(edition, beside[edition.before_id], beside[edition.live_id])
        if correction.is_readable:
            sections = differences.compare(correction.before, edition, budget)
            passages = differences.passages(sections)
            correction.passages = passages[:MOST_PASSAGES]
            correction.left_out = len(passages[MOST_PASSAGES:])
        found.append(correction)
    return found
