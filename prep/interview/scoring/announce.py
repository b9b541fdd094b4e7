"""What is read out and printed: the result of a candidate, and the rules in words."""

from __future__ import annotations

from prep.messages import Lang
from prep.model.base import Text
from prep.model.scoring import PanelRules, Result, Results

_SCOPES = {
    "total": ("按考官总分去掉", "by the assessors' totals"),
    "element": ("在每个要素中去掉", "within each element"),
}


def announcement(results: Results, candidate: str, lang: Lang) -> str:
    """Return the words in which the chief announces a result (the form of county notices of 2016).

    With trimming by element there is no single highest total, and the text says so.
    """
    one = results.of(candidate)
    count = len(one.totals)
    if results.rules.trim.scope == "total" and one.trimmed:
        return _trimmed(one, results.rules, count, lang)
    if lang == "zh":
        how = "在每个要素中去掉最高分和最低分后" if one.trimmed else "没有去最高分和最低分，"
        return f"{candidate}号考生，{count}位考官评分，{how}平均{one.score + one.deducted}分{_after(one, lang)}。"
    how = "extremes dropped within each element" if one.trimmed else "no extremes dropped"
    return f"Candidate {candidate}: {count} assessors, {how}, mean {one.score + one.deducted}{_after(one, lang)}."


def _trimmed(one: Result, rules: PanelRules, count: int, lang: Lang) -> str:
    gone = [one.totals[name] for name in one.dropped]
    kept = [value for name, value in one.totals.items() if name not in one.dropped]
    high = sorted(gone)[-rules.trim.high :] if rules.trim.high else []
    low = sorted(gone)[: rules.trim.low] if rules.trim.low else []
    if lang == "zh":
        parts = [f"去掉一个最高分{value}分" for value in high] + [
            f"去掉一个最低分{value}分" for value in low
        ]
        return (
            f"{one.candidate}号考生，{count}位考官的评分，{'，'.join(parts)}，其余{len(kept)}位合计{sum(kept)}分，"
            f"平均{one.score + one.deducted}分{_after(one, lang)}。"
        )
    parts = [f"highest {value} dropped" for value in high] + [
        f"lowest {value} dropped" for value in low
    ]
    return (
        f"Candidate {one.candidate}: {count} assessors, {', '.join(parts)}; the other {len(kept)} sum to {sum(kept)}, "
        f"mean {one.score + one.deducted}{_after(one, lang)}."
    )


def _after(one: Result, lang: Lang) -> str:
    if not one.deducted:
        return ""
    return (
        f"，超时扣{one.deducted}分，最后得分{one.score}分"
        if lang == "zh"
        else f", less {one.deducted} for overtime: {one.score}"
    )


def conventions(rules: PanelRules) -> tuple[Text, ...]:
    """Return the rules in words, as they are printed on a result."""
    return tuple(
        Text(zh=zh, en=en)
        for zh, en in (
            _trim(rules),
            _rounding(rules),
            _missing(rules),
            *_reasons(rules),
            *_ties(rules),
            *_overtime(rules),
        )
    )


def _trim(rules: PanelRules) -> tuple[str, str]:
    trim = rules.trim
    if trim.scope == "none":
        return (
            "不去最高分和最低分，取全部评分的平均数。",
            "No extremes are dropped; the mean is over all marks.",
        )
    zh, en = _SCOPES[trim.scope]
    return (
        f"{zh} {trim.high} 个最高分、{trim.low} 个最低分后取平均数；有效评分不足 {trim.min_assessors} 份时不去。",
        f"{trim.high} highest and {trim.low} lowest are dropped {en}, and the rest averaged; with fewer than {trim.min_assessors} marks none are.",
    )


def _rounding(rules: PanelRules) -> tuple[str, str]:
    rounding = rules.rounding
    zh, en = (
        ("四舍五入", "rounded half up")
        if rounding.mode == "half_up"
        else ("其后舍去，不四舍五入", "the rest cut off, not rounded")
    )
    each = (
        ("；各要素平均分也这样取舍", "; the mean of each element too")
        if rounding.per_element
        else ("", "")
    )
    return (
        f"满分 {rules.out_of} 分，保留 {rounding.digits} 位小数，{zh}{each[0]}。",
        f"Out of {rules.out_of}, {rounding.digits} decimals, {en}{each[1]}.",
    )


def _missing(rules: PanelRules) -> tuple[str, str]:
    if rules.incomplete == "refuse":
        return (
            "漏评不等于零分，补齐后才计算。",
            "A missing mark is not zero: nothing is computed before it is supplied.",
        )
    return (
        "漏评不等于零分，按有评分的计算。",
        "A missing mark is not zero: the mean is over the marks there are.",
    )


def _reasons(rules: PanelRules) -> list[tuple[str, str]]:
    reasons = rules.reasons
    bounds = (
        [(f"低于 {reasons.below} 分", f"below {reasons.below}")]
        if reasons.below is not None
        else []
    )
    bounds += (
        [(f"高于 {reasons.above} 分", f"above {reasons.above}")]
        if reasons.above is not None
        else []
    )
    if not bounds:
        return []
    zh, en = "或".join(b[0] for b in bounds), " or ".join(b[1] for b in bounds)
    return [
        (
            f"总分{zh}的，评分表上写明理由；最后得分{zh}的，考官组写书面说明。",
            f"A total {en} needs its reason on the sheet; a final mark {en} needs a report of the panel.",
        )
    ]


_TIES = {
    "untrimmed": ("不去最高最低的平均分", "the plain mean"),
    "spread": ("评分差距小的在前", "the smaller spread of totals"),
}


def _ties(rules: PanelRules) -> list[tuple[str, str]]:
    if not rules.ties:
        return [("得分相同的名次并列。", "Equal marks share a rank.")]
    named = [
        _TIES.get(
            name,
            (
                f"要素 {name.removeprefix('element:')} 的得分",
                f"the mark for {name.removeprefix('element:')}",
            ),
        )
        for name in rules.ties
    ]
    zh, en = "、".join(n[0] for n in named), ", ".join(n[1] for n in named)
    return [
        (
            f"得分相同的依次比较：{zh}；仍相同的并列。",
            f"Equal marks are decided by {en}; who is still equal shares the rank.",
        )
    ]


def _overtime(rules: PanelRules) -> list[tuple[str, str]]:
    rule = rules.overtime
    if rule is None:
        return []
    most = (
        (f"，最多扣 {rule.most} 分", f", at most {rule.most}")
        if rule.most is not None
        else ("", "")
    )
    return [
        (
            f"超时 {rule.grace} 秒以内不扣；以后每 {rule.per_seconds} 秒（不足按一次计）扣 {rule.marks} 分{most[0]}。",
            f"Overtime of up to {rule.grace} s is free; then {rule.marks} for each begun {rule.per_seconds} s{most[1]}.",
        )
    ]
