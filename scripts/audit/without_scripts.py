"""Without JavaScript every page says the same: what scripts add is controls, never content."""

from collections import Counter
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from audit import Result, Site
from audit.everywhere import Look, everywhere

# What is pressed, typed into or spoken of such, is of use only where scripts run.
CONTROLS = "button, form, output, [role=status], dialog"


def words(page: Page) -> Counter[str]:
    """Return the words that a page shows to a reader at this moment, each with its number."""
    return Counter(page.locator("main article").inner_text().split())


def prepare(browser: Browser) -> Look:
    """Open a window with JavaScript and one without."""
    usual, plain = browser.new_page(), browser.new_page(java_script_enabled=False)

    def look(address: str) -> Iterator[str]:
        usual.goto(address)
        plain.goto(address)
        alone, all_words = words(plain), words(usual)
        usual.evaluate("controls => { for (const one of document.querySelectorAll(controls)) one.remove(); }", CONTROLS)
        if alone.total() < 5:
            yield "there is hardly a word"
        if missing := words(usual) - alone:
            yield f"{missing.total()} words need JavaScript: {some(missing)}"
        if hidden := alone - all_words:
            yield f"{hidden.total()} words are gone with JavaScript: {some(hidden)}"

    return look


def some(found: Counter[str]) -> str:
    """Return the first of some words."""
    return " ".join(list(found.elements())[:10])


def audit(site: Site) -> Result:
    """Read every page twice."""
    return everywhere(site, "the same text without JavaScript", prepare)
