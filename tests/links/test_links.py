"""The addresses of sources are asked politely, and what they answer is told apart: on a host with all these answers."""

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import html5lib
import pytest
from click.testing import CliRunner
from hypothesis import given

from bakuprocess.cli import main
from bakuprocess.links import reports
from bakuprocess.links.answers import Answer, Kind, Manners, ask, ask_all
from bakuprocess.model import Source
from github_markdown import as_github
from hostile import TEXTS
from records import write

MANNERS = Manners("a test", timeout=0.5, pause=0)
REDIRECTS = {
    "/moved": (301, "/there"),
    "/moved-for-good": (308, "/there"),
    "/elsewhere-today": (302, "/there"),
    "/moved-twice": (301, "/moved"),
    "/moved-then-elsewhere": (301, "/elsewhere-today"),
    "/elsewhere-then-moved": (307, "/moved"),
    "/moved-to-nothing": (301, "/gone"),
    "/loop": (301, "/loop"),
    "/script": (301, "javascript:alert(1)"),
    "/port": (301, "http://127.0.0.1:99999/"),
    "/without-goal": (301, ""),
}
STATUS = {
    "/there": 200,
    "/gone": 404,
    "/deleted": 410,
    "/forbidden": 403,
    "/too-many": 429,
    "/login": 401,
    "/down": 503,
}


class Host(ThreadingHTTPServer):
    """A host that gives every answer, and remembers what it was asked."""

    daemon_threads = True
    request_queue_size = 50

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.asked: list[tuple[str, str, str, float]] = []
        self.at_once = 0
        self.most_at_once = 0
        self.lock = threading.Lock()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def tries(self, path: str) -> list[str]:
        return [method for method, asked, _, _ in self.asked if asked == path]


class Answering(BaseHTTPRequestHandler):
    server: Host

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        host = self.server
        with host.lock:
            host.asked.append((self.command, self.path, self.headers["User-Agent"], time.monotonic()))
            host.at_once += 1
            host.most_at_once = max(host.most_at_once, host.at_once)
        try:
            self.send()
        finally:
            with host.lock:
                host.at_once -= 1

    def send(self) -> None:
        if self.path == "/slow":
            time.sleep(1)
        if self.path == "/drip":  # a little, again and again, and never the whole answer
            for _ in range(40):
                self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
                time.sleep(0.05)
            return
        if self.path == "/cut":
            self.close_connection = True
            return
        status, goal = REDIRECTS.get(self.path, (STATUS.get(self.path, 200), ""))
        tries = self.server.tries(self.path)
        if self.path == "/no-head" and self.command == "HEAD":
            status = 404
        if self.path == "/busy-once" and len(tries) == 1:
            status = 503
        self.send_response(status)
        if goal:
            self.send_header("Location", goal)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server
        server.shutdown()


def answer(host: Host, path: str) -> Answer:
    with MANNERS.pool() as pool:
        return ask(pool, host.address + path)


# What an address answers.


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/there", Kind.THERE),
        ("/no-head", Kind.THERE),
        ("/busy-once", Kind.THERE),
        ("/elsewhere-today", Kind.THERE),
        ("/gone", Kind.GONE),
        ("/deleted", Kind.GONE),
        ("/moved-to-nothing", Kind.GONE),
        ("/forbidden", Kind.REFUSED),
        ("/too-many", Kind.REFUSED),
        ("/login", Kind.REFUSED),
        ("/down", Kind.UNREACHABLE),
        ("/slow", Kind.UNREACHABLE),
        ("/cut", Kind.UNREACHABLE),
        ("/loop", Kind.UNREACHABLE),
        ("/script", Kind.UNREACHABLE),
        ("/port", Kind.UNREACHABLE),
        ("/without-goal", Kind.UNREACHABLE),
    ],
)
def test_answers_are_told_apart(host: Host, path: str, kind: Kind) -> None:
    assert answer(host, path).kind is kind


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/moved", "/there"),
        ("/moved-for-good", "/there"),
        ("/moved-twice", "/there"),
        ("/moved-then-elsewhere", "/elsewhere-today"),
        ("/elsewhere-then-moved", ""),
    ],
)
def test_the_new_address_is_that_to_which_it_moved_for_good(host: Host, path: str, to: str) -> None:
    found = answer(host, path)
    expected = (Kind.MOVED, host.address + to) if to else (Kind.THERE, "")
    assert (found.kind, found.to) == expected


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/slow", "the answer takes too long"),
        ("/cut", "the connection broke off"),
        ("/loop", "it leads on and on, and nowhere"),
        ("/script", "it leads to something that is no web page"),
        ("/down", "its host is in trouble"),
    ],
)
def test_why_nothing_came_is_told(host: Host, path: str, why: str) -> None:
    assert answer(host, path).why == why


def test_a_host_that_never_ends_its_answer_is_left_alone(host: Host) -> None:
    manners = Manners("a test", timeout=0.1, pause=0)
    (told,) = ask_all([host.address + "/drip"], manners, lambda _: None)
    assert (told.kind, told.why) == (Kind.UNREACHABLE, "the answer takes too long")


