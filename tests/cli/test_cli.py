"""The commands, run as a user runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from prep.build.documents import Kind
from prep.library.resources import built_in_folder
from prep.library.schema import MODELS, json_schema
from tests.conftest import SAMPLES


def prep(
    *arguments: str, cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "prep", *arguments],
        capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False,
        env={**os.environ, "PREP_LANG": "en", **environ},
    )  # fmt: skip


def test_demo_writes_a_workspace_and_every_document(tmp_path: Path):
    result = prep("demo", str(tmp_path / "d"))
    assert result.returncode == 0, result.stderr
    people = len(list(SAMPLES.glob("*.yaml")))
    assert len(list((tmp_path / "d" / "out").glob("*.docx"))) == people * len(Kind) * 2
    assert prep("check", str(tmp_path / "d")).returncode == 0


def test_init_makes_a_dossier_that_can_be_checked_and_built(tmp_path: Path):
    assert (
        prep("init", "w", "--role", "bank-account-manager", "--lang", "zh", cwd=tmp_path).returncode
        == 0
    )
    checked = prep("check", "w", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout
    assert "has not been filled in" in checked.stdout
    built = prep("build", "-w", "w", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    again = prep("init", "w", cwd=tmp_path)
    assert again.returncode == 2
    assert "exists already" in again.stderr


def test_check_finds_faults_in_both_formats(tmp_path: Path):
    (tmp_path / "dossier.yaml").write_text("schema: dossier/1\nperson: {}\n", encoding="utf-8")
    text = prep("check", "dossier.yaml", cwd=tmp_path)
    assert text.returncode == 2
    assert "dossier.yaml:2:9: person.name: name is missing" in text.stdout
    assert "Traceback" not in text.stdout + text.stderr
    report = json.loads(prep("check", "dossier.yaml", "--format", "json", cwd=tmp_path).stdout)
    assert {problem["where"] for problem in report["problems"]} == {"person.name", "target"}


@pytest.mark.parametrize(
    "content", [None, b"", "姓名：沈".encode("gbk"), b"\x00\x01", b"a: [", b"a: 1"]
)
def test_a_bad_file_never_ends_in_a_traceback(tmp_path: Path, content: bytes | None):
    path = tmp_path / "x.yaml"
    if content is not None:
        path.write_bytes(content)
    result = prep("check", str(path))
    assert result.returncode == 2
    assert "Traceback" not in result.stdout + result.stderr


def test_the_built_in_library_passes_its_own_check():
    result = prep(
        "check", str(built_in_folder() / "role_profiles"), str(built_in_folder() / "templates")
    )
    assert result.returncode == 0, result.stdout


def test_roles_are_listed_shown_and_found():
    assert "bank-account-manager" in prep("roles", "list").stdout
    rows = json.loads(prep("roles", "list", "--format", "json").stdout)
    assert {"id", "title", "family", "file"} <= rows[0].keys()
    assert "银行客户经理" in prep("roles", "show", "bank-account-manager", PREP_LANG="zh").stdout
    assert "bank-account-manager" in prep("roles", "search", "催收").stdout
    missing = prep("roles", "show", "bank-account-manger")
    assert missing.returncode == 2
    assert "did you mean bank-account-manager?" in missing.stderr


def test_cases_are_listed_for_all_roles_and_for_one():
    listed = prep("cases", "list").stdout
    assert "loss-shares" in listed
    assert "audit-game" in listed
    own = prep("cases", "list", "--role", "auditor", PREP_LANG="zh").stdout
    assert own == "audit-game  客户与注册会计师的博弈\n"
    rows = json.loads(prep("cases", "list", "--format", "json").stdout)
    assert {"id", "title", "roles", "competency", "difficulty"} <= rows[0].keys()
    assert "no calculated case" in prep("cases", "list", "--role", "foreign-trade-manager").stdout
    assert json.loads(prep("cases", "list", "--role", "foreign-trade-manager", "--format", "json").stdout) == []  # fmt: skip


def test_a_case_is_drawn_with_its_working_answer_and_points():
    text = prep("cases", "draw", "loss-shares", "--seed", "7", "--lang", "zh")
    assert text.returncode == 0, text.stderr
    for heading in ("解题步骤", "参考答案", "评分要点", "示例，不是法律法规"):
        assert heading in text.stdout
    assert text.stdout == prep("cases", "draw", "loss-shares", "--seed", "7", "--lang", "zh").stdout
    data = json.loads(
        prep("cases", "draw", "loss-shares", "--seed", "7", "--format", "json").stdout
    )
    assert {"id", "seed", "lang", "values", "rule", "stem", "working", "answer", "points"} <= data.keys()  # fmt: skip
    assert data["lang"] == "en"
    assert isinstance(data["values"]["loan"], int)


def test_fractions_are_written_exactly_in_json():
    data = json.loads(prep("cases", "draw", "audit-game", "--seed", "1", "--format", "json").stdout)
    assert data["values"]["x"] == "13/20"
    assert not [value for value in data["values"].values() if isinstance(value, float)]


def test_a_case_that_is_not_there_is_told_with_the_nearest():
    missing = prep("cases", "draw", "loss-share")
    assert missing.returncode == 2
    assert "did you mean loss-shares?" in missing.stderr
    assert "did you mean auditor?" in prep("cases", "list", "--role", "auditer").stderr


def test_a_folder_without_a_dossier_is_told_what_to_do(tmp_path: Path):
    result = prep("build", "-w", str(tmp_path))
    assert result.returncode == 2
    assert "prep init" in result.stderr


@pytest.mark.parametrize("minutes", ["0", "31", "five", "nan", "inf"])
def test_minutes_that_cannot_be_are_refused(tmp_path: Path, minutes: str):
    assert prep("build", "-w", str(tmp_path), "--minutes", minutes).returncode == 2


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_published_schema_accepts_the_samples(path: Path):
    jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), json_schema("dossier"))


@pytest.mark.parametrize("kind", list(MODELS))
def test_the_committed_schemas_are_fresh(kind: str):
    committed = Path(__file__).parents[2] / "docs" / "schema" / f"{kind}.schema.json"
    assert json.loads(committed.read_text(encoding="utf-8")) == json_schema(kind)


@pytest.mark.parametrize(
    ("arguments", "forbidden"),
    [
        (["--version"], ["textual", "docx", "lxml", "yaml", "pydantic", "jinja2"]),
        (["cases", "list"], ["textual", "docx", "lxml"]),
        (["roles", "list"], ["textual", "docx", "lxml", "pydantic", "jinja2"]),
        (["check", str(SAMPLES)], ["textual", "docx", "lxml", "jinja2"]),
        (["schema", "dossier"], ["textual", "docx", "lxml", "jinja2"]),
    ],
)
def test_heavy_packages_are_imported_only_where_they_are_used(
    arguments: list[str], forbidden: list[str]
):
    script = (
        "import sys, atexit\n"
        "from prep.__main__ import main\n"
        f"sys.argv = ['prep', *{arguments!r}]\n"
        "atexit.register(lambda: print('LOADED', *sorted(m for m in sys.modules if '.' not in m)))\n"
        "main()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    loaded = set(result.stdout.rpartition("LOADED")[2].split())
    assert loaded
    assert not loaded & set(forbidden)


def test_match_tells_support_reasons_and_gaps(tmp_path: Path):
    prep("demo", str(tmp_path))
    told = prep("match", "-w", str(tmp_path), "--dossier", "loan-officer").stdout
    for part in (
        "Shen Ruohe → Bank account manager",
        "tagged in the dossier",
        "Gaps",
        "[sell-suitably]",
    ):
        assert part in told
    (data,) = json.loads(
        prep(
            "match",
            "-w",
            str(tmp_path),
            "--dossier",
            "loan-officer",
            "--role",
            "auditor",
            "--format",
            "json",
        ).stdout
    )
    assert data["role"] == "auditor"
    assert 0 <= data["score"] <= 1
    assert {"evidence", "duty", "score", "reason"} <= data["supported"][0].keys()


def test_roles_are_ranked_for_a_dossier(tmp_path: Path):
    prep("demo", str(tmp_path))
    told = prep(
        "roles", "rank", "-w", str(tmp_path), "--dossier", "loan-officer", "--top", "2"
    ).stdout
    first = told.splitlines()[1]
    assert "[bank-account-manager]" in first
    rows = json.loads(
        prep("roles", "rank", "-w", str(tmp_path), "--top", "3", "--format", "json").stdout
    )
    assert [len(row["roles"]) for row in rows] == [3, 3]


def test_the_sources_are_printed_as_a_table_and_as_data():
    told = prep("roles", "sources")
    assert "7/1/1\tforeign-trade-manager/sales-targets" in told.stdout
    assert told.returncode == 0
    data = json.loads(prep("roles", "sources", "--format", "json").stdout)
    assert (data["unknown"], data["uncovered"]) == ([], [])


def test_review_finds_with_place_and_remedy_and_its_exit_code_says_how_bad(tmp_path: Path):
    text = tmp_path / "speech.txt"
    text.write_text("各位评委：\n我叫xxx，曾多次被评为先进。\n", encoding="utf-8")
    result = prep("review", str(text), "--minutes", "3")
    assert result.returncode == 1
    assert f"{text}:2:3: error" in result.stdout
    data = json.loads(prep("review", str(text), "--format", "json").stdout)
    assert {"placeholder", "unsupported-claim"} <= {f["rule"] for f in data["findings"]}
    kept = prep("review", str(text), "--accept", "placeholder")
    assert kept.returncode == 0
    assert "accepted: 1" in kept.stdout
    assert prep("review", str(tmp_path / "none.txt")).returncode == 2


def test_speech_explains_itself_and_lists_outlines_and_sheets(tmp_path: Path):
    assert prep("demo", str(tmp_path)).returncode == 0
    listed = json.loads(prep("speech", "outlines", "--format", "json").stdout)
    assert {"classic", "problem-plan", "achievement-led", "short"} <= {row["id"] for row in listed}
    sheets = json.loads(prep("speech", "sheets", "--format", "json").stdout)
    assert all(row["rows"] for row in sheets)
    told = prep("speech", "explain", "-w", str(tmp_path), "--dossier", "loan-officer",
                "--sheet", "enterprise-panel", "--exclude", "park-visits", "--format", "json")  # fmt: skip
    (data,) = json.loads(told.stdout)
    assert {
        "id": "park-visits",
        "title": "走访园区企业",
        "reason": "you asked to leave it out",
    } in data["left_out"]
    assert sum(float(row["points"]) for row in data["earned"]) == 100
    wrong = prep("build", "speech", "-w", str(tmp_path), "--sheet", "enterprise")
    assert wrong.returncode == 2
    assert "did you mean enterprise-panel?" in wrong.stderr


def test_guard_tells_what_of_a_text_has_no_basis_in_the_dossier(tmp_path: Path):
    assert prep("init", "w", "--role", "bank-account-manager", cwd=tmp_path).returncode == 0
    sample = (SAMPLES / "loan-officer.yaml").read_text(encoding="utf-8")
    (tmp_path / "w" / "dossier.yaml").write_text(sample, encoding="utf-8")
    text = tmp_path / "chat.txt"
    text.write_text("三个月收回320万元。\n我牵头收回三百九十万元。\n", encoding="utf-8")
    result = prep("guard", str(text), "-w", str(tmp_path / "w"), "--format", "json")
    assert result.returncode == 1
    data = json.loads(result.stdout)
    found = {f["what"] for s in data["sentences"] for f in s["findings"] if f["level"] == "hard"}
    assert found == {"牵头", "三百九十万元"}
    text.write_text("三个月收回320万元。\n", encoding="utf-8")
    assert prep("guard", str(text), "-w", str(tmp_path / "w")).returncode == 0
    assert prep("guard", str(tmp_path / "none.txt"), "-w", str(tmp_path / "w")).returncode == 2
