"""The parts that a picture file is made of, walked without decoding anything.

Each walker returns the picture's width and height and finds what Pillow does not care about: more
frames, what comes after the end, texts that unpack to more than is sensible.
"""

import re
import zlib

from . import limits
from .refused import Refused
from .sentences import MORE_THAN_A_PICTURE, MOVING


class Broken(Exception):
    """The file is not what its beginning promises."""


def frame(source, size: int, extension: str) -> tuple[int, int]:
    """Returns the width and height that the file states.

    Raises:
        Broken: It is damaged or cut off.
        Refused: It moves, or holds something else besides.
    """
    source.seek(0)
    walk = {"jpg": _jpeg, "png": _png, "webp": _webp, "avif": _avif}[extension]
    return walk(source, size)


def _read(source, length: int) -> bytes:
    data = source.read(length)
    if len(data) != length:
        raise Broken
    return data


def _number(data: bytes, order="big") -> int:
    return int.from_bytes(data, order)


def _png(source, size):
    """PNG, third edition, 5.3: length, type, data, checksum; IHDR first and IEND last."""
    _read(source, 8)
    found = (0, 0)
    for count in range(limits.MOST_CHUNKS):
        length, kind = _number(_read(source, 4)), _read(source, 4)
        if (count == 0) != (kind == b"IHDR") or length > size:
            raise Broken
        if kind in (b"acTL", b"fcTL", b"fdAT"):
            raise Refused(MOVING)
        if kind == b"IHDR":
            data = _read(source, length)
            found = _number(data[:4]), _number(data[4:8])
        elif kind in (b"zTXt", b"iTXt", b"iCCP"):
            _check_packed(kind, _read(source, length))
        else:
            source.seek(length, 1)
        _read(source, 4)
        if kind == b"IEND":
            if source.tell() != size:
                raise Refused(MORE_THAN_A_PICTURE)
            return found
    raise Broken


def _check_packed(kind, data):
    """A text or colour profile that unpacks to more than anyone writes is a bomb."""
    if len(data) > limits.MOST_METADATA:
        raise Refused(MORE_THAN_A_PICTURE)
    _keyword, _zero, rest = data.partition(b"\x00")
    if kind == b"iTXt":
        if rest[:1] != b"\x01":
            return
        parts = rest[2:].split(b"\x00", 2)
        rest = parts[2] if len(parts) == 3 else b""
    else:
        rest = rest[1:]
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(rest, limits.MOST_METADATA)
    except zlib.error as error:
        raise Broken from error
    if unpacking.unconsumed_tail:
        raise Refused(MORE_THAN_A_PICTURE)


_JPEG_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = {0x01, *range(0xD0, 0xD8)}
#: Segments that say that there is more after the picture.
_MORE_STATED = {
    0xE1: re.compile(rb".*?(?:MotionPhoto|MicroVideo|hdrgm:)", re.S),
    0xE2: re.compile(rb"MPF\x00"),
}
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def _jpeg(source, size):
    """ITU-T T.81, annex B: segments, then coded data with a marker where each scan ends."""
    _read(source, 2)
    found, scans, is_joined = (0, 0), 0, False
    for _count in range(limits.MOST_CHUNKS):
        if _read(source, 1) != b"\xff":
            raise Broken
        marker = 0xFF
        while marker == 0xFF:
            marker = _read(source, 1)[0]
        if marker == 0xD9:
            if not scans:
                raise Broken
            _check_after_jpeg(source, size, is_joined=is_joined)
            return found
        if marker in _JPEG_ALONE:
            continue
        length = _number(_read(source, 2))
        if length < 2:
            raise Broken
        data = _read(source, length - 2)
        if marker in _JPEG_SIZES:
            if found != (0, 0) or len(data) < 5:
                raise Broken
            found = _number(data[3:5]), _number(data[1:3])
        elif marker in _MORE_STATED and _MORE_STATED[marker].match(data):
            is_joined = True
        elif marker == 0xDA:
            scans += 1
            if scans > limits.MOST_SCANS:
                raise Refused(MORE_THAN_A_PICTURE)
            _skip_coded(source)
    raise Broken


