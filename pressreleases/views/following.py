"""The feeds of releases: everything in one language, or one subject of it."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contacts.models import PressOffice
from pressreleases import following
from pressreleases.feed_formats import WRITERS, Channel
from pressreleases.feeds import absolute, stable_id
from pressreleases.templatetags.newsroom import office_name


@require_safe
def feed(request, language, form, subject=""):
    name = following.subject_name(subject, language, request.now) if subject else ""
    if subject and not name:
        raise Http404
    media_type, write = WRITERS[form]
    entries = following.entries(language, request.now, subject)
    response = HttpResponse(write(_channel(language, form, subject, name), entries))
    response.headers["Content-Type"] = media_type
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _channel(language, form, subject, subject_name) -> Channel:
    authority = office_name(PressOffice.load(), language)
    newsroom = authority or _("Newsroom")
    page = reverse("release_list", kwargs={"language": language})
    if subject:
        page += "?" + urlencode({"subject": subject})
    description = _("Press releases, news and statements, the newest first.")
    return Channel(
        id=stable_id("releases", language, *([subject] if subject else [])),
        language=language,
        title=f"{subject_name} – {newsroom}" if subject else newsroom,
        description=description,
        author=newsroom,
        link=absolute(page),
        url=absolute(following.addresses(language, subject)[form]),
    )
