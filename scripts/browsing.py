"""Chromium, for whatever looks at pages as a reader's browser shows them: audits and pictures."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

import find_browser

# A fresh Chromium asks its maker for this and that; ours talks to this machine only.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


def chromium_path() -> str:
    """Return the program; leave with advice where there is none."""
    return find_browser.of_the_system() or sys.exit(find_browser.HOW)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a Chromium, and end it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=QUIET)
        yield browser
        browser.close()
