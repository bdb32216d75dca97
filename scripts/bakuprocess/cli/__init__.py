"""The command line, `baku`: one command, one module here; a new module with a `command` is a new command."""

import gc
import sys
from importlib import import_module
from io import TextIOWrapper
from pkgutil import iter_modules

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
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
