"""A reader filters the timeline, the events and the matrix; the address keeps it, and without a script all is shown."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from bakuprocess.catalogue import Catalogue

FORUM = "world-forum-on-intercultural-dialogue"
PATHS = ("timeline/", "events/", "matrix/")
ENTRIES = "#filtered section li:visible"
ROWS = "#filtered tbody tr:visible"
# Where every element of the page is; what the scripts add is inside of what was there, or has no place.
PLACES = """() => [...document.querySelectorAll("main *")]
  .filter(one => one.nodeName !== "BUTTON" && !one.matches("#filtered + [role=status]"))
  .map(one => [one.nodeName, one.className, ...Object.values(one.getBoundingClientRect().toJSON())])"""


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def field(page: Page, label: str) -> Locator:
    return page.locator(".filters").get_by_label(label, exact=True)


def status(page: Page) -> Locator:
    return page.locator(".filters__told [role=status]")


def titles(page: Page) -> list[str]:
    return [link.inner_text() for link in page.locator("#filtered section li:visible a").all()]


def of_icesco(record: Catalogue) -> list[str]:
    """Return what the timeline has to show of ICESCO, read from the records by another way than the page's."""
    events = {event.id for event, _ in record.roles("icesco")}
    named = {
        r.id
        for r in (*record.milestones, *record.documents)
        if "icesco" in (*vars(r).get("about", ()), *vars(r).get("adopted_by", ()))
    }
    return [dated.record.heading for dated in record.timeline if dated.record.id in events | named]


def test_a_partner_is_chosen_and_the_address_keeps_it(timeline: Page, record: Catalogue) -> None:
    field(timeline, "Partner").select_option(label="ICESCO")
    assert query(timeline) == {"partner": ["icesco"]}
    assert titles(timeline) == of_icesco(record)
    expect(status(timeline)).to_have_text(f"{len(of_icesco(record))} of {len(record.timeline)} entries")


def test_years_of_which_nothing_is_left_are_hidden_and_so_are_the_ways_to_them(timeline: Page) -> None:
    field(timeline, "Partner").select_option("icesco")
    years = timeline.locator("#filtered h3:visible").all_inner_texts()
    assert years == list(dict.fromkeys(re.findall(r"\d{4}", " ".join(years))))
    assert 1 < len(years) < timeline.locator("#filtered h3").count()
    assert timeline.locator(".jumps li:visible").all_inner_texts() == years
    for section in timeline.locator("#filtered section:visible").all():
        assert section.locator("li:visible").count() > 0


def test_the_core_above_is_there_as_long_as_nothing_is_filtered(timeline: Page) -> None:
    core = timeline.get_by_role("heading", name="The core")
    expect(core).to_be_visible()
    field(timeline, "Events").check()
    expect(core).to_be_hidden()
    field(timeline, "Events").uncheck()
    expect(core).to_be_visible()


def test_back_and_forward_lead_through_what_was_chosen(timeline: Page, address: str, record: Catalogue) -> None:
    partner, milestones = field(timeline, "Partner"), field(timeline, "Milestones")
    everything = timeline.locator(ENTRIES).count()
    partner.select_option("icesco")
    milestones.check()
    both = titles(timeline)
    timeline.go_back()
    expect(milestones).not_to_be_checked()
    expect(partner).to_have_value("icesco")
    assert titles(timeline) == of_icesco(record)
    timeline.go_back()
    assert timeline.url == address + "timeline/"
    expect(partner).to_have_value("")
    assert timeline.locator(ENTRIES).count() == everything
    expect(status(timeline)).to_have_text(f"{everything} entries")
    timeline.go_forward()
    timeline.go_forward()
    expect(milestones).to_be_checked()
    assert titles(timeline) == both


