"""Load and check dossiers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from prep.errors import DataError
from prep.library.accepted import with_accepted
from prep.library.dossier_checks.run import dossier_advice
from prep.library.dossier_rules import dossier_rule
from prep.library.load import Loaded, Rule, load
from prep.library.roles import RoleDuties, competencies
from prep.library.rules import placeholders
from prep.model.dossier import Dossier


def load_dossier(path: Path) -> Loaded[Dossier]:
    """Load a dossier and check it against the role library; raises ``DataError``."""
    return load(path, Dossier, _rules())


def load_checked_dossier(path: Path, today: date) -> Loaded[Dossier]:
    """Load a dossier with all advice on it; what its author accepted has the level ``accepted``.

    Raises ``DataError``, with the advice among the problems.
    """
    try:
        loaded = load(path, Dossier, [*_rules(), dossier_advice(today)])
    except DataError as error:
        raise DataError(with_accepted(error.problems, path)) from None
    return replace(loaded, warnings=tuple(with_accepted(loaded.warnings, path)))


def _rules() -> list[Rule]:
    return [dossier_rule(RoleDuties(), frozenset(competencies())), placeholders]
