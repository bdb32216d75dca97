"""Looks at every page of a site, with as many browsers at once as there are processors."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from playwright.sync_api import Browser, Error

from audit import Finding, Result, Site
from browsing import chromium

# Given the address of a page: what is wrong with the page.
Look = Callable[[str], Iterable[str]]


def everywhere(site: Site, looked_at: str, prepare: Callable[[Browser], Look]) -> Result:
    """Look at every page. What looks is prepared once a browser, because to open windows costs more than to load pages.

    A page on which the browser itself fails is a finding too.
    """
    pages, workers = site.pages, os.cpu_count() or 1

    def share(start: int) -> list[Finding]:
        with chromium() as browser:
            look = prepare(browser)
            return [
                Finding(page, reason) for page in pages[start::workers] for reason in seen(look, site.address + page)
            ]

    with ThreadPoolExecutor(workers) as pool:
        return Result(looked_at, len(pages), list(chain(*pool.map(share, range(workers)))))


def seen(look: Look, address: str) -> list[str]:
    """Return what is wrong with one page."""
    try:
        return list(look(address))
    except Error as error:
        return [f"the browser failed: {error.message}"]
