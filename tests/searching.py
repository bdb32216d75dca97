"""What a reader sees of the search and does with it, for the tests in the browser."""

from playwright.sync_api import Locator, Page, expect


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox")


def status(page: Page) -> Locator:
    return page.locator(".search__status")


def results(page: Page) -> Locator:
    return page.locator(".search__results a")


def paths(page: Page) -> list[str]:
    return list(results(page).evaluate_all("links => links.map(link => link.pathname)"))


def kinds(page: Page) -> set[str]:
    return set(page.locator(".search__kind").all_inner_texts())


def search(page: Page, query: str) -> None:
    field(page).fill("")
    expect(status(page)).to_have_text("")
    field(page).fill(query)
    expect(status(page)).to_contain_text("found")
