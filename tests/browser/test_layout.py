"""Pages stand still and show all they hold: on the narrowest phone, enlarged, widely spaced, with a late font."""

import pytest
from playwright.sync_api import Browser, Page, Route

from looking import cut, shifts, space_out
from page_kinds import KINDS

# 320 pixels is WCAG 1.4.10; half of a usual window is what enlarging to 200 % leaves of it.
SIZES = {"a narrow phone": (320, 640), "enlarged to 200 %": (640, 450)}
MAIN = ("", "timeline/", "events/world-forum-on-intercultural-dialogue-2011/", "partners/icesco/", "matrix/")


@pytest.mark.parametrize("path", KINDS)
def test_nothing_is_cut(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    found = []
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{size}: {one}" for one in cut(page)]
    space_out(page)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        # The few words in pictures have no room for more space; the table below each has the same to read.
        found += [f"spaced out, {width} px: {one}" for one in cut(page) if "chart__picture" not in one]
    assert found == []


def test_what_is_cut_is_noticed(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.locator("h1").evaluate("heading => { heading.style.whiteSpace = 'nowrap'; }")
    assert [one for one in cut(page) if "h1" in one]
    page.locator("h1").evaluate("heading => { heading.style = 'height: 10px; overflow: hidden'; }")
    assert [one for one in cut(page) if "by h1" in one]


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("path", MAIN)
def test_nothing_moves_while_a_page_loads_not_even_with_a_late_font(
    browser: Browser, address: str, path: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    late: list[Route] = []
    page.route("**/*.woff2", lambda route: late.append(route))  # noqa: PLW0108  playwright binds it
    page.goto(address + path, wait_until="commit")
    while not page.evaluate("performance.getEntriesByName('first-contentful-paint').length"):
        page.wait_for_timeout(20)
    assert late, "the page asks for no font"
    for route in late:
        route.continue_()
    page.wait_for_load_state()
    moved = shifts(page)
    page.close()
    assert moved == []
