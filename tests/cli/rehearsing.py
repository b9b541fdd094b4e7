"""What the tests of ``prep rehearse`` share: a workspace, and the command within this process."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from prep.cli.main import cli
from tests.conftest import SAMPLES, write

WHOLE = """\
# a run that is slow in the middle
10 next
41 next
1:20 next
1:30 filler
1:40 stumble
3:20 next
4:52 next
5:07 next
5:21 next
"""


def workspace(folder: Path) -> Path:
    """Make a workspace with one dossier and a script of keys."""
    sample = (SAMPLES / "loan-officer.yaml").read_text(encoding="utf-8")
    write(folder / "dossier.yaml", sample)
    write(folder / "keys.txt", WHOLE)
    return folder


def prep(*arguments: str) -> Result:
    """Run a command within this process: as a user does, but without the time to start."""
    return CliRunner().invoke(cli, list(arguments))


def rehearse(place: Path, *arguments: str) -> Result:
    """Run ``prep rehearse``; a name that ends in .txt or .wav is a file of the workspace."""
    named = [str(place / a) if a.endswith((".txt", ".wav")) else a for a in arguments]
    return prep("rehearse", "-w", str(place), *named)
