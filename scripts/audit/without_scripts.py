"""Without JavaScript every page says the same: what scripts add is controls, never content."""

from collections.abc import Iterator
from difflib import unified_diff

from playwright.sync_api import Browser, Page

from audit import Result, Site
from audit.everywhere import Look, everywhere

# What is pressed, typed into or spoken of such, is of use only where scripts run.
CONTROLS = "button, form, output, thead, [role=status], dialog"
READ = f"""article => {{
  for (const control of article.querySelectorAll("{CONTROLS}")) control.remove();
  return article.innerText.split("\\n").map((line) => line.trim()).filter(Boolean);
}}"""


def text(page: Page, address: str) -> list[str]:
    """Return the lines that a page shows to a reader, without its controls."""
    page.goto(address)
    lines: list[str] = page.locator("main article").evaluate(READ)
    return lines


def prepare(browser: Browser) -> Look:
    """Open a window with JavaScript and one without."""
    usual, plain = browser.new_page(), browser.new_page(java_script_enabled=False)

    def look(address: str) -> Iterator[str]:
        expected, found = text(usual, address), text(plain, address)
        if sum(map(len, found)) < 20:
            yield "there is hardly any text"
        different = [line for line in unified_diff(expected, found, lineterm="", n=0) if line[:1] in "+-"][2:]
        if different:
            yield f"{len(different)} lines differ without JavaScript, first: {different[0]}"

    return look


def audit(site: Site) -> Result:
    """Read every page twice."""
    return everywhere(site, "the same text without JavaScript", prepare)
