"""`baku diff`: which records change, and what of them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bakuprocess import checking
from bakuprocess.checking import Checked
from bakuprocess.cli.common import PROJECT, as_of_today, write_or_print
from bakuprocess.git import CannotAsk

NOW = "the working tree"


@click.command("diff", short_help="Tell what changes, before and after.")
@PROJECT
@click.argument("revision")
@click.option("--to", "other", help="Another revision to compare with, instead of the files as they are now.")
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file to write, instead of printing.")
def command(project: Path, revision: str, other: str | None, form: str, output: Path | None) -> None:
    """Tell which records change since a REVISION (a branch, a tag, a commit), before and after.

    Without --to, the revision is compared with the files as they are now.
    """
    with _asking():
        told = _told(project, revision, other, form)
    write_or_print(told, output)


@contextmanager
def _asking() -> Iterator[None]:
    try:
        yield
    except CannotAsk as error:
        raise click.ClickException(str(error)) from None


def _told(project: Path, revision: str, other: str | None, form: str) -> str:
    from bakuprocess.diffing import as_json, changes, markdown, revisions
    from bakuprocess.diffing.touched import touched
    from bakuprocess.language import Language

    old = revisions.commit_of(project, revision)
    new = revisions.commit_of(project, other) if other is not None else None
    language = Language()
    before = _checked(project, old)
    after = _checked(project, new) if new else checking.check(project / "data", as_of_today())
    difference = changes.compare(before, after, language)
    files = touched(revisions.changed_files(project, old, new))
    if form == "json":
        plain = as_json.as_json(difference, files, revision, other or NOW)
        return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    return markdown.render(difference, files, language)


def _checked(project: Path, commit: str) -> Checked:
    from bakuprocess.diffing import revisions

    with TemporaryDirectory(prefix="baku-diff-") as folder:
        return checking.check(revisions.write_record(project, commit, Path(folder)), as_of_today())
