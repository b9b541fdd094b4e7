"""A small binary program, solved exactly by HiGHS (which has no say in what is modelled)."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false
from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from itertools import accumulate
from typing import Any

_EVEN = 1e-7
"""Worths that differ by less are equal: the solver's own tolerance."""
_FIRST = 120
"""How many columns are tried first."""


class Program:
    """Columns that are taken or not, and rows that bound the sums of those taken; worth is made greatest."""

    def __init__(self) -> None:
        self._worth: list[float] = []
        self._entries: list[Mapping[Hashable, float]] = []
        self._bounds: dict[Hashable, tuple[float | None, float]] = {}

    def column(self, worth: float, entries: Mapping[Hashable, float]) -> None:
        """Add a column, with what it is worth and what it adds to each row."""
        self._worth.append(worth)
        self._entries.append(entries)

    def bound(self, row: Hashable, least: float | None, most: float) -> None:
        """Bound a row; one without a bound is at most 1."""
        self._bounds[row] = (least, most)

    def solve(self) -> list[bool]:
        """Return for each column whether the best choice takes it; the same for the same program.

        The relaxed program (columns taken in part) bounds, by its reduced costs, what a choice with a
        given column can be worth. The likeliest columns are tried first; the worth found there rules out
        every column whose bound is lower, and what is left is solved whole. Raises ``ValueError`` if
        nothing keeps within the bounds.
        """
        relaxed = self._run(range(len(self._worth)), whole=False)
        most = relaxed.getInfo().objective_function_value
        bounds = [most + min(cost, 0.0) for cost in relaxed.getSolution().col_dual]
        first = self._likeliest(bounds)
        tried = self._run(first, whole=True)
        least = tried.getInfo().objective_function_value - _EVEN
        hopeful = [n for n, bound in enumerate(bounds) if bound >= least]
        if not set(hopeful) <= set(first):
            tried, first = self._run(hopeful, whole=True), hopeful
        values = dict(zip(first, tried.getSolution().col_value, strict=True))
        return [values.get(n, 0.0) > 0.5 for n in range(len(self._worth))]

    def _likeliest(self, bounds: Sequence[float]) -> list[int]:
        """Return the columns of the best bounds, and all of the rows that must be filled."""
        ranked = sorted(range(len(bounds)), key=lambda n: (-bounds[n], n))
        must = {row for row, (least, _) in self._bounds.items() if least}
        filled = {n for n, entries in enumerate(self._entries) if must & entries.keys()}
        return sorted({*ranked[:_FIRST], *filled})

    def _run(self, columns: Sequence[int], whole: bool) -> Any:
        import highspy

        solver = highspy.Highs()
        solver.silent()
        for name, value in (("threads", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 1e-9)):
            solver.setOptionValue(name, value)
        solver.passModel(self._model(highspy, columns, whole))
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise ValueError("no choice keeps within the bounds")
        return solver

    def _model(self, highspy: Any, columns: Sequence[int], whole: bool) -> Any:
        entries = [self._entries[n] for n in columns]
        names = list(dict.fromkeys(row for column in entries for row in column))
        place = {row: n for n, row in enumerate(names)}
        model: Any = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(entries), len(names)
        model.col_cost_ = [self._worth[n] for n in columns]
        model.col_lower_, model.col_upper_ = [0.0] * len(entries), [1.0] * len(entries)
        limits = [self._bounds.get(row, (None, 1.0)) for row in names]
        model.row_lower_ = [-highspy.kHighsInf if low is None else float(low) for low, _ in limits]
        model.row_upper_ = [float(most) for _, most in limits]
        matrix = model.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kColwise
        matrix.start_ = list(accumulate(map(len, entries), initial=0))
        matrix.index_ = [place[row] for column in entries for row in column]
        matrix.value_ = [value for column in entries for value in column.values()]
        if whole:
            model.integrality_ = [highspy.HighsVarType.kInteger] * len(entries)
        model.sense_ = highspy.ObjSense.kMaximize
        return model
