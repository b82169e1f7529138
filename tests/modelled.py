"""A clinic with a language model plugged in, for tests of rooms and pages."""

from collections.abc import Callable, Iterator
from contextvars import copy_context
from http.server import BaseHTTPRequestHandler

import pytest
from django.db import connections

from cast import Cast
from model_service import KEY, ModelService, model_service
from stepwell.ground.language_model.actions import choose_policy, let_read
from stepwell.ground.language_model.facts import Came, Passed, Policy, Reads, Task
from stepwell.strategies.discovery.actions.reading import keep_reading
from stepwell.strategies.discovery.facts.reading import Readable
from stepwell.strategies.discovery.facts.record import ConversationFact


@pytest.fixture
def model(settings) -> Iterator[ModelService]:
    """The operator connected it; no clinic and no client has said yes."""
    with model_service() as service:
        settings.AI_POLICY, settings.AI_ENDPOINT = "client_bounded", service.endpoint
        settings.AI_MODEL, settings.AI_KEY = "small-one", KEY
        yield service


def everybody_says_yes(us: Cast) -> None:
    choose_policy(by=us.dee, policy=Policy.CLIENT)
    for what in Reads:
        let_read(by=us.ana, what=what, on=True)


def a_reading(us: Cast, here: ConversationFact, words: str = "rain") -> None:
    """An answer of Ana's, read, and what came of it."""
    read = Readable(Task.REFLECT, here.state.at, "It rained.")
    keep_reading(by=us.ana, conversation=here.id, read=read, came=Passed(Came.GOOD, words))


def meanwhile(model: ModelService, does: Callable[[], None]) -> None:
    """While the model answers, and a page waits for it, somebody does something, in the same database."""
    answer, base, now = model.says, connections["default"], copy_context()
    base.inc_thread_sharing()

    def says(to: BaseHTTPRequestHandler) -> None:
        connections["default"] = base
        now.run(does)
        answer(to)

    model.says = says
