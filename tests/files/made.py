"""Good files of every accepted type, made in memory: small, quick, and the same every time."""

import io
import struct
import zipfile

from PIL import Image, ImageCms

#: 59° 19' 45.678" north, which no byte of what is served may hold.
GPS = {1: "N", 2: (59.0, 19.0, 45.678), 3: "E", 4: (18.0, 4.0, 7.25)}
ORIENTATION, GPS_BLOCK, MAKER, ARTIST = 0x0112, 0x8825, 0x010F, 0x013B


def gradient(mode="RGB", size=(64, 48)) -> Image.Image:
    """A picture with some contents, so that it does not pack to nothing."""
    across = Image.linear_gradient("L").resize(size)
    down = Image.linear_gradient("L").rotate(90).resize(size)
    bands = [across, down, across.transpose(Image.Transpose.FLIP_TOP_BOTTOM), down]
    if mode in ("L", "I;16"):
        return across.convert(mode)
    return Image.merge(mode, bands[: len(mode)])


def saved(image: Image.Image, kind: str, **options) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def jpeg(size=(64, 48), mode="RGB", **options) -> bytes:
    return saved(gradient(mode, size), "JPEG", **options)


def photograph(size=(64, 48), orientation=6) -> bytes:
    """As a telephone makes it: turned by its EXIF, with the place and the camera."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKER] = "Kameran"
    exif[ARTIST] = "Foto Grafsson"
    exif.get_ifd(GPS_BLOCK).update(GPS)
    return jpeg(size, exif=exif)


def turned_exif(tag: int, kind: int, count: int, value: bytes) -> bytes:
    """EXIF that turns a picture, with one more tag written by hand (TIFF 6.0, section 2)."""
    rows = sorted([(ORIENTATION, 3, 1, b"\6\0\0\0"), (tag, kind, count, value)])
    entries, beyond = b"", b""
    for number, form, length, content in rows:
        if len(content) > 4:
            place = 8 + 2 + 12 * len(rows) + 4 + len(beyond)
            beyond += content
            content = struct.pack("<I", place)
        entries += struct.pack("<HHI", number, form, length) + content.ljust(4, b"\0")
    head = b"Exif\0\0II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(rows))
    return head + entries + bytes(4) + beyond


def cmyk() -> bytes:
    return jpeg(mode="CMYK")


def with_profile() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return jpeg(icc_profile=profile)


def png(size=(64, 48), mode="RGB", **options) -> bytes:
    return saved(gradient(mode, size), "PNG", **options)


def deep_png() -> bytes:
    return png(mode="I;16")


def webp(size=(64, 48), **options) -> bytes:
    return saved(gradient(size=size), "WEBP", **options)


def avif(size=(64, 48), **options) -> bytes:
    return saved(gradient(size=size), "AVIF", speed=10, **options)


def several(kind: str, **options) -> bytes:
    """A picture that moves."""
    others = [gradient().rotate(turn) for turn in (90, 180)]
    return saved(gradient(), kind, save_all=True, append_images=others, **options)


def pdf(objects=None, *, root="", trailer="", page="", version="1.7", tail=b"") -> bytes:
    """A PDF written by hand.

    Args:
        objects: More objects by number, from 5 on, as text or bytes.
        root: What else stands in the catalogue.
        trailer: What else stands in the trailer.
        page: What else stands in the page.
        tail: What stands after the end.
    """
    bodies = {
        1: f"<< /Type /Catalog /Pages 2 0 R {root} >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << /Font << /F1 4 0 R"
        f" >> >> {page} >>",
        4: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        **(objects or {}),
    }
    file = io.BytesIO()
    file.write(f"%PDF-{version}\n%\xe5\xe4\xf6\xc5\n".encode("latin-1"))
    places = {}
    for number, body in bodies.items():
        places[number] = file.tell()
        body = body if isinstance(body, bytes) else body.encode("latin-1")
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start, size = file.tell(), max(bodies) + 1
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        free = b"0000000000 65535 f \n"
        file.write(b"%010d 00000 n \n" % places[number] if number in places else free)
    file.write(f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n".encode("latin-1"))
    file.write(b"startxref\n%d\n%%%%EOF\n" % start + tail)
    return file.getvalue()


def stream(content: bytes, extra="") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra.encode(), content)


def tagged_pdf(title="Årsredovisning 2017", language="sv-SE") -> bytes:
    return pdf(
        {
            5: "<< /Type /StructTreeRoot /K 6 0 R >>",
            6: "<< /Type /StructElem /S /Document /P 5 0 R /K [] >>",
            7: b"<< /Title <feff" + title.encode("utf-16-be").hex().encode() + b"> >>",
        },
        root=f"/MarkInfo << /Marked true >> /StructTreeRoot 5 0 R /Lang ({language})"
        " /ViewerPreferences << /DisplayDocTitle true >>",
        trailer="/Info 7 0 R",
    )


def untagged_pdf() -> bytes:
    return pdf()


def archive(members: dict[str, bytes | str], *, stored=()) -> bytes:
    """A ZIP of these members in this order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info = zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6))
            package.writestr(info, content, compress_type=kind)
    return file.getvalue()


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
_TYPES = "application/vnd.openxmlformats-officedocument"
W = f"{_OFFICE}/wordprocessingml/2006/main"
R = f"{_OFFICE}/officeDocument/2006/relationships"


