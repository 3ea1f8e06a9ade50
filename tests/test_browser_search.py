"""The search in a real browser: accessible in every state, and whole without JavaScript."""

import pytest
from django.core.management import call_command

from tests.looking import faults, watch

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STATES = {
    "hits": "?q={word}",
    "by date, narrowed": "?q={word}&kind=press_release&from=2010-01-01&sort=date",
    "without diacritics": "?q=myndigheter+vagledning",
    "no hits": "?q=xyzzy",
    "did you mean": "?q=uphandling",
    "no word": "?q=%25",
    "a date that is none": "?q={word}&from=kaka&to=2018-13-45",
}


@pytest.fixture
def site(live_server):
    call_command("demo", verbosity=0)
    return live_server.url


@pytest.mark.parametrize(
    ("path", "word"), [("/aktuellt/", "upphandling"), ("/en/news/", "procurement")]
)
def test_nothing_is_wrong_with_the_search_in_any_state(site, new_context, path, word):
    page = watch(new_context()).new_page()
    found = {}
    for state, query in STATES.items():
        page.goto(site + path + query.format(word=word))
        if wrong := faults(page):
            found[state] = wrong

    assert found == {}


def test_marks_are_seen_in_forced_colours(site, new_context):
    page = new_context(forced_colors="active").new_page()
    page.goto(f"{site}/aktuellt/?q=upphandling")
    mark = page.locator("mark").first

    assert mark.evaluate("node => getComputedStyle(node).borderBlockEndStyle") == "solid"


def test_a_search_with_the_keyboard_alone_and_without_javascript(site, new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/")

    page.get_by_role("searchbox").focus()
    page.keyboard.type("upphandling")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aktuellt/?q=upphandling")
    assert page.locator("mark").count() > 0

    page.get_by_text("Fler sökval").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Sorts text").focus()
    page.keyboard.type("Press")
    page.get_by_role("button", name="Sök").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=press_release**")
    assert page.get_by_label("Sorts text").input_value() == "press_release"
    assert page.get_by_role("searchbox").input_value() == "upphandling"
