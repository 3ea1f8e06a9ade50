"""The addresses, in Swedish and English. The names are shared: `language` tells them apart."""

from django.contrib import admin
from django.urls import include, path

from contacts import page_views as pages
from contacts import views as contacts
from pressreleases.admin import desk
from pressreleases.admin import files as desk_files
from pressreleases.api import PREFIX
from pressreleases.views import (
    api,
    bank,
    cards,
    corrections,
    errors,
    figures,
    files,
    following,
    lists,
    machines,
    preview,
    releases,
    versions,
)

#: Swedish and English spelling of each part of an address.
WORDS = {
    "sv": {
        "root": "",
        "news": "aktuellt",
        "versions": "versioner",
        "compare": "jamfor",
        "content": "innehall.json",
        "corrections": "rattelser",
        "figures": "aret-i-siffror",
        "data": "siffror",
        "contacts": "presskontakt",
        "preview": "granska",
        "thanks": "tack",
        "languages": "sprak",
        "card": "delningsbild",
        "subject": "amne",
        "files": "filer",
        "images": "pressbilder",
    },
    "en": {
        "root": "en/",
        "news": "news",
        "versions": "versions",
        "compare": "compare",
        "content": "content.json",
        "corrections": "corrections",
        "figures": "year-in-figures",
        "data": "figures",
        "contacts": "press-contact",
        "preview": "review",
        "thanks": "thanks",
        "languages": "languages",
        "card": "sharing-image",
        "subject": "subject",
        "files": "files",
        "images": "press-images",
    },
}

#: The file names of a feed's forms (`pressreleases/following.py`). No slug has a full stop in it.
FEEDS = {"atom": "feed.xml", "rss": "rss.xml", "json": "feed.json"}

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
    data = f"{figures_root}{spelling['data']}"
    preview_link = f"{root}{spelling['preview']}/<str:token>/"
    thanks = f"{preview_link}{spelling['thanks']}/"
    versions_root = f"{news}<str:slug>/{spelling['versions']}/"
    version = f"{versions_root}<int:number>/"
    compare = f"{version}{spelling['compare']}/<int:other>/"
    corrections_root = f"{root}{spelling['corrections']}/"
    languages_root = f"{root}{spelling['languages']}/"
    of_subject = f"{spelling['subject']}/<str:subject>/"
    card = f"{news}<str:slug>/{spelling['card']}-<str:fingerprint>.png"
    file = f"{spelling['files']}/<str:name>"
    images_root = f"{root}{spelling['images']}/"
    return [
        path(root, releases.start, words, name="start"),
        path(news, lists.release_list, words, name="release_list"),
        path(f"{news}<str:slug>/", releases.release, words, name="release"),
        path(versions_root, versions.versions, words, name="versions"),
        path(version, versions.version, words, name="version"),
        path(f"{version}{spelling['content']}", versions.content, words, name="version_content"),
        path(compare, versions.compare, words, name="compare"),
        path(corrections_root, corrections.corrections, words, name="corrections"),
        path(f"{corrections_root}feed.xml", corrections.Feed(), words, name="corrections_feed"),
        path(card, cards.card, words, name="card"),
        *(
            path(f"{news}{place}{file}", following.feed, words | {"form": form}, name=name + form)
            for form, file in FEEDS.items()
            for place, name in (("", "feed_"), (of_subject, "subject_feed_"))
        ),
        path(figures_root, figures.figures_list, words, name="figures_list"),
        path(f"{data}.csv", figures.figures_csv, words, name="figures_csv"),
        path(f"{data}.json", figures.figures_json, words, name="figures_json"),
        path(f"{figures_root}<int:year>/", figures.figures_year, words, name="figures_year"),
        path(contacts_root, contacts.contact_list, words, name="contact_list"),
        path(f"{contacts_root}<str:slug>/", contacts.contact, words, name="contact"),
        path(f"{contacts_root}<str:slug>.vcf", contacts.vcard, words, name="vcard"),
        path(preview_link, preview.preview, words, name="preview"),
        path(thanks, preview.thanks, words, name="preview_thanks"),
        path(f"{preview_link}{file}", files.preview_file, words, name="preview_file"),
        path(f"{root}{file}", files.file, words, name="file"),
        path(images_root, bank.press_images, words, name="press_images"),
        path(f"{images_root}<str:number>/", bank.press_image, words, name="press_image"),
        *(
            path(f"{root}{name[language]}/", pages.page, words | {"key": key}, name="standing_page")
            for key, name in PAGES.items()
        ),
        path(f"{languages_root}<str:code>/", pages.language_page, words, name="language_page"),
    ]


#: The API speaks both languages at one address; its views are in the order of its description.
API = {
    "index": ("", api.index),
    "releases": ("releases/", api.releases),
    "release": ("releases/<str:id>/", api.release),
    "versions": ("releases/<str:id>/versions/", api.versions),
    "figures": ("figures/", api.figures),
    "contacts": ("contacts/", api.contacts),
    "subjects": ("subjects/", api.subjects),
    "openapi": ("openapi.json", api.description),
    "dcat": ("dcat.jsonld", api.catalogue),
    "dcat_xml": ("dcat.rdf", api.catalogue_xml),
}

urlpatterns = [
    path("redaktion/i18n/", include("django.conf.urls.i18n")),
    path("redaktion/", admin.site.admin_view(desk.show)),
    path("redaktion/filer/<str:name>", desk_files.view, name="desk_file"),
    path("redaktion/", admin.site.urls),
    path(".well-known/security.txt", pages.security, name="security"),
    path("robots.txt", machines.robots, name="robots"),
    path("halsa/", machines.health, name="health"),
    path("sitemap.xml", machines.sitemap_index, name="sitemap"),
    path("sitemap-pages.xml", machines.sitemap_pages, name="sitemap_pages"),
    path("sitemap-<int:part>.xml", machines.sitemap_part, name="sitemap_part"),
    *(path(PREFIX[1:] + part, view, name=f"api_{name}") for name, (part, view) in API.items()),
    *public("en"),
    *public("sv"),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.page_not_found
handler500 = errors.server_error
