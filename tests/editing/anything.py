"""Record files of all kinds, well formed but written in any way that YAML allows, for property tests."""

import json
from collections.abc import Callable

from hypothesis import strategies as st

_LETTERS = st.sampled_from(list("abcxyzAZ019.,;:!?-–—'\"“”’#&*|>@%~ёəдعم東é()[]{}/\\="))
WORDS = st.text(_LETTERS, min_size=1, max_size=9).filter(lambda word: word.strip() == word)
SENTENCES = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
TEXTS = st.one_of(
    SENTENCES,
    st.lists(WORDS, min_size=30, max_size=60).map(" ".join),
    st.sampled_from(
        ["", " ", "135", "null", "yes", "2011-04-07", "- a", "a: b", "a #b", " a", "a ", "a  b", "a\u00a0b"]
    ),
    st.sampled_from(["a\nb", "a\n\nb\n", "  a\n b\n", "a\n\n\n", "\na", "- a\n- b", "# a\nb", "a  \n  b", "…"]),
)
COMMENTS = st.one_of(st.just(""), st.just(""), st.just(""), SENTENCES.map(lambda words: f"# {words}"), st.just("#x"))
_KEYS = ("cite", "title", "kind", "summary", "facts", "date", "text", "place", "city", "sumary", "note", "en", "az")


@st.composite
def files(draw: st.DrawFn) -> str:
    """Return the text of a file that holds fields: with comments, odd spacing, all styles of texts and of lists."""
    lines = draw(st.lists(st.sampled_from(["# head", "", "# yaml-language-server: $schema=x", "---"]), max_size=3))
    if "---" in lines:
        lines = [*(line for line in lines if line != "---"), "---"]
    lines += _fields(draw, 0, 3)
    if draw(st.booleans()):
        lines.append(draw(COMMENTS))
    return "\n".join(lines) + draw(st.sampled_from(["\n", "", "\n\n"]))


def _fields(draw: st.DrawFn, column: int, depth: int) -> list[str]:
    lines: list[str] = []
    for key in draw(st.lists(st.sampled_from(_KEYS), min_size=1, max_size=4, unique=True)):
        lines += _above(draw, column)
        name = draw(st.sampled_from([key, key, key, f"'{key}'", f'"{key}"']))
        lines += _value(draw, f"{' ' * column}{name}{draw(st.sampled_from(['', '', ' ']))}:", column, depth)
    return lines


def _items(draw: st.DrawFn, column: int, depth: int) -> list[str]:
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        lines += _above(draw, column)
        lines += _value(draw, f"{' ' * column}-", column, depth, is_item=True)
    return lines


def _above(draw: st.DrawFn, column: int) -> list[str]:
    comment = draw(COMMENTS)
    found = [" " * draw(st.integers(0, column + 3)) + comment] if comment else []
    return [*found, *draw(st.sampled_from([[], [], [], [""], ["  "]]))]


def _value(draw: st.DrawFn, prefix: str, column: int, depth: int, *, is_item: bool = False) -> list[str]:
    kinds: list[Callable[..., list[str]]] = [_quoted, _quoted, _plain, _block, _flow, _nothing]
    if depth:
        kinds += [_nested_fields, _nested_items]
    kind: Callable[..., list[str]] = draw(st.sampled_from(kinds))
    return kind(draw, prefix, column, depth, is_item)


def _spaces(draw: st.DrawFn) -> str:
    return " " * draw(st.integers(1, 3))


def _beside(draw: st.DrawFn) -> str:
    comment = draw(COMMENTS)
    return _spaces(draw) + comment if comment else ""


def _nothing(draw: st.DrawFn, prefix: str, column: int, depth: int, is_item: bool) -> list[str]:
    return [prefix]


