"""Patterns that the client lets stand in the brief: asked by them, shown for it, and held up since."""

from collections.abc import Iterable
from datetime import date, datetime

from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.notice.days import known_of_days
from stepwell.strategies.discovery.facts.found import HeldUp
from stepwell.strategies.discovery.queries.asked import shared_questions
from stepwell.strategies.discovery.shared import held_up


def holding(pair: PairFact, plans: Iterable[PlanFact], today: date, now: datetime) -> tuple[HeldUp, ...]:
    """One question where nothing is shown; nothing is looked for that nobody asked."""
    asked = [one for one in shared_questions(pair.client.id) if one.before_we_meet]
    return held_up(pair, asked, now, known_of_days(pair, plans, today)) if asked else ()
