"""The labelled table: how people say figures, signs and letters, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from prep.messages import LANGS, Lang
from prep.speech.spoken import read_aloud, units

TABLE: dict[Lang, dict[str, list[list[Any]]]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "spoken.yaml").read_text(encoding="utf-8")
)


def rows() -> Iterator[Any]:
    for lang in LANGS:
        for kind, expressions in TABLE[lang].items():
            for written, said, length in expressions:
                readings = [said] if isinstance(said, str) else said
                yield pytest.param(lang, written, readings, length, id=f"{kind}: {written}")


def spaced(text: str, lang: Lang) -> str:
    """Spaces make no sound: in Chinese none matters, in English one is like many."""
    return ("" if lang == "zh" else " ").join(text.split())


@pytest.mark.parametrize(("lang", "written", "readings", "length"), list(rows()))
def test_expressions_are_read_and_counted_as_people_say_them(
    lang: Lang, written: str, readings: list[str], length: int
):
    assert spaced(read_aloud(written, lang), lang) in [spaced(one, lang) for one in readings]
    assert units(written, lang) == length


@pytest.mark.parametrize(
    ("lang", "least", "kinds"),
    [("zh", 160, 16), ("en", 60, 10)],
)
def test_the_table_is_large_enough_to_mean_something(lang: Lang, least: int, kinds: int):
    assert sum(len(expressions) for expressions in TABLE[lang].values()) >= least
    assert len(TABLE[lang]) >= kinds


@pytest.mark.parametrize(
    ("before", "after"), list(product(["", "我们", "共"], ["", "，比上年好", "。"]))
)
def test_plain_words_around_an_expression_do_not_change_it(before: str, after: str):
    for kind in ("whole numbers", "amounts", "measures"):
        for written, _, length in TABLE["zh"][kind]:
            extra = units(before, "zh") + units(after, "zh")
            assert units(before + written + after, "zh") == length + extra, written
