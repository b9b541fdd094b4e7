"""What a coefficient is called, by published bands."""

from __future__ import annotations

from typing import Literal

from prep.interview.agreement.icc import Interval
from prep.model.base import Text, text

Band = Literal["poor", "moderate", "good", "excellent"]
Trust = Literal["firm", "tentative", "none"]
BANDS: dict[Band, Text] = {
    "poor": text("差", "poor"),
    "moderate": text("中等", "moderate"),
    "good": text("良好", "good"),
    "excellent": text("优秀", "excellent"),
}
TRUSTS: dict[Trust, Text] = {
    "firm": text("可以据此下结论", "firm enough for conclusions"),
    "tentative": text("只能作初步判断", "enough for tentative conclusions only"),
    "none": text("不足以下结论", "not enough for conclusions"),
}


def band(value: float) -> Band:
    """Return the band of an intraclass correlation: below .5, .75, up to .9, above (Koo & Li 2016)."""
    if value < 0.5:
        return "poor"
    if value < 0.75:
        return "moderate"
    return "good" if value <= 0.9 else "excellent"


def band_range(interval: Interval) -> tuple[Band, Band]:
    """Return the bands of both ends of the interval, on which Koo & Li want the judgement based."""
    return band(interval.low), band(interval.high)


def trust(alpha: float) -> Trust:
    """Return what an alpha permits: .800 firm, .667 tentative (Krippendorff 2004, Content Analysis)."""
    if alpha >= 0.8:
        return "firm"
    return "tentative" if alpha >= 0.667 else "none"
