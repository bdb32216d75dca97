"""The pages: one module a page kind, catalogue in, Markdown out; nothing here reads a record's file or writes one."""

from collections.abc import Iterator, Sequence

from bakuprocess.catalogue import Catalogue
from bakuprocess.exports import calendar_file, directory, json, llms, robots
from bakuprocess.history import Changes
from bakuprocess.pages import (
    coverage,
    disagreements,
    documents,
    events,
    fields,
    home,
    matrix,
    milestones,
    partners,
    redirects,
    rules,
    series,
    sources,
    timeline,
)
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer
from bakuprocess.settings import Settings

KINDS = (
    home,
    timeline,
    disagreements,
    coverage,
    series,
    events,
    partners,
    matrix,
    milestones,
    documents,
    sources,
    fields,
    rules,
    redirects,
)


def render(catalogue: Catalogue, settings: Settings, changes: Sequence[Changes] = ()) -> Iterator[Page]:
    """Yield every file that the build adds to docs/: pages, redirects, data, calendars, and files for programs."""
    renderer = Renderer(catalogue, settings, changes)
    for kind in KINDS:
        yield from kind.render(renderer)
    yield from json.render(catalogue)
    yield from calendar_file.render(renderer)
    yield from directory.render(catalogue)
    yield from llms.render(catalogue, settings, renderer.language)
    yield from robots.render(settings)
