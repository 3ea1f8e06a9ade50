"""Contact persons and the press office in the admin."""

import datetime as dt

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from modeltranslation.admin import TranslationAdmin

from contacts import leaving
from contacts.models import ContactPerson, PressOffice
from pressreleases.admin.fields import CHECKBOXES
from pressreleases.admin.pictures import thumbnail
from pressreleases.admin.rows import bilingual
from pressreleases.steps import Refused


@admin.register(ContactPerson)
class ContactPersonAdmin(TranslationAdmin):
    list_display = ["name", "title_sv", "unit_sv", "is_listed", "active_until"]
    list_filter = ["is_listed"]
    search_fields = ["name", "title_sv", "title_en", "unit_sv", "unit_en"]
    actions = None
    ordering = ["sort_name", "pk"]
    fieldsets = [
        (None, {"fields": ["name", ("phone", "mobile"), "email"]}),
        (
            gettext_lazy("Title and unit"),
            {"classes": ["bilingual"], "fields": bilingual("title", "unit")},
        ),
        (None, {"fields": ["subjects", "photo", "portrait"]}),
        (
            gettext_lazy("When and where"),
            {
                "fields": [
                    "is_listed",
                    ("active_from", "active_until"),
                    ("away_from", "away_until"),
                    "deputy",
                    "slug",
                ]
            },
        ),
    ]
    formfield_overrides = {models.ManyToManyField: CHECKBOXES}
    raw_id_fields = ["photo"]
    readonly_fields = ["portrait"]
    change_form_template = "admin/contacts/contactperson/change_form.html"

    class Media:
        css = {"all": ["css/editor-files.css"]}

    @admin.display(description=gettext_lazy("photo as it is saved"))
    def portrait(self, person):
        return thumbnail(person.photo) if person.photo_id else "–"

    def get_urls(self):
        page = self.admin_site.admin_view(self.leaving_view)
        own = [path("<int:pk>/slutar/", page, name="contacts_contactperson_leaving")]
        return own + super().get_urls()

    def leaving_view(self, request, pk):
        """Says what will happen when somebody leaves, and does it."""
        person = get_object_or_404(ContactPerson, pk=pk)
        if not self.has_change_permission(request, person):
            raise PermissionDenied
        today = timezone.localdate(request.now)
        form = LeavingForm(request.POST or None, person=person, today=today)
        errors = []
        if form.is_valid():
            try:
                count = leaving.leave(person, by=request.user, at=request.now, **form.cleaned_data)
            except Refused as refused:
                errors = refused.sentences
                person.refresh_from_db()
            else:
                messages.success(request, _told(person, count))
                return HttpResponseRedirect(
                    reverse("admin:contacts_contactperson_change", args=[pk])
                )
        context = {
            **self.admin_site.each_context(request),
            "title": _("%(name)s leaves") % {"name": person},
            "opts": ContactPerson._meta,
            "person": person,
            "form": form,
            "errors": errors,
            "where": leaving.involved(person, request.now, today),
        }
        status = 409 if errors else 400 if form.errors else 200
        return TemplateResponse(
            request, "admin/contacts/contactperson/leaving.html", context, status=status
        )


class LeavingForm(forms.Form):
    """When somebody leaves, and who answers afterwards."""

    last_day = forms.DateField(
        label=gettext_lazy("Last day"), widget=forms.DateInput(attrs={"type": "date"})
    )
    successor = forms.ModelChoiceField(
        label=gettext_lazy("Who answers afterwards?"),
        queryset=ContactPerson.objects.none(),
        required=False,
        empty_label=gettext_lazy("The press line"),
    )

    def __init__(self, *args, person, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["last_day"].initial = (person.active_until or today).isoformat()
        self.fields["successor"].initial = person.deputy_id
        self.fields["successor"].queryset = ContactPerson.objects.active(today).exclude(
            pk=person.pk
        )

    def clean(self):
        cleaned = super().clean()
        last_day, successor = cleaned.get("last_day"), cleaned.get("successor")
        begins = self.person.active_from
        if last_day and begins and last_day < begins:
            self.add_error("last_day", _("That is before the person began."))
        if last_day == dt.date.max:  # there is no day after it on which somebody could answer
            self.add_error("last_day", self.fields["last_day"].error_messages["invalid"])
        elif last_day and successor and not successor.is_active(last_day + dt.timedelta(days=1)):
            self.add_error("successor", _("%(name)s will have left by then.") % {"name": successor})
        return cleaned


def _told(person, count) -> str:
    texts = ngettext(
        "%(count)s text that is being written has been changed.",
        "%(count)s texts that are being written have been changed.",
        count,
    ) % {"count": count}
    done = _("The number of %(name)s is shown nowhere after %(day)s.") % {
        "name": person,
        "day": formats.date_format(person.active_until, "j F Y"),
    }
    return f"{done} {texts}" if count else done


@admin.register(PressOffice)
class PressOfficeAdmin(TranslationAdmin):
    """One row: its list leads to it, and it can be neither doubled nor deleted."""

    fieldsets = [
        (None, {"classes": ["bilingual"], "fields": bilingual("name", "hours", "boilerplate")}),
        (gettext_lazy("How to reach you"), {"fields": [("phone", "email"), "postal_address"]}),
        (
            gettext_lazy("When the press line answers"),
            {"fields": [*PressOffice.WEEK, "half_day", "single_days"]},
        ),
    ]

    def changelist_view(self, request, extra_context=None):
        if PressOffice.objects.exists():
            return HttpResponseRedirect(reverse("admin:contacts_pressoffice_change", args=[1]))
        return super().changelist_view(request, extra_context)

    def has_add_permission(self, request):
        return super().has_add_permission(request) and not PressOffice.objects.exists()

    def has_delete_permission(self, request, obj=None):
        return False


from contacts import admin_pages  # noqa: E402, F401
