"""Good files of every accepted type, made in memory: small, quick, and the same every time."""

import io

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
