"""The fact guard: every figure, date and name in a sentence stands in what the sentence cites, or it is found.

It also finds what is said more strongly than the evidence has it: a higher own part (参与 → 负责 → 主持 → 牵头),
and words such as 多次 and 显著 that nothing in the source bears out.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Literal

from prep.evidence.derived import Derivation, computed, derives
from prep.evidence.ladder import Raised, borne_out, rungs, strengthenings
from prep.evidence.ledger import Ledger, Said, Words
from prep.evidence.names import Named, composed, name_reader
from prep.evidence.numerals import ZH_NUMERAL
from prep.evidence.quantities import Quantity
from prep.evidence.sources import USER, SourceBook
from prep.evidence.stands import Alike, alike_pairs, made_exact, stands
from prep.messages import LANGS, Lang, say
from prep.model.dossier import OwnPart
from prep.model.views import Sentence

Level = Literal["hard", "hint", "derived", "asserted"]
"""``hard``: not borne out. ``hint``: to be looked at. ``derived``: follows by computing. ``asserted``: the user's word."""
Kind = Literal["source", "private", "figure", "date", "exact", "order", "part", "strong", "elsewhere",
               "person", "organisation", "award", "certificate", "post", "metric", "name"]  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """Something in a sentence that its sources do not bear out, or only by computing or by the user's word."""

    level: Level
    kind: Kind
    sentence: str
    what: str
    """The words it is about."""
    start: int
    why: str
    remedy: str = ""

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.start + len(self.what)

    def as_dict(self) -> dict[str, str | int]:
        """Return the parts by name, for ``--format json``."""
        return asdict(self)

    def __str__(self) -> str:
        return f"{self.what}: {self.why}" + (f" — {self.remedy}" if self.remedy else "")


def guard(sentences: Iterable[Sentence], book: SourceBook, words: Words) -> tuple[Finding, ...]:
    """Return what the sources that each sentence cites do not bear out, in the order of the sentences."""
    guardian = Guardian(book, words)
    return tuple(found for sentence in sentences for found in guardian.check(sentence))


