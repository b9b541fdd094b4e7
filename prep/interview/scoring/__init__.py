"""Scoring of a panel's marks, exact and explained."""

from prep.interview.scoring.announce import announcement, conventions
from prep.interview.scoring.panels import composite, equalise
from prep.interview.scoring.score import score
from prep.interview.scoring.what_if import what_if

__all__ = ["announcement", "composite", "conventions", "equalise", "score", "what_if"]
