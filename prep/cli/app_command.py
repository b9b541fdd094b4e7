"""``prep app``, and ``prep`` alone: open the terminal app."""

from __future__ import annotations

from pathlib import Path

import click

from prep.cli.options import workspace_option
from prep.messages import say


def open_app(folder: Path | None = None) -> None:
    """Open the app on a workspace; on the samples where the folder holds no dossier."""
    from prep.tui.launch import launch

    launch(folder or Path())


@click.command("app", help=say("打开终端应用", "Open the terminal app."))
@workspace_option
def command(workspace: Path) -> None:
    """Open the terminal app."""
    open_app(workspace)
