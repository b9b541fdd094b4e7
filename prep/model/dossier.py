"""Dossier (个人档案) and evidence (业绩证据, STAR): all that is true of a candidate."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import EndDate, Identifier, Model, PartialDate, Text, Texts, YesNo
from prep.model.readings import WordReadings


class OwnPart(StrEnum):
    """How far a deed was the candidate's own, weakest first. No document may say more than this."""

    TOOK_PART = "took_part"
    RESPONSIBLE = "responsible"
    IN_CHARGE = "in_charge"
    LED = "led"

    @property
    def rank(self) -> int:
        """Its place on the ladder 参与 → 负责 → 主持 → 牵头, from 0."""
        return list(OwnPart).index(self)


class Period(Model):
    """From when to when; without an end while it lasts."""

    start: PartialDate
    end: EndDate = None


class Figure(Model):
    """A measured value of an achievement."""

    label: Text
    value: Decimal
    unit: Text
    compared_with: Text | None = None


class Evidence(Period):
    """One achievement: situation, task, action, result.

    The parts are joined into sentences as they are written, so they take a fixed shape: situation and
    result are clauses, the task a verb phrase, each action a verb phrase without a subject (English: in
    the past tense); none ends in a full stop.
    """

    id: Identifier
    title: Text
    employment: Identifier | None = None
    """The employment in which it happened."""
    part: OwnPart
    situation: Text
    task: Text
    action: Annotated[Texts, Field(min_length=1)]
    result: Text
    figures: tuple[Figure, ...] = ()
    confirmed_by: Text | None = None
    """Who can confirm it, or which paper does."""
    public: YesNo = True
    """Whether it may be said before a panel or printed."""
    duties: tuple[str, ...] = ()
    """Duties it supports, each as ``role-id/duty-id``."""
    competencies: tuple[Identifier, ...] = ()


class Link(Model):
    """A page on the web that belongs to the candidate: a portfolio, a profile."""

    url: Annotated[str, Field(pattern=r"^\S+\.\S+$")]
    label: Text | None = None


class Person(Model):
    """Who the candidate is. A document prints only what its template names."""

    name: Text
    sex: Literal["male", "female"] | None = None
    birth: PartialDate | None = None
    ethnicity: Text | None = None
    native_place: Text | None = None
    """籍贯, by county."""
    birth_place: Text | None = None
    """出生地, by county."""
    politics: Text | None = None
    """政治面貌, in the short form of GB/T 4762."""
    party_joined: PartialDate | None = None
    """入党时间."""
    health: Text | None = None
    """健康状况: 健康, 良好, 一般 or 较差."""
    speciality: Text | None = None
    """熟悉专业有何专长."""
    id_number: str | None = None
    """公民身份号码 (GB 11643); printed only by forms that ask for it."""
    professional_title: Text | None = None
    """职称."""
    working_since: PartialDate | None = None
    """参加工作时间."""
    city: Text | None = None
    address: Text | None = None
    phone: str | None = None
    email: Annotated[str | None, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] = None
    headline: Text | None = None
    """One line that says what the candidate does; a noun phrase."""
    links: tuple[Link, ...] = ()


class Target(Model):
    """The post that is competed for."""

    role: Identifier
    post: Text | None = None
    """The title of the post where it differs from the role profile's."""
    organisation: Text
    unit: Text | None = None
    """The department or branch that has the post."""
    second_post: Text | None = None
    """第二志愿: the post that is applied for where the first is not given."""
    adjustable: YesNo | None = None
    """服从调剂: whether another post would be accepted."""
    date: PartialDate | None = None
    """The day of the event."""
    minutes: Annotated[Decimal, Field(ge=1, le=30)] = Decimal(5)
    """Time allowed for the speech."""
    audience: Texts = ()
    """Who is addressed, in order; each without punctuation."""
    motive: Text | None = None
    """Why the candidate wants this post: one spoken sentence."""
    insights: Texts = ()
    """What the candidate knows of this unit's own problem: whole spoken sentences."""


class PhotoCrop(Model):
    """Which part of the photo is printed, as shares of its width and height; its height follows from the form."""

    left: Annotated[float, Field(ge=0, lt=1)]
    top: Annotated[float, Field(ge=0, lt=1)]
    width: Annotated[float, Field(gt=0, le=1)]


class Education(Period):
    """A course of study."""

    school: Text
    major: Text
    degree: Text | None = None
    mode: Literal["full_time", "part_time"] = "full_time"
    note: Text | None = None
    courses: Texts = ()


