"""The whole way of an editor, from a clone of the project to the page: the real commands, one after the other."""

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bakuprocess.settings import ROOT, Settings
from repositories import commit_all, git, repository

SOURCE = {
    "title": "Forum opens in the palace",
    "publisher": "Harbour Herald",
    "country": "AZ",
    "url": "https://herald.example/forum-opens",
    "date": "2012-05-03",
    "accessed": "2026-11-20",
    "language": "en",
    "kind": "news",
}
EVENT = {
    "title": "Harbour Forum",
    "kind": "forum",
    "date": "2012-05-03/2012-05-05",
    "status": "held",
    "city": "Baku",
    "country": "AZ",
    "degree": "context",
    "note": "It met in the same palace a year later.",
    "summary": "Three days of talks about harbours and those who live beside them.",
    "cite": "harbour-herald-2012-forum-opens-in-the-palace",
}
# What the editor adds by hand, with a date and a role as they are not written here.
BY_HAND = """\
participation:
  - partner: icesco
    role: co-organizer
    cite: harbour-herald-2012-forum-opens-in-the-palace
facts:
  - text: The forum opened with a concert on the quay.
    date: 3 May 2012
    cite: harbour-herald-2012-forum-opens-in-the-palace
"""
FILE = "data/events/harbour-forum-2012.yml"


class Desk:
    """An editor's clone of the project, and the terminal in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def baku(self, *command: str, fails: bool = False) -> str:
        """Run a command of the clone's own program, and return all that it prints."""
        done = subprocess.run(
            [sys.executable, "-m", "bakuprocess.cli", *command],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder / "scripts"), "SOURCE_DATE_EPOCH": "1795392000"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == int(fails), done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout + done.stderr

    def edit(self, before: str, after: str) -> None:
        """Change one place of the event's file, as in a text editor."""
        text = (self.folder / FILE).read_text("utf-8")
        assert text.count(before) == 1, text
        (self.folder / FILE).write_text(text.replace(before, after), "utf-8")

    def place_of(self, text: str) -> str:
        """Return where a text stands in the event's file, as messages write it."""
        before = (self.folder / FILE).read_text("utf-8").partition(text)[0]
        lines = before.split("\n")
        return f"{FILE}:{len(lines)}:{len(lines[-1]) + 1}"


@pytest.fixture
def desk(project: Settings, tmp_path: Path) -> Desk:
    """Return a clone of the small project, with the program in it."""
    unneeded = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "scripts/bakuprocess", project.root / "scripts/bakuprocess", ignore=unneeded)
    commit_all(repository(project.root))
    git(tmp_path, "clone", str(project.root), "clone")
    return Desk(tmp_path / "clone")


def test_an_editor_goes_from_a_clone_to_a_page(desk: Desk) -> None:
    assert "0 errors, 0 warnings" in desk.baku("check")

    # A new source and a new event are written by a script.
    assert "written" in desk.baku("new", "source", *options(SOURCE), "--yes")
    assert f"{FILE}: written" in desk.baku("new", "event", *options(EVENT), "--yes")
    assert "0 errors, 0 warnings" in desk.baku("check")

    # What the editor adds by hand has two mistakes. Each message tells the place, what is allowed and how to mend it.
    path = desk.folder / FILE
    path.write_text(path.read_text("utf-8") + BY_HAND, "utf-8")
    said = one_line(desk.baku("check", fails=True))
    assert f"{desk.place_of('co-organizer')}: error BP052: `role` holds “co-organizer”" in said
    assert "allowed: host, organiser, co-organiser, partner, supporter, media-partner, participant" in said
    assert "to mend: did you mean `co-organiser`?" in said
    assert f"{desk.place_of('3 May 2012')}: error BP054: `date` holds “3 May 2012”" in said
    assert "to mend: write 2012-05-03" in said

    # The program mends the date, of which it is sure; the word is for the editor to choose.
    place = desk.place_of("3 May 2012")
    said = desk.baku("check", "--fix", fails=True)
    assert f"{place}: 3 May 2012 → 2012-05-03" in said
    assert "1 error, 0 warnings" in said
    desk.edit("role: co-organizer", "role: co-organiser")
    assert "formatted" in desk.baku("fmt")
    assert "0 errors, 0 warnings" in desk.baku("check", "--strict")

    # What a reviewer reads tells the new event in the editor's words.
    told = desk.baku("diff", "HEAD")
    assert "### New: Harbour Forum (event)" in told
    assert "3–5 May 2012" in told
    assert "The forum opened with a concert on the quay." in told
    assert "### New: Forum opens in the palace (source)" in told

    # The page shows the fact with the source behind it.
    assert "Nothing published" not in desk.baku("build")
    page = shown((desk.folder / "site/events/harbour-forum-2012/index.html").read_text("utf-8"))
    assert "The forum opened with a concert on the quay." in page
    assert "Forum opens in the palace" in page.partition("The forum opened with a concert")[2]


def options(answers: dict[str, str]) -> list[str]:
    return [part for name, answer in answers.items() for part in (f"--{name}", answer)]


def one_line(said: str) -> str:
    return " ".join(said.split())


def shown(page: str) -> str:
    """Return the text of a page."""
    return one_line(html.unescape(re.sub("<[^>]*>", " ", page)))
