"""Looks at a page in the browser the way axe, a narrow screen and the content policy do."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")
#: What axe looks at: the widest and the narrowest, each in both schemes.
LOOKS = [(width, scheme) for width in (1280, 320) for scheme in SCHEMES]
_AXE = Axe().axe_script
_VIOLATIONS = "axe.run(document, {resultTypes: ['violations']}).then(results => results.violations)"
#: Brings every transition to its end at once: nothing promises that it runs there by itself.
_STILL = (
    "document.getAnimations().forEach(each => each.effect.getComputedTiming().endTime"
    " === Infinity ? each.cancel() : each.finish())"
)
_WATCH = (
    "window.stopped = [];"
    "document.addEventListener('securitypolicyviolation',"
    " event => window.stopped.push(`${event.effectiveDirective} ${event.sourceFile}`))"
)


def watch(context):
    """Makes every page of the context note what its content policy stops."""
    context.add_init_script(_WATCH)
    return context


def settled(page):
    """Waits until the page is loaded and each field for rich text has its editor.

    "No request for half a second" would not do: a form asks for its company again and again.
    """
    page.wait_for_load_state()
    fields = page.locator("textarea[data-django-prose-editor-configurable]:enabled")
    expect(page.locator('.ProseMirror[contenteditable="true"]')).to_have_count(fields.count())


def faults(page, *, looks=LOOKS) -> list:
    """Returns all that is wrong with the page as it stands.

    That is: what the content policy stopped, whether one must scroll sideways at any width, and
    what axe finds (contrast included).

    Args:
        looks: The widths and schemes that axe is run at.
    """
    found = [("policy", stopped) for stopped in page.evaluate("window.stopped")]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if _is_too_wide(page):
            found.append((width, "scrolls sideways", []))
    page.evaluate(_AXE)
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.evaluate(_STILL)
        violations = page.evaluate(_VIOLATIONS)
        found += [(width, scheme, v["id"], v["nodes"][0]["target"]) for v in violations]
    return found


def _is_too_wide(page) -> bool:
    """Whether one must scroll sideways, also when what follows a change of size has settled."""
    wide = "document.documentElement.scrollWidth > innerWidth"
    if not page.evaluate(wide):
        return False
    page.wait_for_timeout(500)
    return page.evaluate(wide)
