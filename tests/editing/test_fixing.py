"""`baku check --fix`: what is surely meant is mended, and nothing else."""

import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from bakuprocess import checking
from bakuprocess.cli import main
from bakuprocess.editing import fixing
from bakuprocess.editing.fields import rewritten_text
from bakuprocess.editing.fixing import Mended, mend
from bakuprocess.editing.opened import Opened, opened
from bakuprocess.editing.written import Written
from bakuprocess.files import RecordFile
from bakuprocess.problems import Place, Problem
from records import AS_OF, write

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MINIMAL = "title: A\nkind: forum\ndate: 2011\nstatus: held\nrelation: {degree: context}\nsummary: B\ncite: a-source\n"
SOURCE = "title: A\npublisher: B\ncountry: AZ\nurl: https://example.org\nlanguage: en\nkind: news\n"


def file(text: str, collection: str = "events", name: str = "a-record") -> Opened:
    path = f"data/{collection}/{name}.yml"
    return Opened(RecordFile(path, Path(path), collection, name), Written(path, text.encode()))


def mended(text: str, collection: str = "events") -> str:
    """Return a text as it is mended; one that is not mended comes back as it was."""
    for one in mend([file(text, collection)]):
        return one.after.written.content.decode()
    return text


def codes(text: str, collection: str = "events") -> set[str]:
    return {problem.code for problem in file(text, collection).problems}


# Values.


@pytest.mark.parametrize(
    ("line", "after", "code", "collection"),
    [
        ("date: 7 April 2011", "date: 2011-04-07", "BP054", "events"),
        ("date: 7.04.2011", "date: 2011-04-07", "BP054", "events"),
        ("date: 2011/04/07", "date: 2011-04-07", "BP054", "events"),
        ("date: 25/12/2011", "date: 2011-12-25", "BP054", "events"),
        ("date: 7–9 April 2011", "date: 2011-04-07/2011-04-09", "BP054", "events"),
        ("date: '7 April 2011'", "date: 2011-04-07", "BP054", "events"),
        ("date: about 2008", "date: 2008~", "BP054", "events"),
        ("kind: Forum", "kind: forum", "BP052", "events"),
        ("kind: Ministerial Meeting", "kind: ministerial-meeting", "BP052", "events"),
        ("Title: A", "title: A", "BP050", "events"),
        ("see_also: [A-Record]", "see_also: [a-record]", "BP055", "events"),
        ("edition: 5th", "edition: 5", "BP059", "events"),
        ("website: HTTPS://example.org/a", "website: https://example.org/a", "BP056", "events"),
        ("website: http:/example.org/a", "website: http://example.org/a", "BP056", "events"),
        ("accessed: 23 November 2026", "accessed: 2026-11-23", "BP054", "sources"),
        ("country: Azerbaijan", "country: AZ", "BP057", "sources"),
        ("language: English", "language: en", "BP058", "sources"),
    ],
)
def test_what_is_surely_meant_is_mended(line: str, after: str, code: str, collection: str) -> None:
    name = after.partition(":")[0]
    minimal = MINIMAL if collection == "events" else SOURCE
    text = "".join(f"{one}\n" for one in minimal.splitlines() if not one.startswith(f"{name}:")) + f"{line}\n"
    assert code in codes(text, collection)
    fixed = mended(text, collection)
    assert f"\n{after}\n" in f"\n{fixed}"
    assert not codes(fixed, collection)
    assert mended(fixed, collection) == fixed


@pytest.mark.parametrize(
    ("lines", "after"),
    [
        ("date: >\n  14.10.2009\n# the day\nstatus: held", "date: 2009-10-14\n# the day\nstatus: held"),
        ("see_also:\n  - >\n    A-Record\n  - another", "  - a-record\n  - another"),
        ("kind: |\n  Forum\nstatus: held", "kind: forum\nstatus: held"),
    ],
)
def test_a_value_in_lines_of_its_own_is_mended_and_what_follows_stays(lines: str, after: str) -> None:
    names = [line.partition(":")[0] for line in lines.splitlines()]
    text = "".join(f"{one}\n" for one in MINIMAL.splitlines() if one.partition(":")[0] not in names) + f"{lines}\n"
    assert codes(text)
    assert set(after.splitlines()) <= set(mended(text).splitlines())
    assert not codes(mended(text))


