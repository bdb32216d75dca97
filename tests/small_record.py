"""A small record with one of everything that the catalogue joins, and how tests tell what it holds."""

from collections.abc import Iterable

from bakuprocess.joins import Dated
from bakuprocess.model import Record

# The first forum has two sources, figures that differ, a session
# and a document; the second has the same partner under a new name; a third edition is withdrawn.
RECORD = {
    "series/forum.yml": "title: World Forum\ncite: [a-source, another-source]",
    "partners/icesco.yml": """
names:
  - {name: Islamic Organization, acronym: ISESCO, until: 2020-01-30}
  - {name: Islamic World Organization, acronym: ICESCO, since: 2020-01-30}
facts:
  - {text: It was renamed., date: 2020-01-30, cite: a-source}
  - {text: It has a seat., cite: a-source}
  - {text: It joined., date: 2011-04, cite: report}
verified: 2026-11-01""",
    "partners/unesco.yml": "names: [{name: UNESCO}]\nsee_also: [forum-2024]",
    "events/forum-2011.yml": """
title: First Forum
series: forum
edition: 1
date: 2011-04-07/2011-04-09
participation:
  - {partner: unesco, role: partner, cite: a-source}
  - {partner: icesco, role: supporter, cite: a-source}
  - {partner: icesco, role: participant, cite: report}
figures:
  - {measure: participants, value: 500, qualifier: about, cite: report}
  - {measure: participants, value: 435, cite: a-source}
  - {measure: countries, value: 20, cite: a-source}
disagreements:
  - {about: Dates, claims: [{value: 7 April, cite: a-source}, {value: 8 April, cite: report}]}
verified: 2026-10-01""",
    "events/forum-2024.yml": """
title: Second Forum
series: forum
edition: 2
date: 2024-05-01/2024-05-03
participation:
  - {partner: icesco, role: co-organiser, cite: another-source}
figures:
  - {measure: participants, value: 700, cite: another-source}
cite: [another-source, another-source]""",
    "events/forum-2026.yml": "title: Third Forum\nseries: forum\nedition: 3\ndate: 2026\nstatus: announced",
    "events/forum-2011-again.yml": """
series: forum
edition: 1
date: 2011
part_of: forum-2011
participation: [{partner: icesco, role: host, cite: a-source}]
figures: [{measure: participants, value: 1, cite: a-source}]
disagreements: [{about: Dates, claims: [{value: May, cite: a-source}, {value: June, cite: report}]}]
see_also: [forum-2011]
withdrawn: Entered twice.""",
    "events/session.yml": "kind: session\ndate: 2011-04-08\npart_of: forum-2011\ncite: report",
    "events/opening.yml": "kind: session\ndate: 2011-04-07\npart_of: forum-2011",
    "milestones/renaming.yml": "date: 2020\nabout: [icesco]\ncite: [another-source, report, another-source]",
    "milestones/decree.yml": "date: 2011-04-07\nabout: [forum, a-source]\nverified: 2026-10-01",
    "documents/declaration.yml": """
kind: declaration
date: 2011-04-09
adopted_at: forum-2011
adopted_by: [The ministers, icesco]
see_also: [decree]""",
    "documents/undated.yml": "kind: declaration\nadopted_at: forum-2011\nadopted_by: [icesco]\naliases: [old-paper]",
    "sources/report.yml": "title: A report\npublisher: UNESCO\nkind: official-igo\ndate: 2012\nsee_also: [a-source]",
    "sources/copy.yml": "publisher: unesco\nkind: mirror\ncopy_of: report\ndate: 2011",
}


def ids(records: Iterable[Record | None]) -> list[str | None]:
    """Return the ids of records, and None for none."""
    return [record.id if record else None for record in records]


def dated(entries: Iterable[Dated]) -> list[tuple[str, str]]:
    """Return the date and the id of dated things, or a fact's own words."""
    return [(str(entry.date), str(entry.fact.text) if entry.fact else entry.record.id) for entry in entries]
