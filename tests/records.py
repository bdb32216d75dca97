"""Small records for tests: a fragment of YAML becomes a whole record, with two sources that it may cite."""

from datetime import date
from pathlib import Path

import yaml

from bakuprocess import checking
from bakuprocess.checking import Checked
from bakuprocess.problems import Place, Problem

AS_OF = date(2026, 11, 23)
CONTEXT = "relation:\n  degree: context\n"
MINIMAL = {
    "series": "title: A series\nsummary: It returns.\ncite: a-source\n",
    "events": "title: An event {id}\nkind: forum\ndate: 2011\nstatus: held\n"
    + CONTEXT
    + "summary: It took place.\ncite: a-source\n",
    "partners": "names:\n  - name: Organisation {id}\nkind: centre\nsummary: It takes part.\ncite: a-source\n",
    "milestones": "title: A milestone {id}\ndate: 2011\n" + CONTEXT + "summary: It was reached.\ncite: a-source\n",
    "documents": "title: A document {id}\nkind: report\n" + CONTEXT + "summary: It was written.\ncite: a-source\n",
    "sources": "title: A page {id}\npublisher: Somebody\nurl: https://example.org/{id}\nkind: news\n",
}
SOURCES = {
    "sources/a-source.yml": "",
    "sources/another-source.yml": "",
    "milestones/uses-both.yml": "cite: [a-source, another-source]",
}


def completed(path: str, fragment: str) -> str:
    """Return a fragment of a record with the fields that its collection asks for put before it."""
    collection, name = path.split("/")
    given = {line.split(":")[0] for line in fragment.splitlines() if line and not line.startswith((" ", "-"))}
    minimal = MINIMAL[collection].format(id=name.removesuffix(".yml"))
    fields = yaml.load(minimal, yaml.BaseLoader)
    kept = {name: value for name, value in fields.items() if name not in given}
    return (yaml.safe_dump(kept, sort_keys=False, allow_unicode=True) if kept else "") + fragment + "\n"


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
