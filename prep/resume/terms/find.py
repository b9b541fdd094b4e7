"""Find terms in texts: as they are, in another spelling of the same thing, or nearly."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from prep.messages import Lang
from prep.model.post_terms import TermWords

NEARLY = 0.67
"""The share of a term's pairs of characters (English: of its words) that a line must hold to say nearly the same."""
_SHORT = 4
"""A Chinese term of fewer characters is found whole or not at all."""
_PAPER = re.compile(r"证书?$")
_COMMON = frozenset(("and", "the", "of", "in", "for", "with", "to", "a", "an", "or"))


class Finder:
    """Finds terms in lines, whatever their case, width and spaces."""

    def __init__(self, words: TermWords) -> None:
        self._lang: Lang = words.lang
        self._same: dict[str, tuple[str, ...]] = {}
        for group in words.same:
            spelt = tuple(dict.fromkeys(_plain(word) for word in group))
            self._same |= dict.fromkeys(spelt, spelt)

    def forms(self, term: str) -> tuple[str, ...]:
        """Return the spellings of a term."""
        own = _plain(term)
        related = (own, *self._related(own))
        group = next((self._same[form] for form in related if form in self._same), ())
        return tuple(dict.fromkeys((*related, *group)))

    def _related(self, own: str) -> Iterable[str]:
        if self._lang == "en":
            yield own[:-1] if own.endswith("s") and not own.endswith("ss") else own + "s"
            return
        bare = _PAPER.sub("", own.replace("的", ""))
        if bare != own and len(bare) > 1:
            yield bare

    def says(self, term: str, line: str) -> bool:
        """Whether a line says a term."""
        text = _plain(line)
        return any(self._within(form, text) for form in self.forms(term))

    def _within(self, form: str, text: str) -> bool:
        if re.search(r"[a-z0-9]", form) or self._lang == "en":
            return re.search(rf"(?<![a-z0-9]){re.escape(form)}(?![a-z0-9])", text) is not None
        return form in text.replace(" ", "")

    def nearly(self, term: str, line: str) -> bool:
        """Whether a line says most of a term, in other words or another order."""
        own, text = _plain(term), _plain(line)
        if self._lang == "en":
            wanted = {word[:6] for word in re.findall(r"[a-z]{3,}", own) if word not in _COMMON}
            held = {word[:6] for word in re.findall(r"[a-z]{3,}", text)}
            return len(wanted) > 1 and len(wanted & held) / len(wanted) >= NEARLY
        han = re.sub(r"[^\u4e00-\u9fff]", "", own)
        if len(han) < _SHORT:
            return False
        pairs = {han[i : i + 2] for i in range(len(han) - 1)}
        return sum(pair in text for pair in pairs) / len(pairs) >= NEARLY


def _plain(text: str) -> str:
    """Return a text in small half-width letters with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("’", "'").split())
