"""Order, level and marks read together, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from prep.interview.agreement.alpha import RESAMPLES, Alpha, Level, alpha
from prep.interview.agreement.assessors import Severity, severity
from prep.interview.agreement.bands import BANDS, TRUSTS, band_range, trust
from prep.interview.agreement.concordance import FEW, Concordance, concordance
from prep.interview.agreement.figures import interval, number, points
from prep.interview.agreement.guard import LIMITS, Limits, Withheld, left_out_note
from prep.interview.agreement.icc import Icc, Interval, icc
from prep.interview.agreement.verdict import Verdict, judge, sentence
from prep.model.base import Text, text
from prep.model.ratings import Table


@dataclass(frozen=True)
class ReadOut:
    """The three coefficients of one table, and what they say together."""

    verdict: Verdict
    icc: Icc | Withheld
    concordance: Concordance | Withheld
    alpha: Alpha | Withheld
    sentences: tuple[Text, ...]
    """The verdict first, then the figures, then what limits them."""


def read_out(
    table: Table,
    *,
    seed: int,
    level: Level = "interval",
    resamples: int = RESAMPLES,
    limits: Limits = LIMITS,
) -> ReadOut:
    """Read the agreement of a table; ``seed`` and ``level`` are those of :func:`alpha`."""
    marks, order = icc(table, limits=limits), concordance(table, limits)
    same = alpha(table, level, seed=seed, resamples=resamples, limits=limits)
    if isinstance(marks, Icc) and isinstance(order, Concordance):
        verdict = judge(marks, order, limits)
        said = [sentence(verdict, marks, order), *_of_panel(table, verdict), *_of_icc(marks)]
    else:
        verdict = _withheld(marks, order, same)
        said = [found.why for found in (marks, order) if isinstance(found, Withheld)]
    said += [_of_alpha(same) if isinstance(same, Alpha) else same.why, *_limits(marks, order, same)]
    return ReadOut(verdict, marks, order, same, tuple(dict.fromkeys(said)))


def _withheld(
    marks: Icc | Withheld, order: Concordance | Withheld, same: Alpha | Withheld
) -> Verdict:
    """Return the verdict where ICC or W is missing."""
    reasons = {found.reason for found in (marks, order) if isinstance(found, Withheld)}
    if "no-variance" in reasons:
        return "no-variance"
    return "gaps" if isinstance(same, Alpha) else "too-few"


def _of_panel(table: Table, verdict: Verdict) -> list[Text]:
    """Name those with whom the difference lies: two assessors, or the candidate most in dispute."""
    full, _ = table.complete()
    if verdict == "severity":
        return [_extremes(full)]
    return [_disputed(full)] if verdict in ("scale", "close", "neither") else []


def _disputed(full: Table) -> Text:
    """Name the candidate whose marks lie farthest apart."""
    pairs = zip(full.candidates, full.rows, strict=True)
    ranges = [(name, [mark for mark in row if mark is not None]) for name, row in pairs]
    name, marks = max(ranges, key=lambda pair: max(pair[1]) - min(pair[1]))
    low, high = min(marks), max(marks)
    return text(
        f"分歧最大的是候选人 {name}：最低 {low} 分，最高 {high} 分。",
        f"Candidate {name} is most in dispute: marks from {low} to {high}.",
    )


def _extremes(full: Table) -> Text:
    """Name the most lenient and the most severe assessor."""
    found = [(severity(full, place), name) for place, name in enumerate(full.assessors)]
    gaps = sorted((s.deviation, name) for s, name in found if isinstance(s, Severity))
    (low, severe), (high, lenient) = gaps[0], gaps[-1]
    up, down = points(high), points(low)
    return text(
        f"最宽的是 {lenient}，平均比其他考官高 {up.zh}；最严的是 {severe}，平均低 {down.zh}。",
        f"The most lenient is {lenient}, {up.en} above the others on average; "
        f"the most severe is {severe}, {down.en} below.",
    )


def _of_icc(marks: Icc) -> list[Text]:
    """Say the interval of one assessor's marks by its bands, and what the panel's mean is worth."""
    low, high = band_range(marks["2,1"])
    one, mean, k = interval(marks["2,1"]), interval(marks["2,k"]), marks.squares.k
    if low == high:
        zh = f"整个区间都属于“{BANDS[low].zh}”"
        en = f"all of the interval is {BANDS[low].en}"
    else:
        zh = f"区间从“{BANDS[low].zh}”跨到“{BANDS[high].zh}”，不能只看 {number(marks['2,1'].value)} 这一个数"
        en = (
            f"the interval reaches from {BANDS[low].en} to {BANDS[high].en}, "
            f"so do not read {number(marks['2,1'].value)} alone"
        )
    return [
        text(
            f"单个考官的分数：ICC(2,1) = {one.zh}；{zh}。",
            f"One assessor's marks: ICC(2,1) = {one.en}; {en}.",
        ),
        text(
            f"{k} 名考官的平均分：ICC(2,k) = {mean.zh}。",
            f"The mean of {k} assessors: ICC(2,k) = {mean.en}.",
        ),
    ]


_LEVELS: dict[Level, Text] = {
    "nominal": text("名义", "nominal"),
    "ordinal": text("顺序", "ordinal"),
    "interval": text("等距", "interval"),
    "ratio": text("比率", "ratio"),
}


def _of_alpha(same: Alpha) -> Text:
    written = interval(Interval(same.value, same.low, same.high, same.confidence))
    name, call = _LEVELS[same.level], _call(same)
    return text(
        f"克里彭多夫 α（{name.zh}）= {written.zh}，计入 {same.candidates} 名候选人：{call.zh}"
        "（0.800 以上可下结论，0.667 至 0.800 只作初步判断）。",
        f"Krippendorff's alpha ({name.en}) = {written.en}, over {same.candidates} candidates: {call.en} "
        "(conclusions from 0.800, tentative ones from 0.667).",
    )


def _call(same: Alpha) -> Text:
    """Say what an alpha permits, and where its interval permits less."""
    most, least = trust(same.value), trust(same.low)
    if most == least:
        return TRUSTS[most]
    call, cautious, low = TRUSTS[most], TRUSTS[least], number(same.low)
    return text(
        f"按 α 本身{call.zh}，按区间下限 {low} {cautious.zh}",
        f"{call.en} by the value, {cautious.en} by the lower end {low}",
    )


def _limits(
    marks: Icc | Withheld, order: Concordance | Withheld, same: Alpha | Withheld
) -> list[Text]:
    """Say whom the figures leave out, and that p is rough where candidates are few."""
    said: list[Text] = []
    if isinstance(marks, Icc) and (note := left_out_note(marks.left_out)):
        zh, en = (
            "ICC 和 W 只用每名考官都打了分的候选人",
            "ICC and W use the candidates whom every assessor marked",
        )
        said.append(text(f"{zh}：{note.zh}", f"{en}. {note.en}"))
    if isinstance(same, Alpha) and (note := left_out_note(same.left_out)):
        zh, en = "α 只用至少有两个分数的候选人", "Alpha uses the candidates with two marks at least"
        said.append(text(f"{zh}：{note.zh}", f"{en}. {note.en}"))
    if isinstance(order, Concordance) and order.approximate:
        n = len(order.mean_ranks)
        said.append(
            text(
                f"候选人只有 {n} 名（少于 {FEW} 名），W 的 p 值是近似值。",
                f"With {n} candidates (fewer than {FEW}) the p of W is approximate.",
            )
        )
    return said
