"""A résumé holds what is public and relevant, and raises nobody's part."""

from __future__ import annotations

from datetime import date

import pytest

from prep.library.roles import competencies, role
from prep.messages import Lang
from prep.model.dossier import Dossier, OwnPart
from prep.model.views import ResumeView
from prep.resume.tailor import Setting, tailor

PUBLIC_MOST = 3


def resume(dossier: Dossier, lang: Lang, today: date, bullets: int = 12) -> ResumeView:
    setting = Setting(lang, today, bullets)
    return tailor(dossier, role("bank-account-manager"), competencies(), setting)


@pytest.fixture
def officer(samples: dict[str, Dossier]) -> Dossier:
    return samples["loan-officer"]


def test_the_most_relevant_achievements_are_kept(officer: Dossier, today: date):
    few = resume(officer, "zh", today, PUBLIC_MOST)
    many = resume(officer, "zh", today)
    assert len(few.evidence_used) == PUBLIC_MOST
    assert few.evidence_used == many.evidence_used[:PUBLIC_MOST]


def test_posts_stand_latest_first(officer: Dossier, today: date):
    periods = [entry.period for entry in resume(officer, "zh", today).experience]
    assert periods[0].endswith("至今")
    assert periods == sorted(periods, reverse=True)


def test_english_dates_are_written_as_english_readers_expect(officer: Dossier, today: date):
    view = resume(officer, "en", today)
    assert view.experience[0].period == "Mar 2018 – present"
    assert view.certificates[0].period == "Nov 2019"


def test_an_english_resume_gives_no_personal_data(officer: Dossier, today: date):
    assert resume(officer, "en", today).facts == ()
    assert {"性别", "政治面貌"} <= {fact.label for fact in resume(officer, "zh", today).facts}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_who_took_part_is_not_said_to_have_led(officer: Dossier, today: date, lang: Lang):
    helper = next(item for item in officer.evidence if item.part is OwnPart.TOOK_PART)
    lines = [s for entry in resume(officer, lang, today).experience for s in entry.lines]
    line = next(s.text for s in lines if s.sources == (f"evidence/{helper.id}",))
    assert ("（参与）" if lang == "zh" else "As one of a team, ") in line


def test_the_headline_is_not_said_twice(officer: Dossier, today: date):
    view = resume(officer, "zh", today)
    assert all(view.headline not in sentence.text for sentence in view.summary)


def test_achievements_without_figures_are_remarked(officer: Dossier, today: date):
    bare = officer.evidence[0].model_copy(update={"figures": ()})
    view = resume(officer.model_copy(update={"evidence": (bare,)}), "en", today)
    assert any("without a figure" in remark for remark in view.remarks)
