"""The examples of the explanations as real files, and what the check says of them."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bakuprocess import checking, files
from bakuprocess.editing.advice import advised
from bakuprocess.explanation import Closed, Example, Link
from bakuprocess.explanations import EXPLANATIONS
from bakuprocess.problems import Problem
from bakuprocess.reports.look import Look
from bakuprocess.reports.report import Report
from bakuprocess.reports.text import block, lines_of
from bakuprocess.reports.visible import visible

# The day of the examples: their messages must not change with the clock.
AS_OF = date(2026, 11, 23)
_SHOWN = 120
_CONTEXT = "relation:\n  degree: context\n"
# What each collection asks for, with the id of the record in it.
MINIMAL = {
    "series": "title: A series\nsummary: It returns.\ncite: a-source\n",
    "events": "title: An event {id}\nkind: forum\ndate: 2011\nstatus: held\n"
    + _CONTEXT
    + "summary: It took place.\ncite: a-source\n",
    "partners": "names:\n  - name: Organisation {id}\nkind: centre\nsummary: It takes part.\ncite: a-source\n",
    "milestones": "title: A milestone {id}\ndate: 2011\n" + _CONTEXT + "summary: It was reached.\ncite: a-source\n",
    "documents": "title: A document {id}\nkind: report\n" + _CONTEXT + "summary: It was written.\ncite: a-source\n",
    "sources": "title: A page {id}\npublisher: Somebody\nurl: https://example.org/{id}\nkind: news\n",
}
# Two sources that every example may cite.
SOURCES = {
    "sources/a-source.yml": "",
    "sources/another-source.yml": "",
    "milestones/uses-both.yml": "cite: [a-source, another-source]",
}
_FIELD = re.compile(r"[^\s:-][^:]*(?=:)")


def lacking(path: str, fragment: str) -> str:
    """Return the lines that make a whole record of a fragment: what its collection asks for beside it."""
    collection, _, name = path.rpartition("/")
    given = {match[0] for line in fragment.splitlines() if (match := _FIELD.match(line))}
    minimal = MINIMAL.get(collection, MINIMAL["events"]).format(id=name.partition(".")[0])
    fields = re.split(r"\n(?=\S)", minimal.strip())
    return "".join(f"{field}\n" for field in fields if field.partition(":")[0] not in given)


def completed(path: str, fragment: str) -> str:
    """Return a whole record that begins with a fragment of one, so that its lines keep their numbers."""
    return f"{fragment}\n{lacking(path, fragment)}" if fragment else lacking(path, fragment)


def write(data: Path, example: Example) -> Path:
    """Write the files of an example, with the two sources that it may cite; return the folder."""
    for path, content in {**SOURCES, **example}.items():
        file = data / path
        file.parent.mkdir(parents=True, exist_ok=True)
        match content:
            case Link():
                file.symlink_to(content.target)
            case str():
                file.write_bytes(completed(path, content).encode())
            case bytes():
                file.write_bytes(content)
    return data


@cache
def reported(code: str) -> tuple[tuple[Problem, tuple[str, ...]], ...]:
    """Return what the check reports for a code in its bad example: each problem with the lines of its file."""
    bad = EXPLANATIONS[code].bad
    with TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        if bad:
            write(data, bad)
        problems = [problem for problem in advised(data, checking.check(data, AS_OF)) if problem.code == code]
        if any(isinstance(content, Closed) for content in bad.values()):
            # Some users may read everything; what the others are told is the same everywhere.
            problems += [files.unreadable(f"data/{path}", "Permission denied") for path in bad]
        report = Report(tuple(problems), 0, Path(folder))
        return tuple((_within(Path(folder), problem), tuple(lines_of(report, problem))) for problem in problems)


def _within(folder: Path, problem: Problem) -> Problem:
    """Return a problem as if the folder of the example were the project."""
    return replace(problem, place=replace(problem.place, file=problem.place.file.removeprefix(f"{folder}/")))


def messages(code: str, look: Look) -> list[str]:
    """Return what is printed of the bad example for a code, one text a problem."""
    return [block(problem, lines, look) for problem, lines in reported(code)]


def shown(content: str | bytes | Link | Closed) -> str:
    """Return what stands in a file of an example, as it is printed: what cannot be seen by name, long lines cut."""
    match content:
        case Link():
            return f"→ {content.target}"
        case Closed():
            return ""
        case bytes():
            content = content.decode(errors="replace")
    lines = (visible(line) for line in content.rstrip("\n").split("\n"))
    return "\n".join(line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…" for line in lines)
