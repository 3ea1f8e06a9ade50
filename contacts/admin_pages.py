"""The standing pages, the accessibility statement and the security contact in the admin.

What is saved here is public at once, and the forms say so.
"""

from django.contrib import admin
from django.db import models
from django.forms import Textarea
from django.http import HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modeltranslation.admin import TranslationAdmin

from contacts.models import (
    AccessibilityDefect,
    AccessibilityStatement,
    LanguagePage,
    PageVersion,
    SecurityContact,
    StandingPage,
)
from contacts.statement import statement_changed
from pressreleases.admin.publish import EDITOR_STYLE
from pressreleases.admin.rows import bilingual

_AT_ONCE = gettext_lazy("What you save here is public at once. Every wording is kept.")


class PublicAtOnce(admin.ModelAdmin):
    """A form whose Save publishes, with the rich text editor where there is one."""

    actions = None

    class Media:
        css = {"all": ["css/editor.css"]}

    def has_delete_permission(self, request, obj=None):
        return False  # what was public stays on record; an empty page is shown nowhere

    def render_change_form(self, request, context, *args, **kwargs):
        # The editor's import map is an inline script, and it adds one stylesheet by itself.
        context["media"] = context["media"].with_nonce(request.csp_nonce)
        response = super().render_change_form(request, context, *args, **kwargs)
        response._csp_update = {"style-src": [EDITOR_STYLE]}
        return response

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        _name, _separator, language = db_field.name.rpartition("_")
        if field and language in ("sv", "en"):
            field.widget.attrs["lang"] = language
        return field

    def save_model(self, request, obj, form, change):
        obj.publish(at=request.now, by=_name_of(request.user))


class OneRow(admin.ModelAdmin):
    """A model with at most one row: its list leads to it, and it cannot be doubled or deleted."""

    def changelist_view(self, request, extra_context=None):
        if self.model.objects.exists():
            name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
            return HttpResponseRedirect(reverse(name, args=[1]))
        return super().changelist_view(request, extra_context)

    def has_add_permission(self, request):
        return super().has_add_permission(request) and not self.model.objects.exists()

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(StandingPage)
class StandingPageAdmin(PublicAtOnce, TranslationAdmin):
    list_display = ["__str__", "written_in", "changed_at"]
    readonly_fields = ["address", "versions"]
    fieldsets = [
        (None, {"description": _AT_ONCE, "fields": ["address"]}),
        (
            gettext_lazy("Text"),
            {
                "classes": ["bilingual"],
                "description": gettext_lazy(
                    "[myndigheten] in Swedish and [authority] in English become the authority's "
                    "name."
                ),
                "fields": bilingual("title", "body"),
            },
        ),
        (gettext_lazy("What has been public"), {"fields": ["versions"]}),
    ]

    def has_add_permission(self, request):
        return False  # the pages there can be are laid down with the site

    @admin.display(description=gettext_lazy("written in"))
    def written_in(self, page):
        names = {"sv": _("Swedish"), "en": _("English")}
        return ", ".join(names[language] for language in page.languages()) or "–"

    @admin.display(description=gettext_lazy("address"))
    def address(self, page):
        urls = [
            reverse("standing_page", kwargs={"language": language, "key": page.key})
            for language in ("sv", "en")
        ]
        return format_html(
            '<a href="{}">{}</a>, <a href="{}">{}</a>', urls[0], urls[0], urls[1], urls[1]
        )

    @admin.display(description=gettext_lazy("wordings"))
    def versions(self, page):
        return _told(PageVersion.objects.filter(page=page.key))

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if obj.key == "accessibility":
            statement_changed(at=request.now, by=_name_of(request.user))


@admin.register(LanguagePage)
class LanguagePageAdmin(PublicAtOnce):
    list_display = ["__str__", "title", "changed_at"]
    readonly_fields = ["versions"]
    fieldsets = [
        (None, {"description": _AT_ONCE, "fields": ["language", "title", "body"]}),
        (gettext_lazy("What has been public"), {"fields": ["versions"]}),
    ]

    def get_readonly_fields(self, request, obj=None):
        # The language is the page's address and its place in the record.
        return [*self.readonly_fields, "language"] if obj else self.readonly_fields

    @admin.display(description=gettext_lazy("wordings"))
    def versions(self, page):
        return _told(PageVersion.objects.filter(page="language", language=page.language))


class StatementPart(admin.ModelAdmin):
    """Whatever the accessibility statement is made of: a change dates and records it."""

    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 3})}}

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        statement_changed(at=request.now, by=_name_of(request.user))


@admin.register(AccessibilityDefect)
class AccessibilityDefectAdmin(StatementPart, TranslationAdmin):
    list_display = ["description_sv", "criterion", "reason", "found_on", "planned_on", "mended_on"]
    actions = None
    fieldsets = [
        (None, {"description": _AT_ONCE, "fields": [("criterion", "reason"), "is_widespread"]}),
        (
            gettext_lazy("Description"),
            {"classes": ["bilingual"], "fields": bilingual("description")},
        ),
        (gettext_lazy("When"), {"fields": [("found_on", "planned_on", "mended_on")]}),
    ]

    def has_delete_permission(self, request, obj=None):
        return False  # it was in a statement that was public

    def get_changeform_initial_data(self, request):
        today = timezone.localdate(request.now)
        return {"found_on": today, **super().get_changeform_initial_data(request)}


@admin.register(AccessibilityStatement)
class AccessibilityStatementAdmin(StatementPart, OneRow, TranslationAdmin):
    fieldsets = [
        (None, {"description": _AT_ONCE, "fields": ["assessed_on"]}),
        (
            gettext_lazy("Assessment and supervision"),
            {
                "classes": ["bilingual"],
                "fields": bilingual("method", "supervisor", "supervisor_url"),
            },
        ),
        (gettext_lazy("Feedback"), {"fields": ["feedback_email"]}),
        (None, {"classes": ["bilingual"], "fields": bilingual("feedback_answer")}),
    ]


@admin.register(SecurityContact)
class SecurityContactAdmin(OneRow):
    readonly_fields = ["confirmed_on", "served_until"]
    fieldsets = [
        (
            None,
            {
                "description": gettext_lazy(
                    "Saving confirms that somebody reads what is sent there. Confirm once a year, "
                    "even when nothing has changed; otherwise security.txt is no longer served."
                ),
                "fields": ["contacts", "policy_url", "confirmed_on", "served_until"],
            },
        )
    ]
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 3})}}

    @admin.display(description=gettext_lazy("served until"))
    def served_until(self, contact):
        return contact.expires_on or "–"

    def save_model(self, request, obj, form, change):
        obj.confirmed_on = timezone.localdate(request.now)
        super().save_model(request, obj, form, change)


def _name_of(user) -> str:
    return user.get_full_name() or user.get_username()


def _told(versions):
    """Returns the wordings as a list, the newest first, each with its text folded away."""
    return render_to_string("admin/contacts/_wordings.html", {"versions": versions.order_by("-pk")})
