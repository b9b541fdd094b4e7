"""Sessions with elements, for the figures of assessors and questions."""

from __future__ import annotations

from collections.abc import Sequence

from prep.model.ratings import Ratings

Sheet = Sequence[int | str | None]


def session(*sheets: Sequence[Sheet], maximum: int = 20, assessors: str = "甲乙丙丁戊") -> Ratings:
    """Make ratings of sheets by candidate and assessor; elements are 第1题, 第2题 and so on."""
    elements = [
        {"id": f"q{n}", "name": {"zh": f"第{n}题", "en": f"Question {n}"}, "maximum": maximum}
        for n in range(1, len(sheets[0][0]) + 1)
    ]
    return Ratings.model_validate(
        {
            "candidates": [str(n + 1) for n in range(len(sheets))],
            "assessors": list(assessors[: len(sheets[0])]),
            "elements": elements,
            "marks": sheets,
        }
    )
