"""Loading a file reports everything that is wrong in it, at its place, with a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from prep.errors import DataError, PrepError
from prep.library.dossiers import load_dossier
from prep.library.load import load_text, written
from prep.messages import set_language
from prep.model.dossier import Dossier, OwnPart
from tests.conftest import write

GOOD = """\
schema: dossier/1
person:
  name: 沈若禾
  phone: 0138001
target:
  role: bank-account-manager
  organisation: 云岭银行
evidence:
  - id: one
    title: t
    start: 2004/07
    end: 2004-09
    part: led
    situation: s
    task: t
    action: a
    result: r
    public: no
    figures:
      - label: l
        value: 1.20
        unit: 万元
"""

TEN_MISTAKES = """\
schema: dossier/1
langg: zh
person:
  name: 沈若禾
  birth: 1988-13
  email: nobody
target:
  role: bank-acount-manager
  organisation: 云岭银行
  minutes: five
evidence:
  - id: one
    title: t
    start: 2023-06
    end: 2023-03
    part: boss
    situation: s
    task: t
    action: a
    result: r
    employment: nowhere
    figures:
      - label: l
        value: many
        unit: 万元
  - id: one
    title: t
    start: 2023-06
    part: led
    situation: s
    task: t
    action: a
    competencies: [integrityy]
"""


def test_scalars_are_typed_by_the_schema():
    loaded = load_text(GOOD, Dossier, Path("d.yaml"))
    dossier = loaded.value
    assert dossier.person.phone == "0138001"
    item = dossier.evidence[0]
    assert str(item.start) == "2004-07"
    assert item.public is False
    assert item.part is OwnPart.LED
    assert str(item.figures[0].value) == "1.20"
    assert item.action[0].in_("zh") == "a"


def test_all_mistakes_of_a_file_are_reported_each_at_its_place(tmp_path: Path):
    path = write(tmp_path / "d.yaml", TEN_MISTAKES)
    with pytest.raises(DataError) as caught:
        load_dossier(path)
    found = {(p.line, p.column, p.where) for p in caught.value.problems}
    assert found == {
        (2, 1, "langg"),
        (5, 10, "person.birth"),
        (6, 10, "person.email"),
        (8, 9, "target.role"),
        (10, 12, "target.minutes"),
        (15, 10, "evidence[0].end"),
        (16, 11, "evidence[0].part"),
        (21, 17, "evidence[0].employment"),
        (24, 16, "evidence[0].figures[0].value"),
        (26, 5, "evidence[1].result"),
        (26, 9, "evidence[1].id"),
        (33, 20, "evidence[1].competencies[0]"),
    }
    assert all(problem.remedy for problem in caught.value.problems)
    assert isinstance(caught.value, PrepError)


def test_the_nearest_known_key_or_name_is_proposed(tmp_path: Path):
    path = write(tmp_path / "d.yaml", TEN_MISTAKES)
    with pytest.raises(DataError) as caught:
        load_dossier(path)
    remedies = {p.where: p.remedy for p in caught.value.problems}
    assert remedies["langg"] == "did you mean lang?"
    assert remedies["target.role"] == "did you mean bank-account-manager?"
    assert remedies["evidence[1].competencies[0]"] == "did you mean integrity?"


def test_problems_stand_in_the_order_of_the_file(tmp_path: Path):
    path = write(tmp_path / "d.yaml", TEN_MISTAKES)
    with pytest.raises(DataError) as caught:
        load_dossier(path)
    places = [(p.line, p.column) for p in caught.value.problems]
    assert places == sorted(places)


def test_a_problem_is_written_as_file_line_column_place_what_and_remedy(tmp_path: Path):
    path = write(tmp_path / "d.yaml", GOOD.replace("value: 1.20", "value: x"))
    with pytest.raises(DataError) as caught:
        load_dossier(path)
    assert str(caught.value.problems[0]) == (
        f'{path}:21:16: evidence[0].figures[0].value: "x" is not a number — '
        "write digits only; the unit has a key of its own"
    )


def test_problems_are_said_in_chinese_too(tmp_path: Path):
    set_language("zh")
    path = write(tmp_path / "d.yaml", GOOD.replace("value: 1.20", "value: x"))
    with pytest.raises(DataError, match="不是数 — 只写数字"):
        load_dossier(path)


def test_a_list_written_as_a_text_is_told_how_to_be_written():
    text = GOOD.replace(
        "figures:\n      - label: l\n        value: 1.20\n        unit: 万元", "figures: 3"
    )
    with pytest.raises(DataError, match="must be a list — begin each entry"):
        load_text(text, Dossier, Path("d.yaml"))


def test_a_tag_of_a_duty_that_does_not_exist_is_found(tmp_path: Path):
    text = GOOD + "    duties: [bank-account-manager/nothing-like-it, post-loan-check]\n"
    path = write(tmp_path / "d.yaml", text)
    with pytest.raises(DataError) as caught:
        load_dossier(path)
    assert [p.where for p in caught.value.problems] == [
        "evidence[0].duties[0]",
        "evidence[0].duties[1]",
    ]


def test_a_text_left_to_be_filled_in_is_a_warning_not_an_error(tmp_path: Path):
    path = write(tmp_path / "d.yaml", GOOD.replace("云岭银行", "【单位】"))
    loaded = load_dossier(path)
    assert [p.where for p in loaded.warnings] == ["target.organisation"]


def write_bytes(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gbk.yaml", GOOD.encode("gbk"), "GBK"),
        ("utf16.yaml", GOOD.encode("utf-16"), "UTF-16"),
        ("binary.yaml", bytes(range(256)) * 4, "not a text file"),
        ("empty.yaml", b"", "empty"),
        ("blank.yaml", b"  \n\n", "empty"),
        ("comment.yaml", b"# nothing here\n", "no data"),
        ("list.yaml", b"- a\n- b\n", "key: value"),
        ("scalar.yaml", b"just words\n", "key: value"),
    ],
)
def test_a_file_that_is_no_dossier_gets_a_clear_error(
    tmp_path: Path, name: str, content: bytes, said: str
):
    path = write_bytes(tmp_path / name, content)
    with pytest.raises(DataError, match=said) as caught:
        load_dossier(path)
    assert caught.value.problems[0].remedy


def test_a_missing_file_and_a_directory_get_a_clear_error(tmp_path: Path):
    with pytest.raises(DataError, match="no such file"):
        load_dossier(tmp_path / "none.yaml")
    with pytest.raises(DataError, match="folder"):
        load_dossier(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path):
    path = write_bytes(tmp_path / "bom.yaml", b"\xef\xbb\xbf" + GOOD.encode())
    assert load_dossier(path).value.person.name.in_("zh") == "沈若禾"


def test_a_path_is_written_as_it_would_be_in_code():
    assert written(("evidence", 2, "figures", 0, "value")) == "evidence[2].figures[0].value"
