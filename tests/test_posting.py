"""What is said on GitHub: where, by whose word, how often, and what a stranger's text cannot do there."""

import sys
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given

import posting
from bakuprocess.diffing import markdown
from bakuprocess.diffing.changes import Change, Difference, FieldChange, Kind, RecordChange
from bakuprocess.diffing.shown import Item
from bakuprocess.diffing.touched import LABEL, Touched
from bakuprocess.language import Language
from github import OWN, PULL, GitHub
from github_markdown import as_github
from hostile import TEXTS


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitHub:
    host = GitHub(tmp_path)
    for name, value in host.ready().items():
        monkeypatch.setenv(name, value)
    return host


# The comment.


def test_the_first_time_a_comment_is_written_with_the_way_to_the_preview(github: GitHub) -> None:
    assert github.comment() == "Pull request 12: the comment is written."
    ((method, address, body),) = github.sent
    assert (method, address) == ("POST", "issues/12/comments")
    assert body["body"] == (
        f"{posting.COMMENT_MARK}\nWhat changes\nHow the site looks with this: download `preview` at the foot of "
        "https://github.com/o/r/actions/runs/1 and open the `index.html` in the folder of a page."
    )


def test_after_that_the_same_comment_is_renewed_on_whatever_page_it_stands(github: GitHub) -> None:
    other = {"id": 4, "user": {"login": "editor"}, "body": "Thanks"}
    github.answers["issues/12/comments"] = [[other], [OWN]]
    assert github.comment() == "Pull request 12: the comment is renewed."
    assert [sent[:2] for sent in github.sent] == [("PATCH", "issues/comments/5")]


def test_a_comment_of_somebody_else_is_never_overwritten(github: GitHub) -> None:
    github.answers["issues/12/comments"] = [[{**OWN, "user": {"login": "editor"}}]]
    github.comment()
    assert [sent[:2] for sent in github.sent] == [("POST", "issues/12/comments")]


def test_where_the_site_was_not_built_that_is_said(github: GitHub) -> None:
    github.run["conclusion"] = "failure"
    github.comment()
    assert github.sent[0][2]["body"].endswith("The site was not built: mend the errors above first.")


@pytest.mark.parametrize(
    "pulls",
    [
        [],
        [{**PULL, "head": {"sha": "newer", "repo": {"id": 7}}}],
        [{**PULL, "head": {"sha": "abc", "repo": {"id": 8}}}],
        [{**PULL, "head": {"sha": "abc", "repo": None}}],
        [PULL, {**PULL, "number": 13}],
    ],
    ids=["closed", "newer", "of another fork", "of no fork", "two"],
)
def test_where_github_does_not_tell_of_one_pull_request_nothing_is_said(github: GitHub, pulls: list[Any]) -> None:
    github.answers["pulls?state=open&per_page=100&head=editor%3Aa%20fix"] = [pulls]
    assert github.comment("number: 1") == "No open pull request has what was checked; nothing is said."
    assert github.sent == []


def test_a_fork_that_is_gone_is_left_alone(github: GitHub) -> None:
    github.run["head_repository"] = None
    github.comment()
    assert github.sent == []


def test_where_github_refuses_it_ends_with_why(github: GitHub) -> None:
    del github.answers["issues/12/comments"]
    with pytest.raises(posting.Refused, match=r"GitHub refuses repos/o/r/issues/12/comments.*HTTP 404"):
        github.comment()


def test_a_refusal_ends_the_program_with_why(github: GitHub, monkeypatch: pytest.MonkeyPatch) -> None:
    del github.answers["issues/12/comments"]
    github.ready()
    (github.folder / "comment.md").write_bytes(b"\xff")
    monkeypatch.setattr(sys, "argv", ["posting.py", "comment", str(github.folder / "comment.md")])
    with pytest.raises(SystemExit, match="GitHub refuses"):
        posting.main()


def test_a_comment_of_an_account_that_is_gone_is_nobodys(github: GitHub) -> None:
    github.answers["issues/12/comments"] = [[{"id": 4, "user": None, "body": posting.COMMENT_MARK}]]
    assert github.comment() == "Pull request 12: the comment is written."


def test_bytes_that_are_no_text_are_shown_as_such(github: GitHub) -> None:
    github.ready()
    (github.folder / "comment.md").write_bytes(b"What \xff")
    posting.comment(github.folder / "comment.md")
    assert "What \ufffd" in github.sent[0][2]["body"]


# The label.

BOTH = [{"filename": "data/events/a.yml"}, {"filename": "scripts/build.py"}]


