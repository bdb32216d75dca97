"""BP131: nothing was read or verified in the future."""

from pathlib import Path

from bakuprocess.problems import Severity
from records import AS_OF, only, place_of, silent

PAGE = "sources/page.yml"


def test_a_page_read_tomorrow_is_reported_at_the_day(data: Path) -> None:
    problem = only(data, {PAGE: "accessed: 2026-11-24"}, "BP131")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, PAGE, "accessed: »2026-11-24")
    assert problem.found == f"2026-11-24 is still to come: today is {AS_OF.isoformat()}"
    assert problem.allowed == "today or a day before"
    assert problem.mend == "correct the day"


def test_a_record_verified_tomorrow_is_reported_too(data: Path) -> None:
    path = "partners/unesco.yml"
    assert only(data, {path: "verified: 2027-01-01"}, "BP131").place == place_of(data, path, "verified: »2027-01-01")


def test_today_and_before_are_accepted(data: Path) -> None:
    assert silent(data, {PAGE: "accessed: 2026-11-23\nverified: 2026-11-22"}, "BP131")
