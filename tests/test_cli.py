"""The command line: what it prints, with which code it ends, and that it never ends with a traceback."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bakuprocess import publishing
from bakuprocess.cli import main
from bakuprocess.pages.page import Page
from bakuprocess.settings import Settings
from records import write

WARNING = {"events/forum.yml": "date: 2025\nstatus: announced"}
ERROR = {"events/forum.yml": "see_also: [nobody]"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def baku(*arguments: str | Path) -> Result:
    """Run a command within this process; it may end with a code, but with no exception."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def check(data: Path, *options: str) -> Result:
    return baku("check", "--data", data, "--as-of", "2026-11-23", *options)


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
        "    to mend: correct the id, or add a record nobody.yml",
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


# What is behind a code.


@pytest.mark.parametrize("code", ["BP102", "bp102", "102"])
def test_a_code_is_explained_with_its_examples_and_message(code: str) -> None:
    result = baku("explain", code)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "BP102 (error): What a reference names exists"
    assert "    about: [unseco]" in lines
    assert "data/milestones/report-2017.yml:1:9: error BP102: there is no record `unseco`" in lines
    assert "    about: [unesco]" in lines


def test_without_a_code_all_are_listed() -> None:
    lines = baku("explain").output.splitlines()
    assert lines[0].startswith("BP001  ")
    assert "BP102  What a reference names exists" in lines


def test_an_unknown_code_is_wrong_use() -> None:
    result = baku("explain", "BP999")
    assert result.exit_code == 2
    assert "There is no code BP999; `baku explain` lists all of them." in result.output


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


# Wrong use.


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc",),
        ("check", "--no-such-option"),
        ("check", "one-too-many"),
        ("check", "--data"),
        ("check", "--as-of", "yesterday"),
        ("check", "--as-of", "2026-02-30"),
        ("build", "--project", "/no/such/folder"),
        ("serve", "--port", "65536"),
        ("serve", "--port", "http"),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_is_wrong(arguments: tuple[str, ...]) -> None:
    result = baku(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output


@pytest.mark.parametrize("seconds", ["today", "1.5", "99999999999999999999", "9" * 18, "1e9"])
def test_a_day_in_the_environment_that_is_none_ends_with_2(
    data: Path, monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    result = baku("check", "--data", write(data, WARNING))
    assert result.exit_code == 2
    assert f"SOURCE_DATE_EPOCH is '{seconds}', which is no number of seconds since 1970." in result.output


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize("address", ["example.org", "javascript:alert(1)", "https://["])
def test_an_address_in_the_environment_that_is_none_ends_with_2_before_anything_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, name: str, address: str
) -> None:
    monkeypatch.setenv(name, address)
    result = baku(command, "--project", tmp_path)
    assert result.exit_code == 2
    assert f"{name} is '{address}'" in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option: str) -> None:
    result = baku(option)
    assert result.exit_code == 0
    assert all(f"\n  {command} " in result.output for command in ("check", "build", "serve", "clean"))


# A project of its own.


def test_a_project_may_be_named_from_where_one_is(project: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root.parent)
    assert baku("build", "--project", project.root.name).exit_code == 0
    assert (project.site / "index.html").is_file()


def test_cleaning_leaves_what_people_wrote(project: Settings) -> None:
    page = Page("events/one.md", "# One\n")
    before = sorted(project.docs.rglob("*"))
    publishing.write_pages(project.docs, [page, Page("index.md", "# Home\n")])
    (project.docs / page.path).write_text("mine")
    result = baku("clean", "--project", project.root)
    assert (result.exit_code, result.output) == (0, "docs/events/one.md stays: it was changed by hand.\n")
    (project.docs / page.path).unlink()
    (project.docs / "events").rmdir()
    assert sorted(project.docs.rglob("*")) == before


def test_what_cannot_be_cleaned_is_explained(project: Settings) -> None:
    (project.docs / publishing.MANIFEST).write_text("[1]")
    result = baku("clean", "--project", project.root)
    assert result.exit_code == 1
    assert "cannot be read; delete it" in result.output


# Whatever the folder.


def no_folder(data: Path) -> None:
    pass


