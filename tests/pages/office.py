"""Convert documents to PDF with LibreOffice, and read the pages back."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

FONTS = Path(__file__).parents[1] / "fonts" / "fonts.conf"
_PAGE = re.compile(r"<page .*?</page>", re.DOTALL)
_LINE = re.compile(r"<line .*?</line>", re.DOTALL)
_WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)


@dataclass(frozen=True)
class Line:
    """A line of a page: its text, its left edge and the top of its letters, in points."""

    text: str
    left: float
    top: float


def _environment() -> dict[str, str]:
    return {**os.environ, "FONTCONFIG_FILE": str(FONTS), "LC_ALL": "C.UTF-8"}


def to_pdf(documents: Iterable[Path], folder: Path) -> list[Path]:
    """Convert documents; the answer has their PDFs in the same order."""
    return converted(documents, folder, "pdf")


def converted(documents: Iterable[Path], folder: Path, form: str) -> list[Path]:
    """Convert documents to another form, ``pdf`` or ``txt``; the answer has the files in the same order."""
    if missing := [tool for tool in ("soffice", "pdftotext", "pdffonts") if not shutil.which(tool)]:
        pytest.fail(
            f"{', '.join(missing)} missing: .ci/run installs LibreOffice Writer and poppler-utils"
        )
    found = list(documents)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to",
         form if form == "pdf" else "txt:Text (encoded):UTF8", "--outdir", str(folder / form), *map(str, found)],
        check=True, capture_output=True, timeout=180, env=_environment(),
    )  # fmt: skip
    return [folder / form / f"{path.stem}.{form}" for path in found]


def pages(pdf: Path) -> list[list[Line]]:
    """Return the lines of each page, from top to bottom."""
    made = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    text = made.stdout.decode("utf-8")
    return [_lines(page) for page in _PAGE.findall(text)]


def _lines(page: str) -> list[Line]:
    found: dict[int, list[tuple[float, float, str]]] = {}
    for line in _LINE.findall(page):
        for left, top, _, bottom, word in _WORD.findall(line):
            middle = round((float(top) + float(bottom)) / 2)
            key = next((known for known in found if abs(known - middle) <= 4), middle)
            found.setdefault(key, []).append((float(left), float(top), unescape(word)))
    rows = (sorted(found[key]) for key in sorted(found))
    return [Line("".join(word for _, _, word in row), row[0][0], row[0][1]) for row in rows]


def fonts(pdf: Path) -> list[str]:
    """Return the names of the fonts that a PDF embeds."""
    made = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, timeout=60)
    return [line.split()[0] for line in made.stdout.decode("utf-8").splitlines()[2:]]


def plain(pdf: Path) -> str:
    """Return all the text of a PDF without spaces."""
    made = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    return "".join(made.stdout.decode("utf-8").split())


def family(name: str) -> str:
    """Return the font that stands for a name on this machine."""
    made = subprocess.run(["fc-match", "-f", "%{family}", name], check=True, capture_output=True, env=_environment())  # fmt: skip
    return made.stdout.decode("utf-8")
