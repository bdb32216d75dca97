"""What the section “Cite this page” shows: `templates/_cite.md`."""

from typing import Any

from bakuprocess.escaping import Safe
from bakuprocess.exports import calendar_file, citations
from bakuprocess.exports.addresses import address_of
from bakuprocess.model import Date, Event, Record
from bakuprocess.pages.renderer import Renderer


def section(renderer: Renderer, record: Record) -> dict[str, Any]:
    """Return what the template asks for: the citations, of which day and address, and the way to a calendar file."""
    settings = renderer.settings
    day = renderer.changed.get(record.id, settings.as_of)  # without a history: the day of the build
    calendar = ""
    if isinstance(record, Event) and calendar_file.has_calendar_file(record):
        calendar = Safe(calendar_file.calendar_of(record).removeprefix(f"{record.collection}/"))
    return {
        "citations": citations.of(record, day, settings, renderer.language),
        "version": Date.parse(day.isoformat()),
        "has_address": bool(address_of(record, settings)),
        "calendar_path": calendar,
    }
