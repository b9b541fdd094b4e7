"""Fixtures that all tests share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from prep.library.dossiers import load_dossier
from prep.library.resources import built_in_folder
from prep.messages import set_language
from prep.model.dossier import Dossier

TODAY = date(2026, 11, 24)
SAMPLES = built_in_folder() / "templates" / "samples"


@pytest.fixture(scope="session")
def _vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache of sentence vectors for all tests: they depend on the texts only."""
    return tmp_path_factory.mktemp("vectors")


@pytest.fixture(autouse=True)
def _alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory, _vectors: Path
):
    """No test sees the developer's own profiles, templates or language."""
    monkeypatch.setenv("PREP_CACHE", str(_vectors))
    monkeypatch.setenv("PREP_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("PREP_LANG", "en")
    set_language(None)
    yield
    set_language(None)


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def samples() -> dict[str, Dossier]:
    """The two sample dossiers by file name."""
    return {path.stem: load_dossier(path).value for path in sorted(SAMPLES.glob("*.yaml"))}


def write(path: Path, text: str) -> Path:
    """Write a text file and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
