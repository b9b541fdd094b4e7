"""Find and load the rules of the review, and what was accepted of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import Finding, Loaded, load, load_text, nearest
from prep.library.resources import find
from prep.library.tree import Node
from prep.messages import say
from prep.model.review import Accepted, ReviewRules

_FILE = "review-rules.yaml"


def rules_path() -> Path:
    """Return the file of the rules, the user's own before the built-in; raises ``NotFoundError``."""
    path = find("templates", "speech", _FILE)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/speech/{_FILE}", f"templates/speech/{_FILE} is missing")
        )
    return path


def review_rules() -> ReviewRules:
    """Load the rules; raises ``NotFoundError`` or ``DataError``."""
    path = rules_path()
    return _rules(path, path.stat().st_mtime_ns)


def load_rules(path: Path, engines: Iterable[str] = ()) -> Loaded[ReviewRules]:
    """Load a file of rules; with ``engines`` a rule that asks for one that is not there is an error."""
    known = tuple(engines)
    return load(path, ReviewRules, [lambda tree: _faults(tree, known)])


@lru_cache(maxsize=4)
def _rules(path: Path, _changed: int) -> ReviewRules:
    return load_rules(path).value


def load_accepted(path: Path) -> Loaded[Accepted]:
    """Load what was accepted of a text; raises ``DataError``."""
    return load(path, Accepted)


def parse_accepted(text: str, path: Path) -> Accepted:
    """Read what was accepted from a text that is not written yet; raises ``DataError``."""
    return load_text(text, Accepted, path).value


def _faults(tree: Node, engines: tuple[str, ...]) -> Iterator[Finding]:
    """Find rules of the same id, and engines that do not exist."""
    seen: set[str] = set()
    rules = tree.get("rules")
    for n in range(len(rules.value) if rules and isinstance(rules.value, list) else 0):
        name, check = _text(tree, n, "id"), _text(tree, n, "check")
        if name in seen:
            what = say(f"规则 {name} 写了两次", f"there are two rules {name}")
            yield Finding(("rules", n, "id"), what, say("换一个编号", "give one another id"))
        seen.add(name)
        if engines and check and check not in engines:
            like = nearest(check, engines) or ", ".join(engines)
            what = say(f"没有检查器 {check}", f"there is no check {check}")
            yield Finding(
                ("rules", n, "check"), what, say(f"是不是 {like}？", f"did you mean {like}?")
            )


def _text(tree: Node, number: int, key: str) -> str:
    node = tree.get("rules", number, key)
    return str(node.value) if node and node.value is not None else ""
