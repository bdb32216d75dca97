"""Mistakes of YAML's syntax, told in plain words with the way to mend them."""

import re
from typing import Any

import yaml

# What a merge in git leaves where two people changed the same lines.
CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
LEFT_BY_GIT = (
    "a line that git leaves where two people changed the same lines",
    "keep the right one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
)

_NO_SPACE_AFTER_COLON = re.compile(r"^ *(?:- +)*(?P<name>[a-z_]+):(?P<rest>[^\s:/].*)")
_NO_SPACE_AFTER_DASH = re.compile(r"^ *-(?P<rest>[A-Za-z\"'\[{].*)")
# How other programs begin an item, and what is typed instead of a colon.
OTHER_BULLET = re.compile(r"^ *(?P<sign>[•·‣◦▪●○]|[–—*+](?= )) *(?P<rest>\S.*)")
_OTHER_COLON = re.compile(r"^ *(?:- +)*(?P<name>[a-z_]+) *(?P<sign>[=;：]) *(?P<rest>\S.*)")
_SHOWN = 40
CURLY = "“”„‟‘’«»"
_QUOTE = 'put the whole text between quotes: "…"'
_INDENT = (
    "let it begin exactly below the field before it; only what belongs inside a field stands two spaces further right"
)


def explained(text: str, error: yaml.MarkedYAMLError) -> tuple[int, int, int, str, str]:
    """Return where a mistake of syntax stands, what was found, and how to mend it.

    Where: line and column from 1, and how many characters from there on are concerned.
    """
    mark = error.problem_mark or error.context_mark
    unfinished = error.context == "while scanning a simple key" or (mark and not text[mark.index :].strip())
    if unfinished and error.context_mark:
        mark = error.context_mark  # where something begins that never ends
    opened = error.context_mark if "parsing a flow" in (error.context or "") else None
    if mark and opened and opened.line < mark.line:
        mark = opened  # the bracket that is not closed in its own line
    if not mark:
        return 1, 1, 1, *_otherwise("", "")
    lines = text.split("\n")
    for number in (mark.line, mark.line - 1):
        if 0 <= number < len(lines) and (wrong := _space_missing(lines[number]) or _other_sign(lines[number])):
            column, found, mend = wrong
            return number + 1, column, _length(lines[number], column), found, mend
    line = lines[mark.line] if mark.line < len(lines) else ""
    return mark.line + 1, mark.column + 1, _length(line, mark.column + 1), *_told(error, mark, line)


def _length(line: str, column: int) -> int:
    """Return how many characters of a line are to be shown from a column on: a word, or the one sign."""
    match = re.match(r"\w+|.", line[column - 1 :])
    return len(match[0]) if match else 1


def _space_missing(line: str) -> tuple[int, str, str] | None:
    """Return the column where a space is missing after a colon or dash, what is found there, and how to mend it."""
    if match := _NO_SPACE_AFTER_COLON.match(line):
        name, rest = match["name"], _cut(match["rest"])
        return match.start("rest") + 1, f"there is no space after the colon of `{name}:`", f"write `{name}: {rest}`"
    if match := _NO_SPACE_AFTER_DASH.match(line):
        found = "there is no space after the dash at the beginning of a line"
        return match.start("rest") + 1, found, f"write `- {_cut(match['rest'])}`"
    return None


def _other_sign(line: str) -> tuple[int, str, str] | None:
    """Return the column of another sign than a dash or a colon, what is found there, and how to mend it."""
    if match := OTHER_BULLET.match(line):
        found = f"an item of a list begins with a hyphen, not with {match['sign']}"
        return match.start("sign") + 1, found, f"write `- {_cut(match['rest'])}`"
    if match := _OTHER_COLON.match(line):
        found = f"a colon stands behind the name of a field, not {match['sign']}"
        return match.start("sign") + 1, found, f"write `{match['name']}: {_cut(match['rest'])}`"
    return None


