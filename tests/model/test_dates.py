"""Dates: the subset of EDTF that the record allows, held against the `edtf` library."""

import calendar
import re
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bakuprocess.model.dates import ALLOWED, Date, Point, Precision

DATE: TypeAdapter[Date] = TypeAdapter(Date)

# Written, precision of the start, first day, last day, for machines.
ACCEPTED = [
    ("2011", Precision.YEAR, date(2011, 1, 1), date(2011, 12, 31), "2011"),
    ("2011-04", Precision.MONTH, date(2011, 4, 1), date(2011, 4, 30), "2011-04"),
    ("2012-02", Precision.MONTH, date(2012, 2, 1), date(2012, 2, 29), "2012-02"),
    ("2011-02", Precision.MONTH, date(2011, 2, 1), date(2011, 2, 28), "2011-02"),
    ("2011-04-07", Precision.DAY, date(2011, 4, 7), date(2011, 4, 7), "2011-04-07"),
    ("2012-02-29", Precision.DAY, date(2012, 2, 29), date(2012, 2, 29), "2012-02-29"),
    ("2008~", Precision.YEAR, date(2008, 1, 1), date(2008, 12, 31), "2008"),
    ("2011?", Precision.YEAR, date(2011, 1, 1), date(2011, 12, 31), "2011"),
    ("2011-04%", Precision.MONTH, date(2011, 4, 1), date(2011, 4, 30), "2011-04"),
    ("2011-05-27?", Precision.DAY, date(2011, 5, 27), date(2011, 5, 27), "2011-05-27"),
    ("2011-04-07/2011-04-09", Precision.DAY, date(2011, 4, 7), date(2011, 4, 9), "2011-04-07/2011-04-09"),
    ("2011/2013", Precision.YEAR, date(2011, 1, 1), date(2013, 12, 31), "2011/2013"),
    ("2011-04/2011-06", Precision.MONTH, date(2011, 4, 1), date(2011, 6, 30), "2011-04/2011-06"),
    ("2010-12-30/2011-02", Precision.DAY, date(2010, 12, 30), date(2011, 2, 28), "2010-12-30/2011-02"),
    ("2008~/2011?", Precision.YEAR, date(2008, 1, 1), date(2011, 12, 31), "2008/2011"),
    ("0001", Precision.YEAR, date(1, 1, 1), date(1, 12, 31), "0001"),
    ("0987-06-05", Precision.DAY, date(987, 6, 5), date(987, 6, 5), "0987-06-05"),
    ("9999-12-31", Precision.DAY, date(9999, 12, 31), date(9999, 12, 31), "9999-12-31"),
]


@pytest.mark.parametrize(("written", "precision", "first", "last", "machine"), ACCEPTED)
def test_a_date_means_its_days_and_writes_itself_back(
    written: str, precision: Precision, first: date, last: date, machine: str
) -> None:
    parsed = Date.parse(written)
    assert parsed.start.precision is precision
    assert (parsed.first_day, parsed.last_day) == (first, last)
    assert parsed.machine == machine
    assert str(parsed) == written
    assert parsed.is_interval == ("/" in written)


@pytest.mark.parametrize(
    ("written", "approximate", "uncertain"),
    [("2011", False, False), ("2011~", True, False), ("2011?", False, True), ("2011%", True, True)],
)
def test_a_mark_behind_a_date_says_what_is_doubtful(written: str, approximate: bool, uncertain: bool) -> None:
    assert Date.parse(written).start == Point(2011, approximate=approximate, uncertain=uncertain)


def test_each_end_of_an_interval_has_its_own_mark() -> None:
    parsed = Date.parse("2008~/2011-04?")
    assert parsed.start == Point(2008, approximate=True)
    assert parsed.end == Point(2011, 4, uncertain=True)


def test_no_day_or_month_is_invented() -> None:
    assert Date.parse("2011").start == Point(2011, month=None, day=None)
    assert Date.parse("2011-04").start == Point(2011, 4, day=None)


def test_an_interval_of_one_and_the_same_date_is_that_date() -> None:
    assert Date.parse("2011-04/2011-04") == Date.parse("2011-04")
    assert str(Date.parse("2011-04/2011-04")) == "2011-04"


