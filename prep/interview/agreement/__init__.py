"""How far assessors agree, how each of them marks, and what each question did.

* :func:`read_out` reads order, level and marks together and says what they mean;
* :func:`icc`, :func:`concordance` (Kendall's W) and :func:`alpha` (Krippendorff) give the coefficients;
* :func:`assessors` and :func:`questions` give figures, :func:`on_assessors` and :func:`on_questions` say them;
* :class:`Withheld` stands in place of a figure that too few marks would make meaningless, and tells why;
* :class:`Limits` holds every threshold that decides about a word.

Input is a :class:`prep.model.ratings.Table` or :class:`prep.model.ratings.Ratings`; marks that are missing
are missing, never zero. All texts are bilingual.
"""

from prep.interview.agreement.alpha import Alpha, Level, alpha
from prep.interview.agreement.assessors import Assessor, Severity, assessors
from prep.interview.agreement.bands import BANDS, TRUSTS, Band, Trust, band, band_range, trust
from prep.interview.agreement.concordance import Concordance, concordance
from prep.interview.agreement.guard import LIMITS, Limits, Reason, Withheld
from prep.interview.agreement.icc import Form, Icc, Interval, icc
from prep.interview.agreement.questions import Question, questions
from prep.interview.agreement.readout import ReadOut, read_out
from prep.interview.agreement.remarks import on_assessors, on_questions
from prep.interview.agreement.verdict import Verdict

__all__ = [
    "BANDS", "LIMITS", "TRUSTS", "Alpha", "Assessor", "Band", "Concordance", "Form", "Icc", "Interval",
    "Level", "Limits", "Question", "ReadOut", "Reason", "Severity", "Trust", "Verdict", "Withheld",
    "alpha", "assessors", "band", "band_range", "concordance", "icc", "on_assessors", "on_questions",
    "questions", "read_out", "trust",
]  # fmt: skip
