"""BP137: an organisation with a record is named by its id."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

CALL = "documents/call.yml"
ICESCO = {"partners/icesco.yml": "names: [{name: Islamic Organisation, acronym: ISESCO}, {name: World Organisation}]"}


@pytest.mark.parametrize("words", ["ISESCO", "Islamic Organisation", "world organisation"])
def test_a_partner_that_is_named_in_words_is_reported_with_its_id(data: Path, words: str) -> None:
    problem = only(data, {**ICESCO, CALL: f"adopted_by: [A circle of friends, {words}]"}, "BP137")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, CALL, f"A circle of friends, »{words}")
    assert problem.found == f"“{words}” is the partner `icesco`"
    assert problem.allowed == "the id of a partner"
    assert problem.mend == "write icesco"


@pytest.mark.parametrize("body", ["icesco", "The ministers who met there", "Organisation"])
def test_an_id_and_who_has_no_record_are_accepted(data: Path, body: str) -> None:
    assert silent(data, {**ICESCO, CALL: f"adopted_by: [{body}]"}, "BP137")
