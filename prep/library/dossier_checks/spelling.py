"""British and American spelling, and forms of dates, mixed in the English texts of one dossier."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.library.dossier_checks.told import Subject, Told, advice
from prep.library.load import Finding
from prep.messages import say

_LETTERS = re.compile(r"[a-z]+")


def spelling(subject: Subject, told: list[Told]) -> Iterator[Finding]:
    """Find both spellings or several forms of dates; ``told`` is every text of the dossier. One finding each."""
    english = [one for one in told if one.lang == "en"]
    yield from _spellings(subject, english)
    yield from _dates(subject, english)


def _spellings(subject: Subject, told: list[Told]) -> Iterator[Finding]:
    found: dict[str, list[tuple[Told, str]]] = {"british": [], "american": []}
    groups = {name: subject.rules.en.words.get(name, ()) for name in found}
    for one in told:
        words = set(_LETTERS.findall(one.text))
        for name, known in groups.items():
            found[name] += [(one, word) for word in known if word in words]
    if not (found["british"] and found["american"]):
        return
    fewer, more = sorted(found, key=lambda name: len(found[name]))
    one, word = found[fewer][0]
    other = found[more][0][1]
    yield advice(
        "mixed-spelling",
        one.place,
        say(f"英式和美式拼写混用：{word}，{other}", f"British and American spelling side by side: {word}, {other}"),
        say("全文用一种", "keep to one of them"),
        f"{word} {other}",
    )  # fmt: skip


def _dates(subject: Subject, told: list[Told]) -> Iterator[Finding]:
    kinds = {
        name.removeprefix("date_"): subject.rules.en.pattern(name)
        for name in subject.rules.en.patterns
        if name.startswith("date_")
    }
    found = [
        (name, one, match.group())
        for one in told
        for name, pattern in kinds.items()
        if (match := pattern.search(one.text))
    ]
    names = [name for name, *_ in found]
    if len(set(names)) < 2:
        return
    rare = min(dict.fromkeys(names), key=names.count)
    name, one, date = next(entry for entry in found if entry[0] == rare)
    other = next(text for kind, _, text in found if kind != name)
    yield advice(
        "mixed-dates",
        one.place,
        say(f"英文里的日期写法不一：{date}，{other}", f"dates are written in different ways: {date}, {other}"),
        say("全文用一种，例如 March 2024", "keep to one of them, such as March 2024"),
        f"{date} {other}",
    )  # fmt: skip
