"""Filters for the public pages: dates as people write them, and content in a named language.

Dates follow the active language, because they are part of the page. Content never does: the
language is an argument. Nothing here reads the database.
"""

import datetime as dt
from collections.abc import Sequence

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils import formats, timezone, translation
from django.utils.safestring import SafeString

from pressreleases import text
from pressreleases.pages import OTHER_LANGUAGE

register = template.Library()


@register.filter
def body(html: str | None) -> SafeString:
    """Returns a body as HTML, cleaned once more."""
    return text.render(html)


@register.filter
def day(value: dt.datetime) -> str:
    """Returns the date in Sweden: "22 februari 2018", "22 February 2018"."""
    return formats.date_format(_in_sweden(value), "j F Y")


@register.filter
def moment(value: dt.datetime) -> str:
    """Returns date and time: "22 februari 2018 kl. 08.00", "22 February 2018, 8.00 a.m. CET".

    Swedish readers know the time zone; others are told.
    """
    local = _in_sweden(value)
    if translation.get_language() == "sv":
        return f"{day(local)} kl. {local:%H.%M}"
    half = "a.m." if local.hour < 12 else "p.m."
    return f"{day(local)}, {local.hour % 12 or 12}.{local:%M} {half} {local:%Z}"


@register.filter
def first_published(edition) -> str:
    """Returns when a text was first published, without a clock when its source states none."""
    local = _in_sweden(edition.first_published_at)
    is_date_only = edition.is_imported and local.time() == dt.time()
    return day(local) if is_date_only else moment(local)


@register.filter
def machine(value: dt.datetime) -> str:
    """Returns a moment for the `datetime` attribute: "2018-02-22T08:00:00+01:00"."""
    return _in_sweden(value).isoformat(timespec="seconds")


def _in_sweden(value: dt.datetime) -> dt.datetime:
    return timezone.localtime(value, timezone.get_default_timezone())


@register.filter
def numbers(source, language: str) -> list[tuple[str, str]]:
    """Returns (E.164, as printed) for each number of a person or of the press line."""
    return source.numbers_in(language)


@register.filter
def job_title(person, language: str) -> str:
    """Returns the person's title, "" when it is not written in that language."""
    return person.title_in(language)


@register.filter
def unit(person, language: str) -> str:
    """Returns where the person works, "" when it is not written in that language."""
    return person.unit_in(language)


@register.filter
def subject_names(person, language: str) -> list[str]:
    """Returns the names of what the person answers questions about, in their order."""
    names = (subject.name_in(language) for subject in person.subjects.all())
    return [name for name in names if name]


@register.filter
def subject_name(subject, language: str) -> str:
    """Returns what the subject is called, "" when it has no name in that language."""
    return subject.name_in(language)


@register.filter
def office_name(office, language: str) -> str:
    """Returns the authority's name; the Swedish one where there is none in that language."""
    return getattr(office, f"name_{language}") or office.name_sv or ""


@register.filter
def office_name_language(office, language: str) -> str:
    """Returns the language that `office_name` answers in."""
    return language if getattr(office, f"name_{language}") else "sv"


@register.filter
def hours(office, language: str) -> str:
    """Returns when the press line answers, in words, "" when it is not known."""
    return office.hours_in(language)


@register.filter
def opening(office, now: dt.datetime | None):
    """Returns whether the press line answers at that moment, None when that is not known."""
    return office.opening(now) if now else None


@register.filter
def boilerplate(office, language: str) -> str:
    """Returns the words about the authority, "" when there are none in that language."""
    return getattr(office, f"boilerplate_{language}") or ""


@register.filter
def other(language: str) -> str:
    """Returns the other one of the two languages."""
    return OTHER_LANGUAGE[language]


@register.filter
def with_figures(highlights: Sequence) -> list:
    """Returns the highlights that have a figure in them."""
    return [part for part in highlights if part.sentence and part.written]


@register.filter
def earlier_versions(edition) -> range:
    """Returns the numbers of the versions before this one, the newest first."""
    return range(edition.number - 1, 0, -1)


@register.simple_tag
def asset(name: str) -> str:
    """Returns the address of a static file, also when the manifest does not know it.

    The pages that tell of an error must not fail themselves.
    """
    try:
        return static(name)
    except ValueError:
        return settings.STATIC_URL + name
