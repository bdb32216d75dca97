"""The frame of every page: the menu, what is beside the text, the two schemes, and the page for lost addresses."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

PHONE = {"width": 360, "height": 740}
FORUM = "events/world-forum-on-intercultural-dialogue-2011/"
PAPER, NIGHT = "rgb(251, 248, 242)", "rgb(10, 23, 26)"


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def phone(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=request.param)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + FORUM)
    yield page
    context.close()


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


# The menu


def test_on_a_phone_the_menu_opens_on_demand_and_leads_on(phone: Page) -> None:
    menu = phone.get_by_role("navigation", name="Main")
    expect(menu).to_be_hidden()
    phone.get_by_role("button", name="Menu").click()
    expect(menu).to_be_visible()
    menu.get_by_role("link", name="Partners").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Partners")


def test_on_a_phone_the_menu_closes_by_escape_and_the_focus_is_where_it_was(phone: Page) -> None:
    button = phone.get_by_role("button", name="Menu")
    button.focus()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("link", name="Timeline", exact=True)).to_be_focused()
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(button).to_be_focused()


def test_on_a_phone_the_menu_closes_when_the_focus_goes_on(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + "events/")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation", name="Main").get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(page.get_by_role("button", name="In this section")).to_be_focused()
    context.close()


def test_on_a_wide_window_the_menu_is_there_and_tells_where_one_is(page: Page, address: str) -> None:
    page.goto(address + FORUM)
    menu = page.get_by_role("navigation", name="Main")
    expect(menu).to_be_visible()
    assert menu.locator("[aria-current]").all_inner_texts() == ["Events"]
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()


# What is on the page


def test_on_a_phone_the_contents_of_the_page_open_on_demand(phone: Page) -> None:
    contents = phone.get_by_role("navigation", name="On this page")
    expect(contents).to_be_hidden()
    phone.get_by_role("button", name="On this page").click()
    contents.get_by_role("link", name="Where sources disagree").click()
    expect(phone.get_by_role("heading", name="Where sources disagree")).to_be_in_viewport()


def test_the_way_to_the_content_is_the_first_stop_of_the_keyboard(page: Page) -> None:
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


# The schemes


@pytest.mark.parametrize(("scheme", "expected"), [("light", PAPER), ("dark", NIGHT)])
def test_the_scheme_is_that_of_the_system(browser: Browser, address: str, scheme: str, expected: str) -> None:
    context = browser.new_context(color_scheme=scheme, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    assert paper(page) == expected
    context.close()


@pytest.mark.parametrize(("scheme", "other"), [("light", NIGHT), ("dark", PAPER)])
def test_the_reader_can_choose_the_other_scheme_and_it_stays(
    browser: Browser, address: str, scheme: str, other: str
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    button = page.get_by_role("button", name="Dark scheme")
    expect(button).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
    button.click()
    assert paper(page) == other
    expect(button).to_have_attribute("aria-pressed", str(scheme == "light").lower())
    page.goto(address + FORUM)
    assert paper(page) == other
    context.close()


def test_print_is_dark_on_white_in_the_dark_scheme_too(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address + FORUM)
    page.emulate_media(media="print")
    assert paper(page) == "rgb(255, 255, 255)"
    expect(page.locator(".site-header")).to_be_hidden()
    context.close()


# The security policy


def test_the_policy_of_the_page_is_that_of_the_headers(page: Page, address: str) -> None:
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    headers = page.request.get(address + "_headers").text()
    assert f"Content-Security-Policy: {policy}; frame-ancestors 'none'" in headers


def test_the_policy_refuses_what_is_not_ours(page: Page) -> None:
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
        }"""
    )
    assert page.evaluate("window.ran") is None


# Lost addresses


@pytest.mark.parametrize(
    ("lost", "found"),
    [
        ("events/world-forum-on-intercultural-dialog-2011/", "1st World Forum on Intercultural Dialogue"),
        ("events/world-forum-2011/", "1st World Forum on Intercultural Dialogue"),
        ("partners/isesco", "Islamic World Educational, Scientific and Cultural Organization (ICESCO)"),
        ("documents/baku-declaraton-2008/index.html", "Baku Declaration for the Promotion of Intercultural Dialogue"),
    ],
)
def test_a_lost_address_leads_to_the_nearest_records(page: Page, address: str, lost: str, found: str) -> None:
    page.goto(address + lost)
    expect(page.get_by_role("heading", level=1)).to_have_text("This page does not exist")
    page.locator(".nearest").get_by_role("link", name=found, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(found)


def test_where_nothing_is_near_nothing_is_suggested_and_the_search_is_there(page: Page, address: str) -> None:
    with page.expect_response("**/records.json"):
        page.goto(address + "zzzz/qqqq")
    expect(page.locator(".nearest")).to_be_hidden()
    page.locator("main").get_by_role("button", name="Search the record").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_lost_address_has_ways_on_without_javascript(browser: Browser, address: str) -> None:
    context: BrowserContext = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "nowhere/")
    page.locator("main").get_by_role("link", name="Timeline").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    context.close()
