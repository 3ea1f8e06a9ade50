"""What nothing needs is found and removed; what was ever public is not."""

import datetime as dt
import io
import os

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from pressreleases.files import shelf, storing, unused
from pressreleases.models import Picture, StoredFile
from tests.factories import make_release, put_out
from tests.files import rows

pytestmark = pytest.mark.django_db

LONG_AGO = dt.timedelta(days=3)


def run(*arguments, command="unused_files") -> str:
    out = io.StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


def on_disk(media) -> set[str]:
    return {p.name for p in media.rglob("*") if p.is_file()}


def old(content=None):
    """A stored file that has waited long enough."""
    return rows.stored(content or rows.jpeg(), "gammal.jpg", at=timezone.now() - LONG_AGO)


def test_it_says_first_and_removes_when_told(media):
    file = old()
    before = on_disk(media)

    assert "gammal.jpg" in run()
    assert "1 could be removed" in run()
    assert (on_disk(media), StoredFile.objects.count()) == (before, 1)
    assert "1 of 1 removed" in run("--remove")
    assert on_disk(media) == set()
    assert not StoredFile.objects.filter(pk=file.pk).exists()
    assert "Every file is needed" in run()


def test_what_has_a_place_stays(media):
    rows.make_picture()
    rows.make_document()
    shown = make_release()
    rows.illustrate(shown, rows.make_picture())
    put_out(shown)
    for picture in Picture.objects.exclude(release_pictures=None):
        shown.release_pictures.all().delete()
        picture.delete()
    rows.stored(rows.jpeg(), "nyss.jpg")  # may be waiting for its form
    kept = on_disk(media)
    assert kept

    later = timezone.now() + dt.timedelta(days=1)
    assert list(unused.records(later)) == []
    assert "0 of 0 removed" in run("--remove")
    assert on_disk(media) == kept


def test_what_an_edition_that_began_has_held_is_kept_for_ever():
    release = make_release()
    picture = rows.make_picture()
    rows.illustrate(release, picture)
    put_out(release)
    release.release_pictures.all().delete()
    file = picture.file
    picture.delete()

    assert list(unused.records(timezone.now() + LONG_AGO)) == []
    assert unused.remove(file) is False
    assert StoredFile.objects.filter(pk=file.pk).exists()


def test_what_somebody_left_who_died_in_the_middle_is_cleared_away(media):
    needed = rows.make_picture().file
    kept = on_disk(media)
    for name in ("originals/ab/" + "ab" * 32 + ".pdf", "renditions/ab/.0123.part", "originals/x"):
        path = media / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"halv")
        then = (timezone.now() - LONG_AGO).timestamp()
        os.utime(path, (then, then))
    fresh = media / "originals" / "ab" / ".9999.part"
    fresh.write_bytes(b"skrivs just nu")

    assert run().count("left over") == 3
    run("--remove")

    assert on_disk(media) == kept | {fresh.name}
    assert storing.missing(needed) == set()


def leave(path, content=b"halv"):
    path.write_bytes(content)
    then = (timezone.now() - LONG_AGO).timestamp()
    os.utime(path, (then, then))


def test_forms_and_uploads_without_a_record_beside_a_file_with_one_are_cleared_away(media):
    file = rows.make_picture().file
    kept = on_disk(media)
    for folder, name in (("renditions", "-7.jpg"), ("originals", ".pdf")):
        leave(media / folder / file.sha256[:2] / f"{file.sha256}{name}")

    assert "2 of 2 removed" in run("--remove")

    assert on_disk(media) == kept
    assert storing.missing(file) == set()


def test_a_form_that_got_its_record_meanwhile_stays(media):
    file = rows.make_picture().file
    paths = [shelf.rendition(file.sha256, label, "jpg") for label in ("480", "7")]
    leave(media / paths[1])

    assert unused.remove_leftovers(file.sha256, paths) is False

    assert (media / paths[0]).exists()
    assert not (media / paths[1]).exists()


def test_forms_of_widths_that_are_made_no_longer_go_with_their_file(media):
    file = old(rows.jpeg())
    name = shelf.rendition(file.sha256, "77", "jpg")
    leave(media / name)
    file.renditions.create(
        label="77", extension="jpg", width=77, height=50, size=4, sha256=file.sha256
    )

    assert unused.remove(file) is True

    assert on_disk(media) == set()


def test_a_file_that_comes_again_at_that_moment_stays(media):
    content = rows.jpeg()
    file = old(content)
    again = rows.stored(content, "igen.jpg")
    rows.make_picture(content=content)

    assert again == file
    assert unused.remove(file) is False
    assert storing.missing(file) == set()


def test_missing_forms_are_made_by_the_command(media):
    file = rows.make_picture().file
    for path in media.rglob("*.avif"):
        path.unlink()

    assert "2 forms made, of 1 pictures" in run(command="renditions")
    assert storing.missing(file) == set()
    assert "0 forms made" in run(command="renditions")


def test_a_picture_whose_original_is_lost_is_named(media):
    file = rows.make_picture().file
    for path in media.rglob("*.*"):
        path.unlink()

    with pytest.raises(CommandError, match=file.sha256):
        run(command="renditions")
