"""Problems of a small file, for the tests of every form of report."""

from bakuprocess.problems import Place, Problem, Severity

NAME = "data/events/x.yml"
LINES = "title: First Forum\nkind: forum\nstatus: hled\nfacts:\n  - text: >-\n      It was held\n      in Baku.\n"


def problem(line: int = 3, column: int = 9, end: tuple[int, int] | None = (3, 13), **told: str) -> Problem:
    """Return a problem of the file, by itself a misspelt status."""
    words = {"code": "BP052", "found": "“hled” is no status", "allowed": "held, announced", "mend": "write `held`"}
    return Problem(Place(NAME, line, column, end), **{**words, **told})


def warning(**told: str) -> Problem:
    """Return a warning about the file as a whole."""
    words = {"code": "BP106", "found": "no record cites this", "allowed": "", "mend": "cite it"}
    return Problem(Place(NAME), **{**words, **told}, severity=Severity.WARNING)
