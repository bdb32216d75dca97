"""A new record from answers: the id that it is given, and that any text is written so that it is read again."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from bakuprocess import checking
from bakuprocess.editing.drafting import draft, problems_of, proposed
from bakuprocess.editing.formatting import formatted
from bakuprocess.reading import value_of
from editing.anything import SENTENCES
from records import AS_OF, write


@pytest.mark.parametrize(
    ("collection", "answers", "made"),
    [
        ("events", {"title": "1st World Forum on Dialogue", "date": "2011-04-07"}, "world-forum-on-dialogue-2011"),
        ("events", {"title": "V World Forum on Dialogue", "date": "2019"}, "world-forum-on-dialogue-2019"),
        ("events", {"title": "Vienna Talks", "date": "2019"}, "vienna-talks-2019"),
        ("documents", {"title": "Declaration of 2011", "date": "2011"}, "declaration-of-2011"),
        ("documents", {"title": "Declaration"}, "declaration"),
        ("partners", {"name": "Şuşa Centre"}, "susa-centre"),
        ("sources", {"title": "The page", "publisher": "A.az"}, "a-az-undated-the-page"),
        ("events", {"title": "论坛", "date": "2019"}, ""),
        ("sources", {"title": "论坛", "publisher": "A.az"}, ""),
        ("sources", {"title": "The page", "publisher": "新聞"}, ""),
    ],
)
def test_an_id_is_proposed_as_existing_ones_are_made(collection: str, answers: dict[str, str], made: str) -> None:
    assert proposed(collection, {option: (value,) for option, value in answers.items()}) == made


def test_a_new_record_is_told_its_own_problems_and_not_those_of_others(tmp_path: Path) -> None:
    data = write(tmp_path / "data", {"events/other.yml": "see_also: [nobody]"})
    answers = {"title": ("Forum",), "summary": ("A",), "cite": ("missing",)}
    problems = problems_of(draft(data, "series", "forum", answers), checking.check(data, AS_OF).catalogue, AS_OF)
    assert {problem.code for problem in problems} == {"BP104", "BP125"}
    assert [problem.found for problem in problems if problem.code == "BP104"] == ["there is no source `missing`"]


def test_an_id_is_never_too_long() -> None:
    made = proposed("events", {"title": ("word " * 50,), "date": ("2011",)})
    assert made.endswith("-word-2011")
    assert len(made) <= 100


@given(SENTENCES, SENTENCES)
@settings(max_examples=60, deadline=None)
def test_any_text_is_written_so_that_it_is_read_again(title: str, summary: str) -> None:
    file = draft(Path("data"), "series", "x", {"title": (title,), "summary": (summary,)})
    if file.written.problems:  # characters that no record may hold
        assert {problem.code for problem in file.written.problems} <= {"BP004", "BP006"}
        return
    assert file.written.root
    assert value_of(file.written.root) == {"title": title, "summary": summary}
    assert formatted(file.written, "series") == file.written.content
