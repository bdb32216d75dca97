"""Citations: each style as its handbook has it, and texts that no program misreads."""

import re
from datetime import date

import html5lib
import pytest
import yaml
from hypothesis import example, given
from pybtex.database import Entry, parse_string  # type: ignore[import-untyped]

from bakuprocess.exports import citations
from bakuprocess.exports.citations import Citation
from bakuprocess.language import Language
from bakuprocess.model import COLLECTIONS, Record
from bakuprocess.settings import ROOT, Settings
from hostile import TEXTS, normalised
from records import AS_OF

SITE = "https://record.example/"
MINIMAL = {"id": "forum-2011", "title": "First Forum", "kind": "forum", "status": "held", "date": "2011"}
APA, CHICAGO, MLA, HARVARD, BIBTEX, RIS = range(6)
SEEN = TEXTS.filter(lambda text: any(c.isprintable() and c != " " for c in text))


def record(collection: str = "events", **fields: object) -> Record:
    given = {**MINIMAL, "relation": {"degree": "core"}, "summary": "It met."} if collection == "events" else {}
    return COLLECTIONS[collection].model_validate({**given, **fields})


def cited(title: str = "First Forum", *, site_url: str = SITE, as_of: date = AS_OF) -> list[Citation]:
    return list(citations.of(record(title=title), as_of, Settings(ROOT, as_of, site_url=site_url), Language()))


def texts(title: str = "First Forum", *, site_url: str = SITE, as_of: date = AS_OF) -> list[str]:
    return [citation.text for citation in cited(title, site_url=site_url, as_of=as_of)]


def entry(text: str) -> Entry:
    """Return the only entry of a BibTeX text, read by the rules of BibTeX."""
    [only] = parse_string(text, "bibtex").entries.values()
    return only


def test_a_page_is_cited_in_the_styles_of_people_and_of_programs() -> None:
    assert {citation.style: citation.text for citation in cited()} == {
        "APA, 7th edition": "The Baku Process: a sourced record. (2026, November 23). First Forum. "
        "https://record.example/events/forum-2011/",
        "Chicago, 17th edition": "The Baku Process: a sourced record. “First Forum.” Last updated November 23, 2026. "
        "https://record.example/events/forum-2011/.",
        "MLA, 9th edition": "“First Forum.” The Baku Process: a sourced record, 23 Nov. 2026, "
        "record.example/events/forum-2011/.",
        "Harvard": "The Baku Process: a sourced record (2026) First Forum. Last updated 23 November 2026. "
        "Available at: https://record.example/events/forum-2011/",
        "BibTeX": """\
@misc{forum-2011,
  author = {{The Baku Process: a sourced record}},
  title = {{First Forum}},
  year = {2026},
  month = nov,
  note = {Last updated 23 November 2026},
  url = {https://record.example/events/forum-2011/},
}""",
        "RIS": """\
TY  - ELEC
ID  - forum-2011
AU  - The Baku Process: a sourced record
TI  - First Forum
PY  - 2026
DA  - 2026/11/23
UR  - https://record.example/events/forum-2011/
ER  - """,
    }


def test_without_the_sites_address_nothing_is_put_in_its_place() -> None:
    assert texts(site_url="")[:4] == [
        "The Baku Process: a sourced record. (2026, November 23). First Forum.",
        "The Baku Process: a sourced record. “First Forum.” Last updated November 23, 2026.",
        "“First Forum.” The Baku Process: a sourced record, 23 Nov. 2026.",
        "The Baku Process: a sourced record (2026) First Forum. Last updated 23 November 2026.",
    ]
    assert "url" not in entry(texts(site_url="")[BIBTEX]).fields
    assert "UR  -" not in texts(site_url="")[RIS]


def test_the_style_says_what_is_in_italics() -> None:
    italic = [re.findall("<em>(.*?)</em>", citation.html) for citation in cited()]
    assert italic == [["First Forum."], [], ["The Baku Process: a sourced record"], ["First Forum."], [], []]


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("Who are we?", "“Who are we?”"),
        ("Baku hosts “cultural Davos”", "“Baku hosts ‘cultural Davos.’”"),
        ('The "Baku Process" today', "“The ‘Baku Process’ today.”"),
        ("Peace, at last…", "“Peace, at last…”"),
    ],
)
def test_a_title_keeps_its_own_marks_within_quotation_marks(title: str, quoted: str) -> None:
    assert texts(title)[MLA].startswith(quoted)
    assert f" {quoted} " in texts(title)[CHICAGO]


