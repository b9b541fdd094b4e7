"""Plain forms of what people type: full-width letters, spaces inside words, marks before list items."""

from __future__ import annotations

import re

_FULL_WIDTH = {
    **{code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()},
    **{
        ord(mark): ord(plain) for mark, plain in zip("＠．－／％＋＆＿＃", "@.-/%+&_#", strict=True)
    },
}
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_NO_BREAK = {0xA0: " ", 0x202F: " ", 0x2007: " "}
_NOT_KEY = re.compile(r"[\s:：()（）.,，、/／|｜\-—_*＊【】\[\]■◆●▍▌◇★☆#&'’]+")
_MARK = re.compile(
    r"^\s*(?:[-–—•●·*▪■◆○◦➢➤►▶✓√◇□★☆\uf0b7\uf06c\uf0a7\uf0d8]+\s*|[(（]?\d{1,2}[)）、]\s*|\d{1,2}[.．](?!\d)\s*|[①-⑳]\s*)(?=\S)"
)
_WRAPPING = re.compile(r"^[\s【\[■◆●▍▌◇★☆|｜#*=—-]+|[\s】\]:：|｜#*=—-]+$")
_COUNT = re.compile(
    r"^(?:[(（]?[一二三四五六七八九十]{1,2}[)）]?[、.．]|[(（][一二三四五六七八九十][)）]|\d{1,2}[、.．]|[IVX]{1,4}\.)\s*"
)
HAN = re.compile(r"[\u3400-\u9fff]")


def tidy(text: str) -> str:
    """Return a text with full-width letters and digits in their plain form; Chinese punctuation stays."""
    return (
        text.translate(_INVISIBLE).translate(_NO_BREAK).translate(_FULL_WIDTH).strip(" \n\t\u3000")
    )


def key(text: str) -> str:
    """Return what is left of a word for comparison: no spaces, no marks, small letters."""
    return _NOT_KEY.sub("", tidy(text)).lower()


def compact(text: str) -> str:
    """Return a text without spaces, in small letters, for finding it elsewhere."""
    return re.sub(r"\s+", "", tidy(text)).lower()


def unmarked(text: str) -> tuple[str, bool]:
    """Return a line without the mark or number of a list item, and whether it had one."""
    match = _MARK.match(text)
    return (text[match.end() :].strip(), True) if match else (text, False)


def unwrapped(text: str) -> str:
    """Return a heading without what decorates it: brackets, counts, colons."""
    plain = _WRAPPING.sub("", tidy(text))
    return _WRAPPING.sub("", _COUNT.sub("", plain))


def is_chinese(text: str) -> bool:
    """Tell whether a text has Chinese characters."""
    return bool(HAN.search(text))
