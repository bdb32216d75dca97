"""The YAML language server, as editors start it: it completes, explains and marks while somebody writes.

It runs on Node and speaks the Language Server Protocol over its standard streams.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any, BinaryIO

from audit import node

PATIENCE = 60  # seconds without a word after which it counts as hung

Message = dict[str, Any]


class Server:
    """A running server for one folder; knows the marks of each file that it was shown."""

    def __init__(self, streams: tuple[BinaryIO, BinaryIO], root: Path, settings: Message) -> None:
        self.said: Queue[Message | None] = Queue()
        self.output, answers = streams
        self.settings = settings
        self.marks: dict[str, list[Message]] = {}
        self.number = 0
        Thread(target=self._listen, args=[answers], daemon=True).start()
        folder = {"uri": root.as_uri(), "name": root.name}
        abilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}, "hover": {}},
        }
        started = {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder], "capabilities": abilities}
        self.ask("initialize", started)
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": None})

    def ask(self, method: str, parameters: Any) -> Any:
        """Ask something and return the answer."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": parameters})
        while (heard := self._heard()).get("id") != self.number or "method" in heard:
            self._take(heard)
        if "error" in heard:
            sys.exit(f"The language server refused {method}: {heard['error']['message']}")
        return heard["result"]

    def tell(self, method: str, parameters: Any) -> None:
        """Tell something that has no answer."""
        self._send({"method": method, "params": parameters})

    def show(self, path: Path, text: str) -> None:
        """Open a file, which need not exist, with some text in it."""
        self.marks.pop(path.as_uri(), None)
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def marked(self, path: Path) -> list[Message]:
        """Wait until the server has looked at an open file, and return what it marks in it."""
        while path.as_uri() not in self.marks:
            self._take(self._heard())
        return self.marks[path.as_uri()]

    def at(self, kind: str, path: Path, line: int, column: int) -> Any:
        """Ask for `hover` or `completion` at a place of an open file; lines and columns count from 0."""
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
        return self.ask(f"textDocument/{kind}", place)

    def _take(self, heard: Message) -> None:
        """Note marks; answer when the server asks for settings, and to all else with nothing."""
        if heard.get("method") == "textDocument/publishDiagnostics":
            self.marks[heard["params"]["uri"]] = heard["params"]["diagnostics"]
        elif "method" in heard and "id" in heard:
            asked = heard["params"]["items"] if heard["method"] == "workspace/configuration" else None
            result = None if asked is None else [section(self.settings, one.get("section", "")) for one in asked]
            self._send({"id": heard["id"], "result": result})

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.output.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self.output.flush()

    def _listen(self, answers: BinaryIO) -> None:
        while header := answers.readline():
            length = int(header.removeprefix(b"Content-Length:"))
            while answers.readline().strip():
                pass  # other headers end with an empty line
            self.said.put(json.loads(answers.read(length)))
        self.said.put(None)

    def _heard(self) -> Message:
        try:
            heard = self.said.get(timeout=PATIENCE)
        except Empty:
            heard = None
        return heard or sys.exit("The language server fell silent.")


def section(settings: Message, name: str) -> Any:
    """Return a part of an editor's settings as the server asks for it: `yaml` for all keys that begin with `yaml.`."""
    if name in settings:
        return settings[name]
    found: Message = {}
    for key, value in settings.items():
        if key.startswith(f"{name}."):
            inner = found
            *way, last = key.removeprefix(f"{name}.").split(".")
            for step in way:
                inner = inner.setdefault(step, {})
            inner[last] = value
    return found


@contextmanager
def serving(root: Path, settings: Message, command: Sequence[str | Path] = ()) -> Iterator[Server]:
    """Start a server for a folder with an editor's settings, and end it; `command` starts another than the usual."""
    command = command or (
        node.program(),
        node.tools() / "yaml-language-server" / "bin" / "yaml-language-server",
        "--stdio",
    )
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin  # noqa: S101
        assert process.stdout  # noqa: S101
        try:
            yield Server((process.stdin, process.stdout), root, settings)  # type: ignore[arg-type]
        finally:
            process.kill()
