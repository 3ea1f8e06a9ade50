"""What a text still lacks: each rule alone, at its boundary, in both languages."""

import pytest
from django.utils import translation

from pressreleases import checks, frozen, proposals, workflow
from pressreleases.models import Edition
from tests.factories import make_release

NOBODY = "Nobody to call: add at least one contact person."
SUMMARY = (
    "The English body is empty. The page will show title and lead as a summary and lead to the "
    "Swedish text."
)


@pytest.fixture(autouse=True)
def english(language):
    """The sentences below are in English."""
    with translation.override("en"):
        yield


def make_text(language="sv", **overrides) -> Edition:
    """An edition as it would be frozen, complete but for what is named."""
    fields = {
        "language": language,
        "title": "Rubrik",
        "lead": "Ingress",
        "body": "<p>Text</p>",
        "contacts": [{"person": 1, "name": "Åsa", "title": "chef", "unit": ""}],
    }
    return Edition(**{**fields, **overrides})


def found(edition) -> list[tuple]:
    return [(f.sentence, f.field, f.blocks) for f in checks.findings(edition)]


def highlight(**fields) -> list[dict]:
    return frozen.freeze([frozen.Highlight(**fields)])


languages = pytest.mark.parametrize("language", ["sv", "en"])


@languages
def test_complete_text_lacks_nothing(language):
    assert found(make_text(language)) == []


@languages
@pytest.mark.parametrize("field", ["title", "lead"])
def test_title_and_lead_are_needed(language, field):
    expected = [(f"The {field} is missing.", f"{field}_{language}", True)]

    assert found(make_text(language, **{field: ""})) == expected
    assert found(make_text(language, **{field: "x"})) == []


@pytest.mark.parametrize("body", ["", "<p></p>", "<p> </p><h2></h2>", "<p>&nbsp;</p>", "\n"])
def test_body_is_needed_in_swedish_and_advised_in_english(body):
    missing = ("The body is missing.", "body_sv", True)

    assert found(make_text("sv", body=body)) == [missing]
    assert found(make_text("en", body=body)) == [(SUMMARY, "body_en", False)]
    assert found(make_text("sv", body=body + "<p>x</p>")) == []


@languages
def test_first_heading_is_of_level_two(language):
    sentence = "The first heading in the body should be of level 2, not 3."
    advice = [(sentence, f"body_{language}", False)]

    assert found(make_text(language, body="<p>a</p><h3>b</h3><h2>c</h2>")) == advice
    assert found(make_text(language, body="<h2>b</h2><h3>c</h3>")) == []
    assert found(make_text(language, body="<p>&lt;h3&gt;</p>")) == []


@languages
def test_somebody_is_to_be_called(language):
    assert found(make_text(language, contacts=[])) == [(NOBODY, "contacts", True)]


@languages
def test_contact_without_job_title_is_pointed_out(language):
    contacts = [
        {"person": 1, "name": "Åsa", "title": "chef", "unit": ""},
        {"person": 2, "name": "Örjan", "title": "", "unit": "Staben"},
    ]

    assert found(make_text(language, contacts=contacts)) == [
        ("Örjan has no job title in this language.", "contacts", False)
    ]


@languages
def test_highlight_needs_a_sentence_and_its_figure_in_it(language):
    empty = highlight(sentence="", figure="5")
    without = highlight(sentence="Fem vägledningar.", figure="5")
    complete = highlight(sentence="5 vägledningar.", figure="5", written="5")
    plain = highlight(sentence="Dialoger.")

    assert found(make_text(language, highlights=complete + plain)) == []
    assert found(make_text(language, highlights=complete + empty + plain + without)) == [
        ("Highlight 2 has no sentence in this language.", "report", True),
        ("Highlight 4: the figure 5 is not in the sentence.", "report", True),
    ]


@languages
@pytest.mark.parametrize(("label", "url"), [("Läs mer", ""), ("", "https://example.se/")])
def test_link_needs_label_and_address(language, label, url):
    links = [{"label": "Hel", "url": "https://example.se/"}, {"label": label, "url": url}]

    assert found(make_text(language, links=links[:1])) == []
    assert found(make_text(language, links=links)) == [
        ("Related link 2 needs both a label and an address.", "links", True)
    ]


def test_empty_draft_lists_all_that_is_missing_in_the_order_of_the_form():
    nothing = {"title": "", "lead": "", "body": "", "contacts": []}

    assert [sentence for sentence, *_ in found(make_text("sv", **nothing))] == [
        "The title is missing.",
        "The lead is missing.",
        "The body is missing.",
        NOBODY,
    ]
    assert [sentence for sentence, *_ in found(make_text("en", **nothing))] == [
        "The title is missing.",
        "The lead is missing.",
        SUMMARY,
        NOBODY,
    ]


def test_every_rule_is_asked():
    rules = {
        name
        for name, value in vars(checks).items()
        if callable(value) and getattr(value, "__module__", "") == checks.__name__
    }

    assert rules - {"Finding", "findings"} == {rule.__name__ for rule in checks.RULES}


def test_empty_draft_can_be_saved(db, publisher):
    names = ("title_sv", "title_en", "lead_sv", "lead_en", "body_sv", "body_en")
    release = make_release(contacts=[], **dict.fromkeys(names, ""))

    [proposal] = proposals.propose(release, release.created_at)

    assert workflow.refusals(release, "submit", publisher, release.created_at) == []
    assert (proposal.language, proposal.is_ready) == ("sv", False)
    assert [finding.sentence for finding in proposal.blocking] == [
        "The title is missing.",
        "The lead is missing.",
        "The body is missing.",
        NOBODY,
    ]
