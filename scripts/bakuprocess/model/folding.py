"""Folding: a text in the plain letters in which people type it who have no other keyboard."""

import re
import unicodedata

# Letters that Unicode does not take apart into an ASCII letter and a mark.
_LETTERS = str.maketrans(
    {"ə": "e", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
)


def folded(text: str) -> str:
    """Return a text in small letters without marks above or below them: “Bakı” and “Heydər” as “baki” and “heyder”."""
    small = unicodedata.normalize("NFKD", text).lower().translate(_LETTERS)
    taken_apart = unicodedata.normalize("NFKD", small)
    return "".join(character for character in taken_apart if not unicodedata.combining(character))


def other_spellings(*texts: str) -> list[str]:
    """Return the folded form of each word that it changes, each once, in order.

    An Azerbaijani ə is typed as e or, in names as English writes them, as a: “Heydər” is “heyder” and “heydar”.
    """
    words = (word for text in texts for word in re.findall(r"\w+", text.lower()))
    forms = (form for word in words for form in (folded(word), folded(word.replace("ə", "a"))) if form != word)
    return list(dict.fromkeys(forms))
