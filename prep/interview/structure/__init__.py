"""How structured a planned session of interviews is, out of fifteen, and what it would take to be more so.

The components are those of Campion, Palmer & Campion (1997): seven of content, eight of evaluation. Each
counts one: the review gives no weights.
"""

from prep.interview.structure.component import Component, Side, StructureRules
from prep.interview.structure.score import COMPONENTS, Structure, structure

__all__ = ["COMPONENTS", "Component", "Side", "Structure", "StructureRules", "structure"]
