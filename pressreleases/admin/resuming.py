"""A save that came too late: signed out meanwhile, or with a token from before signing in again.

The text goes back to the browser that sent it, on a page from which it can be sent again. It is
stored nowhere, because nobody knows whose it is.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin
from django.template.response import TemplateResponse
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from pressreleases import marking
from pressreleases.models import PressRelease
from pressreleases.models.releases import LANGUAGES
from pressreleases.text import sanitise

_FORMS = {"pressreleases_pressrelease_add", "pressreleases_pressrelease_change"}
#: Characters of a field that are shown; all of them are sent on.
_MOST_SHOWN = 300_000
_SHOWN = ("title", "lead", "body")


def resume_page(request, *, status: int = 403) -> TemplateResponse:
    """Returns the page with what was sent, to be sent again."""
    sent = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]
    texts = [
        {
            "label": PressRelease._meta.get_field(f"{field}_{language}").verbose_name,
            "language": language,
            "text": marking.readable(sanitise(text)) if field == "body" else text,
        }
        for field in _SHOWN
        for language in LANGUAGES
        if (text := request.POST.get(f"{field}_{language}", "").strip()[:_MOST_SHOWN])
    ]
    context = {
        **admin.site.each_context(request),
        "title": _("Your text is still here"),
        "subtitle": "",
        "is_signed_in": admin.site.has_permission(request),
        "sign_in": f"{reverse('admin:login')}?next={reverse('admin:index')}",
        "sent": sent,
        "texts": texts,
    }
    template = "admin/pressreleases/pressrelease/resume.html"
    response = TemplateResponse(request, template, context, status=status)
    response.headers["Cache-Control"] = "private, no-store"
    return response.render()


def resume_after_csrf_failure(request) -> TemplateResponse | None:
    """Returns the page when the form itself was sent from here with an old token, else None.

    A form on somebody else's site gets nothing: the browser says where a POST comes from.
    """
    if request.method != "POST" or not _is_from_here(request):
        return None
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return None
    return resume_page(request) if match.url_name in _FORMS else None


def _is_from_here(request) -> bool:
    origin = urlsplit(request.headers.get("Origin", ""))
    own = {urlsplit(settings.SITE_URL).netloc, request.get_host()}
    return origin.scheme in ("http", "https") and origin.netloc in own
