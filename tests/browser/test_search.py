"""The search: opened by button and keys, used by keyboard alone, and safe with any text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from bakuprocess import building
from bakuprocess.settings import Settings
from hostile import SNIPPETS, normalised
from records import write


def search(page: Page, query: str) -> None:
    page.get_by_role("searchbox").fill(query)
    expect(page.locator(".search__status")).to_contain_text("found")


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_dialog_and_escape_closes_it(page: Page, key: str) -> None:
    page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_searching_for_isesco_finds_icesco(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    search(page, "ISESCO")
    expect(page.locator(".search__results a").first).to_have_attribute("href", "/partners/icesco/")


def test_results_show_the_kind_of_record_and_no_marks_of_citations(page: Page) -> None:
    page.keyboard.press("/")
    search(page, "ISESCO")
    first = page.locator(".search__results a").first
    expect(first.locator(".kind")).to_have_text("Partner")
    expect(first.locator("p")).to_contain_text("until 30 January 2020 In other languages")


def test_a_result_is_chosen_by_keyboard(page: Page) -> None:
    page.keyboard.press("/")
    search(page, "ICESCO")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search__results a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    target = str(page.locator(".search__results a").first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")


def test_a_site_in_a_folder_of_its_host_finds_its_own_pages(
    context: BrowserContext, real: Settings, serve: Callable[[Path], str]
) -> None:
    page = context.new_page()
    page.goto(serve(real.root) + "site/events/")
    page.keyboard.press("/")
    search(page, "ICESCO")
    page.locator(".search__results a").first.click()
    page.wait_for_url("**/site/partners/icesco/")


def test_nothing_found_is_said(page: Page) -> None:
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("qwxzqwxz")
    expect(page.locator(".search__status")).to_have_text("Nothing found for “qwxzqwxz”.")


def test_the_search_is_loaded_only_when_it_is_opened(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert not [url for url in asked if "/pagefind/" in url]
    page.keyboard.press("/")
    page.wait_for_timeout(500)
    assert [url for url in asked if "/pagefind/" in url]


def test_a_slash_typed_into_a_field_stays_a_slash(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    expect(page.get_by_role("searchbox")).to_have_value("a/b")


def test_hostile_texts_are_only_text_in_page_title_and_results(
    context: BrowserContext, project: Settings, serve: Callable[[Path], str]
) -> None:
    hostile = [snippet for snippet in SNIPPETS if "\\" not in snippet]
    quoted = {
        f"events/hostile-{i}.yml": f"title: '{s.replace(chr(39), chr(39) * 2)} quince'" for i, s in enumerate(hostile)
    }
    write(project.data, quoted)
    done = building.build(project, lambda _: None)
    assert not done.checked.has_errors, done.checked.problems
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    address = serve(project.site)
    for number, snippet in enumerate(hostile):
        page.goto(f"{address}events/hostile-{number}/")
        assert page.get_by_role("heading", level=1).inner_text() == normalised(f"{snippet} quince")
        assert page.title().startswith(normalised(f"{snippet} quince – Event"))
    page.keyboard.press("/")
    search(page, "quince")
    titles = page.locator(".search__results strong")
    expect(titles.first).to_be_visible()
    assert set(titles.all_inner_texts()) <= {normalised(f"{snippet} quince") for snippet in hostile} | {
        "Events",
        "Timeline",
    }
    inside = page.locator(".search__results").evaluate("list => [...list.querySelectorAll('*')].map(e => e.nodeName)")
    assert set(inside) <= {"LI", "A", "STRONG", "SPAN", "P", "MARK"}


def test_a_page_that_only_repeats_others_is_not_among_the_results(page: Page) -> None:
    page.keyboard.press("/")
    search(page, "Facts on a single source")
    found = page.locator(".search__results a").evaluate_all("links => links.map(link => link.pathname)")
    assert found
    assert "/coverage/single-source/" not in found


# What people type, and the page that must come first.
SPELLINGS = {
    "ISESCO": "/partners/icesco/",
    "İSESCO": "/partners/icesco/",
    "ICESCO": "/partners/icesco/",
    "Heydar": "/partners/heydar-aliyev-foundation/",
    "Heydər": "/partners/heydar-aliyev-foundation/",
    "Heyder": "/partners/heydar-aliyev-foundation/",
    "Baki prosesi": "/about/",
    "Бакинский процесс": "/about/",
    "Alliance of Civilisations": "/partners/unaoc/",
    "UNWTO": "/partners/un-tourism/",
    "Peace4Culture": "/events/peace4culture-call-2021/",
}


@pytest.mark.parametrize(("query", "first"), SPELLINGS.items())
def test_a_name_is_found_in_every_spelling(page: Page, query: str, first: str) -> None:
    page.keyboard.press("/")
    search(page, query)
    expect(page.locator(".search__results a").first).to_have_attribute("href", first)


@pytest.mark.parametrize(("one", "other"), [("Baki", "Bakı"), ("Medeniyyet", "Mədəniyyət")])
def test_plain_letters_find_what_is_written_with_marks(page: Page, one: str, other: str) -> None:
    page.keyboard.press("/")
    search(page, other)
    written = page.locator(".search__results a").evaluate_all("links => links.map(link => link.pathname)")
    search(page, one)
    typed = page.locator(".search__results a").evaluate_all("links => links.map(link => link.pathname)")
    assert set(written) & set(typed)
