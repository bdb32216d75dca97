"""Withdrawing a record: its page stays and says why."""

from bakuprocess.editing.fields import in_form, new_field
from bakuprocess.editing.opened import CannotEdit, Opened, Whole
from bakuprocess.editing.texts import is_unicode
from bakuprocess.joins import Reference
from bakuprocess.model.text import NoText, one_line
from bakuprocess.rules.withdrawn_for_a_reason import is_reason


def withdrawn(whole: Whole, record_id: str, why: str) -> Opened:
    """Return a record's file with the reason for which it no longer stands; CannotEdit where that cannot be."""
    file = whole.file(record_id)
    already = whole.record(file).withdrawn
    if already:
        raise CannotEdit(f"`{record_id}` is withdrawn already: {already}")
    if not is_unicode(why):
        raise CannotEdit("the reason is not text in UTF-8; type it anew")
    try:
        reason = one_line(why)
    except NoText:
        raise CannotEdit("the reason is empty: say with --why why the record no longer stands") from None
    if not is_reason(reason):
        raise CannotEdit(f"“{reason}” is no reason: say with --why in a sentence why the record no longer stands")
    changed = in_form(file, [new_field(file, "withdrawn", reason)])
    if changed.problems:
        raise CannotEdit(f"the reason cannot stand in the record: {changed.problems[0].found}")
    return changed


def still_refer(whole: Whole, record_id: str) -> list[Reference]:
    """Return the references to a record from records that stand."""
    references = whole.catalogue.references
    return [one for one in references if one.target == record_id and not one.record.withdrawn]
