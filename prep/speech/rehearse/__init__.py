"""Rehearsing a speech: against a time for each part, with keys alone.

A target for each part is what helps: rehearsing against targets by zone cut the overrun of a talk of
6 min 40 s from 109 s to 8 s in the one study there is (TalkZones, MobileHCI 2014).
"""

from prep.speech.rehearse.findings import Advice, advice, next_drill
from prep.speech.rehearse.pace import Learnt, learn
from prep.speech.rehearse.plan import Plan, PlannedPart, plan
from prep.speech.rehearse.session import KEYS, Key, Session, Status, begin, signals

__all__ = [
    "KEYS", "Advice", "Key", "Learnt", "Plan", "PlannedPart", "Session", "Status",
    "advice", "begin", "learn", "next_drill", "plan", "signals",
]  # fmt: skip
