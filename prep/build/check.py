"""Check files of every kind that prep reads, and report all that is wrong in the same form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from prep.build.check_drafts import check_drafts
from prep.build.documents import Kind, Order, view_of
from prep.build.forms import template_data
from prep.errors import CaseError, DataError, NotFoundError, Problem, TemplateError, WorkspaceError
from prep.library.cases import load_case
from prep.library.dossier_checks.rules import load_check_rules
from prep.library.dossiers import load_checked_dossier, load_dossier
from prep.library.files import read_text
from prep.library.heads import schema_of
from prep.library.load import Finding, Loaded, load, locate, nearest, written
from prep.library.provenance import load_source_lists
from prep.library.question_rules import Asked, alike, asked, same_question
from prep.library.rehearsal_rules import load_rehearsal_rules
from prep.library.resources import find, folders
from prep.library.review_rules import load_accepted, load_rules
from prep.library.roles import load_competencies, load_role
from prep.library.training import load_training_set
from prep.library.tree import Node
from prep.library.variants import FOLDER as VARIANTS
from prep.library.variants import load_variant
from prep.messages import Lang, language, say
from prep.model.aloud import Aloud
from prep.model.case import Case
from prep.model.form_fields import FormFields
from prep.model.guard_words import GuardWords
from prep.model.outline import Outline, Patterns
from prep.model.pack import PackTexts
from prep.model.post_terms import TermWords
from prep.model.readings import Readings
from prep.model.rehearsal import Rehearsals
from prep.model.resume_words import ResumeWords
from prep.model.role import RoleProfile
from prep.model.scoring import PanelRules
from prep.model.script import BookScript
from prep.model.session_plan import SessionPlan
from prep.model.sheet import Sheet
from prep.model.variant import ResumeVariant
from prep.model.views import View
from prep.speech.review import CHECKS
from prep.workspace.workspace import open_workspace

TRIALS = 60
"""How many seeds a case is drawn with when it is checked."""


def _variant(path: Path) -> Loaded[ResumeVariant]:
    """Load a variant of a résumé, held against the dossiers of the workspace in whose ``variants`` it stands."""
    try:
        found = open_workspace(path.resolve().parent.parent).load()
    except (WorkspaceError, DataError):
        found = []
    return load_variant(path, [item.value for item in found])


def _tried_case(path: Path) -> Loaded[Case]:
    """Load a case and draw it many times: what no reading finds, such as a guard that never holds."""
    from prep.interview.cases import draw

    loaded = load_case(path)
    try:
        for seed in range(1, TRIALS + 1):
            draw(loaded.value, seed)
    except CaseError as error:
        finding = Finding(error.place, error.what, error.remedy)
        raise DataError([locate(finding, loaded.tree, str(path))]) from None
    return loaded


_LOADERS: dict[str, Callable[[Path], Loaded[Any]]] = {
    "dossier": lambda path: load_checked_dossier(path, date.today()),
    "role-profile": load_role,
    "case": _tried_case,
    "competencies": load_competencies,
    "source-lists": load_source_lists,
    "speech-outline": lambda path: load(path, Outline),
    "speech-patterns": lambda path: load(path, Patterns),
    "speech-sheet": lambda path: load(path, Sheet),
    "speech-aloud": lambda path: load(path, Aloud),
    "book-script": lambda path: load(path, BookScript),
    "review-rules": lambda path: load_rules(path, CHECKS),
    "review-accepted": load_accepted,
    "readings": lambda path: load(path, Readings),
    "guard-words": lambda path: load(path, GuardWords),
    "rehearsal-rules": load_rehearsal_rules,
    "rehearsals": lambda path: load(path, Rehearsals),
    "dossier-checks": load_check_rules,
    "resume-words": lambda path: load(path, ResumeWords),
    "term-words": lambda path: load(path, TermWords),
    "resume-variant": _variant,
    "panel-rules": lambda path: load(path, PanelRules),
    "pack-texts": lambda path: load(path, PackTexts),
    "session-plan": lambda path: load(path, SessionPlan),
    "training-set": load_training_set,
    "form-fields": lambda path: load(path, FormFields),
}
_ANY_TIME = datetime(2026, 1, 1)
_SKIPPED = {"out", ".git", ".previous", "node_modules", "__pycache__"}


def check(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """Check files, and all that folders hold, drafts of speeches among them.

    Return what was checked and every problem found; what was accepted has that level.
    """
    checked: list[Path] = []
    problems: list[Problem] = []
    profiles: list[Loaded[RoleProfile]] = []
    for path in paths:
        for file in _files(path):
            checked.append(file)
            loaded, found = _checked(file)
            problems += found
            if loaded and isinstance(loaded.value, RoleProfile):
                profiles.append(loaded)
        drafts, found = check_drafts(path, date.today()) if path.is_dir() else ([], [])
        checked += drafts
        problems += found
    return checked, list(dict.fromkeys([*problems, *asked_twice(profiles)]))


def check_here(folder: Path, library: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """Check the YAML files, the variants and the drafts of a folder, not what else lies below it, and a library beside it."""
    own = [*folder.glob("*.y*ml"), *(folder / VARIANTS).glob("*.y*ml")]
    files = [path for path in sorted(own) if path.is_file()]
    checked, problems = check([*files, *library])
    drafts, found = check_drafts(folder, date.today())
    return checked + drafts, problems + found


def built_in_and_own() -> list[Path]:
    """Return the folders of role profiles and templates, the user's own and the built-in."""
    return [folder for name in ("role_profiles", "templates") for folder in folders(name)]


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for found in sorted(path.rglob("*")):
        inside = found.relative_to(path).parts[:-1]
        hidden = any(part in _SKIPPED or part.startswith(".") for part in inside)
        if (
            found.suffix in {".yaml", ".yml", ".docx"}
            and not hidden
            and found.is_file()
            and not found.name.startswith(("~$", "."))
        ):
            yield found


