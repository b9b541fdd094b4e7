"""The view of a form (竞聘报名表, 干部任免审批表, 民主测评表): every cell has its final text, if only an empty one.

What a form asks for and the dossier rightly has nothing for is 无 (none); what a hand fills in, or what is
still missing, is empty. A missing text that a form cannot do without is named in ``remarks``.
"""

from __future__ import annotations

from typing import Literal

from prep.messages import Lang
from prep.model.base import Model

FormKind = Literal["application-form", "appointment-form", "review-sheet"]


class FormLine(Model):
    """One line of a cell, and the entries of the dossier it was made from."""

    text: str
    sources: tuple[str, ...] = ()


class HistoryRow(Model):
    """A line of the chronological résumé; months as ``YYYY.MM``."""

    start: str
    end: str
    period: str
    """``2010.07—2015.05``; empty for what ran beside the line above (其间)."""
    text: str
    organisation: str = ""
    post: str = ""
    """The post held, or what was studied."""
    degree: str = ""
    kind: Literal["study", "post", "meanwhile", "gap"]
    """``gap``: months of which the dossier says nothing; the text is 待补."""


class FamilyRow(Model):
    """One of the family."""

    relation: str
    name: str
    birth: str
    age: str
    politics: str
    work: str


class DatedRow(Model):
    """A training course, certificate, honour or appraisal: when, what, from whom, with what result."""

    date: str
    name: str
    issuer: str = ""
    result: str = ""


class ReviewRow(Model):
    """A competency as a review sheet asks about it."""

    name: str
    definition: str


class FormView(Model):
    """All that a form may print about one candidate, in one language."""

    kind: FormKind
    lang: Lang
    title: str
    date: str
    """The day the form is made."""
    name: str
    sex: str
    birth: str
    age: str
    """Whole years, as a number."""
    birth_age: str
    """``1985.03（41岁）``."""
    ethnicity: str
    native_place: str
    birth_place: str
    politics: str
    party_joined: str
    working_since: str
    years_worked: str
    health: str
    id_number: str
    professional_title: str
    speciality: str
    education: str
    """学历 of the highest course of study that was finished."""
    degree: str
    """学位 of that course."""
    education_degree: str
    school: str
    major: str
    school_major: str
    graduated: str
    full_time_education: str
    """学历 and 学位 of the highest full-time course."""
    full_time_school: str
    """School and subject of that course."""
    part_time_education: str
    part_time_school: str
    organisation: str
    unit: str
    post_held: str
    present_post: str
    """Organisation, unit and post."""
    post_since: str
    target_post: str
    target_organisation: str
    target_unit: str
    second_post: str
    adjustable: str
    phone: str
    email: str
    city: str
    address: str
    history: str
    """Studies and posts from the first to the present, a line each."""
    work_history: str
    education_history: str
    achievements: str
    """What was reached in the last three years, the most relevant for the post first."""
    assessments: str
    """Yearly appraisals of the last three years."""
    honours: str
    certificates: str
    training: str
    languages: str
    skills: str
    plan: str
    family: str
    history_rows: tuple[HistoryRow, ...]
    post_rows: tuple[HistoryRow, ...]
    study_rows: tuple[HistoryRow, ...]
    family_rows: tuple[FamilyRow, ...]
    training_rows: tuple[DatedRow, ...]
    certificate_rows: tuple[DatedRow, ...]
    honour_rows: tuple[DatedRow, ...]
    assessment_rows: tuple[DatedRow, ...]
    achievement_lines: tuple[FormLine, ...]
    plan_lines: tuple[FormLine, ...]
    competencies: tuple[ReviewRow, ...]
    """What the post demands most, heaviest first."""
    photo: str
    """What the photo shows, for those who cannot see it; empty where there is none."""
    evidence_used: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
