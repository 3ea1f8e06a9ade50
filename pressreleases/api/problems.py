"""Answers of the API when there is nothing to give: problem details (RFC 9457)."""

from http import HTTPStatus

from django.http import JsonResponse
from django.utils.translation import gettext as _

from pressreleases.api import PREFIX

METHODS = "GET, HEAD, OPTIONS"
MEDIA_TYPE = "application/problem+json"


def is_api(request) -> bool:
    """Whether it is the API that is asked."""
    return request.path_info.startswith(PREFIX)


def problem(status: int, detail: str = "") -> JsonResponse:
    """Returns a problem with a sentence that says what is wrong."""
    sentences = {
        400: _("The address could not be read."),
        404: _("There is nothing public at this address."),
        405: _("The API can be read only: ask with GET."),
        413: _("The API can be read only: ask with GET."),
    }
    said = detail or sentences.get(status) or _("Something went wrong here. Try again in a while.")
    response = JsonResponse(
        {
            "type": "about:blank",
            "title": HTTPStatus(status).phrase,
            "status": status,
            "detail": said,
        },
        status=status,
        content_type=MEDIA_TYPE,
        json_dumps_params={"ensure_ascii": False},
    )
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = METHODS
    return allow_all(response)


def allow_all(response):
    """Lets pages of any site read the answer; no cookie goes with it."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = "ETag"
    return response
