"""Joining a draft with a new composition: what the person wrote stays, what prep wrote follows."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from prep.workspace.draft.base import Base, PartName, Piece, Told
from prep.workspace.draft.blocks import Draft
from prep.workspace.draft.merge import Merged, merge
from prep.workspace.draft.parse import parse
from prep.workspace.draft.render import render
from prep.workspace.draft.splice import splice
from tests.workspace.draft.compositions import EDITS, FORMS, PARTS, Edits, compositions, edited


def read(text: str) -> Draft:
    return parse(text, "draft.md", PARTS)


def without_marks(text: str) -> str:
    return re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)


def own_paragraphs(text: str, *composed: Base) -> Counter[str]:
    """The paragraphs of a file that no composition has: the person's, by a reading of the test's own."""
    theirs = {"".join(piece.text.split()) for base in composed for piece in base.pieces}
    plain = without_marks(text.lstrip("\ufeff").replace("\r\n", "\n"))
    found = (re.sub(r"^#+ ", "", block.strip()) for block in re.split(r"\n\s*\n", plain))
    squeezed = ("".join(block.split()) for block in found)
    return Counter(block for block in squeezed if block and block not in theirs)


@settings(max_examples=120, deadline=None)
@given(compositions(), compositions())
def test_an_untouched_draft_becomes_the_new_composition(old: Base, new: Base):
    merged = merge(read(render(old)), old, new)
    assert merged.text == render(merged.base)
    assert merged.base.pieces == new.pieces


@settings(max_examples=150, deadline=None)
@given(compositions(), compositions(), EDITS, FORMS)
def test_no_word_of_the_person_is_lost(old: Base, new: Base, edits: Edits, form: str):
    text = edited(render(old), edits, form)
    merged = merge(read(text), old, new)
    lost = own_paragraphs(text, old) - own_paragraphs(merged.text)
    assert not lost
    for remark in re.findall(r"<!-- 我\d写 -->", text):
        assert remark in merged.text


@settings(max_examples=100, deadline=None)
@given(compositions(), compositions(), EDITS, FORMS)
def test_updating_twice_is_updating_once(old: Base, new: Base, edits: Edits, form: str):
    once = merge(read(edited(render(old), edits, form)), old, new)
    twice = merge(read(once.text), once.base, new)
    assert twice.text == once.text
    assert twice.base == once.base


@settings(max_examples=100, deadline=None)
@given(compositions(), EDITS, FORMS)
def test_without_a_new_composition_not_a_byte_changes(old: Base, edits: Edits, form: str):
    text = edited(render(old), edits, form)
    assert merge(read(text), old, old).text == text


@settings(max_examples=60, deadline=None)
@given(compositions(), EDITS, FORMS)
def test_without_a_base_all_is_the_persons(new: Base, edits: Edits, form: str):
    text = edited(render(new), edits, form)
    merged = merge(read(text), None, new)
    assert not own_paragraphs(text) - own_paragraphs(merged.text)


@settings(max_examples=60, deadline=None)
@given(compositions(), st.lists(compositions(), min_size=2, max_size=4), EDITS)
def test_many_updates_lose_nothing_and_leave_one_proposal_a_paragraph(
    old: Base, later: list[Base], edits: Edits
):
    text = edited(render(old), edits, "")
    own = own_paragraphs(text, old)
    merged = Merged(text, old, ())
    for new in later:
        merged = merge(read(merged.text), merged.base, new)
        assert not own - own_paragraphs(merged.text)
        made = [b.proposal for b in read(merged.text).proposals() if b.proposal]
        keys = Counter((p.part, p.note) for p in made if p.action != "remove")
        assert max(keys.values(), default=1) == 1


def headed(text: str) -> Base:
    """A composition of one part with this heading."""
    told = Told(text=text, sources=("outline/plan",))
    piece = Piece(part="plan", kind="heading", note="heading", text=text, sentences=(told,))
    return Base(lang="zh", parts=(PartName(id="plan", name="plan"),), pieces=(piece,))


def test_a_proposed_heading_that_nobody_touched_gives_way_to_the_next_one():
    old = headed("到任后怎么做")
    merged = Merged(render(old).replace("怎么做", "怎么干"), old, ())
    for words in ("上任后三件事", "三件事"):
        merged = merge(read(merged.text), merged.base, headed(words))
    assert [block.text for block in read(merged.text).proposals()] == ["三件事"]
    assert "上任后" not in merged.text


@settings(max_examples=100, deadline=None)
@given(compositions(), compositions(), st.integers(0, 40))
def test_only_the_paragraph_that_was_edited_stays_behind(old: Base, new: Base, place: int):
    texts = [piece.text for piece in old.pieces if piece.kind == "paragraph"]
    chosen = texts[place % len(texts)]
    mine = f"我写的{chosen}"
    merged = merge(read(render(old).replace(chosen, mine, 1)), old, new)
    said = Counter(block.text for block in read(merged.text).blocks if block.said)
    composed = Counter(piece.text for piece in new.pieces)
    assert said - composed == Counter([mine])
    assert (composed - said).total() <= 1


@given(*[st.text("甲乙丙，。", max_size=12)] * 3)
def test_splicing_takes_whole_clauses_from_either_side(base: str, mine: str, theirs: str):
    assert splice(base, base, theirs) == theirs
    assert splice(base, mine, base) == mine
    assert splice(base, mine, mine) in {mine, None}


def test_two_changes_of_one_figure_are_not_put_together():
    assert splice("压到1.7%。", "压到2.7%。", "压到1.5%。") is None
    assert (
        splice("CNY 26,000 in all, paid", "CNY 27,000 in all, paid", "CNY 26,500 in all, paid")
        is None
    )
