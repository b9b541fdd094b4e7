"""Components 8 to 15: how answers are marked."""

from __future__ import annotations

from prep.interview.structure.component import Found, StructureRules, lacks, met
from prep.model.role import RoleProfile
from prep.model.session_plan import SessionPlan


def scales(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """8: each answer is marked, or several scales are used."""
    if plan.marking.unit == "answer":
        return met("逐题打分", "each answer is marked")
    if plan.marking.unit == "competency":
        return met("按胜任力分项打分", "each competency has a mark of its own")
    return lacks(
        ("只打一个总分", "there is one mark for the whole"),
        ("逐题打分或按胜任力分项打分，总分由分项算出", "mark each answer or each competency, and compute the total from them"),
    )  # fmt: skip


def anchors(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """9: the scale is anchored in behaviour."""
    if plan.marking.anchors:
        return met("各等级有行为描述", "the levels are described by behaviour")
    return lacks(
        ("各等级没有行为描述", "the levels have no descriptions"),
        ("在评分表上附题本里的锚定描述（1、3、5 级各一条）", "print the anchors of the question book on the rating form: levels 1, 3 and 5"),
    )  # fmt: skip


def notes(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """10: detailed notes are taken."""
    if plan.panel.notes:
        return met("要求考官逐题记录", "assessors must take notes on each question")
    return lacks(
        ("不要求考官记录", "assessors need not take notes"),
        ("评分表每题留记录栏，没有记录的分数退回补写", "leave room for notes on each question, and return marks that come without"),
    )  # fmt: skip


def several(plan: SessionPlan, _role: RoleProfile | None, rules: StructureRules) -> Found:
    """11: several assessors."""
    n = plan.panel.size
    if n >= rules.assessors:
        return met(f"{n} 名考官", f"{n} assessors")
    return lacks(
        (f"只有 {n} 名考官", f"there is {n} assessor" if n == 1 else f"there are {n} assessors"),
        (f"每名候选人至少由 {rules.assessors} 名考官独立打分", f"let {rules.assessors} assessors at least mark each candidate on their own"),
    )  # fmt: skip


def same_assessors(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """12: the same assessors for all candidates."""
    who, groups = plan.panel.assessors, len(plan.groups)
    if who == "same" or (who == "by-group" and groups == 1):
        return met("所有候选人由同一组考官打分", "the same assessors mark all candidates")
    zh, en = _one_panel(plan)
    if who == "by-group":
        return lacks(
            (f"{groups} 个组各有考官组", f"each of {groups} groups has a panel of its own"),
            (f"{zh}；做不到时，各组分数用二次平均法调整后再比较", f"{en}; where that cannot be, equalise the groups' marks before they are compared"),
        )  # fmt: skip
    return lacks(
        ("同组候选人由不同考官打分", "assessors change within a group"),
        (
                f"{zh}；至少保证同组不换人，缺席的考官整组不计",
                f"{en}; at least let nobody change within a group, "
                "and leave out for all of it whoever misses a candidate",
            ),
    )  # fmt: skip


def _one_panel(plan: SessionPlan) -> tuple[str, str]:
    """Say what one panel for everybody would take."""
    hours = f"{plan.candidates * plan.minutes / 60:.1f}".removesuffix(".0")
    return (
        f"由一组考官面试全部 {plan.candidates} 名候选人，净用时 {hours} 小时",
        f"let one panel see all {plan.candidates} candidates, {hours} hours of interviews",
    )


def discussion(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """13: candidates are not discussed between interviews."""
    if plan.panel.discussion == "before-submission":
        return lacks(
            ("交分之前讨论候选人", "candidates are discussed before marks are submitted"),
            ("先独立交分再讨论，交出的分数不再改", "submit marks first, each alone, and change none of them afterwards"),
        )  # fmt: skip
    if plan.panel.discussion == "between":
        return lacks(
            ("候选人之间讨论", "the panel discusses between candidates"),
            ("把讨论移到最后一名候选人交分之后", "move the discussion after the last candidate's marks"),
        )  # fmt: skip
    if n := plan.panel.huddle_after:
        return lacks(
            (f"第 {n} 名候选人之后考官合议统一尺度", f"the panel confers on its standard after candidate {n}"),
            (
                f"在开考前用样本答案试评来统一尺度，代替第 {n} 名之后的合议；当地规则要求合议的，保留并记录在案",
                "set the standard before the first candidate by marking sample answers, instead of "
                f"conferring after candidate {n}; where local rules demand it, keep it and record it",
            ),
        )  # fmt: skip
    if plan.panel.discussion == "after-last":
        return met(
            "最后一名候选人交分之后才讨论", "candidates are discussed after the last marks only"
        )
    return met("不讨论候选人", "candidates are not discussed")


def training(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """14: the assessors are trained."""
    if plan.panel.trained:
        return met("考官已经培训", "the assessors have been trained")
    return lacks(
        ("考官没有培训", "the assessors have not been trained"),
        (
            "开考前做一次参照框架培训：讲评分表和锚定，试评几份样本答案，对照打分差异",
            "hold a frame-of-reference training: the sheet and its anchors, "
            "sample answers marked by all, differences talked over",
        ),
    )  # fmt: skip


def combination(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """15: marks are combined by a rule."""
    by_rule = {
        "mean": ("按平均分合成", "marks are combined by their mean"),
        "trimmed": ("去掉最高分和最低分后平均", "marks are combined by a mean without extremes"),
        "weighted": ("按权重合成", "marks are combined by weights"),
    }
    if how := by_rule.get(plan.marking.combination):
        return met(*how)
    state = {
        "consensus": ("由考官商定成绩", "the panel settles the result by talk"),
        "impression": ("凭总体印象定成绩", "the result is an overall impression"),
    }[plan.marking.combination]
    return lacks(
        state,
        ("按事先写明的公式由各考官的分数算出成绩", "compute the result from the assessors' marks by a formula laid down beforehand"),
    )  # fmt: skip
