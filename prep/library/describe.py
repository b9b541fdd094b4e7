"""A role profile as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prep.messages import Lang, say
from prep.model.role import Competency, RoleProfile


def describe(profile: RoleProfile, library: Mapping[str, Competency], lang: Lang) -> str:
    """Return a role profile as text: purpose, duties with sources, competencies, requirements, KPIs."""
    return "\n".join(_lines(profile, library, lang)).rstrip()


def _lines(profile: RoleProfile, library: Mapping[str, Competency], lang: Lang) -> Iterator[str]:
    yield f"{profile.title.in_(lang)}  [{profile.id}]"
    yield ""
    yield profile.purpose.in_(lang)
    yield profile.place.in_(lang)
    yield from _duties(profile, lang)
    yield from _competencies(profile, library, lang)
    yield from _head(say("任职要求", "Requirements"))
    for item in profile.requirements:
        mark = say("必备", "required") if item.level == "required" else say("优先", "preferred")
        yield f"  [{mark}] {item.text.in_(lang)}"
    yield from _head(say("业绩指标", "Indicators of success"))
    for kpi in profile.kpis:
        yield f"  {kpi.name.in_(lang)} ({kpi.unit.in_(lang)}): {kpi.measure.in_(lang)}"
    yield from _head(say("岗位认识", "How a strong candidate sees the post"))
    for point in profile.understanding:
        yield f"  - {point.point.in_(lang)}"
    yield from _head(say("工作设想", "Directions of a work plan"))
    for plan in profile.plan:
        yield f"  - {plan.name.in_(lang)}"
        yield from (f"      {measure.in_(lang)}" for measure in plan.measures)
    yield from _head(
        say(f"试题 {len(profile.questions)} 道", f"{len(profile.questions)} questions")
    )
    for question in profile.questions:
        yield f"  {question.id}  {question.text.in_(lang)}"
    if profile.note:
        yield from _head(say("说明", "Note"))
        yield f"  {profile.note.in_(lang)}"


def _head(title: str) -> tuple[str, str]:
    return ("", title)


def _duties(profile: RoleProfile, lang: Lang) -> Iterator[str]:
    yield from _head(say("职责", "Duties"))
    for area in profile.areas:
        yield f"  {area.name.in_(lang)}"
        for duty in area.duties:
            sources = ", ".join(map(str, duty.sources))
            yield f"    {duty.id}: {duty.text.in_(lang)}" + (f"  ({sources})" if sources else "")


def _competencies(
    profile: RoleProfile, library: Mapping[str, Competency], lang: Lang
) -> Iterator[str]:
    yield from _head(say("胜任力与权重", "Competencies and weights"))
    for item in profile.competencies:
        yield f"  {item.weight:>3}%  {library[item.id].name.in_(lang)}: {item.focus.in_(lang)}"
