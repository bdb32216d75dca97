"""GitHub for tests: a program `gh` that answers for a repository with one pull request, and keeps what it is sent."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import posting

# Stands for GitHub's program: answers from a file of answers by address, and writes down what it was asked to change.
GH = """#!{python}
import json, sys, pathlib
here = pathlib.Path(__file__).parent
address, *options = sys.argv[2:]
given = sys.stdin.read()
if "--method" in options:
    with (here / "sent.jsonl").open("a") as sent:
        sent.write(json.dumps([options[1], address.removeprefix("repos/o/r/"), json.loads(given)]) + "\\n")
else:
    answers = json.loads((here / "answers.json").read_text())
    found = [pages for start, pages in answers.items() if address.removeprefix("repos/o/r/").startswith(start)]
    if not found:
        sys.exit("HTTP 404")
    print("".join(json.dumps(page) for page in found[0]))
"""

RUN = {
    "event": "pull_request",
    "conclusion": "success",
    "head_branch": "a fix",
    "head_sha": "abc",
    "head_repository": {"id": 7, "owner": {"login": "editor"}},
    "html_url": "https://github.com/o/r/actions/runs/1",
}
PULL = {"number": 12, "head": {"sha": "abc", "repo": {"id": 7}}}
OWN = {"id": 5, "user": {"login": posting.BOT}, "body": posting.COMMENT_MARK + "\nbefore"}


class GitHub:
    """A repository on GitHub with one pull request; its answers can be changed."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.run: dict[str, Any] = dict(RUN)
        self.answers: dict[str, list[Any]] = {
            "pulls?state=open&per_page=100&head=editor%3Aa%20fix": [[PULL]],
            "pulls/12/files": [[{"filename": "data/events/a.yml"}]],
            "issues/12/labels": [[]],
            "issues/12/comments": [[]],
            "issues?state=open": [[]],
        }
        program = folder / "gh"
        program.write_text(GH.format(python=sys.executable))
        program.chmod(0o755)

    def ready(self) -> dict[str, str]:
        """Write down what it answers; return the environment in which it is asked."""
        (self.folder / "event.json").write_text(json.dumps({"workflow_run": self.run}))
        (self.folder / "answers.json").write_text(json.dumps(self.answers))
        return {
            "PATH": f"{self.folder}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_EVENT_PATH": str(self.folder / "event.json"),
            "GITHUB_REPOSITORY": "o/r",
        }

    def comment(self, text: str = "What changes") -> str:
        """Post a comment with a text."""
        self.ready()
        (self.folder / "comment.md").write_text(text, "utf-8")
        return posting.comment(self.folder / "comment.md")

    def issue(self, to_do: int) -> str:
        """Post an issue on so many addresses."""
        self.ready()
        (self.folder / "links.md").write_text("Some are gone.")
        (self.folder / "links.json").write_text(json.dumps({"to_do": to_do}))
        return posting.issue(self.folder / "links.md", self.folder / "links.json")

    @property
    def sent(self) -> list[tuple[str, str, dict[str, Any]]]:
        """What it was asked to change: the method, the address in the repository, the fields."""
        file = self.folder / "sent.jsonl"
        return [tuple(json.loads(line)) for line in file.read_text().splitlines()] if file.exists() else []
