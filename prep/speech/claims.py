"""Choose what is claimed: evidence that speaks for the role's weighted competencies and the sheet's rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from prep.evidence.match import SUPPORTS, Match
from prep.messages import say
from prep.model.base import Text
from prep.model.dossier import Evidence
from prep.model.views import LeftOut
from prep.speech.earned import earns
from prep.speech.material import Subject
from prep.speech.select import Candidate, Chosen, Limits, select
from prep.speech.spoken import units

_CLAIMS = 2
"""No competency is claimed more often in one speech."""
_DIRECT = 3
"""Evidence that the candidate tagged with a competency is claimed for it rather than evidence that shows it
through a duty: strengths are raised to this power."""
_NEAR = 0.8
"""From this strength on, a likeness that only the program found is said in a speech."""
_JOINING = 10
"""What the joining words of the shortest telling take, in units."""
_ROWS = 0.5
"""What all rows of a sheet that evidence can earn are worth beside the role's competencies (1)."""


@dataclass(frozen=True)
class Claim:
    """A claim of a competency, the evidence for it, and the duty it matters for."""

    evidence: Evidence
    text: Text | None
    competency: str | None
    duty: str | None
    value: float
    near: bool = False
    """Whether the evidence is so near to the duty that a speech may say so."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the words of the claim come from, and what they rest on."""
        own = f"evidence/{self.evidence.id}"
        return (f"role/competency/{self.competency}", own) if self.competency else (own,)

    def words(self, subject: Subject) -> str:
        """Return the claim as a clause; nothing where none is left for this competency."""
        return subject.words(self.text)


class Choice:
    """The evidence that may be said in public, and the best choice of it for any number and time."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        out = subject.wishes.evidence("excluded")
        self._able = [e for e in subject.dossier.evidence if e.public and e.id not in out]
        self._by_id = {item.id: item for item in self._able}
        self._candidates = [self._candidate(item) for item in self._able]
        self._limits = Limits(
            0, 0,
            {c.id: min(len(c.claims), _CLAIMS) for c in subject.role.competencies},
            self._rows(),
            subject.wishes.evidence("pinned") & self._by_id.keys(),
        )  # fmt: skip

    def __len__(self) -> int:
        return len(self._able)

    def best(self, count: int, room: int | None = None) -> list[Claim]:
        """Return the claims worth most, the strongest first: no more than ``count``, within ``room`` units."""
        return self._claims(self._select(count, room, self._limits.pinned))

    def _select(self, count: int, room: int | None, pinned: Iterable[str]) -> tuple[Chosen, ...]:
        most = sum(c.length for c in self._candidates) if room is None else room
        limits = replace(self._limits, count=count, room=most, pinned=frozenset(pinned))
        return select(self._candidates, limits)

    def left_out(self, told: Sequence[str], room: int) -> list[LeftOut]:
        """Return all evidence that is not told, each with the reason."""
        words = self._subject.words
        return [
            LeftOut(id=item.id, title=words(item.title), reason=self._reason(item, told, room))
            for item in self._subject.dossier.evidence
            if item.id not in told
        ]

    def _reason(self, item: Evidence, told: Sequence[str], room: int) -> str:
        if not item.public:
            return say("档案里写明不公开", "the dossier says that it is not public")
        if item.id not in self._by_id:
            return say("您要求不讲", "you asked to leave it out")
        if not self._subject.coverage.matches[item.id].best_duty():
            return say("不支持这个岗位的任何职责", "it supports no duty of this post")
        forced = self._select(max(len(told), 1), room, {*self._limits.pinned, item.id})
        with_it = {one.candidate.id for one in forced}
        gone = [self._title(name) for name in told if name not in with_it]
        if not gone:
            return say("这一部分的时间已经用完", "the time of this part is used up")
        listed = ("、" if self._subject.lang == "zh" else ", ").join(gone)
        return say(
            f"讲它就要换下{listed}，后者更能说明这个岗位看重的胜任力",
            f"telling it would push out {listed}, which shows more of what the post weighs",
        )

    def _title(self, name: str) -> str:
        title = self._subject.words(self._by_id[name].title) if name in self._by_id else name
        return f"“{title}”"

    def _candidate(self, item: Evidence) -> Candidate:
        subject = self._subject
        match = subject.coverage.matches[item.id]
        own = 0.02 + 0.3 * match.relevance + 0.04 * item.part.rank + 0.05 * bool(item.figures)
        gains = {
            c.id: match.competencies[c.id] ** _DIRECT * c.weight / 100
            for c in subject.role.competencies
            if match.competencies.get(c.id, 0.0) >= SUPPORTS
        }
        words = (item.title, item.action[0], item.result)
        length = _JOINING + sum(units(subject.words(text), subject.lang) for text in words)
        sheet = subject.sheet
        rows = [row.id for row in sheet.rows if earns(item, row, subject)] if sheet else []
        return Candidate(item.id, own, gains, length, frozenset(rows))

    def _own_words(self, item: Evidence, competency: str) -> bool:
        """Tell whether the role's words for a competency may be said of the candidate.

        They are specific ("I know the profit of each article"), so a likeness that only the program found does not
        bear them: the candidate must have tagged the evidence with a duty of the role, or with the competency in a
        dossier whose tags are for no other role.
        """
        role = f"{self._subject.role.id}/"
        if any(tag.startswith(role) for tag in item.duties):
            return True
        tags = {tag for e in self._subject.dossier.evidence for tag in e.duties}
        elsewhere = any(not tag.startswith(role) for tag in tags)
        return competency in item.competencies and not elsewhere

    def _rows(self) -> dict[str, float]:
        sheet = self._subject.sheet
        if sheet is None:
            return {}
        rows = [row for row in sheet.rows if any(s.of_evidence for s in row.earned_by)]
        return {row.id: float(row.points / sheet.total) * _ROWS for row in rows}

    def _claims(self, chosen: Iterable[Chosen]) -> list[Claim]:
        """Put what was chosen in order, and give each its claim and its duty; none is used twice."""
        ordered = sorted(chosen, key=lambda one: -_worth(one))
        shown: dict[str, int] = {}
        duties: set[str] = set()
        claims: list[Claim] = []
        for one in ordered:
            claims.append(self._claim(one, shown, duties))
        return claims

    def _claim(self, one: Chosen, shown: dict[str, int], duties: set[str]) -> Claim:
        item = self._by_id[one.candidate.id]
        supported = _supported(self._subject.coverage.matches[item.id])
        duty = next((d for d in supported if d not in duties), supported[0] if supported else None)
        text = None
        if one.group is not None and self._own_words(item, one.group):
            place = shown.get(one.group, 0)
            shown[one.group] = place + 1
            weighed = {c.id: c for c in self._subject.role.competencies}
            text = weighed[one.group].claims[place]
        if duty:
            duties.add(duty)
        match = self._subject.coverage.matches[item.id]
        near = duty is not None and match.duties[duty] >= _NEAR
        return Claim(item, text, one.group, duty, 0.3 + _worth(one), near)


def _worth(one: Chosen) -> float:
    gain = one.candidate.gains[one.group] if one.group is not None else 0.0
    return one.candidate.base + gain


def _supported(match: Match) -> list[str]:
    found = [duty for duty, strength in match.duties.items() if strength >= SUPPORTS]
    return sorted(found, key=lambda duty: -match.duties[duty])
