"""Runs: the one kind of data that brings its own looks into a Word template.

A template writes ``{{ line.runs | runs }}`` where it would write ``{{ line.text }}``. The filter takes plain
data, a list of ``{text, ruby, bold, grey, big}``, and only this module makes XML of it: every text is
escaped. The runs look like the text that the tag itself is written in (its font, its colour), and then
bold, grey, or larger.

A reading becomes ``w:ruby``, Word's phonetic guide. Word wants to know the size of the text below it:
``runs(18)`` for 18 pt, else 16.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from markupsafe import Markup

from prep.messages import say

_GREY = '<w:color w:val="8C8C8C"/>'
_ROMAN = "Times New Roman"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOOKS = {"text", "ruby", "bold", "grey", "big"}


def runs(value: object, size: float = 16, look: str = "") -> Markup:
    """Return the runs of a paragraph as XML; ``size`` is the size of the text in points.

    ``look`` is what the template's own run says of its looks; the engine hands it in. Raises ``TypeError``
    for what is no list of runs.
    """
    if not isinstance(value, (list, tuple)):
        raise TypeError(
            say("runs 只用于一组文字片段", "the filter runs takes a list of pieces of text")
        )
    found = cast("Iterable[object]", value)
    return Markup("".join(_run(_checked(item), size, look) for item in found))


def _checked(item: object) -> Mapping[str, Any]:
    if not isinstance(item, Mapping) or "text" not in item or set(item) - _LOOKS:  # pyright: ignore[reportUnknownArgumentType]
        raise TypeError(
            say(
                "片段要有 text，还可以有 ruby、bold、grey、big",
                "a piece has text, and may have ruby, bold, grey, big",
            )
        )
    return cast("Mapping[str, Any]", item)


def _run(item: Mapping[str, Any], size: float, look: str) -> str:
    own = _properties(look, bool(item.get("bold")), bool(item.get("grey")))
    if item.get("big"):
        own = _sized(own, round(size * 1.3 * 2))
    text = str(item["text"])
    if reading := str(item.get("ruby") or ""):
        return f"<w:r>{own}{_ruby(text, reading, size, own)}</w:r>"
    return f"<w:r>{own}{_text(text)}</w:r>"


def _properties(look: str, bold: bool, grey: bool) -> str:
    """Add to the looks of the template's run, in the order that the schema asks for."""
    inner = re.sub(r"^<w:rPr>|</w:rPr>$", "", look)
    parts = {name: found for found, name in _elements(inner)}
    if bold:
        parts["b"] = "<w:b/>"
    if grey:
        parts["color"] = _GREY
    return _written(parts)


def _sized(properties: str, half_points: int) -> str:
    parts = {name: found for found, name in _elements(properties)}
    parts["sz"] = f'<w:sz w:val="{half_points}"/>'
    parts["szCs"] = f'<w:szCs w:val="{half_points}"/>'
    return _written(parts)


_ORDER: tuple[str, ...] = tuple(
    """
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl
    cs em lang eastAsianLayout specVanish oMath
    """.split()  # noqa: SIM905
)
_ELEMENT = re.compile(r"<w:(\w+)(?: [^>]*)?/>")


def _elements(inner: str) -> Iterable[tuple[str, str]]:
    return ((match.group(), match.group(1)) for match in _ELEMENT.finditer(inner))


def _written(parts: Mapping[str, str]) -> str:
    known = [parts[name] for name in _ORDER if name in parts]
    return f"<w:rPr>{''.join(known)}</w:rPr>" if known else ""


def _ruby(text: str, reading: str, size: float, properties: str) -> str:
    """Return Word's phonetic guide: the reading half as large, and above the text.

    The reading names a Latin font and takes back the East Asian hint of the styles: with it, Word would
    draw á and ǎ as wide as a character.
    """
    small, base = round(size * 0.9), round(size * 2)
    lang = '<w:lid w:val="zh-CN"/>'
    fonts = f'<w:rFonts w:hint="default" w:ascii="{_ROMAN}" w:hAnsi="{_ROMAN}" w:cs="{_ROMAN}"/>'
    above = f'<w:rPr>{fonts}<w:b w:val="0"/><w:color w:val="262626"/><w:spacing w:val="0"/><w:sz w:val="{small}"/><w:szCs w:val="{small}"/></w:rPr>'
    return (
        f'<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="{small}"/>'
        f'<w:hpsRaise w:val="{round(base * 0.9)}"/><w:hpsBaseText w:val="{base}"/>{lang}</w:rubyPr>'
        f"<w:rt><w:r>{above}{_text(reading)}</w:r></w:rt>"
        f"<w:rubyBase><w:r>{properties}{_text(text)}</w:r></w:rubyBase></w:ruby>"
    )


_SPECIAL = re.compile("[\t\n\u2011]")
_INSTEAD = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u2011": "<w:noBreakHyphen/>"}


def _text(text: str) -> str:
    """Return a text as Word writes it: tabs, breaks and hyphens that keep together are elements."""
    clean = _FORBIDDEN.sub("", text)
    escaped = clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    inner = _SPECIAL.sub(
        lambda m: f'</w:t>{_INSTEAD[m.group()]}<w:t xml:space="preserve">', escaped
    )
    return f'<w:t xml:space="preserve">{inner}</w:t>'
