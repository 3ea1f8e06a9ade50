"""Pictures and documents, for whoever may have them: the public, and the reader of a preview."""

import logging

from django.http import Http404
from django.views.decorators.http import require_safe

from pressreleases.files import access, names, serving
from pressreleases.models import PreviewLink
from pressreleases.views.errors import unreachable

_log = logging.getLogger(__name__)


@require_safe
def file(request, language, name):
    """Answers with a file while it is public; else as for any address that leads nowhere."""
    return hand_over(request, name, access.public(request.now), is_public=True)


@require_safe
def preview_file(request, language, token, name):
    """Answers with a file of the text and the language that a preview link is for."""
    links = PreviewLink.objects.select_related("release__report")
    link = links.opened_by(token, language, request.now)
    if link is None:
        raise Http404
    files = access.of_text(link.release, language)
    return hand_over(request, name, files, is_public=False)


def hand_over(request, name: str, files, *, is_public: bool):
    """Returns the answer with the file of that name among `files`.

    503 when the place where files lie does not answer: it does so again, as a database does.

    Raises:
        Http404: There is none.
    """
    item = serving.find(names.read(name), files)
    try:
        response = item and serving.answer(request, item, is_public=is_public)
    except FileNotFoundError:  # it was there a moment ago
        response = None
    except OSError as error:
        _log.error("A file could not be read: %r", error)
        return unreachable(request)
    if response is None:
        raise Http404
    return response
