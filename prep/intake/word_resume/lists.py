"""From lines and rows to training, certificates, honours, publications, languages, skills, appraisals, family."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from prep.intake.word_resume.context import Context
from prep.intake.word_resume.history import read_history
from prep.intake.word_resume.items import Item, Line, Pair, Record
from prep.intake.word_resume.tidy import is_chinese
from prep.messages import say
from prep.model.blocks import Place
from prep.model.resume_words import SectionName

_GAP = re.compile(r"\t+|\s{2,}|　+|\s*[|｜]\s*|\s+[–—-]+\s+|——")
_PARTS = re.compile(r"[；;、]")
_BRACKETS = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
_TRIM = " \t　,，;；:：|｜。·"
_YEAR_RESULT = re.compile(
    r"((?:19|20)\d\d)\s*年?\s*(?:年度|度)?\s*(?:考核)?(?:结果)?(?:为|是)?\s*[:：]?\s*([^\d\s,，;；、。:：]+)"
)
_OWNER = {
    "training": "organiser",
    "certificates": "issuer",
    "honours": "issuer",
    "publications": "publisher",
}
_REFERENCE = re.compile(r"^(.+?)\s*\(((?:19|20)\d\d)\)\.?\s*(.+?)\.\s+(.+?)\.?$")
"""A publication as a list of references gives it: authors (year). Title. Journal."""
_SENTENCE = 15
"""A text with a comma and longer parts than this is a sentence, not a list."""


def read_list(section: SectionName, items: Sequence[Item], context: Context) -> None:
    """Read a section whose lines are entries of their own."""
    read = _READERS[section]
    for item in items:
        if isinstance(item, Record):
            _record(section, item, context)
        elif isinstance(item, Pair):
            read(section, f"{item.text}：{item.joined}", item.place, context)
        elif isinstance(item, Line) and section == "certificates" and _is_study(item, context):
            read_history("education", [item], context)
        elif isinstance(item, Line):
            read(section, item.text, item.place, context)


def _is_study(line: Line, context: Context) -> bool:
    """Tell whether a line among the qualifications is a course of study: a period and a school."""
    found = context.dates.period(line.text)
    if found is None:
        return False
    rest = f"{line.text[: found.begin]}\t{line.text[found.stop :]}"
    return any(context.heads.shapes.is_school(token) for token in context.heads.tokens([rest]))


def _record(section: SectionName, record: Record, context: Context) -> None:
    entry: dict[str, Any] = {}
    for column, head, lines in record.cells:
        text = " ".join(lines)
        dated = column in ("date", "birth", "year")
        found = context.dates.date(text) if dated else None
        if column is None or column == "unplaced" or (dated and found is None):
            context.out.note(record.place, f"{head}：{text}")
        elif found is not None:
            entry[column] = int((found.start or "0")[:4]) if column == "year" else found.start
        else:
            entry[column] = text
    if section == "skills":
        for value in entry.values():
            context.out.add_text("skills", str(value), record.place)
    else:
        context.out.add(section, entry, record.place)


def _award(section: SectionName, text: str, place: Place, context: Context) -> None:
    """Read ``2021.01 name issuer``, ``name, issuer, 2021``, ``name（2021年）``."""
    found = context.dates.period(text) or context.dates.date(text)
    if section == "publications" and (match := _REFERENCE.match(text)):
        authors, year, name, publisher = match.groups()
        context.out.add(section, {"name": name, "date": year, "publisher": publisher}, place)
        context.out.note(place, authors)
        return
    starts = found is not None and found.begin == 0
    parts = [text] if starts else _list(text) if found is None else _PARTS.split(text)
    if section in ("certificates", "honours") and len(parts) > 1:
        for part in parts:
            _award(section, part, place, context)
        return
    when = found.start if found else None
    rest = (
        f"{text[: found.begin].rstrip('(（' + _TRIM)}\t{text[found.stop :].lstrip(')）' + _TRIM)}"
        if found
        else text
    )
    tokens = _tokens(rest.strip(_TRIM), context)
    owner = None
    shapes = context.heads.shapes
    result = _result(tokens, context) if section == "training" else None
    if len(tokens) > 1 and (
        section == "publications" or _names_somebody(tokens[-1].split(", ")[0], context)
    ):
        owner = tokens.pop()
    elif (
        tokens
        and (match := _BRACKETS.search(tokens[-1]))
        and shapes.is_a("organisations", match.group(1))
    ):
        owner = match.group(1)
        tokens[-1] = tokens[-1][: match.start()]
    elif len(tokens) == 2 and is_chinese(tokens[1]) and section != "honours":
        owner = tokens.pop()
    name = (" " if any(map(is_chinese, tokens)) else ", ").join(tokens)
    context.out.add(
        section,
        {
            "name": _untitled(name),
            "date": when,
            _OWNER[section]: _untitled(owner or ""),
            "result": result,
        },
        place,
    )


def _result(tokens: list[str], context: Context) -> str | None:
    """Take the result of a course off the end of its tokens."""
    if len(tokens) < 2:
        return None
    shapes = context.heads.shapes
    rest, comma, last = tokens[-1].rpartition(", ")
    if comma and shapes.is_result(last):
        tokens[-1] = rest
        return last
    return tokens.pop() if len(tokens) > 2 and shapes.is_result(tokens[-1]) else None


def _names_somebody(text: str, context: Context) -> bool:
    """Tell whether a text is a name of an organisation; in English two capitalised words are enough."""
    shapes = context.heads.shapes
    words = text.split()
    named = not is_chinese(text) and len(words) > 1 and all(w[:1].isupper() for w in words)
    return (
        named
        or shapes.is_a("organisations", text)
        or shapes.is_school(text)
        or shapes.is_unit(text)
    )


def _tokens(text: str, context: Context) -> list[str]:
    parts = [p.strip(_TRIM) for p in _GAP.split(text)]
    found: list[str] = []
    for part in filter(None, parts):
        if is_chinese(part):
            found += [
                p
                for p in re.split(
                    r"(?<=[\u3400-\u9fff》）])\s+(?=[\u3400-\u9fff《])|(?<=》)[，,]", part
                )
                if p
            ]
        else:
            found += _by_comma(part, context)
    return [p.strip(_TRIM) for p in found]


def _by_comma(part: str, context: Context) -> list[str]:
    """Split before the first part after a comma that names somebody, or before the last capitalised one."""
    parts = part.split(", ")
    for at in range(1, len(parts)):
        if _names_somebody(parts[at], context):
            return [", ".join(parts[:at]), ", ".join(parts[at:])]
    last = len(parts) - 1
    return [", ".join(parts[:last]), parts[last]] if last and parts[last][:1].isupper() else [part]


def _untitled(text: str) -> str:
    """Return a title without its marks: 《》."""
    return (
        text[1:-1]
        if text.startswith("《") and text.endswith("》") and text.count("《") == 1
        else text
    )


def _language(_section: SectionName, text: str, place: Place, context: Context) -> None:
    """Read ``英语：六级``, ``French (fluent), Welsh (basic)``."""
    entries: list[list[str]] = []
    for part in re.split(r"[；;、]|,\s+|,(?=[\u3400-\u9fff])|，(?![^（(]*[)）])", text):
        part = part.strip(_TRIM)
        if not part:
            continue
        if context.heads.shapes.language_of(part) or not entries:
            entries.append([part])
        else:
            entries[-1].append(part)
    for parts in entries:
        name, level = _level(
            "，".join(parts) if is_chinese("".join(parts)) else ", ".join(parts), context
        )
        context.out.add(
            "languages", {"name": name, "level": level or say("【水平】", "【level】")}, place
        )


def _level(text: str, context: Context) -> tuple[str, str]:
    if match := re.match(r"^([^:：\t]+?)\s*(?:[:：\t]|\s[–—-]+\s)\s*(.+)$", text):
        return match.group(1).strip(), match.group(2).strip()
    if match := re.match(r"^([^(（]+?)\s*[(（](.+)[)）]$", text):
        return match.group(1).strip(), match.group(2).strip()
    name, _, level = text.partition(" ")
    if not level and is_chinese(text) and (known := context.heads.shapes.language_of(text)):
        return known, text[len(known) :]
    return name, level.strip()


def _skill(_section: SectionName, text: str, place: Place, context: Context) -> None:
    """Read skills in a row; a word before a colon groups them and goes to the notes."""
    label, colon, rest = re.sub(r"[:：]", "：", text, count=1).partition("：")
    if colon and rest.strip() and len(label) <= 30:
        context.out.note(
            place, say(f"技能分组“{label}”：{rest}", f'skills grouped under "{label}": {rest}')
        )
        text = rest
    for part in _list(text):
        context.out.add_text("skills", part, place)


def _list(text: str) -> list[str]:
    """Split a row of things; sentences stay whole."""
    parts = [p.strip(_TRIM) for p in _PARTS.split(text)]
    if len(parts) == 1 and (
        "，" in text or ", " in text or "|" in text or "｜" in text or "·" in text or "\t" in text
    ):
        found = [p.strip(_TRIM) for p in re.split(r"，|,\s+|[|｜·]|\t", text)]
        long = _SENTENCE if is_chinese(text) else 40
        if all(len(p) <= long for p in found) and not text.rstrip().endswith(("。", ".")):
            parts = found
    return [p for p in parts if p]


def _assessment(_section: SectionName, text: str, place: Place, context: Context) -> None:
    found = _YEAR_RESULT.findall(text)
    for year, result in found:
        context.out.add("assessments", {"year": int(year), "result": result}, place)
    if not found:
        context.out.note(place, text)


def _noted(_section: SectionName, text: str, place: Place, context: Context) -> None:
    context.out.note(place, text)


_READERS: dict[str, Callable[[SectionName, str, Place, Context], None]] = {
    "training": _award,
    "certificates": _award,
    "honours": _award,
    "publications": _award,
    "languages": _language,
    "skills": _skill,
    "assessments": _assessment,
    "family": _noted,
}
