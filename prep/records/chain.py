"""Data as one fixed text, and hashes that hang together."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Any

from prep.model.records import utc

FIRST = "0" * 64
"""What stands before the first entry of a log."""


def canonical(data: Any) -> str:
    """Write data as the one text that it has: keys sorted, no spaces, characters as they are."""
    return json.dumps(
        data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def parsed(text: str) -> Any:
    """Read data from such a text."""
    return json.loads(text)


def digest(data: Any) -> str:
    """Return the SHA-256 of data, in hexadecimal."""
    return hashlib.sha256(canonical(data).encode("utf-8")).hexdigest()


def link(
    previous: str, session: str, seq: int, at: datetime, who: str, action: str,
    thing: str, key: Any, old: Any, new: Any,
) -> str:  # fmt: skip
    """Return the hash of an entry of the log, which covers the one before it."""
    return digest([previous, session, seq, utc(at), who, action, thing, key, old, new])


def lot(seed: str, number: int) -> str:
    """Return what a candidate draws: candidates go in the order of these hashes.

    Anybody can check it with a tool for SHA-256: it is that of the seed, a colon and the number.
    """
    return hashlib.sha256(f"{seed}:{number}".encode()).hexdigest()
