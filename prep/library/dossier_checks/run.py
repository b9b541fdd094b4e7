"""All checks of a dossier together, as one rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from prep.library.dossier_checks.ages import ages
from prep.library.dossier_checks.contact import contact
from prep.library.dossier_checks.continuity import continuity
from prep.library.dossier_checks.dates import future, outside
from prep.library.dossier_checks.id_number import id_number
from prep.library.dossier_checks.measured import measured
from prep.library.dossier_checks.repeats import repeats
from prep.library.dossier_checks.rules import check_rules
from prep.library.dossier_checks.slips import slips
from prep.library.dossier_checks.told import Subject, text_of
from prep.library.dossier_checks.translation import translation
from prep.library.dossier_checks.weak import weak
from prep.library.dossier_checks.wording import wording
from prep.library.load import Finding, Rule
from prep.library.tree import Node

_CHECKS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    continuity, outside, future, ages, weak, measured, repeats, wording, slips, translation,
)  # fmt: skip
_REAL: tuple[Callable[[Subject], Iterator[Finding]], ...] = (contact, id_number)
"""What only a real person's dossier can be asked for: samples have numbers that reach nobody."""


def dossier_advice(today: date) -> Rule:
    """Return the checks of a dossier on a day; raises ``NotFoundError`` or ``DataError`` for broken rules."""
    rules = check_rules()

    def rule(root: Node) -> Iterator[Finding]:
        subject = Subject(root, today, rules)
        sample = text_of(root.get("sample")) in {"yes", "true", "True", "是"}
        for check in _CHECKS if sample else (*_CHECKS, *_REAL):
            yield from check(subject)

    return rule
