"""Files that must be refused at every door where files come in, each with a part of the sentence
that it is refused with. Made in memory, small, and the same every time.

    @pytest.mark.parametrize("case", HOSTILE, ids=str)
    def test_door_refuses(case): ... case.name, case.data(), case.sentence
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf

from tests.files import made

MB = 1024 * 1024
TAKEN = "Det som tas emot är JPEG, PNG, WebP, AVIF, PDF, .docx, .xlsx, .odt och CSV."


@dataclass(frozen=True)
class Hostile:
    """A file that must be refused.

    Attributes:
        case: What it tries.
        name: What it is called when it is uploaded.
        data: Makes its content.
        sentence: A part of the sentence that it is refused with, in Swedish.
    """

    case: str
    name: str
    data: Callable[[], bytes]
    sentence: str

    def __str__(self):
        return self.case


# --- Pictures ---------------------------------------------------------------------------------


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def hollow_png(width, height, *chunks: bytes) -> bytes:
    """States a size and holds next to nothing."""
    head = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    parts = [chunk(b"IHDR", head), *chunks, chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def png_bomb() -> bytes:
    """30 000 × 30 000 black or white pixels, all there, in some hundred kilobytes."""
    packing = zlib.compressobj(9)
    row = bytes(1 + 30_000 // 8)
    packed = b"".join(packing.compress(row * 300) for _ in range(100)) + packing.flush()
    head = struct.pack(">LLBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", packed), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def png_with(*chunks: bytes) -> bytes:
    """A good picture with more chunks before its pixels."""
    data = made.png()
    at = data.index(b"IDAT") - 4
    return data[:at] + b"".join(chunks) + data[at:]


def packed_zeros(size: int) -> bytes:
    packing = zlib.compressobj(1)
    block = bytes(MB)
    return b"".join(packing.compress(block) for _ in range(size // MB)) + packing.flush()


def text_bomb() -> bytes:
    return png_with(chunk(b"zTXt", b"Comment\0\0" + packed_zeros(80 * MB)))


def unicode_text_bomb() -> bytes:
    return png_with(chunk(b"iTXt", b"Comment\0\1\0sv\0\0" + packed_zeros(80 * MB)))


def profile_bomb() -> bytes:
    return png_with(chunk(b"iCCP", b"icc\0\0" + packed_zeros(80 * MB)))


def jpeg_of_size(width, height) -> bytes:
    """A good JPEG whose header states another size."""
    data = made.jpeg()
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def many_scans() -> bytes:
    data = made.jpeg(progressive=True)
    at = data.index(b"\xff\xda")
    scan = data[at : data.index(b"\xff", at + 20)]
    return data[:at] + scan * 200 + data[at:]


def webp_of_size(width, height) -> bytes:
    data = made.webp()
    at = data.index(b"\x9d\x01\x2a") + 3
    return data[:at] + struct.pack("<HH", width, height) + data[at + 4 :]


def avif_of_size(width, height) -> bytes:
    data = made.avif()
    at = data.index(b"ispe") + 8
    return data[:at] + struct.pack(">LL", width, height) + data[at + 8 :]


def boxed(brand: bytes, *others: bytes) -> bytes:
    brands = b"".join(others)
    head = struct.pack(">L", 16 + len(brands)) + b"ftyp" + brand + bytes(4) + brands
    return head + struct.pack(">L", 108) + b"mdat" + bytes(100)


def half(make: Callable[[], bytes]) -> Callable[[], bytes]:
    return lambda: (data := make())[: len(data) // 2]


def zipped() -> bytes:
    return made.archive({"hej.txt": "hej"})


HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
ENTITY_SVG = (
    b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b'<svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>'
)
DAMAGED, TOO_MANY = "Bilden är skadad", "megapixlar"
MORE, MOVING = "något mer än bilden", "Bilden är rörlig"

PICTURES = [
    ("a drawing with a script", "logotyp.svg", lambda: SVG, "SVG-teckningar tas inte emot"),
    ("a drawing called PNG", "logotyp.png", lambda: SVG, TAKEN),
    ("a drawing with an entity", "logotyp.svg", lambda: ENTITY_SVG, "SVG-teckningar tas inte"),
    ("a drawing in UTF-16", "l.svg", lambda: SVG.decode().encode("utf-16"), "SVG-teckningar"),
    ("GIF", "bild.gif", lambda: made.saved(made.gradient("L"), "GIF"), "GIF tas inte emot"),
    ("GIF that is JavaScript", "bild.js", lambda: b"GIF89a=1;alert(1)//" + bytes(50), "GIF tas"),
    ("TIFF", "bild.tif", lambda: made.saved(made.gradient(), "TIFF"), "TIFF och råbilder"),
    ("raw of Canon", "bild.cr2", lambda: b"II*\0\x10\0\0\0CR\x02\0" + bytes(99), "råbilder"),
    ("raw of Fujifilm", "bild.raf", lambda: b"FUJIFILMCCD-RAW 0201" + bytes(99), "råbilder"),
    ("new raw of Canon", "bild.cr3", lambda: boxed(b"crx "), "råbilder"),
    ("HEIC", "IMG_0001.HEIC", lambda: boxed(b"heic", b"mif1", b"heic"), "Mest kompatibelt"),
    ("HEIC called JPEG", "IMG_0001.jpg", lambda: boxed(b"mif1", b"mif1", b"heic"), TAKEN),
    ("EPS", "logotyp.eps", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%EOF\n", "EPS, PostScript"),
    ("EPS with a preview", "l.eps", lambda: b"\xc5\xd0\xd3\xc6" + bytes(60), "EPS, PostScript"),
    ("Photoshop", "bild.psd", lambda: b"8BPS\0\1" + bytes(60), "Photoshopfiler"),
    ("BMP", "bild.bmp", lambda: made.saved(made.gradient(), "BMP"), "typen av bild"),
    ("JPEG XL", "bild.jxl", lambda: b"\xff\x0a" + bytes(60), "typen av bild"),
    ("30 000 × 30 000 in 110 kB", "b.png", png_bomb, "900 megapixlar"),
    ("13 000 × 13 000", "bild.png", lambda: hollow_png(13_000, 13_000), "169 megapixlar"),
    ("2^31-1 pixels wide", "b.png", lambda: hollow_png(2**31 - 1, 2**31 - 1), TOO_MANY),
    ("40 000 × 1 pixels", "bild.png", lambda: hollow_png(40_000, 1), TOO_MANY),
    ("no pixels", "bild.png", lambda: hollow_png(0, 0), DAMAGED),
    ("too few pixels in it", "bild.png", lambda: hollow_png(2_000, 2_000), DAMAGED),
    ("JPEG of 65 000 × 65 000", "b.jpg", lambda: jpeg_of_size(65_000, 65_000), TOO_MANY),
    ("JPEG of 200 scans", "bild.jpg", many_scans, MORE),
    ("WebP of 16 383 × 16 383", "b.webp", lambda: webp_of_size(16_383, 16_383), TOO_MANY),
    ("AVIF of 60 000 × 60 000", "b.avif", lambda: avif_of_size(60_000, 60_000), TOO_MANY),
    ("80 MB in a text of PNG", "bild.png", text_bomb, MORE),
    ("80 MB in a Unicode text of PNG", "bild.png", unicode_text_bomb, MORE),
    ("80 MB in a colour profile", "bild.png", profile_bomb, MORE),
    ("PNG that moves", "bild.png", lambda: made.several("PNG"), MOVING),
    ("WebP that moves", "bild.webp", lambda: made.several("WEBP"), MOVING),
    ("AVIF that moves", "bild.avif", lambda: made.several("AVIF", speed=10), MOVING),
    ("PNG and a web page", "bild.png", lambda: made.png() + HTML, MORE),
    ("PNG with a script in a text", "b.png", lambda: png_with(chunk(b"tEXt", b"a\0" + HTML)), MORE),
    ("JPEG and a ZIP", "bild.jpg", lambda: made.jpeg() + zipped(), MORE),
    ("JPEG and a web page", "bild.jpg", lambda: made.jpeg() + HTML, MORE),
    ("JPEG and noise", "bild.jpg", lambda: made.jpeg() + b"\x8f\x11" * 500, MORE),
    ("JPEG with PHP in a comment", "b.jpg", lambda: made.jpeg(comment=b"<?php x(); ?>"), MORE),
    ("JPEG and a program, with Samsung's mark", "b.jpg",
     lambda: made.jpeg() + b"MZ" + bytes(99) + b"SEFT", MORE),
    ("WebP and a ZIP", "bild.webp", lambda: made.webp() + zipped(), MORE),
    ("AVIF and a ZIP", "bild.avif", lambda: made.avif() + zipped(), MORE),
    ("AVIF and another box", "b.avif", lambda: made.avif() + b"\0\0\0\x0cjunkhej!", MORE),
    ("half a JPEG", "bild.jpg", half(made.jpeg), DAMAGED),
    ("half a PNG", "bild.png", half(made.png), DAMAGED),
    ("half a WebP", "bild.webp", half(made.webp), DAMAGED),
    ("half an AVIF", "bild.avif", half(made.avif), DAMAGED),
    ("only the beginning of a JPEG", "bild.jpg", lambda: b"\xff\xd8\xff\xe0", DAMAGED),
    ("JPEG without a picture", "bild.jpg", lambda: b"\xff\xd8\xff\xd9", DAMAGED),
    ("a web page called PNG", "bild.png", lambda: HTML, "Filen är en webbsida"),
    ("sound called WebP", "b.webp", lambda: b"RIFF\x24\0\0\0WAVEfmt " + bytes(24), "Ljud och film"),
    ("film", "film.mp4", lambda: boxed(b"isom", b"mp42"), "Ljud och film"),
]  # fmt: skip


# --- PDF --------------------------------------------------------------------------------------


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
BROKEN_PDF, LINK, ANY = "PDF-filen är skadad", "En länk i dokumentet", "PDF-filen"

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
    ("opens a document in a network", "a.pdf", pdf_with("<< /S /GoToR /F (\\\\\\\\x\\\\y) /D [0 /Fit] >>",
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
    ("no pages", "a.pdf", lambda: made.pdf({2: "<< /Type /Pages /Kids [] /Count 0 >>"}), BROKEN_PDF),
    ("pages in a circle", "a.pdf", cyclic_pages, ANY),
    ("20 000 lists in each other", "a.pdf", deep_pdf, ANY),
    ("packed list of 100 MB", "a.pdf", object_stream_bomb, ANY),
    ("PDF and a ZIP", "a.pdf", lambda: made.pdf(tail=zipped()), "två sorters fil"),
    ("PDF around a ZIP", "a.pdf", pdf_around_zip, "två sorters fil"),
    ("PDF and a web page", "a.pdf", lambda: made.pdf(tail=HTML), "efter PDF-filens slut"),
    ("a web page and a PDF", "a.pdf", lambda: HTML + made.pdf(), "börjar med något annat"),
    ("noise and a PDF", "a.pdf", lambda: bytes(range(9, 40)) + made.pdf(), "börjar med något annat"),
    ("a web page called PDF", "a.pdf", lambda: HTML, "Filen är en webbsida"),
]  # fmt: skip


# --- Word, Excel, OpenDocument, CSV -------------------------------------------------------------


def of_stated_size(size: int, stated: int) -> bytes:
    """A document with a member of one size, which the package says has another."""
    data = made.docx(more={"word/media/a.emf": bytes(size)})
    return data.replace(struct.pack("<L", size), struct.pack("<L", stated))


def field(instruction: str) -> str:
    run = "<w:r>{}</w:r>".format
    return made.paragraph(
        run('<w:fldChar w:fldCharType="begin"/>')
        + "".join(run(f"<w:instrText>{part}</w:instrText>") for part in instruction.split("~"))
        + run('<w:fldChar w:fldCharType="end"/>')
    )


def with_flag(data: bytes, flag: int) -> bytes:
    """Sets a bit in the flags of every member."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            changed[at + offset] |= flag
            at = data.find(mark, at + 4)
    return bytes(changed)


