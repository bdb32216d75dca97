"""BP123: a publisher is of one country wherever it is named."""

from pathlib import Path

from bakuprocess.problems import Severity
from records import only, place_of, silent

ONE, TWO = "sources/one.yml", "sources/two.yml"


def test_another_country_is_reported_at_the_later_source(data: Path) -> None:
    problem = only(data, {ONE: "publisher: Trend\ncountry: AZ", TWO: "publisher: Trend\ncountry: TR"}, "BP123")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, TWO, "country: »TR")
    assert problem.found == "Trend has `country: TR` here and `country: AZ` in 1 other source"
    assert problem.allowed == "one country, or none, for one publisher"
    assert problem.mend == "write `country: AZ`"


def test_a_missing_country_is_reported_at_the_publisher(data: Path) -> None:
    problem = only(data, {ONE: "publisher: Trend\ncountry: AZ", TWO: "publisher: Trend"}, "BP123")
    assert problem.place == place_of(data, TWO, "publisher: »Trend")
    assert problem.found == "Trend has no `country` here and `country: AZ` in 1 other source"


def test_the_one_that_differs_from_most_is_reported_wherever_it_stands(data: Path) -> None:
    trend = "publisher: Trend\ncountry: AZ"
    records = {ONE: "publisher: Trend\ncountry: TR", TWO: trend, "sources/three.yml": trend}
    problem = only(data, records, "BP123")
    assert problem.place == place_of(data, ONE, "country: »TR")
    assert problem.found == "Trend has `country: TR` here and `country: AZ` in 2 other sources"


def test_a_country_that_most_sources_of_the_publisher_lack_is_to_be_deleted(data: Path) -> None:
    records = {ONE: "publisher: UNESCO\ncountry: FR", TWO: "publisher: UNESCO", "sources/x.yml": "publisher: UNESCO"}
    assert only(data, records, "BP123").mend == "delete the line `country`"


def test_publishers_of_one_country_each_or_of_none_are_accepted(data: Path) -> None:
    same = {ONE: "publisher: Trend\ncountry: AZ", TWO: "publisher: Trend\ncountry: AZ\nvia: Another site"}
    assert silent(data, {**same, "sources/three.yml": "publisher: UNESCO"}, "BP123")
