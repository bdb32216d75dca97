"""Ids: the names of records, which are the names of their files and the ends of their addresses."""

import re

from bakuprocess.model.folding import folded

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID_ALLOWED = "small letters from a to z, numbers and hyphens, as in baku-declaration-2008"
MAX_ID = 100
# For an editor's own YAML parser an id of digits alone is an integer.
ID_SCHEMA = {
    "title": "Id",
    "type": ["string", "integer"],
    "pattern": f"^(?!index$){ID.pattern}$",
    "maxLength": MAX_ID,
    "minimum": 0,
    "errorMessage": f"an id: {ID_ALLOWED}",
}


def is_id(text: str) -> bool:
    """Whether a text can be a record's id; `index` cannot, since the list of a collection has that address."""
    return text != "index" and len(text) <= MAX_ID and ID.fullmatch(text) is not None


def id_from(text: str) -> str:
    """Return the id that can be made from a text, or an empty text where it holds letters of another script."""
    letters = folded(re.sub(r"\.ya?ml$", "", text.strip().lower()))
    made = re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", letters)).strip("-")
    return made if is_id(made) and (letters.isascii() or not re.search(r"[^\W\d_a-z]", letters)) else ""
