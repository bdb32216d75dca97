"""BP123: a publisher is of one country wherever it is named."""

from pathlib import Path

from bakuprocess.problems import Severity
from records import only, place_of, silent

ONE, TWO = "sources/one.yml", "sources/two.yml"


def test_another_country_is_reported_at_the_later_source(data: Path) -> None:
    problem = only(data, {ONE: "publisher: Trend\ncountry: AZ", TWO: "publisher: Trend\ncountry: TR"}, "BP123")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, TWO, "country: »TR")
    assert problem.found == "Trend has `country: TR` here and `country: AZ` in another source"
    assert problem.allowed == "one country, or none, for one publisher"
    assert problem.mend == "make all its sources agree"


def test_a_missing_country_is_reported_at_the_publisher(data: Path) -> None:
    problem = only(data, {ONE: "publisher: Trend\ncountry: AZ", TWO: "publisher: Trend"}, "BP123")
    assert problem.place == place_of(data, TWO, "publisher: »Trend")
    assert problem.found == "Trend has no `country` here and `country: AZ` in another source"


def test_publishers_of_one_country_each_or_of_none_are_accepted(data: Path) -> None:
    same = {ONE: "publisher: Trend\ncountry: AZ", TWO: "publisher: Trend\ncountry: AZ\nvia: Another site"}
    assert silent(data, {**same, "sources/three.yml": "publisher: UNESCO"}, "BP123")
