"""Text as a draft writes it: Markdown to plain words and back, and what counts as the same text."""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
_LEADING = re.compile(r"^([-+=~])")
_UNSAYABLE = re.compile(
    r"[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202f\u2060\ufeff]"
)
_CJK = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_NEAR_CJK = re.compile(rf"(?<=[{_CJK}]) | (?=[{_CJK}])")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BULLET = re.compile(r"^\s*(?:>\s?)*(?:[-*+]\s+)?")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_STRONG = re.compile(r"(?<!\\)(\*\*|__|~~)(?=\S)(.+?)(?<=\S)(?<!\\)\1")
_EMPHASIS = re.compile(r"(?<![\\*\w])([*_])(?=\S)([^*_]+?)(?<=\S)(?<!\\)\1(?![*\w])")
_CODE = re.compile(r"(?<!\\)`([^`]*)`")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def even(text: str) -> str:
    """Return a text with its white space evened out: what an editor may change without changing a word.

    Line breaks and runs of spaces are one space; beside a Chinese character there is none.
    """
    text = unicodedata.normalize("NFC", _UNSAYABLE.sub("", text))
    return _NEAR_CJK.sub("", " ".join(text.split()))


def without_comments(text: str) -> str:
    """Return Markdown without its HTML comments."""
    return _COMMENT.sub("", text)


def markdown(text: str) -> str:
    """Write plain words as Markdown on one line, so that nothing in them is read as markup."""
    escaped = _SPECIAL.sub(r"\\\1", even(text))
    return _LEADING.sub(r"\\\1", escaped)


def plain(text: str) -> str:
    """Return the words of Markdown without comments, emphasis, links, bullets and escapes."""
    text = "\n".join(_BULLET.sub("", line) for line in without_comments(text).splitlines())
    text = _LINK.sub(r"\1", text)
    for mark in (_STRONG, _STRONG, _EMPHASIS):
        text = mark.sub(r"\2", text)
    return even(_ESCAPE.sub(r"\1", _CODE.sub(r"\1", text)))
