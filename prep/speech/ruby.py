"""Set readings above the characters of a text in runs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from prep.model.copies import Pinyin, Run, Runs
from prep.speech.pinyin import Reader


def with_readings(runs: Runs, reader: Reader, pinyin: Pinyin) -> Runs:
    """Return runs in which each character that needs a reading is a run of its own, with it above.

    The text is read as a whole, without grey marks: a breath does not part a word, nor does a change of
    looks. Arabic figures have no reading above them.
    """
    said = iter(reader.shown("".join(run.text for run in runs if not run.grey), pinyin))
    return tuple(piece for run in runs for piece in _pieces(run, said))


def _pieces(run: Run, said: Iterator[str]) -> Iterator[Run]:
    if run.grey:
        yield run
        return
    read = [(character, next(said)) for character in run.text]
    for is_plain, group in groupby(read, key=lambda pair: not pair[1]):
        if is_plain:
            yield run.model_copy(update={"text": "".join(character for character, _ in group)})
            continue
        for character, above in group:
            yield run.model_copy(update={"text": character, "ruby": above})
