"""Word documents and texts made to do harm: read safely or refused with a reason."""

import builtins
import io
import socket
import zipfile

import pytest

from pressreleases.importing import Source, Unreadable, accounting, parse
from tests.corpus.cases import document, p, run

LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.'
    'openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p>'
    "</w:body></w:document>"
)
TEXT = (p("Rubriken står här", "Rubrik1"), p("Ingressen står här. Den har två meningar."))


def packed(**files) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


@pytest.fixture
def sealed(monkeypatch):
    """No connection and no file can be opened while a source is read."""

    def refuse(*args, **kwargs):
        raise AssertionError(f"something was opened: {args[:1]}")

    def seal():
        monkeypatch.setattr(socket.socket, "connect", refuse)
        monkeypatch.setattr(socket, "getaddrinfo", refuse)
        monkeypatch.setattr(builtins, "open", refuse)
        monkeypatch.setattr(io, "open", refuse)

    return seal


@pytest.mark.parametrize(
    "parts",
    [
        {"word/vbaProject.bin": b"Attribute VB_Name", "word/vbaData.xml": "<x/>"},
        {"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0 canary"},
        {"word/afchunk1.html": "<script>canary()</script><p>canary</p>"},
        {"../../etc/cron.d/canary": b"canary", "/etc/canary": b"canary", "C:\\canary": b"canary"},
        {"word/media/nested.zip": packed(**{"inner.zip": packed(canary="canary " * 9_000)})},
        {f"word/media/image{number}.png": b"\x89PNG" for number in range(1_900)},
        {"word/header1.xml": "<x>canary</x>", "docProps/core.xml": "<x>canary</x>"},
    ],
    ids=["macros", "ole", "altchunk", "outside", "nested", "pictures", "properties"],
)
def test_other_parts_of_a_word_document_are_never_opened(sealed, parts):
    word = document(*TEXT, parts=parts)
    sealed()

    parsed = parse(Source(data=word, name="a.docx"))

    assert parsed.title == "Rubriken står här"
    assert "canary" not in str(parsed.as_json()).casefold()


@pytest.mark.parametrize(
    "raw",
    [
        '<w:altChunk r:id="rL1"/>',
        f'<w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\cmd.exe">{run("svar")}</w:fldSimple>',
        f'<w:fldSimple w:instr="INCLUDEPICTURE file:///etc/passwd">{run("svar")}</w:fldSimple>',
        '<w:r><w:object><v:shape><v:imagedata r:id="rL1"/></v:shape></w:object></w:r>',
        '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:link="rL1"/></w:drawing></w:r>',
    ],
    ids=["altchunk", "dde", "include", "ole", "picture"],
)
@pytest.mark.parametrize("target", ["file:///etc/passwd", "\\\\127.0.0.1\\x", "http://127.0.0.1/x"])
def test_what_a_word_document_names_is_not_opened(sealed, raw, target):
    word = document(*TEXT, p("Brödtexten", raw=raw), links=[target])
    sealed()

    parsed = parse(Source(data=word, name="a.docx"))

    assert parsed.title == "Rubriken står här"
    assert "passwd" not in parsed.body_html
    assert "127.0.0.1" not in parsed.body_html


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/numbering.xml"])
def test_entities_in_any_part_are_refused(part):
    with pytest.raises(Unreadable) as refusal:
        parse(Source(data=document(*TEXT, parts={part: LAUGHS}), name="a.docx"))

    assert refusal.value.code == "broken_word"


#: Pieces that a careless pattern would go through once for each place in them.
PIECES = [
    ", säger ", ", säger Maja Prov", ", skrattar ", "Maja Prov ", "”a b c”, ", "‘a b c’ ",
    " – säger ", "Maja Prov: ", "3 mars 2021 ", "08-465 004 1 ", "a.b.c at ",
    "enligt Maja Prov, ", "a  , ", "Provverkets ",
    "12 480 ", ", the Minister", "10.00 – ", "vardagar 8–17 ", "”", "’’", "’a ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("length", [200, 690, 7_900])
def test_repeated_pieces_keep_their_words(piece, length):
    line = (piece * length)[:length]
    source = Source(data=f"Titel som står här\n\n{line}\n\n– {line}\n\nKontakt\n{line}\n")

    parsed = parse(source)

    assert accounting.missing(source, parsed) == {}
    assert accounting.unkept(parsed) == {}
