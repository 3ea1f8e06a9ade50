"""The image bank on the editors' side: who puts a picture in, what it needs, and what follows."""

from html import unescape

import pytest
from django.urls import reverse

from pressreleases.files import bank
from pressreleases.models import Picture
from tests.factories import make_contact, make_release, put_out
from tests.files import rows

pytestmark = pytest.mark.django_db

LIST = "/redaktion/pressreleases/picture/"


def sent(picture, **changes) -> dict:
    """The form of a picture as it stands, with some changes."""
    names = ("alt_sv", "alt_en", "caption_sv", "caption_en", "terms_sv", "terms_en")
    fields = {name: getattr(picture, name) or "" for name in names}
    fields |= {"photographer": picture.photographer, "focal_x": 50, "focal_y": 50}
    fields |= {"kind": picture.kind, "in_bank": "on" if picture.in_bank else ""}
    return {name: value for name, value in (fields | changes).items() if value != ""}


def change(picture) -> str:
    return reverse("admin:pressreleases_picture_change", args=[picture.pk])


def text_of(answer) -> str:
    return unescape(answer.content.decode())


def test_the_tick_says_what_happens(at_desk, publisher):
    page = text_of(at_desk(publisher).get(change(rows.make_picture())))

    assert "Syns för alla så snart du sparar" in page


def test_a_publisher_puts_a_picture_in_and_is_told_where_it_is(at_desk, publisher, reader):
    picture = rows.make_picture()

    answer = at_desk(publisher).post(
        change(picture), sent(picture, in_bank="on", kind="people"), follow=True
    )

    own = reverse("press_image", kwargs={"language": "sv", "number": picture.pk})
    assert list(bank.pictures()) == [picture]
    assert f'href="{own}"' in text_of(answer)
    assert reader.get(own).status_code == 200


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ("alt_sv", "Skriv alternativtexten på svenska"),
        ("terms_sv", "Skriv på svenska hur den får användas"),
        ("kind", "Välj vad den visar"),
    ],
)
def test_nothing_goes_in_that_a_newspaper_cannot_use(at_desk, publisher, lacking, said):
    picture = rows.make_picture(kind="people")

    answer = at_desk(publisher).post(
        change(picture), sent(picture, in_bank="on", caption_sv="Nyskrivet", **{lacking: ""})
    )

    assert answer.status_code == 200
    assert said in text_of(answer)
    assert "Nyskrivet" in text_of(answer)
    assert list(bank.pictures()) == []
    # Outside the bank it is no fault.
    kept = at_desk(publisher).post(change(picture), sent(picture, **{lacking: ""}))
    assert kept.status_code == 302


def test_a_writer_puts_nothing_in_and_changes_nothing_that_is_in(at_desk, author):
    outside, inside = rows.make_picture(kind="people"), rows.make_picture(in_bank=True)
    client = at_desk(author)

    put_in = client.post(change(outside), sent(outside, in_bank="on", caption_sv="Ny text"))
    changed = client.post(change(inside), sent(inside, caption_sv="Smugen text"))

    assert put_in.status_code == 302
    outside.refresh_from_db()
    assert (outside.in_bank, outside.caption_sv) == (False, "Ny text")
    assert changed.status_code == 403
    assert not Picture.objects.filter(caption_sv="Smugen text").exists()
    assert client.post(reverse("admin:pressreleases_picture_delete", args=[inside.pk]), {}).status_code == 403  # fmt: skip  # noqa: E501


def test_taking_it_out_says_where_it_is_gone_from(at_desk, publisher, reader):
    picture = rows.make_picture(in_bank=True, kind="people")

    answer = at_desk(publisher).post(change(picture), sent(picture, in_bank=""), follow=True)

    assert "är inte längre bland pressbilderna" in text_of(answer)
    assert "leder dess adresser ingenstans" in text_of(answer)
    own = reverse("press_image", kwargs={"language": "sv", "number": picture.pk})
    assert reader.get(own).status_code == 404


def test_taking_it_out_says_where_it_can_still_be_seen(at_desk, publisher):
    picture = rows.make_picture(in_bank=True, kind="people")
    make_contact(name="Åsa Bild", photo=picture)
    make_contact(name="Kanarie Person", photo=picture, is_listed=False)
    out, draft = make_release(), make_release()
    for release in (out, draft):
        rows.illustrate(release, picture)
    put_out(out)

    answer = at_desk(publisher).post(change(picture), sent(picture, in_bank=""), follow=True)

    assert "här: 1 text och kontaktsidan för Åsa Bild." in text_of(answer)
    assert "Kanarie" not in text_of(answer)


def test_saving_something_else_says_nothing_of_the_bank(at_desk, publisher):
    picture = rows.make_picture()

    answer = at_desk(publisher).post(change(picture), sent(picture, alt_sv="Annat"), follow=True)

    assert "pressbilderna" not in text_of(answer).split("messagelist")[1].split("</ul>")[0]


def test_the_list_tells_what_is_public_and_filters_it(at_desk, publisher):
    public, other = rows.make_picture(in_bank=True), rows.make_picture()
    on_text, on_draft = rows.make_picture(), rows.make_picture()
    release = make_release()
    rows.illustrate(release, on_text)
    put_out(release)
    rows.illustrate(make_release(), on_draft)
    client = at_desk(publisher)

    def shown(query):
        return set(client.get(LIST + query).context["cl"].queryset)

    assert shown("?public=yes") == {public, on_text}
    assert shown("?public=no") == {other, on_draft}
    assert shown("?public=annat") == {public, other, on_text, on_draft}
    assert 'class="thumbnail"' in text_of(client.get(LIST))


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_however_long(at_desk, publisher, django_assert_num_queries, count):
    for _each in range(count):
        rows.make_picture(in_bank=True)
    client = at_desk(publisher)
    client.get(LIST)

    with django_assert_num_queries(9):
        assert client.get(LIST).status_code == 200


def test_a_contact_person_is_shown_with_the_photo(at_desk, author):
    person, other = make_contact(photo=rows.make_picture()), make_contact()
    client = at_desk(author)

    def page(each):
        return text_of(client.get(reverse("admin:contacts_contactperson_change", args=[each.pk])))

    assert 'class="thumbnail"' in page(person)
    assert 'class="thumbnail"' not in page(other)
    assert "Offentlig så länge personen visas" in page(person)
