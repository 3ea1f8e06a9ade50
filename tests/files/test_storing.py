"""A file is taken in whole or not at all, and once however often it comes."""

import datetime as dt
import errno
import os
import struct
from io import BytesIO

import pytest
from django.db import IntegrityError, connection, transaction
from PIL import Image, ImageCms

from pressreleases.files import renditions, shelf, storing
from pressreleases.models import Rendition, StoredFile
from tests.factories import make_release, put_out
from tests.files import made, rows

pytestmark = pytest.mark.django_db

AT = dt.datetime(2030, 5, 2, 8, tzinfo=dt.UTC)


def on_disk(folder) -> list[str]:
    return sorted(p.name for p in folder.rglob("*") if p.is_file())


def test_a_picture_is_stored_with_all_its_forms(media, author):
    content = rows.jpeg(2000, 1000)

    file = rows.stored(content, "Bro i dimma.jpg", by=author, at=AT)

    assert (file.type, file.extension, file.size) == ("image/jpeg", "jpg", len(content))
    assert (file.width, file.height, file.name) == (2000, 1000, "Bro i dimma.jpg")
    assert (file.uploaded_by, file.uploaded_at) == (author, AT)
    forms = {(r.label, r.extension, r.width, r.height) for r in file.renditions.all()}
    scaled = {(480, 240), (960, 480), (1600, 800), (2000, 1000)}
    assert forms == {
        *((str(w), kind, w, h) for w, h in scaled for kind in ("avif", "jpg")),
        ("full", "jpg", 2000, 1000),
    }
    assert storing.missing(file) == set()
    assert len(on_disk(media)) == 1 + len(forms)


def test_the_same_file_twice_is_stored_once(media, author, publisher):
    content = rows.jpeg()
    first = rows.stored(content, "en.jpg", by=author, at=AT)
    before = on_disk(media)

    second = rows.stored(content, "två.jpg", by=publisher, at=AT + dt.timedelta(days=1))

    assert second == first
    assert (StoredFile.objects.count(), second.name) == (1, "en.jpg")
    assert on_disk(media) == before


def test_a_lost_file_comes_back_when_it_is_uploaded_again(media):
    content = rows.jpeg()
    file = rows.stored(content, "en.jpg")
    for path in [p for p in media.rglob("*") if p.is_file()]:
        path.unlink()

    again = rows.stored(content, "en.jpg")

    assert again == file
    assert storing.missing(file) == set()


def test_a_title_with_signs_that_no_database_takes_comes_in_without_them():
    """NUL, a bell and a mark that turns the text, as a PDF can state them."""
    title = "Rapport\x00 \x07om\u202e mat".encode("utf-16-be").hex()
    content = made.pdf({5: f"<< /Title <feff{title}> >>"}, trailer="/Info 5 0 R")

    assert rows.stored(content, "rapport.pdf").title == "Rapport om mat"


def test_a_small_picture_is_never_made_larger():
    file = rows.stored(rows.jpeg(300, 200), "liten.jpg")

    assert {r.width for r in file.renditions.all()} == {300}


@pytest.mark.parametrize("left", [0, 1, 3])
def test_nothing_is_left_when_the_disk_is_full(media, monkeypatch, left):
    """The disk takes so many files more, then no other."""
    taken = 0
    real = os.fsync

    def fsync(number):
        nonlocal taken
        taken += 1
        if taken > 2 * left:  # each file is followed by its folder
            raise OSError(errno.ENOSPC, "No space left on device")
        real(number)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(storing.NotStored) as refused:
        rows.stored(rows.jpeg(2000, 1000), "bild.jpg")

    assert "plats" in str(refused.value.sentence)
    assert (StoredFile.objects.count(), Rendition.objects.count()) == (0, 0)
    assert on_disk(media) == []


def test_a_file_that_cannot_be_decoded_is_refused_in_words(media, monkeypatch):
    def make(source, type_):
        raise renditions.Unreadable("broken")

    monkeypatch.setattr(renditions, "make", make)
    with pytest.raises(storing.NotStored) as refused:
        rows.stored(rows.jpeg(), "bild.jpg")

    assert "skadad" in str(refused.value.sentence)
    assert on_disk(media) == []


def test_missing_forms_are_made_later_and_the_others_stay(media):
    file = rows.stored(rows.jpeg(2000, 1000), "bild.jpg")
    gone = next(media.rglob("*-480.avif"))
    gone.unlink()
    others = {p: p.stat().st_mtime_ns for p in media.rglob("*") if p.is_file()}

    assert storing.missing(file) == {("480", "avif")}
    assert storing.complete(file) == 1
    assert storing.complete(file) == 0
    assert gone.is_file()
    assert {p: p.stat().st_mtime_ns for p in others} == others


