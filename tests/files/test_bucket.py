"""Files in a bucket: kept whole, handed over at addresses that work for a moment, and private."""

import datetime as dt
import itertools
import subprocess
import sys
import urllib.error
import urllib.request

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from pressreleases.files import archiving, serving, shelf, storing, unused
from pressreleases.files.bucket import Bucket
from pressreleases.files.names import Name
from pressreleases.models import Rendition, StoredFile
from tests.factories import make_link, make_release, put_out
from tests.files import rows
from tests.files.bucket_server import KEY_ID, REGION, SECRET
from tests.steps import take

pytestmark = pytest.mark.django_db

_numbers = itertools.count(1)
LATER = dt.timedelta(days=3)


@pytest.fixture(scope="session")
def server():
    """The address of a server that speaks S3."""
    command = [sys.executable, "-m", "tests.files.bucket_server"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.terminate()


@pytest.fixture
def use(server, settings):
    """Returns a function that lets the newsroom keep its files in a new bucket."""

    def begin(name="newsroom", **options) -> Bucket:
        given = {
            "bucket_name": f"{name}-{next(_numbers)}",
            "endpoint_url": server,
            "region_name": REGION,
            "access_key": KEY_ID,
            "secret_key": SECRET,
        }
        where = {"LocationConstraint": REGION}
        Bucket(**given).bucket.create(CreateBucketConfiguration=where)
        place = {"BACKEND": "pressreleases.files.bucket.Bucket", "OPTIONS": {**given, **options}}
        settings.STORAGES = {**settings.STORAGES, "files": place}
        settings.FILES_SERVED_BY = "s3"
        return Bucket(**given)

    return begin


@pytest.fixture
def bucket(use):
    return use()


def names_in(bucket) -> list[str]:
    return [name for folder in ("originals", "renditions") for name, _at in bucket.held(folder)]


def address(file, label="", extension=None) -> str:
    name = Name(file.sha256, label, extension or file.extension)
    return reverse("file", kwargs={"language": "sv", "name": str(name)})


def fetch(url, method="GET", **headers):
    """Returns (status, headers, content) of what stands at an address outside the newsroom."""
    try:
        with urllib.request.urlopen(
            urllib.request.Request(url, headers=headers, method=method)
        ) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.fixture
def document(bucket):
    """The document of a release that is public."""
    release = make_release()
    rows.attach(release, rows.make_document(name="Årsredovisning 2025.pdf"))
    put_out(release, at=timezone.now() - dt.timedelta(hours=1))
    return release.release_documents.get().document.file


# --- keeping


def test_a_picture_lies_in_the_bucket_with_all_its_forms(bucket, media):
    content = rows.jpeg(1000, 600)

    file = rows.stored(content, "bro.jpg")

    assert storing.missing(file) == set()
    assert len(names_in(bucket)) == 1 + file.renditions.count() == 8
    with shelf.open_file(shelf.original(file.sha256, "jpg")) as kept:
        assert kept.read() == content
    assert not media.exists()


def test_the_same_file_twice_lies_there_once(bucket):
    content = rows.jpeg()
    first = rows.stored(content, "en.jpg")
    before = list(bucket.held("originals"))

    assert rows.stored(content, "två.jpg") == first
    assert list(bucket.held("originals")) == before


def test_forms_that_are_lost_are_made_anew(bucket):
    file = rows.stored(rows.jpeg(1000, 600), "bro.jpg")
    bucket.delete(shelf.rendition(file.sha256, "480", "avif"))

    assert storing.missing(file) == {("480", "avif")}
    assert storing.complete(file) == 1
    assert storing.missing(file) == set()


def test_nothing_is_left_when_the_bucket_takes_no_more(use):
    full = use("room-for-3")

    with pytest.raises(storing.NotStored) as refused:
        rows.stored(rows.jpeg(1000, 600), "bro.jpg")

    assert "plats" in str(refused.value.sentence)
    assert (StoredFile.objects.count(), Rendition.objects.count()) == (0, 0)
    assert names_in(full) == []


@pytest.mark.parametrize(
    "wrong", [{"secret_key": "another"}, {"bucket_name": "there-is-no-such-bucket"}]
)
def test_a_bucket_that_refuses_is_said_in_words(use, wrong):
    use(**wrong)

    with pytest.raises(storing.NotStored):
        rows.stored(rows.pdf(), "rapport.pdf")
    assert StoredFile.objects.count() == 0


def test_a_bucket_that_does_not_answer_is_said_in_words(use):
    use(endpoint_url="http://127.0.0.1:9")

    with pytest.raises(storing.NotStored):
        rows.stored(rows.pdf(), "rapport.pdf")
    assert StoredFile.objects.count() == 0


def test_what_nothing_needs_is_found_and_removed(bucket):
    file = rows.stored(rows.jpeg(), "gammal.jpg", at=timezone.now() - LATER)
    needed = rows.make_document().file
    left = "originals/ab/" + "ab" * 32 + ".pdf"
    shelf.put(left, rows.BytesIO(b"halv"), 4)

    assert list(unused.leftovers(timezone.now())) == []  # somebody may be writing it
    assert list(unused.leftovers(timezone.now() + LATER)) == [left]
    assert unused.remove_leftovers("ab" * 32, [left])
    assert unused.remove(file)
    assert names_in(bucket) == [shelf.original(needed.sha256, "pdf")]


def test_the_archive_holds_what_lies_in_the_bucket(document):
    name = f"{document.sha256}.pdf"

    ((where, pieces),) = archiving.contents([name])

    assert where == f"filer/{name}"
    assert len(b"".join(pieces)) == document.size


# --- handing over


def test_a_public_document_is_handed_over_by_the_bucket(reader, document):
    answer = reader.get(address(document))

    assert (answer.status_code, answer.content) == (302, b"")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    status, headers, content = fetch(answer.headers["Location"])
    assert (status, len(content)) == (200, document.size)
    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Disposition"] == (
        'attachment; filename="Arsredovisning 2025.pdf"; '
        "filename*=UTF-8''%C3%85rsredovisning%202025.pdf"
    )


