"""While somebody writes: the YAML language server completes, explains and marks, by the schemas of `data/schema/`.

It finds them in two ways: by the settings that the project has for Visual Studio Code, and by the first line that a new
record is given, which serves every other editor.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol, get_args

from audit import Finding, Result, Site
from audit.language_server import serving
from bakuprocess.model import COLLECTIONS
from bakuprocess.model.event import Role
from bakuprocess.schema import modeline, schema_of
from bakuprocess.settings import ROOT

ALONE = {"yaml.schemaStore.enable": False}  # no wiring, and nothing asked of the network
# A record as it may stand while somebody writes it. What is wrong in it stands between « and »; ¦ is where a role is to
# come, and the last line is where a field is to come.
UNFINISHED = """\
title: A forum
kind: «forumm»
date: «2011-13»
status: held
relation: {degree: linked, cite: a-source}
summary: It took place.
place:
  city: Baku
  country: «Azerbaijan»
  «vnue»: Hall
participation:
  - partner: icesco
    role: host
    cite: a-source
  - partner: unesco
    cite: a-source
    role: ¦
website: «example.org»
cite: [a-source, «Another source»]
"""

Mark = tuple[int, int, int]


class Editor(Protocol):
    """What is asked of the language server: `audit.language_server.Server`."""

    def show(self, path: Path, text: str) -> None:
        """Open a file with some text in it."""

    def marked(self, path: Path) -> list[dict[str, Any]]:
        """Return what is marked in an open file."""

    def at(self, kind: str, path: Path, line: int, column: int) -> Any:
        """Return what a hover or a completion shows at a place of an open file."""


def unmarked(editor: Editor, records: list[Path]) -> Iterator[Finding]:
    """Open records that are right; yield every mark in one of them."""
    for path in records:
        editor.show(path, path.read_text("utf-8"))
    for path in records:
        for mark in editor.marked(path):
            place = f"{path.parent.name}/{path.name}:{mark['range']['start']['line'] + 1}"
            yield Finding(place, f"a right record is marked: {mark['message']}")


def explained(editor: Editor, record: Path, first: str = "") -> Iterator[Finding]:
    """Open a record, perhaps below a first line; yield every field whose description a hover does not show."""
    path, text = record.with_name("explained.yml"), first + record.read_text("utf-8")
    fields = schema_of(record.parent.name)["properties"]
    editor.show(path, text)
    editor.marked(path)
    for number, line in enumerate(text.splitlines()):
        name = line.partition(":")[0]
        if name in fields:
            shown = editor.at("hover", path, number, 1)
            if fields[name]["description"] not in (shown or {}).get("contents", {}).get("value", ""):
                yield Finding(f"{record.parent.name}/{record.name}", f"`{name}` is not explained")


def helped(editor: Editor, path: Path, first: str = "") -> Iterator[Finding]:
    """Open an unfinished event, perhaps below a first line; yield what is not marked or offered as it has to be."""
    text, wrong, (line, column) = places(first + UNFINISHED)
    editor.show(path, text)
    # The missing role is marked as well, where it is to come.
    found = {extent(mark) for mark in editor.marked(path)} - {(line, column, column), (line, column - 1, column - 1)}
    for at, start, end in sorted(wrong ^ found):
        said = "is not marked" if (at, start, end) in wrong else "is marked"
        yield Finding(path.name, f"line {at + 1}: “{text.splitlines()[at][start:end]}” {said}")
    roles = offered(editor, path, line, column)
    if roles != set(get_args(Role)):
        yield Finding(path.name, f"for a role it offers {', '.join(sorted(roles)) or 'nothing'}")
    fields = set(schema_of("events")["properties"]) - {one.partition(":")[0] for one in text.splitlines()}
    if missing := fields - offered(editor, path, text.count("\n"), 0):
        yield Finding(path.name, f"for a field it does not offer {', '.join(sorted(missing))}")


def offered(editor: Editor, path: Path, line: int, column: int) -> set[str]:
    """Return the words that a completion offers at a place."""
    return {one["label"] for one in (editor.at("completion", path, line, column) or {}).get("items", ())}


def places(text: str) -> tuple[str, set[Mark], tuple[int, int]]:
    """Return a text without its signs, the extents of what stands between « and », and the place of ¦."""
    wrong, gap, lines = set(), (0, 0), []
    for number, line in enumerate(text.splitlines()):
        for at, match in enumerate(re.finditer("«(.*?)»", line)):
            wrong.add((number, match.start() - 2 * at, match.end() - 2 * at - 2))
        lines.append(re.sub("[«»]", "", line))
        if "¦" in line:
            gap = (number, line.index("¦"))
            lines[-1] = lines[-1].replace("¦", "")
    return "\n".join(lines) + "\n", wrong, gap


def extent(mark: dict[str, Any]) -> Mark:
    """Return the line, first column and end of a mark within one line."""
    start, end = mark["range"]["start"], mark["range"]["end"]
    return start["line"], start["character"], end["character"]


def audit(_: Site) -> Result:
    """Open every record as Visual Studio Code does, one of each collection by its first line alone, and a wrong one."""
    records = sorted((ROOT / "data").glob("*/*.yml"))
    examples = [next(path for path in records if path.parent.name == name) for name in COLLECTIONS]
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    events = ROOT / "data" / "events"
    findings: list[Finding] = []
    with serving(ROOT, settings) as server:
        findings += unmarked(server, records)
        findings += [finding for record in examples for finding in explained(server, record)]
        findings += helped(server, events / "as-the-project-is-wired.yml")
    with serving(ROOT, ALONE) as server:
        findings += [
            finding for record in examples for finding in explained(server, record, f"{modeline(record.parent.name)}\n")
        ]
        findings += helped(server, events / "by-its-first-line-alone.yml", f"{modeline('events')}\n")
    return Result("records in an editor, by the YAML language server", len(records), findings)
