"""The language of the app: one for all screens, threads and message pumps.

``prep.messages`` keeps the language in a context variable, and every widget, worker and thread of a
Textual app has a context of its own. So the app's choice is kept here, and is put into the present
context whenever something is said.
"""

from __future__ import annotations

from prep import messages
from prep.messages import Lang


class _Choice:
    lang: Lang | None = None


def choose(lang: Lang) -> None:
    """Choose the language of the app."""
    _Choice.lang = lang
    messages.set_language(lang)


def forget() -> None:
    """Go back to what the environment asks for."""
    _Choice.lang = None
    messages.set_language(None)


def chosen() -> Lang:
    """Return the language of the app; make the present context speak it."""
    lang = _Choice.lang or messages.language()
    messages.set_language(lang)
    return lang


def say(zh: str, en: str) -> str:
    """Return the one of two texts that is in the language of the app."""
    return zh if chosen() == "zh" else en
