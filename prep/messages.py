"""Say a thing in the language of the person in front of the program.

Both languages of a message stand side by side at the place where it is said, so that whoever
changes one sees the other. Texts of documents are not said here: they belong to the templates.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")

_current: ContextVar[Lang | None] = ContextVar("prep_language", default=None)


def language_of(environ: Mapping[str, str]) -> Lang:
    """Tell the language that an environment asks for: ``PREP_LANG``, else the locale, else English."""
    chosen = environ.get("PREP_LANG", "").lower()[:2]
    if chosen in LANGS:
        return chosen
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return _system_language()


def _system_language() -> Lang:
    """Tell the language of a system that sets no locale variable, as Windows does."""
    import locale

    name = (locale.getlocale()[0] or "").lower()
    return "zh" if name.startswith(("zh", "chinese")) else "en"


def language() -> Lang:
    """Tell the language in which messages are said now."""
    return _current.get() or language_of(os.environ)


def set_language(lang: Lang | None) -> None:
    """Choose the language of messages; ``None`` goes back to what the environment asks for."""
    _current.set(lang)


def say(zh: str, en: str) -> str:
    """Return the one of two texts that is in the present language."""
    return zh if language() == "zh" else en
