"""Fitting to pages: weak lines go first, then the setting tightens, and what was done is told."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.model.typography import Density
from prep.model.views import ResumeView
from prep.resume.fit import LADDER, PLAIN, TAIL, Cut, Fitted, fit


@dataclass(frozen=True)
class Reckoned:
    length: float
    orphans: int = 0
    kept: int = 0

    @property
    def pages(self) -> int:
        return max(1, ceil(self.length - 1e-9))


_EMPTY = ("contacts", "facts", "summary", "experience", "achievements", "education", "training", "certificates",
          "honours", "languages")  # fmt: skip


def resume(cut: Cut) -> ResumeView:
    """A view that only says how much it holds."""
    blank = dict.fromkeys(_EMPTY, ())
    held = (str(cut.bullets), str(cut.steps), cut.duties)
    named = {"title": "", "name": "", "headline": "", "target": ""}
    return ResumeView.model_validate({"lang": "en", **named, **blank, "skills": held})


def sized(head: float, line: float):
    """What measures: a head of ``head`` pages and lines of ``line`` pages, as dense as the ladder says."""

    def measure(view: ResumeView, density: Density) -> Reckoned:
        bullets, steps, duties = view.skills
        words = min(int(steps), 3) / 2
        rest = {"all": 0.1, "current": 0.05, "none": 0.0}[duties]
        natural = head + rest + int(bullets) * line * words
        return Reckoned(natural * density.line * (1 + density.size / 20))

    return measure


def fitted(worths: list[float], pages: int | None, head: float = 0.4, line: float = 0.05) -> Fitted:
    return fit(resume, sized(head, line), worths, pages)


STRONG, WEAK = [1.0] * 8, [0.1] * 6


def test_what_fits_is_kept_whole_and_set_as_loosely_as_the_page_allows():
    found = fitted(STRONG, 1, head=0.3)
    assert found.cut == Cut(8)
    assert found.fits
    assert not found.remarks
    looser = LADDER[LADDER.index(found.density) - 1] if found.density != LADDER[0] else None
    assert looser is None or sized(0.3, 0.05)(found.view, looser).pages > 1


def test_weak_lines_leave_before_anything_is_tightened():
    found = fitted(STRONG + WEAK, 1)
    assert 8 <= found.cut.bullets < 14
    assert LADDER.index(found.density) <= PLAIN
    assert f"{14 - found.cut.bullets} weaker line(s) left out to fit 1 page(s)" in found.remarks


def test_strong_lines_stay_as_long_as_tightening_helps():
    found = fitted(STRONG, 1, head=0.55)
    assert found.cut == Cut(8)
    assert LADDER.index(found.density) > PLAIN


def test_then_strong_lines_leave_and_lines_grow_shorter():
    found = fitted(STRONG, 1, head=0.9)
    assert found.fits
    assert found.cut.bullets < 8 or found.cut.steps == 1


def test_what_does_not_fit_at_all_is_told_and_not_cut_off():
    found = fitted(STRONG, 1, head=1.6)
    assert not found.fits
    assert found.length > 1
    assert "does not fit 1 page(s)" in found.remarks[0]


def test_two_pages_are_not_begun_for_a_few_lines():
    found = fitted(STRONG, 2, head=0.2, line=0.03)
    assert found.length <= 1
    assert any("not 2" in remark for remark in found.remarks)


def test_where_two_pages_are_asked_for_lines_tell_all_steps_if_that_fills_them():
    found = fitted(STRONG, 2, head=0.2, line=0.08)
    assert found.length >= 1 + TAIL
    assert found.cut.steps > 2


def test_left_to_itself_a_resume_takes_as_many_pages_as_its_strong_lines_need():
    assert fitted(STRONG, None, head=0.4).length <= 1
    assert 1 < fitted([1.0] * 20, None, head=0.6).length <= 2


@pytest.mark.parametrize("pages", [1, 2, 3])
@given(
    worths=st.lists(st.floats(0, 1), max_size=30),
    head=st.floats(0.05, 3),
    line=st.floats(0.01, 0.2),
)
def test_what_is_said_to_fit_does(pages: int, worths: list[float], head: float, line: float):
    found = fitted(sorted(worths, reverse=True), pages, head, line)
    again = sized(head, line)(found.view, found.density)
    assert again.length == pytest.approx(found.length)
    assert found.fits == (again.pages <= pages)
    assert found.density in LADDER
