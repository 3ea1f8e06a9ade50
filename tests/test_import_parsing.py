"""Taking releases apart: the corpus, the account of words, and what must hold for any input."""

import socket
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressreleases.demo import source as demo_source
from pressreleases.importing import Source, Unreadable, accounting, parse, put_back, sources
from pressreleases.importing.reach import find, number_of
from pressreleases.importing.unreadable import SENTENCES
from tests.corpus import fifth, fourth, heldout, score, second, sixth, third, tuned
from tests.corpus.cases import document, p, run
from tests.fuzz.import_target import check

CASES = [
    *tuned.CASES,
    *heldout.CASES,
    *second.CASES,
    *third.CASES,
    *fourth.CASES,
    *fifth.CASES,
    *sixth.CASES,
]


def test_corpus_has_all_forms():
    kinds = [case.source.name.rpartition(".")[2] for case in CASES]

    assert len(CASES) >= 40
    assert {kind: kinds.count(kind) >= 6 for kind in ("txt", "html", "docx")} == {
        "txt": True,
        "html": True,
        "docx": True,
    }
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_word_of_a_case_is_in_its_place_and_none_is_invented(case):
    parsed = parse(case.source)

    assert accounting.missing(case.source, parsed) == {}
    assert accounting.unkept(parsed) == {}
    assert accounting.invented(case.source, parsed) == {}


FORGOTTEN = """Badet öppnar igen

Badet i Provby öppnar igen. Det är större.

Kontakt
Otto Ek, badmästare, 08-465 004 11
Ring gärna Otto Ek
"""


def test_words_that_a_recogniser_forgets_stand_last_in_the_body():
    """A contact that has kept only its number, and a line that nothing has placed."""
    source = Source(data=FORGOTTEN)
    whole = parse(source)
    (contact,) = whole.contacts
    forgetful = replace(
        whole,
        body=(),
        contacts=(replace(contact, source="Otto Ek, 08-465 004 11"),),
        placed=tuple(p for p in whole.placed if "gärna" not in p.text),
    )

    parsed = put_back.put_back(sources.read(source), forgetful)

    assert [block.text for block in parsed.body] == ["Ring gärna Otto Ek", "badmästare"]
    assert [(r.code, r.text) for r in parsed.remarks[-2:]] == [
        ("put_back", "Ring gärna Otto Ek"),
        ("put_back", "badmästare"),
    ]
    assert accounting.missing(source, parsed) == {}
    assert accounting.unkept(parsed) == {}  # the account says where each word is now


def test_nothing_is_put_back_when_all_has_a_place():
    source = Source(data=FORGOTTEN)
    parsed = parse(source)

    assert put_back.put_back(sources.read(source), parsed) is parsed


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_number_or_address_of_a_case_is_wrong(case):
    found = score.found_in(parse(case.source))
    expected = score.expected_of(case)

    assert found["phones"] <= expected["phones"]
    assert found["emails"] <= expected["emails"]


@pytest.mark.parametrize(
    ("cases", "goal"),
    [
        ([case for case in CASES if not case.is_hard], 0.95),
        ([case for case in CASES if case.is_hard], 0.85),
    ],
    ids=["ordinary", "hard"],
)
def test_goals_are_met(cases, goal):
    sums = score.totals(cases)

    for right, found, expected in (sums[name] for name in (*score.FIELDS, "all")):
        assert score.share(right, found) >= goal
        assert score.share(right, expected) >= goal


def test_scorer_tells_right_from_wrong():
    case = tuned.text("x", "En rubrik\n\nEn ingress som är lång nog här.", title="Fel rubrik")

    _parsed, counts, wrong = score.compare(case)

    assert counts["title"] == (0, 1, 1)
    assert ("title", "missed", "Fel rubrik") in wrong


def test_source_document_comes_out_as_the_demonstration_has_it():
    parsed = parse(Source(data=demo_source.FILE.read_bytes(), name="press-release-2017.txt"))
    demo = demo_source.swedish()

    assert (parsed.title, parsed.lead, parsed.body_html) == (demo.title, demo.lead, demo.body)
    assert [(q.speaker, q.blocks) for q in parsed.quotes] == [
        ("Inger Ek", (1,)),
        ("Inger Ek", (3,)),
        ("Inger Ek", (5,)),
    ]
    assert [h.sentence for h in parsed.highlights] == demo_source.highlight_sentences()
    assert [h.figure for h in parsed.highlights if h.figure] == ["5", "11", "23", "235"]
    assert parsed.highlights_heading == demo_source.heading()
    assert parsed.highlights_at == len(parsed.body)
    assert parsed.contact_heading == demo_source.contact_heading()
    assert [(c.name, c.phones[0].e164) for c in parsed.contacts] == [
        ("Inger Ek", "+46858621785"),
        ("Åsa Olsson", "+46765021799"),
    ]
    assert (parsed.dates, parsed.links, parsed.kind) == ((), (), "press_release")
    assert [(f.text, f.reason) for f in parsed.placed if f.place == "furniture"] == [
        ("Senast uppdaterad:", "empty_label"),
        ("Relaterad information", "empty_label"),
    ]


