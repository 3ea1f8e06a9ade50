"""Two editors with the same picture, document or contact person open: nobody's text is lost."""

from html import unescape

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.factories import make_contact
from tests.files import made, rows
from tests.filling import sent

pytestmark = pytest.mark.django_db

#: Of each kind: how one is made, and two fields with a text for each of two editors.
KINDS = {
    "picture": (rows.make_picture, "caption_sv", "alt_en"),
    "document": (rows.make_document, "title_sv", "diary_number"),
    "contactperson": (lambda: make_contact(title_sv="Chef"), "name", "title_sv"),
}


def change(row) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def text_of(answer) -> str:
    return unescape(answer.content.decode())


@pytest.fixture(params=KINDS)
def opened(request, at_desk, author, publisher):
    """(row, one field, another, the author's client and form, the publisher's)."""
    make, one, other = KINDS[request.param]
    row = make()
    clients = at_desk(author), at_desk(publisher)
    return row, one, other, *((c, sent(c.get(change(row)), "base")) for c in clients)


def test_the_second_save_is_refused_and_both_texts_stand_there(opened, author):
    row, one, _other, (first, form), (second, late) = opened
    assert first.post(change(row), form | {one: "Annas text"}).status_code == 302

    answer = second.post(change(row), late | {one: "Bos text"})

    assert answer.status_code == 409
    page = text_of(answer)
    assert "Inget har sparats eller skrivits över" in page
    beside = page[page.index('class="module difference"') : page.index("<fieldset")]
    for word in ("Annas", "Bos"):
        assert word in beside
    row.refresh_from_db()
    assert getattr(row, one) == "Annas text"
    # Mine is in the form, and saved by whoever has seen both.
    again = sent(answer, "base")
    assert again[one] == ["Bos text"]
    assert second.post(change(row), again).status_code == 302
    row.refresh_from_db()
    assert getattr(row, one) == "Bos text"


def test_what_only_the_other_one_changed_is_taken_over(opened):
    row, one, other, (first, form), (second, late) = opened
    first.post(change(row), form | {one: "Annas text"})

    answer = second.post(change(row), late | {other: "Bos text"})

    again = sent(answer, "base")
    assert (again[one], again[other]) == (["Annas text"], ["Bos text"])
    assert second.post(change(row), again).status_code == 302
    row.refresh_from_db()
    assert (getattr(row, one), getattr(row, other)) == ("Annas text", "Bos text")


def test_a_third_save_meanwhile_is_refused_as_well(opened):
    row, one, _other, (first, form), (second, late) = opened
    first.post(change(row), form | {one: "Annas text"})
    again = sent(second.post(change(row), late | {one: "Bos text"}), "base")
    first.post(change(row), sent(first.get(change(row)), "base") | {one: "Annas andra"})

    assert second.post(change(row), again).status_code == 409

    row.refresh_from_db()
    assert getattr(row, one) == "Annas andra"


def test_one_editor_saves_time_after_time(opened):
    row, one, _other, (first, form), _second = opened

    assert first.post(change(row), form | {one: "Ett"}).status_code == 302
    form = sent(first.get(change(row)), "base")
    assert first.post(change(row), form | {one: "Två"}).status_code == 302

    row.refresh_from_db()
    assert getattr(row, one) == "Två"
    told = LogEntry.objects.latest("pk").get_change_message()
    # The history names what was written, and nothing that the form carries for itself.
    assert told.startswith("Ändrade ")
    assert "base" not in told.lower()


@pytest.mark.parametrize("carried", ["x", "[]", "{}", '{"alt_sv": 1}', "[" * 5000, "\x00"])
def test_a_made_up_fingerprint_overwrites_nothing(at_desk, author, carried):
    picture, desk = rows.make_picture(), at_desk(author)
    form = sent(desk.get(change(picture)), "base")

    answer = desk.post(change(picture), form | {"base": carried, "caption_sv": "Nyskrivet"})

    assert answer.status_code == 409
    assert "Nyskrivet" in text_of(answer)
    picture.refresh_from_db()
    assert picture.caption_sv == "Bron vid Årsta"


def test_subjects_and_ticks_are_compared_too(at_desk, publisher, author):
    picture = rows.make_picture(kind="people")
    writer, desk = at_desk(author), at_desk(publisher)
    late = sent(desk.get(change(picture)), "base")
    form = sent(writer.get(change(picture)), "base", is_decorative="on")
    assert writer.post(change(picture), form).status_code == 302

    answer = desk.post(change(picture), late | {"caption_sv": "Ny"})

    assert answer.status_code == 409
    assert sent(answer, "base")["is_decorative"] == ["on"]


def test_a_file_that_was_replaced_meanwhile_is_told(at_desk, publisher, author):
    picture = rows.make_picture()
    writer, desk = at_desk(author), at_desk(publisher)
    late = sent(desk.get(change(picture)), "base")
    form = sent(writer.get(change(picture)), "base")
    theirs = SimpleUploadedFile("annas.jpg", rows.jpeg())
    assert writer.post(change(picture), form | {"upload": theirs}).status_code == 302

    own = SimpleUploadedFile("bos.jpg", rows.jpeg())
    answer = desk.post(change(picture), late | {"upload": own})

    assert answer.status_code == 409
    for name in ("annas.jpg", "bos.jpg"):
        assert name in text_of(answer)
    picture.refresh_from_db()
    assert picture.file.name == "annas.jpg"
    assert desk.post(change(picture), sent(answer, "base")).status_code == 302
    picture.refresh_from_db()
    assert picture.file.name == "bos.jpg"


def test_another_language_is_no_change(at_desk, author):
    picture, desk = rows.make_picture(), at_desk(author)
    form = sent(desk.get(change(picture)), "base")

    answer = desk.post(
        change(picture), form | {"caption_sv": "Ny"}, headers={"accept-language": "en"}
    )
    assert answer.status_code == 302
    form = sent(desk.get(change(picture)), "base")
    desk.post(reverse("set_language"), {"language": "en"})
    assert desk.post(change(picture), form | {"caption_sv": "Nyare"}).status_code == 302


def test_what_was_typed_is_given_back_when_the_picture_became_public(at_desk, author, publisher):
    picture = rows.make_picture(kind="people")
    writer, desk = at_desk(author), at_desk(publisher)
    late = sent(writer.get(change(picture)), "base")
    form = sent(desk.get(change(picture)), "base", in_bank="on")
    assert desk.post(change(picture), form).status_code == 302

    answer = writer.post(change(picture), late | {"caption_sv": "Länge övertänkt"})

    assert answer.status_code == 409
    assert "Länge övertänkt" in text_of(answer).replace("<mark>", "")
    picture.refresh_from_db()
    assert picture.caption_sv == "Bron vid Årsta"


def test_what_was_typed_is_given_back_when_the_document_was_deleted(at_desk, author):
    document, desk = rows.make_document(content=made.tagged_pdf()), at_desk(author)
    late = sent(desk.get(change(document)), "base")
    document.delete()

    answer = desk.post(change(document), late | {"title_sv": "Länge övertänkt"})

    assert answer.status_code == 409
    assert "övertänkt" in text_of(answer)


def test_a_stranger_to_the_desk_learns_nothing_so(at_desk, outsider):
    picture = rows.make_picture()

    answer = at_desk(outsider).post(change(picture), {"base": "{}", "caption_sv": "x"})

    assert answer.status_code == 403
    assert "Årsta" not in text_of(answer)
