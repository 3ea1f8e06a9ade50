"""Filters for the standing pages and the footer. Nothing here reads the database."""

from django import template
from django.urls import reverse
from django.utils import translation
from django.utils.text import Truncator

from contacts.standing import RIGHT_TO_LEFT, Key, LanguageChoice
from contacts.standing import filled as fill
from pressreleases import text

register = template.Library()


@register.filter
def title_in(page, language: str) -> str:
    return page.title_in(language)


@register.filter
def body_in(page, language: str) -> str:
    return page.body_in(language)


@register.filter
def filled(html: str, office) -> str:
    """Returns the text with the authority's name in it, in each language's own form."""
    for language in ("sv", "en"):
        html = fill(html, language, getattr(office, f"name_{language}") or office.name_sv or "")
    return html


@register.filter
def summary(html: str) -> str:
    """Returns the beginning of a text, for those who list pages: at most 160 characters."""
    return Truncator(text.plain(html).partition("\n")[0]).chars(160)


@register.filter
def description(defect, language: str) -> str:
    return defect.description_in(language)


@register.filter
def description_language(defect, language: str) -> str:
    return defect.language_in(language)


@register.filter
def facts(statement, name: str) -> str:
    """Returns a fact in the page's language, the Swedish one when there is no other."""
    return statement.text_in(name, translation.get_language()) or statement.text_in(name, "sv")


@register.filter
def facts_language(statement, name: str) -> str:
    """Returns the language that `facts` answers in."""
    language = translation.get_language()
    return language if statement.text_in(name, language) else "sv"


@register.filter
def page_links(office, language: str) -> list[tuple[str, str]]:
    """Returns (address, label) of the standing pages to link to from every page."""
    return [
        (reverse("standing_page", kwargs={"language": language, "key": key}), Key(key).label)
        for key in office.pages[language]
    ]


@register.filter
def language_links(office, language: str) -> list[tuple[str, str, str, str]]:
    """Returns (address, code, name, direction) of the pages in minority languages."""
    return [
        (
            reverse("language_page", kwargs={"language": language, "code": code}),
            code,
            LanguageChoice(code).label,
            "rtl" if code in RIGHT_TO_LEFT else "ltr",
        )
        for code in office.language_pages
    ]
