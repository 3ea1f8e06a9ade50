"""Pages for what is not there, may not be seen, or went wrong."""

from django.http import HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

from pressreleases.middleware import language_of


def not_found(request):
    """Answers for every address that leads nowhere, in the language of the address.

    What is not public yet is answered with exactly this, so that nobody can tell it exists.
    """
    language = language_of(request.path_info)
    request.LANGUAGE_CODE = language
    with translation.override(language):
        return render(request, "404.html", {"language": language}, status=404)


def page_not_found(request, exception):
    return not_found(request)


def bad_request(request, exception):
    return _without_database(request, "400.html", 400)


def forbidden(request, exception):
    return _without_database(request, "403.html", 403)


def csrf_failure(request, reason=""):
    """Answers a form that was open for too long, or sent from elsewhere; no text is lost."""
    from pressreleases.admin.resuming import resume_after_csrf_failure

    return resume_after_csrf_failure(request) or forbidden(request, reason)


def server_error(request):
    response = _without_database(request, "500.html", 500)
    response.headers["Cache-Control"] = "no-store"
    return response


def _without_database(request, template, status) -> HttpResponse:
    """Renders a page that needs nothing: when it is shown, anything may be broken."""
    language = getattr(request, "LANGUAGE_CODE", language_of(request.path_info))
    with translation.override(language):
        html = render_to_string(
            template, {"language": language, "start": f"/{'en/' if language == 'en' else ''}"}
        )
    if status == 500:
        return HttpResponseServerError(html)
    return HttpResponse(html, status=status)
