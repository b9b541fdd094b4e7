"""Parts of the checks of a dossier: identity numbers, telephones, proposals, what damaged files do."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.errors import DataError
from prep.library.dossier_checks.contact import phone_fault
from prep.library.dossier_checks.id_number import check_sign
from prep.library.dossier_checks.run import dossier_advice
from prep.library.dossiers import load_checked_dossier, load_dossier
from prep.library.tree import YamlError, read_tree
from prep.messages import set_language
from tests.conftest import SAMPLES, TODAY, write
from tests.library.test_dossier_checks import BASE, EVIDENCE

DIGITS = st.text("0123456789", min_size=17, max_size=17)
NUMBER = "999999198804010023"


@given(DIGITS, st.integers(0, 16), st.integers(1, 9))
def test_one_mistyped_digit_is_always_found(digits: str, place: int, by: int):
    other = str((int(digits[place]) + by) % 10)
    assert check_sign(digits) != check_sign(digits[:place] + other + digits[place + 1 :])


@given(DIGITS, st.integers(0, 15))
def test_two_neighbours_that_changed_places_are_always_found(digits: str, place: int):
    a, b = digits[place], digits[place + 1]
    swapped = digits[:place] + b + a + digits[place + 2 :]
    assert (check_sign(digits) == check_sign(swapped)) == (a == b)


def test_the_check_sign_is_that_of_the_standard():
    assert check_sign("11010519491231002") == "X"  # the example of GB 11643-1999


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_every_mobile_number_of_the_mainland_passes(number: str):
    assert phone_fault(number) is None
    assert phone_fault(f"+86 {number[:3]}-{number[3:7]}-{number[7:]}") is None


def problems(folder: Path, **keys: Any) -> list[Any]:
    text = yaml.safe_dump({**BASE, **keys}, allow_unicode=True, sort_keys=False)
    return list(load_checked_dossier(write(folder / "dossier.yaml", text), TODAY).warnings)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "person",
    [
        {"id_number": NUMBER[:17] + "9"},
        {"id_number": NUMBER, "birth": "1990-01"},
        {"id_number": NUMBER, "sex": "male"},
        {"id_number": NUMBER[:15]},
        {"id_number": NUMBER[:16]},
        {"id_number": "99999919881341002" + check_sign("99999919881341002")},
    ],
)
def test_no_message_about_an_identity_number_holds_a_part_of_it(
    tmp_path: Path, person: dict[str, str], lang: Any
):
    set_language(lang)
    (problem,) = problems(tmp_path, person={"name": "沈若禾", **person})
    said = f"{problem.what} {problem.remedy}"
    number = person["id_number"]
    assert problem.rule == "id-number"
    assert not any(number[n : n + 4] in said for n in range(len(number) - 3))


@pytest.mark.parametrize(
    ("part", "line", "better"),
    [
        ("took_part", "协助主任整理台账", "参与整理台账"),
        ("responsible", "协助主任整理台账", "负责整理台账"),
        ("led", "协助主任整理台账", "负责整理台账"),
        ("took_part", "was responsible for managing key accounts", "took part in managing key accounts"),
        ("responsible", "was responsible for managing key accounts", '"managed key accounts"'),
        ("responsible", "helped with the yearly audit", "handled the yearly audit"),
        ("took_part", "helped with the yearly audit", "took part in the yearly audit"),
    ],
)  # fmt: skip
def test_a_better_line_is_made_of_the_entrys_own_words_and_part(
    tmp_path: Path, part: str, line: str, better: str
):
    (problem,) = problems(tmp_path, evidence=[{**EVIDENCE, "part": part, "action": [line]}])
    assert better in problem.remedy


def test_a_better_line_names_the_figure_of_the_entry(tmp_path: Path):
    figures = [{"label": "收回金额", "value": "320", "unit": "万元"}]
    entry = {**EVIDENCE, "action": ["协助主任整理台账"], "figures": figures}
    (problem,) = problems(tmp_path, evidence=[entry])
    assert "收回金额320万元" in problem.remedy


def test_a_gap_is_told_with_its_months_at_the_post_after_it(tmp_path: Path):
    posts = [
        {"id": "b", "organisation": "乙公司", "post": "会计", "start": "2020-07"},
        {"id": "a", "organisation": "甲公司", "post": "会计", "start": "2019-03", "end": "2020-02"},
    ]
    (problem,) = problems(tmp_path, employment=posts)
    assert problem.where == "employment[0].start"
    assert "4 months 2020-03–2020-06" in problem.what


def test_more_than_eight_texts_without_english_are_told_as_one(tmp_path: Path):
    both = {"zh": "甲银行", "en": "Jia Bank"}
    posts = [
        {"id": f"p{n}", "organisation": both, "post": "信贷员", "start": "2018-01"}
        for n in range(12)
    ]
    (problem,) = problems(tmp_path, employment=posts)
    assert "14 texts" in problem.what
    assert problem.what.count("employment[") == 6


def test_a_wrong_file_is_told_with_the_advice_on_it(tmp_path: Path):
    text = yaml.safe_dump({**BASE, "colour": "blue", "person": {"name": "沈", "phone": "12"}})
    path = write(tmp_path / "dossier.yaml", text)
    with pytest.raises(DataError) as caught:
        load_checked_dossier(path, TODAY)
    assert {p.rule for p in caught.value.problems} == {"", "phone"}


def test_reading_a_dossier_for_a_document_gives_no_advice(tmp_path: Path):
    text = yaml.safe_dump({**BASE, "person": {"name": "沈", "phone": "12"}})
    assert load_dossier(write(tmp_path / "dossier.yaml", text)).warnings == ()


SAMPLE_LINES = (SAMPLES / "loan-officer.yaml").read_text(encoding="utf-8").split("\n")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damaged_dossier_breaks_the_checks(data: st.DataObject):
    lines = list(SAMPLE_LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        n = data.draw(st.integers(5, len(lines) - 1))
        key = lines[n].partition(":")[0]
        lines[n] = data.draw(
            st.sampled_from([key + ": [a, b]", key + ": {zh: 一}", key + ": 2026-13", key + ": ", key + ": '  '"])
        )  # fmt: skip
    try:
        tree, _ = read_tree("\n".join(lines), "dossier.yaml")
    except YamlError:  # what is no YAML never comes to the checks
        return
    if tree is not None:
        assert isinstance(list(dossier_advice(date(2026, 11, 24))(tree)), list)