def entity(declaration: str) -> bytes:
    text = f'<?xml version="1.0"?><!DOCTYPE w [{declaration}]><w:document xmlns:w="{made.W}">&x;'
    return made.docx(more={"word/document.xml": f"{text}</w:document>"})


def laughs() -> bytes:
    levels = "".join(
        f'<!ENTITY x{n} "{"&x%d;" % (n + 1) * 10}">' for n in range(1, 9)
    )  # a thousand million of them
    return entity(f'<!ENTITY x "&x1;">{levels}<!ENTITY x9 "ha">')


def doubled() -> bytes:
    file = io.BytesIO(made.docx())
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("WORD/document.xml", "<w/>")
    return file.getvalue()


def prefixed() -> bytes:
    return HTML.replace(b"<!DOCTYPE html>", b"PK\x03\x04") + made.docx()


def locked_office() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")


def docx_with(name: str, content: bytes | str = b"hej") -> Callable[[], bytes]:
    return lambda: made.docx(more={name: content})


def docx_linking(kind: str, target: str, mode="External") -> Callable[[], bytes]:
    return lambda: made.docx(rows=[(kind, target, mode)])


def odt_with(body: str) -> Callable[[], bytes]:
    return lambda: made.odt(body)


def csv_with(cell: str) -> Callable[[], bytes]:
    return lambda: f"Namn;Belopp\r\nAnna;1\r\n{cell};2\r\n".encode()


