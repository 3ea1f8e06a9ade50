"""The photo of a contact person: on the page and the vCard, exactly while the person is shown."""

import datetime as dt
import re

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from pressreleases.files import bank
from tests.factories import make_contact, make_office, make_subject
from tests.files import rows

pytestmark = pytest.mark.django_db

TICK = dt.timedelta(microseconds=1)


def page_of(person, language="sv") -> str:
    return reverse("contact", kwargs={"language": language, "slug": person.slug})


def card_of(person, language="sv") -> str:
    return reverse("vcard", kwargs={"language": language, "slug": person.slug})


def full(picture) -> str:
    name = f"{picture.file.sha256}-full.jpg"
    return reverse("file", kwargs={"language": "sv", "name": name})


def test_the_page_shows_the_photo_with_its_photographer_and_a_download(reader):
    make_office()
    person = make_contact(photo=rows.make_picture(alt_sv="Åsa utomhus"))

    page = reader.get(page_of(person)).content.decode()

    assert 'alt="Åsa utomhus"' in page
    assert "Foto: Åsa Foto" in page
    assert "Fri att publicera" in page
    assert f'href="{full(person.photo)}" download' in page
    assert "500 × 300 bildpunkter" in page
    assert reader.get(full(person.photo)).status_code == 200


def test_a_photo_of_somebody_is_not_in_the_bank_by_that(reader):
    person = make_contact(photo=rows.make_picture())

    assert reader.get(page_of(person)).context["photo"].picture == person.photo
    assert list(bank.pictures()) == []


def test_a_photo_without_words_is_called_by_the_name(reader):
    person = make_contact(name="Åsa Öst", photo=rows.make_picture(alt_sv="", alt_en=""))

    assert 'alt="Åsa Öst"' in reader.get(page_of(person)).content.decode()


def test_the_vcard_has_the_photo_as_an_address_that_answers(reader, settings):
    person, other = make_contact(photo=rows.make_picture()), make_contact()

    card = reader.get(card_of(person, "en")).content.decode().replace("\r\n ", "")

    address = re.search(r"\r\nPHOTO;MEDIATYPE=image/jpeg:(\S+)\r\n", card)[1]
    assert address.startswith(settings.SITE_URL)
    answer = reader.get(address.removeprefix(settings.SITE_URL))
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/jpeg")
    assert "PHOTO" not in reader.get(card_of(other)).content.decode()


@pytest.mark.parametrize(
    ("field", "expected"),
    [("active_from", [False, True, True]), ("active_until", [True, False, False])],
)
def test_photo_page_and_card_are_there_exactly_while_the_person_is(reader, field, expected):
    midnight = dt.datetime(2040, 2, 29, 23, tzinfo=dt.UTC)  # in Sweden, the 1st of March begins
    day = dt.date(2040, 3, 1) if field == "active_from" else dt.date(2040, 2, 29)
    person = make_contact(photo=rows.make_picture(), **{field: day})

    seen = []
    for moment in (midnight - TICK, midnight, midnight + dt.timedelta(seconds=1)):
        with time_machine.travel(moment, tick=False):
            paths = (page_of(person), card_of(person), full(person.photo))
            seen.append({reader.get(path).status_code for path in paths})

    assert seen == [{200} if is_there else {404} for is_there in expected]


def test_a_photo_that_is_not_ready_is_left_out(reader):
    person = make_contact(photo=rows.make_picture())
    person.photo.file.renditions.all().delete()

    assert "<figure" not in reader.get(page_of(person)).content.decode()
    assert "PHOTO" not in reader.get(card_of(person)).content.decode()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_photo_costs_no_query(reader, django_assert_num_queries, count):
    make_office()
    photo = rows.make_picture() if count else None
    person = make_contact(photo=photo)
    person.subjects.set([make_subject() for _each in range(count)])

    with django_assert_num_queries(3):
        reader.get(page_of(person))
    with django_assert_num_queries(2):
        reader.get(card_of(person))


def change_of(picture) -> str:
    return reverse("admin:pressreleases_picture_change", args=[picture.pk])


def picture_form(**changes) -> dict:
    fields = {"alt_sv": "Ny", "photographer": "Bo Foto", "focal_x": 50, "focal_y": 50}
    return fields | changes


@pytest.mark.parametrize(
    ("kept", "status"),
    [
        ({}, 403),  # shown now: as much is asked as for the person itself
        ({"is_listed": False}, 302),
        ({"active_until": dt.date(2020, 1, 1)}, 302),
    ],
)
def test_a_photo_that_is_shown_takes_the_rights_to_change_the_person(
    at_desk, outsider, kept, status
):
    illustrator = outsider
    illustrator.user_permissions.set(
        Permission.objects.filter(codename__in=["view_picture", "change_picture"])
    )
    person = make_contact(name="Åsa Öst", photo=rows.make_picture(alt_sv="Förr"), **kept)
    desk = at_desk(illustrator)
    other = SimpleUploadedFile("annan.jpg", rows.jpeg())

    answer = desk.post(change_of(person.photo), picture_form(upload=other))

    assert answer.status_code == status
    before = person.photo.file
    person.photo.refresh_from_db()
    assert (person.photo.alt_sv, person.photo.file == before) == (
        ("Förr", True) if status == 403 else ("Ny", False)
    )
    page = desk.get(change_of(person.photo)).content.decode()
    assert ("Bilden är fotot av Åsa Öst" in page) == (status == 403)


def test_whoever_may_change_the_person_is_told_that_the_photo_is_public(at_desk, author):
    person, desk = make_contact(name="Åsa Öst", photo=rows.make_picture()), at_desk(author)

    assert "så snart du sparar" in desk.get(change_of(person.photo)).content.decode()
    assert desk.post(change_of(person.photo), picture_form()).status_code == 302
    assert "Bilden är fotot av" not in desk.get(change_of(rows.make_picture())).content.decode()
