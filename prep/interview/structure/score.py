"""The structure score: how many of the fifteen components a plan has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from prep.interview.structure import content, evaluation
from prep.interview.structure.component import Component, Found, Side, StructureRules
from prep.model.base import Text, text
from prep.model.role import RoleProfile
from prep.model.session_plan import SessionPlan

Check = Callable[[SessionPlan, RoleProfile | None, StructureRules], Found]
COMPONENTS: tuple[tuple[Side, Text, Check], ...] = (
    ("content", text("岗位分析", "job analysis"), content.job_analysis),
    ("content", text("同样的题目", "same questions"), content.same_questions),
    ("content", text("限制追问", "limited prompting"), content.probing),
    ("content", text("更好的题型", "better kinds of question"), content.question_kinds),
    ("content", text("足够的时间和题量", "enough time and questions"), content.length),
    ("content", text("屏蔽附带信息", "ancillary information controlled"), content.ancillary),
    ("content", text("候选人最后提问", "candidate's questions at the end"), content.candidate_asks),
    (
        "evaluation",
        text("逐题或分项打分", "each answer or several scales marked"),
        evaluation.scales,
    ),
    ("evaluation", text("行为锚定量表", "anchored scales"), evaluation.anchors),
    ("evaluation", text("详细记录", "detailed notes"), evaluation.notes),
    ("evaluation", text("多名考官", "several assessors"), evaluation.several),
    ("evaluation", text("同一组考官", "same assessors for all"), evaluation.same_assessors),
    ("evaluation", text("场间不讨论", "no discussion between interviews"), evaluation.discussion),
    ("evaluation", text("考官培训", "assessor training"), evaluation.training),
    ("evaluation", text("按公式合成成绩", "statistical combination"), evaluation.combination),
)
"""In the order of Campion, Palmer & Campion 1997, Personnel Psychology 50, 655–702."""


@dataclass(frozen=True)
class Structure:
    """What a plan has of the fifteen components."""

    components: tuple[Component, ...]

    @property
    def score(self) -> int:
        """How many components are there, 0 to 15."""
        return sum(component.met for component in self.components)

    @property
    def missing(self) -> tuple[Component, ...]:
        """The components that are not there, in their order."""
        return tuple(component for component in self.components if not component.met)

    @property
    def sentence(self) -> Text:
        """Say the score, and name what is missing."""
        total = len(self.components)
        if not self.missing:
            return text(
                f"本场结构化程度 {total}/{total}。",
                f"Structure of this session: {total} of {total}.",
            )
        zh = "、".join(f"{c.number} {c.name.zh}" for c in self.missing)
        en = ", ".join(f"{c.number} {c.name.en}" for c in self.missing)
        return text(
            f"本场结构化程度 {self.score}/{total}：缺 {zh}。",
            f"Structure of this session: {self.score} of {total}; missing {en}.",
        )


def structure(
    plan: SessionPlan, role: RoleProfile | None, rules: StructureRules | None = None
) -> Structure:
    """Return the structure of a plan; ``role`` is the profile of its post, if there is one."""
    given = rules or StructureRules()
    found: list[Component] = []
    for number, (side, name, check) in enumerate(COMPONENTS, start=1):
        result = check(plan, role, given)
        found.append(Component(number, name, side, result.state, result.remedy))
    return Structure(tuple(found))
