"""BP137: an organisation with a record is named by its id."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model.text import Text
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield everyone who adopted a document and is named in words, though there is a record of a partner so named."""
    known = {
        str(called).casefold(): partner.id
        for partner in catalogue.partners
        for name in partner.names
        for called in (name.name, name.acronym)
        if called
    }
    for document in catalogue.documents:
        for number, body in enumerate(document.adopted_by):
            if isinstance(body, Text) and (partner := known.get(str(body).casefold())):
                found = f"“{body}” is the partner `{partner}`"
                yield Finding(document, ("adopted_by", number), found, "the id of a partner", f"write {partner}")


RULE = Rule(
    code="BP137",
    title="An organisation with a record is named by its id",
    why="From the id the page makes a link, and the partner’s page lists the document; words lead nowhere.",
    severity=Severity.WARNING,
    check=check,
    good={"partners/unesco.yml": "names: [{name: UNESCO}]", "documents/call.yml": "adopted_by: [unesco]"},
    bad={"partners/unesco.yml": "names: [{name: UNESCO}]", "documents/call.yml": "adopted_by: [UNESCO]"},
)
