"""Words that make a deed larger: rungs of the own part, and 多次, 显著, 全部, 首家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prep.evidence.quantities import Quantity
from prep.model.dossier import OwnPart
from prep.model.guard_words import GuardWords, Strengthening

_BY_OTHERS = re.compile(r"由(?!我)[\u4e00-\u9fff]{1,8}$")


@dataclass(frozen=True)
class Raised:
    """A word in a text, where it stands, and what it claims."""

    word: str
    start: int
    claims: OwnPart | Strengthening


def rungs(text: str, words: GuardWords) -> Iterator[Raised]:
    """Find words of the ladder that a text says of the speaker; 由审查岗牵头 says it of others."""
    hidden = _blank(text, words.ladder_masks, words.lang)
    for part, listed in words.ladder.items():
        for word in listed:
            for match in _occurrences(word, hidden, words.lang):
                if not _BY_OTHERS.search(text[: match.start()]):
                    yield Raised(match.group(), match.start(), part)


def strengthenings(text: str, words: GuardWords) -> Iterator[Raised]:
    """Find words that make a result larger."""
    longest: dict[int, Raised] = {}
    for strong in words.strong:
        for word in strong.words:
            for match in _occurrences(word, text, words.lang):
                known = longest.get(match.start())
                if known is None or len(known.word) < len(word):
                    longest[match.start()] = Raised(match.group(), match.start(), strong)
    yield from longest.values()


def borne_out(raised: Raised, source: str, found: tuple[Quantity, ...], change: bool) -> bool:
    """Whether the source has the word, one that stands for it, or the count that it needs."""
    claim = raised.claims
    if raised.word.lower() in source.lower():
        return True
    if isinstance(claim, OwnPart):
        return False
    if any(word.lower() in source.lower() for word in claim.accepts):
        return True
    return (claim.change and change) or any(q.of in claim.counts and q.value >= 2 for q in found)


def has_change(text: str) -> bool:
    """Whether a text tells of a measured change: from … to …, doubled."""
    return bool(
        re.search(r"从[^，。；\n]{0,12}\d[^，。；\n]{0,12}(?:到|至|为)[^，。；\n]{0,8}\d", text)
        or re.search(r"[降升增涨减缩提]\w{0,3}(?:到|至|了)?\s*[\d一二三四五六七八九两]", text)
        or re.search(
            r"(?i)from \S*\d\S*(?: \w+){0,3} to|instead of|\bfell\b|\brose\b|doubled|halved", text
        )
    )


def _occurrences(word: str, text: str, lang: str) -> Iterator[re.Match[str]]:
    pattern = re.escape(word) if lang == "zh" else rf"(?i)(?<!\w){re.escape(word)}(?!\w)"
    return re.finditer(pattern, text)


def _blank(text: str, masks: tuple[str, ...], lang: str) -> str:
    for mask in sorted(masks, key=len, reverse=True):
        flags = 0 if lang == "zh" else re.IGNORECASE
        text = re.sub(re.escape(mask), lambda m: "\ue0ff" * len(m.group()), text, flags=flags)
    return text
