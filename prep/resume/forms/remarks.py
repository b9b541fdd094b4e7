"""What a person should know before a form is handed in: gaps, and cells that must not stay empty."""

from __future__ import annotations

from datetime import date

from prep.messages import say
from prep.model.dossier import Dossier
from prep.model.form import FormKind, FormView

_NEEDED: dict[FormKind, tuple[str, ...]] = {
    "application-form": (
        "sex", "birth", "ethnicity", "native_place", "politics", "working_since", "health", "id_number",
        "phone", "education", "degree", "present_post", "adjustable",
    ),
    "appointment-form": (
        "sex", "birth", "ethnicity", "native_place", "birth_place", "party_joined", "working_since",
        "health", "education", "present_post",
    ),
    "review-sheet": (),
}  # fmt: skip
_ENGLISH_NEEDS = ("phone", "email", "education", "present_post")
_KEYS = {
    "sex": ("性别", "sex", "person.sex"),
    "birth": ("出生年月", "birth", "person.birth"),
    "ethnicity": ("民族", "ethnicity", "person.ethnicity"),
    "native_place": ("籍贯", "native place", "person.native_place"),
    "birth_place": ("出生地", "birth place", "person.birth_place"),
    "politics": ("政治面貌", "politics", "person.politics"),
    "party_joined": ("入党时间", "party joined", "person.party_joined"),
    "working_since": ("参加工作时间", "working since", "person.working_since"),
    "health": ("健康状况", "health", "person.health"),
    "id_number": ("身份证号", "ID number", "person.id_number"),
    "phone": ("联系电话", "phone", "person.phone"),
    "email": ("邮箱", "e-mail", "person.email"),
    "education": ("学历", "education", "education"),
    "degree": ("学位", "degree", "education.degree"),
    "present_post": ("现任职务", "present post", "employment"),
    "adjustable": ("是否服从调剂", "whether another post is accepted", "target.adjustable"),
}


def remarks(
    view: FormView, dossier: Dossier, gaps: tuple[str, ...], today: date
) -> tuple[str, ...]:
    """Return the remarks on a form, the gravest first; a review sheet has none."""
    if view.kind == "review-sheet":
        return ()
    found = [_gap(gaps), _missing(view)]
    if view.kind == "appointment-form" or view.lang == "zh":
        found.append(_appraisals(view, today))
    if view.kind == "appointment-form":
        found += [_family(dossier), _sanctions(dossier)]
    if not view.achievements and view.kind == "application-form":
        found.append(say("近三年没有可以公开的业绩：主要业绩一栏是空的",
                         "no achievement of the last three years may be printed: that cell is empty"))  # fmt: skip
    return tuple(remark for remark in found if remark)


def _gap(gaps: tuple[str, ...]) -> str:
    listed = ", ".join(gaps)
    return say(f"简历断档，已写“待补”，请在档案里补上经历：{listed}",
               f"gaps in the history, marked to be completed; add what you did to the dossier: {listed}") if gaps else ""  # fmt: skip


def _missing(view: FormView) -> str:
    needed = _NEEDED[view.kind]
    if view.kind == "application-form" and view.lang == "en":
        needed = _ENGLISH_NEEDS
    names = [_KEYS[name] for name in needed if not getattr(view, name)]
    if not names:
        return ""
    chinese = "、".join(f"{zh}（{key}）" for zh, _, key in names)
    english = ", ".join(f"{en} ({key})" for _, en, key in names)
    return say(f"空着的必填项，请在档案里补上：{chinese}",
               f"cells that must be filled are empty; add to the dossier: {english}")  # fmt: skip


def _appraisals(view: FormView, today: date) -> str:
    known = {row.date for row in view.assessment_rows}
    years = [str(today.year - n) for n in (3, 2, 1)]
    missing = [year for year in years if year not in known]
    if not missing or len(known) >= 3:
        return ""
    listed = ", ".join(missing)
    return say(f"没有这些年度的考核结果（assessments）：{listed}",
               f"no appraisal of these years (assessments): {listed}")  # fmt: skip


def _family(dossier: Dossier) -> str:
    if dossier.family:
        return ""
    return say("家庭主要成员不能漏填：请在档案里写 family，或手工填写",
               "the family may not be left out: add family to the dossier, or fill it in by hand")  # fmt: skip


def _sanctions(dossier: Dossier) -> str:
    said = "“无”" if not dossier.honours else "只列了荣誉"
    return say(f"奖惩情况取自 honours（{said}）；受过处分的请手工补上",
               "honours come from the dossier, which holds no sanctions: add any by hand")  # fmt: skip