@pytest.mark.parametrize(
    "title",
    ["t Tt T", "Avtal med TT förlängs igen", "Nytt avtal om TT Nyhetsbyrån i år"],
)
def test_service_named_in_a_title_leaves_it_whole(title):
    parsed = parse(f"{title}\n\nIngressen är lång nog för att vara en.\n\nText.")

    assert parsed.title == title


def test_parsing_needs_no_database_and_no_models():
    code = (
        "import sys; from pressreleases.importing import parse; parse('Rubrik\\n\\nText är här.');"
        "assert not [m for m in sys.modules if m.startswith('pressreleases.models')]"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.stderr == ""


# --- numbers


@pytest.mark.parametrize(
    ("written", "e164"),
    [
        ("08-586 217 85", "+46858621785"),
        ("0765-02 17 99", "+46765021799"),
        ("08/586 217 85", "+46858621785"),
        ("(08) 586 217 85", "+46858621785"),
        ("08 – 586 217 85", "+46858621785"),
        ("08–58621785", "+46858621785"),
        ("08.586.217.85", "+46858621785"),
        ("0858621785", "+46858621785"),
        ("+46 8 586 217 85", "+46858621785"),
        ("+46 (0)8 586 217 85", "+46858621785"),
        ("+46(0)8-586 217 85", "+46858621785"),
        ("+46 (0) 8 586 217 85", "+46858621785"),
        ("+46 08 586 217 85", "+46858621785"),
        ("+46-8-586 217 85", "+46858621785"),
        ("(+46) 8 586 217 85", "+46858621785"),
        ("0046 8 586 217 85", "+46858621785"),
        ("0771-11 22 33", "+46771112233"),
        ("020-12 34 56", "+4620123456"),
        ("08\u00a0586\u00a0217\u00a085", "+46858621785"),
        ("08\u2011586 217 85", "+46858621785"),
        ("+47 22 24 90 90", "+4722249090"),
    ],
)
def test_number_is_read_in_every_way_it_is_written(written, e164):
    found, _remarks = find(f"Ring {written}, gärna före tolv.")

    assert [each.phone.e164 for each in found] == [e164]


@pytest.mark.parametrize(
    "words",
    [
        "den 2017-12-31",
        "lagen (2016:1145)",
        "org.nr 202100-6495",
        "dnr 2018/0123-45",
        "bankgiro 5050-1055",
        "ISBN 978-91-88566-00-0",
        "08-586 217 85 ankn. 12",
        "fax 08-586 217 85",
        "kl. 08.00–09.30",
        "0-100 000 kronor",
        "08-586 217 855 55",
        "https://www.example.se/0858621785",
    ],
)
def test_what_is_no_number_is_never_taken_for_one(words):
    found, _remarks = find(words)

    assert [each for each in found if each.phone] == []


def test_row_of_digits_takes_no_endless_time():
    assert find("0" * 60 + "@" + "0" * 600 + "x")[0] == []


def test_numbers_that_stand_together_are_parted():
    found, _remarks = find("08-586 217 85 0765-02 17 99, 08-586 217 86/070-174 06 12")

    assert [each.phone.e164 for each in found] == [
        "+46858621785",
        "+46765021799",
        "+46858621786",
        "+46701740612",
    ]


@given(st.integers(min_value=1, max_value=10**11), st.sampled_from("- –/."))
def test_number_never_gains_digits(number, mark):
    written = f"0{str(number)[:2]}{mark}{str(number)[2:]}"

    e164 = number_of(written)

    assert e164 == "" or written.replace(mark, "").lstrip("0") == e164.removeprefix("+46")


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("otto@example.se", "otto@example.se"),
        ("otto (at) example.se", "otto@example.se"),
        ("otto[at]example.se", "otto@example.se"),
        ("otto (snabel-a) example (punkt) se", "otto@example.se"),
        ("otto.exempel at example.se", "otto.exempel@example.se"),
    ],
)
def test_hidden_address_is_read(written, address):
    found, _remarks = find(f"Mejla {written} före tolv.")

    assert [each.email.address for each in found] == [address]


# --- what must hold for any input

