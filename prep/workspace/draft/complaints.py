"""What can be wrong with the marks of a draft, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from prep.messages import say

Complaint = tuple[str, str]
"""What is wrong, and the remedy."""
_MARKS = ("part", "draft", "proposal", "end of proposal")


def endless() -> Complaint:
    """Say that a comment is never closed: all after it would be silent."""
    return (
        say("注释 <!-- 没有结束", "the comment <!-- has no end"),
        say("补上 -->，或删掉 <!--", "add --> or delete <!--"),
    )


def unknown_part(name: str, parts: Collection[str]) -> Complaint:
    """Say that there is no such part, and which there are."""
    known = say("、", ", ").join(parts)
    return (
        say(f"没有叫 {name} 的部分", f"there is no part {name}"),
        _nearest(name, parts)
        + say(f"可用：{known}；也可以删掉这行注释", f"there are {known}; or delete this comment"),
    )


def twice(name: str, first: int) -> Complaint:
    """Say that a part begins twice, as after copying a section; ``first`` is the line of the first mark."""
    return (
        say(
            f"部分 {name} 出现了两次（第一次在第 {first} 行）",
            f"the part {name} begins twice (first on line {first})",
        ),
        say("删掉其中一行注释", "delete one of the two comments"),
    )


def unknown_mark(word: str) -> Complaint:
    """Say that a comment begins like a mark of prep but is none."""
    if word.lower() == "end":
        return (
            say("建议的结尾没有对应的开头", "a proposal ends here that does not begin"),
            say("删掉这行注释", "delete this comment"),
        )
    return (
        say(f"看不懂标记 prep: {word}", f"the mark prep: {word} is unknown"),
        _nearest(word, _MARKS) + say("也可以删掉这行注释", "or delete this comment"),
    )


def cut() -> Complaint:
    """Say that the end of a proposal was deleted: nobody knows where the person's text goes on."""
    return (
        say("这块建议没有结尾", "the proposal that begins here has no end"),
        say(
            "补上一行 <!-- prep: end of proposal -->，或删掉整块建议",
            "add the line <!-- prep: end of proposal --> after it, or delete the whole block",
        ),
    )


def unknown_proposal() -> Complaint:
    """Say that the first mark of a proposal was changed beyond understanding."""
    return (
        say("看不懂这条建议的标记", "the mark of this proposal cannot be understood"),
        say(
            "删掉整块建议，再运行 prep draft update",
            "delete the whole block and run prep draft update",
        ),
    )


def _nearest(name: str, known: Collection[str]) -> str:
    like = difflib.get_close_matches(name, known, n=1)
    return say(f"是不是 {like[0]}？", f"did you mean {like[0]}? ") if like else ""