NOT_WRITTEN_SO = "it is not written as a date"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", NOT_WRITTEN_SO),
        ("April 2011", NOT_WRITTEN_SO),
        ("7.4.2011", NOT_WRITTEN_SO),
        ("2011-4-7", NOT_WRITTEN_SO),
        ("2011/04/07", NOT_WRITTEN_SO),
        ("20110407", NOT_WRITTEN_SO),
        ("11", NOT_WRITTEN_SO),
        ("-2011", NOT_WRITTEN_SO),
        ("12011", NOT_WRITTEN_SO),
        ("Y12011", NOT_WRITTEN_SO),
        ("201X", NOT_WRITTEN_SO),
        ("2011-XX", NOT_WRITTEN_SO),
        ("2011-W14", NOT_WRITTEN_SO),
        ("2011-097", NOT_WRITTEN_SO),
        ("~2011", NOT_WRITTEN_SO),
        ("2011?-04", NOT_WRITTEN_SO),
        ("2011~?", NOT_WRITTEN_SO),
        ("2011-04-07T12:00", NOT_WRITTEN_SO),
        (" 2011", NOT_WRITTEN_SO),
        ("2011\n", NOT_WRITTEN_SO),
        ("２０１１", NOT_WRITTEN_SO),
        ("٢٠١١", NOT_WRITTEN_SO),
        ("2011–04", NOT_WRITTEN_SO),
        ("2011/..", NOT_WRITTEN_SO),
        ("../2011", NOT_WRITTEN_SO),
        ("2011/", NOT_WRITTEN_SO),
        ("/2011", NOT_WRITTEN_SO),
        ("2011/2012/2013", NOT_WRITTEN_SO),
        ("[2011,2012]", NOT_WRITTEN_SO),
        ("0000", "there is no year 0000"),
        ("2011-00", "there is no month 00"),
        ("2011-13", "there is no month 13"),
        ("2011-21", "there is no month 21"),
        ("2011-04-00", "April 2011 has no day 00"),
        ("2011-04-31", "April 2011 has no day 31"),
        ("2011-02-29", "February 2011 has no day 29"),
        ("1900-02-29", "February 1900 has no day 29"),
        ("2011-04-07/2011-04-31", "April 2011 has no day 31"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(written: str, why: str) -> None:
    with pytest.raises(ValueError, match=why) as refused:
        Date.parse(written)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("7.4.2011", "write 2011-04-07"),
        ("7.04.2011", "write 2011-04-07"),
        ("7-4-2011", "write 2011-04-07"),
        ("7 4 2011", "write 2011-04-07"),
        ("07/04/2011", "for 7 April write 2011-04-07, for 4 July write 2011-07-04"),
        ("04/04/2011", "write 2011-04-04"),
        ("04/27/2011", "write 2011-04-27"),
        ("27/04/2011", "write 2011-04-27"),
        ("April 2011", "write 2011-04"),
        ("Sept. 2006", "write 2006-09"),
        ("05.2011", "write 2011-05"),
        ("7 April 2011", "write 2011-04-07"),
        ("7th April, 2011", "write 2011-04-07"),
        ("April 7, 2011", "write 2011-04-07"),
        ("9-12 September 2006", "write 2006-09-09/2006-09-12"),
        ("7–9 April 2011", "write 2011-04-07/2011-04-09"),
        ("7-9.04.2011", "write 2011-04-07/2011-04-09"),
        ("April 9-12, 2006", "write 2006-04-09/2006-04-12"),
        ("30 April – 2 May 2011", "write 2011-04-30/2011-05-02"),
        ("April–May 2011", "write 2011-04/2011-05"),
        ("07.04.2011 - 09.04.2011", "write 2011-04-07/2011-04-09"),
        ("2011-04-07–2011-04-09", "write 2011-04-07/2011-04-09"),
        ("2011-04-07 to 2011-04-09", "write 2011-04-07/2011-04-09"),
        ("2011–2013", "write 2011/2013"),
        ("2011-2013", "write 2011/2013"),
        ("circa 2011", "write 2011~"),
        ("12-9 September 2006", ""),
        ("30 December - 2 January 2011", ""),
        ("April 2011 - 2012", ""),
        ("31 April 2011", ""),
        ("7 April", ""),
        ("7, 8, 9 April 2011", ""),
        ("spring 2011", ""),
        ("2011.4.7", "write 2011-04-07"),
        ("2011/4/7", "write 2011-04-07"),
        ("2011-4", "write 2011-04"),
        ("2011/12", ""),
        ("2011/04", "write 2011-04"),
        ("2011-04/06", ""),
        ("2011-04-07/09", "write 2011-04-07/2011-04-09"),
        ("2011-04-09/07", ""),
        (
            "2011-04-07, 2011-04-09",
            "if it went on from the one to the other, write 2011-04-07/2011-04-09; if not, keep one of them",
        ),
        ("2011-04-09 and 2011-04-07", ""),
        ("2011-04-07 10:00", "write 2011-04-07: a date has no time of day"),
        ("2011-04-07T10:00:00Z", "write 2011-04-07: a date has no time of day"),
        ("2011-04-31 10:00", ""),
        ("2011 or 2012", "write the date of one source here, and both under `disagreements`"),
        ("7 aprel 2011", "write 2011-04-07"),
        ("7–9 İyul 2011-ci il", "write 2011-07-07/2011-07-09"),
        ("7 апреля 2011 г.", "write 2011-04-07"),
        ("апрель 2011 года", "write 2011-04"),
        ("Ağustos 2011", "write 2011-08"),
        ("7 août 2011", "write 2011-08-07"),
        ("7 foo 2011", ""),
        ("du 7 au 9 avril 2011", "write 2011-04-07/2011-04-09"),
        ("from 7 to 9 April 2011", "write 2011-04-07/2011-04-09"),
        ("April 2011?", "write 2011-04?"),
        ("7.04.2011 ~", "write 2011-04-07~"),
        ("7–9 April 2011?", ""),
        ("about 2011?", ""),
        ("April (?) 2011", ""),
        ("April 2011 [announced]", ""),
        (" 2011-04-07 ", "write 2011-04-07"),
        ("31.4.2011", ""),
        ("2011-15-4", ""),
        ("2011.4.31", ""),
        ("1.1.0000", ""),
        ("201X", ""),
    ],
)
def test_a_date_in_another_common_form_is_rewritten_where_that_is_safe(written: str, hint: str) -> None:
    with pytest.raises(ValidationError) as refused:
        DATE.validate_python(written)
    [error] = refused.value.errors()
    assert error["type"] == "date"
    assert error["ctx"]["mend"] == hint
    assert error["ctx"]["allowed"] == ALLOWED


