"""Rounds on the built-in training sets."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from prep.interview.training import Key
from prep.library.training import training_sets
from prep.model.training import Form, PreparedAnswer

SETS = training_sets()
ANSWERS: dict[Key, PreparedAnswer] = {(s.id, a.id): a for s in SETS for a in s.answers}


def marks(
    mark: Callable[[PreparedAnswer], Decimal], form: Form | None = None
) -> dict[Key, Decimal | None]:
    """Mark every answer of a form, or all."""
    return {key: mark(a) for key, a in ANSWERS.items() if form in (None, a.form)}


def exact(answer: PreparedAnswer) -> Decimal:
    """Mark as the reference does."""
    return answer.reference


def misled(answer: PreparedAnswer) -> Decimal:
    """Mark exactly, but fall for every trap."""
    if answer.trap is None:
        return answer.reference
    return answer.reference + Decimal("1.5") * answer.trap.direction
