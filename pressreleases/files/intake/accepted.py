"""The types of file that may come in: one table, and the words for them.

How each is recognised is in `sniffing.py`, how each is examined in a module of its own.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from . import limits


@dataclass(frozen=True)
class Type:
    """A type of file that may come in.

    Attributes:
        extension: Without dot, lower case; also the type's name in the code.
        mime: The media type that it is served with.
        kind: "picture" or "document".
        word: What a reader calls it.
        most_bytes: The largest size.
        endings: What else a name may end with when it is this type.
        most_pixels: Of a picture.
    """

    extension: str
    mime: str
    kind: str
    word: str
    most_bytes: int
    endings: tuple[str, ...] = ()
    most_pixels: int = limits.MOST_PIXELS


_OFFICE = "application/vnd.openxmlformats-officedocument"

TYPES = {
    each.extension: each
    for each in (
        Type("jpg", "image/jpeg", "picture", "JPEG", limits.MOST_BYTES_PICTURE,
             ("jpeg", "jpe", "jfif")),
        Type("png", "image/png", "picture", "PNG", limits.MOST_BYTES_PICTURE),
        Type("webp", "image/webp", "picture", "WebP", limits.MOST_BYTES_PICTURE,
             most_pixels=limits.MOST_PIXELS_WEBP),
        Type("avif", "image/avif", "picture", "AVIF", limits.MOST_BYTES_PICTURE,
             most_pixels=limits.MOST_PIXELS_AVIF),
        Type("pdf", "application/pdf", "document", "PDF", limits.MOST_BYTES_PDF),
        Type("docx", f"{_OFFICE}.wordprocessingml.document", "document", "Word (.docx)",
             limits.MOST_BYTES_PACKAGE),
        Type("xlsx", f"{_OFFICE}.spreadsheetml.sheet", "document", "Excel (.xlsx)",
             limits.MOST_BYTES_PACKAGE),
        Type("odt", "application/vnd.oasis.opendocument.text", "document", "OpenDocument (.odt)",
             limits.MOST_BYTES_PACKAGE),
        Type("csv", "text/csv", "document", "CSV", limits.MOST_BYTES_CSV),
    )
}  # fmt: skip

#: What must be opened to tell which of .docx, .xlsx and .odt it is, if any.
PACKAGE = Type("zip", "", "document", ".docx, .xlsx, .odt", limits.MOST_BYTES_PACKAGE)

#: What every refusal of a type ends with.
ACCEPTED = _("Accepted are JPEG, PNG, WebP, AVIF, PDF, .docx, .xlsx, .odt and CSV.")
