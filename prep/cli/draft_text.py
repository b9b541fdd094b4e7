"""How ``prep draft`` prints: changes, an overview, versions, a readable difference."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.messages import say
from prep.speech.remarks import clock

if TYPE_CHECKING:
    from prep.build.draft_history import Entry
    from prep.build.draft_overview import Overview
    from prep.model.views import SpeechView
    from prep.workspace.draft.diff import ParagraphDiff, Run
    from prep.workspace.draft.merge import Merged
    from prep.workspace.draft.offers import Change

_SHOWN = 64
"""Columns of a paragraph that a list shows."""
_CONTEXT = 20
"""Unchanged characters that a difference shows before and after a change."""
_COLOURS = {"-": "red", "+": "green"}


def _colour() -> bool | None:
    """Return ``False`` where ``NO_COLOR`` asks for plain text; ``None`` leaves it to the terminal."""
    return False if os.environ.get("NO_COLOR") else None


def _coloured() -> bool:
    return _colour() is None and sys.stdout.isatty()


def _beginning(text: str) -> str:
    """Return as much of a text as fits in a list; a Chinese character takes two columns."""
    width = 0
    for n, character in enumerate(text):
        width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if width > _SHOWN:
            return text[:n].rstrip() + "…"
    return text


def print_begun(path: Path, view: SpeechView) -> None:
    """Print where a new draft is and how to go on."""
    click.echo(f"{path}  ({clock(view.seconds)} / {clock(float(view.minutes) * 60)})")
    click.echo(
        say(
            "  用任何编辑器修改它；改了个人档案后运行 prep draft update；prep build speech 按它生成 Word",
            "  Edit it in any editor; after a change of the dossier run prep draft update; "
            "prep build speech makes Word files from it",
        )
    )


def _labels() -> dict[str, str]:
    return {
        "replaced": say("已更新", "updated"),
        "added": say("新增", "added"),
        "removed": say("删去", "removed"),
        "kept": say("您的，未动", "yours, left"),
        "collision": say("冲突，待您决定", "collision: yours to decide"),
        "proposed": say("建议加入", "proposed"),
    }


def print_changes(path: Path, merged: Merged, dry_run: bool) -> None:
    """Print what an update did, part by part."""
    click.echo(str(path))
    names = {part.id: part.name for part in merged.base.parts}
    if not any(change.what != "kept" for change in merged.changes):
        click.echo(say("  没有变化", "  nothing has changed"))
    ordered = sorted(merged.changes, key=lambda c: _place(c, list(names)))
    for part, changes in groupby(ordered, key=lambda c: c.part):
        click.echo(f"  {names.get(part, part) or say('开头', 'Beginning')}")
        for change in changes:
            _print_change(change)
    open_ = sum(change.what in {"collision", "proposed"} for change in merged.changes)
    if dry_run:
        click.echo(say("  （只是预览，没有写入）", "  (a preview: nothing was written)"))
    elif open_:
        click.echo(
            say(
                f"  {open_} 条建议写在稿子里您的文字旁边：prep draft accept 采用，prep draft keep 保留原文",
                f"  {open_} proposed in the draft beside your text: prep draft accept takes the new one, "
                "prep draft keep your own",
            )
        )


def _place(change: Change, parts: list[str]) -> int:
    return parts.index(change.part) if change.part in parts else -1 if not change.part else 99


def _print_change(change: Change) -> None:
    click.echo(f"    {_labels()[change.what]}{_about(change.note)}")
    if change.what == "kept":
        return
    if change.what == "collision" and not change.new:
        click.echo(
            say("      新稿里不再有这一段：", "      no longer there: ") + _beginning(change.old)
        )
        return
    if change.what in {"replaced", "collision"}:
        from prep.workspace.draft.diff import runs_of

        for line in _lines(runs_of(change.old, change.new)):
            click.echo(line, color=_colour())
        return
    click.echo(f"      {_beginning(change.new or change.old)}")


def changes_data(path: Path, merged: Merged) -> dict[str, object]:
    """Return the changes of an update for ``--format json``."""
    from dataclasses import asdict

    return {"file": str(path), "changes": [asdict(change) for change in merged.changes]}


def print_overview(view: Overview) -> None:
    """Print the times of a draft's parts, and whose each paragraph is."""
    total = f"{clock(view.seconds)} / {clock(view.allowed)}"
    click.echo(f"{view.path}  {total}" + "".join(view.off))
    marks = {"prep": " ", "edited": "~", "yours": "+"}
    for part in view.parts:
        times = f"{part.name}  {clock(part.seconds)} / {clock(part.target)}"
        click.echo(times if part.name else say("（开头）", "(beginning)"))
        for row in part.rows:
            if row.proposal:
                click.echo(f"  ?{row.proposal:<2} {row.action_label()}  {_beginning(row.text)}")
            else:
                note = f"  [{row.note}]" if row.note else ""
                click.echo(
                    f"   {marks[row.whose]} {clock(row.seconds):>5}  {_beginning(row.text)}{note}"
                )
    for what, sentence in view.beyond:
        click.echo(
            say(
                f"! 个人档案里没有：{what}（{_beginning(sentence)}）",
                f"! not in the dossier: {what} ({_beginning(sentence)})",
            )
        )
    for remark in view.remarks:
        click.echo(f"* {remark}")
    click.echo(
        say(
            f"~ 您改过的 {view.count('edited')} 段，+ 您写的 {view.count('yours')} 段，? 待处理的建议 {view.open} 条",
            f"~ edited by you: {view.count('edited')}, + written by you: {view.count('yours')}, "
            f"? open proposals: {view.open}",
        )
    )


