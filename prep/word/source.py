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
    return _PARAGRAPH.sub("\n<w:p", whole)


def visible_text(line: str) -> str:
    """Return what a person sees in a line of the source: its text and its tags."""
    found = "".join(_MARKUP.sub("", a or b) for a, b in _TEXT.findall(line)) or _MARKUP.sub(
        "", line
    )
    text = " ".join(found.split())
    return text if len(text) <= 120 else text[:119] + "…"
