"""Compose every built-in role × sample person × language × outline × minutes, and count what keeps its time.

Beside it the way most candidates work: write all there is to say, then cut whole paragraphs from the end until
the time fits. Run: ``python benchmarks/speeches.py [ROLES]``.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from datetime import date
from decimal import Decimal

from prep.build.documents import Kind, Order, view_of
from prep.library.dossiers import load_dossier
from prep.library.outlines import names, outline
from prep.library.resources import built_in_folder
from prep.library.roles import role_files
from prep.messages import LANGS, set_language
from prep.model.views import SpeechView

TODAY = date(2026, 11, 25)
TOTAL, PART = 0.03, 0.10


def orders(roles: list[str]) -> list[Order]:
    folder = built_in_folder() / "templates" / "samples"
    people = [load_dossier(path).value for path in sorted(folder.glob("*.yaml"))]
    return [
        Order(person, TODAY, role, lang, Decimal(minutes), outline=plan)
        for person in people
        for role in roles
        for lang in LANGS
        for plan in names("outline")
        for minutes in (3, 5, 8)
        if outline(plan).suits_minutes(minutes)
    ]


def faults(view: SpeechView) -> list[str]:
    """Return what of a speech does not keep its time, or is said twice."""
    allowed = float(view.minutes) * 60
    found: list[str] = []
    if view.seconds < allowed * (1 - TOTAL):
        said = any("your material fills" in remark for remark in view.remarks)
        return ["short, and said so" if said else "short, and not said"]
    if view.seconds > allowed * (1 + TOTAL):
        found.append("total over")
    off = [
        p for p in view.parts if abs(p.seconds - p.target_seconds) > PART * p.target_seconds + 1e-6
    ]
    found += [f"part off: {p.id}" for p in off]
    used = [
        s for sentence in view.sentences() for s in sentence.sources if s.startswith("pattern/")
    ]
    once = [pattern for pattern in used if ".plain" not in pattern]
    if len(once) != len(set(once)):
        found.append("a pattern twice")
    return found


def cut_from_the_end(view: SpeechView) -> bool:
    """Tell whether cutting whole paragraphs from the end of a longer speech meets the time of this one."""
    allowed = float(view.minutes) * 60
    left = [sum(s.seconds for s in p.sentences) for part in view.parts for p in part.paragraphs]
    while left and sum(left) > allowed:
        left.pop()
    return abs(sum(left) - allowed) <= TOTAL * allowed


def main() -> None:
    set_language("en")
    roles = [file.id for file in role_files()][: int(sys.argv[1]) if len(sys.argv) > 1 else None]
    found: Counter[str] = Counter()
    cut = longer = 0
    start = time.perf_counter()
    asked = orders(roles)
    for order in asked:
        view = view_of(Kind.SPEECH, order)
        assert isinstance(view, SpeechView)
        found.update(faults(view) or ["kept"])
    took = time.perf_counter() - start
    for order in asked[:: max(1, len(asked) // 60)]:
        minutes = order.minutes or Decimal(5)
        long = view_of(
            Kind.SPEECH, Order(order.dossier, TODAY, order.role, order.lang, minutes * 2)
        )
        assert isinstance(long, SpeechView)
        longer += 1
        cut += cut_from_the_end(long.model_copy(update={"minutes": minutes}))
    print(f"{len(asked)} speeches over {len(roles)} roles, {took / len(asked) * 1000:.0f} ms each")
    for name, count in found.most_common():
        print(f"  {count:5}  {name}")
    print(f"cut from the end of a speech twice as long: {cut} of {longer} within 3 %")


if __name__ == "__main__":
    main()
