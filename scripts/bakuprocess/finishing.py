"""The finished site, after the generator: assets named by what they hold, lean pages, and nothing that no page uses.

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
_KINDS = ("woff2", "svg", "png", "txt", "css", "js")
_ASSET = re.compile(rf"assets/[a-z0-9./-]+\.(?:{'|'.join(_KINDS)})\b")
# The theme's own digest in a name says the same as ours.
_DIGEST = re.compile(r"\.[0-9a-f]{8}\.min$")
_FROM_A_SHEET = re.compile(r'url\("([^"]+)"\)')
# Markdown gives the cells of an aligned column a style of their own, which the site's security policy refuses.
_ALIGNED = re.compile(r' style="text-align: (left|center|right);"')

_FOUND_BY = re.compile(r'<meta name="(?!description")[a-z]+" content="[^"]*" data-pagefind-(?:meta|filter)="[^"]*">\n')
_FOR_THE_INDEX = re.compile(r' data-pagefind-(?:body|ignore|meta|weight|filter)(?:="[^"]*")?(?=[ >])')
_PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
_CODE = re.compile(r"(<pre[^>]*>)<code")
_INDENTATION = re.compile(r"\s*\n\s*")
_REFERENCE = re.compile(r"&#(\d{2,3});")
# The title's id repeats the title, and nothing leads to it; a picture in HTML needs no name of its language.
_NEEDLESS = re.compile(r'(<h1\b[^>]*?) id="[^"]*"|(<svg) xmlns="http://www\.w3\.org/2000/svg"')


def finish(site: Path) -> None:
    """Finish a site in its folder."""
    _prune(site)
    names = _fingerprinted(site)
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        finished = _lean(_ALIGNED.sub(_class, _ASSET.sub(lambda found: names.get(found[0], found[0]), text)))
        if finished != text:
            page.write_text(finished, "utf-8")


def strip(site: Path) -> None:
    """Take out of the pages what was there for the indexing of the search only, once it is done."""
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        stripped = _FOR_THE_INDEX.sub("", _FOUND_BY.sub("", text))
        if stripped != text:
            page.write_text(stripped, "utf-8")


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
            digest = hashlib.sha256(path.read_bytes()).hexdigest()[:6]
            named = path.rename(path.with_name(f"{_DIGEST.sub('', path.stem)}.{digest}.{kind}"))
            names[path.relative_to(site).as_posix()] = named.relative_to(site).as_posix()
    return names


def _point_to(names: dict[str, str], sheet: Path, site: Path) -> None:
    folder = sheet.parent.relative_to(site).as_posix()

    def renamed(found: re.Match[str]) -> str:
        name = names.get(f"{folder}/{found[1]}")
        return f'url("{name.removeprefix(folder + "/")}")' if name else found[0]

    text = sheet.read_text("utf-8")
    sheet.write_text(_FROM_A_SHEET.sub(renamed, text), "utf-8")


def _lean(text: str) -> str:
    """Return a page without indentation, needless attributes, and references for marks that mean nothing in HTML.

    Code that is wider than a phone scrolls; so that a keyboard can scroll it too, it takes the focus.
    """
    pieces = _PREFORMATTED.split(_CODE.sub(r'\1<code tabindex="0"', text))
    pieces[::2] = [_NEEDLESS.sub(r"\1\2", _INDENTATION.sub("\n", piece)) for piece in pieces[::2]]
    return _REFERENCE.sub(_character, "".join(pieces))


def _character(found: re.Match[str]) -> str:
    character = chr(int(found[1]))
    return found[0] if character in "<>&\"'`=" or not character.isprintable() else character


def _class(found: re.Match[str]) -> str:
    return ' class="number"' if found[1] == "right" else ""
