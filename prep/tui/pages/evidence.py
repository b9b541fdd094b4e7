"""One piece of evidence in full: situation, task, action, result, figures."""

from __future__ import annotations

from collections.abc import Iterator

from prep.model.dossier import Dossier, Evidence, Figure, OwnPart
from prep.tui.language import chosen, say
from prep.tui.pages.block import Block, fact, heading, items


def evidence_page(item: Evidence, dossier: Dossier) -> Iterator[Block]:
    """Yield a piece of evidence; ``dossier`` names the employment it belongs to."""
    lang = chosen()
    yield Block(item.title.in_(lang), "title")
    yield Block(f"evidence/{item.id}  {item.start} - {item.end or say('至今', 'now')}", "note")
    yield from fact("本人作用", "Own part", part_name(item.part))
    posts = {job.id: job.post.in_(lang) for job in dossier.employment}
    yield from fact("任职", "Post held", posts.get(item.employment or "", ""))
    if not item.public:
        yield Block(
            say("不公开：不讲，也不印", "Not public: neither said nor printed"), "warn", mark="! "
        )
    yield heading("情境 (S)", "Situation (S)")
    yield Block(item.situation.in_(lang))
    yield heading("任务 (T)", "Task (T)")
    yield Block(item.task.in_(lang))
    yield heading("行动 (A)", "Action (A)")
    for number, step in enumerate(item.action, 1):
        yield Block(step.in_(lang), mark=f"{number}. ")
    yield heading("结果 (R)", "Result (R)")
    yield Block(item.result.in_(lang))
    yield from _rest(item)


def _rest(item: Evidence) -> Iterator[Block]:
    if item.figures:
        yield heading("数据", "Figures")
        yield from items(map(_figure, item.figures))
    if item.duties or item.competencies:
        yield heading("支持的职责与胜任力", "Supports")
        yield from items([*item.duties, *item.competencies])
    if item.confirmed_by:
        yield heading("证明", "Confirmed by")
        yield Block(item.confirmed_by.in_(chosen()))


def _figure(figure: Figure) -> str:
    lang = chosen()
    unit = figure.unit.in_(lang)
    space = "" if unit == "%" or lang == "zh" else " "
    text = f"{figure.label.in_(lang)}{say('：', ': ')}{figure.value:f}{space}{unit}"
    if figure.compared_with:
        text += say("（", " (") + figure.compared_with.in_(lang) + say("）", ")")
    return text


def part_name(part: OwnPart) -> str:
    """Return the candidate's own part in words."""
    names = {
        OwnPart.TOOK_PART: say("参与", "took part"),
        OwnPart.RESPONSIBLE: say("负责", "responsible"),
        OwnPart.IN_CHARGE: say("主持", "in charge"),
        OwnPart.LED: say("牵头", "led"),
    }
    return names[part]
