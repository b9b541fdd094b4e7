"""Turn the XML of a Word part into Jinja source, one line a paragraph."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

MAX_PART = 5_000_000
_TAG = re.compile(r"\{(?:<[^>]*>)*[{%#]")
_WHOLE_TAG = re.compile(r"\{[{%].*?[}%]\}")
_LITERAL = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
"""How a template writes braces that shall stand in the document (docxtpl's convention)."""
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_TEXT = re.compile(r"<w:t(?: [^>]*)?>(.*?)</w:t>|(\{[{%#].*?[}%#]\})", re.DOTALL)
_RUN = re.compile(r"<w:r(?: [^>]*)?>(?:(?!<w:r[ >]|</w:r>).)*</w:r>", re.DOTALL)
_LOOK = re.compile(r"<w:rPr>.*?</w:rPr>", re.DOTALL)
_RUNS = re.compile(r"(\{\{[^{}]*?\|\s*runs\b)\s*(?:\(([^()]*)\))?\s*(\}\})")
_EMPTY = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*></w:t></w:r>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]+>")


@lru_cache(maxsize=1)
def _patcher() -> Any:
    """Return docxtpl's tag patcher; it knows where Word splits tags into runs."""
    from docxtpl import DocxTemplate  # pyright: ignore[reportMissingTypeStubs]

    return DocxTemplate("unused.docx")


def has_tags(xml: str) -> bool:
    """Tell whether a part holds Jinja tags, even ones that Word has split."""
    return _TAG.search(xml) is not None


def jinja_source(xml: str) -> str:
    """Return the Jinja source of a part; each paragraph begins a line of its own."""
    flat = xml.replace("\n", " ").replace("&apos;", "'")  # LibreOffice writes it so
    patched: str = _patcher().patch_xml(flat)
    whole = _WHOLE_TAG.sub(lambda tag: tag.group().replace("&quot;", '"'), patched)
    for written, meant in _LITERAL.items():
        whole = whole.replace(written, f"{{{{ '{meant}' }}}}")
    opened = _RUN.sub(_opened, whole) if _RUNS.search(whole) else whole
    return _PARAGRAPH.sub("\n<w:p", opened)


def _opened(run: re.Match[str]) -> str:
    """Take a tag with the filter ``runs`` out of its run, and hand it that run's looks."""
    if not _RUNS.search(run.group()):
        return run.group()
    found = _LOOK.search(run.group())
    look = found.group() if found else ""
    quoted = look.replace("\\", "").replace("'", "\\'")

    def beside(tag: re.Match[str]) -> str:
        size = f"{tag.group(2)}, " if tag.group(2) else ""
        own = f"{tag.group(1)}({size}look='{quoted}') {tag.group(3)}"
        return f'</w:t></w:r>{own}<w:r>{look}<w:t xml:space="preserve">'

    return _EMPTY.sub("", _RUNS.sub(beside, run.group()))


def visible_text(line: str) -> str:
    """Return what a person sees in a line of the source: its text and its tags."""
    found = "".join(_MARKUP.sub("", a or b) for a, b in _TEXT.findall(line)) or _MARKUP.sub(
        "", line
    )
    text = " ".join(found.split())
    return text if len(text) <= 120 else text[:119] + "…"
