"""`baku` as tests call it, and small records for it to find fault with."""

from pathlib import Path

from click.testing import CliRunner, Result

from bakuprocess.cli import main

WARNING = {"events/forum.yml": "date: 2025\nstatus: announced"}
ERROR = {"events/forum.yml": "see_also: [nobody]"}


def baku(*arguments: str | Path) -> Result:
    """Run a command within this process; it may end with a code, but with no exception."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def check(data: Path, *options: str | Path) -> Result:
    """Run `baku check` on a record, on a fixed day."""
    return baku("check", "--data", data, "--as-of", "2026-11-23", *options)
