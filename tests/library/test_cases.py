"""Faults of case files: each is told with its line, its column and what to write instead."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from prep.build.check import check_file
from prep.errors import CaseError
from prep.library.cases import case_files
from prep.library.formulas import fault_in, formula, text
from prep.library.schema import json_schema
from tests.conftest import write

GOOD = """\
schema: case/1
id: interest
title: {zh: 利息, en: Interest}
roles:
  - id: rural-credit-account-manager
    duties: [own-loan]
competency: integrity
rule:
  kind: internal-example
  text: {zh: 按年计息。, en: Interest is reckoned by the year.}
parameters:
  - name: loan
    ranges: [{from: 1000, to: 9000, step: 500}]
  - name: rate
    choices: [0.03, 0.045]
derived:
  - {name: interest, formula: loan * rate}
guards:
  - interest > 31
words: []
stem: {zh: "{{ loan | money }}", en: "{{ loan | money }}"}
working:
  - {zh: "{{ interest | money }}。", en: "{{ interest | money }}."}
answer: {zh: "{{ interest | money }}。", en: "{{ interest | money }}."}
points: [{zh: 一, en: one}, {zh: 二, en: two}]
probes: [{zh: 一, en: one}, {zh: 二, en: two}]
anchors: {1: {zh: 低, en: low}, 3: {zh: 中, en: middle}, 5: {zh: 高, en: high}}
"""


def found(folder: Path, old: str, new: str) -> list[str]:
    assert old in GOOD
    path = write(folder / "interest.yaml", GOOD.replace(old, new, 1))
    return [str(problem).removeprefix(str(path)) for problem in check_file(path)]


def test_the_case_without_a_fault_passes(tmp_path: Path):
    assert check_file(write(tmp_path / "interest.yaml", GOOD)) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "told"),
    [
        ("loan * rate", "loan * rte", ":17:31:", "did you mean rate?"),
        ("loan * rate", "loan * * rate", ":17:31:", "check brackets, quotation marks"),
        ("loan * rate", "loan) + (rate", ":17:31:", "it cannot be read"),
        ("loan * rate", "loan ** rate", ":17:31:", "use a whole number up to 64"),
        ("loan * rate", "loan / (rate - rate)", ":17:31:", "keep such values out by a guard"),
        ("loan * rate", "loan / 'x'", ":17:31:", "use whole numbers, decimals and fractions"),
        ("loan * rate", "loan.real", ":17:31:", "check the names"),
        ("interest > 31", "interest > 9999", ":19:5:", "loosen the guard"),
        ("interest > 31", "interst > 31", ":19:5:", "did you mean interest?"),
        ("name: interest", "name: loan", ":17:12:", "choose another id"),
        ("name: interest", "name: Interest", ":17:12:", "begin with a small letter"),
        ("name: interest", "name: sum", ":17:12:", "choose another name"),
        ("[0.03, 0.045]", "[0.03, low]", ":15:14:", "words only or numbers only"),
        ("[0.03, 0.045]", "[0.03, 3%]", ":15:21:", "write a number, or a word"),
        ("    choices: [0.03, 0.045]\n", "", ":14:5:", "add ranges or choices"),
        ("to: 9000", "to: 900", ":13:31:", "exchange from and to"),
        ("to: 9000", "to: 9100", ":13:31:", "write to: 9000"),
        ("step: 500", "step: 0", ":13:43:", "0 is too small"),
        ("from: 1000", "from: NaN", ":13:21:", "is not a number"),
        ("rural-credit-account-manager", "rural-credit-manager", ":5:9:", "did you mean rural-credit-account-manager?"),
        ("[own-loan]", "[own-loans]", ":6:14:", "did you mean own-loan?"),
        ("competency: integrity", "competency: negotiation", ":7:13:", "no rural-credit-account-manager competency"),
        ('stem: {zh: "{{ loan | money }}"', 'stem: {zh: "{{ loan | mony }}"', ":21:12:", "the filters are money"),
        ('stem: {zh: "{{ loan | money }}"', 'stem: {zh: "{{ lone }}"', ":21:12:", "did you mean loan?"),
        ('stem: {zh: "{{ loan | money }}"', 'stem: {zh: "{% if loan %}"', ":21:12:", "it cannot be read"),
        ('stem: {zh: "{{ loan | money }}"', 'stem: {zh: "{{ loan > 1 }}"', ":21:12:", "one cannot reckon with bool"),
        ('stem: {zh: "{{ loan | money }}"', "stem: {zh: \"{{ 'farm' | word }}\"", ":21:12:", "add - name: farm to words"),
        ('stem: {zh: "{{ loan | money }}", ', "stem: {", ":21:7:", "add zh"),
        ("kind: internal-example", "kind: law", ":9:9:", "internal-example"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_and_remedy(
    tmp_path: Path, old: str, new: str, place: str, told: str
):
    lines = found(tmp_path, old, new)
    assert any(line.startswith(place) and told in line for line in lines), lines


def test_faults_of_several_kinds_are_told_together(tmp_path: Path):
    path = write(
        tmp_path / "x.yaml",
        GOOD.replace("loan * rate", "loan * rte").replace("own-loan]", "x]").replace("step: 500", "step: -1"),
    )  # fmt: skip
    assert [problem.line for problem in check_file(path)] == [6, 13, 17]


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("0.3", Fraction(3, 10)),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("1 / 3", Fraction(1, 3)),
        ("2 ** -1", Fraction(1, 2)),
        ("7 // 2 / 2", Fraction(3, 2)),
        ("0.12345678901234567890123", Fraction("0.12345678901234567890123")),
        ("1e-3 * 5", Fraction(1, 200)),
        ("-0.5", Fraction(-1, 2)),
        ("ceil(180000 / 50000)", Fraction(4)),
        ("floor(-0.5)", Fraction(-1)),
        ("sum([0.1, 0.2, n])", Fraction(33, 10)),
        ("min(n, 0.5)", Fraction(1, 2)),
        ("[1, [0.5]]", (Fraction(1), (Fraction(1, 2),))),
        ("[10, 20][n - 2]", Fraction(20)),
        ("0.1 + 0.2 == 0.3", True),
        ("n if 0.3 == 3 / 10 else 0", Fraction(3)),
    ],
)
def test_formulas_are_computed_exactly(source: str, value: object):
    assert formula(source)({"n": Fraction(3)}) == value


@pytest.mark.parametrize(
    "source",
    ["n.__class__", "n.real", "'a'.upper()", "range(9)", "9 ** 64 ** 64", "'x' * 99", "n | round",
     "n ** 0.5", "none", "lipsum()", "cycler", "self", "[none]", "true + 1", "{'a': 1}", "float(n)"],
)  # fmt: skip
def test_formulas_reach_nothing_else_and_make_nothing_huge(source: str):
    with pytest.raises(CaseError):
        formula(source)({"n": Fraction(3)})


def test_a_text_cannot_run_away():
    endless = "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}"
    with pytest.raises(CaseError):
        text(endless, "en")({})


@pytest.mark.parametrize(
    ("source", "zh", "en"),
    [
        ("{{ 1200 | money }}", "1200元", "CNY 1,200"),
        ("{{ 120000 | money }}", "12万元", "CNY 120,000"),
        ("{{ 15500 | money }}", "15500元", "CNY 15,500"),
        ("{{ 3200000 | money }}", "320万元", "CNY 3.2 million"),
        ("{{ (9001 / 2) | money }}", "4500.50元", "CNY 4,500.50"),
        ("{{ 4500.00 | money }}", "4500元", "CNY 4,500"),
        ("{{ 0.015 | percent }}", "1.5%", "1.5%"),
        ("{{ (2 / 3) | percent }}", "66.67%", "66.67%"),
        ("{{ (2 / 3) | percent(0) }}", "67%", "67%"),
        ("{{ (5 / 9) | number(3) }}", "0.556", "0.556"),
        ("{{ 0.125 }}", "0.13", "0.13"),
        ("{{ 12345 }}", "12345", "12,345"),
        ("{{ -0.5 | number }}", "−0.5", "−0.5"),
        ("{{ 1 | counted('loan') }}", "1 loan", "1 loan"),
        ("{{ 2 | counted('day') }}", "2 days", "2 days"),
        ("{{ 'yes' if 1 > 2 }}", "", ""),
    ],
)
def test_numbers_are_written_as_people_write_them(source: str, zh: str, en: str):
    assert text(source, "zh")({}) == zh
    assert text(source, "en")({}) == en


def test_names_set_in_a_text_itself_are_known():
    assert fault_in("{% set x = n %}{% for y in [x] %}{{ y }}{{ loop.index }}{% endfor %}", ["n"], False) is None  # fmt: skip


@pytest.mark.parametrize("file", case_files(), ids=lambda file: file.id)
def test_the_published_schema_accepts_the_built_in_cases(file: Any):
    jsonschema.validate(yaml.safe_load(file.path.read_text(encoding="utf-8")), json_schema("case"))


def test_a_case_of_the_user_hides_a_built_in_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from prep.library.cases import case

    monkeypatch.setenv("PREP_HOME", str(tmp_path))
    write(tmp_path / "role_profiles" / "cases" / "loss-shares.yaml", GOOD)
    assert case("loss-shares").id == "interest"


def test_a_profile_cannot_hold_a_calculated_case_itself(tmp_path: Path):
    from prep.library.roles import role_file

    source = role_file("bank-account-manager").path.read_text(encoding="utf-8")
    path = write(tmp_path / "own.yaml", source.replace("kind: situational", "kind: case", 1))
    (problem,) = check_file(path)
    assert "role_profiles/cases/ID.yaml" in str(problem)
