"""Rehearse the speech of a dossier: the plan before a run, the record and the advice after it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from prep.audio import Talk, analyse
from prep.build.documents import Kind, Order, view_of
from prep.errors import NotFoundError
from prep.library.load import nearest
from prep.library.rehearsal_rules import rehearsal_rules
from prep.messages import Lang, language, say
from prep.model.rehearsal import PLAUSIBLE, Heard, PartRun, Rehearsal, Silence
from prep.model.views import SpeechView
from prep.speech.rehearse import Advice, Learnt, Plan, advice, begin, learn, next_drill, plan
from prep.workspace.rehearsals import add_heard, add_run, load_runs


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


@dataclass(frozen=True)
class Listening:
    """What a recording by itself tells of a speech, or of a part of it."""

    heard: Heard
    speaking: float
    """Seconds from the first word to the last."""
    limit: float
    rate: float | None
    """Units a minute from the first word to the last; ``None`` where the text can't have been this one."""
    advice: tuple[Advice, ...]


def listen(planned: Plan, recording: Path) -> Listening:
    """Listen to a recording of all that was planned; raises ``AudioError``.

    Only what is heard is judged: which part takes how long, the keys tell.
    """
    talk = analyse(recording)
    length = sum(part.units for part in planned.parts)
    heard = heard_in(talk, length)
    silent = begin(planned).record(_SOME_DAY).model_copy(update={"heard": heard})
    found = advice(silent, planned, rehearsal_rules(), language())
    rate = talk.speaking_rate(length) if heard.articulation else None
    return Listening(heard, talk.speaking_time, planned.limit, rate, found)


_SOME_DAY = "2000-01-01T00:00:00"


def heard_in(talk: Talk, length: int) -> Heard:
    """Return what a recording tells of a text of so many units; 0 where the text is not known.

    The articulation rate stays 0 too where nobody can have said the text in that time.
    """
    least, most = PLAUSIBLE
    start, end = talk.longest_run
    fits = bool(length) and least <= talk.speaking_rate(length) <= most
    return Heard(
        total=round(talk.seconds, 2),
        speech=round(talk.speech_time, 2),
        pauses=tuple(Silence(begin=round(p.start, 2), end=round(p.end, 2)) for p in talk.pauses()),
        longest=round(end - start, 2),
        articulation=round(talk.articulation_rate(length), 1) if fits else 0.0,
    )


def with_recording(run: Rehearsal, recording: Path) -> Rehearsal:
    """Return a run with what its recording tells; raises ``AudioError``."""
    return run.model_copy(update={"heard": _heard_of(run, recording)})


def _heard_of(run: Rehearsal, recording: Path) -> Heard:
    whole = len(run.complete) == len(run.parts)
    return heard_in(analyse(recording), sum(p.units for p in run.parts) if whole else 0)


def add_recording(dossier: Path, planned: Plan, recording: Path) -> Outcome:
    """Add a recording to the last run of a dossier, and say what is to be learnt from it now.

    Raises ``AudioError``, ``DataError`` and ``WorkspaceError``, and ``NotFoundError`` where there is no run or
    the last one has a recording already.
    """
    runs = load_runs(dossier)
    if not runs or runs[-1].heard:
        raise NotFoundError(_no_run() if not runs else _heard_already(runs[-1]))
    run = with_recording(runs[-1], recording)
    assert run.heard
    add_heard(dossier, run.heard)
    rules = rehearsal_rules()
    found = advice(run, planned, rules, language())
    return Outcome(run, found, next_drill(run, rules.drill), learnt_pace(dossier, run.lang))


def _no_run() -> str:
    return say(
        "还没有试讲记录 — 先运行 prep rehearse，或去掉 --last 只听录音",
        "no run is recorded yet — run prep rehearse first, or leave --last out to hear the recording alone",
    )


def _heard_already(run: Rehearsal) -> str:
    return say(
        f"{run.at} 那次试讲已经有录音 — 去掉 --last 只听录音",
        f"the run of {run.at} has a recording already — leave --last out to hear this one alone",
    )
