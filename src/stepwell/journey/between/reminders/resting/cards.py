"""A hard week as a card: when it began, until when, and the question how it goes on."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from stepwell.ground.reminder.queries import hard_week_of
from stepwell.ground.reminder.rules.wanting import asks_about_end
from stepwell.journey.between.when import day_named


@dataclass(frozen=True)
class RestCard:
    """`until` is "" outside a hard week; `asks` when its end has come and nobody has said how it goes on."""

    until: str
    asks: bool
    id: UUID


def rest_card(client: UUID, today: date) -> RestCard:
    week = hard_week_of(client, today)
    return RestCard(day_named(week.asks, today) if week else "", asks_about_end(week, today), uuid4())