def _told(error: yaml.MarkedYAMLError, mark: Any, line: str) -> tuple[str, str]:
    context, problem = error.context or "", error.problem or ""
    before, character = line[: mark.column], line[mark.column : mark.column + 1]
    if problem == "mapping values are not allowed here":
        return _second_colon(before, line)
    if "cannot start any token" in problem:
        return _beginning(character)
    for scanned, first in (("alias", "*"), ("anchor", "&"), ("tag", "!"), ("directive", "%")):
        if context.endswith(f" {scanned}"):
            return _beginning(first)
    if context.endswith("block scalar") and before.strip():
        return _beginning(">" if ">" in before else "|")
    if problem.startswith("expected <block end>") and before.strip():
        return _after_the_end(before, problem)
    return _otherwise(context, problem)


def _after_the_end(before: str, problem: str) -> tuple[str, str]:
    if re.search(r"[\"'] *$", before):
        within = "'…'" if before.rstrip().endswith('"') else '"…"'
        mend = f"put the whole text between {within}; a quote further up may have no end"
        return "there is text after the end of a quoted text", mend
    if "'<scalar>'" in problem:
        return "there is text where nothing more can follow", _QUOTE
    return _otherwise("", problem)


def _second_colon(before: str, line: str) -> tuple[str, str]:
    field = re.match(r" *(?:- +)*(?P<name>[^\s:]+): +(?P<value>[^\"'].*)", line)
    if field and ":" in before:
        name, value = field["name"], field["value"]
        if value[0] in CURLY:
            mend = f'write straight quotes instead of the curly ones: `{name}: "{_cut(value.strip(CURLY))}"`'
            return "there is a colon with a space after it within a text, and curly quotes mean nothing here", mend
        quote = "'" if '"' in value else '"'
        whole = len(value) <= _SHOWN and "'" not in value
        mend = f"put the whole text between quotes: `{name}: {quote}{value}{quote}`" if whole else _QUOTE
        return "there is a colon with a space after it within a text, as if another field began", mend
    return "this line begins too far to the right, or the line above lacks a colon or a quote", _INDENT


def _beginning(first: str) -> tuple[str, str]:
    return f"a text may not begin with {first} unless it stands between quotes", _QUOTE


# Parts of the parser's own message (context and problem), with what is told instead of it.
_MESSAGES = (
    (
        "found unexpected end of stream",
        "a quote begins here and never ends",
        "write the same quote at the end of the text, or delete this one",
    ),
    (
        "found unexpected document separator",
        "a quote begins before this line and never ends",
        "write the same quote at the end of the text",
    ),
    (
        "while scanning a double-quoted scalar",
        'there is a backslash in a text between "…" that means nothing',
        r"write \\ for a backslash, or put the text between '…'",
    ),
    ("there is no such character", "there is no such character", "type the character itself"),
    (
        "sequence entries are not allowed here",
        "a dash with a space stands where no list can begin",
        f"write each item of a list on a line of its own below the field; if it is a text: {_QUOTE}",
    ),
    ("but found ']'", "there is a ] too many", f"delete it; if it belongs to a text: {_QUOTE}"),
    ("but found '}'", "there is a } too many", f"delete it; if it belongs to a text: {_QUOTE}"),
    (
        "while parsing a flow sequence",
        "a list that begins with [ has no ] at its end",
        "write ] at its end; put a text that has a comma, bracket or colon in it between quotes",
    ),
    (
        "while parsing a flow mapping",
        "fields that begin with { have no } at their end",
        "write } at their end; put a text that has a comma, bracket or colon in it between quotes",
    ),
    (
        "could not find expected ':'",
        "this line has neither a field's name with a colon nor a dash before it",
        "write a colon and a space behind the field's name; if the text above goes on here, indent it further",
    ),
    ("but found '-'", "an item of a list stands where a field was expected: the indentation is wrong", _INDENT),
    ("expected <block end>", "this line begins neither below the line above nor below an earlier one", _INDENT),
    ("expected the node content", "a text begins with a sign that means something else", _QUOTE),
    (
        "'<document start>'",
        "a line begins with %, or there is text after the end of the record",
        f"delete it; if it belongs to a text: {_QUOTE}",
    ),
)


def _otherwise(context: str, problem: str) -> tuple[str, str]:
    message = f"{context}: {problem}"
    for part, found, mend in _MESSAGES:
        if part in message:
            return found, mend
    return (
        "this line or the one before it is not written as the check can read it",
        f"look for wrong indentation, a missing colon or quote; if a text has signs in it such as : # [ {{ - {_QUOTE}",
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
