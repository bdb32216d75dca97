"""A page of every kind, for the tests that look at all of them: of the records, those with most to show."""

KINDS = (
    "",
    "timeline/",
    "events/",
    "events/world-forum-on-intercultural-dialogue-2017/",
    "series/",
    "series/world-forum-on-intercultural-dialogue/",
    "partners/",
    "partners/icesco/",
    "matrix/",
    "milestones/",
    "milestones/national-commission-for-isesco-2016/",
    "documents/",
    "documents/baku-declaration-2008/",
    "sources/",
    "sources/kind/news/",
    "sources/unesco-2019-fifth-world-forum/",
    "disagreements/",
    "coverage/",
    "coverage/single-source/",
    "coverage/single-source/events/",
    "rules/",
    "rules/BP102/",
    "about/",
    "method/",
    "contribute/",
    "contribute/change-a-fact/",
    "contribute/fields/",
    "contribute/fields/events/",
    "editorial-guide/",
    "develop/architecture/",
    "404.html",
)


def kind(page: str) -> str:
    """Return what a page shares with others of its kind: the folder that it is in, or, at the top, itself."""
    return page if page.count("/") < 2 else page.rsplit("/", 2)[0]
