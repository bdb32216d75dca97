"""What tests of differences ask of their fixtures."""

from collections.abc import Callable

from bakuprocess.diffing.changes import Difference, RecordChange

Records = dict[str, str]
Compared = Callable[[Records, Records], Difference]
Changed = Callable[[str, str], RecordChange]
