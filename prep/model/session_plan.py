"""Session plan (面试方案): how the mock interviews of one post are to be held and marked."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from prep.messages import say
from prep.model.base import Identifier, Model, PartialDate, YesNo, fault


class AskedKind(StrEnum):
    """The kinds of question that a plan may name; a role profile holds the first three."""

    BEHAVIOURAL = "behavioural"
    SITUATIONAL = "situational"
    KNOWLEDGE = "knowledge"
    CASE = "case"
    """A calculated case (计算题)."""
    BACKGROUND = "background"
    """Training and experience that the post asks for."""
    MOTIVE = "motive"
    """Why this post (求职动机)."""
    SELF = "self"
    """Self-description: strengths and weaknesses, 自我介绍."""
    OPINION = "opinion"
    """Views on topics of the day, 社会现象."""


class Group(Model):
    """Candidates who are interviewed in one place on one day."""

    id: Identifier
    day: PartialDate | None = None
    candidates: Annotated[int, Field(ge=1, le=500)]


class Asking(Model):
    """What is asked, and how."""

    count: Annotated[int, Field(ge=1, le=40)]
    """Questions in each book."""
    kinds: Annotated[tuple[AskedKind, ...], Field(min_length=1)]
    competencies: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    """What the questions are to show, by the ids of the role profile."""
    same: Literal["all", "group", "none"]
    """Who gets the same questions: all candidates; those of a group, other groups a parallel book; nobody."""
    probing: Literal["none", "listed", "free"]
    """Follow-up (追问): none; those in the book, in its order; whatever an assessor likes."""
    candidate_asks: Literal["never", "at-end", "any-time"]
    """When the candidate may ask questions."""


class PanelPlan(Model):
    """Who marks, what they know, and when they talk to each other."""

    size: Annotated[int, Field(ge=1, le=15)]
    """Assessors who mark each candidate."""
    assessors: Literal["same", "by-group", "varying"]
    """Who marks whom: the same for all; a panel for each group; they change within a group."""
    trained: YesNo
    """Whether all assessors were trained on the sheet and its anchors beforehand."""
    cv_hidden: YesNo
    """Whether assessors see neither résumé nor test results before they have marked."""
    notes: YesNo
    """Whether each assessor must write down what was said, for each question."""
    discussion: Literal["none", "after-last", "between", "before-submission"]
    """When candidates are discussed: never; after the last one; between candidates, marks submitted;
    before marks are submitted."""
    huddle_after: Annotated[int, Field(ge=1)] | None = None
    """After which candidate the panel confers to set its standard (统一尺度), if it does."""


class Marking(Model):
    """How answers become a result."""

    unit: Literal["answer", "competency", "overall"]
    """What gets a mark of its own: each answer; each competency; only the whole."""
    anchors: YesNo
    """Whether the levels of the scale are described by behaviour (BARS)."""
    combination: Literal["mean", "trimmed", "weighted", "consensus", "impression"]
    """How marks become one: plain mean, mean without extremes, weighted mean; or by talk, or by feel."""
    rules: Identifier | None = None
    """The panel rules (trimming, rounding, reasons) by their id."""


class SessionPlan(Model):
    """The file ``session-plan/1``: one session of mock interviews for one post."""

    schema_: Annotated[Literal["session-plan/1"], Field(alias="schema")]
    role: Identifier
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=3, le=240)]
    """Time for each candidate, thinking and answering."""
    questions: Asking
    panel: PanelPlan
    marking: Marking

    @model_validator(mode="after")
    def _groups_once(self) -> Self:
        seen: set[str] = set()
        for group in self.groups:
            if group.id in seen:
                raise fault(
                    say(f"分组 {group.id} 写了两次", f"there are two groups {group.id}"),
                    say("每组用一个不同的编号", "give each an id of its own"),
                )
            seen.add(group.id)
        return self

    @property
    def candidates(self) -> int:
        """All candidates of all groups."""
        return sum(group.candidates for group in self.groups)
