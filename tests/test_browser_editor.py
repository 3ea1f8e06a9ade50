"""The editors' side in a real browser: writing, ordering, publishing, on a desk and on a phone."""

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from playwright.sync_api import expect

from pressreleases import roles
from pressreleases.models import Edition, PressRelease, Translation
from tests.conftest import make_user
from tests.looking import faults, settled, watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]

NEWS = "/redaktion/pressreleases/pressrelease/"


@pytest.fixture
def site(live_server):
    call_command("demo", verbosity=0)
    make_user("anna", roles.WRITER, first_name="Anna", last_name="Ärlig")
    make_user("per", roles.PUBLISHER, first_name="Per", last_name="Öppen")
    return live_server.url


@pytest.fixture
def source(site) -> PressRelease:
    """The real press release."""
    return PressRelease.objects.get(title_sv__startswith="Grunden lagd")


@pytest.fixture
def sign_in(site, new_context):
    """Returns a function that signs a user in and gives the page, in a browser of its own."""

    def enter(username, **options):
        context = watch(new_context(locale="sv-SE", **options))
        page = context.new_page()
        page.goto(site + "/redaktion/")
        page.get_by_label("Användarnamn").fill(username)
        page.get_by_label("Lösenord").fill("hemligt-test-42")
        page.get_by_role("button", name="Logga in").click()
        page.wait_for_url(site + "/redaktion/")
        return page

    return enter


def write(page, language, text):
    editor = page.locator(f'.ProseMirror[lang="{language}"]')
    editor.click()
    page.keyboard.type(text)


def test_a_writer_writes_a_publisher_publishes_and_a_reader_reads(site, sign_in, new_context):
    writer = sign_in("anna")
    writer.get_by_role("link", name="Nytt pressmeddelande").click()
    writer.get_by_label("Rubrik (svenska)").fill("Fler får svar i tid")
    writer.get_by_label("Rubrik (engelska)").fill("More get an answer in time")
    writer.get_by_label("Ingress (svenska)").fill("Svaren kommer fortare.")
    writer.get_by_label("Ingress (engelska)").fill("Answers come sooner.")
    write(writer, "sv", "Första stycket på svenska.")
    write(writer, "en", "The first paragraph in English.")
    writer.get_by_role("button", name="Spara och gå vidare").click()

    expect(writer.get_by_role("link", name="Det finns ingen att ringa")).to_have_count(2)
    expect(writer.get_by_role("button", name="Publicera nu")).to_have_count(0)

    writer.get_by_role("link", name="Det finns ingen att ringa").first.click()
    writer.get_by_role("button", name="Lägg till ytterligare Kontaktperson").click()
    writer.get_by_label("Kontaktperson, rad 1").select_option(label="Åsa Olsson")
    writer.get_by_role("button", name="Spara och gå vidare").click()
    writer.get_by_role("button", name="Skicka för granskning").click()
    expect(writer.get_by_text("Skickat för granskning.")).to_be_visible()
    expect(writer.get_by_role("button", name="Godkänn")).to_be_disabled()
    release = PressRelease.objects.get(title_sv="Fler får svar i tid")
    assert Edition.objects.filter(release=release).count() == 0

    publisher = sign_in("per")
    publisher.goto(f"{site}{NEWS}{release.pk}/publicera/")
    publisher.get_by_role("button", name="Godkänn").click()
    publisher.get_by_role("button", name="Publicera nu").click()
    expect(publisher.get_by_text("Publicerat på svenska och engelska.")).to_be_visible()

    reader = new_context().new_page()
    reader.goto(site + "/aktuellt/fler-far-svar-i-tid/")
    assert reader.get_by_role("heading", level=1).inner_text() == "Fler får svar i tid"
    assert reader.get_by_text("Första stycket på svenska.").count() == 1
    assert reader.get_by_role("link", name="0765-02 17 99").count() == 1
    reader.get_by_role("link", name="English").click()
    assert reader.get_by_role("heading", level=1).inner_text() == "More get an answer in time"


def test_contacts_are_ordered_with_the_keyboard_alone(site, sign_in, source):
    page = sign_in("anna")
    page.goto(f"{site}{NEWS}{source.pk}/change/")
    names = [row.person.name for row in source.release_contacts.all()]

    page.get_by_role("button", name="Flytta ned, rad 1").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Spara utkast").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    after = [row.person.name for row in source.release_contacts.all()]
    assert after == names[::-1]


def test_highlights_are_ordered_with_the_keyboard_alone(site, sign_in, source):
    page = sign_in("anna")
    report = source.report
    sentences = [highlight.sentence_sv for highlight in report.highlights.all()]
    page.goto(f"{site}/redaktion/pressreleases/annualreport/{report.pk}/change/")

    page.get_by_role("button", name="Flytta upp, rad 9").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Spara", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/annualreport/")

    after = [highlight.sentence_sv for highlight in report.highlights.all()]
    assert after == [*sentences[:7], sentences[8], sentences[7]]


def test_nothing_is_wrong_with_the_editors_pages(site, sign_in, source):
    page = sign_in("per")
    states = ("draft", "in_review", "approved", "scheduled")
    others = [PressRelease.objects.filter(status=state).first() for state in states]
    outdated = PressRelease.objects.get(translation__state_en="outdated")
    person = source.contacts.first()
    found = {}
    for path in (
        "/redaktion/",
        NEWS,
        f"{NEWS}{source.pk}/change/",
        f"{NEWS}add/",
        f"{NEWS}{source.pk}/publicera/",
        *(f"{NEWS}{other.pk}/publicera/" for other in others),
        f"{NEWS}{outdated.pk}/oversattning/",
        f"/redaktion/pressreleases/annualreport/{source.report_id}/change/",
        f"/redaktion/contacts/contactperson/{person.pk}/change/",
        "/redaktion/contacts/pressoffice/1/change/",
    ):
        page.goto(site + path)
        settled(page)
        if wrong := faults(page):
            found[path] = wrong

    assert found == {}


