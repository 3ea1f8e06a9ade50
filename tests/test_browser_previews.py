"""Preview links in a real browser: from the editor to somebody without an account and back."""

import re

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect

from pressreleases import previews, roles
from pressreleases.models import PressRelease, PreviewComment
from tests.conftest import make_user
from tests.factories import make_link
from tests.looking import faults, settled, watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]

NEWS = "/redaktion/pressreleases/pressrelease/"
PATHS = {"sv": "/granska/{}/", "en": "/en/review/{}/"}


@pytest.fixture
def site(live_server):
    call_command("demo", verbosity=0)
    make_user("anna", roles.WRITER, first_name="Anna", last_name="Ärlig")
    return live_server.url


@pytest.fixture
def source(site) -> PressRelease:
    return PressRelease.objects.get(title_sv__startswith="Grunden lagd")


@pytest.fixture
def editor(site, new_context):
    page = watch(new_context(locale="sv-SE")).new_page()
    page.goto(site + "/redaktion/")
    page.get_by_label("Användarnamn").fill("anna")
    page.get_by_label("Lösenord").fill("hemligt-test-42")
    page.get_by_role("button", name="Logga in").click()
    page.wait_for_url(site + "/redaktion/")
    return page


@pytest.fixture
def anna(site):
    from django.contrib.auth.models import User

    return User.objects.get(username="anna")


@pytest.mark.parametrize("scripts", [True, False])
def test_an_editor_asks_a_stranger_answers_and_the_editor_reads_it_beside_the_text(
    site, source, editor, new_context, scripts
):
    editor.goto(f"{site}{NEWS}{source.pk}/change/")
    editor.get_by_role("link", name="Granskningslänkar och svar").click()
    expect(editor.get_by_text("Det som skickas utanför myndigheten är utlämnat.")).to_be_visible()
    editor.get_by_label("Till vem?").fill("Karin Ek, Provverket")
    editor.get_by_role("button", name="Gör länken").click()
    address = editor.get_by_label("Kopiera den nu").input_value()
    path = re.search(r"/granska/[\w-]{43}/$", address)[0]

    context = watch(new_context(locale="sv-SE", java_script_enabled=scripts))
    stranger = context.new_page()
    outside = []
    stranger.on("request", lambda request: outside.append(request.url))
    stranger.goto(site + path)
    expect(stranger.get_by_role("heading", name="Grunden lagd")).to_have_count(0)
    stranger.get_by_role("button", name="Öppna texten").click()
    expect(stranger.get_by_role("heading", name=source.title_sv)).to_be_visible()
    part = (
        stranger.locator(".answer-part", has_text="Årsredovisningen visar")
        .or_(stranger.locator(".answer-part").nth(2))
        .first
    )
    words = part.locator(".answer-words").inner_text()
    part.get_by_text("Kommentera").click()
    part.locator("textarea").fill("Siffran är fel, det ska vara 12.")
    stranger.get_by_role("button", name="Skicka kommentarerna").click()
    expect(stranger.get_by_role("alert")).to_contain_text("Skriv ditt namn")
    expect(part.locator("textarea")).to_be_visible()
    stranger.get_by_label("Ditt namn").fill("Karin Ek")
    stranger.get_by_role("button", name="Skicka kommentarerna").click()
    expect(stranger.get_by_role("heading", name="Tack, svaret är skickat")).to_be_visible()
    stranger.reload()
    expect(stranger.get_by_role("heading", name="Tack, svaret är skickat")).to_be_visible()

    assert context.cookies() == []
    assert {url.startswith(site) for url in outside} == {True}
    assert PreviewComment.objects.filter(answer__link__release=source).count() == 1
    editor.goto(f"{site}{NEWS}{source.pk}/publicera/")
    expect(editor.get_by_text("1 öppen kommentar")).to_be_visible()
    editor.get_by_role("link", name="Granskningslänkar och svar").click()
    row = editor.locator(".beside > li", has_text=words)
    expect(row.get_by_text("Siffran är fel, det ska vara 12.")).to_be_visible()
    row.get_by_role("button", name="Markera som åtgärdad").click()
    expect(editor.locator(".remark--handled")).to_contain_text("Åtgärdad")
    editor.get_by_role("button", name="Återkalla Karin Ek, Provverket").click()
    expect(editor.get_by_text("1 länk är återkallad.")).to_be_visible()

    stranger.goto(site + path)
    expect(stranger.get_by_role("heading", name="Länken fungerar inte")).to_be_visible()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_is_wrong_with_what_a_stranger_sees(site, source, anna, new_context, language):
    link, token = make_link(source, anna, language=language)
    page = watch(new_context()).new_page()
    path = site + PATHS[language].format(token)
    found = {}

    def look(state):
        if wrong := faults(page):
            found[state] = wrong

    page.goto(path)
    look("first page")
    page.locator("main button").click()
    look("text")
    for place in (0, 1, 2):
        page.locator("summary").nth(place).click()
    page.locator(".answer-part textarea").nth(1).fill("å" * 2001)
    page.locator("button[value=comments]").click()
    expect(page.locator(".answer-error")).to_have_count(2)
    look("mistakes")
    page.locator(".answer-part textarea").nth(1).fill("Nej.")
    page.locator("input[name=name]").fill("Karin Ek")
    page.locator("button[value=comments]").click()
    look("thanks")
    page.locator("main button").click()
    page.locator(".answer-field textarea").last.fill("För sent")
    previews.revoke(source, [link], by=anna, at=timezone.now())
    page.locator("button[value=comments]").click()
    expect(page.locator("#typed")).to_have_value("För sent")
    look("dead link with what was typed")
    page.goto(path)
    look("dead link")

    assert found == {}


