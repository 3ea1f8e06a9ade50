"""The list of questions and the texts that must answer them, on both databases alike."""

import datetime as dt

import pytest

from pressreleases.search import finding
from tests.factories import make_release, put_out
from tests.search import corpus

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2024, 6, 1, 12, tzinfo=dt.UTC)


def publish(documents, language) -> dict[int, str]:
    """Publishes the documents, the first the oldest; returns their names by edition."""
    names = {}
    for number, (name, (title, lead, body)) in enumerate(documents.items()):
        fields = {
            f"title_{language}": title,
            f"lead_{language}": lead,
            f"body_{language}": f"<p>{body}</p>",
        }
        release = make_release(contacts=[], **fields)
        at = NOW - dt.timedelta(days=100 - number)
        [edition] = put_out(release, languages=[language], at=at)
        names[edition.pk] = name
    return names


@pytest.fixture
def swedish(db):
    return publish(corpus.SWEDISH, "sv")


@pytest.fixture
def english(db):
    return publish(corpus.ENGLISH, "en")


def names_found(question, language, names) -> list[str]:
    found = finding.find(question, language, finding.Narrowing(), at=NOW)
    return [names[hit.edition] for hit in found.best_first()]


def missed(pairs, language, names) -> list[tuple]:
    """Returns the pairs whose document is not found first, and prints the share that is."""
    answers = [(*pair, names_found(pair[0], language, names)) for pair in pairs]
    wrong = [each for each in answers if each[2][:1] != [each[1]]]
    print(f"{language}: {len(pairs) - len(wrong)} of {len(pairs)} found first", wrong)
    return wrong


def test_the_list_is_long_enough_and_names_documents_that_are_there():
    assert len(set(corpus.SWEDISH_PAIRS)) == len(corpus.SWEDISH_PAIRS) >= 60
    assert len(set(corpus.ENGLISH_PAIRS)) == len(corpus.ENGLISH_PAIRS) >= 20
    assert {name for _typed, name in corpus.SWEDISH_PAIRS} == set(corpus.SWEDISH)
    assert {name for _typed, name in corpus.ENGLISH_PAIRS} == set(corpus.ENGLISH)


def test_swedish_questions_find_their_text_first(swedish):
    wrong = missed(corpus.SWEDISH_PAIRS, "sv", swedish)

    assert len(wrong) <= 0.05 * len(corpus.SWEDISH_PAIRS), wrong


def test_english_questions_find_their_text_first(english):
    assert missed(corpus.ENGLISH_PAIRS, "en", english) == []


def test_what_only_looks_alike_is_not_found(swedish):
    found = {
        typed: set(names_found(typed, "sv", swedish)) & set(names)
        for typed, names in corpus.NEAR_MISSES
    }

    assert found == {typed: set() for typed, _names in corpus.NEAR_MISSES}
