"""What must hold within a dossier, and between it and the role library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from prep.library.load import Finding, Rule, nearest
from prep.library.rules import entries, ids, periods, refer_all, refers, unique_ids
from prep.library.tree import Node
from prep.messages import say

_PERIODS = ("education", "employment", "evidence")


def dossier_rule(duties_of_role: Mapping[str, Set[str]], competencies: Set[str]) -> Rule:
    """Return the check of a dossier against the roles (with their duties) and competencies known."""

    def rule(root: Node) -> Iterator[Finding]:
        yield from unique_ids(root, ("employment",))
        yield from unique_ids(root, ("evidence",), ("commitments",), ("problems",))
        yield from periods(root, *_PERIODS)
        role = root.get("target", "role")
        yield from refers(role, ("target", "role"), duties_of_role, "岗位画像", "role profile")
        employment = ids(root, "employment")
        for place, entry in entries(root, "evidence"):
            where = (*place, "employment")
            yield from refers(entry.get("employment"), where, employment, "任职经历", "employment")
            yield from refer_all(
                entry, place, "competencies", sorted(competencies), "胜任力", "competency"
            )
        yield from _posts_held(root, duties_of_role)
        yield from _problems(root)
        for name in ("evidence", "commitments", "problems"):
            for place, entry in entries(root, name):
                for i, tag in _tags(entry):
                    yield from _duty_tag((*place, "duties", *i), tag, duties_of_role)

    return rule


def _posts_held(root: Node, roles: Iterable[str]) -> Iterator[Finding]:
    for place, entry in entries(root, "employment"):
        where = (*place, "role")
        yield from refers(entry.get("role"), where, roles, "岗位画像", "role profile")


def _problems(root: Node) -> Iterator[Finding]:
    """Find evidence that a problem names and the dossier lacks, and a date with no step that it is for."""
    evidence = ids(root, "evidence")
    for place, entry in entries(root, "problems"):
        yield from refer_all(entry, place, "evidence", evidence, "业绩证据", "evidence")
        if entry.get("by") and not entry.get("next_step"):
            yield Finding(
                (*place, "by"),
                say("有期限，却没写要做什么", "there is a date, but no step that it is for"),
                say("补写 next_step，或去掉 by", "add next_step, or take by away"),
            )


def _tags(entry: Node) -> Iterator[tuple[tuple[int, ...], str]]:
    node = entry.get("duties")
    if node is None:
        return
    for i, item in node.items():
        if tag := item.text():
            yield (i,), tag


def _duty_tag(
    place: tuple[str | int, ...], tag: str, duties_of_role: Mapping[str, Set[str]]
) -> Iterator[Finding]:
    """Find a tag that names no duty of a known role."""
    role, slash, duty = tag.partition("/")
    duties = duties_of_role.get(role)
    if not slash or duties is None:
        like = nearest(role, duties_of_role)
        example = f"{like or next(iter(duties_of_role), 'role')}/{duty or 'duty-id'}"
        yield Finding(
            place,
            say(f"“{tag}”没有指明已知的岗位画像", f'"{tag}" names no known role profile'),
            say(f"写成 岗位/职责，例如 {example}", f"write role/duty, as in {example}"),
        )
    elif duties and duty not in duties:
        like = nearest(duty, duties)
        remedy = f"{role}/{like}" if like else ", ".join(sorted(duties)[:12])
        yield Finding(
            place,
            say(f"岗位 {role} 没有职责 {duty}", f"the role {role} has no duty {duty}"),
            say(f"是不是 {remedy}？", f"did you mean {remedy}?"),
        )
