"""The review beside a plain list of banned words, on labelled passages: precision and recall of each rule.

Half a of the passages was there when the rules were tuned; half b was written afterwards. A rule is judged on all
passages: one that it should pass over counts as a false alarm where it speaks. The banned words are what a careful
person would search for in a word processor; where no word can tell (length, numbers), that list finds nothing.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

import yaml

from prep.library.review_rules import review_rules
from prep.messages import Lang
from prep.speech.review import ReviewContext, manuscript, review

DATA = Path(__file__).parent / "data" / "review.yaml"
DAY = date(2026, 11, 24)
Half = Literal["half_a", "half_b", "held_out"]
HALVES: tuple[Half, ...] = ("half_a", "half_b", "held_out")
NOT_JUDGED = {
    "latin", "misread", "plan-half-measured", "swap-run", "swap-share", "phrase-density", "no-result-figures",
    "part-missing", "list-of-one", "post-late", "salutation-missing", "pledge-missing", "pledge-one-way", "close-missing",
}  # fmt: skip
"""Rules about a whole text, and plain look-ups in a table: a single passage says nothing about them."""
BANNED: dict[str, str] = {
    "unsupported-claim": "多次|大幅|显著|明显|丰富|精通|一致好评|肯定|名列前茅|较强|许多|稳步|逐年|出色"
    "|significantly|proven track record|extensive|numerous|many times|excellent",
    "plan-unmeasured": "加强|努力|进一步|不断|积极|improve|better|support",
    "plan-only-study": "学习|learn",
    "empty-phrase": "与时俱进|开拓创新|添砖加瓦|以客户为中心|全方位|爱岗敬业|任劳任怨|激烈|转变观念|高度重视|抓手|赋能|桥梁"
    "|team player|passionate|results-driven|leverage|dynamic|synergy",
    "running-down": "不像别人|别人|前任|其他候选人|other candidates|predecessor",
    "arrogance": "非我莫属|最佳人选|没有人比我|best candidate|perfect|guarantee",
    "self-belittling": "才疏学浅|抛砖引玉|水平有限|经验不足|不如|only a|limited ability",
    "politics-form": "党员|团员|民主党派",
    "dated-slogan": "十六大|十七大|十八大|十九大|十二五|十三五",
    "broken-word": r"-",
    "misspelt": "基矗|矗|竟争|布署|帐户",
    "placeholder": r"[xX]{2,}|\*\*|【",
    "page-remains": "阅读提示|提示|&nbsp;|http|点赞",
    "garbled": "锟|�",
    "half-width": "[,:;?!]",
    "ordinal-comma": "第[一二三]、",
    "bracket-comma": "）、",
    "homophone": "期终|中止|定金|切忌",
}


@dataclass(frozen=True)
class Passage:
    """A passage, and the rules that should speak."""

    text: str
    faults: frozenset[str]
    lang: Lang = "zh"
    part: str = "advantages"


def passages(half: Half) -> list[Passage]:
    """Read one half of the labelled set."""
    data = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    return [Passage(**{**row, "faults": frozenset(row["faults"])}) for row in data[half]]


def by_rules(passage: Passage) -> set[str]:
    """Return the rules that speak in a review of the passage alone."""
    rules = review_rules()
    read = manuscript(passage.text.split("\n"), rules, passage.lang)
    sections = tuple(replace(s, part=passage.part) if not s.heading else s for s in read.sections)
    context = ReviewContext(DAY, 200 if passage.lang == "zh" else 130)
    report = review(replace(read, sections=sections), rules, context)
    return {finding.rule for finding in report.findings} - NOT_JUDGED


def by_words(passage: Passage) -> set[str]:
    """Return the rules whose banned words stand in the passage."""
    return {rule for rule, words in BANNED.items() if re.search(words, passage.text, re.I)}


@dataclass(frozen=True)
class Score:
    """How often a rule spoke rightly, wrongly, and not when it should."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is a fault."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the faults that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def scores(found: Iterable[tuple[Passage, set[str]]]) -> dict[str, Score]:
    """Return the score of each rule, and of all together under ``all``."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for passage, said in found:
        for rule in said | passage.faults:
            tally = right if rule in said & passage.faults else wrong if rule in said else missed
            tally[rule] += 1
            tally["all"] += 1
    return {r: Score(right[r], wrong[r], missed[r]) for r in sorted({*right, *wrong, *missed})}


def run(half: Half, way: Callable[[Passage], set[str]]) -> dict[str, Score]:
    """Score one way on one half."""
    return scores((passage, way(passage)) for passage in passages(half))


def main() -> None:
    for half in HALVES:
        listed = passages(half)
        clean = sum(not p.faults for p in listed)
        print(f"{half}: {len(listed)} passages, {clean} clean")
        start = time.perf_counter()
        rules = run(half, by_rules)
        spent = (time.perf_counter() - start) / len(listed) * 1000
        words = run(half, by_words)
        print(f"{'':<20} {'rules':^13} {'banned words':^13} {'faults':>6}")
        print(f"{'':<20} {'prec.':>6} {'recall':>6} {'prec.':>6} {'recall':>6}")
        none = Score(0, 0, 1)
        for rule, score in sorted(rules.items(), key=lambda item: (item[0] == "all", item[0])):
            other = words.get(rule, none)
            print(
                f"{rule:<20} {score.precision:6.2f} {score.recall:6.2f} {other.precision:6.2f} "
                f"{other.recall:6.2f} {score.right + score.missed:6}"
            )
        print(f"{spent:.1f} ms a passage\n")
        for passage in listed:
            said = by_rules(passage)
            if said != passage.faults:
                extra, lacking = sorted(said - passage.faults), sorted(passage.faults - said)
                print(f"  +{extra} -{lacking} {passage.text[:60]}")


if __name__ == "__main__":
    main()
