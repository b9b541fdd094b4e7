"""The forms of English verbs, by a list of base forms with their past tense."""

from __future__ import annotations

import re
from collections.abc import Mapping


def base_of(word: str, verbs: Mapping[str, str]) -> str | None:
    """Return the verb that a word is the base form, the third person or the -ing form of."""
    third = [word, word.removesuffix("s"), word.removesuffix("es"), re.sub("ies$", "y", word)]
    return next((option for option in [*third, *_of_ing(word)] if option in verbs), None)


def past_of_ing(word: str, verbs: Mapping[str, str]) -> str | None:
    """Return the past tense of an -ing form: ``managed`` for ``managing``."""
    return next((verbs[option] for option in _of_ing(word) if option in verbs), None)


def _of_ing(word: str) -> list[str]:
    if not word.endswith("ing"):
        return []
    stem = word[:-3]
    single = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    return [stem, stem + "e", single]