def a_file(data: Path) -> None:
    data.write_text("title: a")


def a_link_to_itself(data: Path) -> None:
    data.symlink_to(data.name)


def a_folder_named_as_a_record(data: Path) -> None:
    (data / "events" / "x.yml").mkdir(parents=True)


def a_pipe(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    os.mkfifo(data / "events" / "x.yml")


def a_pipe_as_a_collection(data: Path) -> None:
    data.mkdir()
    os.mkfifo(data / "events")


def a_socket(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    before = Path.cwd()
    os.chdir(data / "events")  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("x.yml")
    os.chdir(before)


def a_record_that_links_to_itself(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    (data / "events" / "x.yml").symlink_to("x.yml")


def collections_that_link_to_each_other(data: Path) -> None:
    data.mkdir()
    (data / "events").symlink_to("series")
    (data / "series").symlink_to("events")


def a_collection_that_links_to_the_data_folder(data: Path) -> None:
    data.mkdir()
    (data / "events").symlink_to(".")


def a_name_in_no_encoding(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    (data / "events" / "\udcff\udcfe.yml").touch()


def a_name_that_commands_the_terminal(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    (data / "events" / "\x1b[2J\r\n.yml").touch()


def bytes_that_are_no_text(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    (data / "events" / "x.yml").write_bytes(bytes(range(256)))


def half_a_character(data: Path) -> None:
    write(data, {"events/x.yml": 'theme: "\\ud800"'})


def a_very_deep_record(data: Path) -> None:
    write(data, {"events/x.yml": "theme: " + "[" * 100_000})


def records_in_a_circle(data: Path) -> None:
    write(data, {"events/x.yml": "title: X\npart_of: y", "events/y.yml": "title: Y\npart_of: x"})


@pytest.mark.skipif(os.name != "posix", reason="there are no such files")
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (no_folder, "BP027"),
        (a_file, "BP027"),
        (a_link_to_itself, "BP027"),
        (a_folder_named_as_a_record, "BP023"),
        (a_pipe, "BP023"),
        (a_pipe_as_a_collection, "BP020"),
        (a_socket, "BP023"),
        (a_record_that_links_to_itself, "BP022"),
        (collections_that_link_to_each_other, "BP022"),
        (a_collection_that_links_to_the_data_folder, "BP023"),
        pytest.param(
            a_name_in_no_encoding, "BP026", marks=pytest.mark.skipif(sys.platform != "linux", reason="no such names")
        ),
        (a_name_that_commands_the_terminal, "BP026"),
        (bytes_that_are_no_text, "BP002"),
        (half_a_character, "BP004"),
        (a_very_deep_record, "BP014"),
        (records_in_a_circle, "BP121"),
    ],
)
def test_whatever_lies_in_the_folder_is_a_problem_and_no_traceback(
    data: Path, make: Callable[[Path], None], code: str
) -> None:
    make(data)
    result = check(data)
    assert result.exit_code == 1
    assert f": error {code}: " in result.output
    assert all(line.isprintable() for line in result.output.splitlines())


# As a program of its own.


def program(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "bakuprocess.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | environment, timeout=60)


def test_the_program_tells_its_result_by_its_exit_code(data: Path) -> None:
    done = program("check", "--data", write(data, ERROR))
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout.decode().splitlines()[0].endswith("error BP102: there is no record `nobody`")


def test_a_terminal_without_the_letters_of_a_message_shows_their_numbers(data: Path) -> None:
    write(data, {"events/forum.yml": "place: {city: Bakı, country: Azərbaycan}"})
    done = program("check", "--data", data, PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert done.stderr == b""
    assert rb"`country` holds \u201cAz\u0259rbaycan\u201d: it is not a country's code" in done.stdout


@pytest.mark.parametrize(("seconds", "warns"), [("1767225599", False), ("1767225600", True)])
def test_the_day_of_the_environment_is_that_of_universal_time(data: Path, seconds: str, warns: bool) -> None:
    done = program("check", "--data", write(data, WARNING), SOURCE_DATE_EPOCH=seconds, TZ="BAKU-4")
    assert done.returncode == 0
    assert (b"BP114" in done.stdout) is warns
