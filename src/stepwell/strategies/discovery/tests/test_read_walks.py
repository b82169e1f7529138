"""Clients who never do what one expects, every conversation, and a model that answers as badly as it can."""

import json
import os
from collections.abc import Callable
from functools import partial
from itertools import count
from random import Random
from typing import Any
from uuid import UUID

import pytest

from model_service import Answer, ModelService, raw, saying, text
from modelled import model
from stepwell.ground.language_model.facts import Came, Grant, Passed, Task
from stepwell.ground.language_model.rules.closed import CLOSED
from stepwell.ground.language_model.rules.quotes import around, quotes_in, words_of
from stepwell.ground.language_model.tasks import next_move, quote, readable, reflect
from stepwell.ground.language_model.tests.test_bounds import OUTPUTS
from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.facts.reading import Readable
from stepwell.strategies.discovery.facts.state import State
from stepwell.strategies.discovery.rules.flow import begun, step
from stepwell.strategies.discovery.rules.reading import moved, readable_here
from stepwell.strategies.discovery.tests.walks import Moment, an_event, faults, scene_of

__all__ = ["model"]
WALKS = int(os.environ.get("STEPWELL_READ_WALKS", "3"))
BAD = [text for case in OUTPUTS["reflections"] for text in case["bad"]]
NAMES = {Task.REFLECT: "sentence", Task.QUOTE: "quote", Task.NEXT: "move"}


def misquoting(task: Task, answer: str, chance: Random) -> Answer:
    words = answer.split() or [""]
    chance.shuffle(words)
    return saying(**{NAMES[task]: f"You wrote “{' '.join(words[:4])}”."})


def hostile(task: Task, answer: str, chance: Random) -> Answer:
    return saying(**{NAMES[task]: chance.choice(BAD)})


def broken(task: Task, answer: str, chance: Random) -> Answer:
    return chance.choice([text(said) for said in OUTPUTS["broken"]] + [raw(b"", 500), raw(b"{")])


def echoing(task: Task, answer: str, chance: Random) -> Answer:
    """Does what the client says: gives back the answer itself."""
    return saying(**{NAMES[task]: answer[:380]})


def well(task: Task, answer: str, chance: Random) -> Answer:
    part = " ".join(answer.split()[:6])
    said = {
        Task.REFLECT: f"You wrote “{part}” here.",
        Task.QUOTE: part,
        Task.NEXT: chance.choice(["blank", "own"]),
    }
    return saying(**{NAMES[task]: said[task]})


@pytest.mark.parametrize("stub", [misquoting, hostile, broken, echoing, well], ids=lambda stub: stub.__name__)
def test_no_walk_shows_what_no_bound_lets_pass(model: ModelService, stub: Callable[..., Answer]) -> None:
    chance, came = Random(8103), count()
    for guide in guides().values():
        for _ in range(WALKS):
            walk(guide, model, partial(stub, chance=chance), chance, came)
    assert next(came) > 0 or stub is not well


def walk(guide: Guide, model: ModelService, stub: Callable[..., Answer], chance: Random, came: Any) -> None:
    scene, state, moments, kind = (
        scene_of(guide),
        begun(guide),
        [],
        chance.choice(["terse", "hostile", "injecting", "of others", "asking", "other scripts", "in danger"]),
    )
    for _ in range(40):
        event = an_event(scene, state, chance, kind)
        after = step(scene, state, event)
        moments.append(Moment(state, event, after))
        state = read_on(guide, after, model, stub, came)
        if state.over:
            break
    assert list(faults(guide, moments)) == []


def read_on(guide: Guide, state: State, model: ModelService, stub: Callable[..., Answer], came: Any) -> State:
    """The client taps wherever one can; the state afterwards."""
    found = readable_here(guide, state)
    if found is None or not readable(found.answer):
        return state
    model.says = stub(found.task, found.answer)
    said = ask(found)
    assert found.answer in json.loads(model.got[-1]["messages"][1]["content"])["answer"]
    if said.came is not Came.GOOD:
        assert said.words == ""
        return state
    next(came)
    return kept(guide, state, found, said)


def ask(found: Readable) -> Passed:
    proof = Grant(UUID(int=1), found.task)
    if found.task is Task.NEXT:
        return next_move(proof, found.answer, found.options)
    return quote(proof, found.answer) if found.task is Task.QUOTE else reflect(proof, found.answer)


def kept(guide: Guide, state: State, found: Readable, said: Passed) -> State:
    """Whatever was let through keeps its bounds, and leads nowhere but where the guide leads."""
    if found.task is Task.NEXT:
        after = moved(guide, state, said.words)
        assert after.at in {route.to for route in guide.turns[found.turn].routes}
        assert after.said == state.said
        return after
    quotes = [said.words] if found.task is Task.QUOTE else quotes_in(said.words)
    assert all(one in found.answer for one in quotes)
    assert found.task is Task.QUOTE or set(words_of(around(said.words))) <= CLOSED
    return state
