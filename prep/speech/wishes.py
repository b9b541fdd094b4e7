"""What the candidate wants said, or not said, whatever the selection would choose."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from prep.errors import NotFoundError
from prep.messages import say
from prep.model.dossier import Dossier
from prep.model.role import RoleProfile

_FIXED = ("profile", "study", "career", "certificates", "motive")


@dataclass(frozen=True)
class Wishes:
    """Entries that must be told (``pinned``) and entries that may not (``excluded``), by block id."""

    pinned: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()

    def evidence(self, kind: str) -> frozenset[str]:
        """Return the ids of evidence that is ``pinned`` or ``excluded``."""
        blocks: frozenset[str] = getattr(self, kind)
        return frozenset(b.partition("/")[2] for b in blocks if b.startswith("evidence/"))


def wishes(
    pinned: Iterable[str], excluded: Iterable[str], dossier: Dossier, role: RoleProfile
) -> Wishes:
    """Read what a person asked for: ``evidence/park-visits``, or ``park-visits`` where that is clear.

    Raises ``NotFoundError`` for what no entry is called, and for what is both pinned and excluded.
    """
    known = list(_blocks(dossier, role))
    wanted = Wishes(
        frozenset(_named(name, known) for name in pinned),
        frozenset(_named(name, known) for name in excluded),
    )
    if both := sorted(wanted.pinned & wanted.excluded):
        listed = ", ".join(both)
        raise NotFoundError(
            say(
                f"{listed} 既要必讲又要不讲 — 只留一个",
                f"{listed} is both pinned and excluded — keep one of the two",
            )
        )
    return wanted


def _blocks(dossier: Dossier, role: RoleProfile) -> Iterable[str]:
    """Yield the ids of all blocks that a speech can have."""
    yield from (f"evidence/{item.id}" for item in dossier.evidence)
    yield from (f"commitment/{item.id}" for item in dossier.commitments)
    yield from (f"insight/{n}" for n in range(len(dossier.target.insights)))
    yield from (f"understanding/{item.id}" for item in role.understanding)
    yield from (f"plan/{item.id}" for item in role.plan)
    yield from (f"honour/{n}" for n in range(len(dossier.honours)))
    yield from _FIXED


def _named(name: str, known: list[str]) -> str:
    if name in known:
        return name
    ending = [block for block in known if block.partition("/")[2] == name]
    if len(ending) == 1:
        return ending[0]
    like = ending or difflib.get_close_matches(name, known, n=3, cutoff=0.4) or known
    listed = ", ".join(like[:12])
    raise NotFoundError(
        say(
            f"稿子里没有 {name} 这一条 — 可选：{listed}",
            f"no entry is called {name} — there are: {listed}",
        )
    )
