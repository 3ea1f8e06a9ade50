"""The addresses, in Swedish and English. The names are shared: `language` tells them apart."""

from django.contrib import admin
from django.urls import include, path

from contacts import page_views as pages
from contacts import views as contacts
from pressreleases.views import cards, errors, figures, machines, releases

#: Swedish and English spelling of each part of an address.
WORDS = {
    "sv": {
        "root": "",
        "news": "aktuellt",
        "versions": "versioner",
        "figures": "aret-i-siffror",
        "contacts": "presskontakt",
        "languages": "sprak",
        "card": "delningsbild",
    },
    "en": {
        "root": "en/",
        "news": "news",
        "versions": "versions",
        "figures": "year-in-figures",
        "contacts": "press-contact",
        "languages": "languages",
        "card": "sharing-image",
    },
}

#: The same for the standing pages, by their keys (`contacts/standing.py`).
PAGES = {
    "about": {"sv": "om", "en": "about"},
    "accessibility": {"sv": "tillganglighet", "en": "accessibility"},
    "personal_data": {"sv": "personuppgifter", "en": "personal-data"},
    "cookies": {"sv": "kakor", "en": "cookies"},
    "easy_reading": {"sv": "lattlast", "en": "easy-reading"},
    "sign_language": {"sv": "teckensprak", "en": "sign-language"},
}


def public(language: str) -> list:
    """Returns the public addresses in one language."""
    words = {"language": language}
    spelling = WORDS[language]
    root = spelling["root"]
    news = f"{root}{spelling['news']}/"
    figures_root = f"{root}{spelling['figures']}/"
    contacts_root = f"{root}{spelling['contacts']}/"
    languages_root = f"{root}{spelling['languages']}/"
    version = f"{news}<str:slug>/{spelling['versions']}/<int:number>/"
    card = f"{news}<str:slug>/{spelling['card']}-<str:fingerprint>.png"
    return [
        path(root, releases.start, words, name="start"),
        path(news, releases.release_list, words, name="release_list"),
        path(f"{news}<str:slug>/", releases.release, words, name="release"),
        path(card, cards.card, words, name="card"),
        path(version, releases.version, words, name="version"),
        path(figures_root, figures.figures_list, words, name="figures_list"),
        path(f"{figures_root}<int:year>/", figures.figures_year, words, name="figures_year"),
        path(contacts_root, contacts.contact_list, words, name="contact_list"),
        path(f"{contacts_root}<str:slug>/", contacts.contact, words, name="contact"),
        path(f"{contacts_root}<str:slug>.vcf", contacts.vcard, words, name="vcard"),
        *(
            path(f"{root}{name[language]}/", pages.page, words | {"key": key}, name="standing_page")
            for key, name in PAGES.items()
        ),
        path(f"{languages_root}<str:code>/", pages.language_page, words, name="language_page"),
    ]


urlpatterns = [
    path("redaktion/i18n/", include("django.conf.urls.i18n")),
    path("redaktion/", admin.site.urls),
    path(".well-known/security.txt", pages.security, name="security"),
    path("robots.txt", machines.robots, name="robots"),
    path("halsa/", machines.health, name="health"),
    path("sitemap.xml", machines.sitemap_index, name="sitemap"),
    path("sitemap-pages.xml", machines.sitemap_pages, name="sitemap_pages"),
    path("sitemap-<int:part>.xml", machines.sitemap_part, name="sitemap_part"),
    *public("en"),
    *public("sv"),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.page_not_found
handler500 = errors.server_error
