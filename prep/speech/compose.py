"""Compose a candidacy speech from a dossier and a role profile, to a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from prep.evidence.match import Coverage, cover
from prep.messages import Lang
from prep.model.dossier import Dossier
from prep.model.outline import Outline, OutlinePart, Patterns
from prep.model.role import RoleProfile
from prep.model.sheet import Sheet
from prep.model.views import LeftOut, Paragraph, Sentence, SpeechPart, SpeechView
from prep.speech.budget import shares
from prep.speech.claims import Choice
from prep.speech.earned import earned
from prep.speech.facts import opening_facts
from prep.speech.fit import PartToFit, fit, settled
from prep.speech.grammar import ordinal
from prep.speech.material import ORDINAL, Block, Said, Subject, Variant, Writer
from prep.speech.parts import MAKERS
from prep.speech.remarks import remarks, too_fast
from prep.speech.spoken import DEFAULT_PACE, seconds
from prep.speech.wishes import Wishes


@dataclass(frozen=True)
class Setting:
    """How a speech is to be: its language, time and pace, and the day it is made."""

    lang: Lang
    today: date
    minutes: Decimal | None = None
    """The dossier's minutes where ``None``."""
    pace: int | None = None
    """Units a minute; the default of the language where ``None``."""
    sheet: Sheet | None = None
    """The score sheet that parts and evidence are chosen for."""
    wishes: Wishes = field(default_factory=Wishes)
    explain: bool = False
    """Whether to say of all evidence that is left out why."""


def compose(
    dossier: Dossier,
    role: RoleProfile,
    outline: Outline,
    patterns: Patterns,
    setting: Setting,
    coverage: Coverage | None = None,
) -> SpeechView:
    """Return the speech that fits the time best.

    Evidence that may not be said in public is left out. If all there is to say does not fill the time,
    the speech is shorter and its remarks say so. Without ``coverage`` evidence is matched by its tags and
    its wording.
    """
    found = coverage or cover(dossier, role)
    subject = Subject(
        dossier, role, found, setting.lang, setting.today, setting.wishes, setting.sheet
    )
    return _Composer(subject, outline, patterns, setting).view()


_POST_WITHIN = 15
"""The post is named within so many seconds."""
_STEPS = ("commitment/", "role/plan/")
"""How the sources of the steps of a plan begin."""
_ALWAYS = {"opening", "pledge", "close"}
"""Blocks without which there is no speech."""


