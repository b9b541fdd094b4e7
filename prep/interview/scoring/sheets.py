"""Check sheets before they are scored: everything that is wrong is told at once, with its remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from prep.errors import ScoringError
from prep.interview.scoring.exact import rounded
from prep.messages import say
from prep.model.scoring import MarkSheet, PanelRules, ScoredElement


def checked(
    rules: PanelRules, elements: Sequence[ScoredElement], sheets: Sequence[MarkSheet]
) -> None:
    """Raise ``ScoringError`` with every fault of the sheets."""
    faults = list(_faults(rules, elements, sheets))
    if faults:
        raise ScoringError(faults)


def _faults(
    rules: PanelRules, elements: Sequence[ScoredElement], sheets: Sequence[MarkSheet]
) -> Iterator[str]:
    known = {element.id: element for element in elements}
    for (candidate, assessor), count in Counter((s.candidate, s.assessor) for s in sheets).items():
        if count > 1:
            yield say(
                f"考官 {assessor} 给考生 {candidate} 交了 {count} 张表 — 作废多余的，只留一张",
                f"assessor {assessor} has {count} sheets for candidate {candidate} — void all but one",
            )
    for sheet in sheets:
        if not sheet.recused:
            yield from _of_sheet(sheet, known, rules)


def _of_sheet(
    sheet: MarkSheet, known: Mapping[str, ScoredElement], rules: PanelRules
) -> Iterator[str]:
    who = say(
        f"考官 {sheet.assessor}、考生 {sheet.candidate}",
        f"assessor {sheet.assessor}, candidate {sheet.candidate}",
    )
    for name, mark in sheet.marks.items():
        if name not in known:
            yield say(
                f"{who}：没有要素 {name} — 应为 {'、'.join(known)}",
                f"{who}: there is no element {name} — it is one of {', '.join(known)}",
            )
        elif mark is not None:
            yield from _of_mark(who, known[name], mark)
    missing = [name for name in known if sheet.marks.get(name) is None]
    if missing and rules.incomplete == "refuse":
        yield say(
            f"{who}：{'、'.join(missing)} 没有评分 — 请考官补评；漏评不等于零分",
            f"{who}: no mark for {', '.join(missing)} — ask for it; missing is not zero",
        )
    if not missing and rules.reasons.required and not sheet.reason.strip():
        yield from _reason(who, total(sheet, tuple(known.values()), rules), rules)


def _of_mark(who: str, element: ScoredElement, mark: Decimal) -> Iterator[str]:
    name = element.id
    if not element.minimum <= mark <= element.maximum:
        yield say(
            f"{who}：{name} 评了 {mark}，应在 {element.minimum} 到 {element.maximum} 之间",
            f"{who}: {name} is {mark}; it lies between {element.minimum} and {element.maximum}",
        )
    elif Fraction(mark - element.minimum) % Fraction(element.step):
        yield say(
            f"{who}：{name} 评了 {mark}，最小单位是 {element.step}",
            f"{who}: {name} is {mark}; marks go in steps of {element.step}",
        )


def _reason(who: str, value: Fraction, rules: PanelRules) -> Iterator[str]:
    bounds = rules.reasons
    low = bounds.below is not None and value < bounds.below
    high = bounds.above is not None and value > bounds.above
    if low or high:
        shown = rounded(value, rules.rounding)
        bound = f"<{bounds.below}" if low else f">{bounds.above}"
        yield say(
            f"{who}：总分 {shown}（{bound}）没有写理由 — 请考官补写",
            f"{who}: a total of {shown} ({bound}) without a reason — ask for it",
        )


def total(sheet: MarkSheet, elements: Sequence[ScoredElement], rules: PanelRules) -> Fraction:
    """Return the total of a complete sheet: shares of the maxima, weighted, scaled to ``out_of``."""
    marks = {element.id: Fraction(sheet.marks[element.id] or 0) for element in elements}
    return weighted(marks, elements, rules)


def weighted(
    marks: Mapping[str, Fraction], elements: Sequence[ScoredElement], rules: PanelRules
) -> Fraction:
    """Return the weighted sum of the marks of all elements, scaled to ``out_of``."""
    weights = {element.id: Fraction(element.weight or element.maximum) for element in elements}
    parts = [weights[e.id] * marks[e.id] / Fraction(e.maximum) for e in elements]
    return Fraction(rules.out_of) * sum(parts, Fraction(0)) / sum(weights.values(), Fraction(0))
