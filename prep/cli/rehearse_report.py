"""What is printed after a rehearsal, and the history of the runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from prep.audio.talk import BREATH, LONG_PAUSE, PAUSE
from prep.build.rehearsing import Listening, Outcome
from prep.cli.cells import cut, pad, width
from prep.messages import Lang, say
from prep.model.rehearsal import Drill, Heard, PartRun, Rehearsal
from prep.speech.rehearse import Advice, Learnt
from prep.speech.rehearse.findings import badness
from prep.speech.rehearse.pace import LEAST
from prep.speech.remarks import clock
from prep.speech.spoken import DEFAULT_PACE


def outcome_lines(outcome: Outcome) -> Iterator[str]:
    """Yield the report on a run."""
    run = outcome.run
    yield from _table(_part_rows(run))
    state = say("，中途停下", ", broken off") if run.interrupted else ""
    total, limit = clock(round(run.total)), clock(round(run.limit))
    rate = say(f"；每分钟 {run.rate:.0f}", f"; {run.rate:.0f} a minute") if run.rate else ""
    yield say(f"共 {total}，限时 {limit}{state}{rate}", f"{total} of {limit}{state}{rate}")
    if run.heard:
        yield from heard_lines(run.heard)
    yield from _advice_lines(outcome.advice)
    if not outcome.advice and not run.interrupted:
        yield say(
            "各部分都在计划之内，没有要改的。", "Every part is within its plan: nothing to mend."
        )
    if outcome.drill:
        yield say(
            f"下次先单练“{outcome.drill.name}”：prep rehearse --part {outcome.drill.id}",
            f"next, drill “{outcome.drill.name}”: prep rehearse --part {outcome.drill.id}",
        )
    yield pace_line(outcome.learnt, run.lang)


def _advice_lines(advice: Sequence[Advice]) -> Iterator[str]:
    for number, found in enumerate(advice, 1):
        yield f"{number}. {found.message}"
        yield f"   {found.remedy}"


def heard_lines(heard: Heard) -> Iterator[str]:
    """Yield what a recording tells."""
    long = [pause for pause in heard.pauses if pause.end - pause.begin > LONG_PAUSE]
    where = say("、", ", ").join(
        f"{clock(p.begin)} ({p.end - p.begin:.1f}{say('秒', ' s')})" for p in long[:6]
    )
    where = say(f"：{where}", f": {where}") if long else ""
    yield say(
        f"录音 {clock(heard.total)}，其中说话 {clock(heard.speech)}；超过 {PAUSE} 秒的停顿 {len(heard.pauses)} 处，"
        f"超过 {LONG_PAUSE:.0f} 秒的 {len(long)} 处{where}",
        f"recording {clock(heard.total)}, speech {clock(heard.speech)}; pauses over {PAUSE} s: {len(heard.pauses)}, "
        f"over {LONG_PAUSE:.0f} s: {len(long)}{where}",
    )
    longest = say(
        f"最长一口气 {heard.longest:.0f} 秒（不到 {BREATH} 秒的停顿不算换气）",
        f"longest run without a breath (a pause of {BREATH} s): {heard.longest:.0f} s",
    )
    if not heard.articulation:
        yield longest
        return
    rate = f"{heard.articulation:.0f}"
    yield longest + say(f"；不算停顿，每分钟 {rate}", f"; pauses left out, {rate} a minute")


def listening_lines(listening: Listening) -> Iterator[str]:
    """Yield the report on a recording alone."""
    yield from heard_lines(listening.heard)
    spoken, limit = clock(listening.speaking), clock(listening.limit)
    if listening.rate is None:
        yield say(
            f"从第一个字到最后一个字 {spoken}，限时 {limit}；这段时间讲不完稿子或太长，语速没有算 — 检查是不是同一篇",
            f"{spoken} of {limit} from the first word to the last; the text does not fit that time, so no pace is "
            "told — is it the same speech?",
        )
    else:
        rate = f"{listening.rate:.0f}"
        yield say(
            f"从第一个字到最后一个字 {spoken}，限时 {limit}；连停顿每分钟 {rate}",
            f"{spoken} of {limit} from the first word to the last; with pauses {rate} a minute",
        )
    yield from _advice_lines(listening.advice)


def listening_data(listening: Listening) -> dict[str, Any]:
    """Return the report on a recording for ``--format json``."""
    return {
        "heard": listening.heard.model_dump(mode="json"),
        "speaking": round(listening.speaking, 2),
        "limit": listening.limit,
        "pace": round(listening.rate) if listening.rate else None,
        "findings": _advice_data(listening.advice),
    }


def _advice_data(advice: Sequence[Advice]) -> list[dict[str, Any]]:
    return [
        {"rule": a.rule, "part": a.part, "message": a.message, "remedy": a.remedy} for a in advice
    ]


def pace_line(learnt: Learnt | None, lang: Lang) -> str:
    """Say what pace the runs teach, and how to use it."""
    if learnt is None:
        return say(
            f"还没学到你的语速：至少要有 {LEAST} 段讲完的计时，先按每分钟 {DEFAULT_PACE[lang]}。",
            f"Your pace is not known yet: it takes {LEAST} parts spoken to their end; until then it is "
            f"{DEFAULT_PACE[lang]} a minute.",
        )
    error = max(1, round(2 * learnt.error))
    return say(
        f"你的语速是每分钟 {learnt.pace}（±{error}，根据 {learnt.runs} 次试讲的 {learnt.timings} 段计时）。"
        "按它来写：prep build speech --pace learnt",
        f"Your pace is {learnt.pace} a minute (±{error}, from {learnt.timings} parts of {learnt.runs} runs). "
        "Compose for it: prep build speech --pace learnt",
    )


def outcome_data(outcome: Outcome) -> dict[str, Any]:
    """Return the report for ``--format json``."""
    return {
        "run": {**outcome.run.model_dump(mode="json"), "total": round(outcome.run.total, 2)},
        "findings": _advice_data(outcome.advice),
        "drill": outcome.drill.id if outcome.drill else None,
        "pace": _pace_data(outcome.learnt),
    }


def history_lines(runs: Sequence[Rehearsal], drill: Drill, learnt: Learnt | None) -> Iterator[str]:
    """Yield the table of the runs and what has changed over them."""
    head = [
        say("时间", "when"), say("内容", "what"), say("用时", "time"), say("限时", "limit"),
        say("最差的部分", "worst part"), say("口头语/分", "fillers/min"), say("语速", "pace"),
    ]  # fmt: skip
    rows = [_history_row(run, drill) for run in runs]
    yield from _table([head, *rows])
    yield from trend(runs)
    yield pace_line(learnt, runs[-1].lang)


def history_data(runs: Sequence[Rehearsal], drill: Drill, learnt: Learnt | None) -> dict[str, Any]:
    """Return the history for ``--format json``."""
    return {
        "runs": [
            {
                "at": run.at,
                "drill": run.drill,
                "lang": run.lang,
                "total": round(run.total, 2),
                "limit": run.limit,
                "interrupted": run.interrupted,
                "worst": worst.id if (worst := worst_part(run, drill)) else None,
                "fillers_a_minute": round(run.fillers_a_minute, 2),
                "stumbles": sum(len(part.stumbles) for part in run.parts),
                "pace": round(run.rate) if run.rate else None,
            }
            for run in runs
        ],
        "pace": _pace_data(learnt),
    }


def trend(runs: Sequence[Rehearsal]) -> Iterator[str]:
    """Say how the last whole run compares with the first one of the same language."""
    whole = [run for run in runs if not run.drill and not run.interrupted]
    whole = [run for run in whole if run.lang == whole[-1].lang]
    if len(whole) < 2:
        return
    first, last = whole[0], whole[-1]
    times = f"{_off(first)} → {_off(last)}"
    fillers = f"{first.fillers_a_minute:.1f} → {last.fillers_a_minute:.1f}"
    yield say(
        f"{len(whole)} 次完整试讲，第一次到最近一次：与限时相差 {times} 秒，口头语每分钟 {fillers}",
        f"{len(whole)} whole runs, first to last: off the limit {times} s, fillers a minute {fillers}",
    )


def worst_part(run: Rehearsal, drill: Drill) -> PartRun | None:
    """Return the part that went worst, where any was off at all."""
    worst = max((p for p in run.parts if p.actual), key=lambda p: badness(p, drill), default=None)
    return worst if worst and badness(worst, drill) >= 1 else None


def _off(run: Rehearsal) -> str:
    return _signed(run.total - run.limit)


def _signed(seconds: float) -> str:
    """Write whole seconds with their sign; 0 has none."""
    whole = round(seconds)
    return f"{whole:+d}" if whole else "0"


def _pace_data(learnt: Learnt | None) -> dict[str, Any] | None:
    if learnt is None:
        return None
    return {
        "pace": learnt.pace,
        "error": round(learnt.error, 2),
        "parts": learnt.timings,
        "runs": learnt.runs,
        "left_out": learnt.left_out,
    }


def _part_rows(run: Rehearsal) -> list[list[str]]:
    head = [
        say("部分", "part"), say("计划", "plan"), say("实际", "spoken"), say("差", "off"),
        say("语速", "pace"), say("口头语", "fillers"), say("卡壳", "stumbles"),
    ]  # fmt: skip
    return [head, *(_part_row(part, run) for part in run.parts)]


def _part_row(part: PartRun, run: Rehearsal) -> list[str]:
    if not part.actual:
        return [part.name, clock(round(part.planned)), "-", "", "", "", ""]
    rate = f"{part.rate:.0f}" if part in run.timed else "-"
    off = _signed(part.actual - part.planned) if part.complete else "-"
    marks = [str(len(part.fillers) or ""), str(len(part.stumbles) or "")]
    return [part.name, clock(round(part.planned)), clock(round(part.actual)), off, rate, *marks]


def _history_row(run: Rehearsal, drill: Drill) -> list[str]:
    what = next((p.name for p in run.parts if p.id == run.drill), "") or say("全篇", "whole")
    worst = worst_part(run, drill)
    total = clock(round(run.total)) + (say("（停）", " (broken off)") if run.interrupted else "")
    fillers = f"{run.fillers_a_minute:.1f}"
    name = worst.name if worst else ""
    rate = f"{run.rate:.0f}" if run.rate else "-"
    return [
        run.at[:16].replace("T", " "),
        what,
        total,
        clock(round(run.limit)),
        name,
        fillers,
        rate,
    ]


def _table(rows: list[list[str]]) -> Iterator[str]:
    """Yield the rows with their columns one below the other, names cut where they are long."""
    shown = [[cut(cell, 24) for cell in row] for row in rows]
    widths = [max(width(row[n]) for row in shown) for n in range(len(shown[0]))]
    for row in shown:
        yield "  ".join(pad(cell, w) for cell, w in zip(row, widths, strict=True)).rstrip()
