"""The API: each function asks what is public and hands it to `pressreleases/api/answers.py`."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt

from contacts.models import ContactPerson, PressOffice
from pressreleases import following, text
from pressreleases.api import LICENCE, PAGE_SIZE, answers, asking, dcat, openapi, rdf
from pressreleases.api.problems import METHODS, allow_all, problem
from pressreleases.models import Edition
from pressreleases.pages import Page, number_or_404
from pressreleases.search import counting
from pressreleases.views import figures as figures_views


def _endpoint(
    operation: str, *, media_type: str = "application/json", write: Callable | None = None
):
    """Makes an answer of the API of a function that returns data.

    The function is called with the request, the parameters that the operation takes (see
    `openapi.OPERATIONS`) and the parts of the address. `write` makes the answer of the data when
    it is not JSON.
    """
    names = openapi.query_of(operation)

    def decorate(read: Callable):

        @csrf_exempt
        @wraps(read)
        def view(request, **kwargs):
            if request.method == "OPTIONS":
                return _options()
            if request.method not in ("GET", "HEAD"):
                return problem(405)
            try:
                data = read(request, asking.read(request.GET, names), **kwargs)
            except asking.Unreadable as unreadable:
                return problem(400, str(unreadable))
            except Http404:
                return problem(404)
            if write:
                response = HttpResponse(write(data), content_type=media_type)
            else:
                dumping = {"ensure_ascii": False}
                response = JsonResponse(data, content_type=media_type, json_dumps_params=dumping)
            response.headers["Content-Language"] = "sv, en"
            return allow_all(response)

        return view

    return decorate


def _options() -> HttpResponse:
    response = HttpResponse(status=204, headers={"Allow": METHODS})
    response.headers["Access-Control-Allow-Methods"] = METHODS
    response.headers["Access-Control-Allow-Headers"] = "If-None-Match"
    response.headers["Access-Control-Max-Age"] = "86400"
    return allow_all(response)


@_endpoint("index")
def index(request, asked):
    names = ("openapi", "dcat", "dcat_xml", "releases", "figures", "contacts", "subjects")
    return {**{name: answers.address(f"api_{name}") for name in names}, "licence": LICENCE}


@_endpoint("releases")
def releases(request, asked):
    editions = Edition.objects.public(request.now).in_language(asked["language"]).listed()
    for name in ("kind", "year"):
        if asked[name]:
            editions = editions.filter(**{name: asked[name]})
    if subject := asked["subject"]:
        if not following.subject_name(subject, asked["language"], request.now):
            raise Http404
        editions = following.having(editions, subject, asked["language"])
    rows = editions.newest_first().defer("body", "highlights")
    return _page(request, asked, rows, answers.release_in_list)


@_endpoint("release")
def release(request, asked, id):
    pk = number_or_404(id)
    editions = list(Edition.objects.public(request.now).filter(release=pk).order_by("-language"))
    if not editions:
        raise Http404
    return answers.release(pk, editions)


@_endpoint("versions")
def versions(request, asked, id):
    of_release = Edition.objects.started(request.now).filter(release=number_or_404(id))
    editions = list(of_release.order_by("-language", "number").defer("body", "highlights"))
    if not any(edition.is_public(request.now) for edition in editions):
        raise Http404
    return _page(request, asked, answers.versions(editions, request.now))


@_endpoint("figures")
def figures(request, asked):
    rows = figures_views.rows(request.now, asked["language"])
    if asked["year"]:
        rows = [row for row in rows if row["year"] == asked["year"]]
    return _page(request, asked, rows)


@_endpoint("contacts")
def contacts(request, asked):
    today = timezone.localdate(request.now)
    persons = ContactPerson.objects.listed(today).prefetch_related("subjects")
    # For who is away somebody else answers: a number here is one that can be called.
    rows = [row for row in persons.order_by("sort_name", "pk") if not row.is_away(today)]
    return _page(request, asked, rows, lambda row: answers.contact(row, asked["language"]))


@_endpoint("subjects")
def subjects(request, asked):
    editions = Edition.objects.public(request.now).in_language(asked["language"]).listed()
    _years, _kinds, names = counting.count(editions, asked["language"], None)
    rows = sorted(names.items(), key=lambda pair: text.sort_key(pair[1]))
    return _page(request, asked, rows, lambda row: answers.subject(*row, asked["language"]))


@_endpoint("openapi")
def description(request, asked):
    return openapi.description()


@_endpoint("dcat", media_type="application/ld+json")
def catalogue(request, asked):
    return dcat.catalogue(PressOffice.load(), request.now)


@_endpoint("dcat_xml", media_type="application/rdf+xml", write=rdf.as_xml)
def catalogue_xml(request, asked):
    return dcat.catalogue(PressOffice.load(), request.now)


def _page(request, asked, rows, say=lambda row: row) -> dict:
    """Returns a page of a list with the addresses of those beside it."""
    page = Page(rows, str(asked["page"]), PAGE_SIZE)
    return {
        "items": [say(row) for row in page.items],
        "page": page.number,
        "next": _beside(request, page.next_number),
        "previous": _beside(request, page.previous_number),
        "licence": LICENCE,
    }


def _beside(request, number) -> str | None:
    if number is None:
        return None
    query = urlencode({**request.GET.dict(), "page": number})
    return f"{settings.SITE_URL}{request.path}?{query}"
