"""The checks behind the rules of a rehearsal. Each returns what it saw, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from prep.messages import Lang
from prep.model.rehearsal import Check, PartRun, Rehearsal, RehearsalRule
from prep.speech.rehearse.plan import Plan, PlannedPart
from prep.speech.remarks import clock
from prep.speech.spoken import units


@dataclass(frozen=True)
class Seen:
    """What a check saw."""

    times: float
    """How many times over its limit it is; 1 or more."""
    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    part: PartRun | None = None
    case: str = ""
    """The case whose remedy of its own is to be given, if the rule has one."""


_Check = Callable[[Rehearsal, Plan, RehearsalRule], Seen | None]


def _overtime(run: Rehearsal, plan: Plan, rule: RehearsalRule) -> Seen | None:
    over = run.total - run.limit
    least = rule.limit("seconds", run.lang)
    if run.drill or over < least:
        return None
    worst = max(run.parts, key=lambda part: part.actual - part.planned)
    facts = {
        "total": _clock(run.total),
        "limit": _clock(run.limit),
        "over": _s(over),
        "part": worst.name,
        "part_over": _s(worst.actual - worst.planned),
        "pace": str(plan.pace),
        "rate": _s(run.rate or 0),
    }
    others = [part for part in run.timed if part.id != worst.id]
    spoken = sum(part.actual for part in others)
    usual = sum(part.units for part in others) * 60 / spoken if spoken else plan.pace
    return Seen(over / least, facts, worst, "slower" if usual < plan.pace * _SLOWER else "")


_SLOWER = 0.93
"""Who speaks at less than this share of the pace that the text was composed for, in more than one part, needs
a shorter text."""
_FASTER = 1.1
"""Below this share of that pace nobody was rushing: where a part is short, its text is."""


def _early(run: Rehearsal, plan: Plan, rule: RehearsalRule) -> Seen | None:
    """See a whole run that ended long before the planned end."""
    under, least = plan.seconds - run.total, rule.limit("share", run.lang) * plan.seconds
    if run.drill or run.interrupted or under < least:
        return None
    worst = max(run.parts, key=lambda part: part.planned - part.actual)
    facts = {
        "total": _clock(run.total),
        "planned": _clock(plan.seconds),
        "under": _s(under),
        "part": worst.name,
        "part_under": _s(worst.planned - worst.actual),
    }
    return Seen(under / least, facts, worst)


def _part_long(run: Rehearsal, plan: Plan, rule: RehearsalRule) -> Seen | None:
    """See the part that ran over most, and look for a sentence that would make up for it."""
    worst = max(run.parts, key=lambda part: part.actual - part.planned)
    over = worst.actual - worst.planned
    least = max(
        rule.limit("seconds", run.lang), rule.limit("share", run.lang) * max(worst.planned, 1)
    )
    if over < least:
        return None
    facts = {**_times(worst), "over": _s(over), "needed": _pace(worst.units, worst.planned)}
    if (found := _to_leave_out(plan, run, worst, over, rule.keep)) is None:
        return Seen(over / least, facts, worst, "nothing")
    facts |= {"sentence": _short(found.text, run.lang), "saved": _s(found.seconds)}
    return Seen(over / least, facts, worst, "paragraph" if found.whole else "")


@dataclass(frozen=True)
class _Spare:
    """A sentence, or a whole paragraph, that can be left out."""

    text: str
    seconds: float
    whole: bool = False


def _to_leave_out(
    plan: Plan, run: Rehearsal, part: PartRun, over: float, keep: tuple[str, ...]
) -> _Spare | None:
    """Return the shortest that makes up for what the part ran over, or else the longest there is."""
    planned = next((p for p in plan.parts if p.id == part.id), None)
    if planned is None or not part.units:
        return None
    rate = part.units / part.actual if part.complete else run.pace / 60
    spare = list(_spare(planned, rate, run.lang, keep))
    enough = [one for one in spare if one.seconds >= over * _NEARLY]
    if enough:
        return min(enough, key=lambda one: one.seconds)
    return max(spare, key=lambda one: one.seconds, default=None)


_NEARLY = 0.9
"""A sentence that makes up for so much of what is too long is enough."""


def _spare(part: PlannedPart, rate: float, lang: Lang, keep: tuple[str, ...]) -> Iterator[_Spare]:
    """Yield what can be left out at a rate of units a second.

    The first sentence of a paragraph makes its point, and a deed leans on its situation and result: such
    sentences go only with the whole paragraph. One of several paragraphs may go.
    """
    told = [p for p in part.paragraphs if len(p) > 1]
    patterns = tuple(f"pattern/{name}" for name in keep)
    for paragraph in told:
        lasting = [units(s.text, lang) / rate for s in paragraph]
        if len(told) > 1:
            yield _Spare(paragraph[0].text, sum(lasting), whole=True)
        for sentence, seconds in list(zip(paragraph, lasting, strict=True))[1:]:
            if not any(source.startswith(patterns) for source in sentence.sources):
                yield _Spare(sentence.text, seconds)


def _part_short(run: Rehearsal, _plan: Plan, rule: RehearsalRule) -> Seen | None:
    worst = max(run.complete, key=lambda part: part.planned - part.actual, default=None)
    if worst is None:
        return None
    under = worst.planned - worst.actual
    least = max(rule.limit("seconds", run.lang), rule.limit("share", run.lang) * worst.planned)
    if under < least or 0 < worst.rate < run.pace * _FASTER:
        return None
    rate = worst.rate
    facts = {**_times(worst), "under": _s(under), "rate": f"{rate:.0f}"}
    skipped = rate > rule.limit("possible", run.lang) or not rate
    return Seen(under / least, facts, worst, "nothing" if skipped else "")


def _pace_fast(run: Rehearsal, _plan: Plan, rule: RehearsalRule) -> Seen | None:
    rate, most = run.rate, rule.limit("pace", run.lang)
    if rate is None or round(rate) <= most:
        return None
    worst = max(run.timed, key=lambda part: part.rate)
    facts = {"rate": f"{rate:.0f}", "most": f"{most:.0f}", "part": worst.name}
    return Seen(rate / most, {**facts, "part_rate": f"{worst.rate:.0f}"}, worst)


def _pace_slow(run: Rehearsal, _plan: Plan, rule: RehearsalRule) -> Seen | None:
    rate, least = run.rate, rule.limit("pace", run.lang)
    if rate is None or round(rate) >= least:
        return None
    worst = min(run.timed, key=lambda part: part.rate)
    facts = {"rate": f"{rate:.0f}", "least": f"{least:.0f}", "part": worst.name}
    return Seen(least / rate, {**facts, "part_rate": f"{worst.rate:.0f}"}, worst)


def _rushed_end(run: Rehearsal, _plan: Plan, rule: RehearsalRule) -> Seen | None:
    """See a last part that was spoken much faster than all before it."""
    if len(run.parts) < 3 or run.interrupted:
        return None
    *before, last = run.complete
    spoken = sum(part.actual for part in before)
    usual = sum(part.units for part in before) * 60 / spoken if spoken else 0.0
    ratio = last.rate / usual if usual else 0.0
    most = rule.limit("ratio", run.lang)
    if ratio < most:
        return None
    should = last.units * 60 / usual
    facts = {**_times(last), "rate": f"{last.rate:.0f}", "usual": f"{usual:.0f}"}
    return Seen(ratio / most, {**facts, "should": _s(should)}, last)


def _fillers(run: Rehearsal, _plan: Plan, rule: RehearsalRule) -> Seen | None:
    most = rule.limit("a-minute", run.lang)
    count = sum(len(part.fillers) for part in run.parts)
    if count < rule.limit("least", run.lang) or run.fillers_a_minute <= most:
        return None
    worst = max(run.parts, key=lambda part: len(part.fillers))
    facts = {
        "count": str(count),
        "a_minute": f"{run.fillers_a_minute:.1f}",
        "part": worst.name,
        "in_part": str(len(worst.fillers)),
    }
    return Seen(run.fillers_a_minute / most, facts, worst)


def _stumbles(run: Rehearsal, plan: Plan, rule: RehearsalRule) -> Seen | None:
    """See stumbles that come close together: the words there are hard to say."""
    within, least = rule.limit("within", run.lang), rule.limit("least", run.lang)
    clusters = [(len(c), part, c[0]) for part in run.parts if (c := _cluster(part, within))]
    count, part, first = max(clusters, key=lambda one: one[0], default=(0, None, 0.0))
    if part is None or count < least:
        return None
    facts = {"count": str(count), "within": _s(within), **_times(part)}
    planned = next((p for p in plan.parts if p.id == part.id), None)
    if planned and planned.sentences:
        # where the part ran late, the sentence that was due had not been reached yet
        stretched = first * planned.seconds / max(part.actual, planned.seconds)
        sentence = planned.sentences[planned.due(stretched, run.lang)]
        facts["sentence"] = _short(sentence.text, run.lang)
    return Seen(count / least, facts, part, "" if "sentence" in facts else "nothing")


def _cluster(part: PartRun, within: float) -> tuple[float, ...]:
    """Return the most stumbles that lie within so many seconds."""
    marks = sorted(part.stumbles)
    groups = [tuple(t for t in marks[n:] if t <= begin + within) for n, begin in enumerate(marks)]
    return max(groups, key=len, default=())


def _breathless(run: Rehearsal, _plan: Plan, rule: RehearsalRule) -> Seen | None:
    most = rule.limit("seconds", run.lang)
    if run.heard is None or run.heard.longest <= most:
        return None
    return Seen(run.heard.longest / most, {"longest": _s(run.heard.longest), "most": _s(most)})


def _silences(run: Rehearsal, _plan: Plan, rule: RehearsalRule) -> Seen | None:
    """See long silences in a recording: a speaker who looks for words."""
    if run.heard is None:
        return None
    least = rule.limit("least", run.lang)
    long = [p for p in run.heard.pauses if p.end - p.begin > rule.limit("seconds", run.lang)]
    if len(long) < least:
        return None
    longest = max(long, key=lambda pause: pause.end - pause.begin)
    facts = {
        "count": str(len(long)),
        "longest": f"{longest.end - longest.begin:.1f}",
        "at": _clock(longest.begin),
    }
    return Seen(len(long) / least, facts)


def _times(part: PartRun) -> dict[str, str]:
    return {"part": part.name, "took": _s(part.actual), "planned": _s(part.planned)}


def _pace(length: int, seconds: float) -> str:
    return f"{length * 60 / seconds:.0f}" if seconds else "-"


def _clock(seconds: float) -> str:
    return clock(round(seconds))


def _s(seconds: float) -> str:
    """Write seconds as a whole number, as a stopwatch is read."""
    return f"{seconds:.0f}"


def _short(text: str, lang: Lang) -> str:
    """Return the beginning of a sentence, enough to find it."""
    text = text.rstrip("。.！!").translate(_INNER_QUOTES)
    most = 18 if lang == "zh" else 44
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


_INNER_QUOTES = str.maketrans("“”", "‘’")
"""The sentence stands within quotation marks itself."""

CHECKS: Mapping[Check, _Check] = {
    "overtime": _overtime,
    "early": _early,
    "part-long": _part_long,
    "part-short": _part_short,
    "pace-fast": _pace_fast,
    "pace-slow": _pace_slow,
    "rushed-end": _rushed_end,
    "fillers": _fillers,
    "stumbles": _stumbles,
    "breathless": _breathless,
    "silences": _silences,
}
"""Every check, by its name in the rules."""