MACROS_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
MACROS, INSIDE, OUTSIDE = (
    "innehåller makron",
    "en annan fil eller ett program",
    "hämtar något utifrån",
)
MUCH, BROKEN, TWICE = "packas upp till mer", "Dokumentet är skadat", "två sorters fil"
FIELD, NAMES, CELL, WEB = "ett fält som hämtar", "namn som det inte borde", "som formel", "webbsida"
DDE = "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>"
FORMULA = "<row><c><f>cmd|'/c calc'!A0</f></c></row>"

DOCUMENTS = [
    ("400 MB in a document", "a.docx", lambda: of_stated_size(1_234_567, 400 * MB), MUCH),
    ("a bomb of 40 MB", "a.docx", docx_with("word/media/a.emf", bytes(40 * MB)), MUCH),
    ("a bomb that lies", "a.docx", lambda: of_stated_size(40 * MB + 7, 1024), "Dokumentet"),
    ("20 000 members", "a.docx",
     lambda: made.docx(more={f"word/media/{n}.png": b"" for n in range(20_000)}), MUCH),
    ("a ZIP in it", "a.docx", docx_with("word/media/image1.png", zipped()), INSIDE),
    ("a program in it", "a.docx", docx_with("word/media/image1.emf", b"MZ\x90" + bytes(60)), INSIDE),
    ("a program by its name", "a.docx", docx_with("word/media/a.vbs"), INSIDE),
    ("a workbook in it", "a.docx", docx_with("word/embeddings/a.xlsx", made.xlsx()), INSIDE),
    ("an old document in it", "a.docx",
     docx_with("word/media/b.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), INSIDE),
    ("../ in a name", "a.docx", docx_with("word/../../a.xml"), NAMES),
    ("a place on the disk in a name", "a.docx", docx_with("/etc/passwd"), NAMES),
    ("a drive in a name", "a.docx", docx_with("C:/a.xml"), NAMES),
    ("two members of one name", "a.docx", doubled, NAMES),
    ("macros under another name", "a.docx", lambda: made.docx(types=MACROS_TYPE), MACROS),
    ("macros in it", "a.docx", docx_with("word/vbaProject.bin"), MACROS),
    ("macros in a workbook", "a.xlsx", lambda: made.xlsx(more={"xl/macrosheets/a.xml": "<a/>"}),
     MACROS),
    ("controls", "a.docx", docx_with("word/activeX/activeX1.xml", "<a/>"), MACROS),
    ("entity to a file", "a.docx", lambda: entity('<!ENTITY x SYSTEM "file:///etc/passwd">'), BROKEN),
    ("entity to the network", "a.docx", lambda: entity('<!ENTITY x SYSTEM "http://127.0.0.1/">'),
     BROKEN),
    ("a thousand million laughs", "a.docx", laughs, BROKEN),
    ("10 000 elements in each other", "a.docx",
     lambda: made.docx("<w:p>" * 10_000 + "</w:p>" * 10_000), BROKEN),
    ("XML that does not end", "a.docx", docx_with("word/document.xml", "<w>"), BROKEN),
    ("template in the network", "a.docx",
     docx_linking("attachedTemplate", "https://x.se/a.dotm"), OUTSIDE),
    ("template on a share", "a.docx", docx_linking("attachedTemplate", "file://\\\\x\\a.dotm"),
     OUTSIDE),
    ("picture from the network", "a.docx", docx_linking("image", "http://127.0.0.1/a.png"), OUTSIDE),
    ("picture from a share", "a.docx", docx_linking("image", "\\\\x\\a.png"), OUTSIDE),
    ("picture from the disk", "a.docx", docx_linking("image", "file:///etc/passwd"), OUTSIDE),
    ("web page in it", "a.docx", docx_linking("aFChunk", "afchunk.mht", ""), INSIDE),
    ("web page as a member", "a.docx", docx_with("word/a.html", HTML), WEB),
    ("old object", "a.docx", docx_linking("oleObject", "a.bin", ""), INSIDE),
    ("link to a file", "a.docx", docx_linking("hyperlink", "file:///C:/a.txt"), LINK),
    ("link to a script", "a.docx", docx_linking("hyperlink", "javascript:a()"), LINK),
    ("field of text", "a.docx", lambda: made.docx(field('INCLUDETEXT "/etc/passwd"')), FIELD),
    ("field of a picture", "a.docx", lambda: made.docx(field('INCLUDEPICTURE "http://x.se"')), FIELD),
    ("field that starts a program", "a.docx", lambda: made.docx(field("DDEA~UTO cmd ~/k")), FIELD),
    ("simple field", "a.docx",
     lambda: made.docx(made.paragraph('<w:fldSimple w:instr="DDE cmd"/>')), FIELD),
    ("password", "a.docx", locked_office, "har ett lösenord"),
    ("password on members", "a.docx", lambda: with_flag(made.docx(), 1), "har ett lösenord"),
    ("half a document", "a.docx", half(made.docx), BROKEN),
    ("a document and a web page", "a.docx", lambda: made.docx() + HTML, TWICE),
    ("a web page before a document", "a.docx", prefixed, "Dokumentet|två"),
    ("no main part", "a.docx", lambda: made.docx(without=("word/document.xml",)), TAKEN),
    ("drawing with a script", "a.docx", docx_with("word/media/a.svg", SVG), MACROS),
    ("DDE in a workbook", "a.xlsx", lambda: made.xlsx(more={"xl/externalLinks/a.xml": DDE}), OUTSIDE),
    ("formula that starts a program", "a.xlsx", lambda: made.xlsx(FORMULA), OUTSIDE),
    ("formula that fetches", "a.xlsx",
     lambda: made.xlsx("<row><c><f>WEBSERVICE(\"http://x.se\")</f></c></row>"), OUTSIDE),
    ("data connection", "a.xlsx", lambda: made.xlsx(more={"xl/connections.xml": "<a/>"}), OUTSIDE),
    ("OpenDocument with macros", "a.odt",
     lambda: made.odt(more={"Basic/Standard/a.xml": "<a/>"}), MACROS),
    ("OpenDocument with an event", "a.odt",
     odt_with('<script:event-listener xlink:href="a"/>'), MACROS),
    ("OpenDocument with a picture from outside", "a.odt",
     odt_with('<draw:image xlink:href="http://127.0.0.1/a.png"/>'), OUTSIDE),
    ("OpenDocument with DDE", "a.odt", odt_with("<text:dde-connection/>"), OUTSIDE),
    ("OpenDocument with an object", "a.odt", odt_with("<draw:object-ole/>"), INSIDE),
    ("OpenDocument with a password", "a.odt",
     odt_with("<manifest:encryption-data/>"), "har ett lösenord"),
    ("OpenDocument presentation", "a.odt", lambda: made.odt(mimetype="presentation"), TAKEN),
    ("presentation", "a.docx", lambda: made.docx(types="application/vnd.openxmlformats-"
     "officedocument.presentationml.presentation.main+xml"), "Presentationer tas inte emot"),
    ("ZIP", "a.zip", zipped, "Packade filer"),
    ("ZIP called Word", "a.docx", zipped, TAKEN),
    ("empty ZIP", "a.docx", lambda: b"PK\5\6" + bytes(18), "Packade filer"),
    ("old Word", "a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "gammalt format"),
    ("RTF called Word", "a.docx", lambda: b"{\\rtf1 hej}", "RTF tas inte emot"),
    ("a web page called Word", "a.docx", lambda: HTML, "Filen är en webbsida"),
    ("a web page called CSV", "a.csv", lambda: HTML, "Filen är en webbsida"),
    ("CSV that starts a program", "a.csv", csv_with("=cmd|'/c calc'!A0"), CELL),
    ("CSV with a formula", "a.csv", csv_with('"=HYPERLINK(""http://x.se"")"'), CELL),
    ("CSV with a plus", "a.csv", csv_with("+cmd|'/c calc'!A0"), CELL),
    ("CSV with a minus", "a.csv", csv_with("-2+3+cmd|'/c calc'!A0"), CELL),
    ("CSV with an at sign", "a.csv", csv_with("@SUM(1+1)"), CELL),
    ("CSV with another sign between cells", "a.csv",
     lambda: b"Namn,Belopp\nAnna;=1+1,2\n", CELL),
    ("CSV with a script", "a.csv", csv_with("<script>alert(1)</script>"), "programkod"),
    ("CSV with NUL", "a.csv", lambda: b"a;b\n" * 2000 + b"1;\x002\n", "ingen text"),
    ("CSV of noise", "a.csv", lambda: bytes(range(256)) * 20, TAKEN),
    ("prose called CSV", "a.csv", lambda: b"function a() { return 1 }\n" * 3, "ingen tabell"),
]  # fmt: skip


# --- Others -------------------------------------------------------------------------------------

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"

OTHERS = [
    ("nothing", "tom.pdf", lambda: b"", "Filen är tom"),
    ("a program", "a.exe", lambda: b"MZ\x90" + bytes(90), "ett program eller ett skript"),
    ("a program called PDF", "a.pdf", lambda: b"\x7fELF" + bytes(90), TAKEN),
    ("a script", "a.csv", lambda: b"#!/bin/sh\nrm -rf /\n", "ett program eller ett skript"),
    ("PHP called PNG", "a.php.png", lambda: b"<?php system($_GET[1]); ?>", "Filen är en webbsida"),
    ("text", "a.txt", lambda: "Hej på dig".encode(), "Filen är ren text"),
    ("noise", "a.jpg", lambda: bytes(range(200, 256)) * 9, TAKEN),
    ("the scanners' test file", "a.csv", lambda: EICAR, "Virusprogrammens testfil|ren text"),
    ("the scanners' test file in a picture", "a.png",
     lambda: png_with(chunk(b"tEXt", b"a\0" + EICAR)), "Virusprogrammens testfil"),
    ("too large a table", "a.csv", lambda: b"a;b\n" * (3 * MB), "det mesta som tas emot"),
]  # fmt: skip

HOSTILE = tuple(Hostile(*row) for row in (*PICTURES, *PDFS, *DOCUMENTS, *OTHERS))

#: Names that must never be used as they are, with what they become when the file is a PNG.
NAMES = (
    ("../../etc/passwd", "passwd.png"),
    ("..\\..\\boot.ini", "boot.ini.png"),
    ("/etc/cron.d/x", "x.png"),
    ("C:\\Windows\\win.png", "win.png"),
    ("a\x00.png", "a.png"),
    ("a\r\nSet-Cookie: x=1.png", "a Set-Cookie x=1.png"),
    ('a".png', "a.png"),
    ("Anna's.png", "Anna’s.png"),
    ("<b>fet</b>.png", "b.png"),
    ("bild\u202egnp.exe", "bildgnp.png"),
    ("å" * 300 + ".png", "å" * 96 + ".png"),
    ("con", "bild con.png"),
    ("NUL.png", "bild NUL.png"),
    ("com1.txt", "bild com1.png"),
    (".htaccess", "bild.png"),
    ("x.php.png", "x.png"),
    ("x.png.php", "x.png"),
    ("x.tar.gz.png", "x.tar.png"),
    ("Bild.JPG", "Bild.png"),
    ("a\u0308lg.png", "älg.png"),
    ("\u00e4lg.png", "älg.png"),
    ("....", "bild.png"),
    ("", "bild.png"),
    (" .png", "bild.png"),
    ("..", "bild.png"),
    ("%2e%2e%2fhej.png", "%2e%2e%2fhej.png"),
    ("\ud800.png", "bild.png"),
    ("Årsredovisning 2.0.png", "Årsredovisning 2.0.png"),
    ("Nöjd & glad (1).png", "Nöjd & glad (1).png"),
    ("🙂.png", "bild.png"),
)