class Guardian:
    """Checks sentences against one book; reads each source once."""

    def __init__(self, book: SourceBook, words: Words) -> None:
        self.book, self.words = book, words
        self.ledger = Ledger(book, words)
        self._names = {lang: name_reader(words[lang]) for lang in LANGS}
        self._alike = {lang: alike_pairs(words[lang].alike) for lang in LANGS}

    def check(self, sentence: Sentence) -> Iterator[Finding]:
        """Yield what the cited sources do not bear out."""
        yield from self._source_faults(sentence)
        cited = tuple(s for s in sentence.sources if s in self.book)
        for found in self.against(sentence.text, cited, language_of(sentence.text)):
            theirs = any(s.partition("/")[0] == USER for s in sentence.sources)
            yield as_asserted(found) if theirs and found.level in {"hard", "hint"} else found

    def against(self, text: str, sources: tuple[str, ...], lang: Lang) -> Iterator[Finding]:
        """Yield what some sources do not bear out in a text."""
        said = self.ledger.together(sources)
        yield from self.figures(text, said, lang, self.derivations(sources, said))
        yield from distinct(
            [*self.names(text, said, lang), *self.raised(text, sources, said, lang)]
        )

    def figures(
        self, text: str, said: Said, lang: Lang, derivations: tuple[Derivation, ...] = ()
    ) -> Iterator[Finding]:
        """Yield figures and dates that do not stand, and pairs told the wrong way round."""
        found = self.ledger.quantities(text, lang)
        for one in found:
            if one.weight != "skip":
                yield from self._figure(one, text, said, derivations, lang)
        yield from self._turned_round(text, found, said)

    def _figure(
        self, one: Quantity, text: str, said: Said, derivations: tuple[Derivation, ...], lang: Lang
    ) -> Iterator[Finding]:
        alike = self._alike[lang]
        if stands(one, said.figures, alike):
            if made_exact(one, said.figures, alike):
                yield _finding(
                    "hint",
                    "exact",
                    text,
                    one,
                    say("原文是概数，这里说成了确数", "the source gives it as approximate"),
                )
            return
        told = self._told_steps(text, lang)
        how = next((d.how for d in derivations if d.step in told and derives(one, d)), None)
        if how:
            yield _finding(
                "derived",
                "figure",
                text,
                one,
                say(f"原文没有，可由 {how} 算出", f"not in the source; follows from {how}"),
            )
            return
        kind: Kind = "date" if one.of in {"year", "month"} else "figure"
        level: Level = "hint" if one.weight == "hint" else "hard"
        yield _finding(level, kind, text, one, _no_figure(one, said))

    def _told_steps(self, text: str, lang: Lang) -> set[str]:
        """Return the kinds of computing that the words of a sentence speak of."""
        words = self.words[lang]
        named = {"sum": words.sums, "difference": words.differences, "share": words.shares}
        return {
            "",
            *(step for step, found in named.items() if any(w in text.lower() for w in found)),
        }

    def _turned_round(
        self, text: str, found: tuple[Quantity, ...], said: Said
    ) -> Iterator[Finding]:
        pairs = _from_to(text, found)
        if not pairs:
            return
        told = {
            (a.value, b.value)
            for line in said.text.split("\n")
            for tongue in LANGS
            for a, b in _from_to(line, self.ledger.quantities(line, tongue))
        }
        for a, b in pairs:
            if (b.value, a.value) in told and (a.value, b.value) not in told:
                yield _finding(
                    "hard",
                    "order",
                    text,
                    a,
                    say("方向与原文相反", "told the other way round in the source"),
                )

    def names(self, text: str, said: Said, lang: Lang) -> Iterator[Finding]:
        """Yield names that neither the sources nor the person and the post have."""
        for named in self._names[lang](text):
            if named.kind == "metric" and not any(
                q.of == "percent" for q in self.ledger.quantities(text, lang)
            ):
                continue
            if not self._known(named, said):
                yield _named(text, named)

    def _known(self, named: Named, said: Said) -> bool:
        common = self.ledger.common
        if named.after and (named.after in said.text or named.after in common.text):
            return True
        return composed(named.core.lower(), (*said.fields, *common.fields))

    def raised(
        self, text: str, sources: tuple[str, ...], said: Said, lang: Lang
    ) -> Iterator[Finding]:
        """Yield words that make more of a deed than the evidence does."""
        parts = [found.part for source in sources if (found := self.book.evidence(source))]
        highest = max(parts, key=lambda part: part.rank, default=None)
        for found in rungs(text, self.words[lang]) if highest else ():
            assert isinstance(found.claims, OwnPart)  # rungs claim parts
            if (
                highest
                and found.claims.rank > highest.rank
                and not borne_out(found, said.text, said.figures, False)
            ):
                yield _raised(text, found, "part", _part_why(found.claims, highest))
        for found in strengthenings(text, self.words[lang]):
            ours = found.word in self.ledger.common.text  # 国际 in the name of the post
            if not ours and not borne_out(found, said.text, said.figures, said.change):
                yield _raised(
                    text,
                    found,
                    "strong",
                    say(
                        "原文没有这个说法，也没有能支撑它的数字",
                        "the source neither says so nor has a count for it",
                    ),
                )

    def alike(self, lang: Lang) -> Alike:
        """Return the classes of units that may stand for one another in a language."""
        return self._alike[lang]

    def derivations(self, sources: tuple[str, ...], said: Said) -> tuple[Derivation, ...]:
        """Return what is declared to follow from some sources, and what can be computed of their figures."""
        cited = set(sources)
        known = [d for d in self.book.derivations.values() if cited & {d.id, *d.rests_on}]
        return (*known, *computed(said.figures))

    def _source_faults(self, sentence: Sentence) -> Iterator[Finding]:
        text = sentence.text
        if not sentence.sources:
            yield Finding("hard", "source", text, text, 0, say("没有注明出处", "no source"))
        for source in sentence.sources:
            if source not in self.book:
                yield Finding(
                    "hard",
                    "source",
                    text,
                    source,
                    0,
                    say("没有这个出处", "there is no such source"),
                )
            elif (evidence := self.book.evidence(source)) and not evidence.public:
                yield Finding(
                    "hard",
                    "private",
                    text,
                    source,
                    0,
                    say("这件事注明了不公开", "this evidence is marked as not public"),
                )


