"""A difference as Markdown for a comment on GitHub; it reads well at a terminal too.

A text of the record stays a text: it makes no link, no mention, no picture and no markup, whatever is written in it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from bakuprocess.bounds import MOST, bounded
from bakuprocess.diffing.changes import Change, Difference, FieldChange, Kind, RecordChange
from bakuprocess.diffing.shown import Item
from bakuprocess.diffing.touched import Touched
from bakuprocess.diffing.words import Kind as Word
from bakuprocess.diffing.words import compared
from bakuprocess.escaping import comment
from bakuprocess.language import Language
from bakuprocess.model import Source
from bakuprocess.pages.labels import label
from bakuprocess.problems import Problem
from bakuprocess.reports import count

# One record may take so much of what GitHub takes, and its text so much of that.
_MOST_OF_ONE = 12_000
_MOST_OF_A_TEXT = 1500
# A text with more words is shown once, with the changed words marked.
_SHORT = 8
_AROUND = 6
# So many sources of one thing are named.
_MOST_SOURCES = 4

_TOLD = {
    Kind.ADDED: "New",
    Kind.CHANGED: "Changed",
    Kind.RENAMED: "Renamed",
    Kind.WITHDRAWN: "Withdrawn",
    Kind.REMOVED: "Removed",
    Kind.UNREADABLE: "Stopped by an error",
    Kind.MENDED: "Mended",
}
_NOTES = {
    Kind.REMOVED: "Its address will lead nowhere. A record that no longer stands is better withdrawn; one with a new "
    "name keeps the old one under `aliases`.",
    Kind.UNREADABLE: "What changes in it can be told once the error is mended; the problems below say where it is.",
    Kind.MENDED: "An error had stopped it until now; this is what its page will say.",
}


def render(difference: Difference, touched: Touched, language: Language) -> str:
    """Return what an editor or reviewer reads of a difference, never longer than a comment may be."""
    head = ["## What this changes in the record", *_both(touched), _totals(difference)]
    problems = list(_problems(difference.problems))
    records = ["\n".join(_record(change, difference.sources, language)) for change in difference.records]
    shown = bounded(records, MOST - len("\n\n".join([*head, *problems])) - 200, "record")
    return "\n\n".join([*head, *shown, *problems]) + "\n"


def _both(touched: Touched) -> Iterator[str]:
    """Yield an explanation where records and program change together."""
    if not touched.both:
        return
    yield (
        f"**This changes the record and the program at once:** {count(len(touched.records), 'record')} and "
        f"{count(len(touched.program), 'other file')}. If you only meant to correct the record, the other files came "
        "in by accident: take them out, or say so here and somebody will do it. If you mean both, send two pull "
        "requests, so that each can be looked at by those who know it."
    )
    yield "\n".join(bounded((f"- {_code(path)}" for path in touched.program), 1500, "file"))


def _totals(difference: Difference) -> str:
    if not difference.records:
        return "No record changes in what its page shows."
    kinds = Counter(change.kind for change in difference.records)
    told = (f"{kinds[kind]} {_TOLD[kind].lower()}" for kind in Kind if kinds[kind])
    return f"{count(len(difference.records), 'record')}: {', '.join(told)}."


# Records


def _record(change: RecordChange, sources: Mapping[str, Source], language: Language) -> Iterator[str]:
    """Yield the lines on one record: what it is, then each field."""
    noun = label(language, "noun", change.collection).lower()
    yield f"### {_TOLD[change.kind]}: {comment(_short(change.title))} ({noun})\n"
    yield _code(change.file) + (f", until now {_code(change.was)}" if change.was else "")
    if note := _note(change):
        yield f"\n{note}"
    if change.incomplete:
        yield "\nSomething in it is wrong and not shown here; the problems below say what."
    if change.kind is not Kind.REMOVED and change.fields:
        yield ""
        lines = (line for field in change.fields for line in _field(field, change.kind, sources))
        yield from bounded(lines, _MOST_OF_ONE, "line")


def _note(change: RecordChange) -> str:
    """Return what an editor has to know of a record beside its fields, or an empty text."""
    if change.why:
        return f"Why: {comment(_short(change.why))}"
    if change.perhaps:
        alias = _code(f"aliases: [{change.id}]")
        return (
            f"Its address will lead nowhere. The new record {_code(change.perhaps)} has the same title: if it is this "
            f"one under another name, write {alias} in its file, and the old address leads there."
        )
    return _NOTES.get(change.kind, "")


def _field(field: FieldChange, kind: Kind, sources: Mapping[str, Source]) -> Iterator[str]:
    for change in field.changes:
        what = "" if kind in (Kind.ADDED, Kind.MENDED) else _what(field, change)
        yield f"- **{comment(field.label)}{what}:** {_change(change)}{_sources(change, sources)}"
    if field.reordered:
        yield f"- **{comment(field.label)}:** the same in another order"


def _what(field: FieldChange, change: Change) -> str:
    """Return what happens to one of several items; a single value says it by its arrow."""
    if change.before is None or change.after is None:
        return ", removed" if change.after is None else ", added"
    return "" if len(field.changes) == 1 else ", changed"


def _change(change: Change) -> str:
    if change.before is None or change.after is None:
        only = change.after or change.before
        return comment(_short(only.text)) if only else ""
    before, after = change.before.text, change.after.text
    if before == after:
        return comment(_short(after))
    if max(len(before.split()), len(after.split())) <= _SHORT:
        return f"{comment(_short(before))} → {comment(_short(after))}"
    return _marked(before, after)


def _marked(before: str, after: str) -> str:
    """Return both texts as one: what goes is struck through, what comes is bold, what stays is cut where it is long."""
    runs = compared(before, after)
    pieces = []
    for at, (kind, text) in enumerate(runs):
        if kind is Word.SAME:
            pieces.append(comment(_around(text, first=at == 0, last=at == len(runs) - 1)))
        else:
            mark = "~~" if kind is Word.REMOVED else "**"
            pieces.append(f"{mark}{comment(_short(text))}{mark}")
    return " ".join(pieces)


def _around(text: str, *, first: bool, last: bool) -> str:
    """Return the words of a run that stand beside a change."""
    words = text.split()
    if len(words) <= 2 * _AROUND + 1:
        return text
    return " ".join([*([] if first else words[:_AROUND]), "…", *([] if last else words[-_AROUND:])])


def _short(text: str) -> str:
    return text if len(text) <= _MOST_OF_A_TEXT else text[:_MOST_OF_A_TEXT] + "… (cut here)"


def _code(text: str) -> str:
    """Return a path or an id as code; what could end the code or the line becomes a question mark."""
    return f"`{''.join(c if c.isprintable() and c != '`' else '?' for c in _short(text))}`"


# Sources


def _sources(change: Change, sources: Mapping[str, Source]) -> str:
    before, after = (_named(item, sources) for item in (change.before, change.after))
    if change.before and change.after and before != after:
        return f" (source before: {before or 'none'}; now: {after or 'none'})"
    return f" (source: {after or before})" if after or before else ""


def _named(item: Item | None, sources: Mapping[str, Source]) -> str:
    if not item:
        return ""
    named = [_source(one, sources.get(one)) for one in item.sources[:_MOST_SOURCES]]
    left = len(item.sources) - len(named)
    return "; ".join([*named, *([f"{left} more"] if left else [])])


def _source(source_id: str, source: Source | None) -> str:
    return comment(_short(f"{source.heading}, {source.publisher}")) if source else _code(source_id)


# Problems


def _problems(problems: Iterable[tuple[Problem, bool]]) -> Iterator[str]:
    """Yield the problems of the new state, those that are new first and marked."""
    ordered = sorted(problems, key=lambda entry: not entry[1])
    new = sum(is_new for _, is_new in ordered)
    yield "## Problems"
    if not ordered:
        yield "The check finds nothing wrong."
        return
    yield f"The check finds {count(len(ordered), 'problem')}, {new or 'none'} of them new."
    yield "\n".join(bounded((_problem(*entry) for entry in ordered), MOST // 3, "problem"))


def _problem(problem: Problem, is_new: bool) -> str:
    place = f"{_code(problem.place.file)}, line {problem.place.line}"
    told = [f"- **{'New ' if is_new else ''}{problem.severity} {problem.code}** in {place}: "]
    told.append(f"{comment(_short(problem.found))}.")
    told += [f" Allowed: {comment(_short(problem.allowed))}." for _ in range(bool(problem.allowed))]
    told += [f" To mend: {comment(_short(problem.mend))}." for _ in range(bool(problem.mend))]
    return "".join(told)
