"""The encodings that editors give a draft: it is written back as it was found."""

from __future__ import annotations

_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_ALLOWED = "\t\r\n\f"


def decoded(data: bytes) -> tuple[str | None, str]:
    """Return the text and its encoding; ``None`` for what is no text.

    UTF-8 first, then UTF-16 with its mark (Notepad's "Unicode"), then GB18030 (an older Chinese editor). A
    byte-order mark stays in the text, so that it is written back.
    """
    encoding = _MARKS.get(data[:2])
    for name in [encoding] if encoding else ["utf-8", "gb18030"]:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and (name != "gb18030" or _is_text(text)):
            return text, name
    return None, "utf-8"


def _is_text(text: str) -> bool:
    """Tell whether a text read as GB18030 is one: almost any bytes can be read so."""
    return not any(c < " " and c not in _ALLOWED for c in text)
