"""``prep interview results``, ``explain``, ``agreement``, ``log``: what came out, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from prep.cli.interview_options import database_option, one_session, session_argument
from prep.cli.options import format_option, lang_option
from prep.messages import Lang, language, say

if TYPE_CHECKING:
    from prep.build.sessions import Scored
    from prep.model.scoring import Result, Variation

rules_option = click.option(
    "--rules",
    help=say("换一套评分规则来算（不改记录）", "Compute by other rules; the records stay."),
)


@click.command(
    "results",
    help=say(
        "成绩和名次；--what-if 看换一种规则、少一位考官会怎样。",
        "Results and ranks; --what-if shows other rules, and each assessor left out.",
    ),
)
@session_argument
@rules_option
@click.option(
    "--what-if",
    "what_if",
    is_flag=True,
    help=say("换规则、少一位考官时的名次", "Ranks under other rules and without each assessor."),
)
@lang_option
@format_option
@database_option
def results(
    session_id: str,
    rules: str | None,
    what_if: bool,
    lang: Lang | None,
    format_: str,
    database: str | None,
) -> None:
    """Show results."""
    from prep.build.sessions import others, results_of
    from prep.library.panel_rules import panel_rules

    used = lang or language()
    with one_session(database, session_id) as session:
        scored = results_of(session, panel_rules(rules) if rules else None)
        varied = others(session, scored) if what_if else ()
        seal = session.record().seal
    if format_ == "json":
        data = {
            "seal": seal,
            **scored.results.model_dump(mode="json"),
            "what_if": [v.model_dump(mode="json") for v in varied],
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    click.echo("\n".join(_table(scored, used)))
    for one in varied:
        click.echo(_varied(one, used))
    if seal:
        click.echo(say(f"校验码 {seal}", f"seal {seal}"))


def _table(scored: Scored, lang: Lang) -> Iterator[str]:
    assessors = sorted({sheet.assessor for sheet in scored.sheets})
    yield (
        say("名次 考生  ", "Rank Cand. ")
        + "".join(f"{name:>8}" for name in assessors)
        + say("    得分", "    Mark")
    )
    for one in scored.results.results:
        cells = "".join(_cell(one, name) for name in assessors)
        passed = "" if one.passed is not False else say("  未达合格线", "  below the pass mark")
        yield f"{one.rank:>3}   {one.candidate:<5}" + cells + f"{one.score:>9}{passed}"
        yield from (f"        * {remark.in_(lang)}" for remark in one.remarks)
    yield ""
    yield from (text.in_(lang) for text in scored.results.conventions)


def _cell(one: Result, assessor: str) -> str:
    value = one.totals.get(assessor)
    shown = "—" if value is None else f"({value})" if assessor in one.dropped else str(value)
    return f"{shown:>8}"


def _varied(one: Variation, lang: Lang) -> str:
    moved = [f"{m.candidate}: {m.was} → {m.rank}" for m in one.ranking if m.rank != m.was]
    told = ", ".join(moved) if moved else say("名次不变", "no change")
    return f"  {one.name.in_(lang)}: {told}"


@click.command(
    "explain",
    help=say(
        "逐行说明一位考生的成绩怎么来的。",
        "Explain line by line how a candidate's result came about.",
    ),
)
@session_argument
@click.argument("candidate", type=click.IntRange(1))
@rules_option
@lang_option
@database_option
def explain(
    session_id: str, candidate: int, rules: str | None, lang: Lang | None, database: str | None
) -> None:
    """Explain a result."""
    from prep.build.sessions import number, results_of
    from prep.interview.scoring import announcement
    from prep.library.panel_rules import panel_rules

    used = lang or language()
    with one_session(database, session_id) as session:
        scored = results_of(session, panel_rules(rules) if rules else None)
    name = number(candidate)
    if name not in {one.candidate for one in scored.results.results}:
        there = ", ".join(sorted(one.candidate for one in scored.results.results))
        raise click.UsageError(
            say(
                f"没有考生 {name} 的成绩 — 有：{there}",
                f"there is no result for candidate {name} — there are: {there}",
            )
        )
    found = scored.results.of(name)
    for step in found.steps:
        shown = f" → {step.shown}" if step.shown is not None else ""
        click.echo(f"{step.what.in_(used)}: {step.formula} = {step.value}{shown}")
    for remark in found.remarks:
        click.echo(f"  * {remark.in_(used)}")
    click.echo(announcement(scored.results, name, used))


@click.command(
    "agreement",
    help=say(
        "考官之间一致到什么程度：读成话，附数字。",
        "How far the assessors agree, in words, with the figures.",
    ),
)
@session_argument
@lang_option
@database_option
def agreement(session_id: str, lang: Lang | None, database: str | None) -> None:
    """Show agreement."""
    from prep.build.sessions import agreement_of, diagnosed, results_of

    used = lang or language()
    with one_session(database, session_id) as session:
        scored = results_of(session)
        said = (*agreement_of(scored).sentences, *diagnosed(session, scored))
    for text in said:
        click.echo(text.in_(used))


@click.command(
    "log",
    help=say(
        "每一次改动：谁、何时、原来、后来；--verify 核对有没有被动过。",
        "Every change: who, when, from what to what; --verify checks for tampering.",
    ),
)
@session_argument
@click.option(
    "--verify", is_flag=True, help=say("核对日志、状态和校验码", "Check log, state and seal.")
)
@database_option
def log(session_id: str, verify: bool, database: str | None) -> None:
    """Show the log."""
    with one_session(database, session_id) as session:
        if verify:
            found = session.verify()
            for problem in found.problems:
                click.echo(f"! {problem}")
            if found.sound:
                click.echo(
                    say(
                        f"{found.entries} 条记录，全部相符",
                        f"{found.entries} entries, all in order",
                    )
                )
            else:
                raise SystemExit(2)
            return
        for entry in session.log():
            told = (
                say("（未交齐，不显示）", "(hidden until all sheets are in)")
                if entry.hidden
                else f"{entry.old or '—'} → {entry.new or '—'}"
            )
            click.echo(
                f"{entry.seq:>4} {entry.at:%Y-%m-%d %H:%M:%S} {entry.who:<14} {entry.action} {entry.thing} {entry.key} {told}"
            )
