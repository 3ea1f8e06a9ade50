"""The data sets described for data portals: DCAT-AP-SE 3.0.1, as JSON-LD.

All that the profile (https://docs.dataportal.se/dcat/3.0.1/en/) demands of a catalogue, a data
set, a distribution, a data service, an agent and a contact point, and what it recommends of what
is known here; `tests/dcat_ap_se.ttl` holds the same as shapes. Every thing has an address, for
portals do not harvest things without one. The authority's name is the press office's. `rdf.py`
writes the same as RDF/XML.
"""

import datetime as dt

from django.db.models import Min
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from contacts.models import PressOffice
from pressreleases.api.answers import address
from pressreleases.api.data_sets import FEED_STANDARDS, DataSet, data_sets
from pressreleases.feeds import stable_id
from pressreleases.models import Edition
from pressreleases.pages import OTHER_LANGUAGE

#: The profile knows CC0 by this address and no other, of the catalogue as of its contents.
CC0 = {"@id": "http://creativecommons.org/publicdomain/zero/1.0/"}
_AUTHORITIES = "http://publications.europa.eu/resource/authority/"
_SAID_IN = {"sv": f"{_AUTHORITIES}language/SWE", "en": f"{_AUTHORITIES}language/ENG"}
_OPEN = {"@id": f"{_AUTHORITIES}access-right/PUBLIC"}
_SWEDEN = {"@id": "http://sws.geonames.org/2661886"}
#: REST, among the profile's styles of data services.
_REST = {"@id": "http://www.wikidata.org/entity/Q749568"}
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def catalogue(office: PressOffice, at: dt.datetime) -> dict:
    """Returns the catalogue with all that it holds. One query."""
    began = _began(at)
    publisher, contact = _publisher(office), _contact(office)
    period = _period(began)
    sets = data_sets()
    things = [_data_set(each, began, _node(publisher), _node(contact[0])) for each in sets]
    files = [_distribution(each, *numbered) for each in sets for numbered in _numbered(each)]
    whole = {
        "@id": _here("catalogue"),
        "@type": "dcat:Catalog",
        "dcterms:title": _both(lambda: _("Open data of the newsroom")),
        "dcterms:description": _both(
            lambda: _("Press releases, figures and contact persons, for anybody to use.")
        ),
        "dcterms:publisher": _node(publisher),
        "dcterms:license": CC0,
        "dcterms:language": [{"@id": each} for each in _SAID_IN.values()],
        "dcterms:spatial": _SWEDEN,
        **({"dcterms:issued": _date(began)} if began else {}),
        "foaf:homepage": {"@id": address("start", language="sv")},
        "dcat:themeTaxonomy": {"@id": f"{_AUTHORITIES}data-theme"},
        "dcat:dataset": [_node(each) for each in things],
        "dcat:service": {"@id": _here("service")},
    }
    service = _service(_node(publisher), _node(contact[0]))
    graph = [whole, publisher, *contact, service, *things, *files, *_standards(), *period]
    return {"@context": _CONTEXT, "@graph": graph}


def _began(at) -> dt.date | None:
    public = Edition.objects.public(at).listed()
    first = public.aggregate(first=Min("first_published_at"))["first"]
    return timezone.localdate(first) if first else None


def _data_set(each: DataSet, began, publisher, contact) -> dict:
    dated = each.is_dated and began is not None
    is_feeds = each.key == "feeds"
    return {
        "@id": _here(each.key),
        "@type": "dcat:Dataset",
        "dcterms:identifier": stable_id("datasets", each.key),
        "dcterms:title": _both(each.title),
        "dcterms:description": _both(each.description),
        "dcterms:publisher": publisher,
        "dcterms:language": [{"@id": said} for said in _SAID_IN.values()],
        "dcterms:accessRights": _OPEN,
        "dcterms:accrualPeriodicity": {"@id": f"{_AUTHORITIES}frequency/IRREG"},
        "dcterms:spatial": _SWEDEN,
        "dcterms:conformsTo": [
            {"@id": uri} for uri in (FEED_STANDARDS.values() if is_feeds else [_OPENAPI])
        ],
        **({"dcterms:issued": _date(began)} if dated else {}),
        **({"dcterms:temporal": {"@id": _here("period")}} if dated else {}),
        "dcat:theme": {"@id": f"{_AUTHORITIES}data-theme/{each.theme}"},
        "dcat:keyword": [
            {"@language": said["@language"], "@value": word.strip()}
            for said in _both(each.keywords)
            for word in said["@value"].split(",")
        ],
        "dcat:contactPoint": contact,
        "dcat:landingPage": [{"@id": address(each.page, language=code)} for code in OTHER_LANGUAGE],
        "dcat:distribution": [
            {"@id": _here(f"{each.key}-{number}")} for number, _file in _numbered(each)
        ],
    }


