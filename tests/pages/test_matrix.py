"""The matrix: partners in rows, events in columns, a letter for each role, and what each is filtered by."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from listings import heads, options, parsed, rows, words

Rendered = Callable[..., dict[str, str]]
PATH = "matrix/index.md"

MORE = {
    "events/forum-2013.yml": "title: Second Forum\nkind: forum\nseries: forum\nedition: 2\ndate: 2013\n"
    "relation: {degree: core, cite: a-source}\nparticipation:\n"
    "  - {partner: icesco, role: participant, cite: a-source}\n"
    "  - {partner: icesco, role: co-organiser, cite: another-source}",
    "partners/nobody.yml": "names: [{name: Without a role}]",
}


def letters(row: Element) -> list[str]:
    return ["".join(words(letter) for letter in cell.iter("abbr")) for cell in row.findall("td")[:-1]]


def test_a_row_is_a_partner_and_a_column_an_event_with_partners(render: Rendered) -> None:
    page = render(MORE)[PATH]
    years = ["2011 First Forum", "2013 Second Forum"]
    assert [words(head).rstrip("12") for head in heads(page)] == ["Partner", *years, "Events in all"]
    body = parsed(page).findall(".//tbody/tr")
    assert {words(row[0]): letters(row) for row in body} == {"ICESCO": ["S", "CT"], "The Ministry": ["H", ""]}


def test_rows_and_columns_are_named_by_heads(render: Rendered) -> None:
    page = render()[PATH]
    assert {head.get("scope") for head in heads(page)} == {"col"}
    assert {head.get("scope") for head in parsed(page).iterfind(".//tbody//th")} == {"row"}


def test_a_letter_has_its_word_beside_it_and_is_itself_not_read(render: Rendered) -> None:
    [mark] = parsed(render()[PATH]).findall(".//tbody//*[@data-role='supporter']")
    letter, word = mark
    assert (words(letter), letter.get("title"), letter.get("aria-hidden")) == ("S", "Supporter", "true")
    assert (words(word), word.get("class")) == ("Supporter", "visually-hidden")


def test_the_key_explains_the_letters_that_occur_and_no_other(render: Rendered) -> None:
    key = parsed(render()[PATH]).find(".//ul[@class='role-key']")
    assert key is not None
    assert [words(one) for one in key] == ["H Host", "S Supporter"]


def test_a_role_at_an_event_that_was_not_held_looks_different_and_the_key_says_why(render: Rendered) -> None:
    announced = MORE["events/forum-2013.yml"].replace("date: 2013", "date: 2030\nstatus: announced")
    page = render({"events/forum-2013.yml": announced})[PATH]
    root = parsed(page)
    opened = [
        mark.get("data-role") for mark in root.iterfind(".//tbody//*[@data-role]") if "role--open" in str(mark.attrib)
    ]
    assert opened == ["co-organiser", "participant"]
    assert "An event that was not held, or not yet" in words(root)
    assert "An event that was not held, or not yet" not in render()[PATH]


def test_partners_stand_in_the_order_of_the_name_that_is_shown_with_the_number_of_events(render: Rendered) -> None:
    more = {
        **MORE,
        "partners/early.yml": "names: [{name: Zeta, acronym: aaa}]",
        "events/session.yml": "date: 2011-04-08\nparticipation: [{partner: early, role: host, cite: a-source}]",
    }
    assert [(row[0], row[-1]) for row in rows(render(more)[PATH])] == [
        ("aaa", "1"),
        ("ICESCO", "2"),
        ("The Ministry", "1"),
    ]


def test_rows_columns_and_letters_carry_what_they_are_filtered_by(render: Rendered) -> None:
    page = render(MORE)[PATH]
    assert [(head.get("data-year"), head.get("data-series")) for head in heads(page)[1:-1]] == [
        ("2011", "forum"),
        ("2013", "forum"),
    ]
    [ministry] = [row for row in parsed(page).iterfind(".//tbody/tr") if words(row[0]) == "The Ministry"]
    assert ministry.get("data-kind") == "centre"
    assert [mark.get("data-role") for mark in ministry.iterfind(".//*[@data-role]")] == ["host"]


def test_only_what_occurs_can_be_chosen(render: Rendered) -> None:
    more = {**MORE, "partners/nobody.yml": "names: [{name: Without a role}]\nkind: media"}
    page = render(more)[PATH]
    assert list(options(page, "role")) == ["", "host", "co-organiser", "supporter", "participant"]
    assert list(options(page, "kind")) == ["", "intergovernmental-organization", "centre"]
    assert options(page, "series") == {"": "All", "forum": "The Forum"}
    assert options(page, "from") == {"": "The first", "2011": "2011", "2013": "2013"}
    assert options(page, "to") == {"": "The last", "2011": "2011", "2013": "2013"}


def test_the_columns_are_listed_with_their_dates_under_the_numbers_of_the_heads(render: Rendered) -> None:
    root = parsed(render(MORE)[PATH])
    listed = {one.get("value"): words(one) for one in root.iterfind(".//ol/li")}
    assert listed == {"1": "First Forum 7–9 April 2011", "2": "Second Forum 2013"}
    assert [words(number) for number in root.iterfind(".//thead//small")] == list(listed)


def test_the_table_scrolls_in_a_region_that_the_keyboard_reaches(render: Rendered) -> None:
    region = parsed(render()[PATH]).find(".//section[@tabindex]")
    assert region is not None
    assert region.get("tabindex") == "0"
    assert region.get("aria-label")
    assert region.find("table") is not None
