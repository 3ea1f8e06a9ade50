"""The list of releases with its search: one page, from "all of them" to a single word."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from pressreleases.models import Edition
from pressreleases.pages import OTHER_LANGUAGE, Page
from pressreleases.search import asking, choices, counting, finding
from pressreleases.search.snippets import Marker

PAGE_SIZE = 20


def release_list(request, language):
    ask = asking.read(request.GET)
    address = {code: reverse("release_list", kwargs={"language": code}) for code in ("sv", "en")}
    if ask.language and ask.language != language:
        return redirect(address[ask.language] + ask.query())
    other = OTHER_LANGUAGE[language]
    context = {
        "ask": ask,
        "address": address[language],
        "section": "news",
        "most": finding.MOST,
        "page": None,
        "results": [],
        "found": None,
        "given": [],
        "suggestions": [],
        "followed": "",
        "newer": "",
        "older": "",
        # The same year or subject may be empty in the other language: only words and dates follow.
        "switch_url": address[other] + ask.query(kind="", subject="", year="", sort=""),
    }
    if ask.errors:
        context |= {"kinds": choices.kinds(ask), "subjects": [], "years": []}
        return render(request, "pressreleases/release_list.html", context, status=400)
    answer = _search if ask.is_search else _all
    context |= answer(request, language, ask)
    page = context["page"]
    query = ask.query(page=page.number if page.number > 1 else "")
    context |= {
        "canonical": address[language] + query if query else "",
        "alternates": {} if query else address,
        "newer": page.previous_number
        and address[language]
        + ask.query(page=page.previous_number if page.previous_number > 1 else ""),
        "older": page.next_number and address[language] + ask.query(page=page.next_number),
    }
    return render(request, "pressreleases/release_list.html", context)


def _all(request, language, ask):
    """Everything, or one year of it: no search, nothing counted but the years and kinds."""
    editions = Edition.objects.public(request.now).in_language(language).listed()
    chosen = editions.filter(year=ask.year) if ask.year else editions
    page = Page(chosen.newest_first().defer("body", "highlights"), ask.page, PAGE_SIZE)
    if ask.year and not page.items:
        raise Http404
    years, kinds, subjects = counting.count(editions, language, ask.year)
    return {
        "page": page,
        "results": [{"edition": each, "title": [], "snippet": []} for each in page.items],
        "years": choices.years(ask, years, total=sum(years.values())) if years else [],
        "kinds": choices.kinds(ask, kinds),
        "subjects": choices.subjects(ask, subjects),
    }


def _search(request, language, ask):
    found = finding.find(ask.q, language, ask.narrowing, at=request.now)
    if not found.is_subject_known:
        raise Http404
    hits = found.best_first() if ask.order == asking.RELEVANCE else found.narrowed
    page = Page(hits, ask.page, PAGE_SIZE)
    editions = Edition.objects.public(request.now).in_bulk([hit.edition for hit in page.items])
    marker = Marker(found.question, found.mode)
    offered = choices.of_hits(ask, found)
    return {
        "page": page,
        "found": found,
        "results": [
            {
                "edition": edition,
                "title": marker.title(edition.title),
                "snippet": marker.snippet(edition),
            }
            for edition in (editions[hit.edition] for hit in page.items)
        ],
        **offered,
        "followed": ask.subject,
        "given": choices.given(ask, offered["kinds"], offered["subjects"]),
        "suggestions": [
            {"words": words, "query": asking.Ask(q=words).query()} for words in found.suggestions
        ],
    }
