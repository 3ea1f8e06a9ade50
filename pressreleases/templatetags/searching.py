"""Filters for the list and its search."""

from django import template
from django.utils import formats

register = template.Library()


@register.filter
def grouped(number: int) -> str:
    """Returns a number as people write it: "1 240" in Swedish, "1,240" in English."""
    return formats.number_format(number, use_l10n=True, force_grouping=True)


@register.filter
def chosen(choices) -> str:
    """Returns the name of the choice that is made, "" when there is none."""
    return next((choice.label for choice in choices if choice.is_chosen), "")
