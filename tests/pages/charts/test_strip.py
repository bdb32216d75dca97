"""The strip shows every core event in its place in time, and no day that the record does not know."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from bakuprocess.pages.charts import strip
from bakuprocess.pages.charts.strip import BEAD, DOT
from bakuprocess.pages.charts.svg import HIT
from bakuprocess.pages.renderer import Helpers
from pictures import drawn, of_class, part, words

Page = Callable[[dict[str, str]], Helpers]
CORE = "relation: {degree: core, cite: a-source}\n"
RECORDS = {
    "series/forum.yml": "title: The Forum",
    "events/conference.yml": CORE + "title: A conference\nkind: conference\ndate: 2012-02-01",
    "events/forum-2011.yml": CORE + "title: First Forum\nseries: forum\nedition: 1\ndate: 2011-04-07/2011-04-09",
    "events/forum-2013.yml": CORE + "title: Second Forum\nseries: forum\nedition: 2\ndate: 2013-10\nstatus: announced",
}


def marks(root: Element) -> list[Element]:
    """Return the places of the marks: each holds a link."""
    return [place for place in root.iter("svg") if place.find("a") is not None]


def mark_of(root: Element, title: str) -> Element:
    """Return the place of the mark of an event."""
    [mark] = [mark for mark in marks(root) if mark.findtext("a/title", "").startswith(title)]
    return mark


def one(date: str, more: str = "") -> dict[str, str]:
    """Return records with a single core event of a date, in a picture of the years 2010 to 2019."""
    frame = {f"events/at-{day}.yml": f"{CORE}date: {day}" for day in ("2010-01-01", "2019-12-31")}
    return {**frame, "events/it.yml": f"{CORE}title: It\ndate: {date}\n{more}"}


def place(date: float) -> float:
    """Return where a time, in years, is in that picture."""
    return 0.05 + 0.9 * (date - 2010) / 10


def test_without_a_core_event_there_is_no_picture(page: Page) -> None:
    assert strip.draw(page({"events/forum-2011.yml": ""})) is None


def test_each_mark_is_a_link_that_says_what_when_and_whether_it_was_held(page: Page) -> None:
    links = [mark.find("a") for mark in marks(drawn(strip.draw(page(RECORDS))))]
    assert [(link.get("href"), link.findtext("title")) for link in links if link is not None] == [
        ("events/forum-2011/", "First Forum, 7–9 April 2011"),
        ("events/conference/", "A conference, 1 February 2012"),
        ("events/forum-2013/", "Second Forum, October 2013 (announced)"),
    ]


def test_editions_carry_their_number_and_others_their_title_and_kind(page: Page) -> None:
    root = drawn(strip.draw(page(RECORDS)))
    assert words(mark_of(root, "First Forum")) == ["1"]
    assert words(mark_of(root, "A conference")) == ["A conference", "Conference"]
    assert "The Forum" in words(root)


def test_the_table_holds_the_same_events(page: Page) -> None:
    chart = strip.draw(page(RECORDS))
    assert chart is not None
    assert [(row[0], *row[2:]) for row in chart.rows] == [
        ('<a href="events/forum-2011/">First Forum</a>', 1, "Held"),
        ('<a href="events/conference/">A conference</a>', "", "Held"),
        ('<a href="events/forum-2013/">Second Forum</a>', 2, "Announced"),
    ]
    assert "October 2013" in str(chart.rows[2][1])


def test_all_years_from_the_first_to_the_last_are_on_the_axis(page: Page) -> None:
    [axis] = of_class(drawn(strip.draw(page(RECORDS))), "axis")
    assert words(axis) == ["2011", "2012", "2013"]


def test_a_day_is_a_disc_in_its_place(page: Page) -> None:
    root = drawn(strip.draw(page(one("2012-07-01"))))
    mark = mark_of(root, "It")
    assert part(mark, "x") == pytest.approx(place(2012.5), abs=0.001)
    assert mark.find("a/circle") is not None
    assert of_class(root, "span") == []


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2012", 2012, 2013),
        ("2012-01", 2012, 2012 + 31 / 366),
        ("2012/2014", 2012, 2015),
        ("2012-01-01~", 2012, 2012 + 1 / 366),
        ("2012-01-01/2012-12-31?", 2012, 2013),
    ],
)
def test_less_than_a_certain_day_is_a_square_in_the_middle_of_a_bar(
    page: Page, date: str, start: float, end: float
) -> None:
    root = drawn(strip.draw(page(one(date))))
    mark, [bar] = mark_of(root, "It"), of_class(root, "span")
    assert mark.find("a/circle") is None
    assert [rect.get("width") for rect in mark.iter("rect")] == [str(HIT), str(2 * DOT)]
    assert [part(bar, "x1"), part(bar, "x2")] == pytest.approx([place(start), place(end)], abs=0.0002)
    assert part(mark, "x") == pytest.approx(place((start + end) / 2), abs=0.0002)


@pytest.mark.parametrize(("status", "crosses"), [("held", 0), ("announced", 0), ("postponed", 1), ("cancelled", 1)])
def test_what_did_not_happen_is_crossed(page: Page, status: str, crosses: int) -> None:
    date = "2030" if status == "announced" else "2012"
    root = drawn(strip.draw(page(one(date, f"status: {status}"))))
    [link] = [link for link in root.iter("a") if link.findtext("title", "").startswith("It")]
    assert link.get("class") == status
    assert len(of_class(link, "cross")) == crosses


def test_the_legend_holds_only_what_occurs(page: Page) -> None:
    def legend(records: dict[str, str]) -> list[str]:
        chart = strip.draw(page(records))
        return [words for _, words in chart.legend] if chart else []

    assert legend({"events/it.yml": CORE + "date: 2011-04-07"}) == []
    assert legend(RECORDS) == ["An edition, with its number", "Announced", "Known to the month or year only"]
    assert legend(one("2011-04-07", "status: cancelled")) == ["Postponed or cancelled"]


def test_what_was_a_part_of_an_edition_is_told_by_the_edition(page: Page) -> None:
    parts = {
        "events/session.yml": CORE + "title: Session\ndate: 2011-04-08\npart_of: forum-2011",
        "events/roundtable.yml": CORE + "title: Roundtable\ndate: 2012-02-01\npart_of: conference",
    }
    titles = [link.findtext("title", "") for link in drawn(strip.draw(page({**RECORDS, **parts}))).iter("a")]
    assert [title.split(",")[0] for title in titles] == ["First Forum", "A conference", "Roundtable", "Second Forum"]


def test_what_is_withdrawn_or_not_core_is_not_drawn(page: Page) -> None:
    more = {
        "events/withdrawn.yml": CORE + "date: 2012\nwithdrawn: Entered twice.",
        "events/linked.yml": "relation: {degree: linked, cite: a-source}\ndate: 2012",
        "series/other.yml": "title: Another series",
        "events/other-2012.yml": "series: other\nedition: 1\ndate: 2012",
    }
    assert len(marks(drawn(strip.draw(page({**RECORDS, **more}))))) == 3


def test_every_mark_can_be_hit_and_none_hides_another(page: Page) -> None:
    editions = {
        f"events/forum-{year}.yml": f"{CORE}series: forum\nedition: {year - 1996}\ndate: {year}"
        for year in range(1997, 2027)
    }
    root = drawn(strip.draw(page({**RECORDS, **editions})))
    places = [(part(mark, "x") * 280, float(mark.get("y", ""))) for mark in marks(root)]
    for at, (x, y) in enumerate(places):
        assert all(abs(x - other) > 2 * BEAD - 0.1 or abs(y - below) >= 2 * BEAD for other, below in places[:at])
    assert all(float(hit.get(side, "")) >= HIT for hit in of_class(root, "hit") for side in ("width", "height"))
    assert max(y for _, y in places) + BEAD < float(root.get("height", ""))
