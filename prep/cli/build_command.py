"""``prep build``: build documents from a workspace."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from prep.cli.options import dossier_option, lang_option, role_option, workspace_option
from prep.cli.report_options import period_options
from prep.cli.resume_options import dossier_of, for_target, resume_options, target_options
from prep.cli.speech_options import PaceChoice, settled_pace, speech_options
from prep.messages import Lang, say

if TYPE_CHECKING:
    from prep.build.export import Format, Written
    from prep.model.copies import Pinyin
    from prep.model.designs import Design
    from prep.speech.report.period import Bound

_KINDS = [
    "speech", "resume", "question-book", "fact-sheet", "work-report", "lectern-copy", "cue-cards",
    "application-form", "appointment-form", "review-sheet",
]  # fmt: skip


@click.command(
    "build",
    help=say(
        "从工作区生成文档；不写种类时生成全部。",
        "Build documents from a workspace; all kinds unless one is named.",
    ),
)
@click.argument("kind", type=click.Choice([*_KINDS, "all"]), default="all")
@workspace_option
@role_option
@lang_option
@speech_options
@click.option(
    "--seed", type=int, default=1, help=say("题本抽题种子", "Seed of the question book's draw.")
)
@period_options
@resume_options
@target_options
@dossier_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["docx", "md", "txt", "pdf"]),
    default="docx",
    help=say("文件格式；pdf 需要 LibreOffice", "Kind of file; pdf needs LibreOffice."),
)
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help=say("用自己的 Word 模板", "Use a Word template of your own."),
)
@click.option(
    "--pinyin",
    type=click.Choice(["none", "hard", "all"]),
    default="hard",
    show_default=True,
    help=say(
        "讲台稿注音：不注、只注容易读错的字、全注",
        "Pinyin in the lectern copy: none, over characters that may be misread, or over all.",
    ),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help=say(
        "输出文件夹（默认 工作区/out）", "Folder for the documents (default: out in the workspace)."
    ),
)
@click.option(
    "--fresh",
    is_flag=True,
    help=say(
        "重新组稿，不用 drafts 里的稿子（稿子不会动）",
        "Compose the speech afresh instead of using your draft, which stays as it is.",
    ),
)
def command(
    kind: str,
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
    seed: int,
    since: Bound | None,
    until: Bound | None,
    design: Design | None,
    pages: int | None,
    job: Path | None,
    variant_name: str | None,
    name: str | None,
    format_: str,
    template: Path | None,
    pinyin: str,
    output: Path | None,
    fresh: bool,
) -> None:
    """Build documents."""
    from prep.build.documents import Kind, Order
    from prep.build.drafts import with_draft
    from prep.build.export import export
    from prep.workspace.workspace import open_workspace

    if template is not None and (kind == "all" or format_ in ("md", "txt")):
        raise click.UsageError(
            say("--template 只用于一种 Word 文档", "--template goes with one kind of Word document")
        )
    if kind != "resume" and (job or variant_name):
        raise click.UsageError(
            say(
                "--job 和 --variant 只用于 prep build resume",
                "--job and --variant go with prep build resume only",
            )
        )
    if since and until and since.first > until.last:
        raise click.UsageError(
            say("--from 晚于 --to：把两个日期对调", "--from is later than --to: swap the two dates")
        )
    place = open_workspace(workspace)
    loaded = place.load(dossier_of(place.folder, name, variant_name))
    for item in loaded:
        print_warnings(item.warnings)
        order = Order(
            item.value, date.today(), role_id, lang, minutes, settled_pace(pace, item, lang), seed,
            outline, sheet, audience, pin, exclude, pinyin=cast("Pinyin", pinyin), since=since, until=until,
            design=design, pages=pages, template=template, folder=item.file.parent,
        )  # fmt: skip
        order = for_target(order, place.folder, job, variant_name)
        if not fresh:
            order = with_draft(place.folder, item.file, order)
        said: set[str] = set()
        for one in _KINDS if kind == "all" else [kind]:
            written = export(Kind(one), order, output or place.out, cast("Format", format_))
            print_written(written, said)


def print_warnings(warnings: tuple[object, ...]) -> None:
    """Print what a file's check found that does not stop the work."""
    for warning in warnings:
        click.echo(str(warning), err=True)


def print_written(written: Written, said: set[str]) -> None:
    """Print where a document went, how long it takes to say, and the remarks on it.

    ``said`` holds the remarks that were printed before: they are not repeated for each copy of a speech.
    """
    from prep.model.views import ResumeView, SpeechView, WorkReportView
    from prep.speech.remarks import clock

    view = written.view
    line = str(written.path)
    if isinstance(view, SpeechView):
        spoken, allowed = clock(view.seconds), clock(float(view.minutes) * 60)
        line += say(f"  （{spoken} / {allowed}）", f"  ({spoken} of {allowed})")
    if isinstance(view, ResumeView) and view.length:
        line += say(f"  （{view.length:.1f} 页）", f"  ({view.length:.1f} pages)")
    if isinstance(view, WorkReportView):
        spoken, limit = clock(view.seconds), ""
        if view.minutes:
            allowed = clock(float(view.minutes) * 60)
            limit = say(f" / {allowed}", f" of {allowed}")
        line += say(
            f"  （{view.period}，朗读 {spoken}{limit}）",
            f"  ({view.period}, read aloud {spoken}{limit})",
        )
    click.echo(line)
    for remark in view.remarks:
        if remark not in said:
            said.add(remark)
            click.echo(f"  * {remark}")
