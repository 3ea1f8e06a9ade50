"""The main road from an empty form to a withdrawal, by clicking as people do."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect

from pressreleases import roles
from pressreleases.models import Edition, PressRelease
from tests.conftest import make_user
from tests.looking import watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]


@pytest.fixture
def site(live_server):
    call_command("demo", verbosity=0)
    make_user("anna", roles.WRITER, first_name="Anna", last_name="Ärlig")
    make_user("per", roles.PUBLISHER, first_name="Per", last_name="Öppen")
    return live_server.url


@pytest.fixture
def sign_in(site, new_context):
    def enter(username, width):
        context = watch(new_context(locale="sv-SE", viewport={"width": width, "height": 900}))
        page = context.new_page()
        page.goto(site + "/redaktion/")
        page.get_by_label("Användarnamn").fill(username)
        page.get_by_label("Lösenord").fill("hemligt-test-42")
        page.get_by_role("button", name="Logga in").click()
        page.wait_for_url(site + "/redaktion/")
        return page

    return enter


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def write(page, language, words):
    page.locator(f'.ProseMirror[lang="{language}"]').click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def status(page):
    return page.locator(".status-line b").first


@pytest.mark.parametrize("width", [1280, 390])
def test_a_text_goes_the_whole_road_by_clicks(site, sign_in, new_context, width):
    anna, per = sign_in("anna", width), sign_in("per", width)
    reader = new_context().new_page()
    later = f"{timezone.localdate() + dt.timedelta(days=60)}T08:00:00"
    address = site + "/aktuellt/nya-regler-for-sma-inkop/"

    # Written, and sent for review.
    anna.get_by_role("link", name="Nytt pressmeddelande").click()
    anna.get_by_label("Rubrik (svenska)").fill("Nya regler för små inköp")
    anna.get_by_label("Rubrik (engelska)").fill("New rules for small purchases")
    anna.get_by_label("Ingress (svenska)").fill("Reglerna blir enklare.")
    anna.get_by_label("Ingress (engelska)").fill("The rules become simpler.")
    write(anna, "sv", "De gäller 35 slags inköp.")
    write(anna, "en", "They apply to 35 kinds of purchases.")
    press(anna, "Lägg till ytterligare Kontaktperson")
    anna.get_by_label("Kontaktperson, rad 1").select_option(label="Åsa Olsson")
    press(anna, "Spara utkast")
    expect(anna.get_by_text("Utkastet är sparat. Det är inte offentligt.")).to_be_visible()
    anna.get_by_role("link", name="Granska och publicera").click()
    press(anna, "Skicka för granskning")
    expect(status(anna)).to_have_text("För granskning")

    # Sent back with a reason, mended, approved by somebody else.
    per.reload()
    waiting = per.get_by_role("region", name="Väntar på mitt godkännande")
    waiting.get_by_role("link", name="Granska och godkänn Nya regler för små inköp").click()
    per.get_by_text("Återsänd till skribenten").click()
    per.get_by_label("Vad behöver åtgärdas?").fill("Skriv när de börjar gälla.")
    press(per, "Återsänd")
    anna.goto(site + "/redaktion/")
    mine = anna.get_by_role("region", name="Återsänt till mig")
    expect(mine.get_by_text("Skriv när de börjar gälla.")).to_be_visible()
    mine.get_by_role("link", name="Rätta texten Nya regler för små inköp").click()
    write(anna, "sv", " De gäller från i morgon.")
    write(anna, "en", " They apply from tomorrow.")
    press(anna, "Spara och gå vidare")
    press(anna, "Skicka för granskning")
    release = PressRelease.objects.get(title_sv="Nya regler för små inköp")
    publishing = f"{site}/redaktion/pressreleases/pressrelease/{release.pk}/publicera/"
    per.goto(publishing)
    press(per, "Godkänn")

    # Scheduled, and the schedule taken away.
    per.get_by_label("Datum och tid, svensk tid").fill(later)
    press(per, "Schemalägg")
    expect(status(per)).to_have_text("Schemalagt")
    assert reader.goto(address).status == 404
    anna.goto(publishing.replace("publicera", "change"))
    expect(anna.get_by_text("En schemalagd text är låst")).to_be_visible()
    expect(anna.get_by_text("De gäller från i morgon.")).to_be_visible()
    expect(anna.get_by_text("inget har sparats")).to_have_count(0)
    press(per, "Ta bort schemat")
    expect(status(per)).to_have_text("Godkänt")
    assert Edition.objects.filter(release=release).count() == 0

    # Published, corrected, withdrawn.
    press(per, "Publicera nu")
    expect(per.get_by_text("Publicerat på svenska och engelska.")).to_be_visible()
    reader.goto(address)
    expect(reader.get_by_text("35 slags inköp")).to_be_visible()

    anna.reload()
    write(anna, "sv", " Inte 35 utan 36.")
    write(anna, "en", " Not 35 but 36.")
    press(anna, "Spara och gå vidare")
    press(anna, "Skicka för granskning")
    per.goto(publishing)
    press(per, "Godkänn")
    per.get_by_label("Innehållet: en uppgift").check()
    per.get_by_label("Vad som har ändrats, på svenska").fill("Antalet var fel.")
    per.get_by_label("Vad som har ändrats, på engelska").fill("The number was wrong.")
    press(per, "Publicera nu")
    expect(per.get_by_text("Publicerat på svenska och engelska.")).to_be_visible()
    reader.goto(address)
    expect(reader.get_by_text("Inte 35 utan 36.")).to_be_visible()
    reader.goto(site + "/rattelser/")
    expect(reader.get_by_text("Antalet var fel.")).to_be_visible()

    per.goto(publishing)
    expect(per.get_by_role("heading", name="Det här är offentligt")).to_have_count(2)
    per.get_by_text("Dra in det som är offentligt").click()
    per.get_by_label("Indraget: texten står kvar").check()
    per.get_by_label("Varför, på svenska").fill("Reglerna är inte beslutade.")
    per.get_by_label("Varför, på engelska").fill("The rules are not decided.")
    press(per, "Dra in nu")
    expect(status(per)).to_have_text("Indraget")
    reader.goto(address)
    expect(reader.get_by_text("Reglerna är inte beslutade.")).to_be_visible()
    per.goto(publishing)
    steps = ["Indraget", "Publicerat", "Godkänt", "Skickat för granskning"]
    told = per.locator("#log ~ .scroll td[data-label=Vad]").all_inner_texts()
    assert [words.split(":")[0] for words in told[: len(steps)]] == steps
    assert anna.evaluate("window.stopped") == []
    assert per.evaluate("window.stopped") == []
