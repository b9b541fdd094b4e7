"""The Word engine beside docxtpl and python-docx, on the same two-page résumé in one run.

docxtpl is used as its users use it: a new DocxTemplate for each document. python-docx builds the same
paragraphs by code. Rounds are interleaved; the median counts.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from datetime import date, datetime

from docx import Document
from docxtpl import DocxTemplate

from prep.build.documents import Kind, Order, view_of
from prep.library.dossiers import load_dossier
from prep.library.resources import built_in_folder
from prep.word.builtin import builtin_template
from prep.word.engine import DocumentProperties, template_at

ROUNDS = 25
BATCH = 20
"""Documents of ours in one round: one alone is too quick to measure."""


def main() -> None:
    dossier = load_dossier(built_in_folder() / "templates/samples/loan-officer.yaml").value
    view = view_of(Kind.RESUME, Order(dossier, date(2026, 11, 24)))
    data = view.model_dump()
    path = builtin_template("resume", "zh")
    about = DocumentProperties(view.title, "benchmark", datetime(2026, 11, 24))
    template = template_at(path)
    made = template.render(data, about)
    lines = [(p.style.name, p.text) for p in Document(io.BytesIO(made)).paragraphs]

    def ours() -> None:
        for _ in range(BATCH):
            template.render(data, about)

    def docxtpl() -> None:
        document = DocxTemplate(path)
        document.render(data, autoescape=True)
        document.save(io.BytesIO())

    def python_docx() -> None:
        document = Document()
        for _, text in lines:
            document.add_paragraph().add_run(text).bold = False
        document.save(io.BytesIO())

    ways: dict[str, tuple[Callable[[], None], int]] = {
        "prep": (ours, BATCH),
        "docxtpl": (docxtpl, 1),
        "python-docx": (python_docx, 1),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, (make, count) in ways.items():
            start = time.perf_counter()
            make()
            times[name].append((time.perf_counter() - start) / count)
    base = statistics.median(times["prep"])
    print(f"{len(lines)} paragraphs, {len(made):,} bytes; median of {ROUNDS} interleaved rounds")
    for name, found in times.items():
        median = statistics.median(found)
        print(
            f"{name:<12} {median * 1000:8.2f} ms  {1 / median:9.0f} documents/s  {median / base:6.1f} x prep"
        )


if __name__ == "__main__":
    main()
