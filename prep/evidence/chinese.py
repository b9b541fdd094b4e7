"""Read the figures of a Chinese text: 四千三百万元, 126笔, 百分之零点三五, 一九九六年, 翻了一番, 两年半."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from prep.evidence.masks import mask_zh
from prep.evidence.numerals import DIGITS, ZH_NUMERAL, chinese, digits, is_digit_row
from prep.evidence.quantities import Bound, Quantity, Weight, last_place
from prep.model.guard_words import GuardWords, UnitWords

_N = rf"(?:{DIGITS}|{ZH_NUMERAL})"
_YEAR = r"(?:(?:19|20)\d\d|[一二][九〇零][零〇一二三四五六七八九]{2})"
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


class ChineseReader:
    """Reads figures by the words of a language file; ``names`` hold no figures."""

    def __init__(self, words: GuardWords, names: tuple[str, ...] = ()) -> None:
        self._hide = mask_zh(words.masks, names)
        self._units = {word: unit for unit in words.units for word in unit.words}
        self._bounds = words.bounds
        self._pattern = re.compile("|".join((*_FIXED, self._general(words))), re.VERBOSE)

    def read(self, text: str) -> tuple[Quantity, ...]:
        """Return the figures in their order."""
        masked = self._hide(text)
        found: list[Quantity] = []
        for match in self._pattern.finditer(masked):
            found += self._made(match, masked)
        return tuple(self._ranges(found, masked))

    def _general(self, words: GuardWords) -> str:
        units = "|".join(sorted(map(re.escape, self._units), key=len, reverse=True))
        no_unit = "|".join(map(re.escape, words.no_unit)) or "(?!)"
        return (
            rf"(?P<num>{DIGITS}\s*[十百千万亿]*|{ZH_NUMERAL})(?P<some>[多余来几])?(?P<scale>[万亿]*)\s*"
            rf"(?:(?!{no_unit})(?P<unit>{units}))?(?P<half>半)?"
        )

    def _made(self, match: re.Match[str], text: str) -> Iterator[Quantity]:
        groups = {name: value for name, value in match.groupdict().items() if value}
        if "num" in groups:
            yield from self._number(match, text)
        elif "year" in groups or "dotted" in groups or "month" in groups:
            yield from _date(match)
        else:
            value, of = _fixed(groups)
            if value is not None:
                yield self._placed(
                    Quantity(value, of, match.group(), match.start(), match.end()), text
                )

    def _number(self, match: re.Match[str], text: str) -> Iterator[Quantity]:
        written = match["num"].replace(" ", "")
        value = _value(written)
        if value is None:
            return
        for scale in match["scale"] or "":
            value *= _SCALES[scale]
        unit = self._units.get(match["unit"] or "")
        weight = _weight(written, value, unit)
        step = last_place(value, written)
        if unit:
            factor = Fraction(unit.factor)
            value, step = value * factor, step * factor
            value += factor / 2 if match["half"] else 0
        made = Quantity(
            value,
            unit.of if unit else "",
            match.group(),
            match.start(),
            match.end(),
            weight,
            "",
            step,
        )
        yield self._placed(made, text)

    def _placed(self, found: Quantity, text: str) -> Quantity:
        return replace(
            found, bound=self._bound(found, text), text=text[found.start : found.end].strip()
        )

    def _bound(self, found: Quantity, text: str) -> Bound:
        """Tell whether the words around a figure say that it is not exact."""
        before, after = text[: found.start].rstrip("了"), text[found.end :]
        bounds = self._bounds
        if re.search(r"\d[多余]|[十百千万][多余]", found.text) or _near(
            before, after, bounds.more_before, bounds.more_after
        ):
            return "less" if before.endswith("不超过") else "more"
        if _near(before, after, bounds.less_before, bounds.less_after):
            return "less"
        return "about" if _near(before, after, bounds.about_before, bounds.about_after) else ""

    def _ranges(self, found: list[Quantity], text: str) -> Iterator[Quantity]:
        """Give the first number of a range the unit of the second: 3-5年, 20到30%."""
        for n, one in enumerate(found):
            nxt = found[n + 1] if n + 1 < len(found) else None
            between = text[one.end : nxt.start].strip() if nxt else ""
            if nxt and not one.of and nxt.of and re.fullmatch(r"[-–—~～至到]", between):
                raw = _value(re.match(_N, nxt.text).group()) if re.match(_N, nxt.text) else None  # pyright: ignore[reportOptionalMemberAccess]
                one = replace(one, of=nxt.of, value=one.value * (nxt.value / raw if raw else 1))
            yield one


_FIXED = (
    r"(?P<dotted>(?<!\d)(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?![\d.]))",
    rf"(?P<year>(?<!\d){_YEAR})(?=\s*(?:[-–—~～至到]\s*{_YEAR})?\s*年)(?:\s*年(?:度|底|初|末)?\s*(?P<ymonth>{_N})\s*月(?:份)?(?:\s*{_N}\s*[日号])?)?",
    rf"(?<![个\d.])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|初|末)?(?!均|度)(?:\s*{_N}\s*[日号])?",
    rf"百分之(?P<percent>{_N})",
    rf"千分之(?P<permille>{_N})",
    rf"(?P<percent2>{_N})\s*[%％]",
    rf"(?P<permille2>{DIGITS})\s*‰",
    rf"(?P<below>{_N})分之(?P<above>{_N})",
    r"(?<![零一二三四五六七八九十百千])(?P<tenths>[一二两三四五六七八九]成(?:半|[一二三四五六七八九])?|\d成)(?![员本立果功长熟交绩为套名语])",
    r"翻了?(?P<doubled>[一两三四])番|(?P<doubled2>翻番)",
    r"(?P<halfof>一半|半数|减半|过半)",
    r"(?P<half_unit>(?<![上下前后多大这那零一二两三四五六七八九十年月个])半个?(?:年|月|天|小时|钟头|季度|周)(?:多)?)",
    r"(?P<one_and_half>[一二两三四五六七八九]个半(?:月|小时|季度))",
)
_HALVES = {"年": ("months", 6), "月": ("months", Fraction(1, 2)), "天": ("days", Fraction(1, 2)), "小时": ("minutes", 30),
           "钟头": ("minutes", 30), "季度": ("months", Fraction(3, 2)), "周": ("days", Fraction(7, 2))}  # fmt: skip


def _fixed(groups: dict[str, str]) -> tuple[Fraction | None, str]:
    """Read what is written in a form of its own: percentages, fractions, tenths, doublings, halves."""
    name = next(iter(groups))
    written = groups[name]
    if name.startswith("percent"):
        return _value(written), "percent"
    if name.startswith("permille"):
        value = _value(written)
        return (value / 10 if value is not None else None), "percent"
    if name == "below":
        below, above = _value(written), _value(groups["above"])
        return (above * 100 / below if below and above is not None else None), "percent"
    if name == "tenths":
        return _tenths(written), "percent"
    if name.startswith("doubled"):
        return Fraction(2) ** int(chinese(written) if name == "doubled" else 1), "times-as-much"
    if name == "halfof":
        return Fraction(50), "percent"
    unit = next(word for word in sorted(_HALVES, key=len, reverse=True) if word in written)
    of, half = _HALVES[unit]
    whole = chinese(written[0]) * 2 * half if name == "one_and_half" else Fraction(0)
    return whole + half, of


def _tenths(written: str) -> Fraction:
    whole, _, rest = written.partition("成")
    value = (_value(whole) or Fraction(0)) * 10
    return value + (5 if rest == "半" else _value(rest) or 0 if rest else 0)


def _date(match: re.Match[str]) -> Iterator[Quantity]:
    start, end, text = match.start(), match.end(), match.group()
    if match["month"]:
        yield Quantity(_value(match["month"]) or Fraction(0), "month", text, start, end)
        return
    if match["dotted"]:
        year, month = (int(part) for part in re.split(r"[./-]", match["dotted"]))
    else:
        year = int(_value(match["year"]) or 0)
        month = int(_value(match["ymonth"]) or 0) if match["ymonth"] else 0
    yield Quantity(Fraction(year), "year", text, start, end)
    if month:
        yield Quantity(Fraction(year * 100 + month), "month", text, start, end)


def _value(written: str) -> Fraction | None:
    """Read a number in digits, with 万 and the like after them, or in characters."""
    match = re.fullmatch(rf"({DIGITS})\s*([十百千万亿]*)", written)
    if match:
        value = digits(match[1])
        for scale in match[2]:
            value *= _SCALES[scale]
        return value
    try:
        return chinese(written)
    except ValueError:
        return None


def _weight(written: str, value: Fraction, unit: UnitWords | None) -> Weight:
    if written[0].isdigit():
        return "hard"
    row = is_digit_row(written)
    if row or (value == 1 and unit is None):
        return "skip" if not row else "hint"  # 七八户, 三五天 are no figures
    if value == 1 and unit:
        return unit.one
    return "hard" if unit or len(written) > 1 else "hint"


def _near(before: str, after: str, fore: tuple[str, ...], aft: tuple[str, ...]) -> bool:
    return (
        before.endswith(fore)
        if fore and before.endswith(fore)
        else bool(aft) and after.startswith(aft)
    )
