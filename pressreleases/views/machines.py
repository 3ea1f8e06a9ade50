"""Pages for machines: the sitemap, robots.txt, and whether the site is well."""

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from contacts.models import PressOffice
from pressreleases import sitemap

_XML = "application/xml; charset=utf-8"


def sitemap_index(request):
    """The whole map while it is small, then an index of its parts."""
    parts = sitemap.parts(request.now)
    if sum(part["count"] for part in parts.values()) <= sitemap.SIZE:
        entries = _pages(request) + sitemap.releases(request.now)
        return render(request, "sitemap.xml", {"urlset": entries}, content_type=_XML)
    maps = [{"location": settings.SITE_URL + reverse("sitemap_pages")}] + [
        {
            "location": settings.SITE_URL + reverse("sitemap_part", kwargs={"part": number}),
            "last_mod": part["lastmod"],
        }
        for number, part in parts.items()
    ]
    return render(request, "sitemap_index.xml", {"sitemaps": maps}, content_type=_XML)


def sitemap_pages(request):
    return render(request, "sitemap.xml", {"urlset": _pages(request)}, content_type=_XML)


def sitemap_part(request, part):
    # Past the largest key of any database, and not to be asked for.
    entries = sitemap.releases(request.now, part) if part < 2**40 else []
    if not entries:
        raise Http404
    return render(request, "sitemap.xml", {"urlset": entries}, content_type=_XML)


def _pages(request):
    return sitemap.pages(request.now, timezone.localdate(request.now))


def robots(request):
    """Everything public may be read; what is not public is locked, and not listed here."""
    content = f"User-agent: *\nAllow: /\n\nSitemap: {settings.SITE_URL}{reverse('sitemap')}\n"
    return HttpResponse(content, content_type="text/plain; charset=utf-8")


def health(request):
    """Whether the database answers and has its tables. Says nothing else, and is never kept."""
    try:
        PressOffice.objects.filter(pk=1).exists()
    except DatabaseError:
        response = JsonResponse({"status": "fail"}, status=503, headers={"Retry-After": "30"})
    else:
        response = JsonResponse({"status": "ok"})
    response.headers["Cache-Control"] = "no-store"
    return response
