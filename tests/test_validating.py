"""Validating: what the models find is told in the editor's words, at the very value that is wrong."""

from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bakuprocess.model import COLLECTIONS
from bakuprocess.model.event import Kind, Measure, Qualifier, Role, Status
from bakuprocess.problems import Place, Problem
from bakuprocess.reading import read
from bakuprocess.validating import nearest
from validated import JARGON, checked, only_problem, outcome


def told(problems: list[Problem]) -> str:
    return "\n".join(map(str, problems))


# Right records.


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_minimal_record_is_right(collection: str) -> None:
    record, problems = checked(collection, "")
    assert problems == []
    assert isinstance(record, COLLECTIONS[collection])
    assert record.id == "x"


def test_every_text_becomes_what_its_field_holds() -> None:
    record, problems = checked("events", "edition: 1\nfigures: [{measure: participants, value: 0500}]\ncite: a-source")
    assert problems == []
    assert record is not None
    fields = record.model_dump()
    assert (fields["edition"], fields["figures"][0]["value"], fields["cite"]) == (1, 500, ("a-source",))


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_field_refuses_a_list_of_nothing_and_fields_of_nothing_without_words_of_the_program(
    collection: str,
) -> None:
    names = [field.alias or name for name, field in COLLECTIONS[collection].model_fields.items() if name != "id"]
    for wrong in ("{x: [y]}", "[[[]]]", "[{x: y}]"):
        _, problems = checked(collection, "\n".join(f"{name}: {wrong}" for name in names))
        assert {problem.place.line for problem in problems} >= set(range(1, len(names) + 1))
        assert not [word for word in JARGON if word in told(problems)]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_missing_field_is_told_at_the_beginning_of_the_record(collection: str) -> None:
    root, _ = read(f"data/{collection}/x.yml", b"\n\nsee_also: [a]\n")
    assert root is not None
    record, problems = outcome(collection, root)
    required = [name for name, field in COLLECTIONS[collection].model_fields.items() if field.is_required()]
    assert record is None
    assert {problem.place for problem in problems} == {Place(f"data/{collection}/x.yml", 3, 1)}
    assert sorted(problem.found for problem in problems) == sorted(
        f"the field `{name}` is missing" for name in required if name != "id"
    )


def test_a_missing_field_that_holds_one_of_a_list_of_words_names_them_all() -> None:
    root, _ = read("data/documents/x.yml", b"title: a\nrelation: {degree: context}\nsummary: b\ncite: c\n")
    assert root is not None
    _, [problem] = outcome("documents", root)
    kind = COLLECTIONS["documents"].model_fields["kind"].annotation
    assert (problem.code, problem.allowed) == ("BP051", ", ".join(get_args(kind)))


def test_a_missing_field_with_an_example_is_mended_by_it() -> None:
    root, _ = read("data/documents/x.yml", b"title: a\nkind: call\nsummary: b\ncite: c\n")
    assert root is not None
    _, [problem] = outcome("documents", root)
    example = "relation: {degree: linked, note: Who links it., cite: id-of-a-source}"
    assert problem.mend == f"add a line `relation: …` with what the source says, such as `{example}`"


def test_a_missing_field_says_what_it_means() -> None:
    root, _ = read("data/series/x.yml", b"title: a\n")
    assert root is not None
    _, [problem] = outcome("series", root)
    assert problem.allowed == "one to three sentences for those who read nothing else"


def test_a_needed_field_that_is_misspelt_is_not_called_missing_as_well() -> None:
    root, _ = read("data/series/x.yml", b"titel: a\nsummary: b\ncite: c\n")
    assert root is not None
    _, [problem] = outcome("series", root)
    assert (problem.found, problem.mend) == ("there is no field `titel` here", "did you mean `title`?")


def test_a_record_in_the_folder_of_another_kind_is_told_once() -> None:
    root, _ = read("data/events/x.yml", b"title: a\npublisher: b\nurl: https://example.org\naccessed: 2026-11-23\n")
    assert root is not None
    _, [problem] = outcome("events", root)
    assert str(problem.place) == "data/events/x.yml:1:1"
    assert problem.found == "this looks like a source, but it lies in data/events/"
    assert problem.mend == "move the file to data/sources/"


def test_a_few_fields_of_another_kind_are_told_one_by_one() -> None:
    root, _ = read("data/events/x.yml", b"title: a\npublisher: b\nurl: https://example.org\n")
    assert root is not None
    _, problems = outcome("events", root)
    assert "there is no field `publisher` here" in {problem.found for problem in problems}


def test_an_id_does_not_hide_other_mistakes() -> None:
    _, problems = checked("events", "id: x\nstatus: hled\nvenue: a")
    assert sorted(problem.code for problem in problems) == ["BP050", "BP050", "BP052"]


def test_all_mistakes_of_a_record_are_told_at_once() -> None:
    fragment = "kind: forrum\ndate: 2011-13\nstatus: hled\nplace: {city: Baku, country: Azerbaijan}\nfigures: many"
    _, problems = checked("events", fragment)
    assert sorted(problem.code for problem in problems) == ["BP052", "BP052", "BP053", "BP054", "BP057"]


def test_a_wrong_item_does_not_make_its_list_empty() -> None:
    _, problem = only_problem("partners", "names:\n  - {name: a, since: 2011-13}")
    assert problem.code == "BP054"


def test_a_long_value_is_cut_in_the_message() -> None:
    _, problem = only_problem("events", f"status: {'x' * 200}")
    assert problem.found == f"`status` holds “{'x' * 60}…”: it is not one of the words allowed here"


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("hosst", "did you mean `host`?"),
        ("HOST", "did you mean `host`?"),
        ("co organiser", "did you mean `co-organiser`?"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_offered_where_one_is_near(word: str, answer: str) -> None:
    assert nearest(word, get_args(Role)) == answer


@given(
    word=st.sampled_from([(Kind, "kind"), (Status, "status")]),
    number=st.integers(0, 20),
    at=st.integers(0, 20),
    letter=st.sampled_from("xyz"),
)
@settings(max_examples=60, deadline=None)
def test_one_wrong_letter_in_a_word_is_recognised(word: tuple[Any, str], number: int, at: int, letter: str) -> None:
    words = get_args(word[0])
    right = words[number % len(words)]
    place = at % len(right)
    wrong = right[:place] + letter + right[place:]
    where, problem = only_problem("events", f"{word[1]}: {wrong}")
    assert where == f"1:{len(word[1]) + 3} BP052"
    assert problem.mend == f"did you mean `{right}`?"


@pytest.mark.parametrize(("field", "words"), [("measure", Measure), ("qualifier", Qualifier)])
def test_every_word_of_a_part_is_listed_in_the_order_of_the_model(field: str, words: Any) -> None:
    figure = {"measure": "participants", "value": "1", "qualifier": "about"} | {field: "xyz"}
    _, problem = only_problem("events", "figures: " + yaml.safe_dump([figure], default_flow_style=True, width=200))
    assert problem.allowed == ", ".join(get_args(words))
