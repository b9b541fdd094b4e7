"""Make a résumé for one target post: the facts of the dossier, achievements chosen and ordered by relevance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from prep.evidence.match import Coverage, cover
from prep.messages import Lang, say
from prep.model.base import Text
from prep.model.dossier import Dossier, Employment, Evidence, Period, Project
from prep.model.role import Competency, RoleProfile
from prep.model.views import RESUME_SECTIONS, Fact, ResumeEntry, ResumeSection, ResumeView, Sentence
from prep.resume.bullets import bullet
from prep.resume.choice import Choice, choices, told
from prep.resume.labels import contacts, facts, period, post_title, span
from prep.resume.summary import summary


@dataclass(frozen=True)
class Setting:
    """How a résumé is to be: its language, how many achievements it may hold, the day it is made."""

    lang: Lang
    today: date
    bullets: int = 12
    steps: int = 2
    """How many steps of an action a bullet holds."""
    duties: Literal["all", "current", "none"] = "all"
    """For which posts it is said what they were for."""
    sections: tuple[ResumeSection, ...] = RESUME_SECTIONS
    """The sections in their order; those that are not named are left out."""
    reword: Mapping[str, Text] = field(default_factory=dict[str, Text])
    """The candidate's own wording, by the id of evidence or for ``headline`` and ``summary``."""


def tailor(
    dossier: Dossier,
    role: RoleProfile,
    library: dict[str, Competency],
    setting: Setting,
    coverage: Coverage | None = None,
    ranked: tuple[Choice, ...] | None = None,
) -> ResumeView:
    """Return the résumé of a person for a post.

    Achievements that may not be made public are left out; of the others those worth most are kept, as
    many as the setting allows. ``library`` gives the names of competencies. Without ``coverage`` evidence is
    matched by its tags and its wording; without ``ranked`` achievements are chosen by that alone.
    """
    found = coverage or cover(dossier, role)
    own = choices(dossier, found) if ranked is None else ranked
    return _Tailor(dossier, role, library, setting, found, own).view()