class Employment(Period):
    """One post held."""

    id: Identifier
    organisation: Text
    unit: Text | None = None
    post: Text
    duties: Texts = ()
    """What the post was for; verb phrases without a subject."""
    highlights: Texts = ()
    """Lines of an older résumé that are no evidence yet: printed as they are, said in no speech."""
    location: Text | None = None
    role: Identifier | None = None
    """The role profile whose duties the post has; a work report goes through them."""


class Training(Model):
    """A course of training."""

    name: Text
    date: PartialDate
    organiser: Text | None = None
    result: Text | None = None


class Certificate(Model):
    """A certificate or licence."""

    name: Text
    date: PartialDate | None = None
    issuer: Text | None = None


class Honour(Model):
    """An award."""

    name: Text
    date: PartialDate
    issuer: Text | None = None


class Assessment(Model):
    """The result of a yearly appraisal (年度考核)."""

    year: Annotated[int, Field(ge=1950, le=2100)]
    result: Text
    """优秀, 称职, 基本称职, 不称职, or the employer's own words."""


class FamilyMember(Model):
    """One of the family or of important relations; printed only by forms that ask for it."""

    relation: Text
    """称谓: 妻子, 儿子, 父亲."""
    name: Text
    birth: PartialDate | None = None
    politics: Text | None = None
    work: Text | None = None
    """工作单位及职务."""


class Project(Model):
    """A project, or work without pay; what it reached beyond a line belongs among the evidence."""

    name: Text
    kind: Literal["project", "volunteering"] = "project"
    organisation: Text | None = None
    role: Text | None = None
    start: PartialDate | None = None
    end: EndDate = None
    description: Text | None = None
    highlights: Texts = ()
    url: str | None = None


class Publication(Model):
    """Something published: a paper, a book, a patent."""

    name: Text
    date: PartialDate | None = None
    publisher: Text | None = None
    note: Text | None = None
    """The candidate's own part, or what it says."""
    url: str | None = None


class Language(Model):
    """A language and how well it is known."""

    name: Text
    level: Text


class Commitment(Model):
    """What the candidate will do in the new post: goal, measures, date."""

    id: Identifier
    direction: Text
    """What it is about; a short verb phrase."""
    goal: Text
    """The result aimed at, with its figure; a verb phrase."""
    measures: Annotated[Texts, Field(min_length=1)]
    """Verb phrases without a subject (English: in the base form)."""
    by: PartialDate | None = None
    """When the goal is to be reached."""
    owner: Text | None = None
    """Who answers for it; a noun phrase, ``我`` where it is the candidate alone."""
    duties: tuple[str, ...] = ()
    """Duties it serves, each as ``role-id/duty-id``."""


class ReportedProblem(Model):
    """What does not go well in the work yet, why, and what is done about it: for the work report."""

    id: Identifier
    what: Text
    """A clause, without a full stop."""
    cause: Text | None = None
    """Why; a clause."""
    next_step: Text | None = None
    """A verb phrase without a subject (English: in the base form)."""
    by: PartialDate | None = None
    """By when the next step is done."""
    noticed: PartialDate | None = None
    """When it showed: a report on another period leaves it out. Without a date its evidence decides."""
    duties: tuple[str, ...] = ()
    """Duties it concerns, each as ``role-id/duty-id``."""
    evidence: tuple[Identifier, ...] = ()
    """Evidence in which it showed."""


class Dossier(Model):
    """All facts about a candidate, in one file that a person can keep."""

    schema_: Annotated[Literal["dossier/1"], Field(alias="schema")]
    lang: Literal["zh", "en"] = "zh"
    """The language of documents where none is asked for."""
    sample: YesNo = False
    """Whether the person is invented."""
    person: Person
    target: Target
    photo: str | None = None
    """The file of the photo, beside the dossier."""
    photo_crop: PhotoCrop | None = None
    """Which part of it is printed, instead of the middle."""
    education: tuple[Education, ...] = ()
    employment: tuple[Employment, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    training: tuple[Training, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    honours: tuple[Honour, ...] = ()
    languages: tuple[Language, ...] = ()
    skills: Texts = ()
    assessments: tuple[Assessment, ...] = ()
    family: tuple[FamilyMember, ...] = ()
    projects: tuple[Project, ...] = ()
    publications: tuple[Publication, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    readings: WordReadings = Field(default_factory=dict)
    """How words of the speech are read, where the program or the candidate might go wrong: ``单雄: shàn xióng``."""
    problems: tuple[ReportedProblem, ...] = ()

    @cached_property
    def evidence_by_id(self) -> dict[str, Evidence]:
        """The evidence by its ids."""
        return {item.id: item for item in self.evidence}

    @cached_property
    def current_employment(self) -> Employment | None:
        """The post held now, or the last one."""
        if not self.employment:
            return None
        return max(self.employment, key=lambda e: (e.end is None, e.end or e.start, e.start))
