"""The host that audits and pictures look through answers as a good one on the net does."""

import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from hosting import hosted

HEADERS = """# read by hosts
/*
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, max-age=31536000, immutable
"""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[HTTPConnection]:
    site = tmp_path / "site"
    for name, text in {
        "index.html": "<h1>Home</h1>",
        "404.html": "<h1>Lost</h1>",
        "events/index.html": "<h1>Events</h1>" * 99,
        "assets/mark.svg": "<svg/>",
        "assets/font.woff2": "font",
        "_headers": HEADERS,
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    (tmp_path / "secret.html").write_text("not of the site", "utf-8")
    with hosted(site) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        yield connection
        connection.close()


def get(host: HTTPConnection, path: str) -> tuple[HTTPResponse, bytes]:
    host.request("GET", path)
    answer = host.getresponse()
    return answer, answer.read()


def test_a_page_comes_compressed(host: HTTPConnection) -> None:
    answer, content = get(host, "/events/?year=2011")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(content) == b"<h1>Events</h1>" * 99


def test_a_font_comes_as_it_is(host: HTTPConnection) -> None:
    answer, content = get(host, "/assets/font.woff2")
    assert (answer.headers["Content-Type"], answer.headers["Content-Encoding"]) == ("font/woff2", None)
    assert content == b"font"


def test_each_path_has_the_headers_that_the_site_asks_for(host: HTTPConnection) -> None:
    for path, kept in {"/": None, "/assets/mark.svg": "public, max-age=31536000, immutable"}.items():
        answer, _ = get(host, path)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == kept


def test_a_folder_without_its_slash_leads_to_the_one_with_it(host: HTTPConnection) -> None:
    answer, _ = get(host, "/events")
    assert (answer.status, answer.headers["Location"]) == (301, "/events/")


@pytest.mark.parametrize("path", ["/nowhere/", "/assets/", "/../secret.html", "/%2e%2e/secret.html"])
def test_what_is_not_of_the_site_is_answered_by_its_page_for_that(host: HTTPConnection, path: str) -> None:
    answer, content = get(host, path)
    assert answer.status == 404
    assert gzip.decompress(content) == b"<h1>Lost</h1>"
