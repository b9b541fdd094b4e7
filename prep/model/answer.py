"""What a spoken answer to a question on experience is made of, and what it may lack."""

from __future__ import annotations

from enum import StrEnum

from prep.model.base import Text, text


class Part(StrEnum):
    """A part of an answer, in the order in which a listener misses it."""

    SITUATION = "situation"
    """One particular occasion, with what was the matter."""
    TASK = "task"
    """What the speaker had to reach, or was asked to do."""
    ACTION = "action"
    """Concrete deeds of the speaker's side, whether told with "I" or "we"."""
    OWN_ROLE = "own-role"
    """The speaker's own deeds, told apart from the team's (我 against 我们)."""
    FIGURE = "figure"
    """An amount, a count above one, a share or a length of time."""
    RESULT = "result"
    """What came of it in the end."""
    TIME = "time"
    PLACE = "place"

    @property
    def label(self) -> Text:
        """The part's name in both languages."""
        return _LABELS[self]


_LABELS: dict[Part, Text] = {
    Part.SITUATION: text("情境", "situation"),
    Part.TASK: text("任务", "task"),
    Part.ACTION: text("行动", "action"),
    Part.OWN_ROLE: text("本人作用", "own role"),
    Part.FIGURE: text("数字", "figures"),
    Part.RESULT: text("结果", "result"),
    Part.TIME: text("时间", "time"),
    Part.PLACE: text("地点", "place"),
}
