"""The texts of single cells, and the lists below them."""

from __future__ import annotations

from datetime import date

from prep.evidence.match import Coverage
from prep.messages import Lang
from prep.model.base import PartialDate, Text
from prep.model.dossier import Commitment, Dossier, Evidence
from prep.model.form import DatedRow, FamilyRow, FormLine
from prep.resume.bullets import bullet
from prep.resume.choice import choices, told
from prep.resume.forms.history import month_of

YEARS = 3
"""Achievements and appraisals of so many years are asked for."""
MOST = 6
"""How many achievements the cell of a form holds."""
_SEX = {"male": ("男", "male"), "female": ("女", "female")}
_PARTY = ("中共", "共产党", "CPC", "Communist")
_NO_PARTY = ("群众", "团员", "无党派", "non-party", "none", "no party", "League")


def none(lang: Lang) -> str:
    """Return what stands where there is nothing: rules of filling ask for it in every cell."""
    return "无" if lang == "zh" else "none"


def words(text: Text | None, lang: Lang) -> str:
    """Return a text in a language without its full stop; nothing for none."""
    return text.in_(lang).strip("。. ") if text else ""


def sex(of: str | None, lang: Lang) -> str:
    """Return 男 or 女."""
    return _SEX[of][lang == "en"] if of else ""


def with_age(birth: PartialDate | None, today: date, lang: Lang) -> tuple[str, str, str]:
    """Return month of birth, age in whole years, and both as a form has them: ``1985.03（41岁）``.

    The age is left out where only the year of birth is known.
    """
    if birth is None:
        return "", "", ""
    if birth.month is None:
        return birth.short(lang), "", birth.short(lang)
    age, month = birth.full_years_until(today), birth.short(lang)
    return month, str(age), f"{month}（{age}岁）" if lang == "zh" else f"{month} (aged {age})"


def party_joined(politics: str, joined: PartialDate | None, lang: Lang) -> str:
    """Return the month of joining the party, 无 for one in no party, a democratic party by its name."""
    if any(word in politics for word in _NO_PARTY):
        return none(lang)
    if not politics or any(word in politics for word in _PARTY):
        return month_of(joined, lang)
    return " ".join(part for part in (politics, month_of(joined, lang)) if part)


def achievements(dossier: Dossier, coverage: Coverage, today: date, lang: Lang) -> list[FormLine]:
    """Return what was reached in the last three years, the most relevant for the post first."""
    ranked = [one.evidence for one in told(choices(dossier, coverage))]
    recent = [item for item in ranked if _recent(item, today)]
    lines = [bullet(item, lang) for item in recent[:MOST]]
    return [FormLine(text=line.text, sources=line.sources) for line in lines]


def _recent(item: Evidence, today: date) -> bool:
    end = item.end or item.start
    lasting = item.end is None and item.start.first_day() <= today
    return lasting or (end.year, end.month or 12) > (today.year - YEARS, today.month - 1)


def plan(commitments: tuple[Commitment, ...], lang: Lang) -> list[FormLine]:
    """Return what will be done in the post, a line for each commitment: goal, measures, date."""
    return [FormLine(text=_promise(c, lang), sources=(f"commitment/{c.id}",)) for c in commitments]


def _promise(item: Commitment, lang: Lang) -> str:
    direction, goal = words(item.direction, lang), words(item.goal, lang)
    by = item.by.spoken(lang) if item.by else ""
    steps = [words(step, lang) for step in item.measures[:2]]
    if lang == "zh":
        return f"{direction}：{by + '前' if by else ''}{goal}；措施：{'，'.join(steps)}。"
    due = f" by {by}" if by else ""
    return f"{direction[:1].upper()}{direction[1:]}: {goal}{due}; {'; '.join(steps)}."


def assessments(dossier: Dossier, today: date, lang: Lang) -> list[DatedRow]:
    """Return the yearly appraisals of the last three years, oldest first; a year without one is left out."""
    recent = [a for a in dossier.assessments if today.year - YEARS <= a.year <= today.year]
    recent = sorted(recent, key=lambda a: a.year)[-YEARS:]
    return [DatedRow(date=str(a.year), name=words(a.result, lang), result=words(a.result, lang)) for a in recent]  # fmt: skip


def family(dossier: Dossier, today: date, lang: Lang) -> list[FamilyRow]:
    """Return the rows of 家庭主要成员, in the order of the dossier; an empty cell is for a hand to fill."""
    rows: list[FamilyRow] = []
    for one in dossier.family:
        birth, age, _ = with_age(one.birth, today, lang)
        said = [words(text, lang) for text in (one.relation, one.name, one.politics, one.work)]
        rows.append(
            FamilyRow(relation=said[0], name=said[1], birth=birth, age=age, politics=said[2], work=said[3])
        )  # fmt: skip
    return rows


def honours(dossier: Dossier, lang: Lang) -> list[DatedRow]:
    """Return the honours, oldest first."""
    items = sorted(dossier.honours, key=lambda item: item.date)
    return [DatedRow(date=month_of(h.date, lang), name=words(h.name, lang), issuer=words(h.issuer, lang)) for h in items]  # fmt: skip


def certificates(dossier: Dossier, lang: Lang) -> list[DatedRow]:
    """Return the certificates in the order of the dossier."""
    return [DatedRow(date=month_of(c.date, lang), name=words(c.name, lang), issuer=words(c.issuer, lang)) for c in dossier.certificates]  # fmt: skip


def training(dossier: Dossier, lang: Lang) -> list[DatedRow]:
    """Return the courses of training, oldest first."""
    items = sorted(dossier.training, key=lambda item: item.date)
    return [
        DatedRow(date=month_of(t.date, lang), name=words(t.name, lang), issuer=words(t.organiser, lang), result=words(t.result, lang))
        for t in items
    ]  # fmt: skip


def listed(rows: list[DatedRow], lang: Lang) -> str:
    """Write rows as lines of one cell: ``2024.01　清收先进个人（青溪支行）``."""
    gap, opening, closing = ("　", "（", "）") if lang == "zh" else (": ", " (", ")")
    lines: list[str] = []
    for row in rows:
        extra = opening + row.issuer + closing if row.issuer else ""
        lines.append((row.date + gap if row.date else "") + row.name + extra)
    return "\n".join(lines)
