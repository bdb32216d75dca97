"""What a statement rests on is computed from its sources' publishers, countries and the documents that they copy."""

from pathlib import Path

import pytest

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Described
from bakuprocess.support import Level, Support, countries, statements, support, tally
from records import checked

SOURCES = {
    "documents/declaration.yml": "links: [{url: 'https://example.org/declaration', language: en}]",
    "sources/the-original.yml": "publisher: Council\nkind: primary-document\nurl: https://example.org/declaration",
    "sources/azertac-one.yml": "publisher: AZERTAC\ncountry: AZ",
    "sources/azertac-two.yml": "publisher: AZERTAC\ncountry: AZ\nvia: Another site",
    "sources/president.yml": "publisher: President\ncountry: AZ\nkind: official-government",
    "sources/spa.yml": "publisher: SPA\ncountry: SA",
    "sources/unesco-one.yml": "publisher: UNESCO",
    "sources/unesco-two.yml": "publisher: UNESCO",
    "sources/unaoc.yml": "publisher: UNAOC",
    "sources/copy-one.yml": "publisher: Ministers\nkind: mirror\ncopy_of: declaration",
    "sources/copy-two.yml": "publisher: Ministers\nkind: mirror\ncopy_of: declaration",
    "sources/copy-of-another.yml": "publisher: Ministers\nkind: mirror\ncopy_of: The Communiqué",
    "sources/copy-of-a-page.yml": "publisher: UNESCO\nkind: mirror\ncopy_of: unesco-one",
}


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """Return a catalogue with sources of several publishers and countries."""
    return checked(tmp_path / "data", SOURCES).catalogue


@pytest.mark.parametrize(
    ("cite", "expected"),
    [
        (["azertac-one"], Support(Level.ONE_SOURCE, "AZERTAC", "AZ", "azertac-one")),
        (["unesco-one"], Support(Level.ONE_SOURCE, "UNESCO", None, "unesco-one")),
        (["copy-one", "copy-two"], Support(Level.ONE_SOURCE, "Ministers", None, "declaration")),
        (["unesco-one", "copy-of-a-page"], Support(Level.ONE_SOURCE, "UNESCO", None, "unesco-one")),
        (["copy-one", "the-original"], Support(Level.ONE_SOURCE, None, None, "declaration")),
        (["azertac-one", "azertac-two"], Support(Level.ONE_PUBLISHER, "AZERTAC", "AZ")),
        (["unesco-one", "unesco-two"], Support(Level.ONE_PUBLISHER, "UNESCO", None)),
        (["copy-one", "copy-of-another"], Support(Level.ONE_PUBLISHER, "Ministers", None)),
        (["azertac-one", "president"], Support(Level.ONE_COUNTRY, None, "AZ")),
        (["azertac-one", "spa"], Support(Level.SEVERAL)),
        (["azertac-one", "president", "unesco-one"], Support(Level.SEVERAL)),
        (["unesco-one", "unaoc"], Support(Level.SEVERAL)),
    ],
    ids=str,
)
def test_support_is_as_wide_as_publishers_and_countries(
    catalogue: Catalogue, cite: list[str], expected: Support
) -> None:
    assert support(catalogue, cite) == expected
    assert support(catalogue, reversed(cite)) == expected


def test_facts_figures_and_roles_are_statements_and_claims_are_not(tmp_path: Path) -> None:
    event = """\
facts:
  - {text: It met., cite: azertac-one}
  - {text: It ended., cite: [azertac-one, unesco-one]}
figures: [{measure: ministers, value: 2, cite: [azertac-one, president]}]
participation: [{partner: unesco, role: partner, cite: [unesco-one, unesco-two]}]
disagreements: [{about: Dates, claims: [{value: a, cite: spa}, {value: b, cite: unaoc}]}]"""
    records = {**SOURCES, "partners/unesco.yml": "", "events/forum.yml": event}
    catalogue = checked(tmp_path / "data", records).catalogue
    forum = catalogue["forum"]
    assert isinstance(forum, Described)
    assert len(list(statements(forum))) == 4
    assert tally(catalogue, statements(forum)) == dict.fromkeys(Level, 1)
    assert countries(catalogue, statements(forum)) == {"AZ": 2}
