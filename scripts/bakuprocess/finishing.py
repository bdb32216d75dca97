"""The finished site, after the generator: assets named by what they hold, and nothing that no page uses.

A file under `assets/` gets a part of its digest into its name, so that browsers may keep it for ever; its references in
pages, style sheets and data attributes follow.
"""

import hashlib
import re
import shutil
from pathlib import Path

# Of the theme only its main style sheet is used; the search and the look of code are not its.
_UNUSED = ("assets/javascripts", "assets/images", "assets/stylesheets/palette.*", "assets/stylesheets/*.map")
# In this order: a style sheet names fonts, so its own digest comes after theirs.
_KINDS = ("woff2", "svg", "png", "css", "js")
_ASSET = re.compile(rf"assets/[a-z0-9./-]+\.(?:{'|'.join(_KINDS)})\b")
_FROM_A_SHEET = re.compile(r'url\("([^"]+)"\)')
# Markdown gives the cells of an aligned column a style of their own, which the site's security policy refuses.
_ALIGNED = re.compile(r' style="text-align: (left|center|right);"')


def finish(site: Path) -> None:
    """Finish a site in its folder."""
    _prune(site)
    names = _fingerprinted(site)
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        finished = _ALIGNED.sub(_class, _ASSET.sub(lambda found: names.get(found[0], found[0]), text))
        if finished != text:
            page.write_text(finished, "utf-8")


def _prune(site: Path) -> None:
    for pattern in _UNUSED:
        for path in site.glob(pattern):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def _fingerprinted(site: Path) -> dict[str, str]:
    """Rename the assets, and return the new name of each by its old one, both relative to the site."""
    names: dict[str, str] = {}
    for kind in _KINDS:
        for path in sorted((site / "assets").rglob(f"*.{kind}")):
            if kind == "css":
                _point_to(names, path, site)
            digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
            named = path.rename(path.with_name(f"{path.stem}.{digest}.{kind}"))
            names[path.relative_to(site).as_posix()] = named.relative_to(site).as_posix()
    return names


def _point_to(names: dict[str, str], sheet: Path, site: Path) -> None:
    folder = sheet.parent.relative_to(site).as_posix()

    def renamed(found: re.Match[str]) -> str:
        name = names.get(f"{folder}/{found[1]}")
        return f'url("{name.removeprefix(folder + "/")}")' if name else found[0]

    text = sheet.read_text("utf-8")
    sheet.write_text(_FROM_A_SHEET.sub(renamed, text), "utf-8")


def _class(found: re.Match[str]) -> str:
    return ' class="number"' if found[1] == "right" else ""
