"""The start page and a release. The list is in `lists.py`, versions in `versions.py`."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from contacts.answering import who_answers
from pressreleases.files import showing
from pressreleases.models import Edition
from pressreleases.models.editions import Notice
from pressreleases.pages import OTHER_LANGUAGE

START_SIZE = 6
#: How many years old a text is when the page begins to say so.
OLD_AFTER_YEARS = 2


def start(request, language):
    editions = Edition.objects.public(request.now).in_language(language).listed()
    newest = list(editions.newest_first().defer("body", "highlights")[: START_SIZE + 1])
    with_report = editions.filter(report_year__isnull=False)
    return render(
        request,
        "pressreleases/start.html",
        {
            "newest": newest[0] if newest else None,
            "more": newest[1:],
            "years": editions.years(),
            "figures": with_report.order_by("-report_year", "-first_published_at").first(),
            "alternates": {
                code: reverse("start", kwargs={"language": code}) for code in ("sv", "en")
            },
            "section": "start",
        },
    )


def release(request, language, slug):
    live = {
        e.language: e
        for e in Edition.objects.public(request.now)
        .addressed(slug, language, request.now)
        .select_related("translation_of")
    }
    edition = live.get(language)
    if edition is None:
        return _only_in_other_language(request, live.get(OTHER_LANGUAGE[language]), slug)
    if edition.notice == Notice.MOVED:
        return moved(request, edition)
    if edition.slug != slug:
        return redirect("release", language=language, slug=edition.slug, permanent=True)
    if edition.notice == Notice.GONE:
        return gone(request, edition)
    other = live.get(OTHER_LANGUAGE[language])
    return render(
        request,
        "pressreleases/release.html",
        {
            "edition": edition,
            "contacts": who_answers(edition.contact_parts, on=request.asked_at),
            "is_old": request.now.year - edition.year >= OLD_AFTER_YEARS,
            "original": live.get("sv") if edition.is_translation else None,
            "switch_url": address(other or edition, OTHER_LANGUAGE[language]),
            "alternates": {
                e.language: address(e)
                for e in live.values()
                if e.notice not in (Notice.GONE, Notice.MOVED)
            },
            "files_base": showing.public(language),
            "section": "news",
        },
    )


def address(edition, language=None) -> str:
    """Returns the address of the release, or of the same in the other language."""
    kwargs = {"language": language or edition.language, "slug": edition.slug}
    return reverse("release", kwargs=kwargs)


def _only_in_other_language(request, edition, slug):
    """Says in the reader's language that the text exists only in the other one."""
    if edition is None:
        raise Http404
    language = OTHER_LANGUAGE[edition.language]
    if edition.notice == Notice.MOVED:
        return moved(request, edition, language)
    if edition.slug != slug:
        return redirect("release", language=language, slug=edition.slug, permanent=True)
    if edition.notice == Notice.GONE:
        return gone(request, edition)
    return render(
        request,
        "pressreleases/only_in_other_language.html",
        {
            "edition": edition,
            "switch_url": address(edition),
            "section": "news",
        },
    )


def moved(request, edition, language=None):
    """Leads to the release that took over; when that one is not public, the text is gone."""
    language = language or edition.language
    live = {
        e.language: e
        for e in Edition.objects.public(request.now).filter(release=edition.moved_to_id)
    }
    target = live.get(language) or live.get("sv")
    if target is None or target.notice in (Notice.GONE, Notice.MOVED):
        return gone(request, edition)
    return redirect(address(target, language))


def gone(request, edition):
    """Says that the text has been removed, and nothing of what it said."""
    other = OTHER_LANGUAGE[request.LANGUAGE_CODE]
    context = {"edition": edition, "switch_url": address(edition, other), "section": "news"}
    return render(request, "pressreleases/gone.html", context, status=410)