def test_an_address_with_a_query_shows_that_at_once_also_after_a_visit_to_a_record(
    context: BrowserContext, address: str, record: Catalogue
) -> None:
    page = context.new_page()
    page.goto(f"{address}timeline/?kind=events&partner=icesco")
    expect(field(page, "Events")).to_be_checked()
    expect(field(page, "Partner")).to_have_value("icesco")
    events = [event.heading for event in dict.fromkeys(event for event, _ in record.roles("icesco"))]
    assert titles(page) == events
    page.locator(ENTRIES).get_by_role("link").first.click()
    page.wait_for_url("**/events/*/")
    page.go_back()
    expect(field(page, "Partner")).to_have_value("icesco")
    assert titles(page) == events


def test_of_one_field_any_value_will_do_and_each_field_must_be_met(timeline: Page, record: Catalogue) -> None:
    field(timeline, "Events").check()
    field(timeline, "Documents").check()
    field(timeline, "Core").check()
    assert query(timeline) == {"kind": ["events", "documents"], "relation": ["core"]}
    core = [dated.record for dated in record.by_degree["core"]]
    assert titles(timeline) == [one.heading for one in core if one.collection in ("events", "documents")]


@pytest.mark.parametrize(
    "asked", ["?partner=nobody", "?kind=bananas&kind=", "?colour=red", "?partner=%3Cscript%3E", "?relation&kind", "?"]
)
def test_what_the_form_does_not_know_is_passed_over(
    context: BrowserContext, address: str, record: Catalogue, asked: str
) -> None:
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{address}timeline/{asked}")
    assert page.locator(ENTRIES).count() == len(record.timeline)
    expect(status(page)).to_have_text(f"{len(record.timeline)} entries")
    expect(page.get_by_role("link", name="Clear filters")).to_be_hidden()
    assert wrong == []


def test_an_unknown_value_beside_a_known_one_does_no_harm(
    context: BrowserContext, address: str, record: Catalogue
) -> None:
    page = context.new_page()
    page.goto(f"{address}timeline/?kind=bananas&partner=icesco&x=1")
    assert titles(page) == of_icesco(record)


def test_the_keyboard_alone_filters_and_clears(timeline: Page, address: str) -> None:
    events, clear = field(timeline, "Events"), timeline.get_by_role("link", name="Clear filters")
    events.focus()
    timeline.keyboard.press("Space")
    timeline.wait_for_url("**/timeline/?kind=events")
    for _ in range(6):
        timeline.keyboard.press("Tab")
    partner = field(timeline, "Partner")
    expect(partner).to_be_focused()
    timeline.keyboard.press("U")
    timeline.keyboard.press("Enter")
    expect(partner).to_have_value(re.compile("^un"))
    expect(partner).to_be_focused()
    timeline.keyboard.press("Escape")
    while not clear.evaluate("link => link === document.activeElement"):
        timeline.keyboard.press("Tab")
    timeline.keyboard.press("Enter")
    assert timeline.url == address + "timeline/"
    expect(events).to_be_focused()
    expect(events).not_to_be_checked()
    expect(clear).to_be_hidden()
    expect(status(timeline)).to_have_text(re.compile(r"^\d+ entries$"))


