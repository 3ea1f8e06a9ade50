"""The stranger's test over files: who gets which, to the microsecond, and who is told what."""

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from contacts.models import ContactPerson
from pressreleases.files import access
from pressreleases.files.names import Name
from pressreleases.models import Edition, StoredFile
from tests.factories import (
    approve,
    make_contact,
    make_link,
    make_office,
    make_release,
    make_report,
    put_out,
)
from tests.files import rows
from tests.steps import take
from tests.surfaces import card_of

pytestmark = pytest.mark.django_db

BEGIN = dt.datetime(2040, 3, 1, 8, tzinfo=dt.UTC)
TICK = dt.timedelta(microseconds=1)
HOUR = dt.timedelta(hours=1)
REASON = {"note": "Fel siffror.", "notes": {"sv": "Fel siffror.", "en": "Wrong figures."}}


def names_of(*files) -> list[str]:
    """Every name that leads to something of these files, for whoever may have them."""
    names = []
    for file in files:
        forms = [Name(file.sha256, r.label, r.extension) for r in file.renditions.all()]
        names += forms or [Name(file.sha256, "", file.extension)]
    return [str(name) for name in names]


def addresses(*files) -> list[str]:
    return [
        reverse("file", kwargs={"language": code, "name": name})
        for code in ("sv", "en")
        for name in names_of(*files)
    ]


def statuses(client, paths, *, method="get") -> set[int]:
    return {getattr(client, method)(path).status_code for path in paths}


@pytest.fixture
def clock():
    with time_machine.travel(BEGIN, tick=False) as clock:
        yield clock


@pytest.fixture
def release(clock):
    """A complete draft with a picture, a document, and one more on its annual report."""
    make_office()
    report = make_report(highlights=[("5 vägledningar.", "5 guides.", "5")])
    rows.attach(report, rows.make_document(title_sv="Årsredovisningen"))
    release = make_release(report=report)
    rows.illustrate(release, rows.make_picture())
    rows.attach(release, rows.make_document())
    return release


@pytest.fixture
def paths(release):
    found = addresses(*StoredFile.objects.all())
    assert len(found) == 2 * (5 + 2)
    return found


def test_a_draft_has_no_public_file(reader, release, paths):
    assert statuses(reader, paths) == statuses(reader, paths, method="head") == {404}


def test_a_scheduled_text_has_its_files_from_its_second_to_its_withdrawal(
    reader, release, paths, publisher, clock
):
    approve(release, BEGIN)
    at = BEGIN + HOUR
    take(release, "schedule", publisher, at=BEGIN, languages=("sv", "en"), starts_at=at)
    paths = paths + [card_of(edition) for edition in Edition.objects.all()]

    for early in (HOUR, dt.timedelta(seconds=1), TICK):
        clock.move_to(at - early)
        assert statuses(reader, paths) == {404}
    clock.move_to(at)
    assert statuses(reader, paths) == {200}
    clock.move_to(at + HOUR)
    assert statuses(reader, paths) == {200}

    release.refresh_from_db()
    take(release, "withdraw", publisher, at=at + HOUR, notice="withdrawn", **REASON)

    clock.move_to(at + HOUR - TICK)
    assert statuses(reader, paths) == {200}
    for later in (dt.timedelta(0), TICK, HOUR):
        clock.move_to(at + HOUR + later)
        assert statuses(reader, paths) == {404}


def test_a_cancelled_schedule_lets_no_file_out(reader, release, paths, publisher, clock):
    approve(release, BEGIN)
    at = BEGIN + HOUR
    take(release, "schedule", publisher, at=BEGIN, languages=("sv", "en"), starts_at=at)
    cards = [card_of(edition) for edition in Edition.objects.all()]
    release.refresh_from_db()
    take(release, "cancel", publisher, at=BEGIN + HOUR / 2)

    for moment in (at - TICK, at, at + HOUR):
        clock.move_to(moment)
        assert statuses(reader, paths + cards) == {404}


@pytest.mark.parametrize("notice", ["withdrawn", "gone", "moved"])
def test_a_text_with_a_notice_has_no_files(reader, release, paths, publisher, clock, notice):
    put_out(release, at=BEGIN - HOUR)
    assert statuses(reader, paths) == {200}
    release.status = "published"
    type(release).objects.filter(pk=release.pk).update(status="published")
    other = make_release()
    put_out(other, at=BEGIN - HOUR)
    order = {"moved_to": other} if notice == "moved" else {}
    take(release, "withdraw", publisher, at=BEGIN, notice=notice, **REASON, **order)

    clock.move_to(BEGIN + TICK)
    assert statuses(reader, paths) == {404}


def test_a_file_that_another_public_text_holds_stays(reader, release, publisher, clock):
    picture = release.release_pictures.get().picture
    other = make_release()
    rows.illustrate(other, picture)
    put_out(release, at=BEGIN - HOUR)
    put_out(other, at=BEGIN - HOUR)
    type(release).objects.filter(pk=release.pk).update(status="published")
    release.refresh_from_db()
    take(release, "withdraw", publisher, at=BEGIN, notice="gone", **REASON)
    clock.move_to(BEGIN + HOUR)

    assert statuses(reader, addresses(picture.file)) == {200}
    assert statuses(reader, addresses(release.release_documents.get().document.file)) == {404}


