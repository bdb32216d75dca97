"""The record itself keeps the promise: each test runs over all of data/ and names the record and field that fails."""

import re
from collections.abc import Iterator

import pytest

from bakuprocess import checking
from bakuprocess.catalogue import Catalogue
from bakuprocess.checking import Checked
from bakuprocess.model import Described, Entry, Source
from bakuprocess.model.event import Figure, Participation
from bakuprocess.model.record import Claim, Fact, parts
from bakuprocess.rules.own_wording import LONGEST_RUN
from bakuprocess.rules.wording import runs, words
from bakuprocess.settings import ROOT
from records import AS_OF

# A matter of time, not of the record: an announced event stays announced until a source says more.
PASSING = {"BP114"}


@pytest.fixture(scope="module")
def record() -> Checked:
    """Return the real record, checked."""
    return checking.check(ROOT / "data", AS_OF)


@pytest.fixture(scope="module")
def catalogue(record: Checked) -> Catalogue:
    """Return the real record, joined."""
    return record.catalogue


def test_no_rule_finds_anything(record: Checked) -> None:
    assert [str(problem) for problem in record.problems if problem.code not in PASSING] == []


def test_every_fact_figure_role_and_claim_has_a_source_that_is_there(catalogue: Catalogue) -> None:
    assert list(unproven(catalogue)) == []


def unproven(catalogue: Catalogue) -> Iterator[str]:
    for one in catalogue.described:
        for path, part in parts(one):
            if isinstance(part, Fact | Figure | Participation | Claim):
                cited = [catalogue.by_id.get(source) for source in part.cite]
                if not cited or not all(isinstance(source, Source) for source in cited):
                    yield f"{one.id}: {path}"


def test_every_source_has_an_address_a_kind_and_the_day_it_was_read(catalogue: Catalogue) -> None:
    lacking = [one.id for one in catalogue.sources if not (one.url and one.kind and one.accessed)]
    assert lacking == []


def test_no_summary_and_no_fact_shares_more_than_eight_words_with_another_record(catalogue: Catalogue) -> None:
    # Counted here anew and in full: without the rule's leave for titles, but with that for names and quotations.
    first: dict[tuple[str, ...], str] = {}
    told = [(one.id, field, text) for one in catalogue.described for field, text in texts(one)]
    shared = [
        f"{owner}, {field}: “{' '.join(run)}” stands in {first[run]} too"
        for owner, field, text in told
        for run in runs(words(without_names(text, catalogue)), LONGEST_RUN + 1)
        if first.setdefault(run, owner) != owner and "…" not in run
    ]
    assert shared == []


def texts(one: Described) -> Iterator[tuple[str, str]]:
    yield "summary", one.summary.plain
    yield from ((f"facts {number}", fact.text.plain) for number, fact in enumerate(one.facts))


def without_names(text: str, catalogue: Catalogue) -> str:
    names = {one.heading for one in catalogue.records if not isinstance(one, Source)}
    names |= {str(name.name) for partner in catalogue.partners for name in partner.names}
    long = sorted((name for name in names if len(name.split()) > 3), key=len, reverse=True)
    return re.sub("|".join(["“[^”]*”", *map(re.escape, long)]), " … ", text)


def test_every_entry_says_how_near_it_is_to_the_baku_process_and_why(catalogue: Catalogue) -> None:
    entries = [one for one in catalogue.described if isinstance(one, Entry)]
    assert [one.id for one in entries if not one.relation.note] == []
    assert {one.relation.degree for one in entries} == {"core", "linked", "context"}


def test_an_entrys_id_ends_with_its_year_and_a_sources_has_it_between_publisher_and_subject(
    catalogue: Catalogue,
) -> None:
    odd = [one.id for one in catalogue.described if isinstance(one, Entry) and not tells_year(one)]
    assert odd == []
    assert [one.id for one in catalogue.sources if not names_publisher_year_subject(one)] == []


def tells_year(entry: Entry) -> bool:
    year = entry.id.rpartition("-")[2]
    if entry.when is None:
        return re.fullmatch(r"\d{4}", year) is not None
    return year in {str(one) for one in range(entry.when.start.year, entry.when.end.year + 1)}


def names_publisher_year_subject(source: Source) -> bool:
    middle = source.id.split("-")[1:-1]
    if source.when:
        return str(source.when.start.year) in middle
    return any(re.fullmatch(r"\d{4}|undated", part) for part in middle)


def test_a_summary_is_no_longer_than_three_sentences_or_so(catalogue: Catalogue) -> None:
    assert [one.id for one in catalogue.described if len(one.summary.plain) > 600] == []


def test_nobody_has_written_that_a_live_page_was_compared(catalogue: Catalogue) -> None:
    """What the method page says of the first reading holds until a person verifies a record, and then this goes."""
    method = (ROOT / "docs" / "method.md").read_text("utf-8")
    verified = [one.id for one in catalogue.described if isinstance(one, Described) and one.verified]
    assert ("No live page was opened." in method) == (not verified)
