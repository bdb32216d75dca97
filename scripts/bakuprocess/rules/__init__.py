"""The rules of the whole record: one rule, one file, one test."""

from importlib import import_module
from pkgutil import iter_modules

from bakuprocess.rules.rule import Finding, Rule


def _all() -> tuple[Rule, ...]:
    """Collect the RULE of every module here: a new file is a new rule, nothing else is to be edited."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(sorted((m.RULE for m in modules if hasattr(m, "RULE")), key=lambda rule: rule.code))


RULES = _all()

__all__ = ["RULES", "Finding", "Rule"]