def version_data(entry: Entry) -> dict[str, object]:
    """Return a version for ``--format json``."""
    version = entry.version
    return {
        "number": version.number,
        "time": version.time.isoformat(),
        "reason": version.reason,
        "file": str(version.path),
        "changes": dict(entry.changes),
        "sentences": entry.sentences,
        "yours": entry.yours,
        "proposals": entry.proposals,
        "current": entry.current,
        "broken": entry.broken,
    }


def print_history(entries: Iterable[Entry]) -> None:
    """Print the versions, the newest last; ``*`` marks the one that the draft is now."""
    labels = {
        "new": say("新写出", "composed"),
        "edited": say("您在编辑器里的修改", "your edits"),
        "update": say("重新组稿", "composed again"),
        "accept": say("采用建议", "accepted proposals"),
        "keep": say("保留原文", "kept your text"),
        "restore": say("还原", "brought back"),
    }
    for entry in entries:
        version = entry.version
        when = version.time.strftime("%Y-%m-%d %H:%M:%S")
        mark = "*" if entry.current else " "
        click.echo(f"{mark}{version.number:>3}  {when}  {labels[version.reason]}{_brought(entry)}")


def _brought(entry: Entry) -> str:
    """Say what a version brought."""
    if entry.broken:
        return say("：标记不完整，读不出来", ": its marks are broken, it cannot be read")
    labels = _change_labels()
    changes = [say(f"{labels[what]} {n} 段", f"{n} {labels[what]}") for what, n in entry.changes]
    counts = [
        say(f"{entry.sentences} 句", f"{entry.sentences} sentences")
        + say(f"（您的 {entry.yours} 句）", f" ({entry.yours} yours)")
    ]
    if entry.proposals:
        counts.append(say(f"{entry.proposals} 条建议待处理", f"open proposals: {entry.proposals}"))
    return say("：", ": ") + say("，", ", ").join([*changes, *counts])


def _change_labels() -> dict[str, str]:
    return {
        "changed": say("改动", "changed"),
        "added": say("新增", "added"),
        "removed": say("删去", "removed"),
        "moved": say("移动", "moved"),
    }


def _about(note: str) -> str:
    """Return what a paragraph is about, as it stands behind its label."""
    labels = {
        "title": say("题目", "title"),
        "salutation": say("称呼", "salutation"),
        "heading": say("标题", "heading"),
    }
    return f"  [{labels.get(note, note)}]" if note else ""


def diff_data(found: Iterable[ParagraphDiff]) -> list[dict[str, object]]:
    """Return a difference for ``--format json``."""
    from dataclasses import asdict

    return [{**asdict(one), "runs": [list(run) for run in one.runs]} for one in found]


def print_diff(found: Iterable[ParagraphDiff], names: Mapping[str, str]) -> None:
    """Print a difference by part and paragraph; ``names`` are the names of parts by their ids."""
    changed = [one for one in found if one.change != "same"]
    if not changed:
        click.echo(say("没有差别", "no difference"))
    for part, group in groupby(changed, key=lambda one: one.part):
        click.echo(names.get(part, part) or say("（开头）", "(beginning)"))
        for one in group:
            about = _about(one.note or (one.kind if one.kind != "paragraph" else ""))
            click.echo(f"  {_change_labels()[one.change]}{about}")
            for line in _lines(one.runs):
                click.echo(line, color=_colour())


def _lines(runs: Iterable[Run]) -> Iterator[str]:
    """Write runs as a text: coloured in a terminal, with [-…-] and {+…+} otherwise."""
    coloured = _coloured()
    text = ""
    found = list(runs)
    for n, (sign, run) in enumerate(found):
        if sign == "=":
            text += _context(run, n > 0, n < len(found) - 1)
        elif coloured:
            text += click.style(run, fg=_COLOURS[sign], strikethrough=sign == "-" or None)
        else:
            text += f"[-{run}-]" if sign == "-" else f"{{+{run}+}}"
    yield f"      {text}"


def _context(run: str, follows: bool, leads: bool) -> str:
    """Shorten what is the same in both texts to what is needed to find the place."""
    if len(run) <= 2 * _CONTEXT + 4:
        return run
    return (run[:_CONTEXT] if follows else "") + "…" + (run[-_CONTEXT:] if leads else "")
