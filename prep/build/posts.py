"""The post that a résumé is for: a role profile of the library, or an advertisement that was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from prep.errors import IntakeError
from prep.intake.draft import draft
from prep.intake.found import DutyList, Item
from prep.intake.posting import read_posting
from prep.intake.readers import read_lines
from prep.library.load import load_text
from prep.library.meaning import meaning
from prep.library.roles import competencies
from prep.library.term_words import term_words
from prep.messages import Lang, say
from prep.model.base import Text
from prep.model.post_terms import Demand, Posting, Term
from prep.model.role import Duty, RoleProfile
from prep.resume.terms.weigh import terms_of

if TYPE_CHECKING:
    from prep.build.documents import Order


@dataclass(frozen=True)
class AdvertisedPost:
    """An advertisement as it was understood, and the profile that its duties give."""

    posting: Posting
    profile: RoleProfile


def advertised(path: Path) -> AdvertisedPost:
    """Take in an advertisement (txt, md, html, docx, pdf); raises ``IntakeError`` where it asks for nothing."""
    return _advertised(path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=8)
def _advertised(path: Path, _changed: int) -> AdvertisedPost:
    posting = read_posting(posting_lines(path))
    if not posting.duties and not posting.demands:
        raise IntakeError(
            say(
                f"{path}：没有找到职责，也没有找到任职要求 — 请把“岗位职责”“任职要求”两部分原样贴进文件",
                f"{path}: neither duties nor requirements were found — paste both parts of the advertisement as they stand",
            )
        )
    return AdvertisedPost(posting, _profile(posting, path))


def posting_lines(path: Path) -> list[str]:
    """Return the lines of the file of an advertisement."""
    from prep.word.read import document_lines

    return read_lines(path, {".docx": document_lines})


def _profile(posting: Posting, path: Path) -> RoleProfile:
    """Return a profile with the duties as they stand, and competencies by meaning; the rest is not asked of it."""
    texts = list(posting.duties) or [demand.text for demand in posting.demands]
    items = [Item(str(n), text, n) for n, text in enumerate(texts, 1)]
    title = posting.title or say("（未写明岗位）", "(post not named)")
    found = DutyList(title, None, "", 1, items=items)
    made = draft(title, 1, [found], competencies(), (), meaning())
    profile = load_text(made.text, RoleProfile, path).value
    areas = tuple(
        area.model_copy(
            update={"duties": tuple(_worded(duty, posting.lang) for duty in area.duties)}
        )
        for area in profile.areas
    )
    return profile.model_copy(update={"areas": areas, "title": _in(title, posting.lang)})


def _worded(duty: Duty, lang: Lang) -> Duty:
    text = _in(str(duty.text), lang)
    return duty.model_copy(update={"text": text, "phrase": text})


def _in(text: str, lang: Lang) -> Text:
    return Text(zh=text) if lang == "zh" else Text(en=text)


def posting_of(role: RoleProfile, lang: Lang) -> Posting:
    """Return what a role profile requires, as an advertisement would.

    Its duties give no terms: they are the editor's wording, and what stands for them is told duty by duty.
    """
    demands = [Demand(text=one.text.in_(lang), where=one.level) for one in role.requirements]
    return Posting(
        lang=lang,
        title=role.title.in_(lang),
        demands=tuple(demands),
    )


def wanted(order: Order) -> Posting:
    """Return what the post of an order asks for, in the language of the advertisement or of the documents."""
    if order.job is not None:
        return advertised(order.job).posting
    return posting_of(order.profile(), order.language)


def terms_for(posting: Posting) -> tuple[Term, ...]:
    """Return the terms of a post, the most important first."""
    return terms_of(posting, term_words(posting.lang))


def described(posting: Posting) -> Iterator[str]:
    """Say how an advertisement was understood."""
    yield say(
        f"招聘启事：{posting.title or '（没认出岗位名称）'}；职责 {len(posting.duties)} 条，要求 {len(posting.demands)} 条",
        f"advertisement: {posting.title or '(post not recognised)'}; {len(posting.duties)} duties, {len(posting.demands)} requirements",
    )
    if not posting.duties:
        yield say(
            "没有找到职责，按任职要求匹配业绩",
            "no duties were found: achievements are matched to the requirements",
        )
    yield from posting.notes
