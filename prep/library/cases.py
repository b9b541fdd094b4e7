"""Find and load calculated cases, and tell which of them serve a role."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from prep.errors import NotFoundError
from prep.library.resources import folders
from prep.library.roles import readable_role, role_files
from prep.messages import say

if TYPE_CHECKING:
    from prep.library.load import Loaded
    from prep.model.case import Case
    from prep.model.role import RoleProfile

_FOLDER = "role_profiles"
_CASES = "cases"


@dataclass(frozen=True)
class CaseFile:
    """A case's place, known by its file name (which is its id)."""

    id: str
    path: Path


def case_files() -> tuple[CaseFile, ...]:
    """Return the cases there are, sorted by id; the user's own hides a built-in of that id."""
    found: dict[str, CaseFile] = {}
    for place in folders(_FOLDER):
        for path in sorted((place / _CASES).glob("*.yaml")):
            found.setdefault(path.stem, CaseFile(path.stem, path))
    return tuple(found[name] for name in sorted(found))


def load_case(path: Path) -> Loaded[Case]:
    """Load and check one case, without drawing it; raises ``DataError``."""
    from prep.library.case_rules import case_rule
    from prep.library.load import load
    from prep.model.case import Case

    known = [file.id for file in role_files()]
    return load(path, Case, [case_rule(known, readable_role)])


@lru_cache(maxsize=64)
def _case(path: Path, _changed: int) -> Case:
    return load_case(path).value


def case(case_id: str) -> Case:
    """Return a case by its id; raises ``NotFoundError`` naming the nearest one, or ``DataError``."""
    from prep.library.load import nearest

    files = {file.id: file for file in case_files()}
    if case_id in files:
        path = files[case_id].path
        return _case(path, path.stat().st_mtime_ns)
    like = nearest(case_id, files)
    remedy = (
        say(f"是不是 {like}？", f"did you mean {like}?")
        if like
        else say("用 prep cases list 查看", "see prep cases list")
    )
    raise NotFoundError(
        say(f"没有案例 {case_id} — {remedy}", f"there is no case {case_id} — {remedy}")
    )


def cases() -> tuple[Case, ...]:
    """Return every case, sorted by id; raises ``DataError``."""
    return tuple(case(file.id) for file in case_files())


def cases_for(profile: RoleProfile) -> tuple[Case, ...]:
    """Return the cases that serve a role.

    A variant is served by the cases of the role that it extends, unless it has dropped a duty that the
    case touches, or its competency.
    """
    return tuple(found for found in cases() if duties_in(found, profile))


def duties_in(found: Case, profile: RoleProfile) -> tuple[str, ...]:
    """Return the duties of a profile that a case touches; none where the case does not serve it."""
    duties = found.duties_of(profile.id) or found.duties_of(profile.extends or "")
    if found.competency not in profile.weights or not set(duties) <= profile.duty_by_id.keys():
        return ()
    return duties
