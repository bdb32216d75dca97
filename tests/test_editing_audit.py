"""The audit of editing tells what an editor does not show, and speaks to the language server as its protocol asks."""

import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from audit import Finding, editing
from audit.language_server import section, serving
from bakuprocess.model.event import Role
from bakuprocess.schema import schema_of

FIELDS = schema_of("events")["properties"]
NEW = Path("new.yml")


class Right:
    """An editor that shows all that it should, of the unfinished event and of the fields at the edge of a record."""

    def __init__(self) -> None:
        self.texts: dict[Path, str] = {}

    def show(self, path: Path, text: str) -> None:
        self.texts[path] = text

    def marked(self, path: Path) -> list[dict[str, Any]]:
        if path != NEW:
            return []
        _, wrong, (line, column) = editing.places(editing.UNFINISHED)
        return [self.mark(*extent) for extent in (*wrong, (line, column, column))]

    def mark(self, line: int, start: int, end: int) -> dict[str, Any]:
        """Return a mark as the protocol has it."""
        return {
            "range": {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}},
            "message": "no",
        }

    def at(self, kind: str, path: Path, line: int, column: int) -> Any:
        if kind == "completion":
            return {"items": [{"label": label} for label in (get_args(Role) if column else FIELDS)]}
        name = self.texts[path].splitlines()[line].partition(":")[0]
        return {"contents": {"value": f"#### {FIELDS[name]['description']}\n"}}


def test_nothing_is_found_where_an_editor_shows_all_that_it_should(record: Path) -> None:
    assert list(editing.helped(Right(), NEW)) == []
    assert list(editing.explained(Right(), record)) == []
    assert list(editing.unmarked(Right(), [record])) == []


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "events" / "forum.yml"
    path.parent.mkdir()
    path.write_text("title: A forum\nfacts:\n  - text: It began.\ncite: a\n", "utf-8")
    return path


class Silent(Right):
    def marked(self, path: Path) -> list[dict[str, Any]]:
        return []

    def at(self, kind: str, path: Path, line: int, column: int) -> Any:
        return None


def test_what_an_editor_does_not_show_is_told(record: Path) -> None:
    told = [finding.reason for finding in editing.helped(Silent(), NEW)]
    assert [one for one in told if one.endswith("is not marked")] == [
        "line 2: “forumm” is not marked",
        "line 3: “2011-13” is not marked",
        "line 9: “Azerbaijan” is not marked",
        "line 10: “vnue” is not marked",
        "line 18: “example.org” is not marked",
        "line 19: “Another source” is not marked",
    ]
    assert "for a role it offers nothing" in told
    assert [one for one in told if one.startswith("for a field it does not offer aliases, also_known_as, ")]
    assert list(editing.explained(Silent(), record)) == [
        Finding("events/forum.yml", f"`{name}` is not explained") for name in ("title", "facts", "cite")
    ]


class Wrong(Right):
    def marked(self, path: Path) -> list[dict[str, Any]]:
        return [self.mark(0, 7, 14)]


def test_what_an_editor_marks_that_is_right_is_told(record: Path) -> None:
    assert list(editing.unmarked(Wrong(), [record])) == [Finding("events/forum.yml:1", "a right record is marked: no")]
    assert Finding("new.yml", "line 1: “A forum” is marked") in editing.helped(Wrong(), NEW)


# The protocol, with a small server that tells in a mark which settings it got, and in a hover where it was asked.

SERVER = r"""
import json, sys
def send(**message):
    content = json.dumps({"jsonrpc": "2.0", **message}).encode()
    sys.stdout.buffer.write(b"Content-Length: %d\r\nContent-Type: x\r\n\r\n%b" % (len(content), content))
    sys.stdout.buffer.flush()
opened = ""
while header := sys.stdin.buffer.readline():
    sys.stdin.buffer.readline()
    heard = json.loads(sys.stdin.buffer.read(int(header.split()[1])))
    method = heard.get("method")
    if method == "initialize":
        send(id=heard["id"], result={})
    elif method == "textDocument/didOpen":
        opened = heard["params"]["textDocument"]["uri"]
        send(id=7, method="client/registerCapability", params={})
        send(id=8, method="workspace/configuration", params={"items": [{"section": "yaml"}, {"section": "http"}]})
    elif method == "textDocument/hover":
        send(id=heard["id"], result=heard["params"]["position"])
    elif method == "textDocument/completion":
        send(id=heard["id"], error={"code": 1, "message": "no such place"})
    elif heard.get("id") == 8:
        marks = [{"message": json.dumps(heard["result"])}]
        send(method="textDocument/publishDiagnostics", params={"uri": opened, "diagnostics": marks})
"""


def test_the_language_server_is_told_settings_and_asked_for_places(tmp_path: Path) -> None:
    settings = {"yaml.format.enable": False, "yaml.schemas": {"a.json": "*.yml"}, "[yaml]": {}}
    with serving(tmp_path, settings, [sys.executable, "-c", SERVER]) as server:
        server.show(tmp_path / "é.yml", "title: é\n")
        [mark] = server.marked(tmp_path / "é.yml")
        assert mark["message"] == '[{"format": {"enable": false}, "schemas": {"a.json": "*.yml"}}, {}]'
        assert server.at("hover", tmp_path / "é.yml", 0, 3) == {"line": 0, "character": 3}
        with pytest.raises(SystemExit, match="refused textDocument/completion: no such place"):
            server.at("completion", tmp_path / "é.yml", 0, 3)


def test_a_language_server_that_ends_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(SystemExit, match="The language server fell silent"),
        serving(tmp_path, {}, [sys.executable, "-c", "input()"]),
    ):
        pass


def test_a_section_of_settings_is_one_that_is_named_or_all_below_a_name() -> None:
    settings = {"[yaml]": {"editor.tabSize": 2}, "yaml.a.b": 1, "yaml.a.c": 2, "yamlish.d": 3}
    assert section(settings, "[yaml]") == {"editor.tabSize": 2}
    assert section(settings, "yaml") == {"a": {"b": 1, "c": 2}}
