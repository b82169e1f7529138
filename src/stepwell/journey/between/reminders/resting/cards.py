"""A hard week as a card: until when it was meant, the question how it goes on, and that it is over."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from stepwell.ground.reminder.queries import last_hard_week
from stepwell.ground.reminder.rules.wanting import asks_about_end, just_over, rests_on
from stepwell.journey.between.when import day_named


@dataclass(frozen=True)
class RestCard:
    """`until` is "" outside a hard week; `asks` when its end has come and nobody has said how it goes on.

    `over`: it ended today or yesterday. `back` names the page to return to after a tap.
    """

    until: str
    asks: bool
    over: bool
    id: UUID
    back: str


def rest_card(client: UUID, today: date, back: str = "reminders") -> RestCard:
    """One question."""
    week = last_hard_week(client)
    until = day_named(week.asks, today) if week and rests_on(week, today) else ""
    return RestCard(until, asks_about_end(week, today), just_over(week, today), uuid4(), back)