_LINES = st.lists(
    st.sampled_from(
        [
            "Pressmeddelande",
            "3 mars 2021",
            "Publicerad:",
            "",
            "",
            "– Det är bra, säger Anna Ek, chef.",
            "- fem saker",
            "• 12 480 företag",
            "”Vi ser det”, säger hon.",
            "Kontakt:",
            "Anna Ek, chef, 08-465 004 11, anna@example.se",
            "Om Provmyndigheten",
            "Provmyndigheten är en myndighet som prövar.",
            "Läs mer: https://www.example.se/a",
            "Relaterad information",
            "Senast uppdaterad:",
            "En rubrik",
            "En vanlig mening som är lång nog för att vara ett stycke i en text.",
            "Namn\tTitel\tTelefon",
            "Dela på Facebook",
            "Embargo till 4 mars 2021 kl. 9",
        ]
    )
    | st.text(max_size=60),
    max_size=25,
)


@settings(max_examples=150)
@given(_LINES)
def test_no_word_of_any_text_is_lost(lines):
    check("text", "\n".join(lines).encode("utf-8", "replace"))


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "li",
                    "ul",
                    "ol",
                    "table",
                    "tr",
                    "td",
                    "nav",
                    "aside",
                    "main",
                    "article",
                    "footer",
                    "a",
                    "b",
                    "br",
                    "script",
                    "style",
                    "blockquote",
                    "form",
                    "span",
                    "header",
                ]
            ),
            _LINES.map(lambda lines: " ".join(lines[:3])),
        ),
        max_size=20,
    )
)
def test_no_word_of_any_page_is_lost(pieces):
    page = "".join(f"<{tag}>{words}" for tag, words in pieces)
    check("html", page.encode("utf-8", "replace"))


@settings(max_examples=100)
@given(st.binary(max_size=400), st.sampled_from(["text", "html", "docx"]))
def test_bytes_of_any_kind_are_read_or_refused(data, kind):
    source = Source(data=data, kind=kind)
    refused = ""
    try:
        lost = accounting.missing(source, parse(source))
    except Unreadable as error:
        refused, lost = error.code, {}

    assert lost == {}
    assert refused == "" or refused in SENTENCES


def zipped(files: dict, **options) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


ENTITY = (
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.'
    'openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p>'
    "</w:body></w:document>"
)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t ", "a.txt", "empty"),
        (bytes(range(256)) * 40, "a.txt", "binary"),
        (b"a" * (10 * 1024 * 1024 + 1), "a.txt", "too_big"),
        (b"a\n" * 400_000, "a.txt", "too_many"),
        (b"<br>" * 300_000, "a.html", "too_many"),
        (b"%PDF-1.7 ...", "a.pdf", "pdf"),
        (b"\xd0\xcf\x11\xe0 old", "a.doc", "old_word"),
        (b"{\\rtf1 hej}", "a.rtf", "rtf"),
        (b"hej", "a.docx", "not_word"),
        (b"PK\x03\x04 hej", "a.docx", "broken_word"),
        (zipped({"a.txt": b"hej"}), "a.docx", "not_word"),
        (zipped({"word/document.xml": b"0" * 60_000_000}), "a.docx", "word_too_big"),
        (zipped({f"{n}": b"" for n in range(2001)}), "a.docx", "word_too_big"),
        (document(parts={"word/document.xml": ENTITY}), "a.docx", "broken_word"),
        (document(parts={"word/document.xml": ENTITY.encode("utf-16")}), "a.docx", "broken_word"),
        (document(p("hej"))[:200], "a.docx", "broken_word"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data, name, code):
    with pytest.raises(Unreadable) as refusal:
        parse(Source(data=data, name=name))

    assert refusal.value.code == code


@pytest.mark.parametrize(
    "data",
    [
        b"ord " * 1_250_000,
        "• punkt 5 saker\n".encode() * 10_000,
        ("”Vi ser, ”" * 500_000).encode(),
        b"08-123 45 67 " * 300_000,
        b"<html>" + b"<div>" * 20_000 + b"kvar",
        b"<html><body>" + b"<b>" * 150_000 + b"kvar",
        "Rubrik\x00\u202e\u200b\n\nText\u202c här.".encode(),
    ],
    ids=["one line", "bullets", "quotes", "numbers", "deep", "open tags", "invisible"],
)
def test_hostile_text_keeps_its_words(data):
    source = Source(data=data, name="a.html" if data.startswith(b"<") else "a.txt")

    parsed = parse(source)

    assert accounting.missing(source, parsed) == {}
    assert "\u202e" not in parsed.title + parsed.body_html
    assert "\x00" not in parsed.title + parsed.body_html


