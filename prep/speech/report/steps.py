"""Problems with their causes, and next steps, which take less than a fifth of the report."""

from __future__ import annotations

from dataclasses import dataclass

from prep.model.dossier import Commitment, ReportedProblem
from prep.speech.material import ORDINAL, Said, Subject, Variant, Writer
from prep.speech.report.fit import Option
from prep.speech.report.material import Material
from prep.speech.report.naming import deadline

SHARE = 5
"""Next steps take less than one part in so many of the text."""
FIRST, LATER = 2.5, 1.0
"""What the first problem and the others are worth beside the telling of evidence (1.5 to 4): where time is short, one
problem stays before the last stories leave."""
STEP_FIRST, STEP_LATER = 2.5, 0.5
"""What the first next step and the others are worth."""


def problem_options(material: Material, writer: Writer, heading: int) -> tuple[Option, ...]:
    """Return the ways of telling the problems: all of them, or the first ones; a single one is not numbered."""
    first = next(iter(material.problems), None)
    if first is None:
        return (Option(()),)
    found = [
        _problem(item, material, writer, FIRST if item is first else LATER)
        for item in material.problems
    ]
    alone = _problem(first, material, writer, FIRST, alone=True)
    several = [Option(tuple(found[:count]), heading) for count in range(len(found), 1, -1)]
    return (*several, Option((alone,), heading), Option((), heading))


def _problem(
    item: ReportedProblem, material: Material, writer: Writer, worth: float, alone: bool = False
) -> Variant:
    subject, sources = material.subject, _sources(item, material)
    what = writer.say(
        "problem.only" if alone else "problem", sources, ordinal=ORDINAL,
        what=subject.words(item.what), What=subject.capital(item.what),
    )  # fmt: skip
    cause = None
    if item.cause:
        cause = writer.say(
            "cause.plain" if alone and len(material.problems) > 1 else "cause", sources,
            cause=subject.words(item.cause), Cause=subject.capital(item.cause),
        )  # fmt: skip
    return Variant(tuple(said for said in (what, cause) if said), worth)


def _sources(item: ReportedProblem, material: Material) -> tuple[str, ...]:
    """Return the problem and the evidence told of in which it showed."""
    told = {entry.evidence.id for entry in material.entries}
    return (f"problem/{item.id}", *(f"evidence/{name}" for name in item.evidence if name in told))


@dataclass(frozen=True)
class Step:
    """A next step, in a sentence and in one for the case that it is the only one."""

    item: ReportedProblem | Commitment
    said: Said
    only: Said


def worth_of_steps(count: int) -> float:
    """Return what so many next steps are worth."""
    return STEP_FIRST + STEP_LATER * (count - 1) if count else 0.0


def step_lines(material: Material, writer: Writer) -> list[Step]:
    """Return the next steps, the most important first.

    Those that answer a problem come before others, dated ones before undated; then the order of the dossier.
    """
    found = [step for item in material.steps if (step := _step(item, material.subject, writer))]
    return sorted(found, key=lambda s: (isinstance(s.item, Commitment), s.item.by is None))


def _step(item: ReportedProblem | Commitment, subject: Subject, writer: Writer) -> Step | None:
    by = deadline(item.by, subject.lang) if item.by else ""
    if isinstance(item, Commitment):
        group, source = "promise", (f"commitment/{item.id}",)
        words = {"direction": subject.words(item.direction), "goal": subject.words(item.goal)}
    else:
        group, source = "step", (f"problem/{item.id}",)
        words = {"step": subject.words(item.next_step)}
    kind = group if by else f"{group}.undated"
    said = writer.say(kind, source, ordinal=ORDINAL, by=by, **words)
    only = writer.say(f"{group}.only", source, by=by, **words)
    return Step(item, said, only or said) if said else None
