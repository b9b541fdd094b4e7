"""``prep resume tailor``: what of a dossier goes into the résumé for one post, why, and what the post still misses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.options import (
    dossier_option,
    format_option,
    lang_option,
    role_option,
    workspace_option,
)
from prep.cli.resume_options import dossier_of, for_target, resume_options, target_options
from prep.messages import Lang, say

if TYPE_CHECKING:
    from prep.model.designs import Design
    from prep.model.tailoring import Status, Tailoring, TermTold

_MARKS: dict[Status, str] = {
    "said": "✓",
    "weak": "~",
    "supported": "+",
    "missing": "✗",
    "enough": "·",
}


@click.command(
    "tailor",
    help=say(
        "按岗位（岗位画像或 --job 招聘启事）取舍简历：选了哪些业绩、为什么，各部分的先后，岗位关键词和职责在成稿里说到没有，"
        "面试时要准备答什么。写出简历用 prep build resume，选项相同。",
        "Tailor a résumé to a post (a role profile, or an advertisement by --job): which achievements are told and why, the "
        "order of sections, which key terms and duties the finished document says, what to be ready to defend. "
        "Write the résumé with prep build resume and the same options.",
    ),
)
@workspace_option
@role_option
@lang_option
@resume_options
@target_options
@click.option(
    "--pin",
    multiple=True,
    help=say("必须写的业绩（id，可多次）", "Evidence that must be told (id; may be repeated)."),
)
@click.option(
    "--exclude",
    multiple=True,
    help=say("不要写的业绩（id，可多次）", "Evidence to leave out (id; may be repeated)."),
)
@click.option(
    "--save",
    "save_as",
    help=say(
        "把这次的选择存成 variants 里的一个版本，以后用 --variant 取用",
        "Keep these choices as a variant, to be used again with --variant.",
    ),
)
@dossier_option
@format_option
def command(
    workspace: Path,
    role_id: str | None,
    lang: Lang | None,
    design: Design | None,
    pages: int | None,
    job: Path | None,
    variant_name: str | None,
    pin: tuple[str, ...],
    exclude: tuple[str, ...],
    save_as: str | None,
    name: str | None,
    format_: str,
) -> None:
    """Show how a résumé is tailored."""
    from prep.build.documents import Order
    from prep.build.tailoring import tailoring
    from prep.build.variants import save_variant
    from prep.workspace.workspace import open_workspace

    place = open_workspace(workspace)
    loaded = place.load(dossier_of(place.folder, name, variant_name))
    if save_as and len(loaded) > 1:
        there = ", ".join(path.stem for path in place.dossiers)
        raise click.UsageError(
            say(
                f"工作区里有几份个人档案 — 用 --dossier 指明存谁的：{there}",
                f"the workspace has several dossiers — name one with --dossier: {there}",
            )
        )
    told: list[Tailoring] = []
    for item in loaded:
        order = Order(
            item.value, date.today(), role_id, lang, pinned=pin, excluded=exclude, design=design, pages=pages,
            folder=item.file.parent,
        )  # fmt: skip
        order = for_target(order, place.folder, job, variant_name)
        told.append(tailoring(order))
        if save_as:
            path = save_variant(order, place.folder, save_as, item.file.stem)
            click.echo(say(f"已存：{path}", f"saved: {path}"), err=True)
    if format_ == "json":
        click.echo(
            json.dumps([one.model_dump(mode="json") for one in told], ensure_ascii=False, indent=2)
        )
        return
    click.echo("\n\n".join("\n".join(_report(one)) for one in told))


def _report(one: Tailoring) -> Iterator[str]:
    where = say(f"（{one.organisation}）", f", {one.organisation}") if one.organisation else ""
    yield f"{one.person} → {one.post}{where}"
    for remark in one.remarks:
        yield f"  * {remark}"
    yield from _chosen(one)
    yield from _sections(one)
    yield from _terms(one)
    yield from _duties(one)
    yield ""
    yield say("面试时要准备说明：", "Be ready to defend:")
    for item in one.defend:
        yield say(f"  - {item.what}：{item.why}", f"  - {item.what}: {item.why}")
    if not one.defend:
        yield say("  （没有特别要准备的）", "  (nothing in particular)")


def _chosen(one: Tailoring) -> Iterator[str]:
    yield ""
    count = sum(item.told for item in one.chosen)
    yield say(
        f"业绩：写 {count} 条，共 {len(one.chosen)} 条（{one.pages:.1f} 页）",
        f"Achievements: {count} of {len(one.chosen)} are told ({one.pages:.1f} pages)",
    )
    for item in one.chosen:
        mark = "✓" if item.told else "—"
        yield f"  {mark} {item.worth:.2f}  {item.title}"
        yield "          " + say("；", "; ").join(item.reasons)


def _sections(one: Tailoring) -> Iterator[str]:
    yield ""
    yield say("各部分先后：", "Sections, in order:")
    for place in one.sections:
        yield f"  {say(*_SECTIONS[place.section])}" + (f" — {place.reason}" if place.reason else "")


def _terms(one: Tailoring) -> Iterator[str]:
    yield ""
    yield say(
        f"岗位关键词（成稿里说到 {one.share:.0%}）：✓ 说到 ~ 说得弱 + 档案有、没写 ✗ 没有 · 另一项已够",
        f"Key terms ({one.share:.0%} said in the document): ✓ said ~ weak + in the dossier, not said ✗ a gap · another is enough",
    )
    for item in one.terms:
        yield _term(item)


def _term(item: TermTold) -> str:
    term = item.term
    where = {
        "required": say("必备", "required"),
        "preferred": say("优先", "preferred"),
        "duty": say("职责", "duty"),
    }[term.where]
    either = say(f"，{term.either} 组任一", f", any of group {term.either}") if term.either else ""
    place = f" — {item.place}" if item.place else ""
    asked = say(
        f"（{where}{either}，{term.importance:.2f}）", f" ({where}{either}, {term.importance:.2f})"
    )
    return f"  {_MARKS[item.status]} {term.text}{asked}{place}"


def _duties(one: Tailoring) -> Iterator[str]:
    yield ""
    yield say("职责：", "Duties:")
    for duty in one.duties:
        told = say("、", ", ").join(duty.evidence)
        yield f"  {_MARKS[duty.status]} {duty.text}" + (f" ← {told}" if told else "")


_SECTIONS = {
    "summary": ("个人概要", "Summary"), "experience": ("工作经历", "Experience"), "achievements": ("其他业绩", "Further achievements"),
    "projects": ("项目经历", "Projects"), "education": ("教育经历", "Education"), "training": ("培训经历", "Training"),
    "certificates": ("资格证书", "Certificates"), "honours": ("荣誉", "Honours"), "publications": ("发表与成果", "Publications"),
    "languages": ("语言能力", "Languages"), "skills": ("专业技能", "Skills"),
}  # fmt: skip
