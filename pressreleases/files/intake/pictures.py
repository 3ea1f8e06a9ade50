"""A picture: that it is whole, not too large, still, and nothing else at the same time.

Sizes are read from the file's own structure (`framing.py`) before Pillow sees it, so that no bomb
is ever decoded. Then it is decoded once, for only that shows whether it is whole: here, or by
whoever makes its scaled forms at once.
"""

import struct
import warnings
import zlib

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from PIL import Image, JpegImagePlugin

from . import framing, limits
from .accepted import Type
from .refused import Refused
from .sentences import MOVING

# Pillow itself only warns between one and two times its limit. Set once for the process: a
# filter that is set around each call is shared by all threads.
Image.MAX_IMAGE_PIXELS = limits.MOST_PIXELS
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)

#: What a decoder raises at a file that is broken or built to break it.
UNDECODABLE = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, AttributeError,
               OverflowError, EOFError, RuntimeError, MemoryError, struct.error, zlib.error,
               Image.DecompressionBombError, Image.DecompressionBombWarning)  # fmt: skip

_FORMATS = {"png": "PNG", "webp": "WEBP", "avif": "AVIF"}
_ORIENTATION = 0x0112
_LYING = (5, 6, 7, 8)

_TOO_MANY_PIXELS = _(
    "The picture has {megapixels} megapixels; the most is {most}. Make it smaller, at most {side} "
    "pixels on its longest side, and choose it again."
)
_DAMAGED = _(
    "The picture is damaged or incomplete. Check that it opens on your computer, "
    "or save it anew as JPEG, and choose it again."
)


def measure(source, size: int, file_type: Type, *, decodes: bool) -> tuple[int, int]:
    """Returns width and height in pixels, as the picture is meant to be seen.

    Args:
        decodes: Whether to decode it as well; only that shows whether it is whole, and which way
            up it is. Without, they are as it lies in the file.

    Raises:
        Refused: It is damaged, too large, moving, or holds something else besides.
    """
    try:
        width, height = framing.frame(source, size, file_type.extension)
        _check_size(width, height, file_type)
        source.seek(0)
        return _read(source, file_type, (width, height), decodes=decodes)
    except framing.Broken as error:
        raise Refused(_DAMAGED) from error


def _check_size(width, height, file_type):
    if width < 1 or height < 1:
        raise Refused(_DAMAGED)
    if width * height > file_type.most_pixels or max(width, height) > limits.MOST_SIDE:
        megapixels = -(-width * height // 1_000_000)
        most = file_type.most_pixels // 1_000_000
        # Of a picture of the usual shape, 3:2, rounded down.
        side = int((file_type.most_pixels * 1.5) ** 0.5) // 100 * 100
        raise Refused(format_lazy(_TOO_MANY_PIXELS, megapixels=megapixels, most=most, side=side))


def _opened(source, extension) -> Image.Image:
    """The picture, read by the one reader for its type."""
    if extension == "jpg":
        # Not through Image.open(), which looks for the further pictures that a telephone adds.
        return JpegImagePlugin.JpegImageFile(source)
    return Image.open(source, formats=[_FORMATS[extension]])


def _read(source, file_type, size, *, decodes) -> tuple[int, int]:
    try:
        with _opened(source, file_type.extension) as image:
            _check_size(
                *image.size, file_type
            )  # the same as before, unless the two readers disagree
            if getattr(image, "n_frames", 1) > 1:
                raise Refused(MOVING)
            if not decodes:
                return size
            lies = image.getexif().get(_ORIENTATION) in _LYING
            if image.format == "JPEG":
                # An eighth of each side: all of the file is read, a 64th of the memory taken.
                image.draft(None, (image.width // 8, image.height // 8))
            image.load()
    except Refused:
        raise
    except UNDECODABLE as error:
        raise framing.Broken from error
    return size[::-1] if lies else size
