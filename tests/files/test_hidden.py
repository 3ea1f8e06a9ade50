"""What readers find in a document besides what it shows, and that its editor is told first."""

import io
import struct
from html import unescape

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from pressreleases.files import told
from pressreleases.files.intake import examine, hidden
from pressreleases.models import Document, StoredFile
from tests.factories import make_release
from tests.files import made, rows

CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Anna Ek</dc:creator>'
    "<cp:lastModifiedBy>Bo &amp; Co</cp:lastModifiedBy><dc:description>Internt</dc:description>"
    "</cp:coreProperties>"
)
APP = "<Properties><Application>Word</Application><Company>Byrån AB</Company></Properties>"
CUSTOM = '<Properties><property name="Ärendenummer"><lpwstr>1</lpwstr></property></Properties>'
CHANGES = (
    '<w:p><w:ins w:author="Anna Ek"><w:r><w:t>ny</w:t></w:r></w:ins>'
    '<w:del w:author="Cecilia"><w:r/></w:del></w:p>'
)
COMMENTS = (
    f'<w:comments xmlns:w="{made.W}">'
    + '<w:comment w:id="1" w:author="Bo Al"/>' * 3
    + "</w:comments>"
)


def found_in(content: bytes, name: str) -> dict:
    return examine(io.BytesIO(content), name).found


def of_pdf(**info) -> pikepdf.Pdf:
    pdf = pikepdf.open(io.BytesIO(made.tagged_pdf()))
    for key, value in info.items():
        pdf.docinfo[f"/{key}"] = value
    return pdf


def written(pdf, **options) -> bytes:
    file = io.BytesIO()
    pdf.save(file, **options)
    return file.getvalue()


def with_author(name="Anna Ek") -> bytes:
    return written(of_pdf(Author=name))


def with_xmp() -> bytes:
    pdf = of_pdf()
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:creator"] = ["Anna Ek", "Bo Al"]
    return written(pdf)


def with_comments() -> bytes:
    pdf = of_pdf()
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9],
        T=pikepdf.String("Bo Al"), Contents=pikepdf.String("Stämmer det?"),
    )  # fmt: skip
    mark = pikepdf.Dictionary(Subtype=pikepdf.Name.Highlight, Rect=[0, 0, 9, 9])
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note), mark])
    return written(pdf)


def added_to(content: bytes) -> bytes:
    """The PDF with a second version after it, as programs save it."""
    at = content.rindex(b"startxref")
    start = int(content[at:].split()[1])
    size = len(pikepdf.open(io.BytesIO(content)).objects) + 1
    table = b"xref\n0 1\n0000000000 65535 f \n"
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Prev %d >>\n" % (size, start)
    body = content + b"\n"
    return body + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(body)


def with_photograph() -> bytes:
    pdf = of_pdf()
    image = pikepdf.Stream(pdf, made.photograph())
    image.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=64, Height=48,
        ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode,
    )  # fmt: skip
    pdf.pages[0].Resources["/XObject"] = pikepdf.Dictionary(I=pdf.make_indirect(image))
    return written(pdf)


def with_layers() -> bytes:
    pdf = of_pdf()
    layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Utkast"))
    shown = pikepdf.Dictionary(OFF=[layer])
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=shown)
    return written(pdf)


