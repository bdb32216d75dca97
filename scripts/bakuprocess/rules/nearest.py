"""The nearest id to a misspelt one: what several rules offer."""

from bakuprocess.catalogue import Catalogue
from bakuprocess.validating import nearest


def nearest_id(catalogue: Catalogue, wrong: str, collections: tuple[str, ...]) -> str:
    """Return "did you mean `…`?" with the nearest id of the collections, or an empty text."""
    known = (record.id for record in catalogue.records if record.collection in collections)
    return nearest(wrong, known)
