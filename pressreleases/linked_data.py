"""A release as search engines read it: schema.org's NewsArticle, from published fields only."""

from django.utils import timezone


def news_article(edition, *, url: str, image: str, publisher: str, publisher_url: str) -> dict:
    """Returns the JSON-LD of a public edition. What has no value is left out."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": edition.title,
        "description": edition.lead,
        "inLanguage": edition.language,
        "url": url,
        "mainEntityOfPage": url,
        "image": image,
        "datePublished": _moment(edition.first_published_at),
        "dateModified": edition.updated_at and _moment(edition.updated_at),
        "isAccessibleForFree": True,
        "keywords": [subject.name for subject in edition.subject_parts],
    }
    if publisher:
        organization = {"@type": "GovernmentOrganization", "name": publisher, "url": publisher_url}
        data |= {"publisher": organization, "author": organization}
    return {name: value for name, value in data.items() if value}


def _moment(value) -> str:
    return timezone.localtime(value, timezone.get_default_timezone()).isoformat(timespec="seconds")
