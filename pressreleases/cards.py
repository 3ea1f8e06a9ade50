"""The picture that social media show beside a link: the title, drawn in the house's colours,
beside the first picture of the text when it has one (`card_pictures.py`).

The address of a card is made from the edition's hash, so a card never changes under its address
and can be kept for ever; whether it may be shown at all is asked of `Edition.objects.public()`
each time (`views/cards.py`). Drawn cards are kept in a folder of bounded size.

The typeface is Source Sans Pro from the package font-source-sans-pro (SIL Open Font License). The
one built into Pillow lacks å, ä and ö.
"""

import hashlib
import os
import tempfile
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageDraw, ImageFont

from pressreleases import card_pictures

SIZE = (1200, 630)
#: Part of the address: a new drawing gets new addresses. Raise it when the drawing changes.
DESIGN = 2
#: Cards kept on disk, some 20 kB each, with a picture 200 kB. The least recently drawn go first.
MOST_KEPT = 1000

_DEEP, _WHITE, _SOFT, _SAFFRON = "#003b36", "#ffffff", "#c9dcd8", "#ffb81c"
_MARGIN = 80
_TITLE_TOP, _TITLE_HEIGHT = 160, 320
_LARGEST, _SMALLEST, _STEP = 84, 36, 4
_LEADING = 1.14
#: A picture stands at the right, from top to bottom; the text keeps to what is left.
PICTURE = (456, 630)
_CREDIT_HEIGHT = 40
_ELLIPSIS = "…"


def fingerprint(edition, authority: str) -> str:
    """Returns what names the card: it changes with the text, the authority and the drawing."""
    said = f"{DESIGN}\0{edition.content_hash}\0{authority}"
    return hashlib.sha256(said.encode()).hexdigest()[:40]


def card(name: str, *, title: str, label: str, authority: str, picture=None) -> bytes:
    """Returns the PNG of that fingerprint, drawn unless it is kept.

    Args:
        picture: The `frozen.Image` of `card_pictures.of_edition()`. While it cannot be read the
            card is drawn without it, and not kept.
    """
    path = Path(settings.CARD_ROOT) / f"{name}.png"
    try:
        return path.read_bytes()
    except OSError:
        said = {"title": title, "label": label, "authority": authority}
        try:
            image = picture and card_pictures.cropped(picture, PICTURE)
        except card_pictures.Lost:
            return draw(**said)
        content = draw(**said, picture=image, photographer=picture.photographer if picture else "")
        _keep(path, content)
        return content


def draw(
    *,
    title: str,
    label: str,
    authority: str,
    picture: Image.Image | None = None,
    photographer: str = "",
) -> bytes:
    """Returns a PNG of 1200 × 630 pixels.

    A picture, of the size `PICTURE`, has its photographer below it, as the law wants wherever it
    is shown (1960:729, section 3).

    Characters that the typeface lacks are left out. Instead of a title that is mostly written in
    them stands the authority's name, which says more than a row of boxes.
    """
    image = Image.new("RGB", SIZE, _DEEP)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 16, SIZE[1]), fill=_SAFFRON)
    width = SIZE[0] - 2 * _MARGIN
    if picture:
        width -= PICTURE[0] - _MARGIN // 2
        image.paste(picture, (SIZE[0] - PICTURE[0], 0))
        _draw_credit(pen, drawable(photographer))
    pen.text((_MARGIN, 72), drawable(label), font=_font("Semibold", 34), fill=_SAFFRON)
    lines, size = fitted(drawable(title) or drawable(authority), width)
    for number, line in enumerate(lines):
        top = _TITLE_TOP + int(number * size * _LEADING)
        pen.text((_MARGIN, top), line, font=_font("Bold", size), fill=_WHITE)
    _draw_mark(pen, _MARGIN, 526)
    name = _cut(drawable(authority), _font("Semibold", 34), width - 70)
    pen.text((_MARGIN + 70, 530), name, font=_font("Semibold", 34), fill=_SOFT)
    file = BytesIO()
    # Few colours are enough for text on one ground, and a third of the bytes.
    few = (256, Image.Quantize.MEDIANCUT) if picture else (64, Image.Quantize.FASTOCTREE)
    image.quantize(*few).save(file, "PNG", optimize=True)
    return file.getvalue()


