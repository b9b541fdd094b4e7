"""The role library: list, find and load role profiles and the competencies they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from prep.errors import DataError, NotFoundError
from prep.library.resources import folders
from prep.messages import say

if TYPE_CHECKING:
    from prep.library.load import Loaded
    from prep.library.tree import Node
    from prep.model.role import Competency, CompetencyLibrary, RoleProfile

_FOLDER = "role_profiles"
_COMPETENCIES = "competencies.yaml"
_NOT_ROLES = {_COMPETENCIES, "source-lists.yaml"}


@dataclass(frozen=True)
class RoleFile:
    """A role profile's place, known by its file name (which is its id)."""

    id: str
    path: Path
    built_in: bool


def role_files() -> tuple[RoleFile, ...]:
    """Return the role profiles there are, sorted by id; the user's own hides a built-in of that id."""
    found: dict[str, RoleFile] = {}
    places = list(folders(_FOLDER))
    for place in places:
        for path in sorted(place.glob("*.yaml")):
            if path.name not in _NOT_ROLES:
                role = RoleFile(path.stem, path, place == places[-1])
                found.setdefault(role.id, role)
    return tuple(found[name] for name in sorted(found))


def role_file(role_id: str) -> RoleFile:
    """Return the file of a role profile; raises ``NotFoundError`` naming the nearest one."""
    import difflib

    files = {role.id: role for role in role_files()}
    if role_id in files:
        return files[role_id]
    like = difflib.get_close_matches(role_id, files, n=1, cutoff=0.4)
    remedy = (
        say(f"是不是 {like[0]}？", f"did you mean {like[0]}?")
        if like
        else say("用 prep roles list 查看", "see prep roles list")
    )
    raise NotFoundError(
        say(f"没有岗位画像 {role_id} — {remedy}", f"there is no role profile {role_id} — {remedy}")
    )


def competency_path() -> Path:
    """Return the file of the competency library."""
    for place in folders(_FOLDER):
        if (place / _COMPETENCIES).is_file():
            return place / _COMPETENCIES
    raise NotFoundError(say("找不到 competencies.yaml", "competencies.yaml is missing"))


def load_competencies(path: Path | None = None) -> Loaded[CompetencyLibrary]:
    """Load the competency library; raises ``DataError``."""
    from prep.library.load import load
    from prep.library.role_rules import competency_rule
    from prep.model.role import CompetencyLibrary

    return load(path or competency_path(), CompetencyLibrary, [competency_rule])


@lru_cache(maxsize=4)
def _competencies(path: Path, _changed: int) -> dict[str, Competency]:
    return {item.id: item for item in load_competencies(path).value.competencies}


def competencies() -> dict[str, Competency]:
    """Return the competencies by id; read again only when the file has changed."""
    path = competency_path()
    return _competencies(path, path.stat().st_mtime_ns)


def load_role(path: Path) -> Loaded[RoleProfile]:
    """Load and check one role profile, joined with the one that it extends; raises ``DataError``."""
    from prep.library.extend import extend_with
    from prep.library.load import load
    from prep.library.role_rules import role_rule
    from prep.model.role import RoleProfile

    known = [file.id for file in role_files()]
    extend = extend_with(_base, known)
    return load(path, RoleProfile, [role_rule(competencies())], extend)


def _base(role_id: str) -> Node:
    """Return the tree of a profile that others extend; raises ``DataError`` where it is broken."""
    from prep.library.extend import marked

    loaded = load_role(role_file(role_id).path)
    return marked(loaded.tree, str(loaded.file))


@lru_cache(maxsize=64)
def _role(path: Path, _changed: int) -> RoleProfile:
    return load_role(path).value


def role(role_id: str) -> RoleProfile:
    """Return a role profile by its id; raises ``NotFoundError`` or ``DataError``."""
    return _role(role_file(role_id).path, _newest())


def _newest() -> int:
    """Return when any role profile last changed: a variant changes with its base."""
    return max((file.path.stat().st_mtime_ns for file in role_files()), default=0)


def roles() -> Iterator[RoleProfile]:
    """Yield every role profile."""
    for file in role_files():
        yield role(file.id)


class RoleDuties(Mapping[str, frozenset[str]]):
    """The ids of each role's duties, read only for the roles that are asked for."""

    def __init__(self) -> None:
        self._files = {file.id: file for file in role_files()}

    def __getitem__(self, role_id: str) -> frozenset[str]:
        if role_id not in self._files:
            raise KeyError(role_id)
        try:
            return frozenset(role(role_id).duty_by_id)
        except DataError:
            return frozenset()

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def readable_role(role_id: str) -> RoleProfile | None:
    """Return a role, or ``None`` where its own file is at fault, which its own check tells."""
    try:
        return role(role_id)
    except DataError:
        return None
