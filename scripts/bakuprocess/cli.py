"""The command line: `baku check`, `baku build`, `baku serve`."""

import os
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import click

from bakuprocess import checking
from bakuprocess.problems import count, report

ROOT = Path(__file__).resolve().parents[2]


def as_of_today() -> date:
    """Return the as-of date: the day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC), else today's in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch) if epoch else time.time(), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is {epoch!r}, which is no number of seconds since 1970.") from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Keep the record of the Baku Process: check it, build its website, show it."""


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=ROOT / "data", help="Another folder than data/.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day to check for; today, if not given.")
def check(data: Path, strict: bool, as_of: datetime | None) -> None:
    """Print every problem of the record, sorted by place, and one line of totals."""
    checked = checking.check(data, as_of.date() if as_of else as_of_today())
    click.echo(report(checked.problems, count(checked.files, "record")))
    sys.exit(checked.has_errors or (strict and bool(checked.problems)))


if __name__ == "__main__":
    main()
