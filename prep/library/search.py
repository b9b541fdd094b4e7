"""Find role profiles by words."""

from __future__ import annotations

from prep.library.roles import competencies, roles
from prep.model.base import Text
from prep.model.role import RoleProfile


def search_roles(words: str) -> list[str]:
    """Return the ids of the roles in which every word occurs, those first that have it in the title.

    Letters match in either case. Titles and aliases count most, then competencies, then duties.
    """
    wanted = words.casefold().split()
    scored = [(_score(profile, wanted), profile.id) for profile in roles()]
    return [role_id for score, role_id in sorted(scored, key=lambda s: (-s[0], s[1])) if score]


def _score(profile: RoleProfile, wanted: list[str]) -> int:
    library = competencies()
    names = [library[item.id].name for item in profile.competencies]
    fields = (
        (9, f"{profile.id} {profile.family} " + _words(profile.title, *profile.aliases)),
        (3, _words(*names)),
        (1, _words(profile.purpose, *(duty.text for duty in profile.duties))),
    )
    scores = [sum(weight for weight, text in fields if word in text) for word in wanted]
    return sum(scores) if all(scores) else 0


def _words(*texts: Text) -> str:
    return " ".join(f"{text.in_('zh')} {text.in_('en')}" for text in texts).casefold()
