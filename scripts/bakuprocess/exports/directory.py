"""The directory of records: each id with its address and title, for the page that says that an address is not there."""

import json
from collections.abc import Iterator

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.pages.page import Page

PATH = "records.json"


def render(catalogue: Catalogue) -> Iterator[Page]:
    """Yield one JSON file: a list of [address below the site's, title], of all records that stand."""
    entries = [[f"{one.collection}/{one.id}/", one.heading] for one in standing(catalogue.records)]
    yield Page(PATH, json.dumps(entries, ensure_ascii=False, separators=(",", ":")) + "\n")
