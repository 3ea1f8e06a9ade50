"""Good files come in as what they are."""

import io

import pytest

from pressreleases.files.intake import examine
from tests.files import made


def examined(data: bytes, name="fil"):
    return examine(io.BytesIO(data), name)


PICTURES = {
    "jpg": made.jpeg(),
    "png": made.png(),
    "webp": made.webp(),
    "avif": made.avif(),
}


@pytest.mark.parametrize("extension", PICTURES)
def test_picture_is_measured(extension):
    found = examined(PICTURES[extension], "Generaldirektören.bild")

    assert (found.kind, found.extension) == ("picture", extension)
    assert (found.width, found.height) == (64, 48)


def test_tagged_pdf_has_no_defects():
    found = examined(made.tagged_pdf(), "Årsredovisning 2017.PDF")

    assert (found.kind, found.type, found.extension) == ("document", "application/pdf", "pdf")
    assert (found.title, found.language) == ("Årsredovisning 2017", "sv-SE")
    assert found.is_tagged is True
    assert found.defects == ()


def test_untagged_pdf_comes_in_with_its_defects_named():
    found = examined(made.untagged_pdf())

    assert found.is_tagged is False
    assert found.defects == ("untagged", "no_language", "no_title")