class _Tailor:
    """Holds what the steps of tailoring share."""

    def __init__(
        self,
        dossier: Dossier,
        role: RoleProfile,
        library: dict[str, Competency],
        setting: Setting,
        coverage: Coverage,
        ranked: tuple[Choice, ...],
    ) -> None:
        self.dossier, self.role, self.library = dossier, role, library
        self.lang: Lang = setting.lang
        self.today = setting.today
        self.coverage = coverage
        self.setting = setting
        self.chosen = [one.evidence for one in told(ranked)[: setting.bullets]]

    def words(self, text: Text | None) -> str:
        """Return a text in the language of the résumé."""
        return text.in_(self.lang).rstrip("。.；; ") if text else ""

    def view(self) -> ResumeView:
        """Return the finished résumé."""
        person, target = self.dossier.person, self.dossier.target
        used = tuple(item.id for item in self.chosen)
        post = self.words(target.post or self.role.title)
        return ResumeView(
            lang=self.lang,
            title=f"{self.words(person.name)} {'简历' if self.lang == 'zh' else 'Résumé'}",
            name=self.words(person.name),
            headline=self.words(self.setting.reword.get("headline", person.headline)),
            target=post_title(post, self.words(target.organisation), self.lang),
            contacts=contacts(person, self.lang),
            facts=facts(person, self.lang),
            summary=self._summary(),
            experience=tuple(
                self._employment(item) for item in _latest_first(self.dossier.employment)
            ),
            achievements=self._bullets(None),
            education=self._education(),
            training=self._training(),
            certificates=self._certificates(),
            honours=self._honours(),
            languages=tuple(
                Fact(label=self.words(item.name), value=self.words(item.level))
                for item in self.dossier.languages
            ),
            skills=tuple(self.words(skill) for skill in self.dossier.skills),
            projects=tuple(self._project(n, item) for n, item in enumerate(self.dossier.projects)),
            publications=self._publications(),
            sections=self.setting.sections,
            evidence_used=used,
            evidence_left=tuple(e.id for e in self.dossier.evidence if e.id not in used),
            remarks=self._remarks(),
        )

    def _summary(self) -> tuple[Sentence, ...]:
        if own := self.setting.reword.get("summary"):
            return (Sentence(text=own.in_(self.lang), sources=()),)
        return summary(self.dossier, self.role, self.library, self.coverage, self.lang, self.today)

    def _employment(self, item: Employment) -> ResumeEntry:
        place = [self.words(item.organisation), self.words(item.unit)]
        return ResumeEntry(
            title=self.words(item.post),
            place=(" " if self.lang == "zh" else ", ").join(part for part in place if part),
            period=period(item, self.lang),
            lines=(*self._duties(item), *self._bullets(item.id), *self._highlights(item)),
        )

    def _highlights(self, item: Employment) -> tuple[Sentence, ...]:
        """Return the lines of an older résumé, as they stood there."""
        return tuple(
            Sentence(text=line.in_(self.lang), sources=(f"employment/{item.id}",))
            for line in item.highlights
        )

    def _project(self, number: int, item: Project) -> ResumeEntry:
        source = (f"projects/{number}",)
        said = [*([item.description] if item.description else []), *item.highlights]
        return ResumeEntry(
            title=" ".join(filter(None, (self.words(item.name), self.words(item.role)))),
            place=self.words(item.organisation),
            period=span(item.start, item.end, self.lang),
            lines=tuple(Sentence(text=line.in_(self.lang), sources=source) for line in said),
        )

    def _publications(self) -> tuple[ResumeEntry, ...]:
        return tuple(
            ResumeEntry(
                title=self.words(item.name),
                place=self.words(item.publisher),
                period=item.date.short(self.lang) if item.date else "",
                lines=self._note(item.note, f"publications/{n}"),
            )
            for n, item in enumerate(self.dossier.publications)
        )

    def _duties(self, item: Employment) -> tuple[Sentence, ...]:
        shown = self.setting.duties
        here = item is self.dossier.current_employment
        if not item.duties or shown == "none" or (shown == "current" and not here):
            return ()
        words = [self.words(duty) for duty in item.duties]
        text = "负责" + "；".join(words) + "。" if self.lang == "zh" else _english_list(words)
        return (Sentence(text=text, sources=(f"employment/{item.id}",)),)

    def _bullets(self, employment: str | None) -> tuple[Sentence, ...]:
        known = {item.id for item in self.dossier.employment}
        own = [
            item
            for item in self.chosen
            if item.employment == employment
            or (employment is None and item.employment not in known)
        ]
        return tuple(self._bullet(item) for item in own)

    def _bullet(self, item: Evidence) -> Sentence:
        """Return the line of an achievement, in the candidate's own wording where there is one."""
        if own := self.setting.reword.get(item.id):
            return Sentence(text=own.in_(self.lang), sources=(f"evidence/{item.id}",))
        return bullet(item, self.lang, self.setting.steps)

    def _education(self) -> tuple[ResumeEntry, ...]:
        found = [(n, item) for n, item in enumerate(self.dossier.education)]
        found.sort(key=lambda pair: pair[1].start, reverse=True)
        return tuple(
            ResumeEntry(
                title=self.words(item.school),
                place=self._studied(item.major, item.degree),
                period=period(item, self.lang),
                lines=self._note(item.note, f"education/{n}"),
            )
            for n, item in found
        )

    def _studied(self, major: Text, degree: Text | None) -> str:
        parts = [self.words(major), self.words(degree)]
        return ("　" if self.lang == "zh" else ", ").join(part for part in parts if part)

    def _note(self, note: Text | None, source: str) -> tuple[Sentence, ...]:
        return (Sentence(text=self.words(note), sources=(source,)),) if note else ()

    def _training(self) -> tuple[ResumeEntry, ...]:
        return tuple(
            ResumeEntry(
                title=self.words(item.name),
                place=self.words(item.organiser),
                period=item.date.short(self.lang),
                lines=self._note(item.result, f"training/{n}"),
            )
            for n, item in enumerate(self.dossier.training)
        )

    def _certificates(self) -> tuple[ResumeEntry, ...]:
        return tuple(
            ResumeEntry(
                title=self.words(item.name),
                place=self.words(item.issuer),
                period=item.date.short(self.lang) if item.date else "",
            )
            for item in self.dossier.certificates
        )

    def _honours(self) -> tuple[ResumeEntry, ...]:
        latest = sorted(self.dossier.honours, key=lambda item: item.date, reverse=True)
        return tuple(
            ResumeEntry(
                title=self.words(item.name),
                place=self.words(item.issuer),
                period=item.date.short(self.lang),
            )
            for item in latest
        )

    def _remarks(self) -> tuple[str, ...]:
        bare = [item.id for item in self.chosen if not item.figures]
        if not bare:
            return ()
        listed = ", ".join(bare)
        return (say(f"结果里没有数字的业绩：{listed}", f"achievements without a figure: {listed}"),)


def _latest_first(items: tuple[Employment, ...]) -> list[Employment]:
    def key(item: Period) -> tuple[bool, date]:
        return (item.end is None, item.start.first_day())

    return sorted(items, key=key, reverse=True)


def _english_list(words: list[str]) -> str:
    text = "; ".join(words) + "."
    return text[:1].upper() + text[1:]
