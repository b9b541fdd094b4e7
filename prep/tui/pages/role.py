"""A role profile as it is read before it is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prep.model.role import Competency, RoleProfile
from prep.tui.language import chosen, say
from prep.tui.pages.block import Block, heading


def role_page(profile: RoleProfile, library: Mapping[str, Competency]) -> list[Block]:
    """Return a role profile: purpose, competencies with weights, duties by area, requirements, KPIs."""
    return list(_role(profile, library))


def _role(profile: RoleProfile, library: Mapping[str, Competency]) -> Iterator[Block]:
    lang = chosen()
    yield Block(profile.title.in_(lang), "title")
    yield Block(profile.id, "note")
    yield Block(profile.purpose.in_(lang), gap=True)
    yield Block(profile.place.in_(lang))
    yield from _competencies(profile, library)
    yield from _duties(profile)
    yield heading("任职要求", "Requirements")
    for item in profile.requirements:
        level = say("必备", "required") if item.level == "required" else say("优先", "preferred")
        yield Block(item.text.in_(lang), mark=f"[{level}] ")
    yield heading("业绩指标", "Indicators of success")
    for kpi in profile.kpis:
        yield Block(f"{kpi.name.in_(lang)} ({kpi.unit.in_(lang)})", "strong", mark="- ")
        yield Block(kpi.measure.in_(lang), indent=2)
    count = len(profile.questions)
    yield Block(say(f"题库里有{count}道试题", f"{count} questions in its bank"), "note", gap=True)
    if profile.note:
        yield Block(profile.note.in_(lang), "note")


def _competencies(profile: RoleProfile, library: Mapping[str, Competency]) -> Iterator[Block]:
    lang = chosen()
    yield heading("胜任力与权重", "Competencies and weights")
    for item in profile.competencies:
        yield Block(library[item.id].name.in_(lang), "strong", mark=f"{item.weight:>3}%  ")
        yield Block(item.focus.in_(lang), indent=6)


def _duties(profile: RoleProfile) -> Iterator[Block]:
    lang = chosen()
    yield heading("职责", "Duties")
    for area in profile.areas:
        yield Block(area.name.in_(lang), "strong")
        yield from (Block(duty.text.in_(lang), mark="- ", indent=2) for duty in area.duties)
