"""Load and check dossiers."""

from __future__ import annotations

from pathlib import Path

from prep.library.dossier_rules import dossier_rule
from prep.library.load import Loaded, load
from prep.library.roles import RoleDuties, competencies
from prep.library.rules import placeholders
from prep.model.dossier import Dossier


def load_dossier(path: Path) -> Loaded[Dossier]:
    """Load a dossier and check it against the role library; raises ``DataError``."""
    return load(
        path, Dossier, [dossier_rule(RoleDuties(), frozenset(competencies())), placeholders]
    )
