"""Exact replacements: what is not replaced stays byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.editing.written import Replacement, Written

TEXTS = st.lists(st.sampled_from(["a", "ə", "😀", "\n", "\r\n", " "]), max_size=20).map("".join)


@given(TEXTS, st.booleans(), st.data())
def test_what_is_not_replaced_stays_byte_for_byte(text: str, mark: bool, data: st.DataObject) -> None:
    content = ("\ufeff" if mark else "").encode() + text.encode()
    file = Written("a.yml", content)
    start = data.draw(st.integers(0, len(file.text)))
    end = data.draw(st.integers(start, len(file.text)))
    assert file.replaced([]) == content
    result = file.replaced([Replacement(start, end, "»")])
    before, after = result.split("»".encode())
    assert content.startswith(before)
    assert content.endswith(after)
    assert Written("a.yml", before).text == file.text[:start]
    assert Written("a.yml", after).text == file.text[end:]


def test_new_lines_end_as_those_of_the_file() -> None:
    assert Written("a", b"a\r\nb\r\n").replaced([Replacement(1, 1, "\nc")]) == b"a\r\nc\r\nb\r\n"
    assert Written("a", b"a\nb\n").replaced([Replacement(1, 1, "\nc")]) == b"a\nc\nb\n"


def test_replacements_may_not_overlap() -> None:
    with pytest.raises(ValueError, match="overlap"):
        Written("a", b"abc").replaced([Replacement(0, 2, ""), Replacement(1, 3, "")])
