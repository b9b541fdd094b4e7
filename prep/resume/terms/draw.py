"""Draw key terms from the lines of a post, by rules and lists of words: the same line always gives the same terms.

What a line asks for is told by its form: a degree, a field of study, years, a licence, a language, a personal
quality; all else that is short enough is a skill. Where words such as 或 or “or” stand between terms, any one of
them is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from prep.messages import Lang
from prep.model.post_terms import Demand, Term, TermKind, TermWords, Where
from prep.resume.terms.cut import Trimmer, bare, clauses, splitter

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+#.&/-]*(?: [A-Z0-9][A-Za-z0-9+#.-]*)*")
_YEARS_ZH = re.compile(
    r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:\s*[-~－至到]\s*(?:\d{1,2}|[一二两三四五六七八九十]{1,2}))?\s*(?:周)?年(?:及)?(?:以上|以内)?"
)
_YEARS_EN = re.compile(
    r"(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\s*(?:\+|plus|or more)?(?:\s*(?:-|–|to)\s*\d{1,2})?"
    r"\s*(?:years?|yrs)(?:['’])?(?:\s+of)?(?:\s+or more)?",
    re.IGNORECASE,
)
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
           "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}  # fmt: skip
_AGE = re.compile(r"周岁|岁|年龄|\baged?\b|years? old", re.IGNORECASE)
_LABEL = re.compile(r"^(?:[\u4e00-\u9fff、/]{2,8}|[A-Z][A-Za-z /&-]{2,28})[：:]\s*(?=\S)")
"""What a line is about: 综合素质：…, Languages: …."""
_ABSENCE = re.compile(r"^(?:近.{1,4}年)?(?:无|没有|未|不得)|^no\s", re.IGNORECASE)
"""What a person must not have is no word that a résumé says."""
_CONDITION = re.compile(r"^.{1,8}(?:须|需|应当?|要)(?=(?:持)?有|具备|取得|持)")
"""For whom a demand holds: 销售基金须有…."""
_ONE_NAME = re.compile(r"[A-Za-z0-9+#./-]+[\u4e00-\u9fff]{1,2}")
"""A name in both scripts: A9算法, T恤."""
_LONGEST: dict[Lang, int] = {"zh": 14, "en": 5}
"""A piece of more characters (English: words) is a sentence, and no term."""
_DUTY_LONGEST: dict[Lang, int] = {"zh": 12, "en": 4}
_DUTY_TERMS = 2
"""How many terms a line of duties gives: its first objects say what it is about."""
_PREPOSITION = re.compile(
    r"\s(?:for|to|by|with|from|at|on|across|within|so|that|which|through|under|into|in line|against|before|after|when|while"
    r"|throughout|according)\s",
    re.IGNORECASE,
)
_SHORT_FORM = re.compile(r"(?<![A-Za-z])[A-Z]/[A-Z](?![A-Za-z])")
"""T/T and the like are one word."""
_SLASH = "\ue0ff"
_PRIVATE = 0xE000
"""The first of the characters that Unicode leaves to private use."""


@dataclass(frozen=True)
class _Piece:
    text: str
    kind: TermKind
    either: bool = False
    least: int | None = None


class Drawer:
    """Draws terms from lines of one language."""

    def __init__(self, words: TermWords) -> None:
        self._words = words
        self._trimmer = Trimmer(words)
        self._groups = 0
        self._degrees = {
            name.casefold(): rank for rank, names in enumerate(words.degrees, 1) for name in names
        }
        self._degree = splitter(tuple(name for names in words.degrees for name in names))

    @property
    def _lang(self) -> Lang:
        return self._words.lang

    def demand(self, demand: Demand) -> Iterator[Term]:
        """Yield the terms of a line of what is required or preferred."""
        line = _LABEL.sub("", bare(demand.text))
        for clause in clauses(line, self._lang):
            where: Where = "preferred" if self._has(clause, self._words.preferred) else demand.where
            yield from self._numbered(self._clause(clause), where, demand.text)

    def duty(self, text: str) -> Iterator[Term]:
        """Yield the few terms that say what a duty is about."""
        found: list[_Piece] = []
        for clause in clauses(bare(text), self._lang):
            found += self._objects(clause)
            if found:
                break
        yield from self._numbered(iter(found[:_DUTY_TERMS]), "duty", text)

    def _numbered(self, pieces: Iterator[_Piece], where: Where, line: str) -> Iterator[Term]:
        found = list(pieces)
        either = [piece for piece in found if piece.either]
        if len(either) > 1:
            self._groups += 1
        for piece in found:
            group = self._groups if piece.either and len(either) > 1 else None
            yield Term(
                text=piece.text,
                where=where,
                kind=piece.kind,
                either=group,
                least=piece.least,
                line=line,
            )

    def _has(self, text: str, words: tuple[str, ...]) -> bool:
        low = text.casefold()
        return any(word.casefold() in low for word in words)

    def _clause(self, clause: str) -> Iterator[_Piece]:
        if _AGE.search(clause) or _ABSENCE.match(clause):
            return
        rest = _CONDITION.sub("", clause)
        for take in (self._take_majors, self._take_degree, self._take_years):
            found, rest = take(rest)
            yield from found
        either = self._has(rest, self._words.either)
        for piece in self._parts(rest):
            yield from (replace(one, either=either) for one in self._piece(piece))

    def _take_degree(self, text: str) -> tuple[list[_Piece], str]:
        """Take the lowest degree that is enough out of a clause."""
        found = list(self._degree.finditer(text)) if self._asks_degree(text) else []
        if not found:
            return [], text
        lowest = min(found, key=lambda m: self._degrees[m.group().casefold()])
        rank = self._degrees[lowest.group().casefold()]
        rest = self._degree.sub(" ", text)
        rest = re.sub(
            r"(?:及|或)?(?:以上)?(?:学历|学位|文凭)(?:及|或)?(?:以上)?|及以上|或以上|以上",
            " ",
            rest,
        )
        rest = re.sub(
            r"\b(?:or above|or higher|or equivalent|degree|educated to|level)\b",
            " ",
            rest,
            flags=re.IGNORECASE,
        )
        return [_Piece(lowest.group(), "degree", least=rank)], rest

    def _asks_degree(self, text: str) -> bool:
        if self._lang == "zh":
            return bool(re.search(r"学历|学位|以上|毕业|专业|文凭|在读", text)) or len(text) <= 6
        if self._named(text, tuple(w for w in self._words.certificates if w.isupper())):
            return False
        return bool(
            re.search(
                r"degree|diploma|bachelor|master|phd|doctora|graduate|educated|b\.?sc|m\.?sc|mba",
                text,
                re.IGNORECASE,
            )
        )

    def _take_majors(self, text: str) -> tuple[list[_Piece], str]:
        """Take fields of study out of a clause; one of several is enough."""
        if self._lang == "zh":
            found = re.search(
                r"(?P<names>[^，；。]*?)(?:等)?(?:相关|类|相近)*专业(?!知识|技能|技术|能力|术语|资格|人员|素养|水平)",
                text,
            )
        else:
            found = re.search(
                r"(?:degree|diploma|graduate|bachelor(?:['’]s)?|master(?:['’]s)?)\b(?: degree)?\s+(?:in|of)\s+(?P<names>.+)$",
                text,
                re.IGNORECASE,
            )
        if found is None:
            return [], text
        names = found["names"]
        if self._lang == "zh":
            degree = list(self._degree.finditer(names))
            kept = names[: degree[-1].end()] if degree else ""
            names = names[len(kept) :]
            names = re.sub(r"^(?:及|或)?(?:以上)?(?:学历|学位)?(?:以上)?", "", names)
            rest = kept + ("及以上学历" if kept else "") + text[found.end() :]
        else:
            names = re.split(r"\b(?:with|and at least|plus|from)\b", names)[0]
            rest = (
                text[: found.start("names")].rstrip().removesuffix("in").removesuffix("of")
                + text[found.start("names") + len(names) :]
            )
        parts = [self._trimmer.trim(part) for part in self._parts(names)]
        majors = [part for part in parts if part and self._short(part)]
        return [_Piece(name, "major", either=len(majors) > 1) for name in majors], rest

    def _take_years(self, text: str) -> tuple[list[_Piece], str]:
        found = (_YEARS_ZH if self._lang == "zh" else _YEARS_EN).search(text)
        if found is None or (
            self._lang == "zh" and not re.search(r"经验|经历|从业|工作|以上|驾龄", text)
        ):
            return [], text
        number = int(found["n"]) if found["n"].isdigit() else _DIGITS.get(found["n"].casefold(), 0)
        if not number:
            return [], text
        named = f"{number}年" if self._lang == "zh" else f"{number} years"
        return [_Piece(named, "years", least=number)], text[: found.start()] + " " + text[
            found.end() :
        ]

    def _parts(self, text: str) -> list[str]:
        """Split an enumeration; a word for “and” or “or” stands between terms."""
        words = (*self._words.both, *self._words.either)
        if self._lang == "en":
            return [
                p
                for p in re.split(
                    r",|/(?=\s|[A-Za-z]{3})| and | or | & | as well as |\beither\b|\bone of\b", text
                )
                if p.strip()
            ]
        text = re.sub(r"至少(?:一|其中)(?:种|门|项|个)?|之一|任一|任意一(?:种|门|项)?", " ", text)
        return [p for p in splitter(words).split(self._hidden(text)) if p.strip()]

    def _hidden(self, text: str) -> str:
        """Return a text with marks for words that hold a character which otherwise joins terms."""
        for n, word in enumerate(self._words.whole):
            text = text.replace(word, chr(_PRIVATE + n))
        return _SHORT_FORM.sub(lambda found: found.group().replace("/", _SLASH), text)

    def _shown(self, text: str) -> str:
        for n, word in enumerate(self._words.whole):
            text = text.replace(chr(_PRIVATE + n), word)
        return text.replace(_SLASH, "/")

    def _piece(self, piece: str) -> Iterator[_Piece]:
        text = self._trimmer.trim(self._shown(piece))
        if not text:
            return
        kind = self._kind(text)
        if self._lang == "zh" and kind == "skill":
            yield from self._mixed(text)
        elif self._short(text) or kind == "trait":
            yield _Piece(text, kind) if self._short(text) else _Piece(text, "trait")

    def _mixed(self, text: str) -> Iterator[_Piece]:
        """Yield what is written in Latin letters apart from the Chinese around it, unless the two are one name."""
        if _ONE_NAME.fullmatch(text) and not self._named(text, self._words.languages):
            yield _Piece(text, self._kind(text))
            return
        latin = [
            found.group().strip(".-/ ") for found in _LATIN.finditer(text) if len(found.group()) > 1
        ]
        for name in latin:
            yield _Piece(name, self._kind(name))
        rest = self._trimmer.trim(_LATIN.sub(" ", text)) if latin else text
        if rest and len(rest.replace(" ", "")) >= 2 and self._short(rest) and " " not in rest:
            yield _Piece(rest, self._kind(rest))

    def _kind(self, text: str) -> TermKind:
        if self._named(text, self._words.certificates):
            return "certificate"
        if self._named(text, self._words.languages):
            return "language"
        return "trait" if self._named(text, self._words.traits) else "skill"

    def _named(self, text: str, names: tuple[str, ...]) -> bool:
        """Whether a text holds one of some names; in English as a whole word."""
        low = text.casefold()
        if self._lang == "zh":
            return any(name.casefold() in low for name in names)
        return any(re.search(rf"\b{re.escape(name.casefold())}\b", low) for name in names)

    def _short(self, text: str, duty: bool = False) -> bool:
        most = (_DUTY_LONGEST if duty else _LONGEST)[self._lang]
        if self._lang == "zh":
            return len(text) <= most
        return len(text.split()) <= most

    def _objects(self, clause: str) -> list[_Piece]:
        """Return what the work of a clause is done on."""
        if self._lang == "en":
            clause = _PREPOSITION.split(clause, maxsplit=1)[0]
        parts = [self._trimmer.trim(self._shown(p), duty=True) for p in self._parts(clause)]
        parts = [re.sub(r"(?:等)?(?:工作|任务|事宜|事项)$", "", part) for part in parts]
        return [_Piece(p, "duty") for p in parts if len(p) >= 2 and self._short(p, duty=True)]
