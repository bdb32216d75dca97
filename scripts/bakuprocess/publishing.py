"""Writes the generated files into docs/, runs MkDocs and Pagefind beside the site, and swaps the result in."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pydantic import TypeAdapter

from bakuprocess import finishing
from bakuprocess.pages.page import Page
from bakuprocess.settings import Settings

MANIFEST = ".generated.json"
# What means nothing without its place (marks, breadcrumbs, ways on), and the lists of sources, which have own pages.
_NOT_SEARCHED = ".cite, .kind, .rests, .disputed, .crumbs, .neighbours, .grounds, .sources"
# What Pagefind adds for its own interface; ours is docs/assets/search.js.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
# Of a program's output: where what matters begins, and what in it is for programmers only.
_TROUBLE = re.compile(r"^(WARNING|ERROR|CRITICAL|Error)\b", re.MULTILINE)
_INSIDE = re.compile(r"^(INFO|DEBUG)\b.*\n|^Traceback .*\n([ \t]+.*\n)*", re.MULTILINE)

Progress = Callable[[str], None]
Manifest = dict[str, list[str]]


class CannotPublish(Exception):
    """The pages could not be written or published; the last good site is untouched."""


@contextmanager
def explained() -> Iterator[None]:
    """Turn a refusal of the system into CannotPublish, with the path and the reason."""
    try:
        yield
    except OSError as error:
        raise CannotPublish(": ".join(str(part) for part in (error.filename, error.strerror) if part)) from None


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
    for path in {*wanted, *known}:
        _part(docs / path).unlink(missing_ok=True)  # left by a killed build
    # Before and after are both noted as ours, so that a build killed in between leaves nothing strange behind.
    digests = {path: _digest(content) for path, content in wanted.items()}
    _write(
        docs / MANIFEST,
        _json({p: sorted({*known.get(p, []), d}) for p, d in digests.items()} | {p: known[p] for p in stale}),
    )
    for path, content in wanted.items():
        _write(docs / path, content)
    for path in stale:
        _delete(docs, path)
    _write(docs / MANIFEST, _json({path: [digest] for path, digest in digests.items()}))
    return len(wanted)


@explained()
def clean(docs: Path) -> list[str]:
    """Delete the generated files below docs/, and return those that stay because somebody changed them since."""
    known = _manifest(docs)
    changed = [path for path, digests in known.items() if not _ours(docs / path, digests, None)]
    for path in known.keys() - changed:
        _part(docs / path).unlink(missing_ok=True)
        _delete(docs, path)
    (docs / MANIFEST).unlink(missing_ok=True)
    return sorted(changed)


def publish(settings: Settings, progress: Progress) -> None:
    """Build the site from docs/ beside the last one, add the search, and swap it in.

    Raises CannotPublish with MkDocs' or Pagefind's own words where one of them fails.
    """
    building, previous = _beside(settings)
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
    finishing.finish(building)
    progress("indexing the pages for the search")
    _run(["pagefind", "--site", str(building), "--quiet", "--exclude-selectors", _NOT_SEARCHED], environment)
    finishing.strip(building)
    for pattern in _UNUSED:
        for path in (building / "pagefind").glob(pattern):
            path.unlink()
    if settings.site.exists():
        settings.site.rename(previous)
    building.rename(settings.site)
    with suppress(OSError):  # the site is published; the next build says what is in its way
        _remove(previous)


def recover(settings: Settings) -> None:
    """Put the last good site back where a build was killed in the middle of the swap, and remove what it left.

    Raises CannotPublish where site/ is something else than a folder.
    """
    building, previous = _beside(settings)
    site = settings.site
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        kind = "link" if site.is_symlink() else "file"
        raise CannotPublish(f"{site} is a {kind}; the build makes a folder there. Move it away, then build again.")
    if previous.is_dir() and not previous.is_symlink() and not site.exists():
        previous.rename(site)
    _remove(building)
    _remove(previous)


def _beside(settings: Settings) -> tuple[Path, Path]:
    """Return where the next site is built, and where the last one waits during the swap."""
    return settings.root / ".site-building", settings.root / ".site-previous"


def _remove(path: Path) -> None:
    """Delete a file, a link or a folder, read-only ones too, if there is any."""
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
        return
    for folder, _, _ in os.walk(path):
        Path(folder).chmod(0o700)
    shutil.rmtree(path)


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env=environment,
        capture_output=True,
        text=True,
        errors="backslashreplace",
        check=False,
    )
    if done.returncode:
        raise CannotPublish(f"{command[0]} stopped:\n{_essence(done.stdout + done.stderr)}")


def _essence(said: str) -> str:
    """Return what a person needs of a program's output: from its first warning or error on, else its last line."""
    said = _INSIDE.sub("", said + "\n")
    trouble = _TROUBLE.search(said)
    lines = [line.rstrip() for line in said[trouble.start() if trouble else 0 :].splitlines() if line.strip()]
    return "\n".join(lines if trouble else lines[-1:])


def _manifest(docs: Path) -> Manifest:
    try:
        return TypeAdapter(Manifest).validate_json((docs / MANIFEST).read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError:
        raise CannotPublish(f"{docs.name}/{MANIFEST} cannot be read; delete it and the generated folders.") from None


def _ours(path: Path, digests: list[str], wanted: bytes | None) -> bool:
    """Whether what is at a path, if anything, is what we wrote, or what we would write anyway."""
    if not path.exists():
        return True
    if not path.is_file():
        return False
    content = path.read_bytes()
    return content == wanted or _digest(content) in digests


def _strangers(docs: Path, ours: set[str]) -> list[str]:
    """Return the files and links in the place of generated folders, or within, that we never wrote.

    A generated folder may stand in one that people write. Hidden files and the backups of editors do no harm there.
    """
    folders = {(docs / path).parent for path in ours if "/" in path}
    above = {way for folder in folders for way in (folder, *folder.parents) if docs in way.parents}
    outermost = (folder for folder in folders if not folders.intersection(folder.parents))
    within = (path for folder in outermost for path in folder.rglob("*"))
    found = (path for path in (*above, *within) if path.is_file() or path.is_symlink())
    names = {path.relative_to(docs).as_posix() for path in found} - ours - {f"{path}.part" for path in ours}
    return sorted(name for name in names if "/." not in name and not name.endswith("~"))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _json(manifest: Manifest) -> bytes:
    return json.dumps(manifest, indent=0, sort_keys=True).encode()


def _write(path: Path, content: bytes) -> None:
    """Write a file as a whole, and only if it changes."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = _part(path)
    try:
        part.write_bytes(content)
    except OSError as error:
        error.filename = error.filename or str(path)  # of a full disk Python does not say the file
        raise
    part.replace(path)


def _part(path: Path) -> Path:
    """Return where a file is written before it takes its place."""
    return path.with_name(path.name + ".part")


def _delete(docs: Path, path: str) -> None:
    """Delete a file and the folders that are empty without it."""
    (docs / path).unlink(missing_ok=True)
    folder = (docs / path).parent
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
