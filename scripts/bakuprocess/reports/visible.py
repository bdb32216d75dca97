"""Text as a terminal can show it: every character that nobody could see, or that a terminal would obey, by its name."""

import unicodedata

_NAMES = {"\t": "⟨tab⟩"}


def visible(text: str) -> str:
    """Return a text in which what cannot be seen stands as ⟨tab⟩ or ⟨U+200B⟩."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return _NAMES.get(character) or f"⟨U+{ord(character):04X}⟩"


def width_of(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters two, accents of their own none."""
    if text.isascii():
        return len(text)
    return sum(_width_of(character) for character in text)


def _width_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