def test_a_picture_taken_out_of_a_text_is_public_no_more_and_kept(reader, release, clock, media):
    file = release.release_pictures.get().picture.file
    put_out(release, at=BEGIN - HOUR)
    release.release_pictures.all().delete()
    put_out(release, at=BEGIN)
    clock.move_to(BEGIN + TICK)

    assert statuses(reader, addresses(file)) == {404}
    assert file.uses.count() == 2
    assert len(list(media.rglob(f"{file.sha256}*"))) == 6


def test_only_the_language_that_is_out_has_its_document(reader, clock):
    release = make_release()
    both, swedish = rows.make_document(), rows.make_document(title_en="")
    english = rows.make_document(title_sv="")
    rows.attach(release, both, swedish, english)
    put_out(release, languages=["sv"], at=BEGIN)

    assert statuses(reader, addresses(both.file, swedish.file)) == {200}
    assert statuses(reader, addresses(english.file)) == {404}


def test_a_contact_persons_photo_is_public_while_the_person_is_shown(reader, clock):
    picture = rows.make_picture()
    paths = addresses(picture.file)
    person = make_contact(photo=picture, is_listed=False)

    assert statuses(reader, paths) == {404}
    ContactPerson.objects.filter(pk=person.pk).update(is_listed=True)
    assert statuses(reader, paths) == {200}
    today = BEGIN.date()
    ContactPerson.objects.filter(pk=person.pk).update(active_until=today)
    assert statuses(reader, paths) == {200}
    clock.move_to(BEGIN + dt.timedelta(days=1))
    assert statuses(reader, paths) == {404}


def test_a_picture_of_the_bank_is_public_while_it_stands_there(reader, clock):
    picture = rows.make_picture(in_bank=True)

    assert statuses(reader, addresses(picture.file)) == {200}
    picture.in_bank = False
    picture.save()
    assert statuses(reader, addresses(picture.file)) == {404}


def test_a_file_that_may_not_be_had_is_answered_like_no_file_at_all(reader, release, paths):
    nothing = reader.get("/filer/" + "0" * 64 + ".pdf")
    page = reader.get("/finns-inte")
    hidden = reader.get(addresses(release.release_documents.get().document.file)[0])

    assert hidden.status_code == nothing.status_code == page.status_code == 404
    assert hidden.content.replace(hidden.request["PATH_INFO"].encode(), b"") == (
        nothing.content.replace(nothing.request["PATH_INFO"].encode(), b"")
    )
    assert dict(hidden.headers) == dict(nothing.headers) == dict(page.headers)


def test_which_files_are_public_is_said_for_many_at_once(release, clock, django_assert_num_queries):
    hashes = [file.sha256 for file in StoredFile.objects.all()]
    put_out(release, at=BEGIN)

    with django_assert_num_queries(1):
        assert access.public_among(hashes, BEGIN) == set(hashes)
    assert access.public_among(hashes, BEGIN - TICK) == set()
    with django_assert_num_queries(0):
        assert access.public_among([], BEGIN) == set()


# --- the reader of a preview link, and editors


def preview_paths(token, language, *files) -> list[str]:
    return [
        reverse("preview_file", kwargs={"language": language, "token": token, "name": name})
        for name in names_of(*files)
    ]


def test_a_preview_link_opens_the_files_of_its_text_and_language(reader, release, author, clock):
    english_only = rows.make_document(title_sv="")
    swedish_only = rows.make_document(title_en="")
    rows.attach(release, english_only, swedish_only)
    other = rows.make_picture()
    rows.illustrate(make_release(), other)
    link, token = make_link(release, author, at=BEGIN)
    mine = [release.release_pictures.get().picture.file, swedish_only.file]

    assert statuses(reader, preview_paths(token, "sv", *mine)) == {200}
    assert statuses(reader, preview_paths(token, "sv", english_only.file, other.file)) == {404}
    assert statuses(reader, preview_paths(token, "en", *mine)) == {404}
    assert statuses(reader, preview_paths("x" * 43, "sv", *mine)) == {404}
    answer = reader.get(preview_paths(token, "sv", *mine)[0])
    assert {"no-store", "private"} <= set(answer.headers["Cache-Control"].split(", "))
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    link.expires_at = BEGIN + HOUR
    link.save()
    clock.move_to(BEGIN + HOUR)
    assert statuses(reader, preview_paths(token, "sv", *mine)) == {404}


def test_editors_see_every_file_and_nobody_else_does(release, author, outsider, at_desk, clock):
    desk = [f"/redaktion/filer/{name}" for name in names_of(*StoredFile.objects.all())]

    assert statuses(at_desk(author), desk) == {200}
    assert statuses(at_desk(outsider), desk) == {403}
    assert statuses(Client(), desk) == {302}
    answer = at_desk(author).get(desk[0])
    assert {"no-store", "private"} <= set(answer.headers["Cache-Control"].split(", "))
