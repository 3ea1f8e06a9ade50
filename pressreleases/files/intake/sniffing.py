"""What a file is, told by its first bytes, and the sentence for every type that is not accepted.

The name has no say, but for CSV: a text has no signature, so it is taken for a table only if it is
called one.
"""

import re

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .accepted import ACCEPTED, PACKAGE, TYPES, Type
from .refused import Refused
from .sentences import LOCKED

#: As much as is looked at.
HEAD = 4096

_EMPTY = _("The file is empty. Check that it opens on your computer, and choose it again.")
_SVG = _(
    "SVG drawings are not accepted, because they can hold program code. "
    "Export the drawing as PNG and choose that."
)
_GIF = _("GIF is not accepted. Save the picture as PNG or JPEG and choose that.")
_TIFF = _(
    "TIFF and raw photographs cannot be shown by browsers. "
    "Export the picture as JPEG or PNG and choose that."
)
_HEIC = _(
    "The picture is in the iPhone's format (HEIC), which most browsers cannot show. "
    "Save it as JPEG: on the phone, choose Settings, Camera, Formats, Most Compatible, "
    "or open it in Photos on the computer and export it as JPEG."
)
_PRINT = _(
    "EPS, PostScript and Illustrator files cannot be shown by browsers. "
    "Export a drawing as PNG, or a document as PDF, and choose that."
)
_PHOTOSHOP = _(
    "Photoshop files cannot be shown by browsers. "
    "Export the picture as JPEG or PNG and choose that."
)
_OTHER_PICTURE = _(
    "This type of picture is not accepted. Save it as JPEG, PNG, WebP or AVIF and choose that."
)
_HTML = _(
    "The file is a web page or holds program code for one, whatever it is called. "
    "Print the page as PDF and choose that."
)
_PROGRAM = _("The file is a program or a script, which is not accepted.")
ARCHIVE = _(
    "Packed files such as ZIP are not accepted. Unpack it, and choose the files in it one by one."
)
_OLD_OFFICE = _(
    "The document is in an old format (.doc, .xls or .ppt). "
    "Save it as .docx, .xlsx or PDF and choose that."
)
_RTF = _("RTF is not accepted. Save the document as .docx or PDF and choose that.")
_SOUND_OR_FILM = _("Sound and film are not accepted here.")
_NOT_AT_START = _(
    "The PDF begins with something else than a PDF. Open it, save it as PDF anew, and choose that."
)
_TEXT = _(
    "The file is plain text, which is accepted only as a table with the ending .csv. "
    "Save a text as PDF or .docx, a table as CSV."
)
UNKNOWN = _("This type of file is not accepted, or the file is damaged.")

#: First bytes of what is not accepted, the longest first where one begins another.
_FOREIGN = (
    (b"GIF8", _GIF),
    (b"FUJIFILMCCD-RAW", _TIFF),
    (b"II*\x00", _TIFF), (b"MM\x00*", _TIFF), (b"II+\x00", _TIFF), (b"MM\x00+", _TIFF),
    (b"IIU\x00", _TIFF), (b"IIRO", _TIFF), (b"IIRS", _TIFF), (b"MMOR", _TIFF),
    (b"\x00MRM", _TIFF), (b"FOVb", _TIFF),
    (b"8BPS", _PHOTOSHOP),
    (b"%!", _PRINT), (b"\xc5\xd0\xd3\xc6", _PRINT),
    (b"BM", _OTHER_PICTURE), (b"\x00\x00\x01\x00", _OTHER_PICTURE),
    (b"\x00\x00\x02\x00", _OTHER_PICTURE),
    (b"\x00\x00\x00\x0cjP  ", _OTHER_PICTURE), (b"\xff\x4f\xff\x51", _OTHER_PICTURE),
    (b"\xff\x0a", _OTHER_PICTURE), (b"\x00\x00\x00\x0cJXL ", _OTHER_PICTURE),
    (b"\xd7\xcd\xc6\x9a", _OTHER_PICTURE), (b"gimp xcf", _OTHER_PICTURE),
    (b"\x8aMNG", _OTHER_PICTURE), (b"\x8bJNG", _OTHER_PICTURE),
    (b"MZ", _PROGRAM), (b"\x7fELF", _PROGRAM), (b"#!", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM), (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"\xce\xfa\xed\xfe", _PROGRAM), (b"\xfe\xed\xfa", _PROGRAM), (b"\x00asm", _PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", _PROGRAM), (b"!<arch>", _PROGRAM),
    (b"PK\x05\x06", ARCHIVE), (b"PK\x07\x08", ARCHIVE), (b"7z\xbc\xaf'\x1c", ARCHIVE),
    (b"Rar!", ARCHIVE), (b"\x1f\x8b", ARCHIVE), (b"BZh", ARCHIVE), (b"\xfd7zXZ", ARCHIVE),
    (b"MSCF", ARCHIVE), (b"\x28\xb5\x2f\xfd", ARCHIVE), (b"xar!", ARCHIVE),
    (b"{\\rt", _RTF),
    (b"ID3", _SOUND_OR_FILM), (b"OggS", _SOUND_OR_FILM), (b"fLaC", _SOUND_OR_FILM),
    (b"\x1aE\xdf\xa3", _SOUND_OR_FILM), (b"FLV", _SOUND_OR_FILM),
)  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")

_AVIF_BRANDS = {b"avif", b"avis"}
_HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs",
                b"mif1", b"msf1", b"mif2"}  # fmt: skip

