"""Word résumés come in as drafts of dossiers: what is found, where from, and that nothing is lost."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.word_resumes import compared
from prep.build.documents import Kind, Order
from prep.build.export import export
from prep.build.read_back import facts_of
from prep.intake.word_resume.dates import Dates
from prep.intake.word_resume.recognise import Recognised, recognise
from prep.intake.word_resume.tidy import compact
from prep.intake.word_resume.vocabulary import Vocabulary
from prep.library.dossiers import load_dossier
from prep.library.resume_words import all_resume_words
from prep.model.dossier import Dossier
from prep.word.read_resume import read_blocks
from tests.conftest import TODAY
from tests.intake.word_resumes import HELD_OUT, MENDED_ON, SECOND, Sample
from tests.intake.word_resumes.making import table

ALL = (*MENDED_ON, *HELD_OUT, *SECOND)


def read(data: bytes) -> Recognised:
    return recognise(read_blocks(data, "r.docx"), all_resume_words())


def document(*paragraphs: str) -> bytes:
    made = Document()
    for text in paragraphs:
        made.add_paragraph(text)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("sample", ALL, ids=lambda sample: sample.name)
def test_every_labelled_field_is_found(sample: Sample):
    _, false, missed = compared(sample.expected, read(sample.data()).draft.data)
    assert (false, missed) == ([], [])


@pytest.mark.parametrize("sample", ALL, ids=lambda sample: sample.name)
def test_a_draft_whose_marks_are_filled_in_is_a_dossier(sample: Sample, tmp_path: Path):
    text = read(sample.data()).draft.text("bank-account-manager", "r.docx")
    path = tmp_path / "dossier.yaml"
    path.write_text(text.replace("【date】", "'1990'"), encoding="utf-8")
    assert load_dossier(path).value.person.name


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2010.07—2014.03 单位", "2010-07", "2014-03"), ("2019年3月至今", "2019-03", None), ("Jul 2010 – present", "2010-07", None),
        ("2016.11—　　　石桥县水利局", "2016-11", None), ("2019/05 -- 至今 公司", "2019-05", None), ("2013 – 2016", "2013", "2016"),
        ("二〇一〇年七月至二〇一二年十月", "2010-07", "2012-10"), ("(April 2020 to date)", "2020-04", None),
        ("01/2018 to 12/2019", "2018-01", "2019-12"), ("2018年3月1日—2024年6月30日", "2018-03-01", "2024-06-30"),
    ],
)  # fmt: skip
def test_periods_are_read_in_the_forms_that_people_write(written: str, start: str, end: str | None):
    found = Dates(Vocabulary(all_resume_words())).period(written)
    assert found
    assert (found.start, found.end, found.open) == (start, end, end is None)


@pytest.mark.parametrize("written", ["电话 000-0000-2010", "共2010户", "2019年获奖"])
def test_other_figures_are_no_periods(written: str):
    assert Dates(Vocabulary(all_resume_words())).period(written) is None


def test_the_place_of_a_field_is_told():
    found = {f.path: f.place.named() for f in read(ALL[0].data()).found}
    assert found["person.name"] == "table 1, row 1, column 2"


def test_what_has_no_place_in_a_dossier_is_noted():
    notes = "\n".join(
        read(document("姓名：安平", "婚姻状况：未婚", "自我评价", "做事稳当。")).draft.notes
    )
    assert "未婚" in notes
    assert "自我评价" in notes
    assert "做事稳当" in notes


def test_a_period_with_nothing_said_is_kept_with_marks_to_fill_in():
    draft = read(document("工作经历", "2010.07—2014.03")).draft
    assert draft.data["employment"][0]["start"] == "2010-07"
    assert any("employment[0].post" in note for note in draft.notes)


WORDS = st.text(
    st.sampled_from("山河云木青石白水田风公司部员主任历时间姓名"), min_size=1, max_size=6
)
LINES = st.lists(
    st.one_of(
        WORDS,
        st.tuples(st.sampled_from(["姓名：", "职务：", "学历：", "工作经历", "技能", "2010.07—2014.03 ", "2020年5月 ", "荣誉", "语言："]), WORDS).map("".join),
        st.lists(WORDS, min_size=2, max_size=4).map("　".join),
    ),
    min_size=1, max_size=8,
)  # fmt: skip


def kept(texts: list[str], found: Recognised) -> list[str]:
    """Return the words of texts that are in neither the draft nor the headings and labels that were understood."""
    words = Vocabulary(all_resume_words())
    held = compact(re.sub(r"[\n#]", "", found.draft.text("x", "r")))
    lost: list[str] = []
    for text in texts:
        for piece in re.findall(r"[\u4e00-\u9fff]+", re.sub(r"\d{4}[.年]\d+月?", "", text)):
            known = words.label(piece) or words.section(piece) or words.is_title(piece)
            known = known or any(
                words.column(piece, section) for section in ("employment", "education", "projects")
            )
            if not known and piece not in held:
                lost.append(piece)
    return lost


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_no_text_of_a_document_is_lost(texts: list[str]):
    assert kept(texts, read(document(*texts))) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_no_text_of_a_table_is_lost(rows: list[list[str]]):
    made = Document()
    table(made, rows)
    out = io.BytesIO()
    made.save(out)
    assert kept([text for row in rows for text in row], read(out.getvalue())) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_our_own_resumes_come_back_in_order(samples: dict[str, Dossier], lang: str, tmp_path: Path):
    for dossier in samples.values():
        path = export(Kind.RESUME, Order(dossier, TODAY, lang=lang), tmp_path).path  # type: ignore[arg-type]
        facts = facts_of(read_blocks(path.read_bytes(), path.name))
        values = [fact.value for fact in facts]
        person = dossier.person
        assert values[:3] == [person.name.in_(lang), person.phone, person.email]  # type: ignore[arg-type]
        posts = [(f.kind, f.value) for f in facts if f.kind in ("organisation", "post")]
        wanted = [
            pair for e in dossier.employment
            for pair in (("organisation", e.organisation.in_(lang)), ("post", e.post.in_(lang)))  # type: ignore[arg-type]
        ]  # fmt: skip
        assert posts == wanted
        periods = [f.value for f in facts if f.kind == "period"]
        assert periods[: len(dossier.employment)] == [
            f"{e.start} – {e.end or 'present'}" for e in dossier.employment
        ]
        bullets = [f.value for f in facts if f.kind == "bullet"]
        shown = [p.text for p in read_blocks(path.read_bytes(), path.name).paragraphs() if p.bullet]
        assert bullets == [text for text in shown if text in bullets]
        assert len(bullets) >= len(dossier.employment)
