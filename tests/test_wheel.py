"""What users install holds its profiles and templates, and finds them there."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from prep.build.documents import Kind

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The distribution, built from the repository and unpacked as an installer does."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
         "--no-index", "--wheel-dir", str(folder), str(ROOT)],
        check=True, timeout=180,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def prep(installed: Path, *arguments: str, cwd: Path) -> str:
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); sys.argv[0] = 'prep'\n"
        "import prep; assert prep.__file__.startswith(sys.path[0]), prep.__file__\n"
        "from prep.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True, encoding="utf-8", timeout=120, cwd=cwd,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def test_the_profiles_are_found_in_what_was_installed(installed: Path, tmp_path: Path):
    assert "bank-account-manager" in prep(installed, "roles", "list", cwd=tmp_path)
    assert "loss-shares" in prep(installed, "cases", "list", cwd=tmp_path)


def test_the_demo_builds_every_document(installed: Path, tmp_path: Path):
    prep(installed, "demo", "here", cwd=tmp_path)
    assert len(list((tmp_path / "here" / "out").glob("*.docx"))) == len(Kind) * 4


def test_no_test_and_no_compiled_file_is_shipped(installed: Path):
    names = [path.relative_to(installed).as_posix() for path in installed.rglob("*")]
    assert not [name for name in names if name.startswith("tests") or name.endswith(".pyc")]
