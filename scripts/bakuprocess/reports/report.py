"""What every form of report is made from."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bakuprocess.explanations import EXPLANATIONS
from bakuprocess.problems import Problem, Severity
from bakuprocess.reports.look import PLAIN, Look


def count(number: int, noun: str) -> str:
    """Return "1 error", "2 errors": English only, for the terminal."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@dataclass(frozen=True)
class Report:
    """Problems in order of place, how many records were looked at, and what is needed to show them.

    `folder` is where the names of files in problems begin, `site` the address of the published site, if it has one,
    `done` what else is to be told of the work, such as "900 files written".
    """

    problems: tuple[Problem, ...]
    records: int
    folder: Path = Path()
    site: str = ""
    look: Look = PLAIN
    done: str = ""

    @cached_property
    def errors(self) -> int:
        """How many of the problems stop a build."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems do not."""
        return len(self.problems) - self.errors

    @property
    def totals(self) -> str:
        """One line that says how much was looked at, and how many problems there are."""
        done = f", {self.done}" if self.done else ""
        found = f"{count(self.errors, 'error')}, {count(self.warnings, 'warning')}"
        return f"{count(self.records, 'record')}{done}: {found}"

    def title_of(self, code: str) -> str:
        """Return what the rule of a code asks, in one line."""
        return EXPLANATIONS[code].title

    def read_on(self, code: str) -> str:
        """Return where more is told of a code: an address, or a command."""
        return self.address_of(code) or f"baku explain {code}"

    def told(self, problem: Problem) -> list[tuple[str, str]]:
        """Return what is told of a problem beside what was found, each with its label; texts may be empty."""
        return [("allowed", problem.allowed), ("to mend", problem.mend), ("read on", self.read_on(problem.code))]

    def address_of(self, code: str) -> str:
        """Return the address of the page on a rule, or an empty text where the site has none."""
        return f"{self.site}rules/{code}/" if self.site else ""
