"""The import page in a real browser: looked at by axe, and used from a phone without JavaScript."""

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from pressreleases import roles
from pressreleases.models import Edition, PressRelease
from tests.conftest import make_user
from tests.looking import faults, settled, watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]

PAGE = "/redaktion/pressreleases/pressrelease/importera/"
TEXT = """Pressmeddelande 3 mars 2021

Ny vägledning minskar matsvinnet

Provmyndigheten lanserar i dag en vägledning för kommuner som vill minska matsvinnet.

– Det här har många väntat på, säger Maja Prov, generaldirektör på Provmyndigheten.

Några exempel från verksamheten 2020:
• 14 kommuner deltog.
• 3 200 svar kom in.

Läs mer
Rapporten: https://www.example.se/rapport

Presskontakt
Otto Provexempel, presschef, 08-465 004 11, otto@example.se
"""


@pytest.fixture
def site(live_server):
    call_command("demo", verbosity=0)
    make_user("anna", roles.WRITER, first_name="Anna", last_name="Ärlig")
    return live_server.url


@pytest.fixture
def sign_in(site, new_context):
    """Returns a function that signs the writer in and gives the page."""

    def enter(**options):
        page = watch(new_context(locale="sv-SE", **options)).new_page()
        page.goto(site + "/redaktion/")
        page.get_by_label("Användarnamn").fill("anna")
        page.get_by_label("Lösenord").fill("hemligt-test-42")
        page.get_by_role("button", name="Logga in").click()
        page.wait_for_url(site + "/redaktion/")
        return page

    return enter


def test_nothing_is_wrong_with_the_pages(site, sign_in):
    page = sign_in()
    page.get_by_role("link", name="Importera en text").click()
    assert faults(page) == []

    page.get_by_role("button", name="Läs texten").click()
    expect(page.get_by_text("Klistra in en text eller välj en fil.")).to_be_visible()
    assert faults(page) == []

    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_label("Klistra in texten").fill(TEXT)
    page.get_by_role("button", name="Läs texten").click()
    expect(page.get_by_role("heading", name="Källan")).to_be_visible()
    settled(page)
    assert faults(page) == []

    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_label("Siffra").first.fill("15")
    page.get_by_role("button", name="Skapa utkastet").click()
    expect(page.get_by_text("Den här siffran står inte i meningen.")).to_be_visible()
    settled(page)
    assert faults(page) == []


def test_writer_imports_from_a_phone_without_javascript(site, sign_in):
    page = sign_in(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page.goto(site + PAGE)
    page.get_by_label("Klistra in texten").fill(TEXT)
    page.get_by_role("button", name="Läs texten").click()
    assert page.get_by_label("Rubrik:").input_value() == "Ny vägledning minskar matsvinnet"
    assert page.get_by_label("Telefon").input_value() == "08-465 004 11"
    page.get_by_label("Rubrik:").fill("Ny vägledning minskar svinnet")
    page.get_by_role("button", name="Skapa utkastet").click()

    expect(
        page.get_by_text("Texten är importerad som utkast. Den är inte offentlig.")
    ).to_be_visible()
    release = PressRelease.objects.get(title_sv="Ny vägledning minskar svinnet")
    assert [contact.name for contact in release.contacts.all()] == ["Otto Provexempel"]
    assert [link.url_sv for link in release.links.all()] == ["https://www.example.se/rapport"]
    assert "<li><p>14 kommuner deltog.</p></li>" in release.body_sv
    assert not Edition.objects.filter(release=release).exists()


def test_no_english_is_left_in_the_page(site, sign_in):
    page = sign_in()
    page.goto(site + PAGE)
    page.get_by_label("Klistra in texten").fill(TEXT)
    page.get_by_role("button", name="Läs texten").click()
    settled(page)

    words = page.locator("#main").inner_text().replace("In English", "").split()
    english = {"Title", "Lead", "Body", "Contacts", "Import", "Quotes", "Take", "Address", "Year"}

    assert len(words) > 60
    assert sorted(set(words) & english) == []
