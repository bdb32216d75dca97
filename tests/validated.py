"""Fragments of records, validated, for the tests of what is told of them."""

from bakuprocess.model import Record
from bakuprocess.problems import Problem
from bakuprocess.reading import Mapping, read
from bakuprocess.validating import validate
from records import completed

# Words of the program, which no editor should read.
JARGON = ("Input should", "Value error", "type=", "valid ", "pydantic", "tuple", "string", "mapping", "dict", "None")

Mistake = tuple[tuple[str, str], tuple[str, str, str, str | None]]


def outcome(collection: str, root: Mapping) -> tuple[Record | None, list[Problem]]:
    """Return the record, if nothing is wrong with it, and what is wrong with it."""
    validated = validate(collection, "x", root)
    return None if validated.problems else validated.record, list(validated.problems)


def checked(collection: str, fragment: str) -> tuple[Record | None, list[Problem]]:
    """Validate a fragment, completed to a whole record; its own lines come last."""
    root, unreadable = read(f"data/{collection}/x.yml", completed(f"{collection}/x.yml", fragment).encode())
    assert unreadable == []
    assert root is not None
    return outcome(collection, root)


def only_problem(collection: str, fragment: str) -> tuple[str, Problem]:
    """Return the one thing that is wrong with a fragment: its place, counted from the fragment's first line."""
    record, [problem] = checked(collection, fragment)
    assert record is None
    assert problem.place.file == f"data/{collection}/x.yml"
    before = completed(f"{collection}/x.yml", fragment).removesuffix(fragment + "\n").count("\n")
    return f"{problem.place.line - before}:{problem.place.column} {problem.code}", problem


def as_expected(mistake: Mistake) -> bool:
    """Whether a mistake is told as it should be, without words of the program; an AssertionError shows what differs."""
    (collection, fragment), (where, found, allowed, mend) = mistake
    place, problem = only_problem(collection, fragment)
    assert (place, problem.found, problem.allowed) == (where, found, allowed)
    assert mend is None or problem.mend == mend
    assert not [word for word in JARGON if word in str(problem)]
    return True
