"""Score a panel: from sheets to ranked results, each with the steps that led to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from prep.errors import ScoringError
from prep.interview.scoring.announce import conventions
from prep.interview.scoring.exact import extremes, mean, rounded, written
from prep.interview.scoring.rank import ranked
from prep.interview.scoring.sheets import checked, total, weighted
from prep.messages import say
from prep.model.base import Text
from prep.model.scoring import MarkSheet, PanelRules, Result, Results, ScoredElement, Step


def score(
    rules: PanelRules,
    elements: Sequence[ScoredElement],
    sheets: Sequence[MarkSheet],
    overtime: Mapping[str, int] | None = None,
) -> Results:
    """Return the results of all candidates who have a sheet, best first.

    ``overtime`` has the seconds beyond the limit, by candidate. Raises ``ScoringError`` with all that is wrong.
    """
    checked(rules, elements, sheets)
    names = list(dict.fromkeys(sheet.candidate for sheet in sheets))
    made = [
        _Candidate(name, rules, elements, sheets).result((overtime or {}).get(name, 0))
        for name in names
    ]
    return Results(
        rules=rules,
        elements=tuple(elements),
        results=ranked(made, rules),
        conventions=conventions(rules),
    )


@dataclass
class _Means:
    """The mean of one list of marks, and which were dropped."""

    value: Fraction
    high: set[int]
    low: set[int]
    trimmed: bool
    formula: str


@dataclass
class _Candidate:
    name: str
    rules: PanelRules
    elements: Sequence[ScoredElement]
    sheets: Sequence[MarkSheet]
    steps: list[Step] = field(default_factory=list[Step])
    remarks: list[Text] = field(default_factory=list[Text])

    def result(self, seconds: int) -> Result:
        own = self._own()
        complete = [s for s in own if all(s.marks.get(e.id) is not None for e in self.elements)]
        left_out = [s.assessor for s in own if s not in complete]
        if left_out:
            zh, en = "、".join(left_out), ", ".join(left_out)
            self._note(
                f"考官 {zh} 有漏评，按有评分的计算",
                f"marks are missing on the sheets of {en}: the mean is over those there are",
            )
        totals = {s.assessor: total(s, self.elements, self.rules) for s in complete}
        by_element = self.rules.trim.scope == "element"
        if not totals and not by_element:
            raise ScoringError([self._nothing()])
        means = {e.id: self._element(e, own) for e in self.elements}
        exact, dropped, counted, trimmed = (
            self._by_element(means, own) if by_element else self._by_total(totals)
        )
        plain = mean(list(totals.values())) if totals else exact
        shown = rounded(exact, self.rules.rounding)
        self._step("结果取舍", "Rounded", self._rounding_words(), exact, shown)
        taken = self._overtime(seconds)
        final = max(Decimal(0), shown - taken)
        return Result(
            candidate=self.name, score=final, exact=written(exact), plain=written(plain), rank=1, passed=self._passed(final),
            totals={name: rounded(value, self.rules.rounding) for name, value in totals.items()}, dropped=dropped,
            counted=counted, trimmed=trimmed, deducted=taken, report=self._report(final),
            elements={name: written(one.value) for name, one in means.items()}, steps=tuple(self.steps), remarks=tuple(self.remarks),
        )  # fmt: skip

    def _own(self) -> list[MarkSheet]:
        found = [s for s in self.sheets if s.candidate == self.name]
        if recused := [s.assessor for s in found if s.recused]:
            self._note(
                f"考官 {'、'.join(recused)} 回避", f"assessors recused: {', '.join(recused)}"
            )
        return [s for s in found if not s.recused]

    def _nothing(self) -> str:
        return say(
            f"考生 {self.name} 没有一张完整的评分表 — 补齐后再计算",
            f"candidate {self.name} has no complete sheet — have one completed first",
        )

    def _element(self, element: ScoredElement, own: Sequence[MarkSheet]) -> _Means:
        """Return the mean of one element, extremes dropped where the rules drop them by element."""
        marks = [Fraction(m) for s in own if (m := s.marks.get(element.id)) is not None]
        if not marks:
            told = say(
                f"考生 {self.name} 的 {element.id} 没有任何评分 — 补评后再计算",
                f"candidate {self.name} has no mark at all for {element.id} — ask for one",
            )
            raise ScoringError([told])
        if self.rules.trim.scope == "element":
            return self._mean(marks)
        return _Means(mean(marks), set(), set(), trimmed=False, formula="")

    def _mean(self, values: Sequence[Fraction]) -> _Means:
        trim = self.rules.trim
        enough = trim.scope != "none" and len(values) >= trim.min_assessors
        high, low = extremes(values, trim.high, trim.low) if enough else (set[int](), set[int]())
        kept = [v for n, v in enumerate(values) if n not in high | low]
        shown = " + ".join(_plain(v) for v in kept)
        return _Means(mean(kept), high, low, bool(high or low), f"({shown}) ÷ {len(kept)}")

    def _by_total(
        self, totals: Mapping[str, Fraction]
    ) -> tuple[Fraction, tuple[str, ...], int, bool]:
        names = list(totals)
        for name in names:
            self._step(
                f"考官 {name} 总分", f"Total of assessor {name}", self._sum_words(), totals[name]
            )
        found = self._mean(list(totals.values()))
        self._dropped(
            [
                (names[n], _plain(totals[names[n]]), n in found.high)
                for n in sorted(found.high | found.low)
            ]
        )
        self._few(len(names), trimmed=found.trimmed)
        self._step("平均", "Mean", found.formula, found.value)
        dropped = tuple(names[n] for n in sorted(found.high | found.low))
        return found.value, dropped, len(names) - len(dropped), found.trimmed

    def _by_element(
        self, means: dict[str, _Means], own: Sequence[MarkSheet]
    ) -> tuple[Fraction, tuple[str, ...], int, bool]:
        dropped: list[str] = []
        values: dict[str, Fraction] = {}
        for element in self.elements:
            found = means[element.id]
            names = [s.assessor for s in own if s.marks.get(element.id) is not None]
            gone = sorted(found.high | found.low)
            dropped += [f"{names[n]}/{element.id}" for n in gone]
            shown = (
                rounded(found.value, self.rules.rounding)
                if self.rules.rounding.per_element
                else None
            )
            values[element.id] = Fraction(shown) if shown is not None else found.value
            self._step(
                f"{element.name.in_('zh')}：去掉 {len(gone)} 个",
                f"{element.name.in_('en')}: {len(gone)} dropped",
                found.formula,
                found.value,
                shown,
            )
        least = min(len([s for s in own if s.marks.get(e.id) is not None]) for e in self.elements)
        trimmed = any(one.trimmed for one in means.values())
        self._few(least, trimmed=trimmed)
        exact = weighted(values, self.elements, self.rules)
        self._step("各要素相加", "Sum of the elements", self._sum_words(), exact)
        return (
            exact,
            tuple(dropped),
            least - (self.rules.trim.high + self.rules.trim.low if trimmed else 0),
            trimmed,
        )

    def _dropped(self, gone: Sequence[tuple[str, str, bool]]) -> None:
        for name, value, high in gone:
            zh, en = ("最高", "highest") if high else ("最低", "lowest")
            self._step(
                f"去掉一个{zh}分（考官 {name}）",
                f"The {en} total dropped (assessor {name})",
                value,
                Fraction(value),
            )

    def _few(self, count: int, *, trimmed: bool) -> None:
        trim = self.rules.trim
        if trim.scope != "none" and not trimmed and count < trim.min_assessors:
            self._note(
                f"有效评分 {count} 份，不足 {trim.min_assessors} 份，不去最高分和最低分",
                f"{count} sheets, fewer than {trim.min_assessors}: no extremes are dropped",
            )

    def _overtime(self, seconds: int) -> Decimal:
        rule = self.rules.overtime
        if rule is None or seconds <= rule.grace:
            return Decimal(0)
        stretches = -(-(seconds - rule.grace) // rule.per_seconds)
        taken = rule.marks * stretches
        taken = min(taken, rule.most) if rule.most is not None else taken
        self._step(
            f"超时 {seconds} 秒扣分",
            f"Deducted for {seconds} s of overtime",
            f"{stretches} × {rule.marks}",
            Fraction(taken),
            taken,
        )
        return taken

    def _passed(self, final: Decimal) -> bool | None:
        return None if self.rules.pass_mark is None else final >= self.rules.pass_mark

    def _report(self, final: Decimal) -> bool:
        bounds = self.rules.reasons
        low = bounds.below is not None and final < bounds.below
        high = bounds.above is not None and final > bounds.above
        if low or high:
            self._note(
                "最后得分超出理由界限，考官组须写书面说明",
                "the final mark is beyond the bounds: the panel owes a written report",
            )
        return low or high

    def _sum_words(self) -> str:
        return f"{self.rules.out_of} × Σ(w·m÷max) ÷ Σw"

    def _rounding_words(self) -> str:
        rounding = self.rules.rounding
        return f"{rounding.mode}, {rounding.digits}"

    def _step(
        self, zh: str, en: str, formula: str, value: Fraction, shown: Decimal | None = None
    ) -> None:
        self.steps.append(
            Step(what=Text(zh=zh, en=en), formula=formula, value=written(value), shown=shown)
        )

    def _note(self, zh: str, en: str) -> None:
        self.remarks.append(Text(zh=zh, en=en))


def _plain(value: Fraction) -> str:
    """Write a value as a decimal number where it is one, else as a fraction."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return str(Decimal(value.numerator) / Decimal(value.denominator)) if rest == 1 else str(value)
