"""The built-in role library: whole, in both languages, with questions of its own for every post."""

from __future__ import annotations

import re

import pytest

from prep.library.roles import competencies, role, role_files
from prep.model.role import QuestionKind

ROLES = [file.id for file in role_files()]
EMPTY_PHRASES = re.compile(
    r"高度重视|不断提高|狠抓落实|赋能|抓手|与时俱进|\b(?:leverage|synergy|passionate|dynamic)\b",
    re.IGNORECASE,
)


def test_the_library_covers_the_posts_of_the_source():
    assert len(ROLES) >= 24
    assert len(competencies()) >= 25


def test_the_bank_holds_three_hundred_different_questions():
    assert len({q.text.in_("zh") for name in ROLES for q in role(name).questions}) >= 300


@pytest.mark.parametrize("name", ROLES)
def test_a_profile_is_complete(name: str):
    profile = role(name)
    assert 14 <= len(profile.duties) <= 26
    assert 5 <= len(profile.competencies) <= 8
    assert len(profile.requirements) >= 5
    assert len(profile.kpis) >= 5
    assert len(profile.plan) >= 3
    assert len(profile.questions) >= 12
    assert {q.kind for q in profile.questions} >= {
        QuestionKind.BEHAVIOURAL, QuestionKind.SITUATIONAL, QuestionKind.KNOWLEDGE,
    }  # fmt: skip
    assert all(duty.estimate for duty in profile.duties)


@pytest.mark.parametrize("name", ROLES)
def test_a_profile_speaks_both_languages_without_empty_phrases(name: str):
    profile = role(name)
    texts = [
        profile.title, profile.purpose, profile.place,
        *(text for duty in profile.duties for text in (duty.text, duty.phrase)),
        *(text for q in profile.questions for text in (q.text, *q.probes, *q.points)),
        *(text for q in profile.questions for _, text in q.anchors.items()),
        *(text for c in profile.competencies for text in (c.focus, *c.claims)),
        *(text for p in profile.plan for text in (p.name, p.goal, *p.measures)),
        *(text for u in profile.understanding for text in (u.point, *u.detail)),
    ]  # fmt: skip
    for text in texts:
        assert text.has("zh")
        assert text.has("en")
        for lang in ("zh", "en"):
            assert not EMPTY_PHRASES.search(text.in_(lang)), text
        assert not re.search(r"[\u4e00-\u9fff]{6}", text.in_("en")), text
