"""Problems of a small file, for the tests of every form of report."""

from bakuprocess.problems import Place, Problem, Severity

NAME = "data/events/x.yml"
LINES = "title: First Forum\nkind: forum\nstatus: hled\nfacts:\n  - text: >-\n      It was held\n      in Baku.\n"


def problem(
    line: int = 3,
    column: int = 9,
    end: tuple[int, int] | None = (3, 13),
    *,
    found: str = "“hled” is no status",
    allowed: str = "held, announced",
    mend: str = "write `held`",
) -> Problem:
    """Return a problem of the file, by itself a misspelt status."""
    return Problem(Place(NAME, line, column, end), "BP052", found, allowed, mend)


def warning() -> Problem:
    """Return a warning about the file as a whole."""
    return Problem(Place(NAME), "BP106", "no record cites this", "", "cite it", Severity.WARNING)
