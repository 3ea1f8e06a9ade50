"""Pages for what is not there, may not be seen, or went wrong."""

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

from pressreleases.api.problems import is_api, problem
from pressreleases.masking import is_preview
from pressreleases.middleware import language_of
from pressreleases.too_large import written


def not_found(request):
    """Answers for every address that leads nowhere, in the language of the address.

    What is not public yet is answered with exactly this, so that nobody can tell it exists.
    """
    language = language_of(request.path_info)
    request.LANGUAGE_CODE = language
    if is_api(request):
        return _problem(404, language)
    if is_preview(request.path_info):
        return dead_preview(request)
    with translation.override(language):
        return render(request, "404.html", {"language": language}, status=404)


def dead_preview(request, typed: str = ""):
    """Answers for every preview link that does not open: expired, revoked, mistyped, or deleted.

    Which of them it is, nobody is told: the page is the same for all.

    Args:
        typed: What the reader had written when the link stopped working, to copy.
    """
    language = language_of(request.path_info)
    with translation.override(language):
        context = {"language": language, "typed": typed, "switch_url": ""}
        return render(request, "pressreleases/preview_dead.html", context, status=404)


def page_not_found(request, exception):
    return not_found(request)


def bad_request(request, exception):
    if isinstance(exception, RequestDataTooBig):  # text in a form that may bring a file
        most = written(settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
        return too_large(request, largest=most, is_file=False)
    return _without_database(request, "400.html", 400)


def too_large(request, *, largest: str, is_file: bool):
    """Answers what is larger than may be sent (`pressreleases/too_large.py`).

    Args:
        largest: How much may be sent, as it is written: "40 MB".
        is_file: Whether it is a file that was too large, and not a text.
    """
    response = _without_database(request, "413.html", 413, largest=largest, is_file=is_file)
    response.headers["Cache-Control"] = "no-store"
    return response


def forbidden(request, exception):
    return _without_database(request, "403.html", 403)


def csrf_failure(request, reason=""):
    """Answers a form that was open for too long, or sent from elsewhere; no text is lost."""
    from pressreleases.admin.resuming import resume_after_csrf_failure

    return resume_after_csrf_failure(request) or forbidden(request, reason)


def server_error(request):
    """Answers when something broke: 503 when it is the database that cannot be reached.

    Django calls this while the exception is being handled.
    """
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return unreachable(request)
    response = _without_database(request, "500.html", 500)
    response.headers["Cache-Control"] = "no-store"
    return response


def unreachable(request):
    response = _without_database(request, "503.html", 503)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Retry-After"] = "30"
    return response


def _without_database(request, template, status, **said) -> HttpResponse:
    """Renders a page that needs nothing: when it is shown, anything may be broken."""
    language = getattr(request, "LANGUAGE_CODE", language_of(request.path_info))
    if is_api(request):
        return _problem(status, language)
    start = f"/{'en/' if language == 'en' else ''}"
    with translation.override(language):
        html = render_to_string(template, {"language": language, "start": start, **said})
    if status == 500:
        return HttpResponseServerError(html)
    return HttpResponse(html, status=status)


def _problem(status, language) -> HttpResponse:
    with translation.override(language):
        return problem(status)
