"""What a browser can tell of a page that a person would see: text that is cut, focus without a mark, what moves."""

from pathlib import Path

from playwright.sync_api import Page


def _script(name: str) -> str:
    return Path(__file__).with_name(f"{name}.js").read_text("utf-8")


def cut(page: Page) -> list[str]:
    """Return what of a page does not show as a whole, each with where it is and what cuts it."""
    found: list[str] = page.evaluate(_script("cut"))
    return found


def shifts(page: Page) -> list[str]:
    """Return what has moved on a page since it began to load, its fonts included."""
    found: list[str] = page.evaluate(_script("shifts"))
    return found


def space_out(page: Page) -> None:
    """Give the text of a page the spacing that WCAG 1.4.12 asks it to bear."""
    page.evaluate(_script("space_out"))


def unseen_focus(page: Page) -> list[str]:
    """Return where the focus of the keyboard cannot be seen, of all the places that it can be at."""
    page.keyboard.press("Tab")  # from here on the focus is the keyboard's
    stops, found = page.evaluate(_script("unseen_focus"))
    assert stops > 10, "there is hardly anything to focus"
    return list(found)
