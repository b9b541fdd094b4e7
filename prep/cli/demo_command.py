"""``prep demo``: a sample workspace with every document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from prep.cli.build_command import print_written
from prep.messages import LANGS, say


@click.command(
    "demo",
    help=say(
        "在 DIR 写出示例工作区（两个虚构的人），并在 DIR/out 里生成全部文档。",
        "Write a sample workspace with two invented people to DIR and build every document into DIR/out.",
    ),
)
@click.argument(
    "folder",
    metavar="[DIR]",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo"),
)
def command(folder: Path) -> None:
    """Write the samples and build everything."""
    from prep.build.documents import Kind, Order
    from prep.build.export import export
    from prep.workspace.start import write_samples
    from prep.workspace.workspace import open_workspace

    for path in write_samples(folder):
        click.echo(str(path))
    place = open_workspace(folder)
    for item in place.load():
        for lang in LANGS:
            order = Order(item.value, date.today(), lang=lang)
            said: set[str] = set()
            for kind in Kind:
                print_written(export(kind, order, place.out), said)
                print_written(export(kind, order, place.out, "md"), said)
    click.echo(
        say(
            f"完成。文档在 {place.out}；改一改 {folder} 里的 .yaml，再运行 prep build -w {folder}。",
            f"Done. The documents are in {place.out}; change a .yaml file in {folder} and run "
            f"prep build -w {folder}.",
        )
    )
