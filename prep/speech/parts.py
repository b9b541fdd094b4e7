"""The blocks of each part of a speech."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from prep.model.base import Text
from prep.model.outline import PartId
from prep.model.role import PlanDirection, Understanding
from prep.speech.claims import Claim, choose_claims
from prep.speech.facts import career_facts, education_facts, opening_facts, profile_facts
from prep.speech.grammar import sentences, with_stop
from prep.speech.material import ORDINAL, Block, Said, Subject, Variant, Writer

Maker = Callable[[Subject, Writer, int, int], list[Block]]
"""Makes the blocks of a part from subject, writer, the part's target length and the number of claims."""


_TOO_SHORT = 30
"""Where a part has no more units than this, a career may go untold, and a greeting too."""


def _only(block: str, *said: Said | None, value: float = 1.0) -> list[Block]:
    """Return a block with one way of telling it; nothing where nothing is said."""
    found = tuple(sentence for sentence in said if sentence)
    return [Block(block, (Variant(found, value),))] if found else []


def _opening(subject: Subject, writer: Writer, target: int, _claims: int) -> list[Block]:
    facts, sources = opening_facts(subject)
    greeting = writer.say("greeting", ())
    who = writer.say("opening", sources, **facts)
    short = writer.say("opening.short", sources, **facts)
    tellings: list[tuple[tuple[Said | None, ...], float]] = [((greeting, who), 1.0)]
    if target <= _TOO_SHORT:
        tellings.append(((short,), 0.5))
    variants = [
        Variant(tuple(said for said in told if said), value)
        for told, value in tellings
        if all(told)
    ]
    return [Block("opening", tuple(variants))]


def _self(subject: Subject, writer: Writer, target: int, _claims: int) -> list[Block]:
    blocks: list[Block] = []
    for group, (facts, sources), value in (
        ("profile", profile_facts(subject), 0.6),
        ("study", education_facts(subject), 0.5),
    ):
        said = writer.say(group, sources, **facts)
        blocks += [b.optional() for b in _only(group, said, value=value)]
    facts, sources = career_facts(subject)
    career = _only("career", writer.say("career", sources, **facts))
    blocks += career if target > _TOO_SHORT else [b.optional() for b in career]
    blocks += _credentials(subject, writer)
    if motive := subject.dossier.target.motive:
        said = _spoken(motive, ("target/motive",), subject, writer)
        blocks += [b.optional() for b in _only("motive", *said, value=0.9)]
    return blocks


def _credentials(subject: Subject, writer: Writer) -> Iterator[Block]:
    certificates = subject.dossier.certificates[:2]
    if certificates:
        names = subject.several(item.name for item in certificates)
        sources = [f"certificate/{n}" for n in range(len(certificates))]
        said = writer.say("certificates", sources, certificates=names)
        yield from (b.optional() for b in _only("certificates", said, value=0.4))
    dated = sorted(enumerate(subject.dossier.honours), key=lambda pair: pair[1].date, reverse=True)
    for n, honour in dated[:2]:
        said = writer.say(
            "honour",
            (f"honour/{n}",),
            honour=subject.words(honour.name),
            honour_date=subject.when(honour.date),
            honour_issuer=subject.words(honour.issuer),
        )
        yield from (b.optional() for b in _only(f"honour/{n}", said, value=0.6))


def _spoken(text: Text, sources: tuple[str, ...], subject: Subject, writer: Writer) -> list[Said]:
    """Take whole sentences as they are written."""
    written = sentences(text.in_(subject.lang), subject.lang)
    return [writer.as_written(with_stop(one, subject.lang), sources) for one in written]


def _growing(block: str, lead: list[Said], more: list[list[Said]], value: float) -> Block:
    """Return a block that can be told by its lead alone, or with more and more after it."""
    variants = [Variant(tuple(lead), value)]
    for step, added in enumerate(more, 1):
        told = (*variants[-1].sentences, *added)
        variants.append(Variant(told, value * (1 + 0.35 * step)))
    return Block(block, tuple(variants)).optional()


def _understanding(subject: Subject, writer: Writer, _target: int, _claims: int) -> list[Block]:
    blocks = [
        _growing(
            f"insight/{n}",
            _spoken(insight, (f"target/insights/{n}",), subject, writer),
            [],
            1.6 - 0.2 * n,
        )
        for n, insight in enumerate(subject.dossier.target.insights)
    ]
    supported = {duty for duty, found in subject.coverage.duties.items() if found}
    for point in subject.role.understanding:
        value = 0.7 + 0.1 * len(supported.intersection(point.duties))
        blocks.append(_point(point, value, subject, writer))
    return blocks


def _point(point: Understanding, value: float, subject: Subject, writer: Writer) -> Block:
    source = (f"role/understanding/{point.id}",)
    lead = _spoken(point.point, source, subject, writer)
    more = [_spoken(detail, source, subject, writer) for detail in point.detail]
    return _growing(f"understanding/{point.id}", lead, more, value)


def _advantages(subject: Subject, writer: Writer, target: int, claims: int) -> list[Block]:
    """Tell as many claims as the time calls for: fewer if they are too long, more if too short."""
    chosen = choose_claims(subject)
    blocks = [_story(claim, subject, writer) for claim in chosen]
    count = min(claims, len(blocks))
    while count > 1 and sum(_shortest(block) for block in blocks[:count]) > target:
        count -= 1
    while count < len(blocks) and sum(_longest(block) for block in blocks[:count]) < target:
        count += 1
    if count == 1:
        return [_unnumbered(blocks[0], chosen[0], subject, writer)]
    return blocks[:count]


