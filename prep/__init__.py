"""Prepare for a competency interview or a competition for a post (竞聘)."""

__version__ = "0.1.0"
