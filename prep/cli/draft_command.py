"""``prep draft``: the speech as a text that the user edits, with its history."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from prep.cli.build_command import print_warnings
from prep.cli.options import (
    dossier_option,
    format_option,
    lang_option,
    role_option,
    workspace_option,
)
from prep.cli.speech_options import settled_pace, speech_options
from prep.messages import Lang, say

if TYPE_CHECKING:
    from prep.build.documents import Order
    from prep.build.drafts import Desk
    from prep.library.load import Loaded
    from prep.model.dossier import Dossier
    from prep.workspace.workspace import Workspace


@click.group(
    "draft",
    help=say(
        "演讲稿的稿子：写出、自己改、按新材料更新、比较、还原。",
        "Your draft of the speech: begin it, edit it, update it, compare, go back.",
    ),
)
def command() -> None:
    """Work on a draft."""


def _located(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which draft is meant."""
    for option in (lang_option, role_option, dossier_option, workspace_option):
        function = option(function)
    return function


def _on_one(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the one draft that its options mean."""

    @_located
    @wraps(function)
    def run(
        workspace: Path, name: str | None, role_id: str | None, lang: Lang | None, **rest: Any
    ) -> None:
        from prep.build.drafts import only

        _, found = _found(workspace, name, role_id, lang, deleted=True)
        function(only(found, workspace), **rest)

    return run


def _found(
    workspace: Path,
    name: str | None,
    role_id: str | None,
    lang: Lang | None,
    deleted: bool = False,
    **wishes: Any,
) -> tuple[Workspace, list[Desk]]:
    """Return the workspace and the drafts in it that are meant."""
    from prep.build.drafts import desks
    from prep.workspace.workspace import open_workspace

    place = open_workspace(workspace)
    loaded = place.load(name)
    if wishes.get("pace") == "learnt" and len(loaded) > 1:
        raise click.UsageError(
            say(
                "每个人的语速不同 — 用 --dossier 指明是谁的",
                "each person has a pace of their own — name one with --dossier",
            )
        )
    order = _order(loaded[0].value, **_with_pace(wishes, loaded[0], lang))
    return place, desks(place.folder, loaded, order, role_id, lang, deleted)


def _with_pace(wishes: dict[str, Any], item: Loaded[Dossier], lang: Lang | None) -> dict[str, Any]:
    """Return the options with the pace in numbers."""
    return {**wishes, "pace": settled_pace(wishes.get("pace"), item, lang)}


def _order(
    dossier: Dossier, pin: tuple[str, ...] = (), exclude: tuple[str, ...] = (), **wishes: Any
) -> Order:
    """Return an order with the options that say how a speech is to be."""
    from prep.build.documents import Order

    return Order(dossier, date.today(), pinned=pin, excluded=exclude, **wishes)


@command.command(
    "new",
    help=say(
        "写出一份稿子（工作区/drafts）；已有的稿子不会动。",
        "Compose a draft into drafts in the workspace; one that exists is left alone.",
    ),
)
@_located
@speech_options
@click.option(
    "--from",
    "source",
    metavar="ROLE",
    help=say(
        "从另一个岗位的稿子开始，您改过的段落都带过来",
        "Begin with the draft for another role and keep what is yours in it.",
    ),
)
def new(
    workspace: Path,
    name: str | None,
    role_id: str | None,
    lang: Lang | None,
    source: str | None,
    **wishes: Any,
) -> None:
    """Begin a draft for each dossier."""
    from dataclasses import replace

    from prep.build.drafts import begin, desk
    from prep.cli.draft_text import print_begun
    from prep.workspace.workspace import open_workspace

    place = open_workspace(workspace)
    for item in place.load(name):
        print_warnings(item.warnings)
        order = _order(item.value, role=role_id, lang=lang, **_with_pace(wishes, item, lang))
        here = desk(place.folder, item.file, order)
        before = desk(place.folder, item.file, replace(order, role=source)) if source else None
        print_begun(here.file.path, begin(here, datetime.now(), before))


@command.command(
    "update",
    help=say(
        "按现在的个人档案重新组稿：没改过的段落跟着更新，您改过的不动，有冲突时并排给出建议。",
        "Compose again from the dossier as it is: paragraphs you left alone follow, yours stay, "
        "and where the two collide the new text is proposed beside yours.",
    ),
)
@_located
@speech_options
@click.option(
    "--dry-run", is_flag=True, help=say("只显示，不写入", "Show what would change; write nothing.")
)
@format_option
def update_(
    workspace: Path,
    name: str | None,
    role_id: str | None,
    lang: Lang | None,
    dry_run: bool,
    format_: str,
    **wishes: Any,
) -> None:
    """Update the drafts that are meant."""
    from prep.build.drafts import only, update
    from prep.cli.draft_text import changes_data, print_changes

    place, found = _found(workspace, name, role_id, lang, **wishes)
    for one in found or [only(found, place.folder)]:
        merged = update(one, datetime.now(), dry_run)
        if format_ == "json":
            click.echo(
                json.dumps(changes_data(one.file.path, merged), ensure_ascii=False, indent=2)
            )
        else:
            print_changes(one.file.path, merged, dry_run)


@command.command(
    "show",
    help=say(
        "看每部分用时、每段是谁写的、有哪些建议待处理。",
        "Show the time of each part, whose each paragraph is, and what is proposed.",
    ),
)
@_located
@format_option
def show(
    workspace: Path,
    name: str | None,
    role_id: str | None,
    lang: Lang | None,
    format_: str,
) -> None:
    """Show the drafts that are meant."""
    from prep.build.draft_overview import overview
    from prep.build.drafts import only
    from prep.cli.draft_text import print_overview

    place, found = _found(workspace, name, role_id, lang)
    views = [overview(one) for one in found or [only(found, place.folder)]]
    if format_ == "json":
        click.echo(json.dumps([view.as_data() for view in views], ensure_ascii=False, indent=2))
        return
    for view in views:
        print_overview(view)


@command.command(
    "diff",
    help=say(
        "比较两个版本（历史编号、now、composed）；不写时比较 prep 上次组的稿和现在的稿。",
        "Compare two versions (a number of the history, now, composed); without any, what prep "
        "composed last with the draft as it is.",
    ),
)
@click.argument("old", metavar="[A]", default="composed")
@click.argument("recent", metavar="[B]", default="now")
@format_option
@_on_one
def diff_(place: Desk, old: str, recent: str, format_: str) -> None:
    """Compare two versions."""
    from prep.build.drafts import part_names, version
    from prep.cli.draft_text import diff_data, print_diff
    from prep.workspace.draft.diff import diff

    found = diff(version(place, old), version(place, recent))
    if format_ == "json":
        click.echo(json.dumps(diff_data(found), ensure_ascii=False, indent=2))
    else:
        print_diff(found, part_names(place))


@command.command("history", help=say("列出这份稿子的各个版本。", "List the versions of the draft."))
@format_option
@_on_one
def history(place: Desk, format_: str) -> None:
    """List the versions."""
    from prep.build.draft_history import history_of
    from prep.cli.draft_text import print_history, version_data

    versions = history_of(place)
    if format_ == "json":
        click.echo(json.dumps([version_data(v) for v in versions], ensure_ascii=False, indent=2))
    else:
        print_history(versions)


@command.command(
    "restore",
    help=say(
        "还原到历史里的第 N 版；现在的稿子先存进历史。",
        "Bring back version N of the history; the draft as it is goes into the history first.",
    ),
)
@click.argument("number", metavar="N", type=click.IntRange(1))
@_on_one
def restore_(place: Desk, number: int) -> None:
    """Bring back a version."""
    from prep.build.drafts import restore

    before = restore(place, number, datetime.now())
    undo = say(
        f"；要撤销：prep draft restore {before}", f"; to undo it: prep draft restore {before}"
    )
    click.echo(
        say(
            f"{place.file.path}：已还原到第 {number} 版",
            f"{place.file.path}: version {number} is back",
        )
        + (undo if before else "")
    )


@command.command(
    "accept",
    help=say(
        "采用建议：写编号（见 show）、来源（如 evidence/ID）或 all。",
        "Accept proposals: their numbers (see show), a source such as evidence/ID, or all.",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="PARAGRAPH|all")
@_on_one
def accept_(place: Desk, names: tuple[str, ...]) -> None:
    """Accept proposals."""
    from prep.build.drafts import decide

    count = decide(place, names, "accept", datetime.now())
    click.echo(say(f"采用了 {count} 条建议", f"accepted: {count}"))


@command.command(
    "keep",
    help=say(
        "不采用建议，保留自己的文字；不写编号时为全部。",
        "Turn proposals down and keep your own text; all of them unless some are named.",
    ),
)
@click.argument("names", nargs=-1, metavar="[PARAGRAPH|all]")
@_on_one
def keep_(place: Desk, names: tuple[str, ...]) -> None:
    """Turn proposals down."""
    from prep.build.drafts import decide

    count = decide(place, names, "keep", datetime.now())
    click.echo(say(f"{count} 处保留了您的文字", f"kept your text: {count}"))


@command.command(
    "edit",
    help=say(
        "用 $VISUAL 或 $EDITOR（Windows 上默认记事本）打开稿子。",
        "Open the draft in $VISUAL or $EDITOR (on Windows: Notepad).",
    ),
)
@_on_one
def edit(place: Desk) -> None:
    """Open the draft in an editor, and show it when the editor is closed."""
    from prep.build.draft_overview import overview
    from prep.cli.draft_text import print_overview

    click.edit(filename=str(place.file.path))
    print_overview(overview(place))