def _plain(draw: st.DrawFn, prefix: str, column: int, depth: int, is_item: bool) -> list[str]:
    """Write a plain text, perhaps over several lines, of which some are empty."""
    words = draw(st.lists(st.text("abcdeё–’", min_size=1, max_size=12), min_size=1, max_size=40))
    breaks = [draw(st.sampled_from([" "] * 9 + ["\n", "\n\n"])) for _ in words[1:]]
    margin = " " * (column + draw(st.integers(1, 4)))
    text = words[0] + "".join(
        f"{gap}{margin if chr(10) in gap else ''}{word}" for gap, word in zip(breaks, words[1:], strict=True)
    )
    return f"{prefix}{_spaces(draw)}{text}{draw(st.sampled_from(['', '', '  ']))}".split("\n")


def _quoted(draw: st.DrawFn, prefix: str, column: int, depth: int, is_item: bool) -> list[str]:
    text = draw(TEXTS)
    if "\n" in text or draw(st.booleans()):
        written = json.dumps(text, ensure_ascii=False)
    else:
        written = "'" + text.replace("'", "''") + "'"
        margin = " " * (column + draw(st.integers(1, 4)))
        if draw(st.booleans()) and "  " not in text and text.strip() == text:
            written = written.replace(" ", f"\n{margin}", 1)
    return f"{prefix}{_spaces(draw)}{written}{_beside(draw)}".split("\n")


def _block(draw: st.DrawFn, prefix: str, column: int, depth: int, is_item: bool) -> list[str]:
    """Write a literal or folded text below its mark."""
    text = draw(TEXTS)
    margin = draw(st.integers(1, 4))
    indicator = str(margin) if text.startswith((" ", "\n")) or draw(st.booleans()) else ""
    header = draw(st.sampled_from("|>")) + indicator + draw(st.sampled_from(["-", "", "+"]))
    body = [" " * (column + margin) + line if line else "" for line in text.split("\n")]
    if draw(st.booleans()) and len(body) == 1 and "  " not in text:
        body = [" " * (column + margin) + word for word in text.split(" ") if word]
    return [f"{prefix}{_spaces(draw)}{header}{_beside(draw)}", *body]


def _flow(draw: st.DrawFn, prefix: str, column: int, depth: int, is_item: bool) -> list[str]:
    """Write a list or fields between brackets, perhaps over several lines, with comments, and with others in them."""
    return f"{prefix}{_spaces(draw)}{_brackets(draw, column, depth)}{_beside(draw)}".split("\n")


def _brackets(draw: st.DrawFn, column: int, depth: int) -> str:
    parts = [
        _brackets(draw, column + 2, depth - 1) if depth and draw(st.integers(0, 3)) == 0 else json.dumps(draw(TEXTS))
        for _ in range(draw(st.integers(0, 4)))
    ]
    margin = f"\n{' ' * (column + 2)}"
    gap, end = draw(st.sampled_from([", ", ",", " , "])), draw(st.sampled_from(["", " "]))
    if draw(st.booleans()):
        comments = [draw(COMMENTS) for _ in range(2)]
        gap = f",{' ' + comments[0] if comments[0] else ''}{margin}"
        end = f"{margin}{comments[1]}{margin}" if comments[1] else end
    if draw(st.booleans()):
        parts = [f"{key}: {part}" for key, part in zip(_KEYS, parts, strict=False)]
        return f"{{{gap.join(parts)}{end}}}"
    return f"[{gap.join(parts)}{end}]"


def _nested_fields(draw: st.DrawFn, prefix: str, column: int, depth: int, is_item: bool) -> list[str]:
    if is_item and draw(st.booleans()):
        gap = draw(st.integers(1, 3))
        first, *rest = _fields(draw, column + 1 + gap, depth - 1)
        if first.strip() and not first.lstrip().startswith("#"):
            return [f"{prefix}{' ' * gap}{first.lstrip()}", *rest]
    return [prefix + _beside(draw), *_fields(draw, column + draw(st.integers(1, 4)), depth - 1)]


def _nested_items(draw: st.DrawFn, prefix: str, column: int, depth: int, is_item: bool) -> list[str]:
    further = draw(st.integers(1 if is_item else 0, 4))
    return [prefix + _beside(draw), *_items(draw, column + further, depth - 1)]
