"""Comparisons, citations and reading back in a real browser."""

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from pressreleases import roles
from pressreleases.models import Edition, PressRelease
from tests.conftest import make_user
from tests.factories import put_out
from tests.looking import faults, watch

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]

BODY = """<h2>Bakgrund</h2><p>Det var 35 stycken, enligt <a href="https://a.example/">listan</a>.</p>
<p>Ett stycke som flyttas.</p><ul><li>Ett</li><li>Två</li></ul><h2>Mer</h2>
<p>Ett.</p><p>Två.</p><p>Tre.</p><p>Fyra.</p><p>Fem.</p><p>Sex.</p>"""
AFTER = """<h2>Bakgrund</h2><p>Det var 36 stycken, enligt <a href="https://b.example/">listan</a>.</p>
<ul><li>Ett</li><li>Tre</li></ul><blockquote><p>– Nytt citat.</p></blockquote><h3>Mer</h3>
<p>Ett.</p><p>Två.</p><p>Tre.</p><p>Fyra.</p><p>Fem.</p><p>Sex.</p><p>Ett stycke som flyttas.</p>"""


@pytest.fixture
def site(live_server):
    call_command("demo", verbosity=0)
    make_user("anna", roles.WRITER, first_name="Anna", last_name="Ärlig")
    return live_server.url


@pytest.fixture
def rewritten(site) -> PressRelease:
    """A public text with every kind of change between its two versions."""
    release = PressRelease.objects.get(title_sv__startswith="Grunden lagd")
    for body in (BODY, AFTER):
        release.body_sv, release.body_en = body, body
        release.save()
        put_out(release, change="major", notes={"sv": "Antalet var fel.", "en": "Wrong number."})
    return release


@pytest.fixture
def desk(site, new_context):
    page = watch(new_context(locale="sv-SE")).new_page()
    page.goto(site + "/redaktion/")
    page.get_by_label("Användarnamn").fill("anna")
    page.get_by_label("Lösenord").fill("hemligt-test-42")
    page.get_by_role("button", name="Logga in").click()
    page.wait_for_url(site + "/redaktion/")
    return page


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_is_wrong_with_a_comparison_of_every_kind_of_change(
    site, rewritten, new_context, language
):
    page = watch(new_context()).new_page()
    slug = rewritten.editions.get(language=language, number=3).slug
    root = f"{site}/aktuellt/{slug}/versioner" if language == "sv" else None
    root = root or f"{site}/en/news/{slug}/versions"
    compare = "jamfor" if language == "sv" else "compare"
    found = []
    for path in (f"{root}/2/{compare}/3/", f"{root}/1/{compare}/3/", f"{root}/3/", f"{root}/"):
        page.goto(path)
        found += [(path, fault) for fault in faults(page)]

    assert found == []
    page.goto(f"{root}/2/{compare}/3/")
    assert page.locator("details.folded").count() == 1
    states = page.locator(".compared-state").all_text_contents()
    words = {"sv": ("Flyttat härifrån", "Tillagt"), "en": ("Moved from here", "Added")}
    assert set(words[language]) <= set(states)


def test_a_citation_is_copied_with_one_press(site, rewritten, new_context):
    context = new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = watch(context).new_page()
    slug = rewritten.editions.get(language="sv", number=3).slug
    page.goto(f"{site}/aktuellt/{slug}/versioner/2/")

    page.get_by_role("button", name="Kopiera").first.click()

    expect(page.get_by_role("status").first).to_have_text("Kopierat")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#citation").text_content()
    assert "Version 2, publicerad" in copied


def test_without_javascript_two_versions_are_chosen_and_compared(site, rewritten, new_context):
    page = new_context(java_script_enabled=False).new_page()
    slug = rewritten.editions.get(language="sv", number=3).slug
    page.goto(f"{site}/aktuellt/{slug}/")
    page.get_by_role("link", name="Alla versioner och hur du hänvisar till dem").click()
    page.get_by_label("Före").select_option("Version 2")
    page.get_by_role("button", name="Jämför").click()

    page.wait_for_url("**/versioner/2/jamfor/3/")
    assert page.get_by_role("button", name="Kopiera").count() == 0
    assert page.get_by_text("https://b.example/").count() == 1


def test_an_editor_compares_and_reads_an_old_version_back(site, rewritten, desk):
    desk.goto(f"{site}/redaktion/pressreleases/pressrelease/{rewritten.pk}/change/")
    desk.get_by_role("row", name="2 Svenska").get_by_role("link", name="Jämför").click()
    found = faults(desk)
    desk.get_by_role("link", name="Läs in i arbetsexemplaret").click()
    found += faults(desk)
    assert found == []

    editions = Edition.objects.count()
    desk.get_by_role("button", name="Läs in den här versionen i arbetsexemplaret").click()

    expect(desk.get_by_text("Inget som är publicerat har ändrats.")).to_be_visible()
    release = PressRelease.objects.get(pk=rewritten.pk)
    assert "35 stycken" in release.body_sv
    assert "36 stycken" in release.body_en
    assert (release.status, Edition.objects.count()) == ("draft", editions)
