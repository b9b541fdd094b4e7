"""Two themes of our own; the built-in ones can be chosen too."""

from __future__ import annotations

from textual.theme import Theme

LIGHT = Theme(
    name="prep-light",
    primary="#1f4e79",
    secondary="#3f6b52",
    accent="#8a3b12",
    warning="#8a5a00",
    error="#a3201b",
    success="#2d6a3e",
    foreground="#1d1f21",
    background="#f7f5ef",
    surface="#efece3",
    panel="#e3dfd2",
    dark=False,
)
DARK = Theme(
    name="prep-dark",
    primary="#8fb8de",
    secondary="#9cc3a5",
    accent="#e0a77a",
    warning="#e5c07b",
    error="#f08f85",
    success="#98c9a3",
    foreground="#e6e3dc",
    background="#16191d",
    surface="#1e2227",
    panel="#2a2f36",
    dark=True,
)
