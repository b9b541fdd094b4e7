"""Fit a résumé to a number of pages: first fewer weak lines, then tighter setting, then fewer of the strong ones.

Nothing is cut silently: what was done is told, and a text is never made smaller than can be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from prep.messages import say
from prep.model.typography import Density
from prep.model.views import ResumeView

LADDER: tuple[Density, ...] = (
    Density(0, 1.14, 1.8),
    Density(0, 1.09, 1.5),
    Density(0, 1.04, 1.25),
    Density(),
    Density(0, 0.97, 0.8),
    Density(0, 0.94, 0.65),
    Density(-0.5, 0.92, 0.6),
    Density(-0.5, 0.89, 0.5),
    Density(-1.0, 0.87, 0.45),
    Density(-1.0, 0.84, 0.35),
)
"""From the loosest setting to the tightest; the one in the middle is the template as it is."""
PLAIN = LADDER.index(Density())
TAIL = 0.3
"""A last page that would be filled less than this is not begun."""
STRONG = 0.5
"""A line is strong whose worth is at least this share of the best one's."""
_FEWEST = 2
_ALL = 9
"""Steps of an action that a line tells where there is room for all."""


class Size(Protocol):
    """How much paper something takes."""

    @property
    def pages(self) -> int:
        """The number of pages."""
        ...

    @property
    def length(self) -> float:
        """The same in pages and parts of one."""
        ...

    @property
    def orphans(self) -> int:
        """Headings left alone at the foot of a page."""
        ...


@dataclass(frozen=True)
class Cut:
    """How much of the dossier a résumé holds."""

    bullets: int
    steps: int = 2
    duties: Literal["all", "current", "none"] = "all"


@dataclass(frozen=True)
class Fitted:
    """A résumé that was set to a number of pages."""

    view: ResumeView
    cut: Cut
    density: Density
    length: float
    """In pages and parts of one."""
    fits: bool
    orphans: int
    remarks: tuple[str, ...] = ()


Make = Callable[[Cut], ResumeView]
"""Makes the résumé with no more than a cut allows."""
Measure = Callable[[ResumeView, Density], Size]
"""Reckons how much paper a résumé takes in a setting."""


def fit(make: Make, measure: Measure, worths: Sequence[float], pages: int | None) -> Fitted:
    """Return the résumé that tells most within a number of pages; ``None`` leaves their number to its length.

    ``worths`` are those of the lines that may be told, best first: the first so many are kept when a cut
    allows fewer. Where nothing fits, the shortest is returned, and ``fits`` is false.
    """
    if pages is None:
        return _sensible(make, measure, worths)
    return _Fit(make, measure, worths, pages).best()


def _sensible(make: Make, measure: Measure, worths: Sequence[float]) -> Fitted:
    """Choose the number of pages: as few as hold every strong line without a page that is nearly empty."""
    natural = measure(make(Cut(len(worths))), Density())
    for pages in range(1, natural.pages + 1):
        found = _Fit(make, measure, worths, pages).strong()
        if found and found.fits:
            return found
    return _Fit(make, measure, worths, natural.pages).best()


