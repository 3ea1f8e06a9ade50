"""Comparing two texts: exact to the word, whole, and bounded however long they are."""

from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressreleases import blocks, comparing, text
from pressreleases.blocks import Block
from pressreleases.comparing import NEW, OLD, STEPS, Address, Budget, Piece, rows, words

WORDS = st.lists(
    st.sampled_from(
        ["åtta", "ägg", "ö", "o\u0308", "1,5", "1\u00a0240", ".", "–", " ", "\n", "<b>"]
    )
)
TEXTS = st.one_of(st.text(max_size=60), WORDS.map(" ".join), WORDS.map("".join))
BLOCKS = st.builds(
    Block,
    text=st.sampled_from(["ett", "två ord", "tre ord här", "fyra ord står här", "ö."]),
    kind=st.sampled_from(["paragraph", "heading", "bullet"]),
    links=st.sampled_from([(), (("ord", "https://a.example/"),)]),
)
BODIES = st.lists(BLOCKS, max_size=12)
BUDGETS = st.sampled_from([0, 5, 50, STEPS])


def without(pieces, mark) -> str:
    return "".join(piece.text for piece in pieces if piece.mark != mark)


@given(old=TEXTS, new=TEXTS, steps=BUDGETS)
def test_both_texts_are_read_back_from_the_words(old, new, steps):
    for long in (comparing.LONG, 0):  # 0: every text is cut into sentences first
        with mock.patch.object(comparing, "LONG", long):
            pieces = words(old, new, Budget(steps))

        assert without(pieces, NEW) == old
        assert without(pieces, OLD) == new
        assert all(piece.text for piece in pieces)
        assert (old == new) == all(piece.mark == "" for piece in pieces)


@given(old=BODIES, new=BODIES, steps=BUDGETS)
def test_both_bodies_are_read_back_from_the_rows(old, new, steps):
    found = rows(old, new, Budget(steps))

    assert [row.old for row in found if row.old] == old
    assert [row.new for row in found if row.new] == new
    for row in found:
        assert without(row.pieces, NEW) == (row.old.text if row.old else "")
        assert without(row.pieces, OLD) == (row.new.text if row.new else "")
        assert (row.state == "same") == (row.old == row.new)
    moved = [sorted(r.block.text for r in found if r.state == s) for s in _MOVED]
    assert moved[0] == moved[1]


_MOVED = ("moved_away", "moved_here")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Det var åtta ägg.", "Det var nio ägg.", "Det var [-åtta-][+nio+] ägg."),
        ("Regeln gäller.", "Regeln gäller inte.", "Regeln gäller[+ inte+]."),
        ("Klart, nu.", "Klart; nu.", "Klart[-,-][+;+] nu."),
        ("kostar 1\u00a0240 kr i år", "kostar 1\u00a0250 kr i år", None),
        ("på 1,5 procent", "på 2,5 procent", "på [-1,5-][+2,5+] procent"),
        ("Ökning i Åre", "Okning i Åre", "[-Ökning-][+Okning+] i Åre"),
        ("Allt är nytt här", "Inget gammalt finns där", None),
    ],
)
def test_words_that_changed(old, new, expected):
    marks = {OLD: "[-{}-]", NEW: "[+{}+]", "": "{}"}
    shown = "".join(marks[p.mark].format(p.text) for p in words(old, new))

    if expected is None:
        expected = {
            "k": "kostar [-1\u00a0240-][+1\u00a0250+] kr i år",
            "A": "[-Allt är nytt här-][+Inget gammalt finns där+]",
        }[old[0]]
    assert shown == expected


def states(old: str, new: str) -> list[tuple[str, str]]:
    return [(row.state, row.block.text) for row in rows(blocks.of_body(old), blocks.of_body(new))]


def test_paragraphs_that_came_went_moved_and_stayed():
    old = "<h2>Bakgrund</h2><p>Ett stycke.</p><p>Två stycken.</p><p>Sist av allt.</p>"
    new = "<h2>Bakgrund</h2><p>Helt nya ord.</p><p>Två stycken.</p><p>Ett stycke.</p>"

    assert states(old, new) == [
        ("same", "Bakgrund"),
        ("added", "Helt nya ord."),
        ("moved_here", "Två stycken."),
        ("same", "Ett stycke."),
        ("moved_away", "Två stycken."),
        ("removed", "Sist av allt."),
    ]


def test_a_changed_paragraph_is_found_beside_new_ones():
    old = "<p>Myndigheten inför nya regler den 1 januari.</p>"
    new = "<p>Först en inledning.</p><p>Myndigheten inför nya regler den 1 februari.</p>"

    assert [state for state, _text in states(old, new)] == ["added", "changed"]


def test_headings_and_lists_are_told_from_paragraphs():
    (row,) = rows(blocks.of_body("<p>Bakgrund</p>"), blocks.of_body("<h2>Bakgrund</h2>"))
    (item,) = rows(
        blocks.of_body("<ul><li><p>Ett</p></li></ul>"), blocks.of_body("<ol><li>Ett</li></ol>")
    )

    assert (row.state, row.was.kind, row.new.kind) == ("changed", "paragraph", "heading")
    assert (item.was.kind, item.new.kind) == ("bullet", "number")
    assert row.pieces == [Piece("Bakgrund")]


