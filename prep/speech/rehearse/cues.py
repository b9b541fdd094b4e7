"""Key words of a sentence, for whoever rehearses without reading: how it begins, and its figures."""

from __future__ import annotations

import re

from prep.messages import Lang

_STOP = re.compile(r"[，,；;：:。！!？?—]|\.(?!\d)")
_FIGURE: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(
        r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d[\d,.]*(?:个?百分点|[%％‰]|万亿|[万亿]?[\u4e00-\u9fff])?"
    ),
    "en": re.compile(
        r"(?:[A-Z]{3} )?\d(?:[\d,.]*\d)?(?:%| per cent)?"
        r"(?: (?!(?:of|in|is|and|the|to|on|each|or|by|at|for|with)\b)[a-z]+)?"
    ),
}
_LEAST: dict[Lang, int] = {"zh": 7, "en": 30}
"""A beginning shorter than this, such as 结果 or First, says nothing: the next clause comes with it."""
_LONGEST: dict[Lang, int] = {"zh": 16, "en": 48}


def cue(text: str, lang: Lang) -> str:
    """Return the beginning of a sentence and the figures in the rest of it."""
    head = _beginning(text, lang)
    figures = [found.strip(" .,") for found in _FIGURE[lang].findall(text[len(head) :])]
    return " · ".join([head, *dict.fromkeys(figures)])


def _beginning(text: str, lang: Lang) -> str:
    stops = (match.start() for match in _STOP.finditer(text))
    end = next((stop for stop in stops if stop >= _LEAST[lang]), len(text))
    if end <= _LONGEST[lang]:
        return text[:end]
    cut = text[: _LONGEST[lang]]
    if lang == "en":
        return text[: _LONGEST[lang] + 1].rpartition(" ")[0] or cut  # words stay whole
    return re.sub(r"\d[\d,.]*$", "", cut)
