"""Make the draft of a dossier of LinkedIn's tables; what has no place in it becomes a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from prep.intake.dossier_text import DossierDraft
from prep.intake.linkedin.tables import Table
from prep.messages import Lang, say

Row = Mapping[str, str]
_MONTHS = {name: n for n, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff]")
_DATE = re.compile(
    r"^(?:(?P<day>\d{1,2})[ -])?(?:(?P<month>[A-Za-z]{3})[a-z]*\.?(?: (?P<after>\d{1,2}))?,?[ -])?(?P<year>(?:19|20)\d\d)$"
)
_NUMBERS = re.compile(r"^(?P<year>(?:19|20)\d\d)(?:[-/.年](?P<month>\d{1,2}))?")
_SLASHED = re.compile(r"^(?P<month>\d{1,2})/(?:\d{1,2}/)?(?P<year>(?:19|20)?\d\d)(?:[ ,].*)?$")
_BULLET = re.compile(r"^\s*[-–•*·▪]\s*")
_ASIDE = {"connections", "messages", "invitations", "ad_targeting", "registration", "rich_media", "reactions", "comments", "shares",
          "search queries", "logins", "security challenges", "member_follows", "company follows", "endorsement_received_info",
          "endorsement_given_info", "recommendations_given", "receipts", "receipts_v2", "inferences_about_you", "causes you care about",
          "jobs_saved jobs", "saved jobs", "job applications", "job seeker preferences", "savedjobalerts", "learning", "votes", "events",
          "hashtag_follows", "guide_messages", "learning_role_play_messages", "saved_items", "whatsapp phone numbers", "instantreposts"}  # fmt: skip
"""Tables that say nothing about what a person has done; they are counted in one note."""


@dataclass
class _Draft:
    lang: Lang
    data: dict[str, Any] = field(default_factory=dict[str, Any])
    notes: list[str] = field(default_factory=list[str])

    def note(self, table: Table, line: int, what: str) -> None:
        self.notes.append(f"{table.name}.csv:{line}: {what}")

    def add(self, section: str, entry: dict[str, Any]) -> None:
        self.data.setdefault(section, []).append(entry)


def linkedin_draft(tables: Sequence[Table], lang: Lang | None = None) -> DossierDraft:
    """Return the draft; its language is that of the tables unless one is given."""
    made = _Draft(lang or _language(tables))
    aside: list[str] = []
    for table in tables:
        reader = _READERS.get(table.name.casefold().replace("_", " "))
        if reader is not None:
            _read(table, reader, made)
        elif table.name.casefold() in _ASIDE or not table.rows:
            aside.append(table.name)
        else:
            made.notes.append(_unknown(table))
    if aside:
        chinese, english = "、".join(aside), ", ".join(aside)
        made.notes.append(
            say(
                f"没有读的表（与履历无关）：{chinese}",
                f"tables not read, as they say nothing of a career: {english}",
            )
        )
    return DossierDraft(made.data, made.lang, made.notes)


def _language(tables: Iterable[Table]) -> Lang:
    told = [
        v
        for t in tables
        if t.name.casefold() in ("profile", "positions")
        for r in t.rows
        for v in r.values()
    ]
    return "zh" if any(_HAN.search(value) for value in told) else "en"


def _unknown(table: Table) -> str:
    first = "; ".join(f"{key}: {value}" for key, value in table.rows[0].items() if value)
    return say(
        f"{table.name}.csv：{len(table.rows)} 行没有归类，第一行是 {first}",
        f"{table.name}.csv: {len(table.rows)} rows not placed; the first is {first}",
    )


class _Cells:
    """The cells of a row; remembers which were read, so that the others can be told."""

    def __init__(self, row: Row) -> None:
        self._row = row
        self.used: set[str] = set()

    def get(self, *names: str) -> str:
        for name in names:
            self.used.add(name)
            if value := self._row.get(name, "").strip():
                return value
        return ""

    def skip(self, *names: str) -> None:
        """Leave out cells that say nothing about the person."""
        self.used.update(names)

    def left(self) -> list[str]:
        return [
            f"{key}: {value}"
            for key, value in self._row.items()
            if value and key and key not in self.used
        ]


Reader = Callable[[_Cells, _Draft], str]
"""Puts a row into the draft; returns why it could not, or nothing."""


def _read(table: Table, reader: Reader, made: _Draft) -> None:
    for row, line in zip(table.rows, table.lines, strict=True):
        cells = _Cells(row)
        if why := reader(cells, made):
            made.note(table, line, why)
        for one in cells.left():
            made.note(
                table,
                line,
                say(f"个人档案里没有它的位置：{one}", f"a dossier has no place for it: {one}"),
            )


def linkedin_date(text: str) -> str:
    """Return a date as the dossier writes it: ``Mar 2019`` is 2019-03; nothing where it is none."""
    text = text.strip()
    if found := _DATE.match(text):
        month = _MONTHS.get((found["month"] or "").casefold())
        if found["month"] and month is None:
            return ""
        number = found["day"] or found["after"]
        day = f"-{int(number):02}" if number and month else ""
        return found["year"] + (f"-{month:02}{day}" if month else "")
    if found := _NUMBERS.match(text):
        month = int(found["month"]) if found["month"] else 0
        return found["year"] + (f"-{month:02}" if 1 <= month <= 12 else "")
    if found := _SLASHED.match(text):
        year = found["year"] if len(found["year"]) == 4 else ""
        return (
            f"{year}-{int(found['month']):02}" if year and 1 <= int(found["month"]) <= 12 else year
        )
    return ""


def _put(entry: dict[str, Any], **values: Any) -> dict[str, Any]:
    return {**entry, **{key: value for key, value in values.items() if value}}


def _dates(cells: _Cells) -> dict[str, Any]:
    start, end = cells.get("started on", "start date"), cells.get("finished on", "end date")
    return {"start": linkedin_date(start), "end": linkedin_date(end)}


def _lines(text: str) -> list[str]:
    return [
        _BULLET.sub("", line).strip()
        for line in re.split(r"\n|(?<=\S)\s+(?=[•▪])", text)
        if _BULLET.sub("", line).strip()
    ]


def _bad_dates(dates: Mapping[str, Any]) -> str:
    if dates["start"]:
        return ""
    return say(
        "没有可用的开始日期，整行没有放进个人档案",
        "there is no usable start date; the row is not in the dossier",
    )


def _profile(cells: _Cells, made: _Draft) -> str:
    first, last = cells.get("first name"), cells.get("last name")
    name = last + first if _HAN.search(last + first) else f"{first} {last}".strip()
    person = made.data.setdefault("person", {})
    sites = re.findall(r"(?:https?://|www\.)[^\s,\];]+", cells.get("websites"))
    person |= _put({}, name=name, headline=cells.get("headline"), address=cells.get("address"), city=cells.get("geo location", "location"),
                   links=[{"url": site} for site in sites])  # fmt: skip
    if birth := linkedin_date(cells.get("birth date")):
        person["birth"] = birth
    if summary := cells.get("summary"):
        made.notes.append(
            say(
                f"自我介绍（档案里没有这一项，可挑出事实写成业绩）：{summary}",
                f"summary (a dossier has none; make evidence of its facts): {summary}",
            )
        )
    return ""


def _position(cells: _Cells, made: _Draft) -> str:
    dates = _dates(cells)
    company, title = cells.get("company name"), cells.get("title")
    lines, place = cells.get("description"), cells.get("location")
    if why := _bad_dates(dates):
        return f"{why}: {title}, {company}"
    posts = made.data.setdefault("employment", [])
    entry = {"id": f"post-{len(posts) + 1}", "organisation": company or say("【单位】", "【organisation】"),
             "post": title or say("【职务】", "【post】")}  # fmt: skip
    posts.append(
        _put(
            entry, start=dates["start"], end=dates["end"], location=place, highlights=_lines(lines)
        )
    )
    return ""


def _studies(cells: _Cells, made: _Draft) -> str:
    dates = _dates(cells)
    school, degree = cells.get("school name"), cells.get("degree name")
    subject, notes, other = (
        cells.get("field of study", "fields of study"),
        cells.get("notes"),
        cells.get("activities"),
    )
    if why := _bad_dates(dates):
        return f"{why}: {school}"
    entry = {
        "school": school or say("【学校】", "【school】"),
        "major": subject or say("【专业】", "【subject】"),
    }
    note = (say("；", "; ")).join(part for part in (notes, other) if part)
    made.add(
        "education", _put(entry, start=dates["start"], end=dates["end"], degree=degree, note=note)
    )
    return ""


def _named(section: str, name: Sequence[str], **columns: Sequence[str]) -> Reader:
    """Return a reader of a table of names, with the dates in columns that end in ``date``."""

    def read(cells: _Cells, made: _Draft) -> str:
        entry: dict[str, Any] = {"name": cells.get(*name)}
        for key, names in columns.items():
            value = cells.get(*names)
            entry = _put(
                entry, **{key: linkedin_date(value) if key in ("date", "start", "end") else value}
            )
        if not entry["name"]:
            return say("没有名称", "it has no name")
        if section in ("training", "honours") and "date" not in entry:
            return say(
                f"没有日期，没有放进个人档案：{entry['name']}",
                f"without a date it is not in the dossier: {entry['name']}",
            )
        made.add(section, entry)
        return ""

    return read


def _skill(cells: _Cells, made: _Draft) -> str:
    if name := cells.get("name"):
        made.add("skills", name)  # pyright: ignore[reportArgumentType]
    return ""


def _language_known(cells: _Cells, made: _Draft) -> str:
    name, level = cells.get("name"), cells.get("proficiency")
    if name:
        made.add("languages", {"name": name, "level": level or say("【程度】", "【level】")})
    return ""


def _email(cells: _Cells, made: _Draft) -> str:
    address, primary = cells.get("email address"), cells.get("primary")
    cells.skip("confirmed", "updated on")
    person = made.data.setdefault("person", {})
    if address and (primary.casefold() == "yes" or "email" not in person):
        other = person.get("email")
        person["email"] = address
        address = other
    return say(f"另一个邮箱：{address}", f"another e-mail address: {address}") if address else ""


def _phone(cells: _Cells, made: _Draft) -> str:
    number = cells.get("number")
    cells.skip("type", "extension")
    person = made.data.setdefault("person", {})
    if number and "phone" not in person:
        person["phone"] = number
        return ""
    return say(f"另一个电话：{number}", f"another phone number: {number}") if number else ""


def _project(cells: _Cells, made: _Draft) -> str:
    dates = _dates(cells)
    entry = {"name": cells.get("title", "name") or say("【项目】", "【project】")}
    made.add(
        "projects", _put(entry, description=cells.get("description"), url=cells.get("url"), **dates)
    )
    return ""


def _volunteering(cells: _Cells, made: _Draft) -> str:
    dates = _dates(cells)
    organisation, role, cause = (
        cells.get("company name", "organization"),
        cells.get("role", "title"),
        cells.get("cause"),
    )
    entry = {"name": organisation or role or say("【项目】", "【project】"), "kind": "volunteering"}
    told = cells.get("description")
    made.add(
        "projects",
        _put(entry, organisation=organisation, role=role, description=told or cause, **dates),
    )
    return ""


_READERS: dict[str, Reader] = {
    "profile": _profile,
    "positions": _position,
    "education": _studies,
    "skills": _skill,
    "languages": _language_known,
    "email addresses": _email,
    "phonenumbers": _phone,
    "phone numbers": _phone,
    "certifications": _named("certificates", ("name",), issuer=("authority", "organization"), date=("started on", "issued on")),
    "honors": _named("honours", ("title", "name"), date=("issued on", "date"), issuer=("issuer", "description")),
    "publications": _named("publications", ("name", "title"), date=("published on", "date"), publisher=("publisher",), url=("url",),
                           note=("description",)),
    "patents": _named("publications", ("title", "name"), date=("issued on", "filed on"), publisher=("patent number", "issuer"),
                      url=("url",), note=("description",)),
    "courses": _named("training", ("name",), date=("completed on", "date"), result=("number",)),
    "projects": _project,
    "volunteering": _volunteering,
}  # fmt: skip
