"""How a résumé was tailored to a post, and what the finished document tells of what the post asks for."""

from __future__ import annotations

from typing import Literal

from prep.messages import Lang
from prep.model.base import Model
from prep.model.post_terms import Term
from prep.model.views import ResumeSection

Status = Literal["said", "weak", "supported", "missing", "enough"]
"""Said; said weakly; borne out by the dossier but not said; nowhere (a gap); not needed, as another of its
group is said."""


class TermTold(Model):
    """One term of the post, and how the finished document stands to it."""

    term: Term
    status: Status
    place: str = ""
    """The line that says it, or the place of the dossier that would."""


class DutyTold(Model):
    """One duty of the post, and the achievements that speak for it."""

    id: str
    text: str
    status: Status
    evidence: tuple[str, ...] = ()
    """Titles of what is told for it; where it is not said, of what could be."""


class Chosen(Model):
    """One achievement: whether it is told, what it is worth, and why."""

    id: str
    title: str
    told: bool
    worth: float
    reasons: tuple[str, ...]


class PlacedSection(Model):
    """A section, and why it stands where it stands; no reason where it is the usual place."""

    section: ResumeSection
    reason: str = ""


class Defence(Model):
    """Something in the résumé that the panel will ask about."""

    what: str
    why: str


class Tailoring(Model):
    """The whole account of one résumé for one post."""

    lang: Lang
    person: str
    post: str
    organisation: str
    pages: float
    chosen: tuple[Chosen, ...]
    sections: tuple[PlacedSection, ...]
    terms: tuple[TermTold, ...]
    duties: tuple[DutyTold, ...]
    defend: tuple[Defence, ...]
    share: float
    """Of the importance of all terms, what is said; weak counts half; 0 to 1."""
    remarks: tuple[str, ...] = ()
