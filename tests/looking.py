"""Looks at a page in the browser the way axe, a narrow screen and the content policy do."""

from axe_playwright_python.sync_playwright import Axe

WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")
_ONLY_VIOLATIONS = {"resultTypes": ["violations"]}
_WATCH = (
    "window.stopped = [];"
    "document.addEventListener('securitypolicyviolation',"
    " event => window.stopped.push(`${event.effectiveDirective} ${event.sourceFile}`))"
)


def watch(context):
    """Makes every page of the context note what its content policy stops."""
    context.add_init_script(_WATCH)
    return context


def faults(page, *, widths=WIDTHS, schemes=SCHEMES) -> list:
    """Returns all that is wrong with the page as it stands, at every width and in every scheme.

    That is: what the content policy stopped, what axe found (contrast included), and whether
    one must scroll sideways.
    """
    found = [("policy", stopped) for stopped in page.evaluate("window.stopped")]
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("Promise.all(document.getAnimations().map(each => each.finished))")
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append((width, scheme, "scrolls sideways", []))
            violations = Axe().run(page, options=_ONLY_VIOLATIONS).response["violations"]
            found += [(width, scheme, v["id"], v["nodes"][0]["target"]) for v in violations]
    return found
