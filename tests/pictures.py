"""Takes pictures of the running site, to look at: python -m tests.pictures [ADDRESS].

At 1280 and 390 pixels, light and dark, into var/pictures/. Start the site with `make run` first.
The picture in the README is the release at both widths, cut to one screen.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.run import ROOT, find_browser

FOLDER = ROOT / "var" / "pictures"
SOURCE = "grunden-lagd-for-ratt-stod-i-sunda-offentliga-affarer"
PAGES = {
    "start": "/",
    "list": "/aktuellt/",
    "release": f"/aktuellt/{SOURCE}/",
    "version": f"/aktuellt/{SOURCE}/versioner/1/",
    "corrections": "/rattelser/",
    "figures": "/aret-i-siffror/",
    "year": "/aret-i-siffror/2017/",
    "contacts": "/presskontakt/",
    "nobody": "/presskontakt/?q=finns+inte",
    "accessibility": "/tillganglighet/",
    "cookies": "/kakor/",
    "missing": "/finns-inte/",
    "english": "/en/",
}


def take(address: str, folder: Path) -> int:
    """Takes every picture, returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for width in (1280, 390):
            for scheme in ("light", "dark"):
                page = browser.new_page(
                    viewport={"width": width, "height": 900}, color_scheme=scheme
                )
                for name, path in PAGES.items():
                    page.goto(address + path)
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                    taken += 1
        browser.close()
    return taken


if __name__ == "__main__":
    site = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000"
    print(f"{take(site.rstrip('/'), FOLDER)} pictures in {FOLDER.relative_to(ROOT)}/")