def _unnumbered(block: Block, claim: Claim, subject: Subject, writer: Writer) -> Block:
    """Make the claim of a story without a number, where there is only one."""
    lead = writer.say("claim.only", claim.sources, claim=claim.words(subject))
    if lead is None:
        return block
    variants = (replace(told, sentences=(lead, *told.sentences[1:])) for told in block.variants)
    return replace(block, variants=tuple(variants))


def _shortest(block: Block) -> int:
    return min(variant.length for variant in block.variants)


def _longest(block: Block) -> int:
    return max(variant.length for variant in block.variants)


def _story(claim: Claim, subject: Subject, writer: Writer) -> Block:
    """Tell evidence for a claim: situation, task, actions, result, and the duty it speaks for."""
    item = claim.evidence
    source = (f"evidence/{item.id}",)
    lead = writer.say("claim", claim.sources, claim=claim.words(subject), ordinal=ORDINAL)
    situation = writer.say("situation", source, situation=subject.words(item.situation),
                           Situation=subject.capital(item.situation))  # fmt: skip
    task = writer.say("task", source, task=subject.words(item.task))
    actions = _actions(claim, subject, writer)
    alone = writer.say(f"action.alone.{item.part}", source, action=subject.words(item.action[0]),
                       title=subject.words(item.title), title_within=subject.within(item.title))  # fmt: skip
    result = writer.say("result", source, result=subject.words(item.result),
                        Result=subject.capital(item.result))  # fmt: skip
    link = _link(claim, subject, writer)
    variants: list[Variant] = []
    for k in range(1, len(actions) + 1):
        shortest = (alone, *actions[1:k]) if alone else actions[:k]
        for before, done, worth in (
            ((), shortest, -0.4),
            ((situation,), actions[:k], 0.35),
            ((situation, task), actions[:k], 0.5),
        ):
            for after, more in (((), 0.0), ((link,), 0.25)):
                told = (lead, *before, *done, result, *after)
                if None not in before and None not in after:
                    found = tuple(said for said in told if said)
                    value = claim.value * (1 + worth + 0.25 * (k - 1) + more)
                    variants.append(Variant(found, value))
    return Block(f"evidence/{item.id}", tuple(variants))


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


def _link(claim: Claim, subject: Subject, writer: Writer) -> Said | None:
    if claim.duty is None:
        return None
    phrase = subject.words(subject.role.duty_by_id[claim.duty].phrase)
    return writer.say(
        "link", (f"evidence/{claim.evidence.id}", f"role/duty/{claim.duty}"), duty=phrase
    )


def _plan(subject: Subject, writer: Writer, _target: int, _claims: int) -> list[Block]:
    blocks: list[Block] = []
    served: set[str] = set()
    for item in subject.dossier.commitments:
        source = (f"commitment/{item.id}",)
        blocks.append(
            _promise(
                f"commitment/{item.id}", item.direction, item.goal, item.measures, source,
                subject.when(item.by), 1.5, subject, writer,
            )
        )  # fmt: skip
        served.update(tag.partition("/")[2] for tag in item.duties)
    for direction in _directions(subject, served):
        source = (f"role/plan/{direction.id}",)
        blocks.append(
            _promise(
                f"plan/{direction.id}", direction.name, direction.goal, direction.measures, source,
                "", 0.5, subject, writer,
            )
        )  # fmt: skip
    return blocks


def _directions(subject: Subject, served: set[str]) -> list[PlanDirection]:
    """Return the profile's directions that serve duties no commitment serves."""
    return [plan for plan in subject.role.plan if not served.intersection(plan.duties)]


def _promise(
    block: str, direction: Text, goal: Text, measures: tuple[Text, ...], source: tuple[str, ...],
    by: str, value: float, subject: Subject, writer: Writer,
) -> Block:  # fmt: skip
    lead = writer.say("direction", source, direction=subject.words(direction), ordinal=ORDINAL)
    aim = writer.say("goal", source, goal=subject.words(goal), by=by)
    steps = [
        [said]
        for n, measure in enumerate(measures)
        if (said := writer.say("measure.next" if n else "measure.first", source, measure=subject.words(measure)))
    ]  # fmt: skip
    first = [said for said in (lead, aim) if said]
    return _growing(block, first + steps[0], steps[1:], value)


def _pledge(subject: Subject, writer: Writer, target: int, _claims: int) -> list[Block]:
    facts, sources = opening_facts(subject)
    first = next(iter(subject.dossier.commitments), None)
    direction = first.direction if first else subject.role.plan[0].name
    origin = f"commitment/{first.id}" if first else f"role/plan/{subject.role.plan[0].id}"
    facts["direction"] = subject.words(direction)
    win = writer.say("pledge.win", (*sources, origin), **facts)
    short = writer.say("pledge.win.short", (*sources, origin), **facts)
    lose = writer.say("pledge.lose", sources, **facts)
    told = [said for said in (win, lose) if said]
    brief = [said for said in (short, lose) if said]
    variants = [
        Variant(tuple(told), 1.0),
        Variant(tuple(brief), 0.8),
        Variant(tuple(brief[:1]), 0.4),
    ]
    del target
    return [Block("pledge", tuple(v for v in variants if v.sentences))]


def _close(subject: Subject, writer: Writer, _target: int, _claims: int) -> list[Block]:
    facts, sources = opening_facts(subject)
    full = writer.say("close", sources, **facts)
    short = writer.say("close.short", (), **facts)
    variants = [Variant((said,), value) for said, value in ((full, 1.0), (short, 0.6)) if said]
    return [Block("close", tuple(variants))]


MAKERS: dict[PartId, Maker] = {
    "opening": _opening,
    "self": _self,
    "understanding": _understanding,
    "advantages": _advantages,
    "plan": _plan,
    "pledge": _pledge,
    "close": _close,
}
