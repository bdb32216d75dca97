"""`baku serve`: a change shows without a restart, and a record that breaks leaves the last good page."""

import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from watchfiles import Change

from bakuprocess import serving
from bakuprocess.pages.page import Page
from bakuprocess.publishing import write_pages
from bakuprocess.settings import Settings
from records import AS_OF

SECONDS = 40
T = TypeVar("T")


class Server:
    """A running `baku serve`: its address and what it has said."""

    def __init__(self, root: Path, output: Path) -> None:
        self.output = output
        command = [sys.executable, "-m", "bakuprocess.cli", "serve", "--project", str(root), "--port", "0"]
        with output.open("w") as file:
            environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
            self.process = subprocess.Popen(command, stdout=file, stderr=file, env=environment)
        self.address = self.wait(lambda: re.search(r"http://127\.0\.0\.1:\d+/", self.said()))[0]

    def said(self) -> str:
        return self.output.read_text()

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=5) as answer:
            return str(answer.read().decode())

    def wait(self, condition: Callable[[], T | None]) -> T:
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            if value := condition():
                return value
            time.sleep(0.1)
        pytest.fail(f"waited in vain; the server said:\n{self.said()}")

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)


@pytest.fixture
def server(project: Settings, tmp_path: Path) -> Iterator[Server]:
    server = Server(project.root, tmp_path / "said.txt")
    time.sleep(0.5)  # the watcher begins with the first build's end
    yield server
    if server.process.poll() is None:
        server.process.kill()
        server.process.wait()


def test_changes_show_and_mistakes_leave_the_last_good_page(server: Server, project: Settings) -> None:
    path, record = "events/forum-2011/", project.data / "events" / "forum-2011.yml"
    good = record.read_text()
    before = server.get(".reload")
    assert "The forum of 2011" in server.get(path)
    assert '<script src="/.reload.js">' in server.get(path), "the page has no script that reloads it"
    assert "location.reload()" in server.get(".reload.js")

    record.write_text(good.replace("The forum of 2011", "Another name"))
    server.wait(lambda: "Another name" in server.get(path))
    server.wait(lambda: server.get(".reload") != before)

    record.write_text(good.replace("kind: forum", "kind: forun"))
    server.wait(lambda: "did you mean `forum`?" in server.said())
    assert "data/events/forum-2011.yml" in server.said()
    assert "Another name" in server.get(path)

    record.write_text(good.replace("The forum of 2011", "A third name"))
    server.wait(lambda: "A third name" in server.get(path))

    (project.docs / "develop/words.md").write_text("# Method\n\nA new sentence.\n")
    server.wait(lambda: "A new sentence." in server.get("develop/words/"))

    (project.root / "overrides" / "partials" / "site-footer.html").write_text("<footer>A new footer</footer>")
    server.wait(lambda: "A new footer" in server.get(path))

    for lost in ("events/nothing-here/", "a" * 5000):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            server.get(lost)
    assert server.stop() == 0
    assert "Traceback" not in server.said()


def test_the_server_follows_folders_and_files_that_are_made_again(server: Server, project: Settings) -> None:
    path, record = "events/forum-2011/", project.data / "events" / "forum-2011.yml"
    away = project.root / "away"
    project.data.rename(away)
    server.wait(lambda: "data:1:1: error BP027" in server.said())
    assert "The forum of 2011" in server.get(path)

    shutil.copytree(away, project.data)
    server.wait(lambda: "The pages are new." in server.said())
    for name in ("Another name", "A third name"):
        new = record.with_name(".forum-2011.yml.swp")
        new.write_text(re.sub("title: .*", f"title: {name}", record.read_text()))
        new.replace(record)
        server.wait(lambda name=name: name in server.get(path))  # type: ignore[misc]

    configuration = project.root / "mkdocs.yml"
    for name in ("First name", "Second name"):
        new = configuration.with_name("mkdocs.yml~")
        new.write_text(re.sub("site_name: .*", f"site_name: {name}", configuration.read_text()))
        new.replace(configuration)
        server.wait(lambda name=name: name in server.get(path))  # type: ignore[misc]
    assert server.stop() == 0
    assert "Traceback" not in server.said()


@pytest.mark.parametrize(
    ("name", "change", "counts"),
    [
        ("data/events/e1.yml", Change.added, True),
        ("data/events/e1.yml~", Change.deleted, False),
        ("data/events/4913", Change.deleted, True),
        ("data/events/.e1.yml.swp", Change.added, False),
        ("data/events/.e1.yml.swp", Change.modified, False),
        ("data/events/.e1.yml.swp", Change.deleted, False),
        ("docs/method.md", Change.modified, True),
        ("docs/method.md~", Change.added, False),
        ("docs/events/e1.md", Change.modified, False),
        ("docs/events/e1.md.part", Change.deleted, False),
        ("docs/.generated.json", Change.modified, False),
    ],
)
def test_changes_by_a_person_count_and_those_by_builds_and_editors_do_not(
    tmp_path: Path, name: str, change: Change, counts: bool
) -> None:
    settings = Settings(tmp_path, AS_OF)
    write_pages(settings.docs, [Page("events/e1.md", "# E1\n")])
    assert serving.by_hand(settings, change, str(tmp_path / name)) is counts


def test_a_build_that_fails_in_an_unforeseen_way_is_told() -> None:
    said: list[str] = []

    def build() -> bool:
        raise ValueError("a template is half written")

    assert not serving.attempt(build, said.append)
    assert said == ["The build failed: ValueError: a template is half written"]


def test_where_changes_cannot_be_followed_the_site_stays_on_show(
    project: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(settings: Settings) -> Iterator[bool]:
        raise OSError("too many watches")

    project.site.mkdir()
    (project.site / "index.html").write_text("good")
    said: queue.SimpleQueue[str] = queue.SimpleQueue()
    monkeypatch.setattr(serving, "changes", refused)
    threading.Thread(target=serving.serve, args=(project, 0, lambda: True, said.put), daemon=True).start()
    message = said.get(timeout=SECONDS)
    assert message.startswith("Changes cannot be followed: too many watches. The site stays at http://127.0.0.1:")
    with urllib.request.urlopen(message.split()[-1].rstrip("."), timeout=5) as answer:
        assert answer.read() == b"good"


def test_a_port_that_is_taken_is_explained(server: Server, project: Settings) -> None:
    port = server.address.rsplit(":", 1)[1].strip("/")
    command = [sys.executable, "-m", "bakuprocess.cli", "serve", "--project", str(project.root), "--port", port]
    second = subprocess.run(command, capture_output=True, text=True, check=False)
    assert second.returncode == 1
    assert f"port {port} cannot be used" in second.stderr
    assert "Traceback" not in second.stderr
