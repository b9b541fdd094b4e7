"""The checks of a dossier, held against small dossiers with what should be found and what should not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from prep.library.dossiers import load_checked_dossier
from tests.conftest import SAMPLES, TODAY

CASES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "data" / "dossier-cases.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,
)
BASE: dict[str, Any] = {
    "schema": "dossier/1",
    "person": {"name": "沈若禾"},
    "target": {"role": "bank-account-manager", "organisation": "甲银行"},
}
EVIDENCE: dict[str, Any] = {
    "id": "one", "title": "清收逾期贷款", "start": "2023-03", "end": "2023-06", "part": "responsible",
    "situation": "支行有38户贷款逾期", "task": "收回其中的300万元", "action": ["逐户上门核对现金流"],
    "result": "三个月收回320万元",
}  # fmt: skip
MORE: dict[str, Any] = {
    "id": "two", "title": "走访园区企业", "start": "2024-03", "end": "2024-06", "part": "responsible",
    "situation": "园区新来了一批企业", "task": "让开户企业翻一番", "action": ["拿着名单跑了86户"],
    "result": "到年底新开23户",
}  # fmt: skip


def dossier_of(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return the base with the keys of a case over it."""
    evidence: list[dict[str, Any]] = []
    if "evidence" in case:
        evidence.append({**EVIDENCE, **case["evidence"]})
    if "more" in case:
        evidence.append({**MORE, **case["more"]})
    return {**BASE, **({"evidence": evidence} if evidence else {}), **case["dossier"]}


def found(folder: Path, data: Mapping[str, Any], today: date = TODAY) -> list[str]:
    path = folder / "dossier.yaml"
    path.write_text(yaml.safe_dump(dict(data), allow_unicode=True), encoding="utf-8")
    problems = load_checked_dossier(path, today).warnings
    assert all(p.what and p.remedy and p.line and p.level == "warning" for p in problems)
    return [problem.rule for problem in problems]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_small_dossier(tmp_path: Path, case: dict[str, Any]):
    assert set(found(tmp_path, dossier_of(case))) == set(case["finds"])


def test_the_cases_are_many_and_half_of_them_are_near_misses():
    clean = [case for case in CASES if not case["finds"]]
    assert len(CASES) >= 120
    assert len(clean) >= 0.45 * len(CASES)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_samples_have_nothing_to_find(path: Path):
    assert load_checked_dossier(path, TODAY).warnings == ()
