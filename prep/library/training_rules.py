"""What must hold within a training set: its question, its points, the spread of its marks, its languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from prep.library.load import Finding, Path_, Rule
from prep.library.rules import entries, ids, placeholders, refers, unique_ids
from prep.library.tree import Node
from prep.messages import LANGS, Lang, say
from prep.model.role import Question, RoleProfile

RoleOf = Callable[[str], RoleProfile | None]
"""Finds a role profile by its id; ``None`` where it is there and cannot be read."""

LOW_END, HIGH_END = Decimal("1.5"), Decimal("4.5")
"""The reference marks of a set must reach down and up to these: without both ends nothing is learnt about them."""
NEAR = Decimal("0.5")
"""Two answers of a set must be no farther apart than this, and not equal: telling them apart is the exercise."""
PER_FORM = 3
"""Answers that each of the two parallel forms must have."""
LENGTH: dict[Lang, tuple[int, int]] = {"zh": (120, 260), "en": (90, 180)}
"""Characters (Chinese) and words (English) of an answer of about a minute."""


def training_rule(known_roles: Iterable[str], role_of: RoleOf) -> Rule:
    """Return the check of a training set against the role profile that holds its question."""
    known = list(known_roles)

    def rule(root: Node) -> Iterator[Finding]:
        yield from unique_ids(root, ("answers",))
        yield from refers(root.get("role"), ("role",), known, "岗位画像", "role profile")
        yield from _spread(root)
        yield from _forms(root)
        yield from _texts(root)
        yield from placeholders(root)
        name = _word(root, "role")
        profile = role_of(name) if name in known else None
        if profile is not None:
            yield from _question(root, profile)

    return rule


def _word(node: Node, key: str) -> str:
    child = node.get(key)
    return (child.text() if child else None) or ""


def _question(root: Node, profile: RoleProfile) -> Iterator[Finding]:
    """Find a question that the role does not have, and points that the question does not have."""
    questions = {question.id: question for question in profile.questions}
    name = f" {profile.id} 的题目", f"question of {profile.id}"
    yield from refers(root.get("question"), ("question",), questions, *name)
    if question := questions.get(_word(root, "question")):
        yield from _points(root, question)


def _points(root: Node, question: Question) -> Iterator[Finding]:
    count = len(question.points)
    for place, point in entries(root, "answers", "*", "points"):
        written = point.text() or ""
        if written.isdecimal() and int(written) > count:
            yield Finding(
                place,
                say(f"没有第 {written} 个评分要点", f"there is no scoring point {written}"),
                say(f"这道题有 {count} 个，从 1 数起", f"the question has {count}, counted from 1"),
            )


def _marks(root: Node) -> list[Decimal]:
    found: list[Decimal] = []
    for _, entry in entries(root, "answers"):
        try:
            found.append(Decimal(_word(entry, "reference")))
        except InvalidOperation:
            continue  # the schema says what is wrong with it
    return sorted(mark for mark in found if mark.is_finite())


def _spread(root: Node) -> Iterator[Finding]:
    """Find a set whose marks leave out an end of the scale, or lie too far apart to be hard."""
    marks = _marks(root)
    if not marks:
        return
    if marks[0] > LOW_END or marks[-1] < HIGH_END:
        yield Finding(
            ("answers",),
            say(f"参考分从 {marks[0]} 到 {marks[-1]}，没有拉开", f"the reference marks run from {marks[0]} to {marks[-1]} only"),
            say(f"至少一个不高于 {LOW_END}，一个不低于 {HIGH_END}", f"let one be {LOW_END} or lower and one {HIGH_END} or higher"),
        )  # fmt: skip
    if not any(0 < high - low <= NEAR for low, high in pairwise(marks)):
        yield Finding(
            ("answers",),
            say("没有两份相近而不相等的回答", "no two answers are near each other and not equal"),
            say(f"让其中两份的参考分相差 {NEAR}", f"let two reference marks differ by {NEAR}"),
        )


def _forms(root: Node) -> Iterator[Finding]:
    written = [_word(entry, "form") for _, entry in entries(root, "answers")]
    for form in ("a", "b"):
        if (count := written.count(form)) < PER_FORM and ids(root, "answers"):
            yield Finding(
                ("answers",),
                say(f"form {form} 只有 {count} 份回答", f"form {form} has {count} answers only"),
                say(f"两卷各至少 {PER_FORM} 份，才能比较前后两轮", f"give each form at least {PER_FORM}, so that two rounds can be compared"),
            )  # fmt: skip


def _texts(root: Node) -> Iterator[Finding]:
    """Find answers in one language only, and answers much shorter or longer than they would be spoken."""
    for place, entry in entries(root, "answers"):
        for lang in LANGS:
            node = entry.get("text", lang)
            text = node.text() if node else None
            where = (*place, "text", lang)
            if text is None:
                yield _no_language((*place, "text"), lang)
            else:
                yield from _length(where, text, lang)


def _no_language(place: Path_, lang: Lang) -> Finding:
    zh, en = ("中文", "Chinese") if lang == "zh" else ("英文", "English")
    return Finding(
        place,
        say(f"这份回答没有{zh}", f"the answer has no {en} text"),
        say(f"补上 {lang}: …，或只在另一种语言的练习里用", f"add {lang}: …, or use the set in the other language only"),
        warning=True,
    )  # fmt: skip


def _length(place: Path_, text: str, lang: Lang) -> Iterator[Finding]:
    low, high = LENGTH[lang]
    count = len(text) if lang == "zh" else len(text.split())
    if not low <= count <= high:
        zh, en = ("字", "characters") if lang == "zh" else ("词", "words")
        yield Finding(
            place,
            say(f"这份回答有 {count} {zh}", f"the answer has {count} {en}"),
            say(f"写成 {low} 至 {high} {zh}，约一分钟", f"write {low} to {high} {en}, about a minute"),
            warning=True,
        )  # fmt: skip
