"""JSON-LD held against schema.org's vocabulary: expanded offline, then each type, property and value looked up."""

import json
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

import yaml
from rdflib import RDF, BNode, Graph, Literal, URIRef
from rdflib.plugins.parsers.jsonld import to_rdf
from rdflib.term import Node

from bakuprocess.pages.page import Page

# Imported like this, since to follow its 800 modules takes mypy a quarter of a minute.
VOCABULARY: Any = import_module("schema_org.registry")
CLASSES, PROPERTIES, MEMBERS = (
    VOCABULARY.CLASS_METADATA,
    VOCABULARY.PROPERTY_BY_SCHEMA,
    VOCABULARY.ENUM_MEMBER_METADATA,
)
SCHEMA = "https://schema.org/"
# ISO 8601, reduced in precision or not; EDTF's marks of doubt are no part of it.
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_NUMBERS = {int: {"Integer", "Number"}, float: {"Number"}, bool: {"Boolean"}}


def _term(name: str, ranges: tuple[str, ...]) -> dict[str, str]:
    """Return how the context at https://schema.org reads a property: a URL names a thing, a date is a Date."""
    kind = {}
    if "Text" not in ranges:
        kind = {"@type": "@id"} if "URL" in ranges else {"@type": SCHEMA + "Date"} if "Date" in ranges else {}
    return {"@id": SCHEMA + name, **kind}


# What the vocabulary does not know still becomes a term of it, and is found out by being no term.
CONTEXT = {"@vocab": SCHEMA, **{name: _term(name, known.ranges) for name, known in PROPERTIES.items()}}


def json_ld(pages: Iterable[Page]) -> dict[str, dict[str, Any]]:
    """Return the metadata of each Markdown page by its path, read from its front matter as MkDocs reads it."""
    heads = {page.path: page.text.split("---\n", 2)[1] for page in pages if page.path.endswith(".md")}
    return {path: json.loads(yaml.safe_load(head)["json_ld"]) for path, head in heads.items()}


def expanded(documents: Iterable[dict[str, Any]]) -> Graph:
    """Return what JSON-LD documents say, as triples; their context comes from the vocabulary, not from the web."""
    given = list(documents)
    assert {document["@context"] for document in given} == {"https://schema.org"}
    bare = [{name: value for name, value in document.items() if name != "@context"} for document in given]
    graph = Graph()
    to_rdf(bare, graph, context_data=CONTEXT)
    return graph


def errors(graph: Graph) -> list[str]:
    """Return what the vocabulary does not know, or knows for other types or values."""
    return sorted({error for triple in graph for error in _wrong(graph, *triple)})


def _wrong(graph: Graph, subject: Node, predicate: Node, value: Node) -> Iterator[str]:
    if predicate == RDF.type:
        known_type = CLASSES.get(_name(value))
        if known_type is None or known_type.superseded_by or known_type.is_datatype:
            yield f"no type: {value}"
        return
    name = _name(predicate)
    known = PROPERTIES.get(name)
    if known is None or known.superseded_by:
        yield f"no property: {predicate}"
        return
    types = _types(graph, subject)
    if not types & set(known.domains):
        yield f"{name} is no property of {sorted(types)}"
    if not _is_in_range(graph, value, known.ranges):
        yield f"{name} takes {known.ranges}, not {value!r}"


def _name(term: Node) -> str:
    return str(term).removeprefix(SCHEMA)


def _types(graph: Graph, thing: Node) -> set[str]:
    """Return the types of a thing with all that stand above them; whatever else it is, it is a Thing."""
    own = {_name(kind) for kind in graph.objects(thing, RDF.type)}
    return own.union(*map(VOCABULARY.ancestry, own)) | {"Thing"}


def _is_in_range(graph: Graph, value: Node, ranges: tuple[str, ...]) -> bool:
    allowed = set(ranges)
    if isinstance(value, Literal):
        if value.datatype == URIRef(SCHEMA + "Date"):
            return "Date" in allowed and DATE.fullmatch(str(value)) is not None
        plain = value.toPython()
        if isinstance(plain, bool | int | float):
            return bool(_NUMBERS[type(plain)] & allowed)
        member = MEMBERS.get(_name(value))
        return "Text" in allowed or (member is not None and bool(set(member.types) & allowed))
    untyped = (value, RDF.type, None) not in graph
    classes = {name for name in allowed if name in CLASSES and not CLASSES[name].is_datatype}
    if untyped:
        return bool(classes) or (isinstance(value, URIRef) and "URL" in allowed)
    return bool(_types(graph, value) & allowed) or (not isinstance(value, BNode) and "URL" in allowed)
