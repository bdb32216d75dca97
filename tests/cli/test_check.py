"""`baku check`: what it prints, in which form, for which day, and with which code it ends."""

from pathlib import Path

import pytest

from commands import ERROR, WARNING, baku, check
from records import write

# What is printed, and exit codes.


def test_a_right_record_ends_with_0_and_its_totals(data: Path) -> None:
    result = check(write(data, {"events/forum.yml": ""}))
    assert result.exit_code == 0
    assert result.output == "4 records: 0 errors, 0 warnings\n"


def test_warnings_are_printed_and_end_with_0(data: Path) -> None:
    result = check(write(data, WARNING))
    assert result.exit_code == 0
    assert result.output.startswith("data/events/forum.yml:8:9: warning BP114: ")
    assert result.output.endswith("\n4 records: 0 errors, 1 warning\n")


def test_strictly_warnings_end_with_1(data: Path) -> None:
    result = check(write(data, WARNING), "--strict")
    assert result.exit_code == 1
    assert result.output.endswith("\n4 records: 0 errors, 1 warning\n")
    assert check(write(data, {"events/forum.yml": ""}), "--strict").exit_code == 0


@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_errors_end_with_1(data: Path, options: tuple[str, ...]) -> None:
    result = check(write(data, ERROR), *options)
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "data/events/forum.yml:9:12: error BP102: there is no record `nobody`",
        "  9 | see_also: [nobody]",
        "    |            ^^^^^^",
        "    allowed: the id of a record in series, events, partners, milestones, documents, sources",
        (
            "    to mend: correct the id, or add a record nobody.yml; if its file was renamed or deleted, undo that, "
            "and use `baku rename` or `baku withdraw`"
        ),
        "    read on: baku explain BP102",
        "",
        "4 records: 1 error, 0 warnings",
    ]


def test_problems_are_printed_in_order_of_place(data: Path) -> None:
    write(
        data, {"events/b.yml": "theme: [", "events/a.yml": "see_also: [nobody]\ncite: nothing", "series/Wrong.yml": ""}
    )
    lines = [line.split(": ")[0] for line in check(data).output.splitlines() if line.startswith("data/")]
    assert lines == [
        "data/events/a.yml:8:12",
        "data/events/a.yml:9:7",
        "data/events/b.yml:10:1",
        "data/series/Wrong.yml:1:1",
    ]


def test_a_record_may_be_checked_from_within_its_folder(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(data, ERROR))
    assert check(Path()).output.startswith("data/events/forum.yml:9:12: error")


def test_an_empty_folder_is_a_record_of_nothing(data: Path) -> None:
    data.mkdir()
    result = check(data)
    assert (result.exit_code, result.output) == (0, "0 records: 0 errors, 0 warnings\n")


def test_a_record_that_is_meant_by_its_title_is_named_by_its_id(data: Path) -> None:
    write(
        data,
        {"sources/page-2011.yml": "title: What Was Said in Baki", "events/forum.yml": "cite: What was said in Bakı"},
    )
    assert "to mend: write page-2011, the id of the record with that title\n" in check(data).output


# Some files.


def test_with_files_only_what_is_wrong_in_these_is_told_and_counts(data: Path) -> None:
    write(data, ERROR | {"events/right.yml": "", "series/wrong.yml": "kind: forum"})
    one, right = data / "events/forum.yml", data / "events/right.yml"
    assert check(data, right).output == "1 record: 0 errors, 0 warnings\n"
    assert check(data, right).exit_code == 0
    assert "BP102" in check(data, one, right).output
    assert check(data, one, right).output.endswith("\n2 records: 1 error, 0 warnings\n")
    assert check(data, data / "series").output.endswith("\n1 record: 1 error, 0 warnings\n")
    assert check(data, one).exit_code == 1


def test_with_files_only_these_are_mended(data: Path) -> None:
    write(data, {"events/a.yml": "date: 7 April 2011", "events/b.yml": "date: 7 April 2011"})
    assert check(data, "--fix", data / "events/a.yml").exit_code == 0
    assert "date: 2011-04-07\n" in (data / "events/a.yml").read_text()
    assert "date: 7 April 2011\n" in (data / "events/b.yml").read_text()


def test_a_file_that_is_not_there_is_told(data: Path) -> None:
    result = check(write(data, ERROR), data / "events/nothing.yml")
    assert result.exit_code == 2
    assert "does not exist" in result.output


# The forms.


@pytest.mark.parametrize(
    ("form", "begins", "ends"),
    [
        ("text", "data/events/forum.yml:9:12: error BP102: ", "4 records: 1 error, 0 warnings\n"),
        ("github", "::error file=data/events/forum.yml,line=9,", "\n4 records: 1 error, 0 warnings\n"),
        ("json", '{\n  "version": 1,\n  "records": 4,', "}\n"),
        ("sarif", '{\n  "$schema": ', "}\n"),
    ],
)
def test_the_problems_are_printed_in_the_form_that_is_asked_for(data: Path, form: str, begins: str, ends: str) -> None:
    result = check(write(data, ERROR), "--format", form)
    assert result.exit_code == 1
    assert result.output.startswith(begins)
    assert result.output.endswith(ends)


@pytest.mark.parametrize("form", ["github", "json", "sarif"])
def test_whatever_the_form_a_right_record_ends_with_0(data: Path, form: str) -> None:
    assert check(write(data, {"events/forum.yml": ""}), "--format", form).exit_code == 0


def test_the_sites_address_leads_to_the_rules_and_a_wrong_one_is_refused(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://record.example/baku")
    assert "read on: https://record.example/baku/rules/BP102/" in check(write(data, ERROR)).output
    monkeypatch.setenv("SITE_URL", "nowhere")
    assert check(data).exit_code == 2


def test_the_environment_sets_colours_and_width(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "50")
    coloured = check(write(data, ERROR)).output
    assert "\x1b[" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    plain = check(data).output
    assert "\x1b[" not in plain
    assert "    allowed: the id of a record in series, events," in plain.splitlines()


# The day.


@pytest.mark.parametrize(
    ("day", "warns"),
    [("2024-12-31", False), ("2025-12-31", False), ("2026-01-01", True)],
    ids=["before", "on", "after"],
)
def test_the_day_is_given_by_an_option(data: Path, day: str, warns: bool) -> None:
    result = baku("check", "--data", write(data, WARNING), "--as-of", day)
    assert ("BP114" in result.output) is warns


def test_the_option_is_stronger_than_the_environment(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "no number")
    assert check(write(data, WARNING)).exit_code == 0
