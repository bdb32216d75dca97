"""The timeline: the core first, then everything by year, with what each entry is filtered by."""

from collections.abc import Callable

from listings import options, parsed, words

Rendered = Callable[..., dict[str, str]]
PATH = "timeline/index.md"
ADDED = "A milestone uses-both"  # by the helper that checks small records, so that each source is used


def years(page: str) -> dict[str, list[str]]:
    """Return the titles of each year, in order."""
    sections = parsed(page).iterfind(".//section")
    return {words(year.find("h3")): [words(link) for link in year.iter("a")] for year in sections}  # type: ignore[arg-type]


def entry(page: str, title: str) -> dict[str, str]:
    """Return the attributes of an entry of the years."""
    [found] = [row for row in parsed(page).iterfind(".//section/ol/li") if words(row.find(".//a")) == title]  # type: ignore[arg-type]
    return dict(found.attrib)


def test_everything_dated_stands_under_its_year_in_order_of_time(render: Rendered) -> None:
    assert years(render()[PATH]) == {
        "2011": [ADDED, "First Forum", "A session", "The Declaration"],
        "2013": ["Second Forum"],
        "2016": ["The Commission"],
    }


def test_the_core_stands_above_the_years(render: Rendered) -> None:
    core = parsed(render()[PATH]).find(".//div[@data-unfiltered]/ol")
    assert core is not None
    assert [words(link) for link in core.iter("a")] == ["First Forum", "Second Forum"]


def test_an_entry_says_what_it_is_and_how_near_it_is(render: Rendered) -> None:
    more = {"events/forum-2017.yml": "title: Linked\ndate: 2017\nrelation: {degree: linked, cite: a-source}"}
    marks = [words(row.findall("span")[-1]) for row in parsed(render(more)[PATH]).iterfind(".//section/ol/li")]
    assert marks[1:] == [
        "Event · Core",
        "Event · Context",
        "Document · Context",
        "Event · Core",
        "Milestone · Context",
        "Event · Linked by officials",
    ]


def test_an_entry_carries_what_it_is_filtered_by(render: Rendered) -> None:
    page = render()[PATH]
    assert entry(page, "First Forum") == {
        "data-kind": "events",
        "data-relation": "core",
        "data-partner": "icesco ministry",
    }
    assert entry(page, "The Commission")["data-partner"] == "icesco"  # it is about it
    assert entry(page, "The Declaration")["data-partner"] == "icesco"  # which adopted it
    assert entry(page, "A session")["data-partner"] == ""


def test_a_mention_in_prose_or_a_pointer_makes_no_partner(render: Rendered) -> None:
    more = {"events/session.yml": "title: A session\ndate: 2011-04-08\nsee_also: [icesco]\nsummary: 'By [it](icesco).'"}
    assert entry(render(more)[PATH], "A session")["data-partner"] == ""


def test_only_what_occurs_can_be_chosen(render: Rendered) -> None:
    more = {"partners/other.yml": "names: [{name: A partner of nothing}]"}
    page = render(more)[PATH]
    assert options(page, "kind") == {"events": "Events", "milestones": "Milestones", "documents": "Documents"}
    assert options(page, "relation") == {"core": "Core", "context": "Context"}
    assert options(page, "partner") == {"": "All", "icesco": "ICESCO", "ministry": "The Ministry"}


def test_the_entries_are_counted(render: Rendered) -> None:
    root = parsed(render()[PATH])
    form, status = root.find(".//form"), root.find(".//*[@role='status']")
    assert form is not None
    assert status is not None
    assert words(status) == "6 entries"
    assert form.get("data-told") == "{shown} of {all} entries"


def test_each_year_can_be_jumped_to(render: Rendered) -> None:
    root = parsed(render()[PATH])
    jumps = [link.get("href", "") for link in root.iterfind(".//nav//a")]
    assert jumps == [f"#{section.get('id')}" for section in root.iter("section")]
    assert jumps[0] == "#year-2011"


def test_a_withdrawn_entry_is_not_there(render: Rendered) -> None:
    page = render({"events/session.yml": "title: A session\ndate: 2011-04-08\nwithdrawn: Entered twice."})[PATH]
    assert "A session" not in page


def test_links_lead_from_the_folder_of_the_page(render: Rendered) -> None:
    link = parsed(render()[PATH]).find(".//section/ol/li[2]//a")
    assert link is not None
    assert link.get("href") == "../events/forum-2011/"
