"""The examination of one uploaded file, in order: size, type, what the type may not hold."""

from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from . import names, pdf, pictures, reading, sniffing
from .framing import MORE_THAN_A_PICTURE
from .refused import Refused
from .types import TYPES, Type

_TOO_LARGE = _(
    "The file has {size}; the most for {word} is {most}. Make it smaller and choose it again."
)
_VIRUS = _("The virus scanners' test file is in it. It is not accepted.")
_MORE_THAN_A_DOCUMENT = _(
    "The file is two types of file at once. Open the document, save it anew, and choose that."
)

_in_words = lazy(filesizeformat, str)


@dataclass(frozen=True)
class Examined:
    """A file that may come in.

    Attributes:
        kind: "picture" or "document".
        type: The media type, from the content.
        extension: The true one, without dot.
        size: Bytes.
        sha256: Of the content, as hexadecimal digits.
        name: What to show and download it as, with the true extension.
        width: Pixels of a picture as it is meant to be seen; None for a document.
        height: The same.
        language: What the document states as its language ("sv", "en-GB"); "" unknown.
        title: What the document states as its title; "" none.
        is_tagged: Whether a PDF is tagged for assistive technology; None for all else.
        defects: What an editor is told, in short codes: see `DEFECTS`.
    """

    kind: str
    type: str
    extension: str
    size: int
    sha256: str
    name: str
    width: int | None = None
    height: int | None = None
    language: str = ""
    title: str = ""
    is_tagged: bool | None = None
    defects: tuple[str, ...] = ()


def examine(source, name: str) -> Examined:
    """Says what an uploaded file is.

    Args:
        source: A seekable binary file, also Django's `UploadedFile`. It is read in pieces, left
            open, and left at its beginning.
        name: What the file is called where it comes from; only shown, never trusted.

    Raises:
        Refused: It may not come in; its sentence says why and what to do.
    """
    source = getattr(source, "file", source)
    try:
        return _examined(source, str(name))
    finally:
        source.seek(0)


def _examined(source, name) -> Examined:
    source.seek(0)
    file_type = sniffing.sniff(source.read(sniffing.HEAD), name)
    size = source.seek(0, 2)
    if size > file_type.most_bytes:
        raise Refused(_too_large(file_type, size))
    whole = reading.read_through(source)
    if whole.holds_virus_test:
        raise Refused(_VIRUS)
    facts = _facts(source, whole, file_type)
    return Examined(
        kind=file_type.kind,
        type=file_type.mime,
        extension=file_type.extension,
        size=whole.size,
        sha256=whole.sha256,
        name=names.clean(name, file_type),
        **facts,
    )


def _facts(source, whole: reading.Reading, file_type: Type) -> dict:
    """What is particular to a picture or a document, after the checks particular to it."""
    if file_type.kind == "picture":
        if whole.holds_code or whole.ends_as_package:
            raise Refused(MORE_THAN_A_PICTURE)
        width, height = pictures.measure(source, whole.size, file_type)
        return {"width": width, "height": height}
    if file_type is TYPES["pdf"]:
        if whole.ends_as_package:
            raise Refused(_MORE_THAN_A_DOCUMENT)
        return pdf.facts(source, whole.size)
    raise sniffing.wrong_type(sniffing.UNKNOWN)


def _too_large(file_type, size):
    return format_lazy(
        _TOO_LARGE,
        size=_in_words(size),
        word=file_type.word,
        most=_in_words(file_type.most_bytes),
    )