_MARKUP = re.compile(rb"\s*<(?:!doctype|\?|!--|[a-z])", re.I)
_SVG_MARK = re.compile(rb"<(?:[a-z]+:)?svg[\s>]", re.I)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def sniff(head: bytes, name: str) -> Type:
    """Returns the type of a file, `PACKAGE` for a ZIP that must be opened to tell.

    Args:
        head: The first `HEAD` bytes.
        name: What the file is called; it only tells a table from another text.

    Raises:
        Refused: It is nothing that may come in; the sentence says what to save it as.
    """
    if not head:
        raise Refused(_EMPTY)
    if head.startswith(b"\xff\xd8\xff"):
        return TYPES["jpg"]
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return TYPES["png"]
    if head.startswith(b"%PDF-"):
        return TYPES["pdf"]
    if head.startswith(b"PK\x03\x04"):
        return PACKAGE
    if head.startswith(b"RIFF"):
        if head[8:12] == b"WEBP":
            return TYPES["webp"]
        raise wrong_type(_SOUND_OR_FILM)
    if head[4:8] == b"ftyp":
        return _boxes(head)
    if head.startswith(_OLE):
        if _LOCKED_STREAM in head:
            raise Refused(LOCKED)
        raise wrong_type(_OLD_OFFICE)
    for signature, sentence in _FOREIGN:
        if head.startswith(signature) and not (signature.isalnum() and _is_text(head, name)):
            raise wrong_type(sentence)
    if b"%PDF-" in head[:1100]:
        raise Refused(_NOT_AT_START)
    return _text(head, name)


def wrong_type(sentence) -> Refused:
    """The refusal of a type, with what is accepted instead."""
    return Refused(format_lazy("{} {}", sentence, ACCEPTED))


def _boxes(head) -> Type:
    """A file of the MP4 family: AVIF, HEIC, Canon's raw, film."""
    size = int.from_bytes(head[:4], "big")
    brands = {head[8:12]} | {head[at : at + 4] for at in range(16, min(size, 512, len(head)), 4)}
    if brands & _AVIF_BRANDS:
        return TYPES["avif"]
    if brands & _HEIC_BRANDS:
        raise wrong_type(_HEIC)
    if head[8:12] == b"crx ":
        raise wrong_type(_TIFF)
    raise wrong_type(_SOUND_OR_FILM)


def _text(head, name) -> Type:
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\x00", b"")
    if _MARKUP.match(start):
        raise wrong_type(_SVG if _SVG_MARK.search(start) else _HTML)
    if _is_text(head, name):
        return TYPES["csv"]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or not _CONTROL.search(head):
        raise wrong_type(_TEXT)
    raise wrong_type(UNKNOWN)


def _is_text(head, name) -> bool:
    """Whether it is to be read as a table; `csv_files.py` says whether it is one."""
    return name.strip().lower().endswith(".csv") and (
        head.startswith((b"\xff\xfe", b"\xfe\xff")) or not _CONTROL.search(head)
    )