@pytest.mark.parametrize("line", ["status: |\n  held", "date: >\n  2011-04-07", "edition: |\n  2"])
def test_a_short_value_may_stand_in_lines_of_its_own(line: str) -> None:
    name = line.partition(":")[0]
    text = "".join(f"{one}\n" for one in MINIMAL.splitlines() if not one.startswith(f"{name}:")) + f"{line}\n"
    assert not codes(text)


def test_line_ends_of_very_old_programs_are_told_once_and_mended() -> None:
    text = MINIMAL.replace("\n", "\r")
    assert [problem.code for problem in file(text).problems] == ["BP004"]
    assert mended(text) == MINIMAL


@pytest.mark.parametrize(
    "line",
    [
        "date: 4/7/2011",
        "date: the spring of 2011",
        "date: 2011-02-30",
        "kind: fourm",
        "see_also: [Another Record]",
        "website: example.org/a",
        "website: ftp://example.org",
        "edition: fifth",
        "titel: A",
        "withdrawn: A\nWithdrawn: B",
        "theme: A # a comment, or a part of the theme",
        "theme: A\u202eB",
    ],
)
def test_what_is_not_sure_is_left(line: str) -> None:
    name = line.partition(":")[0]
    text = "".join(f"{one}\n" for one in MINIMAL.splitlines() if not one.startswith(f"{name}:")) + f"{line}\n"
    assert codes(text)
    fixed = mended(text)
    assert line in fixed
    assert codes(fixed) == codes(text)


_FORMS = ("{0:%-d} {0:%B} {0:%Y}", "{0:%B} {0:%-d}, {0:%Y}", "{0:%d}.{0:%m}.{0:%Y}", "{0:%Y}/{0:%m}/{0:%d}")


def test_a_month_does_not_become_a_day() -> None:
    fixed = mended(SOURCE + "accessed: November 2026\n", "sources")
    assert "accessed: November 2026\n" in fixed


@given(DAYS, st.integers(0, 60), st.sampled_from(_FORMS), st.sampled_from([" – ", "–", " to "]))
@settings(max_examples=40, deadline=None)
def test_a_date_in_a_common_form_is_the_same_date_afterwards(first: date, days: int, form: str, dash: str) -> None:
    last = first + timedelta(days)
    written = form.format(first) + (dash + form.format(last) if days else "")
    fixed = mended(MINIMAL.replace("date: 2011", f"date: {written}"))
    assert f"date: {first}{f'/{last}' if days else ''}\n" in fixed
    assert not codes(fixed)


def test_a_fix_after_which_the_file_would_say_something_else_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    text = MINIMAL.replace("kind: forum", "kind: Forum")
    monkeypatch.setattr(fixing, "rewritten_text", lambda file, node, _: rewritten_text(file, node, "summit"))
    assert mended(text) == text


@pytest.mark.parametrize(
    ("allowed", "meant"), [("media-partner, partner", "media-partner"), ("media-partner, media partner", "")]
)
def test_a_word_in_other_letters_is_mended_where_it_can_mean_only_one(allowed: str, meant: str) -> None:
    problem = Problem(Place("data/events/a.yml"), "BP052", "it is not one of the words allowed here", allowed, "")
    assert fixing._word(problem, "Media_Partner") == meant


def test_what_can_only_be_told_once_something_else_is_mended_is_mended_too(tmp_path: Path) -> None:
    records = {"partners/icesco.yml": "aliases: [isesco]", "events/a.yml": "kind: Forum\nsee_also: [isesco]"}
    found = {one.after.record.id: one for one in mend(opened(write(tmp_path / "data", records))[0])}["a"]
    assert {fix.after for fix in found.fixes} == {"forum", "icesco"}


