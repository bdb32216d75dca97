"""The command line, `baku`: one command, one module here; a new module with a `command` is a new command."""

import errno
import gc
import sys
from importlib import import_module
from io import TextIOWrapper
from pkgutil import iter_modules
from typing import Any

import click


class _Commands(click.Group):
    """The commands; where the system refuses what none of them foresaw, it is told and not traced."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever read the output has gone; click ends quietly
                raise
            raise click.ClickException(f"{error.filename or 'the output'}: {error.strerror or error}.") from None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Keep the record of the Baku Process: check it, build its website, show it."""
    # Nearly all that a check makes is kept; Python need not look through it for garbage every 700 objects.
    gc.set_threshold(100_000)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without a letter shows its number


for module in iter_modules(__path__, f"{__name__}."):
    if not module.name.endswith("__main__") and (command := getattr(import_module(module.name), "command", None)):
        main.add_command(command)
