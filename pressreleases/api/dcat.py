"""The data sets described for data portals: DCAT-AP-SE 3 as JSON-LD.

What the profile demands and recommends of a catalogue, a data set, a distribution, a publisher
and a contact point; a test reads it back and counts. The authority's name is the press office's.
"""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from contacts.models import PressOffice
from pressreleases import following
from pressreleases.api import LICENCE
from pressreleases.feeds import stable_id
from pressreleases.pages import OTHER_LANGUAGE

_AUTHORITIES = "http://publications.europa.eu/resource/authority/"
_SAID_IN = {"sv": f"{_AUTHORITIES}language/SWE", "en": f"{_AUTHORITIES}language/ENG"}
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}


def catalogue(office: PressOffice) -> dict:
    """Returns the catalogue with all that it holds."""
    publisher, contact = _publisher(office), _contact(office)
    sets = [_data_set(*each, publisher, contact) for each in _data_sets()]
    service = {
        "@id": _here("service"),
        "@type": "dcat:DataService",
        "dcterms:title": _both(lambda: _("The newsroom's API")),
        "dcterms:publisher": _node(publisher),
        "dcterms:license": {"@id": LICENCE},
        "dcterms:accessRights": {"@id": f"{_AUTHORITIES}access-right/PUBLIC"},
        "dcat:contactPoint": _node(contact),
        "dcat:endpointURL": {"@id": _url("api_index")},
        "dcat:endpointDescription": {"@id": _url("api_openapi")},
        "dcat:servesDataset": [_node(each) for each in sets],
    }
    whole = {
        "@id": _here("catalogue"),
        "@type": "dcat:Catalog",
        "dcterms:title": _both(lambda: _("Open data of the newsroom")),
        "dcterms:description": _both(
            lambda: _("Press releases, figures and contact persons, for anybody to use.")
        ),
        "dcterms:publisher": _node(publisher),
        "dcterms:license": {"@id": LICENCE},
        "dcterms:language": [{"@id": each} for each in _SAID_IN.values()],
        "foaf:homepage": {"@id": _url("start", language="sv")},
        "dcat:dataset": [_node(each) for each in sets],
        "dcat:service": _node(service),
        "dcat:contactPoint": _node(contact),
    }
    files = [file for each in sets for file in each["dcat:distribution"]]
    linked = [
        {**each, "dcat:distribution": [_node(f) for f in each["dcat:distribution"]]}
        for each in sets
    ]
    return {"@context": _CONTEXT, "@graph": [whole, publisher, contact, service, *linked, *files]}


def _data_sets():
    """Yields (key, title, description, files): each file is (address, media type, languages)."""
    json, csv = "application/json", "text/csv"

    def api(name):
        return [(f"{_url(name)}?language={code}", json, code) for code in OTHER_LANGUAGE]

    def feeds():
        types = {
            "atom": "application/atom+xml",
            "rss": "application/rss+xml",
            "json": "application/feed+json",
        }
        for code in OTHER_LANGUAGE:
            for form, path in following.addresses(code).items():
                yield settings.SITE_URL + path, types[form], code

    yield (
        "releases",
        lambda: _("Press releases"),
        lambda: _("Every press release, news and statement that is public now."),
        api("api_releases"),
    )
    yield (
        "figures",
        lambda: _("The year in figures"),
        lambda: _("Figures from the annual reports, each with the sentence that it stands in."),
        [*api("api_figures"), *((_url("figures_csv", language=c), csv, c) for c in OTHER_LANGUAGE)],
    )
    yield (
        "contacts",
        lambda: _("Contact persons for journalists"),
        lambda: _("Whom journalists can call today, and about what."),
        api("api_contacts"),
    )
    yield (
        "feeds",
        lambda: _("Feeds of press releases"),
        lambda: _("The newest texts, changes of content, and what has been withdrawn."),
        list(feeds()),
    )


def _data_set(key, title, description, files, publisher, contact) -> dict:
    return {
        "@id": _here(key),
        "@type": "dcat:Dataset",
        "dcterms:identifier": stable_id("datasets", key),
        "dcterms:title": _both(title),
        "dcterms:description": _both(description),
        "dcterms:publisher": _node(publisher),
        "dcterms:language": [{"@id": each} for each in _SAID_IN.values()],
        "dcterms:accessRights": {"@id": f"{_AUTHORITIES}access-right/PUBLIC"},
        "dcterms:accrualPeriodicity": {"@id": f"{_AUTHORITIES}frequency/IRREG"},
        "dcat:theme": {"@id": f"{_AUTHORITIES}data-theme/GOVE"},
        "dcat:contactPoint": _node(contact),
        "dcat:distribution": [
            {
                "@id": _here(f"{key}-{number}"),
                "@type": "dcat:Distribution",
                "dcterms:title": _both(title),
                "dcterms:format": media_type,
                "dcterms:license": {"@id": LICENCE},
                "dcterms:language": {"@id": _SAID_IN[language]},
                "dcat:accessURL": {"@id": url},
                "dcat:downloadURL": {"@id": url},
            }
            for number, (url, media_type, language) in enumerate(files, start=1)
        ],
    }


def _publisher(office) -> dict:
    """Returns the authority; while it has no name, the newsroom stands in for it."""
    names = {code: getattr(office, f"name_{code}") or "" for code in OTHER_LANGUAGE}
    said = [{"@language": code, "@value": name} for code, name in names.items() if name]
    return {
        "@id": _here("publisher"),
        "@type": "foaf:Agent",
        "foaf:name": said or _both(lambda: _("Newsroom")),
        "dcterms:type": {"@id": "http://purl.org/adms/publishertype/NationalAuthority"},
    }


def _contact(office) -> dict:
    point = {
        "@id": _here("contact"),
        "@type": "vcard:Organization",
        "vcard:fn": _both(lambda: _("Press service")),
        "vcard:hasURL": {"@id": _url("contact_list", language="sv")},
    }
    if office.email:
        point["vcard:hasEmail"] = {"@id": f"mailto:{office.email}"}
    return point


def _both(say) -> list[dict]:
    """Returns a text in each language."""
    texts = []
    for code in OTHER_LANGUAGE:
        with translation.override(code):
            texts.append({"@language": code, "@value": say()})
    return texts


def _node(thing) -> dict:
    return {"@id": thing["@id"]}


def _here(part) -> str:
    return f"{_url('api_dcat')}#{part}"


def _url(name, **kwargs) -> str:
    return settings.SITE_URL + reverse(name, kwargs=kwargs)
