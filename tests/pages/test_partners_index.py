"""The index of partners: cards by kind, each with what a reader recognises it by and how much it took part."""

from collections.abc import Callable

import pytest

from listings import parsed, words

Rendered = Callable[..., dict[str, str]]
PATH = "partners/index.md"


def cards(page: str) -> dict[str, str]:
    """Return what each card says after the name, by the name."""
    found = {}
    for card in parsed(page).iterfind(".//ul[@class='partners-list']/li"):
        name = words(card[0])
        found[name] = words(card).removeprefix(name).strip()
    return found


def test_a_card_has_the_name_the_former_acronym_and_the_part_in_events(render: Rendered) -> None:
    more = {
        "events/forum-2013.yml": "title: Second Forum\ndate: 2013\nparticipation:\n"
        "  - {partner: icesco, role: partner, cite: a-source}\n"
        "  - {partner: icesco, role: participant, cite: a-source}",
        "partners/nobody.yml": "names: [{name: Nobody}]",
    }
    assert cards(render(more)[PATH]) == {
        "New Organization (ICESCO)": "formerly ISESCO 2 events, 2011–2013",
        "Nobody": "no role at an event",
        "The Ministry": "1 event, 2011",
    }


@pytest.mark.parametrize(
    ("names", "former"),
    [
        ("{name: A, acronym: AAA, until: 2000}, {name: B, acronym: AAA}", ""),
        (
            "{name: A, acronym: AAA, until: 2000}, {name: B, acronym: BBB, until: 2010}, {name: C}",
            "formerly AAA and BBB",
        ),
        ("{name: A, until: 2000}, {name: B, acronym: BBB}", ""),
    ],
)
def test_an_acronym_is_former_only_if_it_is_borne_no_more(render: Rendered, names: str, former: str) -> None:
    page = render({"partners/one.yml": f"names: [{names}]\nkind: media"})[PATH]
    [said] = [text for name, text in cards(page).items() if name[0] in "BC"]
    assert said == f"{former} no role at an event".strip()


def test_each_kind_that_occurs_has_a_heading_in_the_plural_in_the_order_of_the_words(render: Rendered) -> None:
    page = render(
        {
            "partners/paper.yml": "names: [{name: A paper}]\nkind: media",
            "partners/ministry.yml": "names: [{name: The Ministry}]\nkind: national-authority",
        }
    )[PATH]
    headings = [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]
    assert headings == ["Intergovernmental organisations", "National authorities", "Media", "Partners and events"]


def test_a_withdrawn_partner_is_not_there(render: Rendered) -> None:
    page = render({"partners/paper.yml": "names: [{name: A paper}]\nkind: media\nwithdrawn: Entered twice."})[PATH]
    assert "A paper" not in page
    assert "## Media" not in page


def test_the_matrix_is_drawn_and_its_picture_leads_to_the_table(render: Rendered) -> None:
    picture = parsed(render()[PATH]).find(".//figure")
    assert picture is not None
    assert "New Organization" in words(picture)
    assert [link.get("href") for link in picture.iterfind(".//figcaption//a")] == ["../matrix/"]


def test_the_matrix_is_one_link_away(render: Rendered) -> None:
    assert "](../matrix/index.md)" in render()[PATH]
