"""Two texts with a common origin: who changed what, what is chosen, what comes out. No database."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressreleases import choosing, marking, written
from pressreleases.choosing import BOTH, MINE, SAVED


def text(*, field="a", rows=("x",)) -> dict:
    people = [{"id": str(number), "person": name} for number, name in enumerate(rows)]
    return {"fields": {"title_sv": field}, "rows": {"contacts": people}}


def found(base, saved, mine, **options) -> dict:
    base = written.fingerprints(base) if base else {}
    return {d.name: d for d in choosing.differences(base, saved, mine, **options)}


MATRIX = [
    # base, saved, mine: what is chosen beforehand (None: there is nothing to choose)
    ("a", "a", "a", None),
    ("a", "a", "b", MINE),
    ("a", "b", "a", SAVED),
    ("a", "b", "b", None),
    ("a", "b", "c", ""),
    ("a", "", "a", SAVED),
    ("a", "a", "", MINE),
    ("a", "", "b", ""),
    ("", "a", "b", ""),
    ("", "", "b", MINE),
    ("", "b", "", SAVED),
]


@pytest.mark.parametrize(("base", "saved", "mine", "expected"), MATRIX)
def test_a_field_is_chosen_beforehand_when_one_side_changed_it(base, saved, mine, expected):
    answer = found(text(field=base), text(field=saved), text(field=mine))

    assert {name: d.chosen for name, d in answer.items()} == (
        {} if expected is None else {"title_sv": expected}
    )


@pytest.mark.parametrize(("base", "saved", "mine", "expected"), MATRIX)
def test_rows_are_chosen_beforehand_when_one_side_changed_them(base, saved, mine, expected):
    answer = found(text(rows=base), text(rows=saved), text(rows=mine))

    assert {name: d.chosen for name, d in answer.items()} == (
        {} if expected is None else {"contacts": expected}
    )


def test_the_order_of_rows_is_a_difference():
    answer = found(text(rows="xy"), text(rows="xy"), text(rows="yx"))

    assert answer["contacts"].chosen == MINE


@pytest.mark.parametrize(
    ("base", "saved", "mine", "both"),
    [
        ("x", "xy", "xz", "xyz"),  # each added one
        ("xy", "x", "xyz", "xz"),  # one removed, the other added
        ("xy", "y", "x", ""),  # each removed another
        ("x", "y", "z", "yz"),  # each replaced it
        ("x", "xy", "yx", None),  # nothing that one of them does not have
    ],
)
def test_rows_that_both_changed_can_be_taken_together(base, saved, mine, both):
    difference = found(text(rows=base), text(rows=saved), text(rows=mine))["contacts"]

    joined = difference.both and [row["person"] for row in difference.both]
    assert joined == (None if both is None else list(both))
    assert difference.chosen == ""


def test_without_knowing_the_origin_a_person_must_choose():
    answer = found(None, text(field="a"), text(field="b"))

    assert answer["title_sv"].chosen == ""


def test_a_choice_without_an_answer_is_not_taken():
    differences = choosing.differences({}, text(field="a"), text(field="b", rows="xz"))

    assert choosing.unanswered(differences, {}) == ["title_sv", "contacts"]
    choices = {"title_sv": "both", "contacts": "whatever"}
    assert choosing.unanswered(differences, choices) == ["title_sv", "contacts"]
    assert choosing.unanswered(differences, {"title_sv": MINE, "contacts": SAVED}) == []


@pytest.mark.parametrize(
    ("choice", "third", "expected"),
    [
        (SAVED, "b", SAVED),  # the third save did not touch it
        (MINE, "b", MINE),
        (SAVED, "d", SAVED),  # it did: theirs stays theirs
        (MINE, "d", ""),  # mine was chosen against another text: ask again
        ("", "b", ""),
    ],
)
def test_a_third_save_keeps_a_choice_that_still_means_the_same(choice, third, expected):
    second = text(field="b")
    before = {"shown": written.fingerprints(second), "choices": {"title_sv": choice}}

    answer = found(text(field="a"), text(field=third), text(field="c"), before=before)

    assert answer["title_sv"].chosen == expected


@given(st.lists(st.sampled_from("abc"), min_size=3, max_size=3), st.sampled_from([SAVED, MINE]))
def test_what_comes_out_is_what_was_chosen(values, choice):
    base, saved, mine = (text(field=value, rows=value) for value in values)
    differences = choosing.differences(written.fingerprints(base), saved, mine)

    out = choosing.combine(saved, differences, {d.name: choice for d in differences})

    assert out == (saved if choice == SAVED or saved == mine else mine)
    assert saved == text(field=values[1], rows=values[1])


def test_rows_of_both_come_out_together():
    saved, mine = text(rows="xy"), text(rows="xz")
    differences = choosing.differences(written.fingerprints(text(rows="x")), saved, mine)

    out = choosing.combine(saved, differences, {"contacts": BOTH})

    assert [row["person"] for row in out["rows"]["contacts"]] == ["x", "y", "z"]


@pytest.mark.parametrize(
    "sent",
    ["", None, "x", "[]", "{", "1", '{"a": 1}', '{"a": {"b": 2}}', "[" * 100_000, "\x00"],
)
def test_fingerprints_that_are_none_are_read_as_nothing(sent):
    assert written.read_fingerprints(sent) == {}


def test_fingerprints_come_back_as_they_were_sent():

    own = written.fingerprints(text())

    assert written.read_fingerprints(json.dumps(own)) == own


# --- the words that differ


def test_the_words_that_differ_are_marked_on_both_sides():
    one, other = marking.marked("Nya regler den 1 januari.", "Skärpta regler den 1 februari.")

    assert [part.text.strip() for part in one if part.differs] == ["Nya", "januari."]
    assert [part.text.strip() for part in other if part.differs] == ["Skärpta", "februari."]


@given(st.text(max_size=200), st.text(max_size=200))
@example(" ", "\r")
@example("a b c", "a c")
def test_no_word_is_lost_by_marking(one, other):
    left, right = marking.marked(one, other)

    assert "".join(part.text for part in left) == one
    assert "".join(part.text for part in right) == other
    # The same words, that is: the space between them may be another, and marks nothing.
    same = ["".join(part.text for part in side if not part.differs) for side in (left, right)]
    assert same[0].split() == same[1].split()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a " * 150_000, "b " * 150_000),
        ("a b " * 70_000, "b a " * 70_000),
        ("a\n" * 150_000, "b\na\n" * 70_000),
        ("\n".join(f"{n} a b" for n in range(1400)), "\n".join(f"{n} b a" for n in range(1400))),
    ],
)
def test_marking_counts_its_work(one, other, monkeypatch):
    """However long the texts: a bound on the pairs of words that are compared."""
    compared = []
    original = marking._mark_words
    monkeypatch.setattr(
        marking,
        "_mark_words",
        lambda parts, a, b: (compared.append(len(a) * len(b)), original(parts, a, b)),
    )

    left, right = marking.marked(one, other)

    assert sum(compared) <= marking.MOST_PAIRS
    assert "".join(part.text for part in left) == one
    assert "".join(part.text for part in right) == other


def test_a_body_is_read_with_its_headings_lists_and_links():
    html = (
        '<h2>Bakgrund</h2><p>Se <a href="https://a.se/">sidan</a>.</p><ul><li><p>ett</p></li></ul>'
        "<blockquote><p>– Ja.</p></blockquote>"
    )

    assert marking.readable(html).splitlines() == [
        "▸ Bakgrund",
        "Se sidan (https://a.se/).",
        "• ett",
        "❝ – Ja.",
    ]
