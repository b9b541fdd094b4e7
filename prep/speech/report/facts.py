"""Who reports, from which post: the facts of the opening, with their sources."""

from __future__ import annotations

from prep.model.dossier import Employment
from prep.speech.facts import Facts
from prep.speech.grammar import joined, lower, with_article
from prep.speech.material import Subject
from prep.speech.report.material import Material
from prep.speech.report.period import held_at


def post_held(material: Material) -> str:
    """Return the title of the post that the report is on; the role's where no post is known."""
    held, subject = material.held, material.subject
    title = subject.words(held.post if held else subject.role.title)
    return title if subject.lang == "zh" else lower(title)


def opening_facts(material: Material) -> Facts:
    """Return name, post, place and since when; with the post before, if the period saw both."""
    subject, held = material.subject, material.held
    facts = {"name": subject.words(subject.dossier.person.name)}
    sources = ["person/name"]
    if held is None:
        return facts, sources
    facts |= _post(held, "", subject) | {"since": subject.when(held.start)}
    sources.append(f"employment/{held.id}")
    before = held_at(subject.dossier, material.span.start)
    if before and before.id != held.id and before.end and material.span.holds(before.end):
        facts |= _post(before, "earlier_", subject)
        facts["earlier_until"] = subject.when(before.end)
        sources.append(f"employment/{before.id}")
    return facts, sources


def _post(held: Employment, prefix: str, subject: Subject) -> dict[str, str]:
    post = subject.words(held.post)
    facts = {f"{prefix}place": place(held, subject), f"{prefix}post": post}
    if subject.lang == "en":
        facts[f"a_{prefix}post"] = with_article(post)
        facts[f"{prefix}at_place"] = at_place(held, subject)
    return facts


def place(held: Employment | None, subject: Subject) -> str:
    """Return organisation and unit, as a byline has them."""
    if held is None:
        return ""
    parts = [subject.words(held.organisation), subject.words(held.unit)]
    return "".join(parts) if subject.lang == "zh" else ", ".join(filter(None, reversed(parts)))


def at_place(held: Employment, subject: Subject) -> str:
    """Return where a post is, within an English sentence."""
    unit, organisation = subject.words(held.unit), subject.words(held.organisation)
    if not unit:
        return f"at {organisation}"
    article = "" if unit.lower().startswith("the ") else "the "
    return f"in {article}{unit} of {organisation}"


def audience(subject: Subject, asked: tuple[str, ...], usual: str) -> str:
    """Return who is addressed: those asked for, or whom a report is usually given to."""
    return joined(list(asked), subject.lang).removeprefix("尊敬的") if asked else usual
