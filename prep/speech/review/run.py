"""Run the rules over a manuscript."""

from __future__ import annotations

from collections.abc import Iterator

from prep.messages import language, say
from prep.model.dossier import Dossier
from prep.model.review import Finding, ReviewReport, ReviewRule, ReviewRules
from prep.speech.review import (
    address,
    budget,
    claims,
    damage,
    dossier,
    duties,
    ear,
    forms,
    numbering,
    phrases,
    plans,
    speak,
)
from prep.speech.review.look import Check, Hit, Look, ReviewContext
from prep.speech.review.manuscript import Manuscript, digest
from prep.speech.review.measures import measure
from prep.speech.review.tell import Teller

CHECKS: dict[str, Check] = {
    "unsupported": claims.unsupported,
    "no-results": claims.no_results,
    "unproven": claims.unproven,
    "conflicts": dossier.conflicts,
    "figures-differ": dossier.figures_differ,
    "duties": duties.uncovered,
    "unmeasured": plans.unmeasured,
    "half-measured": plans.half_measured,
    "only-study": plans.only_study,
    "phrases": phrases.cliches,
    "density": phrases.density,
    "swap-share": phrases.swap_share,
    "swap-run": phrases.swap_run,
    "length": ear.length,
    "lists": ear.lists,
    "openings": ear.openings,
    "repeated": ear.repeated,
    "time-over": budget.over,
    "time-under": budget.under,
    "part-time": budget.parts,
    "pace": budget.pace,
    "missing-parts": budget.missing_parts,
    "figure-runs": speak.figure_runs,
    "once": speak.once,
    "pairs": speak.pairs,
    "everywhere": damage.everywhere,
    "lines": damage.lines,
    "misspelt": damage.misspelt,
    "punctuation": damage.punctuation,
    "dated": forms.dated,
    "salutation": address.salutation,
    "colon": address.colon,
    "anywhere": address.anywhere,
    "post-late": address.post_late,
    "pledge": address.pledge,
    "one-way": address.one_way,
    "close": address.close,
    "gaps": numbering.gaps,
    "alone": numbering.alone,
    "counts": numbering.counts,
    "years": numbering.years,
}
"""The engines, by the name under which a rule asks for one."""


def review(manuscript: Manuscript, rules: ReviewRules, context: ReviewContext) -> ReviewReport:
    """Review a speech. Findings come in the order of the text, those about the whole of it first."""
    tell = Teller(rules.common(manuscript.lang), _names(context.dossier, manuscript))
    found = [
        finding for rule in rules.rules for finding in _findings(rule, manuscript, tell, context)
    ]
    found.sort(key=lambda finding: (finding.line, finding.column))
    kept = [(f.rule, f.digest) in context.accepted for f in found]
    return ReviewReport(
        lang=manuscript.lang,
        findings=tuple(f for f, k in zip(found, kept, strict=True) if not k),
        accepted=tuple(f for f, k in zip(found, kept, strict=True) if k),
        measures=measure(manuscript, tell, context.pace),
    )


def _findings(
    rule: ReviewRule, manuscript: Manuscript, tell: Teller, context: ReviewContext
) -> Iterator[Finding]:
    """Run one rule; it is silent where it has nothing for the language, or its engine is not known."""
    material = rule.material(manuscript.lang)
    check = CHECKS.get(rule.check)
    if material is None or check is None:
        return
    look = Look(manuscript, rule, material, tell, context)
    unit = say("字", "syllables") if look.zh else say("词", "words")
    yield from (_finding(rule, hit, unit) for hit in check(look))


def _finding(rule: ReviewRule, hit: Hit, unit: str) -> Finding:
    message, remedy = rule.said(language(), {"unit": unit, **hit.facts})
    line, column = hit.line or (0, 0)
    mark = digest(hit.matter)
    if hit.sentence is not None:
        spot = hit.sentence.at(hit.offset)
        line, column = spot.line, spot.column
        mark = hit.sentence.digest
    return Finding(
        rule=rule.id,
        level=rule.level,
        message=message,
        remedy=remedy,
        line=line,
        column=column,
        excerpt=hit.excerpt,
        digest=mark,
    )


def _names(dossier: Dossier | None, manuscript: Manuscript) -> frozenset[str]:
    """Return the names that a dossier knows: they are concrete wherever they stand."""
    if dossier is None:
        return frozenset()
    lang = manuscript.lang
    texts = [dossier.target.organisation]
    for job in dossier.employment:
        texts += [job.organisation, *([job.unit] if job.unit else [])]
    texts += [honour.name for honour in dossier.honours]
    texts += [school.school for school in dossier.education]
    return frozenset(text.in_(lang) for text in texts)
