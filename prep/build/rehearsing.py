"""Rehearse the speech of a dossier: the plan before a run, the record and the advice after it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from prep.build.documents import Kind, Order, view_of
from prep.errors import NotFoundError
from prep.library.load import nearest
from prep.library.rehearsal_rules import rehearsal_rules
from prep.messages import Lang, language, say
from prep.model.rehearsal import PartRun, Rehearsal
from prep.model.views import SpeechView
from prep.speech.rehearse import Advice, Learnt, Plan, advice, learn, next_drill, plan
from prep.workspace.rehearsals import add_run, load_runs


@dataclass(frozen=True)
class Outcome:
    """What is known after a run."""

    run: Rehearsal
    advice: tuple[Advice, ...]
    drill: PartRun | None
    """The part to rehearse next."""
    learnt: Learnt | None
    """The speaker's pace over the runs so far; ``None`` where they are too few."""


def plan_of(order: Order, part: str | None = None) -> Plan:
    """Compose the speech of an order and plan its rehearsal, or that of one part.

    Raises ``NotFoundError`` for a part that the speech does not have.
    """
    view = view_of(Kind.SPEECH, order)
    assert isinstance(view, SpeechView)
    names = [found.id for found in view.parts]
    if part is not None and part not in names:
        raise NotFoundError(_no_part(part, names))
    return plan(view, part)


def _no_part(part: str, names: list[str]) -> str:
    like = nearest(part, names)
    meant = say(f"是不是 {like}？", f"did you mean {like}? ") if like else ""
    there = ", ".join(names)
    return say(
        f"演讲里没有部分 {part} — {meant}现有：{there}",
        f"the speech has no part {part} — {meant}there are: {there}",
    )


def conclude(dossier: Path, planned: Plan, run: Rehearsal) -> Outcome:
    """Record a run and say what is to be learnt from it.

    Raises ``DataError`` where the file of the runs is damaged and ``WorkspaceError`` where it cannot be
    written; nothing is lost of what it holds.
    """
    add_run(dossier, run)
    rules = rehearsal_rules()
    return Outcome(
        run,
        advice(run, planned, rules, language()),
        next_drill(run, rules.drill),
        learnt_pace(dossier, run.lang),
    )


def learnt_pace(dossier: Path, lang: Lang) -> Learnt | None:
    """Return the pace that the runs of a dossier teach in a language; raises ``DataError``."""
    return learn(load_runs(dossier), lang)
