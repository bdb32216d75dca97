"""`baku fmt`: records in their canonical form."""

import difflib
import sys
from pathlib import Path

import click

from bakuprocess.cli.common import DATA, show
from bakuprocess.problems import Problem
from bakuprocess.reports import Report, count


@click.command("fmt", short_help="Put records into their form.")
@click.argument("paths", metavar="[FILES]…", nargs=-1, type=click.Path(exists=True, path_type=Path))
@DATA
@click.option(
    "--check", is_flag=True, help="Write nothing; name the files that are not in form, and fail if there are any."
)
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
def command(paths: tuple[Path, ...], data: Path, check: bool, diff: bool) -> None:
    """Put records into their form: order of fields, indentation, quotes, line width.

    Without FILES, all records are formatted. What a record says and its comments stay as they are. A file that cannot
    be read is reported and left alone; the others are formatted all the same.
    """
    from bakuprocess.editing import formatting, opened, saving

    try:
        chosen, problems = opened.opened(data, paths)
    except opened.CannotEdit as error:
        raise click.UsageError(f"{error}.") from None
    done = formatting.format_files(chosen)
    problems += done.problems
    if not (check or diff):
        try:
            saving.save(done.changes.values())
        except saving.CannotSave as error:
            raise click.ClickException(str(error)) from None
    for name, change in done.changes.items():
        click.echo(_shown(name, change.before or b"", change.after or b"") if diff else _told(name, check), nl=not diff)
    for why in done.refused:
        click.echo(why, err=True)
    _close(problems, data, len(chosen), len(done.changes), would=check or diff)
    sys.exit(bool(problems or done.refused) or (check and bool(done.changes)))


def _told(name: str, check: bool) -> str:
    return f"{name}: not in form" if check else f"{name}: formatted"


def _shown(name: str, before: bytes, after: bytes) -> str:
    """Return a change as a unified diff."""
    old, new = (content.decode().splitlines(keepends=True) for content in (before, after))
    lines = difflib.unified_diff(old, new, f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _close(problems: list[Problem], data: Path, files: int, changed: int, *, would: bool) -> None:
    """Print what could not be read, and the totals, where they do not spoil a diff that is piped on."""
    done = f"{changed} {'to be formatted' if would else 'formatted'}"
    if problems:
        show(Report(tuple(sorted(problems)), files, data.absolute().parent, done=done), err=True)
    else:
        click.echo(f"{count(files, 'record')}, {done}", err=True)
