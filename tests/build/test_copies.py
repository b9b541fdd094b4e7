"""The copies as files: Word and Markdown, read back as the speech they were made from."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from prep.build.documents import Kind, Order, view_of
from prep.build.export import export
from prep.messages import LANGS, Lang
from prep.model.copies import LecternView, Pinyin
from prep.model.dossier import Dossier
from prep.word.read import document_lines


@pytest.mark.parametrize("pinyin", ["none", "hard", "all"])
def test_a_lectern_copy_reads_back_as_the_speech(
    samples: dict[str, Dossier], today: date, tmp_path: Path, pinyin: Pinyin
):
    order = Order(samples["loan-officer"], today, lang="zh", pinyin=pinyin)
    paths = [export(kind, order, tmp_path).path for kind in (Kind.LECTERN_COPY, Kind.SPEECH)]
    copy, speech = (document_lines(path.read_bytes(), path.name) for path in paths)
    assert [line for line in copy if line] == [line for line in speech if line]


def _read_above(view: LecternView) -> int:
    return sum(bool(run.ruby) for line in view.lines for run in line.runs)


def test_readings_stand_over_few_characters_unless_all_are_asked_for(
    samples: dict[str, Dossier], today: date
):
    order = Order(samples["loan-officer"], today, lang="zh")
    counts: list[int] = []
    choices: tuple[Pinyin, ...] = ("none", "hard", "all")
    for pinyin in choices:
        view = view_of(Kind.LECTERN_COPY, replace(order, pinyin=pinyin))
        assert isinstance(view, LecternView)
        counts.append(_read_above(view))
    none, hard, all_ = counts
    assert none == 0 < hard < all_ / 20


def test_a_pinned_word_has_its_reading_in_the_copy(samples: dict[str, Dossier], today: date):
    pinned = samples["loan-officer"].model_copy(update={"readings": {"园区": "yuán qū"}})
    view = view_of(Kind.LECTERN_COPY, Order(pinned, today, lang="zh"))
    assert isinstance(view, LecternView)
    assert ("园", "yuán") in {(run.text, run.ruby) for line in view.lines for run in line.runs}


@pytest.mark.parametrize("lang", LANGS)
def test_the_copies_are_written_as_markdown_too(
    samples: dict[str, Dossier], today: date, tmp_path: Path, lang: Lang
):
    order = Order(samples["key-account-manager"], today, lang=lang, pinyin="none")
    copy = export(Kind.LECTERN_COPY, order, tmp_path, "md").path.read_text(encoding="utf-8")
    cards = export(Kind.CUE_CARDS, order, tmp_path, "md").path.read_text(encoding="utf-8")
    view = view_of(Kind.SPEECH, order)
    spoken = re.sub(r"／|/ |\s|\\", "", copy)
    for sentence in view.sentences():  # type: ignore[union-attr]
        assert re.sub(r"/ |\s", "", sentence.text) in spoken.replace("\u2011", "-")
    assert cards.count("\n## ") == view_of(Kind.CUE_CARDS, order).count  # type: ignore[union-attr]


def test_only_the_last_two_parts_are_kept_on_one_page(
    samples: dict[str, Dossier], today: date, tmp_path: Path
):
    path = export(Kind.LECTERN_COPY, Order(samples["loan-officer"], today), tmp_path).path
    styles = [paragraph.style.name for paragraph in Document(str(path)).paragraphs]  # type: ignore[union-attr]
    assert styles[-2:] == ["Spoken Kept", "Spoken"]
    assert "Spoken Kept" not in styles[:-2]
