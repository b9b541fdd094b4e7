"""A variant of a role profile: what it adds, replaces, leaves out, and how its faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from prep.errors import DataError
from prep.library.roles import load_role, role
from prep.model.role import RoleProfile
from tests.conftest import write

BASE = "bank-account-manager"
HEAD = f"""schema: role-profile/1
id: own-variant
title: {{zh: 某行客户经理, en: Own account manager}}
family: banking
extends: {BASE}
"""


def variant(folder: Path, body: str) -> RoleProfile:
    return load_role(write(folder / "own-variant.yaml", HEAD + body)).value


def faults(folder: Path, body: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        variant(folder, body)
    return [str(problem) for problem in caught.value.problems]


def test_what_is_not_written_comes_from_the_base(tmp_path: Path):
    own, base = variant(tmp_path, ""), role(BASE)
    assert own.purpose == base.purpose
    assert own.questions == base.questions
    assert own.title.en == "Own account manager"


def test_names_and_codes_are_never_inherited(tmp_path: Path):
    own = variant(tmp_path, "")
    assert role(BASE).aliases
    assert own.aliases == ()
    assert own.occupation.csco2022 is None


def test_an_entry_of_the_same_id_is_replaced_key_by_key(tmp_path: Path):
    first, second = role(BASE).competencies[:2]
    body = (
        f"competencies:\n- {{id: {first.id}, weight: {first.weight + 1}}}\n"
        f"- {{id: {second.id}, weight: {second.weight - 1}}}\n"
    )
    own = variant(tmp_path, body)
    assert own.weights[first.id] == first.weight + 1
    assert own.competencies[0].focus == first.focus
    assert len(own.competencies) == len(role(BASE).competencies)


def test_a_duty_is_added_to_an_area_of_the_base_or_in_a_new_one(tmp_path: Path):
    area = role(BASE).areas[0]
    competency = role(BASE).competencies[0].id
    duty = f"{{text: {{zh: 做一件事, en: Do a thing}}, phrase: {{zh: 一件事, en: a thing}}, competencies: [{competency}], id: "
    body = (
        f"areas:\n- id: {area.id}\n  duties:\n  - {duty}one}}\n"
        f"- id: own-area\n  name: {{zh: 自己的, en: Own}}\n  duties:\n  - {duty}two}}\n"
    )
    own = variant(tmp_path, body)
    assert [d.id for d in own.areas[0].duties] == [*(d.id for d in area.duties), "one"]
    assert own.areas[0].name == area.name
    assert own.areas[-1].duties[0].id == "two"


def test_entries_are_left_out(tmp_path: Path):
    base = role(BASE)
    gone = base.questions[0].id
    own = variant(tmp_path, f"without: {{questions: [{gone}]}}\n")
    assert [q.id for q in own.questions] == [q.id for q in base.questions[1:]]


def test_what_refers_to_a_duty_left_out_is_a_fault(tmp_path: Path):
    duty = role(BASE).questions[0].duties[0]
    found = faults(tmp_path, f"without: {{duties: [{duty}]}}\n")
    assert any(f"there is no duty {duty}" in line for line in found)


def test_a_fault_in_what_is_inherited_names_the_file_of_the_base(tmp_path: Path):
    duty = role(BASE).questions[0].duties[0]
    found = faults(tmp_path, f"without: {{duties: [{duty}]}}\n")
    assert all(f"{BASE}.yaml" in line for line in found)


def test_leaving_out_what_is_not_there_is_a_fault(tmp_path: Path):
    (line,) = faults(tmp_path, "without: {kpis: [new-acounts]}\n")
    assert "own-variant.yaml:6:18" in line
    assert "did you mean new-accounts?" in line


def test_weights_are_summed_after_joining(tmp_path: Path):
    name = role(BASE).competencies[0].id
    first = faults(tmp_path, f"competencies:\n- {{id: {name}, weight: 1}}\n")[0]
    assert "make them sum to 100" in first


def test_a_base_that_does_not_exist_is_told(tmp_path: Path):
    path = write(tmp_path / "own-variant.yaml", HEAD.replace(BASE, "bank-acount-manager"))
    with pytest.raises(DataError, match="did you mean bank-account-manager"):
        load_role(path)


def test_a_variant_of_a_variant_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PREP_HOME", str(tmp_path))
    write(tmp_path / "role_profiles" / "own-variant.yaml", HEAD)
    text = HEAD.replace("own-variant", "third").replace(f"extends: {BASE}", "extends: own-variant")
    path = write(tmp_path / "role_profiles" / "third.yaml", text)
    with pytest.raises(DataError, match="extend bank-account-manager instead"):
        load_role(path)


def test_a_change_of_the_base_reaches_the_variant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import os
    import time

    monkeypatch.setenv("PREP_HOME", str(tmp_path))
    folder = tmp_path / "role_profiles"
    from prep.library.roles import role_file

    source = role_file(BASE).path.read_text(encoding="utf-8")
    base = write(folder / f"{BASE}.yaml", source)
    write(folder / "own-variant.yaml", HEAD)
    before = role("own-variant").purpose
    write(base, source.replace("purpose:\n  zh: ", "purpose:\n  zh: 新的目的，", 1))
    later = time.time() + 5
    os.utime(base, (later, later))
    assert role("own-variant").purpose != before
