"""Key terms of a post: what a reader or a program looks for in a résumé, and where the post asks for it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prep.messages import Lang
from prep.model.base import Model

Where = Literal["required", "preferred", "duty"]
TermKind = Literal["degree", "major", "years", "certificate", "skill", "language", "trait", "duty"]
Words = tuple[str, ...]


class Term(Model):
    """One term of a post."""

    text: str
    where: Where
    kind: TermKind
    either: int | None = None
    """Terms of the same number: any one of them is enough."""
    importance: Annotated[float, Field(ge=0, le=1)] = 1.0
    """From where it stands, how early and how often it is named; the highest of a post is 1."""
    least: int | None = None
    """The years asked for, or the rank of the degree."""
    line: str = ""
    """The line of the post that asks for it."""


class Demand(Model):
    """One line of what a post asks for, before terms are drawn from it."""

    text: str
    where: Where


class Posting(Model):
    """An advertisement, taken apart."""

    lang: Lang
    title: str | None = None
    organisation: str | None = None
    duties: tuple[str, ...] = ()
    demands: tuple[Demand, ...] = ()
    """What is required or preferred, a line each."""
    notes: tuple[str, ...] = ()
    """What was left aside, a line each."""


class TermWords(Model):
    """The words by which terms are drawn from sentences of one language (``templates/resume/terms-*.yaml``)."""

    schema_: Annotated[Literal["term-words/1"], Field(alias="schema")]
    lang: Lang
    leads: Words
    """What stands before a term and is no part of it: 熟悉, knowledge of."""
    tails: Words
    """What stands after it: 等, 相关经验, skills."""
    fillers: Words
    """Adjectives and adverbs before a term: 良好的, strong."""
    duty_leads: Words
    """Verbs before the object of a duty that say nothing by themselves: 负责, 协助."""
    preferred: Words
    """What makes a clause a wish: 优先, a plus."""
    must: Words
    """What makes a demand a hard one: 必须, must."""
    either: Words
    """What makes any one of several enough: 或, or."""
    both: Words
    """What joins terms that are all asked for: 、, and."""
    degrees: tuple[Words, ...]
    """Names of degrees, lowest rank first."""
    majors: Words
    """What stands after a field of study: 专业."""
    certificates: Words
    """What the name of a certificate or licence ends in or holds."""
    languages: Words
    traits: Words
    """Personal qualities, and what their names end in."""
    stop: Words
    """Pieces that are no terms: 相关工作, 不限."""
    whole: Words = ()
    """Words that hold what otherwise joins terms: 和谐."""
    same: tuple[Words, ...] = ()
    """Groups of spellings of one thing: 英语六级, CET-6."""
