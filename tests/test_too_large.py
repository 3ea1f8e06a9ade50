"""What is larger than its address lets in is refused by its length, in words, before it is read."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.urls import resolve, reverse

from pressreleases import too_large
from pressreleases.admin.uploads import UploadForm
from pressreleases.models import StoredFile
from tests import admin_addresses
from tests.factories import make_link, make_release
from tests.files import rows

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

MB = 1024 * 1024
PICTURE = "/redaktion/pressreleases/picture/add/"
BOUNDARY = "multipart/form-data; boundary=x"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


class Body(io.RawIOBase):
    """A body of that length, which may not be read before it is opened."""

    def __init__(self, length):
        self.left, self.is_open = length, False

    def read(self, size=-1):
        assert self.is_open, "read before the answer"
        piece = b"x" * min(size, self.left)
        self.left -= len(piece)
        return piece


def announce(client, path, length, **headers):
    """Posts a body of that length that nobody may read."""
    length = {"wsgi.input": Body(length), "CONTENT_LENGTH": str(length)}
    return client.post(path, content_type=BOUNDARY, **length, headers=headers)


@pytest.fixture
def doors() -> dict[str, int]:
    """The address of every door, and the megabytes of the largest file there."""
    rows_of = {
        "picture_change": rows.make_picture,
        "document_change": rows.make_document,
        "import_into": make_release,
    }
    found = {}
    for name, most in too_large.DOORS.items():
        make = next((each for end, each in rows_of.items() if name.endswith(end)), None)
        found[reverse(name, args=[make().pk] if make else [])] = most // MB
    assert sorted(found.values()) == [10, 10, 40, 40, 40, 40]
    return found


def test_every_door_refuses_a_byte_more_than_it_takes(at_desk, author, doors):
    desk = at_desk(author)

    for path, most in doors.items():
        answer = announce(desk, path, (most + 5) * MB + 1)
        said = answer.content.decode()

        assert answer.status_code == 413, path
        assert "<h1>Filen är för stor</h1>" in said
        assert f"den får ha högst {most} MB. Gå tillbaka i webbläsaren" in said
        assert "no-store" in answer.headers["Cache-Control"]
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        with pytest.raises(AssertionError, match="read before the answer"):
            announce(desk, path, (most + 5) * MB)


def test_the_doors_are_where_files_come_in(administrator):
    """Every page of the editors' side that has a field for a file, and no other."""
    rows_of_all = admin_addresses.make_everything(by=administrator)
    visitor, found = admin_addresses.Visitor(administrator), set()

    for path in {admin_addresses.address(each, rows_of_all) for each in admin_addresses.routes()}:
        answer = visitor.send("get", path)
        if not answer.streaming and b'type="file"' in answer.content:
            found.add(resolve(path).view_name)

    assert found == set(too_large.DOORS)


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/finns-inte", "/redaktion/login/", "/api/v1/releases/", "/filer/x.pdf"]
)
def test_elsewhere_no_more_text_is_taken_than_in_any_form(reader, path):
    answer = announce(reader, path, 5 * MB + 1)

    assert answer.status_code == 413
    if path == "/":
        assert "<h1>Texten är för lång</h1>" in answer.content.decode()
        assert "högst 5 MB kan skickas på en gång" in answer.content.decode()
    if path == "/en/":
        assert "no more than 5 MB can be sent at once" in answer.content.decode()
    if path.startswith("/api/"):
        assert answer.json()["status"] == 413


def test_the_answer_to_a_preview_link_takes_no_file(reader, author):
    release = make_release()
    _link, token = make_link(release, author)

    answer = announce(reader, f"/granska/{token}/", 20 * MB)

    assert answer.status_code == 413
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert token not in answer.content.decode()


def test_it_is_said_in_the_editors_language(at_desk, author):
    desk = at_desk(author)
    desk.cookies["redaktion_sprak"] = "en"

    said = announce(desk, PICTURE, 46 * MB).content.decode()

    assert "<h1>The file is too large</h1>" in said
    assert "it may have 40 MB at most" in said


@pytest.mark.parametrize("length", ["", "-1", "x", "٤", "9" * 5000])
def test_a_length_that_is_none_is_no_reason_to_fail(reader, length):
    answer = reader.generic("POST", "/", b"", **{"CONTENT_LENGTH": length})

    assert answer.status_code in (200, 403, 405, 413)


def test_what_still_comes_is_thrown_away_once_the_answer_has_gone():
    def take_nothing(request):
        raise AssertionError("was let in")

    for length, left in ((46 * MB, 0), (1024 * MB, 1024 * MB - 160 * MB)):
        body = Body(length)
        request = RequestFactory().post(PICTURE, content_type=BOUNDARY)
        request.META["CONTENT_LENGTH"] = str(length)
        request._stream = body
        answer = too_large.refuse(take_nothing)(request)
        assert (answer.status_code, body.left) == (413, length)

        body.is_open = True
        answer.close()
        assert body.left == left


def test_whoever_goes_away_in_the_middle_disturbs_nobody():
    class Gone(io.RawIOBase):
        def read(self, size=-1):
            raise ConnectionResetError

    request = RequestFactory().post(PICTURE, content_type=BOUNDARY)
    request.META["CONTENT_LENGTH"] = str(46 * MB)
    request._stream = Gone()
    answer = too_large.refuse(lambda request: None)(request)

    answer.close()
    assert answer.status_code == 413


def test_a_file_just_too_large_leaves_the_form_as_it_was(at_desk, author):
    """It is read, because the form fits; what was typed is still there."""
    content = rows.jpeg() + b"\0" * (40 * MB)
    fields = {"alt_sv": "En bro i dimma", "photographer": "Åsa Foto"}

    answer = at_desk(author).post(
        PICTURE, {**fields, "upload": SimpleUploadedFile("a.jpg", content)}
    )

    assert answer.status_code == 200
    assert "En bro i dimma" in answer.content.decode()
    assert "40,0\xa0MB det mesta som tas emot" in str(answer.context["errors"])
    assert StoredFile.objects.count() == 0


def test_too_much_text_beside_a_file_is_said_in_words(at_desk, author):
    answer = at_desk(author).post(
        PICTURE, {"alt_sv": "x" * (6 * MB), "upload": SimpleUploadedFile("a.jpg", rows.jpeg())}
    )

    assert answer.status_code == 413
    assert "högst 5 MB kan skickas på en gång" in answer.content.decode()


def test_the_field_says_how_much_it_takes_before_anything_is_sent(at_desk, author, doors):
    desk = at_desk(author)

    for path, most in doors.items():
        html = desk.get(path).content.decode()
        assert f'data-most="{most * MB}"' in html
        assert f"Filen är större än {most} MB och skickas därför inte." in html
        assert "js/editor-file.js" in html
    assert UploadForm.most_bytes == 40 * MB
