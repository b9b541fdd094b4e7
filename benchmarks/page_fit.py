"""How well the layout model tells the pages of a résumé, beside LibreOffice's real pagination.

Résumés of all lengths are drawn from the samples' and the roles' own texts, in every design, language and density;
LibreOffice converts them, and its pages are counted. The alternative that a user would pick is the conversion itself.
The fonts are the free ones of ``tests/fonts`` (Liberation for Arial and Times, Noto and Arphic for Chinese).

    python benchmarks/page_fit.py [NUMBER]
"""

from __future__ import annotations

import os
import random
import sys
import time
from datetime import date, datetime
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ["FONTCONFIG_FILE"] = str(ROOT / "tests" / "fonts" / "fonts.conf")

from prep.build.documents import Order, coverage_of  # noqa: E402
from prep.build.office import converted  # noqa: E402
from prep.build.resumes import finished, fitted  # noqa: E402
from prep.library.dossiers import load_dossier  # noqa: E402
from prep.library.roles import roles  # noqa: E402
from prep.messages import LANGS, Lang  # noqa: E402
from prep.model.designs import DESIGNS, template_name  # noqa: E402
from prep.model.views import ResumeEntry, ResumeView, Sentence  # noqa: E402
from prep.resume.fit import LADDER  # noqa: E402
from prep.word.builtin import builtin_template  # noqa: E402
from prep.word.engine import DocumentProperties, template_at  # noqa: E402
from prep.word.layout import measure  # noqa: E402

TODAY = date(2026, 11, 26)
SEED = 20261126


def pool(lang: Lang) -> list[str]:
    """Return sentences of many lengths: duties and anchors of every role."""
    found: list[str] = []
    for role in roles():
        found += [duty.text.in_(lang) for duty in role.duties]
        found += [text.in_(lang) for q in role.questions for text in q.points]
    return found


def drawn(view: ResumeView, sentences: list[str], rng: random.Random) -> ResumeView:
    """Return a résumé of random length: lines taken away, or others put in."""

    def lines(most: int) -> tuple[Sentence, ...]:
        texts = (
            " ".join(rng.sample(sentences, rng.choice((1, 1, 1, 2, 3))))
            for _ in range(rng.randint(0, most))
        )
        return tuple(Sentence(text=text, sources=()) for text in texts)

    def entry(item: ResumeEntry) -> ResumeEntry:
        return item.model_copy(update={"lines": lines(rng.choice((2, 6, 12)))})

    jobs = [entry(rng.choice(view.experience)) for _ in range(rng.randint(0, 7))]
    return view.model_copy(
        update={
            "experience": tuple(jobs),
            "achievements": lines(5),
            "skills": tuple(rng.sample(sentences, rng.randint(0, 4))),
            "honours": view.honours * rng.randint(0, 4),
            "training": view.training * rng.randint(0, 6),
            "projects": tuple(entry(item) for item in view.experience[: rng.randint(0, 2)]),
        }
    )


def bases() -> list[ResumeView]:
    views: list[ResumeView] = []
    for path in sorted((ROOT / "templates" / "samples").glob("*.yaml")):
        dossier = load_dossier(path).value
        for lang in LANGS:
            order = Order(dossier, TODAY, lang=lang, pages=2)
            views.append(finished(fitted(order, coverage_of(order))))
    return views


def page_count(pdf: bytes) -> int:
    from io import BytesIO

    from pypdf import PdfReader

    return len(PdfReader(BytesIO(pdf)).pages)


def main(number: int) -> None:
    rng = random.Random(SEED)
    texts = {lang: pool(lang) for lang in LANGS}
    views = bases()
    cases: list[tuple[str, bytes, int, bool]] = []
    times: list[float] = []
    for i in range(number):
        view = drawn(views[i % len(views)], texts[views[i % len(views)].lang], rng)
        design, density = DESIGNS[i % len(DESIGNS)], rng.choice(LADDER)
        template = template_at(builtin_template(template_name(design), view.lang))
        data = view.model_dump()
        started = time.perf_counter()
        found = measure(template.document(data), template.styles(density))
        times.append(time.perf_counter() - started)
        properties = DocumentProperties("t", "a", datetime(2026, 1, 1), view.lang)
        document = template.render(data, properties, None, density)
        cases.append((f"{design}.{view.lang}", document, found.pages, bool(found.orphans)))
    started = time.perf_counter()
    pages = [page_count(pdf) for pdf in converted([case[1] for case in cases], "pdf")]
    office = (time.perf_counter() - started) / number
    wrong = [
        (name, ours, theirs)
        for (name, _, ours, _), theirs in zip(cases, pages, strict=True)
        if ours != theirs
    ]
    spread = ", ".join(f"{pages.count(n)} of {n}" for n in sorted(set(pages)))
    print(
        f"{number} résumés ({spread} pages): {1 - len(wrong) / number:.1%} have the pages that the model says"
    )
    for name, ours, theirs in wrong:
        print(f"  {name}: model {ours}, LibreOffice {theirs}")
    typical = median(times)
    print(f"a call: median {typical * 1000:.1f} ms, slowest {max(times) * 1000:.1f} ms")
    print(
        f"LibreOffice, all in one batch: {office * 1000:.0f} ms each, {office / typical:.0f} × the model"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
