"""Characters: what an editor cannot see is refused at its place, in the file and in escapes."""

import unicodedata
from typing import Any

import pytest

from bakuprocess.characters import refused
from bakuprocess.reading import value_of
from texts import mapping, read_text, refusal, refusals


@pytest.mark.parametrize(
    ("content", "where"),
    [("a:\tb\n", ["1:3"]), ("a:\n\t- b\n", ["2:1"]), ("a: b\t\n# \t\n", ["1:5", "2:3"]), ('a: "\t"\n', ["1:5"])],
)
def test_tabs_are_refused_wherever_they_stand(content: str, where: list[str], loader: Any) -> None:
    assert refusals(content, loader) == [f"{place} BP003" for place in where]


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\x00", "U+0000 control character"),
        ("\x07", "U+0007 control character"),
        ("\x0b", "U+000B control character"),
        ("\x0c", "U+000C control character"),
        ("\x1b", "U+001B control character"),
        ("\x7f", "U+007F control character"),
        ("\x85", "U+0085 control character"),
        ("\x9b", "U+009B control character"),
        ("\u00ad", "U+00AD SOFT HYPHEN"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u200c", "U+200C ZERO WIDTH NON-JOINER"),
        ("\u200e", "U+200E LEFT-TO-RIGHT MARK"),
        ("\u200f", "U+200F RIGHT-TO-LEFT MARK"),
        ("\u2060", "U+2060 WORD JOINER"),
        ("\u2028", "U+2028 LINE SEPARATOR"),
        ("\u2029", "U+2029 PARAGRAPH SEPARATOR"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\ufffe", "U+FFFE control character"),
        ("\uffff", "U+FFFF control character"),
    ],
)
def test_invisible_characters_are_refused_by_name(character: str, named: str, loader: Any) -> None:
    content = f"a: b\nc: d{character}e\n"
    assert refusal(content, loader) == ("2:5 BP004", f"there is an invisible character, {named}")


@pytest.mark.parametrize("character", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_characters_that_reorder_text_are_refused_by_name(character: str, loader: Any) -> None:
    where, found = refusal(f"a: b\nc: d{character}e\n", loader)
    assert where == "2:5 BP005"
    assert found == f"there is a character that reorders text, U+{ord(character):04X} {unicodedata.name(character)}"


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("a:\u00a0b\n", "1:3"),
        ("a: \u00a0b\n", "1:4"),
        ("a:\n\u00a0 b: c\n", "2:1"),
        ("a:\n \u00a0b: c\n", "2:2"),
        ("a:\n  -\u00a0b\n", "2:4"),
        ("a:\n  - b:\u00a0c\n", "2:7"),
    ],
)
def test_a_non_breaking_space_is_refused_in_the_place_of_a_space_of_yaml(content: str, where: str, loader: Any) -> None:
    assert refusal(content, loader) == (f"{where} BP004", "there is a non-breaking space, as Word writes it")


@pytest.mark.parametrize("text", ["a\u00a0b", "a\u00a0»", "می\u200cخواهم", "क्\u200cष", "👩\u200d🏫"])
def test_what_a_text_may_need_is_welcome(text: str, loader: Any) -> None:
    assert value_of(mapping(f"a: {text}\nb: >-\n  x {text}\n", loader)) == {"a": text, "b": f"x {text}"}


def test_right_to_left_text_is_welcome(loader: Any) -> None:
    assert value_of(mapping("a: المنتدى العالمي\n", loader)) == {"a": "المنتدى العالمي"}


@pytest.mark.parametrize(
    ("content", "where", "found", "mend"),
    [
        ("a: Cafe\u0301\n", "1:7", "e\u0301", "é"),
        ("a: b\nc: Gu\u0308listan\n", "2:5", "u\u0308", "ü"),
        ("I\u0307: b\n", "1:1", "I\u0307", "İ"),
        ("# o\u0308\n", "1:3", "o\u0308", "ö"),
    ],
)
def test_letters_in_pieces_are_refused_at_the_letter(
    content: str, where: str, found: str, mend: str, loader: Any
) -> None:
    _, problems = read_text(content, loader)
    assert [f"{p.place.line}:{p.place.column} {p.code}" for p in problems if p.code == "BP006"] == [f"{where} BP006"]
    assert problems[0].found == f"'{found}' is written in pieces (letter and accent apart)"
    assert problems[0].mend == f"type the letter anew: {mend}"


