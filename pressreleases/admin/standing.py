"""How the admin says where a text stands, and how it shows one that is locked.

Which status a text has is in the model and in `workflow.py`.
"""

import datetime as dt
from collections.abc import Iterable

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from pressreleases import text
from pressreleases.admin import company
from pressreleases.models import Edition, PressRelease
from pressreleases.models.editions import Notice
from pressreleases.models.releases import Status


def in_words(release: PressRelease, live: Iterable[Edition], at: dt.datetime) -> str:
    """Returns the status in a word: what was withdrawn is not called published.

    Args:
        release: The text.
        live: What the public is shown of it at that moment, in any language.
        at: The moment.
    """
    return label(release.status_at(at), [edition.notice for edition in live])


def label(status: str, notices: list[str]) -> str:
    """Returns the word for a status, given the notices under which the text is shown."""
    if status == Status.PUBLISHED and notices and all(notices):
        return str(Notice(notices[0]).label)
    return str(Status(status).label)


class ShownToPeople:
    """Shows a body that may not be changed as text, not as its HTML, and people by their names."""

    @admin.display(description=_("changed by"), ordering="changed_by__username")
    def last_changed_by(self, release):
        return company.name_of(release.changed_by) if release.changed_by else ""

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        shown = {"body_sv": "shown_sv", "body_en": "shown_en"}
        return [
            (name, options | {"fields": [_replaced(row, shown) for row in options["fields"]]})
            for name, options in fieldsets
        ]

    def get_readonly_fields(self, request, obj=None):
        # They are no columns: the form must not look for them.
        return [*super().get_readonly_fields(request, obj), "shown_sv", "shown_en"]

    @admin.display(description=_("Body (Swedish)"))
    def shown_sv(self, release):
        return text.render(release.body_sv)

    @admin.display(description=_("Body (English)"))
    def shown_en(self, release):
        return text.render(release.body_en)


def _replaced(row, names):
    if isinstance(row, str):
        return names.get(row, row)
    return tuple(names.get(name, name) for name in row)