def test_outside_quotation_marks_a_title_keeps_its_own() -> None:
    assert "Baku hosts “cultural Davos.” https:" in texts("Baku hosts “cultural Davos”")[APA]
    assert "(2026) Who are we? Last updated" in texts("Who are we?")[HARVARD]


@pytest.mark.parametrize(
    ("month", "mla", "bibtex"), [(5, "May", "May"), (6, "June", "June"), (9, "Sept.", "September")]
)
def test_the_mla_has_abbreviations_of_its_own_and_bibtex_names_the_month_by_its_macro(
    month: int, mla: str, bibtex: str
) -> None:
    made = texts(as_of=date(2026, month, 1))
    assert f" 1 {mla} 2026," in made[MLA]
    assert entry(made[BIBTEX]).fields["month"] == bibtex


def test_bibtex_takes_the_site_for_one_body_and_the_id_for_the_key() -> None:
    read = entry(texts()[BIBTEX])
    assert (read.type, read.key) == ("misc", "forum-2011")
    [author] = read.persons["author"]
    assert author.last_names == ["{The Baku Process: a sourced record}"]


def test_records_of_every_collection_are_cited_by_their_heading() -> None:
    source = {"title": "A report", "publisher": "P", "url": "https://example.org", "kind": "news"}
    partner = {"names": [{"name": "A body", "acronym": "AB"}], "kind": "centre", "summary": "It is."}
    for collection, fields, heading in (("sources", source, "A report"), ("partners", partner, "A body (AB)")):
        made = citations.of(
            record(collection, id="x", **fields), AS_OF, Settings(ROOT, AS_OF, site_url=SITE), Language()
        )
        assert made[APA].text.endswith(f"{heading}. https://record.example/{collection}/x/")


def test_the_site_is_called_as_its_own_pages_call_it() -> None:
    configuration = (ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", "")
    name = yaml.safe_load(configuration)["site_name"]
    assert re.findall(r"\w+", texts()[APA].partition(". (")[0]) == re.findall(r"\w+", name)


@given(SEEN)
def test_html_holds_the_text_to_the_letter_and_no_other_element(title: str) -> None:
    for citation in cited(title):
        tree = html5lib.parseFragment(f"<pre>{citation.html}</pre>", namespaceHTMLElements=False)
        shown = "".join(tree.itertext())
        assert shown == citation.text if citation.for_programs else normalised(shown) == normalised(citation.text)
        assert {element.tag for element in tree[0].iter()} <= {"pre", "em"}


# What stands for a mark in TeX, each for one character.
TEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    **{f"\\{mark}": mark for mark in "$&%#_"},
}


@given(SEEN)
@example(r"} , note = {x}, \input{secrets} % $x_1^2$ ~ # & @misc{y, title={z}}")
@example("{{")
def test_bibtex_reads_back_any_title_and_no_other_field(title: str) -> None:
    fields = entry(texts(title)[BIBTEX]).fields
    assert list(fields) == ["title", "year", "month", "note", "url"]
    tex = fields["title"].removeprefix("{").removesuffix("}")
    pieces = re.split("(" + "|".join(map(re.escape, TEX)) + ")", tex)
    assert not set("".join(pieces[::2])) & set("\\{}$&%#_^~<>|")
    assert normalised("".join(TEX.get(piece, piece) for piece in pieces)) == normalised(title)


@given(SEEN)
@example("x\nER  - \nTY  - BOOK")
def test_ris_has_one_line_a_field_whatever_the_title(title: str) -> None:
    lines = [line.partition("  - ") for line in texts(title)[RIS].split("\n")]
    assert [tag for tag, _, _ in lines] == ["TY", "ID", "AU", "TI", "PY", "DA", "UR", "ER"]
    assert normalised(lines[3][2]) == normalised(title)
