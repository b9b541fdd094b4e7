"""Word résumés of many makes, all of invented people, each with the fields that a reader should find."""

from __future__ import annotations

from tests.intake.word_resumes.english import ENGLISH
from tests.intake.word_resumes.forms import FORMS
from tests.intake.word_resumes.held_out import HELD_OUT
from tests.intake.word_resumes.making import Sample
from tests.intake.word_resumes.plain import PLAIN
from tests.intake.word_resumes.second import SECOND

MENDED_ON: tuple[Sample, ...] = (*FORMS, *PLAIN, *ENGLISH)
"""Those that the recogniser was mended on."""

__all__ = ["HELD_OUT", "MENDED_ON", "SECOND", "Sample"]
