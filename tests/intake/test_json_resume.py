"""JSON Resume in and out: valid, nothing lost that the schema carries, every oddity told with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prep.build.json_resume import json_resume, save_draft
from prep.errors import IntakeError
from prep.intake.json_resume.kept import read_kept
from prep.intake.json_resume.read import TakenIn, read_resume
from prep.intake.json_resume.source import read_source
from prep.library.dossiers import load_dossier
from prep.library.load import load_text
from prep.messages import LANGS, Lang
from prep.model.dossier import Dossier

DATA = Path(__file__).parent / "data" / "json-resume"
SCHEMA = json.loads((DATA / "schema.json").read_text(encoding="utf-8"))
SAMPLE = DATA / "sample.resume.json"
ROLE = "bank-account-manager"


def valid(data: dict[str, Any]) -> None:
    """Hold data against the schema; its formats are annotations, and a month is a date though ``date`` wants a day."""
    jsonschema.validate(data, SCHEMA)


def taken(folder: Path, data: object) -> TakenIn:
    path = folder / "in.json"
    path.write_text(
        data if isinstance(data, str) else json.dumps(data, ensure_ascii=False), encoding="utf-8"
    )
    return read_resume(read_source(path), ROLE)


def there_and_back(folder: Path, data: dict[str, Any]) -> dict[str, Any]:
    """Take a file in, keep the draft as a person would, and export it."""
    return exported(folder, taken(folder, data))


def exported(folder: Path, made: TakenIn) -> dict[str, Any]:
    path, _ = save_draft(made, folder / "dossier.yaml")
    dossier = load_dossier(path).value
    return json_resume(dossier, read_kept(path), own=False)


def sections(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in ("meta", "$schema")}


def test_the_official_sample_comes_in_and_goes_out_the_same(tmp_path: Path):
    data = json.loads(SAMPLE.read_text(encoding="utf-8"))
    back = there_and_back(tmp_path, data)
    valid(back)
    assert sections(back) == sections(data)


@pytest.mark.parametrize("lang", LANGS)
def test_a_dossier_goes_out_valid_and_comes_in_again_without_loss(
    samples: dict[str, Dossier], tmp_path: Path, lang: Lang
):
    for dossier in samples.values():
        data = json_resume(dossier, lang=lang)
        valid(data)
        made = taken(tmp_path, data)
        again = load_text(made.text, Dossier, Path("again.yaml")).value
        assert again == dossier


def test_without_its_own_part_nothing_private_goes_out(samples: dict[str, Dossier]):
    dossier = samples["loan-officer"]
    hidden = next(item for item in dossier.evidence if not item.public)
    text = json.dumps(json_resume(dossier, own=False), ensure_ascii=False)
    assert "prep" not in json_resume(dossier, own=False)["meta"]
    assert hidden.title.in_("zh") not in text
    assert hidden.result.in_("zh") not in text


def test_what_another_program_changed_is_taken_in(samples: dict[str, Dossier], tmp_path: Path):
    dossier = samples["loan-officer"]
    data = json_resume(dossier)
    data["basics"]["phone"] = "000-1111-2222"
    made = taken(tmp_path, data)
    again = load_text(made.text, Dossier, Path("again.yaml")).value
    assert again.person.phone == "000-1111-2222"
    assert again.evidence == dossier.evidence
    assert any("another program changed" in remark.what for remark in made.remarks)


ODD: list[tuple[dict[str, Any], str]] = [
    ({"work": [{"name": "A", "position": "B"}]}, "no usable date"),
    ({"work": [{"name": "A", "position": "B", "startDate": "soon"}]}, "a date"),
    ({"work": "none"}, "a list"),
    ({"work": [7]}, "an object"),
    ({"basics": {"email": "nobody"}}, "no e-mail address"),
    ({"basics": {"name": 7}}, "read as"),
    ({"basics": {"nmae": "A"}}, "did you mean name?"),
    ({"zodiac": []}, "no such section"),
    ({"work": [{"company": "A", "startDate": "2019"}]}, "older version"),
    ({"work": [{"name": "A", "startDate": "2019", "endDate": "present"}]}, "lasting still"),
    ({"education": [{"institution": "A", "startDate": "2014-02-31"}]}, "no usable date"),
    ({"meta": {"prep": {"dossier": 3}}}, "damaged"),
]


@pytest.mark.parametrize(("data", "told"), ODD, ids=[told for _, told in ODD])
def test_an_oddity_is_told_and_lost_nowhere(tmp_path: Path, data: dict[str, Any], told: str):
    made = taken(tmp_path, data)
    load_text(made.text, Dossier, Path("draft.yaml"))
    said = [f"{r.where} {r.what} {r.remedy}" for r in made.remarks]
    assert any(told in one for one in said), said
    valid(exported(tmp_path, made))


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"basics": {}},
        {"work": []},
        {"basics": {"profiles": [], "location": {}}},
        {"skills": [{}]},
        {"work": None},
    ],
)
def test_what_is_empty_comes_in_and_goes_out_valid(tmp_path: Path, data: dict[str, Any]):
    valid(there_and_back(tmp_path, data))


def test_years_alone_stay_years(tmp_path: Path):
    data = {
        "education": [{"institution": "A", "area": "B", "startDate": "2014", "endDate": "2018"}]
    }
    assert there_and_back(tmp_path, data)["education"][0]["startDate"] == "2014"


def test_a_huge_one_comes_in(tmp_path: Path):
    work = [
        {
            "name": f"Firm {n}",
            "position": "Clerk",
            "startDate": "2019-01",
            "highlights": ["Did it"] * 3,
        }
        for n in range(2000)
    ]
    back = there_and_back(tmp_path, {"basics": {"name": "A"}, "work": work})
    valid(back)
    assert len(back["work"]) == 2000


REFUSED: list[tuple[bytes, str]] = [
    (b"", "empty"),
    (b"{", ":1:2: this is not valid JSON"),
    (b'{"a": 1,\n}', ":2:1: this is not valid JSON"),
    (b"[]", "one object"),
    (b"<html>", "no JSON file"),
    (b"\xff\xfe\x00", "not valid JSON"),
    (b"[" * 100_000, "nested too deep"),
]


@pytest.mark.parametrize(("data", "told"), REFUSED, ids=[told for _, told in REFUSED])
def test_what_is_no_resume_is_refused_with_its_place(tmp_path: Path, data: bytes, told: str):
    path = tmp_path / "in.json"
    path.write_bytes(data)
    with pytest.raises(IntakeError, match=told):
        read_source(path)


def test_other_encodings_are_read_and_told(tmp_path: Path):
    path = tmp_path / "in.json"
    for encoding in ("utf-8-sig", "gbk", "utf-16"):
        path.write_bytes(
            json.dumps({"basics": {"name": "沈若禾"}}, ensure_ascii=False).encode(encoding)
        )
        source = read_source(path)
        assert source.data["basics"]["name"] == "沈若禾"
        assert bool(source.remarks) == (encoding != "utf-8-sig")


WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=("Cc", "Cs")),
    max_size=12,
)
LATER = st.sampled_from(["2015", "2016-07", "2020-02-29"])
DAYS = st.sampled_from(["2014", "2014-06", "2014-06-29", "1999-12"])


def entry(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


RESUMES = st.fixed_dictionaries(
    {},
    optional={
        "basics": entry(
            name=WORDS, label=WORDS, phone=WORDS, summary=WORDS,
            location=entry(city=WORDS, address=WORDS, postalCode=WORDS),
            profiles=st.lists(entry(network=WORDS, username=WORDS), max_size=2),
        ),
        "work": st.lists(
            entry(name=WORDS, position=WORDS, startDate=DAYS, endDate=LATER, summary=WORDS, highlights=st.lists(WORDS, max_size=3)), max_size=3
        ),
        "education": st.lists(entry(institution=WORDS, area=WORDS, studyType=WORDS, startDate=DAYS, courses=st.lists(WORDS, max_size=2)), max_size=2),
        "skills": st.lists(entry(name=WORDS, level=WORDS, keywords=st.lists(WORDS, max_size=2)), max_size=2),
        "awards": st.lists(entry(title=WORDS, date=DAYS, awarder=WORDS, summary=WORDS), max_size=2),
        "languages": st.lists(entry(language=WORDS, fluency=WORDS), max_size=2),
        "interests": st.lists(entry(name=WORDS, keywords=st.lists(WORDS, max_size=2)), max_size=2),
        "references": st.lists(entry(name=WORDS, reference=WORDS), max_size=1),
        "projects": st.lists(entry(name=WORDS, description=WORDS, startDate=DAYS, roles=st.lists(WORDS, max_size=2)), max_size=2),
    },
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(RESUMES)
def test_any_valid_one_goes_out_as_it_came_in(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]
):
    back = there_and_back(tmp_path_factory.mktemp("any"), data)
    valid(back)
    assert sections(back) == sections(data)