def _skip_coded(source):
    """Moves to the next marker after coded data."""
    start = source.tell()
    while chunk := source.read(limits.CHUNK):
        if found := _MARKER.search(chunk):
            source.seek(start + found.start())
            return
        start += len(chunk)
        if chunk.endswith(b"\xff"):
            start -= 1
            source.seek(start)
            if len(chunk) == 1:
                break
    raise Broken


def _check_after_jpeg(source, size, *, is_joined: bool):
    """Telephones write more after the picture, and say so: a second, smaller picture, its depth,
    the seconds of film around it (the MPF segment of CIPA DC-007, XMP), or Samsung's own block.
    Anything else that stands there does not belong to a picture."""
    start = source.tell()
    rest = source.read(16)
    if not rest.strip(b"\x00"):
        while chunk := source.read(limits.CHUNK):
            if chunk.strip(b"\x00"):
                raise Refused(MORE_THAN_A_PICTURE)
        return
    source.seek(max(start, size - 8))
    is_known = is_joined or source.read(8).endswith(b"SEFT")
    if not is_known or rest.lstrip(b"\x00")[:1] in (b"<", b"P", b"%", b"#", b"M"):
        raise Refused(MORE_THAN_A_PICTURE)


def _webp(source, size):
    """RFC 9649: RIFF, its length, WEBP, then chunks padded to even lengths."""
    head = _read(source, 12)
    length = _number(head[4:8], "little") + 8
    if length > size:
        raise Broken
    if length < size:
        raise Refused(MORE_THAN_A_PICTURE)
    found = canvas = (0, 0)
    while source.tell() + 8 <= size:
        kind, length = _read(source, 4), _number(_read(source, 4), "little")
        start = source.tell()
        if start + length > size:
            raise Broken
        if kind in (b"ANIM", b"ANMF"):
            raise Refused(MOVING)
        head = source.read(min(length, 16))
        if kind == b"VP8X" and len(head) >= 10:
            if head[0] & 0x02:
                raise Refused(MOVING)
            canvas = _number(head[4:7], "little") + 1, _number(head[7:10], "little") + 1
        elif kind == b"VP8 " and head[3:6] == b"\x9d\x01\x2a":
            width, height = _number(head[6:8], "little"), _number(head[8:10], "little")
            found = width & 0x3FFF, height & 0x3FFF
        elif kind == b"VP8L" and head[:1] == b"\x2f":
            bits = _number(head[1:5], "little")
            found = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        elif kind in (b"ICCP", b"EXIF", b"XMP ") and length > limits.MOST_METADATA:
            raise Refused(MORE_THAN_A_PICTURE)
        source.seek(start + length + length % 2)
    if found == (0, 0):
        raise Broken
    return max(found, canvas, key=lambda side: side[0] * side[1])


_AVIF_PARTS = {b"ftyp", b"meta", b"mdat", b"free", b"skip", b"uuid"}
_META_MOST = 8 * limits.MB


def _avif(source, size):
    """ISO/IEC 14496-12, 4.2: boxes; the sizes stand in `ispe` within `meta`."""
    found = (0, 0)
    for _count in range(limits.MOST_CHUNKS):
        start = source.tell()
        if start == size:
            if found == (0, 0):
                raise Broken
            return found
        length, kind = _number(_read(source, 4)), _read(source, 4)
        if length == 1:
            length = _number(_read(source, 8))
        elif length == 0:
            length = size - start
        if kind == b"moov":
            raise Refused(MOVING)
        if kind not in _AVIF_PARTS:
            raise Refused(MORE_THAN_A_PICTURE)
        if length < 8 or start + length > size:
            raise Broken
        if kind == b"ftyp" and source.read(4) == b"avis":
            raise Refused(MOVING)
        if kind == b"meta":
            found = max(found, _largest(source, start, length), key=lambda side: side[0] * side[1])
        source.seek(start + length)
    raise Broken


def _largest(source, start, length):
    """The largest of the sizes stated: of the whole, of its tiles, of its transparency."""
    if length > _META_MOST:
        raise Refused(MORE_THAN_A_PICTURE)
    source.seek(start)
    data = _read(source, length)
    sizes = [
        (_number(data[at + 8 : at + 12]), _number(data[at + 12 : at + 16]))
        for at in (match.start() for match in re.finditer(rb"ispe", data))
    ]
    return max(sizes, key=lambda side: side[0] * side[1], default=(0, 0))