@pytest.mark.parametrize("username", ["skribent", "eva", "utan"])
def test_nothing_is_wrong_with_the_desk(site, sign_in, username):
    """One with texts of one's own, an empty one, and that of somebody without any rights."""
    if username == "skribent":
        writer = User.objects.get(username="skribent")
        writer.set_password("hemligt-test-42")
        writer.save()
    else:
        make_user(username, roles.ADMINISTRATOR if username == "eva" else None)
    if username == "eva":
        PressRelease.objects.update(status="published")
        Translation.objects.update(state_en="complete")
    page = sign_in(username)
    expect(page.locator(".desk-section")).to_have_count(6 if username == "skribent" else 0)
    page.get_by_text("Allt annat").click()

    assert faults(page) == []


def test_an_editor_sees_what_has_changed_and_answers_with_the_keyboard_alone(site, sign_in):
    page = sign_in("anna", java_script_enabled=False)
    page.get_by_role("link", name="Se vad som har ändrats").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.locator("ins").text_content() == "[nytt: branschen]"
    assert "talk to the industry" in page.locator(".changed-paragraph p[lang=en]").inner_text()
    page.get_by_role("button", name="Ingen ändring behövs här").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(page.get_by_text("Sparat: engelskan behöver inte ändras")).to_be_visible()
    page.goto(site + "/redaktion/")
    expect(page.get_by_role("link", name="Se vad som har ändrats")).to_have_count(0)


def test_what_was_published_urgently_leaves_the_desk_when_it_is_approved(site, sign_in):
    page = sign_in("per", viewport={"width": 390, "height": 800})
    loud = page.get_by_role("region", name="Brådskande publicerat, ännu inte godkänt")
    expect(loud.get_by_text("Frågan väntades i sändning")).to_be_visible()
    loud.get_by_role("link", name="Granska och godkänn").click()
    page.get_by_role("button", name="Godkänn i efterhand").click()

    page.goto(site + "/redaktion/")

    expect(page.get_by_role("region", name="Väntar på mitt godkännande")).to_be_visible()
    expect(loud).to_have_count(0)


def test_nothing_is_wrong_with_the_sign_in_page(site, new_context):
    page = watch(new_context(locale="sv-SE")).new_page()
    page.goto(site + "/redaktion/")

    assert faults(page) == []


def test_no_english_is_left_in_the_editors_pages(site, sign_in, source):
    """Words that the interface would show in English, had a translation been forgotten."""
    page = sign_in("per")
    english = (
        "Save",
        "Delete",
        "Change",
        "Select",
        "Title",
        "Publish",
        "Preview",
        "History",
        "Bold",
    )
    left = {}
    for path in ("/redaktion/", NEWS, f"{NEWS}add/", f"{NEWS}{source.pk}/publicera/"):
        page.goto(site + path)
        settled(page)
        titles = page.eval_on_selector_all("[title]", "all => all.map(e => e.title)")
        # The language switch is meant for those who do not read Swedish.
        words = page.locator("body").inner_text().replace("In English", "").split() + titles
        if here := [word for word in words if word.startswith(english)]:
            left[path] = here

    assert left == {}


def test_the_stylesheet_that_the_editor_adds_is_the_one_that_is_allowed(site, sign_in, source):
    page = sign_in("anna")
    page.goto(f"{site}{NEWS}{source.pk}/change/")
    settled(page)

    assert page.evaluate("window.stopped") == []
    assert page.evaluate("document.querySelectorAll('style').length") >= 1
    assert page.locator('.ProseMirror[contenteditable="true"]').count() == 2


def test_a_publisher_approves_and_schedules_from_a_phone_without_javascript(site, sign_in):
    page = sign_in("per", viewport={"width": 390, "height": 800}, java_script_enabled=False)
    release = PressRelease.objects.get(title_sv__contains="att följa upp avtal")
    page.goto(f"{site}{NEWS}{release.pk}/publicera/")

    page.get_by_role("button", name="Godkänn").click()
    page.get_by_label("Datum och tid, svensk tid").fill("2027-03-28T02:30")
    page.get_by_role("button", name="Schemalägg").click()
    expect(page.get_by_text("Klockan är aldrig 02.30 den natten")).to_be_visible()
    page.get_by_label("Datum och tid, svensk tid").fill("2027-03-29T08:00:00")
    page.get_by_role("button", name="Schemalägg").click()

    expect(page.get_by_text("måndag 29 mars 2027 kl. 08.00").first).to_be_visible()
    assert Edition.objects.filter(release=release).count() >= 1
    assert Edition.objects.public().filter(release=release).count() == 0


def test_one_language_can_be_shown_at_a_time(site, sign_in, source):
    page = sign_in("anna")
    page.goto(f"{site}{NEWS}{source.pk}/change/")

    page.get_by_label("Svenska", exact=True).check()
    assert page.get_by_label("Rubrik (svenska)").is_visible()
    assert not page.get_by_label("Rubrik (engelska)").is_visible()
    page.get_by_label("Båda").check()
    assert page.get_by_label("Rubrik (engelska)").is_visible()
