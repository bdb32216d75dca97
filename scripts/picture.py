"""Take the README's picture of the site: `make picture`, after `make site`."""

import sys

from playwright.sync_api import sync_playwright

import find_browser
from bakuprocess.settings import ROOT

SHOWN = ROOT / "site" / "events" / "world-forum-on-intercultural-dialogue-2011" / "index.html"
PICTURE = ROOT / "docs" / "assets" / "picture.png"


def main() -> None:
    """Open the page of an event as a file and save what a window of 1280 × 800 pixels shows of it."""
    path = find_browser.of_the_system()
    if path is None:
        sys.exit(find_browser.HOW)
    if not SHOWN.is_file():
        sys.exit("There is no site yet: `make site` makes it.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        page.goto(SHOWN.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()
    print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()
