"""What must hold within a role profile and the competency library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from prep.library.load import Finding, Rule
from prep.library.question_rules import question_rules
from prep.library.rules import entries, ids, placeholders, refer_all, refers, unique_ids
from prep.library.tree import Node
from prep.messages import say


def competency_rule(root: Node) -> Iterator[Finding]:
    """Check ``competencies.yaml``."""
    return unique_ids(root, ("competencies",))


def role_rule(known_competencies: Iterable[str]) -> Rule:
    """Return the check of a role profile against the competencies that the library defines."""
    library = list(known_competencies)

    def rule(root: Node) -> Iterator[Finding]:
        for path in (("areas",), ("areas", "*", "duties"), ("competencies",), ("kpis",),
                     ("understanding",), ("plan",), ("questions",), ("rules",)):  # fmt: skip
            yield from unique_ids(root, path)
        for place, entry in entries(root, "competencies"):
            yield from refers(entry.get("id"), (*place, "id"), library, "胜任力", "competency")
        yield from _weights(root)
        yield from _law(root)
        yield from _references(root)
        yield from _asked(root)
        yield from question_rules(root)
        yield from placeholders(root)
        yield from _cases(root)

    return rule


def _weights(root: Node) -> Iterator[Finding]:
    """Find weights that do not sum to 100."""
    written = [e.get("weight") for _, e in entries(root, "competencies")]
    texts = [node.text() or "" if node else "" for node in written]
    if not texts or not all(text.isdecimal() for text in texts):
        return  # the schema says what is wrong with them
    total = sum(map(int, texts))
    if total != 100:
        yield Finding(
            ("competencies",),
            say(f"各项权重合计 {total}", f"the weights sum to {total}"),
            say("调整到合计 100", "make them sum to 100"),
        )


def _law(root: Node) -> Iterator[Finding]:
    """Find law said to have changed, without what holds today."""
    for place, entry in entries(root, "rules"):
        kind = entry.get("kind")
        if kind and kind.text() == "changed-law" and not entry.get("today"):
            yield Finding(
                (*place, "today"),
                say("没有写现行规定", "it is not said what the law is now"),
                say("补上 today: …", "add today: …"),
            )


def _references(root: Node) -> Iterator[Finding]:
    duties = ids(root, "areas", "*", "duties")
    competencies = ids(root, "competencies")
    for place, entry in entries(root, "areas", "*", "duties"):
        yield from refer_all(entry, place, "competencies", competencies, "胜任力", "competency")
    for name in ("understanding", "plan", "questions"):
        for place, entry in entries(root, name):
            yield from refer_all(entry, place, "duties", duties, "职责", "duty")
    for place, entry in entries(root, "plan"):
        yield from refers(entry.get("kpi"), (*place, "kpi"), ids(root, "kpis"), "指标", "KPI")
    for place, entry in entries(root, "questions"):
        node = entry.get("competency")
        yield from refers(node, (*place, "competency"), competencies, "胜任力", "competency")


def _asked(root: Node) -> Iterator[Finding]:
    """Find competencies that no question asks for."""
    asked = {node.text() for _, e in entries(root, "questions") if (node := e.get("competency"))}
    if not asked:
        return
    for place, entry in entries(root, "competencies"):
        node = entry.get("id")
        if node and node.text() and node.text() not in asked:
            yield Finding(
                (*place, "id"),
                say(
                    f"胜任力 {node.text()} 没有试题",
                    f"no question asks for the competency {node.text()}",
                ),
                say("补一道试题，或去掉这项胜任力", "add a question, or drop the competency"),
                warning=True,
            )


def _cases(root: Node) -> Iterator[Finding]:
    """Find calculated cases written as questions: they have files of their own."""
    for place, entry in entries(root, "questions"):
        kind = entry.get("kind")
        if kind and kind.text() == "case":
            yield Finding(
                (*place, "kind"),
                say("计算题不写在画像里", "a calculated case is not written in a profile"),
                say("另写 role_profiles/cases/编号.yaml", "write role_profiles/cases/ID.yaml"),
            )
