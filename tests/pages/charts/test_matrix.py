"""The matrix shows every role of every partner at every event, told by a letter."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from bakuprocess.pages.charts import matrix
from bakuprocess.pages.charts.chart import Chart
from bakuprocess.pages.renderer import Helpers
from pictures import drawn, of_class, part, words

Page = Callable[[dict[str, str]], Helpers]


def event(date: str, *roles: str, status: str = "held") -> str:
    """Return an event with roles, each as partner: role."""
    listed = "".join(f"  - {{partner: {role}, cite: a-source}}\n" for role in roles)
    return f"date: {date}\nstatus: {status}\n" + (f"participation:\n{listed}" if roles else "")


RECORDS = {
    "partners/a.yml": "names: [{name: An organisation, acronym: A}]",
    "partners/b.yml": "names: [{name: B}]",
    "partners/c.yml": "names: [{name: C}]",
    "events/one.yml": event("2011-01", "b, role: partner"),
    "events/two.yml": event("2011-02", "b, role: co-organiser", "b, role: organiser"),
    "events/three.yml": event("2013", "a, role: participant"),
    "events/none.yml": event("2014"),
    "events/four.yml": event("2030", "b, role: media-partner", status="announced"),
}


def draw(helpers: Helpers) -> Chart | None:
    return matrix.draw(helpers, 'matrix/?a"b')


def rows(root: Element) -> list[list[tuple[str, str, str | None]]]:
    """Return for each partner its roles: the shape, the letter, the middle of the column."""
    return [
        [
            (cell.get("class", ""), letter.text or "", letter.get("x"))
            for cell in row.findall("g/g")
            if (letter := cell.find("text")) is not None
        ]
        for row in root.findall("svg")
    ]


def test_without_a_role_there_is_no_picture(page: Page) -> None:
    assert draw(page({"partners/a.yml": "", "events/none.yml": ""})) is None


def test_each_partner_has_its_roles_in_the_columns_of_events_those_that_weigh_most_above(page: Page) -> None:
    assert rows(drawn(draw(page(RECORDS)))) == [
        [
            ("outlined", "P", "12.5%"),
            ("filled", "O", "37.5%"),
            ("filled", "C", "37.5%"),
            ("bare", "M", "87.5%"),
        ],
        [("bare", "T", "62.5%")],
    ]


def test_partners_with_most_events_come_first_with_their_number(page: Page) -> None:
    names = [words(row)[:2] for row in drawn(draw(page(RECORDS))).findall("svg")]
    assert names == [["B3", "B3"], ["A1", "An organisation (A)1"]]


def test_years_stand_where_they_begin(page: Page) -> None:
    [axis] = of_class(drawn(draw(page(RECORDS))), "axis")
    assert [(text.text, part(text, "x")) for text in axis.iter("text")][:3] == [
        ("2011", 0),
        ("2013", 0.5),
        ("2030", 0.75),
    ]


def test_an_announced_event_is_framed(page: Page) -> None:
    [frame] = of_class(drawn(draw(page(RECORDS))), "announced")
    assert part(frame, "x") == 0.75


def test_the_legend_holds_only_the_roles_that_occur(page: Page) -> None:
    chart = draw(page(RECORDS))
    assert chart is not None
    assert [words for _, words in chart.legend] == [
        *("Organiser", "Co-organiser", "Partner", "Media partner", "Participant", "An announced event")
    ]


def test_the_caption_leads_to_the_table(page: Page) -> None:
    chart = draw(page(RECORDS))
    assert chart is not None
    assert chart.rows == ()
    assert '<a href="matrix/?a&quot;b">' in chart.note


def test_letters_are_shown_only_where_columns_have_room_for_them(page: Page) -> None:
    many = {f"events/x-{at}.yml": event(str(1950 + at), "b, role: host") for at in range(40)}
    root = drawn(draw(page({**RECORDS, **many})))
    assert {letter.get("class") for letter in root.findall("svg/g/g/text")} == {"from-wide"}
    assert len(root.findall("svg/g/g/rect")) == 45
