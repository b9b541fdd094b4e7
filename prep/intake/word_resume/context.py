"""What every reader of a section needs: the words, the dates, the heads, and where to put what is found."""

from __future__ import annotations

from dataclasses import dataclass, field

from prep.intake.word_resume.collect import Collected
from prep.intake.word_resume.dates import Dates
from prep.intake.word_resume.heads import Heads
from prep.intake.word_resume.vocabulary import Vocabulary


@dataclass
class Context:
    """The tools of the recogniser and its result so far."""

    words: Vocabulary
    dates: Dates
    heads: Heads
    out: Collected = field(default_factory=Collected)
    studies: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    """School, subject and degree as the personal data gives them, without dates."""
