"""What order, level and severity say together: one verdict, in one sentence."""

from __future__ import annotations

from typing import Literal

from prep.interview.agreement.concordance import Concordance
from prep.interview.agreement.figures import chance, number
from prep.interview.agreement.guard import Limits
from prep.interview.agreement.icc import Icc
from prep.model.base import Text, text

Verdict = Literal[
    "agree", "severity", "scale", "uncertain", "close", "neither", "gaps", "too-few", "no-variance"
]
"""agree: same order, same level. severity: same order, but some mark higher throughout. scale: same
order, but the marks lie apart for another reason. uncertain: an order in common that may be chance. close: marks
near each other, but no order in common. neither: no common order, no common level. gaps: only alpha can be
computed, since marks are missing. too-few, no-variance: no coefficient."""


def judge(icc: Icc, order: Concordance, limits: Limits) -> Verdict:
    """Return the verdict where both coefficients could be computed."""
    absolute, consistent = icc["2,1"].value, icc["3,1"].value
    if order.w < limits.same_order:
        return "close" if absolute >= limits.level else "neither"
    if order.p >= limits.chance:
        return "uncertain"
    if absolute >= limits.level:
        return "agree"
    return "severity" if consistent - absolute >= limits.severity_gap else "scale"


def sentence(verdict: Verdict, icc: Icc, order: Concordance) -> Text:
    """Say a verdict of :func:`judge`, with its figures and what follows from it."""
    facts = {
        "w": number(order.w),
        "p": chance(order.p),
        "absolute": number(icc["2,1"].value),
        "consistent": number(icc["3,1"].value),
        "n": str(icc.squares.n),
        "k": str(icc.squares.k),
    }
    said = _SENTENCES[verdict]
    return text(said.in_("zh").format(**facts), said.in_("en").format(**facts))


_SENTENCES: dict[Verdict, Text] = {
    "agree": text(
        "各考官排出的先后大体相同（肯德尔 W = {w}，{p}），打分水平也接近（ICC(2,1) = {absolute}）："
        "分数和名次都可以采用。",
        "The assessors rank the candidates alike (Kendall's W = {w}, {p}) and mark at the same level "
        "(ICC(2,1) = {absolute}): both marks and ranks can be used.",
    ),
    "severity": text(
        "各考官排出的先后大体相同（肯德尔 W = {w}，{p}），但打分有宽有严：绝对一致性 ICC(2,1) 为 {absolute}，"
        "不计宽严差别的 ICC(3,1) 为 {consistent}。组内名次可以采用；不同考官组的分数不能直接比较。",
        "The assessors rank the candidates alike (Kendall's W = {w}, {p}) but differ in severity: ICC(2,1), "
        "which counts level, is {absolute}; ICC(3,1), which does not, is {consistent}. Ranks within this panel "
        "can be used; marks of different panels cannot be compared directly.",
    ),
    "scale": text(
        "各考官排出的先后大体相同（肯德尔 W = {w}，{p}），但同一名候选人得到的分数仍然相差较大"
        "（ICC(2,1) = {absolute}，ICC(3,1) = {consistent}），原因不在整体偏宽偏严，而在对个别候选人的看法或拉开分差的尺度。"
        "名次可以采用；分差的大小不宜解读。",
        "The assessors rank the candidates alike (Kendall's W = {w}, {p}), yet their marks for one candidate lie "
        "apart (ICC(2,1) = {absolute}, ICC(3,1) = {consistent}): not because some are severe throughout, but "
        "over single candidates or in the steps they use. Ranks can be used; read nothing into the size of a gap.",
    ),
    "uncertain": text(
        "各考官排出的先后看上去相近（肯德尔 W = {w}），但只有 {n} 名候选人、{k} 名考官，不能排除偶然（{p}）；"
        "ICC(2,1) = {absolute}。",
        "The assessors seem to rank the candidates alike (Kendall's W = {w}), but with {n} candidates and {k} "
        "assessors that may be chance ({p}); ICC(2,1) = {absolute}.",
    ),
    "close": text(
        "各考官打分水平接近（ICC(2,1) = {absolute}），但排出的先后不一致（肯德尔 W = {w}，{p}）："
        "多数候选人的分数靠得很近，名次会因一两分而变，不要只凭名次取舍。",
        "The assessors mark at the same level (ICC(2,1) = {absolute}) without ranking alike (Kendall's W = {w}, "
        "{p}): most candidates lie so close that a point or two changes their places. Do not decide by rank alone.",
    ),
    "neither": text(
        "各考官排出的先后不一致（肯德尔 W = {w}，{p}），打分水平也不一致（ICC(2,1) = {absolute}）："
        "平均分在很大程度上取决于由谁来打。请先对照评分标准和记录复核，再使用这些分数。",
        "The assessors neither rank the candidates alike (Kendall's W = {w}, {p}) nor mark at the same level "
        "(ICC(2,1) = {absolute}): the mean depends heavily on who marked. Go back to the anchors and the notes "
        "before these marks are used.",
    ),
}  # fmt: skip
