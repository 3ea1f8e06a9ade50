"""What the answer with a file says, and how a part of it is asked for."""

import re

import pytest
from django.urls import reverse

from tests.factories import make_release, put_out
from tests.files import rows

pytestmark = pytest.mark.django_db


def address(file, label="", extension=None, language="sv") -> str:
    form = f"-{label}" if label else ""
    name = f"{file.sha256}{form}.{extension or file.extension}"
    return reverse("file", kwargs={"language": language, "name": name})


def body(answer) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.fixture
def released():
    """A release that is public, with a picture and a document."""
    release = make_release()
    rows.illustrate(release, rows.make_picture(name="Bro i Årsta.jpg"))
    rows.attach(release, rows.make_document(name="Årsredovisning 2025.pdf"))
    put_out(release)
    return release


@pytest.fixture
def picture(released):
    return released.release_pictures.get().picture.file


@pytest.fixture
def document(released):
    return released.release_documents.get().document.file


def test_a_rendition_is_served_with_headers_that_say_what_it_is(reader, picture):
    answer = reader.get(address(picture, "480", "avif"))
    row = picture.renditions.get(label="480", extension="avif")

    assert answer.status_code == 200
    assert len(body(answer)) == row.size
    assert {name: answer.headers[name] for name in HEADERS} == {
        "Content-Type": "image/avif",
        "Content-Length": str(row.size),
        "Content-Disposition": 'inline; filename="Bro i Arsta-480.avif"; '
        "filename*=UTF-8''Bro%20i%20%C3%85rsta-480.avif",
        "Cache-Control": "public, max-age=31536000, s-maxage=10, immutable",
        "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Accept-Ranges": "bytes",
        "ETag": f'"{row.sha256}"',
    }
    assert not answer.cookies


HEADERS = (
    *("Content-Type", "Content-Length", "Content-Disposition", "Cache-Control"),
    *("Content-Security-Policy", "X-Content-Type-Options", "Accept-Ranges", "ETag"),
)


def test_a_document_is_saved_and_not_opened(reader, document):
    answer = reader.get(address(document))

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith(
        'attachment; filename="Arsredovisning 2025.pdf"; '
    )
    assert len(body(answer)) == document.size


def test_the_address_is_in_both_languages(reader, document):
    swedish, english = (address(document, language=code) for code in ("sv", "en"))

    assert (swedish.split("/")[1], english.split("/")[1:3]) == ("filer", ["en", "files"])
    assert body(reader.get(swedish)) == body(reader.get(english))


@pytest.mark.parametrize(
    ("asked", "status", "first", "last"),
    [
        ("bytes=0-0", 206, 0, 0),
        ("bytes=2-5", 206, 2, 5),
        ("bytes=10-", 206, 10, None),
        ("bytes=-7", 206, -7, None),
        ("bytes=0-", 200, 0, None),
        ("bytes=3-999999999", 206, 3, None),
        ("bytes=-999999999", 200, 0, None),
        ("bytes=0-1,4-5", 200, 0, None),
        ("bytes=5-2", 200, 0, None),
        ("bytes=-", 200, 0, None),
        ("bytes=٣-٤", 200, 0, None),
        ("bytes=1-" + "9" * 40, 200, 0, None),
        ("items=1-2", 200, 0, None),
        ("", 200, 0, None),
        ("bytes=999999999-", 416, None, None),
        ("bytes=-0", 416, None, None),
    ],
)
def test_a_part_can_be_asked_for(reader, document, asked, status, first, last):
    whole = body(reader.get(address(document)))

    answer = reader.get(address(document), headers={"Range": asked})

    assert answer.status_code == status
    if status == 416:
        assert answer.headers["Content-Range"] == f"bytes */{len(whole)}"
        return
    wanted = whole[first : None if last is None else last + 1]
    assert body(answer) == wanted
    assert answer.headers["Content-Length"] == str(len(wanted))
    if status == 206:
        begin = first % len(whole)
        end = begin + len(wanted) - 1
        assert answer.headers["Content-Range"] == f"bytes {begin}-{end}/{len(whole)}"
    else:
        assert "Content-Range" not in answer.headers


