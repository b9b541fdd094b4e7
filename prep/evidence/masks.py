"""Hide words that hold a numeral and count nothing, keeping every other character in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

HIDDEN = "\ue0ff"
"""Stands for a character that is not to be read."""
_ZH_NUMERALS = "零〇一二两三四五六七八九十百千万亿"
_ZH_ORDINALS = re.compile(
    rf"第[{_ZH_NUMERALS}\d]+|初[一二三四五六七八九十]|(?:周|星期|礼拜)[一二三四五六日天](?![户家万千百])|[\d一二三四]季度(?!.{{0,1}}个)"
    r"|(?:(?<=[，。；：、！？\s“])|^)[一二三四五六七八九十]+(?:是|来(?=[，是])|则)"
    r"|(?:(?<=[\n\s。])|^)(?:（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、|\d+(?:[、．]|\.(?!\d)))|其[一二三四五]"
)
_EN_ORDINALS = re.compile(r"\b\d+(?:st|nd|rd|th)\b|(?m:^)\s*\d+[.)](?=\s)")
_KEPT = re.compile(r"翻了?[一两三四]番|百分之|千分之")


def mask_zh(masks: Iterable[str], names: Iterable[str]) -> Callable[[str], str]:
    """Return what hides names, ordinals and idioms of a Chinese text."""
    named = _any(names)
    idiom = re.compile(
        rf"({_KEPT.pattern})|(?<![{_ZH_NUMERALS}\d分.])(?<!分之)(?:{_any(masks).pattern})(?![钟之])"
    )

    def hide(text: str) -> str:
        text = _blank(_ZH_ORDINALS, _blank(named, text))
        return idiom.sub(lambda m: m.group() if m.group(1) else HIDDEN * len(m.group()), text)

    return hide


def mask_en(masks: Iterable[str], names: Iterable[str]) -> Callable[[str], str]:
    """Return what hides names and idioms of an English text, and the numbers of a list."""
    named = _any(names)
    idiom = re.compile(rf"(?i)(?<![\w-])(?:{_any(masks).pattern})(?!\w)")
    return lambda text: _blank(_EN_ORDINALS, _blank(idiom, _blank(named, text)))


def _any(found: Iterable[str]) -> re.Pattern[str]:
    listed = sorted((word for word in found if word), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, listed)) or "(?!)")


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: HIDDEN * len(match.group()), text)