def _numbered(each: DataSet):
    return enumerate(each.files, start=1)


def _distribution(each: DataSet, number, file) -> dict:
    # What the API gives comes a page at a time: that is access, not a file to download.
    way = "dcat:accessService" if file.is_api else "dcat:downloadURL"
    return {
        "@id": _here(f"{each.key}-{number}"),
        "@type": "dcat:Distribution",
        "dcterms:title": _both(each.title),
        "dcterms:description": _both(each.description),
        "dcterms:format": file.media_type,
        "dcterms:license": CC0,
        "dcterms:language": {"@id": _SAID_IN[file.language]},
        "dcatap:availability": {"@id": f"{_AUTHORITIES}planned-availability/STABLE"},
        "dcat:accessURL": {"@id": file.url},
        way: {"@id": _here("service") if file.is_api else file.url},
    }


def _service(publisher, contact) -> dict:
    sets = [each for each in data_sets() if any(file.is_api for file in each.files)]
    return {
        "@id": _here("service"),
        "@type": "dcat:DataService",
        "dcterms:title": _both(lambda: _("The newsroom's API")),
        "dcterms:description": _both(
            lambda: _("Press releases, figures and contact persons, for anybody to use.")
        ),
        "dcterms:publisher": publisher,
        "dcterms:license": CC0,
        "dcterms:accessRights": _OPEN,
        "dcterms:format": "application/json",
        "dcterms:type": _REST,
        "dcterms:conformsTo": {"@id": _OPENAPI},
        "dcat:keyword": _both(lambda: _("press release")),
        "dcat:theme": {"@id": f"{_AUTHORITIES}data-theme/GOVE"},
        "dcat:contactPoint": contact,
        "dcat:endpointURL": {"@id": address("api_index")},
        "dcat:endpointDescription": {"@id": address("api_openapi")},
        "dcat:servesDataset": [{"@id": _here(each.key)} for each in sets],
    }


_OPENAPI = "https://spec.openapis.org/oas/v3.1.0"


def _standards() -> list[dict]:
    named = {"OpenAPI 3.1": _OPENAPI, **FEED_STANDARDS}
    return [
        {
            "@id": uri,
            "@type": "dcterms:Standard",
            "dcterms:title": [{"@language": code, "@value": name} for code in OTHER_LANGUAGE],
        }
        for name, uri in named.items()
    ]


def _period(began) -> list[dict]:
    """Returns the time that the texts are from: it goes on, so it has no end."""
    if began is None:
        return []
    return [
        {
            "@id": _here("period"),
            "@type": "dcterms:PeriodOfTime",
            "dcat:startDate": _date(began),
        }
    ]


def _publisher(office) -> dict:
    """Returns the authority; while it has no name, the newsroom stands in for it."""
    agent = {
        "@id": _here("publisher"),
        "@type": "foaf:Agent",
        "foaf:name": _written(office, "name") or _both(lambda: _("Newsroom")),
        "dcterms:type": {"@id": "http://purl.org/adms/publishertype/NationalAuthority"},
        "foaf:homepage": {"@id": address("start", language="sv")},
    }
    about = _written(office, "boilerplate")
    return {**agent, "dcterms:description": about} if about else agent


def _written(office, field) -> list[dict]:
    """Returns what the press office has written, in the languages in which it has."""
    texts = {code: getattr(office, f"{field}_{code}") or "" for code in OTHER_LANGUAGE}
    return [{"@language": code, "@value": said} for code, said in texts.items() if said]


def _contact(office) -> list[dict]:
    """Returns whom to tell of errors, and the number; the profile demands an e-mail address.

    `contacts/checks.py` warns while there is none.
    """
    point = {
        "@id": _here("contact"),
        "@type": "vcard:Organization",
        "vcard:fn": _both(lambda: _("Press service")),
        "vcard:hasURL": {"@id": address("contact_list", language="sv")},
    }
    if office.email:
        point["vcard:hasEmail"] = {"@id": f"mailto:{office.email}"}
    if not office.phone:
        return [point]
    point["vcard:hasTelephone"] = {"@id": _here("telephone")}
    number = {
        "@id": _here("telephone"),
        "@type": "vcard:Voice",
        "vcard:hasValue": {"@id": f"tel:{office.phone_e164}"},
    }
    return [point, number]


def _both(say) -> list[dict]:
    """Returns a text in each language."""
    texts = []
    for code in OTHER_LANGUAGE:
        with translation.override(code):
            texts.append({"@language": code, "@value": say()})
    return texts


def _date(day: dt.date) -> dict:
    return {"@type": "xsd:date", "@value": day.isoformat()}


def _node(thing) -> dict:
    return {"@id": thing["@id"]}


def _here(part) -> str:
    return f"{address('api_dcat')}#{part}"
