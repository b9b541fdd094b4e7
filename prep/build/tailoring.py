"""The whole account of a résumé for a post: what was chosen and why, and what the finished document tells."""

from __future__ import annotations

import re
from math import ceil

from prep.build.documents import Order, coverage_of
from prep.build.export import rendered
from prep.build.posts import advertised, described
from prep.build.resumes import Maker, finished, years_of
from prep.evidence.match import Coverage
from prep.library.roles import competencies
from prep.library.term_words import term_words
from prep.messages import Lang, say
from prep.model.tailoring import Chosen, Tailoring
from prep.model.views import ResumeView
from prep.resume.choice import reasons
from prep.resume.defend import to_defend
from prep.resume.fit import Fitted
from prep.resume.told import Told, known, share
from prep.word.read import document_lines

_NUMBER = re.compile(r"^\d{1,3}\. ")


def tailoring(order: Order) -> Tailoring:
    """Tailor a résumé, make the document, and compare what it says with what the post asks for.

    Raises ``NotFoundError``, ``DataError``, ``IntakeError`` or ``TemplateError``.
    """
    coverage = coverage_of(order)
    maker = Maker(order, coverage)
    found = maker.fitted()
    view = finished(found)
    return _account(order, maker, found, view, coverage, document(view, order))


def document(view: ResumeView, order: Order) -> list[str]:
    """Return the lines of the finished Word document, without numbers for its bullets."""
    lines = document_lines(rendered(view, order), say("简历", "the résumé"))
    return [_NUMBER.sub("", line) for line in lines]


def _account(
    order: Order,
    maker: Maker,
    found: Fitted,
    view: ResumeView,
    coverage: Coverage,
    lines: list[str],
) -> Tailoring:
    dossier, role, lang = maker.dossier, maker.role, order.language
    words = term_words(maker.asked.lang)
    facts = known(dossier, words, years_of(dossier, order.today))
    told = Told(lines, view, dossier, words, facts)
    terms = told.terms(maker.terms)
    names = {name: one.name.in_(lang) for name, one in competencies().items()}
    target = dossier.target
    return Tailoring(
        lang=lang,
        person=view.name,
        post=(target.post or role.title).in_(lang),
        organisation=target.organisation.in_(lang),
        pages=found.length,
        chosen=tuple(_chosen(maker, view, lang)),
        sections=maker.places,
        terms=terms,
        duties=told.duties(role, coverage, dossier, view),
        defend=tuple(to_defend(view, dossier, role, coverage, terms, names)),
        share=share(terms),
        remarks=tuple(_remarks(order, found)),
    )


def _chosen(maker: Maker, view: ResumeView, lang: Lang) -> list[Chosen]:
    rows: list[Chosen] = []
    for one in maker.ranked:
        told = one.id in view.evidence_used
        why = list(reasons(one, maker.role, lang))
        if not told and one.barred is None:
            pages = max(1, ceil(round(view.length, 4)))
            why.insert(0, say(f"排不进 {pages} 页", f"no room on {pages} page(s)"))
        rows.append(
            Chosen(
                id=one.id, title=one.evidence.title.in_(lang), told=told, worth=round(one.worth, 3), reasons=tuple(why)
            )
        )  # fmt: skip
    return rows


def _remarks(order: Order, found: Fitted) -> list[str]:
    read = list(described(advertised(order.job).posting)) if order.job else []
    return [*read, *found.view.remarks, *found.remarks]
