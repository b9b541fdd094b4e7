"""Texts that would be printed in Chinese in the English résumé of a dossier in two languages."""

from __future__ import annotations

from collections.abc import Iterator

from prep.library.dossier_checks.told import HAN, PLACEHOLDER, Subject, advice, text_of
from prep.library.load import Finding, Path_, written
from prep.library.rules import entries
from prep.library.tree import Node
from prep.messages import say

_MOST = 8
"""More findings than these become one."""
_PRINTED: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("education",), ("school", "major", "degree", "note", "courses")),
    (("employment",), ("organisation", "unit", "post", "duties", "highlights", "location")),
    (("evidence",), ("title", "situation", "task", "action", "result")),
    (("training",), ("name", "organiser", "result")),
    (("certificates",), ("name", "issuer")),
    (("honours",), ("name", "issuer")),
    (("languages",), ("name", "level")),
    (("projects",), ("name", "organisation", "role", "description", "highlights")),
    (("publications",), ("name", "publisher", "note")),
)
_SINGLE = (
    ("person", "name"), ("person", "city"), ("person", "headline"), ("person", "professional_title"),
    ("target", "post"), ("target", "organisation"), ("target", "unit"),
)  # fmt: skip


def translation(subject: Subject) -> Iterator[Finding]:
    """Find printed texts with no English, where enough of the dossier is in both languages."""
    told = list(_printed(subject.root))
    both = sum(_has_both(node) for _, node in told)
    missing = [(place, _words(node)) for place, node in told if _chinese_only(node)]
    least = subject.rules.shared.limit("bilingual_share", 0.3)
    if not missing or both < least * (both + len(missing)):
        return
    if len(missing) > _MOST:
        yield _summary([place for place, _ in missing])
        return
    yield from (_missing(place, text) for place, text in missing)


def _printed(root: Node) -> Iterator[tuple[Path_, Node]]:
    """Yield the texts of the résumé, each item of a list by itself."""
    for path in _SINGLE:
        if node := root.get(*path):
            yield path, node
    for i, item in (root.get("skills") or Node(None, 0, 0)).items():
        yield ("skills", i), item
    for section, fields in _PRINTED:
        for place, entry in entries(root, *section):
            if section == ("evidence",) and text_of(entry.get("public")) in {"no", "否", "false"}:
                continue
            for field in fields:
                node = entry.get(field)
                if node and isinstance(node.value, list):
                    yield from (((*place, field, i), item) for i, item in node.items())
                elif node:
                    yield (*place, field), node


def _has_both(node: Node) -> bool:
    return bool(text_of(node.get("zh")) and text_of(node.get("en")))


def _chinese_only(node: Node) -> bool:
    text = "" if text_of(node.get("en")) else _words(node)
    return bool(HAN.search(text)) and not PLACEHOLDER.search(text)


def _words(node: Node) -> str:
    return node.text() or text_of(node.get("zh")) or ""


def _missing(place: Path_, text: str) -> Finding:
    return advice(
        "no-english",
        place,
        say("没有英文，英文简历里会印出中文", "there is no English: the English résumé would print Chinese"),
        say("写成 zh: 和 en: 两行", "write it as zh: and en:"),
        text,
    )  # fmt: skip


def _summary(missing: list[Path_]) -> Finding:
    named = say("、", ", ").join(written(place) for place in missing[:_MOST])
    count = len(missing)
    return advice(
        "no-english",
        missing[0],
        say(f"有{count}处没有英文，英文简历里会印出中文：{named} 等", f"{count} texts would be Chinese in the English résumé: {named} and more"),
        say("写成 zh: 和 en: 两行；不做英文简历就接受这条提醒", "write them as zh: and en:; accept this if you need no English résumé"),
        "all",
    )  # fmt: skip
