"""Every public way out of the site, one line each: a new one is added here and is then walked by
the tests of strangers, of cookies and of valid HTML."""

from django.urls import reverse

from contacts.models import PressOffice
from contacts.standing import Key
from pressreleases import cards
from pressreleases.templatetags.newsroom import office_name

LANGUAGES = ("sv", "en")


def url(name, language="sv", **kwargs) -> str:
    return reverse(name, kwargs={"language": language, **kwargs})


def card_of(edition) -> str:
    """The address of the picture for social media."""
    authority = office_name(PressOffice.load(), edition.language)
    name = cards.fingerprint(edition, authority)
    return url("card", edition.language, slug=edition.slug, fingerprint=name)


#: The feeds of releases: the only lists that tell what has been taken away.
FEEDS = ("feed_atom", "feed_rss", "feed_json")

#: Addresses that are always there: for each language, and once for the site.
IN_EACH_LANGUAGE = [
    lambda language: url("start", language),
    lambda language: url("release_list", language),
    lambda language: url("figures_list", language),
    lambda language: url("figures_csv", language),
    lambda language: url("figures_json", language),
    lambda language: url("corrections", language),
    lambda language: url("corrections_feed", language),
    *(lambda language, name=name: url(name, language) for name in FEEDS),
    lambda language: url("contact_list", language),
    lambda language: url("contact_list", language) + "?q=a",
    lambda language: url("press_images", language),
    lambda language: url("press_images", language) + "?kind=people",
    *(
        lambda language, key=key: url("standing_page", language, key=key)
        for key in ("about", "accessibility", "personal_data", "cookies")
    ),
]
ONCE = [
    *("/robots.txt", "/sitemap.xml", "/sitemap-pages.xml", "/halsa/"),
    *("/api/v1/", "/api/v1/openapi.json", "/api/v1/dcat.jsonld", "/api/v1/dcat.rdf"),
    *(
        f"/api/v1/{name}/?language={language}"
        for name in ("releases", "figures", "contacts", "subjects")
        for language in LANGUAGES
    ),
]

#: Addresses that belong to one edition and lead nowhere while it is not public.
OF_AN_EDITION = [
    lambda edition: url("release", edition.language, slug=edition.slug),
    lambda edition: url("versions", edition.language, slug=edition.slug),
    lambda edition: url("version", edition.language, slug=edition.slug, number=edition.number),
    lambda edition: url(
        "version_content", edition.language, slug=edition.slug, number=edition.number
    ),
    card_of,
]
#: The same, for a year that only this edition's report is about.
OF_ITS_REPORT = [
    lambda edition: url("release_list", edition.language) + f"?year={edition.year}",
    lambda edition: url("figures_year", edition.language, year=edition.report_year),
]


def always_there() -> list[str]:
    return [address(code) for code in LANGUAGES for address in IN_EACH_LANGUAGE] + ONCE


def own(edition) -> list[str]:
    return [address(edition) for address in OF_AN_EDITION]


def standing_states(language: str) -> dict[str, str]:
    """Returns the address of each standing page that the demonstration has, by its name."""
    states = {
        f"standing page {key.value}": url("standing_page", language, key=key.value)
        for key in Key
        if key != Key.SIGN_LANGUAGE
    }
    return {**states, "page in Finnish": url("language_page", language, code="fi")}
