"""Lines that hide what the candidate did behind weak words, and what they could say instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.library.dossier_checks.rules import check_rules
from prep.library.dossier_checks.told import Line, Subject, advice, lines, name_of, short, text_of
from prep.library.dossier_checks.verbs import past_of_ing
from prep.library.load import Finding
from prep.messages import say
from prep.model.dossier import OwnPart
from prep.model.dossier_checks import WeakWording


def weak(subject: Subject) -> Iterator[Finding]:
    """Find weak beginnings of actions and of lines of older résumés; one for each line."""
    for line in lines(subject.root):
        if line.field not in {"action", "highlights"}:
            continue
        for wording in subject.rules.of(line.lang).weak:
            found = re.match(wording.find, line.text, re.I)
            if found and _meant(wording, line):
                yield _finding(wording, line, found)
                break


def _part(line: Line) -> OwnPart | None:
    told = text_of(line.entry.get("part"))
    return OwnPart(told) if told in set(OwnPart) else None


def _meant(wording: WeakWording, line: Line) -> bool:
    part = _part(line)
    if part is not None and part not in wording.parts:
        return False
    return not (wording.unless and re.search(wording.unless, line.text, re.I))


def _finding(wording: WeakWording, line: Line, found: re.Match[str]) -> Finding:
    said = found.group().strip()
    what = say(f"“{short(said, 12)}”没有说出本人做了什么", f'"{short(said, 30)}" hides what you did yourself')  # fmt: skip
    return advice("weak-wording", line.place, what, _remedy(wording, line, found), line.text)


def _remedy(wording: WeakWording, line: Line, found: re.Match[str]) -> str:
    """Propose a line from the entry's own words and part; never with more than that part."""
    part = _part(line) or OwnPart.TOOK_PART
    rest = (found.groupdict().get("rest") or "").strip("，,。. ")
    pattern = wording.instead.get(part)
    told = wording.advice.in_(line.lang)
    if pattern and rest:
        better = _done(rest, line) if part.rank else None
        better = better or pattern.replace("{rest}", rest)
        told = say(f"例如“{better}”，再写清其中自己做的那一步", f'for example "{better}", and say which step was yours')  # fmt: skip
    figure = _figure(line)
    return told + (say(f"；带上数字：{figure}", f"; give the figure: {figure}") if figure else "")


def _done(rest: str, line: Line) -> str | None:
    """Return ``managing accounts`` as ``managed accounts``, where the verb is known."""
    word, _, after = rest.partition(" ")
    past = past_of_ing(word.lower(), check_rules().en.pairs) if line.lang == "en" else None
    return f"{past} {after}" if past and after else None


def _figure(line: Line) -> str:
    """Return the first figure of the entry in words, if it has one that the line lacks."""
    figure = line.entry.get("figures", 0)
    value = text_of(figure.get("value")) if figure else None
    if figure is None or not value or value in line.text:
        return ""
    label, unit = name_of(figure.get("label"), line.lang), name_of(figure.get("unit"), line.lang)
    return f"{label}{value}{unit}" if line.lang == "zh" else f"{label} {value} {unit}"
