"""Find and load the variants of a résumé: small files over a dossier, in the folder ``variants`` beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from prep.errors import DataError, NotFoundError
from prep.library.load import Finding, Loaded, load, locate, nearest
from prep.messages import say
from prep.model.dossier import Dossier
from prep.model.variant import ResumeVariant

FOLDER = "variants"
_OWN_WORDS = ("headline", "summary")


def variant_path(folder: Path, name: str) -> Path:
    """Return the file of a variant, by its name or its path; raises ``NotFoundError``."""
    own = Path(name)
    path = own if own.suffix in (".yaml", ".yml") else folder / FOLDER / f"{name}.yaml"
    if path.is_file():
        return path
    there = sorted(file.stem for file in (folder / FOLDER).glob("*.yaml"))
    hint = nearest(name, there)
    known = say("variants 里还没有", "there are none in variants yet")
    if there:
        known = say(f"有：{', '.join(there)}", f"there are: {', '.join(there)}")
    asked = say(f"；是“{hint}”吗？", f"; did you mean “{hint}”?") if hint else ""
    raise NotFoundError(
        say(
            f"没有名为 {name} 的简历版本 — {known}{asked}",
            f"there is no variant {name} — {known}{asked}",
        )
    )


def load_variant(path: Path, dossiers: Iterable[Dossier] = ()) -> Loaded[ResumeVariant]:
    """Load a variant; what it names must be in one of the dossiers. Raises ``DataError``."""
    loaded = load(path, ResumeVariant)
    known = {item.id for dossier in dossiers for item in dossier.evidence}
    problems = [
        locate(finding, loaded.tree, str(path)) for finding in _findings(loaded.value, known)
    ]
    if problems:
        raise DataError([*loaded.warnings, *problems])
    return loaded


def _findings(variant: ResumeVariant, known: set[str]) -> Iterator[Finding]:
    if variant.role and variant.job:
        yield Finding(
            ("job",),
            say("role 和 job 只能写一个", "role and job exclude each other"),
            say("删去其中一个", "leave one of them out"),
        )
    for name in ("pin", "exclude"):
        for n, one in enumerate(getattr(variant, name)):
            if known and one not in known:
                yield _unknown((name, n), one, known)
    for one in variant.reword:
        if known and one not in known and one not in _OWN_WORDS:
            yield _unknown(("reword", one), one, known | set(_OWN_WORDS))
    for one in set(variant.pin) & set(variant.exclude):
        yield Finding(
            ("exclude", variant.exclude.index(one)),
            say(f"{one} 既写在 pin 又写在 exclude", f"{one} is pinned and excluded"),
            say("只留一处", "leave it in one of them"),
        )


def _unknown(place: tuple[str | int, ...], one: str, known: set[str]) -> Finding:
    hint = nearest(one, known)
    return Finding(
        place,
        say(f"个人档案里没有业绩 {one}", f"the dossier has no evidence {one}"),
        say(f"改成 {hint}", f"write {hint}")
        if hint
        else say("写业绩的 id", "write the id of evidence"),
    )
