"""axe on every page: no violation of WCAG 2.2 A and AA, nor of best practices, in both schemes, wide and narrow."""

from collections.abc import Iterator
from itertools import product
from typing import Final, Literal

from playwright.sync_api import Browser, Page

from audit import Result, Site, node
from audit.everywhere import Look, everywhere

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
WIDTHS = (1280, 360)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


def violations(page: Page, axe: str) -> list[str]:
    """Run axe, given as its script, on the page as it is now; return the broken rules, each with its first places."""
    page.evaluate(axe)
    found = page.evaluate("options => axe.run(options)", OPTIONS)
    assert found["passes"], "axe found nothing to look at"  # noqa: S101  what looks at nothing finds nothing
    return [f"{rule['id']}: {rule['help']}: {places(rule['nodes'])}" for rule in found["violations"]]


def places(nodes: list[dict[str, list[str]]]) -> str:
    """Return the selectors of the first elements that axe names, and how many there are."""
    named = " | ".join(" ".join(map(str, node["target"])) for node in nodes[:5])
    return f"{named} ({len(nodes)})"


def audit(site: Site) -> Result:
    """Run the newest axe on every page."""
    axe = (node.tools() / "axe-core" / "axe.min.js").read_text("utf-8")

    def prepare(browser: Browser) -> Look:
        page = browser.new_page(reduced_motion="reduce")

        def look(address: str) -> Iterator[str]:
            page.goto(address)
            for width, scheme in product(WIDTHS, SCHEMES):
                page.set_viewport_size({"width": width, "height": 800})
                page.emulate_media(color_scheme=scheme)
                yield from (f"{scheme}, {width} px: {violation}" for violation in violations(page, axe))

        return look

    return everywhere(site, "axe, both schemes, 1280 and 360 px wide", prepare)