@pytest.mark.parametrize("value", [2011, date(2011, 4, 7), ["2011"], {"start": "2011"}, None])
def test_a_date_is_one_text(value: object) -> None:
    with pytest.raises(ValidationError, match="a date is one text"):
        DATE.validate_python(value)


def test_a_date_is_itself_already_and_is_written_as_text() -> None:
    parsed = Date.parse("2011-04~")
    assert DATE.validate_python(parsed) is parsed
    assert DATE.dump_python(parsed, mode="json") == "2011-04~"


# Order.


def test_dates_are_in_order_of_time_and_of_two_that_begin_together_the_wider_comes_first() -> None:
    in_order = [
        "2010-12-31",
        "2011/2013",
        "2011",
        "2011-01",
        "2011-01-01/2011-01-03",
        "2011-01-01",
        "2011-01-02",
        "2011-04~",
        "2011-05",
        "2012",
    ]
    assert [str(parsed) for parsed in sorted(map(Date.parse, reversed(in_order)))] == in_order


def test_equal_dates_are_equal_and_count_once() -> None:
    assert len({Date.parse("2011-04"), Date.parse("2011-04"), Date.parse("2011-04~")}) == 2


# One date and another.


@pytest.mark.parametrize(
    ("written", "backwards"),
    [
        ("2011-04-09/2011-04-07", True),
        ("2013/2011", True),
        ("2011-04/2011-03", True),
        ("2011-04-07/2011-04", False),
        ("2011-12-31/2011", False),
        ("2011-04-07/2011-04-09", False),
        ("2011", False),
    ],
)
def test_an_interval_runs_backwards_where_no_reading_puts_its_end_after_its_start(
    written: str, backwards: bool
) -> None:
    assert Date.parse(written).is_backwards is backwards


