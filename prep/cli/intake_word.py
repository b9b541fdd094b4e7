"""``prep intake word-resume``: the draft of a dossier from a résumé in Word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.intake_options import done, out_option, role_of
from prep.cli.options import format_option, lang_option, role_option
from prep.messages import Lang, say

if TYPE_CHECKING:
    from prep.intake.word_resume.recognise import Recognised

_WIDEST = 34


@click.command(
    "word-resume",
    help=say(
        "读入别处写的 Word 简历（表格式的和普通的，中文和英文），写出一份个人档案草稿，并说明每项内容出自哪里、哪些没有归类。",
        "Read a résumé in Word (forms and plain ones, Chinese and English) into the draft of a dossier; "
        "tell where each field was found, and what was not placed.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@role_option
@lang_option
@out_option
@format_option
def word_resume(
    file: Path, role_id: str | None, lang: Lang | None, output: Path | None, format_: str
) -> None:
    """Take in a résumé."""
    from prep.workspace.save import write_document

    found = _recognised(file)
    found.draft.lang = lang or found.draft.lang
    text = found.draft.text(_role(found, role_id), file.name)
    path = write_document(output, text.encode("utf-8")) if output else None
    if format_ == "json":
        click.echo(json.dumps(_data(found, path), ensure_ascii=False, indent=2))
        return
    if path is None:
        click.echo(text)
    click.echo("\n".join(_report(found, file, path)), err=path is None)


def _recognised(file: Path) -> Recognised:
    from prep.build.read_back import read_document
    from prep.intake.word_resume.recognise import recognise
    from prep.library.resume_words import all_resume_words
    from prep.word.read_resume import read_blocks

    return recognise(read_blocks(read_document(file), file.name), all_resume_words())


def _role(found: Recognised, role_id: str | None) -> str:
    """Return the role asked for, else the one whose title the résumé names, else the first."""
    from prep.library.roles import roles

    if role_id:
        return role_of(role_id)
    data = found.draft.data
    held = [entry.get("post") for entry in data.get("employment", [])[:1]]
    for wanted in filter(None, (data.get("target", {}).get("post"), *held)):
        for profile in roles():
            if str(wanted).casefold() in (
                profile.title.in_("zh"),
                profile.title.in_("en").casefold(),
            ):
                return profile.id
    chosen = role_of(None)
    found.draft.notes.append(
        say(
            f"target.role：简历没有指明岗位画像，先写 {chosen} — 见 prep roles list",
            f"target.role: the résumé names no role profile; {chosen} stands there for now — see prep roles list",
        )
    )
    return chosen


def _data(found: Recognised, path: Path | None) -> dict[str, object]:
    return {
        "file": str(path) if path else None,
        "lang": found.draft.lang,
        "found": [
            {"field": f.path, "value": f.value, "place": f.place.named()} for f in found.found
        ],
        "notes": found.draft.notes,
        "draft": found.draft.data,
    }


def _report(found: Recognised, file: Path, path: Path | None) -> Iterator[str]:
    count = len(found.found)
    yield say(f"{file.name}：认出 {count} 项", f"{file.name}: {count} fields recognised")
    yield from (f"  {f.path:<{_WIDEST}} {f.value}  [{f.place.named()}]" for f in found.found)
    if found.draft.notes:
        yield say(
            "没有归类或不能肯定（也写在草稿开头）：",
            "Not placed, or not certain (also at the head of the draft):",
        )
        yield from (f"  - {note}" for note in found.draft.notes)
    if path:
        yield done(path)
