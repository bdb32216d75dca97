"""JSON: each record as data, with the sources that it cites."""

from collections.abc import Iterator
from typing import Any

from pydantic_core import to_json

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Record
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import data_of


def render(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the data of every record, beside its page."""
    for record in catalogue.records:
        yield Page(data_of(record), to_json(data(catalogue, record), indent=2).decode() + "\n")


def data(catalogue: Catalogue, record: Record) -> dict[str, Any]:
    """Return a record as the fields of its file, with its collection, its id and the sources that it cites."""
    sources = [catalogue[source] for source in catalogue.sources_of(record.id)]
    result = {"collection": record.collection, **_fields(record)}
    return {**result, "sources": [_fields(source) for source in sources]} if sources else result


def _fields(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
