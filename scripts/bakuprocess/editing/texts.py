"""How one text is written in YAML: plain where that is possible, quoted where it has to be, folded where it is long.

Only the writing is chosen here; what a text says is never changed.
"""

import json
import re

WIDTH = 120
STEP = "  "

# A text that may stand without quotes wherever a text can stand, whatever the reader; strict on purpose.
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~]")
_NEVER_PLAIN = re.compile(r"\n|: |:$| #|^\s|\s$")
_NOT_BETWEEN_BRACKETS = re.compile(r"[,\[\]{}?]|:(?=\S)")
# What other readers than ours take for a number, a truth or nothing (YAML 1.1 and 1.2): quotes around it are meant.
_OTHERWISE_READ = re.compile(
    r"[-+]?\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[0-9]+(?::[0-9]{1,2})+"
    r"|[-+]?\.(?:inf|nan)|null|true|false|yes|no|on|off|y|n|\.\.\.",
    re.IGNORECASE,
)


def is_unicode(text: str) -> bool:
    """Whether a text can be written at all: a terminal hands on bytes that are no UTF-8 as half characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_simple(text: str) -> bool:
    """Whether a text is one line of words with single spaces between them, so that it can be folded anywhere."""
    return bool(text) and all(text.split(" ")) and not re.search(r"[\t\r\n]", text)


def one_line(raw: str, text: str, *, flow: bool) -> str:
    """Return a text on one line as it is best written; `raw` is how it is written now, `flow`: between brackets."""
    if raw and raw[0] not in "'\"|>" and "\n" not in raw:
        return raw
    return written(text, flow=flow)


def written(text: str, *, flow: bool = False) -> str:
    """Return a text on one line, with the quotes that it needs; the quotes are single ones wherever they can be."""
    if is_plain(text, flow=flow):
        return text
    if "\n" in text or not text.replace("\u00a0", " ").isprintable() or ("'" in text and not re.search(r'["\\]', text)):
        return json.dumps(text, ensure_ascii=False)
    return "'" + text.replace("'", "''") + "'"


def is_plain(text: str, *, flow: bool) -> bool:
    """Whether a text needs no quotes."""
    return not (
        not _PLAIN_START.match(text)
        or _NEVER_PLAIN.search(text)
        or _OTHERWISE_READ.fullmatch(text)
        or (flow and _NOT_BETWEEN_BRACKETS.search(text))
        or not text.replace("\u00a0", " ").isprintable()
    )


def folded(text: str, indent: str) -> list[str]:
    """Return the lines of a simple text below `>-`: as many words on each as the width allows."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and len(indent) + len(longer) > WIDTH:
            lines.append(word)
        else:
            lines[-1] = longer
    return [indent + line for line in lines]


def scalar(prefix: str, raw: str, text: str, indent: str, depth: int) -> list[str]:
    """Return the lines of a text behind `prefix`, a field's name with its colon or the dash of an item.

    `indent` is where lines below it begin, `depth` the column in which the field or dash stood until now.
    """
    if not text and raw[:1] not in ("'", '"'):
        return [f"{prefix} ''"] if raw else [prefix]
    if raw[:1] in ("|", ">"):
        return _block(prefix, raw, text, indent, depth)
    if "\n" in raw and not is_simple(text):
        return _as_it_stands(prefix, raw, indent)
    line = f"{prefix} {one_line(raw, text, flow=False)}"
    if len(line) > WIDTH and is_simple(text) and " " in text:
        return [f"{prefix} >-", *folded(text, indent)]
    return [line]


def _as_it_stands(prefix: str, raw: str, indent: str) -> list[str]:
    """Return a text over several lines with its breaks where they are."""
    first, *others = raw.split("\n")
    lines = [line.strip(" ") for line in others]
    return [f"{prefix} {first.rstrip(' ')}", *(indent + line if line else "" for line in lines)]


def _block(prefix: str, raw: str, text: str, indent: str, depth: int) -> list[str]:
    header, *lines = raw.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    body = text.rstrip("\n")
    keep = "+" in header.partition("#")[0]
    chomp = "-" if body == text else "+" if keep else ""
    indicator = re.match(r"[|>][-+]?([1-9])", header)
    margin = depth + int(indicator[1]) if indicator else _margin(lines)
    if chomp != "+":
        while lines and not lines[-1].strip(" ")[:1] and len(lines[-1]) <= margin:
            lines.pop()
    content = [indent + line[margin:] if line[margin:] else "" for line in lines]
    if header[0] == ">" and is_simple(body) and any(len(line) > WIDTH for line in content) and chomp != "+":
        return [f"{prefix} >{chomp}", *folded(body, indent)]
    first = next((line for line in content if line), "")
    deeper = str(len(STEP)) if first[len(indent) :].startswith(" ") else ""
    return [f"{prefix} {header[0]}{deeper}{chomp}", *content]


def _margin(lines: list[str]) -> int:
    """Return how far the lines of a block text are indented, by YAML 1.2.2, 8.1.1.1.

    That is told by the first line with words; where there is none, by the longest line.
    """
    words = (len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" "))
    return next(words, max(map(len, lines), default=0))
