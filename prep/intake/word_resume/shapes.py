"""Tell what a name looks like: an employer, a department, a post, a school, a degree."""

from __future__ import annotations

import re
from functools import cached_property

from prep.intake.word_resume.tidy import is_chinese, key
from prep.intake.word_resume.vocabulary import Vocabulary

_LEVEL = re.compile(r"^(?:[IVX]+|\d+|[A-C])$")
_TAIL = re.compile(r"[(（][^()（）]*[)）]$")


class Shapes:
    """Judges names by the words in them."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._zh = {
            name: tuple(w for w in words.shapes(name) if is_chinese(w))
            for name in (
                "organisations",
                "units",
                "posts",
                "schools",
                "degrees",
                "languages",
                "streets",
            )
        }
        self._en = {
            name: {w.lower() for w in words.shapes(name) if not is_chinese(w)}
            for name in (
                "organisations",
                "suffixes",
                "units",
                "posts",
                "schools",
                "streets",
                "small",
            )
        }

    def is_a(self, kind: str, text: str) -> bool:
        """Tell whether a text is of a kind: ``organisations``, ``units``, ``posts``, ``schools``."""
        plain = _TAIL.sub("", text.strip()).strip() or text.strip()
        if is_chinese(plain):
            return plain.endswith(self._zh[kind])
        return self._english(plain) == kind or (
            kind == "organisations" and self._english(plain) == "suffixes"
        )

    def is_unit(self, text: str) -> bool:
        """Tell whether a text may be a part of an organisation, whatever else it may be."""
        if is_chinese(text):
            return self.is_a("units", text)
        words = text.split()
        return bool(words) and any(text.lower().endswith(unit) for unit in self._en["units"])

    def is_result(self, text: str) -> bool:
        """Tell whether a text says how a course of training ended."""
        return any(
            self._has(text, w) if not is_chinese(w) else w in text
            for w in self._words.shapes("results")
        )

    def is_suffix(self, text: str) -> bool:
        """Tell whether a text is a legal form that belongs to the name before it: Inc."""
        return text.strip().lower() in self._en["suffixes"]

    def is_school(self, text: str) -> bool:
        """Tell whether a text names a school."""
        if is_chinese(text):
            return _TAIL.sub("", text).strip().endswith(self._zh["schools"])
        return any(self._has(text, word) for word in self._en["schools"])

    def is_street(self, text: str) -> bool:
        """Tell whether a text is an address with a street."""
        if is_chinese(text):
            return any(c.isdigit() for c in text) and any(w in text for w in self._zh["streets"])
        return bool(re.match(r"\d+\w?,?\s+\w", text)) or any(
            self._has(text, w) for w in self._en["streets"]
        )

    def is_degree(self, text: str) -> bool:
        """Tell whether a text is nothing but degrees."""
        rest = text
        for word in self._zh["degrees"]:
            rest = rest.replace(word, "")
        found = self._degree.match(text)
        return not key(rest) or (found is not None and not key(text[found.end() :]))

    def degree_of(self, text: str) -> tuple[str, str]:
        """Return the degree that a text begins with, and what comes after it (English)."""
        found = self._degree.match(text)
        if not found:
            return "", text
        rest = re.sub(r"^[\s,:–-]*(?:in\b|of\b)?\s*", "", text[found.end() :])
        return found.group().strip(), rest

    def language_of(self, text: str) -> str:
        """Return the language that a text begins with."""
        for word in self._words.shapes("languages"):
            if text.lower().startswith(word.lower()):
                return word
        return ""

    def last_end(self, kind: str, text: str) -> int:
        """Return where the last name of a kind ends within a Chinese text, with something after it; 0 for none."""
        ends = [m.end() for w in self._zh[kind] for m in re.finditer(re.escape(w), text)]
        return max([end for end in ends if end < len(text)], default=0)

    @cached_property
    def _degree(self) -> re.Pattern[str]:
        words = [w for w in self._words.shapes("degrees") if not is_chinese(w)]
        either = "|".join(re.escape(w) for w in words)
        return re.compile(rf"(?:{either})(?![\w])(?:\s*\(Hons\.?\))?(?:\s+degree)?", re.IGNORECASE)

    def _english(self, text: str) -> str:
        """Return the kind of an English name by its last word, else its first, else any."""
        words = [w.strip(".,()") for w in text.split()]
        while len(words) > 1 and _LEVEL.match(words[-1]):
            words.pop()
        if not words:
            return ""
        small = self._en["small"] | self._en["suffixes"]
        capital = all(not w[:1].islower() or w.lower() in small for w in words)
        order = [words[-1], words[0], *words]
        for word in order:
            lower = word.lower()
            for kind in ("posts", "suffixes", "organisations", "schools", "units"):
                known = self._en[kind]
                if (lower in known or f"{lower}." in known) and (kind == "posts" or capital):
                    return kind
        return ""

    @staticmethod
    def _has(text: str, word: str) -> bool:
        return re.search(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", text) is not None
