"""Pictures and documents in a real browser: brought in, given a focal point, chosen, and read."""

import re

import pytest
from playwright.sync_api import expect

from pressreleases import roles
from pressreleases.models import Picture
from tests.conftest import make_user
from tests.factories import make_contact, make_office, make_release, make_subject, put_out
from tests.files import made, rows
from tests.files.test_hidden import with_author
from tests.looking import faults, watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]


@pytest.fixture
def desk(live_server, new_context):
    make_office()
    make_user("per", roles.PUBLISHER, first_name="Per", last_name="Öppen")
    page = watch(new_context(locale="sv-SE")).new_page()
    page.goto(live_server.url + "/redaktion/")
    page.get_by_label("Användarnamn").fill("per")
    page.get_by_label("Lösenord").fill("hemligt-test-42")
    page.get_by_role("button", name="Logga in").click()
    page.wait_for_url(live_server.url + "/redaktion/")
    return page


def test_a_picture_is_brought_in_and_its_focal_point_set_by_mouse_and_keys(desk, live_server):
    desk.goto(f"{live_server.url}/redaktion/pressreleases/picture/add/")
    photograph = {"name": "bro.jpg", "mimeType": "image/jpeg", "buffer": made.jpeg((900, 600))}
    desk.locator("#id_upload").set_input_files(photograph)
    desk.locator("#id_alt_sv").fill("En bro")
    desk.locator("#id_photographer").fill("Åsa Foto")
    desk.get_by_role("button", name="Spara och fortsätt redigera").click()
    mark = desk.get_by_role("button", name=re.compile("Fokuspunkt"))
    expect(desk.get_by_text("Du kan också klicka i bilden.")).to_be_visible()

    shown = desk.locator(".picture-shown img")
    box = shown.bounding_box()
    shown.click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.75})
    expect(desk.locator("#id_focal_x")).to_have_value("25")
    expect(desk.locator("#id_focal_y")).to_have_value("75")
    expect(mark).to_be_focused()
    desk.keyboard.press("ArrowLeft")
    desk.keyboard.press("Shift+ArrowUp")
    expect(mark).to_have_attribute("aria-label", re.compile("24 %, 65 %"))
    assert faults(desk) == []
    desk.get_by_role("button", name="Spara", exact=True).click()
    desk.wait_for_url(f"{live_server.url}/redaktion/pressreleases/picture/")

    picture = Picture.objects.get()
    assert (picture.focal_x, picture.focal_y) == (24, 65)


def test_a_picture_is_chosen_for_a_release_in_the_list_that_opens(desk, live_server):
    release, picture = make_release(), rows.make_picture()
    desk.goto(f"{live_server.url}/redaktion/pressreleases/pressrelease/{release.pk}/change/")

    desk.locator("#release_pictures-group .add-row a").click()
    with desk.expect_popup() as opened:
        desk.locator("#lookup_id_release_pictures-0-picture").click()
    opened.value.get_by_role("link", name="Bron vid Årsta").click()
    expect(desk.locator("#id_release_pictures-0-picture")).to_have_value(str(picture.pk))
    desk.get_by_role("button", name="Spara utkast").click()

    expect(desk.locator("#release_pictures-group .thumbnail")).to_be_visible()
    assert release.release_pictures.get().picture == picture
    assert faults(desk) == []


