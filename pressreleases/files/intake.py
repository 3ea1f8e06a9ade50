"""A stand-in until the package of this name is here."""

import hashlib
from dataclasses import dataclass

from PIL import Image


class Refused(Exception):
    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, kw_only=True)
class Examined:
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


_PICTURES = {
    "JPEG": ("image/jpeg", "jpg"),
    "PNG": ("image/png", "png"),
    "WEBP": ("image/webp", "webp"),
    "AVIF": ("image/avif", "avif"),
}


def examine(source, name):
    source.seek(0)
    content = source.read()
    source.seek(0)
    known = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest(), "name": name}
    if content.startswith(b"%PDF-"):
        return Examined(
            kind="document",
            type="application/pdf",
            extension="pdf",
            is_tagged=False,
            defects=("untagged",),
            **known,
        )
    try:
        with Image.open(source, formats=list(_PICTURES)) as image:
            width, height = image.size
            if image.getexif().get(0x0112, 1) >= 5:
                width, height = height, width
            type_, extension = _PICTURES[image.format]
    except (OSError, ValueError, SyntaxError) as error:
        raise Refused("Choose a JPEG, PNG, WebP, AVIF or PDF.") from error
    source.seek(0)
    return Examined(
        kind="picture", type=type_, extension=extension, width=width, height=height, **known
    )
