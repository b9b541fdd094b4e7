"""Begin a workspace: an empty one to fill in, or the samples."""

from __future__ import annotations

import json
import re
from pathlib import Path

from prep.errors import NotFoundError, WorkspaceError
from prep.library.files import read_text
from prep.library.resources import find
from prep.library.roles import competencies, role, role_files
from prep.library.schema import json_schema
from prep.messages import Lang, say
from prep.model.role import RoleProfile
from prep.workspace.save import write_atomic

SAMPLES = ("loan-officer.yaml", "key-account-manager.yaml")
SCHEMA_FILE = "dossier.schema.json"
_SCHEMA_LINE = re.compile(r"(# yaml-language-server: \$schema=)\S+")
_DEFAULT_ROLE = "bank-account-manager"


def init(folder: Path, role_id: str | None, lang: Lang) -> Path:
    """Write a commented ``dossier.yaml`` for a role and return its path.

    Raises ``WorkspaceError`` where there is a dossier already, ``NotFoundError`` for an unknown role.
    """
    profile = role(role_id or first_role())
    path = folder / "dossier.yaml"
    if path.exists():
        raise WorkspaceError(
            say(
                f"{path} 已经存在，没有改动它 — 换一个文件夹，或直接编辑它",
                f"{path} exists already and was left as it is — choose another folder, or edit it",
            )
        )
    text = _sample(f"dossier.{lang}.yaml.in").replace("{role}", profile.id)
    text = text.replace("{title}", profile.title.in_(lang)) + _duty_comment(profile, lang)
    write_atomic(path, text.encode("utf-8"))
    _write_schema(folder)
    return path


def _write_schema(folder: Path) -> None:
    """Put the schema beside the dossiers, where an editor finds it without a network."""
    text = json.dumps(json_schema("dossier"), ensure_ascii=False, indent=1)
    write_atomic(folder / SCHEMA_FILE, text.encode("utf-8"))


def first_role() -> str:
    """Return the role that a new dossier starts with where none is named."""
    known = [file.id for file in role_files()]
    return _DEFAULT_ROLE if _DEFAULT_ROLE in known or not known else known[0]


def _duty_comment(profile: RoleProfile, lang: Lang) -> str:
    """List the duties and competencies of the role, so that evidence can be tagged with them."""
    title = profile.title.in_(lang)
    head = (
        f"# 岗位“{title}”的职责，可写进业绩证据的 duties："
        if lang == "zh"
        else f"# The duties of the post {title}, for the key duties of your evidence:"
    )
    lines = ["", head]
    lines += [f"#   {profile.id}/{duty.id}: {duty.phrase.in_(lang)}" for duty in profile.duties]
    lines += ["# 胜任力，可写进 competencies：" if lang == "zh" else "# Its competencies, for the key competencies:"]  # fmt: skip
    library = competencies()
    lines += [
        f"#   {c.id}: {library[c.id].name.in_(lang)} ({c.weight}%)" for c in profile.competencies
    ]
    return "\n".join(lines) + "\n"


def write_samples(folder: Path) -> list[Path]:
    """Write the sample dossiers to a folder; one that was edited there stays as it is."""
    paths: list[Path] = []
    for name in SAMPLES:
        path = folder / name
        if not path.exists():
            text = _SCHEMA_LINE.sub(rf"\g<1>{SCHEMA_FILE}", _sample(name), count=1)
            write_atomic(path, text.encode("utf-8"))
        paths.append(path)
    _write_schema(folder)
    return paths


def _sample(name: str) -> str:
    path = find("templates", "samples", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/samples/{name}", f"templates/samples/{name} is missing")
        )
    return read_text(path)
