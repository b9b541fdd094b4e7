"""``prep intake``: take in what was found elsewhere."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.intake_linkedin import linkedin, vcard
from prep.cli.intake_resume import json_resume
from prep.cli.intake_word import word_resume
from prep.cli.options import format_option
from prep.messages import say

if TYPE_CHECKING:
    from prep.intake.found import DutyList, Found


@click.group("intake", help=say("读入外来材料。", "Take in what was found elsewhere."))
def command() -> None:
    """Take in what was found elsewhere."""


@command.command(
    "duties",
    help=say(
        "从文件里找出岗位职责清单（txt、md、html、docx、xlsx、pdf；- 为标准输入）。",
        "Find duty lists in files (txt, md, html, docx, xlsx, pdf; - for standard input).",
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@format_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help=say(
        "每个岗位起草一份岗位画像，写进这个文件夹",
        "Draft a role profile for each post into this folder.",
    ),
)
def duties(files: tuple[Path, ...], format_: str, out: Path | None) -> None:
    """Find duty lists."""
    from prep.intake.lists import find_lists

    found = [(path, find_lists(_lines(path))) for path in files]
    if out is not None:
        for path in _drafts(found, out):
            click.echo(say(f"草稿：{path}", f"draft: {path}"), err=True)
    if format_ == "json":
        click.echo(json.dumps(_data(found), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(line for path, one in found for line in _text(path, one)))


def _drafts(found: list[tuple[Path, Found]], out: Path) -> Iterator[Path]:
    """Write a draft for each post; a draft that was written before stays as it is."""
    from prep.intake.draft import draft
    from prep.library.meaning import meaning
    from prep.library.roles import competencies, roles
    from prep.workspace.save import write_document

    posts: dict[str, list[DutyList]] = {}
    for _, one in found:
        for listed in one.lists:
            posts.setdefault(listed.role or say("岗位不明", "Unknown post"), []).append(listed)
    bank = list(roles()) if posts else []
    for number, (post, lists) in enumerate(posts.items(), 1):
        made = draft(post, number, lists, competencies(), bank, meaning())
        yield write_document(out / f"{made.id}.yaml", made.text.encode("utf-8"))


def _lines(path: Path) -> list[str]:
    from prep.intake.readers import read_lines, text_lines
    from prep.word.read import document_lines

    if str(path) == "-":
        return text_lines(sys.stdin.buffer.read(), say("标准输入", "standard input"))
    return read_lines(path, {".docx": document_lines})


def _data(found: list[tuple[Path, Found]]) -> dict[str, object]:
    return {
        "lists": [_list_data(path, one, len(found) > 1) for path, f in found for one in f.lists],
        "questions": [
            {"file": str(path), "line": q.line, "text": q.text, "readings": list(q.readings)}
            for path, f in found
            for q in f.questions
        ],
    }


def _list_data(path: Path, one: DutyList, several: bool) -> dict[str, object]:
    from prep.intake.slips import slips

    items = [
        {
            "number": item.number,
            "text": item.text,
            "line": item.line,
            **(
                {"slips": found}
                if (found := [[s.written, s.meant] for s in slips(item.text)])
                else {}
            ),
        }
        for item in one.items
    ]
    place: dict[str, object] = {"file": str(path)} if several else {}
    return {
        **place,
        "role": one.role,
        "list": one.number,
        "heading": one.heading,
        "line": one.line,
        "items": items,
        "notes": one.notes,
    }


def _text(path: Path, found: Found) -> Iterator[str]:
    from prep.intake.slips import slips

    if not found.lists:
        yield say(f"{path}：没有找到职责清单", f"{path}: no duty list was found")
    for one in found.lists:
        role = one.role or say("（岗位不明）", "(post unknown)")
        number = say(f"，清单 {one.number}", f", list {one.number}") if one.number else ""
        yield f"{path}:{one.line}: {role}{number}" + (f"  “{one.heading}”" if one.heading else "")
        for item in one.items:
            yield f"  {item.number or '-':>2}  {item.text}"
            for slip in slips(item.text):
                yield say(
                    f"      疑似笔误：{slip.written} → {slip.meant}？",
                    f"      likely a slip: {slip.written} → {slip.meant}?",
                )
        yield from (f"  ! {note}" for note in one.notes)
        yield ""
    for question in found.questions:
        readings = say("，还是", ", or ").join(question.readings)
        yield say(
            f"? {path}:{question.line}: “{question.text}”是{readings}？在两个编号之间加空格后重试",
            f"? {path}:{question.line}: is “{question.text}” {readings}? Put a space between the two numbers and try again",
        )


command.add_command(word_resume)
command.add_command(json_resume)
command.add_command(linkedin)
command.add_command(vcard)
