"""The nearest id to a wrong one: what several rules offer."""

import re
from itertools import chain

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import COLLECTIONS
from bakuprocess.validating import nearest


def nearest_id(catalogue: Catalogue, wrong: str, collections: tuple[str, ...]) -> str:
    """Return "did you mean `…`?" with the nearest id of the collections, or an empty text."""
    known = (name for name in chain(catalogue.by_id, catalogue.broken) if catalogue.collection_of(name) in collections)
    return nearest(wrong, (name for name in known if not _another_edition(wrong, name)))


def _another_edition(one: str, other: str) -> bool:
    """Whether two ids differ in their numbers alone: a year is no misspelling of another."""
    return one != other and re.sub(r"\d", "0", one) == re.sub(r"\d", "0", other)


def existing_id(catalogue: Catalogue, missing: str, collections: tuple[str, ...]) -> str:
    """Return how to mend an id that no record has: today's of a former one, the nearest one, or a new record."""
    renamed = catalogue.by_alias.get(missing)
    if renamed and renamed.collection in collections:
        return f"write `{renamed.id}`: the record has been renamed"
    new = f"a record {missing}.yml"
    if len(collections) == 1:
        new = f"data/{collections[0]}/{missing}.yml with `baku new {COLLECTIONS[collections[0]].noun}`"
    near = nearest_id(catalogue, missing, collections)
    moved = "; if its file was renamed or deleted, undo that, and use `baku rename` or `baku withdraw`"
    return f"{near} If not, add {new}" if near else f"correct the id, or add {new}{moved}"
