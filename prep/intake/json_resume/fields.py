"""What becomes what: the sections of JSON Resume and of a dossier, field by field, in both directions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["text", "date", "end", "texts", "joined", "lines", "score", "url"]
"""How a value is carried over.

``joined``: a list there is one text here; ``lines``: one text there is a list here; ``score``: a text there is a note
with a word before it here; the others are of the same kind on both sides.
"""


@dataclass(frozen=True)
class Field:
    """A key of JSON Resume and the field of the dossier that holds it."""

    json: str
    ours: str
    how: How = "text"


@dataclass(frozen=True)
class Section:
    """A list of JSON Resume, the list of the dossier that holds it, and what an entry there must have.

    ``texts`` are what stands in for a missing text that the dossier demands (Chinese, English), in 【】 so that
    ``prep check`` asks for it. ``dated`` are dates that it demands: an entry without one cannot be taken over.
    """

    json: str
    ours: str
    fields: tuple[Field, ...]
    texts: tuple[tuple[str, tuple[str, str]], ...] = ()
    dated: tuple[str, ...] = ()
    kind: str | None = None
    """The ``kind`` of a project."""


_PERIOD = (Field("startDate", "start", "date"), Field("endDate", "end", "end"))
_NAME = ("name", ("名称", "name"))

SECTIONS = (
    Section(
        "work", "employment",
        (Field("name", "organisation"), Field("location", "location"), Field("position", "post"), *_PERIOD,
         Field("summary", "duties", "lines"), Field("highlights", "highlights", "texts")),
        (("organisation", ("单位", "organisation")), ("post", ("职务", "post"))), ("start",),
    ),
    Section(
        "volunteer", "projects",
        (Field("organization", "organisation"), Field("position", "role"), Field("url", "url"), *_PERIOD,
         Field("summary", "description"), Field("highlights", "highlights", "texts")),
        (_NAME,), kind="volunteering",
    ),
    Section(
        "education", "education",
        (Field("institution", "school"), Field("area", "major"), Field("studyType", "degree"), *_PERIOD,
         Field("score", "note", "score"), Field("courses", "courses", "texts")),
        (("school", ("学校", "school")), ("major", ("专业", "subject"))), ("start",),
    ),
    Section(
        "awards", "honours",
        (Field("title", "name"), Field("date", "date", "date"), Field("awarder", "issuer")), (_NAME,), ("date",),
    ),
    Section(
        "certificates", "certificates",
        (Field("name", "name"), Field("date", "date", "date"), Field("issuer", "issuer")), (_NAME,),
    ),
    Section(
        "publications", "publications",
        (Field("name", "name"), Field("publisher", "publisher"), Field("releaseDate", "date", "date"),
         Field("url", "url"), Field("summary", "note")), (_NAME,),
    ),
    Section(
        "languages", "languages", (Field("language", "name"), Field("fluency", "level")),
        (_NAME, ("level", ("水平", "level"))),
    ),
    Section(
        "projects", "projects",
        (Field("name", "name"), Field("description", "description"), Field("highlights", "highlights", "texts"),
         *_PERIOD, Field("url", "url"), Field("roles", "role", "joined"), Field("entity", "organisation")),
        (_NAME,), kind="project",
    ),
)  # fmt: skip

PERSON = (("name", "name"), ("label", "headline"), ("email", "email"), ("phone", "phone"))
LOCATION = (("address", "address"), ("city", "city"))
SCORE = {"zh": "成绩：", "en": "Score: "}
"""The word before a score in the note of an education."""
