"""The examination of one uploaded file, in order: size, type, what the type may not hold."""

from dataclasses import dataclass, field

from django.template.defaultfilters import filesizeformat
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from . import csv_files, names, packages, pdf, pictures, reading, sniffing
from .accepted import PACKAGE, TYPES, Type
from .refused import Refused
from .sentences import MORE_THAN_A_PICTURE, TWO_AT_ONCE

_TOO_LARGE = _(
    "The file has {size}; the most for {word} is {most}. Make it smaller and choose it again."
)
_VIRUS = _("The virus scanners' test file is in it. It is not accepted.")

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
        defects: What an editor is told, in short codes: the keys of `DEFECTS`.
        found: What readers find in a document besides what it shows, as in `hidden.py`.
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
    found: dict = field(default_factory=dict)


def examine(source, name: str, *, decodes: bool = True) -> Examined:
    """Says what an uploaded file is.

    Args:
        source: A seekable binary file, also Django's `UploadedFile`. It is read in pieces, left
            open, and left at its beginning.
        name: What the file is called where it comes from; only shown, never trusted.
        decodes: Whether a picture is decoded to see that it is whole. Whoever decodes it anyway
            need not wait for that twice, answers for it, and turns width and height.

    Raises:
        Refused: It may not come in; its sentence says why and what to do.
    """
    source = getattr(source, "file", source)
    try:
        return _examined(source, str(name), decodes)
    finally:
        source.seek(0)


def _examined(source, name, decodes) -> Examined:
    source.seek(0)
    found = sniffing.sniff(source.read(sniffing.HEAD), name)
    size = source.seek(0, 2)
    if size > found.most_bytes:
        raise Refused(_too_large(found, size))
    whole = reading.read_through(source)
    if whole.holds_virus_test:
        raise Refused(_VIRUS)
    file_type, facts = _facts(source, whole, found, decodes)
    return Examined(
        kind=file_type.kind,
        type=file_type.mime,
        extension=file_type.extension,
        size=whole.size,
        sha256=whole.sha256,
        name=names.clean(name, file_type),
        **facts,
    )


def _facts(source, whole: reading.Reading, found: Type, decodes) -> tuple[Type, dict]:
    """The type and what is particular to it, after the checks particular to it."""
    if found.extension == PACKAGE.extension:
        return packages.facts(source, whole.size)
    if found.kind == "picture":
        if whole.holds_code or whole.ends_as_package:
            raise Refused(MORE_THAN_A_PICTURE)
        width, height = pictures.measure(source, whole.size, found, decodes=decodes)
        return found, {"width": width, "height": height}
    if whole.ends_as_package:
        raise Refused(TWO_AT_ONCE)
    if found is TYPES["pdf"]:
        return found, pdf.facts(source, whole.size)
    csv_files.check(source)
    return found, {}


def _too_large(file_type, size):
    return format_lazy(
        _TOO_LARGE,
        size=_in_words(size),
        word=file_type.word,
        most=_in_words(file_type.most_bytes),
    )
