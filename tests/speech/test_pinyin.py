"""Readings: words of the field, surnames, the candidate's pins, and what a reader may get wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import pinyin

from prep.errors import DataError
from prep.library.dossiers import load_dossier
from prep.library.load import load
from prep.library.readings import readings
from prep.model.readings import HAN, Readings, marked
from prep.speech.pinyin import Reader
from tests.conftest import SAMPLES, write

TABLE = yaml.safe_load((Path(__file__).parent / "data" / "readings.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(readings(), names=["单雄"])


def of(word: str, text: str, said: tuple[str, ...]) -> str:
    place = text.index(word)
    return " ".join(said[place : place + len(word)])


@pytest.mark.parametrize(("text", "word", "said"), TABLE)
def test_words_are_read_as_the_table_says(reader: Reader, text: str, word: str, said: str):
    assert of(word, text, reader.read(text)) == said


def test_the_table_is_large_and_pypinyin_alone_fails_on_it():
    alone = [tuple(one[0] for one in pinyin(text, errors=list)) for text, _, _ in TABLE]
    right = [of(word, text, said) == want for (text, word, want), said in zip(TABLE, alone, strict=True)]  # fmt: skip
    assert len(right) >= 120
    assert sum(right) < len(right) - 20


def test_a_pin_wins_over_every_table():
    own = Reader(readings(), {"支行": "zhī xíng", "覃": "tán"})
    assert of("支行", "到支行", own.read("到支行")) == "zhī xíng"
    assert own.shown("覃主任", "hard")[0] == "tán"


def test_a_name_of_the_dossier_is_read_as_a_name_everywhere():
    assert of("单雄", "我叫单雄，竞聘", Reader(readings(), names=["单雄"]).read("我叫单雄，竞聘")) == "shàn xióng"  # fmt: skip
    assert of("单雄", "我叫单雄，竞聘", Reader(readings()).read("我叫单雄，竞聘")) == "dān xióng"


@pytest.mark.parametrize(
    ("text", "marked_places"),
    [
        ("我在支行行里工作", {3, 4}),
        ("银行的行长调整了长期贷款", set()),
        ("重申参差不齐的单据", {0, 2, 3}),
        ("单主任找我", {0}),
        ("一沓钞票和踽踽独行", {1, 5, 6}),
        ("三月里收回320万元", set()),
    ],
)
def test_only_what_may_be_misread_has_its_reading_above(
    reader: Reader, text: str, marked_places: set[int]
):
    shown = reader.shown(text, "hard")
    assert {place for place, said in enumerate(shown) if said} == marked_places


@given(st.text(max_size=60))
def test_every_character_has_a_reading_or_none_and_nothing_else_has(text: str):
    reader = Reader(readings())
    said = reader.read(text)
    assert len(said) == len(text)
    assert not any(one for character, one in zip(text, said, strict=True) if not HAN.fullmatch(character))  # fmt: skip
    everything = reader.shown(text, "all")
    hard = reader.shown(text, "hard")
    assert everything == said
    assert all(one in {"", two} for one, two in zip(hard, everything, strict=True))
    assert not any(reader.shown(text, "none"))


@pytest.mark.parametrize(
    ("written", "said"),
    [("zhong4", "zhòng"), ("lv4", "lǜ"), ("lü4", "lǜ"), ("liu2", "liú"), ("gui1", "guī"), ("ou1", "ōu"),
     ("de5", "de"), ("háng", "háng"), ("Hang2", "háng"), ("er2", "ér"), ("shuang1", "shuāng")],
)  # fmt: skip
def test_tones_are_written_as_marks_or_digits(written: str, said: str):
    assert marked(written) == said


@pytest.mark.parametrize("wrong", ["", "xyz", "hang9", "4", "行", "hang hang"])
def test_what_is_no_syllable_is_refused(wrong: str):
    with pytest.raises(ValueError, match=r"pinyin"):
        marked(wrong)


def test_a_reading_of_the_wrong_length_is_told_with_its_place(tmp_path: Path):
    path = write(tmp_path / "readings-x.yaml", "schema: readings/1\nwords:\n  支行: háng\n")
    with pytest.raises(DataError, match="has 2 characters") as caught:
        load(path, Readings)
    assert caught.value.problems[0].line in {2, 3}


def test_the_dossier_takes_readings(tmp_path: Path):
    text = (SAMPLES / "loan-officer.yaml").read_text("utf-8")
    good = write(tmp_path / "good.yaml", text + "readings:\n  覃: qin2\n")
    assert load_dossier(good).value.readings == {"覃": "qín"}
    bad = write(tmp_path / "bad.yaml", text + "readings:\n  覃: qin2 shi4\n")
    with pytest.raises(DataError, match="has 1 characters"):
        load_dossier(bad)


def test_the_users_own_table_is_read_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path / "templates" / "speech" / "readings-own.yaml", "schema: readings/1\nwords:\n  铅山: yan2 shan1\n")  # fmt: skip
    monkeypatch.setenv("PREP_HOME", str(tmp_path))
    assert Reader(readings()).read("铅山") == ("yán", "shān")


def test_no_speech_of_the_samples_is_crowded_with_readings(today: date):
    from prep.build.documents import Kind, Order, view_of
    from prep.model.views import SpeechView

    reader = Reader(readings())
    for path in SAMPLES.glob("*.yaml"):
        view = view_of(Kind.SPEECH, Order(load_dossier(path).value, today, lang="zh"))
        assert isinstance(view, SpeechView)
        text = "".join(sentence.text for sentence in view.sentences())
        assert sum(map(bool, reader.shown(text, "hard"))) < len(text) / 50
