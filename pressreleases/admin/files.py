"""A stored file for those who work in the newsroom, public or not; nobody keeps what they get."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.views.decorators.http import require_safe

from pressreleases.models import StoredFile
from pressreleases.views.files import hand_over

SEES = "pressreleases.view_pressrelease"


def file(request, name):
    """Answers with a document, or with a form of a picture."""
    if not request.user.has_perm(SEES):
        raise PermissionDenied
    return _file(request, name)


@require_safe
def _file(request, name):
    return hand_over(request, name, StoredFile.objects.all(), is_public=False)


view = admin.site.admin_view(file)
