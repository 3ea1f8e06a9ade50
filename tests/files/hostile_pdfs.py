"""Hostile PDF documents: see `hostile.py`."""

import io
import struct
import zlib
from collections.abc import Callable

import pikepdf

from tests.files import made
from tests.files.hostile_parts import HTML, LINK, MB, TWICE, half, zipped


def encrypted(**passwords) -> bytes:
    with pikepdf.open(io.BytesIO(made.pdf())) as pdf:
        file = io.BytesIO()
        pdf.save(file, encryption=pikepdf.Encryption(**passwords))
        return file.getvalue()


def hidden_in_object_stream() -> bytes:
    """The script is in a packed list of objects, where no plain search finds it."""
    script = {5: "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"}
    with pikepdf.open(io.BytesIO(made.pdf(script, root="/OpenAction 5 0 R"))) as pdf:
        file = io.BytesIO()
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return file.getvalue()


def object_stream_bomb() -> bytes:
    """A list of objects that unpacks to 100 MB."""
    packed = made.stream(
        zlib.compress(zlib.compress(b"5 0 " + bytes(100 * MB), 1), 9),
        "/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]",
    )
    file = io.BytesIO()
    file.write(b"%PDF-1.7\n")
    places = {}
    for number, body in {
        1: b"<< /Type /Catalog /Pages 2 0 R /MarkInfo 5 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        4: packed,
    }.items():
        places[number] = file.tell()
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = file.tell()
    rows = [(0, 0, 255), *((1, places[n], 0) for n in (1, 2, 3, 4)), (2, 4, 0), (1, start, 0)]
    table = b"".join(struct.pack(">BLB", *row) for row in rows)
    head = "/Type /XRef /Size 7 /W [1 4 1] /Root 1 0 R"
    file.write(b"6 0 obj\n" + made.stream(table, head) + b"\nendobj\n")
    file.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return file.getvalue()


def pdf_with(number_five: str | bytes, **where) -> Callable[[], bytes]:
    return lambda: made.pdf({5: number_five}, **where)


def pdf_with_link(address: str) -> Callable[[], bytes]:
    annotation = (
        f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ({address}) >> >>"
    )
    return pdf_with(annotation, page="/Annots [5 0 R]")


def pdf_with_attachment() -> bytes:
    return made.pdf(
        {
            5: "<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>",
            6: made.stream(b"MZ", "/Type /EmbeddedFile"),
        },
        root="/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>",
    )


def pdf_around_zip() -> bytes:
    """The ZIP's own comment swallows the end of the PDF."""
    package = zipped()
    inside = bytearray(made.pdf({5: made.stream(package)}))
    at = inside.rindex(b"PK\x05\x06")
    inside[at + 20 : at + 22] = struct.pack("<H", len(inside) - at - 22)
    return bytes(inside)


