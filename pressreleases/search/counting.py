"""How many public texts there are of each year and kind, when nothing is searched for.

One pass over the index `edition_counts`, which alone holds what it needs: its cost grows with the
number of editions, but no row is read. Hits of a search are counted in `choices.py`.
"""

from django.db import connection
from django.db.models import Count, Exists, OuterRef, Subquery

from pressreleases.models import EditionQuerySet, SearchSubject, Subject


def count(
    editions: EditionQuerySet, language: str, year: int | None
) -> tuple[dict[int, int], dict[str, int], dict[str, str]]:
    """Returns, from one query: texts by year, by kind, and the name of each subject by address.

    A subject is named as in the newest of the texts that has it; others are not named at all.

    Args:
        editions: Those that are public, in one language.
        year: The year whose kinds are counted, None for all.
    """
    of_subject = SearchSubject.objects.filter(
        Exists(editions.filter(pk=OuterRef("entry__edition"))),
        language=language,
        slug=OuterRef("slug"),
    ).order_by("-entry")
    named = Subject.objects.order_by().annotate(named=Subquery(of_subject.values("name")[:1]))
    counted = editions.order_by().values("year", "kind").annotate(n=Count("*"))
    (sql, params), (named_sql, named_params) = (
        queryset.query.sql_with_params() for queryset in (counted, named.values("slug", "named"))
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT year, kind, n, '' FROM ({sql}) counted UNION ALL "
            f"SELECT 0, slug, 0, named FROM ({named_sql}) named WHERE named IS NOT NULL",
            [*params, *named_params],
        )
        rows = cursor.fetchall()
    years, kinds, subjects = {}, {}, {}
    for of_year, what, number, label in rows:
        if not of_year:
            subjects[what] = label
            continue
        years[of_year] = years.get(of_year, 0) + number
        if year in (None, of_year):
            kinds[what] = kinds.get(what, 0) + number
    return years, kinds, subjects
