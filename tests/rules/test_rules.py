"""All rules together: their codes, their words, their examples, and that nothing in the record makes one fail."""

import ast
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from bakuprocess import rules
from bakuprocess.explanation import Fragments
from bakuprocess.problems import Severity
from bakuprocess.rules import RULES, Rule
from records import AS_OF, checked

SHARED = {"rule", "nearest", "wording"}
MODULES = sorted({module.name for module in iter_modules(rules.__path__)} - SHARED)
EXAMPLES = [
    pytest.param(example, id=f"{rule.code}-{n}")
    for rule in RULES
    for n, example in (("good", rule.good), ("bad", rule.bad))
]


def code_of(rule: Rule) -> str:
    return rule.code


def rules_in(module: str) -> list[str]:
    names = vars(import_module(f"bakuprocess.rules.{module}"))
    return [name for name, value in names.items() if isinstance(value, Rule)]


def test_the_codes_are_unique_and_without_gaps_and_in_order() -> None:
    assert [rule.code for rule in RULES] == [f"BP{number}" for number in range(101, 101 + len(RULES))]


@pytest.mark.parametrize("rule", RULES, ids=code_of)
def test_a_rule_says_what_it_asks_and_why(rule: Rule) -> None:
    assert rule.title[0].isupper()
    assert not rule.title.endswith(".")
    assert "\n" not in rule.title
    assert rule.why[0].isupper()
    assert rule.why.endswith(".")


def test_the_titles_and_the_reasons_are_each_given_once() -> None:
    assert len({rule.title for rule in RULES}) == len({rule.why for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_exports_one_rule(module: str) -> None:
    assert rules_in(module) == ["RULE"]


@pytest.mark.parametrize("module", sorted(SHARED))
def test_what_rules_share_is_no_rule(module: str) -> None:
    assert rules_in(module) == []


def test_every_module_with_a_rule_is_among_the_rules() -> None:
    exported = [import_module(f"bakuprocess.rules.{module}").RULE for module in MODULES]
    assert sorted(map(code_of, exported)) == [rule.code for rule in RULES]


@pytest.mark.parametrize("module", MODULES)
def test_the_first_line_of_a_module_begins_with_its_code(module: str) -> None:
    imported = import_module(f"bakuprocess.rules.{module}")
    first = (imported.__doc__ or "").splitlines()[0]
    assert first.startswith(f"{imported.RULE.code}: ")
    assert first.endswith(".")


@pytest.mark.parametrize("module", MODULES)
def test_a_rule_has_tests_of_its_own(module: str) -> None:
    code = import_module(f"bakuprocess.rules.{module}").RULE.code
    tests = ast.parse((Path(__file__).parent / f"test_{module}.py").read_text("utf-8"))
    assert (ast.get_docstring(tests) or "").startswith(f"{code}: ")
    names = [node.name for node in tests.body if isinstance(node, ast.FunctionDef)]
    assert sum(name.startswith("test_") for name in names) >= 2


@pytest.mark.parametrize("rule", RULES, ids=code_of)
def test_the_bad_example_is_reported(tmp_path: Path, rule: Rule) -> None:
    problems = [problem for problem in checked(tmp_path, dict(rule.bad)).problems if problem.code == rule.code]
    assert problems
    assert {problem.severity for problem in problems} == {rule.severity}


@pytest.mark.parametrize("rule", RULES, ids=code_of)
def test_the_bad_example_can_be_read(tmp_path: Path, rule: Rule) -> None:
    assert not [problem for problem in checked(tmp_path, dict(rule.bad)).problems if problem.code < "BP100"]


@pytest.mark.parametrize("rule", RULES, ids=code_of)
def test_the_good_example_is_not_reported_and_has_no_error(tmp_path: Path, rule: Rule) -> None:
    problems = checked(tmp_path, dict(rule.good)).problems
    assert rule.code not in {problem.code for problem in problems}
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize("rule", RULES, ids=code_of)
def test_the_examples_differ(rule: Rule) -> None:
    assert rule.good != rule.bad


ODD: dict[str, Fragments] = {
    "nothing": {},
    "empty lists": {
        "events/e.yml": "facts: []\nfigures: []\nparticipation: []\ndisagreements: []\n"
        "cite: []\naliases: []\nsee_also: []",
        "milestones/m.yml": "about: []",
        "documents/d.yml": "adopted_by: []\nlinks: []",
        "events/no-claims.yml": "disagreements:\n  - {about: Dates, claims: []}",
    },
    "circles": {
        "events/one.yml": "part_of: two\nsee_also: [one]\nsummary: See [this](one).",
        "events/two.yml": "part_of: one",
        "partners/self.yml": "part_of: self",
        "sources/self-copy.yml": "copy_of: self-copy",
        "milestones/m.yml": "about: [m]",
    },
    "one id in all collections": {
        f"{collection}/same.yml": "verified: 2026-11-01\naliases: [same, other]\nsee_also: [same]"
        for collection in ("series", "events", "partners", "milestones", "documents", "sources")
    },
    "references to broken files": {
        "series/series.yml": "title: [",
        "events/whole.yml": "date: yesterday",
        "partners/partner.yml": "kind: none",
        "sources/source.yml": "url: nowhere",
        "events/part.yml": "series: series\nedition: 0\npart_of: whole\ncite: source\n"
        "participation: [{partner: partner, role: host, cite: source}]",
        "documents/d.yml": "adopted_at: whole\nadopted_by: [partner]\ndate: 0001",
    },
    "references that lead nowhere": {
        "events/part.yml": "series: x\npart_of: x\ncite: x\nparticipation: [{partner: x, role: host, cite: x}]",
        "documents/d.yml": "adopted_at: x\nadopted_by: [x]",
        "milestones/m.yml": "about: [x]",
    },
    "references to the wrong records": {
        "events/part.yml": "series: a-source\npart_of: a-source\ncite: part\n"
        "participation: [{partner: a-source, role: host, cite: part}]",
        "documents/d.yml": "adopted_at: a-source\nadopted_by: [a-source]",
        "partners/p.yml": "part_of: part",
    },
    "the ends of time": {
        "events/first.yml": "date: 0001-01-01/9999-12-31",
        "events/last.yml": "date: 9999\nstatus: announced\npart_of: first",
        "partners/p.yml": "names:\n  - {name: A, since: 0001}\n  - {name: B, until: 9999}\n  - {name: C, since: 9999%}",
    },
}


@pytest.mark.parametrize("example", [*EXAMPLES, *(pytest.param(odd, id=name) for name, odd in ODD.items())])
def test_no_rule_fails_whatever_stands_in_the_record(tmp_path: Path, example: Fragments) -> None:
    catalogue = checked(tmp_path, dict(example)).catalogue
    for rule in RULES:
        for finding in rule.check(catalogue, AS_OF):
            assert finding.record in catalogue.records
            assert finding.found
            assert finding.mend


def test_all_examples_together_are_checked_without_a_failure(tmp_path: Path) -> None:
    every = {path: text for rule in RULES for path, text in {**rule.good, **rule.bad}.items()}
    assert checked(tmp_path, every).has_errors
