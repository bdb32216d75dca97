"""Events: their numbers."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from bakuprocess.model.event import Count, Edition


def refused(kind: Any, value: str) -> tuple[str, str]:
    """Return why a number is refused, and how it is to be mended."""
    with pytest.raises(ValidationError) as error:
        TypeAdapter(kind).validate_python(value)
    [details] = error.value.errors()
    return details["msg"], details["ctx"]["mend"]


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("4th", "write 4"),
        ("1st", "write 1"),
        ("4.", "write 4"),
        ("1,500", "write 1500"),
        ("1.500", "write 1500"),
        ("1 500", "write 1500"),
        ("1\u00a0500", "write 1500"),
        ("1,500,000", "write 1500000"),
        ("about 500", "write 500, and a line `qualifier: about`"),
        ("nearly 500", "write 500, and a line `qualifier: about`"),
        ("More than 500", "write 500, and a line `qualifier: more-than`"),
        ("over 500", "write 500, and a line `qualifier: more-than`"),
        ("500+", "write 500, and a line `qualifier: more-than`"),
        ("up to 500", "write 500, and a line `qualifier: up-to`"),
        ("400-500", "a figure is one number: tell a range as a fact, such as “Between 400 and 500 took part.”"),
        ("400 to 500", "a figure is one number: tell a range as a fact, such as “Between 400 and 500 took part.”"),
        ("more than 1,500", "write 1500, and a line `qualifier: more-than`"),
        ("500 participants", "write 500"),
        ("1,500 guests", "write 1500"),
        ("1,5", ""),
        ("15,00", ""),
        ("1.5", ""),
        ("many", ""),
        ("fourth", ""),
        ("", ""),
    ],
)
def test_a_number_in_another_common_form_is_rewritten(written: str, mend: str) -> None:
    assert refused(Count, written) == ("it is not a whole number", mend)


def test_a_number_below_nothing_is_refused() -> None:
    assert refused(Count, "-5") == ("it is less than 0", "")
    assert refused(Edition, "-1") == ("it is less than 0", "")


def test_editions_are_counted_from_one() -> None:
    assert refused(Edition, "0") == ("editions are counted from 1", "correct the number, or delete the line")
    assert TypeAdapter(Edition).validate_python("1") == 1
    assert TypeAdapter(Count).validate_python("0") == 0
