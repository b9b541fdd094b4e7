"""Find and load prepared answers for the training of assessors."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import Loaded, load, nearest
from prep.library.resources import folders
from prep.library.roles import readable_role, role, role_files
from prep.library.training_rules import training_rule
from prep.messages import say
from prep.model.role import Question
from prep.model.training import TrainingSet

_FOLDER = "role_profiles"
_TRAINING = "training"


def training_files() -> dict[str, Path]:
    """Return the training sets there are by id, sorted; the user's own hides a built-in of that id."""
    found: dict[str, Path] = {}
    for place in folders(_FOLDER):
        for path in sorted((place / _TRAINING).glob("*.yaml")):
            found.setdefault(path.stem, path)
    return dict(sorted(found.items()))


def load_training_set(path: Path) -> Loaded[TrainingSet]:
    """Load and check one training set against the question that it belongs to; raises ``DataError``."""
    known = [file.id for file in role_files()]
    return load(path, TrainingSet, [training_rule(known, readable_role)])


@lru_cache(maxsize=64)
def _set(path: Path, _changed: int) -> TrainingSet:
    return load_training_set(path).value


def training_set(set_id: str) -> TrainingSet:
    """Return a training set by its id; raises ``NotFoundError`` naming the nearest one, or ``DataError``."""
    files = training_files()
    if set_id in files:
        return _set(files[set_id], files[set_id].stat().st_mtime_ns)
    like = nearest(set_id, files)
    remedy = (
        say(f"是不是 {like}？", f"did you mean {like}?")
        if like
        else say("可用的：", "there are: ") + (", ".join(files) or say("（无）", "none"))
    )
    raise NotFoundError(
        say(f"没有练习卷 {set_id} — {remedy}", f"there is no training set {set_id} — {remedy}")
    )


def training_sets() -> tuple[TrainingSet, ...]:
    """Return every training set, sorted by id; raises ``DataError``."""
    return tuple(training_set(name) for name in training_files())


def question_of(found: TrainingSet) -> Question:
    """Return the question that the answers of a set were prepared for; raises ``NotFoundError``."""
    for question in role(found.role).questions:
        if question.id == found.question:
            return question
    raise NotFoundError(
        say(
            f"{found.role} 没有题目 {found.question} — 核对练习卷 {found.id} 的 question",
            f"{found.role} has no question {found.question} — check question in the training set {found.id}",
        )
    )
