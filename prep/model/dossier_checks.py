"""What the checks of a dossier go by: words, patterns and limits, for each language.

They are data (``templates/dossier/checks.yaml``): a check reads them and knows none itself.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from prep.messages import Lang
from prep.model.base import Model, Text
from prep.model.dossier import OwnPart
from prep.model.review import Material, RegularExpression


class WeakWording(Model):
    """A way to begin a line that hides what the candidate did."""

    find: RegularExpression
    """Matches at the beginning of the line; what follows is the rest that a better line can use."""
    unless: RegularExpression | None = None
    """Where this matches anywhere in the line, the wording says enough."""
    parts: tuple[OwnPart, ...] = tuple(OwnPart)
    """The own parts for which it is weak; lines of older résumés have none and are always meant."""
    instead: dict[OwnPart, str] = {}
    """What to begin with, for each own part, never more than it: ``{rest}`` is the rest of the line."""
    advice: Text
    """What to do where nothing can be proposed from the line itself."""


class CheckMaterial(Material):
    """What the checks go by in one language."""

    weak: tuple[WeakWording, ...] = ()

    @cached_property
    def past_forms(self) -> frozenset[str]:
        """The past tenses among the pairs: in English they are verbs."""
        return frozenset(self.pairs.values())


class CheckRules(Model):
    """The file ``checks.yaml``."""

    schema_: Annotated[Literal["dossier-checks/1"], Field(alias="schema")]
    shared: Material = Material()
    """What goes for both languages: limits of ages and months, mail providers, kinds of post."""
    zh: CheckMaterial = CheckMaterial()
    en: CheckMaterial = CheckMaterial()

    def of(self, lang: Lang) -> CheckMaterial:
        """Return the material of a language."""
        return self.zh if lang == "zh" else self.en
