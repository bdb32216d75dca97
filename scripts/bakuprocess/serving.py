"""A server for editors: shows the site on this machine, and builds and reloads it on every change."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import Change, watch

from bakuprocess.publishing import MANIFEST
from bakuprocess.settings import ROOT, Settings

HOST = "127.0.0.1"
RELOAD = "/.reload"
RELOADER = "/.reload.js"
_TAG = f'<script src="{RELOADER}"></script></body>'.encode()
# Asks which build is shown, and loads the page again once there is another. A file, as the security policy demands.
_SCRIPT = b"""let shown;
setInterval(async () => {
  const build = await fetch("/.reload").then((answer) => answer.text()).catch(() => shown);
  if (shown !== undefined && build !== shown) location.reload();
  shown = build;
}, 500);
"""


def _is_there(path: Path) -> bool:
    """Whether there is a file or folder; a name that the system cannot even look for is none."""
    try:
        return path.exists()
    except OSError:
        return False


class Handler(SimpleHTTPRequestHandler):
    """Serves the files of the site, each page with a script that reloads it after a build."""

    def __init__(self, *args: Any, builds: list[int], **kwargs: Any) -> None:
        self.builds = builds
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer with a file of the site, the number of the build, or the site's own 404 page."""
        if self.path == RELOAD:
            self.answer(200, "text/plain", str(self.builds[0]).encode())
            return
        if self.path == RELOADER:
            self.answer(200, "text/javascript", _SCRIPT)
            return
        path = Path(self.translate_path(self.path))
        there = _is_there(path)
        if there and path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        if there and path.suffix == ".html" and path.is_file():
            self.answer(200, "text/html; charset=utf-8", path.read_bytes())
        elif not _is_there(path) and (lost := Path(self.directory) / "404.html").is_file():
            self.answer(404, "text/html; charset=utf-8", lost.read_bytes())
        else:
            super().do_GET()

    def answer(self, status: int, kind: str, content: bytes) -> None:
        """Send a whole answer; a page gets the reloading script."""
        content = content.replace(b"</body>", _TAG)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name that the base class gives it
        """Say nothing: the terminal belongs to the problems."""


class Server(ThreadingHTTPServer):
    """A server that keeps quiet where a browser breaks off a connection, as browsers do."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report anything but a connection that the browser ended."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class PortRefused(Exception):
    """The port that was asked for cannot be used, with the reason."""


def serve(settings: Settings, port: int, build: Callable[[], bool], say: Callable[[str], None]) -> None:
    """Build, serve on 127.0.0.1 and follow changes until interrupted. Raises PortRefused where the port is taken.

    Whatever fails later is told; the last good site stays on show.
    """
    builds = [0]
    try:
        server = Server((HOST, port), partial(Handler, builds=builds, directory=str(settings.site)))
    except OSError as error:
        raise PortRefused(error.strerror) from None
    with server, suppress(KeyboardInterrupt):
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            # The watch is at work before the first build begins, so that no change is missed while it runs.
            for number, changed in enumerate(changes(settings)):
                if number == 0:
                    attempt(build, say)
                    say(f"The site is at http://{HOST}:{server.server_port}/ (Ctrl+C ends this).")
                elif changed and attempt(build, say):
                    builds[0] += 1
                    say("The pages are new.")
        except OSError as error:
            say(f"Changes cannot be followed: {error}. The site stays at http://{HOST}:{server.server_port}/.")
            thread.join()


def attempt(build: Callable[[], bool], say: Callable[[str], None]) -> bool:
    """Build, and tell whatever goes wrong: a template half written must not end the server."""
    try:
        return build()
    except Exception as error:
        say(f"The build failed: {type(error).__name__}: {error}")
        return False


def changes(settings: Settings) -> Iterator[bool]:
    """Yield several times a second whether a person changed something, first when the watch is at work.

    A watch loses a folder that is deleted, and a file that another one replaces; so it begins anew then.
    """
    anew = False
    while True:
        followed = watched(settings)
        with suppress(FileNotFoundError):  # deleted in this very moment
            for found in watch(
                *followed, watch_filter=partial(by_hand, settings), yield_on_timeout=True, rust_timeout=200
            ):
                yield anew or bool(found)
                deleted = {Path(path) for change, path in found if change is Change.deleted}
                anew = bool(deleted & followed.keys()) or watched(settings) != followed
                if anew:
                    break


def watched(settings: Settings) -> dict[Path, int]:
    """Return what a build depends on, as far as it is there, and which file or folder it is at the moment."""
    templates = ROOT / "scripts" / "bakuprocess" / "pages" / "templates"
    own = (settings.root / name for name in ("data", "docs", "overrides", "mkdocs.yml"))
    return {path: path.stat().st_ino for path in (*own, templates) if path.exists()}


def by_hand(settings: Settings, _: Change, path: str) -> bool:
    """Whether a change came from a person: not from an editor's hidden file, nor a build, which writes into docs/."""
    inside = Path(path)
    if inside.name.startswith(".") or inside.name.endswith("~"):
        return False
    if not inside.is_relative_to(settings.docs):
        return True
    if inside.suffix == ".part":
        return False
    try:
        generated = (settings.docs / MANIFEST).read_text("utf-8")
    except OSError:
        return True
    return f'"{inside.relative_to(settings.docs).as_posix()}"' not in generated
