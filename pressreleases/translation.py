"""Which fields are written in Swedish and English (django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from pressreleases.models import (
    AnnualReport,
    Document,
    Highlight,
    Indicator,
    Picture,
    PressRelease,
    RelatedLink,
    Subject,
)


@register(PressRelease)
class PressReleaseTranslation(TranslationOptions):
    fields = ("title", "lead", "body", "slug", "contact_heading")


@register(RelatedLink)
class RelatedLinkTranslation(TranslationOptions):
    fields = ("label", "url")


@register(Subject)
class SubjectTranslation(TranslationOptions):
    fields = ("name",)


@register(AnnualReport)
class AnnualReportTranslation(TranslationOptions):
    fields = ("title", "heading", "document_url")


@register(Indicator)
class IndicatorTranslation(TranslationOptions):
    fields = ("name", "definition")


@register(Highlight)
class HighlightTranslation(TranslationOptions):
    fields = ("sentence",)


@register(Picture)
class PictureTranslation(TranslationOptions):
    fields = ("alt", "caption", "terms")


@register(Document)
class DocumentTranslation(TranslationOptions):
    fields = ("title",)
