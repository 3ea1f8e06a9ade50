"""How the fields that exist in two languages are called: "Title (Swedish)".

Imported while the models are being set up, so it imports nothing of ours.
"""

from django.utils.translation import pgettext_lazy

_LANGUAGES = {
    "sv": pgettext_lazy("inside a sentence", "Swedish"),
    "en": pgettext_lazy("inside a sentence", "English"),
}


def in_language(verbose_name, language: str) -> str:
    """Returns the name of a field in one of its languages."""
    return f"{verbose_name} ({_LANGUAGES[language]})"
