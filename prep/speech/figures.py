"""Tell figures from the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from prep.model.copies import Run


@lru_cache(maxsize=8)
def _compiled(figure: str) -> re.Pattern[str]:
    return re.compile(figure)


def figures(text: str, figure: str) -> tuple[str, ...]:
    """Return the figures of a text, each with its unit."""
    return tuple(match.group() for match in _compiled(figure).finditer(text))


def inside_figure(text: str, figure: str) -> frozenset[int]:
    """Return the places within the figures of a text, where nothing may part them."""
    spans = (match.span() for match in _compiled(figure).finditer(text))
    return frozenset(at for start, end in spans for at in range(start + 1, end))


def emphasised(text: str, figure: str, big: bool = False) -> Iterator[Run]:
    """Yield a text in runs; its figures are bold and do not break at a space or a hyphen."""
    at = 0
    for match in _compiled(figure).finditer(text):
        if match.start() > at:
            yield Run(text=text[at : match.start()])
        yield Run(text=whole(match.group()), bold=True, big=big)
        at = match.end()
    if at < len(text):
        yield Run(text=text[at:])


def whole(number: str) -> str:
    """Write a figure so that no line breaks within it."""
    return number.replace(" ", "\u00a0").replace("-", "\u2011")


def spoken_text(runs: Iterable[Run]) -> str:
    """Return the text of runs as it is spoken, without grey marks."""
    text = "".join(run.text for run in runs if not run.grey)
    return text.replace("\u00a0", " ").replace("\u2011", "-")