def fitted(title: str, width: int = SIZE[0] - 2 * _MARGIN) -> tuple[list[str], int]:
    """Returns the lines of the title and the largest size at which all of them fit.

    A title too long for the smallest size is cut and ends with an ellipsis.
    """
    for size in range(_LARGEST, _SMALLEST - 1, -_STEP):
        font = _font("Bold", size)
        lines = _wrapped(title, font, width)
        most = int(_TITLE_HEIGHT / (size * _LEADING))
        whole = all(font.getlength(line) <= width for line in lines)
        if len(lines) <= most and whole:
            return lines, size
    kept = lines[: most - 1]
    rest = " ".join(lines[most - 1 :])
    return [_cut(line, font, width) for line in [*kept, rest] if line], size


def drawable(text: str) -> str:
    """Returns what the typeface can draw of the text, "" when that is less than half of it."""
    known = _letters()
    kept = "".join(c for c in text if c == " " or ord(c) in known)
    words = len(text.replace(" ", ""))
    return " ".join(kept.split()) if 2 * len(kept.replace(" ", "")) >= words else ""


def _wrapped(title, font, width) -> list[str]:
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(line, font, width) -> str:
    if font.getlength(line) <= width:
        return line
    while line and font.getlength(line + _ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip() + _ELLIPSIS


def _draw_credit(pen, photographer):
    if not photographer:
        return
    left, top = SIZE[0] - PICTURE[0], SIZE[1] - _CREDIT_HEIGHT
    pen.rectangle((left, top, *SIZE), fill=_DEEP)
    font = _font("Semibold", 24)
    name = _cut(
        _("Photo: %(photographer)s") % {"photographer": photographer}, font, PICTURE[0] - 32
    )
    pen.text((left + 16, top + 3), name, font=font, fill=_SOFT)


def _draw_mark(pen, left, top):
    """The mark of `templates/_mark.html`, one and a half times as large."""
    pen.rounded_rectangle((left, top, left + 54, top + 54), 9, fill="#00524b", outline=_SOFT)
    pen.line((left + 14, top + 13, left + 14, top + 28), fill=_WHITE, width=6)
    pen.line((left + 40, top + 13, left + 40, top + 28), fill=_WHITE, width=6)
    pen.arc((left + 11, top + 13, left + 43, top + 43), 0, 180, fill=_WHITE, width=6)
    pen.ellipse((left + 22, top + 14, left + 32, top + 24), fill=_SAFFRON)


@cache
def _font(weight, size):
    file = files("font_source_sans_pro") / "files" / f"SourceSansPro-{weight}.ttf"
    # The plain layout engine is the same on every machine, with libraqm or without it.
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _letters() -> frozenset[int]:
    """Returns the code points that the typeface has a drawing for, up to Greek and Cyrillic."""
    font = _font("Bold", 40)
    missing = bytes(font.getmask("\U0010fffe"))
    candidates = [*range(0x21, 0x7F), *range(0xA1, 0x530), *range(0x1E00, 0x2000)]
    candidates += [*range(0x2010, 0x2028), *range(0x2030, 0x2060), *range(0x20A0, 0x2200)]
    return frozenset(c for c in candidates if bytes(font.getmask(chr(c))) != missing)


def _keep(path: Path, content: bytes) -> None:
    """Writes the card whole or not at all; a full or read-only disk is no reason to fail."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            file.write(content)
        os.replace(file.name, path)
        kept = sorted(path.parent.glob("*.png"), key=lambda each: each.stat().st_mtime)
        for oldest in kept[:-MOST_KEPT]:
            oldest.unlink(missing_ok=True)
    except OSError:
        pass
