"""``prep resume read-back``: what software that sorts applications reads in a résumé."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.options import format_option
from prep.messages import say

if TYPE_CHECKING:
    from prep.build.read_back import Fact, ReadBack
    from prep.build.readers import Difference

_MOST = 5


@click.command(
    "read-back",
    help=say(
        "看招聘软件从一份 Word 简历里读到什么：按文件顺序的文字、几种读法是否一致、认出的事实、会出错的地方。",
        "Show what software reads in a résumé in Word: the text in file order, whether several readers agree, "
        "the facts recognised, and what breaks machines.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@format_option
def read_back(file: Path, format_: str) -> None:
    """Read a résumé back."""
    from dataclasses import asdict

    from prep.build.read_back import read_back as read
    from prep.build.read_back import read_document

    found = read(read_document(file), file.name)
    if format_ == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_text(found)))


def _text(found: ReadBack) -> Iterator[str]:
    yield say(f"{found.file}：按文件顺序读到的文字", f"{found.file}: the text in file order")
    yield from (f"{number:>4}  {line}" for number, line in enumerate(found.readings[0].lines, 1))
    yield from ("", say("其他软件的读法", "Other readers"))
    yield from _readers(found)
    yield from ("", say("认出的事实，按顺序", "Facts recognised, in order"))
    yield from (_fact(fact) for fact in found.facts)
    yield from ("", say("会让软件出错的地方", "What breaks machines"))
    yield from (f"  ! {warning}" for warning in found.warnings)
    if not found.warnings:
        yield say("  没有发现", "  nothing found")


def _readers(found: ReadBack) -> Iterator[str]:
    differences = {d.reader: d for d in found.differences}
    facts = {f.reader: f for f in found.by_reader}
    for reading in found.readings[1:]:
        if reading.missing:
            yield f"  {reading.reader}: {reading.missing}"
            continue
        yield from _difference(differences[reading.reader], len(reading.lines))
        seen = facts[reading.reader]
        count, total = len(found.facts) - len(seen.missing), len(found.facts)
        order = (
            say("顺序一致", "in the same order")
            if seen.in_order
            else say("顺序不同", "in another order")
        )
        yield say(
            f"    只凭它的文字能认出 {count}/{total} 项事实，{order}",
            f"    from its text alone {count} of {total} facts are recognised, {order}",
        )
        yield from (f"    - {_fact(fact).strip()}" for fact in seen.missing[:_MOST])


def _difference(found: Difference, lines: int) -> Iterator[str]:
    verdict = (
        say("与上文一致", "agrees with the above")
        if found.agrees
        else say("与上文不同", "differs from the above")
    )
    yield say(
        f"  {found.reader}：{lines} 行，{verdict}", f"  {found.reader}: {lines} lines, {verdict}"
    )
    for what, texts in (
        (say("没读到", "not read"), found.not_read),
        (say("只有它读到", "read only there"), found.only_there),
        (say("位置提前", "comes earlier there"), found.moved),
    ):
        yield from (f"    {what}: {text}" for text in texts[:_MOST])
        if len(texts) > _MOST:
            yield say(
                f"    {what}：还有 {len(texts) - _MOST} 行",
                f"    {what}: {len(texts) - _MOST} lines more",
            )


def _fact(fact: Fact) -> str:
    names = {
        "name": say("姓名", "name"), "phone": say("电话", "phone"), "email": say("邮箱", "e-mail"),
        "organisation": say("单位", "employer"), "unit": say("部门", "department"), "post": say("岗位", "title"),
        "period": say("时间", "dates"), "bullet": "  •", "school": say("学校", "school"), "major": say("专业", "subject"),
        "degree": say("学历", "degree"),
    }  # fmt: skip
    name = names.get(fact.kind, fact.kind)
    return f"  {name} {fact.value}" if fact.kind == "bullet" else f"  {name}: {fact.value}"
