"""2:30 at night rings once in each night, whatever the clocks do: as messages that leave the house."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from reminded import TEA, reminded, service, tick
from stepwell.doors.clock.ticking import Clock
from stepwell.ground.post.facts import Became, Came, Channel
from stepwell.ground.post.sending.crew import Crew
from stepwell.ground.reminder import actions
from stepwell.kit import clock
from stepwell.kit.days import day_of

__all__ = ["service"]
pytestmark = pytest.mark.django_db
HALF_PAST_TWO = replace(TEA, at=time(2, 30))


@pytest.mark.parametrize(("month", "day"), [(3, 27), (10, 30)])
def test_the_night_before_the_night_of_the_change_and_the_night_after(service, month, day):
    noon = datetime(2027, month, day - 1, 12, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
    with clock.set_to(noon):
        us = reminded(service, wish=HALF_PAST_TWO)
        actions.keep_quiet(by=us.us.ana, starts=time(12), ends=time(12), most=6)
    came: list[datetime] = []
    here = Clock(crew=Crew({Channel.PUSH: lambda _: came.append(clock.now()) or Came(Became.SENT)}, hands=1))
    for night in range(3):
        for half_hours in range(24, 36):
            tick(noon + timedelta(days=night, minutes=30 * half_hours), here)
    here.crew.close()
    nights = [day_of(us.us.pair.client.calendar, at) for at in came]
    assert nights == [noon.date() + timedelta(n) for n in range(3)]
