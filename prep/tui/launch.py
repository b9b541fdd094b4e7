"""Start the app. Nothing of Textual is imported before this is called."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path


def launch(folder: Path) -> None:
    """Open the app on a workspace folder and return when the person leaves it.

    Some terminals drop Chinese input when the Kitty keyboard protocol is on, so it is off unless the
    user's environment says otherwise; Textual reads that when it is imported.
    """
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    from prep.tui.app import PrepApp

    PrepApp(folder.resolve(), date.today()).run()
