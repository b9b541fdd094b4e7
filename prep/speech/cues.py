"""Cut a sentence down to the few words that call it back to mind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from prep.model.aloud import Aloud
from prep.model.outline import Patterns
from prep.model.views import Sentence
from prep.speech.figures import figures, inside_figure

_CUED = ("action", "measure", "result", "insight", "sentence")
_LISTED = re.compile("、| and ")
_SLOT = re.compile(r"\{(\w+)\}")
_CLAUSE = re.compile(r"(?<=[，；：。！？])|(?<=[,;:.!?])(?=\s)|(?<=[—])")
_EDGE = '，；：。！？、,;:.!?—“”" '


def slots(sentence: Sentence, patterns: Patterns) -> Mapping[str, str] | None:
    """Return what stands in the slots of the pattern that a sentence was made by; ``None`` if by none."""
    for source in sentence.sources:
        if source.startswith("pattern/"):
            group, _, number = source.removeprefix("pattern/").rpartition(".")
            texts = patterns.patterns.get(group, ())
            if number.isdecimal() and 0 < int(number) <= len(texts):
                match = _reader(texts[int(number) - 1]).fullmatch(sentence.text)
                return {k.lower(): v for k, v in match.groupdict().items()} if match else None
    return None


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


def key_words(sentence: Sentence, parts: Mapping[str, str] | None, rules: Aloud) -> Iterator[str]:
    """Yield the cues of a sentence; ``parts`` are the slots of its pattern, ``None`` if it has none.

    A deed, a measure, a result is cut to its key words; a goal takes its date along; of the situation
    only a figure is needed. A sentence that only joins others, or asks for attention, gives no cue.
    """
    if parts is None:
        text = sentence.text
        if (
            "target/motive" in sentence.sources
        ):  # what comes before the last clause only leads up to it
            text = list(_clauses(text))[-1]
        yield from told(text, rules)
        return
    if "name" in parts and "post" in parts:
        yield parts["name"]
        yield parts.get("unit", parts.get("place", "")) + parts["post"]
        return
    if "goal" in parts:
        yield shortened(parts["goal"], rules)
        if "by" in parts:
            yield parts["by"]
        return
    wanted = [parts[name] for name in _CUED if name in parts]
    for text in wanted:
        yield from told(text, rules)
    for name in ("certificates", "honour"):
        if listed := parts.get(name):
            wanted.append(listed)
            yield from (shortened(one, rules) for one in _LISTED.split(listed))
    if not wanted and (situation := parts.get("situation")) and figures(situation, rules.figure):
        yield told(situation, rules)[-1]
    elif not wanted and "working_since" in parts:
        yield from told(sentence.text, rules, most=3)


def told(text: str, rules: Aloud, most: int = 2) -> tuple[str, ...]:
    """Return what of a text is worth a cue, cut short: the clauses with figures, else how it begins."""
    led = _led_off(text.strip(_EDGE), rules)
    counted = [clause for clause in _clauses(led) if figures(clause, rules.figure)]
    found = [shortened(clause, rules) for clause in counted[:most]] or [shortened(led, rules)]
    return tuple(filter(None, found))


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
    """Return a text without its first small words, and no longer than a cue; its figures stay if they can."""
    text = _led_off(clause.strip(_EDGE), rules)
    for pattern in rules.cues.drop:
        text = re.sub(pattern, "", text, flags=re.IGNORECASE)
    return _cut(" ".join(text.split()).strip(_EDGE), rules)


def opening_words(text: str, rules: Aloud) -> str:
    """Return a sentence as it begins, word for word, as far as a card has room."""
    return _whole_clauses(text, rules, _clauses(text), lambda held, clause: held + clause)


def closing_words(text: str, rules: Aloud) -> str:
    """Return a sentence as it ends, word for word, as far as a card has room."""
    backwards = reversed(list(_clauses(text)))
    return _whole_clauses(text, rules, backwards, lambda held, clause: clause + held)


def _whole_clauses(
    text: str, rules: Aloud, clauses: Iterable[str], join: Callable[[str, str], str]
) -> str:
    held = ""
    for clause in clauses:
        if held and size(join(held, clause), rules) > rules.cues.verbatim:
            return join(held.strip(), "…")
        held = join(held, clause)
    return text


def _led_off(text: str, rules: Aloud) -> str:
    """Take away the words that a cue does not begin with, as long as something is left."""
    end = r"" if rules.lang == "zh" else r"\b"
    listed = "|".join(re.escape(word) for word in sorted(rules.cues.lead, key=len, reverse=True))
    lead = re.compile(f"(?:{listed}){end}[，,：: ]*", re.IGNORECASE)
    while listed and (match := lead.match(text)) and len(text) - match.end() >= 3:
        if _listed(rules.breath.whole).match(text):
            break
        text = text[match.end() :]
    return text


def _cut(text: str, rules: Aloud) -> str:
    """Cut what is too long: the piece between joining words or clauses that has most of its figures."""
    longest = rules.cues.longest
    if _fits(text, rules):
        return text
    found = [match.span() for match in re.finditer(rules.figure, text)]
    closed = inside_figure(text, rules.figure)
    breaks = {match.start() for match in _CLAUSE.finditer(text)} - closed
    bonus = (
        longest if rules.lang == "zh" else 3
    )  # an English comma may only part the items of a list
    words = set(_joints(text, rules)) - closed
    best: tuple[int, int, int, int] | None = None
    for start in sorted({0, *(words if found else ())}):
        for end in sorted({*words, *breaks, len(text)}):
            piece = text[start:end].strip(_EDGE)
            length = size(piece, rules)
            if length < longest / 3 or not _fits(piece, rules):
                continue
            held = sum(start <= a and b <= end for a, b in found)
            rank = (held, length + (bonus if end in breaks else 0), -start, end)
            best = max(best or rank, rank)
    if best is None:
        return text[: _anywhere(text, rules, closed)].rstrip(_EDGE) + "…"
    _, _, start, end = best
    return _piece(text, -start, end, end in breaks)


def _fits(text: str, rules: Aloud) -> bool:
    """Whether a text is short enough for a cue: several clauses have less room than one."""
    one = len(list(_clauses(text))) == 1
    return size(text, rules) <= (rules.cues.longest if one else rules.cues.longest * 0.8)


def _piece(text: str, start: int, end: int, complete: bool) -> str:
    before = "…" if start else ""
    after = "" if complete or end == len(text) else "…"
    return before + text[start:end].strip(_EDGE) + after


def _joints(text: str, rules: Aloud) -> Iterator[int]:
    """Yield where the words stand before which a cue is cut."""
    listed = "|".join(re.escape(word) for word in rules.cues.cut)
    if listed:
        words = f"(?:{listed})" if rules.lang == "zh" else rf"\b(?:{listed})\b"
        whole = {at for m in _listed(rules.breath.whole).finditer(text) for at in range(*m.span())}
        for match in re.finditer(words, text, re.IGNORECASE):
            if match.start() and match.start() not in whole:
                yield match.start()


@lru_cache(maxsize=8)
def _listed(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)) or r"(?!)", re.IGNORECASE)


def _anywhere(text: str, rules: Aloud, closed: frozenset[int]) -> int:
    whole: Sequence[int] = (
        range(1, len(text)) if rules.lang == "zh" else [m.start() for m in re.finditer(" ", text)]
    )
    fitting = [a for a in whole if a not in closed and size(text[:a], rules) <= rules.cues.longest]
    return max(fitting, default=len(text))


def size(text: str, rules: Aloud) -> int:
    """Return how long a text is on a card: characters (half for what is narrow), in English words."""
    if rules.lang == "en":
        return len(text.split())
    narrow = sum(character.isascii() for character in text)
    return len(text) - narrow // 2
