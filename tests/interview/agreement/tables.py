"""Tables for properties: five candidates or more, two assessors or more."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from prep.model.ratings import Table

marks = st.integers(0, 20).map(lambda half: Decimal(half) / 2)


@st.composite
def tables(draw: st.DrawFn, *, gaps: bool = False) -> Table:
    """Draw a table; with ``gaps`` some marks are missing, but each candidate has two."""
    n, k = draw(st.integers(5, 9)), draw(st.integers(2, 5))
    rows = [[draw(marks) for _ in range(k)] for _ in range(n)]
    if not gaps:
        return Table.of(rows)
    holed = [[m if at < 2 or draw(st.booleans()) else None for at, m in enumerate(r)] for r in rows]
    return Table.of([draw(st.permutations(row)) for row in holed])