def test_what_has_not_changed_is_not_sent_again(reader, document):
    etag = reader.get(address(document)).headers["ETag"]

    same = reader.get(address(document), headers={"If-None-Match": etag})
    other = reader.get(address(document), headers={"If-None-Match": '"annat"'})
    part = {"Range": "bytes=0-3"}
    goes_on = reader.get(address(document), headers={**part, "If-Range": etag})
    begins_again = reader.get(address(document), headers={**part, "If-Range": '"annat"'})

    assert (same.status_code, body(same), same.headers["ETag"]) == (304, b"", etag)
    assert [other.status_code, goes_on.status_code, begins_again.status_code] == [200, 206, 200]
    assert "immutable" in same.headers["Cache-Control"]
    for answer in (other, goes_on, begins_again):
        body(answer)


def test_head_says_the_same_and_sends_nothing(reader, document):
    whole = reader.get(address(document))
    body(whole)

    head = reader.head(address(document), headers={"Range": "bytes=0-3"})

    assert (head.status_code, head.content) == (200, b"")
    assert {n: head.headers[n] for n in HEADERS} == {n: whole.headers[n] for n in HEADERS}


def test_a_file_is_never_compressed_on_the_way(reader, document):
    answer = reader.get(address(document), headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in answer.headers
    assert body(answer).startswith(b"%PDF")


def test_a_large_file_goes_out_in_pieces(reader):
    content = rows.pdf(700_000)
    release = make_release()
    rows.attach(release, rows.make_document(content=content))
    put_out(release)
    file = release.release_documents.get().document.file

    answer = reader.get(address(file))
    part = reader.get(address(file), headers={"Range": "bytes=100-650000"})

    assert answer.streaming
    assert [len(piece) for piece in answer.streaming_content][:2] == [262_144, 262_144]
    assert body(part) == content[100:650_001]


def test_only_reading_is_possible(reader, document):
    assert reader.post(address(document)).status_code == 405


@pytest.mark.parametrize(
    "name",
    [
        "..%2f..%2fsettings.py",
        "%00",
        "a" * 10_000,
        "0" * 64 + ".pdf",
        "0" * 64 + "-480.avif",
        "{sha}",
        "{sha}.",
        "{sha}.jpg",
        "{sha}.PDF",
        "{sha}-480.pdf",
        "{sha}-full.pdf",
        "{sha}.pdf%0a",
        "{sha}.pdf/",
        "{sha}-99999.avif",
        "{up}.pdf",
    ],
)
def test_any_other_name_leads_nowhere(reader, document, name):
    name = name.replace("{sha}", document.sha256).replace("{up}", document.sha256.upper())

    assert reader.get(f"/filer/{name}").status_code == 404
    assert reader.get(f"/en/files/{name}").status_code == 404


def test_a_picture_as_it_was_uploaded_is_nobodys(reader, picture):
    assert reader.get(address(picture)).status_code == 404
    assert reader.get(address(picture, "full")).status_code == 200


def test_bytes_that_are_lost_are_answered_like_any_missing_page(reader, document, media):
    for path in media.rglob("*.pdf"):
        path.unlink()

    assert reader.get(address(document)).status_code == 404


def test_a_file_costs_a_constant_number_of_questions(
    reader, picture, document, django_assert_num_queries
):
    with django_assert_num_queries(1):
        body(reader.get(address(document)))
    with django_assert_num_queries(1):
        body(reader.get(address(picture, "480", "avif")))


def test_nginx_is_told_where_the_file_lies(reader, document, settings):
    settings.FILES_SERVED_BY = "nginx"

    answer = reader.get(address(document))

    place = f"/_filer/originals/{document.sha256[:2]}/{document.sha256}.pdf"
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["X-Accel-Redirect"] == place
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("name", ['"; x=y".pdf', "a\r\nSet-Cookie: b.pdf", "‮fdp.exe", "å" * 300])
def test_a_hostile_name_stays_a_name(reader, name):
    release = make_release()
    rows.attach(release, rows.make_document(name=name[:250]))
    put_out(release)

    answer = reader.get(address(release.release_documents.get().document.file))

    body(answer)
    value = answer.headers["Content-Disposition"]
    assert re.fullmatch(
        r"attachment; filename=\"[A-Za-z0-9._ ()+_-]*\.pdf\"; filename\*=UTF-8''[A-Za-z0-9%._~-]+",
        value,
    )
    assert "%E2%80%AE" not in value
