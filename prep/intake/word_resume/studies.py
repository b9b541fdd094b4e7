"""Join the school and the degree that the personal data names with the courses of study."""

from __future__ import annotations

from typing import Any

from prep.intake.word_resume.context import Context
from prep.intake.word_resume.tidy import compact
from prep.model.blocks import Place


def join_studies(context: Context) -> None:
    """Fill gaps of the education by what the personal data says; what differs is noted."""
    given = _merged(context)
    if not given:
        return
    courses: list[dict[str, Any]] = context.out.data.get("education", [])
    course = next((c for c in courses if _same(c, given)), None)
    if course is None and given.get("school") and (not courses or "major" in given):
        context.out.add("education", given, Place(paragraph=1))
    elif course is None:
        _note(context, given, courses)
    else:
        for name, value in given.items():
            if name != "school" and not course.get(name):
                course[name] = value
        _note(context, given, courses)


def _merged(context: Context) -> dict[str, str]:
    given: dict[str, str] = {}
    for found in context.studies:
        for label, value in found.items():
            if label == "school_major":
                given |= context.heads.education([value]).fields
            elif label.endswith("_time_degree"):
                given.setdefault("degree", value)
                given.setdefault("mode", label.removesuffix("_degree"))
            elif label != "_place":
                given.setdefault(label, value)
    return given


def _same(course: dict[str, Any], given: dict[str, str]) -> bool:
    ours, theirs = compact(str(course.get("school", ""))), compact(given.get("school", ""))
    if ours and theirs:
        return ours in theirs or theirs in ours
    degree = compact(given.get("degree", ""))
    return bool(degree) and not theirs and degree == compact(str(course.get("degree", "")))


def _note(context: Context, given: dict[str, str], courses: list[dict[str, Any]]) -> None:
    """Note what no course of study holds."""
    held = {compact(str(v)) for course in courses for v in course.values()}
    for name, value in given.items():
        if name != "mode" and not any(compact(value) in text for text in held):
            context.out.notes.append(f"education {name}: {value}")
