"""Three ways to begin: the same for the whole day of a session, and others than last time."""

from datetime import datetime
from uuid import UUID

from stepwell.journey.notice.brief.facts import Known
from stepwell.journey.notice.brief.gathered import Gathered
from stepwell.journey.notice.brief.rules.found import found, until
from stepwell.journey.notice.brief.rules.situation import situation
from stepwell.strategies.curiosity.content import all_openers
from stepwell.strategies.curiosity.facts.ask import Opener
from stepwell.strategies.curiosity.rules.openers import openers

SESSIONS_BACK = 3


def three(told: Gathered, known: Known) -> tuple[Opener, ...]:
    """What was asked last time is worked out again from what was known then; nothing of it is stored."""
    past = told.frame.past
    last = frozenset[str]()
    for place in reversed(range(min(SESSIONS_BACK, len(past)))):
        then = as_of(told, past[place], past[place + 1] if place + 1 < len(past) else None)
        last = frozenset(one.id for one in _chosen(told.pair.id, then.today, then, last))
    return _chosen(told.pair.id, told.frame.day, known, last)


def _chosen(pair: UUID, day: object, known: Known, last: frozenset[str]) -> tuple[Opener, ...]:
    fitting = situation(known, found(known))
    return openers(fitting, all_openers(), seed=f"{pair} {day}", not_again=last)


def as_of(told: Gathered, at: datetime, before: datetime | None) -> Known:
    """What was known when an earlier session began."""
    day = told.day(at) or told.today
    then = None
    if told.histories is not None:
        then = {plan: until(history, at, day) for plan, history in told.histories.items()}
    plans = tuple(plan for plan in told.plans if plan.made_at < at)
    moves = tuple(one for one in told.moves if one.at < at)
    return Known(day, before, told.day(before), plans, then, moves=moves, shifted=told.shifted)
