"""Mistakes that editors make: each message of the table is what the check says, whole, and says how to mend it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bakuprocess.cli import main
from mistakes import TABLE, Mistake, as_typed, said_of, table, written

MISTAKES = table()
# Words of programmers and of the program, which no message to an editor may hold.
JARGON = re.compile(
    r"\b(scalar|token|mapping|sequence|parser?|null|none type|string|integer|boolean|regex|ascii|nfc|bcp|iso 3166-1|"
    r"alpha-2|edtf|syntax|invalid|schema|pydantic|utf-16)\b",
    re.IGNORECASE,
)


def title_of(mistake: Mistake) -> str:
    return mistake.title


def test_the_table_has_many_mistakes_and_none_that_is_not_run() -> None:
    assert len(MISTAKES) >= 50
    assert len(MISTAKES) == TABLE.read_text("utf-8").count("\n## ")
    assert len({mistake.title for mistake in MISTAKES}) == len({m.path + m.written for m in MISTAKES}) == len(MISTAKES)


@pytest.mark.parametrize("mistake", MISTAKES, ids=title_of)
def test_the_check_says_of_a_mistake_what_stands_in_the_table(tmp_path: Path, mistake: Mistake) -> None:
    assert said_of(mistake, tmp_path) == mistake.said


@pytest.mark.parametrize("mistake", MISTAKES, ids=title_of)
def test_a_message_says_how_to_mend_it_in_words_that_people_use(mistake: Mistake) -> None:
    problems = re.split(r"\n\n", mistake.said.strip())
    assert all(re.search(r"^    to mend: \S", problem, re.MULTILINE) for problem in problems)
    told = re.sub(r"`[^`]*`|“[^”]*”|(?m:^ +\d+ \| .*$)", "", mistake.said)
    assert JARGON.findall(told) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=title_of)
def test_a_message_names_the_command_that_mends_it_where_one_does(tmp_path: Path, mistake: Mistake) -> None:
    data = written(mistake, tmp_path)
    before = problems_of(data)
    said = {found for found, mend in before.items() if "`baku check --fix`" in mend}
    assert problems_of(data, "--fix").keys() & before.keys() == before.keys() - said


def problems_of(data: Path, *options: str) -> dict[str, str]:
    """Return what a check finds, each with how to mend it."""
    command = ["check", "--data", str(data), "--as-of", "2026-11-23", "--format", "json", *options]
    problems = json.loads(CliRunner().invoke(main, command).stdout)["problems"]
    return {problem["found"]: problem["mend"] for problem in problems}


def test_what_cannot_be_seen_is_written_by_name() -> None:
    assert as_typed("a:⟨tab⟩b⟨U+00A0⟩c") == "a:\tb\u00a0c"
