"""What the fields of records are called on pages, for those who read a change."""

from bakuprocess.model import COLLECTIONS

# In the order in which pages show them.
_NAMES = {
    "withdrawn": "Withdrawn",
    "title": "Title",
    "names": "Names",
    "kind": "Kind",
    "date": "Date",
    "place": "Place",
    "founded": "Founded",
    "seat": "Seat",
    "relation": "Baku Process",
    "symbol": "Symbol",
    "adopted_by": "By",
    "adopted_at": "At",
    "links": "Where to read it",
    "theme": "Theme",
    "about": "Concerns",
    "series": "Series",
    "edition": "Edition",
    "part_of": "Part of",
    "status": "Status",
    "url": "Address",
    "publisher": "Publisher",
    "country": "Country of the publisher",
    "via": "Republished by",
    "copy_of": "Copy of",
    "accessed": "Read",
    "language": "Language",
    "archive_url": "Archived copy",
    "website": "Website",
    "identifiers": "In other registers",
    "also_known_as": "Also known as",
    "summary": "Summary",
    "facts": "Facts",
    "participation": "Partners and roles",
    "figures": "Reported figures",
    "disagreements": "Where sources disagree",
    "see_also": "Related records",
    "cite": "Sources of the head of the page",
    "verified": "Compared with its sources",
    "aliases": "Former ids",
}
_OF_COLLECTIONS = {("sources", "date"): "Published"}


def _fields(collection: str) -> list[str]:
    """Return the fields of a collection but the id, in the order of pages; one that has no name here comes last."""
    order = {name: at for at, name in enumerate(_NAMES)}
    fields = (name for name in COLLECTIONS[collection].model_fields if name != "id")
    return sorted(fields, key=lambda name: order.get(name, len(order)))


# What each field of each collection is called.
FIELDS: dict[tuple[str, str], str] = {
    (collection, name): _OF_COLLECTIONS.get((collection, name)) or _NAMES.get(name) or name.replace("_", " ")
    for collection in COLLECTIONS
    for name in _fields(collection)
}
