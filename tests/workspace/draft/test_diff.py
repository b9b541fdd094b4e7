"""The difference between two drafts, as a person reads it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from prep.workspace.draft.base import Base
from prep.workspace.draft.blocks import Draft
from prep.workspace.draft.diff import diff, runs_of
from prep.workspace.draft.parse import parse
from prep.workspace.draft.render import render
from tests.workspace.draft.compositions import EDITS, PARTS, Edits, compositions, edited

_TEXTS = st.text("清收贷款，。150% abc", max_size=20)


def read(text: str) -> Draft:
    return parse(text, "draft.md", PARTS)


def said(draft: Draft) -> list[str]:
    return sorted(block.text for block in draft.blocks if block.said and block.text)


@given(_TEXTS, _TEXTS)
def test_the_runs_hold_both_texts(old: str, new: str):
    runs = runs_of(old, new)
    assert "".join(run.text for run in runs if run.sign != "+") == old
    assert "".join(run.text for run in runs if run.sign != "-") == new


@settings(max_examples=60, deadline=None)
@given(compositions(), compositions(), EDITS)
def test_every_paragraph_of_both_drafts_is_in_the_difference_once(
    old: Base, new: Base, edits: Edits
):
    one, other = read(render(old)), read(edited(render(new), edits, ""))
    found = diff(one, other)
    assert sorted(d.old for d in found if d.old) == said(one)
    assert sorted(d.new for d in found if d.new) == said(other)


@settings(max_examples=40, deadline=None)
@given(compositions())
def test_a_draft_does_not_differ_from_itself(base: Base):
    draft = read(render(base))
    assert {found.change for found in diff(draft, draft)} == {"same"}


def test_a_number_that_changed_is_shown_as_a_whole():
    runs = runs_of("支行收回贷款150万元，后来还清。", "支行收回贷款160万元，后来还清。")
    assert [(run.sign, run.text) for run in runs if run.sign != "="] == [("-", "150"), ("+", "160")]


def test_a_number_with_thousands_or_decimals_is_not_torn():
    runs = runs_of("it cost CNY 26,000 and 1.7%, all paid", "it cost CNY 27,000 and 1.8%, all paid")
    changed = [run.text for run in runs if run.sign != "="]
    assert not any(text in {"26", "26,", "27", "27,", "7", "8"} for text in changed)


def test_a_paragraph_that_moved_is_shown_as_moved():
    one = read("第一段说清收贷款。\n\n第二段说走访园区。\n\n第三段说电子回单。\n")
    other = read("第三段说电子回单。\n\n第一段说清收贷款。\n\n第二段说走访园区。\n")
    assert [found.change for found in diff(one, other)] == ["moved", "same", "same"]
