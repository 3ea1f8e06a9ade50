"""The year in figures, read from the public editions that carry an annual report."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from pressreleases.models import Edition
from pressreleases.pages import OTHER_LANGUAGE


def figures_list(request, language):
    return render(
        request,
        "pressreleases/figures_list.html",
        {
            "reports": list(_by_year(request, language).values()),
            "alternates": {
                code: reverse("figures_list", kwargs={"language": code}) for code in ("sv", "en")
            },
            "switch_url": reverse("figures_list", kwargs={"language": OTHER_LANGUAGE[language]}),
            "section": "figures",
        },
    )


def figures_year(request, language, year):
    other = OTHER_LANGUAGE[language]
    reports = {code: _by_year(request, code) for code in (language, other)}
    edition = reports[language].get(year)
    if edition is None and year not in reports[other]:
        raise Http404
    address = {
        code: reverse("figures_year", kwargs={"language": code, "year": year}) for code in reports
    }
    context = {
        "edition": edition,
        "year": year,
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


def _by_year(request, language) -> dict[int, Edition]:
    """Returns the newest public edition for each year's report, newest year first.

    Its cost grows with the number of annual reports, one a year, not with the releases.
    """
    editions = Edition.objects.public(request.now).in_language(language).listed()
    carrying = editions.filter(report_year__isnull=False).defer("body")
    by_year = {}
    for edition in carrying.order_by("-report_year", "-first_published_at", "-pk"):
        by_year.setdefault(edition.report_year, edition)
    return by_year