ODT_NOTES = (
    "<text:tracked-changes><text:changed-region><text:insertion><office:change-info>"
    "<dc:creator>Anna Ek</dc:creator></office:change-info></text:insertion></text:changed-region>"
    "</text:tracked-changes><text:p><office:annotation><dc:creator>Bo Al</dc:creator>"
    "<text:p>Hm</text:p></office:annotation></text:p>"
    '<text:section text:display="none"><text:p>x</text:p></text:section>'
)
CASES = {
    "Word, its properties": (
        lambda: made.docx(
            more={
                "docProps/core.xml": CORE, "docProps/app.xml": APP, "docProps/custom.xml": CUSTOM,
            }
        ),
        "a.docx",
        {"authors": ["Anna Ek", "Bo & Co"], "companies": ["Byrån AB"],
         "properties": ["Internt", "Ärendenummer"]},
    ),
    "Word, changes and comments": (
        lambda: made.docx(CHANGES, more={"word/comments.xml": COMMENTS}),
        "a.docx",
        {"changers": ["Anna Ek", "Cecilia"], "tracked_changes": 2, "commenters": ["Bo Al"],
         "comments": 3},
    ),
    "Word, a photograph": (
        lambda: made.docx(more={"word/media/a.jpg": made.photograph()}),
        "a.docx",
        {"places": 1},
    ),
    "Word, a thumbnail": (
        lambda: made.docx(more={"docProps/thumbnail.jpeg": made.photograph()}),
        "a.docx",
        {"places": 1},
    ),
    "Word, a picture without a place": (
        lambda: made.docx(more={"word/media/a.jpg": made.jpeg()}), "a.docx", {},
    ),
    "Word, PNG and WebP": (
        lambda: made.docx(
            more={
                "word/media/a.png": rows.telling("PNG"), "word/media/b.webp": rows.telling("WEBP"),
            }
        ),
        "a.docx",
        {"places": 2},
    ),
    "Excel, a hidden sheet": (
        lambda: made.xlsx(sheet='state="veryHidden"'), "a.xlsx", {"hidden_sheets": ["Siffror"]},
    ),
    "Excel, hidden rows": (
        lambda: made.xlsx('<row hidden="1"><c><v>1</v></c></row><row><c><v>2</v></c></row>'),
        "a.xlsx",
        {"hidden_rows": 1},
    ),
    "Excel, comments in both ways": (
        lambda: made.xlsx(
            more={
                "xl/comments1.xml": "<comments><authors><author>Bo Al</author></authors>"
                "<commentList><comment/><comment/></commentList></comments>",
                "xl/threadedComments/t.xml": "<ThreadedComments><threadedComment/>"
                "<threadedComment/></ThreadedComments>",
            }
        ),
        "a.xlsx",
        {"commenters": ["Bo Al"], "comments": 2},
    ),
    "OpenDocument": (
        lambda: made.odt(ODT_NOTES),
        "a.odt",
        {"changers": ["Anna Ek"], "tracked_changes": 1, "commenters": ["Bo Al"], "comments": 1,
         "hidden_text": 1},
    ),
    "PDF, its author": (with_author, "a.pdf", {"authors": ["Anna Ek"]}),
    "PDF, its company and more": (
        lambda: written(of_pdf(Company="Byrån AB", Handläggare="Bo Al")),
        "a.pdf",
        {"companies": ["Byrån AB"], "properties": ["Handläggare: Bo Al"]},
    ),
    "PDF, its metadata": (with_xmp, "a.pdf", {"authors": ["Anna Ek", "Bo Al"]}),
    "PDF, comments": (with_comments, "a.pdf", {"commenters": ["Bo Al"], "comments": 2}),
    "PDF, an earlier version": (lambda: added_to(made.tagged_pdf()), "a.pdf", {"earlier": 1}),
    "PDF, two of them": (lambda: added_to(added_to(made.tagged_pdf())), "a.pdf", {"earlier": 2}),
    "PDF made for the web": (lambda: written(of_pdf(), linearize=True), "a.pdf", {}),
    "PDF, a photograph": (with_photograph, "a.pdf", {"places": 1}),
    "PDF, a layer": (with_layers, "a.pdf", {"layers": 1}),
    "PDF, nothing": (made.tagged_pdf, "a.pdf", {}),
    "CSV": (made.csv, "a.csv", {}),
    "a picture": (made.photograph, "a.jpg", {}),
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_what_is_hidden_is_found(what):
    content, name, found = CASES[what]

    assert found_in(content(), name) == found


def test_what_is_found_is_bounded():
    many = "".join(f'<w:ins w:author="{"Å" * 5000}{n}"/>' for n in range(500))

    found = found_in(made.docx(f"<w:p>{many}</w:p>"), "a.docx")

    assert found["tracked_changes"] == 500
    assert found["changers"] == ["Å" * 100]


def test_odd_exif_is_no_reason_to_fail():
    broken = b"\xff\xd8\xff\xe1\0\x40Exif\0\0II*\0" + struct.pack("<I", 0xFFFFFF) + b"\xff" * 40

    assert found_in(made.docx(more={"word/media/a.jpg": broken}), "a.docx") == {}


def test_each_thing_has_a_sentence_in_both_languages():
    found = {code: ["Anna Ek", "Bo"] for code in hidden.NAMED} | dict.fromkeys(hidden.COUNTED, 3)

    said = {}
    for language in ("sv", "en"):
        with translation.override(language):
            said[language] = hidden.sentences(found)

    assert len(said["sv"]) == len(said["en"]) == 12
    assert "Dokumentet säger vem som skrev det: Anna Ek och Bo." in said["sv"]
    assert "3 kommentarer, av Anna Ek och Bo." in said["sv"]
    assert "3 tracked changes, by Anna Ek and Bo." in said["en"]
    assert not set(said["sv"]) & set(said["en"])
    assert hidden.sentences({}) == []


@pytest.mark.django_db
def test_the_editor_is_told_when_the_document_comes_in(at_desk, author):
    desk = at_desk(author)
    sent = {"title_sv": "Rapport", "language": "sv"}
    file = SimpleUploadedFile("rapport.pdf", with_author())

    answer = desk.post(
        "/redaktion/pressreleases/document/add/", sent | {"upload": file}, follow=True
    )

    page = unescape(answer.content.decode())
    assert "Dokumentet säger vem som skrev det: Anna Ek." in page
    assert "Acrobat" in page
    document = Document.objects.get()
    change = reverse("admin:pressreleases_document_change", args=[document.pk])
    assert "skrev det: Anna Ek." in unescape(desk.get(change).content.decode())
    # A save without a new file says it no more.
    again = desk.post(change, sent | {"diary_number": "1"}, follow=True)
    assert "skrev det: Anna Ek." not in unescape(again.content.decode())


@pytest.mark.django_db
def test_the_publish_page_tells_of_each_document_once(at_desk, publisher):
    release = make_release()
    telling = rows.make_document(content=with_author())
    rows.attach(release, telling, rows.make_document(content=made.csv(), name="a.csv"))
    path = reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])
    desk = at_desk(publisher)

    page = unescape(desk.get(path).content.decode())

    assert page.count("Dokumentet säger vem som skrev det: Anna Ek.") == 1
    assert "mer i dokumentet ”Rapporten”" in page
    with CaptureQueriesContext(
        connection,
    ) as one:
        desk.get(path)
    rows.attach(release, *(rows.make_document(content=with_author(n)) for n in ("A", "B")))
    with CaptureQueriesContext(connection) as three:
        desk.get(path)
    assert len(one) == len(three)


@pytest.mark.django_db
def test_a_file_from_before_is_looked_through_when_asked():
    file = rows.stored(with_author(), "gammal.pdf")
    file.found = None  # as it stands for files that came earlier

    assert told.found_in(file) == {"authors": ["Anna Ek"]}
    assert StoredFile.objects.get().found == {"authors": ["Anna Ek"]}
