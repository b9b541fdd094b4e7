"""``prep interview forms``: the papers of an interview day in Word."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import click

from prep.cli.options import lang_option
from prep.messages import Lang, language, say

_KINDS = ("question-book", "question-cards", "rating-form", "speech-form", "timekeeper", "organiser-checklist", "candidate-checklist")  # fmt: skip


@click.command(
    "forms",
    help=say(
        "写出面试当天的用纸：考官题本、考生题卡、面试评分表、演讲评分表、计时员用表和提示牌、组织工作清单、考生准备清单。",
        "Write the papers of an interview day: question book, question cards, rating forms, the speech's rating form, timekeeper's "
        "sheet and boards, checklists of organiser and candidate.",
    ),
)
@click.argument("kinds", nargs=-1, type=click.Choice(_KINDS))
@click.option(
    "--role", "role_id", required=True, help=say("岗位画像的 id", "Id of the role profile.")
)
@lang_option
@click.option(
    "--minutes",
    type=click.IntRange(3, 240),
    default=30,
    show_default=True,
    help=say("每位考生的分钟数", "Minutes for each candidate."),
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help=say("抽题种子", "Seed of the draw.")
)
@click.option(
    "--candidates",
    type=click.IntRange(1, 500),
    help=say(
        "考生人数：评分表按号印好", "Number of candidates: forms are printed with their numbers."
    ),
)
@click.option(
    "--assessors", type=click.IntRange(1, 15), help=say("考官人数", "Number of assessors.")
)
@click.option(
    "--sheet",
    default="enterprise-panel",
    show_default=True,
    help=say(
        "演讲评分表：id 或自己的文件", "Score sheet of the speech: its id, or a file of your own."
    ),
)
@click.option(
    "--organisation",
    help=say("用人单位，印在题本和评分表上", "Who has the post, printed on book and forms."),
)
@click.option(
    "--date",
    "day",
    help=say("面试日期，如 2026-12-08", "Day of the interviews, such as 2026-12-08."),
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["docx", "md", "txt", "pdf"]),
    default="docx",
    help=say("文件格式；pdf 需要 LibreOffice", "Kind of file; pdf needs LibreOffice."),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("out"),
    show_default=True,
    help=say("输出文件夹", "Folder for the papers."),
)
def command(
    kinds: tuple[str, ...],
    role_id: str,
    lang: Lang | None,
    minutes: int,
    seed: int,
    candidates: int | None,
    assessors: int | None,
    sheet: str,
    organisation: str | None,
    day: str | None,
    format_: str,
    output: Path,
) -> None:
    """Write papers."""
    from prep.build.export import Format
    from prep.build.panel import PanelOrder, Paper, numbered, write_papers

    order = PanelOrder(
        role_id, lang or language(), date.today(), minutes, seed, _target(role_id, organisation, day),
        numbered(candidates) if candidates else (), numbered(assessors) if assessors else (), sheet,
    )  # fmt: skip
    wanted = [Paper(kind) for kind in kinds or _KINDS]
    for path, view in write_papers(wanted, order, output, cast("Format", format_)):
        click.echo(str(path))
        for remark in view.remarks:
            click.echo(f"  * {remark}")


def _target(role_id: str, organisation: str | None, day: str | None):
    from prep.model.base import PartialDate, Text
    from prep.model.dossier import Target

    if not (organisation or day):
        return None
    try:
        when = PartialDate.parse(day) if day else None
    except ValueError:
        raise click.BadParameter(
            say(f"“{day}”不是日期，写成 2026-12-08", f"“{day}” is no date; write 2026-12-08"),
            param_hint="--date",
        ) from None
    return Target(role=role_id, organisation=Text(plain=organisation or "________"), date=when)