def distinct(found: list[Finding]) -> Iterator[Finding]:
    """Yield findings without those that a longer name holds or overlaps (业务标兵 in 全行业务标兵)."""
    for one in found:
        longer = (
            other for other in found if other.kind in _NAMES and len(other.what) > len(one.what)
        )
        if not any(one.start < other.end and other.start < one.end for other in longer):
            yield one


def language_of(text: str) -> Lang:
    """Tell the language of a sentence: Chinese where a fifth of its letters are."""
    han = sum("\u4e00" <= c <= "\u9fff" for c in text)
    letters = sum(c.isascii() and c.isalpha() for c in text)
    return "zh" if han * 5 >= letters else "en"


def as_asserted(found: Finding) -> Finding:
    """Turn a finding into something the user said of their own accord."""
    return replace(
        found,
        level="asserted",
        remedy=say("由您本人负责，备好材料", "it is your word: have the papers ready"),
    )


def _from_to(text: str, found: tuple[Quantity, ...]) -> list[tuple[Quantity, Quantity]]:
    """Return the pairs of figures that a text joins as 从…到… or from … to …."""
    pairs: list[tuple[Quantity, Quantity]] = []
    for a, b in itertools.pairwise(found):
        before, between = text[max(0, a.start - 6) : a.start], text[a.end : b.start]
        if len(between) > 16 or a.value == b.value or (a.of and b.of and a.of != b.of):
            continue
        zh = ("从" in before or "由" in before) and any(c in between for c in "到至为")
        en = before.lower().rstrip().endswith("from") and " to" in f" {between.lower()}"
        if zh or en:
            pairs.append((a, b))
    return pairs


def _finding(level: Level, kind: Kind, text: str, one: Quantity, why: str) -> Finding:
    remedy = say(
        "改成原文的说法，或把它写进档案", "say it as the source does, or add it to the dossier"
    )
    return Finding(
        level, kind, text, one.text, one.start, why, "" if level == "derived" else remedy
    )


def _no_figure(one: Quantity, said: Said) -> str:
    """Say why a figure does not stand: another unit, more than the source has, or nowhere in it."""
    number = re.match(r"[\d.,]+", one.text) or re.match(ZH_NUMERAL, one.text)
    same = {
        q.text
        for q in said.figures
        if number and q.of != "year" and _begins_with(q.text, number.group())
    }
    if same - {one.text}:
        listed = say("、", ", ").join(sorted(same))
        return say(
            f"原文的单位或说法不同：{listed}", f"the source has another unit or bound: {listed}"
        )
    return say("所引的原文里没有", "not in the source it cites")


def _begins_with(text: str, number: str) -> bool:
    return (
        text.startswith(number)
        and not text[len(number) : len(number) + 1].isdigit()
        and text[len(number) :][:1] not in {".", ","}
    )


_NAMES: dict[str, tuple[str, str]] = {
    "person": ("人名", "person"), "organisation": ("单位名", "organisation"), "award": ("荣誉", "award"),
    "certificate": ("证书或学历", "certificate"), "post": ("职务", "post"), "metric": ("指标", "measure"), "name": ("名称", "name"),
}  # fmt: skip


def _named(text: str, named: Named) -> Finding:
    zh, en = _NAMES[named.kind]
    why = say(f"{zh}不在档案所引的条目里", f"a {en} that the cited entries do not have")
    remedy = say("核对名称，或把它写进档案", "check the name, or add it to the dossier")
    return Finding("hard", named.kind, text, named.text, named.start, why, remedy)


def _raised(text: str, found: Raised, kind: Kind, why: str) -> Finding:
    level: Level = "hard" if isinstance(found.claims, OwnPart) else found.claims.level
    remedy = say("按档案里的说法写", "say no more than the dossier does")
    return Finding(level, kind, text, found.word, found.start, why, remedy)


_PARTS: dict[OwnPart, tuple[str, str]] = {
    OwnPart.TOOK_PART: ("参与", "took part"),
    OwnPart.RESPONSIBLE: ("负责", "was responsible"),
    OwnPart.IN_CHARGE: ("主持", "was in charge"),
    OwnPart.LED: ("牵头", "led"),
}


def _part_why(claimed: OwnPart, own: OwnPart) -> str:
    (zh, en), (own_zh, own_en) = _PARTS[claimed], _PARTS[own]
    return say(
        f"说成了“{zh}”，档案里是“{own_zh}”", f"it claims “{en}”; the dossier says “{own_en}”"
    )
