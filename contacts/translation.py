"""Which fields are written in Swedish and English (django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from contacts.models import ContactPerson, PressOffice


@register(ContactPerson)
class ContactPersonTranslation(TranslationOptions):
    fields = ("title", "unit")


@register(PressOffice)
class PressOfficeTranslation(TranslationOptions):
    fields = ("name", "hours", "boilerplate")
