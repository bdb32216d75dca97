"""Small records for tests: a fragment of YAML becomes a whole record, with two sources that it may cite."""

from pathlib import Path

from bakuprocess import checking
from bakuprocess.checking import Checked
from bakuprocess.examples import AS_OF, MINIMAL, SOURCES, lacking
from bakuprocess.problems import Place, Problem

__all__ = ["AS_OF", "MINIMAL", "SOURCES"]


def completed(path: str, fragment: str) -> str:
    """Return a fragment of a record with the fields that its collection asks for put before it."""
    return lacking(path, fragment) + fragment + "\n"


def write(data: Path, records: dict[str, str], *, sources: bool = True) -> Path:
    """Write a data folder of completed records, with the two sources beside them; return the folder."""
    for path, fragment in {**(SOURCES if sources else {}), **records}.items():
        file = data / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(completed(path, fragment), encoding="utf-8")
    return data


def checked(data: Path, records: dict[str, str]) -> Checked:
    """Write records and check them."""
    return checking.check(write(data, records), AS_OF)


def found(data: Path, records: dict[str, str], code: str) -> list[Problem]:
    """Write records and return the problems of one code."""
    return [problem for problem in checked(data, records).problems if problem.code == code]


def only(data: Path, records: dict[str, str], code: str) -> Problem:
    """Write records and return their only problem of one code."""
    problems = found(data, records, code)
    assert len(problems) == 1, "\n".join(map(str, problems)) or f"no {code}"
    return problems[0]


def silent(data: Path, records: dict[str, str], code: str) -> bool:
    """Write records that can all be read, and return whether there is no problem of one code."""
    problems = checked(data, records).problems
    unread = [problem for problem in problems if problem.code < "BP100"]
    assert not unread, "\n".join(map(str, unread))
    return code not in {problem.code for problem in problems}


def place_of(data: Path, path: str, text: str) -> Place:
    """Return the place of a text that stands once in a record's file; `»` in it marks a later place than its start."""
    before, _, after = text.rpartition("»")
    content = (data / path).read_text("utf-8")
    assert content.count(before + after) == 1, f"“{text}” does not stand once in\n{content}"
    lines = content[: content.index(before + after) + len(before)].split("\n")
    return Place(f"{data.name}/{path}", len(lines), len(lines[-1]) + 1)
