"""Writing down what editions are found by. Called by `publishing.py` in its transaction.

The index is a function of the editions and the analyser: `reindex` gives the same rows whatever
was there before. Tombstones are not in it: lists do not show them.
"""

import datetime as dt
import math
from collections.abc import Callable, Iterable

from django.db import connections, transaction
from django.db.models import Exists, F, OuterRef

from pressreleases.models import Edition, SearchEntry, SearchSubject, Spelling, Synonym
from pressreleases.moments import SWEDEN
from pressreleases.search import analysis, engines
from pressreleases.search.abbreviations import ABBREVIATIONS
from pressreleases.search.suggesting import keys

BATCH = 500
_EDITION_BITS = 30


def add(editions: Iterable[Edition]) -> None:
    """Indexes editions that are saved and not in the index. Callers hold a transaction."""
    read = [(edition, analysis.tokens(edition)) for edition in editions if not edition.notice]
    entries, subjects, forms = [], [], {}
    for edition, tokens in read:
        entry = _entry(edition, tokens)
        entries.append(entry)
        named = {part.slug: part.name for part in edition.subject_parts}
        subjects += [
            SearchSubject(entry=entry, language=edition.language, slug=slug, name=name)
            for slug, name in named.items()
        ]
        forms.setdefault(edition.language, set()).update(tokens.forms)
    SearchEntry.objects.bulk_create(entries, batch_size=BATCH)
    SearchSubject.objects.bulk_create(subjects, batch_size=BATCH)
    for language, words in forms.items():
        _learn(words, language)


def rebuild(
    *, only_missing: bool = False, progress: Callable[[int, int], None] | None = None
) -> int:
    """Indexes all editions anew, or those that this analyser has not read yet.

    One batch a transaction, so that readers find the old or the new, and nothing waits long.

    Args:
        only_missing: Leaves alone what this version of the analyser has written.
        progress: Is called with how many are done, and how many there are.

    Returns:
        How many editions there were to index.
    """
    chosen = missing() if only_missing else Edition.objects.filter(notice="")
    ids = list(chosen.order_by("pk").values_list("pk", flat=True))
    if not only_missing:
        Spelling.objects.all().delete()
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        with transaction.atomic():
            SearchSubject.objects.filter(entry__edition__in=batch).delete()
            SearchEntry.objects.filter(edition__in=batch).delete()
            add(Edition.objects.filter(pk__in=batch))
        if progress:
            progress(start + len(batch), len(ids))
    if ids:
        engines.optimise()
    return len(ids)


def missing():
    """Editions that this version of the analyser has not read."""
    current = SearchEntry.objects.filter(analyser=analysis.VERSION, edition=OuterRef("pk"))
    return Edition.objects.filter(~Exists(current), notice="")


def catch_up(using="default", **kwargs) -> None:
    """Reads what the analyser has not read yet; the receiver of `post_migrate`."""
    if SearchEntry._meta.db_table not in connections[using].introspection.table_names():
        return  # migrated back to before search
    if not Synonym.objects.exists():
        Synonym.objects.bulk_create(
            Synonym(language=language, word=word, meaning=meaning)
            for language, word, meaning in ABBREVIATIONS
        )
    if missing().exists():
        rebuild(only_missing=True)


def place(moment: dt.datetime, number: int = 0) -> int:
    """Returns where an edition stands among all, by its first publication and its number."""
    return (math.floor(moment.timestamp()) << _EDITION_BITS) | number


def day_bounds(first: dt.date, last: dt.date | None = None) -> tuple[int, int]:
    """Returns the places [since, until) of what was first published on these days in Sweden."""
    after = (last or first) + dt.timedelta(days=1)
    since, until = (dt.datetime.combine(day, dt.time(), SWEDEN) for day in (first, after))
    return place(since), place(until)


def year_bounds(year: int) -> tuple[int, int]:
    return day_bounds(dt.date(year, 1, 1), dt.date(year, 12, 31))


def _entry(edition: Edition, tokens: analysis.Tokens) -> SearchEntry:
    return SearchEntry(
        position=place(edition.first_published_at, edition.pk),
        edition=edition,
        language=edition.language,
        kind=edition.kind,
        year=edition.year,
        subjects="\n".join(f"{part.slug} {part.name}" for part in edition.subject_parts),
        words=tokens,
        weights="|".join(f" {section} " for section in tokens.sections),
        analyser=analysis.VERSION,
    )


def _learn(forms: set[str], language: str) -> None:
    """Notes how words may be misspelled; those that are known already cost one look."""
    wanted = sorted(form for form in forms if keys(form))
    known = set()
    for start in range(0, len(wanted), BATCH):
        rows = Spelling.objects.filter(language=language, word__in=wanted[start : start + BATCH])
        known |= set(rows.filter(key=F("word")).values_list("word", flat=True))
    Spelling.objects.bulk_create(
        (
            Spelling(language=language, key=key, word=word)
            for word in wanted
            if word not in known
            for key in sorted({word, *keys(word)})
        ),
        batch_size=BATCH,
        ignore_conflicts=True,
    )
