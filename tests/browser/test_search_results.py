"""What the search finds: the page that was meant comes first, and a result says why it is one."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from searching import field, paths, results, search, status


def test_nothing_asked_shows_where_to_begin(dialog: Page) -> None:
    links = dialog.locator(".search__help a")
    expect(links).to_have_text(["Timeline", "Events", "Partners", "Disagreements"])
    links.last.click()
    dialog.wait_for_url("**/disagreements/")


def test_a_result_shows_kind_date_title_and_the_words_that_were_asked_for(dialog: Page) -> None:
    search(dialog, "forum 2015")
    first = dialog.locator(".search__results li").first
    expect(first.get_by_role("link")).to_have_text("3rd World Forum on Intercultural Dialogue")
    expect(first.locator(".search__what")).to_have_text("Event 18–19 May 2015")
    expect(first.locator(".search__excerpt")).to_contain_text("Third edition of the World Forum")
    assert set(first.locator("mark").all_inner_texts()) == {"Forum", "2015"}


def test_a_result_shows_the_name_that_was_asked_for_where_its_title_is_another(dialog: Page) -> None:
    search(dialog, "Heyder")
    expect(dialog.locator(".search__called").first).to_have_text("Heydər Əliyev Fondu")


def test_a_result_shows_the_sentence_that_has_the_words(dialog: Page) -> None:
    search(dialog, "Ramos attended")
    expect(dialog.locator(".search__excerpt").first).to_have_text(re.compile("^May 2024 Gabriela Ramos"))


def test_a_result_is_described_by_its_kind_and_date(dialog: Page) -> None:
    search(dialog, "forum 2015")
    expect(results(dialog).first).to_have_accessible_description("Event 18–19 May 2015")
    search(dialog, "disagreements")
    expect(results(dialog).first).to_have_accessible_description("Page")


def test_a_source_shows_its_publisher(dialog: Page) -> None:
    search(dialog, "OIC delegation at the 3rd World Forum")
    first = dialog.locator(".search__results li").first
    expect(first.locator(".search__what")).to_contain_text("Source")
    expect(first.locator(".search__called")).to_have_text("Saudi Press Agency")


def test_editions_of_one_title_stand_in_order_of_time_behind_their_series(dialog: Page) -> None:
    search(dialog, "World Forum on Intercultural Dialogue")
    assert [path.split("-")[-1] for path in paths(dialog)[:8]] == [
        "dialogue/", "2011/", "2013/", "2015/", "2017/", "2019/", "2024/", "2026/",
    ]  # fmt: skip


def test_sources_stand_below_the_records_that_are_called_the_same(dialog: Page) -> None:
    search(dialog, "third world forum")
    found = dialog.locator(".search__kind").all_inner_texts()
    assert found[0] == "Event"
    assert "Source" in found


def test_the_number_of_pages_found_is_announced(dialog: Page) -> None:
    expect(status(dialog)).to_have_attribute("role", "status")
    search(dialog, "Lubetkin")
    shown = results(dialog).count()
    expect(status(dialog)).to_have_text("1 page found" if shown == 1 else f"{shown} pages found")


def test_more_results_come_on_demand_and_the_focus_goes_to_the_first_of_them(dialog: Page) -> None:
    search(dialog, "forum")
    expect(results(dialog)).to_have_count(10)
    more = dialog.get_by_role("button", name="Show more")
    for shown in (10, 20, 30):
        more.click()
        expect(results(dialog)).to_have_count(shown + 10)
        expect(results(dialog).nth(shown)).to_be_focused()
    assert len(set(paths(dialog))) == 40


def test_all_that_is_found_is_shown_in_the_end(dialog: Page) -> None:
    search(dialog, "Quebec")
    total = int(status(dialog).inner_text().split()[0])
    more = dialog.get_by_role("button", name="Show more")
    while more.is_visible():
        shown = results(dialog).count()
        more.click()
        expect(results(dialog).nth(shown)).to_be_visible()
    assert results(dialog).count() == total


def test_nothing_found_is_said_with_what_to_try(dialog: Page) -> None:
    field(dialog).fill("qwxzqwxz")
    expect(status(dialog)).to_have_text("Nothing found for “qwxzqwxz”.")
    expect(dialog.get_by_text("another spelling")).to_be_visible()
    expect(dialog.locator(".search__help").get_by_role("link", name="Timeline")).to_be_visible()
    expect(results(dialog)).to_have_count(0)


@pytest.mark.parametrize("query", ["zanzibar", "orchid", "forum zanzibar"])
def test_a_word_that_no_page_has_is_not_answered_with_a_shorter_one(dialog: Page, query: str) -> None:
    field(dialog).fill(query)
    expect(status(dialog)).to_have_text(f"Nothing found for “{query}”.")


def test_a_typing_error_is_told(dialog: Page) -> None:
    search(dialog, "intercutural dialogue")
    expect(status(dialog)).to_contain_text("No page has “intercutural dialogue”; these have “intercultural dialogue”. ")


def test_a_phrase_in_quotation_marks_is_meant_to_the_letter(dialog: Page) -> None:
    search(dialog, '"baku process"')
    number = int(status(dialog).inner_text().split()[0])
    search(dialog, "baku process")
    assert 0 < number < int(status(dialog).inner_text().split()[0])
    field(dialog).fill('"process baku intercutural"')
    expect(status(dialog)).to_contain_text("Nothing found")


def test_a_page_that_only_repeats_others_is_not_among_the_results(dialog: Page) -> None:
    search(dialog, "Facts on a single source")
    assert paths(dialog)
    assert "/coverage/single-source/" not in paths(dialog)


# What people type, and the page that must come first.
QUERIES = {
    # partners by acronyms and names, old and new, in any spelling
    "ISESCO": "/partners/icesco/",
    "İSESCO": "/partners/icesco/",
    "ICESCO": "/partners/icesco/",
    "islamic world educational": "/partners/icesco/",
    "Heydar": "/partners/heydar-aliyev-foundation/",
    "Heydər": "/partners/heydar-aliyev-foundation/",
    "Heyder Aliyev": "/partners/heydar-aliyev-foundation/",
    "Medeniyyet": "/partners/ministry-of-culture-azerbaijan/",
    "Mədəniyyət Nazirliyi": "/partners/ministry-of-culture-azerbaijan/",
    "Alliance of Civilisations": "/partners/unaoc/",
    "UNAOC": "/partners/unaoc/",
    "UNWTO": "/partners/un-tourism/",
    "UN Tourism": "/partners/un-tourism/",
    "OIC": "/partners/oic/",
    "Organisation of the Islamic Conference": "/partners/oic/",
    "FAO": "/partners/fao/",
    "ФАО": "/partners/fao/",
    "UNESCO": "/partners/unesco/",
    "türksoy": "/partners/turksoy/",
    "council of europe": "/partners/council-of-europe/",
    "north south centre": "/partners/north-south-centre/",
    "Nizami Gəncəvi": "/partners/nizami-ganjavi-international-center/",
    # the Baku Process itself
    "Baku Process": "/about/",
    "Baki prosesi": "/about/",
    "Bakı prosesi": "/about/",
    "Бакинский процесс": "/about/",
    # events by series, year, number, theme, city
    "world forum": "/series/world-forum-on-intercultural-dialogue/",
    "intercultural dialogue": "/series/world-forum-on-intercultural-dialogue/",
    "Ümumdünya Mədəniyyətlərarası Dialoq Forumu": "/series/world-forum-on-intercultural-dialogue/",
    "humanitarian forum": "/series/baku-international-humanitarian-forum/",
    "forum 2015": "/events/world-forum-on-intercultural-dialogue-2015/",
    "2011 forum": "/events/world-forum-on-intercultural-dialogue-2011/",
    "2013 forum date": "/events/world-forum-on-intercultural-dialogue-2013/",
    "forum 2011 participants": "/events/world-forum-on-intercultural-dialogue-2011/",
    "2013": "/events/world-forum-on-intercultural-dialogue-2013/",
    "third world forum": "/events/world-forum-on-intercultural-dialogue-2015/",
    "7th world forum": "/events/world-forum-on-intercultural-dialogue-2026/",
    "intercultural dialogue 2024": "/events/world-forum-on-intercultural-dialogue-2024/",
    "living together peacefully": "/events/world-forum-on-intercultural-dialogue-2013/",
    "culture ministers 2008": "/events/conference-of-ministers-of-culture-2008/",
    "tourism ministers": "/events/islamic-conference-of-tourism-ministers-2006/",
    "religious leaders 2019": "/events/summit-of-world-religious-leaders-2019/",
    "Peace4Culture": "/events/peace4culture-call-2021/",
    "Shusha": "/events/world-forum-sessions-aghdam-fuzuli-shusha-2024/",
    "Ağdam": "/events/world-forum-sessions-aghdam-fuzuli-shusha-2024/",
    "Paris 2018": "/events/tenth-anniversary-of-the-baku-process-2018/",
    "COP29": "/events/global-summit-of-religious-leaders-2024/",
    # documents and milestones
    "baku declaration": "/documents/baku-declaration-2008/",
    "resolution 72/136": "/documents/general-assembly-resolution-2017/",
    "girls education": "/documents/call-for-girls-education-2017/",
    "Banjul": "/documents/final-communique-islamic-summit-2024/",
    "e-platform": "/milestones/unesco-e-platform-on-intercultural-dialogue-2018/",
    "capital of islamic culture": "/milestones/baku-capital-of-islamic-culture-2009/",
    # other pages
    "disagreements": "/disagreements/",
    "report an error": "/method/",
    # typing errors
    "intercutural dialogue": "/series/world-forum-on-intercultural-dialogue/",
    "forumm 2015": "/events/world-forum-on-intercultural-dialogue-2015/",
    "minsters of culture": "/events/conference-of-ministers-of-culture-2008/",
    "ISECSO": "/partners/icesco/",
    "humantarian forum": "/series/baku-international-humanitarian-forum/",
    "baku delcaration": "/documents/baku-declaration-2008/",
    "unseco": "/partners/unesco/",
}


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """Return a page with its search open, one for many queries."""
    page = browser.new_page()
    page.set_default_timeout(10_000)
    page.goto(address)
    page.keyboard.press("/")
    yield page
    page.close()


@pytest.mark.parametrize(("query", "first"), QUERIES.items())
def test_what_was_meant_comes_first(opened: Page, query: str, first: str) -> None:
    search(opened, query)
    assert paths(opened)[0] == first


@pytest.mark.parametrize(("one", "other"), [("Baki", "Bakı"), ("Medeniyyet", "Mədəniyyət")])
def test_plain_letters_find_what_is_written_with_marks(opened: Page, one: str, other: str) -> None:
    search(opened, other)
    written = paths(opened)
    search(opened, one)
    assert set(written) & set(paths(opened))
