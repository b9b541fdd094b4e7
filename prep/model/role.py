"""Role profile (岗位画像), duty (职责), competency (胜任力), question (试题)."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Identifier, Model, Text, Texts

Level = Annotated[int, Field(ge=1, le=5)]


class SourceStatus(StrEnum):
    """In what state an item was found in the source text."""

    AS_FOUND = "as-found"
    CORRECTED = "corrected"
    """A slip of the pen was put right."""
    TRUNCATED = "truncated"
    """The item breaks off; what it says up to there was used."""
    DUPLICATE = "duplicate"
    """The item says word for word what another list says."""


class Source(Model):
    """Where an entry was drawn from: a piece of the source text, a list in it, an item of the list."""

    piece: Annotated[int, Field(ge=1)]
    list: str | None = None
    item: str | None = None
    status: SourceStatus = SourceStatus.AS_FOUND

    def __str__(self) -> str:
        return "/".join(
            str(part) for part in (self.piece, self.list, self.item) if part is not None
        )


class Indicators(Model):
    """Behavioural indicators (行为指标) of a competency, one text for each level from 1 to 5."""

    level_1: Annotated[Text, Field(alias="1")]
    level_2: Annotated[Text, Field(alias="2")]
    level_3: Annotated[Text, Field(alias="3")]
    level_4: Annotated[Text, Field(alias="4")]
    level_5: Annotated[Text, Field(alias="5")]

    def at(self, level: int) -> Text:
        """Return the indicator of one level, 1 to 5."""
        return getattr(self, f"level_{level}")


class Competency(Model):
    """A capability shown in behaviour, as the shared library defines it."""

    id: Identifier
    name: Text
    definition: Text
    kind: Literal["general", "professional"]
    indicators: Indicators
    evidence: Annotated[Texts, Field(min_length=1)]
    """What achievements typically show it."""
    red_flags: Annotated[Texts, Field(min_length=1)]


class CompetencyLibrary(Model):
    """The file ``competencies.yaml``."""

    schema_: Annotated[Literal["competencies/1"], Field(alias="schema")]
    competencies: Annotated[tuple[Competency, ...], Field(min_length=1)]


class WeightedCompetency(Model):
    """What one post asks of a competency, and how much of the whole it counts."""

    id: Identifier
    weight: Annotated[int, Field(ge=1, le=100)]
    """Per cent; the weights of a profile sum to 100."""
    focus: Text
    """What the competency means in this post."""
    claims: Annotated[Texts, Field(min_length=1)]
    """Clauses in which a candidate for this post may claim it; evidence follows in the speech."""


class Estimate(Model):
    """An editor's estimate of a duty on the task scales of O*NET; not a survey of job holders."""

    importance: Annotated[int, Field(ge=1, le=5)]
    """IM: 1 not important to 5 extremely important."""
    relevance: Annotated[int, Field(ge=0, le=100)]
    """RT: per cent of job holders for whom it is part of the job."""
    frequency: Annotated[int, Field(ge=1, le=7)]
    """FT: 1 yearly or less, 2 more than yearly, 3 more than monthly, 4 more than weekly, 5 daily,
    6 several times a day, 7 hourly or more."""

    @property
    def core(self) -> bool:
        """Whether O*NET's rule makes it a core task: relevance at least 67, importance at least 3."""
        return self.relevance >= 67 and self.importance >= 3


class Duty(Model):
    """One thing the holder of the post must do (O*NET: task)."""

    id: Identifier
    text: Text
    phrase: Text
    """The duty as a short noun phrase, for use within a sentence."""
    sources: tuple[Source, ...] = ()
    competencies: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    estimate: Estimate | None = None


class DutyArea(Model):
    """A group of duties."""

    id: Identifier
    name: Text
    duties: Annotated[tuple[Duty, ...], Field(min_length=1)]


class Requirement(Model):
    """What a holder of the post must bring."""

    kind: Literal["education", "experience", "certificate", "knowledge", "skill", "conduct"]
    level: Literal["required", "preferred"] = "required"
    text: Text


class Kpi(Model):
    """An indicator of success (KPI)."""

    id: Identifier
    name: Text
    unit: Text
    measure: Text
    """How it is counted."""
    better: Literal["higher", "lower"]
    sources: tuple[Source, ...] = ()


class Understanding(Model):
    """One point of how a strong candidate understands the post, in whole spoken sentences."""

    id: Identifier
    point: Text
    """The leading sentence."""
    detail: Texts = ()
    """Sentences that may follow, most important first."""
    duties: tuple[Identifier, ...] = ()