def test_a_public_form_of_a_picture_is_shown_and_may_be_kept(reader, bucket):
    release = make_release()
    rows.illustrate(release, rows.make_picture(name="Bro.jpg"))
    put_out(release)
    file = release.release_pictures.get().picture.file

    answer = reader.get(address(file, "480", "avif"))
    url = answer.headers["Location"]
    _status, headers, content = fetch(url)

    assert headers["Content-Type"] == "image/avif"
    assert headers["Content-Disposition"].startswith('inline; filename="Bro-480.avif"')
    assert len(content) == file.renditions.get(label="480", extension="avif").size
    assert headers["Cache-Control"] == serving.PUBLIC
    assert reader.get(address(file)).status_code == 404  # as it was uploaded it is nobody's


def test_a_part_and_what_has_not_changed_are_asked_of_the_bucket(reader, document):
    url = reader.get(address(document), headers={"Range": "bytes=2-5"}).headers["Location"]

    status, headers, content = fetch(url, Range="bytes=2-5")

    assert (status, content) == (206, b"DF-1")
    assert headers["Content-Range"] == f"bytes 2-5/{document.size}"
    status, _headers, _content = fetch(url, Range="bytes=999999999-")
    assert status == 416
    status, _headers, content = fetch(url, **{"If-None-Match": headers["ETag"]})
    assert (status, content) == (304, b"")


def test_head_leads_to_an_address_for_head(reader, document):
    url = reader.head(address(document)).headers["Location"]

    status, headers, content = fetch(url, method="HEAD")

    assert (status, content, headers["Content-Length"]) == (200, b"", str(document.size))
    assert fetch(url)[0] == 403


def test_an_address_works_for_a_minute_and_for_nothing_else(reader, document):
    with time_machine.travel(timezone.now() - dt.timedelta(seconds=45), tick=False):
        recent = reader.get(address(document)).headers["Location"]
    with time_machine.travel(timezone.now() - dt.timedelta(seconds=75), tick=False):
        old = reader.get(address(document)).headers["Location"]

    assert f"X-Amz-Expires={serving.S3_SECONDS}" in recent
    assert fetch(recent)[0] == 200
    assert fetch(old)[0] == 403
    other = "0" * 64
    assert fetch(recent.replace(document.sha256, other))[0] == 403
    assert fetch(recent.replace("attachment", "inline"))[0] == 403
    assert fetch(recent.partition("?")[0])[0] == 403
    assert SECRET not in recent


def test_no_address_is_given_before_and_after(reader, bucket, publisher):
    release = make_release()
    rows.attach(release, rows.make_document())
    path = address(release.release_documents.get().document.file)
    draft = reader.get(path)

    put_out(release, at=timezone.now() - dt.timedelta(minutes=1))
    public = reader.get(path)
    type(release).objects.filter(pk=release.pk).update(status="published")
    release.refresh_from_db()
    why = {"note": "Fel.", "notes": {"sv": "Fel.", "en": "Wrong."}}
    take(release, "withdraw", publisher, at=timezone.now(), notice="gone", **why)
    withdrawn = reader.get(path)

    assert [a.status_code for a in (draft, public, withdrawn)] == [404, 302, 404]
    assert not draft.has_header("Location")
    assert not withdrawn.has_header("Location")


def test_what_is_not_public_may_be_kept_by_nobody(author, at_desk, reader, bucket):
    release = make_release()
    rows.attach(release, rows.make_document())
    file = release.release_documents.get().document.file
    _link, token = make_link(release, author, at=timezone.now())
    kwargs = {"language": "sv", "token": token, "name": f"{file.sha256}.pdf"}

    for answer in (
        at_desk(author).get(f"/redaktion/filer/{file.sha256}.pdf"),
        reader.get(reverse("preview_file", kwargs=kwargs)),
    ):
        status, headers, _content = fetch(answer.headers["Location"])
        assert (status, headers["Cache-Control"]) == (200, "private, no-store")
        assert "no-store" in answer.headers["Cache-Control"]


def test_the_newsroom_can_send_the_bytes_itself(reader, document, settings):
    settings.FILES_SERVED_BY = "application"

    answer = reader.get(address(document), headers={"Range": "bytes=2-5"})

    assert (answer.status_code, answer.content) == (206, b"DF-1")
    shelf.remove(shelf.original(document.sha256, "pdf"))
    assert reader.get(address(document)).status_code == 404


def test_a_bucket_that_does_not_answer_is_no_fault_of_the_newsroom(reader, document, settings):
    place = settings.STORAGES["files"]
    nowhere = {**place, "OPTIONS": {**place["OPTIONS"], "endpoint_url": "http://127.0.0.1:9"}}
    settings.STORAGES = {**settings.STORAGES, "files": nowhere}
    settings.FILES_SERVED_BY = "application"

    answer = reader.get(address(document))

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert "no-store" in answer.headers["Cache-Control"]
    assert reader.get("/filer/" + "0" * 64 + ".pdf").status_code == 404
