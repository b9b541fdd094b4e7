"""A variant of a résumé: what differs for one target post, over the dossier and never a copy of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prep.messages import Lang
from prep.model.base import Identifier, Model, Text
from prep.model.designs import Design
from prep.model.views import ResumeSection


class ResumeVariant(Model):
    """The choices for one résumé; whatever is not named here comes from the dossier and the post."""

    schema_: Annotated[Literal["resume-variant/1"], Field(alias="schema")]
    dossier: str | None = None
    """The name of the dossier it belongs to, where the workspace has several."""
    role: Identifier | None = None
    """The role profile aimed at."""
    job: str | None = None
    """The file of the advertisement aimed at, beside the variant; instead of ``role``."""
    post: Text | None = None
    """The title of the post, as the résumé names it."""
    organisation: Text | None = None
    """Who has the post."""
    lang: Lang | None = None
    design: Design | None = None
    pages: Annotated[int | None, Field(ge=1, le=10)] = None
    sections: tuple[ResumeSection, ...] = ()
    """The sections that come first, in this order; the others follow as they would."""
    hide: tuple[ResumeSection, ...] = ()
    """Sections that are left out."""
    pin: tuple[Identifier, ...] = ()
    """Evidence that is told in any case, most important first."""
    exclude: tuple[Identifier, ...] = ()
    """Evidence that is not told."""
    reword: dict[str, Text] = Field(default_factory=dict)
    """The candidate's own wording: by the id of evidence, or for ``headline`` and ``summary``."""
