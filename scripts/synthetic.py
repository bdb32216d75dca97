"""Synthetic records, to measure with: `python scripts/synthetic.py NUMBER FOLDER` fills a data folder.

They are like the real ones in all that costs time: the collections in their proportions, the lengths of texts, the
numbers of facts, roles, figures, disagreements and citations. The same number and seed give the same bytes, and the
check finds nothing in them.
"""

import random
import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml

# The real record of November 2026, but for its sources, which take what is left.
PROPORTIONS = {"series": 2, "events": 29, "partners": 17, "milestones": 8, "documents": 37}
WHOLE = 400

# Made-up words, the first ones common and the last ones rare, as the words of a language are.
_STEMS = "arts baku cult dial edu forum glob herit inter just know lang minis nation offic peace relig soci tour uni"
_ENDINGS = "e al ance ary ation ed ent er ers es ful ical ing ion ism ity ive ment ness ogue or ory ous s ship ure"
WORDS = [stem + ending for ending in _ENDINGS.split() for stem in _STEMS.split()]
WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))

KINDS = {
    "events": ["conference", "forum", "summit", "ministerial-meeting", "roundtable", "session", "meeting"],
    "partners": ["intergovernmental-organization", "un-body", "national-authority", "foundation", "centre", "media"],
    "documents": ["declaration", "communique", "resolution", "decision", "report", "protocol", "decree", "statement"],
    "sources": ["news", "news", "news", "official-igo", "official-government", "mirror", "other", "academic"],
}
ROLES = ("host", "organiser", "co-organiser", "partner", "partner", "supporter", "participant")
DEGREES = ("core", "linked", "context", "context")
MEASURES = ("participants", "participants", "countries", "organisations", "ministers")

Fields = dict[str, Any]