def content_types(part: str, kind: str) -> str:
    return (
        f'{_XML}<Types xmlns="{_OFFICE}/package/2006/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/{part}" ContentType="{kind}"/>'
        "</Types>"
    )


def relations(*rows: tuple[str, str, str]) -> str:
    """Relationships of (type, target, "External" or "")."""
    each = "".join(
        f'<Relationship Id="r{number}" Type="{R}/{kind}" Target="{target}"'
        + (f' TargetMode="{mode}"/>' if mode else "/>")
        for number, (kind, target, mode) in enumerate(rows, 1)
    )
    return (
        f'{_XML}<Relationships xmlns="{_OFFICE}/package/2006/relationships">{each}</Relationships>'
    )


def core(title="", language="") -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_OFFICE}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>"
    )


def paragraph(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def docx(body="", rows=(), more=None, *, without=(), types=None) -> bytes:
    """A Word document.

    Args:
        body: Elements of the body.
        rows: Relationships of the document, see `relations()`.
        more: More members, or others instead of the usual.
        without: Names of members to leave out.
    """
    body = body or paragraph("<w:r><w:t>Myndigheten växer.</w:t></w:r>")
    kind = types or f"{_TYPES}.wordprocessingml.document.main+xml"
    members = {
        "[Content_Types].xml": content_types("word/document.xml", kind),
        "_rels/.rels": relations(("officeDocument", "word/document.xml", "")),
        "word/document.xml": f'{_XML}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}'
        "</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*rows),
        "word/styles.xml": f'{_XML}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>',
        "docProps/core.xml": core("Remissvar om upphandling"),
        **(more or {}),
    }
    return archive({name: content for name, content in members.items() if name not in without})


def xlsx(cells="<row><c><v>1</v></c></row>", more=None, sheet="", rows=()) -> bytes:
    space = f"{_OFFICE}/spreadsheetml/2006/main"
    return archive(
        {
            "[Content_Types].xml": content_types(
                "xl/workbook.xml", f"{_TYPES}.spreadsheetml.sheet.main+xml"
            ),
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml", "")),
            "xl/workbook.xml": f'{_XML}<workbook xmlns="{space}"><sheets><sheet name="Siffror" '
            f'sheetId="1" {sheet}/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml", "")),
            "xl/worksheets/sheet1.xml": f'{_XML}<worksheet xmlns="{space}"><sheetData>{cells}'
            "</sheetData></worksheet>",
            "xl/worksheets/_rels/sheet1.xml.rels": relations(*rows),
            "docProps/core.xml": core("Siffror"),
            **(more or {}),
        }
    )


_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body="", more=None, *, mimetype="text") -> bytes:
    body = body or "<text:p>Myndigheten växer.</text:p>"
    spaces = "".join(
        f' xmlns:{name}="{_ODF}:{uri}"'
        for name, uri in (
            ("office", "office:1.0"), ("text", "text:1.0"), ("draw", "drawing:1.0"),
            ("script", "script:1.0"), ("meta", "meta:1.0"), ("manifest", "manifest:1.0"),
        )
    )  # fmt: skip
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    members = {
        "mimetype": f"application/vnd.oasis.opendocument.{mimetype}",
        "content.xml": f"{_XML}<office:document-content{spaces}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>",
        "meta.xml": f"{_XML}<office:document-meta{spaces}><office:meta><dc:title>Remissvar"
        "</dc:title><dc:language>sv-SE</dc:language></office:meta></office:document-meta>",
        "META-INF/manifest.xml": f"{_XML}<manifest:manifest{spaces}/>",
        **(more or {}),
    }
    return archive(members, stored=("mimetype",))


def csv(codec="utf-8") -> bytes:
    rows = ["År;Rapporter;Telefon", "2017;12;+46 8 586 217 85", "2018;-3;- saknas", "2019;3,5;–"]
    return ("\r\n".join(rows) + "\r\n").encode(codec)


GOOD = {
    "photograph": (photograph, "Bild från telefon.JPG", "jpg"),
    "four colours": (cmyk, "tryck.jpeg", "jpg"),
    "colour profile": (with_profile, "profil.jpg", "jpg"),
    "progressive": (lambda: jpeg(progressive=True), "p.jpg", "jpg"),
    "png": (png, "logotyp.png", "png"),
    "png with transparency": (lambda: png(mode="RGBA"), "logotyp.png", "png"),
    "deep png": (deep_png, "djup.png", "png"),
    "one pixel": (lambda: png((1, 1)), "punkt.png", "png"),
    "webp": (webp, "bild.webp", "webp"),
    "lossless webp": (lambda: webp(lossless=True), "bild.webp", "webp"),
    "webp with metadata": (
        lambda: webp(exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"),
        "b.webp",
        "webp",
    ),
    "avif": (avif, "bild.avif", "avif"),
    "wrong ending": (png, "Fel ändelse.jpg", "png"),
    "tagged pdf": (tagged_pdf, "Årsredovisning 2017.pdf", "pdf"),
    "untagged pdf": (untagged_pdf, "gammal.pdf", "pdf"),
    "docx": (docx, "Remissvar.docx", "docx"),
    "xlsx": (xlsx, "Siffror.xlsx", "xlsx"),
    "odt": (odt, "Remissvar.odt", "odt"),
    "csv": (csv, "Siffror.csv", "csv"),
    "csv of Windows": (lambda: csv("cp1252"), "Siffror.csv", "csv"),
    "csv in UTF-16": (lambda: csv("utf-16"), "Siffror.CSV", "csv"),
}
