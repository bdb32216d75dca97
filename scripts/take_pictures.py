"""Pictures of the finished site, through a server as its readers see it.

`make pictures` takes the pages that people will judge the site by, at every width, in both schemes and printed, into
`.pictures/`, with a sheet to look through. `make screenshots` (this script with the word `kept`) takes the pictures
that the project keeps: the README's, the one for sharing, the mark for telephones, and those of the guide.
"""

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser

import guide_pictures
from bakuprocess.settings import ROOT
from browsing import chromium
from hosting import hosted
from palette_png import small

SITE, FOLDER, ASSETS = ROOT / "site", ROOT / ".pictures", ROOT / "docs" / "assets"
EVENT = "events/world-forum-on-intercultural-dialogue-2011/"
PAGES = {"home": "", "timeline": "timeline/", "event": EVENT, "partner": "partners/icesco/", "matrix": "matrix/"}
WIDTHS = (360, 768, 1440)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
A4 = 794  # pixels wide, of which there are 96 to the inch

SHEET = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures of the site</title>
<style>
  body {{ margin: 1rem; background: #777; font: 1rem system-ui; }}
  div {{ display: flex; gap: 1rem; overflow-x: auto; align-items: start; }}
  figure {{ flex: none; height: 85vh; margin: 0; overflow-y: auto; }}
  figcaption {{ position: sticky; top: 0; padding: .3rem 0; background: #777; }}
  img {{ display: block; zoom: .6; }}
</style>
{rows}
</html>
"""


def schemes(browser: Browser, address: str, name: str) -> Iterator[Path]:
    """Take a page as a whole at every width in both schemes; yield the files."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page.goto(address, wait_until="networkidle")
            path = FOLDER / f"{name}-{width}-{scheme}.png"
            page.screenshot(path=path, full_page=True)
            page.close()
            yield path


def printed(browser: Browser, address: str, name: str) -> Path:
    """Print a page, as PDF and as a picture of the same; return the picture."""
    page = browser.new_page(viewport={"width": A4, "height": 1123})
    page.goto(address, wait_until="networkidle")
    page.pdf(path=FOLDER / f"{name}-printed.pdf", format="A4", margin={"top": "15mm", "bottom": "15mm"})
    page.emulate_media(media="print")
    path = FOLDER / f"{name}-printed.png"
    page.screenshot(path=path, full_page=True)
    page.close()
    return path


def figure(path: Path) -> str:
    """Return a picture of the sheet, which leads to the file, and to the PDF where there is one."""
    pdf = path.with_suffix(".pdf")
    more = f' <a href="{escape(pdf.name)}">PDF</a>' if pdf.exists() else ""
    name = escape(path.name)
    return f'<figure><figcaption>{name}{more}</figcaption><a href="{name}"><img src="{name}" alt=""></a></figure>'


def take_pages() -> Path:
    """Take all pages into an ignored folder, and return the sheet that shows them."""
    FOLDER.mkdir(exist_ok=True)
    rows = []
    with hosted(SITE) as address, chromium() as browser:
        for name, page in PAGES.items():
            taken = [*schemes(browser, address + page, name), printed(browser, address + page, name)]
            rows.append(f"<h2>{name}</h2>\n<div>{''.join(map(figure, taken))}</div>")
    sheet = FOLDER / "index.html"
    sheet.write_text(SHEET.format(rows="\n".join(rows)), "utf-8")
    return sheet


def take_kept() -> Iterator[Path]:
    """Take the pictures that the project keeps, and yield the files."""
    with chromium() as browser:
        with hosted(SITE) as address:
            yield taken(browser, address + EVENT, 1280, 800, "picture.png")
            yield from guide_pictures.take(browser, address)
        with hosted(ROOT) as address:
            yield taken(browser, f"{address}scripts/social.html", 1200, 630, "social.png")
            yield taken(browser, f"{address}scripts/social.html#mark", 180, 180, "mark.png")


def taken(browser: Browser, address: str, width: int, height: int, name: str) -> Path:
    """Take what a window of some pixels shows, in the light scheme."""
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(address, wait_until="networkidle")
    path = ASSETS / name
    path.write_bytes(small(page.screenshot()))
    page.close()
    return path


def main() -> None:
    """Take what was asked for and say where it is."""
    if not SITE.is_dir():
        sys.exit("There is no site yet: `make site` makes it.")
    for path in take_kept() if sys.argv[1:] == ["kept"] else [take_pages()]:
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
