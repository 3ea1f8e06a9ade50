"""Annual reports with their highlights, indicators and subjects in the admin."""

from django.contrib import admin
from django.db import models
from django.forms import Textarea
from django.utils.translation import gettext_lazy
from modeltranslation.admin import TranslationAdmin, TranslationTabularInline

from pressreleases.admin.releases import bilingual
from pressreleases.models import AnnualReport, Highlight, Indicator, Subject


class HighlightInline(TranslationTabularInline):
    model = Highlight
    extra = 0
    fields = ["sentence", "figure", "indicator", "order"]
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 3, "cols": 34})}}


@admin.register(AnnualReport)
class AnnualReportAdmin(TranslationAdmin):
    inlines = [HighlightInline]
    list_display = ["year", "title_sv", "title_en", "diary_number"]
    actions = None
    fieldsets = [
        (None, {"fields": [("year", "diary_number")]}),
        (
            gettext_lazy("Text"),
            {"classes": ["bilingual"], "fields": bilingual("title", "heading", "document_url")},
        ),
    ]

    class Media:
        css = {"all": ["css/editor.css"]}


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