def test_nothing_is_wrong_with_the_editors_page_and_it_can_be_used_from_a_phone(
    site, source, editor, anna, new_context
):
    page_path = f"{site}{NEWS}{source.pk}/granskningslankar/"
    found = {}

    def look(state):
        settled(editor)
        if wrong := faults(editor):
            found[state] = wrong

    editor.goto(page_path)
    look("empty")
    editor.get_by_role("button", name="Gör länken").click()
    expect(editor.get_by_role("alert")).to_contain_text("Skriv vem länken är till.")
    look("mistake")
    editor.get_by_label("Till vem?").fill("Provverkets avdelning för mycket långa namn " * 2)
    editor.get_by_role("button", name="Gör länken").click()
    look("made")
    _link, token = make_link(source, anna)
    stranger = new_context(java_script_enabled=False).new_page()
    stranger.goto(site + PATHS["sv"].format(token))
    stranger.locator("main button").click()
    for place in (0, 2, 9):
        stranger.locator("summary").nth(place).click()
        stranger.locator(".answer-part textarea").nth(place).fill("W" * 200 + "\n<b>nej</b>")
    stranger.locator("input[name=name]").fill("Karin Ek")
    stranger.locator("button[value=comments]").click()
    source.title_sv = "En annan rubrik"
    source.save()
    editor.goto(page_path)
    editor.get_by_role("button", name="Markera som åtgärdad").first.click()
    expect(editor.locator(".remark--handled")).to_have_count(1)
    look("comments")
    editor.goto(f"{site}{NEWS}{source.pk}/granska/sv/")
    look("preview in the admin")
    expect(editor.get_by_role("link", name="Visa den för någon utan konto")).to_be_visible()
    editor.goto(page_path)
    editor.get_by_role("button", name="In English").click()
    expect(editor.get_by_role("heading", name="Preview links and answers")).to_be_visible()
    look("comments in English")

    assert found == {}
    editor.set_viewport_size({"width": 390, "height": 800})
    expect(editor.get_by_role("button", name="Revoke Provverket").first).to_be_visible()
    assert editor.get_by_role("button", name="Revoke all links").is_visible()


def test_a_printed_draft_says_so(site, source, anna, new_context):
    _link, token = make_link(source, anna)
    page = new_context(java_script_enabled=False).new_page()
    page.goto(site + PATHS["sv"].format(token))
    page.locator("main button").click()
    assert page.title().startswith("UTKAST: ")
    expect(page.locator(".draft-mark")).to_be_hidden()

    page.emulate_media(media="print")

    expect(page.locator(".draft-mark")).to_be_visible()
    expect(page.locator(".draft-mark")).to_have_text("UTKAST")
    assert page.locator(".draft-mark").evaluate("e => getComputedStyle(e).position") == "fixed"
    expect(page.locator(".answer")).to_be_hidden()


def test_the_address_is_copied_with_a_button(site, source, new_context, editor):
    editor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    editor.goto(f"{site}{NEWS}{source.pk}/granskningslankar/")
    editor.get_by_label("Till vem?").fill("Provverket")
    editor.get_by_role("button", name="Gör länken").click()

    editor.get_by_role("button", name="Kopiera").click()

    expect(editor.get_by_text("Kopierat")).to_be_visible()
    copied = editor.evaluate("navigator.clipboard.readText()")
    assert copied == editor.get_by_label("Kopiera den nu").input_value()
