"""Words in a text that claim a name: persons, organisations, awards, certificates, posts, measures, Latin words.

There is no recogniser of names behind it. What looks like a name by its end, its surname or its letters must
stand in a source; what does not look like one is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from prep.model.guard_words import GuardWords, NameMarks

NameKind = Literal["person", "organisation", "award", "certificate", "post", "metric", "name"]
_FOR_YEARS = re.compile(
    r"^(?:将?近|大?约)?[\d一二两三四五六七八九十]+(?:个?多?[年月届任])+(?:的|里)?"
)
"""当过五年柜员 names no post called 五年柜员."""
_HAN = r"[\u4e00-\u9fff]"


@dataclass(frozen=True)
class Named:
    """What looks like a name; ``core`` is the piece of it that must stand in a source."""

    kind: NameKind
    text: str
    core: str
    start: int
    after: str = ""
    """The end of the name with what follows: where a source has that, no name ends here (银行业)."""

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def name_reader(words: GuardWords) -> Callable[[str], list[Named]]:
    """Return what finds names in a text of the language of some words."""
    return _chinese(words) if words.lang == "zh" else _english(words)


def _chinese(words: GuardWords) -> Callable[[str], list[Named]]:
    finders: list[Callable[[str], Iterator[Named]]] = [
        _by_end("organisation", words.organisations),
        _by_end("award", words.awards),
        _by_end("certificate", words.certificates),
        _by_cue("organisation", words.organisations, 10),
        _by_cue("award", words.awards, 14),
        _by_sure_cue("award", words.awards),
        _by_cue("post", words.posts, 12),
        _by_end("metric", words.metrics),
        _persons(words),
        _latin(words),
    ]
    return lambda text: _distinct(found for finder in finders for found in finder(text))


def _distinct(found: Iterator[Named]) -> list[Named]:
    """Keep one of several findings that end in the same place, in the order of the text."""
    kept: dict[tuple[str, int], Named] = {}
    for one in found:
        kept.setdefault((one.core, one.end), one)
    return sorted(kept.values(), key=lambda one: one.start)


def _by_end(kind: NameKind, marks: NameMarks) -> Callable[[str], Iterator[Named]]:
    """Find words with the end of a name and two characters before it that make it one."""
    ends = "|".join(sorted(map(re.escape, marks.ends), key=len, reverse=True)) or "(?!)"
    plain, generic = tuple(marks.plain), set(marks.generic)

    def find(text: str) -> Iterator[Named]:
        for match in re.finditer(ends, text):
            before = re.search(rf"{_HAN}{{1,2}}$", text[: match.start()])
            if before is None or before.group().endswith(plain or "\0"):
                continue
            written = before.group() + match.group()
            core = before.group() if match.group() in generic else written
            after = match.group() + text[match.end() : match.end() + 2]
            whole = len(after) == len(match.group()) + 2 and re.fullmatch(f"{_HAN}+", after)
            yield Named(
                kind, written, core, match.start() - len(before.group()), after if whole else ""
            )

    return find


def _by_cue(kind: NameKind, marks: NameMarks, longest: int) -> Callable[[str], Iterator[Named]]:
    """Find what stands between a word such as 担任 and the end of a name: all of it must be in a source."""
    cues = "|".join(sorted(map(re.escape, marks.cues), key=len, reverse=True)) or "(?!)"
    ends = "|".join(sorted(map(re.escape, marks.ends), key=len, reverse=True)) or "(?!)"
    pattern = re.compile(
        rf"(?:{cues})了?(?P<name>[“《]?{_HAN}{{0,{longest}}}?(?:{ends})(?!{_HAN}?们))"
    )

    plain = tuple(marks.plain) or ("\0",)

    def find(text: str) -> Iterator[Named]:
        for match in pattern.finditer(text):
            written = _FOR_YEARS.sub("", match["name"].lstrip("“《"))
            if written.startswith(plain) or written in marks.ends:
                continue
            yield Named(kind, written, written, match.end() - len(written))

    return find


def _by_sure_cue(kind: NameKind, marks: NameMarks) -> Callable[[str], Iterator[Named]]:
    """Find what follows a word after which nothing but a name can stand, as 被评为."""
    cues = "|".join(sorted(map(re.escape, marks.sure), key=len, reverse=True)) or "(?!)"
    generic = "|".join(map(re.escape, marks.generic)) or "(?!)"
    pattern = re.compile(rf"(?:{cues})了?(?P<name>[“《]?{_HAN}{{2,16}})")

    def find(text: str) -> Iterator[Named]:
        for match in pattern.finditer(text):
            written = re.sub(rf"(?:{generic})$", "", match["name"].lstrip("“《"))
            yield Named(kind, written, written, match.start("name") + match["name"].index(written))

    return find


def _persons(words: GuardWords) -> Callable[[str], Iterator[Named]]:
    marks = words.persons
    surnames = "|".join(sorted(map(re.escape, marks.surnames), key=len, reverse=True)) or "(?!)"
    titles = "|".join(sorted(map(re.escape, marks.titles), key=len, reverse=True)) or "(?!)"
    given = f"[{re.escape(marks.given)}]" if marks.given else "(?!)"
    cues = "|".join(sorted(map(re.escape, marks.cues), key=len, reverse=True)) or "(?!)"
    titled = re.compile(
        rf"(?P<name>(?:{surnames})(?:{given}{{1,2}}|某)?)(?P<title>{titles})(?!{_HAN}?[结额量是要体])"
    )
    cued = re.compile(
        rf"(?:{cues}|(?<=[，。“”；、])|^)(?P<name>(?:{surnames}){given}{{1,2}})(?={_HAN}|[，。、])"
    )
    aged = re.compile(rf"(?P<name>[老小](?:{surnames}))(?=[，。、的一在来说和是])")
    plain = re.compile("|".join(map(re.escape, marks.plain)) or "(?!)")

    def find(text: str) -> Iterator[Named]:
        hidden = plain.sub(lambda m: "\ue0ff" * len(m.group()), text)
        for match in titled.finditer(hidden):
            whole = match["name"] + match["title"]
            yield Named(
                "person",
                whole,
                match["name"] if len(match["name"]) > 1 else whole,
                match.start("name"),
            )
        for pattern in (cued, aged):
            for match in pattern.finditer(hidden):
                yield Named("person", match["name"], match["name"], match.start("name"))

    return find


def _latin(words: GuardWords) -> Callable[[str], Iterator[Named]]:
    common = {word.lower() for word in words.latin}
    pattern = re.compile(r"(?<![A-Za-z])[A-Za-z][A-Za-z0-9&+-]*[A-Za-z0-9](?![A-Za-z])")

    def find(text: str) -> Iterator[Named]:
        for match in pattern.finditer(text):
            if match.group().lower() not in common:
                yield Named("name", match.group(), match.group(), match.start())

    return find


def _english(words: GuardWords) -> Callable[[str], list[Named]]:
    """Find capitals within a sentence; its first word has one anyway."""
    common = {word.lower() for word in words.latin}
    capital = re.compile(r"[A-Z][\w&’'-]*")

    def find(text: str) -> list[Named]:
        found: list[Named] = []
        for match in capital.finditer(text):
            word = re.sub(r"[’']s$", "", match.group())
            if word.lower() in common or _begins(text, match.start()):
                continue
            found.append(Named("name", word, word, match.start()))
        return found + list(_posts_en(words.posts, text))

    return find


def _begins(text: str, at: int) -> bool:
    return not text[:at].strip() or bool(re.search(r"[.!?:“”\"(]\s*$", text[:at]))


def composed(core: str, fields: Iterable[str]) -> bool:
    """Whether a name is a piece of one field of the sources, or fields put together: 营业部 + 信贷员."""
    lines = [line for line in fields if line]
    if any(core in line for line in lines):
        return True
    size = len(core)
    ends = {n for n in range(2, size) if any(line.endswith(core[:n]) for line in lines)}
    for at in range(2, size):
        if at in ends:
            if any(line.startswith(core[at:]) for line in lines):
                return True
            ends |= {n for n in range(at + 2, size) if core[at:n] in lines}
    return False


def _posts_en(marks: NameMarks, text: str) -> Iterator[Named]:
    cues = "|".join(sorted(map(re.escape, marks.cues), key=len, reverse=True)) or "(?!)"
    ends = "|".join(sorted(map(re.escape, marks.ends), key=len, reverse=True)) or "(?!)"
    pattern = re.compile(
        rf"(?i)\b(?:{cues})\s+(?:an?\s+|the\s+)?(?P<name>(?:[a-z'-]+\s+){{0,3}}?(?:{ends}))\b"
    )
    for match in pattern.finditer(text):
        yield Named("post", match["name"], match["name"], match.start("name"))
