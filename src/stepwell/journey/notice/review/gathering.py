"""What is looked at together: the days since last time, the session before, and the plans that run."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from stepwell.ground.diary.facts import History
from stepwell.ground.meeting.facts import MeetingFact, Seat
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import runs_on
from stepwell.journey.notice.brief.facts import Known
from stepwell.journey.notice.brief.gathered import Gathered, gathered
from stepwell.journey.notice.brief.rules.found import since
from stepwell.strategies.contract.facts import Way
from stepwell.strategies.contract.queries import reviews_of
from stepwell.strategies.insight.facts import RatingFact
from stepwell.strategies.insight.queries import ratings


@dataclass(frozen=True)
class Looking:
    """`recent` are histories since the last session, None while the client keeps the diary private."""

    seat: Seat
    told: Gathered
    known: Known
    running: tuple[PlanFact, ...]
    recent: tuple[History, ...] | None
    before: MeetingFact | None
    rating: RatingFact | None
    decided: Mapping[UUID, Way]


def look_back(seat: Seat) -> Looking:
    told = gathered(seat.pair)
    running = tuple(plan for plan in told.plans if runs_on(plan, told.today))
    past = [one for one in told.meetings if one.began and one.id != seat.meeting.id]
    before = max(past, key=lambda one: one.began or one.at, default=None)
    began = before.began if before else None
    known = replace(told.known(), since=began, since_day=told.day(began))
    recent = (
        None if told.histories is None else tuple(recent_of(told.histories[p.id], known) for p in running)
    )
    rating = ratings(seat.pair.client.id, [before.id]).get(before.id) if before else None
    reviews = reviews_of([seat.pair.id])
    decided = {one.plan: one.way for one in reviews if one.meeting == seat.meeting.id}
    return Looking(seat, told, known, running, recent, before, rating, decided)


def recent_of(history: History, known: Known) -> History:
    """What was noted since they last met, and the invited days that have passed since then."""
    first = known.since_day or date.min
    due = tuple(day for day in history.due if first < day < known.today)
    return replace(since(history, known.since), due=due)
