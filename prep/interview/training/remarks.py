"""What is said to a trainee after a round, in plain words with the figures, and what to practise next."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from prep.interview.training.items import Item
from prep.interview.training.limits import LIMITS, Limits, Withheld
from prep.interview.training.measures import Order, Spotting
from prep.interview.training.result import Result
from prep.model.base import Text, text
from prep.model.training import Trap


def number(value: Decimal, places: int = 2) -> str:
    """Write a figure rounded half up, without idle zeros, with a real minus sign."""
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    written = f"{abs(rounded):f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    return written if rounded >= 0 else f"−{written}"


def remarks(result: Result, limits: Limits = LIMITS) -> tuple[Text, ...]:
    """Return the sentences on a round: distance, severity, spread, order, weak answers."""
    whole = result.whole
    said = [
        _distance(whole.distance, whole.answers, limits),
        _severity(whole.severity, limits),
        _spread(whole.spread, limits),
        _order(whole.order, limits),
        _weak(result.weak),
    ]
    if result.unmarked:
        n = len(result.unmarked)
        said.append(text(f"有 {n} 份没有打分，没有计入。", f"Not counted, because no mark was given: {n}."))  # fmt: skip
    return tuple(dict.fromkeys(said))


def _marks(value: Decimal) -> str:
    """Write a distance in English, singular where it is one."""
    written = number(abs(value))
    return f"{written} mark" if written == "1" else f"{written} marks"


def _distance(found: Decimal | Withheld, answers: int, limits: Limits) -> Text:
    if isinstance(found, Withheld):
        return found.sentence
    zh = f"{answers} 份回答，您的分数与参考分平均相差 {number(found)} 分"
    en = f"Over {answers} answers your marks lie {_marks(found)} from the reference on average"
    if found <= limits.close:
        return text(f"{zh}，很接近。", f"{en}: close.")
    if found >= limits.far:
        return text(f"{zh}，相差较大，先对照锚定描述重看。", f"{en}: far; go back to the anchors first.")  # fmt: skip
    return text(f"{zh}，还可以再靠近。", f"{en}: within reach.")


def _severity(found: Decimal | Withheld, limits: Limits) -> Text:
    if isinstance(found, Withheld):
        return found.sentence
    size = number(abs(found))
    if abs(found) < limits.severity:
        return text(f"宽严适中，平均只偏 {size} 分。", f"Neither lenient nor severe: off by {_marks(found)} on average.")  # fmt: skip
    if found > 0:
        return text(f"总体偏宽，平均高出 {size} 分。", f"Lenient on the whole: {_marks(found)} too high on average.")  # fmt: skip
    return text(f"总体偏严，平均低了 {size} 分。", f"Severe on the whole: {_marks(found)} too low on average.")  # fmt: skip


def _spread(found: Decimal | Withheld, limits: Limits) -> Text:
    if isinstance(found, Withheld):
        return found.sentence
    zh = f"分数拉开的程度是参考分的 {number(found)} 倍"
    en = f"Your marks spread {number(found)} times as far as the reference"
    if found < limits.narrow:
        return text(f"{zh}：挤在中间，好的压低了，差的抬高了。", f"{en}: they huddle in the middle, low for the strong and high for the weak.")  # fmt: skip
    if found > 1 / limits.narrow:
        return text(f"{zh}：两头打得太开。", f"{en}: too far towards both ends.")
    return text(f"{zh}，相近。", f"{en}: much alike.")


def _order(found: Order | Withheld, limits: Limits) -> Text:
    if isinstance(found, Withheld):
        return found.sentence
    zh = f"同一题的 {found.pairs} 对高低不同的回答，排对 {found.right} 对，打平 {found.level} 对，排反 {found.wrong} 对"
    en = (
        f"Of {found.pairs} pairs of answers to the same question you put {found.right} in the right order, "
        f"{found.level} level and {found.wrong} the wrong way round"
    )
    if found.share >= limits.ordered:
        return text(f"{zh}：先后看得准。", f"{en}: the order is right.")
    return text(f"{zh}：先把同一题的回答两两比较，再打分。", f"{en}: compare the answers two by two before you mark.")  # fmt: skip


def _weak(found: Spotting | Withheld) -> Text:
    if isinstance(found, Withheld):
        return text(f"3 分以下的回答：{found.why.zh}。", f"Answers below 3: {found.why.en}.")
    missed = found.weak - found.hits
    zh = f"{found.weak} 份参考分在 3 分以下的回答，认出 {found.hits} 份"
    en = f"Of {found.weak} answers below 3 you spotted {found.hits}"
    if found.false_alarms:
        zh += f"；另把 {found.false_alarms} 份够 3 分的打到了 3 分以下"
        en += f", and marked {found.false_alarms} of the {found.sound} others below 3"
    else:
        zh += "，没有误判"
        en += ", with no false alarm"
    if missed:
        return text(
            f"{zh}。漏掉的 {missed} 份要重听：先问缺了什么，再问好在哪里。",
            f"{en}. Hear those {missed} again; ask what is missing before you ask what is good.",
        )
    return text(f"{zh}。", f"{en}.")


def on_item(item: Item) -> Text:
    """Return the sentence on one answer: the mark given, the reference, and its first reason."""
    given, reference = number(item.given), number(item.answer.reference)
    reason = item.answer.reasons[0].text
    if item.deviation == 0:
        return text(f"{given} 分，与参考分一致。{reason.in_('zh')}", f"{given}, as the reference. {reason.in_('en')}")  # fmt: skip
    zh = "高" if item.deviation > 0 else "低"
    en = "too high" if item.deviation > 0 else "too low"
    size = number(item.distance)
    return text(
        f"您打 {given} 分，参考分 {reference} 分，{zh}了 {size} 分。{reason.in_('zh')}",
        f"You gave {given}, the reference is {reference}: {_marks(item.distance)} {en}. {reason.in_('en')}",
    )


def practise_next(result: Result, limits: Limits = LIMITS) -> tuple[Text, ...]:
    """Return what to practise next: each trap that worked, with the answer where it did; else the farthest one."""
    said = [_on_trap(one.trap, one.met, one.fallen) for one in result.traps if one.fallen]
    if said:
        return tuple(said)
    worst = result.worst
    if worst is None or worst.distance <= limits.close:
        return (text("没有明显的误区，可以换另一卷再练一轮。", "No trap worked. Take the other form for the next round."),)  # fmt: skip
    name = "/".join(worst.key)
    return (text(f"没有落入陷阱；相差最多的是 {name}，请重看它的理由。", f"No trap worked. {name} is farthest off; read its reasons again."),)  # fmt: skip


def _on_trap(trap: Trap, met: int, fallen: tuple[Item, ...]) -> Text:
    item = max(fallen, key=lambda one: one.distance)
    note = item.answer.trap_note
    zh = f"“{trap.label.zh}”这类回答遇到 {met} 份，有 {len(fallen)} 份打偏了 1 分以上"
    en = (
        f'{len(fallen)} of {met} answers of the kind "{trap.label.en}" misled you by a mark or more'
    )
    name = "/".join(item.key)
    return text(
        f"{zh}，例如 {name}：{note.in_('zh') if note else ''}",
        f"{en}, such as {name}. {note.in_('en') if note else ''}",
    )
