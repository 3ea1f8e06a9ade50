"""Good files come in as what they are, whatever they are called."""

import hashlib
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile

from pressreleases.files.intake import DEFECTS, examine
from tests.files import made


def examined(data: bytes, name="fil"):
    return examine(io.BytesIO(data), name)


@pytest.mark.parametrize(("make", "name", "extension"), made.GOOD.values(), ids=made.GOOD)
def test_good_file_comes_in_as_what_it_is(make, name, extension):
    data = make()
    found = examined(data, name)

    assert found.extension == extension
    assert found.name == f"{name.rpartition('.')[0]}.{extension}"
    assert (found.size, found.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    is_picture = extension in ("jpg", "png", "webp", "avif")
    assert found.kind == ("picture" if is_picture else "document")
    assert (found.width is not None) == is_picture


@pytest.mark.parametrize(
    ("make", "mime"),
    [
        (made.jpeg, "image/jpeg"),
        (made.png, "image/png"),
        (made.webp, "image/webp"),
        (made.avif, "image/avif"),
        (made.pdf, "application/pdf"),
        (made.docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (made.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (made.odt, "application/vnd.oasis.opendocument.text"),
    ],
)
def test_media_type_comes_from_the_content(make, mime):
    assert examined(make(), "fil.exe").type == mime


def test_text_is_a_table_only_when_it_is_called_one():
    assert examined(made.csv(), "Siffror.csv").type == "text/csv"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photograph_is_measured_as_it_is_meant_to_be_seen(orientation):
    found = examined(made.photograph((64, 48), orientation))

    assert (found.width, found.height) == ((48, 64) if orientation > 4 else (64, 48))


@pytest.mark.parametrize("make", [made.jpeg, made.png, made.webp, made.avif])
def test_picture_is_measured(make):
    found = examined(make((80, 50)))

    assert (found.width, found.height) == (80, 50)
    assert (found.title, found.language, found.is_tagged, found.defects) == ("", "", None, ())


def test_picture_at_the_limit_comes_in():
    found = examined(made.saved(made.Image.new("1", (8_000, 5_000)), "PNG"))

    assert (found.width, found.height) == (8_000, 5_000)


def test_telephones_second_picture_after_the_first_is_let_in():
    two = made.saved(
        made.gradient(), "MPO", save_all=True, append_images=[made.gradient(size=(16, 12))]
    )
    found = examined(two)

    assert (found.extension, found.width, found.height) == ("jpg", 64, 48)


def test_jpeg_padded_with_zeros_is_let_in():
    assert examined(made.jpeg() + bytes(3000)).extension == "jpg"


def test_tagged_pdf_has_no_defects():
    found = examined(made.tagged_pdf(), "Årsredovisning 2017.PDF")

    assert (found.title, found.language) == ("Årsredovisning 2017", "sv-SE")
    assert found.is_tagged is True
    assert found.defects == ()
    assert found.name == "Årsredovisning 2017.pdf"


def test_untagged_pdf_comes_in_with_its_defects_named():
    found = examined(made.untagged_pdf())

    assert found.is_tagged is False
    assert found.defects == ("untagged", "no_language", "no_title")


def test_title_that_is_not_shown_is_a_defect():
    found = examined(made.pdf({5: "<< /Title (Rapport) >>"}, trailer="/Info 5 0 R"))

    assert found.title == "Rapport"
    assert "title_not_shown" in found.defects


def test_title_is_found_in_the_metadata():
    xmp = "<rdf:RDF><dc:title><rdf:Alt><rdf:li xml:lang='sv'>Frågor &amp; svar</rdf:li>"
    found = examined(made.pdf({5: made.stream(xmp.encode())}, root="/Metadata 5 0 R"))

    assert found.title == "Frågor & svar"


def test_scanned_pdf_has_no_text():
    found = examined(
        made.pdf({3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>", 4: "null"})
    )

    assert "no_text" in found.defects


@pytest.mark.parametrize(
    "root",
    [
        "/OpenAction [3 0 R /Fit]",
        "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>",
        "/Names << /EmbeddedFiles << /Names [] >> /JavaScript << /Names [] >> >>",
        "/AcroForm << /Fields [] >>",
        "/Title (/JavaScript /Launch /EmbeddedFile)",
    ],
)
def test_harmless_pdf_is_let_in(root):
    assert examined(made.pdf(root=root)).extension == "pdf"


@pytest.mark.parametrize("address", ["https://x.se/a?b=c:d", "mailto:a@x.se", "tel:+468", "#s2"])
def test_pdf_with_ordinary_links_is_let_in(address):
    link = f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ({address}) >> >>"

    assert examined(made.pdf({5: link}, page="/Annots [5 0 R]")).extension == "pdf"


def test_pdf_with_packed_lists_of_objects_is_read():
    import pikepdf

    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.tagged_pdf())) as pdf:
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)

    assert examined(file.getvalue()).defects == ()


def test_document_tells_its_title_and_language():
    found = examined(made.docx())

    assert (found.title, found.language) == ("Remissvar om upphandling", "sv-SE")
    assert (found.is_tagged, found.defects) == (None, ())
    assert (examined(made.odt()).title, examined(made.odt()).language) == ("Remissvar", "sv-SE")


CHANGED = '<w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins>'
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"
COMMENT = f'<w:comments xmlns:w="{made.W}"><w:comment w:id="1"/></w:comments>'
TEMPLATE = ("attachedTemplate", "file:///C:\\Mallar\\Press.dotx", "External")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (made.docx(made.paragraph(CHANGED)), "tracked_changes"),
        (made.docx(made.paragraph(HIDDEN)), "hidden_text"),
        (made.docx(more={"word/comments.xml": COMMENT}), "comments"),
        (made.docx(more={"word/_rels/settings.xml.rels": made.relations(TEMPLATE)}),
         "local_template"),
        (made.xlsx(sheet='state="hidden"'), "hidden_sheets"),
        (made.odt("<text:tracked-changes><text:changed-region/></text:tracked-changes>"),
         "tracked_changes"),
    ],
)  # fmt: skip
def test_what_readers_would_see_is_named(data, code):
    assert examined(data).defects == (code,)
    assert str(DEFECTS[code])


@pytest.mark.parametrize("address", ["https://x.se/", "mailto:a@x.se", "#avsnitt", "bilaga.pdf"])
def test_document_with_ordinary_links_is_let_in(address):
    assert examined(made.docx(rows=[("hyperlink", address, "External")])).extension == "docx"


@pytest.mark.parametrize(
    "cell",
    ["-5", "+46 8 586 217 85", "- saknas", "+/- 3 %", "@myndigheten", "a=b", "-1 (prel.)", "−4"],
)
def test_table_with_ordinary_cells_is_let_in(cell):
    assert examined(f"Namn;Värde\nA;{cell}\nB;2\n".encode(), "a.csv").extension == "csv"


def test_table_of_one_column_is_let_in():
    assert examined(b"Postnummer\n11122\n11123\n", "a.csv").extension == "csv"


@pytest.mark.parametrize("kind", [SimpleUploadedFile, TemporaryUploadedFile])
def test_uploaded_file_is_left_open_at_its_beginning(kind):
    data = made.tagged_pdf()
    if kind is SimpleUploadedFile:
        upload = kind("a.pdf", data)
    else:
        upload = kind("a.pdf", "application/pdf", len(data), None)
        upload.write(data)

    found = examine(upload, upload.name)

    assert found.size == len(data)
    assert upload.read() == data
    upload.close()
