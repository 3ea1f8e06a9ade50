"""Contact persons and the press office in the admin."""

from django.contrib import admin
from django.db import models
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy
from modeltranslation.admin import TranslationAdmin

from contacts.admin_leaving import LeavingView
from contacts.models import ContactPerson, PressOffice
from pressreleases.admin.fields import CHECKBOXES
from pressreleases.admin.pictures import thumbnail
from pressreleases.admin.rows import bilingual
from pressreleases.admin.seen import Seen, SeenForm


@admin.register(ContactPerson)
class ContactPersonAdmin(Seen, TranslationAdmin):
    form = SeenForm
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
        page = self.admin_site.admin_view(LeavingView(self))
        own = [path("<int:pk>/slutar/", page, name="contacts_contactperson_leaving")]
        return own + super().get_urls()


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
