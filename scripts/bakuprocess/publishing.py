"""Writes the generated files into docs/, runs MkDocs and Pagefind beside the site, and swaps the result in."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from bakuprocess.pages.page import Page
from bakuprocess.settings import Settings

MANIFEST = ".generated.json"
# What is on every page or means nothing without its place: citation marks, breadcrumbs, ways on.
_NOT_SEARCHED = ".cite, .crumbs, .neighbours, .record-tools"
# What Pagefind adds for its own interface; ours is docs/assets/search.js.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")

Progress = Callable[[str], None]
Manifest = dict[str, list[str]]


class CannotPublish(Exception):  # noqa: N818  the words that the message needs
    """The pages could not be written or published; the last good site is untouched."""


def write_pages(docs: Path, pages: Iterable[Page]) -> int:
    """Bring the generated files below docs/ up to date, and return how many there are.

    A file is written only where it changed, and a stale one deleted only if the manifest says that we wrote it.
    Raises CannotPublish, before anything is written, where a file that we did not write is in the way.
    """
    wanted = {page.path: page.text.encode() for page in pages}
    known = _manifest(docs)
    stale = [path for path in known if path not in wanted]
    foreign = sorted(
        path for path in (*wanted, *stale) if not _ours(docs / path, known.get(path, []), wanted.get(path))
    )
    foreign += _strangers(docs, {*wanted, *known})
    if foreign:
        raise CannotPublish(
            "These files are in the way of generated ones, and the build did not write them as they are:\n"
            + "\n".join(f"  {docs.name}/{path}" for path in foreign)
            + "\nMove what you want to keep somewhere else under docs/, delete the rest, then build again."
        )
    # Before and after are both noted as ours, so that a build killed in between leaves nothing strange behind.
    digests = {path: _digest(content) for path, content in wanted.items()}
    _write(
        docs / MANIFEST,
        _json({p: sorted({*known.get(p, []), d}) for p, d in digests.items()} | {p: known[p] for p in stale}),
    )
    for path, content in wanted.items():
        _write(docs / path, content)
    for path in stale:
        (docs / path).unlink(missing_ok=True)
        _remove_empty(docs, (docs / path).parent)
    _write(docs / MANIFEST, _json({path: [digest] for path, digest in digests.items()}))
    return len(wanted)


def publish(settings: Settings, progress: Progress) -> None:
    """Build the site from docs/ beside the last one, add the search, and swap it in.

    Raises CannotPublish with MkDocs' or Pagefind's own words where one of them fails.
    """
    building, previous = settings.root / ".site-building", settings.root / ".site-previous"
    recover(settings)
    shutil.rmtree(building, ignore_errors=True)
    environment = {
        **os.environ,
        "SITE_URL": settings.site_url,
        "REPO_URL": settings.repo_url,
        "NO_MKDOCS_2_WARNING": "1",
    }
    config = settings.root / "mkdocs.yml"
    progress("publishing the pages with MkDocs")
    _run(["mkdocs", "build", "--strict", "-f", str(config), "-d", str(building)], environment)
    if not settings.site_url:
        for sitemap in building.glob("sitemap.xml*"):  # an address is what a sitemap is made of
            sitemap.unlink()
    progress("indexing the pages for the search")
    _run(["pagefind", "--site", str(building), "--quiet", "--exclude-selectors", _NOT_SEARCHED], environment)
    for pattern in _UNUSED:
        for path in (building / "pagefind").glob(pattern):
            path.unlink()
    if settings.site.exists():
        settings.site.rename(previous)
    building.rename(settings.site)
    shutil.rmtree(previous, ignore_errors=True)


def recover(settings: Settings) -> None:
    """Put the last good site back where a build was killed in the middle of the swap."""
    previous = settings.root / ".site-previous"
    if previous.exists() and not settings.site.exists():
        previous.rename(settings.site)
    shutil.rmtree(previous, ignore_errors=True)


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotPublish(f"{command[0]} stopped:\n{_essence(done.stdout + done.stderr)}")


def _essence(said: str) -> str:
    """Return what a person needs of a program's output: its warnings and errors, else its last line."""
    lines = [line.rstrip() for line in said.splitlines() if line.strip()]
    return "\n".join([line for line in lines if line.startswith(("WARNING", "ERROR"))] or lines[-1:])


def _manifest(docs: Path) -> Manifest:
    try:
        manifest = json.loads((docs / MANIFEST).read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:
        raise CannotPublish(f"{docs.name}/{MANIFEST} cannot be read; delete it and the generated folders.") from None
    return {str(path): [str(digest) for digest in digests] for path, digests in manifest.items()}


def _ours(path: Path, digests: list[str], wanted: bytes | None) -> bool:
    """Whether what is at a path, if anything, is what we wrote, or what we would write anyway."""
    if not path.exists():
        return True
    if not path.is_file():
        return False
    content = path.read_bytes()
    return content == wanted or _digest(content) in digests


def _strangers(docs: Path, ours: set[str]) -> list[str]:
    """Return the files in generated folders that we never wrote."""
    folders = {path.split("/")[0] for path in ours if "/" in path}
    found = (path for folder in folders for path in (docs / folder).rglob("*") if path.is_file() or path.is_symlink())
    return sorted({path.relative_to(docs).as_posix() for path in found} - ours)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _json(manifest: Manifest) -> bytes:
    return json.dumps(manifest, indent=0, sort_keys=True).encode()


def _write(path: Path, content: bytes) -> None:
    """Write a file as a whole, and only if it changes."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)


def _remove_empty(docs: Path, folder: Path) -> None:
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
