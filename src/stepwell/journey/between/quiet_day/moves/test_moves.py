"""Moves that Ana takes: each does something, once for one quiet day, and can be taken back."""

from datetime import timedelta
from uuid import uuid4

import pytest

from quiet import Ana
from stepwell.ground.plan.queries import plans_of, running_on
from stepwell.journey.between.when import day_named
from stepwell.strategies.curiosity.facts.talk import Became

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana() -> Ana:
    return Ana()


def test_for_one_quiet_day_a_move_is_done_once_until_it_is_taken_back(ana) -> None:
    """By the same tap, from another page or phone, and from another look at that day."""
    look, tap = ana.quiet("too_big"), uuid4()
    done = ana.take(look, "shrink", tap).url
    why = ana.phone.post(f"/entries/{ana.entry.id}/why", {"id": uuid4(), "reason": "too_big"}).url
    for again in ((look, "shrink", tap), (look, "shrink"), (why, "shrink")):
        assert ana.take(*again).url == done
    assert (len(plans_of([ana.us.pair.id])), len(ana.moves)) == (2, 1)
    ana.phone.post(f"{done}/back")
    assert ana.take(look, "shrink").url != done
    assert ana.now.shape.days_a_week == 3


@pytest.mark.parametrize(
    ("move", "read", "other"),
    [
        ("observe_only", {}, None),
        ("pause", {"long": "7"}, {"long": "14"}),
        ("change_cue", {"cue": "after lunch"}, {"cue": "after dinner"}),
        ("if_then", {"stuck_if": "it rains", "stuck_then": "I stand"}, {"stuck_if": "it", "stuck_then": "I"}),
        ("talk", {"about": "The stairs."}, {"about": "The door."}),
    ],
)
def test_the_same_said_again_changes_nothing_and_other_words_do(ana, move, read, other) -> None:
    look = ana.quiet("something_else")
    assert ana.take(look, move, **read).url == ana.take(look, move, **read).url
    known = len(plans_of([ana.us.pair.id]))
    assert len(ana.moves) == 1
    ana.take(look, move, **(other or read))
    assert len(ana.moves) == (2 if other else 1)
    assert (len(plans_of([ana.us.pair.id])) > known) == (move in {"pause", "change_cue"})


@pytest.mark.parametrize(
    ("move", "read"),
    [("shrink", {}), ("pause", {"long": "7"}), ("observe_only", {}), ("change_cue", {"cue": "after lunch"})],
)
def test_a_change_is_taken_back_with_one_tap(ana, move, read) -> None:
    done = ana.take(ana.quiet("something_else"), move, **read).url
    assert "Change it back" in ana.page(done)
    assert ana.phone.post(f"{done}/back").url == "/today"
    assert (ana.now.shape, ana.now.practice.slug) == (ana.plan.shape, ana.plan.practice.slug)
    assert len(running_on([ana.us.pair.id], ana.today)) == 1
    assert "Change it back" not in ana.page(done)
    assert ana.phone.post(f"{done}/back").status_code == 409


@pytest.mark.parametrize(
    ("move", "read", "became"),
    [
        ("talk", {"about": "It was the stairs."}, Became.LISTED),
        ("rehearse", {}, Became.LISTED),
        ("supporter", {}, Became.LED),
        ("pause", {"long": "7"}, Became.DONE),
        ("pause", {"long": "all"}, Became.DONE),
        ("change_cue", {"cue": "after lunch", "place": "by the door"}, Became.DONE),
        ("if_then", {"stuck_if": "it rains", "stuck_then": "I stand by the window"}, Became.DONE),
        ("low_day_version", {"stuck_if": "it is a low day", "stuck_then": "one breath"}, Became.DONE),
        ("values_link", {"why": "to be home when I am home"}, Became.DONE),
        ("readiness", {"importance": "8", "readiness": "4"}, Became.DONE),
        ("observe_only", {}, Became.DONE),
        ("tiny_only", {}, Became.DONE),
        ("set_reminder", {}, Became.LED),
        ("swap", {}, Became.LED),
        ("guess_check", {}, Became.LED),
        ("fix_tech", {}, Became.LED),
        ("kind_pause", {}, Became.LED),
    ],
)
def test_every_move_does_something(ana, move, read, became) -> None:
    look = ana.quiet("something_else")
    assert ana.phone.get(f"{look}/{move}").status_code == 200
    page = ana.page(ana.take(look, move, **read).url)
    (taken,) = ana.moves
    assert (taken.move, taken.became, taken.about) == (move, became, read.get("about", ""))
    assert page
    plans = {"change_cue", "values_link", "readiness", "observe_only"}
    assert bool(taken.into) == (move in plans or read == {"long": "7"})


def test_a_break_of_everything_says_until_when_and_ends_where_it_is_told(ana) -> None:
    done, until = ana.take(ana.quiet("something_else"), "pause", long="all").url, ana.today + timedelta(7)
    page = ana.page(done)
    assert f"A hard week, until {day_named(until, ana.today)}" in page
    assert 'action="/hard-week/over"' in page
    assert ana.phone.post("/hard-week/over", {"back": "today"}).url == "/today"
    assert "A hard week, until" not in ana.page(done)


def test_way_and_step_are_chosen_among_those_there_are(ana) -> None:
    look, practice = ana.quiet("unclear"), ana.plan.practice
    ana.take(look, "clarify", step=practice.first_step)
    ana.take(look, "variant", way=practice.variants[0], stuck_if="the usual way does not fit")
    assert ana.moves[0].about == practice.first_step
    assert practice.variants[0] in ana.page(f"/plans/{ana.plan.id}/stuck")
    assert ana.take(look, "variant", stuck_if="x").status_code == 422
    assert ana.take(look, "fly").status_code == 404
