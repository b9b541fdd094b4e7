"""Key terms of a post: which words, asked for where, which are alternatives, how important."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from prep.intake.posting import read_posting
from prep.library.term_words import term_words
from prep.messages import LANGS, Lang
from prep.model.post_terms import Demand, Posting, Term
from prep.resume.terms.find import Finder
from prep.resume.terms.weigh import terms_of

POSTINGS = sorted((Path(__file__).parent / "data" / "postings").glob("*.yaml"))


def terms(*lines: str, lang: Lang = "zh", where: str = "required") -> dict[str, Term]:
    posting = Posting(lang=lang, demands=tuple(Demand(text=line, where=where) for line in lines))  # type: ignore[arg-type]
    return {term.text: term for term in terms_of(posting, term_words(lang))}


def test_a_degree_is_asked_for_with_its_rank():
    found = terms("本科及以上学历")
    assert found["本科"].kind == "degree"
    assert found["本科"].least == 4


def test_of_several_fields_of_study_any_one_is_enough():
    found = terms("金融、经济、会计等相关专业，本科及以上学历")
    groups = {found[name].either for name in ("金融", "经济", "会计")}
    assert len(groups) == 1
    assert None not in groups
    assert found["金融"].kind == "major"


def test_years_are_read_in_figures_and_in_words():
    assert terms("三年以上信贷工作经验")["3年"].least == 3
    assert terms("At least 5 years of experience in procurement", lang="en")["5 years"].least == 5


def test_a_wish_within_a_line_of_demands_is_preferred():
    found = terms("熟悉授信业务，有CFA或FRM证书者优先")
    assert found["授信业务"].where == "required"
    assert found["CFA"].where == "preferred"
    assert found["CFA"].either == found["FRM证书"].either


def test_what_stands_around_a_term_is_left_off():
    assert set(terms("熟练使用Excel等办公软件")) == {"Excel"}
    assert set(terms("具备良好的沟通能力和较强的抗压能力")) == {"沟通能力", "抗压能力"}
    assert set(terms("Strong knowledge of SD-WAN and excellent negotiation skills", lang="en")) == {
        "SD-WAN",
        "negotiation",
    }


def test_what_a_person_must_not_have_is_no_term():
    assert not terms("无不良征信记录")


def test_a_word_that_holds_a_joining_character_stays_whole():
    assert "并购重组" in terms("熟悉并购重组")


def test_earlier_and_oftener_is_more_important():
    found = terms("熟悉授信业务", "熟悉国际结算", "熟悉外汇政策，了解国际结算")
    assert (
        found["国际结算"].importance > found["授信业务"].importance > found["外汇政策"].importance
    )


def test_what_is_preferred_counts_less_than_what_is_required():
    posting = Posting(
        lang="zh",
        demands=(
            Demand(text="熟悉Excel", where="required"),
            Demand(text="熟悉Python", where="preferred"),
        ),
    )
    found = {t.text: t.importance for t in terms_of(posting, term_words("zh"))}
    assert found["Excel"] > found["Python"]


@pytest.mark.parametrize("path", POSTINGS, ids=lambda path: path.stem)
def test_every_term_stands_in_the_advertisement(path: Path):
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    posting = read_posting(data["text"].splitlines())
    whole = "".join(data["text"].casefold().split())
    text = whole + re.sub(r"[（(][^（()）]*[)）]", "", whole)
    for term in terms_of(posting, term_words(posting.lang)):
        if term.kind != "years":
            assert "".join(term.text.casefold().split()) in text, term.text


def test_most_that_a_recruiter_marks_is_found():
    """The labelled advertisements of the usual layouts; the figures are in benchmarks/README.md."""
    wanted = found = 0
    for path in POSTINGS:
        if path.stem in ("zh-09", "zh-10", "zh-11", "zh-12", "en-06", "en-07", "en-08"):
            continue
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        posting = read_posting(data["text"].splitlines())
        own = " ".join(t.text.casefold() for t in terms_of(posting, term_words(posting.lang)))
        asked = [t["text"].casefold() for t in data["terms"] if t["where"] != "duty"]
        wanted += len(asked)
        found += sum(one in own for one in asked)
    assert found / wanted > 0.8


@given(st.sampled_from(LANGS), st.lists(st.text(max_size=60), max_size=6))
def test_any_text_gives_terms_of_importance_up_to_one(lang: Lang, lines: list[str]):
    posting = Posting(
        lang=lang,
        duties=tuple(lines),
        demands=tuple(Demand(text=t, where="required") for t in lines),
    )
    found = terms_of(posting, term_words(lang))
    assert all(0 < term.importance <= 1 for term in found)
    assert len({term.text.casefold().replace(" ", "") for term in found}) == len(found)


def test_other_spellings_of_one_thing_are_found():
    finder = Finder(term_words("zh"))
    assert finder.says("英语六级", "2019.12 大学英语六级")
    assert finder.says("CET-6", "大学英语六级")
    assert finder.says("银行从业资格证书", "银行业专业人员职业资格（中级）")
    assert not finder.says("CFA", "CFAB")


def test_words_in_another_order_are_nearly_said():
    finder = Finder(term_words("zh"))
    assert finder.nearly("小微企业授信业务", "为小微企业做授信，业务全流程")
    assert not finder.nearly("英语", "日语")
