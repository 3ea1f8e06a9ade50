"""The data sets for data portals: read back by rdflib, held against DCAT-AP-SE by pyshacl."""

import contextlib
import datetime as dt
import warnings
from pathlib import Path

import pyshacl
import pytest
from django.conf import settings as conf
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from rdflib import DCAT, DCTERMS, FOAF, RDF, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import to_isomorphic

from contacts import checks
from contacts.models import PressOffice
from pressreleases.api import dcat, rdf
from tests.factories import make_office, make_release, put_out

pytestmark = pytest.mark.django_db

SHAPES = Path(__file__).with_name("dcat_ap_se.ttl")
SH = Namespace("http://www.w3.org/ns/shacl#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
CC0 = URIRef("http://creativecommons.org/publicdomain/zero/1.0/")
FORMS = {
    "/api/v1/dcat.jsonld": ("application/ld+json", "json-ld"),
    "/api/v1/dcat.rdf": ("application/rdf+xml", "xml"),
}
#: How many of each there are.
COUNTS = {
    DCAT.Catalog: 1,
    DCAT.Dataset: 4,
    DCAT.Distribution: 14,
    DCAT.DataService: 1,
    DCTERMS.Standard: 4,
    FOAF.Agent: 1,
    VCARD.Organization: 1,
}


@contextlib.contextmanager
def _old_habits_of_rdflib():
    """Inside, rdflib 7.6 and pyshacl 0.40 use what rdflib tells others not to."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        warnings.filterwarnings("ignore", r"Dataset\.\w+ is deprecated", DeprecationWarning)
        yield


def parsed(data, form) -> Graph:
    with _old_habits_of_rdflib():
        return Graph().parse(data=data, format=form)


def graph_of(reader, address="/api/v1/dcat.rdf") -> Graph:
    media_type, form = FORMS[address]
    answer = reader.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == media_type
    return parsed(answer.content, form)


def faults(graph) -> list[tuple[str, URIRef, URIRef]]:
    """Returns (severity, thing, property) of all that the shapes find, sorted."""
    with _old_habits_of_rdflib():
        _conforms, report, _text = pyshacl.validate(graph, shacl_graph=str(SHAPES))
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        severity = str(report.value(result, SH.resultSeverity)).removeprefix(str(SH))
        found.append(
            (severity, report.value(result, SH.focusNode), report.value(result, SH.resultPath))
        )
    return sorted(found, key=str)


@pytest.fixture
def office(db):
    return make_office(boilerplate_sv="Vi provar.", boilerplate_en="We test.")


@pytest.mark.parametrize("address", FORMS)
def test_the_catalogue_is_what_the_profile_demands_and_recommends(reader, office, address):
    put_out(make_release(), at=timezone.now())

    graph = graph_of(reader, address)

    assert {kind: len(set(graph.subjects(RDF.type, kind))) for kind in COUNTS} == COUNTS
    assert faults(graph) == []


def test_both_forms_say_the_same(reader, office):
    put_out(make_release(), at=timezone.now())
    as_json, as_xml = (graph_of(reader, address) for address in FORMS)

    assert len(as_json) > 300
    assert to_isomorphic(as_json) == to_isomorphic(as_xml)


def test_no_thing_lacks_an_address_and_every_address_is_whole(reader, office):
    put_out(make_release(), at=timezone.now())
    graph = graph_of(reader)

    things = {part for triple in graph for part in triple}
    assert not [thing for thing in things if isinstance(thing, BNode)]
    addresses = {str(thing) for thing in things if isinstance(thing, URIRef)}
    assert not [
        a for a in addresses if not a.startswith(("http://", "https://", "mailto:", "tel:"))
    ]
    # Whatever is pointed at within the document is described in it.
    here = f"{conf.SITE_URL}{reverse('api_dcat')}#"
    assert not [
        a for a in addresses if a.startswith(here) and (URIRef(a), RDF.type, None) not in graph
    ]


#: The properties that the profile demands of each class.
MANDATORY = [
    (DCAT.Catalog, DCTERMS.title),
    (DCAT.Catalog, DCTERMS.description),
    (DCAT.Catalog, DCTERMS.publisher),
    (DCAT.Catalog, DCTERMS.license),
    (DCAT.Catalog, DCAT.dataset),
    (DCAT.Dataset, DCTERMS.title),
    (DCAT.Dataset, DCTERMS.description),
    (DCAT.Dataset, DCTERMS.publisher),
    (DCAT.Distribution, DCAT.accessURL),
    (DCAT.Distribution, DCTERMS["format"]),
    (DCAT.DataService, DCTERMS.title),
    (DCAT.DataService, DCTERMS["format"]),
    (DCAT.DataService, DCAT.endpointURL),
    (FOAF.Agent, FOAF.name),
    (FOAF.Agent, DCTERMS.type),
    (VCARD.Organization, VCARD.fn),
    (VCARD.Organization, VCARD.hasEmail),
]
SINGLE = {DCTERMS.publisher, DCTERMS.license, DCAT.accessURL, DCTERMS["format"], DCTERMS.type}


@pytest.mark.parametrize(("kind", "name"), MANDATORY)
def test_the_shapes_would_find_what_is_missing_twice_or_of_another_kind(reader, office, kind, name):
    graph = graph_of(reader)
    thing = min(graph.subjects(RDF.type, kind))
    values = list(graph.objects(thing, name))
    assert values

    graph.remove((thing, name, None))
    assert ("Violation", thing, name) in faults(graph)
    if name in SINGLE:
        for value in (*values, BNode(), Literal("två")):
            graph.add((thing, name, value))
        assert ("Violation", thing, name) in faults(graph)
    graph.remove((thing, name, None))
    graph.add((thing, name, BNode()))
    assert ("Violation", thing, name) in faults(graph)


@pytest.mark.parametrize("address", FORMS)
def test_what_the_catalogue_points_at_is_there(reader, address):
    call_command("demo", verbosity=0)
    graph = graph_of(reader, address)
    names = (DCAT.accessURL, DCAT.downloadURL, DCAT.endpointURL, DCAT.endpointDescription)
    names += (DCAT.landingPage, FOAF.homepage, VCARD.hasURL)
    urls = {str(url) for name in names for url in graph.objects(None, name)}

    # 14 files, the API's index and description, and the pages in both languages.
    assert len(urls) == 14 + 2 + 6 + 1
    for url in urls:
        assert url.startswith(conf.SITE_URL)
        assert reader.get(url.removeprefix(conf.SITE_URL)).status_code == 200, url
    # Each file is of the type that is said, in the language that is said, and holds something.
    for file in graph.subjects(RDF.type, DCAT.Distribution):
        url = str(graph.value(file, DCAT.accessURL)).removeprefix(conf.SITE_URL)
        answer = reader.get(url)
        said = str(graph.value(file, DCTERMS["format"]))
        assert answer.headers["Content-Type"].partition(";")[0] == said
        language = str(graph.value(file, DCTERMS.language))[-3:]
        assert (language == "ENG") == ("/en/" in url or "language=en" in url)
        assert len(answer.content) > 200


def test_licence_and_dates(reader, office):
    """The profile knows CC0 by one address; the dates are those of the first public text."""
    graph = graph_of(reader)
    assert set(graph.objects(None, DCTERMS.license)) == {CC0}
    assert set(graph.objects(None, DCTERMS.issued)) == set()
    now = timezone.now()
    put_out(make_release(), at=dt.datetime(2018, 2, 21, 23, 30, tzinfo=dt.UTC))
    put_out(make_release(), at=now)

    issued = {str(date) for date in graph_of(reader).objects(None, DCTERMS.issued)}

    assert issued == {"2018-02-22"}


def test_nothing_that_is_not_public_moves_a_byte(reader, office):
    now = timezone.now()
    put_out(make_release(), at=now - dt.timedelta(days=9))
    before = {address: reader.get(address) for address in FORMS}
    make_release(title_sv="KANARIE")
    put_out(make_release(title_sv="KANARIE"), at=now + dt.timedelta(days=1))
    over = {"at": now - dt.timedelta(days=99), "ends_at": now - dt.timedelta(days=98)}
    put_out(make_release(), languages=["sv"], **over)

    for address, answer in before.items():
        again = reader.get(address)
        assert (again.content, again.headers["ETag"]) == (answer.content, answer.headers["ETag"])


def test_a_newsroom_without_a_name_still_has_a_publisher(reader, db):
    graph = graph_of(reader)

    assert {(str(n), n.language) for n in graph.objects(None, FOAF.name)} == {
        ("Pressrum", "sv"),
        ("Newsroom", "en"),
    }
    assert PressOffice.objects.count() == 0
    # An address that nobody has written cannot be made up: the deploy check asks for it.
    (contact,) = graph.subjects(RDF.type, VCARD.Organization)
    violations = [fault for fault in faults(graph) if fault[0] == "Violation"]
    assert violations == [("Violation", contact, VCARD.hasEmail)]
    assert "contacts.W003" in [warning.id for warning in checks.standing_facts(None)]


def test_what_no_xml_may_hold_breaks_nothing(db):
    office = make_office(name_sv="Prov\x0b & <Söner>\ufffe")

    graph = parsed(rdf.as_xml(dcat.catalogue(office, timezone.now())), "xml")

    assert "Prov & <Söner>" in {str(name) for name in graph.objects(None, FOAF.name)}
