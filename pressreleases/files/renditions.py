"""The forms of a picture that are served: scaled, upright, in sRGB, and with nothing hidden.

Each is made from the picture's pixels alone: no EXIF, XMP, place, thumbnail, comment or profile
comes along. That is true of the one with all pixels as well, which is what a newspaper downloads;
the file as it was uploaded is never served. Pure: nothing here reads the database.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageChops, ImageCms, ImageOps

from pressreleases.files.intake.pictures import UNDECODABLE

#: The widths that pages choose from, in pixels. A picture is never made larger than it is.
WIDTHS = (480, 960, 1600, 2400)
#: What each width is made as; browsers that know the first take it, all know the second.
FORMATS = ("avif", "jpg")
FULL = "full"
#: What is opened at all.
READABLE = ("JPEG", "PNG", "WEBP", "AVIF")

_WHITE = (255, 255, 255)
#: Where a PNG states how many bits a sample has: after the signature, in its first chunk.
_PNG_DEPTH = 24
# One thread: the demand is for one core, and a web server has other requests to answer.
_AVIF = {"format": "AVIF", "quality": 60, "speed": 8, "max_threads": 1}
_JPEG = {"format": "JPEG", "quality": 82, "progressive": True}
_FULL_JPEG = {"format": "JPEG", "quality": 93, "subsampling": 0}
# A photograph becomes hardly smaller by more, and takes twice the time or more.
_FULL_PNG = {"format": "PNG", "compress_level": 1}


#: The colour of a PNG that is see-through: a level for each band.
Key = tuple[int, ...]


class Unreadable(Exception):
    """The picture could not be decoded."""


@dataclass(frozen=True, kw_only=True)
class Made:
    """One form: its label ("480" … "2400" or "full"), its pixels and its bytes."""

    label: str
    extension: str
    width: int
    height: int
    size: int
    sha256: str
    content: BinaryIO


def widths_for(width: int) -> list[int]:
    """Returns the widths to make of a picture that is so wide."""
    most = min(width, WIDTHS[-1])
    return [each for each in WIDTHS if each < most] + [most]


def full_extension(type_: str) -> str:
    """Returns what a picture of that type is handed out as, with all its pixels."""
    return "png" if type_ == "image/png" else "jpg"


def labels_for(width: int, type_: str) -> set[tuple[str, str]]:
    """Returns (label, extension) of every form that a picture of that width has when ready."""
    scaled = {(str(each), form) for each in widths_for(width) for form in FORMATS}
    return {*scaled, (FULL, full_extension(type_))}


def make(source: BinaryIO, type_: str) -> Iterator[Made]:
    """Yields every form of a picture, the largest first.

    Args:
        source: The picture as it was uploaded; its size in pixels has been checked.
        type_: Its MIME type.

    Raises:
        Unreadable: It cannot be decoded.
    """
    image = upright(source)
    full = full_extension(type_)
    if full == "jpg" or _is_opaque(image):
        image = _on_white(image)
    yield _made(image, FULL, full, _FULL_PNG if full == "png" else _FULL_JPEG)
    image = _on_white(image)
    for width in reversed(widths_for(image.width)):
        if width != image.width:
            height = max(1, round(image.height * width / image.width))
            # From the next larger one: as good to the eye, and far fewer pixels to read.
            image = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)
        for extension in FORMATS:
            yield _made(image, str(width), extension, _AVIF if extension == "avif" else _JPEG)


def upright(source: BinaryIO) -> Image.Image:
    """Returns the pixels as they are meant to be seen: turned, in sRGB, with nothing else."""
    source.seek(0)
    try:
        image = Image.open(source, formats=READABLE)
        image.load()
        profile = image.info.get("icc_profile")
        key = _colour_key(image, source)
        image = _in_srgb(_turned(image), profile, key)
    except UNDECODABLE as error:
        raise Unreadable(str(error)) from error
    image.info.clear()
    return image


def _turned(image: Image.Image) -> Image.Image:
    """Returns the picture as it is to be seen, whatever else its EXIF says.

    Pillow writes the rest of the EXIF anew when it turns a picture, and fails at what some cameras
    have put there. None of it is wanted: it is taken away first, when the orientation is known.
    """
    image.getexif()  # kept by the picture from now on
    for name in image.info.keys() - {"transparency"}:
        del image.info[name]
    ImageOps.exif_transpose(image, in_place=True)
    return image


def _colour_key(image, source) -> Key | None:
    """Returns the colour of a PNG that is to be see-through, as its pixels are read: 0 to 255.

    The file states it in as many bits as its own pixels have (W3C PNG, third edition, 11.3.1.1).
    """
    key = image.info.get("transparency")
    if image.mode == "P" or not isinstance(key, (int, tuple)):
        return None
    source.seek(_PNG_DEPTH)
    depth = source.read(1)[0]
    stated = key if isinstance(key, tuple) else (key,)
    # Of 16 bits the first eight are read.
    return tuple(n >> 8 if depth == 16 else n * 255 // (2**depth - 1) for n in stated)


def _in_srgb(image: Image.Image, profile: bytes | None, key: Key | None) -> Image.Image:
    """Returns the picture as RGB, RGBA or L. A profile that cannot be used is left out."""
    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode == "P" and "transparency" in image.info:
        image = image.convert("RGBA")
    if image.mode in ("P", "1", "LA", "La", "PA", "RGBa", "F"):
        image = image.convert({"1": "L", "F": "L", "P": "RGB"}.get(image.mode, "RGBA"))
    seen_through = _keyed(image, key)
    if profile:
        image = _from_profile(image, profile)
    if image.mode not in ("L", "RGB", "RGBA"):
        image = image.convert("RGB")
    if seen_through:
        image = image.convert("RGBA")
        image.putalpha(seen_through)
    return image


def _keyed(image, key: Key | None) -> Image.Image | None:
    """Returns how much is seen of each pixel where one colour is see-through, before the colours
    are changed by a profile."""
    if key is None or image.mode not in ("L", "RGB"):
        return None
    masks = [
        band.point([0 if value == level else 255 for value in range(256)])
        for band, level in zip(image.split(), key, strict=True)
    ]
    seen = masks[0]
    for mask in masks[1:]:
        seen = ImageChops.lighter(seen, mask)
    return seen


def _from_profile(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(given):
            return image
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        srgb = ImageCms.createProfile("sRGB")
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        if image.mode == mode:
            ImageCms.profileToProfile(image, given, srgb, intent, inPlace=True, flags=flags)
            return image
        return ImageCms.profileToProfile(image, given, srgb, intent, outputMode=mode, flags=flags)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image  # the colours may be off, but the picture is there


def _on_white(image: Image.Image) -> Image.Image:
    """Returns the picture without transparency: dark letters stay legible on a dark page."""
    if image.mode != "RGBA":
        return image
    if _is_opaque(image):
        return image.convert("RGB")
    ground = Image.new("RGB", image.size, _WHITE)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _is_opaque(image: Image.Image) -> bool:
    return image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255)


def _made(image: Image.Image, label: str, extension: str, how: dict) -> Made:
    """Returns one form, written as Pillow is told."""
    content = BytesIO()
    image.save(content, **how)
    return Made(
        label=label,
        extension=extension,
        width=image.width,
        height=image.height,
        size=content.getbuffer().nbytes,
        sha256=hashlib.sha256(content.getbuffer()).hexdigest(),
        content=content,
    )