def test_a_reader_sees_pictures_and_documents_without_a_fault(live_server, new_context):
    make_office()
    release = make_release()
    rows.illustrate(
        release,
        rows.make_picture(content=made.jpeg((1600, 1000))),
        rows.make_picture(content=made.jpeg((600, 900))),
    )
    rows.attach(release, rows.make_document(), rows.make_document(content=made.tagged_pdf()))
    sv, _en = put_out(release)
    page = watch(new_context(locale="sv-SE")).new_page()
    page.goto(f"{live_server.url}/aktuellt/{sv.slug}/")

    assert faults(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    for picture in page.locator("figure img").all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 0
        assert picture.evaluate("image => image.currentSrc").endswith(".avif")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Ladda ned i hög upplösning").first.click()
    assert taken.value.suggested_filename == "bild.jpg"


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("picture/add/", "#id_alt_sv"),
        ("document/add/", "#id_title_sv"),
        ("pressrelease/importera/", "#id_pasted"),
    ],
)
def test_a_file_that_is_too_large_is_said_so_and_not_sent(desk, live_server, path, other):
    desk.goto(f"{live_server.url}/redaktion/pressreleases/{path}")
    field, words = desk.locator("input[type=file]"), desk.locator(other)
    words.fill("En bro")
    field.evaluate("field => field.dataset.most = 1000")
    large = {"name": "bro.jpg", "mimeType": "image/jpeg", "buffer": b"x" * 1001}

    field.set_input_files(large)
    sentence = desk.get_by_text("skickas därför inte. Välj en mindre fil.")
    expect(sentence).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert faults(desk) == []
    desk.locator(".submit-row [type=submit]").first.click()
    expect(field).to_be_focused()
    expect(words).to_have_value("En bro")

    field.set_input_files({**large, "buffer": b"x" * 999})
    expect(sentence).to_have_count(0)
    expect(field).not_to_have_attribute("aria-invalid", "true")
    desk.locator(".submit-row [type=submit]").first.click()
    expect(desk.locator(".errornote").first).to_be_visible()


def test_the_answer_to_what_is_too_large_reaches_whoever_sends_it(desk, live_server):
    """As without JavaScript: a browser reads no answer before it has sent all of it."""
    desk.goto(f"{live_server.url}/redaktion/pressreleases/pressrelease/importera/")
    desk.locator("input[type=file]").evaluate("field => field.dataset.most = 10 ** 9")
    large = {"name": "text.docx", "mimeType": "application/zip", "buffer": b"x" * 30_000_000}
    desk.locator("input[type=file]").set_input_files(large)
    desk.locator(".submit-row [type=submit]").first.click()

    expect(desk.get_by_role("heading", name="Filen är för stor")).to_be_visible()
    expect(desk.get_by_text("den får ha högst 10 MB.")).to_be_visible()


def test_in_the_bank_the_button_is_as_high_as_what_is_chosen_beside_it(live_server, new_context):
    make_office()
    picture = rows.make_picture(in_bank=True, kind="people")
    picture.subjects.add(make_subject())
    picture.persons.add(make_contact())
    page = watch(new_context(locale="sv-SE")).new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{live_server.url}/pressbilder/")

    boxes = [
        each.bounding_box() for each in page.locator(".bank-filters :is(select, button)").all()
    ]

    assert len(boxes) == 3
    assert len({(round(box["y"]), round(box["height"])) for box in boxes}) == 1
    assert faults(page) == []


def test_both_texts_stand_beside_each_other_when_somebody_else_has_saved(desk, live_server):
    picture = rows.make_picture()
    desk.goto(f"{live_server.url}/redaktion/pressreleases/picture/{picture.pk}/change/")
    picture.caption_sv = "Bron vid Liljeholmen"
    picture.save()

    desk.locator("#id_caption_sv").fill("Bron i dimma vid Årsta")
    desk.get_by_role("button", name="Spara", exact=True).click()

    expect(desk.locator(".difference mark", has_text="Liljeholmen")).to_be_visible()
    expect(desk.locator("#id_caption_sv")).to_have_value("Bron i dimma vid Årsta")
    assert faults(desk) == []


def test_the_publish_page_says_what_readers_find_in_a_document(desk, live_server):
    release = make_release()
    rows.attach(release, rows.make_document(content=with_author()))
    path = f"/redaktion/pressreleases/pressrelease/{release.pk}/publicera/"
    desk.goto(live_server.url + path)

    expect(desk.get_by_text("skrev det: Anna Ek")).to_be_visible()
    assert faults(desk) == []
