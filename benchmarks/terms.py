"""Key terms and duties of job advertisements, beside what a word list finds: precision and recall.

The advertisements in ``tests/resume/data/postings`` were written and labelled as a recruiter would by someone who had
not read the program. Seven have unusual layouts. Two of these (zh-10, en-07) were read by whoever mended the rules before the
mending was done, and a heading of zh-10 went into the rules: they are counted apart as seen. The other five are held out.
A term counts as found where the text is the same but for case, spaces and 的, or where one holds the other and is
longer by at most four Chinese characters or twelve letters (银行信贷业务 for 信贷业务); its place (required, preferred,
duty) is counted apart. The alternative is a list of all skills, degrees and certificates that the other advertisements name,
as application systems keep one, searched for in the text.

    python benchmarks/terms.py [-v]
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from prep.intake.posting import read_posting  # noqa: E402
from prep.library.term_words import term_words  # noqa: E402
from prep.resume.terms.weigh import terms_of  # noqa: E402

POSTINGS = ROOT / "tests" / "resume" / "data" / "postings"
SEEN = {"zh-10", "en-07"}
HELD_OUT = {"zh-09", "zh-11", "zh-12", "en-06", "en-08"}


@dataclass
class Count:
    """Hits, false finds and misses."""

    right: int = 0
    false: int = 0
    missed: int = 0
    placed: int = 0
    wrong: list[str] = field(default_factory=list[str])

    def __str__(self) -> str:
        found, wanted = self.right + self.false, self.right + self.missed
        precision, recall = self.right / max(1, found), self.right / max(1, wanted)
        return f"{precision:.2f} / {recall:.2f} of {wanted}, in the right place {self.placed / max(1, self.right):.2f}"


def key(text: str) -> str:
    """Return a term without case, spaces and 的."""
    return "".join(text.casefold().replace("的", "").split()).rstrip("。；;.")


def compare(
    found: dict[str, str],
    wanted: dict[str, str],
    count: Count,
    name: str,
    also: set[str] = frozenset(),
) -> None:
    """Count the terms of one advertisement; ``also`` are no faults, though they are not asked for."""
    left = dict(wanted)
    for one, where in sorted(found.items(), key=lambda item: item[0] not in wanted):
        hit = one if one in left else next((w for w in left if near(one, w)), None)
        if hit is not None:
            count.right += 1
            count.placed += where == left.pop(hit)
        elif one not in also and not any(near(one, w) for w in wanted.keys() | also):
            count.false += 1
            count.wrong.append(f"{name}: + {one} ({where})")
    for one, where in left.items():
        count.missed += 1
        count.wrong.append(f"{name}: - {one} ({where})")


def near(one: str, other: str) -> bool:
    """Whether one term holds the other and little more."""
    short, long = sorted((one, other), key=len)
    spare = 12 if short.isascii() else 4
    return short in long and len(long) - len(short) <= spare


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-v", action="store_true")
    loud = parser.parse_args().v
    labelled = {
        path.stem: yaml.safe_load(path.read_text("utf-8"))
        for path in sorted(POSTINGS.glob("*.yaml"))
    }
    for part, names in (
        ("mended on", labelled.keys() - HELD_OUT - SEEN),
        ("unusual, seen", SEEN),
        ("unusual, held out", HELD_OUT),
    ):
        for lang in ("zh", "en"):
            own = [name for name in sorted(names) if name.startswith(lang)]
            demands, duties, listed, lines = Count(), Count(), Count(), Count()
            for name in own:
                data = labelled[name]
                posting = read_posting(data["text"].splitlines())
                terms = terms_of(posting, term_words(posting.lang))
                wanted = {key(t["text"]): t["where"] for t in data["terms"]}
                found = {key(t.text): t.where for t in terms}
                of = lambda where, all_: {k: w for k, w in all_.items() if (w == "duty") == where}  # noqa: E731
                compare(of(False, found), of(False, wanted), demands, name, set(wanted))
                compare(of(True, found), of(True, wanted), duties, name, set(wanted))
                compare(
                    {key(d): "" for d in posting.duties},
                    {key(d): "" for d in data["duties"]},
                    lines,
                    name,
                )
                words = {
                    key(t["text"])
                    for other, d in labelled.items()
                    if other != name and other not in HELD_OUT | SEEN
                    for t in d["terms"]
                }
                compare(
                    {w: "required" for w in words if w in key(data["text"])},
                    of(False, wanted),
                    listed,
                    name,
                    set(wanted),
                )
            print(f"{part}, {lang} ({len(own)}): required and preferred {demands}")
            print(f"    duty terms {duties}")
            print(f"    duty lines {lines}")
            print(f"    required and preferred by a list of words {listed}")
            if loud and part == "mended on":
                print(
                    "\n".join(
                        sorted(
                            [
                                *demands.wrong,
                                *("  duty " + w for w in duties.wrong),
                                *("  line " + w for w in lines.wrong),
                            ]
                        )
                    )
                )


if __name__ == "__main__":
    main()
