"""What the addresses of the sources answered, as the text of an issue and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from bakuprocess.bounds import MOST, bounded
from bakuprocess.catalogue import Catalogue
from bakuprocess.escaping import comment
from bakuprocess.links.answers import Answer, Kind
from bakuprocess.model import Source

FORMAT = 1
# For these somebody has to do something; that a host refuses programs is no fault of the record.
TO_DO = (Kind.GONE, Kind.UNREACHABLE, Kind.MOVED)

Cited = Mapping[str, Sequence[Source]]

_WHAT_TO_DO = {
    Kind.GONE: "The host says that the page is not there any more. Look for it elsewhere, or for a copy in a web "
    "archive and name that as `archive_url`. Keep the source: what it said does not change.",
    Kind.UNREACHABLE: "Nothing came back, after three tries. It may be a bad day of the host: wait a week or two "
    "before you change anything.",
    Kind.MOVED: "The host names a new address. Open it; where the same page stands there, write it as `url`.",
    Kind.REFUSED: "These hosts do not answer programs. The pages are probably there: open one now and then.",
}
_TITLES = {
    Kind.GONE: "Gone",
    Kind.UNREACHABLE: "Not reached",
    Kind.MOVED: "Moved for good",
    Kind.REFUSED: "Refused",
}


def addresses(catalogue: Catalogue) -> Cited:
    """Return every address of the sources, and of their archived copies, with the sources that name it."""
    found: dict[str, list[Source]] = {}
    for source in catalogue.sources:
        for address in filter(None, (source.url, source.archive_url)):
            found.setdefault(address, []).append(source)
    return found


def as_markdown(answers: Sequence[Answer], cited: Cited) -> str:
    """Return the text of an issue: what to do about which addresses; never longer than GitHub takes."""
    there = sum(answer.kind is Kind.THERE for answer in answers)
    blocks = [f"{there} of {len(answers)} addresses of sources answer as they should."]
    for kind, title in _TITLES.items():
        lines = [_line(answer, cited.get(answer.address, ())) for answer in answers if answer.kind is kind]
        if lines:
            blocks += [f"## {title}: {len(lines)}", _WHAT_TO_DO[kind], "\n".join(bounded(lines, MOST // 4, "line"))]
    return "\n\n".join(blocks) + "\n"


def _line(answer: Answer, sources: Sequence[Source]) -> str:
    named = "; ".join(f"{comment(source.heading)} (`data/sources/{source.id}.yml`)" for source in sources)
    return f"- {named}: {_link(answer.address)}" + "".join(_told(answer))


def _told(answer: Answer) -> Iterator[str]:
    if answer.to:
        yield f" → {_link(answer.to)}"
    reason = answer.why or (f"status {answer.status}" if answer.kind is not Kind.MOVED else "")
    if reason:
        yield f" ({reason})"


def _link(address: str) -> str:
    """Return an address as a link that shows itself, so that it cannot lead elsewhere than it says."""
    return "<" + quote(address, safe="/:?#[]@!$&'()*+,;=%~-._") + ">"


def as_json(answers: Sequence[Answer], cited: Cited) -> dict[str, Any]:
    """Return the answers as plain values; `to_do` counts those about which somebody has to do something."""
    return {
        "format": FORMAT,
        "to_do": sum(answer.kind in TO_DO for answer in answers),
        "addresses": [
            {
                "address": answer.address,
                "kind": answer.kind,
                "status": answer.status,
                "why": answer.why,
                "to": answer.to,
                "sources": [source.id for source in cited.get(answer.address, ())],
            }
            for answer in answers
        ],
    }
