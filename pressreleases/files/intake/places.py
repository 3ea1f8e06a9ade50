"""Whether a picture within a document tells where it was taken.

Also loaded by `pdf_apart.py`, by its path: nothing of the site is imported here.
"""

import struct

from PIL import Image

#: Where EXIF begins in a JPEG and a WebP, in a PNG (W3C PNG, third edition, 11.3.5.2).
_MARKS = (b"Exif\0\0", b"EXIF", b"eXIf")
_GPS_BLOCK, _LATITUDE = 0x8825, 2
#: The name of the latitude in XMP.
_IN_XMP = b"GPSLatitude"
_MOST = 64 * 1024


def tells_place(content: bytes) -> bool:
    """Returns whether the place stands in the EXIF or XMP of a picture's file."""
    return _IN_XMP in content or any(_stands_after(mark, content) for mark in _MARKS)


def _stands_after(mark, content) -> bool:
    at = content.find(mark)
    if at < 0:
        return False
    block = content[at + len(mark) : at + _MOST]
    start = next((place for kind in (b"II*\0", b"MM\0*") if (place := block.find(kind)) >= 0), None)
    if start is None:
        return False
    exif = Image.Exif()
    try:
        exif.load(b"Exif\0\0" + block[start:])
        return _LATITUDE in exif.get_ifd(_GPS_BLOCK)
    except (SyntaxError, ValueError, TypeError, KeyError, OSError, EOFError, struct.error, Warning):
        return False  # nobody else can read it either
