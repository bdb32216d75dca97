"""Measure check, rendering and the whole build at three sizes, and the weight of the pages: `make bench`.

Prints the tables of docs/develop/measurements.md, and on standard error how far it is. Every step is a process of its
own, in a copy of the project that is deleted afterwards.
"""

import gc
import gzip
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urljoin

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "data"
# The smaller the record, the more chance weighs: the quickest of some runs counts.
RUNS = {0: 3, 1000: 2, 5000: 1}
MIB, KB = 1024 * 1024, 1000


class Cost(NamedTuple):
    """What a process took: seconds, MiB of its largest process, and when each line of its progress came."""

    seconds: float
    memory: float
    progress: dict[str, float]

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s, {self.memory:.0f} MiB"


class Weight(NamedTuple):
    """What a page weighs: its address, and bytes raw and compressed."""

    page: str
    raw: int
    compressed: int


class Measured(NamedTuple):
    """What one size of the record costs, and what its pages weigh, the heaviest first."""

    records: int
    check: Cost
    render: Cost
    plain: Cost
    build: Cost
    weights: list[Weight]
    visit: dict[str, int]

    @property
    def ours(self) -> float:
        """The seconds of a build beside those of MkDocs."""
        return self.build.seconds - self.plain.seconds

    @property
    def search(self) -> float:
        """The seconds of a build that Pagefind takes."""
        return self.build.seconds - next(at for line, at in self.build.progress.items() if "indexing" in line)

    def per_page(self, seconds: float) -> str:
        """Return the share of a page in some seconds."""
        return f"{seconds / len(self.weights) * 1000:.2f} ms"


# The processes


def run(*command: str | Path) -> Cost:
    """Run a Python module to its end and return what it took; leave with its own words where it fails."""
    environment = {name: value for name, value in os.environ.items() if name not in ("SITE_URL", "REPO_URL")}
    environment["NO_MKDOCS_2_WARNING"] = "1"
    started = time.monotonic()
    progress: dict[str, float] = {}
    with subprocess.Popen(
        [sys.executable, *command], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr  # noqa: S101  it was asked for
        for line in process.stderr:
            progress[line] = time.monotonic() - started
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("".join(progress))
    return Cost(seconds, usage.ru_maxrss * 1024 / MIB, progress)


def render(root: Path) -> None:
    """Check a project and write its pages into an empty folder: a step that the command line has not by itself."""
    from bakuprocess import checking, pages, publishing  # noqa: PLC0415  what is measured must not burden what measures
    from bakuprocess.cli.common import settings_of  # noqa: PLC0415

    gc.set_threshold(100_000)  # as the command line does
    settings = settings_of(root)
    checked = checking.check(settings.data, settings.as_of)
    publishing.write_pages(root / "rendered", pages.render(checked.catalogue, settings))


def quiet_folder() -> Path | None:
    """Return a folder in memory with room enough, else None for the usual one: a busy disk would blur the figures."""
    memory = Path("/dev/shm")  # noqa: S108  nothing is read from it but what was just written
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > 2048 * MIB else None


@contextmanager
def project(data: Path) -> Iterator[Path]:
    """Give a copy of what people wrote of the project, with the record of another folder, and delete it again."""
    from hand_written import copy_project  # noqa: PLC0415  a process that measures loads only what it measures

    with TemporaryDirectory(prefix="baku-bench-", dir=quiet_folder()) as folder:
        root = copy_project(Path(folder), own_record=data == RECORD)
        (root / "data").symlink_to(data)
        yield root


def measure(data: Path) -> Measured:
    """Measure every step for the record in a folder."""
    with project(data) as root:
        check = run("-m", "bakuprocess.cli", "check", "--data", data)
        rendered = run(__file__, "render", root)
        build = run("-m", "bakuprocess.cli", "build", "--project", root)
        plain = run("-m", "mkdocs", "build", "--strict", "--quiet", "-f", root / "mkdocs.yml", "-d", root / "plain")
        pages = weights(root / "site")
        heaviest = next(weight.page for weight in pages if weight.page.startswith("events/") and len(weight.page) > 7)
        visit = first_visit(root / "site", heaviest)
    return Measured(len(list(data.glob("*/*.yml"))), check, rendered, plain, build, pages, visit)


def best(data: Path, runs: int) -> Measured:
    """Measure some times, and keep of each step the quickest."""
    found = [measure(data) for _ in range(runs)]
    steps = {name: min(getattr(one, name) for one in found) for name in ("check", "render", "plain", "build")}
    return found[0]._replace(**steps)


# The pages


def weights(site: Path) -> list[Weight]:
    """Return what each page weighs, the heaviest first."""
    contents = ((path, path.read_bytes()) for path in site.rglob("*.html"))
    found = (
        Weight(path.relative_to(site).as_posix().removesuffix("index.html"), len(content), len(gzip.compress(content)))
        for path, content in contents
    )
    return sorted(found, key=lambda weight: -weight.raw)


# What a link in the head makes a browser load; what is loaded ahead of its use are our fonts.
_LOADING = {"stylesheet", "preload", "modulepreload", "icon"}


class Loaded(HTMLParser):
    """Collects what a page loads beside itself: style sheets, scripts, fonts that it announces, images, its icon."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element loads."""
        given = dict(attrs)
        loads = tag == "link" and given.get("rel") in _LOADING
        address = given.get("href") if loads else given.get("src") if tag in ("script", "img") else None
        if address:
            self.addresses.append(address)


def first_visit(site: Path, page: str) -> dict[str, int]:
    """Return the files that a first visit to a page transfers, each with its compressed bytes."""
    html = (site / page / "index.html").read_text("utf-8")
    loaded = Loaded()
    loaded.feed(html)
    files = [f"{page}index.html", *(urljoin(page, address) for address in loaded.addresses)]
    return {file: transfer(site / file) for file in files}


def transfer(file: Path) -> int:
    """Return the bytes of a file as a host sends it: compressed, but for fonts and images, which are so already."""
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content)))


