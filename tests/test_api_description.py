"""The API's description against its answers, by schemathesis.

Schemathesis makes up questions from the description, good ones and bad ones, and asks the site's
own WSGI application.
"""

import pytest
import schemathesis
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, assume, given, settings
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup

from pressreleases.api import answers, openapi
from pressreleases.models import Edition, PressRelease
from upphandling.wsgi import application

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
    assert len(list(description.get_all_operations())) == len(OPERATIONS) - 1 == 9


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
