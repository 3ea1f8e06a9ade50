"""Which paragraphs have changed, what they are beside in English, and how a change is marked."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressreleases.models.translations import TextState
from pressreleases.translations import (
    Paragraph,
    changes,
    counterpart,
    english_state,
    marks,
    paragraphs,
    swedish_state,
    unanswered,
)

ONE = "Första stycket handlar om råvaror."
TWO = "Andra stycket handlar om kök."
THREE = "Tredje stycket handlar om måltider."
NEW = "Ett helt nytt stycke."


def text(*blocks, title="Rubriken", **others) -> list[Paragraph]:
    return paragraphs([("title", title), *others.items(), *(("body", block) for block in blocks)])


WAS = text(ONE, TWO, THREE)


def found(now) -> list[tuple]:
    return [(c.kind, c.key, c.before, c.now) for c in changes(WAS, now)]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (WAS, []),
        (text(ONE, TWO, THREE, title="Ny rubrik"), [("changed", "title", "Rubriken", "Ny rubrik")]),
        (text(ONE, TWO, THREE, lead="Ingress"), [("added", "lead", "", "Ingress")]),
        (
            text(ONE, TWO.replace("kök", "bak"), THREE),
            [("changed", "body", TWO, TWO.replace("kök", "bak"))],
        ),
        (text(ONE, NEW, TWO, THREE), [("added", "body", "", NEW)]),
        (text(ONE, TWO, THREE, NEW), [("added", "body", "", NEW)]),
        (text(ONE, THREE), [("removed", "body", TWO, "")]),
        (text(TWO, THREE), [("removed", "body", ONE, "")]),
        (text(TWO, ONE, THREE), [("moved", "body", TWO, TWO)]),
        (text(THREE, ONE, TWO), [("moved", "body", THREE, THREE)]),
        (
            text(NEW, ONE, TWO + " Mer.", THREE),
            [("added", "body", "", NEW), ("changed", "body", TWO, TWO + " Mer.")],
        ),
        (
            text(ONE, "Helt annat.", TWO + " Och mer.", THREE),
            [("added", "body", "", "Helt annat."), ("changed", "body", TWO, TWO + " Och mer.")],
        ),
        (
            text(ONE, TWO, THREE, title=""),
            [("removed", "title", "Rubriken", "")],
        ),
        (text(), [("removed", "body", block, "") for block in (ONE, TWO, THREE)]),
    ],
)
def test_changes_are_found_paragraph_by_paragraph(now, expected):
    assert found(now) == expected


@pytest.mark.parametrize(
    "now",
    [
        text("Första stycket", "handlar om råvaror.", TWO, THREE),
        text(f"{ONE} {TWO}", THREE),
        text(ONE.replace(" ", "\u00a0"), f"  {TWO}\n", THREE),
        text(ONE.replace("råvaror", "rå\u00advaror"), TWO, THREE),
        text(ONE.replace("å", "a\u030a"), TWO, THREE),
        text(ONE, TWO, THREE, lead=" \u200b "),
    ],
    ids=["split", "joined", "spaces", "soft hyphen", "decomposed", "only invisible"],
)
def test_what_carries_no_words_is_no_change(now):
    assert found(now) == []


@pytest.mark.parametrize(
    "block", [ONE.upper(), ONE.removesuffix("."), ONE.replace("råvaror", "råvaror, kök")]
)
def test_capitals_and_punctuation_are_words(block):
    assert found(text(block, TWO, THREE)) == [("changed", "body", ONE, block)]


def test_shared_rows_take_their_english_with_them():
    before = text(ONE, **{"highlight:1": "Ett", "highlight:2": "Två", "link:7": "Mer"})

    gone = changes(before, text(ONE, **{"highlight:2": "Två"}))
    turned = changes(before, text(ONE, **{"link:7": "Mer", "highlight:2": "Två"}))
    changed = changes(before, text(ONE, **{"highlight:1": "Ett till", "highlight:3": "Tre"}))

    assert (gone, turned) == ([], [])
    assert [(c.kind, c.key) for c in changed] == [
        ("changed", "highlight:1"),
        ("added", "highlight:3"),
    ]


blocks = st.lists(st.text(alphabet="abc ", min_size=1, max_size=9), max_size=6)


@given(blocks, blocks)
def test_changes_lead_from_one_body_to_the_other(before, now):
    was, is_now = text(*before), text(*now)

    steps = changes(was, is_now)

    old = [p.text for p in was if p.key == "body"]
    new = [p.text for p in is_now if p.key == "body"]
    assert bool(steps) == (" ".join(old) != " ".join(new))
    if steps:
        gone = Counter(c.before for c in steps if c.before)
        came = Counter(c.now for c in steps if c.now)
        assert not gone - Counter(old)
        assert Counter(old) - gone == Counter(new) - came


# --- the English beside it

ENGLISH = text("About produce.", "About kitchens.", "About meals.", title="The title", lead="Lead")


@pytest.mark.parametrize(
    ("now", "english", "expected"),
    [
        (text(ONE, TWO + " X", THREE), ENGLISH, ("About kitchens.", True)),
        (text(ONE, THREE), ENGLISH, ("About kitchens.", True)),
        (text(THREE, ONE, TWO), ENGLISH, ("About meals.", True)),
        (text(ONE, NEW, TWO, THREE), ENGLISH, ("About produce.", True)),
        (text(NEW, ONE, TWO, THREE), ENGLISH, ("", True)),
        (text(ONE, TWO, THREE, title="X"), ENGLISH, ("The title", True)),
        (text(ONE, TWO, THREE, lead="X"), text("Short."), ("", True)),
        (text(ONE, TWO, THREE + " X"), text("All in one."), ("All in one.", False)),
        (text(ONE, TWO + " X", THREE), text(), ("", True)),
        (text(ONE, NEW, TWO, THREE), text("A", "B", "C", "D"), ("B", True)),
    ],
)
def test_english_paragraph_is_the_one_that_stands_beside(now, english, expected):
    [change] = changes(WAS, now)

    assert counterpart(change, basis=WAS, swedish=now, english=english) == expected


def test_marks_show_word_by_word_what_went_and_came():
    assert marks("Den 1 januari gäller det.", "Den 1 februari gäller det här.") == [
        ("same", "Den 1"),
        ("gone", "januari"),
        ("came", "februari"),
        ("same", "gäller"),
        ("gone", "det."),
        ("came", "det här."),
    ]
    assert marks("", "Nytt stycke.") == [("came", "Nytt stycke.")]
    assert marks("Borttaget.", "") == [("gone", "Borttaget.")]


def test_very_long_paragraphs_are_marked_as_a_whole():
    one, other = "ord " * 3000, "annat " * 3000

    assert marks(one, other) == [("gone", one), ("came", other)]


@given(st.text(alphabet="ab ", max_size=30), st.text(alphabet="ab ", max_size=30))
def test_marks_hold_all_words_of_both(before, now):
    parts = marks(before, now)

    assert " ".join(w for kind, w in parts if kind != "came").split() == before.split()
    assert " ".join(w for kind, w in parts if kind != "gone").split() == now.split()


# --- the states

EN = text("The body.", title="Title")


@pytest.mark.parametrize(
    ("swedish", "english", "basis", "vouched", "is_translation", "expected"),
    [
        (WAS, [], [], [], True, TextState.MISSING),
        (WAS, [], WAS, EN, True, TextState.MISSING),
        (WAS, [Paragraph("link:1", "More")], WAS, EN, True, TextState.MISSING),
        (WAS, EN, [], [], True, TextState.IN_PROGRESS),
        (WAS, EN, WAS, EN, True, TextState.COMPLETE),
        (text(ONE), EN, WAS, EN, True, TextState.OUTDATED),
        (text(ONE), EN, WAS, EN, False, TextState.COMPLETE),
        (text(ONE), text("Other."), WAS, EN, True, TextState.IN_PROGRESS),
        (WAS, text("Other."), WAS, EN, True, TextState.IN_PROGRESS),
        (text(ONE), text("Other."), WAS, EN, False, TextState.IN_PROGRESS),
    ],
)
def test_state_of_the_english(swedish, english, basis, vouched, is_translation, expected):
    assert (
        english_state(
            swedish=swedish,
            english=english,
            basis=basis,
            vouched=vouched,
            is_translation=is_translation,
        )
        == expected
    )


def test_state_of_the_swedish():
    assert swedish_state([], WAS) == TextState.MISSING
    assert swedish_state(WAS, []) == TextState.IN_PROGRESS
    assert swedish_state(text(ONE), WAS) == TextState.IN_PROGRESS
    assert swedish_state(WAS, WAS) == TextState.COMPLETE


def test_an_answer_is_about_one_change_and_no_other():
    now = text(ONE + " X", TWO, THREE + " Y")
    first, second = changes(WAS, now)
    answered = frozenset([first.fingerprint])

    assert unanswered([first, second], answered) == [second]
    again = changes(WAS, text(ONE + " Z", TWO, THREE + " Y"))
    assert unanswered(again, answered | {second.fingerprint}) == [again[0]]
    [moved] = changes(WAS, text(THREE, ONE, TWO))
    [moved_elsewhere] = changes(WAS, text(ONE, THREE, TWO))
    assert moved.now == moved_elsewhere.now == THREE
    assert moved.fingerprint != moved_elsewhere.fingerprint
