"""The addresses, in Swedish and English. The names are shared: `language` tells them apart."""

from django.contrib import admin
from django.urls import include, path

from contacts import views as contacts
from pressreleases.views import errors, figures, lists, releases

#: Swedish and English spelling of each part of an address.
WORDS = {
    "sv": {
        "root": "",
        "news": "aktuellt",
        "versions": "versioner",
        "figures": "aret-i-siffror",
        "contacts": "presskontakt",
    },
    "en": {
        "root": "en/",
        "news": "news",
        "versions": "versions",
        "figures": "year-in-figures",
        "contacts": "press-contact",
    },
}


def public(language: str) -> list:
    """Returns the public addresses in one language."""
    words = {"language": language}
    spelling = WORDS[language]
    root = spelling["root"]
    news = f"{root}{spelling['news']}/"
    figures_root = f"{root}{spelling['figures']}/"
    contacts_root = f"{root}{spelling['contacts']}/"
    version = f"{news}<str:slug>/{spelling['versions']}/<int:number>/"
    return [
        path(root, releases.start, words, name="start"),
        path(news, lists.release_list, words, name="release_list"),
        path(f"{news}<str:slug>/", releases.release, words, name="release"),
        path(version, releases.version, words, name="version"),
        path(figures_root, figures.figures_list, words, name="figures_list"),
        path(f"{figures_root}<int:year>/", figures.figures_year, words, name="figures_year"),
        path(contacts_root, contacts.contact_list, words, name="contact_list"),
        path(f"{contacts_root}<str:slug>/", contacts.contact, words, name="contact"),
        path(f"{contacts_root}<str:slug>.vcf", contacts.vcard, words, name="vcard"),
    ]


urlpatterns = [
    path("redaktion/i18n/", include("django.conf.urls.i18n")),
    path("redaktion/", admin.site.urls),
    *public("en"),
    *public("sv"),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.page_not_found
handler500 = errors.server_error
