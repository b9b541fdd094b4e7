"""One dossier, two posts: two résumés, with the reason for each choice, and what the finished document tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from prep.build.documents import Kind, Order
from prep.build.export import export
from prep.build.posts import advertised
from prep.build.tailoring import tailoring
from prep.errors import DataError, IntakeError, NotFoundError
from prep.library.variants import load_variant, variant_path
from prep.model.base import Text
from prep.model.dossier import Certificate, Dossier
from prep.model.tailoring import Tailoring
from prep.model.variant import ResumeVariant
from prep.model.views import ResumeView
from tests.conftest import write

DATA = Path(__file__).parent.parent / "resume" / "data"
BANK = DATA / "bank.txt"
TELECOM = DATA / "telecom.txt"


@pytest.fixture
def officer(samples: dict[str, Dossier], today: date) -> Order:
    return Order(samples["loan-officer"], today, folder=Path())


def told(one: Tailoring) -> list[str]:
    return [item.id for item in one.chosen if item.told]


def status(one: Tailoring, term: str) -> str:
    return next(item.status for item in one.terms if item.term.text == term)


def test_two_posts_give_two_resumes_each_with_its_reasons(officer: Order):
    bank = tailoring(replace(officer, pages=1))
    other = tailoring(replace(officer, role="customer-service-specialist", pages=1))
    assert told(bank) != told(other)
    assert bank.post != other.post
    assert all(item.reasons for one in (bank, other) for item in one.chosen)


def test_an_advertisement_is_a_post_like_any_other(officer: Order):
    found = tailoring(replace(officer, job=BANK))
    assert found.post == "小微客户经理"
    assert found.organisation == "云岭农商银行"
    assert [duty.text for duty in found.duties][1] == "开展贷前调查、贷后检查，撰写调查报告"
    assert {"现场发现存货疑点", "五金厂流动资金贷款调查"} <= {
        c.title for c in found.chosen if c.told
    }
    assert any("五险一金" in remark for remark in found.remarks), "what was not used is told"


def test_terms_are_told_from_the_finished_document(officer: Order):
    found = tailoring(replace(officer, job=BANK))
    assert status(found, "本科") == "said"
    assert status(found, "金融") == "said"
    assert status(found, "经济") == "enough", "any one of the fields of study is enough"
    assert status(found, "3年") == "said"
    assert status(found, "Excel") == "missing"
    assert status(found, "英语六级") == "missing"


def test_nothing_is_said_because_it_is_asked_for(officer: Order, tmp_path: Path):
    written = export(Kind.RESUME, replace(officer, job=BANK), tmp_path, "txt")
    text = written.path.read_text(encoding="utf-8")
    assert "Excel" not in text
    assert "抗压" not in text


def test_a_term_of_the_dossier_that_is_hidden_is_supported_and_not_said(officer: Order):
    papers = (*officer.dossier.certificates, Certificate(name=Text(plain="FRM证书")))
    dossier = officer.dossier.model_copy(update={"certificates": papers})
    hidden = ResumeVariant(schema="resume-variant/1", hide=("certificates",))  # type: ignore[call-arg]
    shown = tailoring(replace(officer, dossier=dossier, job=BANK))
    without = tailoring(replace(officer, dossier=dossier, job=BANK, variant=hidden))
    assert status(shown, "FRM证书") == "said"
    assert status(without, "FRM证书") == "supported"
    assert without.share < shown.share


def test_a_required_term_that_is_nowhere_is_to_be_defended(officer: Order):
    found = tailoring(replace(officer, job=BANK))
    asked = {item.what for item in found.defend}
    assert {"Excel", "小微企业授信业务"} <= asked
    assert "沟通能力" not in asked, "a quality is shown in the room"
    assert "英语六级" not in asked, "what is only preferred is not"


def test_sections_come_forward_for_what_the_post_asks(samples: dict[str, Dossier], today: date):
    order = Order(samples["key-account-manager"], today, lang="en", job=TELECOM)
    places = tailoring(order).sections
    names = [place.section for place in places]
    assert names.index("languages") < names.index("training")
    moved = next(place for place in places if place.section == "languages")
    assert "English" in moved.reason


def test_nothing_that_was_written_for_another_post_goes_to_an_advertised_one(officer: Order):
    target = replace(officer, job=BANK).candidate().target
    assert target.motive is None
    assert not target.insights
    assert target.organisation == Text(plain="云岭农商银行")


def test_an_advertisement_that_names_no_employer_prints_none(officer: Order, tmp_path: Path):
    job = write(tmp_path / "ad.txt", "岗位职责：\n1、负责贷款调查；\n2、负责逾期清收。\n")
    written = export(Kind.RESUME, replace(officer, job=job), tmp_path)
    assert isinstance(written.view, ResumeView)
    assert "云岭农商银行" not in written.view.target
    assert "（）" not in written.view.target


def test_a_file_that_asks_for_nothing_is_refused(tmp_path: Path):
    job = write(tmp_path / "ad.txt", "今天天气很好。\n")
    with pytest.raises(IntakeError, match="neither duties nor requirements"):
        advertised(job)


def test_what_is_pinned_is_told_and_what_is_excluded_is_not(officer: Order):
    usual = tailoring(replace(officer, pages=1))
    left = next(c.id for c in usual.chosen if not c.told and "public" not in c.reasons[0])
    first = told(usual)[0]
    changed = tailoring(replace(officer, pages=1, pinned=(left,), excluded=(f"evidence/{first}",)))
    assert told(changed)[0] == left
    assert first not in told(changed)
    worth = {c.id: c.worth for c in usual.chosen}
    assert {c.id: c.worth for c in changed.chosen} == worth, "pinning makes nothing worth more"
    reasons = {c.id: c.reasons for c in changed.chosen}
    assert "pinned" in reasons[left]
    assert "excluded in this variant" in reasons[first]


def test_an_unknown_achievement_is_named_with_the_nearest(officer: Order):
    with pytest.raises(NotFoundError, match="did you mean park-visits"):
        tailoring(replace(officer, pinned=("park-visit",)))


def test_a_variant_words_orders_and_hides(officer: Order, tmp_path: Path):
    path = write(
        tmp_path / "variants" / "bank.yaml",
        "schema: resume-variant/1\nrole: bank-account-manager\nsections: [skills, experience]\nhide: [honours]\n"
        "exclude: [zero-errors]\nreword:\n  park-visits: 走访园区四十三户企业\n  summary: 信贷十年。\n  headline: 信贷员\n",
    )
    ids = officer.dossier.evidence_by_id
    assert "park-visits" in ids
    text = path.read_text(encoding="utf-8").replace("zero-errors", list(ids)[-1])
    variant = load_variant(write(path, text), [officer.dossier]).value
    view = export(Kind.RESUME, replace(officer, variant=variant), tmp_path).view
    assert isinstance(view, ResumeView)
    lines = [line.text for entry in view.experience for line in entry.lines]
    assert "走访园区四十三户企业" in lines
    assert view.headline == "信贷员"
    assert [line.text for line in view.summary] == ["信贷十年。"]
    assert view.sections[:2] == ("skills", "experience")
    assert "honours" not in view.sections
    assert list(ids)[-1] not in view.evidence_used


def test_a_variant_that_names_what_is_not_there_is_told_with_its_line(
    officer: Order, tmp_path: Path
):
    path = write(
        tmp_path / "v.yaml",
        "schema: resume-variant/1\npin:\n- park-visit\nexclude: [park-visits]\nreword: {nowhere: x}\n",
    )
    with pytest.raises(DataError) as caught:
        load_variant(path, [officer.dossier])
    said = str(caught.value)
    assert f"{path}:3:3" in said
    assert "write park-visits" in said
    assert "reword.nowhere" in said


def test_a_missing_variant_names_those_that_are_there(tmp_path: Path):
    write(tmp_path / "variants" / "bank.yaml", "schema: resume-variant/1\n")
    with pytest.raises(NotFoundError, match="did you mean “bank”"):
        variant_path(tmp_path, "bnak")
