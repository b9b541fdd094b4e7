"""Break a paragraph into lines: how many it takes in a given width.

Chinese may break between any two characters but not before 、。，； and the like, nor after an opening mark
(GB/T 15834, JIS X 4051). Latin words stay whole. No mark hangs beyond the edge: our résumés forbid it, LibreOffice never does it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prep.word.layout.widths import AMBIGUOUS, EM, is_wide, latin_width

_NO_START = frozenset("，。、；：！？）》〉」』】〕”’％‰℃…—·,.;:!?)]}%")
_NO_END = frozenset("（《〈「『【〔“‘([{￥$")
OFFICE_GAP, WORD_GAP = 0.2, 0.25
"""The gap between Chinese and Latin text, in em, in LibreOffice and in Word."""


@dataclass(frozen=True)
class Look:
    """How a run of text is drawn; sizes are points, ``spacing`` is what is added after each character."""

    size: float
    serif: bool
    bold: bool
    spacing: float = 0.0


@dataclass(frozen=True)
class Run:
    """Text with one look, in which line breaks and tabs stand as such; a picture has its width."""

    text: str
    look: Look
    picture: float = 0.0


@dataclass
class _Piece:
    """What may not be divided, with its width."""

    width: float
    space: bool = False
    newline: bool = False


def count_lines(runs: Sequence[Run], first: float, width: float, gap: float = OFFICE_GAP) -> int:
    """Return the number of lines of runs; ``first`` is the width of the first line, in points."""
    lines, left, limit = 1, 0.0, first
    for piece in _pieces(runs, gap):
        if piece.newline:
            lines, left, limit = lines + 1, 0.0, width
            continue
        if piece.space:
            left += piece.width
            continue
        if left and left + piece.width > limit + 0.01:
            lines, left, limit = lines + 1, 0.0, width
        while piece.width > limit + 0.01 and limit > 0:  # a word longer than the line
            lines += 1
            piece.width -= limit
            limit = width
        left += piece.width
    return lines


def _pieces(runs: Sequence[Run], gap: float = OFFICE_GAP) -> Iterator[_Piece]:
    """Yield what stays together: a word, a Chinese character with the marks that cling to it."""
    held: _Piece | None = None
    glue = False
    before_wide: bool | None = None
    last = ""
    for run in runs:
        look = run.look
        if run.picture:
            if held:
                yield held
            held, glue, before_wide = _Piece(run.picture), False, None
            continue
        for char in run.text:
            if char == "\n":
                if held:
                    yield held
                yield _Piece(0, newline=True)
                held, glue, before_wide, last = None, False, None, ""
                continue
            if char in " \t\u2002\u2003":
                if held:
                    yield held
                held, glue, before_wide, last = None, False, None, " "
                yield _Piece(_width(char, False, look), space=True)
                continue
            wide = is_wide(char) or (
                char in AMBIGUOUS and (before_wide is not False or char in "—…")
            )
            if char in AMBIGUOUS and before_wide is False and not is_wide(char):
                wide = False
            width = _width(char, wide, look)
            if before_wide is not None and wide != before_wide and _spaced(last, char):
                width += gap * look.size
            if held is None:
                held = _Piece(width)
            elif glue or not _breaks(last, char, before_wide, wide):
                held.width += width
            else:
                yield held
                held = _Piece(width)
            glue = char in _NO_END
            before_wide, last = wide, char
    if held:
        yield held


def _width(char: str, wide: bool, look: Look) -> float:
    units = EM if wide else latin_width(char if char != "\t" else " ", look.serif, look.bold)
    return units * look.size / 1000 + look.spacing


def _spaced(last: str, char: str) -> bool:
    """Whether the gap between scripts stands here: beside letters and digits, not beside marks."""
    return last.isalnum() and char.isalnum()


def _breaks(last: str, char: str, was_wide: bool | None, wide: bool) -> bool:
    """Whether a line may end between two characters."""
    if char in _NO_START:
        return False
    if wide or was_wide:
        return True
    return (last == "-" and char.isalpha()) or (last == "/" and char.isalpha()) or last in "–—"
