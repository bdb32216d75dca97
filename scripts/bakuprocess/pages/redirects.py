"""Former addresses: a small static page for each former id, which leads to the record's page."""

from collections.abc import Iterator

from bakuprocess.escaping import html
from bakuprocess.model import Record
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0; url=../{id}/">
<link rel="canonical" href="{canonical}">
</head>
<body>
<main>
<h1>{title}</h1>
<p>{moved} <a href="../{id}/">{title}</a></p>
</main>
</body>
</html>
"""


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield a redirecting page for each former id of each record."""
    for record in renderer.catalogue.records:
        for alias in record.aliases:
            yield Page(f"{record.collection}/{alias}/index.html", redirect(renderer, record))


def redirect(renderer: Renderer, record: Record) -> str:
    """Return the page that leads from a former address to the record's."""
    site = renderer.settings.site_url
    return _PAGE.format(
        language=html(renderer.language.tag),
        title=html(record.heading),
        id=record.id,
        canonical=html(f"{site}{record.collection}/{record.id}/" if site else f"../{record.id}/"),
        moved=html(renderer.language.word("This page has moved to:")),
    )