def test_where_nothing_matches_the_reader_is_told_so(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}events/?year=2006&kind=campaign")
    expect(status(page)).to_have_text("Nothing matches these filters.")
    expect(page.get_by_role("table")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Clear filters").click()
    expect(page.get_by_role("table")).to_be_visible()


def test_events_are_filtered_by_year_kind_series_and_relation(
    context: BrowserContext, address: str, record: Catalogue
) -> None:
    page = context.new_page()
    page.goto(address + "events/")
    field(page, "Series").select_option(FORUM)
    names = page.locator(f"{ROWS} th").all_inner_texts()
    assert [name.split("\n")[0].removesuffix(" Announced") for name in names] == [
        event.heading for event in record.editions(FORUM)
    ]
    expect(status(page)).to_have_text(f"{len(names)} of {len(record.events)} events")
    field(page, "Year").select_option("2011")
    assert page.locator(f"{ROWS} th").all_inner_texts() == ["1st World Forum on Intercultural Dialogue"]
    field(page, "Series").select_option("")
    field(page, "Year").select_option("")
    field(page, "Relation").select_option("linked")
    field(page, "Kind").select_option("campaign")
    assert query(page) == {"relation": ["linked"], "kind": ["campaign"]}
    assert page.locator(ROWS).count() == 1


def letters(page: Page) -> dict[str, list[str]]:
    """Return, by partner, the letters of each column that is shown."""
    return {
        row.locator("th").inner_text(): [
            "".join(cell.locator("abbr:visible").all_inner_texts()) for cell in row.locator("td:visible").all()[:-1]
        ]
        for row in page.locator(ROWS).all()
    }


def test_a_role_leaves_its_letters_and_the_partners_and_events_that_have_it(matrix: Page, record: Catalogue) -> None:
    field(matrix, "Role").select_option("media-partner")
    assert letters(matrix) == {"Euronews": ["M"]}
    assert matrix.locator("thead th:visible").count() == 3
    assert matrix.locator(".columns li:visible").count() == 1
    expect(matrix.locator(".columns li:visible")).to_contain_text("1st World Forum")
    expect(status(matrix)).to_have_text(f"1 of {matrix.locator('tbody tr').count()} partners")


def test_a_series_leaves_its_columns_and_a_kind_of_partner_its_rows(matrix: Page, record: Catalogue) -> None:
    field(matrix, "Series").select_option(FORUM)
    columns = matrix.locator("thead th:visible a")
    shown = [event for event in record.editions(FORUM) if event.participation]
    assert columns.count() == len(shown)
    assert all(event.heading in text for event, text in zip(shown, columns.all_text_contents(), strict=True))
    field(matrix, "Kind of partner").select_option("un-body")
    expected = {
        partner.name.short
        for partner in record.partners
        if partner.kind == "un-body" and any(event.series == FORUM for event, _ in record.roles(partner.id))
    }
    assert set(letters(matrix)) == expected
    assert all(any(row) for row in letters(matrix).values())


def test_the_years_of_the_matrix_go_from_one_to_another(matrix: Page) -> None:
    field(matrix, "From year").select_option("2017")
    field(matrix, "To year").select_option("2019")
    years = [text[:4] for text in matrix.locator("thead th:visible a").all_text_contents()]
    assert years == sorted(years)
    assert set(years) == {"2017", "2018", "2019"}
    assert query(matrix) == {"from": ["2017"], "to": ["2019"]}


@pytest.mark.parametrize("path", PATHS)
def test_without_javascript_everything_is_shown_and_no_form(
    browser: Browser, address: str, record: Catalogue, path: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{path}?partner=icesco&year=2011&role=host")
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".filters__told")).to_be_hidden()
    expect(page.locator("th button")).to_have_count(0)
    shown = page.locator(ENTRIES if path == "timeline/" else ROWS).count()
    context.close()
    assert (
        shown
        == {
            "timeline/": len(record.timeline),
            "events/": len(record.events),
            "matrix/": sum(bool(record.roles(partner.id)) for partner in record.partners),
        }[path]
    )


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", PATHS)
def test_nothing_moves_when_the_scripts_come_late(browser: Browser, address: str, path: str, width: int) -> None:
    places = []
    for late in ("**/assets/{filters,sorting}.*", "**/none"):
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.route(late, lambda route: route.abort())
        page.goto(address + path, wait_until="networkidle")
        places.append(page.evaluate(PLACES))
        context.close()
    assert len(places[0]) > 100
    assert places[0] == places[1]


@pytest.mark.parametrize("path", PATHS)
def test_the_form_stays_where_it_is_when_it_is_used(context: BrowserContext, address: str, path: str) -> None:
    page = context.new_page()
    page.goto(address + path)
    boxes = []
    for value in (1, 2, 0):
        boxes.append(page.locator(".filters__told").bounding_box())
        page.locator(".filters select").first.select_option(index=value)
    assert boxes[0]
    assert boxes[0] == boxes[1] == boxes[2]


