"""How many messages are in somebody's hands at once."""

import threading
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from stepwell.ground.post.facts import Became, Came, Channel, Kind, Outgoing
from stepwell.ground.post.sending.crew import Crew

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def some(how_many: int) -> list[Outgoing]:
    return [
        Outgoing(
            uuid4(), uuid4(), uuid4(), uuid4(), Channel.PUSH, Kind.PING, uuid4(), uuid4(), 1, NOW,
            NOW + timedelta(1), {}, "",
        )
        for _ in range(how_many)
    ]  # fmt: skip


@pytest.mark.parametrize(("waiting", "at_once"), [(5, 1), (11, 1), (60, 10), (400, 32)])
def test_of_few_one_is_in_doubt_at_a_time_and_of_many_never_more_than_there_are_hands(waiting, at_once):
    begun, told, most = 0, 0, 0

    def send(out: Outgoing) -> Came:
        nonlocal begun, most
        begun += 1
        most = max(most, begun - told)
        return Came(Became.SENT)

    for came in Crew({Channel.PUSH: send}).send(some(waiting), 90):
        told += len(came)
    assert told == waiting
    assert most <= at_once


def test_a_service_that_does_not_answer_holds_up_nobody():
    everybody, over = threading.Event(), []
    first, *others = some(4)

    def send(out: Outgoing) -> Came:
        if out.id == first.id:
            everybody.wait(10)
        return Came(Became.SENT)

    for came in Crew({Channel.PUSH: send}).send([first, *others], 90):
        over += [out.id for out, _ in came]
        if len(over) == len(others):
            everybody.set()
    assert over == [*(out.id for out in others), first.id]
