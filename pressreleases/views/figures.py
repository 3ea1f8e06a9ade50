"""The year in figures, read from the public editions that carry an annual report."""

import datetime as dt

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from pressreleases import series, tables
from pressreleases.api import LICENCE
from pressreleases.files import showing
from pressreleases.models import Edition
from pressreleases.pages import OTHER_LANGUAGE

COLUMNS = (
    "year",
    "indicator",
    "indicator_id",
    "figure",
    "sentence",
    "definition",
    "release",
    "version",
    "document",
    "diary_number",
)


def figures_list(request, language):
    reports = list(_by_year(request.now, language).values())
    return render(
        request,
        "pressreleases/figures_list.html",
        {
            "reports": reports,
            "series": series.series(reports),
            "csv_url": reverse("figures_csv", kwargs={"language": language}),
            "json_url": reverse("figures_json", kwargs={"language": language}),
            "alternates": {
                code: reverse("figures_list", kwargs={"language": code}) for code in ("sv", "en")
            },
            "switch_url": reverse("figures_list", kwargs={"language": OTHER_LANGUAGE[language]}),
            "files_base": showing.public(language),
            "has_files": any(edition.files for edition in reports),
            "section": "figures",
        },
    )


def figures_year(request, language, year):
    other = OTHER_LANGUAGE[language]
    reports = {code: _by_year(request.now, code) for code in (language, other)}
    edition = reports[language].get(year)
    if edition is None and year not in reports[other]:
        raise Http404
    address = {
        code: reverse("figures_year", kwargs={"language": code, "year": year}) for code in reports
    }
    context = {
        "edition": edition,
        "year": year,
        "files_base": showing.public(language),
        "switch_url": address[other],
        "section": "figures",
    }
    if edition is None:
        context |= {"only_in_other": reports[other][year]}
        return render(request, "pressreleases/figures_only_in_other_language.html", context)
    years = sorted(reports[language])
    place = years.index(year)
    context |= {
        "earlier": years[place - 1] if place else None,
        "later": years[place + 1] if place + 1 < len(years) else None,
        "alternates": {code: address[code] for code in reports if year in reports[code]},
    }
    return render(request, "pressreleases/figures_year.html", context)


def figures_csv(request, language):
    """All figures and highlights that are public, a row each, for a spreadsheet."""
    found = rows(request.now, language)
    answer = HttpResponse(
        tables.as_csv([COLUMNS, *([row[name] for name in COLUMNS] for row in found)]),
        content_type="text/csv; charset=utf-8",
    )
    name = "siffror" if language == "sv" else "figures"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def figures_json(request, language):
    """The same as JSON."""
    answer = JsonResponse(
        {"language": language, "licence": LICENCE, "figures": rows(request.now, language)},
        json_dumps_params={"ensure_ascii": False},
    )
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def rows(at: dt.datetime, language: str) -> list[dict]:
    """Returns a row for each public highlight, the newest year first, in the report's order."""
    return [
        {
            "year": edition.report_year,
            "indicator": part.indicator_name,
            "indicator_id": part.indicator or "",
            "figure": part.figure if part.written else "",
            "sentence": part.sentence,
            "definition": part.indicator_definition,
            "release": settings.SITE_URL
            + reverse("release", kwargs={"language": language, "slug": edition.slug}),
            "version": edition.number,
            "document": edition.report_document_url or _document(edition),
            "diary_number": edition.report_diary_number,
        }
        for edition in _by_year(at, language).values()
        for part in edition.highlight_parts
    ]


def _document(edition) -> str:
    """Returns the address of the report's first document among our own, "" when it has none."""
    found = showing.documents(edition, settings.SITE_URL + showing.public(edition.language))
    return next((each.address for each in found if each.part.of_report), "")


def _by_year(at, language) -> dict[int, Edition]:
    """Returns the newest public edition for each year's report, newest year first.

    Its cost grows with the number of annual reports, one a year, not with the releases.
    """
    editions = Edition.objects.public(at).in_language(language).listed()
    carrying = editions.filter(report_year__isnull=False).defer("body")
    by_year = {}
    for edition in carrying.order_by("-report_year", "-first_published_at", "-pk"):
        by_year.setdefault(edition.report_year, edition)
    return by_year
