"""``prep rehearse``: rehearse the speech against a time for each part."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.options import (
    dossier_option,
    format_option,
    lang_option,
    role_option,
    workspace_option,
)
from prep.cli.speech_options import PaceChoice, settled_pace, speech_options
from prep.errors import WorkspaceError
from prep.messages import Lang, say

if TYPE_CHECKING:
    from prep.build.rehearsing import Outcome
    from prep.library.load import Loaded
    from prep.model.dossier import Dossier
    from prep.speech.rehearse import Plan, Session


@click.group(
    "rehearse",
    invoke_without_command=True,
    help=say(
        "按各部分的时间试讲：空格进入下一部分，随时看快慢；讲完给出至多三条建议，并学习你的语速。"
        "prep rehearse history 看历次试讲。",
        "Rehearse the speech against a time for each part: space goes on to the next part, the screen shows "
        "how late or early you are; three findings at most come after it, and your pace is learnt. "
        "prep rehearse history lists the runs.",
    ),
)
@workspace_option
@role_option
@lang_option
@speech_options
@dossier_option
@click.option(
    "--part",
    metavar="ID",
    help=say("只练这一部分，如 advantages", "Rehearse this part only, such as advantages."),
)
@click.option(
    "--text/--cards",
    "text",
    default=True,
    help=say("显示全文，或只显示关键词", "Show the text, or key words only."),
)
@click.option(
    "--bell/--no-bell",
    default=True,
    help=say("剩一分钟和到时响铃", "Ring a minute before the end and at the end."),
)
@click.option(
    "--keys",
    type=click.Path(path_type=Path, allow_dash=True),
    help=say(
        "从文件读按键，每行如 12.5 next（- 为标准输入）",
        "Read the keys from a file with lines such as 12.5 next (- is standard input).",
    ),
)
@click.option(
    "--wav",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=say(
        "听一段录音（需要 audio 扩展）：停顿、换气、语速；和 --keys 一起用时并入这次试讲，和 --part 一起用时记为单练",
        "Listen to a recording (extra audio): pauses, breath, rate. With --keys it belongs to that run, with --part "
        "it is recorded as a drill.",
    ),
)
@click.option(
    "--last",
    is_flag=True,
    help=say("把录音并入最近一次试讲", "The recording is one of the last run: add it there."),
)
@click.option(
    "--fresh",
    is_flag=True,
    help=say(
        "不用 drafts 里的稿子，重新组稿来练", "Rehearse a speech composed afresh, not your draft."
    ),
)
@format_option
@click.pass_context
def command(
    ctx: click.Context,
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
    part: str | None,
    text: bool,
    bell: bool,
    keys: Path | None,
    wav: Path | None,
    last: bool,
    fresh: bool,
    format_: str,
) -> None:
    """Rehearse the speech."""
    if ctx.invoked_subcommand:
        ctx.obj = (workspace, name)
        return
    from prep.build.documents import Order
    from prep.build.drafts import with_draft
    from prep.build.rehearsing import add_recording, conclude, plan_of, with_recording
    from prep.workspace.rehearsals import load_runs

    item = _only(workspace, name)
    load_runs(item.file)  # a damaged file is told before the speaker begins, not after
    order = Order(
        item.value, date.today(), role_id, lang, minutes, settled_pace(pace, item, lang), 1,
        outline, sheet, audience, pin, exclude,
    )  # fmt: skip
    plan = plan_of(order if fresh else with_draft(item.file.parent, item.file, order), part)
    if last and (wav is None or keys is not None):
        raise click.UsageError(
            say("--last 和 --wav 一起用，不带 --keys", "--last goes with --wav, without --keys")
        )
    if wav is not None and last:
        _print_outcome(add_recording(item.file, plan, wav), format_)
        return
    if wav is not None and keys is None:
        _listen(item.file, plan, wav, order.profile().id, format_)
        return
    begun = datetime.now()
    session = _session(plan, keys, bell, not text)
    if not session.elapsed:
        click.echo(say("没有开始，没有记录。", "Not begun, nothing recorded."), err=True)
        return
    run = session.record(begun.isoformat(timespec="seconds"), order.profile().id)
    run = with_recording(run, wav) if wav else run
    _print_outcome(conclude(item.file, plan, run), format_)


def _only(workspace: Path, name: str | None) -> Loaded[Dossier]:
    """Return the one dossier that is meant."""
    from prep.workspace.workspace import open_workspace

    place = open_workspace(workspace)
    loaded = place.load(name)
    if len(loaded) > 1:
        there = ", ".join(path.stem for path in place.dossiers)
        raise WorkspaceError(
            say(
                f"工作区里有几份个人档案 — 用 --dossier 指明是谁的：{there}",
                f"the workspace has several dossiers — name one with --dossier: {there}",
            )
        )
    return loaded[0]


def _session(plan: Plan, keys: Path | None, bell: bool, cards: bool) -> Session:
    """Run the rehearsal: by keys pressed in a terminal, else by those of a file."""
    from prep.cli.rehearse_loop import live, scripted
    from prep.library.files import read_text

    if keys is None and sys.stdin.isatty():
        if not sys.stdout.isatty():
            raise click.UsageError(
                say(
                    "试讲要用屏幕，输出不能转到文件 — 去掉 > 或 |，或用 --keys 读按键",
                    "a rehearsal needs the screen — do not redirect its output, or read the keys with --keys",
                )
            )
        return live(plan, bell, cards)
    if keys is None or str(keys) == "-":
        return scripted(plan, sys.stdin.read(), "-")
    return scripted(plan, read_text(keys), str(keys))


def _listen(dossier: Path, plan: Plan, wav: Path, role: str, format_: str) -> None:
    """Report on a recording alone; that of one part is recorded as a drill, for it times the part."""
    from prep.build.rehearsing import conclude, listen
    from prep.cli.rehearse_report import listening_data, listening_lines
    from prep.speech.rehearse import begin

    found = listen(plan, wav)
    if plan.drill and found.rate:
        session = begin(plan).press("start", 0).press("next", found.speaking)
        run = session.record(datetime.now().isoformat(timespec="seconds"), role)
        run = run.model_copy(update={"heard": found.heard})
        _print_outcome(conclude(dossier, plan, run), format_)
    elif format_ == "json":
        click.echo(json.dumps(listening_data(found), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(listening_lines(found)))


def _print_outcome(outcome: Outcome, format_: str) -> None:
    from prep.cli.rehearse_report import outcome_data, outcome_lines

    if format_ == "json":
        click.echo(json.dumps(outcome_data(outcome), ensure_ascii=False, indent=2))
        return
    for line in outcome_lines(outcome):
        click.echo(line)


@command.command("history", help=say("历次试讲和变化", "The runs so far, and what has changed."))
@click.option(
    "-w",
    "--workspace",
    type=click.Path(path_type=Path, file_okay=False),
    help=say("工作区文件夹", "The workspace folder."),
)
@dossier_option
@format_option
@click.pass_context
def history(ctx: click.Context, workspace: Path | None, name: str | None, format_: str) -> None:
    """List the runs of a dossier."""
    from prep.cli.rehearse_report import history_data, history_lines
    from prep.library.rehearsal_rules import rehearsal_rules
    from prep.speech.rehearse import learn
    from prep.workspace.rehearsals import load_runs

    before: tuple[Path, str | None] = ctx.obj
    item = _only(workspace or before[0], name or before[1])
    runs, drill = load_runs(item.file), rehearsal_rules().drill
    learnt = learn(runs, runs[-1].lang) if runs else None
    if format_ == "json":
        click.echo(json.dumps(history_data(runs, drill, learnt), ensure_ascii=False, indent=2))
    elif not runs:
        click.echo(say("还没有试讲 — 运行 prep rehearse", "No runs yet — run prep rehearse."))
    else:
        for line in history_lines(runs, drill, learnt):
            click.echo(line)