# The tables


def table(*rows: Iterable[object]) -> str:
    """Return rows as a Markdown table, in columns for the terminal too; the first row is the head."""
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    first, *others = widths
    texts.insert(1, ["-" * first, *("-" * (width - 1) + ":" for width in others)])
    return "\n".join(
        "| "
        + " | ".join([row[0].ljust(first), *(cell.rjust(w) for cell, w in zip(row[1:], others, strict=True))])
        + " |"
        for row in texts
    )


def costs(sizes: list[Measured]) -> str:
    """Return the table of what each step costs at each size."""
    return table(
        ["Step", *(f"{'real' if not at else 'synthetic'} record" for at in range(len(sizes)))],
        ["Records", *(f"{one.records:,}" for one in sizes)],
        ["Pages", *(f"{len(one.weights):,}" for one in sizes)],
        ["Check", *(one.check for one in sizes)],
        ["Render: check, and write the Markdown", *(one.render for one in sizes)],
        ["Plain MkDocs, of that Markdown", *(one.plain for one in sizes)],
        ["Whole build", *(one.build for one in sizes)],
        ["Whole build, a page", *(one.per_page(one.build.seconds) for one in sizes)],
        ["Render, a page", *(one.per_page(one.render.seconds) for one in sizes)],
        ["Whole build : plain MkDocs", *(f"{one.build.seconds / one.plain.seconds:.2f}" for one in sizes)],
        ["Our part: whole build less plain MkDocs", *(f"{one.ours:.2f} s" for one in sizes)],
        ["Its share of the whole build", *(f"{one.ours / one.build.seconds:.0%}" for one in sizes)],
        ["Of that, Pagefind", *(f"{one.search:.2f} s" for one in sizes)],
        ["Share without Pagefind", *(f"{(one.ours - one.search) / one.build.seconds:.0%}" for one in sizes)],
    )


def heaviest(pages: list[Weight], number: int) -> str:
    """Return the table of the heaviest pages."""
    rows = ((f"{page or 'home'}", f"{raw / KB:.1f}", f"{small / KB:.1f}") for page, raw, small in pages[:number])
    return table(("Page", "HTML, kB", "compressed, kB"), *rows)


def transferred(visit: dict[str, int]) -> str:
    """Return the table of what a first visit transfers."""
    rows = ((file, f"{size / KB:.1f}") for file, size in visit.items())
    return table(("File", "compressed, kB"), *rows, ("together", f"{sum(visit.values()) / KB:.1f}"))


def further(pages: list[Weight]) -> str:
    """Return the table of what a page after the first transfers: its HTML alone, since the rest is kept."""
    sizes = sorted(page.compressed for page in pages)
    rows = (
        ("half of them at most", sizes[len(sizes) // 2]),
        ("nine of ten at most", sizes[len(sizes) * 9 // 10]),
        ("the heaviest", sizes[-1]),
    )
    return table((f"Of {len(pages):,} pages", "compressed, kB"), *((name, f"{size / KB:.1f}") for name, size in rows))


def main() -> None:
    """Measure everything and print the tables."""
    sizes = []
    for number, runs in RUNS.items():
        print(f"… {number or 'real'} records", file=sys.stderr, flush=True)
        with TemporaryDirectory(prefix="baku-bench-", dir=quiet_folder()) as folder:
            if number:
                run(ROOT / "scripts" / "synthetic.py", str(number), folder)
            sizes.append(best(Path(folder) if number else RECORD, runs))
    real, largest = sizes[0], sizes[-1]
    print("## Time and memory", costs(sizes), sep="\n\n")
    print("\n## The heaviest pages of the real site", heaviest(real.weights, 10), sep="\n\n")
    print(f"\n## The heaviest pages with {largest.records:,} records", heaviest(largest.weights, 5), sep="\n\n")
    print("\n## A first visit to the heaviest page of an event", transferred(real.visit), sep="\n\n")
    print("\n## A page after the first", further(real.weights), sep="\n\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["render"]:
        render(Path(sys.argv[2]))
    else:
        main()
