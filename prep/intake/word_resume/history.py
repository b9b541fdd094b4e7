"""From entries to employment, education and projects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from prep.intake.word_resume.context import Context
from prep.intake.word_resume.entries import Entry, Grouper
from prep.intake.word_resume.heads import Split
from prep.intake.word_resume.items import Item
from prep.model.resume_words import ColumnName, SectionName

_SEPARATORS = "[；;、,，]"


def read_history(section: SectionName, items: Sequence[Item], context: Context) -> None:
    """Read a section of entries with periods."""
    before: Entry | None = None
    entries = Grouper(section, context.dates, context.heads).entries(items)
    orders = [order for e in entries if (order := context.heads.is_post_first(e.heads)) is not None]
    post_first = sum(orders) * 2 > len(orders)
    for entry in entries:
        kind = section
        if section == "career":
            kind = "education" if _is_study(entry, context) else "employment"
        if kind == "education":
            _education(entry, context)
        elif kind in ("projects", "volunteering"):
            _project(entry, kind, context)
        else:
            _employment(entry, before, post_first, section == "career", context)
            before = entry


def _is_study(entry: Entry, context: Context) -> bool:
    told = (v for name in ("organisation", "unit", "post") for v in entry.fields.get(name, []))
    text = " ".join(entry.heads) or " ".join(told)
    if text.rstrip("。 ").endswith(context.words.study):
        return True
    tokens = context.heads.tokens(entry.heads)
    posts = any(context.heads.shapes.is_a("posts", token) for token in tokens)
    return not posts and any(context.heads.shapes.is_degree(token) for token in tokens)


def _employment(
    entry: Entry, before: Entry | None, post_first: bool, mixed: bool, context: Context
) -> None:
    split = context.heads.employment(entry.heads, post_first)
    fields = {**split.fields, **_fields(entry, ("organisation", "unit", "post", "location"))}
    if (
        mixed
        and "unit" not in fields
        and (inner := context.heads.with_unit(fields.get("organisation", "")))
    ):
        fields["organisation"], fields["unit"] = inner
    if "organisation" in entry.fields and "organisation" in split.fields and "post" not in fields:
        fields["post"] = split.fields["organisation"]
    if "post" in entry.fields and "post" in split.fields and "organisation" not in fields:
        fields["organisation"] = split.fields["post"]
    if "organisation" not in fields and before is not None and "organisation" in before.fields:
        fields["organisation"] = before.fields["organisation"][0]
    elif (
        "post" not in fields
        and before is not None
        and before.fields.get("organisation")
        and context.heads.shapes.is_a("posts", fields.get("organisation", ""))
    ):
        fields["post"] = fields["organisation"]
        fields["organisation"] = before.fields["organisation"][0]
    if "organisation" in fields:
        entry.fields["organisation"] = [fields["organisation"]]
    added = {**fields, **_period(entry, context), "highlights": list(entry.body)}
    _add("employment", added, entry, split, context)


def _education(entry: Entry, context: Context) -> None:
    told = [v for name in ("organisation", "unit") for v in entry.fields.pop(name, [])]
    split = context.heads.education([*entry.heads, *told])
    entry.left += entry.fields.pop("post", [])
    fields: dict[str, Any] = {
        **split.fields,
        **_fields(entry, ("school", "major", "degree", "note")),
    }
    if mode := context.words.mode(" ".join(entry.fields.get("mode", []))):
        fields["mode"] = mode
    if courses := entry.fields.get("courses"):
        import re

        fields["courses"] = [
            c.strip() for c in re.split(_SEPARATORS, " ".join(courses)) if c.strip()
        ]
    if not fields.get("degree") and isinstance(major := fields.get("major"), str):
        degree, rest = context.heads.shapes.degree_of(major)
        if degree and rest:
            fields |= {"degree": degree, "major": rest}
    elif "degree" in entry.fields and "major" not in fields:
        degree, rest = context.heads.shapes.degree_of(str(fields["degree"]))
        if degree and rest:
            fields |= {"degree": degree, "major": rest}
    period = _period(entry, context)
    if entry.single:
        period = {"end": entry.single}
    if entry.body and "note" not in fields:
        fields["note"] = "；".join(entry.body)
        entry.body = []
    _add("education", {**fields, **period}, entry, split, context)
    for line in entry.body:
        context.out.note(entry.place, line)


def _project(entry: Entry, kind: str, context: Context) -> None:
    split = context.heads.project(entry.heads)
    fields = {**split.fields, **_fields(entry, ("name", "organisation", "role", "description"))}
    period = _period(entry, context)
    if entry.single:
        period = {"start": entry.single}
    shown = {"kind": "volunteering"} if kind == "volunteering" else {}
    _add(
        "projects",
        {**fields, **shown, **period, "highlights": list(entry.body)},
        entry,
        split,
        context,
    )


def _fields(entry: Entry, names: tuple[ColumnName, ...]) -> dict[str, str]:
    return {name: " ".join(entry.fields[name]) for name in names if entry.fields.get(name)}


def _period(entry: Entry, context: Context) -> dict[str, str]:
    """Return the period of an entry; what no date can be read from is left in the notes."""
    if entry.period:
        found = entry.period
        return {"start": found.start or "", "end": found.end or ""}
    result: dict[str, str] = {}
    written = " ".join(entry.fields.get("period", []))
    if written and (found := context.dates.period(written) or context.dates.date(written)):
        return {"start": found.start or "", "end": found.end or ""}
    for name in ("start", "end"):
        text = " ".join(entry.fields.get(name, []))
        if text and (found := context.dates.date(text)):
            result[name] = found.start or ""
    return result


def _add(group: str, fields: dict[str, Any], entry: Entry, split: Split, context: Context) -> None:
    context.out.add(group, fields, entry.place)
    for text in (*split.left, *entry.left):
        context.out.note(entry.place, text)
