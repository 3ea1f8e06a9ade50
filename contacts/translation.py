"""Which fields are written in Swedish and English (django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from contacts.models import (
    AccessibilityDefect,
    AccessibilityStatement,
    ContactPerson,
    PressOffice,
    StandingPage,
)


@register(ContactPerson)
class ContactPersonTranslation(TranslationOptions):
    fields = ("title", "unit")


@register(PressOffice)
class PressOfficeTranslation(TranslationOptions):
    fields = ("name", "hours", "boilerplate")


@register(StandingPage)
class StandingPageTranslation(TranslationOptions):
    fields = ("title", "body")


@register(AccessibilityDefect)
class AccessibilityDefectTranslation(TranslationOptions):
    fields = ("description",)
    required_languages = ("sv",)


@register(AccessibilityStatement)
class AccessibilityStatementTranslation(TranslationOptions):
    fields = ("method", "feedback_answer", "supervisor", "supervisor_url")
