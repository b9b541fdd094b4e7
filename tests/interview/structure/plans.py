"""A plan that has everything, as a person writes it."""

from __future__ import annotations

from pathlib import Path

from prep.library.load import load_text
from prep.model.session_plan import SessionPlan

FULL = """\
schema: session-plan/1
role: bank-account-manager
groups:
  - {id: morning, day: 2026-12-05, candidates: 12}
  - {id: afternoon, day: 2026-12-05, candidates: 9}
minutes: 30
questions:
  count: 6
  kinds: [behavioural, situational, knowledge]
  competencies: [customer-orientation, risk-awareness]
  same: all
  probing: listed
  candidate_asks: at-end
panel:
  size: 7
  assessors: same
  trained: yes
  cv_hidden: 是
  notes: yes
  discussion: none
marking:
  unit: competency
  anchors: yes
  combination: trimmed
  rules: seven
"""


def written(*changes: tuple[str, str]) -> SessionPlan:
    """Read the full plan with some of its text changed."""
    text = FULL
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return load_text(text, SessionPlan, Path("plan.yaml")).value
