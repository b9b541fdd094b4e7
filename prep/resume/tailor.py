"""Make a résumé for one target post: the facts of the dossier, achievements chosen and ordered by relevance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from prep.evidence.match import SUPPORTS, Coverage, cover
from prep.messages import Lang, say
from prep.model.base import Text
from prep.model.dossier import Dossier, Employment, Evidence, Period
from prep.model.role import Competency, RoleProfile
from prep.model.views import Fact, ResumeEntry, ResumeView, Sentence
from prep.resume.bullets import bullet
from prep.resume.labels import contacts, facts, period, post_title
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


def tailor(
    dossier: Dossier,
    role: RoleProfile,
    library: dict[str, Competency],
    setting: Setting,
    coverage: Coverage | None = None,
) -> ResumeView:
    """Return the résumé of a person for a post.

    Achievements that may not be made public are left out; of the others the most relevant are kept, as
    many as the setting allows. ``library`` gives the names of competencies. Without ``coverage`` evidence is
    matched by its tags and its wording.
    """
    found = coverage or cover(dossier, role)
    return _Tailor(dossier, role, library, setting, found).view()


class _Tailor:
    """Holds what the steps of tailoring share."""

    def __init__(
        self,
        dossier: Dossier,
        role: RoleProfile,
        library: dict[str, Competency],
        setting: Setting,
        coverage: Coverage,
    ) -> None:
        self.dossier, self.role, self.library = dossier, role, library
        self.lang: Lang = setting.lang
        self.today = setting.today
        self.coverage = coverage
        self.setting = setting
        self.chosen = self._choose(setting.bullets)

    def _choose(self, most: int) -> list[Evidence]:
        public = [item for item in self.dossier.evidence if item.public]
        return sorted(public, key=self._rank)[:most]

    def _rank(self, item: Evidence) -> tuple[float, str]:
        """Most relevant first; among equals a larger own part and figures count."""
        match = self.coverage.matches[item.id]
        duties = sum(strength for strength in match.duties.values() if strength >= SUPPORTS)
        worth = match.relevance + 0.05 * min(duties, 4)
        return (-(worth + 0.02 * item.part.rank + 0.02 * bool(item.figures)), item.id)

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
            headline=self.words(person.headline),
            target=post_title(post, self.words(target.organisation), self.lang),
            contacts=contacts(person, self.lang),
            facts=facts(person, self.lang),
            summary=summary(
                self.dossier, self.role, self.library, self.coverage, self.lang, self.today
            ),
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
            evidence_used=used,
            evidence_left=tuple(e.id for e in self.dossier.evidence if e.id not in used),
            remarks=self._remarks(),
        )

    def _employment(self, item: Employment) -> ResumeEntry:
        place = [self.words(item.organisation), self.words(item.unit)]
        return ResumeEntry(
            title=self.words(item.post),
            place=(" " if self.lang == "zh" else ", ").join(part for part in place if part),
            period=period(item, self.lang),
            lines=(*self._duties(item), *self._bullets(item.id)),
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
        return tuple(bullet(item, self.lang, self.setting.steps) for item in own)

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
