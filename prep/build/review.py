"""Review a speech that was written elsewhere, or one that prep composed; record what its author keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from prep.build.documents import Order
from prep.errors import NotFoundError
from prep.evidence.free_text import guard_text
from prep.evidence.guard import Finding as Guarded
from prep.evidence.sources import SourceBook
from prep.intake.readers import READERS, read_lines
from prep.library.accepted import accepted_path
from prep.library.guard_words import all_guard_words
from prep.library.load import nearest
from prep.library.meaning import meaning
from prep.library.outlines import outline
from prep.library.review_rules import load_accepted, parse_accepted, review_rules
from prep.library.roles import role
from prep.messages import Lang, say
from prep.model.dossier import Dossier
from prep.model.review import Finding, ReviewReport
from prep.model.role import RoleProfile
from prep.model.views import SpeechView
from prep.speech.review import Manuscript, ReviewContext, manuscript, manuscript_of, review
from prep.speech.spoken import DEFAULT_PACE
from prep.workspace.save import write_atomic

_KINDS = (".txt", ".md", ".text", ".html", ".htm", ".pdf")


@dataclass(frozen=True)
class Beside:
    """What is known beside the text; ``None`` leaves it open, and rules that need it stay silent."""

    today: date
    minutes: float | None = None
    pace: int | None = None
    lang: Lang | None = None
    role: str | None = None
    dossier: Dossier | None = None


def review_file(path: Path, beside: Beside) -> ReviewReport:
    """Review a .docx, .md or .txt file (text of .html and .pdf is read too).

    Raises ``IntakeError`` or ``TemplateError`` for what cannot be read, ``DataError`` for a broken file of
    accepted findings, ``NotFoundError`` for an unknown role.
    """
    from prep.word.read import document_lines

    kinds = {kind: READERS[kind] for kind in _KINDS}
    readers = {**kinds, ".docx": document_lines}
    if path.suffix.lower() not in readers:
        known = ", ".join(sorted(readers))
        raise NotFoundError(
            say(
                f"{path}：不能审阅这种文件 — 可用：{known}",
                f"{path}: this kind of file cannot be reviewed — there are {known}",
            )
        )
    read = manuscript(read_lines(path, {".docx": document_lines}), review_rules(), beside.lang)
    if not read.sentences:
        raise NotFoundError(
            say(
                f"{path}：里面没有要讲的话 — 检查文件",
                f"{path}: it holds nothing to say — check the file",
            )
        )
    return review(read, review_rules(), _context(read, beside, _kept(path)))


def review_view(view: SpeechView, order: Order) -> ReviewReport:
    """Review a speech that was composed for an order; a finding's line is the number of the sentence."""
    profile = order.profile()
    beside = Beside(order.today, float(view.minutes), view.pace, view.lang, profile.id)
    read = manuscript_of(view)
    return review(read, review_rules(), _context(read, beside, frozenset()))


def _context(
    read: Manuscript, beside: Beside, accepted: frozenset[tuple[str, str]]
) -> ReviewContext:
    dossier = beside.dossier
    minutes = beside.minutes or (float(dossier.target.minutes) if dossier else None)
    name = beside.role or (dossier.target.role if dossier else None)
    profile = role(name) if name else None
    return ReviewContext(
        today=beside.today,
        pace=beside.pace or DEFAULT_PACE[read.lang],
        minutes=minutes,
        shares={p.id: p.share(minutes) for p in outline().parts} if minutes else {},
        role=profile,
        dossier=dossier,
        unproven=tuple(_unproven(read, dossier, profile, beside.today)) if dossier else (),
        likeness=meaning() if profile else None,
        accepted=accepted,
    )


def _unproven(
    read: Manuscript, dossier: Dossier, profile: RoleProfile | None, today: date
) -> Iterator[Guarded]:
    """Yield what of figures, dates and names stands nowhere in the dossier or the profile."""
    known = profile or role(dossier.target.role)
    book = SourceBook(dossier, known, read.lang, today)
    text = "\n".join(sentence.text.replace("\n", " ") for sentence in read.sentences)
    for checked in guard_text(text, book, all_guard_words()):
        yield from (found for found in checked.findings if found.level == "hard")


def _kept(path: Path) -> frozenset[tuple[str, str]]:
    file = accepted_path(path)
    return load_accepted(file).value.keys if file.exists() else frozenset()


def accept(path: Path, report: ReviewReport, asked: Iterable[str]) -> list[Finding]:
    """Record findings as kept on purpose and return them; ``asked`` holds rules, or ``RULE:LINE``.

    Entries are added at the end of the file, so that what a person wrote there stays. Raises
    ``NotFoundError`` for a rule that is not there or has found nothing, ``WorkspaceError`` or
    ``DataError`` where the file cannot be written or would not be readable; then it stays as it was.
    """
    chosen = list(dict.fromkeys(finding for one in asked for finding in _found(report, one)))
    file = accepted_path(path)
    entries = {(one.rule, one.digest): one.excerpt for one in reversed(chosen)}
    marks = dict.fromkeys((one.rule, one.digest) for one in chosen)
    text = recorded(file, [(rule, mark, entries[rule, mark]) for rule, mark in marks])
    parse_accepted(text, file)
    write_atomic(file, text.encode("utf-8"))
    return chosen


def recorded(file: Path, entries: Iterable[tuple[str, str, str]]) -> str:
    """Return the text of a file of accepted findings with entries (rule, digest, excerpt) at its end."""
    text = file.read_text(encoding="utf-8") if file.exists() else _HEAD
    for rule, mark, excerpt in entries:
        text = text.rstrip("\n") + "\n" + _entry(rule, mark, excerpt)
    return text


_HEAD = "schema: review-accepted/1\naccepted:\n"


def _found(report: ReviewReport, asked: str) -> list[Finding]:
    name, _, line = asked.partition(":")
    rules = review_rules().by_id
    if name not in rules:
        like = nearest(name, rules) or ", ".join(rules)
        raise NotFoundError(
            say(
                f"没有规则 {name} — 是不是 {like}？",
                f"there is no rule {name} — did you mean {like}?",
            )
        )
    found = [f for f in report.findings if f.rule == name and (not line or str(f.line) == line)]
    if not found:
        raise NotFoundError(
            say(f"{asked}：没有可接受的发现", f"{asked}: this rule has found nothing to accept")
        )
    return found


def _entry(rule: str, mark: str, excerpt: str) -> str:
    """Return an entry; the excerpt is quoted so that it may hold any sign."""
    quoted = excerpt.replace("'", "''").replace("\n", " ")
    return f"- rule: {rule}\n  digest: '{mark}'\n  excerpt: '{quoted}'\n"
