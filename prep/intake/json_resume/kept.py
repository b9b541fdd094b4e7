"""What a dossier has no place for, kept in a file beside it until it is exported again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from prep.errors import IntakeError
from prep.intake.json_resume.own import dossier_data, places
from prep.messages import say
from prep.model.dossier import Dossier

FORMAT = "prep-json-resume-kept/1"
ENDING = ".json-resume.json"


@dataclass(frozen=True)
class Kept:
    """The file as it was read, made sound, and the dossier as it was made of it.

    What a person changes in the dossier afterwards shows against ``dossier``; all else is taken from ``original``.
    ``placed`` says which entry of ``original`` each entry of the dossier came from. ``other`` are sections that
    JSON Resume does not have; ``refused`` values of a wrong kind, by their path.
    """

    original: dict[str, Any]
    dossier: Dossier
    placed: dict[str, list[int]] | None = None
    other: dict[str, Any] = field(default_factory=dict[str, Any])
    refused: dict[str, Any] = field(default_factory=dict[str, Any])

    def text(self) -> str:
        """Return the file's text."""
        data = {
            "schema": FORMAT,
            "about": say(
                "导入 JSON Resume 时个人档案放不下的内容；prep export json-resume 会写回，请和个人档案放在一起",
                "What the dossier had no place for when a JSON Resume was taken in; prep export json-resume "
                "writes it back. Keep it beside the dossier",
            ),
            "original": self.original,
            "dossier": dossier_data(self.dossier),
            "placed": self.placed,
            "other": self.other,
            "refused": self.refused,
        }
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def kept_path(dossier: Path) -> Path:
    """Return where that file is for a dossier."""
    return dossier.with_name(dossier.stem + ENDING)


def read_kept(dossier: Path) -> Kept | None:
    """Read the file beside a dossier, if there is one; raises ``IntakeError`` for one that cannot be read."""
    path = kept_path(dossier)
    if not path.is_file():
        return None
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8-sig"))
        return kept_of(data)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ValidationError):
        raise IntakeError(
            say(
                f"{path}：读不出导入时留下的内容 — 从 .previous 取回它，或移走它（那些内容就不再写回）",
                f"{path}: what was kept at import cannot be read — take it back from .previous, or move it "
                "away (what it holds is then not written back)",
            )
        ) from None


def kept_of(data: dict[str, Any]) -> Kept:
    """Return what a kept file says; raises ``KeyError``, ``TypeError`` or ``ValueError`` where it says something else."""
    if data["schema"] != FORMAT or not isinstance(data["original"], dict):
        raise ValueError(FORMAT)
    placed = None if data["placed"] is None else places(data["placed"])
    other, refused = data["other"], data["refused"]
    if not isinstance(other, dict) or not isinstance(refused, dict):
        raise TypeError(FORMAT)
    return Kept(
        cast(dict[str, Any], data["original"]),
        Dossier.model_validate(data["dossier"]),
        placed,
        cast(dict[str, Any], other),
        cast(dict[str, Any], refused),
    )