def records(number: int, seed: int = 2008) -> Iterator[tuple[str, str]]:
    """Yield the path below data/ and the YAML of each of `number` records, at least one of each collection."""
    made = _Record(number, random.Random(seed))  # noqa: S311  the same numbers every time are wanted
    for collection, ids in made.ids.items():
        for at, record_id in enumerate(ids):
            fields = getattr(made, collection)(at, record_id)
            text = yaml.dump(fields, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
            yield f"{collection}/{record_id}.yml", text


class _Record:
    """The record in the making: the ids of all, then, one method a collection, the fields of each."""

    def __init__(self, number: int, chance: random.Random) -> None:
        self.chance = chance
        counts = {name: max(1, number * share // WHOLE) for name, share in PROPORTIONS.items()}
        self.ids = {name: [f"{self.slug()}-{name}-{at}" for at in range(count)] for name, count in counts.items()}
        described = [record_id for ids in self.ids.values() for record_id in ids]
        self.ids["sources"] = [f"{self.slug()}-{2004 + at % 22}-report-{at}" for at in range(number - len(described))]
        # Each source proves something: it is dealt to one record, which draws some of the others beside.
        self.own = {one: self.ids["sources"][at :: len(described)] for at, one in enumerate(described)}
        self.described = described
        self.dates = [self.date(at) for at in range(counts["events"])]

    def date(self, at: int) -> str:
        """Return the date of an event: the editions of a series are two years apart."""
        year = 2005 + 2 * (at % 14) if at % 14 < 7 else self.chance.randint(2004, 2025)
        month, day = self.chance.randint(1, 12), self.chance.randint(1, 25)
        return f"{year}-{month:02}-{day:02}/{year}-{month:02}-{day + 2:02}"

    # Texts

    def words(self, number: int) -> list[str]:
        """Return some words, the common ones more often."""
        return self.chance.choices(WORDS, cum_weights=WEIGHTS, k=number)

    def slug(self) -> str:
        """Return two words as the beginning of an id."""
        return "-".join(self.words(2))

    def title(self, number: int) -> str:
        """Return a title of about 60 characters; its number tells it from all others."""
        return f"{' '.join(self.words(4)).capitalize()} no. {number} on {' and '.join(self.words(3))}"

    def prose(self, number: int, link: bool = False) -> str:
        """Return a sentence or two of `number` words, perhaps with a link to another record."""
        text = " ".join(self.words(number // 2)) + ", “" + " ".join(self.words(number // 4)) + "” and "
        target = f" in [{self.slug()}]({self.chance.choice(self.described)})" if link else ""
        return text.capitalize() + "-".join(self.words(2)) + f"{target} ({self.chance.randint(2, 900)})."

    # Parts of records

    def shared(self, record_id: str, facts: int, disagreements: int) -> Fields:
        """Return the fields of every described record, with about so many facts and disagreements."""
        return {
            "summary": self.prose(30, link=True),
            "facts": [self.fact(record_id, at) for at in range(self.about(facts))],
            "disagreements": [self.disagreement(record_id) for _ in range(self.about(disagreements))],
            "see_also": [other for other in self.chance.sample(self.described, 2) if other != record_id],
            "cite": self.own[record_id],
        }

    def about(self, number: int) -> int:
        """Return a number around another."""
        return self.chance.randint(number // 2, number + (number + 1) // 2)

    def cite(self, record_id: str, most: int = 3) -> list[str]:
        """Return one source or more, mostly a record's own."""
        known = list(dict.fromkeys([*self.own[record_id], *self.own[self.chance.choice(self.described)]]))
        return self.chance.sample(known, min(len(known), self.chance.randint(1, most)))

    def fact(self, record_id: str, at: int) -> Fields:
        """Return a fact; two of three have a date, every fifth has a link."""
        date = {"date": f"{self.chance.randint(2004, 2025)}-{self.chance.randint(1, 12):02}"} if at % 3 else {}
        return {"text": self.prose(18, link=at % 5 == 0), **date, "cite": self.cite(record_id)}

    def disagreement(self, record_id: str) -> Fields:
        """Return a point on which two or three sources differ."""
        claims = [
            {"value": f"{at}, {self.prose(8)}", "cite": self.cite(record_id), "note": self.prose(10)}
            for at in range(self.chance.randint(2, 3))
        ]
        return {"about": self.prose(5), "claims": claims}

    def participation(self, record_id: str) -> list[Fields]:
        """Return the parts of about six partners in an event."""
        partners = self.ids["partners"]
        return [
            {"partner": one, "role": self.chance.choice(ROLES), "cite": self.cite(record_id, most=6)}
            for one in self.chance.sample(partners, min(len(partners), self.about(6)))
        ]

    def relation(self, record_id: str) -> Fields:
        """Return what an entry has to do with the Baku Process."""
        degree = self.chance.choice(DEGREES)
        return {"relation": {"degree": degree, "note": self.prose(10), "cite": self.cite(record_id)}}

    def figures(self, record_id: str) -> list[Fields]:
        """Return about four reported numbers."""
        return [
            {
                "measure": self.chance.choice(MEASURES),
                "value": self.chance.randint(10, 2000),
                "qualifier": "about",
                "note": self.prose(12),
                "cite": self.cite(record_id, most=2),
            }
            for _ in range(self.about(4))
        ]

    # Records, one method a collection

    def series(self, at: int, record_id: str) -> Fields:
        """Return a series."""
        title = {"en": self.title(at), "az": "Ümumdünya Mədəniyyətlərarası Dialoq Forumu", "ar": "المنتدى العالمي"}
        return {"title": title, **self.shared(record_id, facts=12, disagreements=3)}

    def events(self, at: int, record_id: str) -> Fields:
        """Return an event: of each fourteen, seven are editions of a series and two are parts of the one before."""
        block, place = divmod(at, 14)
        role: Fields = {}
        if place < 7 and block < len(self.ids["series"]):
            role = {"series": self.ids["series"][block], "edition": place + 1}
        elif place in (9, 13):
            role = {"part_of": self.ids["events"][at - 1]}
            self.dates[at] = self.dates[at - 1]
        return {
            "title": self.title(at),
            "kind": self.chance.choice(KINDS["events"]),
            "date": self.dates[at],
            "status": "held",
            **self.relation(record_id),
            **role,
            "place": {"city": "Baku", "country": "AZ", "venue": " ".join(self.words(3))},
            "theme": self.prose(10),
            "participation": self.participation(record_id),
            "figures": self.figures(record_id),
            **self.shared(record_id, facts=8, disagreements=3),
        }

    def partners(self, at: int, record_id: str) -> Fields:
        """Return a partner; every second one had another name before."""
        former = {"name": self.title(at), "acronym": f"OLD{at}", "until": "2012-03", "cite": self.cite(record_id)}
        translations = {"az": "İslam Dünyası Təhsil Təşkilatı", "fr": "Organisation pour l’éducation"}
        name: Fields = {"name": self.title(at), "acronym": f"ORG{at}", "translations": translations}
        name["cite"] = self.cite(record_id)
        return {
            "names": [former, name | {"since": "2012-03"}] if at % 2 else [name],
            "kind": self.chance.choice(KINDS["partners"]),
            "founded": "1982",
            "seat": {"city": "Rabat", "country": "MA"},
            "website": f"https://organisation-{at}.example/",
            **self.shared(record_id, facts=9, disagreements=3),
        }

    def milestones(self, at: int, record_id: str) -> Fields:
        """Return a milestone."""
        about = [self.chance.choice(self.ids["partners"]), self.chance.choice(self.ids["events"])]
        shared = self.shared(record_id, facts=4, disagreements=1)
        return {
            "title": self.title(at),
            "date": f"{2004 + at % 22}-05",
            "about": about,
            **self.relation(record_id),
            **shared,
        }

    def documents(self, at: int, record_id: str) -> Fields:
        """Return a document; every second one was adopted at an event."""
        event = self.chance.randrange(len(self.ids["events"]))
        adopted = {"adopted_at": self.ids["events"][event], "date": self.dates[event].split("/")[1]}
        return {
            "title": self.title(at),
            "kind": self.chance.choice(KINDS["documents"]),
            **(adopted if at % 2 else {"date": f"{2004 + at % 22}"}),
            **self.relation(record_id),
            "adopted_by": [self.chance.choice(self.ids["partners"])],
            "links": [{"url": f"https://documents.example/{record_id}", "language": "en", "format": "pdf"}],
            **self.shared(record_id, facts=3, disagreements=1),
        }

    def sources(self, at: int, record_id: str) -> Fields:
        """Return a source; there are half as many publishers as sources, and two of three are of a country."""
        agency = self.chance.randint(0, len(self.ids["sources"]) // 2)
        kind = self.chance.choice(KINDS["sources"])
        return {
            "title": self.title(at),
            "publisher": f"Agency {agency} of the World",
            **({"country": "AZ"} if agency % 3 else {}),
            "url": f"https://news.example/{2004 + at % 22}/{record_id}",
            "kind": kind,
            **({"copy_of": self.title(at)} if kind == "mirror" else {}),
            "date": f"{2004 + at % 22}-{1 + at % 12:02}-{1 + at % 28:02}",
            "accessed": "2026-11-23",
            "language": self.chance.choice(("en", "en", "en", "en", "az", "fr", "ru")),
        }


def write(data: Path, number: int) -> None:
    """Write a data folder of `number` records."""
    for path, text in records(number):
        file = data / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
