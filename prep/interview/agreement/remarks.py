"""A plain sentence for each figure of an assessor and of a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from prep.interview.agreement.assessors import Assessor, Severity
from prep.interview.agreement.figures import interval, number, points
from prep.interview.agreement.guard import LIMITS, Limits, Withheld
from prep.interview.agreement.icc import Interval
from prep.interview.agreement.questions import Question
from prep.model.base import Text, text


def on_assessors(
    found: Sequence[Assessor], maximum: Decimal, limits: Limits = LIMITS
) -> tuple[tuple[Text, ...], ...]:
    """Return the sentences on each assessor; ``maximum`` is the highest total of a sheet."""
    counts = [one.dropped for one in found if one.dropped is not None]
    mean = sum(counts) / len(counts) if counts else 0.0
    return tuple(_on_assessor(one, maximum, mean, limits) for one in found)


def _on_assessor(one: Assessor, maximum: Decimal, mean: float, limits: Limits) -> tuple[Text, ...]:
    said = [
        _unsaid(one.name, one.severity)
        if isinstance(one.severity, Withheld)
        else _severity(one.name, one.severity, maximum, limits),
        _unsaid(one.name, one.spread)
        if isinstance(one.spread, Withheld)
        else _spread(one.name, one.spread, limits),
        _unsaid(one.name, one.halo)
        if isinstance(one.halo, Withheld)
        else _halo(one.name, one.halo, limits),
    ]
    if one.dropped is not None:
        said.append(_dropped(one, mean, limits))
    return tuple(dict.fromkeys(said))


def _unsaid(name: str, figure: Withheld) -> Text:
    return text(f"{name}：{figure.why.zh}", f"{name}: {figure.why.en}")


def _severity(name: str, found: Severity, maximum: Decimal, limits: Limits) -> Text:
    gap, n = _gap(found.deviation), found.candidates
    zh = f"{name}：{gap.zh}（{n} 名候选人中打高 {found.higher} 名、打低 {found.lower} 名）"
    en = f"{name} {gap.en} (higher for {found.higher}, lower for {found.lower} of {n} candidates)"
    if abs(found.deviation) < limits.severity_share * float(maximum):
        return text(f"{zh}，宽严适中。", f"{en}: neither lenient nor severe.")
    if found.deviation > 0:
        return text(f"{zh}，偏宽。", f"{en}: lenient.")
    return text(f"{zh}，偏严。", f"{en}: severe.")


def _gap(deviation: float) -> Text:
    size = points(deviation)
    if number(deviation, 1) == "0.0":
        return text("平均与其他考官持平", "marks level with the others on average")
    if deviation > 0:
        return text(f"平均比其他考官高 {size.zh}", f"marks {size.en} above the others on average")
    return text(f"平均比其他考官低 {size.zh}", f"marks {size.en} below the others on average")


def _spread(name: str, ratio: float, limits: Limits) -> Text:
    zh = f"{name}：分数的拉开程度是其他考官的 {number(ratio)} 倍"
    en = f"{name} spreads the marks {number(ratio)} times as far as the others"
    if ratio < limits.narrow:
        return text(f"{zh}：分数挤在一起，好坏没有拉开。", f"{en}: the marks huddle together and hardly tell strong from weak.")  # fmt: skip
    if ratio > 1 / limits.narrow:
        return text(f"{zh}：分差偏大，取平均时其意见的分量也更重。", f"{en}: wide gaps, which also weigh more in a mean.")  # fmt: skip
    return text(f"{zh}，与其他考官相近。", f"{en}: much like them.")


def _halo(name: str, r: float, limits: Limits) -> Text:
    zh = f"{name}：各要素分数之间的平均相关为 {number(r)}"
    en = f"{name}'s marks for the elements correlate at {number(r)} on average"
    if r >= limits.halo:
        return text(
            f"{zh}：几乎同高同低，可能是凭总体印象打分；请核对每项要素的记录是否各有依据。",
            f"{en}: they rise and fall together, perhaps from one general impression; "
            "check that the notes hold evidence for each element.",
        )
    return text(f"{zh}，看不出光环效应。", f"{en}: no sign of a halo.")


def _dropped(one: Assessor, mean: float, limits: Limits) -> Text:
    count = one.dropped or 0
    zh = f"{one.name}：{one.sheets} 份评分中有 {count} 份作为最高分或最低分去掉，全组平均 {number(mean, 1)} 份"
    en = (
        f"{count} of {one.name}'s {one.sheets} sheets were dropped as highest or lowest; "
        f"the panel's mean is {number(mean, 1)}"
    )
    if count >= limits.dropped and count >= 2 * mean:
        return text(f"{zh}：明显偏多，其意见大多没有计入成绩。", f"{en}: far more than the others, so most of this opinion did not count.")  # fmt: skip
    return text(f"{zh}。", f"{en}.")


def on_questions(
    found: Iterable[Question], limits: Limits = LIMITS
) -> tuple[tuple[Text, ...], ...]:
    """Return the sentences on each question."""
    return tuple(_on_question(one, limits) for one in found)


def _on_question(one: Question, limits: Limits) -> tuple[Text, ...]:
    zh, en = one.element.name.in_("zh"), one.element.name.in_("en")
    said: list[Text] = []
    if isinstance(one.difficulty, Withheld):
        said.append(text(f"{zh}：{one.difficulty.why.zh}", f"{en}: {one.difficulty.why.en}"))
    else:
        said.append(_difficulty(zh, en, one.difficulty, limits))
    if isinstance(one.discrimination, Withheld):
        said.append(
            text(f"{zh}：{one.discrimination.why.zh}", f"{en}: {one.discrimination.why.en}")
        )
    else:
        call = _call(one.discrimination, limits)
        r = interval(one.discrimination)
        said.append(
            text(
                f"{zh}：与其余题目总分的相关为 {r.zh}，{one.candidates} 名候选人，{call.zh}。",
                f"{en}: correlation with the rest of the total {r.en}, {one.candidates} candidates: {call.en}.",
            )
        )
    return tuple(dict.fromkeys(said))


def _difficulty(zh: str, en: str, share: float, limits: Limits) -> Text:
    percent = number(share * 100, 0)
    if share > limits.easy:
        call = text("太容易，人人都能得高分", "too easy, everyone scores high")
    elif share < limits.hard:
        call = text("太难，得分普遍很低", "too hard, marks are low throughout")
    else:
        call = text("难度合适", "a fitting difficulty")
    return text(
        f"{zh}：平均得分为满分的 {percent}%，{call.zh}。",
        f"{en}: {percent}% of the maximum on average: {call.en}.",
    )


def _call(r: Interval, limits: Limits) -> Text:
    """Say whether a question discriminates, and only as firmly as the interval allows."""
    if r.high < 0:
        return text(
            "方向相反：其余题目得分高的人这道题反而低，请检查题目和评分要点",
            "it runs the wrong way: those who do well on the rest do worse here; check the question and its scoring points",
        )
    if r.high < limits.discrimination:
        return text(
            "没有区分出高低，请修改题目、追问或锚定描述",
            "it did not tell candidates apart; revise the question, its probes or its anchors",
        )
    if r.value < limits.discrimination:
        return text(
            "这一次没有区分出高低，但区间很宽，也可能只是人数少；请检查题目和评分要点，下一场再看",
            "it did not tell candidates apart this time, but the interval is wide and few candidates may be the reason; "
            "check its scoring points and look again next time",
        )
    if r.low < 0:
        return text("看来能区分高低，但人数少，还不能肯定", "it seems to tell candidates apart, but with so few that is not certain")  # fmt: skip
    return text("能区分高低", "it tells candidates apart")
