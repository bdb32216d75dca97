"""A reader finds the way, by pointer and by keyboard, with JavaScript and without."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

KINDS = (
    "",
    "timeline/",
    "disagreements/",
    "method/",
    "events/",
    "events/world-forum-on-intercultural-dialogue-2011/",
    "series/world-forum-on-intercultural-dialogue/",
    "partners/",
    "partners/icesco/",
    "milestones/national-commission-for-isesco-2016/",
    "documents/baku-declaration-2008/",
    "sources/",
    "sources/isesco-az-undated-partner-of-baku-process/",
    "develop/architecture/",
)
MOST_TABS = 150


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the link of this name has the focus, and see that the focus shows."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.innerText.trim()")
        if focused == name:
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"the focus on {name} cannot be seen"
            return
    pytest.fail(f"{name} cannot be reached by Tab")


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def test_from_home_to_icesco_to_the_forum_of_2011_and_back_by_pointer(page: Page, address: str) -> None:
    page.locator(".doors").get_by_role("link", name="Partners", exact=True).click()
    page.locator(".partners-list").get_by_role("link", name="(ICESCO)").first.click()
    assert "ICESCO" in heading(page)
    page.get_by_role("link", name="1st World Forum on Intercultural Dialogue").first.click()
    assert heading(page) == "1st World Forum on Intercultural Dialogue"
    expect(page.locator(".roles")).to_contain_text("(ISESCO), today ICESCO")
    page.go_back()
    assert "ICESCO" in heading(page)
    page.go_back()
    page.go_back()
    assert page.url == address


def test_from_home_to_icesco_to_the_forum_of_2011_and_back_by_keyboard(page: Page, address: str) -> None:
    tab_to(page, "Partners")
    page.keyboard.press("Enter")
    page.wait_for_url("**/partners/")
    tab_to(page, "Islamic World Educational, Scientific and Cultural Organization (ICESCO)")
    page.keyboard.press("Enter")
    page.wait_for_url("**/partners/icesco/")
    tab_to(page, "1st World Forum on Intercultural Dialogue")
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/world-forum-on-intercultural-dialogue-2011/")
    tab_to(page, "Home")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_a_citation_leads_to_the_list_of_sources_and_on_to_the_source(page: Page, address: str) -> None:
    page.goto(address + "events/world-forum-on-intercultural-dialogue-2011/")
    page.locator(".facts .cite a").first.click()
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    target.get_by_role("link").first.click()
    page.wait_for_url("**/sources/*/")
    expect(page.get_by_role("heading", name="What rests on this source")).to_be_visible()
    page.get_by_role("link", name="1st World Forum on Intercultural Dialogue").first.click()
    page.wait_for_url("**/events/world-forum-on-intercultural-dialogue-2011/")


@pytest.mark.parametrize("path", KINDS)
def test_without_javascript_the_same_is_there_to_read(browser: Browser, address: str, path: str) -> None:
    texts = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled)
        page = context.new_page()
        page.goto(address + path)
        forms = ".filters, .filters__told"  # they do nothing without JavaScript, so they are not there
        page.locator("main article").evaluate(f"it => it.querySelectorAll('{forms}').forEach(one => one.remove())")
        texts.append(page.locator("main article").inner_text())
        context.close()
    assert texts[0] == texts[1]
    assert len(texts[1]) > 100


@pytest.mark.parametrize("path", KINDS)
def test_a_page_makes_no_error_and_asks_no_other_host(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.goto(address + path, wait_until="networkidle")
    context.close()
    assert wrong == []
    assert asked == {urlsplit(address).netloc}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, address: str, path: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + path)
    width = page.evaluate("document.documentElement.scrollWidth")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    assert width <= 320
    assert background == {"light": "rgb(251, 248, 242)", "dark": "rgb(10, 23, 26)"}[scheme]
