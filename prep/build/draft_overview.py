"""What a draft is like: its times, whose each paragraph is, what is proposed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from prep.build.drafted import look_at
from prep.build.drafts import Desk
from prep.messages import Lang, say
from prep.speech.spoken import seconds, units
from prep.workspace.draft.store import Stored
from prep.workspace.draft.view import off_target
from prep.workspace.draft.whose import Whose, passages


@dataclass(frozen=True)
class Row:
    """A paragraph, or a proposal that stands after it."""

    text: str
    whose: Whose
    seconds: float
    note: str = ""
    proposal: int = 0
    """The number of the proposal, 0 for a paragraph."""
    action: str = ""

    def action_label(self) -> str:
        """Return what is proposed, in the language of the user."""
        labels = {
            "replace": say("建议改为：", "replace with:"),
            "add": say("建议加入：", "add:"),
            "remove": say("建议删去：", "leave out:"),
        }
        return f"{labels[self.action]} [{self.note}]"


@dataclass(frozen=True)
class PartRows:
    """A part, its time and its paragraphs."""

    id: str
    name: str
    seconds: float
    target: float
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Overview:
    """A draft at a glance."""

    path: Path
    seconds: float
    allowed: float
    off: tuple[str, ...]
    """Which parts miss their time, in words."""
    parts: tuple[PartRows, ...]
    beyond: tuple[tuple[str, str], ...]
    """What the person typed beyond the evidence, each with its sentence."""
    remarks: tuple[str, ...]

    @property
    def open(self) -> int:
        """How many proposals are open."""
        return sum(bool(row.proposal) for part in self.parts for row in part.rows)

    def count(self, whose: Whose) -> int:
        """Return how many paragraphs are somebody's."""
        rows = (row for part in self.parts for row in part.rows if not row.proposal)
        return sum(row.whose == whose for row in rows)

    def as_data(self) -> dict[str, Any]:
        """Return all of it for ``--format json``."""
        return asdict(self) | {"path": str(self.path), "off": list(self.off)}


def overview(place: Desk) -> Overview:
    """Look at a draft; raises ``DataError`` for a broken one."""
    found = look_at(place.file, place.order)
    view = found.view
    rows = _rows(found.stored, place.order.language, view.pace)
    shown = {part.id: part for part in view.parts}
    parts = [
        PartRows(
            name,
            shown[name].name if name in shown else "",
            shown[name].seconds if name in shown else 0.0,
            shown[name].target_seconds if name in shown else 0.0,
            tuple(row for part, row in rows if part == name),
        )
        for name in dict.fromkeys(part for part, _ in rows)
    ]
    return Overview(
        place.file.path,
        view.seconds,
        float(view.minutes) * 60,
        tuple(off_target(view)),
        tuple(parts),
        tuple(dict.fromkeys((one.what, one.sentence) for one in found.beyond)),
        view.remarks[1:],
    )


def _rows(stored: Stored, lang: Lang, pace: int) -> list[tuple[str, Row]]:
    """Return the rows in the order of the draft, each with its part."""
    told = {id(p.block): p for p in passages(stored.draft, stored.base, lang)}
    found: list[tuple[str, Row]] = []
    part, number = "", 0
    for block in stored.draft.blocks:
        if block.kind == "part":
            part = block.name
        if passage := told.get(id(block)):
            part = passage.part
            spoken = 0.0 if block.kind == "title" else seconds(units(block.text, lang), pace)
            found.append((part, Row(block.text, passage.whose, spoken, " ".join(block.notes))))
        if block.proposal:
            number += 1
            row = Row(block.text, "prep", 0.0, block.proposal.note, number, block.proposal.action)
            found.append((part, row))
    return found
