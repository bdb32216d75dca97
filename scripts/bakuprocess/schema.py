"""JSON Schema for editors: what a record of each collection may hold, made from the models."""


def modeline(collection: str) -> str:
    """Return the first line of a new file of a collection, by which any editor with a YAML server finds its schema."""
    return f"# yaml-language-server: $schema=../schema/{collection}.json"
