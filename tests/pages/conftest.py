"""A record of a few files, and the pages that it becomes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bakuprocess import pages
from bakuprocess.settings import ROOT, Settings
from records import AS_OF, checked

Rendered = Callable[..., dict[str, str]]

RECORDS = {
    "series/forum.yml": "title: The Forum",
    "events/forum-2011.yml": """\
title: First Forum
relation: {degree: core, cite: a-source}
series: forum
edition: 1
date: 2011-04-07/2011-04-09
place: {city: Baku, country: AZ, venue: A palace}
theme: United through values
facts:
  - {text: A dated fact., date: 2011-04-08, cite: another-source}
  - {text: An undated fact., cite: [another-source, a-source]}
participation:
  - {partner: icesco, role: supporter, cite: a-source, note: Named in one list.}
  - {partner: ministry, role: host, cite: a-source}
figures:
  - {measure: participants, value: 1500, qualifier: more-than, cite: a-source}
  - {measure: participants, value: 435, cite: another-source, note: Guests only.}
disagreements:
  - about: Number of guests
    claims:
      - {value: 435 guests, cite: another-source}
      - {value: More than 1500 guests, cite: a-source, note: With locals.}
    note: They count different things.""",
    "events/forum-2013.yml": "title: Second Forum\nseries: forum\nedition: 2\ndate: 2013\n"
    "relation: {degree: core, cite: a-source}\n"
    "figures:\n  - {measure: participants, value: 600, cite: a-source}",
    "events/session.yml": "title: A session\ndate: 2011-04-08\npart_of: forum-2011",
    "partners/icesco.yml": """\
names:
  - {name: Old Organization, acronym: ISESCO, until: 2020-01-30, translations: {ar: المنظمة}}
  - {name: New Organization, acronym: ICESCO, since: 2020-01-30}
kind: intergovernmental-organization
facts:
  - {text: It was founded., date: 1982, cite: a-source}
  - {text: It has members., cite: a-source}""",
    "partners/ministry.yml": "names:\n  - {name: The Ministry}",
    "milestones/commission.yml": "title: The Commission\ndate: 2016-01\nabout: [icesco]",
    "documents/declaration.yml": "title: The Declaration\nkind: declaration\ndate: 2011-04-09\nadopted_at: forum-2011\n"
    "adopted_by: [icesco, The participants]\nsymbol: A/1\n"
    "links:\n  - {url: 'https://example.org/d', language: en, format: pdf}",
}


@pytest.fixture
def render(tmp_path: Path) -> Rendered:
    """Return a function that renders the records, some of them replaced or added, and returns files by path."""

    def rendered(more: dict[str, str] | None = None, **settings: str) -> dict[str, str]:
        found = checked(tmp_path / "data", {**RECORDS, **(more or {})})
        assert not found.has_errors, "\n".join(map(str, found.problems))
        made = pages.render(found.catalogue, Settings(ROOT, AS_OF, **settings))
        return {page.path: page.text for page in made}

    return rendered
