"""BP115: a former id is nobody's id, and leads straight to its record."""

from pathlib import Path

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

FORUM = "events/forum-2011.yml"
FORMER = "an id that no record has now"


def test_an_alias_that_is_the_id_of_another_record_is_reported_at_the_alias(data: Path) -> None:
    problem = only(data, {FORUM: "aliases: [baku-2011, unesco]", "partners/unesco.yml": ""}, "BP115")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, FORUM, "unesco")
    assert problem.found == "`unesco` is the id of a record, data/partners/unesco.yml"
    assert problem.allowed == FORMER
    assert problem.mend == "delete it, or rename that record"


def test_an_alias_that_is_the_id_of_a_broken_file_is_reported_too(data: Path) -> None:
    problem = only(data, {FORUM: "aliases: [unesco]", "partners/unesco.yml": "kind: no such kind"}, "BP115")
    assert problem.found == "`unesco` is the id of a record, data/partners/unesco.yml"


def test_an_alias_that_is_the_records_own_id_is_reported_as_such(data: Path) -> None:
    problem = only(data, {FORUM: "aliases: [forum-2011]"}, "BP115")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, FORUM, "forum-2011]")
    assert problem.found == "`forum-2011` is this record's own id"
    assert problem.allowed == FORMER
    assert problem.mend == "delete it"


def test_an_alias_of_two_records_is_reported_at_the_second(data: Path) -> None:
    problem = only(data, {FORUM: "aliases: [baku-2011]", "documents/call.yml": "aliases: [baku-2011]"}, "BP115")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, "documents/call.yml", "baku-2011")
    assert problem.found == "`baku-2011` is an alias of `forum-2011` already"
    assert problem.allowed == "each former id once, in one record"
    assert problem.mend == "delete one of the two"


def test_an_alias_that_one_record_has_twice_is_reported_at_the_second(data: Path) -> None:
    problem = only(data, {FORUM: "aliases: [first, other, first]"}, "BP115")
    assert problem.place == place_of(data, FORUM, "other, »first")
    assert problem.found == "`first` is an alias of `forum-2011` already"


def test_every_wrong_alias_is_reported(data: Path) -> None:
    problems = found(data, {FORUM: "aliases: [a-source, another-source, right]"}, "BP115")
    assert [problem.place for problem in problems] == [
        place_of(data, FORUM, "a-source,"),
        place_of(data, FORUM, "another-source"),
    ]


def test_former_ids_of_their_own_are_accepted(data: Path) -> None:
    records = {FORUM: "aliases: [baku-2011, first-forum]", "events/forum-2013.yml": "aliases: [second-forum]"}
    assert silent(data, records, "BP115")
    assert silent(data, {FORUM: "aliases: []"}, "BP115")
