"""Slips of typing in Chinese texts: marks of half width, figures of full width, spaces between characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.library.dossier_checks.told import Told, advice, short
from prep.library.load import Finding
from prep.messages import say

_HAN = r"[\u3400-\u9fff]"
_HALF = re.compile(rf"(?<={_HAN})[,;:?!](?={_HAN}|\s|$)|(?<={_HAN})\((?={_HAN})[^()]*(?<={_HAN})\)")
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ％]+")
_SPACED = re.compile(rf"{_HAN}[ \t\u3000]+{_HAN}")
_FULL = str.maketrans(",;:?!()", "，；：？！（）")


def chinese(told: Told, running: bool) -> Iterator[Finding]:
    """Find slips in a Chinese text; spaces only in ``running`` text, for names are spaced on purpose."""
    if found := _HALF.search(told.text):
        yield _typing(
            told, found,
            say("中文里用了半角标点", "a half-width mark in Chinese text"),
            say(f"改成“{found.group().translate(_FULL)}”", f'write "{found.group().translate(_FULL)}"'),
        )  # fmt: skip
    if found := _WIDE.search(told.text):
        narrow = "".join(chr(ord(sign) - 0xFEE0) for sign in found.group())
        yield _typing(
            told, found,
            say("用了全角的数字或字母", "full-width figures or letters"),
            say(f"改成“{narrow}”", f'write "{narrow}"'),
        )  # fmt: skip
    if running and (found := _SPACED.search(told.text)):
        joined = re.sub(r"\s+", "", found.group())
        yield _typing(
            told, found,
            say("汉字之间有空格", "a space between Chinese characters"),
            say(f"改成“{joined}”；在 YAML 里换行也会变成空格", f'write "{joined}"; a line break in YAML becomes a space too'),
        )  # fmt: skip


def _typing(told: Told, found: re.Match[str], what: str, remedy: str) -> Finding:
    near = told.text[max(0, found.start() - 6) : found.end() + 6]
    said = say(f"{what}：“{short(near)}”", f'{what}: "{short(near)}"')
    return advice("typing", told.place, said, remedy, told.text)
