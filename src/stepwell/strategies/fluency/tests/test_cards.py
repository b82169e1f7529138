"""What the screen says of runs."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from stepwell.ground.library.facts import HELPS_WITH
from stepwell.strategies.fluency.cards import runs_card
from stepwell.strategies.fluency.content import grounding, line_for
from stepwell.strategies.fluency.facts import Kind, RunFact

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


def run(number=1, ago=0, first=3.0, whole=12.0, **more):
    kind = list(Kind)[number - 1]
    return RunFact(
        id=uuid4(), number=number, kind=kind, first_seconds=first, whole_seconds=whole, target_seconds=20.0,
        meeting=uuid4(), practice=uuid4(), at=NOW - timedelta(weeks=ago, minutes=9 - number), **more,
    )  # fmt: skip


def test_before_the_first_run_there_is_nothing_to_show():
    assert runs_card([], [], timed=True) is None


def test_runs_are_counted_and_prompts_named():
    card = runs_card([run(1), run(2, prompts=2)], [], timed=True)
    assert card.said == "2 runs, 1 without a prompt."
    assert [(row.first, row.whole, row.prompts) for row in card.rows] == [
        ("3.0 s", "12 s", 0),
        ("3.0 s", "12 s", 2),
    ]


def test_what_is_not_timed_shows_no_seconds():
    card = runs_card([run(1)], [run(1, ago=n, first=3.0 + n) for n in range(4)], timed=False)
    assert (card.rows[0].first, card.rows[0].whole, card.pace) == ("", "", "")


def test_three_weeks_of_runs_tell_the_pace():
    ever = [run(1, ago=weeks, first=2.0 * 1.5**weeks) for weeks in (2, 1, 0)]
    assert runs_card(ever[-1:], ever, timed=True).pace == "From week to week it starts quicker: × 1.5."


@pytest.mark.parametrize("level", [1, 2, 3])
def test_every_need_has_a_line_of_each_level(level):

    assert all(line_for((need,), level) for need in HELPS_WITH)
    assert len(grounding()) == 3


def test_one_session_is_told_by_bars_and_several_are_drawn():
    one, meeting = run(1), uuid4()
    assert runs_card([one], [one], timed=True).drawing is None
    before = [replace(run(n, ago=1), meeting=meeting) for n in (1, 2, 3)]
    card = runs_card([one], [*before, one], timed=True)
    assert [moment.timing.opens for moment in card.drawing.moments] == [True, False, False, True]
    assert [row.whole for row in card.table] == ["12 s"] * 4
    assert runs_card([one], [*before, one], timed=False).drawing is None
