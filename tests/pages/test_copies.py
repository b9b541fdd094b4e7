"""The copies on paper: 18 pt on 30, times in the margin, four cards of A6 to a page."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import unescape
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from prep.build.documents import Kind, Order, view_of
from prep.build.export import export
from prep.messages import LANGS
from prep.model.copies import CueCardsView, LecternView
from prep.model.dossier import Dossier
from tests.pages.office import plain, to_pdf

MM = 72 / 25.4
_PAGE = re.compile(r"<page .*?</page>", re.DOTALL)
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')  # fmt: skip
MARK = re.compile(r"\d+:\d\d")


@dataclass(frozen=True)
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str


def words(pdf: Path) -> list[list[Word]]:
    """Return the words of each page with their boxes, in points."""
    made = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True)
    found = _PAGE.findall(made.stdout.decode("utf-8"))
    return [[Word(*map(float, w[:4]), unescape(w[4])) for w in _WORD.findall(page)] for page in found]  # fmt: skip


@pytest.fixture(scope="module")
def orders(samples: dict[str, Dossier], today: date) -> dict[str, Order]:
    found = {
        f"{name}.{lang}": Order(dossier, today, lang=lang, minutes=Decimal(5))
        for name, dossier in samples.items()
        for lang in LANGS
    }
    found["all.zh"] = Order(samples["loan-officer"], today, lang="zh", pinyin="all")
    return found


@pytest.fixture(scope="module")
def converted(
    tmp_path_factory: pytest.TempPathFactory, orders: dict[str, Order]
) -> dict[tuple[str, Kind], Path]:
    folder = tmp_path_factory.mktemp("copies")
    keys, documents = [], []
    for name, order in orders.items():
        for kind in (Kind.LECTERN_COPY, Kind.CUE_CARDS):
            path = export(kind, order, folder / name).path
            keys.append((name, kind))
            documents.append(path.rename(folder / f"{name}.{kind.value}.docx"))
    return dict(zip(keys, to_pdf(documents, folder), strict=True))


@pytest.fixture(scope="module")
def lecterns(converted: dict[tuple[str, Kind], Path]) -> dict[str, Path]:
    return {name: pdf for (name, kind), pdf in converted.items() if kind is Kind.LECTERN_COPY}


@pytest.fixture(scope="module")
def cards(converted: dict[tuple[str, Kind], Path]) -> dict[str, Path]:
    return {name: pdf for (name, kind), pdf in converted.items() if kind is Kind.CUE_CARDS}


def text_lines(page: list[Word]) -> list[float]:
    """Return the bottoms of the lines of spoken text on a page: what stands beside no mark."""
    body = [w for w in page if w.left >= 38 * MM - 1 and w.bottom < 275 * MM]
    return sorted({round(w.bottom) for w in body if w.bottom - w.top > 15})


def test_lines_on_the_lectern_stand_30_points_apart_with_or_without_readings(
    lecterns: dict[str, Path],
):
    for name, pdf in lecterns.items():
        for page in words(pdf)[1:]:
            steps = [b - a for a, b in pairwise(text_lines(page)) if b - a > 8]
            assert median(steps) == pytest.approx(30, abs=1), name
            assert min(steps) >= 28, name


def test_chinese_characters_on_the_lectern_are_18_points_wide(lecterns: dict[str, Path]):
    widths = [
        (word.right - word.left) / len(word.text)
        for page in words(lecterns["loan-officer.zh"])
        for word in page
        if re.fullmatch(r"[\u4e00-\u9fff]{4,}", word.text) and word.top > 100
    ]
    assert median(widths) == pytest.approx(18, abs=0.7)


def test_times_stand_in_the_margin_and_text_beside_them(
    lecterns: dict[str, Path], orders: dict[str, Order]
):
    for name, pdf in lecterns.items():
        view = view_of(Kind.LECTERN_COPY, orders[name])
        assert isinstance(view, LecternView)
        margin = [w for page in words(pdf) for w in page if w.left < 36 * MM and MARK.match(w.text)]
        expected = [mark for line in view.lines for mark in MARK.findall(line.mark)]
        assert [MARK.match(w.text).group() for w in margin] == expected, name  # type: ignore[union-attr]
        assert all(w.right <= 38 * MM for w in margin), name


def test_no_page_of_a_lectern_copy_holds_two_lines_only(lecterns: dict[str, Path]):
    for name, pdf in lecterns.items():
        for page in words(pdf):
            assert len(text_lines(page)) >= 4, name


def test_no_paragraph_is_parted_by_a_page(lecterns: dict[str, Path]):
    for name, pdf in lecterns.items():
        for page in words(pdf)[1:]:
            first = min(w.top for w in page if w.left >= 37 * MM and w.bottom - w.top > 15)
            marks = [w.top for w in page if w.left < 36 * MM]
            assert min(marks) - first < 15, name


def test_readings_reach_the_page(lecterns: dict[str, Path]):
    assert plain(lecterns["loan-officer.zh"]).count("háng") >= 1
    everything = plain(lecterns["all.zh"])
    for said in ("jìng", "pìn", "háng", "kuǎn"):
        assert said in everything


def test_four_cards_share_a_page_and_nothing_crosses_the_lines_to_cut_along(
    cards: dict[str, Path], orders: dict[str, Order]
):
    for name, pdf in cards.items():
        view = view_of(Kind.CUE_CARDS, orders[name])
        assert isinstance(view, CueCardsView)
        found = words(pdf)
        assert len(found) == -(-view.count // 4), name
        for page in found:
            for word in page:
                assert not word.left < 105 * MM < word.right, word
                assert not word.top < 148.5 * MM < word.bottom, word
                assert word.left >= 8 * MM, word
                assert word.right <= 202 * MM, word


def test_nothing_of_a_card_is_cut(cards: dict[str, Path], orders: dict[str, Order]):
    for name, pdf in cards.items():
        view = view_of(Kind.CUE_CARDS, orders[name])
        assert isinstance(view, CueCardsView)
        found = words(pdf)
        for place, card in enumerate(view.cards()):
            page, quarter = divmod(place, 4)
            shown = Counter("".join(w.text for w in found[page] if _quarter(w) == quarter))
            said = [card.mark, card.section, card.first, card.last, *(c.text for c in card.cues)]
            missing = Counter("".join("".join(said).split())) - shown
            assert not missing - Counter("-" * 9), (name, card.number)  # drawn as hard hyphens


def _quarter(word: Word) -> int:
    return 2 * (word.top > 148.5 * MM) + (word.left > 105 * MM)


def test_the_cards_of_a_page_stand_in_its_quarters(cards: dict[str, Path]):
    page = words(cards["loan-officer.zh"])[0]
    arrows = [w for w in page if w.text == "→" or "→" in w.text]
    quarters = [(w.left > 105 * MM, w.top > 148.5 * MM) for w in arrows]
    assert sorted(quarters) == [(False, False), (False, True), (True, False), (True, True)]
    tops = sorted({round(w.top) for w in arrows})
    assert tops[1] - tops[0] == pytest.approx(143 * MM, abs=1)
