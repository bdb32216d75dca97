"""Every page loads in silence: no error in the console, no failed request, no request to another host."""

from collections.abc import Iterable
from functools import partial
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Request, Response

from audit import Result, Site
from audit.everywhere import Look, everywhere


def prepare(browser: Browser, host: str) -> Look:
    """Open a window that notes what goes wrong in it, and what is asked of any but one host."""
    page = browser.new_page()
    wrong: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"{message.type} in the console: {message.text}")

    def on_request(request: Request) -> None:
        if urlsplit(request.url).netloc not in (host, ""):
            wrong.append(f"asks another host: {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            wrong.append(f"{response.status} for {response.url}")

    def look(address: str) -> Iterable[str]:
        wrong.clear()
        page.goto(address, wait_until="networkidle")
        return dict.fromkeys(wrong)

    page.on("console", on_console)
    page.on("pageerror", lambda error: wrong.append(f"error in a script: {error.message}"))
    page.on("request", on_request)
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}: {request.failure}"))
    page.on("response", on_response)
    return look


def audit(site: Site) -> Result:
    """Load every page."""
    host = urlsplit(site.address).netloc
    return everywhere(site, "console, failed and foreign requests", partial(prepare, host=host))
