"""Tags for versions: how to refer to one, and which one a translation is of."""

import datetime as dt

from django import template
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from pressreleases import differences
from pressreleases.differences import Section
from pressreleases.models import Edition
from pressreleases.templatetags.newsroom import day, moment, office_name

register = template.Library()


@register.simple_tag
def citation(edition: Edition, office, address: str, language: str) -> str:
    """Returns the words with which to refer to a version, for a text in `language`.

    Args:
        edition: The version.
        office: The press office; it has the authority's name.
        address: The version's full address.
        language: "sv" or "en": the language of the words, whatever that of the version is.
    """
    with translation.override(language):
        said = {"number": edition.number, "when": moment(edition.starts_at)}
        if edition.notice:
            version = _("Version %(number)s, withdrawn %(when)s") % said
        else:
            version = _("Version %(number)s, published %(when)s") % said
        parts = [
            office_name(office, language),
            _("“%(title)s”") % {"title": edition.title},
            version,
        ]
        if edition.language != language:
            parts.append(_("In Swedish") if edition.language == "sv" else _("In English"))
        return f"{'. '.join(part for part in parts if part)}. {address}"


@register.filter
def changed_since(edition: Edition, original: Edition | None) -> str:
    """Says how the original has changed since it was translated: "text", "wording", or "".

    Args:
        edition: A translation that names the edition it translates.
        original: The edition of the original that is public now.

    The contents are compared, not the dates: what says the same again is no change. A text whose
    date of update has not moved has only been changed in its wording.
    """
    source = edition.translation_of
    if source is None or original is None or differences.is_same_text(source, original):
        return ""
    return "wording" if source.updated_at == original.updated_at else "text"


@register.filter
def moment_to_the_second(value: dt.datetime) -> str:
    """Returns date and time with the seconds, for the record: "22 februari 2018 kl. 08.00.00"."""
    local = timezone.localtime(value, timezone.get_default_timezone())
    if translation.get_language() == "sv":
        return f"{day(local)} kl. {local:%H.%M.%S}"
    half = "a.m." if local.hour < 12 else "p.m."
    return f"{day(local)}, {local.hour % 12 or 12}.{local:%M.%S} {half} {local:%Z}"


@register.filter
def changed_sections(sections: list[Section]) -> list[Section]:
    return [section for section in sections if section.is_changed]


@register.filter
def unchanged_labels(sections: list[Section]) -> list[str]:
    """Returns the names of the fields that say the same in both texts."""
    return [section.label.lower() for section in sections if not section.is_changed]
