"""Synonyms for the search in the admin."""

from django.contrib import admin

from pressreleases.models import Synonym


@admin.register(Synonym)
class SynonymAdmin(admin.ModelAdmin):
    list_display = ["word", "meaning", "language"]
    list_filter = ["language"]
    search_fields = ["word", "meaning"]
    actions = None
