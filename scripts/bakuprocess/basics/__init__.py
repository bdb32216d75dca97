"""What is told of the codes below BP100: a file as such, its YAML, its fields; one module a group."""

from bakuprocess.basics.characters import CHARACTERS
from bakuprocess.basics.fields import FIELDS
from bakuprocess.basics.names import NAMES
from bakuprocess.basics.writing import WRITING

BASICS = (*CHARACTERS, *WRITING, *NAMES, *FIELDS)

__all__ = ["BASICS", "CHARACTERS", "FIELDS", "NAMES", "WRITING"]
