"""The words by which a résumé written elsewhere is read: labels, headings, ends of names.

They are data (``templates/intake/resume-words-*.yaml``); every entry is a plain word, never a pattern. Case, spaces
and full-width forms do not matter.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Model

Words = tuple[str, ...]
SectionName = Literal[
    "person", "contact", "target", "summary", "employment", "internship", "education", "career", "training",
    "certificates", "honours", "assessments", "family", "languages", "skills", "projects", "volunteering",
    "publications", "other",
]  # fmt: skip
"""What a heading announces; ``career`` (简历) mixes studies and posts, ``other`` has no place in a dossier."""
LabelName = Literal[
    "name", "sex", "birth", "ethnicity", "native_place", "birth_place", "politics", "party_joined", "health", "speciality",
    "id_number", "professional_title", "working_since", "city", "address", "phone", "email", "headline", "link",
    "contact", "target_post", "second_post", "target_unit", "target_organisation", "school", "school_major", "major", "degree",
    "full_time_degree", "part_time_degree", "present_post", "unplaced",
]  # fmt: skip
"""What a label of the person's data asks for; ``unplaced`` has no place in a dossier and goes to the notes."""
ColumnName = Literal[
    "period", "start", "end", "date", "organisation", "unit", "post", "highlights", "location", "school", "major", "degree", "mode",
    "courses", "note", "name", "organiser", "issuer", "result", "level", "relation", "birth", "politics", "work", "role",
    "description", "publisher", "year", "unplaced",
]  # fmt: skip
"""What a column of a section's table, or a label within the section, asks for."""


class Shapes(Model):
    """What names of a kind end in (Chinese), or have as a word in them (English)."""

    organisations: Words = ()
    suffixes: Words = ()
    """Legal forms, which never stand alone: Inc., Ltd."""
    schools: Words = ()
    units: Words = ()
    posts: Words = ()
    degrees: Words = ()
    languages: Words = ()
    streets: Words = ()
    results: Words = ()
    """Words for how a course of training ended: passed, 结业."""
    small: Words = ()
    """Words that a name may have in small letters: of, and."""


class ResumeWords(Model):
    """All words of one language for reading a résumé."""

    schema_: Annotated[Literal["resume-words/1"], Field(alias="schema")]
    lang: Literal["zh", "en"]
    titles: Words
    """Names of the document itself: 个人简历, Curriculum Vitae."""
    labels: dict[LabelName, Words]
    sections: dict[SectionName, Words]
    columns: dict[SectionName, dict[ColumnName, Words]]
    shapes: Shapes
    sex: dict[Literal["male", "female"], Words]
    modes: dict[Literal["full_time", "part_time"], Words]
    now: Words
    """Words for an end that has not come: 至今, present."""
    until: Words
    """Words between the two ends of a period: 至, to."""
    months: dict[int, Words] = {}
    """Names of the months by number."""
    study: Words = ()
    """Words after which a line of a career is a course of study: 学习."""
    at: Words = ()
    """Words before an employer in a sentence: 在."""
    as_: Words = ()
    """Words before a post in a sentence: 担任."""
    place_prefixes: Words = ()
    """Words before a place of residence that are no label: 现居."""
