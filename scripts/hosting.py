"""A host on this machine for the finished site, as a good one on the net would be: what is text comes compressed, each
answer has the headers that the site's `_headers` file asks for, and what is not there is answered by its 404 page.
"""

import gzip
import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from bakuprocess.serving import HOST, Server

KINDS = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".md": "text/markdown; charset=utf-8"}
_COMPRESSED = re.compile(r"text/|image/svg|application/(json|javascript|xml|.*\+json|.*\+xml)")


@contextmanager
def hosted(site: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder on 127.0.0.1, on any free port or a given one, and give its address with a slash at the end.

    The site need not be there before something is asked for, so that it can be built for this very address.
    """
    with Server((HOST, port), partial(Handler, site=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()


@cache
def header_rules(site: Path) -> list[tuple[re.Pattern[str], str, str]]:
    """Read the `_headers` file of a site, if it has one: each header's paths, name and value."""
    rules, paths = [], re.compile("")
    file = site / "_headers"
    for line in file.read_text("utf-8").splitlines() if file.is_file() else ():
        if line.startswith("/"):
            paths = re.compile(re.escape(line.strip()).replace(r"\*", ".*") + r"\Z")
        elif line.startswith(" "):
            name, value = line.split(":", 1)
            rules.append((paths, name.strip(), value.strip()))
    return rules


@cache
def answer(path: Path) -> tuple[str, str, bytes]:
    """Return a file as it is sent: its type, its encoding (gzip, or nothing) and its bytes."""
    kind = KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    content = path.read_bytes() if path.is_file() else b""
    return (kind, "gzip", gzip.compress(content)) if _COMPRESSED.match(kind) else (kind, "", content)


class Handler(BaseHTTPRequestHandler):
    """Answers with the files of a site."""

    protocol_version = "HTTP/1.1"  # one connection for many requests, as everywhere

    def __init__(self, *args: Any, site: Path) -> None:
        self.site = site
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer with a file, with the address of a folder that it was asked for without its slash, or with 404."""
        asked = unquote(urlsplit(self.path).path)
        path = self.site / asked.lstrip("/")
        if path.is_dir() and not asked.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{asked}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        file = path / "index.html" if path.is_dir() else path
        if file.is_file() and file.resolve().is_relative_to(self.site.resolve()):
            self.send(HTTPStatus.OK, file)
        else:
            self.send(HTTPStatus.NOT_FOUND, self.site / "404.html")  # which a folder that is no site may lack

    def send(self, status: HTTPStatus, file: Path) -> None:
        """Send a file with the headers of its path."""
        kind, encoding, content = answer(file)
        self.send_response(status)
        headers = {"Content-Type": kind, "Content-Length": str(len(content)), "Content-Encoding": encoding}
        headers |= {name: value for paths, name, value in header_rules(self.site) if paths.match(self.path)}
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name that the base class gives it
        """Say nothing."""
