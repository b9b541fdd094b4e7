"""The shape of JSON Resume 1.0.0: which keys there are, and of what kind their values are.

The published schema (``jsonresume/resume-schema``, v1.0.0) is what a test compares this with.
"""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["text", "date", "texts"]

DATE = re.compile(r"^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$")
"""How the schema writes dates."""
SCHEMA_URL = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"


def _keys(texts: str, dates: str = "", lists: str = "") -> dict[str, Kind]:
    kinds: dict[str, Kind] = dict.fromkeys(texts.split(), "text")
    kinds.update(dict.fromkeys(dates.split(), "date"))
    kinds.update(dict.fromkeys(lists.split(), "texts"))
    return kinds


BASICS = _keys("name label image email phone url summary")
LOCATION = _keys("address postalCode city countryCode region")
PROFILE = _keys("network username url")
META = _keys("canonical version lastModified")
SECTIONS: dict[str, dict[str, Kind]] = {
    "work": _keys("name location description position url summary", "startDate endDate", "highlights"),
    "volunteer": _keys("organization position url summary", "startDate endDate", "highlights"),
    "education": _keys("institution url area studyType score", "startDate endDate", "courses"),
    "awards": _keys("title awarder summary", "date"),
    "certificates": _keys("name url issuer", "date"),
    "publications": _keys("name publisher url summary", "releaseDate"),
    "skills": _keys("name level", "", "keywords"),
    "languages": _keys("language fluency"),
    "interests": _keys("name", "", "keywords"),
    "references": _keys("name reference"),
    "projects": _keys("name description url entity type", "startDate endDate", "highlights keywords roles"),
}  # fmt: skip
TOP = ("$schema", "basics", *SECTIONS, "meta")

OLDER: dict[str, dict[str, str]] = {
    "": {"hobbies": "interests", "bio": "basics"},
    "basics": {"picture": "image", "website": "url"},
    "work": {"company": "name", "website": "url"},
    "volunteer": {"website": "url"},
    "education": {"gpa": "score"},
    "publications": {"website": "url"},
    "projects": {"website": "url"},
}
"""Names that earlier versions of the format gave to a key."""
NAMES = {"skills": "name", "languages": "language", "interests": "name", "awards": "title", "certificates": "name"}  # fmt: skip
"""The key that a bare text stands for where an entry of the section should stand."""
