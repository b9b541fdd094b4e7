"""Take a JSON Resume in: ours, ours and then changed by another program, or any other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from prep.errors import Problem
from prep.intake.dossier_text import DossierDraft
from prep.intake.json_resume.kept import Kept
from prep.intake.json_resume.merge import merge
from prep.intake.json_resume.own import Own, digest, dossier_data, read_own
from prep.intake.json_resume.project import highlights_of, project
from prep.intake.json_resume.sound import Sound, sound
from prep.intake.json_resume.source import Source
from prep.intake.json_resume.take_in import language_of, take_in
from prep.library.load import Finding, load_text
from prep.messages import Lang, say
from prep.model.dossier import Dossier


@dataclass(frozen=True)
class TakenIn:
    """A draft as YAML, what is kept beside it, and every remark; ``more`` where the draft does not say all."""

    text: str
    kept: Kept
    more: bool
    remarks: tuple[Problem, ...]


def read_resume(source: Source, role: str, lang: Lang | None = None, chosen: bool = False) -> TakenIn:  # fmt: skip
    """Return the draft of a dossier; ``role`` is the role profile aimed at.

    In a file that prep wrote the dossier's own role stands unless the role was ``chosen`` by the person.
    """
    made = sound(source.data)
    own = _own(made)
    if own is None:
        draft, placed = _foreign(made, lang)
    else:
        draft, placed = _ours(made, own, chosen and role)
    remarks = [*source.remarks, *(source.problem(finding) for finding in made.findings)]
    draft.notes = [_note(remark) for remark in remarks]
    text = draft.text(role, Path(source.file).name)
    dossier = load_text(text, Dossier, Path(source.file)).value
    kept = Kept(made.data, dossier, placed, made.other, made.refused)
    return TakenIn(text, kept, _more(kept), tuple(remarks))


def _own(made: Sound) -> Own | None:
    """Take our own part out of the file."""
    meta = made.data.get("meta", {})
    part = meta.pop("prep", None)
    own = read_own(part)
    if part is not None and own is None:
        made.refused["meta.prep"] = part
        _tell(made, ("meta",
            "prep"), say("prep 写的这一部分已经损坏，按普通 JSON Resume 读入", "this part, which prep wrote, is damaged; the file was read as any JSON Resume"),
              say("有的话请用原来的个人档案", "use the dossier itself if you have it"))  # fmt: skip
    return own


def _foreign(made: Sound, lang: Lang | None) -> tuple[DossierDraft, dict[str, list[int]] | None]:
    lang = lang or language_of(made.data)
    taken = take_in(made.data, lang)
    made.findings += taken.findings
    return DossierDraft(taken.data, lang), taken.placed


def _ours(made: Sound, own: Own, role: str | bool) -> tuple[DossierDraft, dict[str, list[int]] | None]:  # fmt: skip
    made.other.update(own.other)
    data, placed = dossier_data(own.dossier), own.placed or None
    if own.digest != digest(made.data):
        data, placed = _changed(made, own, data), None
        _tell(made, (), say("prep 写出之后，别的程序改过这份文件；改动已并入个人档案",
            "another program changed the file since prep wrote it; its changes were taken into the dossier"),
              say("核对改动的地方", "look through what was changed"))  # fmt: skip
    if role:
        data["target"] = {**data["target"], "role": role}
    return DossierDraft(data, own.dossier.lang), placed


def _changed(made: Sound, own: Own, rich: dict[str, Any]) -> dict[str, Any]:
    """Put what another program changed into the dossier."""
    base = _without_ids(take_in(project(own.dossier, own.lang), own.lang).data)
    edited = _without_ids(take_in(made.data, own.lang).data)
    data = cast(dict[str, Any], merge(base, rich, edited, lang=own.lang))
    lines = highlights_of(own.dossier, own.lang)
    used = {post["id"] for post in data.get("employment", []) if "id" in post}
    posts: list[dict[str, Any]] = []
    for post in data.get("employment", []):
        post = {**post, "highlights": [line for line in post.get("highlights", []) if line not in lines]}  # fmt: skip
        posts.append(post if "id" in post else {"id": _free_id(used), **post})
    gone = {post.id for post in own.dossier.employment} - used
    evidence = [{**item, "employment": None} if item.get("employment") in gone else item for item in data.get("evidence", [])]  # fmt: skip
    return {**data, "employment": posts, "evidence": evidence}


def _without_ids(data: dict[str, Any]) -> dict[str, Any]:
    posts = [{key: value for key, value in post.items() if key != "id"} for post in data.get("employment", [])]  # fmt: skip
    return {**data, "employment": posts}


def _free_id(used: set[str]) -> str:
    number = next(n for n in range(1, len(used) + 2) if f"post-{n}" not in used)
    used.add(f"post-{number}")
    return f"post-{number}"


def _more(kept: Kept) -> bool:
    """Tell whether the file says anything that the dossier alone would not give back."""
    original = kept.original
    sections = {key: value for key, value in original.items() if key not in ("meta", "$schema")}
    if kept.other or kept.refused or original.get("meta") or original.get("$schema"):
        return True
    return sections != project(kept.dossier, kept.dossier.lang)


def _tell(made: Sound, path: Iterable[str | int], what: str, remedy: str) -> None:
    made.findings.append(Finding(tuple(path), what, remedy, warning=True))


def _note(problem: Problem) -> str:
    line = say(f"第 {problem.line} 行 ", f"line {problem.line} ") if problem.line else ""
    parts = [f"{problem.where}: " if problem.where else "", problem.what, f" — {problem.remedy}" if problem.remedy else ""]  # fmt: skip
    return line + "".join(parts).replace("\n", " ")
