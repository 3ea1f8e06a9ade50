"""The filters of the list of releases: where a text stands, and what waits for whom."""

from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from pressreleases.admin import queues
from pressreleases.models.releases import Status
from pressreleases.models.translations import TextState


class PublicFilter(admin.SimpleListFilter):
    """Whether the public can read it."""

    title = gettext_lazy("public now")
    parameter_name = "public"

    def lookups(self, request, model_admin):
        return [("yes", _("Yes")), ("no", _("No"))]

    def queryset(self, request, queryset):
        if self.value() == "yes":
            return queryset.filter(Q(is_public_sv=True) | Q(is_public_en=True))
        if self.value() == "no":
            return queryset.filter(is_public_sv=False, is_public_en=False)
        return queryset


class StatusFilter(admin.SimpleListFilter):
    """The status at this moment: a schedule that has come true is published."""

    title = gettext_lazy("status")
    parameter_name = "status"

    def lookups(self, request, model_admin):
        return Status.choices

    def queryset(self, request, queryset):
        came_true = Q(status=Status.SCHEDULED, is_ahead=False)
        if self.value() == Status.SCHEDULED:
            return queryset.filter(status=Status.SCHEDULED, is_ahead=True)
        if self.value() == Status.PUBLISHED:
            return queryset.filter(Q(status=Status.PUBLISHED) | came_true)
        if self.value() in Status.values:
            return queryset.filter(status=self.value())
        return queryset


class EnglishFilter(admin.SimpleListFilter):
    """How far the English text has come."""

    title = gettext_lazy("the English text")
    parameter_name = "english"

    def lookups(self, request, model_admin):
        return [(value, label.capitalize()) for value, label in TextState.choices]

    def queryset(self, request, queryset):
        if self.value() in TextState.values:
            return queryset.filter(translation__state_en=self.value())
        return queryset


class WithoutFilter(admin.RelatedFieldListFilter):
    """The rows of a list that have one of these, or none of them: said in a word, not by a dash."""

    def __init__(self, field, request, params, model, model_admin, field_path):
        super().__init__(field, request, params, model, model_admin, field_path)
        self.empty_value_display = pgettext_lazy("filter", "none")


class DeskFilter(admin.SimpleListFilter):
    """All rows of one part of the desk."""

    title = gettext_lazy("the desk")
    parameter_name = "desk"

    def lookups(self, request, model_admin):
        return [
            (key, queue.heading)
            for key, queue in queues.QUEUES.items()
            if not queue.permission or request.user.has_perm(queue.permission)
        ]

    def queryset(self, request, queryset):
        if self.value() in queues.QUEUES:
            return queues.select(self.value(), queryset, request.user, request.now)
        return queryset
