"""Session plans as files."""

from __future__ import annotations

import pytest

from prep.errors import DataError
from prep.model.session_plan import AskedKind
from tests.interview.structure.plans import written


def test_a_plan_is_read_as_it_is_written():
    plan = written()
    assert plan.candidates == 21
    assert plan.panel.cv_hidden is True
    assert plan.questions.kinds[0] is AskedKind.BEHAVIOURAL
    assert str(plan.groups[0].day) == "2026-12-05"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("id: afternoon", "id: morning"), "there are two groups morning — give each an id of its own"),
        (("discussion: none", "discussion: lots"), "'none', 'after-last', 'between' or 'before-submission'"),
        (("size: 7", "size: 0"), "write 1 or more"),
        (("minutes: 30", "minuts: 30"), "minutes"),
        (("kinds: [behavioural, situational, knowledge]", "kinds: []"), "write at least 1"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_what_to_write(change: tuple[str, str], said: str):
    with pytest.raises(DataError) as caught:
        written(change)
    assert said in str(caught.value)
    assert "prep schema" not in str(caught.value)