def cyclic_pages() -> bytes:
    """Pages that have each other as children."""
    return made.pdf({2: "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
                     5: "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})  # fmt: skip


def deep_pdf() -> bytes:
    return made.pdf({5: "[" * 20_000 + "]" * 20_000 + " "}, root="/Lang 5 0 R")


SCRIPT, ACTION, ATTACHED = "(JavaScript)", "gör något av sig själv", "andra filer som bilagor"
BROKEN_PDF, ANY = "PDF-filen är skadad", "PDF-filen"

PDFS = [
    ("script when opened", "a.pdf", pdf_with("<< /S /JavaScript /JS (x) >>",
                                             root="/OpenAction 5 0 R"), SCRIPT),
    ("script with a disguised name", "a.pdf", pdf_with("<< /#53 /J#61vaScript /#4aS (x) >>",
                                                       root="/OpenAction 5 0 R"), SCRIPT),
    ("script among the names", "a.pdf", pdf_with("<< /S /JavaScript /JS (x) >>",
     root="/Names << /JavaScript << /Names [(x) 5 0 R] >> >>"), SCRIPT),
    ("script that nothing leads to", "a.pdf", pdf_with("<< /S /JavaScript /JS (x) >>"), SCRIPT),
    ("script in a packed list", "a.pdf", hidden_in_object_stream, SCRIPT),
    ("script when a page is opened", "a.pdf", pdf_with("<< /S /JavaScript /JS (x) >>",
                                                       page="/AA << /O 5 0 R >>"), SCRIPT),
    ("script in a form", "a.pdf", pdf_with("<< /FT /Tx /T (a) /AA << /K << /S /JavaScript /JS (x)"
                                           " >> >> >>", root="/AcroForm << /Fields [5 0 R] >>"),
     SCRIPT),
    ("starts a program", "a.pdf", pdf_with("<< /S /Launch /F (cmd.exe) >>",
                                           root="/OpenAction 5 0 R"), ACTION),
    ("opens a web page by itself", "a.pdf", pdf_with("<< /S /URI /URI (https://x.se) >>",
                                                     root="/OpenAction 5 0 R"), ACTION),
    ("prints by itself", "a.pdf", pdf_with("<< /S /Named /N /Print >>",
                                           root="/OpenAction 5 0 R"), ACTION),
    ("opens a document in a network", "a.pdf",
     pdf_with("<< /S /GoToR /F (\\\\\\\\x\\\\y) /D [0 /Fit] >>",
                                                        page="/AA << /O 5 0 R >>"), ACTION),
    ("sends a form", "a.pdf", pdf_with("<< /S /SubmitForm /F (https://x.se) >>"), ACTION),
    ("content in another file", "a.pdf", pdf_with(made.stream(b"", "/F (file:///etc/passwd)")),
     ACTION),
    ("attachment", "a.pdf", pdf_with_attachment, ATTACHED),
    ("attachment on a page", "a.pdf", pdf_with("<< /Subtype /FileAttachment /FS << /EF << /F 4 0 R"
                                               " >> >> >>", page="/Annots [5 0 R]"), ATTACHED),
    ("form of XFA", "a.pdf", pdf_with(made.stream(b"<xdp/>"),
                                      root="/AcroForm << /XFA 5 0 R /Fields [] >>"), "XFA"),
    ("film in it", "a.pdf", pdf_with("<< /Subtype /RichMedia /RichMediaContent << /A 4 0 R >> >>",
                                     page="/Annots [5 0 R]"), "ljud, film eller 3D"),
    ("link to a script", "a.pdf", pdf_with_link("javascript:alert\\(1\\)"), LINK),
    ("link to a file", "a.pdf", pdf_with_link("file:///C:/hemligt.txt"), LINK),
    ("link to a network", "a.pdf", pdf_with_link("\\\\\\\\x\\\\hemligt"), LINK),
    ("password to open", "a.pdf", lambda: encrypted(owner="a", user="b"), "är skyddad"),
    ("password to print", "a.pdf", lambda: encrypted(owner="a", user=""), "är skyddad"),
    ("half a PDF", "a.pdf", half(made.pdf), BROKEN_PDF),
    ("a PDF of one line", "a.pdf", lambda: b"%PDF-1.7\n%%EOF\n", BROKEN_PDF),
    ("no pages", "a.pdf",
     lambda: made.pdf({2: "<< /Type /Pages /Kids [] /Count 0 >>"}), BROKEN_PDF),
    ("pages in a circle", "a.pdf", cyclic_pages, ANY),
    ("20 000 lists in each other", "a.pdf", deep_pdf, ANY),
    ("packed list of 100 MB", "a.pdf", object_stream_bomb, ANY),
    ("PDF and a ZIP", "a.pdf", lambda: made.pdf(tail=zipped()), TWICE),
    ("PDF around a ZIP", "a.pdf", pdf_around_zip, TWICE),
    ("PDF and a web page", "a.pdf", lambda: made.pdf(tail=HTML), "efter PDF-filens slut"),
    ("a web page and a PDF", "a.pdf", lambda: HTML + made.pdf(), "börjar med något annat"),
    ("noise and a PDF", "a.pdf",
     lambda: bytes(range(9, 40)) + made.pdf(), "börjar med något annat"),
    ("a web page called PDF", "a.pdf", lambda: HTML, "Filen är en webbsida"),
]  # fmt: skip