def test_a_stored_file_never_changes():
    file = rows.stored(rows.jpeg(), "bild.jpg")

    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        StoredFile.objects.filter(pk=file.pk).update(name="annan.jpg")
    assert StoredFile.objects.get().name == "bild.jpg"


def test_a_file_of_a_version_on_record_cannot_be_deleted():
    picture = rows.make_picture()
    release = make_release()
    rows.illustrate(release, picture)
    put_out(release)
    made_use = connection.ops.quote_name("pressreleases_fileuse")

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {made_use}")
    assert picture.file.uses.count() == 2


# --- what is served


def every_form(content: bytes, name="bild.jpg") -> dict[tuple[str, str], Image.Image]:
    file = rows.stored(content, name)
    found = {}
    for row in file.renditions.all():
        place = shelf.rendition(file.sha256, row.label, row.extension)
        with shelf.open_file(place) as opened:
            found[row.label, row.extension] = Image.open(BytesIO(opened.read()))
    return found


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_hidden_is_in_any_form(media, kind, orientation):
    content = rows.telling(kind, 1000, 600, orientation)
    assert content.count(rows.MARK.encode()) >= 4
    full = "png" if kind == "PNG" else "jpg"

    forms = every_form(content, f"bild.{kind.lower()}")

    turned = orientation >= 5
    assert forms["full", full].size == ((600, 1000) if turned else (1000, 600))
    served = [p for p in media.rglob("*") if p.is_file() and "renditions" in p.parts]
    assert len(served) == len(forms) >= 5
    for path in served:
        assert rows.MARK.encode() not in path.read_bytes()
    for form in forms.values():
        assert not form.getexif()
        assert not {"icc_profile", "exif", "xmp", "comment"} & set(form.info)


@pytest.mark.parametrize("kind", ["jpeg", "webp"])
@pytest.mark.parametrize(
    "odd",
    [
        (0x011A, 2, 7, b"abcdef\0"),  # a resolution in letters
        (0x0100, 2, 7, b"abcdef\0"),  # a width in letters
        (0x013B, 5, 1, struct.pack("<II", 1, 0)),  # an artist that is a number
        (0x011A, 10, 1, struct.pack("<ii", -1, 2)),  # a resolution below nothing
        (0x011A, 12, 1, struct.pack("<d", float("nan"))),
    ],
)
def test_a_turned_picture_comes_in_whatever_its_camera_has_written(kind, odd):
    content = getattr(made, kind)((64, 48), exif=made.turned_exif(*odd))

    file = rows.stored(content, f"bild.{kind}")

    assert (file.width, file.height) == (48, 64)
    assert {(form.width, form.height) for form in file.renditions.all()} == {(48, 64)}


def saved(image, kind, **how) -> bytes:
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def near(pixel, wanted) -> bool:
    return all(abs(a - b) <= 12 for a, b in zip(pixel[:3], wanted, strict=True))


def test_colours_are_right_whatever_the_picture_is_in():
    red = (200, 30, 40)
    as_cmyk = saved(Image.new("RGB", (600, 400), red).convert("CMYK"), "JPEG")
    half = Image.new("RGBA", (600, 400), (*red, 0))
    half.paste((*red, 255), (0, 0, 300, 400))
    grey = Image.new("I;16", (600, 400), 128 * 256)
    few = Image.new("RGB", (600, 400), red).convert("P")

    assert near(every_form(as_cmyk)["480", "jpg"].getpixel((200, 200)), red)
    see_through = every_form(saved(half, "PNG"), "logga.png")
    assert near(see_through["480", "jpg"].convert("RGB").getpixel((400, 200)), (255, 255, 255))
    assert near(see_through["480", "avif"].convert("RGB").getpixel((100, 200)), red)
    assert see_through["full", "png"].getpixel((500, 200))[3] == 0
    sixteen = every_form(saved(grey, "PNG"), "g.png")["480", "avif"].convert("RGB")
    assert near(sixteen.getpixel((5, 5)), (128, 128, 128))
    assert near(every_form(saved(few, "PNG"), "p.png")["480", "jpg"].getpixel((5, 5)), red)


def test_a_picture_in_other_colours_than_srgb_is_turned_into_it():
    lab_profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    lab = ImageCms.profileToProfile(
        Image.new("RGB", (600, 400), (200, 30, 40)),
        ImageCms.createProfile("sRGB"),
        ImageCms.createProfile("LAB"),
        outputMode="LAB",
    )
    assert renditions._from_profile(lab, lab_profile).getpixel((5, 5)) == pytest.approx(
        (200, 30, 40), abs=4
    )
