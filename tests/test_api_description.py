"""The API's description against its answers, by schemathesis, and the data sets, by rdflib.

Schemathesis makes up questions from the description, good ones and bad ones, and asks the site's
own WSGI application.
"""

import warnings

import pytest
import schemathesis
from django.conf import settings as conf
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, assume, given, settings
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Namespace, URIRef
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup

from contacts.models import PressOffice
from pressreleases.api import answers, openapi
from pressreleases.models import Edition, PressRelease
from tests.factories import make_office
from upphandling.wsgi import application

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DESCRIPTION = "/api/v1/openapi.json"
OPERATIONS = [name for name, _summary, _schema, _names in openapi.OPERATIONS.values()]


def answer_to(case):
    """Asks, and holds the answer against the description. The checker unpacks nothing."""
    return case.call_and_validate(headers={"Accept-Encoding": "identity"})


@pytest.fixture
def content(db):
    """The demonstration: corrected, translated, withdrawn, removed and moved texts, and drafts."""
    call_command("demo", verbosity=0)


@pytest.fixture
def description(content):
    """The description, bound to the application, which must leave the test's connection open."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi(DESCRIPTION, application)
    for signal in signals:
        signal.connect(close_old_connections)


def test_the_description_is_a_valid_one(description):
    assert description.specification.version == "3.1.0"
    description.validate()
    # It leaves out the address that the description itself was read from.
    assert len(list(description.get_all_operations())) == len(OPERATIONS) - 1 == 8


POSITIVE, NEGATIVE = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
#: Every operation is asked well; those that take anything are asked badly as well.
ASKED = [(name, POSITIVE) for name in OPERATIONS]
ASKED += [
    (name, NEGATIVE)
    for path, (name, _summary, _schema, names) in openapi.OPERATIONS.items()
    if names or "{" in path
]


@pytest.mark.parametrize(("operation", "mode"), ASKED)
def test_made_up_questions_are_answered_as_described(description, operation, mode):
    statuses = set()

    @settings(
        max_examples=40,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=description.find_operation_by_id(operation).as_strategy(generation_mode=mode))
    def ask(case):
        # A parameter with an empty list of values is not sent: nothing is wrong with the question.
        assume([] not in (case.query or {}).values())
        statuses.add(answer_to(case).status_code)

    ask()
    assert statuses
    if mode == NEGATIVE:
        assert statuses <= {400, 404, 405}


def test_everything_that_is_there_is_as_described(description):
    """Made-up numbers hit few releases: all of them are asked for, drafts too."""
    notices, hits = set(), 0
    public = set(Edition.objects.public().values_list("release", flat=True))
    for pk in PressRelease.objects.values_list("pk", flat=True):
        for name in ("release", "versions"):
            case = description.find_operation_by_id(name).Case(path_parameters={"id": pk})
            answer = answer_to(case)
            assert answer.status_code == (200 if pk in public else 404)
            if name == "release" and pk in public:
                notices |= {each["notice"] for each in answer.json()["notices"]}
                hits += len(answer.json()["texts"])
    assert notices == {"withdrawn", "gone", "moved"}
    assert hits == Edition.objects.public().listed().count() > 10
    for name in ("releases", "figures", "contacts", "subjects"):
        for language in ("sv", "en"):
            case = description.find_operation_by_id(name).Case(query={"language": language})
            assert len(answer_to(case).json()["items"]) > 0


def test_an_answer_that_says_more_or_less_would_be_found(description, monkeypatch):
    told = answers.contact
    for changed in (lambda *a: {**told(*a), "secret": 1}, lambda *a: {"slug": "a"}):
        monkeypatch.setattr(answers, "contact", changed)
        case = description.find_operation_by_id("contacts").Case(query={"page": 1})
        with pytest.raises(FailureGroup):
            answer_to(case)


# --- the data sets

#: What DCAT-AP-SE demands of each class, and what it recommends and we promise.
REQUIRED = {
    DCAT.Catalog: [
        *(DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license),
        *(DCTERMS.language, DCAT.dataset, FOAF.homepage),
    ],
    DCAT.Dataset: [
        *(DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.identifier),
        *(DCTERMS.accessRights, DCTERMS.language, DCAT.contactPoint, DCAT.distribution, DCAT.theme),
    ],
    DCAT.Distribution: [DCAT.accessURL, DCTERMS.license, DCTERMS["format"], DCTERMS.title],
    DCAT.DataService: [
        *(DCTERMS.title, DCTERMS.publisher, DCAT.endpointURL, DCAT.endpointDescription),
        DCAT.contactPoint,
    ],
    FOAF.Agent: [FOAF.name, DCTERMS.type],
    VCARD.Organization: [VCARD.fn, VCARD.hasEmail],
}
#: How many of each there are.
COUNTS = {
    DCAT.Catalog: 1,
    DCAT.Dataset: 4,
    DCAT.Distribution: 14,
    DCAT.DataService: 1,
    FOAF.Agent: 1,
    VCARD.Organization: 1,
}
CC0 = URIRef("https://creativecommons.org/publicdomain/zero/1.0/")


def graph_of(reader) -> Graph:
    answer = reader.get("/api/v1/dcat.jsonld")
    assert answer.headers["Content-Type"] == "application/ld+json"
    with warnings.catch_warnings():
        # rdflib 7.6 still uses inside what it tells others not to.
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return Graph().parse(data=answer.content, format="json-ld")


def test_data_sets_say_what_the_profile_demands(reader, db):
    make_office()

    graph = graph_of(reader)

    for kind, properties in REQUIRED.items():
        things = set(graph.subjects(RDF.type, kind))
        assert len(things) == COUNTS[kind], kind
        for thing in things:
            for name in properties:
                values = list(graph.objects(thing, name))
                assert values, (thing, name)
                if name in (DCTERMS.title, DCTERMS.description):
                    assert {value.language for value in values} == {"sv", "en"}
                    assert all(str(value) for value in values)
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    assert set(graph.objects(catalogue, DCAT.dataset)) == set(
        graph.subjects(RDF.type, DCAT.Dataset)
    )
    assert set(graph.objects(None, DCTERMS.license)) == {CC0}
    names = {(str(n), n.language) for n in graph.objects(None, FOAF.name)}
    assert names == {("Provmyndigheten", "sv"), ("The Test Agency", "en")}
    # Whatever is pointed at within the document is described in it.
    for name in (DCTERMS.publisher, DCAT.contactPoint, DCAT.distribution, DCAT.service):
        for thing in graph.objects(None, name):
            assert (thing, RDF.type, None) in graph


def test_what_the_data_sets_point_at_is_there(reader, content):
    graph = graph_of(reader)
    pages = (DCAT.accessURL, DCAT.endpointURL, DCAT.endpointDescription, FOAF.homepage)
    urls = {str(url) for name in pages for url in graph.objects(None, name)}

    assert len(urls) == 17
    for url in urls:
        assert url.startswith(conf.SITE_URL)
        assert reader.get(url.removeprefix(conf.SITE_URL)).status_code == 200, url


def test_a_newsroom_without_a_name_still_has_a_publisher(reader, db):
    graph = graph_of(reader)

    assert {(str(n), n.language) for n in graph.objects(None, FOAF.name)} == {
        ("Pressrum", "sv"),
        ("Newsroom", "en"),
    }
    assert PressOffice.objects.count() == 0
