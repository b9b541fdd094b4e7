"""How the time of a speech is shared among its parts: by the outline, and by what the sheet marks."""

from __future__ import annotations

from prep.model.outline import Outline, PartId
from prep.model.sheet import Sheet

_LEAST, _MOST = 0.6, 1.6
"""How far a sheet may shrink or stretch a part that it marks."""


def shares(outline: Outline, minutes: float, sheet: Sheet | None = None) -> dict[PartId, float]:
    """Return the share of the time of each part; they sum to 1.

    The parts that a sheet gives points to keep their sum, but share it half as the outline has it and half by
    points, so that forty points for measures get more than the outline's time.
    """
    plain: dict[PartId, float] = {part.id: part.share(minutes) for part in outline.parts}
    total = sum(plain.values())
    plain = {part: share / total for part, share in plain.items()}
    points = _points(sheet, plain) if sheet else {}
    if len(points) < 2:
        return plain
    marked = sum(plain[part] for part in points)
    asked: dict[PartId, float] = {
        part: value / sum(points.values()) * marked for part, value in points.items()
    }
    pulled: dict[PartId, float] = {
        part: plain[part] * _pull(share / plain[part]) for part, share in asked.items()
    }
    scale = marked / sum(pulled.values())
    scaled: dict[PartId, float] = {part: share * scale for part, share in pulled.items()}
    return plain | scaled


def _pull(ratio: float) -> float:
    return min(_MOST, max(_LEAST, 0.5 + 0.5 * ratio))


def _points(sheet: Sheet, parts: dict[PartId, float]) -> dict[PartId, float]:
    """Return the points that can be earned in each part; a row of several parts is split evenly."""
    found: dict[PartId, float] = {}
    for row in sheet.rows:
        asked = [signal.part for signal in row.earned_by]
        named: list[PartId] = [part for part in parts if part in asked and parts[part] > 0]
        for part in named:
            found[part] = found.get(part, 0.0) + float(row.points) / len(named)
    return found
