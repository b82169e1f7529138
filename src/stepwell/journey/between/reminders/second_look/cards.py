"""The card that asks about the time of a reminder: what was counted, and ways on of equal weight."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID, uuid4

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary.facts import History
from stepwell.ground.diary.queries import history
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import lines
from stepwell.ground.reminder.cards import hour
from stepwell.ground.reminder.facts import Looked
from stepwell.ground.reminder.lately import rest_days
from stepwell.ground.reminder.rules.second_look import TWO_WEEKS, asks, counted, let_be, rested
from stepwell.ground.reminder.second_look import looked_at
from stepwell.kit.days import Calendar, day_of


@dataclass(frozen=True)
class SecondLookCard:
    """`back` is the time before, while this one is on trial; `told` are counts and nothing else."""

    reminder: UUID
    name: str
    at: str
    told: str
    back: str
    id: UUID = field(default_factory=uuid4)


def second_look_card(running: Iterable[History], calendar: Calendar, now: datetime) -> SecondLookCard | None:
    """One question on most days; three more where a reminder has been the same for two weeks."""
    plans, today = {one.plan.id: one.plan for one in running}, day_of(calendar, now)
    client = next((plan.client for plan in plans.values()), None)
    asked = looked_at(client, now) if client else ()
    waiting = [one for one in asked if not let_be(today, _day(calendar, one.kept_at))]
    if not client or not waiting or rested(list(rest_days(client, today)), today):
        return None
    goes_on = lines(one.plan for one in waiting)
    both = ((one, plans.get(goes_on[one.plan][-1])) for one in waiting)
    found = (card_of(one, plan, calendar, today) for one, plan in both if plan)
    return next((card for card in found if card), None)


def card_of(one: Looked, plan: PlanFact, calendar: Calendar, today: date) -> SecondLookCard | None:
    """None while there is nothing to ask."""
    lived = history(plan, today, today - TWO_WEEKS)
    if not asks(one, lived, today, day_of(calendar, one.made_at)):
        return None
    back = hour(one.tried.at) if one.tried else ""
    return SecondLookCard(one.id, plan.practice.name, hour(one.at), said(one, counted(lived, today)), back)


def said(one: Looked, counts: tuple[int, int]) -> str:
    """How many of the agreed days have a step, and how often "later" was pressed."""
    told = _of(one.at, counts)
    if one.tried:
        return f"{told} {_of(one.tried.at, (one.tried.done, one.tried.of))}"
    if not one.laters:
        return told
    later = ngettext("You pressed “later” on %(n)s day.", "You pressed “later” on %(n)s days.", one.laters)
    return f"{told} {later % {'n': one.laters}}"


def _of(at: time, counts: tuple[int, int]) -> str:
    told = _("In two weeks with %(at)s: a step on %(n)s of the %(all)s days you agreed on.")
    return told % {"at": hour(at), "n": counts[0], "all": counts[1]}


def _day(calendar: Calendar, moment: datetime | None) -> date | None:
    return day_of(calendar, moment) if moment else None
