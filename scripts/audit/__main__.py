"""Run all audits, or those that are named: `python -m audit [NAME …]`."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from audit import Result, Site, accessibility, lighthouse, loading, markup, without_scripts
from bakuprocess import building
from bakuprocess.cli.common import settings_of
from bakuprocess.publishing import CannotPublish
from bakuprocess.settings import ROOT
from bench import table
from hand_written import copy_project
from hosting import hosted

AUDITS: dict[str, Callable[[Site], Result]] = {
    "markup": markup.audit,
    "loading": loading.audit,
    "without_scripts": without_scripts.audit,
    "accessibility": accessibility.audit,
    "lighthouse": lighthouse.audit,
}


def say(text: str) -> None:
    """Tell the person who waits, beside the result."""
    print(f"… {text}", file=sys.stderr, flush=True)


@contextmanager
def published() -> Iterator[Site]:
    """Build the site as it would be published, in a folder of its own, and serve it at the address that it was told."""
    with TemporaryDirectory(prefix="baku-audit-") as folder:
        root = copy_project(Path(folder).resolve(), own_record=True)
        (root / "data").symlink_to(ROOT / "data")
        with hosted(root / "site") as address:
            settings = replace(settings_of(root), site_url=address, repo_url="https://repository.example/record")
            try:
                done = building.build(settings, say)
            except CannotPublish as error:
                sys.exit(str(error))
            if done.checked.has_errors:
                sys.exit("\n".join(map(str, done.checked.problems)))
            yield Site(settings.site, address)


def run(names: list[str]) -> dict[str, Result]:
    """Run audits by name, one after the other."""
    results = {}
    with published() as site:
        for name in names:
            started = time.monotonic()
            results[name] = AUDITS[name](site)
            say(f"{name}: {time.monotonic() - started:.0f} s")
    return results


def main() -> None:
    """Print a table of the audits, their own tables, and whatever they found; exit 1 if they found anything."""
    names = sys.argv[1:] or list(AUDITS)
    if unknown := set(names) - AUDITS.keys():
        sys.exit(f"There is no audit {', '.join(sorted(unknown))}. There are: {', '.join(AUDITS)}.")
    results = run(names)
    rows = [(result.looked_at, result.pages, len(result.findings)) for result in results.values()]
    print(table(("Audit", "pages", "found"), *rows))
    for result in results.values():
        if result.table:
            print("", result.table, sep="\n")
    wrong = [f"{name}: {told}" for name, result in results.items() for told in result.told()]
    if wrong:
        print("", *wrong, sep="\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
