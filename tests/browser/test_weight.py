"""The pages are light: what a first visit transfers, and what each page after it does."""

from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from bakuprocess.settings import Settings
from bench import Weight, first_visit, weights

KIB = 1024


@pytest.fixture(scope="module")
def pages(real: Settings) -> list[Weight]:
    return weights(real.site)


@pytest.fixture(scope="module")
def event(pages: list[Weight]) -> str:
    """Return the address of the heaviest page of an event."""
    return next(weight.page for weight in pages if weight.page.startswith("events/") and weight.page != "events/")


def test_a_first_visit_to_the_heaviest_event_transfers_less_than_100_kb(real: Settings, event: str) -> None:
    assert sum(first_visit(real.site, event).values()) < 100 * KIB


def test_a_first_visit_counts_all_that_a_browser_loads(
    browser: Browser, real: Settings, address: str, event: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(unquote(urlsplit(request.url).path)))
    page.goto(address + event, wait_until="networkidle")
    page.close()
    counted = {f"/{file}".removesuffix("index.html") for file in first_visit(real.site, event)}
    assert set(asked) <= counted
    assert any(path.endswith(".woff2") for path in asked)


def test_a_page_after_the_first_transfers_less_than_15_kb(pages: list[Weight]) -> None:
    assert [(page, compressed) for page, _, compressed in pages if compressed >= 15 * KIB] == []
