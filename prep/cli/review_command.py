"""``prep review``: review a speech that was written elsewhere."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.options import dossier_option, format_option, lang_option, role_option
from prep.messages import Lang, say

if TYPE_CHECKING:
    from prep.model.dossier import Dossier
    from prep.model.review import Finding, Level, Measures, ReviewReport


@click.command(
    "review",
    help=say(
        "审阅一篇演讲稿（docx、md、txt）：空话、没有依据的说法、念不顺的句子、时间、序号、残留。"
        "退出码：0 没有错误，1 有错误级的发现，2 输入有问题。",
        "Review a speech (docx, md, txt): empty phrases, claims without support, sentences that cannot be said, "
        "time, numbering, damage. Exit code: 0 no errors, 1 findings of level error, 2 bad input.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--minutes",
    type=click.FloatRange(0.5, 60),
    help=say("限时（分钟）", "Time allowed, in minutes."),
)
@click.option(
    "--pace",
    type=click.IntRange(60, 400),
    help=say("每分钟念多少字（英文：词）", "Spoken syllables (English: words) a minute."),
)
@role_option
@click.option(
    "-w",
    "--workspace",
    type=click.Path(path_type=Path, file_okay=False),
    help=say("与这个工作区的个人档案核对", "Compare with the dossier of this workspace."),
)
@dossier_option
@lang_option
@format_option
@click.option(
    "--accept",
    "accepted",
    multiple=True,
    metavar="RULE[:LINE]",
    help=say(
        "有意保留：记下这条规则的发现（可多次使用）",
        "Keep on purpose: record what this rule found (may be repeated).",
    ),
)
def command(
    file: Path,
    minutes: float | None,
    pace: int | None,
    role_id: str | None,
    workspace: Path | None,
    name: str | None,
    lang: Lang | None,
    format_: str,
    accepted: tuple[str, ...],
) -> None:
    """Review a speech."""
    from prep.build.review import Beside, accept, review_file

    dossier = _dossier(workspace, name)
    beside = Beside(date.today(), minutes, pace, lang, role_id, dossier)
    report = review_file(file, beside)
    if accepted:
        accept(file, report, accepted)
        report = review_file(file, beside)
    if format_ == "json":
        click.echo(json.dumps({"file": str(file), **_data(report)}, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(file, report)))
    if report.count("error"):
        sys.exit(1)


def _dossier(workspace: Path | None, name: str | None) -> Dossier | None:
    """Load the one dossier that is meant."""
    from prep.workspace.workspace import open_workspace

    if workspace is None:
        if name:
            raise click.UsageError(say("--dossier 要与 -w 一起用", "--dossier goes with -w"))
        return None
    loaded = open_workspace(workspace).load(name)
    if len(loaded) > 1:
        names = ", ".join(item.file.stem for item in loaded)
        raise click.UsageError(
            say(
                f"工作区里有几份个人档案，用 --dossier 指明：{names}",
                f"there are several dossiers, choose one with --dossier: {names}",
            )
        )
    return loaded[0].value


def _data(report: ReviewReport) -> dict[str, object]:
    measures = report.measures
    shares = {"density": round(measures.density, 3), "swap_share": round(measures.swap_share, 3)}
    data = report.model_dump(mode="json")
    return {**data, "measures": {**data["measures"], **shares}}


def _lines(file: Path, report: ReviewReport) -> Iterator[str]:
    levels: tuple[Level, Level] = ("error", "warn")
    for level in levels:
        for finding in report.findings:
            if finding.level == level:
                yield f"{file}:{_place(finding)} {_level(level)} {finding.message} [{finding.rule}]"
                yield f"    → {finding.remedy}"
    yield from _hints(report)
    yield ""
    yield from _summary(report.measures)
    yield from _counts(report)


def _place(finding: Finding) -> str:
    return f"{finding.line}:{finding.column}:" if finding.line else ""


def _level(level: Level) -> str:
    names = {"error": ("错误", "error"), "warn": ("提醒", "warn"), "hint": ("提示", "hint")}
    return say(*names[level])


def _hints(report: ReviewReport) -> Iterator[str]:
    """Yield the hints, those of one rule together: the first as it is said, of the others the places."""
    rules: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.level == "hint":
            rules.setdefault(finding.rule, []).append(finding)
    for rule, found in rules.items():
        first = found[0]
        yield f"{_level('hint')} {_place(first)} {first.message} [{rule}]".replace("  ", " ")
        if len(found) > 1:
            places = ", ".join(f"{_place(f)}{f.excerpt}" for f in found[1:])
            yield say(f"    还有：{places}", f"    and {places}")
        yield f"    → {first.remedy}"


def _summary(measures: Measures) -> Iterator[str]:
    from prep.speech.remarks import clock

    m = measures
    yield say(
        f"篇幅  Word 字数 {m.word_count}（字符 {m.characters}，汉字 {m.han}），念出来 {m.spoken} 个音节；"
        f"{m.sentences} 句，最长 {m.longest} 字",
        f"Length   Word counts {m.word_count} ({m.characters} characters, {m.han} of them Han); "
        f"spoken {m.spoken}; {m.sentences} sentences, the longest of {m.longest}",
    )
    spoken = "  ".join(f"{pace}→{clock(t * 60)}" for pace, t in m.minutes.items())
    plain = "  ".join(f"{pace}→{t:.1f}" for pace, t in m.minutes_plain.items())
    yield say(f"时间  按念出来的音节  {spoken}", f"Time     by what is spoken  {spoken}")
    yield say(f"      只数汉字（分钟）{plain}", f"         by plain count (minutes)  {plain}")
    yield say(
        f"内容  {m.judged} 句中 {m.concrete} 句有数字、日期或名称（{m.density:.0%}）；"
        f"换个人也能讲的 {m.swappable} 句（{m.swap_share:.0%}）；业绩数字 {m.result_figures} 个",
        f"Content  {m.concrete} of {m.judged} sentences have a figure, date or name ({m.density:.0%}); "
        f"{m.swappable} anybody could say ({m.swap_share:.0%}); {m.result_figures} figures of results",
    )
    yield from _parts(m)


def _parts(measures: Measures) -> Iterator[str]:
    from prep.speech.review.budget import part_name

    shares = "  ".join(
        f"{part_name(s.part) or s.name or '-'} {s.share:.0%}" for s in measures.sections
    )
    missing = "  ".join(f"{part_name(part)} 0%" for part in measures.missing)
    yield say("各部分  ", "Parts    ") + "  ".join(part for part in (shares, missing) if part)


def _counts(report: ReviewReport) -> Iterator[str]:
    errors, warns, hints = (report.count(level) for level in ("error", "warn", "hint"))
    yield say(
        f"错误 {errors}，提醒 {warns}，提示 {hints}；已接受 {len(report.accepted)}",
        f"{errors} errors, {warns} warnings, {hints} hints; accepted: {len(report.accepted)}",
    )