@pytest.mark.parametrize(
    ("one", "other", "surely"),
    [
        ("2011-04-07", "2011-04-08", True),
        ("2010", "2011-01-01", True),
        ("2011-03", "2011-04", True),
        ("2011-04-07", "2011-04-07", False),
        ("2011-04-07", "2011-04", False),
        ("2011", "2011-04", False),
        ("2012", "2011", False),
        ("2010~", "2011", False),
        ("2010", "2011?", False),
        ("2010%", "2011", False),
    ],
)
def test_a_point_is_surely_before_another_only_where_nothing_is_in_doubt(one: str, other: str, surely: bool) -> None:
    assert Point.parse(one).surely_before(Point.parse(other)) is surely


# Whatever the date.

YEARS = st.integers(1, 9999)
MARKS = st.sampled_from(["", "~", "?", "%"])
DAYS = st.dates().map(lambda day: day.isoformat())
POINTS = st.tuples(YEARS.map(lambda year: f"{year:04}") | DAYS.map(lambda day: day[:7]) | DAYS, MARKS).map("".join)
INTERVALS = st.tuples(POINTS, POINTS).filter(lambda ends: ends[0] != ends[1]).map("/".join)
DATES = POINTS | INTERVALS


@given(DATES)
@settings(max_examples=300, deadline=None)
def test_every_date_writes_itself_back(written: str) -> None:
    assert str(Date.parse(written)) == written
    assert not set("~?%") & set(Date.parse(written).machine)


@given(st.lists(DATES, max_size=6))
@settings(max_examples=200, deadline=None)
def test_sorted_dates_begin_one_after_the_other(written: list[str]) -> None:
    firsts = [parsed.first_day for parsed in sorted(map(Date.parse, written))]
    assert firsts == sorted(firsts)


@given(st.text("0123456789-/~?%.X:T, ", max_size=22))
@settings(max_examples=300, deadline=None)
def test_whatever_is_refused_has_a_hint_that_is_a_date_or_none(written: str) -> None:
    try:
        assert str(DATE.validate_python(written)) in (written, written.split("/", maxsplit=1)[0])
    except ValidationError as refused:
        hint = refused.errors()[0]["ctx"]["mend"]
        told = re.search(r"write ([^ :;]+)", hint)
        assert not hint or (told and str(Date.parse(told[1])) == told[1])


# The library as a reference; it knows more than our subset.


def library_days(written: str) -> tuple[date, date]:
    """Return the first and last day that the `edtf` library finds in a date."""
    parsed = parse_edtf(written)
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


@pytest.mark.parametrize("written", [row[0] for row in ACCEPTED])
def test_the_library_finds_the_same_days(written: str) -> None:
    parsed = Date.parse(written)
    assert library_days(written) == (parsed.first_day, parsed.last_day)


@given(DATES)
@settings(max_examples=60, deadline=None)
def test_the_library_finds_the_same_days_in_every_date(written: str) -> None:
    parsed = Date.parse(written)
    assert library_days(written) == (parsed.first_day, parsed.last_day)


@given(st.text("0123-/~?%", max_size=12) | st.tuples(POINTS, st.sampled_from(["", "/", "-1", "~", "-31"])).map("".join))
@settings(max_examples=120, deadline=None)
def test_the_library_accepts_whatever_is_accepted(written: str) -> None:
    try:
        parsed = Date.parse(written)
    except ValueError:
        return
    assert library_days(written) == (parsed.first_day, parsed.last_day)


@pytest.mark.parametrize("year", [1, 4, 100, 400, 1900, 2000, 2011, 2012, 9999])
def test_every_day_of_a_year_and_no_other_is_a_date(year: int) -> None:
    start = date(year, 1, 1)
    days = [start + timedelta(days=number) for number in range(366 if calendar.isleap(year) else 365)]
    accepted = []
    for month in range(14):
        for day in range(33):
            written = f"{year:04}-{month:02}-{day:02}"
            try:
                accepted.append(Date.parse(written).first_day)
            except ValueError:
                continue
    assert accepted == days
