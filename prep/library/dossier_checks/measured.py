"""Results and lines without any figure."""

from __future__ import annotations

from collections.abc import Iterator

from prep.library.dossier_checks.told import Subject, Told, advice, text_of, texts
from prep.library.load import Finding
from prep.library.rules import entries
from prep.messages import say


def measured(subject: Subject) -> Iterator[Finding]:
    """Find public evidence whose result has no figure, and posts whose lines have none at all."""
    for place, entry in entries(subject.root, "evidence"):
        told = list(texts(entry.get("result"), ()))
        figures = entry.get("figures")
        hidden = text_of(entry.get("public")) in {"no", "否", "false", "False"}
        if told and not hidden and not (figures and figures.value) and not _any(subject, told):
            yield advice(
                "no-figure",
                (*place, "result"),
                say("结果里没有数字", "the result has no figure"),
                say("写上多少、多久、从多少到多少，或补写 figures", "say how many, how long, before and after, or add figures"),
                told[0].text,
            )  # fmt: skip
    for place, entry in entries(subject.root, "employment"):
        told = list(texts(entry.get("highlights"), ()))
        if len({t.place[0] for t in told if t.place}) >= 2 and not _any(subject, told):
            yield advice(
                "no-figure",
                (*place, "highlights"),
                say("这个岗位的各条业绩里没有一个数字", "none of the lines of this post has a figure"),
                say("给最要紧的一两条补上数量、金额、时间或前后对比", "give the one or two that matter most a number, an amount, a time, or before and after"),
                told[0].text,
            )  # fmt: skip


def _any(subject: Subject, told: list[Told]) -> bool:
    return any(subject.rules.of(t.lang).pattern("figure").search(t.text) for t in told)
