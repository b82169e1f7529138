"""Ana with a plan, a phone that takes pushes, and a reminder, at a time of the test's choosing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from cast import AGREED, Cast, a_plan, clinic_with, today_of
from push_service import PushService, push_service
from stepwell.doors.clock.ticking import Clock
from stepwell.ground.people.actions import devices
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.post import addresses
from stepwell.ground.post.facts import Became, Channel, Kind
from stepwell.ground.post.models import Receipt
from stepwell.ground.post.sending.crew import SENDERS, Crew
from stepwell.ground.reminder import actions as reminders
from stepwell.ground.reminder.access import own_reminder
from stepwell.ground.reminder.facts import How, ReminderFact, Wish
from stepwell.ground.reminder.rules.ringing import rings
from stepwell.kit import clock
from stepwell.kit.days import begins

EVERY_DAY_BUT_ONE = replace(AGREED, days_a_week=6)
TEA = Wish(How.TIME, time(8, 0), Channel.PUSH, "Time for your tea", Channel.EMAIL)
SOON = timedelta(seconds=5)


@dataclass
class Reminded:
    us: Cast
    plan: PlanFact
    phone: UUID
    reminder: ReminderFact

    def at(self, days: int = 1, wall: time = time(8, 0)) -> datetime:
        """When it rings, so many days after the plan began."""
        found = rings(self.us.pair.client.calendar, self.plan.starts + timedelta(days), wall)
        assert found is not None
        return found


def reminded(service: PushService | None = None, wish: Wish = TEA) -> Reminded:
    """Set at noon of Ana's today; rings tomorrow at eight."""
    us = clinic_with()
    with clock.set_to(begins(us.pair.client.calendar, today_of(us)) + timedelta(hours=8)):
        plan = a_plan(us, shape=EVERY_DAY_BUT_ONE)
        phone = a_phone(us, service) if service else uuid4()
        pk = uuid4()
        reminders.begin(by=us.ana.pk, plan=plan, wish=wish, id=pk)
        return Reminded(us, plan, phone, own_reminder(us.ana, pk))


def a_phone(us: Cast, service: PushService, name: str = "phone") -> UUID:
    device, _ = devices.know_device(by=us.ana, label=name)
    addresses.add(by=us.ana, channel=Channel.PUSH, to=service.to(name), device=device.pk)
    return device.pk


def became(kind: Kind = Kind.REMINDER) -> list[Became]:
    """What is known of messages of this kind."""
    return list(Receipt.objects.filter(message__kind=kind).values_list("what", flat=True))


def tick(at: datetime, ticking: Clock | None = None, *, senders: dict | None = None) -> None:
    """What a clock does at a moment, once around."""
    one = ticking or Clock(crew=Crew(senders or SENDERS, hands=2))
    with clock.set_to(at):
        one.looked = 0.0
        one.tick()
    if ticking is None:
        one.crew.close()


@pytest.fixture
def service(settings: Any) -> Iterator[PushService]:
    with push_service() as running:
        settings.PUSH_HOSTS = [running.origin]
        yield running


@pytest.fixture
def us(service: PushService) -> Reminded:
    return reminded(service)