class _Fit:
    def __init__(self, make: Make, measure: Measure, worths: Sequence[float], pages: int) -> None:
        self.make, self.measure, self.pages = make, measure, pages
        self.most = len(worths)
        best = max(worths, default=0.0)
        self.lines = sum(1 for worth in worths if worth >= STRONG * best) if best else 0
        self._made: dict[Cut, ResumeView] = {}
        self._sizes: dict[tuple[Cut, int], Size] = {}

    def size(self, cut: Cut, rung: int) -> Size:
        """Measure a cut in a setting, once."""
        key = (cut, rung)
        if key not in self._sizes:
            self._sizes[key] = self.measure(self.view(cut), LADDER[rung])
        return self._sizes[key]

    def view(self, cut: Cut) -> ResumeView:
        """Make a cut, once."""
        if cut not in self._made:
            self._made[cut] = self.make(cut)
        return self._made[cut]

    def holds(self, cut: Cut, rung: int) -> bool:
        """Whether a cut keeps to the pages in a setting."""
        return self.size(cut, rung).pages <= self.pages

    def strong(self) -> Fitted | None:
        """Return the best that keeps every strong line, if the pages hold it."""
        for cut in self._weaker():
            if self.holds(cut, PLAIN):
                return self._set(cut)
        least = Cut(max(self.lines, min(_FEWEST, self.most)))
        return self._set(least) if self.holds(least, len(LADDER) - 1) else None

    def best(self) -> Fitted:
        """Return the best there is."""
        if self.pages > 1 and (short := self._too_little()):
            return short
        if found := self.strong():
            return found
        for cut in self._shorter():
            if self.holds(cut, len(LADDER) - 1):
                return self._set(cut)
        return self._set(next(reversed(list(self._shorter()))))

    def _too_little(self) -> Fitted | None:
        """Return a résumé of fewer pages where all there is would leave the last page nearly empty."""
        for everything in (Cut(self.most), Cut(self.most, _ALL)):
            if self.size(everything, 0).length >= self.pages - 1 + TAIL:
                return self._set(everything) if everything.steps == _ALL else None
        widest = self.size(Cut(self.most, _ALL), 0)
        fewer = _Fit(self.make, self.measure, [1.0] * self.most, self.pages - 1).best()
        remark = say(
            f"全部材料写全、排松也只有 {widest.length:.1f} 页，没有排成 {self.pages} 页",
            f"all there is, set loosely, fills {widest.length:.1f} pages, not {self.pages}",
        )
        return replace(fewer, remarks=(*fewer.remarks, remark))

    def _weaker(self) -> Iterator[Cut]:
        """Yield cuts that leave out more and more of the weak lines."""
        for bullets in range(self.most, max(self.lines, min(_FEWEST, self.most)) - 1, -1):
            yield Cut(bullets)

    def _shorter(self) -> Iterator[Cut]:
        """Yield cuts that also leave out strong lines, then say less in each, then drop what posts were for."""
        fewest = min(_FEWEST, self.most)
        half = max(fewest, self.lines // 2)
        for bullets in range(max(self.lines, fewest), half - 1, -1):
            yield Cut(bullets)
        for duties in ("all", "current"):
            for bullets in range(max(self.lines, fewest), half - 1, -1):
                yield Cut(bullets, 1, duties)
        for bullets in range(half, fewest - 1, -1):
            yield Cut(bullets, 1, "none")

    def _set(self, cut: Cut) -> Fitted:
        """Set a cut as loosely as the pages allow, with no heading left alone if that can be had."""
        rungs = [rung for rung in range(len(LADDER)) if self.holds(cut, rung)]
        if not rungs:
            return self._fitted(cut, len(LADDER) - 1, fits=False)
        clean = [rung for rung in rungs if not self.size(cut, rung).orphans]
        full = [rung for rung in clean or rungs if self._fills(cut, rung)]
        return self._fitted(cut, (full or clean or rungs)[0], fits=True)

    def _fills(self, cut: Cut, rung: int) -> bool:
        """Whether the last page is not nearly empty."""
        size = self.size(cut, rung)
        return size.pages == 1 or size.length >= size.pages - 1 + TAIL

    def _fitted(self, cut: Cut, rung: int, fits: bool) -> Fitted:
        size = self.size(cut, rung)
        view, density = self.view(cut), LADDER[rung]
        remarks = tuple(self._remarks(cut, size, fits))
        return Fitted(view, cut, density, size.length, fits, size.orphans, remarks)

    def _remarks(self, cut: Cut, size: Size, fits: bool) -> Iterator[str]:
        if not fits:
            yield say(
                f"排不进 {self.pages} 页：删到最少仍有 {size.length:.1f} 页，请增加页数或隐去一些部分",
                f"it does not fit {self.pages} page(s): at its shortest it takes {size.length:.1f}; allow more or hide sections",
            )
        if (left := self.most - cut.bullets) > 0:
            yield say(
                f"为排进 {self.pages} 页，略去 {left} 条较弱的业绩",
                f"{left} weaker line(s) left out to fit {self.pages} page(s)",
            )
        if cut.steps < Cut(0).steps:
            yield say(
                "每条业绩只写了第一步和结果", "each line tells the first step and the result only"
            )
        if cut.duties == "current":
            yield say("以前岗位的职责没有写", "what earlier posts were for is left out")
        if cut.duties == "none":
            yield say("各岗位的职责没有写", "what the posts were for is left out")
        if size.orphans:
            yield say(
                "有标题落在页末，请看一下版面",
                "a heading stands alone at the foot of a page: look at it",
            )
