"""``prep speech``: outlines, score sheets, and why a speech is as it is."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from prep.cli.options import (
    dossier_option,
    format_option,
    lang_option,
    role_option,
    workspace_option,
)
from prep.cli.speech_options import PaceChoice, settled_pace, speech_options
from prep.messages import Lang, language, say

if TYPE_CHECKING:
    from prep.model.views import EarnedRow, SpeechView


@click.group(
    "speech",
    help=say(
        "演讲的提纲、评分表和取舍理由", "Outlines, score sheets, and why a speech is as it is."
    ),
)
def command() -> None:
    """Group the commands on speeches."""


@command.command("outlines", help=say("列出演讲提纲", "List the outlines of speeches."))
@format_option
def outlines(format_: str) -> None:
    """List the outlines."""
    from prep.library.outlines import names, outline

    lang = language()
    rows: list[dict[str, Any]] = [
        {
            "id": name,
            "name": found.name.in_(lang),
            "minutes": list(found.suits),
            "parts": [part.name.in_(lang) for part in found.parts],
        }
        for name in names("outline")
        for found in (outline(name),)
    ]
    if format_ == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    arrow = " > "
    for row in rows:
        minutes = ", ".join(map(str, row["minutes"]))
        click.echo(f"{row['id']}  {row['name']}")
        click.echo("    " + say(f"适合 {minutes} 分钟", f"for {minutes} minutes"))
        click.echo("    " + arrow.join(row["parts"]))


@command.command(
    "sheets", help=say("列出评分表，写编号看各项", "List the score sheets, or the rows of one.")
)
@click.argument("name", required=False)
@format_option
def sheets(name: str | None, format_: str) -> None:
    """List the score sheets, or show one."""
    from prep.library.outlines import names, sheet

    found = [sheet(one) for one in ([name] if name else names("sheet"))]
    if format_ == "json":
        data = [one.model_dump(mode="json", by_alias=True) for one in found]
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    lang = language()
    for one in found:
        click.echo(
            f"{one.id}  {one.name.in_(lang)}  " + say(f"{one.total} 分", f"{one.total} points")
        )
        click.echo("    " + one.note.in_(lang))
        for row in one.rows if name else ():
            click.echo(f"    {row.points!s:>4}  {row.name.in_(lang)}")
            click.echo("          " + row.advice.in_(lang))


@command.command(
    "explain",
    help=say(
        "说明稿子的用时分配、每条业绩用没用上及理由、评分表上哪几项还拿不到分",
        "Say how the time is shared, why evidence is told or left out, and which rows of the sheet are not earned.",
    ),
)
@workspace_option
@role_option
@lang_option
@speech_options
@dossier_option
@format_option
def explain(
    workspace: Path,
    role_id: str | None,
    lang: Lang | None,
    minutes: Decimal | None,
    pace: PaceChoice,
    outline: str,
    sheet: str | None,
    audience: tuple[str, ...],
    pin: tuple[str, ...],
    exclude: tuple[str, ...],
    name: str | None,
    format_: str,
) -> None:
    """Explain the speech of each dossier."""
    from prep.build.documents import Kind, Order, view_of
    from prep.model.views import SpeechView
    from prep.workspace.workspace import open_workspace

    shown: list[dict[str, Any]] = []
    for item in open_workspace(workspace).load(name):
        order = Order(
            item.value, date.today(), role_id, lang, minutes, settled_pace(pace, item, lang), 1,
            outline, sheet, audience, pin, exclude, explain=True,
        )  # fmt: skip
        view = view_of(Kind.SPEECH, order)
        assert isinstance(view, SpeechView)
        titles = {e.id: e.title.in_(view.lang) for e in item.value.evidence}
        shown.append(_data(view, titles))
        if format_ == "text":
            _tell(view, titles)
    if format_ == "json":
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))


def _data(view: SpeechView, titles: dict[str, str]) -> dict[str, Any]:
    return {
        "title": view.title,
        "speaker": view.speaker,
        "minutes": float(view.minutes),
        "seconds": round(view.seconds, 1),
        "parts": [
            {
                "id": p.id,
                "name": p.name,
                "seconds": round(p.seconds, 1),
                "target": round(p.target_seconds, 1),
            }
            for p in view.parts
        ],
        "told": [{"id": name, "title": titles[name]} for name in view.evidence_used],
        "left_out": [left.model_dump() for left in view.left_out],
        "sheet": view.sheet,
        "earned": [row.model_dump(mode="json") for row in view.earned],
        "remarks": list(view.remarks),
    }


def _tell(view: SpeechView, titles: dict[str, str]) -> None:
    from prep.speech.remarks import clock

    allowed = clock(float(view.minutes) * 60)
    click.echo(f"{view.speaker}  {view.title}  {clock(view.seconds)} / {allowed}")
    click.echo(say("各部分（实际 / 目标）", "Parts (spoken / target)"))
    for part in view.parts:
        click.echo(f"  {clock(part.seconds)} / {clock(part.target_seconds)}  {part.name}")
    click.echo(say("讲到的业绩", "Evidence told"))
    for name in view.evidence_used:
        click.echo(f"  + {titles[name]}  ({name})")
    if view.left_out:
        click.echo(say("没有讲的业绩", "Evidence left out"))
    for left in view.left_out:
        click.echo(f"  - {left.title}  ({left.id}){say('：', ': ')}{left.reason}")
    if view.earned:
        _tell_rows(view)
    for remark in view.remarks:
        click.echo(f"  * {remark}")


def _tell_rows(view: SpeechView) -> None:
    click.echo(view.sheet)
    for row in view.earned:
        by = ("、" if view.lang == "zh" else ", ").join(row.by)
        click.echo(f"  {_mark(row)} {row.points!s:>4}  {row.name}" + (f"  {by}" if by else ""))
    click.echo(
        say(
            "  ✓ 有依据   ~ 一部分   ✗ 没有   ? 靠现场发挥",
            "  ✓ earned   ~ in part   ✗ nothing earns it   ? earned by delivery only",
        )
    )


def _mark(row: EarnedRow) -> str:
    return {"earned": "✓", "partly": "~", "missing": "✗", "delivery": "?"}[row.state]