@pytest.mark.parametrize(
    ("files", "labels", "sent"),
    [
        (BOTH, [], [("POST", "issues/12/labels", {"labels": [LABEL]})]),
        (BOTH, [{"name": LABEL}], []),
        (BOTH[:1], [{"name": LABEL}], [("DELETE", "issues/12/labels/record%20and%20program", {})]),
        (BOTH[:1], [{"name": "other"}], []),
        (
            [{"filename": "old/a.yml", "previous_filename": "data/events/a.yml"}],
            [],
            [("POST", "issues/12/labels", {"labels": [LABEL]})],
        ),
    ],
)
def test_the_label_follows_the_files_that_github_names(
    github: GitHub, files: list[Any], labels: list[Any], sent: list[Any]
) -> None:
    github.answers["pulls/12/files"] = [[file] for file in files]
    github.answers["issues/12/labels"] = [labels]
    github.comment()
    assert [one for one in github.sent if "labels" in one[1]] == sent


def test_the_comment_comes_first_and_does_not_fail_with_the_label(github: GitHub) -> None:
    del github.answers["pulls/12/files"]
    said = github.comment().splitlines()
    assert said[0] == "Pull request 12: the comment is written."
    assert said[1].startswith(
        "The label “record and program” could not be set: GitHub refuses repos/o/r/pulls/12/files"
    )
    assert [one[1] for one in github.sent] == ["issues/12/comments"]


# A stranger's text.


@given(TEXTS, TEXTS)
def test_a_strangers_text_makes_no_link_no_picture_and_no_html(one: str, other: str) -> None:
    shown = as_github(posting.harmless(f"{one}\n\n{other} `\\`{one}\n{other}"))
    tree = html5lib.parseFragment(shown, treebuilder="etree", namespaceHTMLElements=False)
    assert not {"a", "img", "script", "details", "input", "svg", "section"} & {element.tag for element in tree.iter()}


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://evil.example)",
        "\\\\[x](//evil.example)",
        "`\\`[x](//evil.example)",
        "[x][y]\n\n[y]: //evil.example",
        "https://evil.example www.evil.example",
        "<https://evil.example>",
        "someone@evil.example mailto:someone@evil.example",
        "someone@-evil.example someone@.evil.example",
        "![x](//evil.example/x.png) [^1]\n\n[^1]: note",
        '<a href="//evil.example">x</a>',
        "<!-- --><img src=//evil.example>",
    ],
)
def test_no_way_to_write_a_link_leads_anywhere(text: str) -> None:
    shown = as_github(posting.harmless(text))
    assert "<a" not in shown
    assert "<img" not in shown


@pytest.mark.parametrize(
    "text", ["@someone", "\\@someone", "&#64;someone", "&commat;someone", "#12", "\\#12", "gh-12", "_gh-12_"]
)
def test_nobody_is_called_and_no_issue_is_named(text: str) -> None:
    shown = "".join(html5lib.parseFragment(as_github(posting.harmless(text)), treebuilder="etree").itertext())
    assert "@s" not in shown
    assert "#1" not in shown
    assert "gh-1" not in shown


@given(TEXTS)
def test_what_the_difference_says_is_harmless_already(text: str) -> None:
    changes = (Change(Item(text), Item(f"{text} and more of it")),)
    record = RecordChange(Kind.CHANGED, "events", "forum", text, (FieldChange("facts", "Facts", changes),))
    said = markdown.render(
        Difference((record,), (), {}), Touched(("data/events/a.yml",), ("scripts/a.py",)), Language()
    )
    assert posting.harmless(said) == said


def test_a_text_that_is_too_long_is_cut() -> None:
    assert len(posting.harmless("[" * 100_000)) <= posting.MOST


# The issue.

ISSUE = {"number": 3, "body": posting.ISSUE_MARK + "\nbefore"}


def test_an_issue_is_opened_where_something_is_to_do(github: GitHub) -> None:
    assert github.issue(2) == "An issue is opened."
    body = f"{posting.ISSUE_MARK}\nSome are gone."
    assert github.sent == [("POST", "issues", {"title": posting.ISSUE_TITLE, "body": body})]


@pytest.mark.parametrize(("to_do", "state"), [(2, "open"), (0, "closed")])
def test_the_open_issue_is_renewed_and_closed_once_nothing_is_to_do(github: GitHub, to_do: int, state: str) -> None:
    github.answers["issues?state=open"] = [
        [{"number": 1, "body": None}, {**ISSUE, "number": 2, "pull_request": {}}],
        [ISSUE],
    ]
    github.issue(to_do)
    body = f"{posting.ISSUE_MARK}\nSome are gone."
    assert github.sent == [("PATCH", "issues/3", {"body": body, "state": state})]


def test_without_an_issue_and_with_nothing_to_do_nothing_is_said(github: GitHub) -> None:
    assert github.issue(0) == "Nothing is to do."
    assert github.sent == []


def test_wrong_use_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["posting.py", "shout"])
    with pytest.raises(SystemExit, match="usage"):
        posting.main()
