"""The training of assessors on prepared answers: how a trainee's marks lie beside the reference.

* :func:`rate` gives the result of a round: each answer, each question, the whole, weak answers, traps;
* :func:`remarks`, :func:`on_item` and :func:`practise_next` say it in plain words, in both languages;
* :func:`compare` sets two rounds beside each other, :func:`gains` says what changed;
* :class:`Withheld` stands in place of a figure that too few marks would make meaningless;
* :class:`Limits` holds every threshold that decides about a word.
"""

from prep.interview.training.compare import Change, Comparison, compare
from prep.interview.training.gains import gains
from prep.interview.training.items import Item, Key, Marks, items
from prep.interview.training.limits import LIMITS, Limits, Withheld
from prep.interview.training.measures import Measures, Order, Spotting, measures
from prep.interview.training.remarks import on_item, practise_next, remarks
from prep.interview.training.result import Result, Trapped, rate

__all__ = [
    "LIMITS", "Change", "Comparison", "Item", "Key", "Limits", "Marks", "Measures", "Order", "Result",
    "Spotting", "Trapped", "Withheld", "compare", "gains", "items", "measures", "on_item",
    "practise_next", "rate", "remarks",
]  # fmt: skip
