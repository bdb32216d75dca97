"""All that is told of the codes, by code: of the files, their writing and their fields, and of each rule."""

from bakuprocess.basics import BASICS, CHARACTERS, FIELDS, NAMES, WRITING
from bakuprocess.explanation import Explanation
from bakuprocess.rules import RULES

# The groups in which the site lists them, in this order.
GROUPS: dict[str, tuple[Explanation, ...]] = {
    "names": NAMES,
    "characters": CHARACTERS,
    "writing": WRITING,
    "fields": FIELDS,
    "record": RULES,
}
EXPLANATIONS: dict[str, Explanation] = {one.code: one for one in (*BASICS, *RULES)}