def test_what_is_not_sure_does_not_keep_the_rest_from_being_mended() -> None:
    fixed = mended(MINIMAL.replace("date: 2011", "date: 7 April 2011") + "withdrawn: A\nWithdrawn: B\n")
    assert "date: 2011-04-07\n" in fixed
    assert "withdrawn: A\nWithdrawn: B\n" in fixed


def test_a_former_id_becomes_that_of_today(tmp_path: Path) -> None:
    data = write(
        tmp_path / "data",
        {
            "partners/icesco.yml": "aliases: [isesco]",
            "events/a.yml": "see_also: [isesco]\nfacts:\n  - text: By [it](isesco).\n    cite: a-source",
        },
    )
    found = {one.after.record.id: one for one in mend(opened(data)[0])}["a"]
    assert b"[icesco]" in found.after.written.content
    assert b"(icesco)" in found.after.written.content
    assert len(found.fixes) == 2


# Characters.


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("title:\u00a0A", "title: A", "BP004"),
        ("title: A\u200b b", "title: A b", "BP004"),
        ("title: A\u00adb\ufeff", "title: Ab", "BP004"),
        ("title:\tA", "title: A", "BP003"),
        ("title: A\tb", "title: A b", "BP003"),
        ("title: A  \t", "title: A", "BP003"),
        ("title:\n\ten: A\n\taz: B", "title:\n  en: A\n  az: B", "BP003"),
        (unicodedata.normalize("NFD", "title: Şuşa"), "title: Şuşa", "BP006"),
    ],
)
def test_characters_that_nobody_sees_go(before: str, after: str, code: str) -> None:
    text = MINIMAL.replace("title: A", before)
    assert code in codes(text)
    assert mended(text) == MINIMAL.replace("title: A", after)


def test_tabs_that_can_mean_two_things_stay() -> None:
    text = MINIMAL.replace("summary: B", "summary: |\n  A\n\tb")
    assert mended(text) == text


@given(st.lists(st.sampled_from(["a", " ", "\u00a0", "\t", "\u200b", "\u00ad", "e\u0301", "ə", "\u200f"]), max_size=20))
@settings(max_examples=60, deadline=None)
def test_no_mended_character_is_left(pieces: list[str]) -> None:
    text = MINIMAL.replace("title: A", f"title: A{''.join(pieces)}b")
    fixed = mended(text)
    assert not codes(fixed) & {"BP003", "BP004", "BP006"}
    assert "".join(pieces).count("ə") == fixed.count("ə")


# As a whole.


def test_a_place_is_that_of_what_was_mended() -> None:
    found: list[Mended] = list(mend([file(MINIMAL.replace("date: 2011", "date:  7 April 2011"))]))
    assert [str(fix) for fix in found[0].fixes] == ["data/events/a-record.yml:3:8: 7 April 2011 → 2011-04-07"]


def test_what_was_mended_is_told_in_the_order_of_the_file() -> None:
    text = MINIMAL.replace("date: 2011", "date: 7 April 2011")
    text += "facts:\n  - {text: It began., date: 8 April 2011, cite: a-source}\n"
    found: list[Mended] = list(mend([file(text)]))
    assert [fix.place.line for fix in found[0].fixes] == [3, 9]


def test_what_is_right_is_not_touched() -> None:
    assert list(mend([file(MINIMAL)])) == []


def test_the_command_mends_prints_it_and_then_prints_what_is_left(tmp_path: Path) -> None:
    data = write(
        tmp_path / "data",
        {"events/a.yml": "date: 7 April 2011\nsee_also: [nobody]", "events/b.yml": "title: 'A\ndate: 2011"},
    )
    broken = (data / "events/b.yml").read_bytes()
    result = CliRunner().invoke(main, ["check", "--fix", "--data", str(data), "--as-of", str(AS_OF)])
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[0].endswith(": 7 April 2011 → 2011-04-07")
    assert "data/events/a.yml: formatted" in lines
    assert "there is no record `nobody`" in result.output
    assert "BP007" in result.output
    assert (data / "events/b.yml").read_bytes() == broken
    left = {problem.code for problem in checking.check(data, AS_OF).problems}
    assert left == {"BP007", "BP102"}
