"""Options of the commands that make résumés."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from prep.messages import say
from prep.model.designs import DESIGNS

if TYPE_CHECKING:
    from prep.build.documents import Order

_MOST_PAGES = 10


def resume_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--design`` and ``--pages``."""
    design = click.option(
        "--design",
        type=click.Choice(DESIGNS),
        help=say(
            "简历版式（默认 modern）：modern 单栏，classic 表格带照片，two-column 双栏，academic 学术技术，compact 紧凑一页",
            "Look of the résumé (default: modern): one column, table with photo, two columns, academic, compact.",
        ),
    )
    pages = click.option(
        "--pages",
        type=click.IntRange(1, _MOST_PAGES),
        help=say(
            "简历页数；不写则看内容定", "Pages of the résumé; left to its content unless given."
        ),
    )
    return design(pages(command))


def target_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--job`` and ``--variant``."""
    job = click.option(
        "--job",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help=say(
            "简历按这份招聘启事来写（txt、md、html、docx、pdf）",
            "Tailor the résumé to this advertisement (txt, md, html, docx, pdf).",
        ),
    )
    variant = click.option(
        "--variant",
        "variant_name",
        help=say(
            "简历用 variants 里的这个版本（名称或文件）",
            "Use this variant of the résumé (a name in variants, or a file).",
        ),
    )
    return job(variant(command))


def dossier_of(folder: Path, name: str | None, variant_name: str | None) -> str | None:
    """Return the name of the dossier asked for, else the one that a variant belongs to; raises as ``for_target`` does."""
    if name is not None or variant_name is None:
        return name
    from prep.library.variants import load_variant, variant_path

    return load_variant(variant_path(folder, variant_name)).value.dossier


def for_target(order: Order, folder: Path, job: Path | None, variant_name: str | None) -> Order:
    """Return an order with its advertisement and its variant; what was asked for on the command line wins.

    Raises ``NotFoundError``, ``DataError``, or ``click.UsageError`` where a role and an advertisement are named.
    """
    if job is not None and order.role is not None:
        raise click.UsageError(
            say("--role 和 --job 只能用一个", "--role and --job exclude each other")
        )
    if variant_name is None:
        return replace(order, job=job)
    from prep.library.variants import load_variant, variant_path

    path = variant_path(folder, variant_name)
    variant = load_variant(path, [order.dossier]).value
    own = (path.parent / variant.job).resolve() if variant.job else None
    free = order.role is None and job is None
    return replace(
        order,
        variant=variant,
        job=own if free else job,
        role=variant.role if free else order.role,
        lang=order.lang or variant.lang,
        design=order.design or variant.design,
        pages=order.pages or variant.pages,
    )
