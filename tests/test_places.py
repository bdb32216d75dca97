"""Places: whatever is wrong, wherever it stands however it is written: its place holds it and no more."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bakuprocess import checking, examples
from bakuprocess.problems import Place, Severity
from records import AS_OF

Steps = tuple[str | int, ...]
# A right record of each kind that has values to be wrong, each over the others.
RECORDS: dict[str, dict[str, Any]] = {
    "events/forum.yml": {
        "title": "The Forum",
        "kind": "forum",
        "date": "2011-04-07/2011-04-09",
        "status": "held",
        "relation": {"degree": "linked", "note": "Somebody says so.", "cite": ["page"]},
        "series": "world-forum",
        "edition": "1",
        "place": {"city": "Baku", "country": "AZ", "venue": {"en": "Hall", "az": "Zal"}},
        "summary": "Ministers met: in Baku.",
        "participation": [
            {"partner": "centre", "role": "partner", "cite": ["page"]},
            {"partner": "unesco", "role": "supporter", "as": "Unesco", "cite": "page"},
        ],
        "figures": [{"measure": "countries", "value": "100", "qualifier": "more-than", "cite": ["page"]}],
        "facts": [{"text": "It was opened.", "date": "2011-04-07", "cite": ["page", "a-source"]}],
        "see_also": ["declaration"],
        "website": "https://example.org",
        "verified": "2026-11-23",
        "cite": ["page"],
    },
    "partners/centre.yml": {
        "names": [{"name": "The Centre", "acronym": "TC", "since": "2011"}],
        "kind": "centre",
        "founded": "2011",
        "part_of": "unesco",
        "seat": {"city": "Rabat", "country": "MA"},
        "summary": "It takes part.",
        "cite": ["page"],
    },
    "documents/declaration.yml": {
        "title": "The Declaration",
        "kind": "declaration",
        "date": "2011-04-09",
        "adopted_at": "forum",
        "relation": {"degree": "context"},
        "links": [{"url": "https://example.org/d", "language": "en", "format": "pdf"}],
        "summary": "It was adopted.",
        "cite": ["page"],
    },
    "sources/page.yml": {
        "title": "A page",
        "publisher": "A publisher",
        "country": "AZ",
        "url": "https://example.org/page",
        "kind": "news",
        "date": "2011",
        "accessed": "2026-11-23",
        "language": "en",
    },
}
BESIDE = {"series/world-forum.yml": "", "partners/unesco.yml": ""}
# Fields that take any text: nothing there is wrong.
FREE = {"title", "note", "city", "summary", "text", "as", "name", "acronym", "publisher", "en", "az"}
REFERENCES = {"series", "partner", "see_also", "cite", "part_of", "adopted_at"}


def values(data: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the way to every text in some data that cannot be just any text."""
    if isinstance(data, str):
        if field(steps) not in FREE:
            yield steps
        return
    for step, inner in data.items() if isinstance(data, dict) else enumerate(data):
        yield from values(inner, (*steps, step))


def parts(data: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the way to everything that is made of fields."""
    if isinstance(data, dict):
        yield steps
    for step, inner in () if isinstance(data, str) else data.items() if isinstance(data, dict) else enumerate(data):
        yield from parts(inner, (*steps, step))


def field(steps: Steps) -> str:
    return next(step for step in reversed(steps) if isinstance(step, str))


def changed(data: Any, steps: Steps, new: Any) -> Any:
    """Return a copy of some data with another value where a way leads."""
    if not steps:
        return new
    if isinstance(data, list):
        return [changed(item, steps[1:], new) if at == steps[0] else item for at, item in enumerate(data)]
    return {**data, steps[0]: changed(data.get(steps[0]), steps[1:], new)}


VALUES = [(path, steps) for path, data in RECORDS.items() for steps in values(data)]
PARTS = [(path, steps) for path, data in RECORDS.items() for steps in parts(data)]
WAYS_TO_WRITE = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([None, False, True]),
        "default_style": st.sampled_from([None, "'", '"']),
        "width": st.sampled_from([20, 80, 1000]),
    }
)
ANYTHING = st.text("abcXYZé ıə巴*?:#'\"-", max_size=30).map(lambda text: f"Wrong {text}!")


def only_error(path: str, data: Any, look: dict[str, Any]) -> tuple[str, Place]:
    """Check the records, one of them changed; return that file and the place of the only error in all."""
    texts = {name: yaml.safe_dump(record, allow_unicode=True, sort_keys=False) for name, record in RECORDS.items()}
    texts[path] = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, **look)
    with TemporaryDirectory() as folder:
        written = {name: text.encode() for name, text in texts.items()}
        problems = checking.check(examples.write(Path(folder) / "data", {**BESIDE, **written}), AS_OF).problems
    [error] = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert error.place.file == f"data/{path}"
    return texts[path], error.place


def held(text: str, place: Place) -> str:
    """Return what stands between the two ends of a place."""
    assert place.end
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines) + 1)]
    end_line, end_column = place.end
    return text[starts[place.line - 1] + place.column - 1 : starts[end_line - 1] + end_column - 1]


def test_the_records_are_right_as_they_are(tmp_path: Path) -> None:
    written = {name: yaml.safe_dump(data).encode() for name, data in RECORDS.items()}
    problems = checking.check(examples.write(tmp_path / "data", {**BESIDE, **written}), AS_OF).problems
    assert problems == ()
    assert len(VALUES) > 40


@settings(max_examples=50)
@given(st.sampled_from(VALUES), ANYTHING, WAYS_TO_WRITE)
def test_the_place_of_a_wrong_value_holds_that_value(at: tuple[str, Steps], wrong: str, look: dict[str, Any]) -> None:
    path, steps = at
    text, place = only_error(path, changed(RECORDS[path], steps, wrong), look)
    assert yaml.load(held(text, place), yaml.BaseLoader) == wrong


@settings(max_examples=50)
@given(st.sampled_from([at for at in VALUES if field(at[1]) in REFERENCES]), WAYS_TO_WRITE)
def test_the_place_of_an_unknown_id_holds_that_id(at: tuple[str, Steps], look: dict[str, Any]) -> None:
    path, steps = at
    text, place = only_error(path, changed(RECORDS[path], steps, "no-such-record"), look)
    assert held(text, place).strip("'\"") == "no-such-record"


@settings(max_examples=50)
@given(st.sampled_from([at for at in VALUES if field(at[1]) in {"date", "founded", "since"}]), WAYS_TO_WRITE)
def test_the_place_of_a_date_that_runs_backwards_holds_that_date(at: tuple[str, Steps], look: dict[str, Any]) -> None:
    path, steps = at
    text, place = only_error(path, changed(RECORDS[path], steps, "2011-04-09/2011-04-07"), look)
    assert held(text, place).strip("'\"") == "2011-04-09/2011-04-07"


@settings(max_examples=50)
@given(st.sampled_from(PARTS), WAYS_TO_WRITE)
def test_the_place_of_an_unknown_field_holds_its_name(at: tuple[str, Steps], look: dict[str, Any]) -> None:
    path, steps = at
    text, place = only_error(path, changed(RECORDS[path], (*steps, "xyzzy"), "a"), look)
    assert held(text, place).strip("'\"") == "xyzzy"


@pytest.mark.parametrize("field", ["date", "relation", "title", "cite"])
def test_the_place_of_a_missing_field_is_the_beginning_of_the_record(field: str) -> None:
    path = "events/forum.yml"
    less = {name: value for name, value in RECORDS[path].items() if name != field}
    text, place = only_error(path, less, {})
    assert (place.line, place.column) == (1, 1)
    assert "\n" not in held(text, place)
