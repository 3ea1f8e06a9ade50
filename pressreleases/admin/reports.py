"""Annual reports with their highlights, indicators and subjects in the admin."""

from django.contrib import admin
from django.db import models
from django.forms import Textarea
from django.urls import path
from django.utils.translation import gettext_lazy
from modeltranslation.admin import TranslationAdmin, TranslationTabularInline

from pressreleases.admin.figures import FigureView
from pressreleases.admin.rows import ReportDocumentInline, bilingual
from pressreleases.models import AnnualReport, Highlight, Indicator, Subject


class HighlightInline(TranslationTabularInline):
    model = Highlight
    extra = 0
    fields = ["sentence", "figure", "indicator", "order"]
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 3, "cols": 34})}}

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        field.empty_label = "–"
        return field

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "indicator":
            # Indicators have a page of their own; three icons in every row crowd the table.
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_view_related = False
        return field


@admin.register(AnnualReport)
class AnnualReportAdmin(TranslationAdmin):
    inlines = [HighlightInline, ReportDocumentInline]
    list_display = ["year", "title_sv", "title_en", "diary_number"]
    actions = None
    fieldsets = [
        (None, {"fields": [("year", "diary_number")]}),
        (
            gettext_lazy("Text"),
            {"classes": ["bilingual"], "fields": bilingual("title", "heading", "document_url")},
        ),
    ]

    change_form_template = "admin/pressreleases/annualreport/change_form.html"

    class Media:
        css = {"all": ["css/editor.css"]}

    def get_urls(self):
        page = self.admin_site.admin_view(FigureView(self))
        own = [path("<int:pk>/ratta/", page, name="pressreleases_annualreport_correct")]
        return own + super().get_urls()


@admin.register(Indicator)
class IndicatorAdmin(TranslationAdmin):
    list_display = ["name_sv", "name_en"]
    actions = None
    fieldsets = [
        (None, {"classes": ["bilingual"], "fields": bilingual("name", "definition")}),
    ]
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 4})}}


@admin.register(Subject)
class SubjectAdmin(TranslationAdmin):
    list_display = ["name_sv", "name_en", "slug"]
    search_fields = ["name_sv", "name_en"]
    actions = None
    fieldsets = [(None, {"classes": ["bilingual"], "fields": [*bilingual("name"), "slug"]})]
