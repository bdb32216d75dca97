"""`baku explain`: what is behind the code of a message."""

import pytest

from commands import baku


@pytest.mark.parametrize("code", ["BP102", "bp102", "102"])
def test_a_code_is_explained_with_its_examples_and_message(code: str) -> None:
    result = baku("explain", code)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "BP102 (error): Every reference leads to a record"
    assert "    about: [unseco]" in lines
    assert "data/milestones/report-2017.yml:1:9: error BP102: there is no record `unseco`" in lines
    assert "    about: [unesco]" in lines


def test_without_a_code_all_are_listed() -> None:
    lines = baku("explain").output.splitlines()
    assert lines[0].startswith("BP001  ")
    assert "BP102  Every reference leads to a record" in lines


def test_an_unknown_code_is_wrong_use() -> None:
    result = baku("explain", "BP999")
    assert result.exit_code == 2
    assert "There is no code BP999; `baku explain` lists all of them." in result.output
