"""``prep cases``: list calculated cases, and draw one."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import click

from prep.cli.options import format_option, lang_option, role_option
from prep.messages import Lang, language, say

if TYPE_CHECKING:
    from prep.interview.cases import DrawnCase
    from prep.library.formulas import Value
    from prep.model.case import Case


@click.group("cases", help=say("查看和抽取计算题。", "Look at calculated cases, and draw one."))
def command() -> None:
    """Look at calculated cases, and draw one."""


@command.command("list", help=say("列出计算题。", "List the calculated cases."))
@role_option
@format_option
def list_(role_id: str | None, format_: str) -> None:
    """List the cases there are, or those that serve one role."""
    from prep.library.cases import cases, cases_for
    from prep.library.roles import role

    found = cases_for(role(role_id)) if role_id else cases()
    if format_ == "json":
        click.echo(json.dumps([_row(case) for case in found], ensure_ascii=False, indent=2))
        return
    if not found and role_id:
        click.echo(say(f"{role_id} 没有计算题。", f"There is no calculated case for {role_id}."))
    width = max((len(case.id) for case in found), default=0)
    for case in found:
        click.echo(f"{case.id:<{width}}  {case.title.in_(language())}")


def _row(case: Case) -> dict[str, Any]:
    return {
        "id": case.id,
        "title": case.title.model_dump(),
        "roles": [role.id for role in case.roles],
        "competency": case.competency,
        "difficulty": case.difficulty,
    }


@command.command(
    "draw",
    help=say(
        "抽一道计算题，输出题目、解题步骤、答案和评分要点。",
        "Draw a case: print its question, working, answer and scoring points.",
    ),
)
@click.argument("case_id", metavar="ID")
@click.option(
    "--seed", type=int, default=1, help=say("抽题种子（默认 1）", "Seed of the draw (default: 1).")
)
@lang_option
@format_option
def draw_(case_id: str, seed: int, lang: Lang | None, format_: str) -> None:
    """Draw a case and print it."""
    from prep.interview.cases import draw
    from prep.library.cases import case

    drawn = draw(case(case_id), seed)
    chosen = lang or language()
    click.echo(_as_json(drawn, chosen) if format_ == "json" else _as_text(drawn, chosen))


def _as_json(drawn: DrawnCase, lang: Lang) -> str:
    from dataclasses import asdict

    texts = asdict(drawn.in_(lang))
    texts["anchors"] = dict(texts["anchors"])
    return json.dumps(
        {
            "id": drawn.case.id,
            "seed": drawn.seed,
            "lang": lang,
            "values": {name: _plain(value) for name, value in drawn.values.items()},
            **texts,
        },
        ensure_ascii=False,
        indent=2,
    )


def _plain(value: Value) -> Any:
    """Write a value for JSON: whole numbers as such, other numbers as ``"40/3"``, exactly."""
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else str(value)
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _as_text(drawn: DrawnCase, lang: Lang) -> str:
    from prep.library.scripts import script

    texts, words = drawn.in_(lang), script(lang).case
    lines = [
        f"{drawn.case.title.in_(lang)}  [{drawn.case.id}, {drawn.seed}]",
        "",
        words.stated(drawn.case.rule.kind, texts.rule),
        texts.stem,
    ]
    lines += ["", words.working, *(f"  {n}. {step}" for n, step in enumerate(texts.working, 1))]
    lines += ["", words.answer, f"  {texts.answer}"]
    lines += ["", words.points, *(f"  - {point}" for point in texts.points)]
    return "\n".join(lines)
