"""Recordings of a rehearsal: when there is speech, and where the pauses are. Needs the extra ``audio``."""

from prep.audio.talk import Pause, Talk, analyse

__all__ = ["Pause", "Talk", "analyse"]
