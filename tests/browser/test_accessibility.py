"""Everybody can use the pages: axe finds nothing, and who has only a keyboard sees where it is."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from audit import Site
from audit.accessibility import violations
from bakuprocess.settings import Settings
from looking import unseen_focus
from page_kinds import KINDS, kind

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
EVENT = "events/world-forum-on-intercultural-dialogue-2017/"


@pytest.fixture(scope="module", params=[("light", WIDE), ("dark", NARROW)], ids=["light and wide", "dark and narrow"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """Return a browser in one scheme and width; `make audit` looks at all four combinations on every page."""
    scheme, size = request.param
    context = browser.new_context(color_scheme=scheme, viewport=size, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def reading(reader: BrowserContext) -> Iterator[Page]:
    page = reader.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module")
def pages(real: Settings) -> list[str]:
    """Return the pages of the real site, the longest first."""
    return Site(real.site, "").pages


def test_there_is_a_page_of_every_kind(pages: list[str]) -> None:
    assert set(map(kind, pages)) == set(map(kind, KINDS))


# axe


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_no_violation(reading: Page, address: str, path: str) -> None:
    reading.goto(address + path)
    assert violations(reading, AXE) == []


def test_axe_finds_no_violation_on_the_ten_longest_pages(reading: Page, address: str, pages: list[str]) -> None:
    for path in pages[:10]:
        if path not in KINDS:  # which the test above looks at
            reading.goto(address + path)
            assert violations(reading, AXE) == [], path


def test_axe_finds_no_violation_in_the_open_search(reading: Page, address: str) -> None:
    reading.goto(address)
    reading.keyboard.press("/")
    reading.get_by_role("searchbox").fill("forum")
    expect(reading.locator(".search__results a").first).to_be_visible()
    assert violations(reading, AXE) == []


@pytest.mark.parametrize("opened", ["menu", "aside"])
def test_axe_finds_no_violation_in_what_opens_on_a_phone(reading: Page, address: str, opened: str) -> None:
    reading.set_viewport_size({"width": 360, "height": 740})
    reading.goto(address + EVENT)
    reading.locator(f"button[popovertarget={opened}]").click()
    expect(reading.locator(f"#{opened}:popover-open")).to_be_visible()
    assert violations(reading, AXE) == []


def test_axe_finds_what_is_wrong(reading: Page, address: str) -> None:
    reading.goto(address)
    reading.evaluate("document.querySelector('.site-name').replaceChildren()")
    assert "link-name" in [violation.split(":")[0] for violation in violations(reading, AXE)]


# The keyboard


@pytest.mark.parametrize("path", KINDS)
def test_the_focus_is_always_seen(reading: Page, address: str, path: str) -> None:
    reading.goto(address + path)
    assert unseen_focus(reading) == []


def test_a_focus_that_is_not_seen_is_noticed(page: Page) -> None:
    page.evaluate("document.querySelector('.site-name').style.outline = 'none'")
    assert [found for found in unseen_focus(page) if "site-name" in found and "no mark" in found]
    page.evaluate("document.querySelector('.site-name').style.outline = '2px solid #0d4a5f'")
    assert [found for found in unseen_focus(page) if "site-name" in found and "a mark of" in found]
    page.evaluate("document.querySelector('.site-name').style.outline = ''")
    page.evaluate("document.querySelector('.site-header').style.zIndex = -1")
    page.evaluate("document.querySelector('.site-header').style.position = 'relative'")
    assert [found for found in unseen_focus(page) if "site-name" in found and "under something" in found]


@pytest.mark.parametrize("path", ["", "timeline/", "matrix/", EVENT])
def test_tab_goes_through_a_page_in_the_order_of_reading_and_out_of_it(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    page.evaluate(
        """() => {
          window.places = [];
          const all = [...document.querySelectorAll("*")];
          document.addEventListener("focusin", (event) => window.places.push(all.indexOf(event.target)));
        }"""
    )
    for _ in range(500):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
    places = page.evaluate("window.places")
    assert len(places) > 20
    assert places == sorted(set(places))


def test_the_matrix_scrolls_by_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + "matrix/")
    table = page.get_by_role("region").filter(has=page.locator("table")).first
    for _ in range(60):
        page.keyboard.press("Tab")
        if table.evaluate("region => region === document.activeElement"):
            break
    expect(table).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(table).not_to_have_js_property("scrollLeft", 0)
    page.keyboard.press("Tab")
    assert table.evaluate("region => region.contains(document.activeElement)")


def test_what_is_on_the_page_opens_closes_and_leads_on_by_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + EVENT)
    button = page.get_by_role("button", name="On this page")
    for _ in range(10):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents).to_be_visible()
    page.keyboard.press("Escape")
    expect(contents).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(contents.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**#*")
    expect(page.locator(":target")).to_be_in_viewport()