class PlanDirection(Model):
    """One direction of a work plan for the post, with concrete measures."""

    id: Identifier
    name: Text
    """The direction as a short verb phrase."""
    goal: Text
    """By what the result will be measured; a verb phrase."""
    measures: Annotated[Texts, Field(min_length=2)]
    """Verb phrases without a subject: what is done, how often, with whom."""
    kpi: Identifier | None = None
    duties: Annotated[tuple[Identifier, ...], Field(min_length=1)]


class QuestionKind(StrEnum):
    """The kinds of interview question."""

    BEHAVIOURAL = "behavioural"
    SITUATIONAL = "situational"
    KNOWLEDGE = "knowledge"
    CASE = "case"
    """A calculated case (计算题): drawn from a file of its own, never written in a profile."""


class Anchors(Model):
    """BARS anchors: what an answer at levels 1, 3 and 5 is like, in behaviour."""

    level_1: Annotated[Text, Field(alias="1")]
    level_3: Annotated[Text, Field(alias="3")]
    level_5: Annotated[Text, Field(alias="5")]

    def items(self) -> tuple[tuple[int, Text], ...]:
        """Return level and anchor, highest level first."""
        return ((5, self.level_5), (3, self.level_3), (1, self.level_1))


class Question(Model):
    """A question of a panel, with what it takes to ask it and to mark the answer."""

    id: Identifier
    kind: QuestionKind
    competency: Identifier
    duties: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    text: Text
    probes: Annotated[Texts, Field(min_length=2)]
    points: Annotated[Texts, Field(min_length=2)]
    """Scoring points (评分要点)."""
    anchors: Anchors
    think: Annotated[int, Field(ge=0, le=1800)] = 60
    """Time to think, in seconds."""
    answer: Annotated[int, Field(ge=30, le=1800)] = 180
    """Time to answer, in seconds."""
    difficulty: Level = 3


class Occupation(Model):
    """Codes of the occupation in public classifications."""

    csco2022: str | None = None
    """中华人民共和国职业分类大典 2022."""
    isco08: str | None = None
    esco: str | None = None
    onet_soc: str | None = None


class RuleNote(Model):
    """What the source states as a rule, and what a reader must know about it today."""

    id: Identifier
    kind: Literal["internal-example", "changed-law"]
    """An example of one institution's internal rule, or law that has changed since."""
    text: Text
    """What the source says."""
    today: Text | None = None
    """The law in force now; needed for ``changed-law``."""
    sources: tuple[Source, ...] = ()


class Without(Model):
    """What a variant leaves out of the profile that it extends, by id."""

    areas: tuple[Identifier, ...] = ()
    duties: tuple[Identifier, ...] = ()
    competencies: tuple[Identifier, ...] = ()
    kpis: tuple[Identifier, ...] = ()
    understanding: tuple[Identifier, ...] = ()
    plan: tuple[Identifier, ...] = ()
    questions: tuple[Identifier, ...] = ()
    rules: tuple[Identifier, ...] = ()


class RoleProfile(Model):
    """What one post requires."""

    schema_: Annotated[Literal["role-profile/1"], Field(alias="schema")]
    id: Identifier
    title: Text
    family: Identifier
    """The field of work, for filtering: ``banking``, ``trade``."""
    extends: Identifier | None = None
    """The profile of which this one is a variant: it adds entries, and replaces those of the same id."""
    without: Without = Without()
    aliases: Texts = ()
    occupation: Occupation = Occupation()
    purpose: Text
    place: Text
    """Where the post stands in the organisation: to whom it reports, with whom it works."""
    areas: Annotated[tuple[DutyArea, ...], Field(min_length=1)]
    competencies: Annotated[tuple[WeightedCompetency, ...], Field(min_length=1, max_length=12)]
    requirements: Annotated[tuple[Requirement, ...], Field(min_length=1)]
    kpis: Annotated[tuple[Kpi, ...], Field(min_length=1)]
    understanding: Annotated[tuple[Understanding, ...], Field(min_length=1)]
    plan: Annotated[tuple[PlanDirection, ...], Field(min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    rules: tuple[RuleNote, ...] = ()
    note: Text | None = None
    """What a reader of the profile should know about its source."""

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """All duties, in the order of their areas."""
        return tuple(duty for area in self.areas for duty in area.duties)

    @cached_property
    def duty_by_id(self) -> dict[str, Duty]:
        """The duties by their ids."""
        return {duty.id: duty for duty in self.duties}

    @cached_property
    def weights(self) -> dict[str, int]:
        """The weight of each competency, per cent."""
        return {competency.id: competency.weight for competency in self.competencies}
