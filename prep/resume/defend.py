"""What in a résumé the panel will ask about: figures without a paper, a small part in a large duty, gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from prep.evidence.match import Coverage
from prep.messages import Lang, say
from prep.model.dossier import Dossier, Evidence, OwnPart
from prep.model.role import RoleProfile
from prep.model.tailoring import Defence, TermTold
from prep.model.views import ResumeView

_HEAVY = 15
"""A competency of at least so many per cent is one that the panel dwells on."""
_MOST_TERMS = 5


def to_defend(
    view: ResumeView,
    dossier: Dossier,
    role: RoleProfile,
    coverage: Coverage,
    terms: Sequence[TermTold],
    names: Mapping[str, str],
) -> Iterator[Defence]:
    """Yield what needs preparing before the interview, what is told first; ``names`` are those of competencies."""
    for name in view.evidence_used:
        item = dossier.evidence_by_id[name]
        heavy = names.get(_heavy(item, role, coverage), "")
        yield from _evidence(item, heavy, view.lang)
    asked = [one for one in terms if _is_open(one)]
    for one in asked[:_MOST_TERMS]:
        yield _term(one)


def _is_open(one: TermTold) -> bool:
    """Whether a demand is left open; a quality such as patience is shown in the room, not defended on paper."""
    required = one.term.where == "required" and one.term.kind != "trait"
    return required and one.status in ("missing", "weak")


def _evidence(item: Evidence, heavy: str, lang: Lang) -> Iterator[Defence]:
    title = item.title.in_(lang)
    if item.figures and item.confirmed_by is None:
        told = ("、" if lang == "zh" else ", ").join(f.label.in_(lang) for f in item.figures[:3])
        yield Defence(
            what=title,
            why=say(
                f"数字没有写明由谁或哪份材料证实：{told}",
                f"nothing is named that confirms the figures: {told}",
            ),
        )
    if item.part is OwnPart.TOOK_PART and heavy:
        yield Defence(
            what=title,
            why=say(
                f"只是参与，却是“{heavy}”的依据：准备说清自己做的那一部分",
                f"a part taken among others, yet it stands for “{heavy}”: be ready to say which part was yours",
            ),
        )
    if not item.figures:
        yield Defence(
            what=title,
            why=say(
                "结果没有数字：准备说清做到什么程度",
                "no figure in its result: be ready to say how much came of it",
            ),
        )


def _heavy(item: Evidence, role: RoleProfile, coverage: Coverage) -> str:
    """Return the heaviest competency that this evidence stands for above all other."""
    for name, weight in sorted(role.weights.items(), key=lambda pair: -pair[1]):
        first = coverage.competencies.get(name, ())[:1]
        if weight >= _HEAVY and first == (item.id,):
            return name
    return ""


def _term(one: TermTold) -> Defence:
    if one.status == "weak":
        why = say(
            f"岗位要求，简历里说得弱（{one.place}）", f"required, and said weakly ({one.place})"
        )
    else:
        why = say(
            "岗位要求，档案里没有：准备如实回答和补救的办法",
            "required, and nowhere in the dossier: prepare a true answer and how you make up for it",
        )
    return Defence(what=one.term.text, why=why)
