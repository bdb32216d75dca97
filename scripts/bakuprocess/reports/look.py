"""How a report is to look where it is printed: how wide, and whether in colours."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO

# Narrower than this nothing could be read.
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Look:
    """The width in columns, or None where lines may be as long as they like; and whether there are colours."""

    width: int | None = None
    colours: bool = False


PLAIN = Look()


def look_of(stream: TextIO, environment: Mapping[str, str]) -> Look:
    """Return how to print on a stream.

    `COLUMNS` sets the width, else a terminal has its own. Colours are for terminals that know them; `NO_COLOR`
    (https://no-color.org) forbids and `FORCE_COLOR` (https://force-color.org) demands them, where both are set the
    first wins.
    """
    is_terminal = stream.isatty()
    colours = is_terminal and environment.get("TERM") != "dumb"
    colours = (colours or bool(environment.get("FORCE_COLOR"))) and not environment.get("NO_COLOR")
    width = _number(environment.get("COLUMNS", "")) or (_columns(stream) if is_terminal else 0)
    return Look(max(width, _NARROWEST) if width else None, colours)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _columns(stream: TextIO) -> int:
    with suppress(OSError, ValueError):
        return os.get_terminal_size(stream.fileno()).columns
    return 0
