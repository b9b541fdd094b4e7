"""Components 1 to 7: what is asked."""

from __future__ import annotations

from prep.interview.structure.component import Found, StructureRules, lacks, met
from prep.model.role import RoleProfile
from prep.model.session_plan import AskedKind, SessionPlan

GOOD_KINDS = frozenset(
    {
        AskedKind.BEHAVIOURAL,
        AskedKind.SITUATIONAL,
        AskedKind.KNOWLEDGE,
        AskedKind.CASE,
        AskedKind.BACKGROUND,
    }
)
"""Past behaviour, situations, job knowledge and background; a calculated case is job knowledge applied."""
_NAMES = {
    AskedKind.MOTIVE: ("求职动机", "motive"),
    AskedKind.SELF: ("自我评价", "self-description"),
    AskedKind.OPINION: ("社会现象", "opinion"),
}


def job_analysis(plan: SessionPlan, role: RoleProfile | None, _rules: StructureRules) -> Found:
    """1: the competencies asked for come from the duties of the post."""
    if role is None or role.id != plan.role:
        return lacks(
            (f"没有岗位画像 {plan.role}", f"there is no role profile {plan.role}"),
            ("先为岗位写出职责和胜任力，再据此出题", "write down the duties and competencies of the post first, and ask by them"),
        )  # fmt: skip
    served = {competency for duty in role.duties for competency in duty.competencies}
    alien = [name for name in plan.questions.competencies if name not in served]
    if alien:
        zh, en = "、".join(alien), ", ".join(alien)
        return lacks(
            (f"{zh} 在岗位画像中没有职责作依据", f"no duty of the role profile asks for {en}"),
            (f"删去 {zh}，或在岗位画像中写明哪项职责需要它", f"drop {en}, or name in the role profile the duty that needs it"),
        )  # fmt: skip
    n = len(plan.questions.competencies)
    return met(
        f"{n} 项胜任力都有职责作依据",
        f"{_count(n, 'competency', 'competencies')} drawn from duties of the post",
    )


def same_questions(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """2: candidates who are compared get the same questions."""
    if plan.questions.same == "all":
        return met("所有候选人用同一套题", "all candidates get the same questions")
    if plan.questions.same == "group":
        return met(
            "同组候选人用同一套题，各组之间用平行题本；跨组比较前应核对难度",
            "candidates of a group get the same questions, other groups a parallel book; "
            "compare groups only once their difficulty is checked",
        )
    return lacks(
        ("每名候选人的题目不同", "each candidate gets other questions"),
        ("给同组候选人用同一套题；担心泄题时，各组用平行题本", "give a group one book; where questions might leak, give each group a parallel one"),
    )  # fmt: skip


def probing(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """3: prompting and follow-up are limited."""
    if plan.questions.probing == "none":
        return met("不追问", "no follow-up questions")
    if plan.questions.probing == "listed":
        return met("只用题本列出的追问", "only the probes of the book are used")
    return lacks(
        ("考官可以自由追问", "assessors probe as they like"),
        ("只用题本列出的追问，按题本的顺序，对每名候选人一样", "use the probes of the book only, in its order, the same for everyone"),
    )  # fmt: skip


def question_kinds(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """4: questions on past behaviour, situations, background and job knowledge."""
    kinds = plan.questions.kinds
    weak = [_NAMES[kind] for kind in dict.fromkeys(kinds) if kind not in GOOD_KINDS]
    if weak:
        zh, en = "、".join(name[0] for name in weak), ", ".join(name[1] for name in weak)
        return lacks(
            (f"题型里有{zh}题", f"the kinds include {en} questions"),
            (
                f"{zh}题只作开场，不计分；计分的题改用行为题、情境题或岗位知识题",
                f"ask {en} questions to warm up and leave them unmarked; "
                "mark past behaviour, situations and job knowledge",
            ),
        )  # fmt: skip
    if not {AskedKind.BEHAVIOURAL, AskedKind.SITUATIONAL} & set(kinds):
        return lacks(
            ("没有行为题，也没有情境题", "there are neither behavioural nor situational questions"),
            ("至少加一道行为题（做过的事）或情境题（会怎么做）", "add one question at least on what was done or on what would be done"),
        )  # fmt: skip
    return met(
        "计分的都是行为、情境、知识或案例题",
        "past behaviour, situations or job knowledge are asked for",
    )


def length(plan: SessionPlan, _role: RoleProfile | None, rules: StructureRules) -> Found:
    """5: the interview is long enough, and asks enough."""
    count, minutes = plan.questions.count, plan.minutes
    here_zh = f"每人 {count} 道题、{minutes} 分钟"
    here_en = f"{_count(count, 'question')} in {_count(minutes, 'minute')}"
    if count >= rules.questions and minutes >= rules.minutes:
        return met(here_zh, here_en)
    more = max(0, rules.minutes - minutes) * plan.candidates
    cost_zh = f"，{plan.candidates} 名候选人共需多用 {more} 分钟" if more else ""
    cost_en = (
        f"; for {_count(plan.candidates, 'candidate')} that takes {more} minutes more"
        if more
        else ""
    )
    return lacks(
        (here_zh, here_en),
        (
            f"至少 {rules.questions} 道题、{rules.minutes} 分钟{cost_zh}",
            f"ask {rules.questions} questions and give {rules.minutes} minutes at least{cost_en}",
        ),
    )


def ancillary(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """6: what else is known of the candidate is kept from the assessors."""
    if plan.panel.cv_hidden:
        return met(
            "打分前考官看不到简历和笔试成绩",
            "assessors see neither résumé nor test results before they mark",
        )
    return lacks(
        ("打分前考官看得到简历或笔试成绩", "assessors see the résumé or test results before they mark"),
        ("只给考官抽签号和题本，交分之后再发简历", "give assessors a number and the book only; hand out résumés after marks are in"),
    )  # fmt: skip


def candidate_asks(plan: SessionPlan, _role: RoleProfile | None, _rules: StructureRules) -> Found:
    """7: no questions of the candidate until after the interview."""
    when = plan.questions.candidate_asks
    if when == "never":
        return met("面试中候选人不提问", "the candidate asks no questions")
    if when == "at-end":
        return met("候选人在答题结束后提问", "the candidate asks after the last answer")
    return lacks(
        ("候选人随时可以提问", "the candidate may ask at any time"),
        ("把候选人的提问移到答题结束之后，不计时、不计分", "move the candidate's questions after the last answer, off the clock and unmarked"),
    )  # fmt: skip


def _count(n: int, one: str, many: str = "") -> str:
    return f"{n} {one if n == 1 else many or one + 's'}"
