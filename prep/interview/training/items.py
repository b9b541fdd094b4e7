"""A trainee's marks beside the reference marks of the prepared answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from prep.errors import TrainingError
from prep.messages import say
from prep.model.training import HIGHEST, LOWEST, PreparedAnswer, TrainingSet

Key = tuple[str, str]
"""The id of a training set and of an answer in it."""
Marks = Mapping[Key, Decimal | None]
"""A trainee's marks; ``None``, or no entry, where none was given. Missing is never zero."""


@dataclass(frozen=True)
class Item:
    """One answer that the trainee marked."""

    set: str
    answer: PreparedAnswer
    given: Decimal

    @property
    def key(self) -> Key:
        """The ids by which the answer is known."""
        return self.set, self.answer.id

    @property
    def deviation(self) -> Decimal:
        """Given minus reference, in marks: above 0 too high, below 0 too low."""
        return self.given - self.answer.reference

    @property
    def distance(self) -> Decimal:
        """How far the mark is from the reference, in marks, whichever way."""
        return abs(self.deviation)


def items(sets: Iterable[TrainingSet], marks: Marks) -> tuple[Item, ...]:
    """Pair marks with the answers, in the order of the sets; answers without a mark are left out.

    Raises ``TrainingError`` for a mark off the scale and for one of an answer that is in no set.
    """
    known = {(one.id, answer.id): answer for one in sets for answer in one.answers}
    for key, mark in marks.items():
        if key not in known:
            raise _unknown(key)
        if mark is not None and not (mark.is_finite() and LOWEST <= mark <= HIGHEST):
            raise _off_scale(key, mark)
    pairs = ((key, answer, marks.get(key)) for key, answer in known.items())
    return tuple(Item(key[0], answer, mark) for key, answer, mark in pairs if mark is not None)


def _unknown(key: Key) -> TrainingError:
    name = "/".join(key)
    return TrainingError(
        say(
            f"没有回答 {name} — 按练习卷里的编号写，例如 site-doubt/canteen",
            f"there is no answer {name} — write the ids of the training set, as in site-doubt/canteen",
        )
    )


def _off_scale(key: Key, mark: Decimal) -> TrainingError:
    name = "/".join(key)
    return TrainingError(
        say(
            f"{name}：{mark} 不在量表上 — 写 {LOWEST} 到 {HIGHEST} 的分数，没有打分就留空",
            f"{name}: {mark} is not on the scale — write a mark from {LOWEST} to {HIGHEST}, or leave it out",
        )
    )