def test_a_link_whose_address_alone_changed_is_shown():
    old = '<p>Läs <a href="https://a.example/">mer</a> och <a href="https://c.example/">än</a></p>'
    new = '<p>Läs <a href="https://b.example/">mer</a> och <a href="https://c.example/">än</a></p>'
    (row,) = rows(blocks.of_body(old), blocks.of_body(new))

    assert row.state == "changed"
    assert row.pieces == [Piece("Läs mer och än")]
    assert row.addresses == [Address("mer", "https://a.example/", "https://b.example/")]


def test_a_link_that_came_and_one_that_went_are_shown():
    old = '<p>Läs <a href="https://a.example/">mer</a> här</p>'
    new = '<p>Läs mer <a href="https://b.example/">här</a></p>'
    (row,) = rows(blocks.of_body(old), blocks.of_body(new))

    assert row.addresses == [
        Address("mer", "https://a.example/", ""),
        Address("här", "", "https://b.example/"),
    ]


def test_bold_that_came_is_noticed():
    old, new = "<p>Nu gäller det</p>", "<p>Nu <strong>gäller</strong> det</p>"
    (row,) = rows(blocks.of_body(old), blocks.of_body(new))

    assert (row.state, row.looks_changed) == ("changed", True)


def test_blocks_of_a_body_keep_its_words_in_order():
    html = (
        "<h2>Rubrik</h2><blockquote><p>– Citat &amp; så, 1\u00a0240.</p></blockquote>"
        "<ul><li><p>Ett</p><ol><li>Inre</li></ol></li></ul><p> två\n ord </p><p></p>lös"
    )

    assert [(b.kind, b.text) for b in blocks.of_body(html)] == [
        ("heading", "Rubrik"),
        ("quote", "– Citat & så, 1\u00a0240."),
        ("bullet", "Ett"),
        ("number", "Inre"),
        ("paragraph", "två ord"),
        ("paragraph", "lös"),
    ]


TAGS = ["p", "h2", "ul", "ol", "li", "blockquote", "strong", "em"]
FRAGMENTS = st.sampled_from(
    [
        *(f"<{tag}>" for tag in TAGS),
        *(f"</{tag}>" for tag in [*TAGS, "a"]),
        *("<br>", '<a href="https://a.example/?x=1&amp;y=2">'),
        *("ord", "å", "&amp;", "&lt;b&gt;", "1\u00a0240", "–", " "),
    ]
)


@given(html=st.lists(FRAGMENTS, max_size=30).map("".join))
def test_no_word_of_a_body_is_lost_in_its_blocks(html):
    body = text.sanitise(html)

    found = "".join(block.text for block in blocks.of_body(body))

    assert "".join(found.split()) == "".join(text.plain(body).split())


# --- bounded, whatever is compared

N = 300_000
_PATTERNS = {
    "one word, over and over": ("a " * (N // 2), "a b " * (N // 4)),
    "no sentence ends": (
        " ".join(f"ord{n % 500}" for n in range(N // 7)),
        " ".join(f"ord{n % 499}" for n in range(N // 7)),
    ),
    "many sentences": ("Ett ord till. " * (N // 14), "Ett annat ord. Ett till. " * (N // 25)),
    "signs only": ("." * N, ".," * (N // 2)),
    "spaces only": (" " * N, " " * (N - 1)),
}


class Counting(Budget):
    """A budget that also counts what was asked for and granted."""

    def __init__(self, steps=STEPS):
        super().__init__(steps)
        self.spent = 0

    def spend(self, steps):
        granted = super().spend(steps)
        self.spent += steps if granted else 0
        return granted


@pytest.mark.parametrize("name", _PATTERNS)
def test_long_texts_cost_no_more_than_the_budget(name):
    old, new = _PATTERNS[name]
    budget = Counting()

    pieces = words(old, new, budget)

    assert without(pieces, NEW) == old
    assert without(pieces, OLD) == new
    assert budget.spent <= STEPS


@pytest.mark.parametrize("count", [30, 2400])
def test_many_paragraphs_cost_no_more_than_the_budget(count):
    old = [Block(f"Stycke {n % 7} {'ord ' * 20}") for n in range(count)]
    new = [Block(f"Stycke {n % 5} {'ord ' * 20} och mer") for n in range(count)]
    budget = Counting()

    found = rows(old, new, budget)

    assert [row.old for row in found if row.old] == old
    assert [row.new for row in found if row.new] == new
    assert budget.spent <= STEPS


def test_many_changed_paragraphs_are_still_put_together():
    old = [
        Block(f"Stycke {n} har tjugo ord " + " ".join(f"o{n}-{k}" for k in range(15)))
        for n in range(900)
    ]
    new = [Block(block.text.replace("tjugo", "några")) for block in old]
    new.insert(450, Block("Något helt annat."))

    found = rows(old, new)

    assert [row.state for row in found] == ["changed"] * 450 + ["added"] + ["changed"] * 450
    assert {p.text for row in found for p in row.pieces if p.mark == NEW} == {
        "några",
        "Något helt annat.",
    }


def test_one_word_in_a_very_long_text_is_still_found():
    sentences = [f"Mening {n} om något viktigt." for n in range(8000)]
    old = " ".join(sentences)
    changed = [*sentences]
    changed[10], changed[7000] = "Mening 10 om något annat.", "Mening 7000 om något annat."

    pieces = words(old, " ".join(changed))

    assert [p.text for p in pieces if p.mark == NEW] == ["annat", "annat"]
    assert [p.text for p in pieces if p.mark == OLD] == ["viktigt", "viktigt"]
