"""Bringing pictures and documents in: what is said, what is kept, and who may do what."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pressreleases.models import (
    Document,
    Picture,
    PressRelease,
    ReleaseDocument,
    ReleasePicture,
    StoredFile,
)
from tests.factories import make_office, make_release, make_report, put_out
from tests.files import made, rows
from tests.filling import sent

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

PICTURES, DOCUMENTS = "/redaktion/pressreleases/picture/", "/redaktion/pressreleases/document/"
WORDS = {
    "alt_sv": "En bro",
    "alt_en": "A bridge",
    "photographer": "Åsa Foto",
    "focal_x": "30",
    "focal_y": "70",
}


def upload(content: bytes, name="bild.jpg", **fields):
    return {**WORDS, **fields, "upload": SimpleUploadedFile(name, content)}


def errors(answer) -> str:
    found = re.findall(r'<ul class="errorlist"[^>]*>(.*?)</ul>', answer.content.decode(), re.DOTALL)
    return re.sub(r"<[^>]+>", " ", " ".join(found))


def test_a_writer_brings_in_a_picture(at_desk, author):
    desk = at_desk(author)

    answer = desk.post(f"{PICTURES}add/", upload(rows.jpeg(), "../../Bro i dimma.PNG"))

    assert answer.status_code == 302, errors(answer)
    picture = Picture.objects.get()
    assert (picture.alt_sv, picture.alt_en, picture.photographer) == (
        "En bro",
        "A bridge",
        "Åsa Foto",
    )
    assert (picture.focal_x, picture.focal_y, picture.changed_by) == (30, 70, author)
    assert (picture.file.uploaded_by, picture.file.extension) == (author, "jpg")
    assert ".." not in picture.file.name
    page = desk.get(f"{PICTURES}{picture.pk}/change/").content.decode()
    assert f'/redaktion/filer/{picture.file.sha256}-480.jpg"' in page
    assert page.count(f"/redaktion/filer/{picture.file.sha256}-") >= 6
    assert desk.get(PICTURES).content.decode().count('class="thumbnail"') == 1


REFUSED = {
    "no picture at all": (b"hej", "bild.jpg"),
    "an empty file": (b"", "bild.jpg"),
    "half a picture": (made.jpeg((900, 700))[:900], "bild.jpg"),
    "a drawing with script": (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "a.svg"),
    "a page in disguise": (b"<!doctype html><script>alert(1)</script>", "bild.jpg"),
    "a document": (made.tagged_pdf(), "bild.jpg"),
    "a picture that moves": (made.several("WEBP"), "a.webp"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_is_told_in_words_and_nothing_typed_is_lost(at_desk, author, media, what):
    content, name = REFUSED[what]

    answer = at_desk(author).post(f"{PICTURES}add/", upload(content, name, caption_sv="Bron"))

    assert answer.status_code == 200
    assert len(errors(answer).strip()) > 25
    html = answer.content.decode()
    for typed in ("En bro", "A bridge", "Åsa Foto", "Bron"):
        assert typed in html
    assert not Picture.objects.exists()
    assert not StoredFile.objects.exists()
    assert [p for p in media.rglob("*") if p.is_file()] == []


def test_a_file_is_kept_when_something_else_is_wrong(at_desk, author, publisher):
    desk, content = at_desk(author), rows.jpeg()

    answer = desk.post(f"{PICTURES}add/", upload(content, photographer=""))

    assert answer.status_code == 200
    assert "är redan uppladdad" in answer.content.decode()
    kept = re.search(r'name="kept" value="([^"]+)"', answer.content.decode())[1]
    again = desk.post(f"{PICTURES}add/", {**WORDS, "kept": kept})
    assert again.status_code == 302, errors(again)
    assert Picture.objects.get().file == StoredFile.objects.get()
    # It is nobody else's, and nothing that was made up.
    assert at_desk(publisher).post(f"{PICTURES}add/", {**WORDS, "kept": kept}).status_code == 403
    made_up = desk.post(f"{PICTURES}add/", {**WORDS, "kept": kept[:-2] + "xx"})
    assert "Välj en fil" in errors(made_up)


def test_a_picture_without_a_file_is_asked_for_one(at_desk, author):
    assert "Välj en fil" in errors(at_desk(author).post(f"{PICTURES}add/", WORDS))


def test_each_form_names_the_files_that_belong_there(at_desk, author):
    desk = at_desk(author)
    told = [desk.get(f"{page}add/").content.decode() for page in (PICTURES, DOCUMENTS)]

    assert ["AVIF" in page for page in told] == [True, False]
    assert [".docx" in page for page in told] == [False, True]


def test_the_file_of_a_picture_can_be_replaced_and_stays_otherwise(at_desk, author):
    picture, desk = rows.make_picture(), at_desk(author)
    before = picture.file
    path = f"{PICTURES}{picture.pk}/change/"

    assert desk.post(path, {**WORDS, "alt_sv": "Ny"}).status_code == 302
    picture.refresh_from_db()
    assert (picture.file, picture.alt_sv) == (before, "Ny")
    assert desk.post(path, upload(rows.jpeg())).status_code == 302
    picture.refresh_from_db()
    assert picture.file != before


def test_a_disk_that_is_full_is_told_in_words(at_desk, author, media, monkeypatch):
    def no_room(self, name, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pressreleases.files.shelf.DurableStorage._save", no_room)
    answer = at_desk(author).post(f"{PICTURES}add/", upload(rows.jpeg()))

    assert answer.status_code == 200
    assert "inte plats" in errors(answer)
    assert "En bro" in answer.content.decode()
    assert not StoredFile.objects.exists()


# --- the image bank is public at once, so only those who publish decide


def test_only_those_who_publish_put_a_picture_in_the_bank(at_desk, author, publisher):
    picture = rows.make_picture()
    path = f"{PICTURES}{picture.pk}/change/"

    at_desk(author).post(path, {**WORDS, "in_bank": "on"})
    picture.refresh_from_db()
    assert picture.in_bank is False
    whole = {**WORDS, "in_bank": "on", "kind": "premises", "terms_sv": "Fri att publicera"}
    assert at_desk(publisher).post(path, whole).status_code == 302
    picture.refresh_from_db()
    assert picture.in_bank is True


def test_a_picture_of_the_bank_is_changed_by_those_who_publish(at_desk, author, publisher):
    picture = rows.make_picture(in_bank=True)
    path = f"{PICTURES}{picture.pk}/change/"

    assert at_desk(author).post(path, {**WORDS, "alt_sv": "Ny"}).status_code == 403
    assert "är alltså offentlig" in at_desk(author).get(path).content.decode()
    assert (
        at_desk(author).post(f"{PICTURES}{picture.pk}/delete/", {"post": "yes"}).status_code == 403
    )
    assert at_desk(publisher).post(path, {**WORDS, "alt_sv": "Ny"}).status_code == 302


def test_what_a_version_on_record_shows_is_never_deleted(at_desk, author, publisher):
    picture, document = rows.make_picture(), rows.make_document()
    release = make_release()
    rows.illustrate(release, picture)
    rows.attach(release, document)
    put_out(release)
    release.release_pictures.all().delete()
    release.release_documents.all().delete()

    for user in (author, publisher):
        for path in (f"{PICTURES}{picture.pk}/delete/", f"{DOCUMENTS}{document.pk}/delete/"):
            assert at_desk(user).post(path, {"post": "yes"}).status_code == 403
    assert (
        at_desk(author)
        .post(f"{PICTURES}{rows.make_picture().pk}/delete/", {"post": "yes"})
        .status_code
        == 302
    )


# --- documents


def test_a_writer_brings_in_a_document(at_desk, author):
    desk = at_desk(author)
    fields = {"title_sv": "Rapporten", "diary_number": "2018-42"}
    pdf = SimpleUploadedFile("rapport.pdf", made.tagged_pdf(language="sv-SE"))

    answer = desk.post(f"{DOCUMENTS}add/", {**fields, "upload": pdf})

    assert answer.status_code == 302, errors(answer)
    document = Document.objects.get()
    assert (document.title_sv, document.language, document.is_accessible) == (
        "Rapporten",
        "sv",
        True,
    )


def test_what_is_wrong_with_a_document_is_said(at_desk, author):
    document = rows.make_document()

    page = at_desk(author).get(f"{DOCUMENTS}{document.pk}/change/").content.decode()

    assert document.is_accessible is False
    assert "skärmläsare" in page


def test_a_defect_that_was_found_cannot_be_stated_away():
    document = rows.make_document(accessibility="yes")

    assert document.is_accessible is False


def test_a_picture_is_no_document(at_desk, author):
    upload = SimpleUploadedFile("rapport.pdf", rows.jpeg())

    answer = at_desk(author).post(
        f"{DOCUMENTS}add/", {"title_sv": "R", "language": "sv", "upload": upload}
    )

    assert "Det är en bild, inte ett dokument" in errors(answer)
    assert not StoredFile.objects.exists()


# --- on a release and on an annual report


def form_of(release) -> str:
    return f"/redaktion/pressreleases/pressrelease/{release.pk}/change/"


def test_pictures_and_documents_are_put_on_a_release(at_desk, author):
    make_office()
    release, desk = make_release(), at_desk(author)
    picture, document = rows.make_picture(), rows.make_document()
    page = sent(desk.get(form_of(release)))
    page |= {
        "release_pictures-TOTAL_FORMS": ["1"],
        "release_pictures-0-picture": [str(picture.pk)],
        "release_pictures-0-order": ["1"],
        "release_documents-TOTAL_FORMS": ["1"],
        "release_documents-0-document": [str(document.pk)],
        "release_documents-0-order": ["1"],
    }

    assert desk.post(form_of(release), page).status_code == 302

    assert ReleasePicture.objects.get().picture == picture
    assert ReleaseDocument.objects.get().document == document
    assert PressRelease.objects.get(pk=release.pk).revision == 2


def test_the_publish_page_names_the_pictures_and_documents_that_go_out(at_desk, publisher):
    release = make_release()
    picture = rows.make_picture(caption_sv="", is_decorative=True, alt_sv="", alt_en="")
    rows.illustrate(release, rows.make_picture(), picture)
    rows.attach(release, rows.make_document())

    page = at_desk(publisher).get(form_of(release).replace("change", "publicera")).content.decode()

    assert "<dt>Bilder</dt><dd>Bron vid Årsta<br>dekorativ bild</dd>" in page
    assert "<dt>Bilder</dt><dd>The bridge at Årsta<br>The bridge at Årsta</dd>" in page
    assert "<dt>Dokument</dt><dd>Rapporten</dd>" in page
    assert "<dt>Dokument</dt><dd>The report</dd>" in page


@pytest.mark.parametrize("what", ["pictures", "documents", "documents of a report"])
@pytest.mark.parametrize("is_removed", [False, True])
def test_two_change_places_or_one_takes_the_place_of_another(at_desk, author, what, is_removed):
    make_office()
    owner = make_report() if "report" in what else make_release()
    if what == "pictures":
        files = [rows.make_picture(), rows.make_picture()]
        rows.illustrate(owner, *files)
    else:
        files = [rows.make_document(), rows.make_document()]
        rows.attach(owner, *files)
    table = {
        "pictures": "release_pictures",
        "documents": "release_documents",
        "documents of a report": "report_documents",
    }[what]
    path = f"/redaktion/pressreleases/{owner._meta.model_name}/{owner.pk}/change/"
    of = "picture" if what == "pictures" else "document"
    page = sent(at_desk(author).get(path), having=f"{table}-TOTAL_FORMS")
    page[f"{table}-0-{of}"], page[f"{table}-1-{of}"] = [str(files[1].pk)], [str(files[0].pk)]
    if is_removed:
        page[f"{table}-1-DELETE"] = ["on"]

    assert at_desk(author).post(path, page).status_code == 302

    left = [getattr(row, of) for row in getattr(owner, table).order_by("order")]
    assert left == ([files[1]] if is_removed else files[::-1])


def test_a_form_that_knows_no_pictures_leaves_them(at_desk, author):
    make_office()
    release, desk = make_release(), at_desk(author)
    rows.illustrate(release, rows.make_picture())
    page = sent(desk.get(form_of(release)), lead_sv="Ny ingress")
    page = {name: value for name, value in page.items() if "release_pictures" not in name}

    desk.post(form_of(release), page)

    assert release.release_pictures.count() == 1


@pytest.mark.parametrize("number", ["", "abc", "0", "99999999999999999999999", "-1", "\x00"])
def test_a_number_that_is_no_picture_is_refused_in_words(at_desk, author, number):
    make_office()
    release, desk = make_release(), at_desk(author)
    page = sent(desk.get(form_of(release)))
    page |= {
        "release_pictures-TOTAL_FORMS": ["1"],
        "release_pictures-0-picture": [number],
        "release_pictures-0-order": ["7"],
    }

    answer = desk.post(form_of(release), page)

    assert answer.status_code == 200
    assert not ReleasePicture.objects.exists()


def test_the_forms_and_lists_cost_the_same_with_one_file_and_with_three(at_desk, author):
    make_office()
    desk, release, report = at_desk(author), make_release(), make_report()
    counts = []
    for count in (1, 1, 3):  # the first time, content types are read
        while release.release_pictures.count() < count:
            rows.illustrate(release, rows.make_picture())
            document = rows.make_document()
            number = release.release_documents.count() + 1
            ReleaseDocument.objects.create(release=release, document=document, order=number)
            report.report_documents.create(document=document, order=number)
        with CaptureQueriesContext(connection) as queries:
            for path in (
                form_of(release),
                f"/redaktion/pressreleases/annualreport/{report.pk}/change/",
                PICTURES,
                DOCUMENTS,
            ):
                assert desk.get(path).status_code == 200
        counts.append(len(queries))

    assert counts[1] == counts[2]
