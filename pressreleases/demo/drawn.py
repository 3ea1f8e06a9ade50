"""The demonstration's pictures and document: drawn when it is loaded, none of them a photograph.

They go in through the same door as everybody's files. The source document's own release has none.
"""

import datetime as dt
import functools
from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageDraw

from contacts.models import ContactPerson
from pressreleases.demo.tagged import pdf
from pressreleases.files import storing
from pressreleases.models import (
    Document,
    Picture,
    PressRelease,
    ReleaseDocument,
    ReleasePicture,
    StoredFile,
    Subject,
)

SIZE = (1500, 1000)
_SAND, _PETROL, _PALE, _SAFFRON, _SKIN = "#f5f2ec", "#00524b", "#c9dcd8", "#ffb81c", "#d9a77c"
_TERMS = {
    "terms_sv": "Exempel: Fri att publicera när fotografen anges.",
    "terms_en": "Example: Free to publish when the photographer is stated.",
}
#: The example that has a picture and a document.
ILLUSTRATED = "example-open-data"


def _paper() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", SIZE, _SAND)
    return image, ImageDraw.Draw(image)


def _person(hair: str, coat: str) -> Image.Image:
    image, draw = _paper()
    draw.rectangle((0, 0, *SIZE), fill=_PALE)
    draw.ellipse((400, 640, 1100, 1500), fill=coat)
    draw.rectangle((690, 560, 810, 720), fill=_SKIN)
    draw.ellipse((560, 170, 940, 600), fill=hair)
    draw.ellipse((600, 230, 900, 620), fill=_SKIN)
    return image


def _house() -> Image.Image:
    image, draw = _paper()
    draw.rectangle((0, 0, SIZE[0], 760), fill=_PALE)
    draw.rectangle((0, 760, *SIZE), fill="#8fb3ac")
    draw.rectangle((250, 260, 1250, 860), fill=_SAFFRON)
    draw.polygon([(200, 260), (750, 60), (1300, 260)], fill=_PETROL)
    for left in range(320, 1180, 140):
        for top in (330, 500):
            draw.rectangle((left, top, left + 80, top + 110), fill=_SAND)
    draw.rectangle((690, 660, 810, 860), fill=_PETROL)
    return image


def _mark() -> Image.Image:
    image, draw = _paper()
    draw.ellipse((450, 200, 1050, 800), outline=_PETROL, width=60)
    draw.rectangle((720, 330, 780, 670), fill=_SAFFRON)
    draw.rectangle((580, 470, 920, 530), fill=_SAFFRON)
    return image


def _table() -> Image.Image:
    image, draw = _paper()
    draw.ellipse((250, 380, 1250, 900), fill=_PETROL)
    draw.ellipse((310, 420, 1190, 850), fill="#1d6f66")
    for left, top in ((420, 480), (690, 430), (960, 480), (520, 680), (870, 690)):
        draw.ellipse((left, top, left + 140, top + 110), fill=_SAND)
        draw.ellipse((left + 35, top + 25, left + 105, top + 85), fill=_SAFFRON)
    return image


@functools.cache
def _prepared(content: bytes, name: str) -> storing.Prepared:
    """Looks a file through once, however often one process loads the demonstration."""
    return storing.prepare(BytesIO(content), name)


class Shelf:
    """Stores what is drawn, and describes it.

    Args:
        by: Who has brought it.
    """

    def __init__(self, *, by, at: dt.datetime):
        self.by, self.at = by, at

    def _stored(self, content: bytes, name: str) -> StoredFile:
        return storing.store(_prepared(content, name), by=self.by, at=self.at)

    def _picture(self, image: Image.Image, name: str, **words) -> Picture:
        file = BytesIO()
        image.save(file, "PNG" if name.endswith(".png") else "JPEG")
        stored = self._stored(file.getvalue(), name)
        fields = {"photographer": "Exempelfotografen", "changed_by": self.by, **_TERMS, **words}
        return Picture.objects.create(file=stored, **fields)

    def illustrate(self, key: str, release: PressRelease) -> None:
        """Gives the one example its picture and its document."""
        if key != ILLUSTRATED:
            return
        picture = self._picture(
            _table(),
            "exempelbord.jpg",
            alt_sv="Teckning: ett runt bord med fem tallrikar.",
            alt_en="Drawing: a round table with five plates.",
            caption_sv="Exempel: Ett bord, dukat för samtal.",
            caption_en="Example: A table laid for a talk.",
        )
        ReleasePicture.objects.create(release=release, picture=picture, order=1)
        title_sv, title_en = "Exempel: Frågor och svar", "Example: Questions and answers"
        lines = [
            "Exempel: ett litet dokument som alla ska kunna läsa.",
            "Det har rubrik och stycke.",
        ]
        document = Document.objects.create(
            file=self._stored(pdf(title_sv, lines, language="sv-SE"), "exempelfragor.pdf"),
            title_sv=title_sv,
            title_en=title_en,
            language="sv",
            diary_number="Exempel 2026-1",
            changed_by=self.by,
        )
        ReleaseDocument.objects.create(release=release, document=document, order=1)

    def fill_bank(
        self, persons: Mapping[str, ContactPerson], subjects: Mapping[str, Subject]
    ) -> None:
        """Puts pictures into the bank, and gives two contact persons a photo."""
        for key, hair, coat in (("marta", "#5a3a22", _PETROL), ("emile", "#2b2b2b", "#6b7a76")):
            person = persons[key]
            picture = self._picture(
                _person(hair, coat),
                f"{person.slug}.jpg",
                alt_sv=f"Teckning av {person.name}.",
                alt_en=f"Drawing of {person.name}.",
                caption_sv=f"Exempel: {person.name}, {person.title_sv}.",
                caption_en=f"Example: {person.name}, {person.title_en}.",
                focal_y=40,
                in_bank=True,
                kind="people",
            )
            picture.persons.set([person])
            picture.subjects.set(person.subjects.all())
            person.photo = picture
            person.save()
        house = self._picture(
            _house(),
            "exempelhuset.jpg",
            alt_sv="Teckning: ett gult hus med två rader fönster och spetsigt tak.",
            alt_en="Drawing: a yellow house with two rows of windows and a pointed roof.",
            caption_sv="Exempel: Huset där myndigheten arbetar.",
            caption_en="Example: The house where the authority works.",
            in_bank=True,
            kind="premises",
        )
        house.subjects.set([subjects["agency"]])
        self._picture(
            _mark(),
            "exempelmarke.png",
            alt_sv="Teckning: ett kors i en ring, som ett märke.",
            alt_en="Drawing: a cross in a ring, as a mark.",
            caption_sv="Exempel: Märke för tryck. Inte myndighetens logotyp.",
            caption_en="Example: A mark for print. Not the authority’s logotype.",
            in_bank=True,
            kind="logotypes",
        )
