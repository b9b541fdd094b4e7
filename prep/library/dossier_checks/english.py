"""Slips of typing in English texts: spaces and capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.library.dossier_checks.told import Told, advice, short
from prep.library.load import Finding
from prep.messages import say

_SLIPS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"(?<=[\w,;])  +(?=\w)"), "多了空格", "a doubled space"),
    (re.compile(r"(?<=[A-Za-z0-9%]) +[,;](?=\s|$)"), "标点前多了空格", "a space before a mark"),
    (re.compile(r"(?<=[a-z]{2})[,;](?=[a-z]{2})"), "标点后少了空格", "no space after a mark"),
    (re.compile(r"(?<=[a-z]{3})\.(?=[A-Z][a-z]+ [a-z])"), "句号后少了空格", "no space after a full stop"),
    (re.compile(r"[，；：。？！（）]"), "英文里用了中文标点", "a Chinese mark in English text"),
)  # fmt: skip
_SMALL = re.compile(r"(?<=[a-z] )(?:And|With|For|Of|By|To|From|Which|Their|Our|Was|Were)(?= [a-z])")


def english(told: Told, running: bool) -> Iterator[Finding]:
    """Find slips in an English text; capitals only in ``running`` text, for titles have their own."""
    for pattern, zh, en in _SLIPS:
        if found := pattern.search(told.text):
            yield _typing(told, found, say(zh, en))
            return
    if running and (found := _SMALL.search(told.text)):
        yield _typing(told, found, say("句中不该大写", "a capital in the middle of a sentence"))


def _typing(told: Told, found: re.Match[str], what: str) -> Finding:
    near = told.text[max(0, found.start() - 12) : found.end() + 12]
    said = say(f"{what}：“{short(near, 40)}”", f'{what}: "{short(near, 40)}"')
    return advice("typing", told.place, said, say("改正这一处", "put it right"), told.text)
