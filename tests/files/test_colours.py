"""Every kind of picture keeps its colours, what is see-through in it, and its right way up."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from pressreleases.files import renditions
from tests.files import made

RED, BLUE, CLEAR = (200, 30, 40), (20, 40, 180), (0, 0, 0, 0)


def halves(left, right, mode="RGB", size=(40, 20)) -> Image.Image:
    """A picture with one colour to the left and another to the right."""
    image = Image.new(mode, size, right)
    image.paste(left, (0, 0, size[0] // 2, size[1]))
    return image


def forms_of(content: bytes, kind: str) -> dict[tuple[str, str], Image.Image]:
    made_forms = renditions.make(BytesIO(content), f"image/{kind}")
    return {(form.label, form.extension): Image.open(form.content) for form in made_forms}


def near(colour, wanted, *, by=6):
    return all(abs(one - other) <= by for one, other in zip(colour, wanted, strict=True))


def raw_png(depth: int, colour_type: int, rows: list[bytes], width: int, key: bytes) -> bytes:
    """A PNG in which one colour is see-through, of a kind that Pillow does not write."""

    def chunk(name, content):
        body = name + content
        return struct.pack(">L", len(content)) + body + struct.pack(">L", zlib.crc32(body))

    header = struct.pack(">2L5B", width, len(rows), depth, colour_type, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    parts = chunk(b"IHDR", header), chunk(b"tRNS", key), chunk(b"IDAT", pixels), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def palette() -> bytes:
    image = Image.new("P", (40, 20), 1)
    image.paste(0, (0, 0, 20, 20))
    image.putpalette([*RED, *BLUE])
    return made.saved(image, "PNG", transparency=bytes([0, 255]))


#: With a see-through left half, and what the right half is.
SEE_THROUGH = {
    "RGBA": (lambda: made.saved(halves((9, 9, 9, 0), (*BLUE, 255), "RGBA"), "PNG"), BLUE),
    "grey with alpha": (lambda: made.saved(halves((9, 0), (90, 255), "LA"), "PNG"), (90,) * 3),
    "a palette": (palette, BLUE),
    "one colour": (lambda: made.saved(halves(RED, BLUE), "PNG", transparency=RED), BLUE),
    "one grey": (lambda: made.saved(halves(7, 90, "L"), "PNG", transparency=7), (90,) * 3),
    "black of two": (
        lambda: made.saved(halves(0, 255, "1"), "PNG", transparency=0),
        (255,) * 3,
    ),
    "one grey of four": (
        lambda: raw_png(2, 0, [b"\x55" * 5 + b"\xaa" * 5] * 20, 40, struct.pack(">H", 1)),
        (170,) * 3,
    ),
    "one of 16 bits of grey": (
        lambda: raw_png(16, 0, [b"\xff\x00" * 20 + b"\x5a\x5a" * 20] * 20, 40, b"\xff\x00"),
        (90,) * 3,
    ),
    "one colour of 16 bits": (
        lambda: raw_png(
            16,
            2,
            [b"\xc8\0\x1e\0\x28\0" * 20 + b"\x14\0\x28\0\xb4\0" * 20] * 20,
            40,
            b"\xc8\0\x1e\0\x28\0",
        ),
        BLUE,
    ),
}


@pytest.mark.parametrize("what", SEE_THROUGH)
def test_what_is_see_through_stays_so_in_the_full_form_and_is_white_on_pages(what):
    content, right = SEE_THROUGH[what]

    forms = forms_of(content(), "png")

    full = forms["full", "png"]
    assert full.mode == "RGBA"
    assert full.getpixel((5, 10))[3] == 0
    assert full.getpixel((35, 10)) == (*right, 255)
    for extension in ("jpg", "avif"):
        page = forms["40", extension].convert("RGB")
        assert near(page.getpixel((5, 10)), (255, 255, 255))
        assert near(page.getpixel((35, 10)), right)


def grey_profile() -> bytes:
    """No profile of grey is at hand; one of another kind must do no harm."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


#: Without anything see-through: the kind, the content, and what the halves are.
OPAQUE = {
    "RGB": ("png", lambda: made.saved(halves(RED, BLUE), "PNG"), RED, BLUE),
    "RGBA without any use of it": (
        "png",
        lambda: made.saved(halves((*RED, 255), (*BLUE, 255), "RGBA"), "PNG"),
        RED,
        BLUE,
    ),
    "16 bits of grey": (
        "png",
        lambda: made.saved(halves(0xFFFF, 0x5A00, "I;16"), "PNG"),
        (255,) * 3,
        (90,) * 3,
    ),
    "grey": ("jpeg", lambda: made.saved(halves(30, 200, "L"), "JPEG"), (30,) * 3, (200,) * 3),
    "grey with a foreign profile": (
        "jpeg",
        lambda: made.saved(halves(30, 200, "L"), "JPEG", icc_profile=grey_profile()),
        (30,) * 3,
        (200,) * 3,
    ),
    "four colours": (
        "jpeg",
        lambda: made.saved(halves((0, 255, 255, 0), (255, 255, 0, 0), "CMYK"), "JPEG"),
        (255, 0, 0),
        (0, 0, 255),
    ),
    "progressive": (
        "jpeg",
        lambda: made.saved(halves(RED, BLUE), "JPEG", progressive=True, subsampling=0),
        RED,
        BLUE,
    ),
    "WebP": ("webp", lambda: made.saved(halves(RED, BLUE), "WEBP", lossless=True), RED, BLUE),
    "AVIF": ("avif", lambda: made.saved(halves(RED, BLUE), "AVIF", quality=95), RED, BLUE),
}


@pytest.mark.parametrize("what", OPAQUE)
def test_colours_are_as_they_were(what):
    kind, content, left, right = OPAQUE[what]

    forms = forms_of(content(), kind)

    assert {form.mode for form in forms.values()} <= {"RGB", "L"}
    for form in forms.values():
        assert near(form.convert("RGB").getpixel((5, 10)), left, by=10)
        assert near(form.convert("RGB").getpixel((35, 10)), right, by=10)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_each_is_turned_the_right_way_up(kind, orientation):
    exif = Image.Exif()
    exif[made.ORIENTATION] = orientation
    # Red is at the top to the left of what lies in the file.
    image = Image.new("RGB", (48, 32), BLUE)
    image.paste(RED, (0, 0, 16, 16))

    forms = forms_of(made.saved(image, kind, exif=exif), kind.lower())

    full = forms["full", "png" if kind == "PNG" else "jpg"].convert("RGB")
    right, bottom = full.width - 4, full.height - 4
    corners = [(3, 3), (right, 3), (right, bottom), (3, bottom)]
    # TIFF 6.0, orientation: where the first row and column of what is stored belong.
    where = [None, 0, 1, 2, 3, 0, 1, 2, 3][orientation]
    assert full.size == ((48, 32) if orientation < 5 else (32, 48))
    assert near(full.getpixel(corners[where]), RED, by=40)
    assert all(near(full.getpixel(c), BLUE, by=40) for i, c in enumerate(corners) if i != where)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
@pytest.mark.parametrize("size", [(1, 1), (7, 5), (3000, 1), (1, 3000), (1700, 1300)])
def test_the_full_form_has_every_pixel(mode, size):
    image = made.gradient(mode, size) if min(size) > 1 else Image.effect_noise(size, 80)
    image = image.convert(mode)

    full = forms_of(made.saved(image, "PNG"), "png")["full", "png"]

    assert (full.size, full.info) == (size, {})
    assert full.convert(mode).tobytes() == image.tobytes()
