"""The texts of a dossier with their places, languages and the entries that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prep.library.load import Finding, Path_
from prep.library.rules import entries
from prep.library.tree import Node
from prep.messages import LANGS, Lang
from prep.model.dossier_checks import CheckRules

HAN = re.compile(r"[\u3400-\u9fff]")
PLACEHOLDER = re.compile(r"【[^】]*】")

LINES = (("evidence", "action"), ("evidence", "result"), ("employment", "duties"), ("employment", "highlights"))  # fmt: skip
"""Where the lines stand that a résumé prints as bullets."""


@dataclass(frozen=True)
class Subject:
    """What the checks read: the tree of a dossier, the day, and the rules."""

    root: Node
    today: date
    rules: CheckRules


@dataclass(frozen=True)
class Told:
    """A text in one language."""

    place: Path_
    text: str
    lang: Lang


@dataclass(frozen=True)
class Line(Told):
    """A text that a résumé prints as a bullet."""

    field: str
    """``action``, ``result``, ``duties`` or ``highlights``."""
    entry: Node
    where: Path_
    """The place of the entry."""


def advice(rule: str, place: Path_, what: str, remedy: str, about: str) -> Finding:
    """Return a warning that can be accepted; ``about`` must not depend on the language of messages."""
    return Finding(place, what, remedy, warning=True, rule=rule, about=about)


def language_of(text: str) -> Lang:
    """Tell the language of a text that does not say: Chinese where it has a Han character."""
    return "zh" if HAN.search(text) else "en"


def texts(node: Node | None, place: Path_) -> Iterator[Told]:
    """Yield the texts at a node: one, one for each language, or a list of such; none to be filled in."""
    if node is None:
        return
    if isinstance(node.value, str):
        if not PLACEHOLDER.search(node.value):
            yield Told(place, node.value.strip(), language_of(node.value))
    elif isinstance(node.value, dict):
        for lang in LANGS:
            text = text_of(node.get(lang))
            if text and not PLACEHOLDER.search(text):
                yield Told((*place, lang), text.strip(), lang)
    else:
        for i, item in node.items():
            yield from texts(item, (*place, i))


def lines(root: Node) -> Iterator[Line]:
    """Yield the lines that a résumé prints as bullets."""
    for section, field in LINES:
        for where, entry in entries(root, section):
            for told in texts(entry.get(field), (*where, field)):
                yield Line(told.place, told.text, told.lang, field, entry, where)


def text_of(node: Node | None) -> str | None:
    """Return the text of a scalar, if there is one."""
    return node.text() if node else None


def name_of(node: Node | None, lang: Lang) -> str:
    """Return a text in a language, or in the other where that is missing."""
    found = {told.lang: told.text for told in texts(node, ())}
    return found.get(lang) or next(iter(found.values()), "")


def short(text: str, most: int = 24) -> str:
    """Return the beginning of a text, to be quoted in a message."""
    return text if len(text) <= most else text[:most].rstrip() + "…"
