"""The résumé as it is read, and what of the evidence it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from prep.messages import Lang
from prep.model.views import Fact, ResumeEntry, ResumeView, Sentence
from prep.tui.language import say
from prep.tui.pages.block import Block
from prep.tui.pages.speech import remarks, source_note

_HEADS: dict[str, tuple[str, str]] = {
    "target": ("求职意向：", "Target: "),
    "summary": ("个人概要", "Summary"),
    "experience": ("工作经历", "Experience"),
    "achievements": ("其他业绩", "Further achievements"),
    "education": ("教育经历", "Education"),
    "training": ("培训经历", "Training"),
    "certificates": ("资格证书", "Certificates"),
    "honours": ("荣誉", "Honours"),
    "languages": ("语言能力", "Languages"),
    "skills": ("专业技能", "Skills"),
}
"""The headings of the document, in its own language."""


def resume_page(view: ResumeView, sources: bool) -> list[Block]:
    """Return the résumé; with ``sources`` every statement is followed by what it was made from."""
    return list(_resume(view, sources))


def _resume(view: ResumeView, sources: bool) -> Iterator[Block]:
    yield Block(view.name, "title")
    if view.headline:
        yield Block(view.headline, "note")
    yield from _facts(view.contacts, view.lang)
    yield from _facts(view.facts, view.lang)
    yield Block(_head("target", view.lang) + view.target, look="strong")
    yield from _statements("summary", view.summary, view.lang, sources)
    yield from _entries("experience", view.experience, view.lang, sources)
    yield from _statements("achievements", view.achievements, view.lang, sources)
    for name in ("education", "training", "certificates", "honours"):
        yield from _entries(name, getattr(view, name), view.lang, sources)
    if view.languages:
        yield Block(_head("languages", view.lang), "heading", gap=True)
        yield from _facts(view.languages, view.lang)
    if view.skills:
        yield Block(_head("skills", view.lang), "heading", gap=True)
        yield from (Block(skill, mark="- ") for skill in view.skills)
    yield from remarks(view.remarks)


def _head(name: str, lang: Lang) -> str:
    return _HEADS[name][0 if lang == "zh" else 1]


def _facts(facts: Iterable[Fact], lang: Lang) -> Iterator[Block]:
    colon, comma = ("：", "  ") if lang == "zh" else (": ", "  ")
    text = comma.join(f"{fact.label}{colon}{fact.value}" for fact in facts)
    if text:
        yield Block(text)


def _statements(
    name: str, sentences: tuple[Sentence, ...], lang: Lang, sources: bool
) -> Iterator[Block]:
    if sentences:
        yield Block(_head(name, lang), "heading", gap=True)
    for sentence in sentences:
        yield Block(sentence.text, mark="- ")
        yield from source_note([sentence], sources)


def _entries(
    name: str, entries: tuple[ResumeEntry, ...], lang: Lang, sources: bool
) -> Iterator[Block]:
    if entries:
        yield Block(_head(name, lang), "heading", gap=True)
    for entry in entries:
        parts = (entry.period, entry.place, entry.title)
        yield Block("  ".join(part for part in parts if part), "strong")
        for line in entry.lines:
            yield Block(line.text, mark="- ")
            yield from source_note([line], sources)


def resume_panel(view: ResumeView) -> list[Block]:
    """Return what stands beside the résumé: which evidence it holds and which it leaves out."""
    return [
        *_listed(say("写进的业绩证据", "Evidence used"), view.evidence_used),
        *_listed(say("没有写进的", "Evidence left out"), view.evidence_left),
    ]


def _listed(title: str, ids: tuple[str, ...]) -> Iterator[Block]:
    yield Block(f"{title} ({len(ids)})", "strong", gap=True)
    yield from (Block(name, mark="- ") for name in ids)