def test_letters_in_pieces_are_told_once_a_line(loader: Any) -> None:
    assert refusals("a: e\u0301 e\u0301\nb: c\nd: e\u0301\n", loader) == ["1:4 BP006", "3:4 BP006"]


def test_the_first_line_end_of_a_very_old_program_tells_of_all() -> None:
    (problem,) = refused("x.yml", "a: b\rc: d\r")
    assert (problem.place.line, problem.place.column, problem.code) == (1, 5, "BP004")
    assert problem.found == "there is a line end that this program does not know, as very old ones write it"


@pytest.mark.parametrize(
    ("escape", "code", "found"),
    [
        (r"\t", "BP003", "a tab"),
        (r"\0", "BP004", "an invisible character, U+0000 control character"),
        (r"\r", "BP004", "an invisible character, U+000D control character"),
        (r"\e", "BP004", "an invisible character, U+001B control character"),
        (r"\x07", "BP004", "an invisible character, U+0007 control character"),
        (r"\N", "BP004", "an invisible character, U+0085 control character"),
        (r"\L", "BP004", "an invisible character, U+2028 LINE SEPARATOR"),
        (r"\uFEFF", "BP004", "an invisible character, U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        (r"\uD800", "BP004", "an invisible character, U+D800 control character"),
        (r"\u200b", "BP004", "an invisible character, U+200B ZERO WIDTH SPACE"),
        (r"\u202e", "BP005", "a character that reorders text, U+202E RIGHT-TO-LEFT OVERRIDE"),
    ],
)
def test_an_escape_smuggles_in_no_character_that_is_refused(escape: str, code: str, found: str, loader: Any) -> None:
    expected = (f"2:4 {code}", f"an escape in this text makes {found}")
    assert refusal(f'a: b\nc: "d {escape}"\n', loader) == expected


@pytest.mark.parametrize("written", [r'"e\u0301"', r'"\u0065\u0301"', '"e\\\n  \u0301"'])
def test_escapes_write_no_letter_in_pieces(written: str, loader: Any) -> None:
    assert refusal(f"a: {written}\n", loader) == ("1:4 BP006", "escapes in this text write a letter in pieces")


@pytest.mark.parametrize("escape", [r"\U00110000", r"\U99999999", r"\UFFFFFFFF"])
def test_an_escape_of_no_character_is_refused_where_it_stands(escape: str, loader: Any) -> None:
    assert refusal(f'a: "b {escape}"\n', loader) == ("1:9 BP007", "there is no such character")


@pytest.mark.parametrize(
    ("content", "where", "byte"),
    [
        (b"a: \xff\n", "1:4", "ff"),
        ("a: b\nc: Café\n".encode("latin-1"), "2:7", "e9"),
        ("a: Bakı\n".encode("cp1254"), "1:7", "fd"),
        ("é: Café\n".encode() + b"c: \x80", "2:4", "80"),
        (b"a: b\r\nc: \xff\n", "2:4", "ff"),
        (b"\xef\xbb\xbfa: \xff\n", "1:4", "ff"),
        ("a: b\n".encode("utf-16"), "1:1", "ff"),
        (b"a: \xed\xa0\x80\n", "1:4", "ed"),
        ("a: é".encode()[:-1], "1:4", "c3"),
    ],
)
def test_bytes_that_are_not_utf_8_are_refused_at_the_first(content: bytes, where: str, byte: str, loader: Any) -> None:
    assert refusal(content, loader) == (f"{where} BP002", f"byte 0x{byte} is no letter in UTF-8")
