"""The picture on the card that social media show: the first one of the edition, cropped.

Who gets the card is asked of the edition that holds the picture (`views/cards.py`), so it is shown
exactly while the picture itself may be had. It is drawn from a form that readers get, never from
what was uploaded.
"""

from PIL import Image

from pressreleases import frozen
from pressreleases.files import shelf
from pressreleases.files.intake.pictures import UNDECODABLE

#: The width that is drawn from, in pixels; the nearest that there is.
_ENOUGH = 960


class Lost(Exception):
    """There should be a picture, and it cannot be read now."""


def of_edition(edition) -> frozen.Image | None:
    """Returns the picture that the card of an edition has, None when it has none."""
    return next((part for part in edition.image_parts if part.widths), None)


def cropped(part: frozen.Image, size: tuple[int, int]) -> Image.Image:
    """Returns the picture filling that size, with its focal point as near the middle as can be.

    Raises:
        Lost: It is not there, or cannot be decoded.
    """
    label = min(part.widths, key=lambda width: abs(width - _ENOUGH))
    try:
        with shelf.open_file(shelf.rendition(part.file, str(label), "jpg")) as file:
            image = Image.open(file, formats=["JPEG"]).convert("RGB")
    except (*UNDECODABLE, OSError) as error:
        raise Lost(str(error)) from error
    # What is left out is never enlarged: of a very long picture that would fill the memory.
    scale = max(size[0] / image.width, size[1] / image.height)
    taken = [min(side, most / scale) for side, most in zip(image.size, size, strict=True)]
    left, top = (
        min(max(0, side * focal / 100 - most / 2), side - most)
        for side, most, focal in zip(image.size, taken, (part.focal_x, part.focal_y), strict=True)
    )
    box = (left, top, left + taken[0], top + taken[1])
    return image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3)
