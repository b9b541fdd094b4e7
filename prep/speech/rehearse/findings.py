"""What to say after a run: at most three findings, the weightiest first, and the part to drill next.

Few, chosen findings are what speakers act upon (interviews with coaches: arXiv 2507.07930).
"""

from __future__ import annotations

from dataclasses import dataclass

from prep.messages import Lang
from prep.model.rehearsal import Drill, PartRun, Rehearsal, RehearsalRule, RehearsalRules
from prep.speech.rehearse.checks import CHECKS, Seen
from prep.speech.rehearse.plan import Plan

_CAP = 3.0
"""A fault counts at most so many times its limit, so that one rule cannot drown the others."""


@dataclass(frozen=True)
class Advice:
    """One finding on a run."""

    rule: str
    message: str
    remedy: str
    part: str | None
    """The id of the part that is meant, if it is one."""
    weight: float


def advice(run: Rehearsal, plan: Plan, rules: RehearsalRules, lang: Lang) -> tuple[Advice, ...]:
    """Return the findings on a run, said in a language."""
    found: list[Advice] = []
    for rule in rules.rules:
        if seen := CHECKS[rule.check](run, plan, rule):
            found.append(_said(rule, seen, lang))
    found.sort(key=lambda one: -one.weight)
    return tuple(found[: rules.most])


def _said(rule: RehearsalRule, seen: Seen, lang: Lang) -> Advice:
    message, remedy = rule.said(lang, seen.facts, seen.case)
    part = seen.part.id if seen.part else None
    return Advice(rule.id, message, remedy, part, rule.weight * min(seen.times, _CAP))


def next_drill(run: Rehearsal, drill: Drill) -> PartRun | None:
    """Return the part that went worst; ``None`` where none went badly enough to drill it."""
    reached = [part for part in run.parts if part.actual > 0]
    worst = max(reached, key=lambda part: badness(part, drill), default=None)
    return worst if worst and badness(worst, drill) >= drill.least else None


def badness(part: PartRun, drill: Drill) -> float:
    """Return how badly a part went, in seconds. A part that was broken off is not held to be early."""
    late = max(0.0, part.actual - part.planned)
    early = max(0.0, part.planned - part.actual) if part.complete else 0.0
    return (
        late * drill.late
        + early * drill.early
        + len(part.fillers) * drill.filler
        + len(part.stumbles) * drill.stumble
    )
