"""The arguments of a speech: claims, each with its story told at length or in brief."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from prep.speech.claims import Choice, Claim
from prep.speech.material import ORDINAL, Block, Said, Subject, Variant, Writer

_MASTER = 8
"""So many stories are worded first, in the order of their worth, whatever the time: a story has the same
words in a speech of three minutes and of ten."""


def advantages(subject: Subject, writer: Writer, target: int, claims: int) -> list[Block]:
    """Tell as many claims as the time calls for: fewer if they are too long, more if too short."""
    choice = Choice(subject)
    if not len(choice):
        return []
    stories = {claim.evidence.id: _worded(claim, subject, writer) for claim in choice.best(_MASTER)}
    count = min(max(claims, 1), len(choice))
    told = _told(choice, count, target, subject, writer, stories)
    while len(told) < len(choice) and len(told) >= count and _longest(told) < target:
        count += 1
        told = _told(choice, count, target, subject, writer, stories)
    return told


def _told(
    choice: Choice, count: int, target: int, subject: Subject, writer: Writer,
    stories: dict[str, _Story],
) -> list[Block]:  # fmt: skip
    """Return the blocks of the best choice of so many claims; at least one claim, however short the time."""
    chosen = choice.best(count, target) or choice.best(1)
    for claim in chosen:
        if claim.evidence.id not in stories:
            stories[claim.evidence.id] = _worded(claim, subject, writer)
    blocks = [_block(claim, stories[claim.evidence.id], subject, writer) for claim in chosen]
    if len(blocks) == 1:
        return [_unnumbered(blocks[0], chosen[0], subject, writer)]
    return blocks


def _longest(blocks: Iterable[Block]) -> int:
    return sum(max(variant.length for variant in block.variants) for block in blocks)


@dataclass(frozen=True)
class _Story:
    """The sentences in which evidence can be told."""

    situation: Said | None
    task: Said | None
    actions: tuple[Said, ...]
    alone: Said | None
    """The first action where nothing is said before it: it names what the story is about."""
    result: Said | None


def _worded(claim: Claim, subject: Subject, writer: Writer) -> _Story:
    item = claim.evidence
    source = (f"evidence/{item.id}",)
    situation = writer.say("situation", source, situation=subject.words(item.situation),
                           Situation=subject.capital(item.situation))  # fmt: skip
    task = writer.say("task", source, task=subject.words(item.task))
    actions = _actions(claim, subject, writer)
    alone = writer.say(f"action.alone.{item.part}", source, action=subject.words(item.action[0]),
                       title=subject.words(item.title), title_within=subject.within(item.title))  # fmt: skip
    result = writer.say("result", source, result=subject.words(item.result),
                        Result=subject.capital(item.result))  # fmt: skip
    return _Story(situation, task, tuple(actions), alone, result)


def _actions(claim: Claim, subject: Subject, writer: Writer) -> list[Said]:
    item = claim.evidence
    steps = [subject.words(step) for step in item.action]
    said: list[Said] = []
    for n, step in enumerate(steps):
        group = "action.next"
        if n == 0:
            group = f"action.first.{item.part}"
        elif n == len(steps) - 1:
            group = "action.last"
        sources = (f"evidence/{item.id}",)
        sentence = writer.say(group, sources, action=step)
        if sentence is None:
            sentence = writer.say("action.first", sources, action=step)
        said += [sentence] if sentence else []
    return said


def _block(claim: Claim, story: _Story, subject: Subject, writer: Writer) -> Block:
    """Tell a story for a claim: situation, task, actions, result, and the duty that it speaks for."""
    lead = _lead(claim, subject, writer)
    link = _link(claim, subject, writer)
    variants: list[Variant] = []
    for k in range(1, len(story.actions) + 1):
        shortest = (story.alone, *story.actions[1:k]) if story.alone else story.actions[:k]
        for before, done, worth in (
            ((), shortest, -0.4),
            ((story.situation,), story.actions[:k], 0.35),
            ((story.situation, story.task), story.actions[:k], 0.5),
        ):
            for after, more in (((), 0.0), ((link,), 0.25)):
                told = (lead, *before, *done, story.result, *after)
                if None not in before and None not in after:
                    found = tuple(said for said in told if said)
                    value = claim.value * (1 + worth + 0.25 * (k - 1) + more)
                    variants.append(Variant(found, value))
    return Block(f"evidence/{claim.evidence.id}", tuple(variants))


def _lead(claim: Claim, subject: Subject, writer: Writer, only: str = "") -> Said | None:
    """Say what a story shows: in the role's words, as near to a duty, or simply as a deed."""
    told = {"ordinal": ORDINAL, "claim": claim.words(subject), "duty": _duty(claim, subject)}
    sources = claim.sources if claim.text else (f"evidence/{claim.evidence.id}",)
    if claim.text is None and claim.near:
        sources = (*sources, f"role/duty/{claim.duty}")
    related = ("claim.related", "claim.other") if claim.near else ("claim.other",)
    groups = ("claim",) if claim.text else related
    found = (writer.say(f"{group}{only}", sources, **told) for group in groups)
    return next((said for said in found if said), None)


def _duty(claim: Claim, subject: Subject) -> str:
    return subject.words(subject.role.duty_by_id[claim.duty].phrase) if claim.duty else ""


def _link(claim: Claim, subject: Subject, writer: Writer) -> Said | None:
    """Link a story to a duty; one whose lead has named the duty needs no link."""
    if claim.duty is None or claim.text is None:
        return None
    sources = (f"evidence/{claim.evidence.id}", f"role/duty/{claim.duty}")
    return writer.say("link", sources, duty=_duty(claim, subject))


def _unnumbered(block: Block, claim: Claim, subject: Subject, writer: Writer) -> Block:
    """Make the claim of a story without a number, where there is only one."""
    lead = _lead(claim, subject, writer, ".only")
    if lead is None:
        return block
    variants = (replace(told, sentences=(lead, *told.sentences[1:])) for told in block.variants)
    return replace(block, variants=tuple(variants))
