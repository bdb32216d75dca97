"""`baku explain`: what is behind the code of a message."""

import os
import sys
from collections.abc import Iterator

import click

from bakuprocess.reports.look import Look, look_of


@click.command("explain", short_help="Tell what a code such as BP102 means.")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Tell what the CODE of a message means, such as BP102, with an example; without a code, list all."""
    from bakuprocess.explanations import EXPLANATIONS

    look = look_of(sys.stdout, os.environ)
    wanted = f"BP{code.upper().removeprefix('BP').zfill(3)}" if code else ""
    if not wanted:
        lines = iter([f"{one.code}  {one.title}" for one in EXPLANATIONS.values()])
    elif wanted in EXPLANATIONS:
        lines = _explained(wanted, look)
    else:
        raise click.UsageError(f"There is no code {code}; `baku explain` lists all of them.")
    click.echo("\n".join(lines), color=look.colours)


def _explained(code: str, look: Look) -> Iterator[str]:
    """Yield what is told of a code, line for line."""
    from bakuprocess.examples import messages, shown
    from bakuprocess.explanations import EXPLANATIONS
    from bakuprocess.reports.text import wrapped

    one = EXPLANATIONS[code]
    yield from wrapped(f"{one.code} ({one.severity}): ", one.title, look)
    yield ""
    yield from wrapped("", one.why, look, "")
    for heading, example in (("Wrong:", one.bad), ("Right:", one.good)):
        if example:
            yield f"\n{heading}"
        for path, content in example.items():
            yield f"\n  data/{path}"
            yield from (f"    {line}" for line in shown(content).split("\n") if line)
        if example is one.bad:
            yield "\nWhat the check says:"
            yield from (f"\n{message}" for message in messages(code, look))