def check_file(path: Path) -> list[Problem]:
    """Check one file; which kind it is, it says itself. What was accepted is not told."""
    return [problem for problem in _checked(path)[1] if problem.level != "accepted"]


def _checked(path: Path) -> tuple[Loaded[Any] | None, list[Problem]]:
    if path.suffix == ".docx":
        return None, list(_check_template(path))
    try:
        loaded = _loader(path)(path)
    except DataError as error:
        return None, error.problems
    return loaded, list(loaded.warnings)


def asked_twice(profiles: Iterable[Loaded[RoleProfile]]) -> Iterator[Problem]:
    """Find questions of different profiles that ask the same; what a variant inherits is not asked twice."""
    own: dict[str, tuple[Path, Node]] = {}
    found: list[Asked] = []
    for loaded in profiles:
        for question in asked(loaded.tree):
            node = loaded.tree.get(*question.place)
            if node and not node.file:
                name = f"{loaded.value.id}/{question.id}"
                own[name] = (loaded.file, node)
                found.append(replace(question, id=name))
    for one, other, share in alike(found):
        if one.id.partition("/")[0] != other.id.partition("/")[0]:
            file, node = own[one.id]
            what, remedy = same_question(other.id, share)
            yield Problem(
                str(file), node.line, node.column, written(one.place), what, remedy, "warning"
            )


def _loader(path: Path) -> Callable[[Path], Loaded[Any]]:
    """Find how a YAML file is to be read; raises ``DataError`` where it does not say what it is."""
    read_text(path)  # tells plainly of a file that is missing, empty, or no text
    schema = schema_of(path)
    kind = (schema or "").partition("/")[0]
    if schema is None and (path.stem == "dossier" or _unreadable_head(path)):
        kind = "dossier"
    if kind in _LOADERS:
        return _LOADERS[kind]
    raise DataError([_unknown_kind(path, schema)])


def _unreadable_head(path: Path) -> bool:
    """Whether the file is not even YAML, so that a loader should say why."""
    from prep.library.tree import YamlError, read_tree

    try:
        root, _ = read_tree(read_text(path), str(path))
    except YamlError:
        return True
    return root is None or not isinstance(root.value, dict)


def _unknown_kind(path: Path, schema: str | None) -> Problem:
    kinds = [f"{kind}/1" for kind in _LOADERS]
    if schema is None:
        what = say("没有写明是哪种文件", "it does not say what kind of file it is")
        remedy = say("在开头加一行 schema: dossier/1 或 schema: role-profile/1", "begin it with schema: dossier/1 or schema: role-profile/1")  # fmt: skip
        return Problem(str(path), 1, 1, "schema", what, remedy)
    like = nearest(schema, kinds)
    what = say(f"不认识 {schema} 这种文件", f"{schema} is not a known kind of file")
    remedy = (
        say(f"是不是 {like}？", f"did you mean {like}?")
        if like
        else say("可用：", "there are: ") + ", ".join(kinds)
    )
    return Problem(str(path), 1, 1, "schema", what, remedy)


def _check_template(path: Path) -> Iterator[Problem]:
    """Compile a Word template, and try it on a sample of the kind of document whose fields it uses."""
    from prep.word.engine import DocumentProperties, template_at

    try:
        template = template_at(path)
        view = _likeliest(template.variables(), path.stem)
        template.render(template_data(view), DocumentProperties(path.stem, "prep", _ANY_TIME))
    except TemplateError as error:
        yield Problem(str(path), 0, 0, "", str(error).removeprefix(f"{path}: "), "")


def _likeliest(names: frozenset[str], stem: str) -> View:
    """Return the sample view that shares most names with a template; the file's name decides a draw."""
    views = _sample_views(language())
    return max(
        views.items(),
        key=lambda item: (len(names & set(template_data(item[1]))), item[0] in stem),
    )[1]


@lru_cache(maxsize=2)
def _sample_views(_said: Lang) -> dict[str, View]:
    """Return a view of every kind of document, made of a sample; messages in them have a language."""
    from prep.build.panel import PanelOrder, Paper, paper  # brings Jinja, which few files need

    sample = find("templates", "samples", "loan-officer.yaml")
    if sample is None:
        raise NotFoundError(say("找不到样例档案", "the sample dossier is missing"))
    order = Order(load_dossier(sample).value, _ANY_TIME.date())
    day = PanelOrder("bank-account-manager", "zh", _ANY_TIME.date())
    papers = {kind.value: paper(kind, day) for kind in Paper}
    return {**papers, **{kind.value: view_of(kind, order) for kind in Kind}}
