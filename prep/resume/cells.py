"""Personal data by name, for résumés that are tables: every cell has its text, if only an empty one."""

from __future__ import annotations

from prep.messages import Lang
from prep.model.base import Text
from prep.model.dossier import Dossier, Education
from prep.model.views import ResumeView

_SEX = {"male": ("男", "male"), "female": ("女", "female")}


def with_cells(view: ResumeView, dossier: Dossier, photo: bool) -> ResumeView:
    """Return the view with the cells of a table; ``photo`` says whether there is one."""
    return view.model_copy(
        update={"cells": cells(dossier, view), "photo": _described(view) if photo else ""}
    )


def cells(dossier: Dossier, view: ResumeView) -> dict[str, str]:
    """Return what stands in the cells of a table for personal data; what is not known is an empty text."""
    person, lang = dossier.person, view.lang
    last = _highest(dossier.education)

    def words(text: Text | None) -> str:
        return text.in_(lang).rstrip("。. ") if text else ""

    sex = _SEX.get(person.sex or "")
    return {
        "name": view.name,
        "sex": sex[lang == "en"] if sex else "",
        "birth": person.birth.short(lang) if person.birth else "",
        "ethnicity": words(person.ethnicity),
        "native_place": words(person.native_place),
        "politics": words(person.politics),
        "education": _studied(last, lang) if last else "",
        "school": words(last.school) if last else "",
        "title": words(person.professional_title),
        "working_since": person.working_since.short(lang) if person.working_since else "",
        "phone": person.phone or "",
        "email": person.email or "",
        "city": words(person.city),
        "target": view.target,
    }


def _studied(item: Education, lang: Lang) -> str:
    parts = [item.degree.in_(lang) if item.degree else "", item.major.in_(lang)]
    return ("　" if lang == "zh" else ", ").join(part for part in parts if part)


def _highest(items: tuple[Education, ...]) -> Education | None:
    """Return the last course of study that ended in a degree, or the last one."""
    finished = [item for item in items if item.degree] or list(items)
    return max(finished, key=lambda item: item.start, default=None)


def _described(view: ResumeView) -> str:
    return f"{view.name}的照片" if view.lang == "zh" else f"Photo of {view.name}"
