"""The picture for social media shows the picture of the text, exactly while the text is public."""

import datetime as dt
from io import BytesIO
from pathlib import Path

import pytest
import time_machine
from django.conf import settings as used
from PIL import Image

from pressreleases import cards, publishing
from pressreleases.files import shelf
from tests.factories import make_office, make_release, put_out
from tests.files import made, rows
from tests.surfaces import card_of

pytestmark = pytest.mark.django_db

AT = dt.datetime(2040, 3, 1, 8, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)
RED, BLUE, GREEN = (200, 20, 20), (20, 20, 200), (0, 59, 54)
MIDDLE = (cards.SIZE[0] - cards.PICTURE[0] // 2, 300)


def two_halves() -> bytes:
    """A wide picture, red to the left and blue to the right."""
    image = Image.new("RGB", (2000, 600), RED)
    image.paste(BLUE, (1000, 0, 2000, 600))
    return made.saved(image, "JPEG")


def illustrated(**fields):
    release = make_release()
    rows.illustrate(release, rows.make_picture(content=two_halves(), **fields))
    return release


def card(reader, edition, at=AT) -> Image.Image:
    with time_machine.travel(at, tick=False):
        answer = reader.get(card_of(edition))
    assert answer.status_code == 200
    assert len(answer.content) < 500_000
    return Image.open(BytesIO(answer.content), formats=["PNG"]).convert("RGB")


def is_like(pixel, colour) -> bool:
    return all(abs(a - b) < 30 for a, b in zip(pixel, colour, strict=True))


@pytest.fixture(autouse=True)
def office():
    return make_office()


@pytest.mark.parametrize(("focal_x", "colour"), [(10, RED), (0, RED), (90, BLUE), (100, BLUE)])
def test_the_card_shows_the_picture_around_its_focal_point(reader, focal_x, colour):
    sv, _en = put_out(illustrated(focal_x=focal_x), at=AT)

    image = card(reader, sv)

    assert image.size == (1200, 630)
    assert is_like(image.getpixel(MIDDLE), colour)
    assert is_like(image.getpixel((1190, 5)), colour)
    assert is_like(image.getpixel((40, 300)), GREEN)


def test_a_tall_or_a_tiny_picture_fills_its_place(reader):
    for size in ((300, 2000), (20, 20), (5000, 10)):
        release = make_release()
        rows.illustrate(release, rows.make_picture(content=rows.jpeg(*size, colour=RED)))
        sv, _en = put_out(release, at=AT)
        image = card(reader, sv)
        for place in (MIDDLE, (750, 2), (1199, 2), (750, 580)):
            assert is_like(image.getpixel(place), RED), size


def test_the_photographer_stands_on_the_card(reader):
    named, _en = put_out(illustrated(photographer="Åsa Foto"), at=AT)
    other, _en = put_out(illustrated(photographer="Bo Bild"), at=AT)

    strips = [
        card(reader, edition).crop((cards.SIZE[0] - cards.PICTURE[0], 590, 1200, 630))
        for edition in (named, other)
    ]

    assert strips[0].tobytes() != strips[1].tobytes()
    assert is_like(strips[0].getpixel((5, 20)), GREEN)


def test_the_title_keeps_clear_of_the_picture():
    picture = Image.new("RGB", cards.PICTURE, RED)
    said = {"title": "Upphandlingsbestämmelser " * 9, "label": "Nyhet", "authority": "Ö" * 80}

    content = cards.draw(**said, picture=picture)

    shown = Image.open(BytesIO(content), formats=["PNG"]).convert("RGB")
    place = (cards.SIZE[0] - cards.PICTURE[0], 0, *cards.SIZE)
    assert all(is_like(colour, RED) for _n, colour in shown.crop(place).getcolors())


def test_a_card_with_a_picture_is_there_exactly_while_the_text_is(reader):
    release = illustrated()
    editions = put_out(release, at=AT)
    for edition in editions:
        publishing.replace_with_notice(edition, "withdrawn", at=AT + 9 * SECOND, reason="Fel.")

    seen = {}
    for seconds in (-1, 0, 8, 9, 10):
        with time_machine.travel(AT + seconds * SECOND, tick=False):
            seen[seconds] = {reader.get(card_of(each)).status_code for each in editions}

    assert seen == {-1: {404}, 0: {200}, 8: {200}, 9: {404}, 10: {404}}


def test_another_picture_or_focal_point_has_another_card(reader):
    release = illustrated(focal_x=10)
    before, _en = put_out(release, at=AT)
    first = card_of(before)
    picture = release.release_pictures.get().picture
    picture.focal_x = 90
    picture.save()
    after, _en = put_out(release, at=AT + SECOND)

    assert is_like(card(reader, after, AT + SECOND).getpixel(MIDDLE), BLUE)
    with time_machine.travel(AT + SECOND, tick=False):
        assert reader.get(first).status_code == 404


def test_a_picture_that_is_lost_leaves_a_card_without_it_until_it_is_back(reader, media):
    release = illustrated(focal_x=10)
    sv, _en = put_out(release, at=AT)
    file = release.release_pictures.get().picture.file
    path = media / shelf.rendition(file.sha256, "960", "jpg")
    content = path.read_bytes()

    path.unlink()
    without = card(reader, sv)
    path.write_bytes(b"halv" + content[4:200])
    broken = card(reader, sv)
    path.write_bytes(content)
    again = card(reader, sv)

    for image in (without, broken):
        assert is_like(image.getpixel(MIDDLE), GREEN)
    assert is_like(again.getpixel(MIDDLE), RED)
    assert len(list(Path(used.CARD_ROOT).iterdir())) == 1


def test_a_card_costs_no_more_for_its_picture(reader, django_assert_num_queries):
    plain, _en = put_out(make_release(), at=AT)
    pictured, _en = put_out(illustrated(), at=AT)

    with time_machine.travel(AT, tick=False):
        for edition in (plain, pictured):
            path = card_of(edition)
            with django_assert_num_queries(2):
                reader.get(path)
