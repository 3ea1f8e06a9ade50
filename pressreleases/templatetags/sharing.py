"""What a release says about itself to other sites: its picture and its data. No queries here."""

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from pressreleases import cards, linked_data, text
from pressreleases.templatetags.newsroom import day, office_name

register = template.Library()

_LOCALES = {"sv": "sv_SE", "en": "en_GB"}


@register.filter
def locale(language: str) -> str:
    """Returns the language as Open Graph writes it."""
    return _LOCALES[language]


@register.filter
def source_line(edition, office) -> str:
    """Returns where a quote comes from: title, authority and date, on one line."""
    parts = [edition.title, office_name(office, edition.language), day(edition.first_published_at)]
    return ", ".join(part for part in parts if part)


@register.simple_tag
def card_path(edition, office) -> str:
    """Returns the path of the picture of an edition."""
    name = cards.fingerprint(edition, office_name(office, edition.language))
    kwargs = {"language": edition.language, "slug": edition.slug, "fingerprint": name}
    return reverse("card", kwargs=kwargs)


@register.simple_tag
def news_article(edition, office, origin: str) -> SafeString:
    """Returns the release as JSON-LD."""
    address = reverse("release", kwargs={"language": edition.language, "slug": edition.slug})
    home = reverse("start", kwargs={"language": edition.language})
    return text.data_block(
        linked_data.news_article(
            edition,
            url=origin + address,
            image=origin + card_path(edition, office),
            publisher=office_name(office, edition.language),
            publisher_url=origin + home,
        )
    )
