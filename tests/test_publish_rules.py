"""Which languages can go out, what a change must say, and how a refusal is worded."""

import itertools

import pytest
from django.utils import translation

from pressreleases import proposals, publishing, workflow
from pressreleases.models import Edition
from pressreleases.steps import Refused
from pressreleases.workflow import refusals
from tests.factories import make_release, put_out
from tests.steps import AT, DAY, publish, refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english(language):
    """The sentences below are in English."""
    with translation.override("en"):
        yield


def test_english_waits_for_swedish(release, publisher):
    sentence = "Swedish comes first: publish the Swedish text before the English."
    assert refused(release, publisher, languages=["en"]) == [sentence]

    publish(release, publisher, languages=["sv"])
    [english] = publish(release, publisher, languages=["en"], at=AT + DAY)
    assert english.translation_of == Edition.objects.get(language="sv")


def test_english_does_not_go_out_while_swedish_is_withdrawn(release, publisher):
    [swedish] = publish(release, publisher, languages=["sv"])
    publishing.replace_with_notice(swedish, "gone", at=AT + DAY)

    assert refused(release, publisher, languages=["en"], at=AT + 2 * DAY) == [
        "Swedish comes first: publish the Swedish text before the English."
    ]
    assert len(publish(release, publisher, at=AT + 2 * DAY)) == 2


def test_swedish_goes_out_alone_when_there_is_no_english(publisher):
    release = make_release(title_en="", lead_en="", body_en="")

    assert refused(release, publisher, languages=["en"]) == [
        "Choose at least one language to publish."
    ]
    [edition] = publish(release, publisher)
    assert edition.language == "sv"


def test_no_language_is_refused(release, publisher):
    assert refused(release, publisher, languages=[]) == ["Choose at least one language to publish."]


def test_unchanged_language_is_refused(release, publisher):
    publish(release, publisher)
    release.title_sv = "Ny rubrik"
    release.save()

    assert refused(release, publisher, at=AT + DAY, change="minor") == [
        "Nothing has changed in English since it was published."
    ]
    [edition] = publish(release, publisher, at=AT + DAY, languages=["sv"], change="minor")
    assert (edition.language, edition.number) == ("sv", 2)


def test_note_of_the_last_change_is_no_change_by_itself(release, publisher):
    publish(release, publisher, languages=["sv"])
    release.title_sv = "Ny rubrik"
    release.save()
    options = {"change": "major", "notes": {"sv": "Rättat."}, "languages": ["sv"]}
    publish(release, publisher, at=AT + DAY, **options)

    assert refused(release, publisher, at=AT + 2 * DAY, **options) == [
        "Nothing has changed in Swedish since it was published."
    ]
    assert Edition.objects.count() == 2


SAY_WHICH = "Say whether the change is one of language or of content."
SAY_WHAT = "Write in Swedish what has changed. Readers will see it."


@pytest.mark.parametrize(
    ("change", "notes", "expected"),
    [
        ("", {}, [SAY_WHICH]),
        ("first", {}, [SAY_WHICH]),
        ("major", {}, [SAY_WHAT]),
        ("major", {"en": "Corrected."}, [SAY_WHAT]),
        ("major", {"sv": "Rättat."}, []),
        ("minor", {}, []),
    ],
)
def test_change_of_a_public_text_says_what_it_is(release, publisher, change, notes, expected):
    publish(release, publisher)
    release.title_sv = "Ny rubrik"
    release.save()
    options = {"at": AT + DAY, "languages": ["sv"], "change": change, "notes": notes}

    if expected:
        assert refused(release, publisher, **options) == expected
    else:
        [edition] = publish(release, publisher, **options)
        moved = AT + DAY if change == "major" else None
        assert (edition.change, edition.change_note) == (change, notes.get("sv", ""))
        assert edition.updated_at == moved


def test_what_is_missing_is_named_with_its_language(publisher):
    release = make_release(contacts=[], lead_en="")

    assert refused(release, publisher) == [
        "Swedish: Nobody to call: add at least one contact person.",
        "English: The lead is missing.",
        "English: Nobody to call: add at least one contact person.",
    ]


def every_sentence(release, publisher, outsider) -> list[str]:
    """Every sentence with which a step can be refused, in the active language."""
    found = [s for step in workflow.TRANSITIONS for s in refusals(release, step, outsider, AT)]
    offered = proposals.propose(release, AT)
    for languages, change in itertools.product(([], ["sv"], ["en"]), ("", "major")):
        found += proposals.refusals(offered, languages, change, {})
    empty = proposals.propose(make_release(title_sv="x", contacts=[]), AT)
    found += proposals.refusals(empty, ["en"], "", {})
    for shown, revision in (({}, 1), ({}, 9)):
        with pytest.raises(Refused) as refusal:
            publish(make_release(), publisher, seen=shown, expected_revision=revision)
        found += refusal.value.sentences
    return list(dict.fromkeys(found))


def test_every_refusal_is_a_sentence_in_both_languages(publisher, outsider):
    release = make_release()
    put_out(release, languages=["sv"], at=AT - DAY)
    said = {}
    for language in ("sv", "en"):
        with translation.override(language):
            said[language] = every_sentence(release, publisher, outsider)

    assert len(said["sv"]) == len(said["en"]) == 13
    assert set(said["sv"]).isdisjoint(said["en"])
    for sentence in said["sv"] + said["en"]:
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "%(" not in sentence
