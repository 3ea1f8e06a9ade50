"""A ZIP that is a document: checked as an archive before anything in it is unpacked.

Which document it is and what it may not hold is in `office.py` (.docx, .xlsx) and
`opendocument.py` (.odt).
"""

import re
import struct
import zipfile
import zlib

from django.utils.translation import gettext_lazy as _

from . import limits, office, opendocument, sniffing
from .accepted import Type
from .places import tells_place
from .refused import Refused
from .sentences import EMBEDDED, LOCKED, TWO_AT_ONCE
from .xml_parts import BadXml, Budget, reader

_DAMAGED = _("The document is damaged or incomplete. Open it, save it anew, and choose that.")
_TOO_MUCH = _(
    "The document unpacks to more than can be checked. Save it as PDF, or divide it, and choose "
    "that."
)
_NAMES = _("The document holds files with names that it should not have. "
           "Open it, save it anew, and choose that.")  # fmt: skip
_WEB_PAGE = _(
    "The document has a web page or program code in it. Paste it as plain text instead, and choose "
    "the document again."
)

_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")
#: What may follow a member's content: its sizes and checksum once more.
_DESCRIPTOR = 24
_FOREIGN = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"MZ", b"\x7fELF", b"%PDF-",
            b"Rar!", b"7z\xbc\xaf", b"#!", b"ITSF", b"L\x00\x00\x00\x01\x14\x02")  # fmt: skip
_PROGRAM_NAME = re.compile(
    r"\.(?:exe|dll|com|scr|bat|cmd|js|jse|vbs|vbe|wsf|hta|ps1|jar|class|lnk|msi|sh|py|php|zip|ole"
    r"|xlam|swf)\Z",
    re.I,
)
_WEB_NAME = re.compile(r"\.(?:x?html?|mht|mhtml|rtf)\Z", re.I)
_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|webp|tiff?)\Z", re.I)
_XML_NAME = re.compile(r"\.(?:xml|rels|rdf|svg)\Z", re.I)
_UNREADABLE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError,
               ValueError, KeyError, NotImplementedError, RuntimeError, OverflowError,
               IndexError, BadXml)  # fmt: skip


def facts(source, size: int) -> tuple[Type, dict]:
    """Returns the type of document, and its title, language and defects.

    Raises:
        Refused: It is no document, damaged, locked, unpacks to too much, or holds what it should
            not.
    """
    try:
        start = _check_end(source, size)
        with zipfile.ZipFile(source) as archive:
            members = archive.infolist()
            _check_members(members, size)
            names = [member.filename for member in members]
            rules = _rules(archive, names)
            _check_layout(source, members, start)
            rules.names(names)
            _read_all(archive, members, rules)
            return rules.type, rules.facts()
    except _UNREADABLE as error:
        if isinstance(error, Refused):
            raise
        raise Refused(_DAMAGED) from error


def _check_end(source, size) -> int:
    """The list of members closes the file; returns where it begins."""
    if size < _END.size:
        raise zipfile.BadZipFile
    source.seek(size - _END.size)
    mark, disk, first_disk, here, members, length, start, comment = _END.unpack(
        source.read(_END.size)
    )
    if mark != b"PK\x05\x06":
        # There may be one further up, with something after it.
        source.seek(max(0, size - 0xFFFF - _END.size))
        is_within = b"PK\x05\x06" in source.read(0xFFFF + _END.size)
        raise Refused(TWO_AT_ONCE if is_within else _DAMAGED)
    if disk or first_disk or here != members or comment:
        raise zipfile.BadZipFile
    if members > limits.MOST_MEMBERS or length > limits.MOST_DIRECTORY:
        raise Refused(_TOO_MUCH)
    if start + length + _END.size != size:
        raise Refused(TWO_AT_ONCE)
    return start


def _check_members(members, size):
    if len(members) > limits.MOST_MEMBERS:
        raise Refused(_TOO_MUCH)
    unpacked = sum(member.file_size for member in members)
    is_bomb = unpacked > max(limits.FREE_UNPACKED, size * limits.MOST_RATIO)
    if unpacked > limits.MOST_UNPACKED or is_bomb:
        raise Refused(_TOO_MUCH)
    if any(member.flag_bits & 0x2041 for member in members):
        raise Refused(LOCKED)
    names = [member.orig_filename for member in members]
    if len({name.lower() for name in names}) != len(names):
        raise Refused(_NAMES)
    for name in names:
        parts = name.split("/")
        if ".." in parts or name.startswith("/") or re.search(r"[\\\x00-\x1f:]", name):
            raise Refused(_NAMES)
    if any(m.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for m in members):
        raise zipfile.BadZipFile


def _check_layout(source, members, end):
    """Member follows upon member from the first byte to the list: nothing before, between, twice.

    Two readers of an archive that disagree about what is in it is how things are smuggled.
    """
    at = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        gap = member.header_offset - at
        if gap < 0 or gap > (_DESCRIPTOR if at else 0):
            raise Refused(TWO_AT_ONCE)
        source.seek(member.header_offset)
        header = _LOCAL.unpack(source.read(_LOCAL.size))
        mark, length, extra = header[0], header[9], header[10]
        name = source.read(length)
        if mark != b"PK\x03\x04" or name not in _spellings(member.orig_filename):
            raise zipfile.BadZipFile
        at = member.header_offset + _LOCAL.size + length + extra + member.compress_size
    if not 0 <= end - at <= _DESCRIPTOR:
        raise Refused(TWO_AT_ONCE)


def _spellings(name):
    return {name.encode("utf-8"), name.encode("cp437", "replace")}


def _rules(archive, names):
    """The rules of the type of document that it says it is."""
    if names[:1] == ["mimetype"]:
        with archive.open("mimetype") as file:
            return opendocument.Rules(file.read(200))
    if "[Content_Types].xml" in names:
        return office.Rules()
    raise sniffing.wrong_type(sniffing.ARCHIVE)


def _read_all(archive, members, rules):
    """Unpacks every member, a little at a time; its length and checksum are held to be true."""
    budget = Budget()
    # The list of types first: it tells which document it is.
    for member in sorted(members, key=lambda member: member.filename != "[Content_Types].xml"):
        name = member.filename
        if _PROGRAM_NAME.search(name):
            raise Refused(EMBEDDED)
        if _WEB_NAME.search(name):
            raise Refused(_WEB_PAGE)
        visit = rules.visitor(name) if _XML_NAME.search(name) else None
        parser = reader(visit, budget) if visit and member.file_size else None
        picture = [] if _PICTURE_NAME.search(name) else None
        is_first = True
        with archive.open(member) as file:
            while chunk := file.read(limits.CHUNK):
                if is_first:
                    _check_start(chunk)
                is_first = False
                if picture is not None:
                    picture.append(chunk)
                if parser:
                    parser.feed(chunk)
                    visit.raw(chunk)
        if parser:
            parser.close()
            visit.end()
        if picture and tells_place(b"".join(picture)):
            rules.stated.hidden.count("places")


def _check_start(chunk):
    if chunk.startswith(_FOREIGN):
        raise Refused(EMBEDDED)
    if re.match(rb"\s*<(?:!doctype\s+html|html|script)\b", chunk, re.I):
        raise Refused(_WEB_PAGE)
