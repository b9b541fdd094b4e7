"""Make the view of a form from a dossier, a role profile and a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from prep.evidence.match import Coverage
from prep.messages import Lang
from prep.model.base import PartialDate, Text
from prep.model.dossier import Dossier, Language
from prep.model.form import FamilyRow, FormKind, FormView, HistoryRow, ReviewRow
from prep.model.role import Competency, RoleProfile
from prep.resume.forms import cells
from prep.resume.forms.cells import listed, none
from prep.resume.forms.history import History, history, month_of
from prep.resume.forms.remarks import remarks
from prep.resume.forms.schooling import Schooling, highest

_TITLES: dict[FormKind, tuple[str, str]] = {
    "application-form": ("竞聘报名表", "Application for an Internal Post"),
    "appointment-form": ("干部任免审批表", "Cadre Appointment and Removal Form"),
    "review-sheet": ("民主测评表", "Assessment Sheet"),
}
_REVIEWED = 6
"""How many competencies a review sheet asks about; more are marked without thought."""


@dataclass(frozen=True)
class Setting:
    """How a form is to be: which one, its language, the day, whether there is a photo."""

    kind: FormKind
    lang: Lang
    today: date
    photo: bool = False


def form(
    dossier: Dossier,
    role: RoleProfile,
    library: Mapping[str, Competency],
    setting: Setting,
    coverage: Coverage,
) -> FormView:
    """Return all that a form may print; ``library`` gives the names of competencies."""
    maker = _Maker(dossier, role, library, setting, coverage)
    view = FormView.model_validate(maker.all())
    return view.model_copy(
        update={"remarks": remarks(view, dossier, maker.past.gaps, setting.today)}
    )


class _Maker:
    """Holds what the cells of one form share."""

    def __init__(
        self,
        dossier: Dossier,
        role: RoleProfile,
        library: Mapping[str, Competency],
        setting: Setting,
        coverage: Coverage,
    ) -> None:
        self.dossier, self.role, self.library = dossier, role, library
        self.lang: Lang = setting.lang
        self.today, self.setting = setting.today, setting
        self.coverage = coverage
        self.past: History = history(
            dossier, self.lang, 12 * self.today.year + self.today.month - 1
        )

    def words(self, text: Text | None) -> str:
        return cells.words(text, self.lang)

    def or_none(self, text: str) -> str:
        return text or none(self.lang)

    def all(self) -> dict[str, Any]:
        title = _TITLES[self.setting.kind][self.lang == "en"]
        day = PartialDate(self.today.year, self.today.month, self.today.day)
        dated = f"{day.spoken('zh')}{self.today.day}日" if self.lang == "zh" else f"{self.today.day} {day.spoken('en')}"  # fmt: skip
        return {
            "kind": self.setting.kind, "lang": self.lang, "title": title, "date": dated,
            "photo": self._photo(), "competencies": self._competencies(),
            **self._person(), **self._schooling(), **self._posts(), **self._past(), **self._lists(),
        }  # fmt: skip

    def _photo(self) -> str:
        name = self.words(self.dossier.person.name)
        described = f"{name}的照片" if self.lang == "zh" else f"Photo of {name}"
        return described if self.setting.photo else ""

    def _person(self) -> dict[str, str]:
        person = self.dossier.person
        birth, age, both = cells.with_age(person.birth, self.today, self.lang)
        since, politics = person.working_since, self.words(person.politics)
        return {
            "name": self.words(person.name),
            "sex": cells.sex(person.sex, self.lang),
            "birth": birth,
            "age": age,
            "birth_age": both,
            "ethnicity": self.words(person.ethnicity),
            "native_place": self.words(person.native_place),
            "birth_place": self.words(person.birth_place),
            "politics": politics,
            "party_joined": cells.party_joined(politics, person.party_joined, self.lang),
            "working_since": month_of(since, self.lang),
            "years_worked": str(since.full_years_until(self.today)) if since else "",
            "health": self.words(person.health),
            "id_number": person.id_number or "",
            "professional_title": self.or_none(self.words(person.professional_title)),
            "speciality": self.or_none(self.words(person.speciality)),
            "phone": person.phone or "",
            "email": person.email or "",
            "city": self.words(person.city),
            "address": self.words(person.address),
        }

    def _schooling(self) -> dict[str, str]:
        studies = self.dossier.education
        best, full, part = (
            highest(studies, self.lang, self.today, mode)
            for mode in (None, "full_time", "part_time")
        )
        return {
            "education": best.education,
            "degree": best.degree or ("" if best.high or not best.school else none(self.lang)),
            "education_degree": best.both,
            "school": best.school,
            "major": best.major,
            "school_major": best.school_major,
            "graduated": best.graduated,
            "full_time_education": self._studied(full.both, full),
            "full_time_school": self._studied(full.school_major, full),
            "part_time_education": self._studied(part.both, part),
            "part_time_school": self._studied(part.school_major, part),
        }

    def _studied(self, text: str, found: Schooling) -> str:
        """Return a text of a course, or 无 where there are studies, but none of this mode."""
        return text if found.school or not self.dossier.education else none(self.lang)

    def _posts(self) -> dict[str, str]:
        now, target = self.dossier.current_employment, self.dossier.target
        organisation = self.words(now.organisation) if now else ""
        unit, post = (self.words(now.unit), self.words(now.post)) if now else ("", "")
        parts = [organisation, unit, post] if self.lang == "zh" else [post, unit, organisation]
        present = ("" if self.lang == "zh" else ", ").join(part for part in parts if part)
        yes, no = ("是", "否") if self.lang == "zh" else ("yes", "no")
        adjustable = "" if target.adjustable is None else yes if target.adjustable else no
        return {
            "organisation": organisation,
            "unit": unit,
            "post_held": post,
            "present_post": present,
            "post_since": month_of(now.start, self.lang) if now else "",
            "target_post": self.words(target.post or self.role.title),
            "target_organisation": self.words(target.organisation),
            "target_unit": self.words(target.unit),
            "second_post": self.or_none(self.words(target.second_post)),
            "adjustable": adjustable,
        }

    def _past(self) -> dict[str, Any]:
        rows = self.past.rows
        posts = tuple(row for row in rows if row.kind == "post")
        studies = self.past.studies
        return {
            "history_rows": rows,
            "post_rows": posts,
            "study_rows": studies,
            "history": self._lines(rows),
            "work_history": self._lines(posts),
            "education_history": self._lines(studies),
        }

    def _lines(self, rows: tuple[HistoryRow, ...]) -> str:
        gap = "　" if self.lang == "zh" else ": "
        return "\n".join(row.period + gap + row.text if row.period else row.text for row in rows)

    def _lists(self) -> dict[str, Any]:
        lang, dossier = self.lang, self.dossier
        done = cells.achievements(dossier, self.coverage, self.today, lang)
        plan = cells.plan(dossier.commitments, lang)
        marks = cells.assessments(dossier, self.today, lang)
        family = cells.family(dossier, self.today, lang)
        lists = {
            "honour": cells.honours(dossier, lang),
            "certificate": cells.certificates(dossier, lang),
            "training": cells.training(dossier, lang),
        }
        texts = {name if name == "training" else f"{name}s": self.or_none(listed(rows, lang)) for name, rows in lists.items()}  # fmt: skip
        used = [source.removeprefix("evidence/") for line in done for source in line.sources]
        return {
            **texts, **{f"{name}_rows": rows for name, rows in lists.items()},
            "assessment_rows": marks, "assessments": self._marks([(m.date, m.result) for m in marks]),
            "family_rows": family, "family": "\n".join(self._relative(one) for one in family),
            "achievement_lines": done, "achievements": self._numbered([line.text for line in done]),
            "plan_lines": plan, "plan": self._numbered([line.text for line in plan]),
            "languages": self._stop(self._known(k) for k in dossier.languages),
            "skills": self._stop(self.words(skill) for skill in dossier.skills),
            "evidence_used": tuple(used),
        }  # fmt: skip

    def _known(self, item: Language) -> str:
        name, level = self.words(item.name), self.words(item.level)
        return f"{name}（{level}）" if self.lang == "zh" else f"{name} ({level})"

    def _stop(self, parts: Iterable[str]) -> str:
        return self.or_none(("；" if self.lang == "zh" else "; ").join(parts))

    def _numbered(self, lines: list[str]) -> str:
        if len(lines) < 2:
            return "".join(lines)
        return "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))

    def _marks(self, marks: list[tuple[str, str]]) -> str:
        if self.lang == "zh":
            return "；".join(f"{year}年：{result}" for year, result in marks)
        return "; ".join(f"{year}: {result}" for year, result in marks)

    def _relative(self, one: FamilyRow) -> str:
        parts = (one.relation, one.name, one.birth, one.politics, one.work)
        return ("，" if self.lang == "zh" else ", ").join(part for part in parts if part)

    def _competencies(self) -> tuple[ReviewRow, ...]:
        heaviest = sorted(self.role.competencies, key=lambda item: -item.weight)[:_REVIEWED]
        return tuple(
            ReviewRow(name=self.words(self.library[c.id].name), definition=self.words(c.focus))
            for c in heaviest
        )
