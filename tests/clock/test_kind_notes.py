"""A kind note comes to whoever wished for it, once for each quiet while, and to nobody else."""

from datetime import timedelta

import pytest

from cast import a_noted_day
from reminded import service, us
from stepwell.doors.clock.kind_notes import send_kind_notes
from stepwell.ground.post.models import Message
from stepwell.ground.reminder import resting
from stepwell.kit import clock
from stepwell.strategies.curiosity.actions import agree_quietly
from stepwell.strategies.curiosity.facts.agreement import QuietAgreementFact, Silence

__all__ = ["service", "us"]
pytestmark = pytest.mark.django_db


def wished(us, silence: Silence) -> None:
    agree_quietly(by=us.us.ana, wish=QuietAgreementFact(silence=silence, said=True))


def looked(us, days: int, hours: int = 4) -> int:
    with clock.set_to(us.at(days) + timedelta(hours=hours)):
        send_kind_notes()
    return Message.objects.filter(key__startswith="kind:").count()


def test_it_works(us, service):
    wished(us, Silence.KIND_NOTE)
    assert [looked(us, days) for days in (2, 3, 6, 7, 9)] == [0, 0, 1, 1, 1]
    with clock.set_to(us.at(10)):
        a_noted_day(us.us, us.plan, us.plan.starts + timedelta(9))
    assert looked(us, 12) == 1
    assert looked(us, 16) == 2


@pytest.mark.parametrize("silence", [Silence.NOTHING, Silence.PERSON])
def test_whoever_did_not_wish_for_one_gets_none(us, service, silence):
    wished(us, Silence.KIND_NOTE)
    wished(us, silence)
    assert looked(us, 9) == 0


def test_not_at_night_and_not_in_a_hard_week(us, service):
    wished(us, Silence.KIND_NOTE)
    assert looked(us, 9, hours=15) == 0
    with clock.set_to(us.at(9)):
        resting.begin_hard_week(by=us.us.ana, id=us.plan.id)
    assert looked(us, 9) == 0
