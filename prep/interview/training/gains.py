"""What is said of two rounds beside each other."""

from __future__ import annotations

from prep.interview.training.compare import Answers, Change, Comparison
from prep.interview.training.limits import LIMITS, Limits, Withheld
from prep.interview.training.measures import Spotting
from prep.interview.training.remarks import number
from prep.model.base import Text, text
from prep.model.training import Trap


def gains(found: Comparison, limits: Limits = LIMITS) -> tuple[Text, ...]:
    """Return the sentences on what changed, the caution that goes with the kind of answers last."""
    said: list[Text] = []
    if isinstance(found.distance, Withheld):
        why = found.distance.why
        return (
            text(f"前后两轮不作比较：{why.zh}。", f"The two rounds are not compared; {why.en}."),
        )
    said.append(_distance(found.distance, limits))
    if isinstance(found.severity, Change):
        said.append(_severity(found.severity))
    if isinstance(found.order, Change):
        said.append(_order(found.order))
    if not isinstance(found.weak, Withheld):
        said.append(_weak(*found.weak))
    said += _traps(found.overcome, found.remaining)
    said.append(_CAUTION[found.answers])
    return tuple(said)


_CAUTION: dict[Answers, Text] = {
    "same": text(
        "两轮是同样的回答，进步里有一部分可能只是记住了参考分；请再用另一卷验证。",
        "Both rounds had the same answers: part of the gain may be memory of the reference marks. Check it on the other form.",
    ),
    "parallel": text(
        "两轮是不同的回答，难易未必完全相同；小的变化不必看重。",
        "The rounds had different answers, which are not exactly as hard; make nothing of a small change.",
    ),
    "mixed": text(
        "两轮有一部分回答相同，这部分的进步可能只是记住了参考分。",
        "Some answers stood in both rounds; the gain on those may be memory.",
    ),
}


def _distance(found: Change, limits: Limits) -> Text:
    old, new = number(found.before), number(found.after)
    zh, en = (
        f"与参考分的平均差从 {old} 分到 {new} 分",
        f"Mean distance from the reference: {old} before, {new} after",
    )
    if abs(found.gain) < limits.gain:
        return text(f"{zh}，变化不到 {limits.gain} 分，算不上进退。", f"{en}. A change below {limits.gain} counts as none.")  # fmt: skip
    size = number(abs(found.gain))
    if found.gain > 0:
        return text(f"{zh}，近了 {size} 分。", f"{en}: {size} closer.")
    return text(f"{zh}，反而远了 {size} 分。", f"{en}: {size} farther off.")


def _severity(found: Change) -> Text:
    old, new = number(found.before), number(found.after)
    return text(
        f"宽严从平均偏 {old} 分到 {new} 分（正为偏宽，负为偏严）。",
        f"Severity: {old} before, {new} after (above 0 lenient, below 0 severe).",
    )


def _order(found: Change) -> Text:
    old, new = number(found.before * 100, 0), number(found.after * 100, 0)
    return text(f"同一题两两排对的比例从 {old}% 到 {new}%。", f"Pairs in the right order: {old}% before, {new}% after.")  # fmt: skip


def _weak(old: Spotting, new: Spotting) -> Text:
    return text(
        f"3 分以下的回答：之前 {old.weak} 份认出 {old.hits} 份，误判 {old.false_alarms} 份；"
        f"之后 {new.weak} 份认出 {new.hits} 份，误判 {new.false_alarms} 份。",
        f"Answers below 3: {old.hits} of {old.weak} spotted before with {_alarms(old)}, "
        f"{new.hits} of {new.weak} after with {_alarms(new)}.",
    )


def _alarms(found: Spotting) -> str:
    return f"{found.false_alarms} false alarm{'' if found.false_alarms == 1 else 's'}"


def _traps(overcome: tuple[Trap, ...], remaining: tuple[Trap, ...]) -> list[Text]:
    said: list[Text] = []
    if overcome:
        said.append(text(f"不再受骗：{_zh(overcome)}。", f"No longer misled by: {_en(overcome)}."))
    if remaining:
        said.append(text(f"还要练：{_zh(remaining)}。", f"Still to practise: {_en(remaining)}."))
    return said


def _zh(traps: tuple[Trap, ...]) -> str:
    return "、".join(trap.label.zh or "" for trap in traps)


def _en(traps: tuple[Trap, ...]) -> str:
    return "; ".join(trap.label.en or "" for trap in traps)
