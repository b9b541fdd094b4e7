"""``prep forms``: the fields of forms, and tags for a form of one's own."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.cells import cut, width
from prep.cli.options import format_option, lang_option
from prep.messages import Lang, language, say

if TYPE_CHECKING:
    from prep.build.tagging import Listed
    from prep.word.tagging import Left, Proposed, Tagged

_SHOWN = 40


@click.group(
    "forms",
    help=say(
        "表格：有哪些字段；给单位的空白表格加标签。",
        "Forms: what fields there are; tags for a form of your own.",
    ),
)
def command() -> None:
    """Work with forms."""


@command.command(
    "fields",
    help=say(
        "列出表格里可用的标签、含义和示例的值。",
        "List the tags that a form may have, with meaning and the sample's value.",
    ),
)
@lang_option
@format_option
def fields_(lang: Lang | None, format_: str) -> None:
    """List the tags."""
    from prep.build.tagging import field_list

    listed = field_list(lang or language())
    if format_ == "json":
        click.echo(json.dumps([asdict(one) for one in listed], ensure_ascii=False, indent=2))
        return
    for one in listed:
        click.echo(_line(one))
    click.echo(
        say(
            "\n列表要循环：{%tr for 成员 in 家庭成员 %}、{%tr endfor %} 各占一行，中间一行写 {{ 成员.姓名 }}。",
            "\nA list needs a loop: {%tr for row in family_rows %} and {%tr endfor %} in rows of their own, "
            "{{ row.name }} in the row between.",
        )
    )


def _line(one: Listed) -> str:
    head = f"{_padded(f'{{{{ {one.name} }}}}', 30)} {_padded(f'{{{{ {one.alias} }}}}', 24)}"
    value = cut(one.value.replace("\n", " / "), _SHOWN)
    return f"{head} {one.meaning}{'  ' if one.meaning else ''}{value}".rstrip()


def _padded(text: str, cells: int) -> str:
    return text + " " * max(cells - width(text), 0)


@command.command(
    "tag",
    help=say(
        "认出空白表格（.docx）里的栏目名，写一份加好标签的副本供核对；原表不动。",
        "Recognise the labels of an untagged form (.docx) and write a tagged copy to check; the form stays as it is.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=say("副本的文件名", "Name of the copy."),
)
@format_option
def tag_(file: Path, output: Path | None, format_: str) -> None:
    """Tag a form."""
    from prep.build.tagging import tag_file

    target, tagged = tag_file(file, output)
    if format_ == "json":
        click.echo(json.dumps(_data(target, tagged), ensure_ascii=False, indent=2))
        return
    sure = [one for one in tagged.proposed if one.certain]
    doubtful = [one for one in tagged.proposed if not one.certain]
    _section(say("认准的", "Certain"), [_proposal(one) for one in sure])
    _section(
        say("拿不准的，请核对", "Doubtful: please check"), [_proposal(one) for one in doubtful]
    )
    _section(say("没有填的", "Left alone"), [_left(one) for one in tagged.left])
    if not tagged.proposed:
        click.echo(
            say(
                "没有认出任何栏目。可以自己写标签：prep forms fields",
                "No label was recognised. You can write tags yourself: prep forms fields",
            )
        )
    click.echo(str(target))
    click.echo(
        say(
            f"核对以后：prep build application-form --template {target}",
            f"When you have checked it: prep build application-form --template {target}",
        )
    )


def _data(target: Path, tagged: Tagged) -> dict[str, object]:
    return {
        "file": str(target),
        "proposed": [asdict(one) for one in tagged.proposed],
        "left": [asdict(one) for one in tagged.left],
    }


def _section(title: str, lines: list[str]) -> None:
    if lines:
        click.echo(say(f"{title}（{len(lines)}）", f"{title} ({len(lines)})"))
        for line in lines:
            click.echo(f"  {line}")


def _proposal(one: Proposed) -> str:
    return f"{_padded(cut(one.label, 34), 36)} {one.tag}"


def _left(one: Left) -> str:
    why = {
        "by hand": say("手工填写", "filled in by hand"),
        "another person": say("是别人的资料", "about another person"),
        "unknown": say("不认识这一栏", "label not known"),
        "has text": say("空格里已有文字", "the blank has text of its own"),
        "no room": say("旁边没有空格", "no blank beside it"),
    }
    return f"{_padded(cut(one.label, 34), 36)} {why[one.why]}"