def test_words_below_the_depth_that_a_parser_follows_are_kept():
    parsed = parse(Source(data=b"<html>" + b"<div>" * 20_000 + b"kvar<script>bort</script>"))

    assert parsed.title == "kvar"


def test_nothing_active_comes_out_of_a_page():
    page = """<h1 onclick="x()">Rubrik</h1><script>onda()</script><p>Ingressen är här, och den är
    lång nog.</p><p>Text <a href="javascript:x()">ett</a> <a href="JaVa&#9;Script:x()">två</a>
    <a href="data:text/html,x">tre</a> <a href="https://example.se/&quot;onx=">fyra</a>
    <a href="https://example.se/a">fem</a> &lt;script&gt; <img src=x onerror=y></p>
    <style>p{}</style><iframe src="http://127.0.0.1/"></iframe><p>Sista raden.</p>"""

    parsed = parse(Source(data=page, kind="html"))

    assert parsed.body_html == (
        '<p>Text ett två tre fyra <a href="https://example.se/a">fem</a> &lt;script&gt;</p>\n'
        "<p>Sista raden.</p>"
    )
    assert [r.code for r in parsed.remarks].count("link_dropped") >= 3


def test_nothing_is_fetched(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    picture = (
        '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:link="rL1"/></w:drawing></w:r>'
        f'<w:fldSimple w:instr="INCLUDETEXT http://127.0.0.1/x">{run("inkluderad text")}'
        "</w:fldSimple>"
    )
    word = document(p("Rubrik", "Rubrik1"), p("Text ", raw=picture), links=["http://127.0.0.1/x"])
    page = (
        '<html><head><base href="http://127.0.0.1/"><link rel="stylesheet" href="x.css"></head>'
        '<body><h1>Rubrik</h1><p>Text <img src="http://127.0.0.1/x.png"></p></body></html>'
    )

    assert parse(Source(data=word, name="a.docx")).title == "Rubrik"
    assert parse(Source(data=page, kind="html")).title == "Rubrik"


# --- Word


def test_tracked_deletions_and_comments_leave_no_word():
    deleted = '<w:del w:id="1"><w:r><w:delText>HEMLIGT</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="2">{run("FLYTTAT ")}</w:moveFrom>'
    arrived = f'<w:moveTo w:id="3">{run("anlänt")}</w:moveTo>'
    comment = '<w:r><w:commentReference w:id="1"/></w:r>'
    word = document(
        p("Rubrik", "Rubrik1"),
        p("Text ", raw=deleted + moved + arrived + comment),
        parts={"word/comments.xml": "<x>ANMÄRKNING</x>"},
    )

    parsed = parse(Source(data=word, name="a.docx"))

    assert "HEMLIGT" not in str(parsed.as_json())
    assert "ANMÄRKNING" not in str(parsed.as_json())
    assert [block.text for block in parsed.body] == ["Text anlänt"]
    assert {"tracked_changes", "comments"} <= {remark.code for remark in parsed.remarks}


def test_fields_boxes_and_notes_of_word_are_kept():
    complex_field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK '
        '"https://example.se/a"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("länken")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"<w:txbxContent>{p('Rutan.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )
    simple = f'<w:fldSimple w:instr="DATE">{run("4 mars")}</w:fldSimple>'
    word = document(
        p("Rubrik", "Rubrik1"),
        p("Ingressen är här, och den är lång nog."),
        p("Se ", raw=complex_field),
        p("Den ", raw=simple),
        p(raw=box),
        notes=p("Noten."),
    )

    parsed = parse(Source(data=word, name="a.docx"))

    assert '<p>Se <a href="https://example.se/a">länken</a></p>' in parsed.body_html
    assert [block.text for block in parsed.body[1:]] == ["Den 4 mars", "Rutan.", "Noten."]


# --- text files

_SWEDISH = "Pressmeddelande\n\nÅäö – ”rubriken” här\n\nIngressen står här, åtta ord lång är den."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_text_is_read_in_any_usual_encoding(encoding, ending):
    if ending == "\u2028" and encoding in ("cp1252", "mac_roman"):
        ending = "\r\n"
    data = _SWEDISH.replace("\n", ending).encode(encoding)

    parsed = parse(Source(data=data, name="a.txt"))

    assert parsed.title == "Åäö – ”rubriken” här"
    assert parsed.kind == "press_release"


def test_text_of_dos_is_read():
    text = "Pressmeddelande\r\n\r\nFörslag på åtgärder\r\n\r\nIngressen är på svenska, också här."

    assert parse(Source(data=text.encode("cp850"), name="a.txt")).title == "Förslag på åtgärder"
