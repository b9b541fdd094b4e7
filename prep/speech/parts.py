"""The blocks of each part of a speech."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from prep.model.base import Text
from prep.model.outline import PartId
from prep.model.role import PlanDirection, Understanding
from prep.speech.advantages import advantages
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


def _opening(subject: Subject, writer: Writer, _target: int, _claims: int) -> list[Block]:
    facts, sources = opening_facts(subject)
    greeting = writer.say("greeting", ())
    who = writer.say("opening", sources, **facts)
    short = writer.say("opening.short", sources, **facts)
    brief = writer.say("opening.brief", sources, **facts)
    tellings: list[tuple[tuple[Said | None, ...], float]] = [
        ((greeting, who), 1.0),
        ((who,), 0.9),
        ((greeting, short), 0.7),
        ((short,), 0.6),
        ((brief,), 0.5),
    ]
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


def _plan(subject: Subject, writer: Writer, _target: int, _claims: int) -> list[Block]:
    blocks: list[Block] = []
    served: set[str] = set()
    for item in subject.dossier.commitments:
        source = (f"commitment/{item.id}",)
        blocks.append(
            _promise(
                f"commitment/{item.id}", item.direction, item.goal, item.measures, source,
                subject.when(item.by), item.owner, 1.5, subject, writer,
            )
        )  # fmt: skip
        served.update(tag.partition("/")[2] for tag in item.duties)
    for direction in _directions(subject, served):
        source = (f"role/plan/{direction.id}",)
        blocks.append(
            _promise(
                f"plan/{direction.id}", direction.name, direction.goal, direction.measures, source,
                "", None, 0.5, subject, writer,
            )
        )  # fmt: skip
    return blocks


def _directions(subject: Subject, served: set[str]) -> list[PlanDirection]:
    """Return the profile's directions that serve duties no commitment serves."""
    return [plan for plan in subject.role.plan if not served.intersection(plan.duties)]


def _promise(
    block: str, direction: Text, goal: Text, measures: tuple[Text, ...], source: tuple[str, ...],
    by: str, owner: Text | None, value: float, subject: Subject, writer: Writer,
) -> Block:  # fmt: skip
    lead = writer.say("direction", source, direction=subject.words(direction), ordinal=ORDINAL)
    whose = writer.say("owner", source, owner=subject.words(owner))
    aim = writer.say("goal", source, goal=subject.words(goal), by=by)
    steps = [
        [said]
        for n, measure in enumerate(measures)
        if (said := writer.say("measure.next" if n else "measure.first", source, measure=subject.words(measure)))
    ]  # fmt: skip
    first = [said for said in (lead, aim) if said]
    steps += [[whose]] if whose else []
    return _growing(block, first + steps[0], steps[1:], value)


def _pledge(subject: Subject, writer: Writer, _target: int, _claims: int) -> list[Block]:
    """Pledge for either outcome, at greater or smaller length; never for one alone."""
    facts, sources = opening_facts(subject)
    origin, direction, dated = _pledged(subject)
    facts["direction"] = subject.words(direction)
    groups = ("pledge.win" if dated else "pledge.win.undated", *_PLEDGES)
    wins = [writer.say(group, (*sources, origin), **facts) for group in groups]
    loses = [writer.say(f"pledge.lose{n}", sources, **facts) for n in _LENGTHS]
    variants = [
        Variant((win, lose), 1.0 - 0.1 * (n + m))
        for n, win in enumerate(wins)
        for m, lose in enumerate(loses)
        if win and lose
    ]
    return [Block("pledge", tuple(variants))] if variants else []


def _pledged(subject: Subject) -> tuple[str, Text, bool]:
    """Return the step that the pledge names: its source, what it is about, and whether it has a date."""
    steps = [
        (f"commitment/{c.id}", c.direction, c.by is not None) for c in subject.dossier.commitments
    ]
    steps += [(f"role/plan/{d.id}", d.name, False) for d in subject.role.plan]
    return next((step for step in steps if step[0] == subject.pledged), steps[0])


_PLEDGES = ("pledge.win.short", "pledge.win.brief")
_LENGTHS = ("", ".short", ".brief")
"""The endings of the groups of patterns that say the same at greater or smaller length."""


def _close(subject: Subject, writer: Writer, _target: int, _claims: int) -> list[Block]:
    facts, sources = opening_facts(subject)
    answer = writer.say("close.answer", sources, **facts)
    said = [writer.say(f"close{n}", sources, **facts) for n in _LENGTHS]
    tellings = [((answer, end), 1.0 - 0.1 * n) for n, end in enumerate(said)]
    tellings += [((None, end), 0.8 - 0.1 * n) for n, end in enumerate(said)]
    variants = [Variant(tuple(s for s in told if s), v) for told, v in tellings if told[1]]
    return [Block("close", tuple(variants))]


MAKERS: dict[PartId, Maker] = {
    "opening": _opening,
    "self": _self,
    "understanding": _understanding,
    "advantages": advantages,
    "plan": _plan,
    "pledge": _pledge,
    "close": _close,
}
