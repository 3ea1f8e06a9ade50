"""Reading pages and documents into blocks: no word is lost before the account of words begins."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressreleases.importing import Source, parse, sources
from tests.corpus.cases import document, p, run, table

_TAGS = ["table", "td", "div", "p", "h1", "h2", "ul", "li", "main", "article", "nav", "aside",
         "form", "blockquote", "pre", "b", "a", "row", "row", "row"]  # fmt: skip
_CLASSES = st.sampled_from(["", "", ' class="sidebar"', ' class="ingress"', " hidden"])
_TREE = st.recursive(
    st.just("ord"),
    lambda inside: st.tuples(st.sampled_from(_TAGS), _CLASSES, st.lists(inside, max_size=4)),
    max_leaves=25,
)


def written(tree, number) -> str:
    """The tree as markup; each text in it is a word of its own, "row" is a table of one row."""
    if tree == "ord":
        return f" ord{next(number)} "
    tag, attributes, inside = tree
    if tag == "row":
        cells = "".join(f"<td>{written(each, number)}</td>" for each in inside)
        return f"<table><tr>{cells}</tr></table>"
    return f"<{tag}{attributes}>{''.join(written(each, number) for each in inside)}</{tag}>"


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_TREE, min_size=1, max_size=4))
def test_every_word_of_a_page_is_read_once(trees):
    page = "".join(
        written(tree, iter(range(n * 100, n * 100 + 100))) for n, tree in enumerate(trees)
    )

    read = sources.read(Source(data=f"<body>slut{page}", kind="html"))

    found = [block.text for block in read.blocks] + [text for _reason, text in read.left_out]
    assert Counter(re.findall(r"ord\d+", " ".join(found))) == Counter(re.findall(r"ord\d+", page))


def test_words_beside_a_table_within_a_table_are_kept():
    inner = "<table><tr><td>Beta</td><td>Gamma</td></tr></table>"
    page = f"<table><tr><td>Alfa</td><td>{inner}</td><td>Delta</td></tr></table>"

    read = sources.read(Source(data=page, kind="html"))

    assert [(block.kind, block.text) for block in read.blocks] == [
        ("paragraph", "Alfa"),
        ("row", "Beta\tGamma"),
        ("paragraph", "Delta"),
    ]


def test_headings_quotes_and_lines_are_known_however_deep_they_stand():
    told = {"h2": "Under", "blockquote": "Sagt", "pre": "En rad\nTvå rader"}
    page = "".join(
        f"<{tag}>{'<div>' * 40}{words}{'</div>' * 40}</{tag}>" for tag, words in told.items()
    )

    read = sources.read(Source(data=page, kind="html"))

    assert [(block.kind, block.level, block.hint, block.text) for block in read.blocks] == [
        ("heading", 2, "", "Under"),
        ("paragraph", 0, "quote", "Sagt"),
        ("paragraph", 0, "", "En rad"),
        ("paragraph", 0, "", "Två rader"),
    ]


@pytest.mark.parametrize("wrapper", ["w:sdt><w:sdtContent", "w:customXml"])
def test_cell_in_a_wrapper_is_read_once_and_in_its_place(wrapper):
    closing = "></".join(reversed([name.strip("<>") for name in wrapper.split("><")]))
    row = (
        table(["Namn", "chef", "08"])
        .replace("<w:tc>", f"<{wrapper}><w:tc>", 2)
        .replace("</w:tc>", f"</w:tc></{closing}>", 2)
    )

    read = sources.read(Source(data=document(p("Rubrik"), row), kind="docx"))

    assert [block.text for block in read.blocks] == ["Rubrik", "Namn\tchef\t08"]


def test_table_in_a_content_control_of_a_cell_is_read_once():
    inner = f"<w:sdt><w:sdtContent>{table(['Beta', 'Gamma'])}</w:sdtContent></w:sdt>"
    outer = table(["Alfa", "INNER"]).replace(p("INNER"), inner)

    read = sources.read(Source(data=document(outer), kind="docx"))

    assert [block.text for block in read.blocks] == ["Alfa", "Beta\tGamma"]


def test_lines_that_a_program_broke_become_one_paragraph():
    line = "ord " * 18 + "sist\n"

    parsed = parse(Source(data="Rubriken står här\n\nIngressen är en mening.\n\n" + line * 3_000))

    assert [block.text for block in parsed.body] == [" ".join([line.strip()] * 3_000)]


@pytest.mark.parametrize("mark", [".", ")"])
def test_number_that_no_list_would_give_stays_in_the_text(mark):
    text = f"1{mark} Ring\n2{mark} Skriv\n\n5{mark} maj är det dags.\n\nText.\n\n3{mark} Kom\n"

    read = sources.read(Source(data=text, kind="text"))

    assert [(block.kind, block.text) for block in read.blocks] == [
        ("item", "Ring"),
        ("item", "Skriv"),
        ("paragraph", f"5{mark} maj är det dags."),
        ("paragraph", "Text."),
        ("paragraph", f"3{mark} Kom"),
    ]


def test_hidden_text_of_word_is_set_aside():
    hidden = run("HEMLIGT", "<w:vanish/>") + run(" synligt", '<w:vanish w:val="0"/>')

    parsed = parse(Source(data=document(p("Rubrik", "Rubrik1"), p("Text", raw=hidden))))

    assert [block.text for block in parsed.body] == ["Text synligt"]
    assert [(each.reason, each.text) for each in parsed.placed if each.place == "furniture"] == [
        ("hidden", "HEMLIGT")
    ]


def test_link_of_a_field_holds_for_a_field_in_its_words():
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def says(words):
        return f"<w:r><w:instrText>{words}</w:instrText></w:r>"

    inner = f"{mark('begin')}{says('DATE')}{mark('separate')}{run('4 mars')}{mark('end')}"
    link = says('HYPERLINK "https://example.se/a"')
    outer = f"{mark('begin')}{link}{mark('separate')}{run('från ')}{inner}{mark('end')}"

    read = sources.read(Source(data=document(p("Se ", raw=outer))))

    (block,) = read.blocks
    assert [(block.text[m.start : m.end], m.url) for m in block.marks] == [
        ("från 4 mars", "https://example.se/a")
    ]
