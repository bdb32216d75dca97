"""A real Chromium, and a plain static server for a site, as any host would serve it."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

import find_browser
from bakuprocess import checking
from bakuprocess.catalogue import Catalogue
from bakuprocess.serving import Server
from bakuprocess.settings import Settings
from records import AS_OF

# A fresh Chromium asks its maker for this and that; the tests talk to this machine only.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


class Handler(SimpleHTTPRequestHandler):
    def send_error(self, code: int, *args: Any) -> None:
        lost = Path(self.directory) / "404.html"
        content = lost.read_bytes() if lost.exists() else b"not found"
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name that the base class gives it
        pass


# A busy machine takes its time.
expect.set_options(timeout=20_000)

Serve = Callable[[Path], str]


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Return a function that serves a folder on 127.0.0.1 and returns its address."""
    servers = []

    def start(folder: Path) -> str:
        server = Server(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium; a missing one is a failure that says how to get one."""
    path = find_browser.of_the_system()
    if path is None:
        pytest.fail(find_browser.HOW)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture(scope="session")
def address(real: Settings, serve: Serve) -> str:
    """Return the address of the real site."""
    return serve(real.site)


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    """Return a page of a fresh browser, at the real site's home page."""
    page = context.new_page()
    page.goto(address)
    return page


@pytest.fixture(scope="session")
def record(real: Settings) -> Catalogue:
    """Return the real record, joined."""
    return checking.check(real.data, AS_OF).catalogue


@pytest.fixture
def timeline(context: BrowserContext, address: str) -> Page:
    return at(context, address + "timeline/")


@pytest.fixture
def events(context: BrowserContext, address: str) -> Page:
    return at(context, address + "events/")


@pytest.fixture
def matrix(context: BrowserContext, address: str) -> Page:
    return at(context, address + "matrix/")


def at(context: BrowserContext, address: str) -> Page:
    """Return a page of a fresh browser at an address; it is closed with the browser."""
    page = context.new_page()
    page.goto(address)
    return page


@pytest.fixture
def dialog(page: Page) -> Page:
    """Return a page with its search open and seen."""
    page.keyboard.press("/")
    expect(page.locator(".search:not([data-sheet])")).to_be_visible()
    return page


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """Return the search, open on a small phone."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    page.locator(".search-open").click()
    yield page
    context.close()
