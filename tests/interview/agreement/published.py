"""Tables whose coefficients are in print, and where."""

from __future__ import annotations

from prep.model.ratings import Table

SHROUT_FLEISS = Table.of(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
)
"""Six candidates, four assessors: Shrout & Fleiss 1979, table 2."""

KRIPPENDORFF = Table.of(
    [
        [1, 1, None, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [None, 5, 5, 5], [None, None, 1, 1],
        [None, None, 3, None],
    ]
)  # fmt: skip
"""Twelve units, four observers, gaps: Krippendorff 2011, data C; also in R's irr and DescTools."""

NAG = Table.of(
    list(
        zip(
            ["1.0", "4.5", "2.0", "4.5", "3.0", "7.5", "6.0", "9.0", "7.5", "10.0"],
            ["2.5", "1.0", "2.5", "4.5", "4.5", "8.0", "9.0", "6.5", "10.0", "6.5"],
            ["2.0", "1.0", "4.5", "4.5", "4.5", "4.5", "8.0", "8.0", "8.0", "10.0"],
            strict=True,
        )
    )
)
"""Ten objects, three comparisons, ties: NAG Library, example of g08daf."""

PROJECTS = Table.of(
    [
        [1, 2, 3, 4], [3, 1, 2, 2], [4, 4, 1, 3], [5, 5, 5, 1], [2, 6, 7, 6], [8, 3, 4, 7],
        [6, 8, 6, 5], [7, 7, 8, 9], [10, 10, 9, 8], [9, 9, 10, 10],
    ]
)  # fmt: skip
"""Ten projects ranked by four judges, no ties: a textbook example with ΣD² = 1048."""
