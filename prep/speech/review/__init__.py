"""Review a speech as a linter does: rules are data, each finding has a place and a remedy.

``review(manuscript, rules, context)`` reviews a speech, whoever wrote it. A manuscript comes from lines
(``manuscript``) or from a composed speech (``manuscript_of``).
"""

from prep.speech.review.from_view import manuscript_of
from prep.speech.review.look import ReviewContext, Unproven
from prep.speech.review.manuscript import Manuscript
from prep.speech.review.parse import manuscript
from prep.speech.review.run import CHECKS, review

__all__ = [
    "CHECKS",
    "Manuscript",
    "ReviewContext",
    "Unproven",
    "manuscript",
    "manuscript_of",
    "review",
]
