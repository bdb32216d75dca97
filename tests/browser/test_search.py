"""The search: opened by button and keys, used by keyboard alone, quick to understand, and safe with any text."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from bakuprocess import building
from bakuprocess.settings import Settings
from hostile import SNIPPETS, normalised
from records import write
from searching import field, kinds, paths, results, search, status

FORUM = "events/world-forum-on-intercultural-dialogue-2015/"


# Opening and closing


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_dialog_and_escape_closes_it(page: Page, key: str) -> None:
    page.keyboard.press(key)
    expect(page.get_by_role("dialog", name="Search the record")).to_be_visible()
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    page.keyboard.type("ICESCO")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_focus_returns_to_where_it_was(page: Page) -> None:
    button = page.get_by_role("button", name="Search")
    button.click()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    link = page.get_by_role("link", name="Timeline").first
    link.focus()
    page.keyboard.press("/")
    page.get_by_role("button", name="Close").click()
    expect(link).to_be_focused()


def test_a_click_beside_the_dialog_closes_it(dialog: Page) -> None:
    dialog.mouse.click(5, 450)
    expect(dialog.get_by_role("dialog")).to_be_hidden()


def test_marking_a_text_beyond_the_edge_of_the_dialog_does_not_close_it(dialog: Page) -> None:
    field(dialog).fill("ICESCO")
    box = field(dialog).bounding_box()
    assert box
    dialog.mouse.move(box["x"] + 60, box["y"] + 20)
    dialog.mouse.down()
    dialog.mouse.move(5, 450)
    dialog.mouse.up()
    expect(dialog.get_by_role("dialog")).to_be_visible()


def test_what_was_searched_for_is_still_there_when_the_dialog_is_opened_again(dialog: Page) -> None:
    search(dialog, "ICESCO")
    dialog.keyboard.press("Escape")
    dialog.keyboard.press("/")
    expect(field(dialog)).to_have_value("ICESCO")
    dialog.keyboard.type("FAO")
    expect(field(dialog)).to_have_value("FAO")


def test_a_slash_typed_into_a_field_stays_a_slash(dialog: Page) -> None:
    dialog.keyboard.type("a/b")
    expect(field(dialog)).to_have_value("a/b")


def test_the_page_below_does_not_scroll_while_the_dialog_is_open(page: Page, address: str) -> None:
    page.goto(address + FORUM)
    page.keyboard.press("/")
    expect(page.locator(".search__help")).to_be_visible()
    page.mouse.move(640, 850)
    page.mouse.wheel(0, 500)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == 0
    page.keyboard.press("Escape")
    page.mouse.wheel(0, 500)
    page.wait_for_function("scrollY > 0")


def test_the_search_is_loaded_only_when_it_is_opened(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    part = re.compile(r"/pagefind/|/assets/search-|/assets/search\.\w+\.css|/records\.json")
    assert not [url for url in asked if part.search(url)]
    page.keyboard.press("/")
    search(page, "ICESCO")
    assert [url for url in asked if "/pagefind/" in url]


def test_what_is_typed_before_the_search_is_loaded_is_searched_for(page: Page) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/search-dialog.*", hold)
    page.keyboard.press("/")
    page.keyboard.type("ICESCO")
    while not waiting:
        page.wait_for_timeout(20)
    waiting[0].continue_()
    expect(results(page).first).to_have_attribute("href", "/partners/icesco/")


@pytest.mark.parametrize("part", ["**/search-dialog.*", "**/search-engine.*", "**/pagefind.js"])
def test_a_search_that_cannot_be_loaded_says_so(page: Page, part: str) -> None:
    page.route(part, lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.type("ICESCO")
    expect(status(page)).to_contain_text("could not be loaded")
    expect(page.locator(".search__help").get_by_role("link", name="Timeline")).to_be_visible()


def test_the_security_policy_lets_the_search_work_in_the_background(page: Page, address: str) -> None:
    complaints: list[str] = []
    page.goto(address + FORUM, wait_until="networkidle")
    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.keyboard.press("/")
    search(page, "intercutural dialogue")
    assert [worker.url for worker in page.workers if "pagefind-worker" in worker.url]
    assert not complaints


def test_a_site_in_a_folder_of_its_host_finds_its_own_pages(
    context: BrowserContext, real: Settings, serve: Callable[[Path], str]
) -> None:
    page = context.new_page()
    page.goto(serve(real.root) + "site/events/")
    page.keyboard.press("/")
    search(page, "ICESCO")
    results(page).first.click()
    page.wait_for_url("**/site/partners/icesco/")


def test_the_page_for_lost_addresses_opens_it_too(page: Page, address: str) -> None:
    page.goto(address + "no-such-page/")
    page.locator("main [data-search-open]").click()
    expect(field(page)).to_be_focused()


# Filters


def test_kinds_are_filters_with_the_number_that_each_would_give(dialog: Page) -> None:
    search(dialog, "humanitarian")
    total = int(status(dialog).inner_text().split()[0])
    offered = dialog.locator(".search__kinds label:visible")
    assert sum(int(label.split()[-1]) for label in offered.all_inner_texts()) == total
    events = offered.filter(has_text="Events")
    number = int(events.inner_text().split()[-1])
    events.click()
    expect(status(dialog)).to_have_text(f"{number} pages found")
    assert kinds(dialog) == {"Event"}


def test_of_two_kinds_either_will_do(dialog: Page) -> None:
    search(dialog, "humanitarian")
    for kind in ("Partners", "Series"):
        dialog.get_by_role("checkbox", name=kind).check()
    expect(dialog.locator(".search__kind").filter(has_text="Series")).not_to_have_count(0)
    expect(dialog.locator(".search__kind").filter(has_text="Event")).to_have_count(0)
    assert kinds(dialog) == {"Partner", "Series"}


def test_year_and_partner_narrow_what_is_found(dialog: Page) -> None:
    search(dialog, "forum")
    dialog.locator("[name=year]").select_option("2017")
    expect(dialog.locator(".search__what").first).to_contain_text("2017")
    dialog.locator("[name=partner]").select_option("FAO")
    expect(results(dialog)).to_have_count(1)
    assert paths(dialog) == ["/events/world-forum-on-intercultural-dialogue-2017/"]
    assert dialog.locator("[name=year] option:checked").inner_text() == "2017 (1)"


def test_years_stand_newest_first_and_partners_by_name(dialog: Page) -> None:
    search(dialog, "forum")
    for name, newest_first in (("year", True), ("partner", False)):
        values = dialog.locator(f"[name={name}] option").evaluate_all("all => all.map(one => one.value)")[1:]
        assert len(values) > 5
        assert values == sorted(values, key=str.casefold, reverse=newest_first)


def test_nothing_found_with_filters_offers_to_drop_them(dialog: Page) -> None:
    search(dialog, "Peace4Culture")
    events = dialog.locator("label").filter(has=dialog.get_by_role("checkbox", name="Events"))
    told = events.locator(".count").inner_text()
    events.get_by_role("checkbox").check()
    expect(status(dialog)).to_have_text(re.compile(rf"^{told} pages? found"))
    field(dialog).fill("Lubetkin")
    expect(status(dialog)).to_have_text("Nothing found for “Lubetkin” with these filters.")
    dialog.get_by_role("button", name="Search without the filters").click()
    expect(status(dialog)).to_contain_text("found")
    expect(results(dialog)).not_to_have_count(0)
    expect(field(dialog)).to_be_focused()
    expect(dialog.locator("[name=collection]:checked")).to_have_count(0)


def test_on_a_phone_the_filters_are_folded_away(phone: Page) -> None:
    search(phone, "forum")
    toggle = phone.get_by_role("button", name="Filter")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    expect(phone.locator("[name=year]")).to_be_hidden()
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    phone.get_by_role("checkbox", name="Events").check()
    expect(toggle).to_have_attribute("data-chosen", "1")
    assert kinds(phone) == {"Event"}


# By keyboard


def test_a_result_is_chosen_by_keyboard(dialog: Page) -> None:
    search(dialog, "ICESCO")
    dialog.keyboard.press("ArrowDown")
    expect(results(dialog).first).to_be_focused()
    dialog.keyboard.press("ArrowDown")
    expect(results(dialog).nth(1)).to_be_focused()
    dialog.keyboard.press("ArrowUp")
    dialog.keyboard.press("ArrowUp")
    expect(field(dialog)).to_be_focused()
    dialog.keyboard.press("ArrowUp")
    expect(dialog.get_by_role("button", name="Show more")).to_be_focused()
    dialog.keyboard.press("ArrowDown")
    dialog.keyboard.press("ArrowDown")
    dialog.keyboard.press("ArrowDown")
    target = str(results(dialog).nth(1).get_attribute("href"))
    dialog.keyboard.press("Enter")
    dialog.wait_for_url(f"**{target}")


def test_the_ways_on_are_reached_by_the_same_keys(dialog: Page) -> None:
    field(dialog).fill("zanzibar")
    expect(status(dialog)).to_contain_text("Nothing found")
    dialog.keyboard.press("ArrowDown")
    expect(dialog.locator(".search__help a").first).to_be_focused()


def test_who_goes_on_typing_goes_on_in_the_field(dialog: Page) -> None:
    search(dialog, "forum")
    dialog.keyboard.press("ArrowDown")
    dialog.keyboard.type("s 2015")
    expect(field(dialog)).to_have_value("forums 2015")
    expect(field(dialog)).to_be_focused()


def test_enter_goes_to_the_first_result_for_the_very_text_in_the_field(dialog: Page) -> None:
    search(dialog, "ICESCO")
    field(dialog).fill("FAO")
    dialog.keyboard.press("Enter")
    dialog.wait_for_url("**/partners/fao/")


def test_enter_where_nothing_is_found_goes_nowhere(dialog: Page, address: str) -> None:
    field(dialog).fill("zanzibar")
    dialog.keyboard.press("Enter")
    expect(status(dialog)).to_contain_text("Nothing found")
    assert dialog.url == address


def test_the_focus_is_always_seen(dialog: Page) -> None:
    search(dialog, "humanitarian")
    seen = """() => {
        const box = document.activeElement.closest(".search__bar input") ? ".search__bar" : null;
        const style = getComputedStyle(box ? document.querySelector(box) : document.activeElement);
        const after = getComputedStyle(document.activeElement, "::after");
        return style.boxShadow !== "none" || style.outlineStyle !== "none" || after.outlineStyle !== "none";
    }"""
    for _ in range(14):
        assert dialog.evaluate(seen), dialog.evaluate("document.activeElement.outerHTML")
        dialog.keyboard.press("Tab")


# For everyone


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (768, "light"), (1440, "dark")])
def test_axe_finds_nothing_wrong(browser: Browser, address: str, scheme: Literal["light", "dark"], width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    page.locator(".search-open").click()
    expect(page.locator(".search:not([data-sheet])")).to_be_visible()
    assert violations(page) == []
    search(page, "forum 2015")
    if width < 640:
        page.get_by_role("button", name="Filter").click()
    page.get_by_role("checkbox", name="Events").check()
    expect(page.locator("[name=year] option:checked")).to_have_text("Any year")
    expect(status(page)).to_contain_text("found")
    assert violations(page) == []
    field(page).fill("zanzibar")
    expect(status(page)).to_contain_text("Nothing found")
    assert violations(page) == []
    context.close()


def violations(page: Page) -> list[str]:
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, context="#search", options={"runOnly": {"type": "tag", "values": tags}})
    assert found.response["passes"]
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found.response["violations"]]


def test_on_the_smallest_phone_nothing_is_cut_and_everything_can_be_hit(phone: Page) -> None:
    search(phone, "forum")
    phone.get_by_role("button", name="Filter").click()
    wider = phone.evaluate("""() => [...document.querySelectorAll("#search *")]
        .filter((one) => one.getClientRects().length && one.closest("legend") === null)
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML)""")
    assert wider == []
    small = phone.evaluate("""() => [...document.querySelectorAll("#search :is(button, select, input, a)")]
        .filter((one) => one.getClientRects().length)
        .map((one) => [one, one.closest(".search__results li") ?? one])
        .filter(([, box]) => Math.min(box.getBoundingClientRect().width, box.getBoundingClientRect().height) < 24)
        .map(([one]) => one.outerHTML)""")
    assert small == []


# Safety


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
    expect(results(page).first).to_be_visible()
    titles = {normalised(title) for title in results(page).all_inner_texts()}
    assert titles <= {normalised(f"{snippet} quince") for snippet in hostile} | {"Events", "Timeline"}
    inside = page.locator(".search__results").evaluate("list => [...list.querySelectorAll('*')].map(e => e.nodeName)")
    assert set(inside) <= {"LI", "A", "SPAN", "P", "MARK"}


@pytest.mark.parametrize("query", ["<img src=x onerror=alert(1)>", "%(query)s $& $1", "\\ [ ( *", "😀", "x" * 300])
def test_a_hostile_query_is_only_text(dialog: Page, query: str) -> None:
    dialog.on("dialog", lambda shown: pytest.fail(f"a script ran: {shown.message}"))
    dialog.on("pageerror", lambda error: pytest.fail(str(error)))
    field(dialog).fill(query)
    expect(status(dialog)).to_have_text(re.compile("found", re.IGNORECASE))
    assert dialog.locator("#search img").count() == 0


def test_who_goes_down_before_the_results_are_there_keeps_the_keyboard(dialog: Page) -> None:
    field(dialog).fill("ICESCO")
    dialog.keyboard.press("ArrowDown")
    expect(status(dialog)).to_contain_text("found")
    expect(field(dialog)).to_be_focused()
    dialog.keyboard.press("ArrowDown")
    expect(results(dialog).first).to_be_focused()
