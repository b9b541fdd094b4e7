"""Documents built from the sample dossiers by the real engines, layers and files."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document

from prep.build.check import check_file
from prep.build.documents import Kind, Order, view_of
from prep.build.export import export, file_name, rendered
from prep.build.guarding import guard_sentences
from prep.build.markdown import markdown
from prep.errors import TemplateError
from prep.library.resources import built_in_folder
from prep.library.roles import role_files
from prep.messages import LANGS, Lang
from prep.model.dossier import Dossier
from prep.model.views import QuestionBookView, ResumeView, SpeechView
from prep.word.builtin import builtin_template
from prep.word.engine import well_formed
from tests.conftest import SAMPLES

NAMES = sorted(path.stem for path in SAMPLES.glob("*.yaml"))
ROLES = [file.id for file in role_files()]
SLIPS = re.compile(r"None|undefined|。。|，，|，。|；。|\.\.|\{|\}| ,| \.(?=\s)|  +(?=\S)|、、")


def speech(order: Order) -> SpeechView:
    view = view_of(Kind.SPEECH, order)
    assert isinstance(view, SpeechView)
    return view


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("minutes", [1, 2, 3, 5, 8])
def test_a_speech_keeps_its_time_or_says_that_the_material_is_too_little(
    samples: dict[str, Dossier], today: date, name: str, lang: Lang, minutes: int
):
    view = speech(Order(samples[name], today, lang=lang, minutes=Decimal(minutes)))
    allowed = minutes * 60
    assert view.seconds <= allowed * 1.03
    if view.seconds < allowed * 0.97:
        assert any("your material fills" in remark for remark in view.remarks)
        assert minutes == 8


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("role", ROLES)
def test_every_sentence_has_sources_and_the_guard_finds_nothing_in_it(
    samples: dict[str, Dossier], today: date, name: str, lang: Lang, role: str
):
    for minutes in (3, 8):
        order = Order(samples[name], today, role, lang, Decimal(minutes))
        assert guard_sentences(speech(order).sentences(), order) == ()
    view = view_of(Kind.RESUME, order)
    assert isinstance(view, ResumeView)
    lines = [
        *view.summary,
        *view.achievements,
        *(s for entry in view.experience for s in entry.lines),
    ]
    assert guard_sentences(lines, order) == ()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", list(Kind))
def test_the_text_has_no_slips(
    samples: dict[str, Dossier], today: date, name: str, lang: Lang, kind: Kind
):
    text = markdown(view_of(kind, Order(samples[name], today, lang=lang)))
    assert not SLIPS.search(text.replace("| ", "|").replace(" |", "|")), SLIPS.search(text)


@pytest.mark.parametrize("lang", LANGS)
def test_no_pattern_is_used_twice_and_no_evidence_told_twice(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    for dossier in samples.values():
        view = speech(Order(dossier, today, lang=lang, minutes=Decimal(8)))
        used = [
            s for sentence in view.sentences() for s in sentence.sources if s.startswith("pattern/")
        ]
        once = [pattern for pattern in used if ".plain" not in pattern]
        assert len(once) == len(set(once))
        results = [
            s for s in view.sentences() if any("pattern/result" in source for source in s.sources)
        ]
        assert len(results) == len(view.evidence_used)


def test_what_is_not_public_is_neither_said_nor_printed(samples: dict[str, Dossier], today: date):
    for dossier in samples.values():
        secret = [item.id for item in dossier.evidence if not item.public]
        assert secret
        for kind in (Kind.SPEECH, Kind.RESUME):
            view = view_of(kind, Order(dossier, today, minutes=Decimal(30)))
            assert isinstance(view, SpeechView | ResumeView)
            assert not set(secret) & set(view.evidence_used)


def test_a_longer_time_tells_more(samples: dict[str, Dossier], today: date):
    dossier = next(iter(samples.values()))
    lengths = [speech(Order(dossier, today, minutes=Decimal(m))).length for m in (1, 3, 5, 8)]
    assert lengths == sorted(lengths)


def test_too_little_material_is_said_and_not_padded(samples: dict[str, Dossier], today: date):
    dossier = next(iter(samples.values())).model_copy(update={"evidence": (), "commitments": ()})
    view = speech(Order(dossier, today, minutes=Decimal(15)))
    assert view.seconds < 15 * 60 * 0.97
    assert any("of 15:00" in remark for remark in view.remarks)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", list(Kind))
def test_every_document_renders_to_a_sound_package(
    samples: dict[str, Dossier], today: date, tmp_path: Path, name: str, lang: Lang, kind: Kind
):
    written = export(kind, Order(samples[name], today, lang=lang), tmp_path)
    data = written.path.read_bytes()
    well_formed(data, "made")
    document = Document(io.BytesIO(data))
    assert document.core_properties.author == samples[name].person.name.in_(lang)
    assert "{" not in "".join(paragraph.text for paragraph in document.paragraphs)


def test_a_question_book_weighs_competencies_and_can_be_drawn_again(
    samples: dict[str, Dossier], today: date
):
    dossier = next(iter(samples.values()))
    books = [view_of(Kind.QUESTION_BOOK, Order(dossier, today, seed=seed)) for seed in (1, 1, 2, 3)]
    assert all(isinstance(book, QuestionBookView) for book in books)
    first, again, *others = books
    assert first == again
    assert any(book.questions != first.questions for book in others)  # type: ignore[union-attr]
    weights = {c.name: c.weight for c in first.competencies}  # type: ignore[union-attr]
    assert sum(weights.values()) == 100
    asked = [q.competency for q in first.questions]  # type: ignore[union-attr]
    assert len(asked) == len({q.id for q in first.questions})  # type: ignore[union-attr]
    heaviest = max(weights, key=lambda name: weights[name])
    assert heaviest in asked


@pytest.mark.parametrize("lang", LANGS)
def test_working_and_answer_of_a_case_stand_in_word_and_markdown(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    order = Order(next(iter(samples.values())), today, "rural-credit-account-manager", lang, seed=4)
    view = view_of(Kind.QUESTION_BOOK, order)
    assert isinstance(view, QuestionBookView)
    (question,) = (q for q in view.questions if q.working)
    document = Document(io.BytesIO(rendered(view, order)))
    lines = [paragraph.text for paragraph in document.paragraphs]
    at = lines.index(f"1. {question.working[0]}")
    assert lines[at : at + len(question.working)] == [
        f"{n}. {step}" for n, step in enumerate(question.working, 1)
    ]
    assert lines.count(question.model_answer) == 1
    heading = {"zh": "参考答案（仅供考官）", "en": "Model answer (for the panel only)"}[lang]
    assert lines.count(heading) == 1
    text = markdown(view)
    assert f"1. {question.working[0]}" in text
    assert text.count(heading) == 1


def edited_by_office(source: Path, folder: Path) -> Path:
    """Save a template anew with LibreOffice, as a user who edits it does."""
    if shutil.which("soffice") is None:
        pytest.fail("LibreOffice Writer is missing: .ci/run installs it")
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx",
         "--outdir", str(folder / "edited"), str(source)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder / "edited" / source.name


@pytest.mark.parametrize("kind", list(Kind))
def test_a_template_that_went_through_libreoffice_is_used(
    samples: dict[str, Dossier], today: date, tmp_path: Path, kind: Kind
):
    own = edited_by_office(builtin_template(kind.value, "zh"), tmp_path)
    order = Order(next(iter(samples.values())), today)
    view = view_of(kind, order)
    with_own = rendered(view, replace(order, template=own))
    made = Document(io.BytesIO(with_own))
    usual = Document(io.BytesIO(rendered(view, order)))
    well_formed(with_own, "made")
    assert [p.text for p in made.paragraphs] == [p.text for p in usual.paragraphs]
    cells = [[c.text for c in row.cells] for table in made.tables for row in table.rows]
    assert cells == [[c.text for c in row.cells] for table in usual.tables for row in table.rows]


def test_a_template_with_a_fault_leaves_no_file(
    samples: dict[str, Dossier], today: date, tmp_path: Path
):
    document = Document()
    document.add_paragraph("{{ speeker }}")
    document.save(str(tmp_path / "own.docx"))
    order = Order(next(iter(samples.values())), today)
    with pytest.raises(TemplateError, match="did you mean speaker"):
        export(Kind.SPEECH, order, tmp_path / "out", template=tmp_path / "own.docx")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ speeker }} {{ salutation.text }}", "did you mean speaker"),
        ("{% for part in parts %}{{ part.heading.txt }}{% endfor %}", "unknown name txt"),
        ("{% for part in parts %}", "paragraph 2"),
        ("{{ title.__class__ }}", "may not reach"),
    ],
)
def test_a_template_is_tried_when_it_is_checked(tmp_path: Path, text: str, told: str):
    document = Document()
    document.add_paragraph("Speech")
    document.add_paragraph(text)
    document.save(str(tmp_path / "own.docx"))
    (problem,) = check_file(tmp_path / "own.docx")
    assert told in str(problem)


def test_the_built_in_templates_pass_their_check():
    for path in sorted((built_in_folder() / "templates" / "word").glob("*.docx")):
        assert check_file(path) == []


@pytest.mark.parametrize("lang", LANGS)
def test_no_two_roles_share_a_file_name(samples: dict[str, Dossier], today: date, lang: Lang):
    dossier = next(iter(samples.values()))
    names = {file_name(Kind.SPEECH, Order(dossier, today, name, lang), "docx") for name in ROLES}
    assert len(names) == len(ROLES)
    assert all(len(name.encode("utf-8")) < 250 for name in names)
