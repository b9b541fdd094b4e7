"""``prep resume fit``: what a résumé takes to fit one page, two or more, in a design."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.options import dossier_option, lang_option, role_option, workspace_option
from prep.cli.resume_options import dossier_of, for_target, resume_options, target_options
from prep.messages import Lang, say

if TYPE_CHECKING:
    from prep.build.documents import Order
    from prep.evidence.match import Coverage
    from prep.model.designs import Design
    from prep.resume.fit import Fitted

_SHOWN = 3


@click.command(
    "fit",
    help=say(
        "看简历排成一页、两页各要怎么取舍；--verify 用 LibreOffice 实际排版核对。",
        "Show what a résumé takes to fit one page, two or three; --verify checks with LibreOffice.",
    ),
)
@workspace_option
@role_option
@lang_option
@resume_options
@target_options
@dossier_option
@click.option(
    "--template",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=say("用自己的 Word 模板", "Use a Word template of your own."),
)
@click.option(
    "--verify",
    is_flag=True,
    help=say("用 LibreOffice 转换并数页", "Convert with LibreOffice and count the pages."),
)
def command(
    workspace: Path,
    role_id: str | None,
    lang: Lang | None,
    design: Design | None,
    pages: int | None,
    job: Path | None,
    variant_name: str | None,
    name: str | None,
    template: Path | None,
    verify: bool,
) -> None:
    """Show how a résumé fits."""
    from prep.build.documents import Order, coverage_of
    from prep.workspace.workspace import open_workspace

    place = open_workspace(workspace)
    for item in place.load(dossier_of(place.folder, name, variant_name)):
        order = Order(
            item.value, date.today(), role_id, lang, design=design, pages=pages, template=template, folder=item.file.parent
        )  # fmt: skip
        order = for_target(order, place.folder, job, variant_name)
        person = order.dossier.person.name.in_(order.language)
        click.echo(
            f"{person} → {order.candidate().target.post or order.profile().title} · {template or order.look}"
        )
        _show(order, coverage_of(order), verify)


def _show(order: Order, coverage: Coverage, verify: bool) -> None:
    from dataclasses import replace

    from prep.build.resumes import fitted

    wanted = [order.pages] if order.pages else range(1, _SHOWN + 1)
    for pages in wanted:
        found = fitted(replace(order, pages=pages), coverage)
        click.echo(_line(pages, found))
        for remark in found.remarks:
            click.echo(f"      * {remark}")
        if verify:
            click.echo(f"      {_verified(order, found)}")


def _line(pages: int, found: Fitted) -> str:
    told = len(found.view.evidence_used)
    size, line, gap = found.density.size, found.density.line, found.density.gap
    density = say(
        f"字号 {size:+.1f} 磅，行距 {line:.0%}，间距 {gap:.0%}",
        f"text {size:+.1f} pt, lines {line:.0%}, gaps {gap:.0%}",
    )
    mark = "✓" if found.fits else "✗"
    return say(
        f"  {mark} {pages} 页：实占 {found.length:.2f} 页，业绩 {told} 条；{density}",
        f"  {mark} {pages} page(s): takes {found.length:.2f}, {told} achievements; {density}",
    )


def _verified(order: Order, found: Fitted) -> str:
    """Convert the résumé, and say whether it has the pages that were reckoned."""
    from io import BytesIO
    from math import ceil

    from pypdf import PdfReader

    from prep.build.export import rendered
    from prep.build.resumes import finished

    real = len(PdfReader(BytesIO(rendered(finished(found), order, "pdf"))).pages)
    reckoned = max(1, ceil(round(found.length, 4)))
    if real == reckoned:
        return say(
            f"LibreOffice 核对：{real} 页，一致", f"LibreOffice: {real} page(s), as reckoned"
        )
    return say(
        f"LibreOffice 核对：{real} 页，与估算的 {reckoned} 页不同",
        f"LibreOffice: {real} page(s), not the {reckoned} that were reckoned",
    )
