"""Every page of the editors' side, as axe, a narrow window and the content policy see it."""

import pytest
from playwright.sync_api import expect

from pressreleases import roles
from pressreleases.models import PressRelease
from tests.admin_addresses import address, make_everything, routes
from tests.conftest import make_user
from tests.factories import make_contact
from tests.looking import faults, watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]

#: What every model has, and what differs little from the form: looked at for these models only.
_ALIKE = ("history", "delete", "add")
_LOOKED_AT = ("pressrelease", "contactperson", "subject", "user")
#: Answers that are no pages: scripts, files, what the form's own script asks for, and signing out.
_NO_PAGES = ("filer", "jsi18n", "autocomplete", "logout", "logg.csv", "samarbete", "setlang", "r")
#: Lead on to another page of the list.
_LEAD_ON = ("(?P<url>.*)$", "<path:object_id>")


def pages() -> list[str]:
    """Returns the routes of all pages, each kind at least once."""
    found = []
    for route in sorted(routes()):
        parts = route.rstrip("/").split("/")
        if parts[-1] in _LEAD_ON or set(parts) & set(_NO_PAGES):
            continue
        if parts[-1] in _ALIKE and parts[2] not in _LOOKED_AT:
            continue
        found.append(route)
    return found


@pytest.fixture
def sign_in(live_server, new_context):
    def enter(user):
        page = watch(new_context(locale="sv-SE")).new_page()
        page.goto(live_server.url + "/redaktion/")
        page.get_by_label("Användarnamn").fill(user.username)
        page.get_by_label("Lösenord").fill("hemligt-test-42")
        page.get_by_role("button", name="Logga in").click()
        page.wait_for_url(live_server.url + "/redaktion/")
        return page

    return enter


@pytest.fixture
def chief(db):
    """May do everything, so that no page is closed."""
    return make_user("chief", roles.PUBLISHER, is_superuser=True, first_name="Ulla")


@pytest.mark.parametrize("part", range(4))
def test_nothing_is_wrong_with_any_page_of_the_editors(live_server, sign_in, chief, part):
    rows = make_everything(by=chief)
    page, found, seen = sign_in(chief), {}, 0
    for route in pages()[part::4]:
        answer = page.goto(live_server.url + address(route, rows))
        if answer.status == 404 or "text/html" not in answer.headers["content-type"]:
            continue
        seen += 1
        if wrong := faults(page, looks=[(1280, "light"), (390, "dark")]):
            found[route] = wrong

    assert found == {}
    assert seen >= 11


def test_nothing_is_wrong_when_a_form_is_refused_and_each_fault_leads_to_its_field(
    live_server, sign_in, chief
):
    page = sign_in(chief)
    page.goto(live_server.url + "/redaktion/contacts/contactperson/add/")
    page.get_by_label("Telefon").fill("noll åtta")
    page.get_by_role("button", name="Spara", exact=True).click()

    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Inget är sparat än.")
    summary.get_by_role("link", name="Namn:").click()
    expect(page.get_by_label("Namn:")).to_be_focused()
    assert page.get_by_label("Telefon").input_value() == "noll åtta"
    assert faults(page) == []


def test_a_list_in_a_narrow_window_shows_each_value_with_the_name_of_its_column(
    live_server, sign_in, publisher
):
    make_contact(name="Åsa Kontakt", unit_sv="Enheten för ord")
    page = sign_in(publisher)
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(live_server.url + "/redaktion/contacts/contactperson/")

    value = page.locator(".field-unit_sv")
    assert value.get_attribute("data-label") == "Enhet eller organisation (svenska)"
    box = value.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_a_double_click_saves_one_draft(live_server, sign_in, author):
    page = sign_in(author)
    page.goto(live_server.url + "/redaktion/pressreleases/pressrelease/add/")
    page.get_by_label("Rubrik (svenska)").fill("Ett utkast, inte två")
    page.get_by_role("button", name="Spara utkast").dblclick()
    expect(page.get_by_text("Utkastet är sparat.")).to_be_visible()

    assert PressRelease.objects.filter(title_sv="Ett utkast, inte två").count() == 1


def test_a_double_click_on_a_step_is_told_that_it_is_done(live_server, sign_in, author, release):
    page = sign_in(author)
    page.goto(f"{live_server.url}/redaktion/pressreleases/pressrelease/{release.pk}/publicera/")
    page.get_by_role("button", name="Skicka för granskning").dblclick()

    expect(page.get_by_text("Skickat för granskning.")).to_be_visible()
    expect(page.get_by_text("Inget har gjorts.")).to_have_count(0)
    assert release.events.filter(step="submit").count() == 1


def test_no_page_of_the_editors_says_the_words_of_a_machine(live_server, sign_in, chief):
    rows = make_everything(by=chief)
    page, left, seen = sign_in(chief), {}, 0
    for route in pages():
        if "auth" in route.split("/"):
            continue
        seen += page.goto(live_server.url + address(route, rows)).status == 200
        words = page.locator("body").inner_text()
        if here := [w for w in ("object (", "objekt", "admin-sidan", "<p>") if w in words]:
            left[route] = here

    assert left == {}
    assert seen > 40
