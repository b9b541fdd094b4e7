"""What the ranking would be under the other rules, and without each assessor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from prep.errors import ScoringError
from prep.interview.scoring.score import score
from prep.model.base import Text
from prep.model.scoring import MarkSheet, Moved, PanelRules, Results, ScoredElement, Variation

_SCOPES = (
    ("total", "按总分去最高最低", "extremes by total"),
    ("element", "按要素去最高最低", "extremes by element"),
    ("none", "不去最高最低", "no extremes dropped"),
)
_MODES = (("half_up", "四舍五入", "half up"), ("truncate", "舍去", "truncated"))


def what_if(
    rules: PanelRules,
    elements: Sequence[ScoredElement],
    sheets: Sequence[MarkSheet],
    overtime: Mapping[str, int] | None = None,
) -> tuple[Variation, ...]:
    """Return the ranking under each other way of trimming and rounding, and without each assessor.

    Where a candidate would be left without marks, that variation is left out. Raises ``ScoringError``.
    """
    holds = score(rules, elements, sheets, overtime)
    made: list[Variation] = []
    for name, other, some in _others(rules, sheets):
        try:
            made.append(_variation(name, score(other, elements, some, overtime), holds))
        except ScoringError:
            continue
    return tuple(made)


def _others(
    rules: PanelRules, sheets: Sequence[MarkSheet]
) -> Iterator[tuple[Text, PanelRules, Sequence[MarkSheet]]]:
    for scope, zh, en in _SCOPES:
        for mode, zh_mode, en_mode in _MODES:
            if (scope, mode) != (rules.trim.scope, rules.rounding.mode):
                trim = rules.trim.model_copy(update={"scope": scope})
                rounding = rules.rounding.model_copy(update={"mode": mode})
                other = rules.model_copy(update={"trim": trim, "rounding": rounding})
                yield Text(zh=f"{zh}，{zh_mode}", en=f"{en}, {en_mode}"), other, sheets
    for assessor in sorted({sheet.assessor for sheet in sheets}):
        some = [sheet for sheet in sheets if sheet.assessor != assessor]
        yield Text(zh=f"不计考官 {assessor}", en=f"without assessor {assessor}"), rules, some


def _variation(name: Text, other: Results, holds: Results) -> Variation:
    was = {one.candidate: one.rank for one in holds.results}
    ranking = tuple(
        Moved(candidate=one.candidate, score=one.score, rank=one.rank, was=was[one.candidate])
        for one in other.results
    )
    return Variation(name=name, ranking=ranking)
