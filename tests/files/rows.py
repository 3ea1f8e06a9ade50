"""Pictures and documents as rows, each with a small file of its own."""

import itertools
from io import BytesIO

from django.utils import timezone
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from pressreleases.files import storing
from pressreleases.models import Document, Picture, ReleaseDocument, ReleasePicture, ReportDocument
from tests.files import made

_numbers = itertools.count(1)
#: Stands in the place data, the XMP and the comment of `telling()`.
MARK = "KANARIEPLATS"


def jpeg(width=500, height=300, *, colour=None, kind="JPEG", **how) -> bytes:
    """A JPEG, or another kind; each is of another colour, so that no two have the same content."""
    number = next(_numbers)
    colour = colour or (number * 37 % 256, number * 91 % 256, number % 256)
    return made.saved(Image.new("RGB", (width, height), colour), kind, **how)


def telling(kind="JPEG", width=1000, height=600, orientation=1) -> bytes:
    """A picture with `MARK` in its place data, its XMP and, where it can have one, its comment."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x013B] = MARK  # the artist
    exif[0x010E] = f"{MARK} a description"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (59.0, 19.0, 42.0)
    exif.get_ifd(0x8825)[0x1D] = MARK
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{MARK}</a></x:xmpmeta>'
    how = {"xmp": xmp.encode()}
    if kind == "JPEG":
        how["comment"] = MARK.encode()
    elif kind == "PNG":
        texts = PngInfo()
        texts.add_itxt("XML:com.adobe.xmp", xmp)
        texts.add_text("Comment", MARK)
        how = {"pnginfo": texts}
    return jpeg(width, height, kind=kind, exif=exif.tobytes(), **how)


def pdf(size=0) -> bytes:
    """A PDF of its own, at least so many bytes long."""
    number = next(_numbers)
    return made.pdf({9: f"<< /Number {number} /Filler ({'x' * size}) >>"})


def stored(content: bytes, name: str, *, by=None, at=None):
    """The stored file with that content."""
    prepared = storing.prepare(BytesIO(content), name)
    return storing.store(prepared, by=by, at=at or timezone.now())


def make_picture(*, content=None, name="bild.jpg", **overrides) -> Picture:
    """A complete picture in both languages."""
    fields = {
        "alt_sv": "En bro i dimma",
        "alt_en": "A bridge in fog",
        "caption_sv": "Bron vid Årsta",
        "caption_en": "The bridge at Årsta",
        "photographer": "Åsa Foto",
        "terms_sv": "Fri att publicera",
        "terms_en": "Free to publish",
    }
    file = stored(jpeg() if content is None else content, name)
    return Picture.objects.create(file=file, **{**fields, **overrides})


def make_document(*, content=None, name="rapport.pdf", **overrides) -> Document:
    """A document with a title in both languages."""
    fields = {"title_sv": "Rapporten", "title_en": "The report", "language": "sv"}
    file = stored(pdf() if content is None else content, name)
    return Document.objects.create(file=file, **{**fields, **overrides})


def illustrate(release, *pictures) -> None:
    """Puts pictures on a release, after those that are there."""
    for picture in pictures:
        order = release.release_pictures.count() + 1
        ReleasePicture.objects.create(release=release, picture=picture, order=order)


def attach(owner, *documents) -> None:
    """Puts documents on a release or on an annual report."""
    for number, document in enumerate(documents, start=1):
        if hasattr(owner, "release_documents"):
            ReleaseDocument.objects.create(release=owner, document=document, order=number)
        else:
            ReportDocument.objects.create(report=owner, document=document, order=number)
