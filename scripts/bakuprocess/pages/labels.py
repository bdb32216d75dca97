"""The words for the closed lists of the model: kinds, roles, measures, states."""

from bakuprocess.language import Language


def _(message: str) -> str:
    """Mark a message for extraction; it is translated where it is shown."""
    return message


LABELS: dict[str, dict[str, str]] = {
    "collection": {
        "series": _("Series"),
        "events": _("Events"),
        "partners": _("Partners"),
        "milestones": _("Milestones"),
        "documents": _("Documents"),
        "sources": _("Sources"),
    },
    "noun": {
        "series": _("Series"),
        "events": _("Event"),
        "partners": _("Partner"),
        "milestones": _("Milestone"),
        "documents": _("Document"),
        "sources": _("Source"),
    },
    "events": {
        "conference": _("Conference"),
        "forum": _("Forum"),
        "summit": _("Summit"),
        "ministerial-meeting": _("Ministerial meeting"),
        "roundtable": _("Roundtable"),
        "session": _("Session"),
        "meeting": _("Meeting"),
        "campaign": _("Campaign"),
        "anniversary": _("Anniversary"),
    },
    "relation": {
        "core": _("Core"),
        "linked": _("Linked by officials"),
        "context": _("Context"),
    },
    "status": {
        "held": _("Held"),
        "announced": _("Announced"),
        "postponed": _("Postponed"),
        "cancelled": _("Cancelled"),
    },
    "support": {
        "one-source": _("single source"),
        "one-source-of-a-country": _("single source, %(country)s"),
        "one-publisher": _("%(publisher)s only"),
        "one-publisher-of-a-country": _("%(publisher)s only, %(country)s"),
        "one-country": _("sources from %(country)s only"),
        "the-text-itself": _("the text itself"),
    },
    "stated": {
        "facts": _("Facts"),
        "figures": _("Figures"),
        "roles": _("Roles"),
    },
    "level": {
        "one-source": _("A single source"),
        "one-publisher": _("One publisher"),
        "one-country": _("Several publishers of one country"),
        "several": _("Several publishers, not of one country"),
    },
    "role": {
        "host": _("Host"),
        "organiser": _("Organiser"),
        "co-organiser": _("Co-organiser"),
        "partner": _("Partner"),
        "supporter": _("Supporter"),
        "media-partner": _("Media partner"),
        "participant": _("Participant"),
    },
    "role-letter": {
        "host": _("H"),
        "organiser": _("O"),
        "co-organiser": _("C"),
        "partner": _("P"),
        "supporter": _("S"),
        "media-partner": _("M"),
        "participant": _("T"),
    },
    "measure": {
        "participants": _("Participants"),
        "countries": _("Countries"),
        "organisations": _("Organisations"),
        "ministers": _("Ministers"),
        "sessions": _("Sessions"),
    },
    "qualifier": {
        "about": _("about %(number)s"),
        "more-than": _("more than %(number)s"),
        "up-to": _("up to %(number)s"),
    },
    "partners": {
        "intergovernmental-organization": _("Intergovernmental organisation"),
        "un-body": _("Body of the United Nations"),
        "eu-body": _("Body of the European Union"),
        "national-authority": _("National authority"),
        "foundation": _("Foundation"),
        "centre": _("Centre"),
        "media": _("Media"),
    },
    "partners-of-kind": {
        "intergovernmental-organization": _("Intergovernmental organisations"),
        "un-body": _("Bodies of the United Nations"),
        "eu-body": _("Bodies of the European Union"),
        "national-authority": _("National authorities"),
        "foundation": _("Foundations"),
        "centre": _("Centres"),
        "media": _("Media"),
    },
    "documents": {
        "declaration": _("Declaration"),
        "communique": _("Communiqué"),
        "resolution": _("Resolution"),
        "decision": _("Decision"),
        "report": _("Report"),
        "protocol": _("Protocol"),
        "decree": _("Decree"),
        "call": _("Call"),
        "statement": _("Statement"),
        "speech": _("Speech"),
        "booklet": _("Booklet"),
        "concept-note": _("Concept note"),
    },
    "sources": {
        "primary-document": _("Primary document"),
        "official-igo": _("Intergovernmental organisation"),
        "official-government": _("Government"),
        "news": _("News report"),
        "academic": _("Academic work"),
        "ngo": _("Non-governmental organisation"),
        "mirror": _("Copy of a document on another host"),
        "other": _("Other"),
    },
}


def label(language: Language, group: str, word: str) -> str:
    """Return the word that people read for a word of the model, such as “Media partner” for role, media-partner."""
    return language.word(LABELS[group][word])


def site_name(language: Language) -> str:
    """Return what the site calls itself; mkdocs.yml says the same."""
    return language.word("The Baku Process: a sourced record")
