"""Cut a sentence down to the few words that call it back to mind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from prep.model.aloud import Aloud
from prep.model.outline import Patterns
from prep.model.views import Sentence
from prep.speech.figures import figures, inside_figure
from prep.speech.spoken import units

_SLOT = re.compile(r"\{(\w+)\}")
_CLAUSE = re.compile(r"(?<=[，；：。！？])|(?<=[,;:.!?])(?=\s)|(?<=[—])")
_EDGE = '，；：。！？、,;:.!?—“”"（）() '


def slots(sentence: Sentence, patterns: Patterns) -> Mapping[str, str]:
    """Return what stands in the slots of the pattern that a sentence was made by; empty if by none."""
    for source in sentence.sources:
        if source.startswith("pattern/"):
            group, _, number = source.removeprefix("pattern/").rpartition(".")
            texts = patterns.patterns.get(group, ())
            if number.isdecimal() and 0 < int(number) <= len(texts):
                match = _reader(texts[int(number) - 1]).fullmatch(sentence.text)
                return {k.lower(): v for k, v in match.groupdict().items()} if match else {}
    return {}


@lru_cache(maxsize=512)
def _reader(pattern: str) -> re.Pattern[str]:
    """Turn a pattern into an expression that finds its slots again."""
    parts: list[str] = []
    seen: set[str] = set()
    at = 0
    for match in _SLOT.finditer(pattern):
        parts.append(re.escape(pattern[at : match.start()]))
        name = match.group(1)
        parts.append(f"(?:{'.+?'})" if name in seen else f"(?P<{name}>.+?)")
        seen.add(name)
        at = match.end()
    parts.append(re.escape(pattern[at:]))
    return re.compile("".join(parts), re.IGNORECASE | re.DOTALL)


def told(text: str, rules: Aloud, most: int = 2) -> tuple[str, ...]:
    """Return the clauses of a text that are worth a cue, cut short: those with figures, else the first."""
    clauses = [short for clause in _clauses(text) if (short := shortened(clause, rules))]
    counted = [c for c in clauses if figures(c, rules.figure)]
    if counted:
        return tuple(counted[:most])
    return tuple(clauses[:1])


def _clauses(text: str) -> Iterator[str]:
    """Yield the clauses of a text; one too short to say anything goes with the next."""
    held = ""
    for piece in _CLAUSE.split(text):
        held += piece
        if len(held.strip(_EDGE)) >= 4:
            yield held
            held = ""
    if held.strip(_EDGE):
        yield held


def shortened(clause: str, rules: Aloud) -> str:
    """Return a clause without its first small words, and no longer than a cue."""
    text = _led_off(clause.strip(_EDGE), rules)
    for pattern in rules.cues.drop:
        text = re.sub(pattern, "", text, flags=re.IGNORECASE)
    text = " ".join(text.split()).strip(_EDGE)
    return _cut(text, rules)


def _led_off(text: str, rules: Aloud) -> str:
    """Take away the words that a cue does not begin with, as long as something is left."""
    end = r"" if rules.lang == "zh" else r"\b"
    listed = "|".join(re.escape(word) for word in sorted(rules.cues.lead, key=len, reverse=True))
    lead = re.compile(f"(?:{listed}){end}[，,：: ]*", re.IGNORECASE)
    while listed and (match := lead.match(text)) and len(text) - match.end() >= 3:
        text = text[match.end() :]
    return text


def _cut(text: str, rules: Aloud) -> str:
    """Cut what is too long, before a joining word if there is one, never within a figure."""
    if _size(text, rules) <= rules.cues.longest:
        return text
    closed = inside_figure(text, rules.figure)
    places = [at for at in _places(text, rules) if at not in closed]
    fitting = [at for at in places if _size(text[:at], rules) <= rules.cues.longest]
    enough = [at for at in fitting if _size(text[:at], rules) * 2 >= rules.cues.longest]
    at = max(enough) if enough else _anywhere(text, rules, closed)
    return text[:at].rstrip(_EDGE) + "…"


def _places(text: str, rules: Aloud) -> Iterator[int]:
    listed = "|".join(re.escape(word) for word in rules.cues.cut)
    if listed:
        words = f"(?:{listed})" if rules.lang == "zh" else rf"\b(?:{listed})\b"
        yield from (m.start() for m in re.finditer(words, text, re.IGNORECASE) if m.start())


def _anywhere(text: str, rules: Aloud, closed: frozenset[int]) -> int:
    whole: Sequence[int] = (
        range(1, len(text)) if rules.lang == "zh" else [m.start() for m in re.finditer(" ", text)]
    )
    fitting = [a for a in whole if a not in closed and _size(text[:a], rules) <= rules.cues.longest]
    return max(fitting, default=len(text))


def _size(text: str, rules: Aloud) -> int:
    return len(text) if rules.lang == "zh" else units(re.sub(r"\d[\d,.]*", "x", text), "en")
