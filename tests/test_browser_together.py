"""Several people, lost networks and closed tabs, in a real browser: nothing typed is lost."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import expect

from pressreleases import roles
from pressreleases.models import Autosave, PressRelease
from tests.conftest import make_user
from tests.factories import make_contact, make_office, make_release
from tests.looking import faults, settled, watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]

NEWS = "/redaktion/pressreleases/pressrelease/"
KEPT = "[data-autosave]"


@pytest.fixture
def site(live_server):
    make_office()
    make_user("anna", roles.WRITER, first_name="Anna", last_name="Ärlig")
    make_user("karin", roles.WRITER, first_name="Karin", last_name="Öberg")
    return live_server.url


@pytest.fixture
def text(site) -> PressRelease:
    contacts = [make_contact(name="Åsa Olsson"), make_contact(name="Björn Ek")]
    return make_release(title_sv="Fler får svar i tid", contacts=contacts)


@pytest.fixture
def form(site, text):
    return f"{site}{NEWS}{text.pk}/change/"


def enter(page, site, username):
    page.goto(site + "/redaktion/login/?next=/redaktion/")
    page.get_by_label("Användarnamn").fill(username)
    page.get_by_label("Lösenord").fill("hemligt-test-42")
    page.get_by_role("button", name="Logga in").click()
    page.wait_for_url(site + "/redaktion/")


@pytest.fixture
def sign_in(site, new_context):
    """Returns a function that signs a user in and gives the page, in a browser of its own."""

    def sign(username, **options):
        page = watch(new_context(locale="sv-SE", **options)).new_page()
        enter(page, site, username)
        return page

    return sign


def write(page, language, words):
    page.locator(f'.ProseMirror[lang="{language}"]').click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def save(page):
    with page.expect_navigation():
        page.get_by_role("button", name="Spara utkast").click()


def kept_in(page) -> list[str]:
    """What is kept in the browser itself; the admin keeps its colour theme there, too."""
    keys = page.evaluate("Object.keys(localStorage)")
    return sorted(key for key in keys if key.startswith("newsroom:"))


LEAD, TITLE = "Ingress (svenska)", "Rubrik (svenska)"


@pytest.mark.parametrize("script", [True, False])
def test_the_second_of_two_gets_both_texts_and_nothing_is_lost(sign_in, text, form, script):
    """On a phone and with the keyboard alone; without JavaScript, too."""
    small = {"viewport": {"width": 390, "height": 800}}
    anna, karin = sign_in("anna", java_script_enabled=script, **small), sign_in("karin")
    anna.goto(form)
    karin.goto(form)
    karin.get_by_label(LEAD).fill("Karins ingress i mars.")
    karin.get_by_label(TITLE).fill("Karins rubrik")
    save(karin)

    anna.get_by_label(LEAD).fill("Annas ingress i maj.")
    anna.get_by_label("Ingress (engelska)").fill("Anna's lead.")
    button = anna.get_by_role("button", name="Spara utkast")
    button.focus()
    with anna.expect_navigation():
        anna.keyboard.press("Enter")

    expect(anna.get_by_text("Karin Öberg sparade texten")).to_be_visible()
    expect(anna.get_by_label(f"Min text, {LEAD}")).not_to_be_checked()
    expect(anna.get_by_label("Min text, Ingress (engelska)")).to_be_checked()
    expect(anna.get_by_role("radio", name="Sparad av Karin Öberg").nth(0)).to_be_checked()
    assert anna.evaluate("document.documentElement.scrollWidth <= innerWidth")
    anna.get_by_label(f"Min text, {LEAD}").focus()
    anna.keyboard.press("Space")
    anna.get_by_role("button", name="Spara mitt val", exact=True).focus()
    with anna.expect_navigation():
        anna.keyboard.press("Enter")

    text.refresh_from_db()
    assert (text.title_sv, text.lead_sv) == ("Karins rubrik", "Annas ingress i maj.")
    assert text.lead_en == "Anna's lead."
    assert not Autosave.objects.filter(user__username="anna").exists()


def test_typing_is_kept_and_a_closed_tab_is_restored(sign_in, text, form):
    page = sign_in("anna")
    page.goto(form)
    write(page, "sv", " Tillagt i texten.")
    page.get_by_label(LEAD).fill("Ny ingress.")
    page.get_by_role("button", name="Flytta ned, rad 1").click()
    expect(page.locator(KEPT)).to_contain_text("Sparat automatiskt")
    expect(page.locator("[data-unsaved]")).to_have_count(0)
    page.close(run_before_unload=False)

    page = page.context.new_page()
    page.goto(form)
    expect(page.get_by_role("heading", name="Osparad text från")).to_be_visible()
    expect(page.locator(".unsaved")).to_contain_text(
        "Ingress (svenska), Brödtext (svenska), Kontaktpersoner."
    )
    page.get_by_role("button", name="Återställ").click()
    expect(page.locator('.ProseMirror[lang="sv"]')).to_contain_text("Tillagt i texten.")
    expect(page.get_by_label("Kontaktperson, rad 1").locator("option:checked")).to_have_text(
        "Björn Ek"
    )
    save(page)

    text.refresh_from_db()
    settled(page)
    expect(page.locator("[data-resent]")).to_be_hidden()
    assert kept_in(page) == []
    assert text.lead_sv == "Ny ingress."
    assert "Tillagt i texten." in text.body_sv
    assert [row.person.name for row in text.release_contacts.all()] == ["Björn Ek", "Åsa Olsson"]
    assert not Autosave.objects.exists()


def test_a_new_release_is_restored_after_a_closed_tab(sign_in, site):
    page = sign_in("anna")
    page.goto(f"{site}{NEWS}add/")
    page.get_by_label(TITLE).fill("Helt ny")
    expect(page.locator(KEPT)).to_contain_text("Sparat automatiskt")
    page.close(run_before_unload=False)

    page = page.context.new_page()
    page.goto(f"{site}{NEWS}add/")
    page.get_by_role("button", name="Återställ").click()
    expect(page.get_by_label(TITLE)).to_have_value("Helt ny")
    save(page)

    assert PressRelease.objects.get().title_sv == "Helt ny"


def test_a_lost_network_loses_nothing(sign_in, text, form):
    page = sign_in("anna")
    page.clock.install()
    page.goto(form)
    page.context.set_offline(True)
    page.get_by_label(LEAD).fill("Skrivet utan nät.")
    page.clock.run_for(60_000)
    expect(page.locator(KEPT)).to_contain_text("Ingen kontakt med servern.")
    page.get_by_label(LEAD).press_sequentially(" Och mer.")
    page.clock.run_for(60_000)
    assert not Autosave.objects.exists()

    page.context.set_offline(False)
    page.clock.run_for(30_000)

    expect(page.locator(KEPT)).to_contain_text("Sparat automatiskt")
    kept = Autosave.objects.get()
    assert kept.text["fields"]["lead_sv"] == "Skrivet utan nät. Och mer."
    assert kept_in(page) == []


def test_a_tab_closed_without_network_loses_nothing(sign_in, text, form):
    page = sign_in("anna")
    page.goto(form)
    page.context.set_offline(True)
    page.get_by_label(LEAD).fill("Skrivet utan nät.")
    expect(page.locator(KEPT)).to_contain_text("Ingen kontakt med servern.")
    page.close(run_before_unload=False)
    assert not Autosave.objects.exists()

    page = page.context.new_page()
    page.context.set_offline(False)
    page.goto(form)
    expect(page.get_by_text("Text som inte hade nått servern är nu sparad där.")).to_be_visible()
    page.get_by_role("link", name="Ladda om sidan för att återställa den").click()
    page.get_by_role("button", name="Återställ").click()

    expect(page.get_by_label(LEAD)).to_have_value("Skrivet utan nät.")
    assert kept_in(page) == []


def test_a_save_without_network_stays_on_the_page(sign_in, text, form):
    page = sign_in("anna")
    page.goto(form)
    page.context.set_offline(True)
    page.get_by_label(LEAD).fill("Skrivet utan nät.")
    page.get_by_role("button", name="Spara utkast").click()
    expect(page.locator(KEPT)).to_contain_text("Ingen kontakt med servern.")
    expect(page.get_by_label(LEAD)).to_have_value("Skrivet utan nät.")

    page.context.set_offline(False)
    save(page)

    text.refresh_from_db()
    assert text.lead_sv == "Skrivet utan nät."


def test_a_session_that_ends_while_typing_loses_nothing(sign_in, site, text, form):
    page = sign_in("anna")
    page.goto(form)
    Session.objects.all().delete()
    page.get_by_label(LEAD).fill("Skrivet utloggad.")
    expect(page.locator(KEPT)).to_contain_text("Du har loggats ut.")
    page.get_by_role("button", name="Spara utkast").click()
    expect(page.get_by_label(LEAD)).to_have_value("Skrivet utloggad.")

    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Logga in i en ny flik").click()
    enter(opened.value, site, "anna")
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator(KEPT)).to_contain_text("Sparat automatiskt")
    save(page)

    text.refresh_from_db()
    assert text.lead_sv == "Skrivet utloggad."


def test_a_save_when_signed_out_works_without_javascript(sign_in, site, text, form):
    page = sign_in("anna", java_script_enabled=False)
    page.goto(form)
    page.get_by_label(LEAD).fill("Skrivet utloggad.")
    Session.objects.all().delete()
    page.get_by_role("button", name="Spara utkast").click()
    expect(page.get_by_text("Du var utloggad när du sparade.")).to_be_visible()
    expect(page.get_by_text("Skrivet utloggad.")).to_be_visible()

    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Logga in i en ny flik").click()
    enter(opened.value, site, "anna")
    page.get_by_role("button", name="Fortsätt").click()
    page.get_by_role("button", name="Spara nu").click()

    text.refresh_from_db()
    assert text.lead_sv == "Skrivet utloggad."


def test_signing_in_again_elsewhere_does_not_hinder_a_save(sign_in, site, text, form):
    """The token of the page that stands open is an old one then."""
    page = sign_in("anna")
    page.goto(form)
    Session.objects.all().delete()
    enter(page.context.new_page(), site, "anna")
    page.get_by_label(LEAD).fill("Med gammal token.")
    save(page)

    text.refresh_from_db()
    assert text.lead_sv == "Med gammal token."


def test_who_else_is_here_is_shown_and_taken_away(sign_in, site, text, form):
    anna, karin = sign_in("anna"), sign_in("karin")
    anna.clock.install()
    anna.goto(form)
    karin.goto(form)
    karin.get_by_label(LEAD).fill("Karin skriver.")
    expect(karin.locator(KEPT)).to_contain_text("Sparat automatiskt")

    anna.clock.run_for(21_000)
    expect(anna.get_by_text("Karin Öberg har texten öppen sedan")).to_be_visible()
    expect(anna.get_by_text("och skrev senast")).to_be_visible()
    save(karin)
    anna.clock.run_for(21_000)
    expect(anna.get_by_text("Karin Öberg sparade texten")).to_be_visible()
    karin.goto(site + "/redaktion/")
    anna.wait_for_timeout(5_500)
    anna.clock.run_for(21_000)

    expect(anna.get_by_text("har texten öppen sedan")).to_have_count(0)


def test_one_is_warned_before_leaving_only_while_something_is_unsaved(sign_in, site, text, form):
    page = sign_in("anna")
    page.goto(form)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_label(LEAD).fill("Sparas.")
    expect(page.locator(KEPT)).to_contain_text("Sparat automatiskt")
    expect(page.locator("[data-unsaved]")).to_have_count(0)
    page.goto(site + "/redaktion/")
    assert asked == []

    page.goto(form)
    page.context.set_offline(True)
    page.get_by_label(LEAD).fill("Sparas inte.")
    expect(page.locator(KEPT)).to_contain_text("Ingen kontakt")
    page.context.set_offline(False)
    page.goto(site + "/redaktion/")
    assert asked == ["beforeunload"]


def test_signing_out_leaves_nothing_in_the_browser(sign_in, site, text, form):
    page = sign_in("anna")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(site + "/redaktion/")
    kept = "JSON.stringify({url: '/', body: 'a=b', at: Date.now()})"
    page.evaluate(f"localStorage.setItem(`newsroom:${{1e9}}:pagepage`, {kept})")
    user = page.locator('meta[name="newsroom-user"]').get_attribute("content")
    page.evaluate(f"localStorage.setItem('newsroom:{user}:pagepage', {kept})")
    old = "JSON.stringify({url: '/', body: 'a=b', at: 0})"
    page.evaluate(f"localStorage.setItem('newsroom:1000000000:oldoldold', {old})")

    page.get_by_role("button", name="Logga ut").click()
    page.wait_for_url("**/logout/")

    # A colleague's text stays for the colleague, until it is old.
    assert kept_in(page) == ["newsroom:1000000000:oldoldold", "newsroom:1000000000:pagepage"]
    enter(page, site, "karin")
    settled(page)
    assert kept_in(page) == ["newsroom:1000000000:pagepage"]


def test_nothing_is_wrong_with_the_pages(sign_in, site, text, form):
    anna, karin = sign_in("anna"), sign_in("karin")
    anna.goto(form)
    karin.goto(form)
    karin.get_by_label(LEAD).fill("Karins ingress i mars.")
    save(karin)
    anna.get_by_label(LEAD).fill("Annas ingress i maj.")
    anna.get_by_label("Rubrik (engelska)").fill("Anna's title")
    save(anna)
    found = {"choice": faults(anna)}
    anna.goto(form)
    expect(anna.get_by_role("heading", name="Osparad text från")).to_be_visible()
    expect(anna.get_by_text("Karin Öberg har texten öppen")).to_be_visible()
    settled(anna)
    found["form"] = faults(anna)
    anna.set_viewport_size({"width": 1280, "height": 900})
    anna.get_by_role("link", name="Kasta").click()
    found["unsaved"] = faults(anna)
    anna.goto(form)
    anna.get_by_label(LEAD).fill("Utloggad.")
    Session.objects.all().delete()
    anna.evaluate("document.forms.pressrelease_form.submit()")
    expect(anna.get_by_text("Du var utloggad")).to_be_visible()
    found["resume"] = faults(anna)

    assert found == {"choice": [], "form": [], "unsaved": [], "resume": []}


def test_the_address_of_the_small_view_is_the_one_in_the_form(sign_in, text, form):
    page = sign_in("anna")
    page.goto(form)

    address = reverse("admin:pressreleases_pressrelease_together", args=[text.pk])
    assert page.locator(KEPT).get_attribute("data-url") == address
    assert page.locator("[data-company]").get_attribute("data-url") == address