def test_a_host_that_is_not_there_is_told() -> None:
    with Host() as closed:
        address = closed.address
    with MANNERS.pool() as pool:
        assert ask(pool, address) == Answer(address, Kind.UNREACHABLE, why="the host refuses the connection")


# Manners.


def test_a_page_that_is_there_is_not_loaded(host: Host) -> None:
    answer(host, "/there")
    assert host.tries("/there") == ["HEAD"]


def test_a_host_in_trouble_is_asked_three_times_and_one_that_refuses_is_not_asked_again(host: Host) -> None:
    answer(host, "/down")
    answer(host, "/too-many")
    assert Counter(host.tries("/down")) == {"HEAD": 3, "GET": 3}
    assert host.tries("/too-many") == ["HEAD", "GET"]


def test_one_host_is_asked_one_address_after_the_other_with_a_pause(host: Host) -> None:
    addresses = [f"{host.address}/{number}" for number in range(4)]
    ask_all(addresses, Manners("a test", timeout=5, pause=0.05), lambda _: None)
    times = [at for *_, at in host.asked]
    assert host.most_at_once == 1
    assert all(later - earlier >= 0.05 for earlier, later in pairwise(times))


def test_every_address_is_asked_once_and_answered_in_order(host: Host) -> None:
    paths = ["/there", "/gone", "/there"]
    answers = ask_all([host.address + path for path in paths], MANNERS, lambda _: None)
    assert [one.address.removeprefix(host.address) for one in answers] == ["/gone", "/there"]
    assert host.tries("/there") == ["HEAD"]


# The report.


@pytest.fixture
def project(tmp_path: Path, host: Host) -> Path:
    paths = ["there", "gone", "moved", "down", "forbidden"]
    sources = {f"sources/{path}.yml": f"title: The page {path}\nurl: {host.address}/{path}" for path in paths}
    write(tmp_path / "data", sources, sources=False)
    return tmp_path


def links(project: Path, *options: str) -> str:
    done = CliRunner().invoke(main, ["links", "--project", str(project), "--pause", "0", "--timeout", "5", *options])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_what_to_do_is_told_the_worst_first(project: Path, host: Host) -> None:
    text = links(project)
    assert text.startswith("1 of 5 addresses of sources answer as they should.\n\n## Gone: 1\n")
    assert f"- The page gone (`data/sources/gone.yml`): <{host.address}/gone> (status 404)\n" in text
    assert f"- The page moved (`data/sources/moved.yml`): <{host.address}/moved> → <{host.address}/there>\n" in text
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads == ["## Gone: 1", "## Not reached: 1", "## Moved for good: 1", "## Refused: 1"]


def test_the_same_is_written_as_json_and_a_refusal_is_nothing_to_do(project: Path, host: Host, tmp_path: Path) -> None:
    assert links(project, "--json", str(tmp_path / "links.json"), "--output", str(tmp_path / "links.md")) == ""
    told = json.loads((tmp_path / "links.json").read_text("utf-8"))
    assert (told["format"], told["to_do"]) == (1, 3)
    assert {
        "address": f"{host.address}/moved",
        "kind": "moved",
        "status": 200,
        "why": "",
        "to": f"{host.address}/there",
        "sources": ["moved"],
    } in told["addresses"]
    assert (tmp_path / "links.md").read_text("utf-8").startswith("1 of 5")


def test_a_record_without_addresses_is_told_and_makes_no_report(project: Path, tmp_path: Path) -> None:
    for path in (project / "data/sources").iterdir():
        path.unlink()
    result = CliRunner().invoke(main, ["links", "--project", str(project), "--json", str(tmp_path / "links.json")])
    assert result.exit_code == 1
    assert "there is no address to ask" in result.output
    assert not (tmp_path / "links.json").exists()


def test_who_asks_says_so_and_names_the_repository_where_there_is_one(
    project: Path, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    links(project)
    assert {agent for *_, agent, _ in host.asked} == {
        "baku-links/1 (asks once a week whether cited pages are still there)"
    }
    host.asked.clear()
    monkeypatch.setenv("REPO_URL", "https://host.example/record")
    links(project)
    assert all(agent.endswith("; https://host.example/record)") for *_, agent, _ in host.asked)


@given(TEXTS)
def test_neither_titles_nor_addresses_make_anything_but_links_that_show_themselves(text: str) -> None:
    source = Source(id="a", title=f"On {text}", publisher="P", url="https://example.org/", kind="news")
    found = Answer("https://example.org/?q=[x](y)'*", Kind.MOVED, 200, to="https://example.org/à`b`@c")
    shown = as_github(reports.as_markdown([found], {found.address: [source]}))
    tree = html5lib.parseFragment(shown, treebuilder="etree", namespaceHTMLElements=False)
    for link in tree.iter("a"):
        assert unquote(link.get("href")) == unquote("".join(link.itertext()))
    assert {element.tag for element in tree.iter()} <= {"DOCUMENT_FRAGMENT", "p", "h2", "ul", "li", "code", "a"}


def test_the_report_is_never_longer_than_github_takes() -> None:
    answers = [Answer(f"https://example.org/{number}/{'x' * 500}", Kind.GONE, 404) for number in range(500)]
    text = reports.as_markdown(answers, {})
    assert len(text) < 65_536
    assert "more lines not shown here" in text
