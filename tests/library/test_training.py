"""Training sets: the built-in ones, and the faults of a person's own."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
import yaml

from prep.build.check import check_file
from prep.errors import DataError, NotFoundError
from prep.library.resources import built_in_folder
from prep.library.schema import json_schema
from prep.library.training import (
    load_training_set,
    question_of,
    training_files,
    training_set,
    training_sets,
)
from prep.messages import set_language
from prep.model.training import TrainingSet, Trap
from tests.conftest import write

SITE = built_in_folder() / "role_profiles" / "training" / "site-doubt.yaml"


def changed(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    """Write the built-in set with some of its text changed."""
    text = SITE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return write(tmp_path / "site-doubt.yaml", text)


def found(path: Path) -> list[str]:
    return [str(problem) for problem in check_file(path)]


@pytest.fixture(scope="module", params=sorted(training_files()))
def built_in(request: pytest.FixtureRequest) -> TrainingSet:
    return training_set(request.param)


def test_five_questions_of_five_roles_and_competencies_have_a_set():
    sets = training_sets()
    assert len({one.role for one in sets}) == 5
    assert len({question_of(one).competency for one in sets}) == 5


def test_a_built_in_set_has_nothing_to_remark_upon(built_in: TrainingSet):
    assert found(training_files()[built_in.id]) == []


def test_a_built_in_set_goes_from_one_end_of_the_scale_to_the_other(built_in: TrainingSet):
    marks = {answer.reference for answer in built_in.answers}
    assert (min(marks), max(marks), len(marks)) == (Decimal(1), Decimal(5), 6)


def test_the_two_forms_of_a_built_in_set_are_about_as_good(built_in: TrainingSet):
    means = [
        sum(a.reference for a in built_in.of_form(form)) / len(built_in.of_form(form))
        for form in ("a", "b")
    ]
    assert abs(means[0] - means[1]) <= Decimal("0.5")


def test_each_form_of_a_built_in_set_has_a_weak_answer(built_in: TrainingSet):
    for form in ("a", "b"):
        assert any(answer.weak for answer in built_in.of_form(form))


def test_better_answers_of_a_built_in_set_meet_more_points(built_in: TrainingSet):
    best = max(built_in.answers, key=lambda a: a.reference)
    worst = min(built_in.answers, key=lambda a: a.reference)
    assert len(best.points) == len(question_of(built_in).points)
    assert not worst.points or worst.trap is Trap.RULE


def test_every_trap_stands_in_some_built_in_set():
    traps = {answer.trap for one in training_sets() for answer in one.answers}
    assert traps >= set(Trap)


def test_a_built_in_set_passes_the_published_schema(built_in: TrainingSet):
    data: Any = yaml.safe_load(training_files()[built_in.id].read_text(encoding="utf-8"))
    jsonschema.validate(data, json_schema("training-set"))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("reference: 4\n", "reference: 4.2\n", "4.2 is not on the scale — write a mark from 1 to 5"),
        ("reference: 4\n", "reference: 6\n", "6 is not on the scale"),
        ("points: [1, 2, 3]", "points: [1, 4]", "there is no scoring point 4 — the question has 3"),
        ("question: site-doubt", "question: site-doubts", "did you mean site-doubt?"),
        ("role: bank-account-manager", "role: bank-manager", "there is no role profile bank-manager"),
        ("id: canteen", "id: oil-tanks", "the id oil-tanks is used already"),
        ("    form: a\n", "    form: b\n", "form a has 2 answers only"),
        ("    trap: no-result\n", "", "only one of trap and trap_note"),
        ("missing: []", "missing: [ending]", "ending"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_what_to_write(tmp_path: Path, old: str, new: str, what: str):
    said = found(changed(tmp_path, (old, new)))
    assert any(what in one for one in said), said


def test_marks_that_leave_out_the_top_of_the_scale_are_a_fault(tmp_path: Path):
    said = found(changed(tmp_path, ("reference: 5\n", "reference: 4\n")))
    assert any("run from 1 to 4 only" in one for one in said), said


def test_marks_that_are_nowhere_near_each_other_are_a_fault(tmp_path: Path):
    path = changed(tmp_path, ("reference: 3.5\n", "reference: 4\n"))
    assert any("near each other and not equal" in one for one in found(path))


def test_fewer_than_six_answers_are_refused(tmp_path: Path):
    data = cast(Any, yaml.safe_load(SITE.read_text(encoding="utf-8")))
    del data["answers"][2]
    path = write(tmp_path / "few.yaml", yaml.safe_dump(data, allow_unicode=True))
    with pytest.raises(DataError):
        load_training_set(path)


def test_an_answer_in_one_language_is_a_warning_only(tmp_path: Path):
    data = cast(Any, yaml.safe_load(SITE.read_text(encoding="utf-8")))
    del data["answers"][0]["text"]["en"]
    loaded = load_training_set(
        write(tmp_path / "zh.yaml", yaml.safe_dump(data, allow_unicode=True))
    )
    assert [problem.what for problem in loaded.warnings] == ["the answer has no English text"]


def test_an_answer_too_short_to_be_spoken_is_remarked_upon(tmp_path: Path):
    data = cast(Any, yaml.safe_load(SITE.read_text(encoding="utf-8")))
    data["answers"][0]["text"]["zh"] = "我去厂里看了电表。"
    path = write(tmp_path / "short.yaml", yaml.safe_dump(data, allow_unicode=True))
    set_language("zh")
    assert any("这份回答有 9 字 — 写成 120 至 260 字" in one for one in found(path))


def test_the_users_own_set_hides_the_built_in_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    own = tmp_path / "role_profiles" / "training"
    own.mkdir(parents=True)
    write(own / "site-doubt.yaml", SITE.read_text(encoding="utf-8").replace("reference: 4\n", "reference: 4.5\n"))  # fmt: skip
    monkeypatch.setenv("PREP_HOME", str(tmp_path))
    assert training_set("site-doubt").answer_by_id["leased-press"].reference == Decimal("4.5")


def test_an_unknown_set_names_the_nearest():
    with pytest.raises(NotFoundError, match="did you mean site-doubt"):
        training_set("site-doubts")
