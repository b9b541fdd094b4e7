"""Write a dossier as JSON Resume 1.0.0, with all that was kept when it was taken in from one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from prep.intake.json_resume.kept import Kept, kept_path, read_kept
from prep.intake.json_resume.merge import matches, merge
from prep.intake.json_resume.own import Own, digest, own_part
from prep.intake.json_resume.project import project
from prep.intake.json_resume.read import TakenIn
from prep.intake.json_resume.shape import SCHEMA_URL, VERSION
from prep.library.load import Loaded
from prep.messages import Lang
from prep.model.dossier import Dossier
from prep.workspace.save import safe_name, untouched, write_document

Entry = dict[str, Any]


def json_resume(dossier: Dossier, kept: Kept | None = None, lang: Lang | None = None, own: bool = True) -> Entry:  # fmt: skip
    """Return a dossier as JSON Resume.

    Without ``own`` the dossier itself does not go with it: nothing is in it then but what other programs read.
    """
    lang = lang or dossier.lang
    now = project(dossier, lang)
    made = now
    if kept is not None:
        base = project(kept.dossier, lang)
        made = merge(base, kept.original, now, kept.placed)
    meta = {"version": VERSION, **made.get("meta", {})}
    sections = {key: value for key, value in made.items() if key not in ("$schema", "meta")}
    if own:
        other = kept.other if kept else {}
        meta["prep"] = own_part(Own(dossier, lang, digest(sections), _placed(now, sections), other))
    return {"$schema": made.get("$schema", SCHEMA_URL), **sections, "meta": meta}


def _placed(now: Entry, sections: Entry) -> dict[str, list[int]]:
    """Say where the entries of the dossier stand, for lists in which others stand too."""
    names = [name for name in now if name != "basics"]
    lists: dict[str, tuple[list[Entry], list[Entry]]] = {
        name: (now[name], sections.get(name, [])) for name in names
    }  # fmt: skip
    lists["basics.profiles"] = (_profiles(now), _profiles(sections))  # fmt: skip
    placed: dict[str, list[int]] = {}
    for name, (some, others) in lists.items():
        found = matches(some, others)
        if some != others and len(found) == len(some):
            placed[name] = [found[number] for number in range(len(some))]
    return placed


def _profiles(data: Entry) -> list[Entry]:
    return data.get("basics", {}).get("profiles", [])


def resume_text(loaded: Loaded[Dossier], lang: Lang | None, own: bool) -> str:
    """Return the text of the file for a dossier and what is kept beside it."""
    data = json_resume(loaded.value, read_kept(loaded.file), lang, own)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def write_resume(text: str, loaded: Loaded[Dossier], lang: Lang | None, out: Path) -> Path:
    """Write the file where it was asked for, or under its usual name into a folder; return where it went."""
    if out.suffix.lower() != ".json":
        dossier = loaded.value
        name = safe_name(dossier.person.name.in_(lang or dossier.lang))
        out = out / f"{name}.{lang or dossier.lang}.resume.json"
    return write_document(out, text.encode("utf-8"))


def save_draft(made: TakenIn, path: Path) -> tuple[Path, Path | None]:
    """Write a draft, and beside it what the dossier has no place for; return where both went.

    Neither takes the place of a file that a person wrote or changed: both get a number then, the same one.
    """
    path = _free_pair(path)
    beside = kept_path(path)
    if made.more or beside.exists():
        write_document(beside, made.kept.text().encode("utf-8"))
    return write_document(path, made.text.encode("utf-8")), beside if made.more else None


def _free_pair(path: Path) -> Path:
    candidate, number = path, 2
    while not (untouched(candidate) and untouched(kept_path(candidate))):
        candidate = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return candidate
