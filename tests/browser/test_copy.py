"""A citation is copied with one press, and told so; without the script the text is there and no button is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bakuprocess import checking
from bakuprocess.exports import citations
from bakuprocess.language import Language
from bakuprocess.settings import Settings
from records import AS_OF

EVENT = "world-forum-on-intercultural-dialogue-2011"
STYLES = ("APA, 7th edition", "Chicago, 17th edition", "MLA, 9th edition", "Harvard", "BibTeX", "RIS")


@pytest.fixture
def event_page(context: BrowserContext, address: str) -> Iterator[Page]:
    """Return the page of an event, in a browser that lets it write to and read from the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}events/{EVENT}/")
    page.locator(".citing summary").click()
    page.evaluate("navigator.clipboard.writeText('what was there before')")
    yield page
    page.close()


@pytest.fixture(scope="session")
def expected(real: Settings) -> dict[str, str]:
    """Return the citations of the event by their styles."""
    event = checking.check(real.data, AS_OF).catalogue[EVENT]
    return {citation.style: citation.text for citation in citations.of(event, AS_OF, real, Language())}


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("style", STYLES)
def test_the_button_puts_the_very_text_on_the_clipboard(event_page: Page, expected: dict[str, str], style: str) -> None:
    event_page.get_by_role("button", name=f"Copy: {style}").click()
    expect(event_page.locator(".citing [role=status]")).to_have_text(f"{style}: Copied")
    assert clipboard(event_page) == expected[style]


def test_the_keyboard_alone_copies_and_the_button_keeps_the_focus(event_page: Page, expected: dict[str, str]) -> None:
    button = event_page.get_by_role("button", name="Copy: BibTeX")
    button.focus()
    event_page.keyboard.press("Enter")
    expect(button).to_have_text("Copied")
    expect(button).to_be_focused()
    assert clipboard(event_page) == expected["BibTeX"]


def test_what_was_told_goes_away_again(event_page: Page) -> None:
    button = event_page.get_by_role("button", name="Copy: RIS")
    button.click()
    expect(button).to_have_text("Copied")
    expect(button).to_have_text("Copy")
    expect(event_page.locator(".citing [role=status]")).to_have_text("")


def test_where_the_clipboard_is_refused_the_text_is_copied_from_the_selection(
    event_page: Page, expected: dict[str, str]
) -> None:
    event_page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error('refused'); }; }")
    event_page.get_by_role("button", name="Copy: BibTeX").click()
    expect(event_page.get_by_role("button", name="Copy: BibTeX")).to_have_text("Copied")
    assert clipboard(event_page) == expected["BibTeX"]
    assert event_page.evaluate("getSelection().toString()") == ""


def test_where_nothing_can_copy_the_text_stays_selected_and_the_reader_is_told(
    event_page: Page, expected: dict[str, str]
) -> None:
    event_page.evaluate("() => { delete Navigator.prototype.clipboard; document.execCommand = () => false; }")
    event_page.get_by_role("button", name="Copy: BibTeX").click()
    expect(event_page.locator(".citing [role=status]")).to_have_text("BibTeX: Selected")
    assert event_page.evaluate("getSelection().toString()") == expected["BibTeX"]


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_the_buttons_come(browser: Browser, address: str, width: int) -> None:
    boxes = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled, viewport={"width": width, "height": 900})
        page = context.new_page()
        page.goto(f"{address}events/{EVENT}/")
        expect(page.locator(".citations button")).to_have_count(len(STYLES) if enabled else 0)
        for summary in page.locator("details:has(.citations) > summary").all():
            summary.click()
        expect(page.locator(".citations").last).to_be_visible()
        parts = page.locator(".citations, .citations dt, .citations dd > :first-child, .citing > p").all()
        boxes.append([(box["width"], box["height"]) for part in parts if (box := part.bounding_box())])
        context.close()
    assert len(boxes[0]) > 2 * len(STYLES)
    assert boxes[0] == boxes[1]


@pytest.mark.parametrize("width", [320, 1280])
def test_a_button_is_large_enough_for_a_finger_and_covers_no_text(event_page: Page, width: int) -> None:
    event_page.set_viewport_size({"width": width, "height": 900})
    for row in event_page.locator(".citations > div").all():
        row.get_by_role("button").click()
        button, text = row.get_by_role("button").bounding_box(), row.locator("dd > :first-child").bounding_box()
        name = row.locator("dt").evaluate(
            "dt => { const r = new Range(); r.selectNodeContents(dt); return r.getBoundingClientRect().right; }"
        )
        assert button
        assert text
        assert min(button["width"], button["height"]) >= 24
        assert name <= button["x"]
        assert button["y"] + button["height"] <= text["y"]


def test_the_calendar_file_of_an_event_is_served(event_page: Page, address: str) -> None:
    link = event_page.get_by_role("link", name="Calendar file")
    answer = event_page.request.get(f"{address}events/{EVENT}/{link.get_attribute('href')}")
    assert answer.ok
    assert answer.headers["content-type"] == "text/calendar"
    assert f"\r\nUID:{EVENT}@baku-process\r\n" in answer.text()
