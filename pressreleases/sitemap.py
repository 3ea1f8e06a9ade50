"""The sitemap: which public addresses there are, and which are translations of each other.

Django's own sitemap classes list every object and count them before they cut; with hundreds of
thousands of editions that is slow. Here the files are cut by ranges of the primary key: one
grouped query tells which ranges have something, and each file reads its own range alone. The
XML is written by Django's templates.
"""

import datetime as dt
from collections import defaultdict

from django.conf import settings
from django.db.models import Count, F, Max
from django.db.models.functions import Coalesce
from django.urls import reverse

from contacts.models import ContactPerson
from contacts.standing import LanguagePage, StandingPage
from pressreleases.files import bank
from pressreleases.models import Edition
from pressreleases.pages import OTHER_LANGUAGE

#: Primary keys in one file; the protocol allows 50 000 addresses.
SIZE = 5000
LANGUAGES = tuple(OTHER_LANGUAGE)


def parts(at: dt.datetime) -> dict[int, dict]:
    """Returns {number of the part: {"count", "lastmod"}} for the ranges that have something."""
    rows = (
        _editions(at)
        .annotate(part=F("pk") / SIZE)
        .values("part")
        .annotate(count=Count("pk"), lastmod=Max(_CHANGED))
        .order_by("part")
    )
    return {row.pop("part"): row for row in rows}


def releases(at: dt.datetime, part: int | None = None) -> list[dict]:
    """Returns the entries of one part, or of all parts. Two queries."""
    editions = _editions(at)
    if part is not None:
        editions = editions.filter(pk__gte=part * SIZE, pk__lt=(part + 1) * SIZE)
    fields = ("release_id", "language", "slug")
    shown = list(editions.order_by("pk").values_list(*fields, _CHANGED))
    translations = defaultdict(dict)
    of_these = _editions(at).filter(release__in=editions.values("release"))
    for release, language, slug in of_these.values_list(*fields):
        translations[release][language] = _url("release", language, slug=slug)
    return [
        _entry(translations[release], language, lastmod)
        for release, language, _slug, lastmod in shown
    ]


def pages(at: dt.datetime, on: dt.date) -> list[dict]:
    """Returns the entries of everything but the releases; a handful of queries."""
    entries = []
    for name in ("start", "release_list", "figures_list", "contact_list", "press_images"):
        entries += _in_both(name)
    entries += _figures(at)
    for slug in ContactPerson.objects.listed(on).values_list("slug", flat=True):
        entries += _in_both("contact", slug=slug)
    for number in bank.pictures().values_list("pk", flat=True):
        entries += _in_both("press_image", number=number)
    for page in StandingPage.objects.all():
        urls = {each: _url("standing_page", each, key=page.key) for each in page.languages()}
        entries += [_entry(urls, language, page.changed_at) for language in urls]
    for page in LanguagePage.objects.filter(title__gt=""):
        # One text under two addresses, of which the Swedish one is its own (`canonical`).
        entries.append(
            _entry({"sv": _url("language_page", "sv", code=page.language)}, "sv", page.changed_at)
        )
    return entries


_CHANGED = Coalesce("updated_at", "first_published_at")


def _editions(at):
    return Edition.objects.public(at).listed()


def _figures(at):
    years = defaultdict(dict)
    carrying = _editions(at).filter(report_year__isnull=False)
    for year, language in carrying.values_list("report_year", "language").distinct().order_by():
        years[year][language] = _url("figures_year", language, year=year)
    return [
        _entry(urls, language) for _year, urls in sorted(years.items()) for language in sorted(urls)
    ]


def _in_both(name, **kwargs):
    urls = {language: _url(name, language, **kwargs) for language in LANGUAGES}
    return [_entry(urls, language) for language in LANGUAGES]


def _url(name, language, **kwargs) -> str:
    return settings.SITE_URL + reverse(name, kwargs={"language": language, **kwargs})


def _entry(urls, language, lastmod=None) -> dict:
    """Returns what Django's template takes: alternates only where there is a translation."""
    alternates = [{"lang_code": code, "location": urls[code]} for code in LANGUAGES if code in urls]
    if len(alternates) == 1:
        alternates = []
    else:
        alternates.append({"lang_code": "x-default", "location": urls["sv"]})
    return {"location": urls[language], "lastmod": lastmod, "alternates": alternates}
