"""A reader sorts the events and the matrix: both ways, by time and value and not by letters, and hears the order."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bakuprocess.catalogue import Catalogue


def names(page: Page) -> list[str]:
    return page.locator("#filtered tbody th a").all_inner_texts()


def column(page: Page, number: int) -> list[str]:
    return [text.strip() for text in page.locator(f"#filtered tbody tr > :nth-child({number})").all_inner_texts()]


def orders(page: Page) -> dict[str, str]:
    """Return the heads that tell an order, with the order."""
    heads = page.locator("#filtered thead th[aria-sort]").all()
    return {head.inner_text(): head.get_attribute("aria-sort") or "" for head in heads}


def press(page: Page, name: str) -> None:
    page.get_by_role("columnheader", name=name, exact=True).get_by_role("button").click()


def test_without_a_press_the_order_is_that_of_time_and_is_told(events: Page, record: Catalogue) -> None:
    assert names(events) == [event.heading for event in record.events]
    assert orders(events) == {"Date": "ascending"}


def test_dates_sort_by_time_and_not_by_the_letters_of_the_day(events: Page, record: Catalogue) -> None:
    press(events, "Date")
    assert orders(events) == {"Date": "descending"}
    begun = [event.date.first_day for event in sorted(record.events, key=lambda e: e.date.first_day, reverse=True)]
    by_name = {event.heading: event.date.first_day for event in record.events}
    assert [by_name[name] for name in names(events)] == begun
    press(events, "Date")
    assert orders(events) == {"Date": "ascending"}
    assert names(events) == [event.heading for event in record.events]


def test_names_sort_both_ways_with_numbers_by_value_and_no_heed_to_quotation_marks(events: Page) -> None:
    press(events, "Event")
    assert orders(events) == {"Event": "ascending"}
    up = names(events)
    assert up.index("7th World Forum on Intercultural Dialogue") < up.index(
        "12th Session of the ISESCO General Conference"
    )
    assert up.index(
        "Ministerial Roundtable “Fostering Dialogue and Cultural Diversity – Baku Process: New Challenge for "
        "Dialogue between Civilizations”"
    ) < up.index("“Peace4Culture” Global Call")
    assert up.index("“Peace4Culture” Global Call") < up.index("World Summit of Religious Leaders, Baku 2010")
    press(events, "Event")
    assert orders(events) == {"Event": "descending"}
    assert names(events) == up[::-1]


def test_relations_sort_by_nearness(events: Page) -> None:
    press(events, "Relation")
    assert list(dict.fromkeys(column(events, 6))) == ["Core", "Linked by officials", "Context"]


def test_rows_with_nothing_to_sort_by_stand_last_both_ways(events: Page) -> None:
    for _ in range(2):
        press(events, "Series")
        series = column(events, 4)
        assert "" in series
        assert series == [one for one in series if one] + [one for one in series if not one]


def test_editions_of_a_series_keep_their_order(events: Page) -> None:
    press(events, "Series")
    editions = [one for one in column(events, 4) if one.startswith("World Forum")]
    assert editions == [f"World Forum on Intercultural Dialogue, edition {number}" for number in range(1, 8)]


def test_partners_sort_by_number_of_events_the_most_first(matrix: Page, record: Catalogue) -> None:
    press(matrix, "Events in all")
    assert orders(matrix) == {"Events in all": "descending"}
    numbers = [int(text) for text in matrix.locator("#filtered tbody tr > :last-child").all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > 9 > numbers[-1]  # so that an order by letters would be another
    press(matrix, "Events in all")
    assert orders(matrix) == {"Events in all": "ascending"}
    counts = {
        partner.name.short: len({event.id for event, _ in record.roles(partner.id)}) for partner in record.partners
    }
    shown = [counts[name] for name in names(matrix)]
    assert shown == sorted(shown)


def test_partners_sort_by_name(matrix: Page) -> None:
    assert orders(matrix) == {"Partner": "ascending"}
    before = names(matrix)
    press(matrix, "Partner")
    assert names(matrix) == before[::-1]


def test_the_keyboard_alone_sorts_and_the_button_keeps_the_focus(events: Page) -> None:
    button = events.get_by_role("columnheader", name="Event", exact=True).get_by_role("button")
    button.focus()
    events.keyboard.press("Enter")
    assert orders(events) == {"Event": "ascending"}
    events.keyboard.press("Space")
    assert orders(events) == {"Event": "descending"}
    expect(button).to_be_focused()


def test_the_order_is_announced(events: Page) -> None:
    press(events, "Kind")
    expect(events.locator("#filtered + [role=status]")).to_have_text("Sorted by Kind, ascending")


def test_what_is_filtered_stays_filtered(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}events/?year=2013")
    before = page.locator("#filtered tbody tr:visible th a").all_inner_texts()
    press(page, "Date")
    after = page.locator("#filtered tbody tr:visible th a").all_inner_texts()
    assert len(before) == 3
    assert after == before[::-1]
    assert page.url.endswith("?year=2013")


def test_a_column_without_an_order_has_no_button(events: Page) -> None:
    expect(events.get_by_role("columnheader", name="Theme")).to_be_visible()
    expect(events.get_by_role("columnheader", name="Theme").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 768])
def test_on_a_narrow_page_the_events_are_blocks_that_sort_by_the_same_buttons(
    browser: Browser, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(address + "events/")
    boxes = [button.bounding_box() for button in page.locator("thead button").all()]
    heads = [head.bounding_box() for head in page.locator("thead th[data-sort]").all()]
    press(page, "Date")
    first = page.locator("#filtered tbody th a").first.inner_text()
    scrolled = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert len(boxes) == 6
    assert all(head and min(head["width"], head["height"]) >= 24 for head in heads)
    assert first == "7th World Forum on Intercultural Dialogue"
    assert scrolled <= width
