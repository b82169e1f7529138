"""The days that questions are asked of, as they stood at a moment. The caller asks `access` first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepwell.ground.diary.facts import EntryFact, History
from stepwell.ground.diary.queries import kept_entries
from stepwell.ground.diary.rules import history_of
from stepwell.ground.meeting.queries import lately
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.kit.days import day_of
from stepwell.strategies.discovery.facts.asked import ExpectedFact
from stepwell.strategies.discovery.facts.lived import Lived
from stepwell.strategies.discovery.queries.expected import expected_by
from stepwell.strategies.discovery.rules.days import around_sessions, guessed_most, invited, lived_days
from stepwell.strategies.discovery.rules.lived import lived


@dataclass(frozen=True)
class Kept:
    """Everything there is, so that any moment of it can be looked at: a fixed number of questions."""

    pair: PairFact
    plans: tuple[PlanFact, ...]
    entries: tuple[tuple[UUID, EntryFact], ...]
    expected: tuple[ExpectedFact, ...]
    met: tuple[datetime, ...]

    def starts(self, today: date) -> date:
        """The first day of anything; today when nothing was agreed yet."""
        return min((plan.starts for plan in self.plans), default=today)


@dataclass(frozen=True)
class Then:
    """The days as they stood. `about` is the question that guesses answer, "" for how hard it is; `charted`:
    the client has seen guesses beside what happened.
    """

    lived: Lived
    histories: tuple[History, ...]
    about: str
    charted: bool


def kept_of(pair: PairFact) -> Kept:
    """Eight questions, however long it has been."""
    plans = tuple(plan for plan in plans_of([pair.id]) if plan.shape.days_a_week)
    met = tuple(one.at for one in lately(pair.id) if one.began)
    entries = tuple(kept_entries([plan.id for plan in plans]))
    return Kept(pair, plans, entries, tuple(expected_by(pair.client.id)), met)


def then(kept: Kept, until: date, at: datetime, more: Mapping[date, Mapping[str, float]]) -> Then:
    """Up to this day, from what had been noted by then. `more` is what other rooms know of the days."""
    of_plan: dict[UUID, list[EntryFact]] = {plan.id: [] for plan in kept.plans}
    for plan, entry in kept.entries:
        if entry.noted_at <= at and entry.day <= until:
            of_plan[plan].append(entry)
    histories = tuple(history_of(plan, plan.starts, until, of_plan[plan.id]) for plan in kept.plans)
    days = [day for one in histories for day in one.entries]
    near = around_sessions(kept.met, min(days), max(days)) if days else {}
    all_more = {day: {**near.get(day, {}), **more.get(day, {})} for day in {*near, *more}}
    about, zone = guessed_most(histories), kept.pair.client.calendar.stays[-1].zone
    told = lived_days(histories, about=about, zone=zone, more=all_more, expected=kept.expected)
    charted = any(e.guess is not None and e.actual is not None for h in histories for e in h.entries.values())
    return Then(lived(told, invited(histories)), histories, about, charted)


def today_in(kept: Kept, now: datetime) -> date:
    return day_of(kept.pair.client.calendar, now)
