"""Reading in a real browser: with a keyboard alone, without JavaScript, enlarged, in forced
colours, on paper; and copying the address and the quotes."""

import re

import pytest
from django.core.management import call_command

from pressreleases.models import Edition
from tests.factories import make_release, put_out
from tests.looking import faults, watch
from tests.surfaces import standing_states, url
from tests.test_browser_public import SOURCE, every_state
from tests.test_valid_html import error_pages

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RELEASE = f"/aktuellt/{SOURCE}/"
#: What stands out when it has the focus: an outline of at least two pixels.
_FOCUS = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.textContent.trim().replace(/\\s+/g, " "),
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


@pytest.fixture
def site(live_server):
    call_command("demo", verbosity=0)
    return live_server.url


def tab_to(page, name, most=60):
    """Moves the focus with Tab until it is on what is called that; each stop must be visible."""
    for _step in range(most):
        page.keyboard.press("Tab")
        focus = page.evaluate(_FOCUS)
        assert focus["seen"], focus
        assert focus["inView"], focus
        if re.search(name, focus["name"]):
            return
    raise AssertionError(f"{name} was not reached")


def test_the_keyboard_alone_leads_from_the_start_to_whom_to_call(site, new_context):
    page = new_context().new_page()
    page.goto(site + "/")

    tab_to(page, "^Hoppa till innehållet$", most=1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/#content")
    tab_to(page, "^Alla pressmeddelanden$")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aktuellt/")
    tab_to(page, "^Grunden lagd")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{RELEASE}")
    tab_to(page, "^Inger Ek$")
    page.keyboard.press("Enter")
    page.wait_for_url("**/presskontakt/inger-ek/")
    tab_to(page, "^08-586 217 85$")
    assert page.evaluate("document.activeElement.href") == "tel:+46858621785"


def test_without_javascript_a_reader_goes_the_same_way_and_meets_nothing_dead(site, new_context):
    page = new_context(java_script_enabled=False).new_page()

    page.goto(site + "/")
    page.get_by_role("link", name="Alla pressmeddelanden").click()
    page.get_by_role("link", name=re.compile("Grunden lagd")).click()
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("status").count() == 0
    assert page.locator(".cite-address a").is_visible()
    page.get_by_role("link", name="Inger Ek").click()
    assert page.get_by_role("link", name="08-586 217 85").is_visible()
    page.get_by_role("link", name="Tillgänglighet").click()
    assert page.get_by_role("heading", level=1, name="Tillgänglighet").is_visible()
    page.get_by_role("link", name="In English").click()
    assert page.locator("html").get_attribute("lang") == "en"


def test_every_standing_page_has_its_way_to_the_other_language(site, new_context):
    page = new_context().new_page()
    states = standing_states("sv")
    for state, path in states.items():
        page.goto(site + path)
        page.get_by_role("link", name="In English").click()
        assert re.match(rf"{site}/en/(?!news)\w", page.url), state
        assert page.locator("html").get_attribute("lang") == "en", state
        page.get_by_role("link", name="På svenska").first.click()
        assert page.url == site + path
    assert len(states) == 6


def answering(html):
    """Returns what gives a page that no address leads to, with the site's own stylesheets."""
    return lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_is_wrong_with_the_pages_that_tell_of_an_error(site, new_context, language):
    page = watch(new_context()).new_page()
    pages = error_pages(language)
    found = {}
    for name, html in pages.items():
        page.route("**/broken/", answering(html.decode()))
        page.goto(f"{site}/broken/")
        assert page.get_by_role("heading", level=1).count() == 1
        if wrong := faults(page):
            found[name] = wrong
        page.unroute("**/broken/")
    assert len(pages) == 4
    assert found == {}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_at_four_hundred_per_cent_nothing_is_lost_sideways(site, new_context, language):
    """1280 px at 400 % is 320 px; and the letters alone at 200 % on half of the screen."""
    page = new_context().new_page()
    found = {}
    for state, path in every_state(language).items():
        page.goto(site + path)
        for width, size in ((320, "100%"), (640, "200%")):
            page.set_viewport_size({"width": width, "height": 256})
            page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if wide > 0:
                found[state, size] = wide
    assert found == {}


def test_in_forced_colours_what_is_chosen_and_what_can_be_pressed_has_an_edge(site, new_context):
    page = new_context(forced_colors="active").new_page()
    page.goto(site + RELEASE)

    edges = page.evaluate(
        """() => [".copy", ".prose blockquote", ".contact", ".nav a[aria-current]"].map(
          (selector) => {
            const style = getComputedStyle(document.querySelector(selector));
            const sides = ["Top", "Right", "Bottom", "Left"];
            return sides.some((side) => parseFloat(style[`border${side}Width`]) >= 1
              && style[`border${side}Style`] !== "none");
          })"""
    )

    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert edges == [True] * 4


def test_a_printed_release_has_its_contact_and_address_and_no_controls(site, new_context):
    page = new_context().new_page()
    page.goto(site + RELEASE)
    page.emulate_media(media="print")

    assert page.get_by_text("08-586 217 85").is_visible()
    assert page.locator(".cite-address").is_visible()
    assert page.locator(".footer address").is_visible()
    for selector in (".nav", ".switch", ".copy >> nth=0", ".footer-pages", ".skip"):
        assert not page.locator(selector).is_visible(), selector
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert pages == 2


# --- copying


def copied(page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


@pytest.fixture
def open_page(site, new_context):
    """Returns a function that opens a page whose clipboard can be read."""

    def open_it(path):
        context = watch(new_context(permissions=["clipboard-read", "clipboard-write"]))
        page = context.new_page()
        page.goto(site + path)
        return page

    return open_it


def test_a_quote_is_copied_with_where_it_comes_from(site, open_page):
    page = open_page(RELEASE)
    quote = page.locator(".prose blockquote").first

    page.get_by_role("button", name="Kopiera citat 1").focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="Kopierat.").wait_for()

    words, source, address = re.split(r"\n+", copied(page).replace("\r", ""))
    assert words == " ".join(quote.text_content().split())
    assert words.endswith("säger generaldirektör Inger Ek.")
    assert source == (
        "Grunden lagd för rätt stöd i sunda offentliga affärer, Upphandlingsmyndigheten, "
        "22 februari 2018"
    )
    assert address.endswith(RELEASE)
    assert page.evaluate("window.stopped") == []


def test_the_speaker_is_taken_from_the_paragraph_after_the_quote(site, open_page):
    release = make_release(
        body_sv="<p>Text.</p><blockquote><p>– Det går bra.</p></blockquote>"
        "<p>säger Åsa Prov, expert.</p><blockquote><p>– Nästa.</p></blockquote><p>Text.</p>"
    )
    edition, _english = put_out(release)
    page = open_page(url("release", slug=edition.slug))

    page.get_by_role("button", name="Kopiera citat 1").click()
    page.get_by_text("Kopierat.").wait_for()
    first = copied(page)
    page.get_by_role("button", name="Kopiera citat 2").click()
    page.get_by_role("status").nth(1).filter(has_text="Kopierat.").wait_for()

    assert first.startswith("– Det går bra. säger Åsa Prov, expert.\n")
    assert copied(page).startswith("– Nästa.\n")


def test_the_address_is_copied_in_the_pages_language(site, open_page):
    english = Edition.objects.public().in_language("en").get(report_year=2017)
    page = open_page(url("release", "en", slug=english.slug))

    page.get_by_role("button", name="Copy the link").click()
    page.get_by_text("Copied.").wait_for()

    assert copied(page).endswith(url("release", "en", slug=english.slug))


def test_a_browser_that_refuses_says_what_to_do(site, new_context):
    page = new_context().new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(site + RELEASE)

    page.get_by_role("button", name="Kopiera länken").click()

    page.get_by_text("Markera texten och kopiera den själv.").wait_for()


def test_where_there_is_no_clipboard_there_are_no_buttons(site, new_context):
    page = new_context().new_page()
    page.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})"
    )
    page.goto(site + RELEASE)

    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("heading", name="Länka och citera").is_visible()


def test_the_site_sets_no_cookie_and_stores_nothing(site, new_context):
    context = new_context()
    page = context.new_page()
    paths = [path for code in ("sv", "en") for path in every_state(code).values()]
    for path in paths:
        page.goto(site + path)
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert len(paths) == 59
    assert context.cookies() == []