@pytest.mark.parametrize("path", PATHS)
def test_at_320_pixels_every_control_is_large_enough_and_nothing_is_cut(
    browser: Browser, address: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(address + path)
    width = page.evaluate("document.documentElement.scrollWidth")
    boxes = [control.bounding_box() for control in page.locator(".filters select, .filters fieldset label").all()]
    context.close()
    assert width <= 320
    assert boxes
    for box in boxes:
        assert box
        assert min(box["width"], box["height"]) >= 24
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


@pytest.mark.parametrize(("path", "width"), [("timeline/", 320), ("timeline/", 1280), ("events/", 1280)])
def test_no_link_with_the_focus_is_under_what_stays_in_sight(
    browser: Browser, address: str, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 600}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + path)
    links = page.locator("#filtered a")
    links.nth(30).focus()
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        seen = page.evaluate(
            "() => { const link = document.activeElement, box = link.getClientRects()[0];"
            " return link.contains(document.elementFromPoint(box.x + 4, box.y + 4)); }"
        )
        assert seen, page.evaluate("document.activeElement.innerText")
    context.close()


@pytest.mark.parametrize(
    ("path", "width", "kept"),
    [
        ("timeline/", 320, "#year-2016 h3"),
        ("timeline/", 1280, "#year-2016 h3"),
        ("events/", 1280, ".ledger__date"),
        ("matrix/", 1280, ".matrix__name"),
        ("matrix/", 320, ".matrix__name"),
    ],
)
def test_years_and_heads_stay_in_sight(browser: Browser, address: str, path: str, width: int, kept: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 500})
    page = context.new_page()
    page.goto(address + path)
    page.locator("#filtered").evaluate("it => (it.closest('.scrolls') ?? it).scrollIntoView()")
    top = page.locator("#filtered").evaluate("it => it.closest('.scrolls')?.getBoundingClientRect().top ?? 0")
    page.locator("#filtered").evaluate("it => it.closest('.scrolls')?.scrollBy(300, 200)")
    if path != "matrix/":
        page.locator("#year-2016 li, tbody tr").nth(5).evaluate("row => row.scrollIntoView()")
    box = page.locator(kept).bounding_box()
    assert box
    assert abs(box["y"] - top) < 1.5
    assert abs(box["x"] - 20) < 1.5
    context.close()


@pytest.mark.parametrize("width", [320, 768, 1100, 1280, 1440])
@pytest.mark.parametrize("path", ["timeline/", "events/", "partners/"])
def test_no_text_stands_out_of_the_page(browser: Browser, address: str, path: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(address + path)
    out = page.evaluate(
        "() => { const right = document.querySelector('main').getBoundingClientRect().right;"
        " return [...document.querySelectorAll('main :not(.visually-hidden)')]"
        ".filter(one => one.getBoundingClientRect().right > right + 1).map(one => one.textContent.slice(0, 60)); }"
    )
    context.close()
    assert out == []


def test_a_jump_leads_to_a_year_from_above_and_from_below(timeline: Page) -> None:
    for year in ("2016", "2009"):
        timeline.locator(".jumps").get_by_role("link", name=year).click()
        box = timeline.locator(f"#year-{year}").bounding_box()
        assert box
        assert 0 <= box["y"] <= 24
        assert query(timeline) == {}
        timeline.evaluate("scrollBy(0, 3000)")


def test_printed_there_is_no_form_and_what_is_filtered(timeline: Page, record: Catalogue) -> None:
    timeline.emulate_media(media="print")
    expect(timeline.locator(".filters")).to_be_hidden()
    expect(status(timeline)).to_be_hidden()
    assert timeline.locator(ENTRIES).count() == len(record.timeline)
    timeline.emulate_media(media="screen")
    field(timeline, "Partner").select_option("icesco")
    timeline.emulate_media(media="print")
    assert titles(timeline) == of_icesco(record)
    expect(status(timeline)).to_be_visible()
