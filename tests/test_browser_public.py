"""The public pages in a real browser: accessible, light, and whole without JavaScript."""

import gzip
import re
from urllib.parse import quote_plus

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import expect

from pressreleases.models import Edition, Picture
from tests.factories import make_contact, make_office, make_subject
from tests.looking import faults, watch
from tests.surfaces import standing_states

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SOURCE = "grunden-lagd-for-ratt-stod-i-sunda-offentliga-affarer"


@pytest.fixture
def site(live_server):
    call_command("demo", verbosity=0)
    return live_server.url


def every_state(language: str) -> dict[str, str]:
    """Returns the address of each kind of page and each state it can be in."""

    def url(name, **kwargs):
        return reverse(name, kwargs={"language": language, **kwargs})

    public = Edition.objects.public().in_language(language)
    kinds = {notice: public.get(notice=notice) for notice in ("withdrawn", "gone")}
    source = public.get(report_year=2017)
    corrected = public.exclude(change_note="").listed().first()
    illustrated = public.exclude(images=[]).get()
    only_swedish = (
        Edition.objects.public()
        .in_language("sv")
        .exclude(release__in=public.filter(language="en").values("release"))
    )
    states = {
        "start": url("start"),
        "list": url("release_list"),
        "list of a year": url("release_list") + f"?year={source.year}",
        "release": url("release", slug=source.slug),
        "corrected release": url("release", slug=corrected.slug),
        "version": url("version", slug=corrected.slug, number=1),
        "all versions": url("versions", slug=corrected.slug),
        "two versions compared": url("compare", slug=corrected.slug, number=1, other=2),
        "corrections": url("corrections"),
        "withdrawn": url("release", slug=kinds["withdrawn"].slug),
        "gone": url("release", slug=kinds["gone"].slug),
        "figures": url("figures_list"),
        "figures of a year": url("figures_year", year=2017),
        "contacts": url("contact_list"),
        "no contact found": url("contact_list") + "?q=finns+inte",
        "contact": url("contact", slug="asa-olsson"),
        "contact with a photo": url("contact", slug="emile-testlund"),
        "release with a picture and a document": url("release", slug=illustrated.slug),
        "press images": url("press_images"),
        "press images of somebody": url("press_images") + "?kind=people&person=emile-testlund",
        "no press images": url("press_images") + "?kind=logotypes&person=emile-testlund",
        "press image": url("press_image", number=Picture.objects.in_bank().first().pk),
        "not found": url("start") + "finns-inte/",
        **standing_states(language),
    }
    if language == "en":
        states["only in Swedish"] = url("release", slug=only_swedish.first().slug)
    return states


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_is_wrong_with_any_page_in_any_state(site, new_context, language):
    page = watch(new_context()).new_page()
    states = every_state(language)
    found = {}
    for state, path in states.items():
        page.goto(site + path)
        if wrong := faults(page):
            found[state] = wrong

    assert len(states) == (30 if language == "en" else 29)
    assert found == {}


def test_a_fault_would_be_found(site, new_context):
    page = watch(new_context()).new_page()
    page.goto(site + "/")
    page.evaluate(
        "document.querySelector('h1').style.color = '#eee';"
        "document.body.insertAdjacentHTML('beforeend', '<img src=/x style=width:2000px>')"
    )

    kinds = {
        fault[-2] if len(fault) == 4 else fault[0]
        for fault in faults(page, looks=[(1280, "light")])
    }

    assert kinds >= {"color-contrast", "image-alt", "policy"}


def test_a_reader_without_javascript_finds_whom_to_call(site, new_context):
    page = new_context(java_script_enabled=False).new_page()

    page.goto(site + "/")
    page.get_by_role("navigation").get_by_role("link", name="Presskontakt").click()
    page.get_by_role("searchbox").fill("asa")
    page.get_by_role("button", name="Sök").click()

    assert page.get_by_role("link", name="0765-02 17 99").count() == 1
    assert page.get_by_text("08-586 217 85").count() == 0


def test_with_only_a_keyboard_the_content_and_the_other_language_are_reached(site, new_context):
    page = new_context().new_page()
    page.goto(f"{site}/aktuellt/{SOURCE}/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Hoppa till innehållet"
    page.keyboard.press("Enter")
    page.wait_for_url("**/#content")

    page = page.context.new_page()
    page.goto(f"{site}/aktuellt/{SOURCE}/")
    for _step in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hreflang") == "en":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/news/**")
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_first_visit_to_a_release_is_light(site, new_context):
    """Bytes over the wire as gzip would send them, headers included; the site sends brotli."""
    context = new_context()
    page = context.new_page()
    sizes, foreign = {}, []

    def note(response):
        if not response.url.startswith(site):
            foreign.append(response.url)
        body = gzip.compress(response.body())
        headers = sum(len(k) + len(v) + 4 for k, v in response.headers.items())
        sizes[response.url] = len(body) + headers

    page.on("response", note)
    page.goto(f"{site}/aktuellt/{SOURCE}/", wait_until="networkidle")

    assert foreign == []
    assert len(sizes) >= 5
    assert sum(sizes.values()) < 40_000
    assert context.cookies() == []


def test_the_switch_of_language_leads_to_the_same_page(site, new_context):
    page = new_context().new_page()
    for state, path in every_state("sv").items():
        page.goto(site + path)
        page.get_by_role("link", name=re.compile("English")).first.click()
        assert page.locator("html").get_attribute("lang") == "en", state
        assert re.match(rf"{site}/en/", page.url), state
        if state == "release":
            assert page.get_by_text("This is a translation").count() == 1


def test_whom_to_call_is_found_as_one_types(page, live_server):
    """Without the button; the address follows, so that it can be sent on. Å need not be typed."""
    make_office()
    make_contact(name="Åsa Olsson", phone="08-465 004 44")
    make_contact(name="Bo Ek", phone="08-586 217 85").subjects.add(
        make_subject(name_sv="Regler", name_en="Rules")
    )
    page.goto(f"{live_server.url}/presskontakt/")
    results = page.locator(f"#{page.locator('form[data-lookup]').get_attribute('data-lookup')}")
    expect(results.get_by_text("Bo Ek", exact=True).first).to_be_visible()

    for asked, found, other in (
        ("asa olson", "Åsa Olsson", "Bo Ek"),
        ("217", "Bo Ek", "Åsa Olsson"),
        ("rules", "Bo Ek", "Åsa Olsson"),
        ("465", "Åsa Olsson", "Bo Ek"),
    ):
        page.locator("form[data-lookup] [name=q]").fill(asked)
        expect(results.get_by_text(other, exact=True)).to_have_count(0)
        expect(results.get_by_text(found, exact=True).first).to_be_visible()
        expect(page).to_have_url(f"{live_server.url}/presskontakt/?q={quote_plus(asked)}")