class _Composer:
    """Holds what the steps of composing share."""

    def __init__(
        self, subject: Subject, outline: Outline, patterns: Patterns, setting: Setting
    ) -> None:
        self.subject, self.patterns, self.setting = subject, patterns, setting
        self.outline = outline
        self.explain = setting.explain
        self.lang: Lang = setting.lang
        self.minutes = setting.minutes or subject.dossier.target.minutes
        self.pace = setting.pace or DEFAULT_PACE[setting.lang]
        self.budget = round(self.pace * float(self.minutes))
        self.shares = shares(outline, float(self.minutes), setting.sheet)
        seed = f"{subject.dossier.person.name}/{subject.role.id}/{setting.lang}"
        self.writer = Writer(patterns, subject.spoken_post, seed)
        self.salutation = self._salutation()

    def view(self) -> SpeechView:
        """Return the finished speech."""
        salutation = self.salutation
        parts = [self._part(part) for part in self.outline.parts]
        parts[0] = PartToFit(parts[0].blocks, parts[0].fixed + salutation.length, parts[0].target)
        parts = settled(parts, self.budget)
        told = fit(parts, self.budget)
        if another := self._pledged_but_untold(told):
            return self._pledging(another).view()
        shown: list[SpeechPart] = []
        for part, fitted, variants in zip(self.outline.parts, parts, told, strict=True):
            headed = sum(before.heading is not None for before in shown)
            if found := self._shown(part, fitted, variants, headed + 1):
                shown.append(found)
        return self._view(self._timed(salutation), shown)

    def _pledged_but_untold(self, told: Sequence[tuple[Variant, ...]]) -> str | None:
        """Return the first step of the plan that is told, where the pledge names one that is not."""
        if self.subject.pledged:
            return None
        plan, named = self._cited("plan", told), self._cited("pledge", told)
        return plan[0] if plan and named and not set(named) & set(plan) else None

    def _cited(self, name: str, told: Sequence[tuple[Variant, ...]]) -> list[str]:
        """Return the steps of the plan that a part cites, in its order."""
        at = [part.id for part in self.outline.parts]
        variants = told[at.index(name)] if name in at else ()
        said = [sentence for variant in variants for sentence in variant.sentences]
        return [s for one in said for s in one.sources if s.startswith(_STEPS)]

    def _pledging(self, step: str) -> _Composer:
        """Return a composer whose pledge names a step of the plan."""
        subject = replace(self.subject, pledged=step)
        return _Composer(subject, self.outline, self.patterns, self.setting)

    def _salutation(self) -> Said:
        facts, _ = opening_facts(self.subject)
        said = self.writer.say("salutation", ("target/audience",), **facts)
        return said or self.writer.as_written(facts["audience"], ("target/audience",))

    def _part(self, part: OutlinePart) -> PartToFit:
        target = self.budget * self.shares[part.id]
        heading = self._heading(part)
        claims = self.outline.claims_for(float(self.minutes))
        blocks = MAKERS[part.id](self.subject, self.writer, round(target), claims)
        if part.id == "opening":
            blocks = [self._soon(block) for block in blocks]
        wished = [b for block in blocks if (b := self._as_wished(block))]
        return PartToFit(tuple(wished), heading.length if heading else 0, target)

    def _soon(self, block: Block) -> Block:
        """Keep the openings that name the post soon enough; the shortest where none does."""
        room = _POST_WITHIN * self.pace / 60 - self.salutation.length
        soon = tuple(v for v in block.variants if v.length <= room)
        return replace(block, variants=soon or (min(block.variants, key=lambda v: v.length),))

    def _as_wished(self, block: Block) -> Block | None:
        """Return a block as the candidate wants it: always told if pinned, ``None`` if excluded."""
        wishes = self.subject.wishes
        if block.id in wishes.excluded and block.id not in _ALWAYS:
            return None
        if block.id in wishes.pinned or block.id == self._promised:
            return replace(block, variants=tuple(v for v in block.variants if v.sentences))
        return block

    @property
    def _promised(self) -> str:
        """The block of the plan that the pledge was made to name."""
        return (self.subject.pledged or "").removeprefix("role/")

    def _heading(self, part: OutlinePart) -> Said | None:
        if part.heading is None:
            return None
        written = part.heading.in_(self.lang).replace("{ordinal}", ORDINAL)
        written = written.replace("{post}", self.subject.spoken_post)
        return self.writer.as_written(written, (f"outline/{part.id}",))

    def _shown(
        self, part: OutlinePart, fitted: PartToFit, variants: tuple[Variant, ...], number: int
    ) -> SpeechPart | None:
        paragraphs = self._paragraphs(variants, part.id == "self")
        if not paragraphs:
            return None
        heading = self._heading(part)
        lengths = sum(variant.length for variant in variants) + fitted.fixed
        return SpeechPart(
            id=part.id,
            name=part.name.in_(self.lang),
            heading=self._timed(heading, number) if heading else None,
            paragraphs=paragraphs,
            target_seconds=fitted.target * 60 / self.pace,
            seconds=seconds(lengths, self.pace),
        )

    def _paragraphs(self, variants: tuple[Variant, ...], one: bool) -> tuple[Paragraph, ...]:
        """Make a paragraph of each block that is told, with its number; short ones (or all) stand together."""
        found: list[list[Sentence]] = []
        number = 0
        for variant in variants:
            if not variant.sentences:
                continue
            numbered = ORDINAL in variant.sentences[0].text
            number += numbered
            sentences = [self._timed(said, number) for said in variant.sentences]
            if found and not numbered and (one or _short(found[-1], self.lang)):
                found[-1] += sentences
            else:
                found.append(sentences)
        if len(found) > 1 and not number and _short(found[-1], self.lang, 0.5):
            last = found.pop()
            found[-1] += last
        return tuple(self._paragraph(sentences) for sentences in found)

    def _paragraph(self, sentences: list[Sentence]) -> Paragraph:
        space = "" if self.lang == "zh" else " "
        return Paragraph(sentences=tuple(sentences), text=space.join(s.text for s in sentences))

    def _timed(self, said: Said, number: int = 1) -> Sentence:
        return Sentence(
            text=said.text.replace(ORDINAL, ordinal(number, self.lang)),
            sources=said.sources,
            seconds=seconds(said.length, self.pace),
        )

    def _left_out(self, used: tuple[str, ...]) -> list[LeftOut]:
        room = round(self.budget * self.shares.get("advantages", 0.0))
        return Choice(self.subject).left_out(used, room)

    def _view(self, salutation: Sentence, parts: list[SpeechPart]) -> SpeechView:
        subject, target = self.subject, self.subject.dossier.target
        total = sum(part.seconds for part in parts)
        allowed = float(self.minutes) * 60
        used = _evidence_in(parts)
        sheet = subject.sheet
        rows = earned(sheet, subject, parts, total, allowed) if sheet else ()
        return SpeechView(
            lang=self.lang,
            title=_title(subject),
            speaker=subject.words(subject.dossier.person.name),
            post=subject.post,
            organisation=subject.words(target.organisation),
            date=subject.when(target.date),
            salutation=salutation,
            parts=tuple(parts),
            minutes=self.minutes,
            seconds=total,
            pace=self.pace,
            length=round(total * self.pace / 60),
            evidence_used=used,
            evidence_left=tuple(e.id for e in subject.dossier.evidence if e.id not in used),
            remarks=(
                *too_fast(self.pace, self.lang),
                *remarks(subject, parts, rows, total, allowed, self.outline),
            ),
            sheet=sheet.name.in_(self.lang) if sheet else "",
            earned=rows,
            left_out=tuple(self._left_out(used)) if self.explain else (),
        )


def _short(sentences: list[Sentence], lang: Lang, share: float = 1.0) -> bool:
    """Whether a paragraph is so short (or a share of that) that the next block continues it."""
    enough = (90 if lang == "zh" else 270) * share
    return sum(len(sentence.text) for sentence in sentences) < enough


def _title(subject: Subject) -> str:
    place = subject.words(subject.dossier.target.unit or subject.dossier.target.organisation)
    if subject.lang == "zh":
        return f"竞聘{place}{subject.post}演讲稿"
    return f"Candidacy speech: {subject.post}"


def _evidence_in(parts: list[SpeechPart]) -> tuple[str, ...]:
    sources = (
        source
        for part in parts
        for paragraph in part.paragraphs
        for sentence in paragraph.sentences
        for source in sentence.sources
    )
    found = (s.partition("/")[2] for s in sources if s.startswith("evidence/"))
    return tuple(dict.fromkeys(found))
