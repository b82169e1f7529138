"""A thousand conversations with clients who do anything; `make test-nightly` walks ten thousand."""

import os
from random import Random

import pytest

from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.facts.guide import Guide, Kind, Who
from stepwell.strategies.discovery.facts.state import Event, Said, State
from stepwell.strategies.discovery.rules.flow import step
from stepwell.strategies.discovery.rules.seen import who_may_see
from stepwell.strategies.discovery.tests.walks import CRISES, Moment, faults, scene_of, walk

WALKS = int(os.environ.get("STEPWELL_WALKS", "1000"))
EACH = [pytest.param(guide, id=name) for name, guide in guides().items()]


@pytest.mark.parametrize("guide", EACH)
def test_nothing_that_must_not_happen_happens(guide: Guide) -> None:
    chance = Random(guide.id)
    for _ in range(WALKS // len(EACH)):
        assert list(faults(guide, list(walk(guide, chance)))) == []


@pytest.mark.parametrize("guide", EACH)
def test_from_anywhere_skipping_leads_to_the_end_and_shows_nobody(guide: Guide) -> None:
    chance, scene = Random(guide.id), scene_of(guide)
    for _ in range(20):
        state = list(walk(guide, chance, most=chance.randrange(1, 12)))[-1].after
        chosen = who_may_see(guide, state)
        for _ in range(31):
            state = step(scene, state, Event("skip"))
        assert state.over
        assert who_may_see(guide, state) in (chosen, Who.PRIVATE, *_chosen_before(guide, state))


def _chosen_before(guide: Guide, state: State) -> list[Who]:
    return [Who(said.option) for said in state.said if said.option in set(Who)]


@pytest.mark.parametrize("guide", EACH)
def test_every_question_that_takes_words_answers_a_crisis_with_the_card(guide: Guide) -> None:
    asked = [turn for turn in guide.turns.values() if turn.ask]
    asked = [turn for turn in asked if turn.ask and (turn.ask.kind == Kind.TEXT or turn.ask.other)]
    assert asked
    for turn in asked:
        for phrase in CRISES:
            state = step(scene_of(guide), State(turn.id), Event("answer", text=f"Well. {phrase}"))
            assert state.held
            assert state.at == turn.id
            on = step(scene_of(guide), state, Event("go_on"))
            assert on.said[-1].text == f"Well. {phrase}"
            assert on.said[-1].care


@pytest.mark.parametrize("guide", EACH)
def test_leaving_anywhere_shares_nothing_and_coming_back_finds_the_same_turn(guide: Guide) -> None:
    chance = Random(guide.id)
    for _ in range(20):
        state = list(walk(guide, chance, most=chance.randrange(1, 20)))[-1].after
        if state.over:
            continue
        left = step(scene_of(guide), state, Event("leave"))
        assert left.left
        assert who_may_see(guide, left) == Who.PRIVATE
        assert step(scene_of(guide), left, Event("come_back")).at == state.at


def test_a_walk_that_goes_wrong_is_found() -> None:
    guide = guides()["keep-not-doing"]
    said = (Said("room", "answered", "7", "7"), Said("picture", "answered", "Nobody typed this."))
    bent = Moment(
        State("pick", said), Event("answer"), State("reflect", (*said, Said("pick", "answered", "typed")))
    )
    assert "nobody said “typed”" in next(faults(guide, [bent]))
    silent = Moment(State("picture"), Event("answer", text=CRISES[0]), State("function"))
    assert any("no care card" in one for one in faults(guide, [silent]))
